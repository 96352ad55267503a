"""Servers as processes of their own, and editors who decide over HTTP as fast as they can."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import uvicorn

from factcheck.casefile.files import DECISIONS
from factcheck.review.app import make_app
from factcheck.review.desk import Desk
from factcheck.review.gate import Gate
from tests.cases import PAPERS

PATIENCE = 120.0
"""Seconds to wait for a server; far more than it needs, for the machine may be busy."""
_LINK = re.compile(r"http://127\.0\.0\.1:(\d+)/(?:\?token=(\S+))?\n")
IDLE = 3.0
"""Seconds after which a server may have closed a connection; a new one is made then."""
Broken = (OSError, HTTPException)
"""What a connection to a server ends in that is killed."""


def write_case(folder: Path, findings: int) -> None:
    """A case with so many discrepancies, of two claims each."""
    subjects = [f"  - {{id: s{n}, label: Street {n}, unit: homes}}" for n in range(findings)]
    claims = [
        f"  - {{id: {paper}-{n}, source: {paper}, subject: s{n}, value: '{value + n}'}}"
        for n in range(findings)
        for paper, value in (("daily", 1_001), ("herald", 30_003))
    ]
    text = "\n".join([f"{PAPERS}subjects:", *subjects, "claims:", *claims, ""])
    folder.mkdir(parents=True)
    (folder / "case.yaml").write_text(text, encoding="utf-8")


@dataclass
class Answer:
    """What came back: `data` where it was JSON."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def page(self) -> str:
        """The text."""
        return self.body.decode()

    @property
    def data(self) -> Any:
        """The JSON."""
        return json.loads(self.body)


@dataclass
class Hand:
    """An editor at one connection; `who` as a proxy names them, "" where they came by the link."""

    port: int
    who: str = ""
    csrf: str = ""
    _headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._last = time.monotonic()
        self._connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        if self.who:
            self._headers["X-Remote-User"] = self.who

    def come_in(self, token: str = "") -> Hand:
        """Be let in, and remember the cookie and what must stand in every form."""
        path = f"/?token={token}" if token else "/help"
        cookie = self.ask("GET", path).headers["set-cookie"]
        self._headers["Cookie"] = cookie.partition(";")[0]
        self.csrf = self.ask("GET", "/api/session").data["csrf"]
        return self

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """One request; underscores in the names of headers stand for hyphens."""
        if time.monotonic() - self._last > IDLE:
            self._connection.close()
        self._last = time.monotonic()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request(method, path, body, {**self._headers, **named})
        answer = self._connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())

    def form(self, path: str, *, live: bool = True, **fields: Any) -> Answer:
        """Send a form, as htmx does unless it is not `live`."""
        return self.ask(
            "POST",
            path,
            urlencode({"csrf": self.csrf, **fields}, doseq=True).encode(),
            Content_Type="application/x-www-form-urlencoded",
            **({"HX_Request": "true"} if live else {}),
        )

    def decide(self, key: str, **fields: str) -> Answer:
        """Decide on a finding by the JSON endpoint."""
        body = json.dumps(fields).encode()
        head = {"Content_Type": "application/json", "X_CSRF_Token": self.csrf}
        return self.ask("POST", f"/api/findings/{key}/decisions", body, **head)

    def findings(self) -> list[str]:
        """The ids of all findings."""
        keys: list[str] = []
        while True:
            part = self.ask("GET", f"/api/findings?most=200&start={len(keys)}").data
            keys += [one["id"] for one in part["findings"]]
            if len(keys) >= part["total"]:
                return keys

    def seen(self, key: str) -> str:
        """What the finding is as shown now."""
        return str(self.ask("GET", f"/api/findings/{key}").data["seen"])

    def leave(self) -> None:
        """Close the connection."""
        self._connection.close()


@dataclass
class Server:
    """A running page: its process, its port, its files for what it prints."""

    pid: int
    port: int
    token: str
    errors: Path

    def next_token(self) -> str:
        """The one of the link for one more browser, printed once the last was used."""
        links = re.findall(r"\?token=(\S+)", self.errors.read_text())
        return str(links[-1])

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)


def link_in(
    out: Path, running: subprocess.Popen[Any] | None = None, patience: float = PATIENCE
) -> tuple[int, str]:
    """The port and the token that a server prints first."""
    until = time.monotonic() + patience
    while not (found := _LINK.match(out.read_text())):
        assert running is None or running.poll() is None, "the server has ended"
        assert time.monotonic() < until, "no server"
        time.sleep(0.005)
    return int(found[1]), found[2] or ""


@contextmanager
def server(folder: Path, *options: str, patience: float = PATIENCE) -> Iterator[Server]:
    """`factcheck review` on the case in `folder`, until the end of the block."""
    out, errors = folder.parent / "out.txt", folder.parent / "errors.txt"
    command = [sys.executable, "-m", "factcheck", "review", str(folder), "--no-browser"]
    with out.open("w") as printed, errors.open("w") as told:
        process = subprocess.Popen(
            [*command, "--port", "0", "--as", "Desk", *options],
            cwd=folder.parent,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=told,
        )
    try:
        yield Server(process.pid, *link_in(out, process, patience), errors)
    finally:
        process.terminate()
        process.wait(timeout=30)
    assert "Traceback" not in errors.read_text()


@contextmanager
def in_process(desk: Desk, who: str = "Ann") -> Iterator[Hand]:
    """The page of a desk, served over HTTP by a thread of the tests; an editor who was let in."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    port = listening.getsockname()[1]
    gate = Gate({f"127.0.0.1:{port}"}, who, read_only=desk.read_only)
    config = uvicorn.Config(
        make_app(desk, gate, watch=False), log_level="error", timeout_graceful_shutdown=1
    )
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
    thread.start()
    hand = Hand(port)
    try:
        yield hand.come_in(gate.token())
    finally:
        hand.leave()
        running.should_exit = True
        thread.join(timeout=30)


def lines_of(folder: Path) -> list[dict[str, Any]]:
    """The log of decisions; every line of it is whole."""
    path = folder / DECISIONS
    data = path.read_bytes() if path.exists() else b""
    lines = data.splitlines(keepends=True)
    assert all(line.endswith(b"\n") for line in lines), "the last line is torn"
    return [json.loads(line) for line in lines]
