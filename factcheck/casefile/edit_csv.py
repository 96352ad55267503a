"""One cell of one claim rewritten in a table, with all else left byte for byte."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any

from factcheck.casefile.cells import LISTS, LOCATOR, cell
from factcheck.casefile.rows import Row, Rows
from factcheck.casefile.wording import shown
from factcheck.errors import UsageError

_ENDS = "\r\n"


class CsvEdit:
    """The text of `claims.csv` under change. `text` is what would be saved."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self._name = name

    def set(self, claim: str, field: str, value: Any) -> None:
        """Give a cell of a claim its new value; None empties it.

        A column that the table lacks is added at its end; the rows of other claims stay as they
        are, for one that ends early is read as empty there.

        Raises UsageError where the table has no such claim, or has it twice.
        """
        head, row = self._rows(claim)
        titles = [title.strip() for title in head.cells]
        if field not in titles and value is None:
            return
        new = "" if value is None else _quoted(cell("claim", field, _plain(field, value)))
        changes = []
        if field not in titles:
            changes.append((head, _replaced(head.text, len(titles), field)))
            titles.append(field)
        changes.append((row, _replaced(row.text, titles.index(field), new)))
        lines = _lines(self.text)
        for old, text in reversed(changes):
            at = old.line - 1
            lines[at : at + old.text.count("\n") + (not old.text.endswith("\n"))] = [text]
        self.text = "".join(lines)

    def _rows(self, claim: str) -> tuple[Row, Row]:
        """The titles' row and the claim's."""
        rows = (
            row for row in Rows(BytesIO(self.text.encode()), self._name) if isinstance(row, Row)
        )
        head = next(rows, None)
        titles = [title.strip() for title in head.cells] if head else []
        at = titles.index("id") if "id" in titles else -1
        found = [row for row in rows if 0 <= at < len(row.cells) and row.cells[at] == claim]
        if head is None or len(found) != 1:
            how = "holds twice the claim" if found else "holds no claim"
            raise UsageError(f"{self._name}: {how} {shown(claim)}")
        return head, found[0]


def _replaced(row: str, at: int, new: str) -> str:
    """A row's text with its cell of this number, from 0, replaced; missing ones are added."""
    body = row.rstrip(_ENDS)
    end = row[len(body) :]
    spans = list(_spans(body))
    if at < len(spans):
        first, last = spans[at]
        return body[:first] + new + body[last:] + end
    return body + "," * (at - len(spans) + 1) + new + end


def _spans(body: str) -> Iterator[tuple[int, int]]:
    """Where each cell of a row begins and ends, quotation marks with it."""
    start, quoted = 0, False
    for at, character in enumerate(body):
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            yield start, at
            start = at + 1
    yield start, len(body)


def _plain(field: str, value: Any) -> Any:
    """A value as forms and the other formats have it: one member may stand for a list of one."""
    many = ("claim", field) == LOCATOR or ("claim", field) in LISTS
    return [value] if many and not isinstance(value, list | tuple) else value


def _quoted(text: str) -> str:
    """A cell as it stands in a table, in quotation marks where it needs them."""
    stream = StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow([text, ""])  # alone an empty one is quoted
    return stream.getvalue().removesuffix(",\r\n")


def _lines(text: str) -> list[str]:
    """The lines of the text as a table's rows count them: parted by line feeds alone."""
    *lines, last = text.split("\n")
    return [*(f"{line}\n" for line in lines), last]
