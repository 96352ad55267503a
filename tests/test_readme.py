"""What the README promises."""

from __future__ import annotations

import re
from pathlib import Path

import factcheck
from tests.rule_table import README, renewed

TEXT = README.read_text(encoding="utf-8")


def test_the_table_of_rules_is_fresh() -> None:
    assert renewed(TEXT) == TEXT, "run python -m tests.rule_table --write"


def test_the_case_in_ten_lines_is_one(tmp_path: Path) -> None:
    block = re.search(r"<!-- test: ten-lines -->\n```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert block
    (tmp_path / "claims.yaml").write_text(block[1], encoding="utf-8")
    report = factcheck.check(factcheck.load([tmp_path]))
    assert report.problems == ()
    assert [(f.rule, f.severity) for f in report.findings] == [
        ("figures-differ", "error"),
        ("figures-agree", "note"),
    ]


def test_the_python_example_runs(capsys: object) -> None:
    block = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)
    assert block
    root = README.parent
    exec(block[1].replace('"claims"', repr(str(root / "claims"))), {})
