"""Whom a figure is said of, and what the text tells of the persons that it names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import SUBJECTS
from factcheck.coding.said import Counted, Voice
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.subjects.wordforms import key
from factcheck.coding.voices.referring import FIRST_PERSON, PRONOUNS, is_person, resolved
from factcheck.coding.voices.speech import is_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_KEY = "factcheck.persons"
_BEHIND, _BEFORE = 14, 4
"""Words behind and before a name that may tell who that is."""
_UP = 30
_CLOSE = 4
_AGED = frozenset(("year", "years", "old", "aged"))


def profiles(doc: Doc) -> Mapping[str, frozenset[str]]:
    """By the key of each word of a person's name what the text says who that is: "Nika Petrova,
    24, a baker from Omsk", "carpenter Semyon". People of one name have one profile."""
    known: dict[str, frozenset[str]] | None = doc.user_data.get(_KEY)
    if known is None:
        found: dict[str, set[str]] = {}
        for token in doc:
            if token.pos_ == "PROPN" and (is_person(token) or _speaks(token)):
                found.setdefault(key(token.lower_), set()).update(_told(token))
        known = {name: frozenset(words) for name, words in found.items()}
        doc.user_data[_KEY] = known
    return known


def _speaks(name: Token) -> bool:
    """Whether somebody of that name says something: the small model takes rare names for firms."""
    return name.dep_ in SUBJECTS and is_speech(name.head) and name.ent_type_ not in ("GPE", "LOC")


def talked_of(doc: Doc, span: Span, counted: Counted, voice: Voice) -> tuple[str, ...]:
    """The names of the person that a figure is said of: the one whose it is ("Ann, 24"), or the
    subject of its clause, a pronoun being whom it stands for; none where that is not certain."""
    for token in reversed(doc[max(span.sent.start, span.start - _CLOSE) : span.start]):
        if token.like_num:
            break
        if token.pos_ == "PROPN" and is_person(token) and token.dep_ in ("conj", "nsubj"):
            return _named(doc, token, voice)  # "and Holm by 36 percent"
    noun = _token_of(doc, span, counted.noun)
    if noun is not None and (
        is_person(noun) or "year-old" in span.text or "years old" in span.text
    ):
        name = resolved(doc, noun)
        described = name == noun.text and any(one.dep_ == "det" for one in noun.children)
        return (name,) if _is_name(name) and not described else ()
    for token in _upwards(span.root):
        for child in token.children:
            if child.dep_ in SUBJECTS:
                return _named(doc, child, voice)
    return ()


def roles_of(sentence: Span, persons: tuple[str, ...]) -> tuple[str, ...]:
    """What a sentence tells of persons in it, in its words, by the alphabet."""
    names = {part for person in persons for part in person.split()}
    found = {w for token in sentence if token.text in names for w in _words(token)}
    return tuple(sorted(found - {name.casefold() for name in names}))


def _named(doc: Doc, subject: Token, voice: Voice) -> tuple[str, ...]:
    if subject.lower_ in FIRST_PERSON:
        return voice.speakers
    if subject.lower_ in PRONOUNS or is_person(subject):
        name = resolved(doc, subject)
        return (name,) if _is_name(name) else ()
    return ()


def _is_name(words: str) -> bool:
    """Whether it names somebody: no pronoun, and no "Girl" of a headline."""
    return words[:1].isupper() and (" " in words or not counts_people(words.casefold()))


def _upwards(token: Token) -> list[Token]:
    found = [token]
    while found[-1].head.i != found[-1].i and len(found) < _UP:
        found.append(found[-1].head)
    return found


def _token_of(doc: Doc, span: Span, noun: str) -> Token | None:
    """The token of the noun counted, in the figure's sentence, the nearest."""
    sentence = span.sent
    found = [token for token in sentence if noun and token.text == noun]
    return min(found, key=lambda token: abs(token.i - span.start)) if found else None


def _told(name: Token) -> set[str]:
    return {key(word) for word in _words(name)}


def _words(name: Token) -> set[str]:
    """The words that say who a person is, around the name in its sentence."""
    doc, sentence = name.doc, name.sent
    found: set[str] = set()
    for token in doc[max(sentence.start, name.i - _BEFORE) : name.i]:
        if token.head.i == name.i and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            found.add(token.lower_)
            found |= {one.lower_ for one in token.children if one.pos_ in ("NOUN", "PROPN")}
    behind = doc[name.i + 1 : min(sentence.end, name.i + 1 + _BEHIND)]
    if not len(behind) or behind[0].text not in (",", "(", "the"):
        return found
    for token in behind:
        verb = token.pos_ in ("AUX", "VERB") and token.dep_ not in ("acl", "relcl", "amod")
        if verb or token.tag_ in ("WP", "WP$", "WDT"):
            break
        if (
            token.pos_ in ("NOUN", "PROPN", "ADJ")
            and token.is_alpha
            and not is_person(token)
            and token.lower_ not in _AGED
        ):
            found.add(token.lower_)
    return found
