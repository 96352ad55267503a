"""Whether a figure is asserted or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import Stance
from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, child, head_of, kids, lemma, presupposed, upwards
from factcheck.coding.voices.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOT = frozenset({"not", "n't", "n’t", "never"})
_OF_THE_HEDGE = frozenset(
    {
        "more",
        "less",
        "fewer",
        "over",
        "under",
        "quite",
        "all",
        "every",
        "even",
        "only",
        "just",
        "until",
        "exactly",
        "necessarily",
        "far",
        "many",
        "much",
        "enough",
        "a",
        "one",
        "later",
        "greater",
    }
)


def stance(doc: Doc, start: int, end: int) -> Stance:
    """Whether the text, or whoever it quotes, denies what stands in a stretch (code points).

    Denied are figures under "denied that", "dismissed reports of", "no evidence that", "it is not
    true that", "is false", and N of "not N but M". A "not" that belongs to the figure's wording
    ("not more than 300", "not all") or to what else is said ("300 did not vote") denies nothing.
    """
    figure = head_of(doc, start, end)
    if figure is None:
        return "asserts"
    if presupposed(figure):
        return "asserts"
    return "denies" if _negated(doc, start, end) or _denied(figure) else "asserts"


def _negated(doc: Doc, start: int, end: int) -> bool:
    """Whether "not" stands right in front: "not 300 but 30", "was not 300"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or span.start == 0:
        return False
    place = span.start - 1
    while place > 0 and doc[place].lower_ in ("the", "about", "around", "some"):
        place -= 1
    before, first = doc[place], span[0].lower_
    if before.lower_ not in _NOT or first in _OF_THE_HEDGE:
        return False
    plan = layout(doc)
    last = plan.sentences[plan.sentence(span.start)][1]
    behind = [token.lower_ for token in doc[span.end : last]]
    previous = lemma(doc[place - 1]) if place else ""
    return "but" in behind or previous in ("be", "’s", "'s")


def _denied(figure: Token) -> bool:
    below: Token | None = None
    words = cues()
    for token in upwards(figure):
        if below is not None:
            word = lemma(token)
            negated = _has_not(token)
            if word in words.deny and token.pos_ == "VERB" and denies_words(token, below):
                return not negated
            if _untrue(token):
                return True
            if word in words.evidence and _no(token) and below.dep_ not in ("nummod", "poss"):
                return True
            if (
                negated
                and below.dep_ in ("dobj", "attr")
                and (_never(token, below) or _as_claimed(token))
            ):
                return True
            if word in words.say and token.pos_ == "VERB" and below.dep_ not in SUBJECTS:
                return False
        below = token
    return False


def denies_words(verb: Token, below: Token) -> bool:
    """Whether it is a report that is denied or rejected; an offer or a plan is only turned down."""
    if below.dep_ in SUBJECTS and child(verb, "auxpass") is None:
        return False
    if lemma(verb) in ("deny", "debunk", "disprove") or below.dep_ in ("ccomp", "pcomp", "relcl"):
        return True
    return lemma(below) in cues().holders | cues().rumours


def _never(verb: Token, below: Token) -> bool:
    """Of "we never had 80 planes", not of "we never saw the 80 planes"."""
    known = any(each.dep_ in ("det", "poss") for each in kids(below))
    return not known and any(each.lower_ == "never" for each in kids(verb))


def _untrue(token: Token) -> bool:
    """Of "it is not true that", "the figure of 300 is false": the verb, or the adjective itself."""
    words = cues()
    complement = token if token.pos_ in ("ADJ", "NOUN") else child(token, "acomp", "attr", "oprd")
    if complement is None or not (
        lemma(token) == "be"
        or complement is token
        or lemma(token) in ("call", "prove", "brand", "label")
    ):
        return False
    verb = token if token is not complement else token.head
    word = lemma(complement)
    if complement is token and lemma(verb) != "be":
        return False
    negated = _has_not(verb) or _has_not(complement)
    return (word in words.false and not negated) or (word in words.true and negated)


def _has_not(token: Token) -> bool:
    return any(each.dep_ == "neg" or each.lower_ in _NOT for each in kids(token))


def _no(noun: Token) -> bool:
    if any(each.lower_ == "no" for each in kids(noun)):
        return True
    return noun.dep_ in ("dobj", "attr", "nsubj") and _has_not(noun.head)


def _as_claimed(verb: Token) -> bool:
    """Whether "as the company claims" or "contrary to reports" stands with the negated verb."""
    if any(each.lower_ == "contrary" for one in kids(verb) for each in (one, *kids(one))):
        return True
    return any(
        each.dep_ == "advcl"
        and (lemma(each) in cues().say or lemma(each) in ("report",))
        and any(one.lower_ == "as" for one in kids(each))
        for each in kids(verb)
    )
