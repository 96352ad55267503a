"""A source's whole text with all that is quoted of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from factcheck.report.spoken import counted
from factcheck.review.passages import paragraphs, place_of, swept
from factcheck.values.shown import visible

if TYPE_CHECKING:
    from factcheck.claim import Claim

LONGEST = 300_000
"""Characters of a text that are shown; the rest is counted."""
QUOTED = 2_000
"""Claims whose quotes are looked for."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text: `claims` quote it, by number from 1.

    `begins` are those of which a quote begins here, with whether it is the first of the claim.
    """

    text: Markup
    claims: tuple[int, ...] = ()
    begins: tuple[tuple[int, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class LitText:
    """A text in paragraphs of stretches; `faults` say by claim's number what is wrong with a quote.

    `more` says what is not shown, "" where all is.
    """

    paragraphs: tuple[tuple[Stretch, ...], ...]
    faults: dict[int, str]
    placed: frozenset[int]
    more: str = ""


def lit(text: str, claims: Sequence[Claim]) -> LitText:
    """The text with the quotes of the claims, which are numbered from 1 in their order."""
    spans: list[tuple[int, int, str]] = []
    faults: dict[int, str] = {}
    for number, claim in enumerate(claims[:QUOTED], start=1):
        for at, quote in enumerate(claim.quote):
            locator = claim.locator[at] if at < len(claim.locator) else None
            found, fault = place_of(text, quote, locator)
            if fault:
                faults[number] = fault
            if found is not None:
                spans.append((found.start, min(found.end, LONGEST), str(number)))
    shown = text[:LONGEST]
    made: list[list[Stretch]] = [[]]
    begun: set[int] = set()
    before: set[int] = set()
    at = 0
    for start, end, labels in swept(spans):
        _add(made, shown[at:start])
        numbers = tuple(sorted(map(int, labels)))
        running = before if at == start else set()
        begins = tuple((n, n not in begun) for n in numbers if n not in running)
        begun.update(numbers)
        _add(made, shown[start:end], numbers, begins)
        at, before = end, set(numbers)
    _add(made, shown[at:])
    left = len(text) - len(shown)
    more = f"{counted(left, 'character')} more are not shown." if left else ""
    return LitText(tuple(tuple(p) for p in made if p), faults, frozenset(begun), more)


def _add(
    made: list[list[Stretch]],
    text: str,
    claims: tuple[int, ...] = (),
    begins: tuple[tuple[int, bool], ...] = (),
) -> None:
    for piece in paragraphs(text):
        if piece.kind == "break":
            made.append([])
            continue
        # escaped here: what a page shows of any other text is bounded
        made[-1].append(Stretch(Markup(escape(visible(piece.text))), claims, begins))  # noqa: S704
        begins = ()
