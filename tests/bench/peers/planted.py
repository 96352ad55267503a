"""Cases with known answers: `python -m tests.bench.peers.planted FOLDER [CLAIMS]`.

In FOLDER it writes the case `case/` (JSONL, one file for each kind of record), beside it
`labels.jsonl`, which says of each subject what an ideal checker says (`stories`), and
`truth.jsonl`, which subject each claim is about. The same seed makes the same files.
`runners/run_to_parquet.py` writes the case as Parquet, under any Python that has DuckDB.

Subjects that several outlets report have `per_subject` claims each, singles have one; of 5 a
subject that makes 3.8 claims a subject on average. With `wordings`, claims name their subject in
free words and not by its id: half the time as its label does, else in others, and one claim in ten
is about something that the case has no subject for.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.bench.peers import scenery
from tests.bench.peers.laying import Planted, Said
from tests.bench.peers.measures import MEASURES, STRANGERS, Measure
from tests.bench.peers.stories import STORIES, deck

PER_SUBJECT = 5
STRANGE = 0.1
Line = dict[str, Any]


class Files(NamedTuple):
    """Where a planted case lies: the case folder, the labels, the subject of each claim."""

    case: Path
    labels: Path
    truth: Path


def plant(
    folder: Path,
    claims: int,
    *,
    per_subject: int = PER_SUBJECT,
    story: str | None = None,
    wordings: bool = False,
    seed: int = 0,
) -> Files:
    """Write a case of exactly so many claims; all subjects have one `story` where it is named.

    The last subject may have fewer claims than the others. Raises ValueError for fewer than two
    claims a subject.
    """
    if per_subject < 2:
        raise ValueError(f"{per_subject} claims a subject: it takes two to compare")
    files = Files(folder / "case", folder / "labels.jsonl", folder / "truth.jsonl")
    files.case.mkdir(parents=True)
    chance = Random(f"{seed} {story} {per_subject} {wordings}")
    names = _Names(seed)
    stories = deck(chance)
    texts: dict[tuple[int, int], None] = {}
    written = 0
    with (
        (files.case / "subjects.jsonl").open("w", encoding="utf-8") as subjects,
        (files.case / "claims.jsonl").open("w", encoding="utf-8") as said,
        files.labels.open("w", encoding="utf-8") as labels,
        files.truth.open("w", encoding="utf-8") as truth,
    ):
        while written < claims:
            name = story or next(stories)
            left = claims - written
            if left == 1:
                name = "single"
            planted = STORIES[name].plant(min(per_subject, left), chance)
            number, place = names.give(planted.measure)
            subject = f"s{number}"
            label = planted.measure.label.format(place=place)
            _write(subjects, _subject(subject, label, planted))
            named = _named(planted, place, chance) if wordings else repeat(subject)
            for one in planted.claims:
                texts[one.outlet, one.day] = None
                about: str | None = subject
                words = next(named)
                if wordings and chance.random() < STRANGE:
                    about, words = None, chance.choice(STRANGERS).format(place=place)
                _write(said, _claim(f"c{written}", words, one, planted, place))
                _write(truth, {"claim": f"c{written}", "subject": about})
                written += 1
            _write(labels, {
                "subject": subject, "label": STORIES[name].label, "story": name,
                "claims": len(planted.claims),
            })  # fmt: skip
    with (files.case / "sources.jsonl").open("w", encoding="utf-8") as sources:
        for outlet, at in sorted(texts, key=lambda text: text[::-1]):
            _write(sources, _source(outlet, at))
    return files


class _Names:
    """Numbers and places for subjects: no measure has a place twice."""

    def __init__(self, seed: int) -> None:
        self._places = list(scenery.places(seed))
        self._used: dict[str, int] = {}
        self._count = 0

    def give(self, measure: Measure) -> tuple[int, str]:
        used = self._used.get(measure.label, 0)
        self._used[measure.label] = used + 1
        if used >= len(self._places):
            raise SystemExit(f"more than {used:,} subjects of one measure: plant fewer claims")
        self._count += 1
        # Each measure begins elsewhere, so that a place is not a subject's name alone.
        shift = 97 * MEASURES.index(measure)
        return self._count - 1, self._places[(used + shift) % len(self._places)]


def _source(outlet: int, at: int) -> Line:
    return {
        "record": "source", "id": _text(outlet, at), "publisher": scenery.outlet(outlet),
        "published": scenery.day(at),
    }  # fmt: skip


def _subject(name: str, label: str, planted: Planted) -> Line:
    measure = planted.measure
    unit = {"unit": measure.unit} if measure.unit else {}
    return {
        "record": "subject", "id": name, "label": label, "type": measure.type, **unit,
        "behaviour": planted.behaviour,
    }  # fmt: skip


def _claim(name: str, subject: str, said: Said, planted: Planted, place: str) -> Line:
    line: Line = {
        "record": "claim", "id": name, "source": _text(said.outlet, said.day),
        "subject": subject, "value": said.value,
        "quote": f"{said.value} {planted.measure.noun}".strip(),
    }  # fmt: skip
    if said.speaker is not None:
        line["speaker"] = scenery.speaker(said.speaker, place)
    if said.as_of:
        line["as_of"] = said.as_of
    if said.period:
        line["period"] = said.period
    return line


def _named(planted: Planted, place: str, chance: Random) -> Iterator[str]:
    """The subject in words: half the time its label, else another wording for it."""
    measure = planted.measure
    while True:
        words = measure.label if chance.random() < 0.5 else chance.choice(measure.wordings)
        yield words.format(place=place)


def _text(outlet: int, at: int) -> str:
    return f"o{outlet}-{at}"


def _write(stream: Any, line: Line) -> None:
    stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def main() -> None:
    """Plant a case where the command line says."""
    parser = ArgumentParser(prog="python -m tests.bench.peers.planted", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("claims", type=int, nargs="?", default=10_000)
    parser.add_argument("--per-subject", type=int, default=PER_SUBJECT)
    parser.add_argument("--story", choices=tuple(STORIES))
    parser.add_argument("--wordings", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    files = plant(
        args.folder, args.claims, per_subject=args.per_subject, story=args.story,
        wordings=args.wordings, seed=args.seed,
    )  # fmt: skip
    print(files.case)


if __name__ == "__main__":
    main()
