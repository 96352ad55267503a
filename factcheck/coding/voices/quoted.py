"""Who speaks in quotation marks: named beside the quotation, before it, or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import Layout, layout
from factcheck.coding.parsed.tree import child, lemma, nearest_subject, passive, subject
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.referring import FIRST_PERSON
from factcheck.coding.voices.speech import Attribution, is_speech, source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CHAIN = 12
"""Quotations that one is followed back through, to the one whose speaker is named."""
_NEAR = 12
"""Words within which a speaker's verb follows the closing mark."""


def quoting(doc: Doc, character: int) -> Attribution | None:
    """Who is named as saying the quotation that holds a character."""
    plan = layout(doc)
    quotation = plan.quotation(character)
    for _ in range(_CHAIN):
        if quotation is None:
            return None
        if found := _beside(doc, plan, quotation):
            return found
        before = _before(doc, plan, quotation)
        if isinstance(before, Attribution):
            return before
        quotation = before
    return None


def _beside(doc: Doc, plan: Layout, quotation: tuple[int, int]) -> Attribution | None:
    """In the sentences in which the quotation begins and ends, and right behind its end."""
    opening = _token(doc, quotation[0])
    closing = _token(doc, max(quotation[1] - 1, quotation[0]))
    if opening is None or closing is None:
        return None
    last = plan.sentence(closing.i)
    behind = [*_outside(doc, plan, closing.i + 1, plan.sentences[last][1])]
    if found := _verb(behind):
        return found
    front = [*_outside(doc, plan, plan.sentences[plan.sentence(opening.i)][0], opening.i)]
    if found := _verb(front, backwards=True):
        return found
    if _colon(doc, opening.i) and (found := _introduced(front)):
        return found
    if last + 1 < len(plan.sentences) and plan.text[quotation[1] - 1 : quotation[1]] in "?!…—-":
        first, end = plan.sentences[last + 1]
        following = [*_outside(doc, plan, first, min(end, first + _NEAR))]
        if plan.paragraph(doc[first].idx) == plan.paragraph(quotation[1]):
            return _verb(following)
    return None


def _before(
    doc: Doc, plan: Layout, quotation: tuple[int, int]
) -> Attribution | tuple[int, int] | None:
    """The quotation before it that it continues, or the person whom the sentence before names."""
    opening = _token(doc, quotation[0])
    if opening is None:
        return None
    number = plan.sentence(opening.i)
    if number == 0:
        return None
    first, end = plan.sentences[number - 1]
    earlier = plan.quotation_before(quotation[0] - 1)
    if earlier is not None and earlier[1] < doc[first].idx - 2:
        earlier = None
    outside = _outside(doc, plan, first, end)
    same = plan.paragraph(doc[first].idx) == plan.paragraph(quotation[0])
    if same or _colon(doc, end):
        if found := _verb(outside) or _introduced(outside):
            return found
        if earlier:
            return earlier
        if same:
            return None
    if earlier and not same and plan.text[earlier[1] : quotation[0]].count("\n") <= 3:
        between = plan.text[earlier[1] : quotation[0]].strip(" \n”“\"'’‘.,")
        return earlier if not between else _verb(outside)
    return None


def _colon(doc: Doc, end: int) -> bool:
    return any(token.text == ":" for token in doc[max(end - 3, 0) : end])


def _outside(doc: Doc, plan: Layout, first: int, end: int) -> list[Token]:
    return [token for token in doc[first:end] if plan.quotation(token.idx) is None]


def _verb(tokens: list[Token], *, backwards: bool = False) -> Attribution | None:
    """The nearest verb of speech with a subject among the tokens."""
    inside = {token.i for token in tokens}
    for token in reversed(tokens) if backwards else tokens:
        if token.lower_ == "according" and token.i + 1 in inside:
            target = child(token.doc[token.i + 1], "pobj")
            if target is not None:
                return Attribution(token, source_of(target))
        if is_speech(token) and not passive(token):
            speaker = nearest_subject(token) or subject(token)
            if speaker is None or speaker.i not in inside:
                speaker = _noun_by(token, inside)
            if speaker is not None and speaker.lower_ not in FIRST_PERSON:
                hearer = child(token, "dobj", "dative") if lemma(token) == "tell" else None
                return Attribution(token, speaker, hearer)
    return None


def _noun_by(verb: Token, inside: set[int]) -> Token | None:
    doc = verb.doc
    for place in [verb.i - 1, *range(verb.i + 1, verb.i + 6)]:
        if place in inside and doc[place].pos_ in ("NOUN", "PROPN", "PRON"):
            token: Token = doc[place]
            if token.dep_ not in ("compound", "amod", "poss"):
                return token
    return None


def _introduced(tokens: list[Token]) -> Attribution | None:
    """The one person who is the subject of the sentence before: "Novak stood by the door. “…”"."""
    persons = [
        token
        for token in tokens
        if token.dep_ == "nsubj"
        and token.head.dep_ in ("ROOT", "conj", "ccomp")
        and (
            token.ent_type_ == "PERSON"
            or lemma(token) in cues().people | cues().titles
            or token.lower_ in ("he", "she")
        )
    ]
    return Attribution(persons[0].head, persons[0]) if len(persons) == 1 else None


def _token(doc: Doc, character: int) -> Token | None:
    end = min(character + 1, len(layout(doc).text))
    span = doc.char_span(character, end, alignment_mode="expand")
    return next(iter(span)) if span else None
