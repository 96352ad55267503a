"""Words that turn a subject into another one although all the others are shared.

"Arrivals from Norway" and "arrivals in Norway" share every content word, "votes for" and "votes
against" all but one. A wording on one side of such a pair is never linked to a subject on the
other. The list is chosen, and kept to pairs that figures are reported for.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.linking.wording import stem

_PAIRS = (
    ("to into towards in", "from out outside"),
    ("arrivals entered entry came", "left departures exits"),
    ("before", "after since"),
    ("for supporting", "against opposing"),
    ("with including", "without excluding"),
    ("more above over most maximum highest longest", "fewer less below under minimum lowest"),
    ("men male boys", "women female girls"),
    ("dead killed deaths died", "injured wounded hurt"),
    ("lost", "created found gained"),
    ("first", "second third last final"),
    ("begin began begun start started opening opened", "end ended closing closed finished over"),
    ("bought buying purchases", "sold selling"),
    ("imports imported", "exports exported"),
    ("rise increase growth", "fall drop decrease decline"),
    ("legal", "illegal"),
    ("employed employment", "unemployed unemployment"),
    ("north", "south"),
    ("east", "west"),
    ("upper", "lower"),
    ("new", "old former"),
    ("oldest", "youngest"),
    ("open opened", "closed shut"),
    ("born birth births", "died death deaths"),
)  # fmt: skip

_NEGATIONS = frozenset(("no", "not", "non", "never", "none", "nobody", "without", "except"))

Sides = frozenset[tuple[int, bool]]
"""Which pairs a wording has a word of, and of which side."""

_SIDES: dict[str, list[tuple[int, bool]]] = {}
for _number, _pair in enumerate(_PAIRS):
    for _side, _words in zip((False, True), _pair, strict=True):
        for _word in _words.split():
            _SIDES.setdefault(stem(_word), []).append((_number, _side))


def sides(words: Iterable[str]) -> Sides:
    """The sides that the words of a normal form take; both of a pair, and it takes neither."""
    listed = list(words)
    taken = {side for word in listed for side in _SIDES.get(stem(word), ())}
    clear = {(number, side) for number, side in taken if (number, not side) not in taken}
    return frozenset(clear | {(-1, not _NEGATIONS.isdisjoint(listed))})


def opposed(one: Sides, other: Sides) -> bool:
    """Whether two wordings stand on different sides of a pair."""
    return any((number, not side) in other for number, side in one)
