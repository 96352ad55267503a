"""How much of what one statement says in words another says too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.pairing.words import Word, likeness
from factcheck.spotting.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.pairing.statement import Statement

_LITTLE = 0.2
"""What a name counts that a need not hold: "Clara" where "Weiss" is there, and whoever a calls
"he" or "the film"."""
_PRONOUNS = word_set("he she it they his her its their him them we our")


class Cover(NamedTuple):
    """The part of the words' weight that was found, from 0 to 1, and the words that were not.

    `other_name` tells that a has somebody who shares but a part of his name with whom b has.
    """

    part: float
    missing: tuple[str, ...]
    other_name: bool = False


def covered(a: Statement, b: Statement) -> Cover:
    """How much of b is in a, by words; 1 where b has none but figures and dates."""
    found = [(word, likeness(word, a.words)) for word in b.words]
    known = {word.i for word, like in found if word.name and like == 1}
    nameless, referring = not any(word.name for word in a.words), _refers(a.doc)
    total, got, other_name = 0.0, 0.0, False
    missing: list[str] = []
    for word, like in found:
        weight = word.weight
        if like < 1 and word.name:
            of_subject = referring and _of_subject(b.doc, word)
            rest = _parts(b.doc, word) & known
            another = bool(rest) and _otherwise(a, b, rest)
            other_name = other_name or another
            if nameless or of_subject or (rest and not another):
                weight = min(weight, _LITTLE)
        if like == 0 and weight > _LITTLE:
            missing.append(word.text)
        total, got = total + weight, got + weight * like
    return Cover(got / total if total else 1.0, tuple(dict.fromkeys(missing)), other_name)


def _parts(b: Doc, word: Word) -> set[int]:
    """The other words of a name."""
    token = b[word.i]
    of_token = {each.i for each in token.children if each.dep_ == "compound"}
    if token.dep_ != "compound":
        return of_token
    return {token.head.i, *(each.i for each in token.head.children if each.dep_ == "compound")}


def _otherwise(a: Statement, b: Statement, known: set[int]) -> bool:
    """Whether a has the known part of a name beside another than b has: "Eva Roth", "Otto Roth"."""
    keys = frozenset(key for word in b.words if word.i in known for key in word.keys)
    whole = frozenset(key for word in b.words if word.name for key in word.keys)
    return any(
        not whole & other.keys
        for word in a.words
        if word.name and word.keys & keys
        for other in a.words
        if other.name and other.i in _parts(a.doc, word)
    )


def _of_subject(b: Doc, word: Word) -> bool:
    """Whether the name is that of b's subject, or of whose subject it is."""
    token = b[word.i]
    for _ in range(6):
        if token.dep_ in ("nsubj", "nsubjpass", "poss"):
            return True
        if token.dep_ not in ("compound", "appos", "nmod", "pobj", "prep", "amod", "flat"):
            return False
        token = token.head
    return False


def _refers(a: Doc) -> bool:
    """Whether a leaves to the text around it who it is about: "he", "the film"."""
    for token in a:
        if token.lower_ in _PRONOUNS and token.pos_ == "PRON":
            return True
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "NOUN":
            of = list(token.children)
            if any(each.lower_ == "the" for each in of) and not any(
                each.pos_ == "PROPN" or each.dep_ in ("prep", "relcl") for each in of
            ):
                return True
    return False
