"""`factcheck code`: articles to claims."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from factcheck import extras
from factcheck.casefile import load
from factcheck.command import main
from factcheck.commands import articles, code, common
from tests.coding import stub
from tests.coding.articles.made_pdf import column, pdf

GOLDEN = Path(__file__).parents[1] / "golden" / "code"
ROOT = Path(__file__).parents[2]

RIVER = "River floods homes\n\nPublished 3 May 2024\n\nSome 400 homes are wet, the mayor said.\n"
ROADS = "Roads are shut\n\nPublished 4 May 2024\n\nNow 20 roads are shut and 410 homes are wet.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command in a folder with two articles, with a coder that needs no model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(code, "make_coder", lambda: stub.make)
    Path("river.txt").write_text(RIVER)
    Path("roads.txt").write_text(ROADS)

    def run(*argv: str) -> tuple[int, str, str]:
        status = main(["code", *argv])
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.mark.parametrize("form", ["jsonl", "yaml", "table"])
def test_golden(form: str, run: Run) -> None:
    """A small article of our own, as each format has it."""
    shutil.copy(GOLDEN / "river.txt", "river.txt")
    suffix = {"table": "tsv"}.get(form, form)
    wanted = (GOLDEN / f"river.{suffix}").read_text(encoding="utf-8")
    assert run("river.txt", "--format", form) == (
        0,
        wanted,
        "1 article: 4 claims, 4 new subjects\n",
    )


def test_what_is_written_can_be_checked(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run("river.txt", "roads.txt", "--jobs", "2")
    assert (status, err) == (0, "2 articles: 3 claims, 3 new subjects\n")
    Path("coded.jsonl").write_text(out)
    case = load("coded.jsonl")
    assert case.problems == ()
    assert [claim.id for claim in case.claims] == ["river-at-47", "roads-at-42", "roads-at-64"]
    assert case.sources["river"].published == "2024-05-03"
    assert case.sources["river"].note == "published 2024-05-03: “Published 3 May 2024”"
    assert main(["check", "coded.jsonl"]) in (0, 1)
    assert "(3 claims)" in capsys.readouterr().out
    assert main(["verify", "coded.jsonl", "--texts", "."]) == 0


def test_the_same_whatever_the_jobs_and_the_order_of_the_arguments_kept(run: Run) -> None:
    files = ["river.txt", "roads.txt"]
    for number in range(6):
        files.append(f"more{number}.txt")
        Path(files[-1]).write_text(f"{'SLOW ' * (number % 2)}{number} boats\n")
    outs = {run(*files, "--jobs", jobs, "--published", "2024-05-05")[1] for jobs in "123"}
    assert len(outs) == 1
    sources = [line for line in outs.pop().splitlines() if '"record": "source"' in line]
    assert [line.split('"id": "')[1].split('"')[0] for line in sources] == [
        file[:-4] for file in files
    ]


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(RIVER.encode())))
    status, out, err = run("-", "--format", "yaml", "--save-text", "texts")
    assert (status, err) == (0, "1 article: 1 claim, 1 new subject\n")
    assert "text: stdin.txt\n" in out
    assert Path("texts/stdin.txt").read_text() == RIVER


def test_pages_and_pdfs_with_their_texts(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.html").write_text(
        "<html><head><title>Wet</title><meta name=date content=2024-05-03></head>"
        f"<body><article><p>{RIVER}</p></article></body></html>"
    )
    Path("print.pdf").write_bytes(pdf(column("In all 20 roads are shut.")))
    Path("notes.md").write_text("# Notes\n\n*About* **30 boats** sank.\n")
    status, out, err = run("page.html", "print.pdf", "notes.md", "--save-text", "texts")
    assert status == 0
    assert err == (
        "print.pdf: no date of publication found; words such as “on Monday” are not resolved\n"
        "notes.md: no date of publication found; words such as “on Monday” are not resolved\n"
        "3 articles: 3 claims, 3 new subjects\n"
    )
    Path("coded.jsonl").write_text(out)
    assert main(["verify", "coded.jsonl", "--texts", "texts"]) == 0
    assert capsys.readouterr().out.startswith("3 quotes: 3 where they should be")
    out = run("page.html")[1]  # not kept: nothing is named that would not hold the quotes
    assert '"text"' not in out


def test_a_broken_file_stops_no_other(run: Run) -> None:
    Path("bad.txt").write_bytes(b"caf\xe9")
    Path("crash.txt").write_text("CRASH")
    Path("fault.txt").write_text("FAULT")
    files = ("bad.txt", "river.txt", "crash.txt", "fault.txt", "lost\x1b.txt", "roads.txt")
    status, out, err = run(*files)
    assert status == 2
    assert out.count('"record": "claim"') == 3
    assert err.splitlines() == [
        "bad.txt: byte 0xE9 at 3 is not UTF-8; save it as UTF-8",
        "crash.txt: cannot be coded: the process coding it ended (signal 9)",
        "fault.txt: cannot be coded: RuntimeError: an odd \\x1b[31m text",
        "lost\\x1b.txt: no such file",
        "2 articles: 3 claims, 3 new subjects, 4 problems",
    ]
    assert run(*files, "--keep-going")[0] == 0
    assert run("bad.txt") == (
        2,
        "",
        "bad.txt: byte 0xE9 at 3 is not UTF-8; save it as UTF-8\n"
        "0 articles: 0 claims, 0 new subjects, 1 problem\n",
    )


def test_an_article_without_claims(run: Run) -> None:
    Path("none.txt").write_text("Published 3 May 2024\n\nNobody knows.")
    assert run("none.txt", "--format", "table") == (
        0,
        "",
        "none.txt: no claim found\n1 article: 0 claims, 0 new subjects\n",
    )


def test_what_the_files_do_not_say(run: Run) -> None:
    Path("bare.txt").write_text("5 homes are wet\n")
    out = run("bare.txt", "river.txt", "--published", "2024-05-01", "--publisher", "The Daily",
              "--format", "yaml")[1]  # fmt: skip
    assert out.count("publisher: The Daily") == 2
    assert "published: 2024-05-01\n" in out
    assert "published: 2024-05-03\n" in out
    status, _, err = run("bare.txt", "--published", "2024-05-32")
    assert status == 2
    assert "argument --published: " in err


# ---- a case


CASE = """\
sources:
  - {id: daily, publisher: The Daily, text: river.txt, published: 2024-05-02}
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
"""
HAND = """\
claims:
  - {id: d1, source: daily, subject: homes, value: Some 400, quote: Some 400, locator: {start: 42, end: 50}}
"""  # noqa: E501


@pytest.fixture
def case(run: Run) -> Path:
    folder = Path("claims")
    folder.mkdir()
    (folder / "case.yaml").write_text(CASE)
    return folder


def test_a_case_s_records_are_not_repeated(run: Run, case: Path) -> None:
    status, out, err = run("river.txt", "roads.txt", "--case", "claims")
    assert (status, err) == (0, "2 articles: 3 claims, 1 new subject\n")
    assert '"record": "source", "id": "daily"' not in out
    assert '"record": "subject", "id": "homes"' not in out
    assert '"id": "daily-at-47", "source": "daily"' in out
    Path("coded.jsonl").write_text(out)
    both = load(["claims", "coded.jsonl"])
    assert (both.problems, len(both.claims)) == ((), 3)
    assert [path.name for path in case.iterdir()] == ["case.yaml"]


def test_into_a_case(run: Run, case: Path) -> None:
    (case / "hand.yaml").write_text(HAND)
    before = {path: path.read_bytes() for path in case.iterdir()}
    status, out, err = run("river.txt", "roads.txt", "--into", "claims")
    assert (status, err) == (0, "2 articles: 2 claims, 1 new subject, 1 there already\n")
    assert out.splitlines() == ["claims/proposed-subjects.yaml", "claims/roads-machine.yaml"]
    assert {path: path.read_bytes() for path in before} == before
    made = load("claims")
    assert made.problems == ()
    assert {claim.id: claim.coder for claim in made.claims} == {
        "d1": "hand",
        "roads-at-42": "machine",
        "roads-at-64": "machine",
    }
    assert run("river.txt", "roads.txt", "--into", "claims") == (
        0,
        "",
        "2 articles: 0 claims, 0 new subjects, 3 there already\n",
    )


def test_into_a_new_folder(run: Run) -> None:
    status, out, err = run("river.txt", "--into", "new/claims", "--save-text", "texts")
    assert (status, out) == (
        0,
        "new/claims/proposed-subjects.yaml\nnew/claims/river-machine.yaml\n",
    )
    made = "new/claims: there was no such folder; it was made, as a case of its own\n"
    assert err.startswith(made)
    assert main(["verify", "new/claims", "--texts", "texts"]) == 0
    assert "no such folder" not in run("roads.txt", "--into", "new/claims")[2]


def test_into_with_the_subjects_of_another_case(run: Run, case: Path) -> None:
    status, _, err = run("roads.txt", "--case", "claims", "--into", "new")
    assert status == 0
    assert err.endswith("1 article: 2 claims, 1 new subject, 0 there already\n")
    both = load(["claims", "new"])
    assert (both.problems, len(both.claims)) == ((), 2)


def test_nothing_comes_into_a_case_with_mistakes(run: Run, case: Path) -> None:
    (case / "bad.yaml").write_text("claims:\n  - {id: x}\n")
    status, out, err = run("roads.txt", "--into", "claims")
    assert (status, out) == (2, "")
    assert err.startswith("claims/bad.yaml:2:5: ")
    assert err.endswith("nothing was coded: claims with mistakes would be proposed again\n")
    assert len(list(case.iterdir())) == 2
    assert run("roads.txt", "--into", "claims", "--keep-going")[0] == 0
    assert run("roads.txt", "--case", "claims")[0] == 2


def test_two_files_of_one_source(run: Run, case: Path) -> None:
    Path("copies").mkdir()
    shutil.copy("river.txt", "copies/river.txt")
    status, out, err = run("river.txt", "copies/river.txt", "river.txt", "--case", "claims")
    assert status == 0
    assert err.startswith("copies/river.txt: the same article as river.txt (daily); left out\n")
    assert out.count('"record": "claim"') == 1


def test_files_of_one_name_are_two_sources(run: Run) -> None:
    Path("b").mkdir()
    Path("b/river.txt").write_text("Now 7 homes are dry.")
    out = run("river.txt", "b/river.txt", "--published", "2024-05-05")[1]
    assert '"id": "river-2"' in out
    assert '"id": "river-2-at-4", "source": "river-2"' in out


# ---- output


def test_an_output_file(run: Run) -> None:
    for name, begin in {
        "a.yaml": "sources:\n",
        "a.jsonl": '{"record": "source"',
        "a.tsv": "river\t+homes\t",
    }.items():
        status, out, _ = run("river.txt", "--output", name)
        assert (status, out) == (0, "")
        assert Path(name).read_text().startswith(begin)


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (["--output", "nowhere/a.jsonl"], "--output nowhere/a.jsonl: nowhere: there is no such f"),
        (["--output", "river.txt/a"], "--output river.txt/a: river.txt: is no folder"),
        (["--save-text", "river.txt/x"], "--save-text river.txt/x: river.txt is a file; a folder"),
        (["--save-text", "river.txt"], "--save-text river.txt: river.txt is a file; a folder is"),
        (["--into", "river.txt/x"], "--into river.txt/x: river.txt is a file; a case folder is"),
    ],
)
def test_where_nothing_can_be_written(option: list[str], told: str, run: Run) -> None:
    status, out, err = run("roads.txt", *option)
    assert (status, out) == (2, "")
    assert err.startswith(f"factcheck: {told}")
    assert sorted(path.name for path in Path().iterdir()) == ["river.txt", "roads.txt"]


def test_an_output_that_fails_leaves_the_old_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.jsonl").write_text("old")
    monkeypatch.setattr(code, "make_coder", lambda: stub.make_without_model)
    assert run("river.txt", "--output", "a.jsonl") == (
        2,
        "",
        "factcheck: coding needs a model: pip install it\n",
    )
    assert Path("a.jsonl").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["a.jsonl", "river.txt", "roads.txt"]


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        ([], "name the articles to code, or - for standard input"),
        (["river.txt", "--into", "c", "--output", "x.jsonl"],
         "--into writes YAML files into the case: leave out --output and --format"),
        (["river.txt", "--into", "c", "--format", "yaml"],
         "--into writes YAML files into the case: leave out --output and --format"),
        (["river.txt", "--into", "river.txt"],
         "--into river.txt: river.txt is a file; a case folder is meant"),
        (["river.txt", "--case", "nowhere"], "--case nowhere: no such file or folder"),
        (["river.txt", "--output", "./river.txt"],
         "--output ./river.txt: is one of the articles; it would be lost"),
    ],
)  # fmt: skip
def test_wrong_usage(argv: list[str], message: str, run: Run) -> None:
    assert run(*argv) == (2, "", f"factcheck: {message}\n")
    assert Path("river.txt").read_text() == RIVER


@pytest.mark.parametrize("day", ["tomorrow", "May 3"])
def test_the_day_of_publication_does_not_count_from_itself(day: str, run: Run) -> None:
    status, out, err = run("river.txt", "--published", day)
    assert (status, out) == (2, "")
    assert f"{day}: the day of publication is meant, by itself, as in 2024-05-03" in err


@pytest.mark.parametrize("jobs", ["0", "-1", "x", "9999", "½"])
def test_jobs_are_a_number(jobs: str, run: Run) -> None:
    status, _, err = run("river.txt", f"--jobs={jobs}")
    assert status == 2
    assert f"argument --jobs: {jobs}: a number from 1 to 1024 is meant" in err


def test_without_spacy(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    assert run("river.txt") == (
        2,
        "",
        f"factcheck: coding needs spaCy, not installed: {extras.INSTALL_CODE}\n",
    )


def test_cores() -> None:
    assert 1 <= articles.cores() <= (os.cpu_count() or 1)


def test_progress_is_for_terminals(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    seen = Terminal()
    monkeypatch.setattr("sys.stderr", seen)
    monkeypatch.setenv("TERM", "xterm")
    assert main(["code", "river.txt", "roads.txt"]) == 0
    shown = seen.getvalue()
    assert "\r\x1b[K1 of 2 articles, 1 claim" in shown
    assert shown.endswith("\r\x1b[K2 articles: 3 claims, 3 new subjects\n")
    monkeypatch.setenv("TERM", "dumb")
    again = Terminal()
    monkeypatch.setattr("sys.stderr", again)
    main(["code", "river.txt"])
    assert "\x1b" not in again.getvalue()


@pytest.mark.parametrize("after", [1.0, 3.0])
def test_ctrl_c_ends_every_worker(after: float, tmp_path: Path) -> None:
    """While they start, and while they work; a terminal signals them as well."""
    for number in range(60):
        (tmp_path / f"a{number}.txt").write_text("SLOW 5 homes")
    script = (
        "import sys, threading, os, signal; from factcheck import command\n"
        "from factcheck.commands import code; from tests.coding import stub\n"
        "if __name__ == '__main__':\n"
        "    code.make_coder = lambda: stub.make\n"
        # a shell lets what it runs in the background ignore the signal
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        f"    threading.Timer({after}, lambda: os.killpg(0, signal.SIGINT)).start()\n"
        "    sys.exit(command.main(['code', '--jobs', '2', *sys.argv[1:]]))\n"
    )
    (tmp_path / "script.py").write_text(script)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "script.py"), *map(str, sorted(tmp_path.glob("a*.txt")))],
        capture_output=True, text=True, timeout=60, check=False, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == common.INTERRUPTED, done.stderr
    assert done.stderr.endswith("factcheck: interrupted\n")
    assert "Traceback" not in done.stderr


def test_misses_says_where_and_which_figures_were_left_out(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stub.make

    def make(case: object) -> object:
        plain = made(case)  # type: ignore[arg-type]

        def coded(article: object) -> object:
            at = article.text.index("400 homes")  # type: ignore[attr-defined]
            return replace(plain(article), left=1, left_at=((at, at + 9),))  # type: ignore[arg-type]

        return coded

    monkeypatch.setattr(code, "make_coder", lambda: make)
    _, _, err = run("river.txt", "--jobs", "1", "--misses")
    assert "river.txt:5:6: “400 homes”: of nothing that could be named" in err
    assert "“400 homes”" not in run("river.txt", "--jobs", "1")[2]
