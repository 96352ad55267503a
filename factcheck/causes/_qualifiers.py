"""Words around two values that tell what each counts: where, of whom, with or without what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factcheck.box import Box
from factcheck.causes._dispute import LONGEST, MARKED, PATTERNED, POSSIBLE, Dispute
from factcheck.judging.exclusion import FIGURES

_WORD = re.compile(r"[a-z][\w-]*")
_BOTH_SAY = PATTERNED + 6
DEFINED = MARKED + 4
"""The strength of a word like "technically", which says that a definition is meant."""
_ONE_SAYS = POSSIBLE + 4
"""Less than two named voices weigh: the other may have left the word out."""
_ATTRIBUTES = re.compile(
    r"\b(said|says|say|told|tells|according|counts?|counted|reports?|reported|speaks|spoke|insists?|"
    r"claims?|puts?|estimates?|gives|found|measured)\b"
)
_INCLUDING = re.compile(
    r"\b(including|excluding|not counting|counting|without|with|plus|except|only|alone|combined)\b"
)
_PLACE = re.compile(
    r"\b(?:in|across|within|around|outside|throughout)\s+(?:the\s+|its\s+|a\s+)?([a-z][\w-]*)"
)
_KIND = re.compile(r"\b(?:for|of|among|on|by|from|via)\s+(?:the\s+|its\s+|an?\s+)?([a-z][\w-]*)")
_TRAFFIC = re.compile(r"\b(?:to|for)\s+(?:the\s+)?([a-z][\w-]*s)\b")
_JOINED = re.compile(r"\b([a-z][\w-]*) (?:and|or) ([a-z][\w-]*)")


@dataclass(frozen=True, slots=True)
class Contrast:
    """What one side says that the other does not; `other` is the other's own, "" for nothing."""

    strength: int
    one: str
    other: str = ""
    of: Box | None = None


def contrast(dispute: Dispute) -> Contrast | None:
    """The most telling contrast between the words around the two values of the pair."""
    assert dispute.pair is not None
    x, y = (_said(box) for box in dispute.pair)
    if _words(x) == _words(y) and "not counting" not in f"{x} {y}":
        return None  # whatever tells them apart is a word that one has alone
    found = [*_technical(dispute, x, y)] if dispute.topic.type != "share" else []
    if x and y and dispute.topic.type in FIGURES | {"date", "category"}:
        found += _contrasts(dispute, x, y)
    return max(found, key=lambda contrast: contrast.strength, default=None)


def _technical(dispute: Dispute, x: str, y: str) -> Iterator[Contrast]:
    assert dispute.pair is not None
    for box, own, other in zip(dispute.pair, (x, y), (y, x), strict=True):
        for word in sorted(_SENSES["technical"].keys() & _words(own) - _words(other)):
            yield Contrast(DEFINED, word, of=box)


def _contrasts(dispute: Dispute, x: str, y: str) -> Iterator[Contrast]:
    assert dispute.pair is not None
    type_ = dispute.topic.type
    known = _words(_known(dispute)) | (_words(x) & _words(y))
    for pattern in (_PLACE, _TRAFFIC if type_ == "category" else _KIND):
        one, other = (_telling(pattern.findall(text), known) for text in (x, y))
        if one and other and type_ != "date":
            yield Contrast(_BOTH_SAY, min(one), min(other))
    if type_ == "date":
        one, other = _apart("events", x, y)
        if one and other:
            yield Contrast(_BOTH_SAY, min(one), min(other))
    if type_ not in FIGURES:
        return
    for name in ("extents", "measures"):
        one, other = (_telling(words, known) for words in _apart(name, x, y))
        if one and other:
            yield Contrast(_BOTH_SAY, min(one), min(other))
        for box, only in zip(dispute.pair, (one, other), strict=True):
            if only:
                yield Contrast(_ONE_SAYS, min(only), of=box)
    for box, own, rest in zip(dispute.pair, (x, y), (y, x), strict=True):
        for a, b in _JOINED.findall(own):
            if a in _words(rest) and b not in _words(rest) | _words(_known(dispute)):
                yield Contrast(_BOTH_SAY, f"{a} and {b}", of=box)
        word = _INCLUDING.search(own)
        if word and not re.search(rf"\b{word[0]}\b", rest):
            yield Contrast(_BOTH_SAY, own[word.start() :].strip(" .,"), of=box)


def _telling(words: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    """The words that are neither known nor empty: of a few, asked one by one of long lists."""
    return (frozenset(words) - known).difference(_SENSES["empty"])


def _apart(name: str, x: str, y: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a list that each text has alone; words of one sense count as one."""
    senses = _SENSES[name]
    one, other = ({senses[w]: w for w in sorted(_words(text)) if w in senses} for text in (x, y))
    return (
        frozenset(word for sense, word in one.items() if sense not in other),
        frozenset(word for sense, word in other.items() if sense not in one),
    )


def _said(box: Box) -> str:
    """The quotes without the clauses that only tell whose word it is."""
    clauses = [part for quote in box.claim.quote for part in quote[:LONGEST].casefold().split(", ")]
    return " . ".join(part for part in clauses if not _ATTRIBUTES.search(part))


def _known(dispute: Dispute) -> str:
    """Words that tell no scope: the subject's own, the values, and the names of those who speak."""
    assert dispute.pair is not None
    label = dispute.subject.label if dispute.subject else ""
    told = [text for box in dispute.pair for text in (box.voice, box.outlet, box.words)]
    return " ".join([label, *told])


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _read() -> dict[str, dict[str, str]]:
    """The lists of `qualifiers.txt`, each word with the first of its sense.

    A list is a name and a colon, then words; those of one sense are joined by slashes.
    """
    text = files(__package__).joinpath("qualifiers.txt").read_text(encoding="utf-8")
    entries = (entry.partition(":") for entry in text.split("\n\n") if ":" in entry)
    return {
        name.strip(): {
            word: sense.split("/")[0] for sense in senses.split() for word in sense.split("/")
        }
        for name, _, senses in entries
    }


_SENSES = _read()
