"""How the dates of one statement stand to those of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, NamedTuple

from factcheck.coding.parsed.tree import lemma
from factcheck.coding.subjects.families import word_key
from factcheck.pairing.bounds import Stand
from factcheck.pairing.words import alike_keys
from factcheck.spotting.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.spotting.spotted import SpottedDate
    from factcheck.values.interval import Interval
    from factcheck.values.when import When


class Moment(NamedTuple):
    """A date with the keys of the verb or noun that it dates."""

    date: SpottedDate
    act: frozenset[str]


class DateMatch(NamedTuple):
    """A date of b, the nearest of a (None: a has none), and how they stand.

    `once` holds where they are of one time: where both date one act, of a kind that happens once
    (a birth, a release), and where b bounds it ("before 1990").
    """

    b: SpottedDate
    a: SpottedDate | None
    stand: Stand
    once: bool = False


_OFTEN = frozenset(
    word_key(word)
    for word in word_set(
        "be have do get say win lose play beat defeat score visit tour perform appear nominate "
        "award report host elect serve sell earn compete reach hold meet vote sign join leave "
        "return rise fall grow make take give attend see use"
    )
)
"""What may happen, or be so, on several dates: of it another date is no contradiction."""


def moment(doc: Doc, date: SpottedDate) -> Moment:
    """The date with what it dates: the verb or event noun above it."""
    span = doc.char_span(date.start, date.end, alignment_mode="expand")
    token = span.root if span else None
    for _ in range(6):
        if token is None or token.head is token:
            break
        token = token.head
        if token.pos_ in ("VERB", "AUX") or (token.pos_ == "NOUN" and token.dep_ == "ROOT"):
            break
    if token is None:
        return Moment(date, frozenset())
    word = "be" if token.pos_ == "AUX" else lemma(token)
    return Moment(date, alike_keys(token.text, word))


def held(given: Sequence[Moment], wanted: Moment) -> DateMatch:
    """The date of a from which one of b follows, else one that it is open by, else a contrary."""
    best: DateMatch | None = None
    order = ("follows", "open", "apart")
    for one in given:
        acts = one.act & wanted.act
        once = wanted.date.mod in _BOUNDS or (bool(acts) and _OFTEN.isdisjoint(acts))
        found = DateMatch(wanted.date, one.date, date_stand(one.date, wanted.date), once)
        if best is None or (order.index(found.stand), not once) < (
            order.index(best.stand), not best.once
        ):  # fmt: skip
            best = found
    return best or DateMatch(wanted.date, None, "open")


def date_stand(a: SpottedDate, b: SpottedDate) -> Stand:
    """Whether what happens at a happens at b; by calendar where both are known, else as written."""
    if a.text.casefold() == b.text.casefold():
        return "follows"
    if a.when is not None and b.when is not None:
        given, wanted = _window(a.when, a.mod), _window(b.when, b.mod)
        if given.inside(wanted):
            return "follows"
        return "open" if given.meets(wanted) else "apart"
    stands = _as_written(a.value, b.value)
    if a.mod in _BOUNDS or b.mod in _BOUNDS:
        if b.mod in _BOUNDS and not a.mod and (days := days_of(a.value, b.value)):
            return "follows" if _BOUNDS[b.mod](*days) else "apart"
        return "follows" if stands == "follows" and b.mod not in ("BEFORE", "AFTER") else "open"
    return stands


def _window(when: When, mod: str) -> Interval:
    """What is meant by a date; "before 1998" leaves 1998 out, "by April" leaves what is earlier."""
    return when.pragmatic if mod in ("BEFORE", "AFTER") else when.literal


_BOUNDS = {"BEFORE": lt, "AFTER": gt, "ON_OR_BEFORE": le, "ON_OR_AFTER": ge}
_VALUE = re.compile(r"([\dX]{4})(?:-(\d\d|XX|W[\dX]{2}|Q\d)(?:-([\dX]{1,2}))?)?(?:T\S*)?")


def days_of(a: str, b: str) -> tuple[str, str] | None:
    """Two days of one year as they sort: of the year that one tells, or of the same unsaid one."""
    one, other = _VALUE.fullmatch(a), _VALUE.fullmatch(b)
    if (
        one is None
        or other is None
        or not all(each.isdigit() for each in (*_day(one), *_day(other)))
    ):
        return None
    years = {one[1], other[1]} - {"XXXX"}
    return ("-".join(_day(one)), "-".join(_day(other))) if len(years) < 2 else None


def _day(value: re.Match[str]) -> tuple[str, str]:
    return value[2] or "", value[3] or ""


def _as_written(a: str, b: str) -> Stand:
    """By year, month and day of values of TIMEX3, where X is any."""
    one, other = _VALUE.fullmatch(a), _VALUE.fullmatch(b)
    if one is None or other is None:
        return "open"
    stands: Stand = "follows"
    for given, wanted in zip(one.groups(), other.groups(), strict=True):
        if wanted is None or set(wanted) <= {"X", "W"}:
            continue
        if given is None or set(given) <= {"X", "W"}:
            stands = "open"
        elif given != wanted:
            return "apart" if given[0] == wanted[0] == "W" or given.isdigit() else "open"
    return stands
