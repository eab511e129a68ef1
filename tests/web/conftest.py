"""What the tests of the pages share: a person who is let in."""

import pytest


@pytest.fixture
def me(db):
    from nextrung_web.accounts.models import local_user

    return local_user()


@pytest.fixture
def mine(client, me):
    """A browser that is let in."""
    client.force_login(me)
    return client
