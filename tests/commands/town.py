"""A small case in a folder, and commands run on it as a user would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck.command import main
from tests.cases import PAPERS

CASE = """\
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: roads, label: Roads closed, unit: roads}
claims:
  - {id: daily-1, source: daily, subject: homes, value: "400"}
  - {id: herald-1, source: herald, subject: homes, value: "550"}
  - {id: daily-2, source: daily, subject: roads, value: "5"}
  - {id: herald-2, source: herald, subject: roads, value: "7"}
"""


@dataclass
class Town:
    """The case in the folder `claims`, which is the current one's."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def write(self, text: str = CASE) -> None:
        """Write the case anew."""
        (self.folder / "case.yaml").write_text(PAPERS + text, encoding="utf-8")

    def run(self, *argv: str) -> tuple[int, str, str]:
        """Exit status, standard output, standard error."""
        status = main(argv)
        out, err = self.capture.readouterr()
        return status, out, err

    def report(self, *argv: str) -> dict[str, Any]:
        """The report as JSON."""
        found: dict[str, Any] = json.loads(self.run("check", "--format", "json", *argv)[1])
        return found

    def finding(self, subject: str, *argv: str) -> dict[str, Any]:
        """The one finding on a subject."""
        found: list[dict[str, Any]] = self.report("--subject", subject, *argv)["findings"]
        assert len(found) == 1
        return found[0]

    def lines(self, name: str) -> list[dict[str, Any]]:
        """The lines of a file in the case's folder; [] where there is none."""
        path = self.folder / name
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if (
            path.exists()
        ) else []  # fmt: skip


@pytest.fixture
def town(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Town:
    """The town's case in an empty folder, with no name in git's settings."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    monkeypatch.setenv("LOGNAME", "someone")
    made = Town(tmp_path / "claims", capsys)
    made.folder.mkdir()
    made.write()
    return made
