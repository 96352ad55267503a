"""Text that was split into words, put together again: "$ 3 ", "60 %", "Putin 's" and "did n't".

Corpora, captions and the output of parsers come so, and a figure does not read as one while its
sign stands apart. Text that was never split is left as it is.
"""

from __future__ import annotations

import re

_SPLIT = re.compile(
    r" [,.;:?!%)](?= |$)| '[sS] |``|n't |[$€£(] (?=\w)|\d - \w|\d (?:st|nd|rd|th)\b"
)
_HEDGE = r"(?:less|more|fewer|greater) than|at least|at most|up to|over|under|about|around|nearly"
_QUOTE = re.compile(r"``|\'\'")
"""Each second one closes what the one before it opened, however they are written."""
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"([$€£]) ({_HEDGE}) (?=\d)"), r"\2 \1"),
    (re.compile(r"([$€£(#]) (?=\w)"), r"\1"),
    (re.compile(r" (?=n't\b|'(?:s|S|re|ve|ll|d|m)\b)"), ""),
    (re.compile(r" ' (?=(?:s|re|ve|ll) )"), "'"),
    (re.compile(r" (?=[,.;:?!%)](?: |$))"), ""),
    (re.compile(r"(?<=\d) (?=(?:st|nd|rd|th)\b)"), ""),
    (re.compile(r"(?<=\d) ([-/]) (?=[^\W_])"), r"\1"),
)


def rejoined(text: str) -> str:
    """The text as it was printed before it was split, in one line."""
    text = " ".join(text.split())
    if not _SPLIT.search(text):
        return text
    opening = True
    parts = _QUOTE.split(text)
    text = parts[0]
    for part in parts[1:]:
        text = f'{text}"{part.lstrip()}' if opening else f'{text.rstrip()}"{part}'
        opening = not opening
    for pattern, whole in _STEPS:
        text = pattern.sub(whole, text)
    return text.strip()
