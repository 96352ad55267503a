"""A comparison in every format. `python -m tests.report.diff.goldens` writes the files anew."""

from __future__ import annotations

from contextlib import chdir
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import factcheck
from factcheck.diffing import Diff, Side, compare, side_of_report
from factcheck.errors import Problem
from factcheck.report.diff import DIFF_FORMATS
from factcheck.report.diff.rows import make_diff_rows
from factcheck.report.diff.to_table import to_lines, to_table
from tests.cases import PAPERS
from tests.diffing.made import COST, RADIO, SUBJECTS, case

FOLDER = Path(__file__).parents[2] / "golden" / "diff"

_HURT = "{id: hurt, label: People hurt, unit: people, behaviour: cumulative}"
_BRIDGE = "{id: bridge, label: Bridge closed, type: date}"
_ALL = SUBJECTS.replace("subjects: [", f"subjects: [{_HURT}, {_BRIDGE}, ")
_CLAIMS = (
    "{id: h-1, source: herald, subject: homes, value: '900', quote: some 900 homes}",
    "{id: h-2, source: herald, subject: cost, value: $3 million, speaker: Mayor}",
    "{id: h-3, source: herald, subject: bridge, value: May 9}",
)
OLD = case(
    RADIO,
    COST,
    *_CLAIMS,
    "{id: p-1, source: post, subject: hurt, value: '12'}",
    "{id: p-2, source: post, subject: bridge, value: May 8, note: from the caption}",
    "{id: d-3, source: daily, subject: hurt, value: '11', speaker: Mayor}",
    subjects=_ALL,
)
NEW = case(
    RADIO,
    COST.replace("$1", "$3"),
    *(claim.replace("h-3", "h-4") for claim in _CLAIMS),
    "{id: p-2, source: post, subject: bridge, value: May 8}",
    "{id: p-1, source: post, subject: hurt, value: '21', as_of: 2024-05-09}",
    "{id: h-9, source: herald, subject: hurt, value: 'about 40', locator: {start: 3, end: 8}}",
    "{id: p-3, source: post, subject: homes, value: '2000'}",
    subjects=_ALL.replace("Cost of the flood", "What the flood cost"),
    sources=PAPERS.replace("publisher: Post", "publisher: The Post"),
)


def side(text: str, name: str) -> Side:
    """A case file, loaded under a name that is the same everywhere."""
    with TemporaryDirectory() as folder, chdir(folder):
        Path("claims.yaml").write_text(text, encoding="utf-8")
        report = factcheck.check(factcheck.load("claims.yaml"))
    assert not report.problems
    return side_of_report(report, name=name)


def made() -> Diff:
    """Findings that came, changed, went and were decided; claims of every kind of change."""
    old, new = side(OLD, "main:claims"), side(NEW, "claims")
    decision = {"verdict": "needs-call", "who": "Kim", "when": "2024-05-12T10:00:00Z",
                "note": "asked the council", "holds": True}  # fmt: skip
    findings = [
        {**one, "decision": decision} if one["question"].startswith("bridge") else one
        for one in new.findings
    ]
    problem = Problem("claims/post.yaml", 7, 3, "as_of: no such date: 2024-02-31")
    return compare(
        replace(old, commit="0123456789abcdef", version=""),
        replace(new, findings=findings, version="", problems=(problem,)),
    )


def written() -> dict[str, str]:
    """The texts by the names of their files."""
    rows = make_diff_rows(made())
    document = {**rows.document, "tool": {"name": "factcheck", "version": None}}
    texts = {
        f"diff{form.suffix}": form.write(replace(rows, document=document))
        for form in DIFF_FORMATS.values()
    }
    texts["narrow.txt"] = to_table(rows, 60, coloured=True)
    texts["lines.tsv"] = to_lines(rows)
    same = make_diff_rows(compare(side(OLD, "main:claims"), side(OLD, "claims")))
    return texts | {"same.md": DIFF_FORMATS["markdown"].write(same)}


def read(name: str) -> str:
    """A golden file, line ends as they are."""
    return (FOLDER / name).read_bytes().decode("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in written().items():
        (FOLDER / name).write_bytes(text.encode("utf-8"))
