"""What a claim's form shows, and what a sent form changes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.review.claim_changes import changes_of
from factcheck.review.claim_form import FIELDS, form_of
from tests.casefile.made import texts

CLAIM = {
    "id": "a",
    "subject": "toll",
    "value": "about 300",
    "quote": ["about 300", "some 300"],
    "locator": [{"start": "4", "end": "13"}, {"start": "20", "end": "28"}],
    "speaker": "mayor",
    "note": "first\nsecond",
    "mode": "may",
    "confirmed": True,
}
TEXT = "Now about 300 died; some 300, they say. About 300 again: about 300."


def sent(fields: dict[str, Any]) -> dict[str, list[str]]:
    """The form of a claim as a browser sends it that nothing was entered in."""
    posted: dict[str, list[str]] = {}
    for field in form_of(fields):
        if field.kind == "quotes":
            columns = map(list, zip(*field.rows, strict=True))
            posted |= dict(zip(("quote", "start", "end"), columns, strict=True))
        else:
            posted[field.name] = [field.values[0].replace("\n", "\r\n")]
    return posted


def changed(fields: dict[str, Any], text: str | None = None, /, **posted: Any) -> dict[str, Any]:
    """What is changed by entering these in the form."""
    entered = {name: [one] if isinstance(one, str) else one for name, one in posted.items()}
    return changes_of(fields, sent(fields) | entered, text)


def test_the_form_shows_what_the_file_has() -> None:
    form = {field.name: field for field in form_of(CLAIM)}
    assert form["value"].values == ("about 300",)
    assert form["quote"].rows == (
        ("about 300", "4", "13"), ("some 300", "20", "28"), ("", "", ""),
    )  # fmt: skip
    assert form["note"].values == ("first\nsecond",)
    assert form["confirmed"].values == ("true",)
    assert form["stance"].values == ("asserts",)
    assert {name for name, field in form.items() if not field.folded} == {
        "subject", "value", "quote", "speaker", "as_of", "mode", "stance", "note", "confirmed",
    }  # fmt: skip
    assert {*form, "locator"} == set(FIELDS)


def test_values_in_parts_are_shown_on_a_line() -> None:
    fields = {"value": {"low": "200000", "high": None}}
    (value,) = (field.values for field in form_of(fields) if field.name == "value")
    assert value == ("{low: 200000, high: null}",)


@pytest.mark.parametrize(
    ("posted", "changes"),
    [
        ({"value": "about 400"}, {"value": "about 400"}),
        ({"value": " about 400 "}, {"value": "about 400"}),
        ({"value": "{low: 1, high: null}"}, {"value": {"low": "1", "high": None}}),
        ({"value": "{members: [a, b], closed: true}"},
         {"value": {"members": ["a", "b"], "closed": True}}),
        ({"value": ""}, {"value": None}),
        ({"speaker": "mayor\r\ncouncil\r\n"}, {"speaker": ["mayor", "council"]}),
        ({"speaker": ""}, {"speaker": None}),
        ({"speaker": "council"}, {"speaker": "council"}),
        ({"note": "first\r\nthird"}, {"note": "first\nthird"}),
        ({"mode": "is"}, {"mode": "is"}),
        ({"confirmed": "false"}, {"confirmed": False}),
        ({"confirmed": ""}, {"confirmed": None}),
        ({"denies": "b\r\n\r\nc"}, {"denies": ["b", "c"]}),
        ({"quote": ["about 300", "", ""]},
         {"quote": ["about 300"], "locator": [{"start": "4", "end": "13"}]}),
        ({"start": ["5", "20", ""]},
         {"locator": [{"start": "5", "end": "13"}, {"start": "20", "end": "28"}]}),
        ({"quote": ["", "", ""]}, {"quote": None, "locator": None}),
        ({"id": "b", "colour": "red"}, {}),
    ],
)  # fmt: skip
def test_what_was_entered(posted: dict[str, Any], changes: dict[str, Any]) -> None:
    assert changed(CLAIM, **posted) == changes


def test_a_changed_quote_takes_its_place_from_the_text() -> None:
    quotes = ["about 300", "they say", ""]
    assert changed(CLAIM, TEXT, quote=quotes)["locator"][1] == {"start": "30", "end": "38"}
    quotes = ["about 300", "some 300", "died"]
    assert changed(CLAIM, TEXT, quote=quotes) == {
        "quote": quotes,
        "locator": [*CLAIM["locator"], {"start": "14", "end": "18"}],
    }
    moved = changed(CLAIM, TEXT, start=["", "20", ""], end=["", "28", ""])
    assert moved == {}  # looked up again, it is found where it was
    placed = changed(CLAIM, TEXT, start=["57", "20", ""], end=["66", "28", ""])
    assert placed["locator"][0] == {"start": "57", "end": "66"}


def test_a_claim_without_places_gets_none_that_nobody_asked_for() -> None:
    fields = {"quote": ["about 300"]}
    assert changed(fields, TEXT) == {}
    assert changed(fields, TEXT, quote=["not there", ""]) == {"quote": ["not there"]}


@pytest.mark.parametrize(
    ("posted", "message"),
    [
        ({"quote": ["500 people", "some 300", ""]}, "does not have “500 people”"),
        ({"quote": ["ABOUT 300", "some 300", ""]}, "; it has “about 300”"),
        ({"start": ["x", "20", ""]}, "whole numbers are meant"),
        ({"start": ["", "20", ""]}, "whole numbers are meant"),
        ({"start": ["٤", "20", ""], "end": ["-1", "28", ""]}, "whole numbers are meant"),
        ({"value": "{low: 1, low: 2}"}, "value: low: given twice"),
        ({"value": "{low: [}"}, "value: "),
    ],
)
def test_what_makes_no_value_is_refused(posted: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        changed(CLAIM, TEXT, **posted)
    assert message in str(caught.value)


many = st.lists(texts, max_size=3)
places = st.fixed_dictionaries({"start": st.sampled_from("0159"), "end": st.sampled_from("259")})
claims = st.fixed_dictionaries(
    {"id": texts, "subject": texts, "value": texts | st.fixed_dictionaries({"low": texts})},
    optional={
        "quote": texts | many,
        "locator": places | st.lists(places, max_size=3),
        "speaker": texts | many,
        "note": texts,
        "mode": st.sampled_from(["is", "may", "of no kind"]),
        "denies": many,
        "confirmed": st.booleans(),
        "as_of": texts,
        "unknown": texts,
    },
)


@given(claims, st.none() | texts)
def test_a_form_that_is_sent_as_it_came_changes_nothing(
    fields: dict[str, Any], text: str | None
) -> None:
    assert changes_of(fields, sent(fields), text) == {}


@given(claims, texts, st.sampled_from(["subject", "via", "as_of", "condition", "source"]))
def test_one_field_changes_and_no_other(fields: dict[str, Any], entered: str, name: str) -> None:
    changes = changed(fields, **{name: entered})
    assert set(changes) <= {name}


@given(claims, st.dictionaries(st.sampled_from([*FIELDS, "start", "end", "x"]), many))
def test_nothing_that_is_sent_brings_it_down(
    fields: dict[str, Any], posted: dict[str, list[str]]
) -> None:
    try:
        changes = changes_of(fields, posted, "a text")
    except UsageError as refused:
        assert str(refused)
    else:
        assert set(changes) <= set(FIELDS)
