"""What cannot be meant: every message with its place."""

from __future__ import annotations

import pytest

from tests.casefile.conftest import LoadFiles, Tell


@pytest.mark.parametrize(
    "text", ["../x.txt", "/etc/passwd", "a/../../x", "C:\\x.txt", "\\x", "..\\x", "C:x"]
)
def test_texts_outside_their_folder(tell: Tell, text: str) -> None:
    assert tell({"a.yaml": f"sources:\n  - id: a\n    text: '{text}'\n"}) == [
        "case/a.yaml:3:11: text: leads out of the folder of texts; the name of a file in it is"
        " meant"
    ]


def test_texts_in_their_folder(tell: Tell) -> None:
    assert not tell({"a.yaml": "sources: [{id: a, text: cnn/001_x..y.txt}]\n"})


def test_categories_of_what_has_none(tell: Tell) -> None:
    assert tell({"a.yaml": "subjects:\n  - id: a\n    type: share\n    categories: [{name: x}]\n"
                 "    exclusive: [[x, y]]\n"}) == [
        "case/a.yaml:4:17: categories: only a subject of type category has these, not one of share",
        "case/a.yaml:5:16: exclusive: only a subject of type category has these, not one of share",
    ]  # fmt: skip


def category(fields: str) -> dict[str, str | bytes]:
    return {"a.yaml": f"subjects:\n  - id: a\n    type: category\n{fields}"}


def test_categories_that_are_not_there(tell: Tell) -> None:
    categories = "    categories: [{name: open}, {name: shut, within: opn}, {name: open}]\n"
    exclusive = "    exclusive: [[open, shutt], [zzz, open], [shut, shut]]\n"
    assert tell(category(categories + exclusive)) == [
        "case/a.yaml:4:17: categories: open: given twice",
        "case/a.yaml:4:17: categories: shut: within: no such category: opn; did you mean open?",
        "case/a.yaml:5:16: exclusive: no such category: shutt; did you mean shut?",
        "case/a.yaml:5:16: exclusive: no such category: zzz",
        "case/a.yaml:5:16: exclusive: shut excludes itself",
    ]


def test_categories_within_one_another(tell: Tell) -> None:
    categories = "[{name: a, within: b}, {name: b, within: c}, {name: c, within: b}]"
    assert tell(category(f"    categories: {categories}\n")) == [
        "case/a.yaml:4:17: categories: within runs in a circle: b > c > b"
    ]


def claim(fields: str, behaviour: str = "level") -> dict[str, str | bytes]:
    return {
        "a.yaml": f"sources: [{{id: s}}]\nsubjects: [{{id: t, behaviour: {behaviour}}}]\n"
        f"source: s\nclaims:\n  - id: a\n    subject: t\n    value: 3\n{fields}"
    }


def test_locators(tell: Tell) -> None:
    locator = "    locator: [{start: 5, end: 4}, {start: 7, end: 7}, {start: 8, end: 9}]\n"
    assert tell(claim(locator)) == [
        "case/a.yaml:8:14: locator: ends at 4, before or where it starts (5)",
        "case/a.yaml:8:14: locator: ends at 7, before or where it starts (7)",
    ]


def test_as_many_locators_as_quotes(tell: Tell) -> None:
    assert tell(claim("    quote: [x, y]\n    locator: {start: 1, end: 2}\n")) == [
        "case/a.yaml:9:14: locator: 1 place for 2 quotes; each quote has one"
    ]
    two = "[{start: 1, end: 2}, {start: 1, end: 3}]"
    assert tell(claim(f"    quote: x\n    locator: {two}\n")) == [
        "case/a.yaml:9:14: locator: 2 places for 1 quote; each quote has one"
    ]
    assert not tell(claim("    quote: [x, y]\n"))
    assert not tell(claim("    locator: {start: 1, end: 2}\n"))
    assert not tell(claim(f"    quote: [x, y]\n    locator: {two}\n"))


@pytest.mark.parametrize("behaviour", ["cumulative", "flow"])
def test_held_throughout_by_what_grows(tell: Tell, behaviour: str) -> None:
    assert tell(claim("    held: throughout\n", behaviour)) == [
        f"case/a.yaml:8:11: held: throughout cannot be said of a {behaviour} subject; write two"
        " claims, one for each date"
    ]


@pytest.mark.parametrize("behaviour", ["level", "constant", "opinion"])
def test_held_throughout_by_what_lasts(tell: Tell, behaviour: str) -> None:
    assert not tell(claim("    held: throughout\n", behaviour))
    assert not tell(claim("    held: sometime\n", "flow"))


def test_what_is_left_to_others(load_files: LoadFiles) -> None:
    """Long quotes, subjects and speakers in free wordings are no faults of the file."""
    long = "one two three four five six seven eight nine ten"
    case = load_files(claim(f"    quote: {long}\n    speaker: somebody\n"
                            "  - {id: b, subject: the toll in town, value: 4}\n"))  # fmt: skip
    assert not case.problems
    assert len(case.claims) == 2
