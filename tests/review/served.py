"""The shipped case served by the command, as an editor starts it, with made-up texts around it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import factcheck
from factcheck.casefile.files import DECISIONS

CLAIMS = Path(__file__).parents[2] / "claims"
_FILLER = "so it was told here and there, in words that say no more than these. "
_LINK = re.compile(r"(http://127\.0\.0\.1:\d+)/\?token=\S+")


@dataclass
class Served:
    """A running page: `link` lets one browser in, `folder` is its case."""

    link: str
    folder: Path
    _errors: Path
    _process: subprocess.Popen[str]

    @property
    def address(self) -> str:
        """The page without the token."""
        return self.link.partition("/?")[0]

    @property
    def next_link(self) -> str:
        """The link for one more browser, which is printed once the last was used."""
        return [found[0] for found in _LINK.finditer(self._errors.read_text())][-1]

    def stop(self) -> None:
        """End the command."""
        self._process.terminate()
        self._process.wait(timeout=30)

    @property
    def log(self) -> list[str]:
        """The lines of the log of decisions."""
        path = self.folder / DECISIONS
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


@contextmanager
def served(folder: Path, *options: str, texts: bool = True) -> Iterator[Served]:
    """A copy of the shipped case in `folder`, served until the end of the block."""
    claims, errors = folder / "claims", folder / "errors.txt"
    shutil.copytree(CLAIMS, claims)
    command = [sys.executable, "-m", "factcheck", "review", "claims"]
    if texts:
        write_texts(folder / "texts")
        command += ["--texts", "texts"]
    with errors.open("w") as told:
        process = subprocess.Popen(
            [*command, "--no-browser", "--port", "0", "--as", "First desk", *options],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        )
    try:
        assert process.stdout is not None
        link = process.stdout.readline().strip()
        assert _LINK.fullmatch(link), errors.read_text()
        yield Served(link, claims, errors, process)
    finally:
        process.terminate()
        process.wait(timeout=30)
    assert "Traceback" not in errors.read_text()


def write_texts(folder: Path) -> None:
    """A text for every source: filler, with each quote where its locator says."""
    case = factcheck.load(CLAIMS)
    texts: dict[str, list[str]] = {}
    for claim in case.claims:
        text = texts.setdefault(case.sources[claim.source].text, list(_FILLER * 200))
        for quote, at in zip(claim.quote, claim.locator, strict=False):
            text[at.start : at.start + len(quote)] = quote
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text("".join(text), encoding="utf-8")
