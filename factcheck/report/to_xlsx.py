"""The report as an Excel workbook (Office Open XML): what each sheet holds, `xlsx_sheets` says.

Text is text: a cell never holds a formula or a live link, whatever its text begins with. What acts
or hides in it is shown as its escape. Figures are numbers and days are dates, so that they sort.
The same report gives the same bytes. Needs XlsxWriter, which the extra `xlsx` brings.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.report.plain import visible
from factcheck.report.spoken import counted
from factcheck.report.xlsx_sheets import Cell, Sheet, about, sheets

if TYPE_CHECKING:
    from factcheck.report.rows import Rows

ROWS = 1_048_576
"""Rows of a sheet, its header among them (Excel's specifications)."""
CHARACTERS = 32_767
"""Characters of a cell, as UTF-16 counts them (the same)."""
LINE, LINES = 15, 12
"""The height of a line in points, and how many lines of a row are shown at most."""
FIRST_DAY = date(1900, 3, 1)
"""Before it, days are text: Excel has none before 1900, and takes that year for a leap year."""

_CREATED = datetime(2000, 1, 1)
"""Every workbook's date of creation: the day it was made on is no part of a report."""
_ACTS = re.compile(r"\s*[=+\-@＝＋－＠]")
_DIGITS = 15
"""Significant digits that Excel keeps of a number."""


def to_xlsx(rows: Rows) -> bytes:
    """The bytes of the workbook.

    Raises:
        UsageError: there is no room for the temporary files that it is made of.
    """
    try:
        return _made(rows)
    except OSError as error:
        from tempfile import gettempdir

        why = error.strerror or str(error)
        raise UsageError(f"{gettempdir()}: no workbook can be made there: {why}") from None


def _made(rows: Rows) -> bytes:
    import xlsxwriter

    data = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    # not as a context: that closes the workbook after an error too, which hides the error
    book = xlsxwriter.Workbook(data, options)
    book.use_zip64()
    book.set_properties({"title": "Consistency of the claims", "created": _CREATED})
    formats = _formats(book)
    left_out = [told for sheet in sheets(rows) if (told := _fill(book, formats, sheet))]
    _fill(book, formats, about(rows, left_out))
    book.close()
    return data.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    top = {"valign": "top"}
    right = {**top, "align": "right", "indent": 1}
    wrapped = {**top, "text_wrap": True}
    return {
        "head": book.add_format({**wrapped, "bold": True, "bottom": 1, "bg_color": "#E8EEF4"}),
        "text": book.add_format(wrapped),
        # keeps text that looks like a formula text when somebody edits the cell, too
        "quoted": book.add_format({**wrapped, "quote_prefix": True}),
        "whole": book.add_format({**right, "num_format": "#,##0"}),
        "number": book.add_format(right),
        "day": book.add_format({**right, "num_format": "yyyy-mm-dd"}),
        "moment": book.add_format({**right, "num_format": "yyyy-mm-dd hh:mm"}),
    }


def _fill(book: Any, formats: dict[str, Any], sheet: Sheet) -> str:
    """Write a sheet; "" or, where it cannot hold all, how much of it is left out."""
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    titles, widths = zip(*sheet.columns, strict=True)
    page.set_row(0, LINE * _height(titles, widths))
    for place, (title, width) in enumerate(sheet.columns):
        page.set_column(place, place, width)
        page.write_string(0, place, title, formats["head"])
    lines = iter(sheet.rows)
    last = 0
    for last, line in enumerate(islice(lines, ROWS - 1), start=1):
        cells = [_shown(cell) for cell in line]
        page.set_row(last, LINE * _height(cells, widths))
        for place, cell in enumerate(cells):
            _write(page, formats, last, place, cell)
    page.autofilter(0, 0, last, len(sheet.columns) - 1)
    more = sum(1 for _ in lines)
    return f"{sheet.name}: {counted(more, 'row')} left out, a sheet has no more." if more else ""


def _shown(cell: Cell) -> str | int | float | datetime:
    """What stands in the cell: text, unless a sheet can show the number or the day as it is."""
    match cell:
        case None:
            return ""
        case date():
            whole = cell.date() if isinstance(cell, datetime) else cell
            moment = cell if isinstance(cell, datetime) else datetime(*cell.timetuple()[:3])
            return moment if whole >= FIRST_DAY else cell.isoformat()
        case int() | float():
            return cell if _is_kept(cell) else str(cell)
    return in_sheet(cell)


def _height(cells: Sequence[str | int | float | datetime], widths: Sequence[int]) -> int:
    """The lines of a row. Not every program finds out by itself where text is wrapped."""
    lines = (
        sum(1 + max(len(part) - 1, 0) // width for part in cell.split("\n"))
        for cell, width in zip(cells, widths, strict=True)
        if isinstance(cell, str)
    )
    return min(max(lines, default=1), LINES)


def _write(
    page: Any, formats: dict[str, Any], row: int, place: int, cell: str | int | float | datetime
) -> None:
    match cell:
        case "":
            return
        case str():
            form = "quoted" if _ACTS.match(cell) else "text"
            page.write_string(row, place, cell, formats[form])
        case datetime():
            form = "moment" if cell.hour or cell.minute else "day"
            page.write_datetime(row, place, cell, formats[form])
        case _:
            form = "whole" if isinstance(cell, int) and abs(cell) > 9_999 else "number"
            page.write_number(row, place, cell, formats[form])


def _is_kept(number: int | float) -> bool:
    """Whether Excel shows the number as it is: it keeps no more than 15 digits."""
    if isinstance(number, float):
        return math.isfinite(number)
    return len(str(abs(number)).rstrip("0")) <= _DIGITS


def in_sheet(text: str | Sequence[str]) -> str:
    """Text, or lines of it, as a cell can hold it; what is cut off is counted at its end."""
    lines = [text] if isinstance(text, str) else text
    shown = "\n".join(map(visible, lines))
    if shown.startswith("<r>") and shown.endswith("</r>"):
        shown += " "  # XlsxWriter would take it for markup of its own
    if len(shown) * 2 <= CHARACTERS or len(shown.encode("utf-16-le")) // 2 <= CHARACTERS:
        return shown
    end = f" … ({len(shown):,} characters)"
    room = (CHARACTERS - len(end)) * 2
    return shown.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + end
