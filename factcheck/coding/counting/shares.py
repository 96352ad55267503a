"""Figures told by what stands behind them: shares of nobody named ("64 percent had no trust in the
courts") by what these have, and sums by what each is for ("900 euros for every household")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import (
    OBJECTS,
    SUBJECTS,
    VERBAL,
    child,
    is_noun,
    object_of,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LACKS = frozenset({"no", "little"})
"""What says of something had that it is not."""
_NEAR = 6
LACK, WITH = "no", "with"
"""How the phrase of what those of a share have begins: they have it not, or have it."""


def held_by_a_share(site: Site) -> Token | None:
    """What those have of whom a bare share is told; None where it is told of whom it is."""
    named = site.noun is not None and not site.holds(site.noun) and site.link != "said of"
    verb = verb_above(site.top)
    if named or verb is None or verb.lemma_.lower() != "have" or site.top.dep_ not in SUBJECTS:
        return None
    thing = child(verb, *OBJECTS)
    return thing if thing is not None and thing.i > site.last.i and is_noun(thing) else None


def had(thing: Token, phrase: str) -> str:
    """The words of what is had behind "with" or "no", with what it is had in: "no trust in
    courts", "with cars"."""
    lacks = any(one.lower_ in _LACKS and one.i < thing.i for one in thing.children)
    plain = " ".join(word for word in phrase.split() if word.lower() not in _LACKS)
    told = [LACK if lacks else WITH, plain]
    for one in thing.children:
        inner = object_of(one) if one.dep_ == "prep" and one.lower_ in ("in", "for") else None
        if inner is not None and inner.i > one.i and not inner.ent_type_:
            told += [one.lower_, inner.lower_]
            break
    return " ".join(told)


def for_each(site: Site) -> Token | None:
    """Of what there is one such sum: "900 euros for each household", "$40 per tonne"; None of a sum
    in all."""
    doc, sentence = site.last.doc, site.last.sent
    for one in doc[site.last.i + 1 : min(sentence.end, site.last.i + _NEAR)]:
        if one.is_punct or one.pos_ in VERBAL:
            return None
        noun = one.head
        if one.lower_ in ("each", "every") and one.dep_ == "det" and noun.i > one.i:
            return noun if noun.lower_ not in words().calendar else None
        inner = object_of(one) if one.lower_ == "per" else None
        if inner is not None and inner.i > one.i and inner.lower_ not in words().calendar:
            return inner
    return None
