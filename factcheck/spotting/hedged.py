"""The wordings that hedge a figure, before and behind it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.spotting.words import Words
from factcheck.values.hedges import Bound, HedgeTable, Row, Wordings, match
from factcheck.values.tokens import Tokens

_FILLED = frozenset(("a", "an", "the", "of", "record", "whopping", "staggering", "massive", "mere"))
_MORE = frozenset(("more", "less", "fewer", "above", "over", "under", "below", "so"))
_NOUNS = 3
"""Words that may stand between a figure and its "or more"."""


class Before(NamedTuple):
    """The wordings before an amount: where they begin, their words, and the one that bounds."""

    start: int
    words: Tokens
    row: Row | None

    @property
    def bound(self) -> Bound:
        """The side on which the wording leaves the figure open."""
        return self.row.bound if self.row else ""


@lru_cache(maxsize=64)
def _by_last(table: HedgeTable) -> Mapping[str, tuple[tuple[Tokens, Row | None], ...]]:
    """Wordings by their last word, the longest first; plain ones without a row."""
    found: dict[str, list[tuple[Tokens, Row | None]]] = {}
    sections: tuple[tuple[Wordings, bool], ...] = (
        (table.numbers, True), (table.before_plain, False))  # fmt: skip
    for rows, bounds in sections:
        for entries in rows.values():
            for wording, row in entries:
                found.setdefault(wording[-1], []).append((wording, row if bounds else None))
    return {
        last: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for last, entries in found.items()
    }


def hedge_before(words: Words, start: int, done: int, table: HedgeTable) -> Before:
    """The wordings right before an amount, none of which begins before `done`.

    Only the nearest one that bounds counts: "as many as an estimated 300" is an estimate.
    """
    tokens, known = words.tokens, _by_last(table)
    row: Row | None = None
    taken: Tokens = ()
    if words.at(start - 1) == "-" and words.at(start - 2) == "sub" and start - 2 >= done:
        found = match(table.numbers, ("less", "than"), 0)
        return Before(start - 2, ("less", "than"), found[0] if found else None)
    begin = start
    while begin > done:
        place = begin
        while place - 1 > done and tokens[place - 1] in _FILLED and row is None:
            place -= 1
        one = next(
            (
                (wording, of)
                for at in dict.fromkeys((begin, place))
                for wording, of in known.get(tokens[at - 1], ())
                if at - len(wording) >= done and tokens[at - len(wording) : at] == wording
            ),
            None,
        )
        if one is None or (one[1] is not None and row is not None):
            break
        wording, of = one
        if wording == ("about",) and tokens[begin - 2 : begin - 1] in (("how",), ("what",)):
            break
        at = begin if tokens[begin - len(wording) : begin] == wording else place
        if of is not None:
            row = of
        taken = (*wording, *taken)
        begin = at - len(wording)
    return Before(begin, taken, row)


def hedge_behind(words: Words, end: int, table: HedgeTable) -> tuple[int, Tokens, Bound]:
    """The wording right behind an amount, or behind what it counts: where it ends, its words."""
    tokens = words.tokens
    for place in range(end, min(end + _NOUNS, len(tokens)) + 1):
        found = match(table.after, tokens, place)
        if place > end and (words.at(place) != "or" or words.at(place + 1) not in _MORE):
            found = None
        if found and not _goes_on(words, found[1]):
            return found[1], tokens[place : found[1]], found[0].bound
        if not words.at(place).isalpha() or words.at(place) in ("and", "or", "to", "of"):
            break
    plain = match(table.after_plain, tokens, end)
    if plain and words.at(plain[1]) != "than":
        return plain[1], tokens[end : plain[1]], ""
    return end, (), ""


def _goes_on(words: Words, end: int) -> bool:
    """Whether what looks like a hedge behind goes on: "5 or more than 6", "5 + 3"."""
    following = words.at(end)
    if words.at(end - 1) in ("minimum", "maximum") and following.isalpha():
        return True  # "a $15 minimum wage"
    return following[:1].isdecimal() or (following == "than" and words.at(end + 1)[:1].isalnum())
