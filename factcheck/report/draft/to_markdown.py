"""Remarks on a draft as Markdown, to read as a file or as a comment.

What is disputed comes first, in the order of the text; what agrees and what is news is folded away.
The whole stays below what a comment may hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.drafting.remark import KINDS
from factcheck.report.draft.rows import COUNTED, LEFT, SIGNS
from factcheck.report.spoken import counted
from factcheck.report.to_markdown import LIMIT, capped, in_markdown

if TYPE_CHECKING:
    from factcheck.report.draft.rows import DraftRows, RemarkLine

TOLD, LISTED, REST = 35_000, 9_000, 3_000
"""Characters for what is disputed, for each folded list, for mistakes and for figures left each:
below `LIMIT` together."""
assert TOLD + 2 * (LISTED + REST) + 4_000 < LIMIT

CLAIMS = 10
"""Claims told beside a remark; all stand in the other formats."""


def to_markdown(rows: DraftRows) -> str:
    """The counts, the remarks, and folded away what calls for nothing."""
    return "\n".join(_lines(rows)) + "\n"


def _lines(rows: DraftRows) -> Iterator[str]:
    first, *rest = map(in_markdown, rows.head)
    yield "## The draft against the case"
    yield ""
    yield "\\\n".join([f"**{first}**", *rest])
    disputed = [remark for remark in rows.remarks if remark.disputed]
    if disputed:
        yield ""
        yield from capped([_told(remark) for remark in disputed], TOLD)
    kinds = [kind for kind in KINDS if any(r.kind == kind and not r.disputed for r in rows.remarks)]
    agreed = [kind for kind in kinds if kind in ("agrees", "single-origin")]
    for chosen in (agreed, [kind for kind in kinds if kind not in agreed]):
        those = [remark for remark in rows.remarks if remark.kind in chosen]
        if those:
            yield ""
            yield from _folded(those, " or ".join(COUNTED[kind] for kind in chosen))
    if rows.left:
        yield ""
        yield f"<details><summary>{LEFT} ({len(rows.left):,})</summary>"
        yield ""
        yield from capped([f"- {in_markdown(one.told)}" for one in rows.left], REST)
        yield ""
        yield "</details>"
    if rows.draft.problems:
        yield ""
        yield "Mistakes in the input:"
        yield ""
        problems = [f"- {in_markdown(str(one))}" for one in sorted(rows.draft.problems)]
        yield from capped(problems, REST)


def _told(remark: RemarkLine) -> str:
    """An item of a list, what belongs to it below it."""
    at = f"line {remark.line}"
    words = in_markdown(f"“{remark.words}”")
    lines = [
        f"- {SIGNS[remark.kind]} **{remark.severity}: {remark.name}** · {at}, {words} · "
        f"{in_markdown(remark.said)}"
    ]
    lines += [f"  - {name}: {in_markdown(text)}" for name, text in remark.more]
    for name, claims in (("says the same", remark.agrees), ("says otherwise", remark.against)):
        lines += [f"  - {name}: {in_markdown(claim.told)}" for claim in claims[:CLAIMS]]
        if len(claims) > CLAIMS:
            lines.append(f"  - and {len(claims) - CLAIMS:,} more")
    return "\n".join(lines)


def _folded(remarks: Sequence[RemarkLine], what: str) -> Iterator[str]:
    yield f"<details><summary>{counted(len(remarks), 'statement')} {what}</summary>"
    yield ""
    yield "| line | the draft | sentence |"
    yield "| --- | --- | --- |"
    cells = ((str(one.line), one.words, one.told) for one in remarks)
    yield from capped([f"| {' | '.join(map(in_markdown, some))} |" for some in cells], LISTED)
    yield ""
    yield "</details>"
