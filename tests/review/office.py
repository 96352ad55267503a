"""A small case on an editor's desk, and browsers that look at it as a person would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from factcheck.review.app import make_app
from factcheck.review.desk import Desk
from factcheck.review.gate import Gate
from tests.cases import PAPERS

CASE = """\
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: roads, label: Roads closed, unit: roads}
  - {id: bridges, label: Bridges down, unit: bridges}
  - {id: hurt, label: People hurt, unit: people, behaviour: cumulative}
claims:
  - {id: daily-1, source: daily, subject: homes, value: "400", speaker: Mayor}
  - {id: herald-1, source: herald, subject: homes, value: "550", quote: 550 homes stood in water}
  - {id: daily-2, source: daily, subject: roads, value: "5"}
  - {id: herald-2, source: herald, subject: roads, value: "7"}
  - {id: daily-3, source: daily, subject: bridges, value: "3"}
  - {id: herald-3, source: herald, subject: bridges, value: "3"}
  - {id: daily-4, source: daily, subject: hurt, value: "12", as_of: 2024-05-02}
  - {id: post-4, source: post, subject: hurt, value: "31", as_of: 2024-05-09}
"""
"""Two discrepancies (errors), a change and an agreement, both notes."""

HOST = "testserver"


@dataclass
class Office:
    """The case in the folder `claims` of an empty one."""

    folder: Path

    def write(self, text: str = CASE) -> None:
        """Write the case anew."""
        (self.folder / "case.yaml").write_text(PAPERS + text, encoding="utf-8")

    def desk(self, **more: Any) -> Desk:
        """A desk with the case as it stands on disk."""
        return Desk([self.folder], **more)

    @property
    def log(self) -> list[dict[str, Any]]:
        """The lines of the log of decisions."""
        path = self.folder / "decisions.jsonl"
        if not path.exists():
            return []
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def key_of(desk: Desk, subject: str) -> str:
    """The id of the one finding on a subject."""
    keys = [
        key
        for key, one in zip(desk.board.keys, desk.board.findings, strict=True)
        if one.subject is not None and one.subject.id == subject
    ]
    (key,) = keys
    return key


@dataclass
class Browser:
    """A browser without scripts: it follows links and sends the forms of the page it shows."""

    client: TestClient
    page: str = ""
    path: str = ""
    status: int = 0
    asked: list[str] = field(default_factory=list)

    def open(self, path: str) -> str:
        """Go to an address; gives the page."""
        return self._shown(self.client.get(path))

    def send(self, action: str, **fields: str) -> str:
        """Send the form of the page that goes there, with these of its fields filled in."""
        forms = re.findall(r'<form[^>]* action="([^"]*)"[^>]*>(.*?)</form>', self.page, re.DOTALL)
        inputs = next(
            (inner for to, inner in forms if unescape(to).partition("?")[0] == action), None
        )
        assert inputs is not None, f"no form goes to {action}"
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', inputs))
        to = next(unescape(to) for to, _ in forms if unescape(to).partition("?")[0] == action)
        data = {name: unescape(value) for name, value in hidden.items()} | fields
        return self._shown(self.client.post(to, data=data))

    def _shown(self, answer: Any) -> str:
        self.page, self.status = answer.text, answer.status_code
        self.path = answer.url.raw_path.decode()
        return self.page

    @property
    def text(self) -> str:
        """What stands on the page, without markup, white space as single spaces."""
        bare = re.sub(r"<[^>]+>", " ", self.page)
        return " ".join(unescape(bare).split())


@contextmanager
def opened(desk: Desk, who: str = "Ann", **more: Any) -> Iterator[Browser]:
    """A browser that was let in by the link, at the first page."""
    with served(desk, who, **more) as (gate, client):
        browser = Browser(client)
        browser.open(f"/?token={gate.token()}")
        yield browser


@contextmanager
def served(desk: Desk, who: str = "Ann", **more: Any) -> Iterator[tuple[Gate, TestClient]]:
    """The page of a desk, not following its files, and a client that was not let in."""
    gate = Gate({HOST}, who, read_only=desk.read_only, **more)
    with TestClient(make_app(desk, gate, watch=False)) as client:
        yield gate, client
