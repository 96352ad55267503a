"""Sentences, paragraphs and quotations of a parsed text.

The parser ends sentences by guess, and quotations mislead it; here a sentence ends at its mark, or
where its paragraph does. One pass over the text, kept with the doc.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.coding.parsed.unit_stops import sentences_after_units

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "factcheck.layout"
_SHORT_LINE = 50
"""A line that breaks off before so many characters is a heading or a caption: no wrapped text."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n")
_ITEM = re.compile(r"[ \t]{0,8}(?:[-*•‣–]|[0-9]{1,2}[.)])[ \t]")
_END = re.compile(r"[.!?…]{1,4}[\"”’'»)\]]{0,3}(\s+)(?=[\"“‘'«(\[]{0,3}[A-Z0-9À-Þ])")
_OPENERS = frozenset(
    (
        "The", "A", "An", "It", "He", "She", "They", "We", "I", "In", "On", "At", "But", "And",
        "This", "That", "These", "Those", "Its", "His", "Her", "Their", "There", "Some", "Many",
        "Most", "More", "About", "After", "Before", "When", "While", "If", "As", "For",
    )
)  # fmt: skip
_LONGEST = 150
"""Words after which a sentence is cut: nobody writes longer ones, and each is searched often."""
_WORD = re.compile(r"[\"“‘'«(\[]{0,3}(\w+)")
_SPEECH_WORDS = 4
"""Words from which a quotation is speech and no single expression; or where it ends in a mark."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where sentences (token numbers), paragraphs and speech in quotation marks (characters) are.

    Ends are excluded.
    """

    text: str
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[int, ...]
    speech: tuple[tuple[int, int], ...]

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return max(bisect_right(self.sentences, (token, 1 << 60)) - 1, 0)

    def paragraph(self, character: int) -> int:
        """The number of the paragraph that holds a character."""
        return bisect_right(self.paragraphs, character) - 1

    def quotation_before(self, character: int) -> tuple[int, int] | None:
        """The last speech in quotation marks that ended before a character."""
        at = bisect_right(self.speech, (character, -1)) - 1
        while at >= 0 and self.speech[at][1] >= character:
            at -= 1
        return self.speech[at] if at >= 0 else None

    def quotation(self, character: int) -> tuple[int, int] | None:
        """The speech in quotation marks that holds a character."""
        at = bisect_right(self.speech, (character, 1 << 60)) - 1
        return self.speech[at] if at >= 0 and character < self.speech[at][1] else None


def layout(doc: Doc) -> Layout:
    """The doc's layout; worked out once."""
    known = doc.user_data.get(_KEY)
    if known is None:
        text = doc.text
        paragraphs = paragraphs_of(text)
        known = Layout(text, _sentences(doc, paragraphs), paragraphs, _speech(text, paragraphs))
        doc.user_data[_KEY] = known
    return known


def paragraphs_of(text: str) -> tuple[int, ...]:
    """Where paragraphs begin: after an empty line or one that breaks off early, and at each item of
    a list."""
    starts = [0]
    line = 0
    for found in _PARAGRAPH.finditer(text):
        full = text[max(found.start() - 1, 0) : found.start()] in (*'.!?”"…', "")
        short = found.start() - line < _SHORT_LINE
        if found[0].count("\n") > 1 or full or short or _ITEM.match(text, found.end()):
            starts.append(found.end())
        line = found.end()
    return tuple(starts)


def _sentences(doc: Doc, paragraphs: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    text = doc.text
    ends = {token.idx + len(token): token for token in doc}
    starts = {*paragraphs, *sentences_after_units(text)}
    for found in _END.finditer(text):
        mark = found.start()
        token = ends.get(mark + 1)
        if token is not None and text[mark] == "." and any(map(str.isalpha, token.text)):
            following = _WORD.match(text, found.end())
            if not following or following[1] not in _OPENERS:
                continue  # "Sept. 21", "Gen. Smith"
        starts.add(found.end())
    firsts = [0]
    waiting = sorted(starts)
    at = 0
    for token in doc:
        if token.i - firsts[-1] >= _LONGEST:
            firsts.append(token.i)
        while at < len(waiting) and waiting[at] <= token.idx:
            if token.i > firsts[-1]:
                firsts.append(token.i)
            at += 1
    return tuple(zip(firsts, [*firsts[1:], len(doc)], strict=True))


def _speech(text: str, paragraphs: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Quotations that are speech. One that is not closed in its paragraph ends there, and goes on
    in the next where that begins with a mark too."""
    found: list[tuple[int, int]] = []
    for number, begin in enumerate(paragraphs):
        end = paragraphs[number + 1] if number + 1 < len(paragraphs) else len(text)
        for start, stop, closed in _quoted(text, begin, end):
            goes_on = found and found[-1][1] == begin and start <= begin + 1
            if goes_on:
                found[-1] = (found[-1][0], stop)
            elif not closed or _is_speech(text[start:stop]):
                found.append((start, stop))
    return tuple(found)


_MARK = re.compile(r"[“”\"«»]|(?<!\w)‘|(?<=[,.!?])’(?!\w)")


def _quoted(text: str, begin: int, end: int) -> list[tuple[int, int, bool]]:
    """The quotations of a paragraph, without their marks; whether each is closed."""
    found: list[tuple[int, int, bool]] = []
    start, opened = -1, ""
    for mark in _MARK.finditer(text, begin, end):
        sign = mark[0]
        if start < 0:
            after = text[mark.end() : mark.end() + 1]
            if sign in "“«‘" or (sign == '"' and after.strip()):
                start, opened = mark.end(), sign
        elif opened == "‘" and sign in '“«"':
            start, opened = mark.end(), sign  # an apostrophe, or a mark round single words
        elif sign == {"“": "”", "«": "»", "‘": "’"}.get(opened, '"') or (sign == '"' != opened):
            found.append((start, mark.start(), True))
            start = -1
    if start >= 0 and opened != "‘":
        found.append((start, end, False))
    return found


def _is_speech(inside: str) -> bool:
    return inside.rstrip()[-1:] in set(",.!?…") or len(inside.split()) >= _SPEECH_WORDS
