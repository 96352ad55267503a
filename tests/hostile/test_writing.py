"""A full disk and Ctrl-C: the report of before stays whole, and nothing lies beside it."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hostile.bench import Bench

ROOT = Path(__file__).parent.parent.parent
OLD = "the report of before\n"
ENV = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def reports(bench: Bench) -> Path:
    """A folder with the report of before, beside a sound case."""
    bench.lay({})
    folder = bench.folder / "reports"
    folder.mkdir()
    for name in ("report.md", "report.json"):
        (folder / name).write_text(OLD)
    return folder


@contextmanager
def tiny_disk(at: Path) -> Iterator[None]:
    """A disk of 16 KB, where this may be mounted."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(at)], check=False,
        capture_output=True,
    )  # fmt: skip
    if mounted.returncode:
        pytest.skip("needs a superuser who may mount a disk")
    try:
        yield
    finally:
        subprocess.run(["umount", str(at)], check=True)


NO_ROOT = sys.platform != "linux" or os.geteuid() != 0


@pytest.mark.skipif(NO_ROOT, reason="needs the superuser of Linux")
def test_a_disk_that_is_full(bench: Bench, reports: Path) -> None:
    with tiny_disk(reports):
        (reports / "report.md").write_text(OLD)
        (reports / "filling").write_bytes(b"x" * 4096 * 2)
        os.truncate(reports / "report.md", len(OLD))
        (reports / "more").write_bytes(b"x" * 4096)
        done = bench.run("check", "case", "--output", "reports/report.md")
        assert done.status == 2
        assert done.told == [
            "factcheck: reports/report.md: cannot be written: No space left on device"
        ]
        assert (reports / "report.md").read_text() == OLD
        assert _files(reports) == ["filling", "more", "report.md"]


@pytest.mark.parametrize(
    "argv",
    [
        ["check", "case", "--output", "reports/report.md"],
        ["check", "case", "--format", "json", "--output", "reports/report.json"],
        ["report", "case", "--output-dir", "reports"],
        ["convert", "case", "--to", "yaml", "--output", "converted"],
    ],
)
def test_files_that_may_not_grow(reports: Path, argv: list[str]) -> None:
    """The system refuses to write on after a few bytes, as a full disk does."""

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))

    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *argv],
        cwd=reports.parent,
        env=ENV,
        check=False,
        preexec_fn=limited,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("factcheck: ")
    assert line.endswith("cannot be written: File too large")
    assert _files(reports) == ["report.json", "report.md"]
    assert {path.read_text() for path in reports.iterdir()} == {OLD}
    converted = reports.parent / "converted"
    assert not converted.exists() or not _files(converted)


@pytest.mark.parametrize("step", ["fsync", "write"])
def test_a_disk_that_fails_as_it_is_written(
    bench: Bench, reports: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(5, "Input/output error")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    done = bench.run("report", "case", "--output-dir", "reports")
    assert done.status == 2
    (line,) = done.told
    assert line.startswith("factcheck: reports/report.")
    assert line.endswith(": cannot be written: Input/output error")
    assert {path.read_text() for path in reports.iterdir()} == {OLD}


SLOW = """
import os, signal, sys, time
from factcheck import command
from factcheck.casefile import atomic, load
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
def slow(descriptor):
    print("writing", flush=True)
    time.sleep(60)
def wait(*argv):
    print("checking", flush=True)
    time.sleep(60)
if sys.argv[1] == "writing":
    atomic.os.fsync = slow
else:
    from factcheck.commands import common
    common.check_case = wait
sys.exit(command.main(sys.argv[2:]))
"""


@pytest.mark.parametrize("at", ["checking", "writing"])
def test_ctrl_c(reports: Path, at: str) -> None:
    argv = ["check", "case", "--output", "reports/report.md"]
    with subprocess.Popen(
        [sys.executable, "-c", SLOW, at, *argv], cwd=reports.parent, env=ENV, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        assert running.stdout.readline() == f"{at}\n"
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert err == "factcheck: interrupted\n"
    assert _files(reports) == ["report.json", "report.md"]
    assert (reports / "report.md").read_text() == OLD
