"""Whose seats or votes a figure counts: those of two parties are two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.parties import spoken_of
from factcheck.coding.counting.site import Site
from factcheck.coding.parsed.syntax import is_noun, object_of, subject_of, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED_OUT = frozenset({"seat", "vote", "mandate", "medal", "goal", "delegate"})
_MAKING_UP = frozenset({"account", "make", "represent", "constitute", "comprise", "form"})
_TAKING = frozenset(
    {"win", "have", "hold", "take", "get", "gain", "lose", "receive", "keep", "secure", "claim",
     "earn", "poll", "score", "collect", "retain"}
)  # fmt: skip


def side_of(site: Site) -> str:
    """The party, candidate or team that has what the figure counts; "" where it is not told.

    "The Greens won 14 seats", "14 seats for the Greens".
    """
    noun = site.noun
    if noun is not None and not site.plain and (whole := _makes_up(site)) is not None:
        return _name(whole)
    if noun is None or not site.plain or noun.lemma_.lower() not in _SHARED_OUT:
        return ""
    for one in noun.children:
        if one.dep_ == "prep" and one.lower_ in ("for", "to") and one.i > noun.i:
            found = object_of(one)
            if found is not None and found.pos_ == "PROPN":
                return _name(found)
    if site.link == "same" and site.first.i > site.top.sent.start:
        before = site.first.nbor(-1)  # "the Reds won 14 seats and the Greens nine"
        if before.pos_ == "PROPN":
            return _name(before)
    verb = verb_above(site.top)
    if verb is None or verb.lemma_.lower() not in _TAKING:
        return ""
    subject = subject_of(verb)
    if subject is not None and subject.lower_ == "it":
        return spoken_of(subject)
    if subject is None or site.holds(subject) or subject.i == noun.i or not is_noun(subject):
        return ""
    return _name(subject)


def _makes_up(site: Site) -> Token | None:
    """Who is so much of a whole: "Children account for 38% of cases"."""
    verb = verb_above(site.top)
    if verb is None or verb.lemma_.lower() not in _MAKING_UP or site.link != "counts":
        return None
    subject = subject_of(verb)
    if subject is None or site.holds(subject) or not is_noun(subject) or subject.i > site.first.i:
        return None
    return subject if subject.pos_ in ("NOUN", "PROPN") else None


def _name(noun: Token) -> str:
    """The noun with what stands before it, without its article."""
    kept = [
        one
        for one in noun.lefts
        if one.dep_ in ("compound", "amod", "nmod") and one.pos_ != "PUNCT"
    ]
    first = kept[0].i if kept else noun.i
    return noun.doc[first : noun.i + 1].text
