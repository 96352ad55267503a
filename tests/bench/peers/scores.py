"""What a peer said, held against the labels that were planted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.peers.answers import Answer


class Label(NamedTuple):
    """What was planted on a subject, and what an ideal checker says of it."""

    says: str
    story: str


class Score(NamedTuple):
    """Subjects flagged that are in conflict, flagged that are not, and in conflict but missed.

    `flagged` counts all that are flagged, by story.
    """

    right: int
    false: int
    missed: int
    flagged: Mapping[str, int]

    @property
    def precision(self) -> float | None:
        """The share of what is flagged that is rightly flagged; None where nothing is."""
        return self.right / (self.right + self.false) if self.right + self.false else None


class Linked(NamedTuple):
    """Claims linked to their subject, to another, and to none; of those that have no subject in
    the case, how many were linked to one and how many were left alone."""

    right: int
    wrong: int
    unlinked: int
    strange_linked: int
    strange_left: int


def labels(file: Path) -> dict[str, Label]:
    """The planted labels by subject."""
    with file.open(encoding="utf-8") as stream:
        lines = map(json.loads, stream)
        return {line["subject"]: Label(line["label"], line["story"]) for line in lines}


def score(planted: Mapping[str, Label], answer: Answer) -> Score:
    """How a peer's choice of subjects to be read fits the labels.

    Raises ValueError where it names a subject that was not planted.
    """
    if strange := answer.read - planted.keys():
        raise ValueError(f"not among the planted subjects: {sorted(strange)[:3]}")
    conflicts = {subject for subject, label in planted.items() if label.says == "conflict"}
    flagged = Counter(planted[subject].story for subject in answer.read)
    right = len(answer.read & conflicts)
    return Score(right, len(answer.read) - right, len(conflicts) - right, flagged)


def kinds_said(planted: Mapping[str, Label], answer: Answer) -> dict[str, Counter[str]]:
    """Of each story, on how many subjects which kind of finding was made; "nothing" where none."""
    result: dict[str, Counter[str]] = {}
    for subject, label in planted.items():
        counts = result.setdefault(label.story, Counter())
        counts.update(answer.kinds.get(subject) or ("nothing",))
    return result


def linked(truth: Mapping[str, str | None], answer: Answer) -> Linked:
    """How a peer's links fit the subjects that the claims were planted on."""
    ours = {claim: subject for claim, subject in truth.items() if subject is not None}
    right = sum(answer.links.get(claim) == subject for claim, subject in ours.items())
    there = sum(claim in answer.links for claim in ours)
    strange = sum(claim in answer.links for claim in truth.keys() - ours.keys())
    left = len(truth) - len(ours) - strange
    return Linked(right, there - right, len(ours) - there, strange, left)


def truth(file: Path) -> dict[str, str | None]:
    """The planted subject of each claim, None where the case has none for it."""
    with file.open(encoding="utf-8") as stream:
        return {line["claim"]: line["subject"] for line in map(json.loads, stream)}


def stories(planted: Mapping[str, Label]) -> Sequence[tuple[str, str, int]]:
    """Story, label and number of subjects, the most frequent first."""
    counts = Counter((label.story, label.says) for label in planted.values())
    return [(story, says, count) for (story, says), count in counts.most_common()]
