"""What is to come, told by no verb of planning: "about to close 300", "Firm to cut 300 jobs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import Mode
from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, child, kids, lemma, nearest_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DUE = frozenset({"due", "about", "poised", "bound"})
_PLANS = frozenset({
    "plan", "deal", "decree", "order", "agreement", "scheme", "law", "contract", "budget", "accord",
    "treaty", "rule", "regulation", "draft",
})  # fmt: skip
"""What, where it "would" do something, lays it down."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_HEADLINE = 20
"""Words of a headline at most."""
_LIKELY = frozenset({"possible", "likely", "unlikely", "probable"})


def by_plan(verb: Token) -> bool:
    """Of "the decree would draft 300" and "under the plan, 300 would go"."""
    subject = nearest_subject(verb)
    if subject is not None and lemma(subject) in _PLANS and subject.pos_ == "NOUN":
        return True
    for each in kids(verb):
        noun = child(each, "pobj") if each.lower_ == "under" else None
        if noun is not None and lemma(noun) in _PLANS:
            return True
    return False


def leading_up(verb: Token, below: Token | None) -> Mode | None:
    """Of "was about to close 300" and "was due to reach 300", which will be; of "300 were to be
    torn down", which is a plan; of "300 are at risk" and "it is possible that 300 …", which may."""
    to = next((each for each in kids(verb) if each.dep_ == "aux" and each.lower_ == "to"), None)
    if to is not None and to.i and to.nbor(-1).lower_ in _DUE:
        return "will"
    if lemma(verb) != "be" or below is None:
        return None
    in_subject = below.dep_ in SUBJECTS
    then = child(verb, "xcomp")
    if in_subject and then is not None and any(each.lower_ == "to" for each in kids(then)):
        return "ordered" if then.left_edge.i <= verb.i + 2 else None
    for each in kids(verb):
        noun = child(each, "pobj") if in_subject and each.lower_ == "at" else None
        if noun is not None and noun.lower_ == "risk":
            return "may"
        fits = each.dep_ == "acomp" and below.dep_ in ("ccomp", "csubj")
        if fits and each.lower_ in _LIKELY:
            return "may"
    return None


def announced(doc: Doc, figure: Token) -> bool:
    """Whether the figure stands in a headline that has an infinitive for its verb: "Oste to close
    300 schools"."""
    plan = layout(doc)
    first, end = plan.sentences[plan.sentence(figure.i)]
    words = [token for token in doc[first:end] if not token.is_space]
    if len(words) > _LONGEST_HEADLINE or not words or words[-1].text in (".", "?", "!", ":"):
        return False
    if any(token.tag_ in _FINITE for token in words):
        return False
    at = next((number for number, token in enumerate(words) if token.lower_ == "to"), 0)
    led = 0 < at < len(words) - 1 and words[at].i < figure.i
    verb = words[at + 1] if led else None
    named = words[at - 1].pos_ in ("NOUN", "PROPN") if led else False
    return bool(verb is not None and named and verb.tag_ == "VB" and words[0].text[:1].isupper())
