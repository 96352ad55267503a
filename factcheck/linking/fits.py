"""Whether a value can be one of a subject's, by a glance at its words.

Rules out only what is plain: "$5" is no share, "three weeks" no sum of money, "12 people" no count
of homes. What it does not recognise may be anything; reading the value for good comes later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from factcheck.claim import Bounds, CategoryEntry, Claim, MemberList, Subject, Type
from factcheck.linking.wording import stem
from factcheck.values.names import normalise_name

_MONEY = re.compile(
    r"[$€£¥₽₴₸₹]|\b(?:dollars?|euros?|pounds?|rou?bles?|yen|yuan|tenge|francs?|cents?|"
    r"usd|eur|gbp|rub|kzt|jpy|chf)\b"
)
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpercentages?\b")
_SPAN = r"(?:second|minute|hour|day|week|month|year|decade)s?"
_TIME = re.compile(rf"\b{_SPAN}\b")
_RATE = re.compile(rf"\b(?:an?|per|each|every) {_SPAN}\b")
_DAY = re.compile(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|"
    r"august|september|october|november|december|today|yesterday|ago|(?:last|this|next) \w+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\d{4}-\d\d"
)
_LARGE = re.compile(r"\d[, ]\d{3}|\b(?:dozen|hundred|thousand|million|billion)s?\b")
_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores?|"
    r"hundreds?|thousands?|millions?|billions?|couple|several|handful)\b"
)
_ANSWERS = frozenset(("yes", "true", "false"))
"""Of a statement; "no" answers too, and is a count of zero besides."""

_LONGEST = 400
"""Characters looked at: a figure is told from its first words."""

_NUMBERS: frozenset[Type] = frozenset(("quantity", "share", "money", "duration", "age"))


def fits(claim: Claim, subject: Subject, units: Set[str] = frozenset()) -> bool:
    """Whether the claim's value may be one of the subject's.

    `units` are the units that the case counts in (`counted_in`): a figure that ends in one of them
    ("12 people") fits no quantity in another.
    """
    value = claim.value
    if isinstance(value, MemberList):
        return subject.type == "set"
    if isinstance(value, Bounds):
        if subject.type == "date":
            return not value.unit
        return subject.type in _NUMBERS and _in_unit(normalise_name(value.unit), subject, units)
    text = normalise_name(value[:_LONGEST])
    if subject.type == "category":
        known = {normalise_name(name) for entry in subject.categories for name in _names(entry)}
        return not known or text in known
    if subject.type == "statement" or text in _ANSWERS:
        return subject.type in ("statement", "name") and (text in _ANSWERS or text == "no")
    kinds = _kinds(value[:_LONGEST].casefold())
    if subject.type == "quantity":
        if kinds and "quantity" not in kinds:
            return bool(subject.unit) and _last(text) == _last(normalise_name(subject.unit))
        return _in_unit(text, subject, units)
    return not kinds or subject.type in kinds


def counted_in(subjects: Iterable[Subject]) -> frozenset[str]:
    """The last words of the units of quantities, stemmed: what their figures end in."""
    units = {
        _last(normalise_name(subject.unit)) for subject in subjects if subject.type == "quantity"
    }
    return frozenset(units - {""})


def _kinds(text: str) -> frozenset[Type]:
    """The types that the words plainly belong to; empty where they tell nothing."""
    counted = _COUNTED.search(text)
    if counted and _PERCENT.search(text):
        return frozenset(("share",))
    if counted and _MONEY.search(text):
        return frozenset(("money",))
    if _DAY.search(text):
        return frozenset() if _LARGE.search(text) else frozenset(("date", "name"))
    if counted and _TIME.search(text) and not _RATE.search(text):
        return frozenset(("duration", "age"))
    return frozenset((*_NUMBERS, "date", "name")) if counted else frozenset()


def _in_unit(text: str, subject: Subject, units: Set[str]) -> bool:
    """Whether the last word is the subject's unit, or no unit at all."""
    last = _last(text)
    return last not in units or not subject.unit or last == _last(normalise_name(subject.unit))


def _last(text: str) -> str:
    """The stem of the last word of a normal form."""
    words = text.split()
    return stem(words[-1]) if words else ""


def _names(entry: CategoryEntry) -> tuple[str, ...]:
    return entry.name, *entry.aliases
