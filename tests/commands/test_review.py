"""`factcheck review`: what it prints, what it refuses, and the page as a server of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from factcheck.commands import review
from tests.commands.town import Town

ROOT = Path(__file__).parents[2]


@contextmanager
def _serving(town: Town, *argv: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command in a process of its own, and the line that it prints."""
    serving = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "review", "--no-browser", "--port", "0", *argv],
        cwd=town.folder.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert serving.stdout is not None
    try:
        yield serving, serving.stdout.readline().strip()
    finally:
        if serving.poll() is None:
            serving.kill()
        serving.communicate()


def test_it_serves_until_it_is_interrupted(town: Town) -> None:
    with _serving(town, "--as", "Ann") as (serving, link):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{32}", link)
        with httpx2.Client(follow_redirects=True) as client:
            page = client.get(link)
            assert page.status_code == 200
            assert "Homes flooded" in page.text
            form = re.search(r'action="(/f/\w+/decide)"', page.text)
            secret = re.search(r'name="csrf" value="([^"]+)"', page.text)
            assert form is not None
            assert secret is not None
            data = {"csrf": secret[1], "verdict": "same", "note": "naïve – “so”"}
            where = str(page.url).rstrip("/") + form[1]
            with client.stream("GET", f"{str(page.url).rstrip('/')}/events") as news:
                lines = news.iter_lines()
                assert next(lines).startswith("retry:")
                assert client.post(where, data=data).status_code == 200
                told = next(line for line in lines if line.startswith("data: ") and "Ann" in line)
                news_of_it = json.loads(told.removeprefix("data: "))
                assert news_of_it["who"] == "Ann"
                assert news_of_it["told"] == "Homes flooded: the same thing: naïve – “so”"
        serving.send_signal(signal.SIGINT)
        assert serving.wait(timeout=20) == 0
        assert serving.stderr is not None
        err = serving.stderr.read()
        assert "for another browser: http://127.0.0.1:" in err
        assert "Traceback" not in err
    (line,) = town.lines("decisions.jsonl")
    assert (line["who"], line["note"]) == ("Ann", "naïve – “so”")


def test_open_pages_do_not_keep_it_from_ending(town: Town) -> None:
    with _serving(town) as (serving, link), httpx2.Client(follow_redirects=True) as client:
        here = str(client.get(link).url).rstrip("/")
        with client.stream("GET", f"{here}/events") as news:
            lines = news.iter_lines()
            next(lines)
            serving.send_signal(signal.SIGINT)
            assert [*lines][-1] == ""  # the stream came to its end
        assert serving.wait(timeout=20) == 0
        assert serving.stderr is not None
        assert "Traceback" not in serving.stderr.read()


def test_what_is_decided_in_a_terminal_comes_to_the_open_page(town: Town) -> None:
    homes = town.finding("homes")["id"]
    with _serving(town) as (_, link), httpx2.Client(follow_redirects=True, timeout=20) as client:
        here = str(client.get(link).url).rstrip("/")
        with client.stream("GET", f"{here}/events") as news:
            lines = news.iter_lines()
            next(lines)
            town.run("decide", homes, "needs-call", "--as", "Bob")
            told = next(line for line in lines if "Bob" in line)
            assert homes in told
        decided = client.get(f"{here}/api/findings?status=decided").json()
        assert [one["id"] for one in decided["findings"]] == [homes]


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("--host", "0.0.0.0"), "nobody would know who they are; it needs a proxy"),
        (("--texts", "nowhere"), "--texts nowhere: no such folder"),
        (("--baseline", "none.jsonl"), "none.jsonl: no such baseline"),
        (("--port", "70000"), "--port 70000: from 0 to 65535"),
    ],
)
def test_what_is_refused(argv: tuple[str, ...], told: str, town: Town) -> None:
    status, out, err = town.run("review", "--no-browser", *argv)
    assert (status, out) == (2, "")
    assert told in err


def test_a_missing_extra_is_named(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "find_spec", lambda name: None if name == "uvicorn" else name)
    status, _, err = town.run("review")
    assert status == 2
    assert "uvicorn, not installed: pip install " in err
    assert "(the extra review has them)" in err


def test_a_case_without_claims_is_no_page(town: Town) -> None:
    town.write("subjects: [{id: homes}]\n")
    status, out, err = town.run("review", "--no-browser")
    assert (status, out) == (2, "")
    assert "0 claims loaded from claims" in err


def test_a_port_that_is_taken(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, out, err = town.run("review", "--no-browser", "--port", str(port))
        assert (status, out) == (2, "")
        assert f"--port {port}: Address already in use" in err


def test_a_log_that_is_a_link_out_of_the_case_is_refused(town: Town) -> None:
    (town.folder.parent / "elsewhere.jsonl").touch()
    (town.folder / "decisions.jsonl").symlink_to(town.folder.parent / "elsewhere.jsonl")
    status, _, err = town.run("review", "--no-browser")
    assert status == 2
    assert "is a link that leads out of the case folder" in err


def test_behind_a_proxy_there_is_no_token(town: Town) -> None:
    with _serving(town, "--behind-proxy", "X-Remote-User") as (_, link):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", link)
        assert httpx2.get(link).status_code == 403
        page = httpx2.get(link, headers={"x-remote-user": "Ann"})
        assert page.status_code == 200
        assert "Ann" in page.text


def test_an_answer_in_two_parts_is_not_held_back() -> None:
    """The second part would else be sent 40 ms later, once the first was acknowledged."""
    with (
        review._listening(Namespace(host="127.0.0.1", port=0)) as listening,
        socket.create_connection(listening.getsockname()),
    ):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
