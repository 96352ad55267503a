"""What was coded as lines of JSON, as YAML or as a table, given article by article."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from typing import Protocol

from tabulate import tabulate

from factcheck.casefile.json_text import written
from factcheck.casefile.plain import plain
from factcheck.claim import Bounds, Claim, MemberList
from factcheck.coding.running.into_case import as_written, section
from factcheck.coding.running.merging import Addition
from factcheck.values.shown import visible

FORMATS = ("jsonl", "yaml", "table")

_HEADERS = ("source", "subject", "value", "speaker", "as of", "quote", "confidence")
_NARROWEST = 60


class Output(Protocol):
    """Takes what articles add, in turn, and gives text; `end` gives the rest."""

    def add(self, addition: Addition) -> str:
        """What can be written by now."""

    def end(self) -> str | Iterator[str]:
        """What is left to be written."""


class Lines:
    """A record a line: sources, speakers and subjects before the claims that name them."""

    def add(self, addition: Addition) -> str:
        """The article's records."""
        sources = [addition.source] if addition.source else []
        kinds = {
            "source": sources,
            "speaker": addition.speakers,
            "subject": addition.subjects,
            "claim": addition.claims,
        }
        return "".join(
            f"{written({'record': kind, **plain(record)})}\n"
            for kind, records in kinds.items()
            for record in records
        )

    def end(self) -> str:
        """Nothing: every line has been given."""
        return ""


class Yaml:
    """One YAML file with a list of each kind; they wait in files, not in memory."""

    def __init__(self) -> None:
        self._parts = {
            name: tempfile.TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115 - until end
            for name in ("sources", "subjects", "speakers", "claims")
        }

    def add(self, addition: Addition) -> str:
        """Nothing yet: a list goes on until the last article."""
        lists = {
            "sources": [addition.source] if addition.source else [],
            "subjects": addition.subjects,
            "speakers": addition.speakers,
            "claims": addition.claims,
        }
        for name, records in lists.items():
            for record in records:
                self._parts[name].write(section(name, [as_written(record)]) + "\n")
        return ""

    def end(self) -> Iterator[str]:
        """The lists, one after another."""
        for name, part in self._parts.items():
            if part.tell():
                part.seek(0)
                yield f"{name}:\n"
                while held := part.read(1_000_000):
                    yield held
            part.close()


class Table:
    """A claim a line: aligned to `width` for a terminal, its fields parted by tabs for the rest."""

    def __init__(self, width: int | None = None) -> None:
        self._width = max(width, _NARROWEST) if width else None
        self._new: set[str] = set()

    def add(self, addition: Addition) -> str:
        """The article's claims; a subject that is new bears a +."""
        self._new.update(one.id for one in addition.subjects)
        rows = [_row(claim, self._new) for claim in addition.claims]
        if self._width is None:
            return "".join("\t".join(row) + "\n" for row in rows)
        if not rows:
            return ""
        widths = _widths(self._width)
        return f"{tabulate(rows, _HEADERS, maxcolwidths=widths, disable_numparse=True)}\n\n"

    def end(self) -> str:
        """Nothing: every line has been given."""
        return ""


def _widths(whole: int) -> list[int]:
    """Columns that fill the terminal, two spaces between them."""
    shares = (12, 24, 18, 14, 10, 26, 10)
    room = whole - 2 * (len(shares) - 1)
    return [max(6, room * share // sum(shares)) for share in shares]


def _row(claim: Claim, new: set[str]) -> tuple[str, ...]:
    value = _printed(claim.value)
    value = f"not: {value}" if claim.stance == "denies" else value
    value = value if claim.mode == "is" else f"{value} ({claim.mode})"
    sure = "" if claim.confidence is None else f"{claim.confidence:.2f}"
    subject = f"+{claim.subject}" if claim.subject in new else claim.subject
    fields = (
        claim.source,
        subject,
        value,
        ", ".join(claim.speaker),
        claim.as_of or claim.period,
        " … ".join(claim.quote),
        sure,
    )
    return tuple(map(visible, fields))


def _printed(value: str | Bounds | MemberList) -> str:
    if isinstance(value, Bounds):
        return f"{value.low or '..'} to {value.high or '..'} {value.unit}".rstrip()
    return value if isinstance(value, str) else ", ".join(value.members)


def output(name: str, *, terminal: bool) -> Output:
    """What writes the format of that name; `terminal`: for a person's eyes."""
    made: dict[str, Callable[[], Output]] = {
        "jsonl": Lines,
        "yaml": Yaml,
        "table": lambda: Table(shutil.get_terminal_size((80, 24)).columns if terminal else None),
    }
    return made[name]()
