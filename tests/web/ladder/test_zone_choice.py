import pytest
from django import forms
from django.utils import translation
from lxml import html

from nextrung_web.ladder.forms import WhenForm
from nextrung_web.ladder.zone_choice import ZoneSelect, zones


def as_django_writes_it(zone):
    class Plain(forms.Form):
        time_zone = forms.ChoiceField(choices=zones, required=False)

    return options(Plain(initial={"time_zone": zone})["time_zone"])


def options(field):
    """What a browser makes of a list: its name, and each option with its group and whether it is chosen."""
    written = html.fromstring(str(field))
    each = [
        (one.get("value"), one.text, one.getparent().get("label"), "selected" in one.attrib)
        for one in written.iter("option")
    ]
    return written.get("name"), written.get("id"), each


@pytest.mark.parametrize("zone", ["", None, "America/Los_Angeles", "Africa/Porto-Novo", "nowhere", '"><b>'])
def test_it_is_the_list_that_django_writes(zone):
    assert options(WhenForm(initial={"time_zone": zone})["time_zone"]) == as_django_writes_it(zone)


def test_the_zone_that_is_chosen_is_chosen_once():
    _name, _id, each = options(WhenForm(initial={"time_zone": "America/New_York"})["time_zone"])
    assert [one[0] for one in each if one[3]] == ["America/New_York"]


def test_what_somebody_sent_is_chosen_again_where_the_form_has_a_mistake():
    form = WhenForm({"hour": "10:00", "time_zone": "Europe/Paris"})
    assert not form.is_valid()
    assert '<option value="Europe/Paris" selected>' in str(form["time_zone"])


def test_attributes_stay_on_the_list():
    assert 'aria-describedby="wrong"' in ZoneSelect().render("z", "", {"aria-describedby": "wrong"})


def test_each_language_has_its_own_names(monkeypatch):
    from nextrung_web.ladder import zone_choice

    monkeypatch.setattr(zone_choice, "_", lambda words: f"{words} ({translation.get_language()})")
    zone_choice._written.cache_clear()
    try:
        for language in ("en", "en-gb"):
            with translation.override(language):
                assert f"Every place ({language})" in str(WhenForm()["time_zone"])
    finally:
        zone_choice._written.cache_clear()
