"""`factcheck check` in shards: what it writes and says, and what it refuses."""

from __future__ import annotations

import os
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
        (["--jobs", "2", "--format", "html"], "--jobs: a check in shards has no format html"),
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
    import signal
    import subprocess
    import sys

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
    assert done.stderr.splitlines()[-1].endswith("File too large")
    assert (tmp_path / "report.json").read_text() == "of before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case", "report.json"]
