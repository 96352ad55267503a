"""The report as one HTML file that asks nothing of any host.

It reads in full without JavaScript; the script only filters. What each part shows is worked out in
`card`, `overview` and `subject_page`; the templates only lay it out. A page stays below two
megabytes: of a long report the worst findings are shown in full, further ones without drawing, and
what finds no room is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factcheck.report.apart import APART
from factcheck.report.glossary import BEHAVIOURS, KINDS, SEVERITIES, STRENGTHS, TERMS, causes
from factcheck.report.html.budget import LEFT_OUT, allot
from factcheck.report.past import idle_told, resolved_told
from factcheck.report.plain import visible

if TYPE_CHECKING:
    from factcheck.report.rows import Rows

FINDINGS = 1_350_000
"""Bytes for the findings; overview, style and lists take some 100,000."""
SUBJECTS = 450_000
"""Bytes for the pages of the subjects."""
MOST = 1_500
"""Findings looked at, the worst first; of the smallest there are, so many would fill the room."""


def to_html(rows: Rows) -> str:
    """The page: overview, findings, subjects, what was not compared, glossary."""
    from factcheck.drawing import CSS
    from factcheck.report.html.card import make_cards
    from factcheck.report.html.facets import Facets
    from factcheck.report.html.overview import make_overview
    from factcheck.report.html.subject_page import make_subjects

    facets = Facets(rows, MOST)
    environment = _environment()
    environment.globals.update(facets=facets, behaviours=BEHAVIOURS)
    cards, pages = list(make_cards(rows, facets)), make_subjects(rows, facets)
    card_levels = _levels(environment, "card.html", cards, 3, FINDINGS)
    page_levels = _levels(environment, "subject.html", pages, 2, SUBJECTS)
    told = {f"f-{c.row.id}" for c, level in zip(cards, card_levels, strict=True) if level >= 0}
    shown = {page.anchor for page, level in zip(pages, page_levels, strict=True) if level >= 0}
    environment.globals.update(places=told | shown)
    return str(
        environment.get_template("page.html").render(
            rows=rows,
            cards=_texts(environment, "card.html", cards, card_levels),
            apart_at=sum(not c.row.unconfirmed for c in cards if f"f-{c.row.id}" in told),
            apart=APART,
            left_out=len(rows.findings) - len(told),
            subjects=_texts(environment, "subject.html", *_by_label(pages, page_levels)),
            subjects_left_out=len(facets.subjects) - len(shown),
            overview=make_overview(rows, facets),
            drawing_css=CSS,
            gone=[
                (
                    "Resolved since the baseline",
                    "resolved",
                    [resolved_told(row) for row in rows.resolved],
                ),
                (
                    "Decisions on nothing that is found",
                    "idle",
                    [idle_told(row) for row in rows.idle],
                ),
            ],
            glossary=[
                ("Kinds of finding", KINDS),
                ("Severities", SEVERITIES),
                ("Strengths of an agreement", STRENGTHS),
                ("Causes of a difference", causes()),
                ("Words used", TERMS),
            ],
        )
    )


class _Everywhere(frozenset[str]):
    """Every place there could be: with all links, a part is as large as it can become."""

    def __contains__(self, place: object) -> bool:
        return True


def _levels(environment: Any, name: str, items: Sequence[Any], levels: int, room: int) -> list[int]:
    """The level of detail for which there is room, of each item."""
    environment.globals.update(places=_Everywhere())
    template = environment.get_template(name)
    return allot(
        [
            tuple(len(template.render(it=item, detail=n).encode()) for n in range(levels))
            for item in items
        ],
        room,
    )


def _texts(environment: Any, name: str, items: Sequence[Any], levels: Sequence[int]) -> list[str]:
    template = environment.get_template(name)
    return [
        template.render(it=item, detail=level)
        for item, level in zip(items, levels, strict=True)
        if level != LEFT_OUT
    ]


def _by_label(pages: Sequence[Any], levels: Sequence[int]) -> tuple[list[Any], list[int]]:
    order = sorted(range(len(pages)), key=lambda i: pages[i].label.casefold())
    return [pages[i] for i in order], [levels[i] for i in order]


def _environment() -> Any:
    """Jinja2, set so that every text from a case is shown letter by letter and never acts."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def harmless(value: object) -> object:
        return value if isinstance(value, Markup | int) else visible(str(value))

    return Environment(
        loader=PackageLoader("factcheck.report.html"),
        autoescape=True,
        finalize=harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
