"""What happens at the desk, told to every open page as it happens (server-sent events)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from starlette.responses import StreamingResponse

from factcheck.report.plain import visible
from factcheck.review.events import Event
from factcheck.review.rendering import desk_of

router = APIRouter(include_in_schema=False)

PAUSE = 0.25
"""Seconds between two looks for news."""
QUIET = 15.0
"""Seconds of silence after which a line without meaning keeps the connection open."""
AT_ONCE = 100
"""Events told together; of more the page is only told to look anew."""


@router.get("/events")
async def events(request: Request) -> StreamingResponse:
    """A stream: from the event after `Last-Event-ID` or `?since=`, else from now on."""
    given = request.headers.get("last-event-id") or request.query_params.get("since", "")
    version = desk_of(request).version
    start = int(given) if given.isdecimal() and len(given) < 18 else version
    return StreamingResponse(
        # a version that is yet to come was given by a server that has been stopped since
        _stream(request, min(start, version)),
        media_type="text/event-stream",
        headers={"x-accel-buffering": "no"},
    )


async def _stream(request: Request, version: int) -> AsyncIterator[str]:
    desk, state = desk_of(request), request.app.state
    yield f"retry: 2000\nid: {version}\nevent: hello\ndata: {json.dumps({'version': version})}\n\n"
    silent = 0.0
    while not state.closing:
        news = desk.events.since(version)
        if news:
            many = len(news) > AT_ONCE or desk.events.forgotten(version)
            for event in news[-1:] if many else news:
                yield told(event, many=many)
            version, silent = news[-1].version, 0.0
        elif silent >= QUIET:
            yield ": still here\n\n"
            silent = 0.0
        await asyncio.sleep(PAUSE)
        silent += PAUSE


def told(event: Event, *, many: bool = False) -> str:
    """An event as a page is told it; with `many` it stands for all that were left out as well."""
    data = {
        "version": event.version,
        "kind": "many" if many else event.kind,
        "key": event.key,
        "status": event.status,
        "who": visible(event.who),
        "told": visible(event.told)[:500],
        "when": event.when,
    }
    name = "many" if many else event.kind
    return f"id: {event.version}\nevent: {name}\ndata: {json.dumps(data)}\n\n"
