"""The kept corpus: inputs that reach far into the readers, and those that once broke one.

`corpus/READER.txt` holds an input a line, `corpus/READER/` a file for each.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"


def kept(reader: str) -> list[bytes]:
    """The inputs kept for a reader."""
    lines = FOLDER / f"{reader}.txt"
    found = lines.read_bytes().splitlines() if lines.exists() else []
    return found + [path.read_bytes() for path in sorted((FOLDER / reader).glob("*"))]
