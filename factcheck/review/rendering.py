"""Pages: templates filled in, with what every page needs."""

from __future__ import annotations

from functools import cache
from typing import Any

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from factcheck.report.glossary import BEHAVIOURS, SEVERITIES
from factcheck.report.plain import visible
from factcheck.review.addresses import address
from factcheck.review.desk import Desk
from factcheck.review.filters import lines, whole
from factcheck.review.gate import Gate
from factcheck.review.refusing import Refusal
from factcheck.review.session import Session
from factcheck.review.texts import Texts

MISTAKES = 3
"""Mistakes in the input that every page names; all of them stand under Progress."""
LONGEST = 2_000
"""Characters of one text on a page; the rest is counted."""


def desk_of(request: Request) -> Desk:
    """The desk that the page is of."""
    desk: Desk = request.app.state.desk
    return desk


def texts_of(request: Request) -> Texts:
    """The sources' texts, as far as they are at hand."""
    return desk_of(request).texts


def gate_of(request: Request) -> Gate:
    """The gate that the request came through."""
    gate: Gate = request.app.state.gate
    return gate


def session_of(request: Request) -> Session:
    """The browser that asks."""
    session: Session = request.scope["session"]
    return session


def by_htmx(request: Request) -> bool:
    """Whether a fragment is asked for by the script in the page; a boosted link asks for all."""
    asked, whole = (request.headers.get(name) == "true" for name in ("hx-request", "hx-boosted"))
    return asked and not whole


def live(request: Request) -> bool:
    """Whether the script asks behind an editor's back: nothing is told by that which goes then."""
    return request.headers.get("x-live") == "true"


def render(request: Request, name: str, /, *, status: int = 200, **data: Any) -> HTMLResponse:
    """A template with `data` and what every page needs filled in."""
    desk, session = desk_of(request), session_of(request)
    problems = desk.problems
    text = (
        environment()
        .get_template(name)
        .render(
            desk=desk,
            session=session,
            news="" if live(request) else session.told(),
            mistakes=[str(problem) for problem in problems[:MISTAKES]],
            more_mistakes=max(0, len(problems) - MISTAKES),
            gate=gate_of(request),
            read_only=desk.read_only,
            path=request.scope["path"],
            query=request.scope["query_string"].decode("latin-1"),
            by_htmx=by_htmx(request),
            **data,
        )
    )
    return HTMLResponse(text, status_code=status)


def refuse(request: Request, refusal: Refusal) -> Response:
    """The answer that says why not: JSON where JSON was asked for, else a page."""
    if request.scope["path"].startswith("/api/"):
        wrong = [{"field": name, "message": what} for name, what in getattr(refusal, "wrong", ())]
        answer = {"detail": refusal.message, **({"wrong": wrong} if wrong else {})}
        return JSONResponse(answer, status_code=refusal.status)
    told = {"message": refusal.message, "heading": refusal.title}
    if "session" in request.scope:
        return render(request, "refused.html", status=refusal.status, **told)
    text = environment().get_template("stranger.html").render(**told)
    return HTMLResponse(text, status_code=refusal.status)


@cache
def environment() -> Any:
    """Jinja2, set so that every text from a case is shown letter by letter and never acts."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=ChoiceLoader(
            [PackageLoader("factcheck.review"), PackageLoader("factcheck.report.html")]
        ),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(behaviours=BEHAVIOURS, severities=SEVERITIES, address=address)
    # a value of a form comes back: it must be what it was, not what is shown for it
    made.filters.update(count="{:,}".format, exact=escape, lines=lines, whole=whole)
    return made


def _harmless(value: object) -> object:
    """What is put into a page: on one line, nothing hidden, and not without end."""
    if isinstance(value, Markup | int):
        return value
    text = str(value)
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}… ({len(text) - LONGEST:,} characters more)"
    return visible(text)
