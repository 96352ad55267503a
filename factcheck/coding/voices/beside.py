"""Who is named beside a figure's clause: ", police said", "according to X", "citing X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import child, kids, lemma, passive
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.speech import (
    Attribution,
    by_noun,
    by_subject,
    can_speak,
    is_speech,
    silent,
    source_of,
    speaker_by,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AROUND = 70
"""Words on either side of the figure among which a cue is looked for."""
_MOST = 8
"""Cues beside a figure that are weighed."""
_NEAR = 9
"""Words before the figure among which the noun that leads to it stands."""
_CONTRAST = frozenset({"but", "while", "whereas", "although", "though"})
_SIGNS = frozenset({",", "”", "“", '"', "—", "–", "-", "’", "''", "``", ";", ":", "(", ")"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_TAGGED_AS_NOUNS = frozenset({"estimates", "claims", "reports", "notes", "states", "warns"})
_STATEMENTS = frozenset({"statement", "report", "letter", "filing"})


def beside(doc: Doc, first: int, end: int, figure: Token) -> Iterator[Attribution]:
    """Those of the sentence to whom the tree does not lead, the nearest cue first."""
    found: list[Attribution] = []
    if (noun := noun_leading(doc, first, figure)) is not None:
        yield from by_noun(noun)
    for token in doc[max(first, figure.i - _AROUND) : min(end, figure.i + _AROUND)]:
        if token.i != figure.i:
            found += _told_by(doc, first, end, token, figure)
    found.sort(key=lambda each: abs(each.cue.i - figure.i))
    found = found[:_MOST]
    found = [each for each in found if not _parted(doc, each.cue, figure, found)]
    yield from sorted(
        found, key=lambda each: (each.cue.lower_ != "citing", abs(each.cue.i - figure.i))
    )


def _told_by(doc: Doc, first: int, end: int, token: Token, figure: Token) -> Iterator[Attribution]:
    after = doc[token.i + 1] if token.i + 1 < end else None
    target: Token | None = None
    if after is not None and after.lower_ == "to" and token.lower_.endswith("according"):
        target = child(after, "pobj") or _next_noun(doc, after.i + 1, end)
    elif token.lower_ in ("citing", "quoting"):
        target = child(token, "dobj") or _next_noun(doc, token.i + 1, end)
    elif token.lower_ in ("by", "from") and token.i > first:
        target = child(token, "pobj") if doc[token.i - 1].lower_ in _STATEMENTS else None
    elif token.lower_ in _TAGGED_AS_NOUNS and token.tag_ == "NNS" and (after or token).is_punct:
        target = child(token, "compound", "nmod") if _behind_comma(doc, first, token) else None
    elif is_speech(token):
        yield from _aside(doc, first, end, token, figure)
    if target is not None:
        yield Attribution(token, source_of(target))


def _behind_comma(doc: Doc, first: int, token: Token) -> bool:
    """Whether nothing but a noun phrase parts it from a comma: ", the Treasury estimates."."""
    at = token.i - 1
    while at > first and doc[at].pos_ in _NOUNS | {"DET", "ADJ"}:
        at -= 1
    return at >= first and doc[at].text == ","


def noun_leading(doc: Doc, first: int, figure: Token) -> Token | None:
    """The noun of will right before the figure: "the order to draft at least 300", by place."""
    for token in reversed(doc[max(first, figure.i - _NEAR) : figure.i]):
        if token.is_punct or token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if lemma(token) in cues().wills and token.nbor().lower_ in ("to", "of", "for"):
            return token
    return None


def _next_noun(doc: Doc, start: int, end: int) -> Token | None:
    for token in doc[start : min(end, start + 8)]:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in (
            "compound",
            "poss",
            "amod",
            "nmod",
        ):
            return token
    return None


def _aside(doc: Doc, first: int, end: int, verb: Token, figure: Token) -> Iterator[Attribution]:
    """A verb whose clause stands beside the figure's: ", police said on Tuesday."

    Also one in front ("X said … N …") whose content the parser has hung elsewhere.
    """
    if lemma(verb) not in cues().say or passive(verb) or child(verb, "mark") is not None:
        return
    if silent(verb):
        return
    speaker = speaker_by(verb) or _subject_by_place(doc, first, end, verb)
    if speaker is None or not can_speak(verb, speaker) or _holds(speaker, figure):
        return
    left = min(verb.i, speaker.left_edge.i)
    if figure.i < left:
        if left > first and doc[left - 1].text in _SIGNS and not _has_content(verb):
            yield from by_subject(verb, speaker)
        return
    what = child(verb, "dobj")
    if verb.dep_ == "relcl" or (what is not None and lemma(verb) != "tell" and what.tag_ != "WP"):
        return
    if any(token.text == ";" for token in doc[verb.i : figure.i]):
        return
    yield from by_subject(verb, speaker)


def _subject_by_place(doc: Doc, first: int, end: int, verb: Token) -> Token | None:
    """The noun right before the verb, right behind it ("said Maria Lopez"), or before the comma
    that ends its apposition ("a witness, Li Na, told …")."""
    before = verb.i - 1
    while before > first and doc[before].dep_ in ("aux", "neg", "advmod"):
        before -= 1
    if before < first:
        return None
    if doc[before].pos_ in _NOUNS:
        return doc[before]
    if doc[before].text not in _SIGNS | {"..."}:
        return None
    at = _behind_its_time(doc, verb.i + 1, end)
    behind = doc[at] if at < end else verb
    if lemma(verb) != "tell" and behind.pos_ in _NOUNS | {"DET", "ADJ"}:
        return _next_noun(doc, at, end)
    named = doc[before].text == "," and before > first and doc[before - 1].pos_ in _NOUNS
    return doc[before - 1] if named else None


def _behind_its_time(doc: Doc, at: int, end: int) -> int:
    """Where it goes on behind when it was said: "informed this Thursday the minister"."""
    past = at + 1 if at < end and doc[at].lower_ == "on" else at
    while past < end and doc[past].ent_type_ in ("DATE", "TIME") and past < at + _NEAR:
        past += 1
    return past if past > at + 1 else at


def _holds(speaker: Token, figure: Token) -> bool:
    return speaker.left_edge.i <= figure.i <= speaker.right_edge.i


def _has_content(verb: Token) -> bool:
    """Whether what it says follows it: then nothing that stands before it is said by it."""
    return any(each.dep_ in ("ccomp", "xcomp") and each.i > verb.i for each in kids(verb))


def _parted(doc: Doc, cue: Token, figure: Token, all_: list[Attribution]) -> bool:
    """Whether a "but" or a semicolon stands between, with a cue on the figure's own side."""
    low, high = sorted((cue.i, figure.i))
    cuts = [token.i for token in doc[low:high] if token.lower_ in _CONTRAST or token.text == ";"]
    if not cuts:
        return False
    if cue.i < figure.i and doc[cuts[-1]].lower_ in ("but", "while", "whereas", ";"):
        return True
    return any(
        each.cue is not cue and not min(cuts) < each.cue.i for each in all_ if cue.i > figure.i
    )
