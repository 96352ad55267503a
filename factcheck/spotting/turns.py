"""Whether a figure is a change, up or down, and no level: "rose by 5%", "down 12%"."""

from __future__ import annotations

from typing import Literal

from factcheck.spotting.words import Words, word_set

Turn = Literal["", "up", "down"]

_UP = """rise rises rose risen rising increase increases increased increasing grow grows grew grown
growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar
soars soared soaring leap leaps leapt leaped spike spikes spiked rally rallies rallied rebound
rebounds rebounded skyrocket skyrocketed balloon ballooned swell swelled widen widened quicken
quickened strengthen strengthened appreciate appreciated accelerate accelerated inch inched edge
edged firm firmed"""
_DOWN = """fall falls fell fallen falling drop drops dropped dropping decline declines declined
declining decrease decreases decreased decreasing slide slides slid sliding slip slips slipped
slipping sink sinks sank sunk tumble tumbles tumbled tumbling plunge plunges plunged plunging
plummet plummets plummeted plummeting shrink shrinks shrank shrunk shrinking dip dips dipped slump
slumps slumped slumping crash crashed retreat retreats retreated ease eases eased weaken weakened
contract contracted contracts narrow narrowed depreciate depreciated dwindle dwindled sag sagged
skid skidded"""
# Of a price or a number these are changes; of things they may be anything.
_UP_OF = """gain gains gained gaining add adds added adding advance advances advanced up higher
expand expanded"""
_DOWN_OF = "lose loses lost losing shed sheds shedding down lower"
_BY_UP = "raise raised raises raising boost boosted boosts lift lifted lifts hike hiked expand grew"
_BY_DOWN = """cut cuts cutting reduce reduced reduces reducing lower lowered lowers trim trimmed
slash slashed"""
_NOUN_UP = """rise increase growth jump surge gain climb improvement raise hike boost uptick spike
rebound rally advance leap uplift expansion"""
_NOUN_DOWN = """drop fall decline decrease cut reduction loss slide slump plunge dip tumble
contraction slip downturn shortfall"""
_POINTS = frozenset(("point", "points", "pts", "basis", "sen", "pips", "notches", "places"))
_BETWEEN = word_set(
    "by a an just nearly only further another some about around roughly over almost up down as "
    "much more than at least average of estimated total record whopping staggering additional "
    "approximately close close-to well under less another extra the mere up- higher lower sharply"
)


def _turns(up: str, down: str) -> dict[str, Turn]:
    found: dict[str, Turn] = dict.fromkeys(up.split(), "up")
    return found | dict.fromkeys(down.split(), "down")


_VERBS = _turns(_UP, _DOWN)
_PRICES = _turns(_UP_OF, _DOWN_OF)
_BY = _turns(_BY_UP, _BY_DOWN)
_NOUNS = _turns(_NOUN_UP, _NOUN_DOWN)
_MORE = _turns("more higher faster larger bigger greater", "less fewer lower smaller slower")
_MOVES = word_set("went goes going go gone moved moves moving revised upgraded downgraded")
_PHRASAL = word_set(
    "take takes took taken taking make makes made making set sets pick picks picked pay pays paid "
    "give gives gave given use uses used put puts break breaks broke broken hold holds held build "
    "builds built bring brings brought come comes came sign signed write wrote turn turned show "
    "eat eats ate eaten fill fills filled"
)
"""Verbs that "up" and "down" complete: "takes up 30%" is no rise."""
_FARTHEST = 6
_FAR = 8


def turn_before(words: Words, start: int, *, price: bool, counted: bool = False) -> Turn:
    """The change that the words before a figure speak of.

    `price`: it is a share or a sum; `counted`: a thing that it counts follows ("declined two
    requests").
    """
    by = False
    for i in range(start - 1, max(-1, start - 1 - _FARTHEST), -1):
        word = words.at(i)
        if word in ("to", "from", "at") and not by:
            return ""
        if word in _VERBS:
            return _VERBS[word] if price or by or not counted else ""
        if word in ("up", "down") and words.at(i - 1) in _PHRASAL:
            return ""
        if word in _PRICES and (price or by):
            if word in ("up", "down") and words.at(i - 1) in _VERBS:
                return _VERBS[words.at(i - 1)]
            return _PRICES[word]
        if word in _BY and by:
            return _BY[word]
        if word in _NOUNS and words.at(i + 1) in ("of", "by"):
            return _NOUNS[word]
        if word in ("up", "down") and words.at(i - 1) in ("go", "goes", "went", "gone", "going"):
            return "up" if word == "up" else "down"
        if word not in _BETWEEN and not word.endswith("ly"):
            return ""
        by = by or word == "by"
    return ""


def moves(words: Words, start: int) -> bool:
    """Whether something moves "from A to B" there: "raised rates from 5%", "went from"."""
    for i in range(start - 1, max(-1, start - 1 - _FAR), -1):
        word = words.at(i)
        if word in _VERBS or word in _BY or word in _MOVES or (word in _PRICES and i > start - 3):
            return True
        if word in (",", ".", ";", ":", "(", "range", "ranges", "ranging", "ranged"):
            return False
    return False


def turn_behind(words: Words, end: int) -> Turn:
    """The change that the words behind a figure speak of: "a 5% pay rise", "5% more than"."""
    if words.at(end) in _MORE:
        return _MORE[words.at(end)]
    for i in range(end, end + 3):
        word = words.at(i)
        if word in _NOUNS:
            return _NOUNS[word]
        if not word.isalpha() or word in ("of", "in", "to", "and", "or", "the", "by", "for"):
            return ""
    return ""


def points(words: Words, end: int) -> bool:
    """Whether a count is of points of an index or the like."""
    return words.at(end) in _POINTS
