"""`factcheck check` in shards: what it writes and says, and what it refuses."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.command import main
from tests.bench.made import many_subjects, write_case


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    write_case(tmp_path / "case", many_subjects(300))
    return "case"


Run = tuple[int, str, str]


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> Run:
    status = main(["check", *argv])
    return status, *capsys.readouterr()


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("options", [["--jobs", "1"], ["--jobs", "2", "--shard-size", "50"]])
def test_what_it_writes_is_what_a_check_at_once_writes(
    case: str, form: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = run(capsys, case, "--format", form, "--output", f"whole.{form}")
    again = run(capsys, case, "--format", form, "--output", f"again.{form}", *options)
    assert again[:2] == whole[:2]
    assert "fail this run" in again[2]
    assert Path(f"again.{form}").read_bytes() == Path(f"whole.{form}").read_bytes()


def test_without_a_format_it_says_how_much_was_found(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, case, "--jobs", "2")
    assert status == 1
    assert "300 claims" in out
    assert len(out.splitlines()) == 2


def test_a_baseline_and_what_is_new_since(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", case, "--reason", "known"]) == 0
    capsys.readouterr()
    whole = run(capsys, case, "--fail-on", "new", "--format", "json")
    again = run(capsys, case, "--fail-on", "new", "--format", "json", "--jobs", "2")
    assert again == whole
    assert again[0] == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ["--jobs", "2", "--format", "html"],
            "--jobs: a check in shards has no format html; one without --jobs has",
        ),
        (
            ["--shard-size", "9", "--subject", "s1"],
            "--shard-size: a check in shards has no --subject",
        ),
        (["--jobs", "2", "--weigh", "sources"], "--jobs: a check in shards has no --weigh sources"),
    ],
)
def test_what_needs_the_whole_case_at_once(
    case: str, options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, case, *options)
    assert (status, out) == (2, "")
    assert told in err


@pytest.mark.parametrize("count", ["0", "-1", "two", "٣"])
def test_what_is_no_count(case: str, count: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, case, "--jobs", count)
    assert status == 2
    assert "--jobs" in err


def test_the_spool_is_gone_afterwards(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("spool").mkdir()
    assert run(capsys, case, "--jobs", "2", "--spool", "spool")[0] == 1
    assert list(Path("spool").iterdir()) == []


def test_a_spool_that_is_not_there(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, case, "--jobs", "2", "--spool", "nowhere")
    assert status == 2
    assert "--spool nowhere: No such file or directory" in err


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_disk_that_is_full_leaves_the_report_as_it_was(case: str, tmp_path: Path) -> None:
    import resource

    (tmp_path / "report.json").write_text("of before")

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = subprocess.run(
        [
            *(sys.executable, "-m", "factcheck", "check", case, "--jobs", "2"),
            *("--spool", ".", "--output", "report.json"),
        ],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2
    assert "File too large; what the shards leave behind" in done.stderr.splitlines()[-1]
    assert (tmp_path / "report.json").read_text() == "of before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case", "report.json"]


def test_a_folder_that_is_not_there_is_told_before_the_work(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for options in ([], ["--jobs", "2"]):
        status, out, err = run(capsys, case, "--output", "none/r.json", *options)
        assert (status, out) == (2, "")
        assert "none/r.json: there is no folder none; make it first" in err


def _in_mid_run(spool: Path) -> tuple[subprocess.Popen[bytes], list[int]]:
    """A run with two processes that has begun on its shards, and these processes."""
    command = [sys.executable, "-m", "factcheck", "check", "case", "--jobs", "2", "--shard-size",
               "20", "--spool", str(spool), "--output", "report.json"]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None:
        workers = [int(pid) for pid in children.read_text().split()]
        if len(workers) == 2 and any(spool.glob("*/*")):
            return process, workers
        time.sleep(0.01)
    raise AssertionError("it was over before it could be ended")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to see processes in")
@pytest.mark.parametrize("with_", [signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_ended_leaves_no_processes_and_no_report(
    case: str, with_: signal.Signals, tmp_path: Path
) -> None:
    shutil.rmtree(case)
    write_case(tmp_path / "case", many_subjects(6000))
    (tmp_path / "report.json").write_text("of before")
    spool = tmp_path / "spool"
    spool.mkdir()
    process, workers = _in_mid_run(spool)
    process.send_signal(with_)
    status = process.wait()
    assert status == (143 if with_ is signal.SIGTERM else -signal.SIGKILL)
    until = time.monotonic() + 20
    while any(map(_lives, workers)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(map(_lives, workers))
    assert (tmp_path / "report.json").read_text() == "of before"
    if with_ is signal.SIGTERM:
        assert not list(spool.iterdir())


def _lives(pid: int) -> bool:
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
