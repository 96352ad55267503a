"""Walking a dependency parse: what stands over a word, under it, beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.coding.voices.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
AUXILIARIES = frozenset({"aux", "auxpass"})
_WIDEST = 80
DEEPEST = 40
"""Steps after which a walk up the tree stops."""


def kids(token: Token) -> Iterator[Token]:
    """What hangs on the token, left of it first; eighty at most, for lists can be endless."""
    return islice(token.children, _WIDEST)


def head_of(doc: Doc, start: int, end: int) -> Token | None:
    """The word of a stretch (code points) that the others hang on; None where it holds no word."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if not span:
        return None
    if span.root.pos_ in ("VERB", "ADV", "ADP", "ADJ"):  # of "estimated 700,000" the number
        return next((token for token in reversed(span) if token.like_num), span.root)
    return span.root


def upwards(token: Token) -> Iterator[Token]:
    """The token itself, its head, the head of that, to the root."""
    for _ in range(DEEPEST):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def lemma(token: Token) -> str:
    """Its lemma in lower case; with the "e" that the model drops: "hope" of "hopes", not "hop"."""
    word = token.lemma_.lower()
    if token.pos_ == "VERB" and word not in cues().speech and f"{word}e" in cues().speech:
        stem = token.lower_.removesuffix("s").removesuffix("d")
        return f"{word}e" if stem == f"{word}e" or token.lower_ == f"{word}ing" else word
    return word


def set_apart(token: Token) -> bool:
    """Whether it heads what is added to a noun between commas: "Lopez, 34,", "the zoo, home to
    2,000 animals,", "the gang, which had 30 members,"."""
    noun = token.head
    if noun.i >= token.i or noun.pos_ not in ("NOUN", "PROPN") or token.dep_ == "conj":
        return False
    left = token.left_edge.i
    return left > 0 and token.doc[left - 1].text in (",", "(", "—", "–")


def presupposed(figure: Token) -> bool:
    """Whether the figure is taken as known: "maybe ten of the 300 families will stay"."""
    noun = figure.head if figure.dep_ in ("nummod", "quantmod", "compound") else figure
    within = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return within and any(each.lower_ in ("the", "these", "those") for each in kids(noun))


def child(token: Token, *names: str) -> Token | None:
    """Its first child in one of the relations."""
    return next((each for each in kids(token) if each.dep_ in names), None)


def conjuncts(token: Token) -> list[Token]:
    """The token and all that are joined to it by "and" or commas."""
    found = [token]
    for each in found:
        found += [one for one in kids(each) if one.dep_ == "conj"]
        if len(found) > DEEPEST:
            break
    return found


def nearest_subject(verb: Token) -> Token | None:
    """Its own subject; of two that a slip of the parser hung on it the nearer."""
    found = [each for each in kids(verb) if each.dep_ in ("nsubj", "nsubjpass")]
    return min(found, key=lambda each: abs(each.i - verb.i), default=None)


def subject(verb: Token) -> Token | None:
    """Its subject: its own, that of the verb it is joined to, or what "to" and "-ing" hang on."""
    seen = verb
    for _ in range(4):
        if found := nearest_subject(seen):
            return found
        if seen.dep_ in ("conj", "xcomp", "advcl", "aux", "auxpass"):
            if seen.dep_ == "advcl" and seen.tag_ not in ("VBG", "VBN"):
                return None
            seen = seen.head
        elif seen.dep_ in ("acl", "relcl"):
            return seen.head
        else:
            return None
    return None


def passive(verb: Token) -> bool:
    """Whether the verb is in the passive: "was put", "announced by"."""
    if any(each.dep_ in ("auxpass", "nsubjpass", "agent") for each in kids(verb)):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def name_of(verb: Token) -> tuple[str, ...]:
    """The verb's lemma, and with each of its particles and prepositions: "call", "call for"."""
    word = lemma(verb)
    return word, *(
        f"{word} {each.lower_}"
        for each in kids(verb)
        if each.dep_ in ("prt", "prep", "aux") and each.i > verb.i
    )
