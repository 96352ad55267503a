"""Whether what a sentence says of somebody or something is negated: "nobody fled", "did not flee".

What is negated must never be coded as told. Plain denials can be coded as such; "not only", "no
fewer than" negate nothing, and "nobody but" or "not all" say too much at once for either.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factcheck.claim import Stance
from factcheck.coding.parsed.tree import SUBJECTS, kids, lemma, subject, upwards
from factcheck.coding.voices.stance import stance

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without"})
_NOBODY = frozenset({"nobody", "none", "nothing", "nowhere", "no-one", "noone"})
_NONE = NOT | _NOBODY
_NO_DENIAL = frozenset(
    ("only", "just", "merely", "simply", "fewer", "less", "more", "later", "doubt", "matter",
     "longer", "surprise", "sooner")
)  # fmt: skip
"""Words behind a "not" or "no" that then denies nothing plain: "no fewer than", "no doubt"."""
_PARTLY = frozenset(
    {"but", "except", "only", "alone", "until", "all", "every", "unless", "because"}
)
"""Words beside a negated verb by which part of what is denied may still be so."""
_UNDER = frozenset({"acl", "xcomp", "pcomp", "aux", "auxpass", "acomp", "attr", "oprd"})
_KEPT_FROM = frozenset(
    ("fail", "refuse", "decline", "avoid", "prevent", "stop", "bar", "ban", "forbid", "unable")
)  # fmt: skip
_THINK = frozenset({"think", "believe", "expect", "suppose", "suggest", "mean"})
_LONGEST = 12


def told_as(token: Token) -> Stance | None:
    """How a sentence tells what a word of it names: as so, as not so, or None where it is negated
    in a way that leaves open what is so."""
    first, last = token.idx, token.idx + len(token)
    denied = stance(token.doc, first, last) == "denies"
    below = None
    negated = False
    for each in upwards(token):
        if each.pos_ == "ADP" and each.lower_ in NOT:
            return None
        if below is not None and lemma(each) in _KEPT_FROM and below.dep_ in ("xcomp", "prep"):
            return None
        if has_not(each):
            negated = True
            if each.pos_ not in ("VERB", "AUX") and below is not None:
                return None  # "to no country but Georgia"
        if each.pos_ in ("VERB", "AUX") and each.dep_ not in _UNDER:
            over = each.head
            if each.dep_ == "ccomp" and lemma(over) in _THINK and has_not(over):
                return None
            break
        below = each
    if not negated:
        return "denies" if denied else "asserts"
    words = {each.lower_ for each in islice(token.sent, 80)}
    return None if denied or words & _PARTLY else "denies"


def has_not(token: Token) -> bool:
    """Whether a "not" or "no" hangs on a word, or on its subject, or that is "nobody"."""
    first = token.i if token.pos_ == "VERB" else len(token.doc)  # not "fled to Oste, not to Brone"
    if any(each.lower_ in NOT and each.i < first and _denies(each) for each in kids(token)):
        return True
    own = [each for each in kids(token) if each.dep_ in SUBJECTS]
    if not own and token.dep_ == "conj" and (shared := subject(token)) is not None:
        own = [shared]
    return any(is_none(each) for each in own)


def is_none(noun: Token) -> bool:
    """Whether a noun phrase is of nobody or nothing: "no Russian", "none of them", "neither"."""
    if noun.lower_ in _NONE:
        return _denies(noun)
    first = noun.left_edge
    if first.lower_ in _NONE and noun.i - first.i < _LONGEST and _denies(first):
        return True
    return any(each.lower_ in NOT and each.i < noun.i and _denies(each) for each in kids(noun))


def _denies(word: Token) -> bool:
    after = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    return after not in _NO_DENIAL
