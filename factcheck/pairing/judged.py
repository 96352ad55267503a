"""What is said of two statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["entails", "neutral", "contradicts"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether the first statement entails the second, contradicts it or leaves it open.

    `why` is a plain sentence that names the figures, dates or words that decided.
    """

    relation: Relation
    why: str
