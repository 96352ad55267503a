"""Free wordings linked to many subjects: `python -m tests.bench.linking [CLAIMS]`.

Planted claims (`peers.planted`) name their subject in free words: half the time as its label does,
else in others; one in ten is about something that the case has no subject for. Printed are what
linking them takes, how many go right, and what blocking loses: for a sample of the wordings, the
subjects found are held against those found by a look at every name of every subject.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

import factcheck
from factcheck.casefile.case import Case
from factcheck.linking.likeness import Likeness
from factcheck.linking.subjects import SubjectLinks, link_subjects
from tests.bench.peers.answers import Answer
from tests.bench.peers.planted import plant
from tests.bench.peers.scores import linked, truth
from tests.linking.made import unblocked

PER_SUBJECT = 14
"""Of subjects that several report; with those that one does, 10 claims a subject."""
SAMPLE = 100


def lost(case: Case, sample: int, chance: Random) -> tuple[int, int]:
    """Of a sample of wordings: subjects that a look at every name finds, and those not found."""
    wordings = sorted({claim.subject for claim in case.claims} - {*case.subjects})
    likeness = Likeness(case.subjects.values())
    there, missed = 0, 0
    for wording in chance.sample(wordings, min(sample, len(wordings))):
        every = unblocked(likeness, wording)
        there += len(every)
        missed += len({*every} - {*likeness.nearest(wording)})
    return there, missed


def told(case: Case, links: SubjectLinks, seconds: float, file: Path) -> Iterator[str]:
    """What was linked, at what cost, and how much of it to the subject it was planted on."""
    claims, wordings = len(case.claims), len({claim.subject for claim in case.claims})
    yield (
        f"{claims:,} claims, {wordings:,} wordings, {len(case.subjects):,} subjects: "
        f"{seconds:.1f} s CPU, {seconds / claims * 1e6:.1f} µs a claim, "
        f"{seconds / wordings * 1e6:.0f} µs a wording"
    )
    found = linked(truth(file), Answer("", links=links.subjects))
    yield (
        f"{found.right:,} right, {found.wrong:,} wrong, {found.unlinked:,} missed; of claims on no "
        f"subject here {found.strange_linked:,} linked, {found.strange_left:,} left alone"
    )


def main() -> None:
    """Print it."""
    parser = ArgumentParser(prog="python -m tests.bench.linking", description=__doc__)
    parser.add_argument("claims", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--per-subject", type=int, default=PER_SUBJECT)
    parser.add_argument("--sample", type=int, default=SAMPLE)
    args = parser.parse_args()
    with TemporaryDirectory() as made:
        files = plant(Path(made) / "case", args.claims, per_subject=args.per_subject, wordings=True)
        case = factcheck.load(files.case)
        begun = process_time()
        links = link_subjects(case)
        for line in told(case, links, process_time() - begun, files.truth):
            print(line, flush=True)
        there, missed = lost(case, args.sample, Random(0))
        print(
            f"sample of {args.sample} wordings: a look at every name finds {there:,} subjects; "
            f"{missed} of them are not found by blocking"
        )


if __name__ == "__main__":
    main()
