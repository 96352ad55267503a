"""Which words of a statement go with which of its figures.

"The men's team won four cups, while the women's team won ten": each figure has the words of its own
part, and what is said of women's teams is said of ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.spotting.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.pairing.statement import Quantity, Statement

_PARTING = word_set(", ; : ( ) . and while but whereas or as with – —")


def reaches(doc: Doc, quantities: Sequence[Quantity]) -> list[range]:
    """For each figure, by place in the text, the tokens of its part of the sentence."""
    if not quantities:
        return []
    starts = [0]
    for before, one in pairwise(quantities):
        starts.append(_parted(doc, before.token, one.token))
    ends = [*starts[1:], len(doc)]
    return [range(*each) for each in zip(starts, ends, strict=True)]


def _parted(doc: Doc, before: int, figure: int) -> int:
    """Where the part of a figure begins: behind the last word that parts it from the one before."""
    for i in range(figure - 1, before, -1):
        if doc[i].lower_ in _PARTING:
            return i + 1
    return figure


def told_apart(a: Statement, b: Statement) -> list[list[float]]:
    """For each figure of b and of a, how many words of b's part are in a's part alone, from 0 to 1.

    0 for all where the words tell no figure of a from the others of its kind.
    """
    of_a = [_keys(a, reach) for reach in reaches(a.doc, a.quantities)]
    alone: list[frozenset[str]] = []
    for i, one in enumerate(a.quantities):
        rivals = [
            keys for j, keys in enumerate(of_a) if j != i and a.quantities[j].kind == one.kind
        ]
        alone.append(of_a[i].difference(*rivals) if rivals else frozenset())
    found = []
    for reach in reaches(b.doc, b.quantities):
        wanted = [word for word in b.words if word.i in reach]
        found.append(
            [min(1.0, sum(word.weight for word in wanted if word.keys & keys)) for keys in alone]
        )
    return found


def _keys(one: Statement, reach: range) -> frozenset[str]:
    return frozenset(key for word in one.words if word.i in reach for key in word.keys)
