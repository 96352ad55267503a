"""A coder that asks the server of a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.casefile.case import Case
from factcheck.coding.article import Article
from factcheck.coding.code import Coded
from factcheck.coding.endpoint.client import Client
from factcheck.coding.endpoint.code import EndpointCoder
from factcheck.coding.endpoint.settings import Endpoint
from tests.coding.endpoint.server import Server, claims, serving

Code = Callable[..., Coded]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server is on this computer, whatever the environment sends elsewhere."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def coder(server: Server, case: Case | None = None, **settings: Any) -> EndpointCoder:
    """A coder that asks the server."""
    endpoint = Endpoint(server.url, "small", **{"retries": 2, "timeout": 10.0, **settings})
    return EndpointCoder(Client(endpoint), "small", case)


def coded(
    text: str, *entries: Any, case: Case | None = None, published: str = "2024-05-03"
) -> Coded:
    """What stays of the entries for a text."""
    article = Article(id="river", text=text, published=published, file="river.txt")
    with serving(claims(*entries)) as server:
        return coder(server, case).code(article)
