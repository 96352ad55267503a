"""What a file says of itself, made harmless."""

from __future__ import annotations

from factcheck.values.blanked import blanked

LONGEST_FACT = 300
"""Characters of a title, a name or an address; what is longer is a text and none of these."""


def one_line(value: object) -> str:
    """A fact on one line, without what acts or hides; "" where it is no text, or too long for one.

    Metadata is written by anybody: a title of a megabyte is none.
    """
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    raw = str(value)
    if len(raw) > 20 * LONGEST_FACT:
        return ""
    line = " ".join("".join(c if c.isprintable() else " " for c in blanked(raw)).split())
    return line if len(line) <= LONGEST_FACT else ""


def web_address(value: object) -> str:
    """The value where it is an address of the web, else ""."""
    line = one_line(value)
    sound = line.lower().startswith(("http://", "https://")) and " " not in line
    return line if sound else ""
