"""The shipped case's articles coded by machine, held against what people coded by hand.

    python -m tests.bench.articles --texts DIR [--misses]

The machine is given the case's subjects and speakers and none of its claims. A figure is one of a
hand-coded claim of type quantity, share, money, duration or age that is printed: the text has a
figure in the stretch that the claim's locator names ("one case" for a person who returned is the
coder's inference, and not counted). It is found where the machine has a claim on the same subject
from the same source whose reading is the same; a figure of the machine on a subject of the case is
right where the hand has one like it.

The second table is of what is no figure (`tests.bench.answers`).

Then the articles are coded without the case, from their texts and dates alone, and what a check of
those claims finds is held against what one of the hand-coded claims finds.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.claim import Claim, Source
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.coding.parsed.language import load_language
from factcheck.errors import Unreadable
from factcheck.reading import read_value
from factcheck.spotting.dates import spot_dates
from factcheck.spotting.figures import spot_figures
from factcheck.texts.read import read_text
from factcheck.values.dates import read_when
from factcheck.values.figure import Figure
from factcheck.values.hedges import load_hedges
from factcheck.values.when import ALWAYS
from tests.bench.answers import beyond
from tests.bench.unaided import compared

if TYPE_CHECKING:
    from spacy.language import Language

FIGURES = ("quantity", "share", "money", "duration", "age")
_INFERRED = ("one case", "one exception", "not all")
"""Values that coders gave to what the text says without a figure."""


@dataclass
class Score:
    """Figures coded by hand and by machine, and the two kinds of miss."""

    hands: list[Claim] = field(default_factory=list)
    machine: list[Claim] = field(default_factory=list)
    missed: list[Claim] = field(default_factory=list)
    wrong: list[Claim] = field(default_factory=list)

    def table(self) -> str:
        """Both scores, in percent and in figures."""
        found, right = len(self.hands) - len(self.missed), len(self.machine) - len(self.wrong)
        return (
            f"recall    {found}/{len(self.hands)} = {found / max(1, len(self.hands)):.1%}\n"
            f"precision {right}/{len(self.machine)} = {right / max(1, len(self.machine)):.1%}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--case", default="claims")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    case, language = load(options.case), load_language()
    score = scored(case, options.texts, language)
    if options.misses:
        for claim in score.missed:
            print(f"missed {claim.id}: {claim.subject}, {claim.value!r}")
        for claim in score.wrong:
            print(f"wrong  {claim.id}: {claim.subject}, {claim.value!r}, {claim.reasons}")
    print(score.table())
    print()
    print(beyond(case, articles(case, options.texts), language, options.misses))
    print()
    print(compared(case, list(articles(case, options.texts)), language))


def scored(case: Case, texts: Path, language: Language) -> Score:
    """The machine's figures on the case's subjects against the hands'."""
    coder = Coder(language, Case(subjects=case.subjects, speakers=case.speakers))
    score = Score()
    for article in articles(case, texts):
        linked = [
            claim
            for claim in coder.code(article).claims
            if claim.subject in case.subjects and case.subjects[claim.subject].type in FIGURES
        ]
        by_hand = list(printed(case, article))
        whole = [claim for claim in case.claims if claim.source == article.id]
        score.hands += by_hand
        score.machine += linked
        score.missed += [c for c in by_hand if not any(alike(case, c, o) for o in linked)]
        score.wrong += [c for c in linked if not any(alike(case, c, o) for o in whole)]
    return score


def articles(case: Case, texts: Path) -> Iterator[Article]:
    """The case's sources whose texts are at hand."""
    for source in case.sources.values():
        text, _ = read_text(source, texts)
        if text is not None:
            yield article_of(source, text)


def article_of(source: Source, text: str) -> Article:
    """The source as the coder takes it."""
    return Article(
        source.id, text, source.title, source.publisher, source.published, file=source.text
    )


def printed(case: Case, article: Article) -> Iterator[Claim]:
    """The hand-coded figures of the article that its text prints."""
    dates = tuple((d.start, d.end) for d in spot_dates(article.text) if d.kind in ("date", "time"))
    spans = [(figure.start, figure.end) for figure in spot_figures(article.text, taken=dates)]
    for claim in case.claims:
        if claim.source != article.id or case.subjects[claim.subject].type not in FIGURES:
            continue
        inferred = not isinstance(claim.value, str) or claim.value.startswith(_INFERRED)
        if not inferred and any(
            start < place.end and place.start < end
            for place in claim.locator
            for start, end in spans
        ):
            yield claim


def alike(case: Case, one: Claim, other: Claim) -> bool:
    """Whether both say the same of the same: one subject, one source, one reading."""
    same = one.subject == other.subject and one.source == other.source
    return same and reading(case, one) == reading(case, other)


def reading(case: Case, claim: Claim) -> object:
    """What a reader takes the value to mean; None where it cannot be read."""
    published = case.sources[claim.source].published
    when = read_when(published) if published else ALWAYS
    subject, table = case.subjects[claim.subject], load_hedges(case.hedges or None)
    try:
        value = read_value(claim, subject, when, table)
    except Unreadable:
        return None
    return value.pragmatic if isinstance(value, Figure) else value


if __name__ == "__main__":
    main()
