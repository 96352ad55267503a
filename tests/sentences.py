"""No sentence of a source text stands in the project.

    python -m tests.sentences --texts DIR

prints every tracked file that holds nine words in a row of a text in DIR, and exits 1 if one does.
Titles and addresses of the sources are let through: they name a text and are not of it.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

RUN = 9
ROOT = Path(__file__).parent.parent
_WORD = re.compile(r"[a-z0-9']+")
_NAMING = re.compile(r"^\s*-?\s*(title|url):.*$", re.MULTILINE)


def words(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return _WORD.findall(text.lower().replace("’", "'"))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every nine words in a row."""
    found = words(text)
    return (tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1))


def copied(texts: Path, files: list[Path]) -> Iterator[tuple[Path, str]]:
    """Each file that holds a run of a text, with the first such run."""
    known = {
        run
        for path in sorted(texts.glob("*.txt"))
        for run in runs(path.read_text(encoding="utf-8", errors="replace"))
    }
    for path in files:
        text = path.read_text(encoding="utf-8", errors="ignore")
        if path.name.startswith("sources."):
            text = _NAMING.sub("", text)
        hit = next((run for run in runs(text) if run in known), None)
        if hit:
            yield path, " ".join(hit)


def tracked() -> list[Path]:
    """The files that git tracks, or would."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listing.stdout.splitlines() if (ROOT / name).is_file()]


def main() -> int:
    """Run the check from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, required=True, metavar="DIR")
    found = list(copied(parser.parse_args().texts, tracked()))
    for path, run in found:
        print(f"{path.relative_to(ROOT)}: {run}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
