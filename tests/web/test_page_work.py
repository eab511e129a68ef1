"""How much a page asks of the database: fifty people click at once, and one person may have fifty ladders."""

import pytest

from nextrung_web.ladder.beginning import add_example

pytestmark = pytest.mark.django_db

#: Page, and how often it may ask; two of them are for who is there.
PAGES = [
    ("/", 9),
    ("/applications/{application}/", 8),
    ("/papers/{resume}/", 7),
    ("/rounds/{round}/", 8),
    ("/rounds/{round}/practice/", 9),
    ("/pay/", 6),
    ("/library/", 2),
    ("/settings/", 2),
]


@pytest.mark.parametrize(("page", "most"), PAGES)
def test_a_page_asks_the_database_a_few_times(mine, me, page, most, django_assert_max_num_queries):
    for _ in range(3):
        round_ = add_example(me)
    application = round_.application
    address = page.format(round=round_.pk, application=application.pk, resume=application.resume_id)
    assert mine.get(address).status_code == 200
    with django_assert_max_num_queries(most):
        mine.get(address)
