"""The tables, of what was measured and nothing else, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.bench.peers.comparing import Row
from tests.bench.peers.measured import Cost
from tests.bench.peers.scores import Label, Linked, kinds_said, score, stories
from tests.bench.peers.stories import STORIES

_MB = 10**6
_NONE = "–"
_KINDS = ("discrepancy", "change", "agreement", "echo", "nothing")


def costs_and_findings(rows: Sequence[Row], planted: Mapping[str, Label]) -> str:
    """What each costs; of what it wants read, what is in conflict and what not; what it missed."""
    floor = next((row.spent for row in rows if row.name == "floor" and row.answer), None)
    lines = []
    for row in rows:
        if row.answer is None:
            lines.append([row.name, *_cost(row, floor), row.spent.failed, *[""] * 5])
            continue
        said = score(planted, row.answer)
        share = _NONE if said.precision is None else f"{said.precision:.0%}"
        counts = (row.answer.findings, said.right + said.false, *said[:3])
        lines.append([row.name, *_cost(row, floor), *(f"{n:,}" for n in counts), share])
    head = ["", "wall, s", "CPU, s", "MB", "× floor: wall", "CPU", "findings",
            "subjects to read", "true", "false", "missed", "true of read"]  # fmt: skip
    return table(head, lines)


def flagged_by_story(rows: Sequence[Row], planted: Mapping[str, Label]) -> str:
    """How many subjects of each story each wants read."""
    said = {row.name: score(planted, row.answer).flagged for row in rows if row.answer}
    lines = [
        [story, says, str(STORIES[story].share), f"{count:,}",
         *(f"{flagged.get(story, 0):,}" for flagged in said.values())]
        for story, says, count in stories(planted)
    ]  # fmt: skip
    head = ["story", "should say", "planted on % of subjects", "subjects", *said]
    return table(head, lines, words=2)


def kinds(row: Row, planted: Mapping[str, Label]) -> str:
    """On how many subjects of each story a kind of finding was made; a subject may have several."""
    assert row.answer is not None
    said = kinds_said(planted, row.answer)
    lines = [
        [story, says, f"{count:,}", *(f"{said[story][kind]:,}" for kind in _KINDS)]
        for story, says, count in stories(planted)
    ]
    return table(["story", "should say", "subjects", *_KINDS], lines, words=2)


def links(rows: Sequence[Row], scores: Mapping[str, Linked]) -> str:
    """What linking costs, and how many claims come to their subject."""
    lines = []
    for row in rows:
        counts = [f"{count:,}" for count in scores.get(row.name, ())] or [
            row.spent.failed,
            *[""] * 4,
        ]
        lines.append([row.name, *_cost(row, None)[:3], *counts])
    head = ["", "wall, s", "CPU, s", "MB", "right", "wrong", "missed",
            "strange: linked", "left alone"]  # fmt: skip
    return table(head, lines)


def each(sizes: Mapping[str, Sequence[Row]], claims: int) -> str:
    """µs a claim by the clock and of the processor, by how many claims a subject has."""
    names = list(dict.fromkeys(row.name for rows in sizes.values() for row in rows))
    lines = []
    for name in names:
        if ", in doubt" in name:
            continue
        cells = []
        for rows in sizes.values():
            row = next((row for row in rows if row.name == name), None)
            if row is None or row.answer is None:
                cells.append(row.spent.failed if row else _NONE)
            else:
                wall, cpu = (spent / claims * 1e6 for spent in row.spent[:2])
                cells.append(f"{wall:,.0f} / {cpu:,.0f}")
        lines.append([name, *cells])
    return table(["µs a claim: wall / CPU", *(f"{size} a subject" for size in sizes)], lines)


def versions(rows: Sequence[Row]) -> Iterator[str]:
    """Each peer with its version, once."""
    seen: dict[str, str] = {}
    for row in rows:
        if row.answer and row.answer.version:
            seen.setdefault(row.name.split(",")[0], row.answer.version)
    for name, version in seen.items():
        yield f"{'DuckDB (floor)' if name == 'floor' else name} {version}"


def table(head: Sequence[str], lines: Sequence[Sequence[str]], words: int = 1) -> str:
    """A Markdown table; the first `words` columns hold words, the others figures."""
    rule = ["---"] * words + ["--:"] * (len(head) - words)
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *lines))


def _cost(row: Row, floor: Cost | None) -> list[str]:
    """Wall, CPU, memory, and the first two to those of the floor."""
    spent = row.spent
    if row.answer is None and not spent.late:
        return [_NONE] * 5
    mark = "> " if row.answer is None else ""
    once = " (one run)" if row.runs == 1 and row.answer else ""
    ratios = [_NONE] * 2
    if floor and row.answer:
        ratios = [f"{spent.wall / floor.wall:.1f}", f"{spent.cpu / floor.cpu:.1f}"]
    figures = [f"{spent.wall:.2f}{once}", f"{spent.cpu:.2f}", f"{spent.memory / _MB:,.0f}"]
    return [*(mark + figure for figure in figures), *ratios]
