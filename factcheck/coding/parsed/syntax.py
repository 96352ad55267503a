"""The parts of a parsed sentence, with the small model's slips allowed for.

Labels are those of spaCy's English models (ClearNLP style): `nsubj`, `dobj`, `prep`, `pobj`,
`nummod`, `relcl`, `acl` …
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

FARTHEST = 12
"""Steps up or down a tree: no sentence of a newspaper needs more, and hostile ones end."""

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "dative", "oprd"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
ATTRIBUTE = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "poss"})
VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = SUBJECTS | OBJECTS | {"pobj"}
_SHARING = frozenset({"xcomp", "conj", "advcl", "dep", "aux", "auxpass", "pcomp", "prep", "acomp"})
"""Labels of clauses that share the subject of the clause they hang on."""


def span_at(doc: Doc, start: int, end: int) -> Span | None:
    """The tokens that code points `start` to `end` touch; None where there are none."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span if span is not None and len(span) else None


def is_noun(token: Token) -> bool:
    """A noun or a name, also one that the small model took for an adjective: "the rich"."""
    if not any(letter.isalpha() for letter in token.text):
        return False
    if token.tag_ == "VBG" and token.dep_ in SUBJECTS:
        return True  # "drilling reached 300 metres"
    return token.pos_ in NOUNS or (token.pos_ in ("ADJ", "X") and token.dep_ in _NOMINAL)


def climb(token: Token) -> Iterator[Token]:
    """What the token hangs on, and what that does, from the nearest on."""
    for _ in range(FARTHEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def child(token: Token, *labels: str) -> Token | None:
    """The first child of one of the labels."""
    return next((one for one in token.children if one.dep_ in labels), None)


def object_of(preposition: Token) -> Token | None:
    """What follows a preposition: a noun, a pronoun or a number; through "from among them"."""
    for _ in range(FARTHEST):
        found = child(preposition, "pobj", "pcomp")
        if found is not None:
            return found
        inner = child(preposition, "prep")
        if inner is None:
            return None
        preposition = inner
    return None


def subject_of(verb: Token) -> Token | None:
    """Who or what the verb is said of: its own subject, else that of the verb it depends on.

    A relative pronoun stands for the noun before it; "fleeing Russians" and "people killed" are
    said of their noun; of a passive it is what the act is done to. "Each of the houses" is houses.
    """
    for _ in range(FARTHEST):
        own = child(verb, *SUBJECTS)
        if own is not None:
            return _named(own, verb)
        if verb.dep_ in ("relcl", "acl") and is_noun(verb.head):
            return verb.head
        if verb.dep_ not in _SHARING or verb.head.i == verb.i:
            return _before(verb)
        verb = verb.head
    return None


def _named(subject: Token, verb: Token) -> Token:
    if subject.lower_ in RELATIVE:
        if verb.dep_ == "relcl" and is_noun(verb.head):
            return verb.head
        before = subject.doc[subject.i - 1] if subject.i else subject
        return before if is_noun(before) else subject
    if not is_noun(subject):
        before = subject.doc[subject.i - 1] if subject.i else subject
        if subject.pos_ == "NUM" and before.head.i == subject.i and is_noun(before):
            return before  # "the FTSE 100"
        of = next((one for one in subject.children if one.lower_ == "of"), None)
        inner = object_of(of) if of is not None else None
        if inner is not None and is_noun(inner):
            return inner
    return subject


def _before(verb: Token) -> Token | None:
    """The noun of "Before the war public spending was …", which the parser took for the war's."""
    preposition = child(verb, "prep")
    if preposition is None or preposition.i > verb.i:
        return None
    noun = object_of(preposition)
    if noun is None or not is_noun(noun) or noun.i > verb.i or noun.ent_type_:
        return None
    return noun


def verb_above(token: Token) -> Token | None:
    """The nearest verb that the token hangs on."""
    return next((one for one in climb(token) if one.pos_ in VERBAL), None)
