"""The words, numerals and signs of a short phrase, in a form in which they can be looked up."""

from __future__ import annotations

import re

from factcheck.errors import Unreadable
from factcheck.values.shown import shown, squeezed

Tokens = tuple[str, ...]

LONGEST = 500
"""Characters that a figure may take with its words; what is longer is a text and no figure."""

# Typographic twins of one sign, and signs of no width.
_TWINS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼ′", "'"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_HYPHEN = re.compile(r"(?<=\w)-(?=[^\W\d_])")
_US = re.compile(r"\bu\.s\b\.?")
_GROUPS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
# Punctuation between words is left out; a full stop or comma inside a numeral belongs to it.
_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*(?:e[+-]?[0-9]+)?"
    r"|\.[0-9]+"
    r"|[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    r"|(?:us|au?|ca?|hk|nz|sg?|nt|mx)\$"
    r"|(?:[kcm]?m|ft|mi|yd)[23](?![^\W_])"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|[<>]=?"
    r"|[^\s.,;:!?\"'“”„«»()\[\]{}]"
)


def tokens_of(text: str) -> Tokens:
    """The phrase in lower case, split: "300 000" is one numeral, "two-thirds" two words.

    Takes time linear in the text. Unreadable: a text that is empty or longer than `LONGEST`.
    """
    if len(text) > LONGEST:
        raise Unreadable(f"longer than {LONGEST} characters: {shown(text)}; give the figure alone")
    line = squeezed(text.translate(_TWINS)).lower()
    if "-" in line:
        line = _HYPHEN.sub(" ", line)
    if " " in line:
        line = _GROUPS.sub(lambda found: found[0].replace(" ", ""), line)
    found = tuple(_TOKEN.findall(_US.sub("us ", line) if "u.s" in line else line))
    if not found:
        raise Unreadable(f"no figure in {shown(text)}")
    return found
