"""What standard output is shown: the table or lines, in colour or not."""

from __future__ import annotations

import io

import pytest

from factcheck.report.rows import make_rows
from factcheck.report.terminal import colour_wanted, for_terminal
from factcheck.report.to_table import to_lines, to_table
from tests.report.handmade import report


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "terminal", "wanted"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm"}, True, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_who_wants_colour(environ: dict[str, str], terminal: bool, wanted: bool) -> None:
    assert colour_wanted(_Terminal() if terminal else io.StringIO(), environ) is wanted


def test_a_terminal_gets_a_table_of_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = make_rows(report())
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "72")
    assert for_terminal(rows, _Terminal()) == to_table(rows, 72)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "xterm")
    assert for_terminal(rows, _Terminal()) == to_table(rows, 72, coloured=True)


def test_what_is_no_terminal_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = make_rows(report())
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "20")
    assert for_terminal(rows, io.StringIO()) == to_lines(rows)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert for_terminal(rows, io.StringIO()) == to_lines(rows, coloured=True)
