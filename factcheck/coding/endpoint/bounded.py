"""Answers that end: in size and in time, whatever the other side sends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from factcheck.errors import Unreadable


class Unbounded(Unreadable):
    """An answer larger or slower than it may be."""


def http() -> Any:
    """The HTTP library that the OpenAI client stands on: httpx in older releases, then httpx2."""
    import openai

    client = openai.DefaultHttpxClient
    module = next(one.__module__ for one in client.__mro__ if one.__module__[:6] != "openai")
    return import_module(module.partition(".")[0])


def http_client(timeout: float, largest: int, *, key: bool) -> Any:
    """The HTTP client that the OpenAI client is to use.

    It follows no redirection, for the article goes to the endpoint that was named and to no other,
    and ends an answer (that of an error too) that takes more than `largest` bytes or `timeout`
    seconds. Packed answers are refused: they may unpack to any size. Without a `key` none is sent,
    though the OpenAI client insists on having one.
    """
    import openai

    class Bounded(http().SyncByteStream):  # type: ignore[misc]
        def __init__(self, stream: Any, packed: bool) -> None:
            self._stream, self._packed = stream, packed

        def __iter__(self) -> Iterator[bytes]:
            if self._packed:
                raise Unbounded("the answer is packed, though none such was asked for")
            end, size = time.monotonic() + timeout, 0
            for chunk in self._stream:
                size += len(chunk)
                if size > largest:
                    raise Unbounded(f"the answer is larger than {largest:,} bytes")
                if time.monotonic() > end:
                    raise Unbounded(f"the answer took more than {timeout:g} seconds")
                yield chunk

        def close(self) -> None:
            self._stream.close()

    def bound(response: Any) -> None:
        encoding = response.headers.get("content-encoding", "identity")
        response.stream = Bounded(response.stream, encoding.lower() != "identity")

    def no_key(request: Any) -> None:
        request.headers.pop("Authorization", None)

    return openai.DefaultHttpxClient(
        timeout=timeout,
        follow_redirects=False,
        event_hooks={"request": [] if key else [no_key], "response": [bound]},
        headers={"Accept-Encoding": "identity"},
    )
