"""A check in shards keeps within memory that a check of the whole at once does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.peers.planted import plant

CLAIMS = 20_000
MEMORY = 120_000_000
"""Bytes of data that each process may have: in shards it has some 50 MB, at once some 250."""
SECONDS = 120.0

LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[1]),) * 2)
from factcheck.command import main
sys.exit(main(sys.argv[2:]))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limit is known there alone")


def _checked(case: Path, output: Path, *options: str) -> tuple[int, str]:
    """The exit status of a check whose processes have so much memory, and what it said last."""
    command = ["check", str(case), "--output", str(output), "--fail-on", "never", *options]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(MEMORY), *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    return done.returncode, done.stderr.rpartition("factcheck: ")[2]


def test_a_case_that_does_not_fit_into_memory_at_once(tmp_path: Path) -> None:
    plant(tmp_path, CLAIMS)
    case, report = tmp_path / "case", tmp_path / "report.json"
    assert _checked(case, report, "--shard-size", "1000", "--jobs", "2") == (0, "")
    assert report.stat().st_size > 10_000_000
    report.unlink()
    status, said = _checked(case, report)
    assert status == 2
    assert said.startswith("no memory is left; ")
    assert not report.exists()
