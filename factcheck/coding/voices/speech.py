"""Verbs and nouns of speech: who can be their speaker, whose figures they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import child, kids, lemma, nearest_subject
from factcheck.coding.voices.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOBODY = frozenset({"it", "that", "which", "this", "there"})
_THOUGHT_WORDS = """
reason ground cause basis hope belief doubt need chance sign way time fact sense view idea
possibility likelihood
"""
_THOUGHTS = frozenset(_THOUGHT_WORDS.split())
"""Nouns of thoughts and circumstances, which say nothing themselves, as lemmas."""
_TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A word that tells of a speaker (`cue`), the speaker's head, and whom it was told to."""

    cue: Token
    speaker: Token
    hearer: Token | None = None


def is_speech(verb: Token) -> bool:
    """Whether the word is a verb that can have a speaker."""
    tagged = verb.pos_ == "VERB" or verb.tag_.startswith("VB") or verb.lower_ in ("said", "says")
    return tagged and lemma(verb) in cues().speech


def speaker_by(verb: Token) -> Token | None:
    """The verb's own subject; behind a dateline ("GENEVA (AP) — The agency says") the noun next to
    the verb."""
    found = nearest_subject(verb)
    if found is None or found.i > verb.i:
        return found
    before = verb.doc[verb.i - 1]
    dashed = any(each.text in ("—", "–", "-", "--") for each in verb.doc[found.i : before.i])
    return before if dashed and before.head.i == found.i and before.pos_ == "NOUN" else found


def silent(verb: Token) -> bool:
    """Of "did not say how many", "declined to say": nothing is said."""
    refused = verb.dep_ == "xcomp" and lemma(verb.head) in ("decline", "refuse", "fail")
    return lemma(verb) in cues().silent and (refused or child(verb, "neg") is not None)


def by_subject(verb: Token, speaker: Token) -> Iterator[Attribution]:
    """The verb with its subject; of figures and reports their owner."""
    hearer = child(verb, "dobj", "dative") if lemma(verb) == "tell" else None
    yield Attribution(verb, source_of(speaker), hearer)


def can_speak(verb: Token, speaker: Token) -> bool:
    """Laws and plans say nothing; neither do dates, nor "it" in "it is feared"."""
    if lemma(speaker) in cues().wills | _THOUGHTS or speaker.tag_ == "CD":
        return False
    if _to_think(verb, speaker):
        return False
    if speaker.lower_ in _NOBODY and lemma(verb) not in cues().say:
        return False
    return speaker.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT")


def _to_think(verb: Token, speaker: Token) -> bool:
    """ "Reason to think", "cause to believe": a noun that its clause is only about."""
    about = verb.head.i == speaker.i and verb.dep_ in ("relcl", "acl") and verb.tag_ == "VB"
    return about and lemma(speaker) not in cues().people and speaker.pos_ == "NOUN"


def owner(noun: Token) -> Token:
    """Whose figures, order or statement it is: "X's", "by X", "from X", "X data"; else the noun."""
    if (found := child(noun, "poss")) is not None and found.tag_ != "PRP$":
        return found
    for each in kids(noun):
        for one in (each, *kids(each)) if each.dep_ == "acl" else (each,):
            if one.lower_ in ("by", "from") and one.i > noun.i and (found := child(one, "pobj")):
                return found
    return child(noun, "compound", "nmod") or noun


def by_noun(noun: Token) -> Iterator[Attribution]:
    """Of "the World Bank's estimate of $411 billion", "Putin's order to draft 300,000"."""
    if lemma(noun) in cues().holders | cues().wills:
        found = owner(noun)
        if found.i != noun.i and found.dep_ != "compound" and found.ent_type_ not in _TIMES:
            yield Attribution(noun, found)


def source_of(noun: Token) -> Token:
    """The owner of figures and reports; anyone else as named."""
    return owner(noun) if lemma(noun) in cues().holders else noun
