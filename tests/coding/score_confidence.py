"""How often claims of one band of confidence are right: the number is to fall with errors.

    python -m tests.coding.score_confidence [--texts DIR] [--wrong]

Links are those of the small cases beside this file (`score_subjects`) and, with `--texts`, of the
five articles of the shipped case; right is what a careful coder linked to the same subject. New
subjects are those of `labels.yaml`: right is one that is called as an editor would call it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.coding.parsed.language import load_language
from tests.bench.articles import scored
from tests.coding.score_subjects import CASES, HERE, PUBLISHED, Link, wanted
from tests.coding.subjects.labelled import GROUPS, labels_of

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.claim import Claim

BANDS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.0)
"""Least confidence of each band."""


class Judged(NamedTuple):
    """A claim and whether it is right."""

    claim: Claim
    right: bool


def links(language: Language) -> Iterator[Judged]:
    """The links of the small cases."""
    for name in CASES:
        want = wanted(name)
        subjects = load(str(HERE / name / "subjects.yaml")).subjects
        coder = Coder(language, Case(subjects=subjects))
        for article in sorted({link.article for link in want}):
            text = (HERE / name / f"{article}.txt").read_text("utf-8")
            title = text.split("\n", 1)[0]
            coded = coder.code(Article(article, text, title=title, published=PUBLISHED))
            for claim in coded.claims:
                if claim.subject in subjects:
                    yield Judged(claim, Link(article, str(claim.value), claim.subject) in want)


def links_of_articles(language: Language, texts: Path) -> Iterator[Judged]:
    """The links of the shipped case's articles."""
    score = scored(load("claims"), texts, language)
    wrong = {id(claim) for claim in score.wrong}
    for claim in score.machine:
        yield Judged(claim, id(claim) not in wrong)


def new_subjects(language: Language) -> Iterator[Judged]:
    """The claims on proposed subjects."""
    for group in GROUPS:
        for sentence in group["said"]:
            for claim, label in labels_of(language, sentence):
                yield Judged(claim, label == group["label"])


def table(judged: Iterable[Judged]) -> str:
    """One line a band: how many are right and wrong."""
    them = list(judged)
    lines = ["confidence    right  wrong"]
    above = 1.01
    for least in BANDS:
        band = [each for each in them if least <= (each.claim.confidence or 0.0) < above]
        right = sum(each.right for each in band)
        if band:
            name = f"{least:.2f} to {min(above, 1.0):.2f}"
            lines.append(f"{name}  {right:>5}  {len(band) - right:>5}")
        above = least
    return "\n".join(lines)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list those that are wrong")
    options = parser.parse_args()
    language = load_language()
    linked = list(links(language))
    if options.texts:
        linked += links_of_articles(language, options.texts)
    new = list(new_subjects(language))
    for title, judged in (("links to a case's subjects", linked), ("new subjects", new)):
        print(f"{title}\n{table(judged)}\n")
        for claim, right in judged:
            if options.wrong and not right:
                print(f"  {claim.confidence} {claim.subject} {claim.value!r} {claim.reasons}")


if __name__ == "__main__":
    main()
