"""Whose word the draft gives a figure for, and whose it is in the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.drafting.cited import attributed
from factcheck.linking import related
from factcheck.linking.speakers import names_of
from factcheck.values.names import normalise_name

_STOP = re.compile(r"[.!?][”\"’')]?\s+(?=[“\"‘'(]?[A-Z])|\n")
SURE = 0.7
"""The least confidence of a length of time that is told as another's word (chosen)."""
WORDED = frozenset({"set", "category", "name"})
"""Types whose values are words that many use, so that only a plain attribution makes them one's."""
_BEGINNING = 5
"""So many first letters make a family of words: Kazakh, Kazakhstan; defence, defense."""
_NO_NAMES = """
agency administration authorities authority body bureau chief commission committee council
department deputy director expert experts government governor head leader mayor member members
minister ministers ministry office officer officers official officials organisation organization
police president prime researcher researchers resident residents secretary senior service source
sources speaker spokesman spokesperson spokeswoman state study survey poll witness witnesses people
men women analyst analysts activist activists relative relatives friend friends former local
several many some other others the and for its his her their one
"""
_OFFICES = frozenset(_NO_NAMES.split())
"""Words for an office or a kind of people: they name nobody by themselves."""


def strangers(case: Case, ours: Box, same: Sequence[Box], text: str) -> tuple[str, ...]:
    """The draft's speakers, where none of them has the figure in the case; else none.

    `same` are the case's claims that give the figure. A speaker has it where one of these is his
    word, or that of a body he belongs to, of somebody within the same body, of the outlet that
    prints it or of whom that has it from. Who is not named ("officials") could be anybody; and a
    figure that no claim gives for anybody's word is nobody's to take away. `text` is the draft:
    words and lengths of time are told as another's only where that is sure.
    """
    named = [box for box in same if box.claim.speaker]
    if not ours.claim.speaker or not named or not _surely(case, ours, text):
        return ()
    wordings = dict(zip(ours.claim.speaker, _origins(ours), strict=False))
    for wording, origin in wordings.items():
        if not _definite(case, wording, origin) or _has_it(case, wording, origin, same):
            return ()
    return tuple(_label(case, origin, wording) for wording, origin in wordings.items())


def says(origins: Iterable[str], boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The claims that are the word of one of these."""
    wanted = set(origins)
    return tuple(box for box in boxes if wanted.intersection(box.origins))


def attribution(case: Case, ours: Box, text: str) -> tuple[int, int]:
    """From the draft's speaker to the figure, or from the figure to the speaker, in code points.

    Who is only meant ("she said") has no name there: it is the whole sentence then.
    """
    if not ours.claim.locator:
        return (0, 0)
    start, end = ours.claim.locator[0].start, ours.claim.locator[-1].end
    first, last = _sentence(text, start, end)
    names = _name_words(case, ours)
    found = [
        match.span() for match in re.finditer(r"[^\W\d_]+", text[first:last]) if match[0] in names
    ]
    if not found:
        return first, last
    near = min(found, key=lambda span: abs(first + span[0] - start))
    return min(start, first + near[0]), max(end, first + near[1])


def _surely(case: Case, ours: Box, text: str) -> bool:
    """Whether it is sure enough whose word the statement is to speak of another's.

    A figure is seldom two people's by chance; a name, a member of a list or a length of time is.
    """
    kind = case.subjects[ours.claim.subject].type
    if kind == "duration":
        return ours.claim.confidence is None or ours.claim.confidence >= SURE
    if kind not in WORDED or not ours.claim.locator:
        return True
    locator = ours.claim.locator
    first, last = _sentence(text, locator[0].start, locator[-1].end)
    return any(
        attributed(text[first:last], *match.span())
        for word in sorted(_name_words(case, ours))
        for match in re.finditer(rf"\b{re.escape(word)}\b", text[first:last])
    )


def _name_words(case: Case, ours: Box) -> set[str]:
    """The words by which the draft's speakers are known."""
    return {
        word
        for wording, origin in zip(ours.claim.speaker, _origins(ours), strict=False)
        for name in (wording, *(names_of(case.speakers[origin]) if origin in case.speakers else ()))
        for word in re.findall(r"[^\W\d_]{3,}", name)
        if word[0].isupper() and _telling(normalise_name(word))
    }


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """About where the sentence begins and ends: at a full stop before a capital, or a line end."""
    first = max((m.end() for m in _STOP.finditer(text, max(0, start - 600), start)), default=start)
    stop = _STOP.search(text, end, end + 600)
    return min(first, start), stop.start() + 1 if stop else min(len(text), end + 600)


def _origins(box: Box) -> Sequence[str]:
    """The origins in the order of the speakers as printed, as far as that can be told."""
    return box.origins if len(box.claim.speaker) == 1 else sorted(box.origins)


def _definite(case: Case, wording: str, origin: str) -> bool:
    """Whether it is somebody in particular: declared in the case, or called by a name."""
    if origin in case.speakers:
        return True
    words = re.findall(r"[^\W\d_]+", wording)
    return any(word[0].isupper() and normalise_name(word) not in _OFFICES for word in words)


def _has_it(case: Case, wording: str, origin: str, same: Sequence[Box]) -> bool:
    return any(
        origin in box.origins
        or any(related(case, origin, other) for other in box.origins)
        or any(_alike(wording, name) for name in _names(case, box))
        for box in same
    )


def _names(case: Case, box: Box) -> Iterable[str]:
    """All that those are called through whom a claim came, the bodies they belong to included."""
    yield from (box.source.publisher, box.claim.via, *box.claim.speaker)
    for origin in box.origins:
        seen: set[str] = set()
        while (declared := case.speakers.get(origin)) and origin not in seen:
            seen.add(origin)
            yield from names_of(declared)
            origin = declared.within


def _alike(wording: str, name: str) -> bool:
    """Whether two wordings may mean one: they share a word that is no mere office."""
    ours, theirs = (
        {word[:_BEGINNING] for word in normalise_name(text).split() if _telling(word)}
        for text in (wording, name)
    )
    return bool(ours & theirs)


def _telling(word: str) -> bool:
    return len(word) > 2 and word not in _OFFICES


def _label(case: Case, origin: str, wording: str) -> str:
    declared = case.speakers.get(origin)
    return (declared.label or declared.id) if declared else wording
