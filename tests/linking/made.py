"""Small cases for the tests of linking."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from factcheck.casefile.case import Case
from factcheck.claim import Bounds, Claim, MemberList, Source, Speaker, Subject

Value = str | Bounds | MemberList
Row = tuple[str, str, str | None]
"""A wording, a value, and the subject that it is a wording of; None where a reader would ask."""


def claim(wording: str, value: Value = "12", id_: str = "c", **more: Any) -> Claim:
    """A claim that calls its subject `wording`."""
    return Claim(**{"id": id_, "source": "s", "subject": wording, "value": value, **more})


def case(
    subjects: Iterable[Subject] = (),
    claims: Iterable[Claim] = (),
    sources: Iterable[Source] = (),
    speakers: Iterable[Speaker] = (),
) -> Case:
    """A case of these records."""
    return Case(
        subjects={subject.id: subject for subject in subjects},
        claims=tuple(claims),
        sources={source.id: source for source in sources},
        speakers={speaker.id: speaker for speaker in speakers},
    )


def labelled(file: str, *parts: str) -> tuple[list[Subject], list[Row]]:
    """The subjects of a file of labelled wordings, and the rows of those parts of it."""
    path = Path(__file__).with_name(file)
    data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    subjects = [Subject(**fields) for fields in data["subjects"]]
    return subjects, [(row[0], row[1], row[2]) for part in parts for row in data[part]]
