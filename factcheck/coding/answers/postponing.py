"""Dates to which something is put off, and from which: "put off from 3 March to 9 May".

The day it is moved to is the day of the event; the one it is moved from, or was planned for, is so
no longer. "Will not open before 9 May" says that it is that day or a later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, head_of, kids, lemma, upwards
from factcheck.coding.times.dates_joined import word_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.spotting.spotted import SpottedDate

Move = Literal["", "to", "from", "not before"]

_MOVERS = frozenset({
    "postpone", "delay", "defer", "adjourn", "reschedule", "move", "put", "push", "shift", "bring",
    "advance", "rearrange", "extend", "prolong", "relist", "switch", "slip",
})  # fmt: skip
_PLANNED = frozenset({"plan", "schedule", "set", "due", "expect", "call", "fix", "slate", "intend",
                      "originally", "book", "time", "billed", "bill"})  # fmt: skip
_TO = frozenset({"to", "until", "till", "for"})
_STEPS = 4
"""Words between a date and the verb that moves something to it."""


def move_of(doc: Doc, date: SpottedDate) -> Move:
    """What a date is to something that is moved, or not to be before it; "" where it is neither."""
    token = head_of(doc, date.start, date.end)
    if token is None:
        return ""
    word = word_before(layout(doc).text, date)
    verb = mover(token)
    if verb is not None:
        ranged = word == "from" and len(date.parts) > 1
        if word in _TO or ranged:
            return "to"
        return "from" if word == "from" else ""
    if word in ("before", "until", "till") and _not_yet(token):
        return "not before"
    return "from" if _as_planned(token) else ""


def mover(token: Token) -> Token | None:
    """The verb over a date by which something is moved in time."""
    for number, each in enumerate(upwards(token)):
        if number > _STEPS:
            return None
        if each.pos_ == "VERB":
            return each if lemma(each) in _MOVERS else None
        if number and each.pos_ in ("NOUN", "PROPN") and each.dep_ != "pobj":
            return None
    return None


def moved_noun(verb: Token) -> Token | None:
    """What is moved: the subject of the passive verb, else its object, else its subject."""
    for names in (("nsubjpass",), ("dobj",), tuple(SUBJECTS)):
        for each in kids(verb):
            if each.dep_ in names:
                return each
    return None


def _not_yet(token: Token) -> bool:
    """ "Will not open before", "won't be ready until"."""
    for number, each in enumerate(upwards(token)):
        if number > _STEPS:
            return False
        if each.pos_ in ("VERB", "AUX"):
            return any(one.dep_ == "neg" and one.i < each.i for one in kids(each)) and any(
                one.dep_ == "aux" and one.tag_ == "MD" for one in kids(each)
            )
    return False


def _as_planned(token: Token) -> bool:
    """ "The vote, planned for Sunday, was moved to Monday"."""
    over = next((each for each in upwards(token) if each.pos_ in ("VERB", "ADJ")), None)
    if over is None or lemma(over) not in _PLANNED:
        return False
    return any(
        lemma(each) in _MOVERS and each.pos_ == "VERB" and any(_leads_on(one) for one in kids(each))
        for each in token.sent
    )


def _leads_on(word: Token) -> bool:
    dated = any(one.ent_type_ == "DATE" for one in kids(word))
    return word.dep_ == "prep" and word.lower_ in _TO and dated
