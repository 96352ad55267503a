"""The clause around a word by its marks alone, for where the parse leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MARKS = frozenset({",", ";", ":", "“", "”", '"', "—", "–", "(", ")"})
_JOINTS = frozenset(
    {
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "when",
        "after",
        "before",
        "that",
        "which",
        "who",
        "if",
        "unless",
    }
)


def clause(doc: Doc, token: int) -> tuple[int, int]:
    """The token numbers between the marks and conjunctions next to a token; the end excluded."""
    plan = layout(doc)
    first, end = plan.sentences[plan.sentence(token)]
    left = next((i + 1 for i in range(token - 1, first - 1, -1) if _parts(doc, i)), first)
    right = next((i for i in range(token + 1, end) if _parts(doc, i)), end)
    return left, right


def _parts(doc: Doc, i: int) -> bool:
    return doc[i].text in _MARKS or doc[i].lower_ in _JOINTS
