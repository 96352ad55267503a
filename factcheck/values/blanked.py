"""Text without what acts on a terminal or a reader's eye, every character at its place."""

from __future__ import annotations

import re

_ACTING = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,40}[ -/]{0,4}[@-~]"  # CSI: colours, cursor
    r"|(?:\x1b\]|\x9d)[^\x00-\x1f\x7f-\x9f]{0,300}(?:\x07|\x1b\\|\x9c)"  # OSC: titles, links
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # of writing directions
)


def blanked(text: str) -> str:
    """The text, of the same length, with spaces for control sequences and characters.

    Sequences of ANSI (ECMA-48) go as a whole, "[31m" with its escape; tabs and line ends stay.
    """
    return _ACTING.sub(lambda found: " " * len(found[0]), text)
