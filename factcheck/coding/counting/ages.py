"""Ages that stand as bare numbers: "Nika Petrova, 24, said", "Pavel (31)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.subjects.people import one_person

if TYPE_CHECKING:
    from spacy.tokens import Doc

OLDEST = 120
_GROUPS = frozenset(("crowd", "crew", "family", "couple", "staff", "household"))
_BEHIND = frozenset((",", ".", ";", ")", "–", "—", "and"))


def _described(doc: Doc, number: int) -> bool:
    """ "A swimmer of 23 who …": of one person, and no "group of 23 swimmers"."""
    if (
        number < 2
        or doc[number - 1].lower_ != "of"
        or (doc[number].text[:1] in "12345" and len(doc[number].text) < 2)
    ):
        return False
    who = doc[number - 2]
    after = doc[number + 1] if number + 1 < len(doc) else None
    single = who.tag_ == "NN" and one_person(who.text) and who.lower_ not in _GROUPS
    return single and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM"))


def bare_age(doc: Doc, start: int, end: int) -> bool:
    """Whether the number there (code points) is set off behind a person's name by commas."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if (
        span is None
        or len(span) != 1
        or not span.text.isdecimal()
        or not 0 < int(span.text[:4]) <= OLDEST
    ):
        return False
    if _described(doc, span.start):
        return True
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if before is None or before.text not in (",", "(") or span.start < 2:
        return False
    name = doc[span.start - 2]
    named = name.ent_type_ == "PERSON" or (name.pos_ == "PROPN" and name.text[:1].isupper())
    return named and (after is None or after.text in _BEHIND or after.is_space)
