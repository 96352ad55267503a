"""Two small cases coded by machine, held against what a careful coder would link.

    python -m tests.coding.score_subjects [--misses]

tests/coding/harbour and tests/coding/quake each hold a case's subjects, three articles and the
figures in them that are of these subjects. Texts and figures are made up.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ruamel.yaml import YAML

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.coding.parsed.language import load_language

if TYPE_CHECKING:
    from spacy.language import Language

HERE = Path(__file__).parent
CASES = ("harbour", "quake", "siege")
PUBLISHED = "2031-05-15"


class Link(NamedTuple):
    """A figure of an article, as printed, on a subject of the case."""

    article: str
    value: str
    subject: str


def wanted(case: str) -> set[Link]:
    """What a coder would link."""
    entries = YAML(typ="safe", pure=True).load((HERE / case / "wanted.yaml").read_text("utf-8"))
    return {Link(article, *each) for article, them in entries.items() for each in them}


def linked(case: str, language: Language) -> set[Link]:
    """What the machine links, knowing the subjects alone."""
    subjects = load(str(HERE / case / "subjects.yaml")).subjects
    coder = Coder(language, Case(subjects=subjects))
    found = set()
    for article in sorted({link.article for link in wanted(case)}):
        text = (HERE / case / f"{article}.txt").read_text("utf-8")
        title = text.split("\n", 1)[0]
        for claim in coder.code(Article(article, text, title=title, published=PUBLISHED)).claims:
            if claim.subject in subjects:
                found.add(Link(article, str(claim.value), claim.subject))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    language = load_language()
    for case in CASES:
        want, got = wanted(case), linked(case, language)
        right = len(want & got)
        if options.misses:
            for link in sorted(want - got):
                print("missed", *link, sep="  ")
            for link in sorted(got - want):
                print("wrong ", *link, sep="  ")
        print(f"{case:<8} recall {right}/{len(want)}, precision {right}/{len(got)}")


if __name__ == "__main__":
    main()
