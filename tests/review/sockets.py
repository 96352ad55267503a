"""Requests sent letter by letter, and what they leave on the disk."""

from __future__ import annotations

import hashlib
import socket
from contextlib import suppress
from pathlib import Path

from tests.review.hands import Hand

SECRET = "nobody is to read this"
"""Stands in files that are no business of a page."""


def raw(port: int, *lines: str, body: bytes = b"") -> tuple[int, bytes]:
    """What is sent as it stands; the status, 0 for none, and all that comes."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        end = [] if "Connection: Upgrade" in lines else ["Connection: close"]
        data = b""
        with suppress(ConnectionError):  # a server need not hear the end of what it refuses
            connection.sendall("\r\n".join([*lines, *end, "", ""]).encode("latin-1") + body)
            while part := connection.recv(65_536):
                data += part
    return int(data[9:12] or b"0"), data


def cookie(hand: Hand) -> str:
    return f"Cookie: {hand._headers['Cookie']}"


def tree(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file there is, with what it holds and when it was written."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
