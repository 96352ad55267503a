"""Lines as they are printed on pages, put together to paragraphs again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from factcheck.coding.articles.datelines import is_dateline

WIDER_GAP = 1.45
"""From one line to the next, in usual gaps of the page: from there on a paragraph ends (chosen)."""
OTHER_SIZE = 1.2
"""The ratio of two heights from which on they are not of one paragraph (chosen)."""
SHORT = 0.88
"""A line that ends before this share of the width is the last of its paragraph (chosen)."""
HEADS = 3
"""Pages that bear the same first or last line, from which on it is a running head."""

_ENDS = re.compile(r"[.!?:…]['\"’”»)\]]{0,3}$")
_ITEM = re.compile(r"(?:[•‣▪◦●–—*-]\s|\(?[0-9]{1,2}[.)]\s)")
_NUMBER = re.compile(r"(?:page\s)?[0-9]{1,4}(?:\s?(?:/|of)\s?[0-9]{1,4})?", re.IGNORECASE)
_BROKEN = re.compile("(\\w*-?\\w*)[\x02\ufffe]\\s*(\\w?)")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; lengths in points, the page's origin at its lower left."""

    text: str
    left: float
    bottom: float
    right: float
    height: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of all pages, running heads and page numbers left out.

    A paragraph goes on over the end of a column or page where its sentence does.
    """
    held: list[str] = []
    last: Line | None = None
    for page in _without_heads(pages):
        gap, right = _usual_gap(page), max((line.right for line in page), default=0.0)
        for number, line in enumerate(page):
            before = page[number - 1] if number else None
            if last is not None and not _goes_on(last, line, before, gap, right):
                yield _joined(held)
                held = []
            held.append(line.text)
            last = line
    if held:
        yield _joined(held)


def _goes_on(last: Line, line: Line, before: Line | None, gap: float, right: float) -> bool:
    """Whether a line belongs to the paragraph of the last one."""
    small, large = sorted((last.height or 1.0, line.height or 1.0))
    if large > OTHER_SIZE * small or _ITEM.match(line.text):
        return False
    if is_dateline(last.text.strip()):
        return False
    ended = bool(_ENDS.search(last.text))
    if before is None or line.bottom >= before.bottom:  # another page, another column
        return not ended and line.text[:1].islower()
    if before.bottom - line.bottom > WIDER_GAP * gap:
        return False
    width = right - min(last.left, line.left)
    return not (ended and last.right - line.left < SHORT * width)


def _usual_gap(page: Sequence[Line]) -> float:
    """From one line down to the next, as most of the page has it."""
    gaps = [one.bottom - next_.bottom for one, next_ in pairwise(page) if one.bottom > next_.bottom]
    # of a page of headlines and single lines the smaller ones are the usual ones
    return min(median(gaps), 2 * min(gaps)) if gaps else 0.0


def _without_heads(pages: Sequence[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """The pages without page numbers, and without what heads or ends several of them."""
    ends = Counter(key for page in pages for key in {_key(line) for line in _outer(page)})
    for page in pages:
        gone = {
            id(line)
            for line in _outer(page)
            if _NUMBER.fullmatch(line.text.strip()) or ends[_key(line)] >= HEADS
        }
        yield [line for line in page if id(line) not in gone]


def _outer(page: Sequence[Line]) -> Iterable[Line]:
    return (page[0], page[-1]) if len(page) > 1 else page


def _key(line: Line) -> str:
    return re.sub(r"[0-9]+", "#", line.text.strip())


def _joined(lines: Iterable[str]) -> str:
    """The lines as one; a word parted at the end of one is whole again, a compound hyphened."""
    return _BROKEN.sub(_mended, " ".join(line.strip() for line in lines))


def _mended(found: re.Match[str]) -> str:
    word, following = found[1], found[2]
    plain = word.isalpha() and (not following or following.islower())
    return f"{word}{following}" if plain else f"{word}-{following}"
