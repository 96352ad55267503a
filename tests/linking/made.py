"""Small cases for the tests of linking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ruamel.yaml import YAML

from factcheck.casefile.case import Case
from factcheck.claim import Bounds, Claim, MemberList, Source, Speaker, Subject
from factcheck.linking.likeness import Likeness, Match
from factcheck.linking.sharing import Shared

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


def unblocked(likeness: Likeness, wording: str) -> list[Match]:
    """What is found where every name is looked at, by itself, however little it shares."""
    names = likeness._names

    def one_by_one(worth: Mapping[str, float], *_: object) -> Iterator[tuple[Shared, set[int]]]:
        for number in range(len(likeness._forms)):
            shared = {
                word: part
                for word in worth
                for part, filed in names._filed.items()
                if number in filed.get(word, ())
            }
            yield shared, {number}

    with patch.object(names, "groups", one_by_one):
        return likeness.ranked(wording)
