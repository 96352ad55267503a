"""How long relations take: nets of ten formulas, a hundred claims for each formula.

    python -m tests.bench.related [CLAIMS ...]

Each net is a country of nine provinces: in each "dead + missing <= affected", and over all "the
affected of the provinces add up to no more than the country's". Counts grow from day to day.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

import factcheck
from factcheck import checking
from tests.bench.made import FIRST_DAY, Line, write_case

PROVINCES = 9
PER_RELATION = 100
DAYS = 30


def related(claims: int, seed: int = 0) -> Iterator[Line]:
    """`claims` claims on subjects that one formula ties for every hundred of them."""
    chance = Random(seed)
    for day in range(DAYS):
        published = (FIRST_DAY + timedelta(days=day)).isoformat()
        yield {"record": "source", "id": f"t{day}", "publisher": f"P{day}", "published": published}
    relations = max(1, claims // PER_RELATION)
    subjects: dict[str, int] = {}
    for net in range(-(-relations // (PROVINCES + 1))):
        wholes = []
        for n in range(PROVINCES):
            place = f"n{net}-p{n}"
            subjects |= {f"{place}-dead": 40, f"{place}-missing": 30, f"{place}-all": 900}
            wholes.append(f"{place}-all")
            yield _relation(f"{place}-dead + {place}-missing <= {place}-all")
        subjects[f"n{net}-all"] = 12_000
        yield _relation(f"{' + '.join(wholes)} <= n{net}-all")
    for id_ in subjects:
        yield {"record": "subject", "id": id_, "unit": "people", "behaviour": "cumulative"}
    names = sorted(subjects)
    for number in range(claims):
        id_, day = names[number % len(names)], chance.randrange(DAYS)
        truth = subjects[id_] * (DAYS + day) // DAYS
        value = chance.choice(("{}", "about {}", "at least {}", "more than {}")).format(truth)
        yield {"record": "claim", "id": f"c{number}", "source": f"t{day}", "subject": id_,
               "value": value, "as_of": (FIRST_DAY + timedelta(days=day)).isoformat()}  # fmt: skip


def _relation(formula: str) -> Line:
    return {"record": "relation", "formula": formula, "assumes": "nobody is counted twice"}


def row(claims: int) -> str:
    """The claims, the relations, seconds of work in all and for the relations alone."""
    spent = 0.0
    relate = checking.relate

    def timed(topics: object) -> object:
        nonlocal spent
        before = process_time()
        found = relate(topics)  # type: ignore[arg-type]
        spent += process_time() - before
        return found

    with TemporaryDirectory() as folder, patch.object(checking, "relate", timed):
        file = write_case(Path(folder) / "case", related(claims))
        before = process_time()
        report = factcheck.check(factcheck.load([file]))
        whole = process_time() - before
    statuses = [topic.verdict.status for topic in report.topics if topic.verdict]
    cut = statuses.count("cut off")
    return f"| {claims:,} | {len(statuses):,} | {whole:.1f} | {spent:.1f} | {cut} |"


def main() -> None:
    """Print the table."""
    print("| claims | relations | seconds in all | of these for relations | cut off |")
    print("| --: | --: | --: | --: | --: |")
    for claims in [int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        print(row(claims), flush=True)


if __name__ == "__main__":
    main()
