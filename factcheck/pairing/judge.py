"""Does one statement follow from another, contradict it, or is it left open?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.pairing.aligning import align
from factcheck.pairing.contrary import contrary
from factcheck.pairing.covering import covered
from factcheck.pairing.dated import held, moment
from factcheck.pairing.edited import edits
from factcheck.pairing.growing import grown
from factcheck.pairing.judged import Judged
from factcheck.pairing.rejoined import rejoined
from factcheck.pairing.statement import MOST, statement
from factcheck.pairing.story import story
from factcheck.pairing.weighing import Evidence, weigh
from factcheck.pairing.whys import of_edits
from factcheck.values.precision import own_digits

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from factcheck.values.when import When


LONGEST = 3_000
"""Characters of a statement at most: time grows with the product of both."""


@own_digits()
def judge_pair(a: str, b: str, language: Language, published: When | None = None) -> Judged:
    """Whether statement `a` entails statement `b`, contradicts it or leaves it open, and why.

    Figures are held to each other as intervals in one unit, dates by calendar (relative ones
    counted from `published`), the words by their forms and families. The direction matters: "more
    than 5" follows from "7", not 7 from "more than 5". What is too long for a statement is left
    open. `language` is as `load_language` gives it.
    """
    one, other = rejoined(a), rejoined(b)
    if max(len(one), len(other)) > LONGEST:
        return Judged("neutral", f"A text of more than {LONGEST:,} characters is no one statement.")
    if edited := edits(one, other):
        return of_edits(edited)
    return judge_parsed(language(one), language(other), published)


@own_digits()
def judge_parsed(a: Doc, b: Doc, published: When | None = None) -> Judged:
    """The same of two texts that are parsed already (each one statement, whole again)."""
    found = compare(a, b, published)
    return found if isinstance(found, Judged) else weigh(found)


@own_digits()
def compare(a: Doc, b: Doc, published: When | None = None) -> Judged | Evidence:
    """What the judgement rests on; the judgement itself of a sum told as a story."""
    one, other = statement(a, published), statement(b, published)
    if max(len(one.quantities), len(other.quantities)) > MOST:
        return Judged("neutral", f"A text of more than {MOST} figures is no one statement.")
    cover = covered(one, other)
    if told := story(one, other, cover):
        return told
    given = [moment(a, date) for date in one.dates]
    return Evidence(
        figures=[grown(match, one, other) for match in align(one, other)],
        dates=[held(given, moment(b, date)) for date in other.dates],
        cover=cover,
        contrary=contrary(a, b),
    )
