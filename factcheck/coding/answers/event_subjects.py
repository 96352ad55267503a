"""Dates of events that the case does not ask for: proposed where verb and argument are plain.

"The strike at Velden Steel ended on Friday" makes a subject, "he left on Friday" none: what
happened must be an act that the news dates, told as past or to come, of something or somebody with
a proper name; else two articles would give one name to two events.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.claim import Subject
from factcheck.coding.answers.happening import Happening
from factcheck.coding.parsed.tree import child, kids, lemma, nearest_subject
from factcheck.coding.subjects.families import families_of, keys_of
from factcheck.coding.subjects.naming import ACTS
from factcheck.coding.subjects.proposing import slug

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_OBJECT = {
    "announce": "announced", "order": "ordered", "sign": "signed", "declare": "declared",
    "invade": "invaded", "annex": "annexed", "found": "founded", "arrest": "arrested",
    "appoint": "appointed", "elect": "elected", "open": "opened", "close": "closed",
    "launch": "launched", "approve": "approved", "acquire": "acquired", "convict": "convicted",
}  # fmt: skip
"""Acts that are dated by what they are done to."""
_OF_SUBJECT = {
    "begin": "began", "start": "started", "end": "ended", "open": "opened", "close": "closed",
    "resign": "resigned", "die": "died", "collapse": "collapsed", "crash": "crashed",
    "sink": "sank", "erupt": "erupted",
}  # fmt: skip
"""Acts that are dated by whom they befall."""
_NAMING = frozenset({"compound", "poss", "case", "pobj", "prep", "nmod"})
_CLAUSES = frozenset({"advcl", "xcomp", "acl", "csubj"})
_WORDS = 7


def event_subject(happening: Happening) -> Subject | None:
    """The subject of type date that a date's words make; None where they are not plain enough."""
    verb = happening.head
    finite = verb.tag_ in ("VBD", "VBN") or child(verb, "aux") is not None
    negated = any(each.dep_ == "neg" for each in kids(verb))
    if verb.pos_ != "VERB" or not finite or negated or verb.dep_ in _CLAUSES:
        return None
    act = lemma(verb)
    passive = child(verb, "nsubjpass")
    thing = passive if passive is not None else child(verb, "dobj")
    told = f"was {_OF_OBJECT[act]}" if act in _OF_OBJECT else ""
    if thing is None and act in _OF_SUBJECT and child(verb, "prep") is not None:
        thing, told = nearest_subject(verb), _OF_SUBJECT[act]
    if thing is None or not told or thing.pos_ not in ("NOUN", "PROPN"):
        return None
    words = list(_phrase(thing))
    named = [each for each in words if each.pos_ == "PROPN"]
    if not named or len(words) > _WORDS:
        return None
    phrase = " ".join(each.text if each.pos_ == "PROPN" else each.lower_ for each in words)
    article = "" if thing.pos_ == "PROPN" else "the "
    return Subject(
        id=slug("date", _act(act), *sorted(_family(word) for word in keys_of(phrase))),
        label=f"Day on which {article}{phrase} {told}",
        type="date",
    )


def _phrase(head: Token) -> Iterator[Token]:
    """The noun with what names it: "strike at Velden Steel", "Putin's order"."""
    for each in head.subtree:
        below = each
        while below.i != head.i and below.dep_ in _NAMING:
            below = below.head
        if below.i == head.i and each.dep_ not in ("det", "punct") and each.text[:1].isalpha():
            yield each


def _family(word: str) -> str:
    return next((family for family in families_of(word) if family in ACTS), word).strip("~=")


def _act(verb: str) -> str:
    return {"start": "begin", "order": "announce", "declare": "announce"}.get(verb, verb)
