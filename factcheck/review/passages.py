"""A quote in the context of its source's text, in pieces that a template lays out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from factcheck.report.spoken import counted
from factcheck.review.differing import Span, differing_words
from factcheck.texts.quotes import Found, find_quote, stands_at

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Claim, Locator
    from factcheck.finding import Finding
    from factcheck.review.texts import Text, Texts

Kind = Literal["plain", "quote", "differs", "break", "gap", "cut"]

CONTEXT = 400
"""Characters shown before and after a quote."""
NEAR = 140
"""Characters of these that are shown at first, the word they end in included."""
LONGEST = 2_000
"""Characters of a quote that are shown; of a longer one the rest is counted."""
PLACES = 20
"""Places of one claim that are shown."""

_BREAK = re.compile(r"\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: around a quote, of it, or of it and differing; or what parts stretches.

    A "break" is the end of a paragraph; a "gap" is what is left out, its text saying how much.
    What lies `far` from the quote is shown when it is asked for; a "cut" stands there until then.
    """

    kind: Kind
    text: str = ""
    far: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """What a claim quotes: in its text where that is `at_hand`, else the quote alone.

    `note` is what an editor must know: that the text is not at hand, or does not have the quote.
    """

    pieces: tuple[Piece, ...]
    at_hand: bool = False
    note: str = ""

    @property
    def more(self) -> bool:
        """Whether some of it is only shown when it is asked for."""
        return any(piece.far for piece in self.pieces)


def passages(finding: Finding, boxes: Iterable[Box], texts: Texts) -> dict[str, Passage]:
    """The passages of claims of a finding, by their ids, with the differing words marked."""
    return {
        box.id: passage(box.claim, texts.of(box.source), differing_words(finding, box))
        for box in boxes
    }


def passage(claim: Claim, text: Text, marks: Sequence[Sequence[Span]] = ()) -> Passage:
    """What the claim quotes, in context. `marks` are the spans to mark in each of its quotes."""
    if text.text is None:
        return Passage(tuple(_alone(claim.quote, marks)), note=text.note)
    places: list[tuple[int, int, str]] = []
    faults = [text.note] if text.note else []
    for found, spans, fault in _found(claim, text.text, marks):
        faults += [fault] if fault else []
        if found is not None:
            end = min(found.end, found.start + LONGEST)
            places.append((found.start, end, "quote"))
            places += [(found.start + a, min(end, found.start + b), "differs") for a, b in spans]
    note = " ".join(dict.fromkeys(faults))
    if not places:
        return Passage(tuple(_alone(claim.quote, marks)), note=note)
    return Passage(tuple(_cut_once(tuple(_pieces(text.text, places)))), at_hand=True, note=note)


def place_of(text: str, quote: str, locator: Locator | None) -> tuple[Found | None, str]:
    """Where a quote stands in a text, and what is to be said of that.

    A quote that the text has elsewhere, or in another spelling, is found there.
    """
    if locator and not quote:
        end = min(locator.end, len(text))
        return (Found(locator.start, end), "") if locator.start < end else (None, "")
    if locator and stands_at(text, quote, locator.start, locator.end):
        return Found(locator.start, locator.end), ""
    found = find_quote(text, quote, locator.start if locator else 0)
    if found is None:
        return None, "The text does not have the quote."
    if not found.exact:
        return found, "The text spells the quote otherwise."
    return found, "The quote stands elsewhere than the claim says." if locator else ""


def swept(spans: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Spans that may overlap as stretches side by side, each with the labels that lie on it."""
    steps: list[tuple[int, int, str]] = []
    for start, end, label in spans:
        if start < end:
            steps += [(start, 1, label), (end, -1, label)]
    steps.sort(key=lambda step: step[:2])
    lying: Counter[str] = Counter()
    begun, end = 0, 0
    told: tuple[str, ...] = ()
    for place, change, label in steps:
        if place > end:
            now = tuple(sorted(lying))
            if now != told:  # where one span ends as its like begins, nothing changes
                if told:
                    yield begun, end, told
                begun, told = end, now
            end = place
        lying[label] += change
        if not lying[label]:
            del lying[label]
    if told:
        yield begun, end, told


def paragraphs(text: str, kind: Kind = "plain") -> Iterator[Piece]:
    """A stretch of text as pieces of one kind, parted where a paragraph ends."""
    at = 0
    for match in _BREAK.finditer(text):
        if match.start() > at:
            yield Piece(kind, text[at : match.start()])
        yield Piece("break")
        at = match.end()
    if at < len(text):
        yield Piece(kind, text[at:])


def _found(
    claim: Claim, text: str, marks: Sequence[Sequence[Span]]
) -> Iterator[tuple[Found | None, Sequence[Span], str]]:
    pairs = zip_longest(claim.quote, claim.locator, marks[: len(claim.quote)])
    for number, (quote, locator, spans) in enumerate(pairs):
        if number == PLACES:
            return
        found, fault = place_of(text, quote or "", locator)
        # where the text spells it otherwise, a mark would fall on the wrong letters
        sure = found is not None and found.exact
        yield found, spans if sure and spans else (), fault


def _pieces(text: str, places: Sequence[tuple[int, int, str]]) -> Iterator[Piece]:
    """The places with their surroundings; what lies between is a gap."""
    windows: list[tuple[int, int]] = []
    for start, end, _ in sorted(places):
        first = _at_word(text, max(0, start - CONTEXT), -1)
        last = _at_word(text, min(len(text), end + CONTEXT), 1)
        if windows and first <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(last, windows[-1][1]))
        else:
            windows.append((first, last))
    lit = list(swept(places))
    for first, last in windows:
        if first:
            yield Piece("gap", "…")
        at = first
        for start, end, labels in lit:
            if first <= start < last:
                yield from _between(text, at, start, after=at > first, before=True)
                yield from paragraphs(
                    text[start:end], "differs" if "differs" in labels else "quote"
                )
                at = end
        yield from _between(text, at, last, after=True, before=False)
    if windows[-1][1] < len(text):
        yield Piece("gap", "…")


def _between(text: str, start: int, end: int, *, after: bool, before: bool) -> Iterator[Piece]:
    """What stands beside quotes, in parts near to one and far: `after` one, `before` the next."""
    near_end = _at_word(text, min(end, start + NEAR), 1) if after else start
    near_start = _at_word(text, max(start, end - NEAR), -1) if before else end
    if broken := _BREAK.search(text, start, near_end):  # a paragraph's end is end enough
        near_end = broken.start() if broken.start() > start else near_end
    if broken := _last_break(text, near_start, end):
        near_start = broken.end() if broken.end() < end else near_start
    near_end, near_start = min(near_end, end), max(near_start, start)
    if near_start - near_end < NEAR // 2:
        yield from paragraphs(text[start:end])
        return
    yield from paragraphs(text[start:near_end])
    yield Piece("cut", "…")
    for piece in paragraphs(text[near_end:near_start]):
        yield replace(piece, far=True)
    yield from paragraphs(text[near_start:end])


def _cut_once(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """With one sign where something is left out, be it far or not there at all."""
    cut = False
    for piece, then in zip_longest(pieces, pieces[1:]):
        if piece.kind == "gap" and (cut or (then is not None and then.kind == "cut")):
            piece = replace(piece, far=True)
        if piece.far:
            yield piece
        elif piece.kind != "cut" or not cut:
            cut = piece.kind == "cut"
            yield piece


def _last_break(text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed([*_BREAK.finditer(text, start, end)]), None)


def _at_word(text: str, place: int, step: int) -> int:
    """The end of the word that the place lies in, forwards or backwards; no word is that long."""
    for at in range(place, place + 40 * step, step):
        if at <= 0 or at >= len(text) or text[at - (step < 0)].isspace():
            return max(0, min(len(text), at))
    return place


def _alone(quotes: Sequence[str], marks: Sequence[Sequence[Span]]) -> Iterator[Piece]:
    """Quotes without their texts, the differing words marked."""
    for number, (quote, spans) in enumerate(zip_longest(quotes[:PLACES], marks[:PLACES])):
        if quote is None:
            return
        if number:
            yield Piece("gap", "…")
        short = quote[:LONGEST]
        at = 0
        for start, end in spans or ():
            if end <= len(short):
                yield from paragraphs(short[at:start], "quote")
                yield Piece("differs", short[start:end])
                at = end
        yield from paragraphs(short[at:], "quote")
        if len(quote) > LONGEST:
            more = counted(len(quote) - LONGEST, "more character")
            yield Piece("gap", f"… {more}")
    if len(quotes) > PLACES:
        yield Piece("gap", f"… {counted(len(quotes) - PLACES, 'more quote')}")
