"""The handmade report in every format. `python -m tests.report.goldens` writes the files anew."""

from __future__ import annotations

import io
from pathlib import Path

from factcheck.report import FORMATS
from factcheck.report.rows import make_rows
from factcheck.report.to_table import to_lines, to_table
from factcheck.report.to_xlsx import to_xlsx
from tests.report.handmade import PROBLEMS, report
from tests.report.settled import settled
from tests.report.unconfirmed import unconfirmed

SETTLED = (".txt", ".md", ".html", ".csv", ".json", ".sarif", ".github")
FOLDER = Path(__file__).parent.parent / "golden" / "reports"
_WRITERS = {form.suffix or f".{name}": form.write for name, form in FORMATS.items()}


def written() -> dict[str, str]:
    """The texts by the names of their files."""
    rows = make_rows(report(problems=PROBLEMS), versioned=False)
    empty = make_rows(report([], compared=0), versioned=False)
    texts = {f"report{suffix}": write(rows) for suffix, write in _WRITERS.items()}
    texts["narrow.txt"] = to_table(rows, 60, coloured=True)
    texts["lines.tsv"] = to_lines(rows)
    past = make_rows(settled(), versioned=False)
    texts |= {f"settled{suffix}": _WRITERS[suffix](past) for suffix in SETTLED}
    texts["settled.tsv"] = to_lines(past)
    texts["settled.xlsx.txt"] = sheets_of(to_xlsx(past))
    apart = make_rows(unconfirmed(), versioned=False)
    texts |= {f"unconfirmed{suffix}": _WRITERS[suffix](apart) for suffix in SETTLED}
    texts["unconfirmed.tsv"] = to_lines(apart)
    texts["unconfirmed.xlsx.txt"] = sheets_of(to_xlsx(apart))
    return texts | {f"nothing{suffix}": write(empty) for suffix, write in _WRITERS.items()}


def sheets_of(workbook: bytes) -> str:
    """What stands in a workbook: a line for each cell that is not empty."""
    import openpyxl

    lines = []
    for page in openpyxl.load_workbook(io.BytesIO(workbook)):
        lines.append(f"# {page.title}")
        for row in page.iter_rows():
            lines += [
                f"{cell.coordinate}\t{cell.value!r}" for cell in row if cell.value is not None
            ]
    return "\n".join(lines) + "\n"


def read(name: str) -> str:
    """A golden file, line ends as they are."""
    return (FOLDER / name).read_bytes().decode("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in written().items():
        (FOLDER / name).write_bytes(text.encode("utf-8"))
