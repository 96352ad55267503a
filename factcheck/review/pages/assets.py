"""What pages are made with: style, script, htmx."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fastapi import APIRouter
from starlette.responses import Response

from factcheck.review.refusing import NotThere

router = APIRouter(include_in_schema=False)

TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
"""The type of a file by its suffix; files of other types are not given out."""


@router.get("/static/{path:path}")
def static(path: str) -> Response:
    """One of the files that are shipped with the page, and no other."""
    known = assets()
    if path not in known:
        raise NotThere("There is no such file.")
    kind, data = known[path]
    return Response(data, media_type=kind, headers={"cache-control": "private, max-age=60"})


@cache
def assets() -> dict[str, tuple[str, bytes]]:
    """Every file by its path, with its type; the style holds that of the drawings."""
    from factcheck.drawing import CSS

    found: dict[str, tuple[str, bytes]] = {"drawing.css": ("text/css", CSS.encode())}
    waiting = [("", files("factcheck.review") / "static")]
    while waiting:
        prefix, folder = waiting.pop()
        for member in folder.iterdir():
            name = f"{prefix}{member.name}"
            if member.is_dir():
                waiting.append((f"{name}/", member))
            elif (suffix := member.name.rpartition(".")[2]) in TYPES:
                found[name] = (TYPES[suffix], member.read_bytes())
    return found
