"""The noun of a figure that stands apart from it: before it, in its clause, or counted before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site, top_of
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import (
    FARTHEST,
    OBJECTS,
    SUBJECTS,
    child,
    is_noun,
    object_of,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def apposed(site: Site) -> Token | None:
    """Who the figure is set beside: "Anna, 34, a baker"; "a record, 500"."""
    top = site.top
    if top.dep_ in ("appos", "npadvmod", "acl") and is_noun(top.head) and top.head.i < top.i:
        return top.head
    return None


def listed(site: Site) -> Token | None:
    """What a figure at the head of a line is said to be of: "300: the homes that were lost"."""
    doc = site.last.doc
    colon = next(
        (one for one in doc[site.last.i + 1 : site.last.i + _TAIL] if one.text == ":"), None
    )
    first = site.first.i
    while first and doc[first - 1].text in _BULLETS:
        first -= 1
    if colon is None or (first and "\n" not in doc[first - 1].text):
        return None
    for one in doc[colon.i + 1 : colon.i + FARTHEST]:
        if one.is_punct or one.pos_ == "VERB":
            return None
        if is_noun(one) and one.dep_ not in ("compound", "amod", "nmod", "poss"):
            return one
    return None


_TAIL = 5
_BULLETS = frozenset(("-", "*", "•", "‣", "–"))


def fellow(site: Site) -> Site | None:
    """The figure that this one is joined to: "3 dogs in A and 5 in B", "5 feet (1.5 metres)"."""
    top, doc = site.top, site.top.doc
    if site.first.i and doc[site.first.i - 1].text == "(":
        for one in reversed(doc[max(top.sent.start, site.first.i - 5) : site.first.i - 1]):
            if one.like_num or one.pos_ == "NUM":
                before = doc[site.first.i - 2]
                return Site(top_of(one, one.i, before.i + 1), one, before, site.plain)
    head = top.head
    if top.dep_ not in ("conj", "appos", "dep") or head.i >= top.i:
        return None
    counting = child(head, "nummod") is not None
    if head.pos_ == "NUM" or head.like_num or (counting and not site.plain):
        return Site(head, head.left_edge, head, site.plain)
    return Site(head, head, head, True) if counting and is_noun(head) else None


def worth(site: Site) -> Token | None:
    """ "a flat worth $90,000"."""
    doc, at = site.top.doc, site.first.i - 1
    if at > 0 and doc[at].pos_ == "ADV":
        at -= 1
    if at < 0 or doc[at].lower_ != "worth":
        return None
    before = doc[at]
    for one in (before.head, child(before, *SUBJECTS), before.nbor(-1) if before.i else None):
        if one is not None and is_noun(one) and one.i < before.i:
            return one
    return None


def bought(site: Site) -> Token | None:
    """What the money went for: "paid $3 for a map", "spent 5 million on roads"."""
    top = site.top
    if site.plain or top.dep_ not in OBJECTS or top.head.pos_ != "VERB":
        return None
    for one in (*top.children, *top.head.children):
        if one.dep_ == "prep" and one.lower_ in ("for", "on", "off", "from") and one.i > top.i:
            noun = object_of(one)
            if noun is not None and _is_thing(noun):
                return noun
    return None


def _is_thing(noun: Token) -> bool:
    return (
        is_noun(noun)
        and noun.lower_ not in words().calendar
        and noun.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT")
    )


def measured(site: Site) -> Token | None:
    """The noun that the figure is the size of: "a reach of 90 km", "raised prices by 3%"."""
    top = site.top
    if top.dep_ == "nummod" and top.head.i == site.first.i - 1 and _is_thing(top.head):
        return top.head  # "magnitude 7.1"
    if top.dep_ != "pobj" or top.head.dep_ not in ("prep", "agent"):
        return None
    above = top.head.head
    for _ in range(FARTHEST):  # "from between 3 and 5 to …"
        if above.dep_ != "prep":
            break
        above = above.head
    if _is_thing(above) and above.i < top.head.i:
        return above
    if above.pos_ == "VERB":
        done = child(above, *OBJECTS)
        if done is not None and _is_thing(done) and done.i < top.i:
            return done
        if above.dep_ == "pcomp" and above.tag_ == "VBG":
            return above  # "after boiling for an hour"
    return None


def acting(site: Site) -> bool:
    """A bare number that does or suffers something: "two died", "killing 12"."""
    top = site.top
    return top.dep_ in SUBJECTS | OBJECTS or top.dep_ in ("ROOT", "conj", "attr", "ccomp")


def compared(site: Site) -> bool:
    """ "…, up from 60,000 in 2019"."""
    first = site.first
    words = [one.lower_ for one in first.doc[max(0, first.i - 2) : first.i]]
    return len(words) == 2 and words[1] in ("from", "with", "to", "than") and words[0] in (
        "up", "down", "compared", "more", "fewer", "less", "opposed", "relative"
    )  # fmt: skip


def done_to(site: Site, verb: Token | None) -> bool:
    """A bare number that something is done to: "drove thousands into exile"; not "lost 40"."""
    return (
        verb is not None
        and site.top.dep_ in OBJECTS
        and verb.lemma_.lower() not in words().measuring
    )


def counted_before(site: Site) -> Token | None:
    """The noun that the nearest earlier number counts, in this sentence or the one before."""
    sentence = site.top.sent
    doc = site.top.doc
    start = doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    for one in reversed(doc[max(start, site.first.i - 60) : site.first.i]):
        if one.ent_type_ in ("MONEY", "PERCENT", "DATE", "TIME", "QUANTITY"):
            continue
        if one.dep_ == "nummod" and is_noun(one.head) and one.head.i < site.first.i:
            noun = one.head
            if noun.lower_ not in words().calendar | words().vague and not noun.text.isupper():
                return noun
        if one.like_num and one.nbor(1).lower_ == "of":
            found = object_of(one.nbor(1))
            if found is not None and is_noun(found) and found.i < site.first.i:
                return found
    return None


def antecedent(token: Token) -> Token | None:
    """The noun a relative pronoun stands for: "soldiers, 300 of whom"."""
    verb = verb_above(token)
    if token.lower_ in ("whom", "which") and verb is not None and is_noun(verb.head):
        return verb.head
    return None
