"""Text from claims made harmless to show: nothing in it can act, and nothing in it is hidden.

Claims are copied from texts that somebody else wrote. A control code could rewrite a terminal, a
bidirectional override could turn a sentence round, a zero-width character could hide a difference;
all are shown as what they are.
"""

from __future__ import annotations

import re

from factcheck.values.shown import visible as visible

ZERO_WIDTH = "&#8203;"
"""Parts what a page would otherwise link: `@name`, `#12`, `www.`, `://`."""

_MARKS = re.compile(r"://|www\.|[\\`*_\[\]|~$#@&<>]", re.IGNORECASE)
_LEADING = re.compile(r"^(?:[-+]|\d{1,9}(?=[.)]))")
_COMMANDS = re.compile(r"##\[|^\s*::", re.MULTILINE)
_ACTING = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_LEADING_CELL = frozenset((*_ACTING, " "))
"""What a cell that is looked at twice begins with; of printable white space there is but one."""
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "@": f"@{ZERO_WIDTH}",
    "#": f"\\#{ZERO_WIDTH}",
    "://": f":{ZERO_WIDTH}//",
    "www.": f"www{ZERO_WIDTH}.",
}


def in_markdown(text: str) -> str:
    """The text so that Markdown shows it letter by letter: no markup, links, mentions, HTML.

    Fit for a sentence, a heading and the cell of a table.
    """
    escaped = _MARKS.sub(_escaped, visible(text).strip())
    return _LEADING.sub(_leading, escaped)


def _escaped(match: re.Match[str]) -> str:
    mark = match[0]
    return _ESCAPES.get(mark.lower(), f"\\{mark}")


def _leading(match: re.Match[str]) -> str:
    mark = match[0]
    return f"\\{mark}" if mark in "+-" else f"{mark}\\"


def in_log(text: str) -> str:
    """Text for the log of a GitHub workflow, whose runner takes commands from every line of it.

    One sort of command begins a line with `::`, the other stands anywhere as `##[…]`; a space is
    set within either.
    """
    return _COMMANDS.sub(lambda found: f"{found[0][:-1]} {found[0][-1]}", text)


def in_cell(value: str | int | float | None) -> str:
    """What a spreadsheet may read as text or number, never as a formula.

    Text that begins with `= + - @` or with a tab or line end gets a leading apostrophe; numbers
    stand as they are.
    """
    if not isinstance(value, str):
        return "" if value is None else repr(value)
    if value[:1] not in _LEADING_CELL and value.isprintable():
        return value
    text = visible(value)
    acts = text.lstrip().startswith(_ACTING)
    return f"'{text}" if acts or value.startswith(("\t", "\r", "\n")) else text
