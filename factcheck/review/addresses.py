"""Addresses of pages, with ids of any letters in them."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def address(page: str, id_: str = "", tail: str = "", **query: str | int) -> str:
    """The path of a page: `/`, of one about something: `/subject/toll`, `/claim/a-1/edit`.

    An id of dots alone stands behind the path, for browsers would take it for a way upwards; so
    does one of several lines, of which a route would take the first alone.
    """
    if id_ and (not id_.strip(".") or "\n" in id_):
        query, id_ = {"id": id_, **query}, ""
    parts = [page, quote(id_, safe="")] if page else [""]
    path = "/" + "/".join([*parts, tail] if tail else parts)
    return f"{path}?{urlencode(query)}" if query else path
