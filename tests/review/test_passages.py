"""Quotes in the context of their texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim, Locator
from factcheck.review.passages import (
    CONTEXT,
    LONGEST,
    NEAR,
    PLACES,
    Passage,
    Piece,
    passage,
    place_of,
    swept,
)
from factcheck.review.texts import Text

BEFORE = "The river rose all night. " * 40
AFTER = " Nobody was hurt, the mayor said." * 40
TEXT = f"{BEFORE}At least 400 homes were flooded.\n\nAbout 900 more are at risk.{AFTER}"


def claim(*quotes: str, at: tuple[tuple[int, int], ...] = ()) -> Claim:
    places = tuple(Locator(start=start, end=end) for start, end in at)
    return Claim(id="a", source="s", subject="homes", value="x", quote=quotes, locator=places)


def shown(found: Passage) -> str:
    """The passage as a reader sees it: [quote], <differing>, ¶ and gaps."""
    frames = {"plain": "{}", "quote": "[{}]", "differs": "<{}>", "break": "¶", "gap": "({})"}
    frames["cut"] = ""
    return "".join(frames[piece.kind].format(piece.text) for piece in found.pieces)


def test_a_quote_with_what_stands_around_it() -> None:
    start = len(BEFORE)
    found = passage(claim("At least 400 homes", at=((start, start + 18),)), Text(TEXT))
    told = shown(found)
    assert told.startswith("(…)")
    assert "night. [At least 400 homes] were flooded.¶About 900 more" in told
    assert told.endswith("(…)")
    assert (found.at_hand, found.note) == (True, "")
    around = sum(len(piece.text) for piece in found.pieces if piece.kind == "plain")
    assert 2 * CONTEXT - 10 < around < 2 * CONTEXT + 80
    words = {word for p in found.pieces if p.kind == "plain" for word in p.text.split()}
    assert words <= set(TEXT.split())  # no word is cut in two


def test_differing_words_are_marked_within_the_quote() -> None:
    found = passage(claim("At least 400 homes"), Text(TEXT), [[(9, 12)]])
    assert "[At least ]<400>[ homes] were" in shown(found)


def test_at_first_only_what_stands_near_is_shown() -> None:
    """Of the paragraph around the quote; the rest when it is asked for, with one sign before it."""
    text = Text("Far off. " * 30 + "\n\nNear by it says 400 homes. " + "And so on. " * 40)
    found = passage(claim("400 homes"), text)
    near = "".join(piece.text for piece in found.pieces if not piece.far)
    assert near.startswith("…Near by it says 400 homes. And so on.")
    assert near.endswith("…")
    assert len(near) < 2 * NEAR
    assert found.more
    assert any(piece.far and "Far off." in piece.text for piece in found.pieces)


def test_quotes_close_together_share_their_surroundings() -> None:
    found = passage(claim("400 homes", "About 900"), Text(TEXT))
    assert "[400 homes] were flooded.¶[About 900] more" in shown(found)
    assert [piece.kind for piece in found.pieces].count("gap") == 2


def test_quotes_far_apart_have_a_gap_between_them() -> None:
    text = "one " + "and so on " * 200 + "two"
    told = shown(passage(claim("one", "two"), Text(text)))
    assert told.startswith("[one] and so on")
    assert told.count("(…)") == 1
    assert told.endswith("and so on [two]")


def test_a_quote_that_runs_over_a_paragraph_or_into_another() -> None:
    assert "[flooded.]¶[About 900]" in shown(passage(claim("flooded.\n\nAbout 900"), Text(TEXT)))
    assert "[At least 400 homes were]" in shown(
        passage(claim("At least 400 homes", "400 homes were"), Text(TEXT))
    )


def test_without_the_text_the_quote_stands_alone() -> None:
    found = passage(claim("about 400", "some more"), Text(None, "No text."), [[(6, 9)]])
    assert shown(found) == "[about ]<400>(…)[some more]"
    assert (found.at_hand, found.note) == (False, "No text.")


@pytest.mark.parametrize(
    ("quote", "at", "note"),
    [
        ("400 homes", ((0, 9),), "The quote stands elsewhere than the claim says."),
        ("AT LEAST 400", (), "The text spells the quote otherwise."),
        ("500 homes", (), "The text does not have the quote."),
    ],
)
def test_what_is_wrong_with_a_quote_is_said(
    quote: str, at: tuple[tuple[int, int], ...], note: str
) -> None:
    found = passage(claim(quote, at=at), Text(TEXT), [[(0, 3)]])
    assert found.note == note
    assert found.at_hand == ("not have" not in note)
    assert [p.text for p in found.pieces if p.kind == "quote"]


def test_a_mark_does_not_fall_on_letters_that_the_text_spells_otherwise() -> None:
    found = passage(claim("AT  LEAST 400"), Text(TEXT), [[(10, 13)]])
    assert not [piece for piece in found.pieces if piece.kind == "differs"]


def test_a_text_that_is_not_the_one_coded_is_shown_with_a_warning() -> None:
    found = passage(claim("400 homes"), Text(TEXT, "It is another text."))
    assert (found.at_hand, found.note) == (True, "It is another text.")


def test_a_place_without_a_quote_is_shown() -> None:
    assert "[400]" in shown(passage(claim(at=((len(BEFORE) + 9, len(BEFORE) + 12),)), Text(TEXT)))
    assert passage(claim(at=((10**9, 10**9 + 1),)), Text(TEXT)).pieces == ()
    assert passage(claim(), Text(TEXT)) == Passage(())


def test_a_quote_of_a_megabyte_is_cut_and_the_rest_counted() -> None:
    long = "x" * 1_000_000
    alone = passage(claim(long), Text(None))
    assert next(len(piece.text) for piece in alone.pieces) == LONGEST
    assert alone.pieces[1] == Piece("gap", "… 998,000 more characters")
    inside = passage(claim(long), Text(long + " end"))
    shown = (len(piece.text) for piece in inside.pieces if piece.kind != "cut")
    assert sum(shown) <= LONGEST + CONTEXT + 1


def test_quotes_without_number_are_counted() -> None:
    many = claim(*(f"quote {n}" for n in range(PLACES + 5)))
    pieces = passage(many, Text(None)).pieces
    assert len([p for p in pieces if p.kind == "quote"]) == PLACES
    assert pieces[-1] == Piece("gap", "… 5 more quotes")


def test_place_of_a_quote_is_the_nearest_to_where_it_should_be() -> None:
    found, note = place_of("a b a b", "a", Locator(start=5, end=6))
    assert found is not None
    assert (found.start, note) == (4, "The quote stands elsewhere than the claim says.")


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("abc")), max_size=8)
)
def test_sweeping_tells_for_each_letter_what_lies_on_it(spans: list[tuple[int, int, str]]) -> None:
    lying = {
        place: {label for start, end, label in spans if start <= place < end} for place in range(30)
    }
    told: dict[int, set[str]] = {}
    last = 0
    for start, end, labels in swept(spans):
        assert last <= start < end
        last = end
        told |= {place: set(labels) for place in range(start, end)}
    assert {place: labels for place, labels in lying.items() if labels} == told


@given(st.text("ab \n", max_size=60), st.data())
def test_a_passage_says_the_text_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = passage(claim(text[start:end]), Text(text), [[(0, end - start)]])
    if found.at_hand:
        told = "".join(piece.text for piece in found.pieces if piece.kind != "gap")
        assert "".join(told.split()) == "".join(text.split())
