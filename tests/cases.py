"""A user's case file as text in a test: loaded from a file and checked, as the command does it.

A text that names no sources has three papers of one day each: `daily` of Friday, 3 May 2024,
`herald` and `post` of Friday, 10 May.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

import factcheck
from factcheck.box import Box
from factcheck.casefile import Case
from factcheck.claim import Subject
from factcheck.finding import Finding
from factcheck.graph.topic import Topic
from factcheck.outcome import Report

FILE = "case.yaml"
"""The file that every text is loaded from."""
PAPERS = (
    "sources: [{id: daily, publisher: The Daily, published: 2024-05-03}, "
    "{id: herald, publisher: Herald, published: 2024-05-10}, "
    "{id: post, publisher: Post, published: 2024-05-10}]\n"
)


@cache
def case_of(text: str) -> Case:
    """The case that the text is, with its problems."""
    text = dedent(text)
    if "sources:" not in text:
        text = PAPERS + text
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_text(text, encoding="utf-8")
        return factcheck.load([path])


@cache
def report_of(text: str) -> Report:
    """The report on a case, problems and all."""
    return factcheck.check(case_of(text))


def findings(text: str, rule: str = "") -> list[Finding]:
    """What is found in a case that has no problem; with `rule`, what that rule finds."""
    report = report_of(text)
    assert report.problems == ()
    return [found for found in report.findings if rule in ("", found.rule)]


def finding(text: str, rule: str = "") -> Finding:
    """The one thing that is found."""
    found = findings(text, rule)
    assert len(found) == 1, [f"{f.rule}: {f.answer.message}" for f in found]
    return found[0]


def told(text: str, rule: str = "") -> list[tuple[str, str]]:
    """Severity and rule of everything that is found, worst first."""
    return [(found.severity, found.rule) for found in findings(text, rule)]


def topic_of(text: str, subject: str = "") -> Topic:
    """What a rule is given of a subject; of the first in the alphabet unless told."""
    topics = report_of(text).topics
    return next(t for t in topics if t.subject and subject in ("", t.subject.id))


def subject_of(text: str, subject: str = "") -> Subject:
    """A subject of a case; the first in the alphabet unless told."""
    found = topic_of(text, subject).subject
    assert found is not None
    return found


def boxes_of(text: str, subject: str = "") -> dict[str, Box]:
    """The claims of a subject by id, read, in the order that rules see them in."""
    return {box.id: box for box in topic_of(text, subject).boxes}


def ids(boxes: object) -> list[str]:
    """The ids of claims, in their order."""
    assert isinstance(boxes, list | tuple)
    return [box.id for box in boxes]
