"""A value of an answer, held to the text: where it stands, and how the project itself reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from factcheck.claim import MemberList, Subject
from factcheck.coding.endpoint.passages import Passage
from factcheck.coding.endpoint.places import places
from factcheck.errors import Unreadable
from factcheck.linking.wording import stems
from factcheck.spotting.spotted import SpottedDate, SpottedFigure
from factcheck.values.figures import read_figure
from factcheck.values.names import normalise_name
from factcheck.values.shown import squeezed

_READ_AS: Mapping[str, frozenset[str]] = {
    "quantity": frozenset({"quantity", "duration"}),
    "share": frozenset({"share"}),
    "money": frozenset({"money"}),
    "duration": frozenset({"duration", "age"}),
    "age": frozenset({"age", "duration", "quantity"}),
}
"""Types of figure in a text that may answer a subject of a type."""
_Spotted = TypeVar("_Spotted", SpottedFigure, SpottedDate)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_MOST_MEMBERS = 50


class Dropped(Exception):  # noqa: N818 - reads as what happens to the entry
    """What an answer claims and the text does not bear out; the message is the reason, counted."""


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A value as the text prints it; `start` and `end` are places in the paragraph.

    `doubts` are what a person should look at, each with what it takes from the confidence.
    """

    value: str | MemberList
    start: int
    end: int
    doubts: tuple[tuple[float, str], ...] = ()


def value_in(passage: Passage, quote: tuple[int, int], words: str, subject: Subject) -> FoundValue:
    """The value that the quote (its place in the paragraph) has for the subject.

    Raises Dropped where it has none.
    """
    match subject.type:
        case "date":
            return _date(passage, quote, words)
        case "category":
            return _category(passage, quote, words, subject)
        case "statement":
            return _statement(passage, quote, words, subject)
        case "name":
            start, end = _stands(passage, quote, words)
            return FoundValue(squeezed(passage.text[start:end]), start, end)
        case "set":
            return _members(passage, quote, words)
        case _:
            return _figure(passage, quote, words, subject)


def _figure(passage: Passage, quote: tuple[int, int], words: str, subject: Subject) -> FoundValue:
    """The figure as the grammar spots it there: with the hedge that the model may have left out."""
    figure = _in_other_digits(passage, quote, words, subject)
    if figure is None:
        start, end = _meets(passage, quote, words)
        met = [one for one in passage.figures if one.number[0] < end and start < one.number[1]]
        figure = _only(met, "figure")
        if start > figure.number[0] or end < figure.number[1]:
            raise Dropped("a value that is a part of a figure")
    if figure.type not in _READ_AS[subject.type]:
        raise Dropped(f"no {subject.type} of the subject's")
    doubts = _otherwise(words, figure)
    if figure.change:
        doubts += ((0.2, f"a change ({figure.change}), which may be no answer"),)
    return FoundValue(squeezed(figure.text), figure.start, figure.end, doubts)


def _in_other_digits(
    passage: Passage, quote: tuple[int, int], words: str, subject: Subject
) -> SpottedFigure | None:
    """The one figure of the quote whose number the model wrote otherwise: "1200 km" for "1,200km".

    None where it copied the words, or where no figure or more than one of the quote is that.
    """
    if places(passage.text, words):
        return None
    number = _number(words, subject, passage)
    same = [
        one
        for one in passage.figures
        if quote[0] <= one.number[0]
        and one.number[1] <= quote[1]
        and number is not None
        and _number(one.text, subject, passage) == number
    ]
    return same[0] if len(same) == 1 else None


def _number(words: str, subject: Subject, passage: Passage) -> Decimal | None:
    try:
        return read_figure(words, subject.type, subject.unit, passage.table).number
    except Unreadable:
        return None


def _date(passage: Passage, quote: tuple[int, int], words: str) -> FoundValue:
    start, end = _meets(passage, quote, words)
    met = [one for one in passage.dates if one.start < end and start < one.end]
    date = _only(met, "date")
    if date.when is None:
        raise Dropped("no date of the calendar in the quote")
    return FoundValue(squeezed(date.text), date.start, date.end, _otherwise(words, date))


def _only(met: list[_Spotted], kind: str) -> _Spotted:
    if not met:
        raise Dropped(f"no {kind} is read in the quote")
    if len(met) > 1:
        raise Dropped(f"a value of more than one {kind}")
    return met[0]


def _otherwise(words: str, spotted: SpottedFigure | SpottedDate) -> tuple[tuple[float, str], ...]:
    """A doubt where the text says more of the figure than the model has: a hedge, a scale."""
    more = len(normalise_name(spotted.text)) > len(normalise_name(words))
    return ((0.1, "the model left out a part of the figure"),) if more else ()


def _category(passage: Passage, quote: tuple[int, int], words: str, subject: Subject) -> FoundValue:
    wanted = normalise_name(words)
    for entry in subject.categories:
        names = entry.name, *entry.aliases
        if wanted in map(normalise_name, names):
            told = set(stems(passage.text[slice(*quote)]))
            if not any(told.issuperset(stems(name)) and stems(name) for name in names):
                raise Dropped("a category that the quote does not name")
            return FoundValue(entry.name, *quote)
    raise Dropped("a category that the subject does not have")


def _statement(
    passage: Passage, quote: tuple[int, int], words: str, subject: Subject
) -> FoundValue:
    """Yes or no, where the quote and its paragraph speak of what is stated."""
    answer = normalise_name(words)
    if answer not in ("yes", "no"):
        raise Dropped("a statement answered with neither yes nor no")
    label = set(stems(subject.label or subject.id))
    near = label.intersection(stems(passage.text[slice(*quote)]))
    if not near or 2 * len(label & passage.stems) < len(label):
        raise Dropped("a statement that the paragraph does not speak of")
    return FoundValue(answer, *quote, ((0.2, "whether it is stated is the model's reading"),))


def _members(passage: Passage, quote: tuple[int, int], words: str) -> FoundValue:
    named = [part for part in _AND.split(words.strip()) if part][: _MOST_MEMBERS + 1]
    if not named or len(named) > _MOST_MEMBERS:
        raise Dropped("a list of no members or of too many")
    stand = [_stands(passage, quote, one) for one in named]
    members = tuple(dict.fromkeys(squeezed(passage.text[start:end]) for start, end in stand))
    return FoundValue(MemberList(members=members), *quote)


def _stands(passage: Passage, quote: tuple[int, int], words: str) -> tuple[int, int]:
    found = places(passage.text, words, *quote)
    if not found:
        raise Dropped("a value that is not in the quote")
    return found[0]


def _meets(passage: Passage, quote: tuple[int, int], words: str) -> tuple[int, int]:
    """As `_stands`, but the value may begin before the quote or end behind it: of "an estimated
    700,000 men" the quote may have left out the first words, and is to be widened."""
    if not places(passage.text, words, *quote):
        for start, end in places(passage.text, words):
            if start < quote[1] and quote[0] < end:
                return start, end
    return _stands(passage, quote, words)
