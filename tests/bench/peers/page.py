"""The page of the benchmark, part by part, as soon as each is measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tests.bench.peers import tables
from tests.bench.peers.answers import CHECKERS, LINKERS, NAMES, Peer
from tests.bench.peers.comparing import TIMEOUT, Row, compare, given
from tests.bench.peers.planted import PER_SUBJECT, plant
from tests.bench.peers.scores import labels, linked, truth

NOTES = """\
*Subjects to read*: those on which the tool says that sources are at odds; *true*: those on which a
conflict or slip was planted; *false*: the others; *missed*: planted and not to be read.
*Findings*: what would have to be read for that (contrachecker's pairs, the subjects of
truthdiscovery and of the floor, factcheck's discrepancies that are errors or warnings). *MB*:
memory at the most. *× floor*: seconds, to those of DuckDB when it reads the same file, groups by
subject and asks whether values differ. Start-up is in all figures. *In doubt*: the
subjects whose second value truthdiscovery believes at least nine tenths as much as the first. *Bare
figures*: contrachecker is given the number alone, not the words around it."""
LINKING_NOTES = """\
*Wrong*: linked to another subject than the claim was planted on; *missed*: linked to none;
*strange*: claims about something that the case has no subject for, which are to be left alone.
splink links where a match is likelier than not; *0.95*: where it holds it likely at 0.95. One
column of free words is not what it is made for, as its documentation says."""


class Asked(NamedTuple):
    """What is to be measured: `per_subject` are claims a subject, None all claims on one."""

    claims: Sequence[int]
    per_subject: Sequence[int | None]
    peers: Sequence[str] = NAMES
    runs: int = 5
    timeout: float = TIMEOUT
    seed: int = 0


def sections(
    asked: Asked, cache: Path, folder: Path, say: Callable[[str], None] = lambda line: None
) -> Iterator[str]:
    """Paragraphs and tables. Environments are kept in `cache`, cases made in `folder`."""
    work = _Work(asked, cache, folder, say)
    yield (
        f"Measured on {datetime.now(UTC):%Y-%m-%d}: {os.cpu_count()} cores, {platform.machine()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} at the start; "
        f"medians of {asked.runs} runs, in turns; time-out {asked.timeout:g} s; seed {asked.seed}."
    )
    checkers, linkers = _chosen(CHECKERS, asked.peers), _chosen(LINKERS, asked.peers)
    for claims in asked.claims:
        sizes: dict[str, list[Row]] = {}
        for size in asked.per_subject if checkers else ():
            each = min(size or claims, claims)
            rows = sizes[f"{each:,}"] = []
            yield from work.checked(checkers, claims, each, rows)
        if len(sizes) > 1:
            yield f"## {claims:,} claims, by how many a subject has"
            yield tables.each(sizes, claims)
        if any(peer.environment for peer in linkers):
            yield from work.linked(linkers, claims)
    if checkers:
        yield NOTES


class _Work(NamedTuple):
    """One case after another."""

    asked: Asked
    cache: Path
    folder: Path
    say: Callable[[str], None]

    def checked(
        self, peers: Sequence[Peer], claims: int, each: int, rows: list[Row]
    ) -> Iterator[str]:
        # All claims on one subject: of the stories, growth has the most unlike values.
        story = "growth" if each == claims else None
        folder = self.folder / f"{claims}-{each}"
        files = plant(folder, claims, per_subject=each, story=story, seed=self.asked.seed)
        rows += self._compared(peers, files.case)
        planted = labels(files.labels)
        yield f"## {claims:,} claims, {each:,} a subject"
        yield tables.costs_and_findings(rows, planted)
        if each != PER_SUBJECT:
            return
        yield "Subjects that each wants read, by what was planted:"
        yield tables.flagged_by_story(rows, planted)
        if (ours := rows[-1]).name == "factcheck" and ours.answer:
            yield "The kinds of finding that factcheck made, of a subject one or several:"
            yield tables.kinds(ours, planted)
        yield f"Versions: {', '.join(tables.versions(rows))}."

    def linked(self, peers: Sequence[Peer], claims: int) -> Iterator[str]:
        folder = self.folder / f"{claims}-words"
        files = plant(folder, claims, wordings=True, seed=self.asked.seed)
        rows = self._compared(peers, files.case)
        wanted = truth(files.truth)
        yield f"## Linking alone: {claims:,} claims that name their subject in free words"
        yield tables.links(rows, {r.name: linked(wanted, r.answer) for r in rows if r.answer})
        yield LINKING_NOTES
        yield f"Versions: {', '.join(tables.versions(rows))}."

    def _compared(self, peers: Sequence[Peer], case: Path) -> list[Row]:
        return compare(
            peers, given(case, peers, self.cache), self.cache,
            runs=self.asked.runs, timeout=self.asked.timeout, say=self.say,
        )  # fmt: skip


def _chosen(peers: Sequence[Peer], names: Sequence[str]) -> list[Peer]:
    """Those of these names; the floor's environment writes Parquet, so that comes with it."""
    return [
        peer
        for peer in peers
        if peer.name.startswith(tuple(names)) and ("floor" in names or "Parquet" not in peer.name)
    ]
