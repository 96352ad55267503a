"""What there is to say of a draft: a remark for each of its statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.coding.article import Article
from factcheck.errors import Problem
from factcheck.failing import FAILING
from factcheck.finding import Cause, Severity

Kind = Literal[
    "conflict", "stale", "speaker", "contested", "agrees", "single-origin", "open", "news"
]

KINDS: Mapping[Kind, str] = {
    "conflict": "The case says otherwise.",
    "stale": "The figure was so once; the case knows a newer one.",
    "speaker": "The case has the figure by another's word.",
    "contested": "Part of the case bears it out, part of it says otherwise.",
    "agrees": "Two origins or more in the case bear it out.",
    "single-origin": "The case bears it out, by the word of one origin alone.",
    "open": "The case speaks of the matter, but neither bears it out nor contradicts it.",
    "news": "The case holds nothing on it.",
}
"""What a remark can be, the gravest first."""

DISPUTED: frozenset[Kind] = frozenset({"conflict", "stale", "speaker", "contested"})
"""The kinds that report disagreement."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the case has to say on one statement of the draft.

    `box` is the statement, read; `agrees` are the claims of the case that bear it out, `against`
    those that do not. `rule` is the rule by which they part, `cause` why, where either is known.
    `unsure` says why the coding is to be looked at first: such a remark is never more than a note.
    """

    kind: Kind
    severity: Severity
    subject: Subject
    box: Box
    message: str
    agrees: tuple[Box, ...] = ()
    against: tuple[Box, ...] = ()
    rule: str = ""
    cause: Cause | None = None
    settle: str = ""
    unsure: tuple[str, ...] = ()
    span: tuple[int, int] | None = None

    @property
    def origins(self) -> tuple[str, ...]:
        """Whose words in the case bear it out, each once, by the names that people call them."""
        return origins_of(self.agrees)

    @property
    def place(self) -> tuple[int, int]:
        """Where its words stand in the draft, in code points; (0, 0) where no place is known.

        They are the figure with what it counts, or the `span` that is wrong where that is another.
        """
        if self.span is not None:
            return self.span
        locator = self.box.claim.locator
        return (locator[0].start, locator[-1].end) if locator else (0, 0)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with all remarks on it, in the order of its text.

    `left` counts the figures that no subject could be named for, `left_at` says where they stand
    (code points); `claims` is how many claims the case holds, `problems` what was wrong with the
    case, the settings or the draft.
    """

    article: Article
    remarks: tuple[Remark, ...]
    left: int = 0
    claims: int = 0
    problems: tuple[Problem, ...] = ()
    left_at: tuple[tuple[int, int], ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many remarks there are of each kind, the gravest kind first."""
        return {kind: sum(remark.kind == kind for remark in self.remarks) for kind in KINDS}

    def failing(self, fail_on: str) -> tuple[Remark, ...]:
        """The remarks that make the exit status 1 (`fail_on`: a key of `failing.FAILING`)."""
        return tuple(
            remark
            for remark in self.remarks
            if remark.kind in DISPUTED and remark.severity in FAILING[fail_on]
        )


def origins_of(boxes: tuple[Box, ...]) -> tuple[str, ...]:
    """Whose words claims are, each once, by name and in alphabetical order of their ids."""
    named: dict[str, str] = {}
    for box in boxes:
        names = box.names or box.origins
        for origin, name in zip(box.origins, names, strict=True):
            named.setdefault(origin, name)
    return tuple(named[origin] for origin in sorted(named))
