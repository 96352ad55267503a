"""The README's table of rules, made from their manuals.

python -m tests.rule_table --write    renews it
"""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck.rules import find_rules

README = Path(__file__).parent.parent / "README.md"
_BEGIN, _END = "<!-- rules:", "<!-- end of rules -->"


def table() -> str:
    """One row a rule: id, kind, first line of the manual."""
    rows = ["| rule | kind | finds |", "| --- | --- | --- |"]
    rows += [f"| `{r.id}` | {r.kind} | {r.title} |" for r in find_rules().values()]
    return "\n".join(rows) + "\n"


def renewed(text: str) -> str:
    """The README with a fresh table."""
    start = text.index("\n", text.index(_BEGIN)) + 1
    return text[:start] + "\n" + table() + "\n" + text[text.index(_END) :]


if __name__ == "__main__":
    if "--write" not in sys.argv[1:]:
        sys.exit(__doc__)
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
