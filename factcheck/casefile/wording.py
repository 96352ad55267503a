"""Words for messages: hostile text made safe to show, and the likely meant one of several names."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_SHOWN = 60
"""Characters of a text that a message shows."""

MOST_COMPARED = 2000
"""Names among which a likely one is looked for: comparing costs about 20 µs each."""


def shown(text: object, most: int = LONGEST_SHOWN) -> str:
    """The text on one line, shortened, without anything that a terminal would act on."""
    # Cut before escaping as well: a message must not cost what a megabyte of text costs.
    clean = "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii")
        for c in str(text)[: most + 1]
    )
    return clean if len(clean) <= most else clean[: most - 1] + "…"


def nearest(word: str, names: Iterable[str]) -> str:
    """``; did you mean NAME?`` for the name most like `word`, or nothing where none is like it."""
    if len(word) > LONGEST_SHOWN:
        return ""
    by_folded: dict[str, str] = {}
    for name in names:
        by_folded.setdefault(name.casefold(), name)
        if len(by_folded) > MOST_COMPARED:
            return ""
    found = get_close_matches(word.casefold(), by_folded, n=1)
    return f"; did you mean {shown(by_folded[found[0]])}?" if found else ""


def either(names: Iterable[str]) -> str:
    """``a, b or c``."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
