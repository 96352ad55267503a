"""The words of a statement that say something, and how alike two of them are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.coding.parsed.tree import lemma
from factcheck.coding.subjects.families import families_of, word_key
from factcheck.coding.voices.cues import cues
from factcheck.pairing.synonyms import synonyms
from factcheck.spotting.words import word_set
from factcheck.values.names import normalise_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WEIGHTS = {"PROPN": 1.0, "NOUN": 1.0, "VERB": 1.0, "ADJ": 0.7, "NUM": 1.0, "ADV": 0.4, "X": 0.5}
"""How much is lost of what is said where a word of this class is missing."""
_LIGHT = word_set(
    "be have do get make take go come give put set let keep show see become there also still just "
    "say tell report accord do will would can could may might must number total amount time year "
    "percent people person only very much more most many other another"
)
"""Words that say little by themselves."""
_SLIGHT = 0.2


class Word(NamedTuple):
    """A word that says something: `keys` are those of its forms and families, `i` its place."""

    text: str
    keys: frozenset[str]
    weight: float
    i: int
    name: bool


def content(doc: Doc, taken: Iterable[tuple[int, int]]) -> Iterator[Word]:
    """The content words of a text outside the stretches taken (code points)."""
    spans = list(taken)
    initials = _initials(doc)
    framed = {each.i for each in frames(doc)}
    for token in doc:
        if any(start < token.idx + len(token) and token.idx < end for start, end in spans):
            continue
        weight = _WEIGHTS.get(token.pos_, 0.0)
        if not weight or not any(letter.isalnum() for letter in token.text):
            continue
        word = lemma(token)
        if token.is_stop and token.pos_ != "PROPN":
            weight = min(weight, _SLIGHT) if token.pos_ in ("VERB", "NOUN", "ADJ") else 0.0
        if word in _LIGHT or (token.i in framed and token.pos_ != "PROPN"):
            weight = min(weight, _SLIGHT)
        if weight:
            keys = alike_keys(token.text, word) | initials.get(token.i, frozenset())
            yield Word(token.text, keys, weight, token.i, token.pos_ == "PROPN")


_SHORT = {
    "us": "united states", "usa": "united states", "america": "united states",
    "uk": "united kingdom", "britain": "united kingdom",
    "eu": "european union", "un": "united nations",
}  # fmt: skip


def _initials(doc: Doc) -> dict[int, frozenset[str]]:
    """By place, the key that a name of several words shares with its initials."""
    found: dict[int, frozenset[str]] = {}
    run: list[Token] = []
    for token in (*doc, None):
        if token is not None and token.pos_ == "PROPN" and token.text[:1].isupper():
            run.append(token)
            plain = normalise_name(token.text)
            whole = _SHORT.get(plain)
            if whole:
                found[token.i] = frozenset((f"@{plain}",)) | frozenset(map(word_key, whole.split()))
            elif token.text.replace(".", "").isupper() and 2 <= len(plain) <= 5:
                found[token.i] = frozenset((f"@{plain}",))
            continue
        if 2 <= len(run) <= 5:
            name = frozenset(("@" + "".join(each.text[0] for each in run).casefold(),))
            for each in run:
                found[each.i] = found.get(each.i, frozenset()) | name
        run = []
    return found


def frames(doc: Doc) -> Iterator[Token]:
    """The words that tell whose word it is: "police said", "according to the report"."""
    said = cues()
    for token in doc:
        name = lemma(token)
        if (
            token.pos_ == "VERB"
            and name in said.speech
            and any(each.dep_ in ("ccomp", "parataxis") for each in token.children)
        ):
            yield token
            for each in token.children:
                if each.dep_ in ("nsubj", "nsubjpass"):
                    yield from each.subtree
        elif token.pos_ == "VERB" and name in said.speech and token.dep_ in ("ccomp", "parataxis"):
            if not any(each.dep_ == "dobj" for each in token.children):
                yield token
        elif token.lower_ == "according":
            yield from token.subtree


@lru_cache(maxsize=1 << 16)
def alike_keys(word: str, base: str = "") -> frozenset[str]:
    """The keys by which a word is found again: of its form, its ground form and its families."""
    found: set[str] = set()
    for form in {word, base} - {""}:
        plain = normalise_name(form)
        if plain:
            key = word_key(plain)
            found |= {key, key.lstrip("~"), *(f"={family}" for family in families_of(key))}
            found |= synonyms(key)
    return frozenset(found)


def likeness(word: Word, others: Iterable[Word]) -> float:
    """How well the word is found among others: 1 by form or family, less by what begins alike."""
    best = 0.0
    for other in others:
        if word.keys & other.keys:
            return 1.0
        best = max(best, _begins_alike(word.text.casefold(), other.text.casefold()))
    return best


_BEGIN = 5


def _begins_alike(one: str, other: str) -> float:
    if len(one) < _BEGIN or len(other) < _BEGIN:
        return 0.0
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    return 0.8 if common >= _BEGIN and common >= 0.6 * max(len(one), len(other)) else 0.0
