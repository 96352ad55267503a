"""States and turns of phrase that name an act without its verb: "are on strike", "left 20 dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.syntax import OBJECTS, VERBAL, child, object_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PHRASES = {
    ("on", "strike"): "strike",
    ("in", "hospital"): "hospitalize",
    ("in", "custody"): "detain",
    ("under", "arrest"): "detain",
    ("in", "need"): "need",
    ("without", "power"): "blackout",
    ("without", "electricity"): "blackout",
    ("out", "work"): "unemployment",
    ("without", "work"): "unemployment",
    ("out", "jobs"): "unemployment",
    ("without", "jobs"): "unemployment",
    ("under", "water"): "flood",
    ("in", "ruins"): "destroy",
    ("on", "fire"): "burn",
    ("in", "flames"): "burn",
    ("behind", "bars"): "jail",
    ("in", "jail"): "jail",
    ("in", "prison"): "jail",
    ("in", "detention"): "detain",
    ("in", "captivity"): "capture",
    ("in", "quarantine"): "quarantine",
    ("in", "isolation"): "quarantine",
    ("in", "poverty"): "impoverish",
    ("in", "exile"): "flee",
    ("out", "homes"): "displace",
    ("from", "homes"): "displace",
    ("out", "houses"): "displace",
    ("from", "houses"): "displace",
    ("on", "trial"): "prosecute",
    ("in", "shelters"): "shelter",
}
"""Preposition and noun of a state, and the lemma of its act."""
_BEING = frozenset({"be", "go", "come", "remain", "stay", "leave", "keep", "bring", "call", "put"})
"""Verbs that say that a state holds, or is brought about."""
_DRIVING = frozenset({"force", "drive", "chase"})
"""Verbs that bring about that somebody is out of his home."""
_OWN = ("nummod", "poss", "det")
_TELLING = frozenset({"report", "list", "declare", "become", "fear", "believe"})
_AS_IT_IS = frozenset({"acomp", "oprd", "attr", "xcomp", "advcl", "ccomp"})
_GONE = frozenset({"missing", "unaccounted"})
_STANDING = {"missing": "missing", "unaccounted": "missing", "dead": "die", "homeless": "displace"}
_LEFT = frozenset({"dead", "homeless", "missing"})


def state_of(verb: Token, noun: Token | None) -> str:
    """The act of the state that a verb says somebody is in; "" where it says none."""
    if verb.lemma_.lower() not in _BEING | _DRIVING:
        return ""
    heads = [verb, *(one for one in verb.children if one.dep_ in ("advmod", "prt"))]
    for head in (*heads, noun):  # "are out on strike"
        for one in head.children if head is not None else ():
            inner = _state_noun(one) if one.dep_ in ("prep", "acomp", "prt", "oprd") else None
            if inner is not None and one.i > verb.i:
                found = _PHRASES.get((one.lower_, inner.lower_))
                if found == "displace" or (found and child(inner, *_OWN) is None):
                    return found
    return ""


def standing(*nouns: Token) -> str:
    """The act of the state that stands behind a noun without a verb: "households without power",
    "people still missing"; "" of none."""
    for noun in nouns:
        for one in noun.children:
            if one.i > noun.i and one.lower_ in _STANDING:
                return _STANDING[one.lower_]
            inner = _state_noun(one) if one.dep_ == "prep" and one.i > noun.i else None
            if inner is not None and (found := _PHRASES.get((one.lower_, inner.lower_))):
                return found
    return ""


def missing(verb: Token) -> bool:
    """ "Two remain missing", "six were still missing", "are unaccounted for"."""
    if "unaccounted" in (verb.lower_, verb.head.lower_):
        return True
    if verb.lower_ == "missing" and verb.tag_ in ("VBG", "JJ"):
        being = child(verb, "aux", "auxpass")  # of "missing off Luma" the parser makes an object
        return child(verb, *OBJECTS) is None or (being is not None and being.lemma_ == "be")
    told = verb.lemma_.lower() in _BEING | _TELLING
    return told and any(
        one.i > verb.i and one.dep_ in _AS_IT_IS and one.lower_ in _GONE for one in verb.children
    )


def _state_noun(preposition: Token) -> Token | None:
    """The noun of "on strike", "out of work"."""
    inner = object_of(preposition)
    return inner if inner is not None and inner.i > preposition.i else None


def left_as(verb: Token, noun: Token | None) -> Token | None:
    """What "left 20 people injured" leaves them: the token of the participle or adjective."""
    if verb.lemma_.lower() != "leave" or noun is None:
        return None
    if noun.lower_ in _LEFT:
        return noun  # "leaves 19 dead"
    for one in (*noun.children, *verb.children):
        behind = noun.i < one.i <= noun.i + 3
        if behind and (one.lower_ in _LEFT or (one.tag_ == "VBN" and one.pos_ in VERBAL)):
            return one
    return None


def loses_life(verb: Token) -> bool:
    """ "34 people lost their lives"."""
    thing = child(verb, "dobj")
    return verb.lemma_.lower() == "lose" and thing is not None and thing.lemma_.lower() == "life"


def takes_life(verb: Token, noun: Token | None) -> bool:
    """ "The flood claimed 34 lives"."""
    taking = verb.lemma_.lower() in ("claim", "cost", "take")
    return taking and noun is not None and noun.lemma_.lower() == "life"
