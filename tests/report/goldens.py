"""The handmade report in every format. `python -m tests.report.goldens` writes the files anew."""

from __future__ import annotations

from pathlib import Path

from factcheck.report import FORMATS
from factcheck.report.rows import make_rows
from factcheck.report.to_table import to_lines, to_table
from tests.report.handmade import PROBLEMS, report

FOLDER = Path(__file__).parent.parent / "golden" / "reports"


def written() -> dict[str, str]:
    """The texts by the names of their files."""
    rows = make_rows(report(problems=PROBLEMS), versioned=False)
    empty = make_rows(report([], compared=0), versioned=False)
    texts = {f"report{form.suffix}": form.write(rows) for form in FORMATS.values()}
    texts["narrow.txt"] = to_table(rows, 60, coloured=True)
    texts["lines.tsv"] = to_lines(rows)
    return texts | {f"nothing{form.suffix}": form.write(empty) for form in FORMATS.values()}


def read(name: str) -> str:
    """A golden file, line ends as they are."""
    return (FOLDER / name).read_bytes().decode("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in written().items():
        (FOLDER / name).write_bytes(text.encode("utf-8"))
