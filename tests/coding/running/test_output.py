"""What was coded, as lines, YAML and table."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.claim import Bounds, Claim, Source, Subject
from factcheck.coding.running.merging import Addition
from factcheck.coding.running.output import FORMATS, Table, output

ADDITION = Addition(
    Source(id="daily", title="400 “homes”"),
    (Subject(id="homes", label="Homes flooded"),),
    (),
    (
        Claim(
            id="daily-1", source="daily", subject="homes", value="not\x1b 400", quote=("a", "b"),
            speaker=("mayor", "chief"), coder="machine", confidence=0.5, stance="denies",
        ),
        Claim(id="daily-2", source="daily", subject="roads", value=Bounds(low="3"), mode="may"),
    ),
)  # fmt: skip
SECOND = Addition(Source(id="herald"), (), (), ())


def _written(name: str) -> str:
    made = output(name, terminal=False)
    return "".join([made.add(ADDITION), made.add(SECOND), *made.end()])


@pytest.mark.parametrize("name", ["jsonl", "yaml"])
def test_formats_that_are_read_again(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{name}"
    path.write_text(_written(name), encoding="utf-8")
    case = load(path)
    assert case.problems == ()
    assert list(case.sources.values()) == [ADDITION.source, SECOND.source]
    assert tuple(case.subjects.values()) == ADDITION.subjects
    assert case.claims == ADDITION.claims


def test_a_line_is_a_record_and_comes_with_its_article() -> None:
    lines = output("jsonl", terminal=False)
    assert lines.add(ADDITION).count("\n") == 4
    assert lines.add(SECOND) == '{"record": "source", "id": "herald"}\n'
    assert lines.end() == ""


def test_lines_of_a_table() -> None:
    assert _written("table") == (
        "daily\t+homes\tnot: not\\x1b 400\tmayor, chief\t\ta … b\t0.50\n"
        "daily\troads\t3 to .. (may)\t\t\t\t\n"
    )


@pytest.mark.parametrize("width", [20, 80, 200])
def test_a_table_fits_the_terminal(width: int) -> None:
    made = Table(width).add(ADDITION)
    assert max(map(len, made.splitlines())) <= max(width, 80)
    assert "+homes" in made
    assert "\x1b" not in made


def test_nothing_gives_nothing() -> None:
    for name in FORMATS:
        made = output(name, terminal=True)
        assert "".join([*made.end()]) == ""
