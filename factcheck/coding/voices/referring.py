"""Whom "he", "they" or a surname mean: the speaker or person last named, where that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, kids, lemma
from factcheck.coding.voices.bodies import body_named, can_be_it, can_be_they
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.speakers import is_title, personal_name, speaker_of
from factcheck.coding.voices.speech import is_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRONOUNS = frozenset({"he", "she", "they", "it"})
FIRST_PERSON = frozenset({"i", "we", "us", "me", "you"})
_BACK = 6
"""Sentences looked back for the one that a pronoun means."""
_CHAIN = 12
"""Pronouns followed from sentence to sentence, to the one that has a name before it."""
_KEY = "factcheck.names"
_RESOLVED = "factcheck.resolved"


def resolved(doc: Doc, head: Token) -> str:
    """The name of the speaker that a word stands for; the word itself where it is not certain."""
    known: dict[int, str] = doc.user_data.setdefault(_RESOLVED, {})
    if head.i not in known:
        known[head.i] = _resolved(doc, head)
    return known[head.i]


def _resolved(doc: Doc, head: Token) -> str:
    if head.lower_ in PRONOUNS:
        meant = _meant(doc, head)
        return full_name(doc, speaker_of(meant), meant) if meant is not None else head.lower_
    if head.tag_ in ("WP", "WDT"):
        for each in head.ancestors:
            if each.dep_ == "relcl":
                return full_name(doc, speaker_of(each.head), each.head)
        return ""
    if (body := body_named(doc, head)) is not None:
        return speaker_of(body)
    if (meant := _described(doc, head)) is not None:
        return full_name(doc, speaker_of(meant), meant)
    return full_name(doc, speaker_of(head), head)


def _described(doc: Doc, head: Token) -> Token | None:
    """Whom "the 28-year-old engineer" means, or "the developer" where one was named as such."""
    if head.tag_ != "NN" or not any(each.lower_ == "the" for each in kids(head)):
        return None
    if any(each.dep_ in ("appos", "prep", "poss", "relcl") for each in kids(head)):
        return None
    if any(
        "year-old" in each.lower_ or each.lower_ == "old"
        for one in kids(head)
        for each in one.subtree
    ):
        return _meant(doc, head)
    plan = layout(doc)
    here = plan.sentence(head.i)
    first = plan.sentences[max(here - 2 * _BACK, 0)][0]
    named = {}
    for token in doc[first : plan.sentences[here][0]]:
        if token.pos_ == "PROPN" and is_person(token):
            offices = {
                each.lower_ for each in kids(token) if each.dep_ in ("appos", "compound", "nmod")
            }
            if head.lower_ in offices:
                named[speaker_of(token)] = token
    return next(iter(named.values())) if len(named) == 1 else None


def full_name(doc: Doc, name: str, head: Token) -> str:
    """A surname alone as the whole name that stands elsewhere in the text before it."""
    if " " in name or not name[:1].isupper() or head.pos_ != "PROPN":
        return name
    return _names(doc).get(name, name)


def is_person(token: Token) -> bool:
    """Whether a proper noun names a person: by its kind, its title, or its age behind a comma."""
    if token.pos_ != "PROPN":
        return False
    if token.ent_type_ == "PERSON" or personal_name(token):
        return True
    doc, after = token.doc, token.i + 2
    aged = after < len(doc) and doc[after - 1].text == "," and doc[after].text.isdigit()
    return bool(aged and 1 < len(doc[after].text) < 3)


def _names(doc: Doc) -> dict[str, str]:
    """Surnames to whole names, of every person named in the text; of a surname of two, itself."""
    known = doc.user_data.get(_KEY)
    if known is None:
        known = {}
        for token in doc[1:]:
            before = doc[token.i - 1]
            if token.pos_ != "PROPN" or before.pos_ != "PROPN" or is_title(before):
                continue
            goes_on = token.i + 1 < len(doc) and doc[token.i + 1].pos_ == "PROPN"
            if goes_on or not is_person(token):
                continue
            name = personal_name(token) or f"{before.text} {token.text}"
            if " " in name:
                known[token.text] = name if known.get(token.text, name) == name else token.text
        doc.user_data[_KEY] = known
    return known


def _meant(doc: Doc, pronoun: Token, chain: int = _CHAIN) -> Token | None:
    """The nearest sentence before that has one fitting person settles it: its speaker or subject
    first. Two that fit equally settle nothing. "They" can be a body where no people are named."""
    plan = layout(doc)
    here = plan.sentence(pronoun.i)
    bodies: list[Token] = []
    for number in range(here, max(here - _BACK, -1), -1):
        first, end = plan.sentences[number]
        end = min(end, pronoun.i) if number == here else end
        if number == here and pronoun.dep_ in SUBJECTS and not _clause_before(doc, first, end):
            continue
        if chain and (same := _same_speaker(doc, first, end, pronoun)) is not None:
            return _meant(doc, same, chain - 1)
        candidates = _candidates(doc, first, end, pronoun.lower_)
        if not candidates and pronoun.lower_ == "they" and not bodies:
            among = _candidates(doc, first, end, "it")
            bodies = [each for each in among if each.dep_ in SUBJECTS]
        subjects = [each for each in candidates if each.dep_ in SUBJECTS]
        speakers = [each for each in subjects if is_speech(each.head)]
        for among in (speakers, subjects, candidates):
            names = {speaker_of(each) for each in among}
            if len(names) == 1:
                return among[0]
            if names:
                break
        if candidates:
            return None
    return bodies[0] if len(bodies) == 1 else None


def _same_speaker(doc: Doc, first: int, end: int, pronoun: Token) -> Token | None:
    """The same pronoun as the speaker of a sentence before: it means the same one."""
    plan = layout(doc)
    for token in reversed(doc[first:end]):
        speaks = token.dep_ in SUBJECTS and is_speech(token.head)
        if speaks and token.lower_ == pronoun.lower_ and plan.quotation(token.idx) is None:
            return token
    return None


def _clause_before(doc: Doc, first: int, end: int) -> bool:
    return any(token.dep_ in SUBJECTS and token.pos_ != "PRON" for token in doc[first:end])


def _candidates(doc: Doc, first: int, end: int, pronoun: str) -> list[Token]:
    plan = layout(doc)
    return [
        token
        for token in doc[first:end]
        if token.pos_ in ("NOUN", "PROPN")
        and token.dep_ not in ("compound", "poss", "amod", "nmod", "appos")
        and not plan.quotation(token.idx)
        and not _inside_name(token)
        and _fits(token, pronoun)
    ]


def _inside_name(token: Token) -> bool:
    """The Health of "Ministry of Health"."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "PROPN"


def _fits(token: Token, pronoun: str) -> bool:
    word = lemma(token)
    plural = token.tag_ == "NNS" or (token.tag_ == "NNPS" and token.ent_type_ != "PERSON")
    named = is_person(token)
    if pronoun == "they":
        return can_be_they(token) or (plural and word in cues().people)
    if pronoun == "it":
        if token.dep_ in SUBJECTS and is_speech(token.head) and token.pos_ == "PROPN":
            return " " not in full_name(token.doc, personal_name(token), token)  # "Kyiv said"
        return not named and word not in cues().people and can_be_it(token)
    if pronoun not in PRONOUNS:
        return named
    if plural or not (named or word in cues().people):
        return False
    words = {each.lower_.strip(".") for each in token.subtree}
    other = cues().men if pronoun == "she" else cues().women
    own = cues().women if pronoun == "she" else cues().men
    hints = words - {"he", "she", "him", "her"}
    return not hints & (other - own) or bool(hints & own)
