"""Whose seats or votes a figure counts: those of two parties are two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.parsed.syntax import is_noun, object_of, subject_of, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED_OUT = frozenset({"seat", "vote", "mandate", "medal", "goal", "delegate"})
_TAKING = frozenset(
    {"win", "have", "hold", "take", "get", "gain", "lose", "receive", "keep", "secure", "claim",
     "earn", "poll", "score", "collect", "retain"}
)  # fmt: skip


def side_of(site: Site) -> str:
    """The party, candidate or team that has what the figure counts; "" where it is not told.

    "The Greens won 14 seats", "14 seats for the Greens".
    """
    noun = site.noun
    if noun is None or not site.plain or noun.lemma_.lower() not in _SHARED_OUT:
        return ""
    for one in noun.children:
        if one.dep_ == "prep" and one.lower_ in ("for", "to") and one.i > noun.i:
            found = object_of(one)
            if found is not None and found.pos_ == "PROPN":
                return _name(found)
    verb = verb_above(site.top)
    if verb is None or verb.lemma_.lower() not in _TAKING:
        return ""
    subject = subject_of(verb)
    if subject is None or site.holds(subject) or subject.i == noun.i or not is_noun(subject):
        return ""
    return _name(subject)


def _name(noun: Token) -> str:
    """The noun with what stands before it, without its article."""
    kept = [
        one
        for one in noun.lefts
        if one.dep_ in ("compound", "amod", "nmod") and one.pos_ != "PUNCT"
    ]
    first = kept[0].i if kept else noun.i
    return noun.doc[first : noun.i + 1].text
