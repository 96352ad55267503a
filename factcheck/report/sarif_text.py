"""Text as a SARIF message has it: braces are doubled, and nothing but our own links is a link."""

from __future__ import annotations

import re

from factcheck.report.plain import visible

LONGEST = 2_000
"""Characters of one text: an endless one must not crowd out the others."""

_LINK = re.compile(r"\](?=\()")


def text(words: str, longest: int = LONGEST) -> str:
    """Words of a case as part of a message (SARIF 2.1.0, 3.11.5 and 3.11.6).

    A brace would begin a placeholder and is doubled; between `](`, which would make a link, a space
    is set.
    """
    cut = words if len(words) <= longest else f"{words[: longest - 2]} …"
    return _LINK.sub("] ", visible(cut)).replace("{", "{{").replace("}", "}}")


def message(words: str, longest: int = LONGEST) -> dict[str, str]:
    """A message object; it must hold something."""
    return {"text": text(words, longest).strip() or "(no text)"}


def link(words: str, target: int) -> str:
    """A link to the location whose id is `target`."""
    escaped = re.sub(r"([\\\[\]])", r"\\\1", text(words))
    return f"[{escaped}]({target})"
