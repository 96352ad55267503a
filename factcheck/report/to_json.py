"""The report as JSON (`factcheck-report/1`, see `schema/`)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

_UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

_LONG = 1 << 20
"""Bytes of a text of which no copy is made that can be done without."""
# What stands around an entry of a list within a list: so deep do findings stand in the document.
_OPENED, _CLOSED = b"[\n  [\n    ", b"\n  ]\n]"

if TYPE_CHECKING:
    from pydantic_core import SchemaSerializer

    from factcheck.report.rows import Rows


def to_json(rows: Rows) -> str:
    """The document, indented; the same rows give the same text."""
    return json_text(rows.document)


def fragment(document: Mapping[str, Any]) -> bytes:
    """Plain data as it stands within a list of the document, in UTF-8."""
    return _encoded([[document]])[len(_OPENED) : -len(_CLOSED)]


def json_text(document: Mapping[str, Any]) -> str:
    """Plain data as JSON, indented.

    Letters are as they are; characters that would turn round or hide what a terminal shows are
    escaped, which to a JSON reader is the same.
    """
    text = _dumped(dict(document))
    text += "\n"  # in place: of a long text every copy counts
    return text


def json_pieces(document: Mapping[str, Any]) -> Iterator[str]:
    """The text of `json_text` in pieces, one for each entry of its lists: for a stream.

    So the whole text, which is longer than the document, need not be held.
    """
    before = "{\n"
    for key, value in document.items():
        yield f"{before}  {_dumped(key)}: "
        before = ",\n"
        if not (isinstance(value, list) and value):
            yield _dumped(value).replace("\n", "\n  ")
            continue
        for place, entry in enumerate(value):
            yield (",\n    " if place else "[\n    ") + _dumped(entry).replace("\n", "\n    ")
        yield "\n  ]"
    yield "\n}\n" if document else "{}\n"


def _dumped(data: Any) -> str:
    return _encoded(data).decode()


@cache
def _writer() -> SchemaSerializer:
    """Writes as `json.dumps` does, several times as fast where the text is indented."""
    from pydantic_core import SchemaSerializer, core_schema

    return SchemaSerializer(core_schema.any_schema())


def _encoded(data: Any) -> bytes:
    from pydantic_core import PydanticSerializationError

    try:
        written: bytes = _writer().to_json(data, indent=2)
    except PydanticSerializationError:
        # an unpaired surrogate cannot be written as UTF-8, but JSON has an escape for it
        text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
        written = text.encode("utf-8", "backslashreplace")
    # All of `_UNSEEN` is unprintable: to ask for that needs a copy, but a fraction of the time.
    if len(written) < _LONG and written.translate(None, b"\n").decode().isprintable():
        return written
    text = written.decode()
    if _UNSEEN.search(text):
        return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()
    return written
