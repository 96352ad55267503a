"""What templates do with texts that a field or a diff needs as they are; all are escaped here."""

from __future__ import annotations

from markupsafe import Markup, escape

from factcheck.values.shown import visible


def lines(text: str) -> Markup:
    """A text of several lines, whole; nothing in it acts or hides."""
    return Markup("\n").join(escape(visible(line)) for line in text.split("\n"))


def whole(text: str) -> Markup:
    """A text of one line, however long: a field that came back cut would be a change."""
    return escape(visible(text))
