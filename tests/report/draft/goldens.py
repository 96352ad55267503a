"""A draft in every format. `python -m tests.report.draft.goldens` writes the files anew."""

from __future__ import annotations

from contextlib import chdir
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ruamel.yaml import YAML

import factcheck
from factcheck.claim import Subject
from factcheck.drafting import Draft, check_draft
from factcheck.errors import Problem
from factcheck.report.draft import DRAFT_FORMATS
from factcheck.report.draft.rows import DraftRows, make_draft_rows
from factcheck.report.draft.to_table import to_lines, to_table
from tests.cases import PAPERS
from tests.drafting.made import TOWN, coded_in

FOLDER = Path(__file__).parents[2] / "golden" / "draft"

TEXT = """\
After the flood

By Sunday nearly 100 people had been hurt, while 400 homes & sheds stood under water.
The bill, said Mayor Ada Brook, is less than $3 million <for now>.

The bridge has been closed since 9 May. In the camp 700 people sleep in tents;
the fire brigade puts the cost at more than $3 million. “Some 12 boats” are gone.

Three dogs were saved. Some 550 homes may be lost, a neighbour said; 900 homes, said another.
"""

CLAIMS = """
- {subject: hurt, value: nearly 100, words: nearly 100 people, speaker: brigade, confidence: 0.81}
- {subject: homes, value: '400', words: 400 homes, confidence: 0.9}
- {subject: cost, value: less than $3 million, speaker: mayor, confidence: 0.84}
- {subject: closed, value: 9 May, confidence: 0.7}
- {subject: tents, value: '700', words: 700 people, confidence: 0.88}
- {subject: cost, value: more than $3 million, speaker: brigade, confidence: 0.8}
- {subject: boats, value: Some 12, words: Some 12 boats, confidence: 0.8}
- {subject: dogs, value: Three, words: Three dogs, confidence: 0.6}
- {subject: homes, value: Some 550, words: Some 550 homes, confidence: 0.4, reasons: [a weak link]}
- {subject: homes, value: '900', words: 900 homes, mode: is, confidence: 0.8}
"""

MORE = """\
  - {id: p-homes, source: post, subject: homes, value: '900', quote: some 900 homes}
  - {id: p-boats, source: post, subject: boats, value: fewer than 20}
"""


def made() -> Draft:
    """A remark of every kind, one of them on an unsure coding."""
    dogs = Subject(id="dogs", label="Dogs saved", unit="dogs")
    coded = coded_in(TEXT, YAML(typ="base").load(CLAIMS), subjects=(dogs,), title="After the flood")
    left = TEXT.index("Three dogs"), TEXT.index("Three dogs") + len("Three")
    with TemporaryDirectory() as folder, chdir(folder):
        Path("claims.yaml").write_text(PAPERS + TOWN + MORE, encoding="utf-8")
        town = factcheck.load("claims.yaml")
    draft = check_draft(town, replace(coded, left=1, left_at=(left,)))
    problem = Problem("claims/post.yaml", 7, 3, "as_of: no such date: 2024-02-31")
    return replace(draft, problems=(*draft.problems, problem))


def rows() -> DraftRows:
    """Its rows, whatever the installed version."""
    made_rows = make_draft_rows(made(), "claims")
    made_rows.document["tool"] = {"name": "factcheck", "version": None}
    return made_rows


def written() -> dict[str, str]:
    """The texts by the names of their files."""
    whole = rows()
    texts = {f"draft{form.suffix}": form.write(whole) for form in DRAFT_FORMATS.values()}
    texts["narrow.txt"] = to_table(whole, 60, coloured=True)
    texts["lines.tsv"] = to_lines(whole)
    return texts


def read(name: str) -> str:
    """A golden file, line ends as they are."""
    return (FOLDER / name).read_bytes().decode("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in written().items():
        (FOLDER / name).write_bytes(text.encode("utf-8"))
