"""The remarks on a draft in words, made once for every format.

Texts are as they came from the draft and the case: each writer makes them harmless for its own
format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.drafting.joining import line_and_column
from factcheck.drafting.remark import DISPUTED
from factcheck.judging.wording import dated, phrase
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.drafting import Draft, Remark

NAMES: Mapping[str, str] = {
    "conflict": "conflict",
    "stale": "out of date",
    "speaker": "another's word",
    "contested": "contested",
    "agrees": "agrees",
    "single-origin": "single origin",
    "open": "neither confirmed nor contradicted",
    "news": "news",
}
"""What each kind of remark is called."""

COUNTED: Mapping[str, str] = {
    "conflict": "in conflict",
    "stale": "out of date",
    "speaker": "by another's word",
    "contested": "contested",
    "agrees": "confirmed",
    "single-origin": "on a single origin",
    "open": "neither confirmed nor contradicted",
    "news": "new to the case",
}
"""How each kind is counted."""

SIGNS: Mapping[str, str] = {
    "conflict": "✗",
    "stale": "↺",
    "speaker": "¶",
    "contested": "≠",
    "agrees": "✓",
    "single-origin": "①",
    "open": "○",
    "news": "+",
}
"""A sign for each kind, so that nothing is told by colour alone."""

UNDATED = "no date of publication found in the draft; give --published DATE"
"""What is said where nothing says as of when a draft speaks."""

LEFT = "Figures of nothing that could be named"
"""What the list of those is called."""

EXTRACTED: Mapping[str, str] = {
    "html": "the text taken out of the page",
    "markdown": "the text taken out of the Markdown, without its front matter and markup",
    "pdf": "the text taken out of the PDF",
}
"""Whose lines and columns are told where those of the file are not known, by its kind."""

FOLDED = ("open", "news")
"""The kinds that are listed last and never stand in the way."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim of the case: what it says, by whose word, where and when."""

    id: str
    words: str
    said_by: str
    published: str
    file: str
    line: int

    @property
    def told(self) -> str:
        """All of it on a line."""
        return f"{self.words}, {self.said_by}, {self.published} ({self.id})"


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark. `place` is where its words stand, `line` and `column` count from 1."""

    number: int
    kind: str
    severity: str
    rule: str
    subject: str
    label: str
    words: str
    said: str
    place: tuple[int, int]
    line: int
    column: int
    end_line: int
    end_column: int
    cause: str
    settle: str
    unsure: str
    origins: tuple[str, ...]
    agrees: tuple[ClaimLine, ...]
    against: tuple[ClaimLine, ...]
    fails: bool

    @property
    def name(self) -> str:
        """What its kind is called."""
        return NAMES[self.kind]

    @property
    def disputed(self) -> bool:
        """Whether it reports disagreement."""
        return self.kind in DISPUTED

    @property
    def more(self) -> Iterator[tuple[str, str]]:
        """What belongs to its sentence, each with its name."""
        if self.unsure:
            yield "Check the coding", self.unsure
        if self.cause:
            yield "Likeliest cause", self.cause
        if self.settle:
            yield "Would settle it", self.settle

    @property
    def told(self) -> str:
        """The sentence with all that belongs to it."""
        return " ".join(
            [self.said, *(f"{name}: {words.rstrip('.')}." for name, words in self.more)]
        )


@dataclass(frozen=True, slots=True)
class LeftLine:
    """A figure that nothing says what it is of; `line` and `column` count from 1."""

    words: str
    place: tuple[int, int]
    line: int
    column: int

    @property
    def told(self) -> str:
        """Where it stands, and its words."""
        return f"{self.line}:{self.column} “{self.words}”"


@dataclass(frozen=True)
class DraftRows:
    """A draft held against a case, ready to be written; `case` is the name of the case.

    `head` is what is said of the whole; `verdict`, one of its lines, how much is disputed ("" where
    nothing is).
    """

    draft: Draft
    case: str
    head: tuple[str, ...]
    verdict: str
    remarks: tuple[RemarkLine, ...]
    left: tuple[LeftLine, ...] = ()

    @property
    def file(self) -> str:
        """The name of the draft's file."""
        return self.draft.article.file

    @property
    def shown(self) -> tuple[RemarkLine, ...]:
        """The remarks that are shown in full, in the order of the text."""
        return tuple(line for line in self.remarks if line.kind not in FOLDED)

    @property
    def folded(self) -> tuple[RemarkLine, ...]:
        """Those that are listed last."""
        return tuple(line for line in self.remarks if line.kind in FOLDED)

    @cached_property
    def document(self) -> dict[str, Any]:
        """The JSON document `factcheck-draft/1` (see `schema/`)."""
        from factcheck.report.draft.document import as_document

        return as_document(self)


def make_draft_rows(draft: Draft, case: str = "", fail_on: str = "discrepancy") -> DraftRows:
    """The rows of a draft; `case` names what it was held against."""
    failing = {id(remark) for remark in draft.failing(fail_on)}
    remarks = tuple(
        _line(draft, number, remark, id(remark) in failing)
        for number, remark in enumerate(draft.remarks, 1)
    )
    verdict = _verdict(draft)
    head = tuple(_head(draft, case, verdict))
    return DraftRows(draft, case, head, verdict, remarks, tuple(_left(draft)))


def _head(draft: Draft, case: str, verdict: str) -> Iterator[str]:
    counts = [(kind, count) for kind, count in draft.counts.items() if count]
    told = ", ".join(f"{count:,} {COUNTED[kind]}" for kind, count in counts) or "nothing to hold"
    yield f"{draft.article.file} against {case or 'the case'}: {told}."
    if verdict:
        yield verdict
    if draft.article.published:
        yield f"Its figures are taken as of {draft.article.published} where they say nothing else."
    elif draft.article.text:
        yield f"{UNDATED[0].upper()}{UNDATED[1:]}."
    if draft.left:
        yield f"{counted(draft.left, 'figure')} left: nothing says what they are of."
    unsure = sum(bool(remark.unsure) for remark in draft.remarks)
    if unsure:
        yield f"{counted(unsure, 'remark')} on what was read with little confidence."
    taken = EXTRACTED.get(draft.article.kind) if draft.article.extracted else None
    if taken and (draft.remarks or draft.left):
        yield f"Lines and columns are those of {taken}, not of the file."
    if draft.problems:
        yield f"{counted(len(draft.problems), 'mistake')} in the input."


def _verdict(draft: Draft) -> str:
    """ "3 conflicts, of which 1 cannot be true beside the case." """
    disputed = [remark for remark in draft.remarks if remark.kind in DISPUTED]
    if not disputed:
        return ""
    conflicts = all(remark.kind == "conflict" for remark in disputed)
    errors = sum(remark.severity == "error" for remark in disputed)
    many = counted(len(disputed), "conflict" if conflicts else "disagreement")
    hard = f", of which {errors} cannot be true beside the case" if errors else ""
    return f"{many}{hard}."


def _left(draft: Draft) -> Iterator[LeftLine]:
    text = draft.article.text
    for start, end in draft.left_at:
        yield LeftLine(text[start:end], (start, end), *line_and_column(text, start))


def _line(draft: Draft, number: int, remark: Remark, fails: bool) -> RemarkLine:
    text = draft.article.text
    start, end = remark.place
    line, column = line_and_column(text, start)
    end_line, end_column = line_and_column(text, end)
    cause = remark.cause
    return RemarkLine(
        number=number,
        kind=remark.kind,
        severity=remark.severity,
        rule=remark.rule,
        subject=remark.subject.id,
        label=remark.subject.label or remark.subject.id,
        words=text[start:end] or remark.box.words,
        said=remark.message,
        place=(start, end),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        cause=f"{cause.name}. {cause.evidence}" if cause else "",
        settle=remark.settle,
        unsure="; ".join(remark.unsure),
        origins=remark.origins,
        agrees=tuple(map(_claim, remark.agrees)),
        against=tuple(map(_claim, remark.against)),
        fails=fails,
    )


def _claim(box: Box) -> ClaimLine:
    where = box.claim.where
    return ClaimLine(
        id=box.id,
        words=phrase(box),
        said_by=box.said_by,
        published=dated(box.published.pragmatic),
        file=where.file,
        line=where.line,
    )
