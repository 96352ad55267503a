"""Plain data as indented JSON, which shows a terminal nothing that it would obey.

Letters are as they are; characters that would turn round or hide what a terminal shows are escaped,
which to a JSON reader is the same.
"""

from __future__ import annotations

import json
import re
from functools import cache
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import SchemaSerializer

_UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

_LONG = 1 << 20
"""Bytes of a text of which no copy is made that can be done without."""


def quoted(text: str) -> str:
    """A text in double quotes; an unpaired surrogate is left to who encodes it (`in_utf8`)."""
    written = _quoted(text)
    return written if written.isprintable() else _UNSEEN.sub(_escape, written)


def in_utf8(text: str) -> bytes:
    """JSON as bytes: an unpaired surrogate cannot be written, but JSON has an escape for it."""
    return text.encode("utf-8", "backslashreplace")


def encoded(data: Any) -> bytes:
    """Plain data as JSON in UTF-8, indented by two spaces."""
    from pydantic_core import PydanticSerializationError

    try:
        written: bytes = _writer().to_json(data, indent=2)
    except PydanticSerializationError:  # an unpaired surrogate
        written = in_utf8(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))
    # All of `_UNSEEN` is unprintable: to ask for that needs a copy, but a fraction of the time.
    if len(written) < _LONG and written.translate(None, b"\n").decode().isprintable():
        return written
    text = written.decode()
    if _UNSEEN.search(text):
        return _UNSEEN.sub(_escape, text).encode()
    return written


@cache
def _writer() -> SchemaSerializer:
    """Writes as `json.dumps` does, several times as fast where the text is indented."""
    from pydantic_core import SchemaSerializer, core_schema

    return SchemaSerializer(core_schema.any_schema())


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
