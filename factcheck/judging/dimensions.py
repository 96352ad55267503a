"""Whether the units of a formula fit: people with people, a share of people, days between dates.

Sums, differences and comparisons want one unit on both sides; products and quotients make new
ones ("EUR / month"). A share and a plain number have none. A subject without a unit fits anything
but a date. Counts of unlike things may be more or less than one another (no more guests than beds),
but neither equal nor added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal, NamedTuple

from factcheck.claim import Subject
from factcheck.errors import Unreadable
from factcheck.formula import Formula, Name, Number, Operation, Term
from factcheck.judging.exclusion import SPANS
from factcheck.values.currencies import currency
from factcheck.values.shown import shown, squeezed
from factcheck.values.units import Unit, measure

Kind = Literal["units", "number", "date", "any"]
_COUNTED = "#"
"""Stands before what is counted, so that a unit of measure is never taken for it."""
_PEOPLE = frozenset(
    ["person", "persons", "man", "men", "woman", "women", "child", "children", "people"]
)


class Dimension(NamedTuple):
    """What a term is measured in: units with their powers, a date, a plain number, or anything."""

    kind: Kind
    powers: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        """As a person would name it: "people", "EUR / month", "a date"."""
        if self.kind != "units":
            return {"number": "a plain number", "date": "a date", "any": "anything"}[self.kind]
        named = [(unit.removeprefix(_COUNTED), n) for unit, n in self.powers]
        over = [unit if n == 1 else f"{unit}^{n}" for unit, n in named if n > 0]
        under = [unit if n == -1 else f"{unit}^{-n}" for unit, n in named if n < 0]
        return " / ".join([" * ".join(over) or "1", *under]) if self.powers else "a share"

    @property
    def counts_things(self) -> bool:
        """Whether it is a number of things, and no measure."""
        return len(self.powers) == 1 and self.powers[0][0][0] == _COUNTED and self.powers[0][1] == 1


DATE, NUMBER, ANY = Dimension("date"), Dimension("number"), Dimension("any")
_DAYS = Dimension("units", (("day", 1),))


def fit_units(formula: Formula, subjects: Mapping[str, Subject]) -> None:
    """Check that the units of a formula fit.

    Raises:
        Unreadable: they do not; the message names the terms and what each is in.
    """
    sign = formula.comparator
    done = f"held to one another by {sign}"
    _together(formula.left, formula.right, done, subjects, sign)


def dimension(subject: Subject) -> Dimension:
    """What the values of a subject are measured in.

    Raises:
        Unreadable: they are no figures and no dates.
    """
    if subject.type not in SPANS:
        raise Unreadable(
            f"{shown(subject.id)} is a {subject.type}; a formula takes figures and dates alone"
        )
    match subject.type:
        case "date":
            return DATE
        case "share":
            return Dimension("units")
        case "duration":
            return _DAYS
        case "age":
            return Dimension("units", (("year", 1),))
    unit = squeezed(subject.unit)
    if not unit:
        return ANY
    known = _currency(unit) if subject.type == "money" else measure(unit)
    return Dimension("units", ((known.name if known else _counted(unit), 1),))


def _currency(unit: str) -> Unit | None:
    try:
        return currency(unit)
    except Unreadable:  # told of where its claims are read
        return None


def _counted(unit: str) -> str:
    """ "homes" for "Home" too, "people" for "men", as men and women may be added."""
    *words, last = unit.casefold().split()
    last = "people" if last in _PEOPLE else last if last.endswith("s") else f"{last}s"
    return _COUNTED + " ".join([*words, last])


def _of(term: Term, subjects: Mapping[str, Subject]) -> Dimension:
    match term:
        case Number():
            return NUMBER
        case Name(subject):
            return dimension(subjects[subject])
    if term.sign in ("+", "-"):
        done = "added" if term.sign == "+" else "subtracted"
        return _together(term.left, term.right, done, subjects, term.sign)
    return _product(term, subjects)


def _together(
    left: Term, right: Term, done: str, subjects: Mapping[str, Subject], sign: str
) -> Dimension:
    """What both sides of a sum, a difference or a comparison are in."""
    one, other = _of(left, subjects), _of(right, subjects)
    if DATE in (one, other):
        found = _with_dates(one, other, sign)
        if found is not None:
            return found
    elif sign not in "+-=" and one.counts_things and other.counts_things:
        return one
    elif one == other or {one, other} & {NUMBER, ANY}:
        known = [side for side in (one, other) if side not in (NUMBER, ANY)]
        return known[0] if known else ANY if ANY in (one, other) else NUMBER
    raise Unreadable(
        f"the units do not fit: {_shown(left)} is {_in(one)} and {_shown(right)} {_in(other)}; "
        f"they cannot be {done}; give the subjects one unit, or leave it out where none is meant"
    )


def _with_dates(one: Dimension, other: Dimension, sign: str) -> Dimension | None:
    """Dates are compared with dates; their difference is in days, and days shift them."""
    match sign:
        case "=" | "<=" | ">=" | "<" | ">":
            return DATE if one == other else None
        case "-" if one == other:
            return _DAYS
        case "+" if _DAYS in (one, other):
            return DATE
        case "-" if other == _DAYS:
            return DATE
    return None


def _product(term: Operation, subjects: Mapping[str, Subject]) -> Dimension:
    one, other = _of(term.left, subjects), _of(term.right, subjects)
    if DATE in (one, other):
        done = "multiplied" if term.sign == "*" else "divided"
        raise Unreadable(f"the units do not fit: a date cannot be {done}")
    if ANY in (one, other):
        return ANY
    if one == other == NUMBER:
        return NUMBER
    powers = Counter(dict(one.powers))
    for unit, power in other.powers:
        powers[unit] += power if term.sign == "*" else -power
    return Dimension("units", tuple(sorted((unit, n) for unit, n in powers.items() if n)))


def _in(found: Dimension) -> str:
    return f"in {found}" if found.kind == "units" and found.powers else str(found)


def _shown(term: Term) -> str:
    match term:
        case Number(number):
            return f"{number:f}"
        case Name(subject):
            return shown(subject)
    return f"({_shown(term.left)} {term.sign} {_shown(term.right)})"
