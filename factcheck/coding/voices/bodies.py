"""Ministries, unions, firms: the word for a body that was named before, and what "it" can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, kids, lemma
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.voices.speakers import speaker_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BODY_WORDS = """
academy administration agency airline airport alliance army assembly association authority bank
board broadcaster brewer bureau cabinet campaign carmaker centre center charity church city clinic
club coalition college commission committee company confederation congregation consortium council
court department directorate embassy federation firm force foundation fund government group hospital
inspectorate institute institution laboratory league maker manufacturer military ministry mission
movement museum navy network observatory office operator organisation organization parliament party
police pollster publisher railway regulator restaurant retailer school secretariat senate service
society supplier team think-tank tribunal trust union university utility watchdog
"""
BODIES = frozenset(_BODY_WORDS.split())
"""Nouns for bodies that can speak."""
_FIRMS = frozenset({"company", "firm", "group", "manufacturer", "maker", "retailer", "operator"})
_LEGAL = frozenset({
    "ltd", "inc", "corp", "plc", "ag", "sa", "gmbh", "llc", "co", "nv", "group", "holdings",
    "industries",
})  # fmt: skip
"""Last words of names of firms."""
_PLACING = frozenset(
    {"in", "at", "near", "outside", "from", "to", "into", "across", "around", "on"}
)
_BACK = 12
"""Sentences looked back for the name of a body."""
_NO_BODY = frozenset({"PERSON", "DATE", "TIME", "LOC", "EVENT", "CARDINAL", "MONEY", "PERCENT"})


def body_named(doc: Doc, head: Token) -> Token | None:
    """The name that "the agency" stands for: the one before it that has the word in it, "National
    Flood Agency"; None where there is none, or two."""
    word = head.lower_
    if head.tag_ != "NN" or word not in BODIES or not _bare(head):
        return None
    plan = layout(doc)
    here = plan.sentence(head.i)
    first = plan.sentences[max(here - _BACK, 0)][0]
    named: dict[str, Token] = {}
    for token in doc[first : head.i]:
        fits = token.lower_ == word or (word in _FIRMS and token.lower_.strip(".") in _LEGAL)
        if not fits or not token.text[:1].isupper() or token.dep_ in ("compound", "poss"):
            continue
        name = speaker_of(token)
        if len(name.split()) > 1:
            named[name] = token
    return next(iter(named.values())) if len(named) == 1 else None


def _bare(head: Token) -> bool:
    """ "the agency", and no other: "the flood agency", "the agency in Rome", "an agency"."""
    others = [each for each in kids(head) if each.lower_ != "the" and not each.is_punct]
    return any(each.lower_ == "the" for each in kids(head)) and not others


def can_be_it(token: Token) -> bool:
    """Whether what "it" said can have been said by the token: a body, a country, a name that is no
    person's."""
    if token.tag_ in ("NNS", "NNPS") or counts_people(token.lower_):
        return False
    if token.ent_type_ == "GPE" and token.dep_ == "pobj" and token.head.lower_ in _PLACING:
        return False  # "a shelter in Velm": not Velm speaks
    if lemma(token) in BODIES or token.ent_type_ in ("ORG", "GPE"):
        return True
    return token.pos_ == "PROPN" and token.dep_ in SUBJECTS and token.ent_type_ not in _NO_BODY


def can_be_they(token: Token) -> bool:
    """Whether "they" can be the token by what it is: people, or several bodies."""
    if token.lower_ == "police":
        return True
    plural = token.tag_ == "NNS" or (token.tag_ == "NNPS" and token.ent_type_ != "PERSON")
    return plural and (counts_people(token.lower_) or lemma(token) in BODIES)
