"""A draft as one HTML page: its own text with the statements marked, the other side beside them.

Without script and without any host. Every mark has a sign of its kind and a link to what is said of
it; on a narrow page that stands below the paragraph. What finds no room is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.drafting.remark import KINDS
from factcheck.report.draft.marked import crowded, paragraphs
from factcheck.report.draft.rows import COUNTED, FOLDED, LEFT, NAMES, SIGNS
from factcheck.report.plain import visible

if TYPE_CHECKING:
    from factcheck.report.draft.rows import DraftRows

CLAIMS = 8
"""Claims shown beside a remark; all stand in the JSON."""
REMARKS = 2_000
"""Remarks shown on a page; a browser that is given more is slow."""


def to_html(rows: DraftRows) -> str:
    """The page: what it was held against, the text with its marks, what is news."""
    shown = rows.remarks[:REMARKS]
    article = rows.draft.article
    text = list(paragraphs(article.text, shown))
    return str(
        _environment()
        .get_template("draft.html")
        .render(
            rows=rows,
            title=article.title or article.file,
            paragraphs=text,
            tight=crowded(text),
            folded=[remark for remark in shown if remark.kind in FOLDED],
            left_out=len(rows.remarks) - len(shown),
            names=NAMES,
            counted=COUNTED,
            signs=SIGNS,
            kinds=KINDS,
            counts=rows.draft.counts,
            most=CLAIMS,
            left_name=LEFT,
            left=rows.left[:REMARKS],
        )
    )


def _environment() -> Any:
    """Jinja2, set so that every text is shown letter by letter and never acts."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def harmless(value: object) -> object:
        return value if isinstance(value, Markup | int) else visible(str(value))

    environment = Environment(
        loader=PackageLoader("factcheck.report.draft"),
        autoescape=True,
        finalize=harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_lines"] = _in_lines
    return environment


def _in_lines(text: str) -> Any:
    """The text made harmless, its line ends kept: the page shows them as they are."""
    from markupsafe import Markup, escape

    return Markup("\n").join(escape(visible(line)) for line in text.split("\n"))
