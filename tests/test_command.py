"""The command line as a whole: help, version, endings, and what must never show."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import command
from factcheck.command import COMMANDS, main
from factcheck.commands import common, explain
from factcheck.errors import UsageError

ROOT = Path(__file__).parent.parent
NAMES = [
    "check", "report", "verify", "why", "code", "draft", "diff", "baseline", "decide", "review",
    "explain", "graph", "convert", "init",
]  # fmt: skip


def _run(*argv: str, cwd: Path = ROOT, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *argv],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        **more,  # type: ignore[call-overload]
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    for module in COMMANDS:
        name = module.__name__.rpartition(".")[2]
        first = (module.__doc__ or "").strip().partition("\n")[0]
        assert f"{name} {first}" in " ".join(out.split())
    assert [module.__name__.rpartition(".")[2] for module in COMMANDS] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: factcheck {name} ")
    assert max(map(len, out.splitlines())) <= 80


def test_help_is_instant() -> None:
    """Within 0.3 s of work; other programs of a busy machine do not count."""
    assert min(_worked("-m", "factcheck", "--help") for _ in range(3)) < 0.3


def _worked(*argv: str) -> float:
    before = os.times()
    assert _run(*argv).returncode == 0
    after = os.times()
    used = after.children_user + after.children_system
    return used - before.children_user - before.children_system


def test_nothing_heavy_is_imported_for_help() -> None:
    heavy = "{'networkx', 'pydantic', 'ruamel', 'rapidfuzz', 'tabulate'}"
    code = f"import factcheck.command, sys; print(sorted({heavy} & set(sys.modules)))"
    assert _run("-c", code).stdout == "[]\n"


def test_no_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: factcheck")
    assert main(["chek"]) == 2
    assert "invalid choice: 'chek' (choose from" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import document

    monkeypatch.setattr(document, "version", lambda: "1.2.3")
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "factcheck 1.2.3\n"
    monkeypatch.setattr(document, "version", lambda: None)
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "factcheck (not installed)\n"


@pytest.mark.parametrize(
    ("raised", "status", "told"),
    [
        (UsageError("no \x1b such"), 2, "factcheck: no \\x1b such\n"),
        (KeyboardInterrupt(), 130, "factcheck: interrupted\n"),
        (SystemExit(7), 7, ""),
        (SystemExit("words"), 2, ""),
    ],
)
def test_endings(
    raised: BaseException,
    status: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def run(argv: list[str]) -> int:
        raise raised

    monkeypatch.setattr(command, "_run", run)
    assert main([]) == status
    assert capsys.readouterr() == ("", told)


def test_a_fault_of_the_program_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(argv: list[str]) -> int:
        raise RuntimeError("odd \x1b[31m")

    monkeypatch.setattr(command, "_run", run)
    assert main([]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert "RuntimeError: odd \\x1b[31m\n" in err
    assert err.endswith("a fault of the program, not of your input; please report it\n")


def test_that_no_memory_is_left_is_told_with_what_needs_less(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(argv: list[str]) -> int:
        raise MemoryError

    monkeypatch.setattr(command, "_run", run)
    assert main([]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("factcheck: no memory is left; ")
    assert "--jobs 1" in line


@pytest.mark.parametrize("argv", [["-m", "factcheck"], ["cli.py"], ["-m", "factcheck.command"]])
def test_ways_to_run_it(argv: list[str]) -> None:
    assert _run(*argv, "explain", "no-such").returncode == 2
    done = _run(*argv, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: factcheck")


@pytest.mark.parametrize(
    "argv",
    [
        ["check", "nowhere"],
        ["check", "/dev/null"],
        ["check", "\x01\udcff"],
        ["report", "nowhere", "--output-dir", "out"],
        ["why", "x", "nowhere"],
        ["verify", "nowhere", "--texts", "nowhere"],
        ["graph", "nowhere"],
        ["diff", "nowhere", "/dev/null"],
        ["diff", "nowhere..elsewhere"],
        ["diff", "\x01\udcff", "x"],
        ["convert", "nowhere", "--to", "csv", "--output", "out"],
        ["init", "/dev/null"],
        ["explain", "\x1b[31m"],
        ["check", "--output", "/nowhere/r.md", "nowhere"],
        ["check", "--format"],
        ["check", "--", "--format"],
    ],
)
def test_a_user_s_mistake_never_shows_a_traceback(argv: list[str], tmp_path: Path) -> None:
    done = _run("-m", "factcheck", *argv, cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", done.stderr)
    assert done.stderr


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    code = (
        "import time; from factcheck.commands.common import say; say('x'); time.sleep(1); say('y')"
    )
    done = subprocess.run(
        f"'{sys.executable}' -c \"{code}\" | head -c 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.stdout, done.stderr) == ("x0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "explain"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "factcheck: standard output cannot be written: No space left on device\n"
    )


def test_output_is_utf_8_and_keeps_its_line_ends() -> None:
    code = (
        "import sys; from factcheck import command; from factcheck.commands import common\n"
        "common.manuals = lambda: {'r': 'é\\r\\n\\udc80 日'}\n"
        "sys.exit(command.main(['explain', 'r']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "r\n\né\r\n\\udc80 日\n".encode()


def test_commands_are_called_through_their_module() -> None:
    assert explain in COMMANDS
    assert common.CASE == "claims"
    assert (common.DONE, common.FOUND, common.WRONG, common.INTERRUPTED) == (0, 1, 2, 130)
