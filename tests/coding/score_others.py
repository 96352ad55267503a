"""Small cases coded by machine: dates of events, and answers that are no figures.

    python -m tests.coding.score_others [--misses]

tests/coding/museum, airline and outbreak each hold a case's subjects, articles, and what a careful
coder would take from them. Texts, people and places are made up.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml import YAML

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.claim import Claim, MemberList, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.coding.parsed.language import load_language
from factcheck.values.dates import read_when

if TYPE_CHECKING:
    from spacy.language import Language

HERE = Path(__file__).parent
CASES = ("museum", "airline", "outbreak")
TYPES = ("date", "category", "statement", "name", "set")


class Said(NamedTuple):
    """That an article gives a subject a value: a date as the stretch that a reader takes it for."""

    type: str
    article: str
    subject: str
    value: str


def compared(case: str, language: Language) -> tuple[set[Said], set[Said]]:
    """What a coder would take from the case's articles, and what the machine takes."""
    folder = HERE / case
    entries = YAML(typ="safe", pure=True).load((folder / "wanted.yaml").read_text("utf-8"))
    subjects = load(str(folder / "subjects.yaml")).subjects
    coder = Coder(language, Case(subjects=subjects))
    want: set[Said] = set()
    got: set[Said] = set()
    for name, entry in entries.items():
        published = entry["published"]
        want |= {_said(name, subjects[id_], value, published) for id_, value in entry["wanted"]}
        text = (folder / f"{name}.txt").read_text("utf-8")
        article = Article(name, text, title=text.split("\n", 1)[0], published=published)
        got |= set(_coded(name, coder.code(article).claims, subjects, published))
    return want, got


def _coded(
    article: str, claims: tuple[Claim, ...], subjects: dict[str, Subject], published: str
) -> Iterator[Said]:
    for claim in claims:
        subject = subjects.get(claim.subject)
        if subject is not None and subject.type in TYPES and claim.stance == "asserts":
            value = claim.value
            members = list(value.members) if isinstance(value, MemberList) else value
            yield _said(article, subject, members, published)


def _said(article: str, subject: Subject, value: Any, published: str) -> Said:
    if subject.type == "date":
        value = read_when(str(value), read_when(published)).pragmatic
    if isinstance(value, list):
        value = ", ".join(sorted(value))
    return Said(subject.type, article, subject.id, str(value))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    language = load_language()
    for case in CASES:
        want, got = compared(case, language)
        if options.misses:
            for one in sorted(want - got):
                print("missed", *one, sep="  ")
            for one in sorted(got - want):
                print("wrong ", *one, sep="  ")
        for type_ in TYPES:
            ours = {one for one in got if one.type == type_}
            theirs = {one for one in want if one.type == type_}
            right = len(ours & theirs)
            print(
                f"{case:<8} {type_:<10} recall {right}/{len(theirs)}, precision {right}/{len(ours)}"
            )


if __name__ == "__main__":
    main()
