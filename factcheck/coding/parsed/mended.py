"""What the parser hangs in the wrong place, put right where the words leave no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.syntax import SUBJECTS, child, is_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = frozenset(("pobj", "dobj"))


def mended(doc: Doc) -> Doc:
    """The parse with the subjects of clauses behind an "and" on their own verbs."""
    for token in doc:
        verb = _verb_of(token)
        if verb is not None:
            passive = child(verb, "auxpass") is not None
            token.head, token.dep_ = verb, "nsubjpass" if passive else "nsubj"
    return doc


def _verb_of(token: Token) -> Token | None:
    """The verb whose subject stands before it and was joined to the noun before: "two were pulled
    from the water and six workers | were killed"."""
    if token.dep_ != "conj" or not is_noun(token) or token.head.dep_ not in _OBJECTS:
        return None
    if token.i + 1 >= len(token.doc):
        return None
    after = token.nbor(1)
    if after.dep_ not in ("aux", "auxpass"):
        return None
    verb = after.head
    if verb.dep_ != "conj" or verb.i < token.i or child(verb, *SUBJECTS) is not None:
        return None
    return verb if verb.sent == token.sent else None
