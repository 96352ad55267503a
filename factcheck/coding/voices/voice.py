"""Whose word a figure is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import child, conjuncts, head_of, kids, lemma, passive, upwards
from factcheck.coding.said import Voice
from factcheck.coding.voices.attribution import attributions
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.quoted import quoting
from factcheck.coding.voices.referring import FIRST_PERSON, resolved
from factcheck.coding.voices.speech import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def voice(doc: Doc, start: int, end: int) -> Voice:
    """Who says what stands in a stretch of the text (code points), and by which word that is told.

    The innermost speaker is the one whose word it is ("the minister said the army had reported
    300": the army, via the minister); an outlet beside another speaker is the one whom the text
    has it from. In quotation marks it is whoever is named as speaking, also in the sentence before
    or behind. A pronoun becomes the person last named where only one fits, else it stays. Without
    any, the text speaks itself.
    """
    figure = head_of(doc, start, end)
    if figure is None:
        return Voice()
    plan = layout(doc)
    first, last = plan.sentences[plan.sentence(figure.i)]
    found = attributions(doc, first, last, figure)
    quotation = plan.quotation(start)
    if quotation is not None:
        found = [one for one in found if quotation[0] <= one.cue.idx < quotation[1]]
        if outer := quoting(doc, start):
            found.append(outer)
    return _voice(doc, found, _reported(doc, first, last, figure))


def _voice(doc: Doc, found: list[Attribution], reported: bool) -> Voice:
    named: list[tuple[tuple[str, ...], str]] = []
    via = ""
    for one in found:
        names = _names(doc, one)
        if names and all(names != others for others, _ in named):
            named.append((names, one.cue.text))
        if one.hearer is not None and is_outlet(one.hearer):
            via = via or resolved(doc, one.hearer)
    if not named:
        return Voice(via=via, reported=reported)
    people = [each for each in named if not any(map(_outlet_name, each[0]))] or named
    others = [names[0] for names, _ in named if names is not people[0][0]]
    outlets = [name for name in others if _outlet_name(name)]
    via = (outlets or [via] if via or outlets else others or [""])[0]
    return Voice(people[0][0], via, reported, people[0][1])


def _names(doc: Doc, one: Attribution) -> tuple[str, ...]:
    heads = [each for each in conjuncts(one.speaker) if each.lower_ not in FIRST_PERSON]
    names = (resolved(doc, each) for each in heads)
    return tuple(dict.fromkeys(name for name in names if name))


def is_outlet(token: Token) -> bool:
    """Whether the noun names a newspaper, an agency or a broadcaster."""
    return token.text[:1].isupper() and any(
        each.lower_ in cues().outlets for each in (token, *kids(token))
    )


def _outlet_name(name: str) -> bool:
    words = name.casefold().split()
    return name[:1].isupper() and any(word in cues().outlets for word in words)


def _reported(doc: Doc, first: int, end: int, figure: Token) -> bool:
    """Whether the sentence passes it on as hearsay: "reportedly", "is said to"."""
    if any(token.lower_ in cues().reported for token in doc[first:end]):
        return True
    return any(
        lemma(token) in cues().said_to
        and passive(token)
        and child(token, "agent") is None
        and child(token, "xcomp") is not None
        for token in upwards(figure)
    )
