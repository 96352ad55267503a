"""What is counted behind a noun of counting: of "the number of people killed rose to nine" the
people are counted, and killed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import SUBJECTS, VERBAL, child, is_noun, object_of

if TYPE_CHECKING:
    from spacy.tokens import Token


_DEEPEST = 3
_NEAR = 14


def unfolded(site: Site) -> Site:
    """The same with the noun behind "number of", "estimate of the number of", if there is one."""
    if site.link not in ("said of", "of", ""):
        return site
    noun = _nearer(site) or site.noun
    if noun is None:
        return site
    for _ in range(_DEEPEST):
        inner = _behind(noun)
        if inner is None:
            break
        noun = inner
    return site if noun is site.noun else replace(site, noun=noun, link="number of")


def _nearer(site: Site) -> Token | None:
    """The noun of counting close before "to 300" or "at 300", where the parser leads past it: "put
    the number of homes flooded at 300"."""
    if site.top.pos_ in VERBAL:  # "exceeds 300", of which the figure took the verb
        subject = child(site.top, *SUBJECTS)
        return subject if subject is not None and subject.i < site.first.i else None
    doc, start = site.first.doc, site.first.sent.start
    if site.first.i == start or doc[site.first.i - 1].lower_ not in ("to", "at"):
        return None
    for one in doc[max(start, site.first.i - _NEAR) : site.first.i]:
        if one.lemma_.lower() in words().counting and one.nbor().lower_ == "of":
            return one
    return None


def _behind(noun: Token) -> Token | None:
    """What a noun of counting counts."""
    if noun.lemma_.lower() not in words().counting:
        return None
    for one in noun.children:
        if one.dep_ == "prep" and one.lower_ == "of" and one.i > noun.i:
            inner = object_of(one)
            if inner is not None and is_noun(inner) and not _numbered(inner):
                return inner
    return None


def _numbered(noun: Token) -> bool:
    return any(one.dep_ == "nummod" for one in noun.children)


def reporting(verb: Token, preposition: str) -> bool:
    """Whether a verb only says that a figure is so: "spoke of 45 arrests", "arrived at 300"."""
    return f"{verb.lemma_.lower()} {preposition}" in words().reporting
