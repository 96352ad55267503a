"""All figures of a running text, each with its hedge, its unit and both readings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from factcheck.spotting.ages import DECADE_STARTS, as_age, decade_at
from factcheck.spotting.amounts import Amount, amount_at, may_begin, starters
from factcheck.spotting.hedged import hedge_before, hedge_behind
from factcheck.spotting.joined import joined, with_unit_of_next
from factcheck.spotting.others import counts, stretches
from factcheck.spotting.readings import reading
from factcheck.spotting.spotted import FigureType, SpottedFigure
from factcheck.spotting.turns import Turn, moves, points, turn_before, turn_behind
from factcheck.spotting.words import Words, pieces, word_set, words_of
from factcheck.values.hedges import HedgeTable, default_hedges
from factcheck.values.precision import own_digits
from factcheck.values.shown import squeezed


@own_digits()
def spot_figures(
    text: str, table: HedgeTable | None = None, taken: Iterable[tuple[int, int]] = ()
) -> list[SpottedFigure]:
    """The figures of a text, in its order; none overlaps another.

    `table` has the wordings (None: as shipped), `taken` are stretches of the text that say
    something else, such as dates: no figure is looked for in them. Numbers that count nothing
    (dates, times, names, versions, phone numbers) are left out as far as words and signs tell.
    Takes time linear in the text.
    """
    hedges = table or default_hedges()
    taken_up = _Stretches(taken)
    found: list[SpottedFigure] = []
    for start, end in pieces(text):
        words = words_of(text, start, end)
        blocked = [*taken_up.within(start, end), *stretches(text, start, end)]
        found += _in_piece(words.without(blocked) if blocked else words, hedges)
    return found


_LINKS = word_set("to from in on at after since over and but or while as for by this last")
"""Words behind a number that are nothing it counts."""


class _Stretches:
    """Stretches of a text, looked up by where they lie."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self.ordered = sorted(stretches)
        self.ends = [*accumulate((end for _, end in self.ordered), max)]

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Those that overlap what is given."""
        for i in range(bisect_right(self.ends, start), len(self.ordered)):
            if self.ordered[i][0] >= end:
                return
            yield self.ordered[i]


def _in_piece(words: Words, table: HedgeTable) -> Iterator[SpottedFigure]:
    begin = starters(table)
    i = done = 0
    turned: tuple[int, Turn] = (-1, "")
    while i < len(words.tokens):
        amount = decade_at(words, i, table) if words.tokens[i] in DECADE_STARTS else None
        if amount is None and may_begin(words, i, begin):
            amount = amount_at(words, i, table)
            amount = amount and as_age(words, amount)
        if amount is None:
            i += 1
            continue
        spotted, end = _figure(words, amount, table, done, turned)
        if spotted is not None:
            turned = end, spotted.change
            yield spotted
        i = done = max(end, i + 1)


def _figure(
    words: Words, first: Amount, table: HedgeTable, done: int, turned: tuple[int, Turn]
) -> tuple[SpottedFigure | None, int]:
    """The figure that begins with an amount, and where it ends among the words.

    `done` is where the figure before ended, `turned` the same with how that one turned.
    """
    before = hedge_before(words, first.start, done, table)
    price = first.type in ("share", "money") or "point" in first.unit or points(words, first.end)
    counted = not first.unit and words.at(first.end).isalpha() and words.at(first.end) not in _LINKS
    turn = turn_before(words, before.start, price=price, counted=counted)
    turned_at = bool(turn)
    if words.at(before.start - 1) == "from" and moves(words, before.start - 1):
        first, turned_at = with_unit_of_next(words, first, table), True
    pair = joined(words, before, first, table, turned_at)
    last = pair.second if pair else first
    hedged = before.row is not None or pair is not None
    if not counts(words, first, hedged) and not (pair and last.unit):
        return None, last.end
    end, tail, _ = hedge_behind(words, last.end, table)
    body = pair.words if pair else first.words
    printed = pair.printed if pair else () if first.value is None else (first.value,)
    if not turn and turned[1] and _goes_on(words, turned[0], before.start):
        turn = turned[1]
    if not turn and last.type == "share" and last.unit:
        turn = turn_behind(words, last.end)
    amount = last._replace(unit=last.unit or first.unit, type=_type(first, last))
    if turn and amount.type == "share" and amount.unit:
        amount = amount._replace(type="quantity")
    start = before.start - (pair is not None and words.at(before.start - 1) == "between")
    plain = tail and before.row is not None and before.row.literal.same  # "equal to 5 or less"
    for attempt, low, high in (
        ((*(() if plain else before.words), *body, *tail), start, end),
        ((*body, *tail), first.start, end),
        ((*before.words, *body), start, last.end),
        (body, first.start, last.end),
        (first.words, first.start, first.end),
    ):
        begin, stop = words.starts[low], words.ends[high - 1]
        text = words.text[begin:stop]
        figure = reading(attempt, amount.type, amount.unit, amount.known, table, squeezed(text))
        if figure is None:
            continue
        if high == first.end:
            last, printed = first, printed[:1]
        number = words.starts[first.number[0]], words.ends[last.number[1] - 1]
        return SpottedFigure(
            begin, stop, text, amount.type, figure, amount.unit, number, turn, printed
        ), high
    return None, first.end


def _type(first: Amount, last: Amount) -> FigureType:
    return last.type if last.unit or not first.unit else first.type


def _goes_on(words: Words, end: int, start: int) -> bool:
    """Whether a figure says the change before it in other terms: "190 points, or 0.6%"."""
    between = words.tokens[end:start]
    return between in (("(",), (",", "or"), ("or",), ("points", ",", "or"), ("points", "or"))
