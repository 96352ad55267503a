"""A small case for the plugin's tests: a flood, two papers, an error, a warning, an agreement."""

from __future__ import annotations

from pathlib import Path

# loaded once here: what a run within the tests imports itself, pytester forgets again
import factcheck.pytest_plugin.collecting
import factcheck.testing  # noqa: F401

SOURCES = """\
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03}
  - {id: herald, publisher: The Herald, published: 2024-05-10}
"""
SUBJECTS = """\
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes}
  - {id: pumps, label: Pumps at work, type: quantity, unit: pumps}
  - {id: dam-height, label: Height of the dam, type: quantity, unit: m}
  - {id: sheds, label: Sheds flooded, type: quantity, unit: sheds}
relations:
  - {formula: sheds <= homes, assumes: a home has one shed at most}
"""
DAILY = """\
source: daily
claims:
  - {id: daily-1, subject: homes, value: nearly 400, speaker: Mayor}
  - {id: daily-2, subject: pumps, value: "12"}
  - {id: daily-3, subject: dam-height, value: at least 20}
"""
HERALD = """\
source: herald
claims:
  - {id: herald-1, subject: homes, value: more than 450, quote: more than 450 homes}
  - {id: herald-2, subject: pumps, value: "12", speaker: Fire brigade}
  - {id: herald-3, subject: dam-height, value: "30"}
  - {id: herald-4, subject: sheds, value: "5"}
"""
FILES = {"sources": SOURCES, "subjects": SUBJECTS, "daily": DAILY, "herald": HERALD}

ITEMS = ["case", "dam-height", "homes", "pumps", "sheds", "sheds <= homes"]
"""The names of its items, in the order that they run in."""


def build(folder: Path, **changed: str) -> Path:
    """The case in a folder, which is made; files given by name stand in for its own."""
    folder.mkdir(parents=True)
    for name, text in {**FILES, **changed}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
