"""Commands against a report made by hand, so that what is tested is the command alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factcheck.casefile.case import Case
from factcheck.command import main
from factcheck.commands import common
from factcheck.outcome import Report
from tests.commands.town import town as town
from tests.report.handmade import report

MANUALS = {
    "figures-differ": "Figures that cannot both be true.\n\nMore on figures.",
    "figures-grew": "A count that grew.",
    "dates-agree": "",
}


@dataclass
class Bench:
    """Runs commands on `report`; `loaded` are the paths that the last one asked for."""

    report: Report
    capture: pytest.CaptureFixture[str]
    loaded: list[str] = field(default_factory=list)

    def run(self, *argv: str) -> tuple[int, str, str]:
        """Exit status, standard output, standard error."""
        status = main(argv)
        out, err = self.capture.readouterr()
        return status, out, err


@pytest.fixture
def bench(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Bench:
    """A bench in an empty folder, with no word of colour in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    made = Bench(report(), capsys)

    def load(paths: Sequence[str]) -> Case:
        made.loaded[:] = paths
        return made.report.case

    check: Callable[..., Report] = lambda *_: made.report  # noqa: E731
    monkeypatch.setattr(common, "load_case", load)
    monkeypatch.setattr(common, "check_case", check)
    monkeypatch.setattr(common, "manuals", lambda: MANUALS)
    return made
