"""Who the editor is, and a link for another browser."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from factcheck.casefile.files import whole
from factcheck.review.gate import NAME
from factcheck.review.refusing import Forbidden, Refusal
from factcheck.review.rendering import gate_of, render, session_of
from factcheck.values.shown import visible

router = APIRouter(include_in_schema=False)


@router.post("/who")
def who(
    request: Request,
    who: Annotated[str, Form(max_length=1_000)] = "",
    back: Annotated[str, Form(max_length=2_000)] = "/",
) -> Response:
    """Take the editor's name for what is decided in this browser from now on."""
    if gate_of(request).proxy_header:
        raise Forbidden("Your name is as you have signed in.")
    name = visible(who).strip()[:NAME].strip()
    if not name or not whole(name):
        raise Refusal("Say who you are: a name cannot be empty. Nothing was changed.")
    session = session_of(request)
    session.who, session.named = name, True
    return RedirectResponse(here(back), status_code=303)


@router.post("/invite")
def invite(request: Request) -> Response:
    """A link that lets one more browser in."""
    gate = gate_of(request)
    if gate.proxy_header:
        raise Forbidden("Whoever the proxy lets in can open this page; no link is needed.")
    link = str(request.url.replace(path="/", query=f"token={gate.token()}"))
    return render(request, "invite.html", link=link)


def here(address: str) -> str:
    """An address within this page; "/" for any other."""
    plain = address.isascii() and address.isprintable() and "\\" not in address
    return address if plain and address.startswith("/") and address[1:2] != "/" else "/"
