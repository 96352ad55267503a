"""The kept corpus on every run, and the fuzzer's own parts."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz import blind, covered
from tests.fuzz.kept import FOLDER, kept
from tests.fuzz.readers import LONGEST, READERS

RESULTS = Path(__file__).parent.parent / "RESULTS.md"


@pytest.mark.parametrize("reader", READERS)
def test_what_is_kept_ends_well(reader: str) -> None:
    inputs = kept(reader)
    assert inputs
    for data in inputs:
        try:
            READERS[reader](data)
        except Exception as error:
            raise AssertionError(f"{reader}: {data!r}") from error
        assert len(data) <= LONGEST.get(reader, 300), "it would be cut"


def test_every_file_of_the_corpus_is_some_readers() -> None:
    assert {path.name.removesuffix(".txt") for path in FOLDER.iterdir()} == set(READERS)


def test_the_corpus_reaches_most_of_the_readers() -> None:
    """At least 80% of the branches; RESULTS.md says as much as there is, to 3%."""
    told = RESULTS.read_text(encoding="utf-8")
    for room, (taken, there) in covered.measured().items():
        share = 100 * taken / there
        assert share >= 80, f"{room}: {share:.1f}%"
        row = re.search(rf"^{room} +[0-9,]+ +[0-9,]+ +([0-9.]+)$", told, re.MULTILINE)
        assert row, f"RESULTS.md says nothing of {room}; see python -m tests.fuzz --coverage"
        assert abs(float(row[1]) - share) < 3, f"{room}: {share:.1f}% now; renew RESULTS.md"


def test_mutation_is_random_but_can_be_repeated() -> None:
    pool = [b"nearly 400", b"$5"]
    one, other = (
        [blind.mutated(rng, pool) for _ in range(50)]
        for rng in (random.Random(3), random.Random(3))
    )
    assert one == other
    assert len(set(one)) > 40


def test_what_breaks_a_reader_is_kept_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def reader(data: bytes) -> None:
        if b"4" in data:
            raise RuntimeError("four")

    runs, broken = blind.run("quantity", reader, [b"3", b"4"], 20, 5, tmp_path, 1)
    assert broken == blind.MOST_FOUND
    assert runs >= broken
    assert (tmp_path / "quantity-1").read_bytes() == b"4"
    assert "RuntimeError: four" in capsys.readouterr().out


def test_the_command(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--minutes", "0.02", "--reader", "shape",
         "--reader", "money", "--found", str(tmp_path)],
        cwd=RESULTS.parent.parent, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line for line in done.stdout.splitlines() if not line.startswith("no atheris")]
    assert [line.split()[0] for line in lines] == ["shape", "money", "all"]
    assert "0 broken" in lines[-1]
