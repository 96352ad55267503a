"""A case with something wrong in it, beside a sound pair of claims, run through the command."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.command import main

SOUND = """\
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03}
  - {id: herald, publisher: The Herald, published: 2024-05-10}
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes}
  - {id: cost, label: Cost of the repair, type: money}
  - {id: insured, label: Owners with insurance, type: share}
  - {id: road, label: The coast road, type: category, categories: [{name: open}, {name: shut}]}
claims:
  - {id: daily-1, source: daily, subject: homes, value: nearly 400, speaker: Mayor}
  - {id: herald-1, source: herald, subject: homes, value: more than 400, speaker: Mayor}
"""
"""A case whose two claims are at odds, whatever else goes wrong."""

Held = Mapping[str, "str | bytes"]


class Outcome(NamedTuple):
    """What a run left: exit status, both streams, and the report's findings and problems."""

    status: int
    out: str
    err: str

    @property
    def told(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()

    @property
    def document(self) -> dict[str, list[dict[str, object]]]:
        """The report, where it is JSON."""
        found: dict[str, list[dict[str, object]]] = json.loads(self.out)
        return found


class Bench:
    """Lays files beside the sound case and runs `factcheck check` on the folder."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capture = capture

    def lay(self, held: Held) -> None:
        """Write the files, and the sound ones, into ``case``."""
        for name, data in {"1-sound.yaml": SOUND, **held}.items():
            path = self.folder / "case" / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)

    def run(self, *argv: str) -> Outcome:
        """The command in this process."""
        self._capture.readouterr()
        status = main(argv)
        return Outcome(status, *self._capture.readouterr())

    def check(self, held: Held) -> Outcome:
        """`factcheck check` of the case with these files in it."""
        self.lay(held)
        return self.run("check", "case", "--format", "json")

    def tells(self, held: Held, *lines: str) -> None:
        """That exactly these lines are told, in this order, and that the rest is checked."""
        done = self.check(held)
        assert done.told == list(lines)
        assert done.status == (2 if lines else 1)
        (found,) = done.document["findings"]
        assert found["rule"] == "figures-differ"
        places = [
            (p["file"], p["line"], p["column"], p["message"]) for p in done.document["problems"]
        ]
        assert [_line(*place) for place in places] == list(lines)


def _line(file: object, line: object, column: object, message: object) -> str:
    place = f":{line}:{column}" if line else ""
    return f"{file}{place}: {message}"
