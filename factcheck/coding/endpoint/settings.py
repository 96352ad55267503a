"""Which endpoint is asked, and within which bounds: from the environment, never by default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from factcheck.errors import UsageError

URL, KEY = "OPENAI_BASE_URL", "OPENAI_API_KEY"
TIMEOUT = 300.0
"""Seconds that an answer may take; a model on a computer without a graphics card is slow."""
RETRIES = 3
"""How often a request is sent again, later each time, where the endpoint is busy or ails."""
LARGEST = 4_000_000
"""Bytes of an answer: some hundred times what is asked for."""
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint and the model that is asked there; `key` is "" where it needs none.

    `timeout` is in seconds, for a whole answer; `largest` in bytes.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = TIMEOUT
    retries: int = RETRIES
    largest: int = LARGEST

    @property
    def shown(self) -> str:
        """The address without a user's name or password in it."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def endpoint_of(
    model: str, timeout: float = TIMEOUT, environment: Mapping[str, str] = os.environ
) -> Endpoint:
    """The endpoint that the environment names.

    Raises:
        UsageError: it names none, or one that is no web address. There is no default: an article
            may be unpublished, and is sent nowhere but where somebody chose.
    """
    url = environment.get(URL, "").strip()
    if not url:
        raise UsageError(
            f"--model {model}: set {URL} to the endpoint that may read the articles, such as "
            "http://127.0.0.1:8000/v1; none is taken by default"
        )
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if not sound or not url.isprintable():
        raise UsageError(f"{URL}: no web address; write it as http://127.0.0.1:8000/v1")
    if not model.strip() or len(model) > _LONGEST_NAME or not model.isprintable():
        raise UsageError("--model: the name of a model is meant, as the endpoint calls it")
    key = environment.get(KEY, "").strip()
    if not (key.isascii() and key.isprintable()):
        raise UsageError(f"{KEY}: holds letters that no key has; copy it again")
    return Endpoint(url, model, key, timeout, RETRIES)
