"""A desk opened in a browser that is none: for tests of pages without JavaScript."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from factcheck.review.app import make_app
from factcheck.review.desk import Desk
from factcheck.review.gate import Gate

HOST = "http://testserver"


class Reader:
    """An editor who reads pages and sends their forms."""

    def __init__(self, case: Path, texts: Path | None = None, **more: Any) -> None:
        self.desk = Desk([case], texts=texts, **more)
        self.desk.patience = 60.0  # what is written is checked by the next page, however busy it is
        gate = Gate(["testserver"], "Editor", read_only=self.desk.read_only)
        self.client = TestClient(make_app(self.desk, gate, watch=False), base_url=HOST)
        assert self.client.get("/", params={"token": gate.token()}).status_code == 200

    def page(self, path: str, status: int = 200) -> str:
        """The page at an address."""
        answer = self.client.get(path)
        assert answer.status_code == status, answer.text[-2_000:]
        return answer.text

    def words(self, path: str, status: int = 200) -> str:
        """What a page says, without its markup."""
        return words_of(self.page(path, status))

    def send(self, path: str, page: str, status: int = 200, **fields: Any) -> str:
        """Fill in the last form of a page and send it; gives the page that comes."""
        form = fields_of(page)
        form.update(fields)
        answer = self.client.post(path, data=form, headers={"origin": HOST}, follow_redirects=False)
        assert answer.status_code == status, answer.text[-2_000:]
        return answer.headers["location"] if status == 303 else answer.text


def words_of(page: str) -> str:
    """The text of a page on one line."""
    body = re.sub(r"<(script|style|head|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def fields_of(page: str) -> dict[str, Any]:
    """The fields of the last form on a page, as a browser would send them; no buttons."""
    form = page[page.rindex("<form") :]
    fields: dict[str, list[str]] = {}
    text = re.sub(r"(<input\b[^>]*>)", r"\1</input>", form)
    for tag, attributes, inner in re.findall(
        r"<(input|textarea|select)\b([^>]*)>(.*?)</\1>", text, flags=re.DOTALL
    ):
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', attributes))
        if tag == "textarea":
            value = inner.removeprefix("\n")
        elif tag == "select":
            chosen = re.search(r'<option value="([^"]*)" selected', inner)
            first = re.search(r'<option value="([^"]*)"', inner)
            found = chosen or first
            value = found[1] if found else ""
        else:
            value = given.get("value", "")
        fields.setdefault(html.unescape(given["name"]), []).append(html.unescape(value))
    return {name: values if len(values) > 1 else values[0] for name, values in fields.items()}
