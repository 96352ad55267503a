"""What the README promises."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import factcheck
from factcheck.command import main
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


def test_the_settings_shown_can_be_used(tmp_path: Path) -> None:
    case, settings = (
        re.search(rf"<!-- test: {name} -->\n```\w+\n(.*?)```", TEXT, re.DOTALL)
        for name in ("ten-lines", "settings")
    )
    assert case and settings
    (tmp_path / "claims.yaml").write_text(case[1], encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text(settings[1], encoding="utf-8")
    found = factcheck.load_settings(tmp_path)
    report = factcheck.check(factcheck.load([tmp_path]), settings=found)
    assert report.problems == ()
    assert (found.fail_on, found.kind) == ("tension", ("discrepancy", "change"))
    assert report.departures.rules_off == ("echo",)
    assert report.departures.options == {"figures-differ": {"tolerance": 0.01}}
    assert report.departures.hedges == {"numbers": ("nearly",)}
    assert report.findings, "what is left must show something"


def test_the_mistake_shown_is_told_so(tmp_path: Path) -> None:
    shown = re.search(r"`factcheck.toml:(5:1): (rules.figures-difer: .*?)`", TEXT)
    assert shown
    path = tmp_path / "factcheck.toml"
    path.write_text("\n\n\n[rules]\nfigures-difer = false\n", encoding="utf-8")
    settings = factcheck.load_settings(path)
    (problem,) = factcheck.check(factcheck.Case(), settings=settings).problems
    assert str(problem) == f"{path.as_posix()}:{shown[1]}: {shown[2]}"


def test_the_python_example_runs(capsys: object) -> None:
    block = re.search(r"## From Python\n\n```python\n(.*?)```", TEXT, re.DOTALL)
    assert block
    root = README.parent
    exec(block[1].replace('"claims"', repr(str(root / "claims"))), {})


def test_the_tests_shown_pass_with_a_baseline(tmp_path: Path) -> None:
    block = re.search(r"<!-- test: pytest -->\n```python\n(.*?)```", TEXT, re.DOTALL)
    assert block
    shutil.copytree(README.parent / "claims", tmp_path / "claims")
    (tmp_path / "test_claims.py").write_text(block[1], encoding="utf-8")
    assert main(["baseline", str(tmp_path / "claims"), "--reason", "as they stand"]) == 0
    argv = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir=.", "."]
    ran = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "3 passed" in ran.stdout, ran.stdout + ran.stderr
