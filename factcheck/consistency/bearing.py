"""Which ends of which subjects bear on an end that a formula sets.

In a sum one end of each: the most that "left = entered - here" allows rests on the most that
entered and the least that is here. In a product or a quotient of subjects all ends may matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from factcheck.formula import Formula, Name, Number, Term

End = Literal["low", "high"]
ENDS: tuple[End, End] = ("low", "high")
Ends = tuple[tuple[str, End], ...]


@lru_cache(maxsize=4096)
def bearing(formula: Formula) -> Mapping[tuple[str, End], Ends]:
    """For each end of each subject, the ends that may have set it."""
    signs = signs_of(formula)
    every: Ends = tuple((name, end) for name in signs for end in ENDS)
    found: dict[tuple[str, End], Ends] = {}
    for name, sign in signs.items():
        for end in ENDS:
            found[name, end] = tuple(_others(name, end, signs)) if sign else every
    return found


def _others(name: str, end: End, signs: Mapping[str, int]) -> Iterator[tuple[str, End]]:
    way = (1 if end == "high" else -1) * signs[name]
    for other, sign in signs.items():
        if other == name:
            continue
        if sign >= 0:
            yield other, "low" if sign and way > 0 else "high"
        if sign <= 0:
            yield other, "high" if sign and way > 0 else "low"


def signs_of(formula: Formula) -> dict[str, int]:
    """1 or -1 where a subject stands once, as a summand of left less right; else 0."""
    found: dict[str, int] = {}
    for name, sign in (*_signs(formula.left, 1), *_signs(formula.right, -1)):
        found[name] = 0 if name in found else sign
    return found


def repeats(formula: Formula) -> bool:
    """Whether a subject stands in it twice."""
    names = [*_signs(formula.left, 1), *_signs(formula.right, -1)]
    return len(names) > len(formula.names)


def divides(formula: Formula) -> bool:
    """Whether it divides by a subject."""
    return _divides(formula.left) or _divides(formula.right)


def _divides(term: Term) -> bool:
    if isinstance(term, Number | Name):
        return False
    by_subject = term.sign == "/" and any(True for _ in _signs(term.right, 1))
    return by_subject or _divides(term.left) or _divides(term.right)


def _signs(term: Term, sign: int) -> Iterator[tuple[str, int]]:
    match term:
        case Number():
            return
        case Name(subject):
            yield subject, sign
            return
    if term.sign in ("+", "-"):
        yield from _signs(term.left, sign)
        yield from _signs(term.right, sign if term.sign == "+" else -sign)
        return
    for one, other in ((term.left, term.right), (term.right, term.left)):
        # By a plain number a summand stays one; a number over a subject turns it round.
        plain = isinstance(other, Number) and (term.sign == "*" or other is term.right)
        times = (other.value > 0) - (other.value < 0) if isinstance(other, Number) else 0
        yield from _signs(one, sign * times if plain else 0)
