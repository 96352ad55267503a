"""`factcheck code --model`: articles to claims by way of a server on this computer."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.casefile import load
from factcheck.command import main
from factcheck.commands import code
from tests.coding.endpoint.server import Handler, claims, fails, paragraphs, serving

GOLDEN = Path(__file__).parents[2] / "golden" / "code"
RIVER = "Flood\n\nPublished 3 May 2024\n\nMore than 400 homes are wet, the mayor said.\n"
ROADS = "Roads are shut\n\nPublished 4 May 2024\n\nNow 20 roads are shut and 410 homes are wet.\n"
HOMES = {"label": "Homes that are wet", "type": "quantity", "unit": "homes", "behaviour": "level"}

Run = Callable[..., tuple[int, str, str]]


def _reader(handler: Handler, asked: dict[str, Any]) -> None:
    """A model that knows wet homes, and once in each article makes something up."""
    found: list[dict[str, Any]] = [{"quote": "in all 9,000 boats", "value": "9,000"}]
    for one in paragraphs(asked):
        for value in ("More than 400", "410"):
            if value in one["text"]:
                quote = f"{value} homes are wet"
                told = ["the mayor"] if "mayor" in one["text"] else []
                claim = {"paragraph": one["paragraph"], "quote": quote, "value": value}
                found.append({**claim, "new_subject": HOMES, "speakers": told})
    claims(*found)(handler, asked)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command in a folder with two articles."""
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("factcheck.coding.endpoint.settings.RETRIES", 1)
    Path("river.txt").write_text(RIVER)
    Path("roads.txt").write_text(ROADS)

    def run(*argv: str, url: str = "") -> tuple[int, str, str]:
        if url:
            monkeypatch.setenv("OPENAI_BASE_URL", url)
        status = main(["code", *argv])
        out, err = capsys.readouterr()
        return status, out, err

    return run


def test_golden(run: Run) -> None:
    with serving(_reader) as server:
        status, out, err = run("river.txt", "--model", "small", url=server.url)
    assert status == 0
    assert out == (GOLDEN / "river-model.jsonl").read_text(encoding="utf-8")
    assert err == (
        f"the articles are sent to {server.url} (model small)\n"
        "river.txt: 1 answer of the model dropped: 1 a quote that is not in the text\n"
        "1 article: 1 claim, 1 new subject\n"
    )


def test_the_same_whatever_the_jobs_and_ready_to_be_checked(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["river.txt", "roads.txt", "--model", "small"]
    with serving(_reader) as server:
        outs = {run(*files, "--jobs", jobs, url=server.url)[1] for jobs in "12"}
    (out,) = outs
    Path("coded.jsonl").write_text(out)
    case = load("coded.jsonl")
    assert case.problems == ()
    assert {(claim.value, claim.subject) for claim in case.claims} == {
        ("More than 400", "homes-wet"),
        ("410", "homes-wet-2"),
    }
    assert main(["verify", "coded.jsonl", "--texts", "."]) == 0
    assert capsys.readouterr().out.startswith("2 quotes: 2 where they should be")
    assert main(["check", "coded.jsonl"]) == 0


def test_into_a_case_and_not_twice(run: Run) -> None:
    with serving(_reader) as server:
        argv = ("river.txt", "roads.txt", "--model", "small", "--into", "claims")
        status, out, _ = run(*argv, url=server.url)
        assert (status, out.count(".yaml\n")) == (0, 3)
        assert "coder: machine:small" in Path("claims/river-machine.yaml").read_text()
        status, _, err = run(*argv, url=server.url)
        assert "2 articles: 0 claims, 0 new subjects, 2 there already" in err
        sent = json.loads(server.asked[-1]["messages"][1]["content"])["subjects"]
    assert sent == []  # an article read again is not told what was proposed for it before


def test_one_file_that_fails_stops_no_other(run: Run) -> None:
    def partial(handler: Handler, asked: dict[str, Any]) -> None:
        text = json.dumps(asked["messages"])
        (fails(403) if "Flood" in text else _reader)(handler, asked)

    with serving(partial) as server:
        argv = ("river.txt", "missing.txt", "roads.txt", "--model", "small")
        status, out, err = run(*argv, url=server.url)
        kept_going, *_ = run(*argv, "--keep-going", url=server.url)
    assert (status, kept_going) == (2, 0)
    lines = err.splitlines()
    assert lines[1].startswith(f"river.txt: the endpoint {server.url} lets nobody in")
    assert lines[2].startswith("missing.txt: ")
    assert lines[-1] == "1 article: 1 claim, 1 new subject, 2 problems"
    assert '"value": "410"' in out


def test_an_answer_that_takes_too_long(run: Run) -> None:
    def late(handler: Handler, asked: dict[str, Any]) -> None:
        import time

        time.sleep(1.5)
        _reader(handler, asked)

    with serving(late) as server:
        argv = ("river.txt", "--model", "small", "--model-timeout", "1")
        status, out, err = run(*argv, url=server.url)
    assert status == 2
    assert "did not answer within 1 seconds" in err
    assert '"record": "claim"' not in out


def test_nothing_is_sent_without_an_endpoint(run: Run) -> None:
    status, out, err = run("river.txt", "--model", "small")
    assert (status, out) == (2, "")
    assert "set OPENAI_BASE_URL to the endpoint that may read the articles" in err
    assert err.count("\n") == 1


def test_nothing_is_sent_without_model(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.coding import stub

    monkeypatch.setattr(code, "make_coder", lambda: stub.make)
    with serving(_reader) as server:
        assert run("river.txt", url=server.url)[0] == 0
    assert server.asked == []


def test_no_name_of_a_model(run: Run) -> None:
    """As where a variable of the shell is empty: it must not pass for coding without a model."""
    status, out, err = run("river.txt", "--model", " ")
    assert (status, out) == (2, "")
    assert "--model: the name of a model is meant" in err
    assert "is for --model" in run("river.txt", "--model-timeout", "9")[2]


def test_without_the_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with serving(_reader) as server:
        status, out, err = run("river.txt", "--model", "small", url=server.url)
    assert (status, out) == (2, "")
    assert "pypdfium2 openai (the extras code and model have them)" in err
    assert server.asked == []


@pytest.mark.parametrize("seconds", ["0", "-1", "x", "1e9", "٣"])
def test_no_such_timeout(seconds: str, run: Run) -> None:
    status, _, err = run("river.txt", "--model", "small", f"--model-timeout={seconds}")
    assert status == 2
    assert "seconds are meant, from 1 to 86400" in err


def test_the_client_is_loaded_only_when_asked_for() -> None:
    """Nor is spaCy, which a model does without."""
    loaded = "print({'openai', 'spacy'} & {*sys.modules})"
    made = f"import factcheck.coding.endpoint.code as _, sys; {loaded}"
    done = subprocess.run([sys.executable, "-c", made], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
