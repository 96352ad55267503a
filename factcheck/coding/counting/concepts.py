"""The content words that tell what a figure is of, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import (
    FARTHEST,
    SUBJECTS,
    VERBAL,
    child,
    climb,
    is_noun,
    object_of,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEFT = frozenset({"compound", "amod", "nmod", "poss", "nummod", "advmod", "npadvmod"})
_WITHIN = frozenset({"of", "in", "for", "with", "from", "at", "on", "between", "to", "by"})
_OF = frozenset({"of"})


def concepts_of(site: Site) -> tuple[str, ...]:
    """The words of the noun, of what it belongs to, and of the subject of its verb."""
    found: dict[str, None] = {}
    for noun, whole in _nouns(site):
        narrow = site.plain and noun is site.noun
        for word in words_of(noun, site, whole=whole, narrow=narrow):
            found.setdefault(word)
    return tuple(found)


def _nouns(site: Site) -> Iterator[tuple[Token, bool]]:
    """The nouns that tell of the figure, from the nearest on; whether with what follows them."""
    if site.noun is not None:
        yield site.noun, True
    apart = site.noun is not None and site.link in ("same", "said of", "number of")
    if apart or (site.link == "counts" and _aside(site)):
        return
    at = site.hangs
    for _ in range(FARTHEST):
        above, at_end = _above(at)
        if above is None:
            break
        if is_noun(above) and not site.holds(above):
            yield above, True
        if at_end:
            break
        at = above


def _aside(site: Site) -> bool:
    """A count that tells of the circumstances and not of the subject: "in raids on two
    farms", "after six more tries"; and a share, which is of its noun alone."""
    noun = site.noun or site.top
    at = site.hangs
    if not site.plain:
        return not any(one.tag_ == "PRP$" for one in noun.children)  # "12% of its value": whose
    return at.dep_ == "pobj" and at.head.lower_ != "of"


def _above(token: Token) -> tuple[Token | None, bool]:
    """The next noun outward, and whether it is the last: the subject of the clause is."""
    for _ in range(FARTHEST):
        if token.dep_ != "conj" or not (is_noun(token.head) or token.head.pos_ == "NUM"):
            break
        token = token.head  # "two cooks and three waiters": side by side
    label = token.dep_
    head = token.head
    if head.i == token.i or label in SUBJECTS:
        return None, True
    if label == "pobj" and head.dep_ == "prep":
        outer = head.head
        if is_noun(outer) and outer.i < head.i:
            return outer, False
    for one in climb(token):
        if one.pos_ in VERBAL:
            subject = subject_of(one)
            if subject is None or subject.i == token.i or not is_noun(subject):
                return None, True
            return subject, True
        if one.dep_ in SUBJECTS:
            return (one, True) if is_noun(one) else (None, True)
        if is_noun(one) and one.dep_ not in ("conj", "appos"):
            return one, False
    return None, True


def words_of(
    noun: Token, site: Site | None = None, *, whole: bool = True, narrow: bool = False
) -> Iterator[str]:
    """The content words of a noun phrase in the order of the text.

    `whole`: with what follows the noun; `narrow`: of that only "of …" and its clause, since for a
    thing counted "in …" and "from …" are places and circumstances.
    """
    leads = _OF if narrow else _WITHIN
    phrase = _phrase(noun, whole=whole, depth=0, leads=leads)
    taken = sorted(phrase, key=lambda token: token.i)
    for token in taken:
        if site is not None and site.holds(token):
            continue
        if content(token):
            yield token.text


def content(token: Token) -> bool:
    """A word that says something by itself."""
    if token.lower_ in words().empty or not any(letter.isalnum() for letter in token.text):
        return False
    if token.ent_type_ in ("ORG", "PRODUCT", "PERSON", "GPE", "WORK_OF_ART", "EVENT", "FAC"):
        return token.pos_ not in ("DET", "ADP", "PART", "CCONJ")
    if token.text[0].isdigit():
        return token.i > 0 and token.doc[token.i - 1].pos_ == "PROPN"  # "Apollo 11"
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "X")


def _phrase(
    noun: Token, *, whole: bool, depth: int, leads: frozenset[str] = _WITHIN
) -> Iterable[Token]:
    """The noun with its modifiers and what its prepositions bring in."""
    yield noun
    if depth > 4:
        return
    if noun.ent_type_ and noun.ent_type_ in ("ORG", "PRODUCT", "PERSON", "GPE", "LOC", "FAC"):
        yield from _name(noun)
    for one in noun.children:
        if one.dep_ in _LEFT and one.i < noun.i:
            yield from _phrase(one, whole=False, depth=depth + 1)
        elif one.dep_ == "nummod" and one.i == noun.i + 1 and noun.pos_ == "PROPN":
            yield one
        elif one.dep_ == "conj" and is_noun(one) and one.i - noun.i < 8:
            if child(one, "nummod") is None:
                yield from _phrase(one, whole=False, depth=depth + 1)
        elif whole and one.dep_ == "prep" and one.lower_ in leads and one.i > noun.i:
            inner = object_of(one)
            if inner is not None and is_noun(inner) and not _other(inner):
                yield from _phrase(inner, whole=True, depth=depth + 1)
        elif whole and one.dep_ in ("acl", "relcl") and one.i > noun.i:
            yield from _clause(one, depth)


def _other(noun: Token) -> bool:
    """A date, or a figure of its own, which says nothing of this one."""
    if noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"):
        return True
    return noun.pos_ != "PROPN" and any(
        one.dep_ == "nummod" and one.i < noun.i for one in noun.children
    )


def _clause(verb: Token, depth: int) -> Iterable[Token]:
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        yield verb
    for one in verb.children:
        if one.dep_ in ("acomp", "dobj", "attr") and one.i > verb.i:
            yield from _phrase(one, whole=False, depth=depth + 1)
        elif one.dep_ == "prep" and (inner := object_of(one)) is not None and is_noun(inner):
            yield from _phrase(inner, whole=False, depth=depth + 1)


def _name(token: Token) -> Iterable[Token]:
    """The rest of the name that the token is a part of."""
    doc = token.doc
    first = token.i
    while first > 0 and doc[first].ent_iob_ == "I" and token.i - first < FARTHEST:
        first -= 1
    last = token.i + 1
    while last < len(doc) and doc[last].ent_iob_ == "I" and last - token.i < FARTHEST:
        last += 1
    return doc[first:last]
