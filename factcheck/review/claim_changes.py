"""What a sent form changes in a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from factcheck.casefile.yaml_tree import Refused, Tree
from factcheck.errors import UsageError
from factcheck.review.claim_form import KINDS, as_shown, listed, places_of, quotes_of
from factcheck.texts.quotes import find_quote
from factcheck.values.shown import visible


def changes_of(
    fields: Mapping[str, Any], posted: Mapping[str, Sequence[str]], text: str | None = None
) -> dict[str, Any]:
    """What a sent form changes in a claim's `fields`: their new values, None for one removed.

    What was not touched is not among them, however the form shows it. Quotes without a place are
    looked up in the source's `text`.

    Raises:
        UsageError: what was sent makes no value; the message says which and why.
    """
    changes: dict[str, Any] = {}
    for name, kind in KINDS.items():
        if name not in posted or kind == "quotes":
            continue
        sent = _lined(posted[name][0] if posted[name] else "")
        if kind == "list":
            _take_list(changes, name, fields, sent)
        elif sent != _lined(as_shown(name, fields.get(name))):
            value = _read(name, sent)
            if value != fields.get(name):
                changes[name] = value
    if "quote" in posted:
        _take_quotes(changes, fields, posted, text)
    return changes


def _take_list(changes: dict[str, Any], name: str, fields: Mapping[str, Any], sent: str) -> None:
    old = listed(fields.get(name))
    if sent == "\n".join(map(visible, old)):
        return
    known = {visible(text): text for text in old}
    new = [known.get(line, line.strip()) for line in sent.split("\n") if line.strip()]
    if new != old:
        changes[name] = _single(new, fields.get(name))


def _take_quotes(
    changes: dict[str, Any],
    fields: Mapping[str, Any],
    posted: Mapping[str, Sequence[str]],
    text: str | None,
) -> None:
    old, was = listed(fields.get("quote")), quotes_of(fields)
    known = {visible(quote): quote for quote in old}
    quotes: list[str] = []
    places: list[tuple[str, str]] = []
    starts, ends = posted.get("start", ()), posted.get("end", ())
    rows = zip_longest(posted["quote"], starts, ends, was, fillvalue="")
    for at, (sent, start, end, before) in enumerate(islice(rows, len(posted["quote"]))):
        quote, place = _lined(sent).strip("\n"), (start.strip(), end.strip())
        if before == (quote, *place):
            quotes += old[at : at + 1]
            places.append(place)
            continue
        if not quote.strip() and (place == ("", "") or (before and before[0])):
            continue  # nothing was entered, or a quote was emptied: its place goes with it
        kept_place = bool(before) and before[1:] == place
        quote = known.get(quote, quote.strip())
        if quote and (kept_place or place == ("", "")):
            place = _looked_up(quote, text, place, wanted=bool(places_of(fields)))
        quotes += [quote] if quote else []
        places.append(place)
    if quotes != old:
        changes["quote"] = _single(quotes, fields.get("quote"))
    given = [place for place in places if place != ("", "")]
    if given != [place for place in places_of(fields) if place != ("", "")]:
        if not all(start.isdecimal() and end.isdecimal() for start, end in given):
            raise UsageError("locator: whole numbers are meant, both of them: from and to")
        locators = [{"start": start, "end": end} for start, end in given]
        changes["locator"] = _single(locators, fields.get("locator"))


def _looked_up(
    quote: str, text: str | None, place: tuple[str, str], *, wanted: bool
) -> tuple[str, str]:
    """The place of a quote that is new or other; as it was sent where there is no text."""
    if text is None:
        return place
    near = int(place[0]) if place[0].isdecimal() and len(place[0]) < 12 else 0
    found = find_quote(text, quote, near)
    if found is None or not found.exact:
        if not wanted and place == ("", ""):
            return place
        there = f"; it has “{text[found.start : found.end]}”" if found else ""
        raise UsageError(f"quote: the source's text does not have “{quote[:80]}”{there}")
    return str(found.start), str(found.end)


def _read(name: str, sent: str) -> Any:
    """A sent text as the value of a field; None where it is empty."""
    text = sent.strip()
    if not text:
        return None
    if name == "confirmed":
        return text == "true"
    if name == "value" and text.startswith("{") and text.endswith("}"):
        try:
            tree = Tree(text)
        except Refused as fault:
            raise UsageError(f"value: {fault.message}") from None
        if tree.problems:
            raise UsageError(f"value: {tree.problems[0].message}")
        return tree.root.data if tree.root else None
    return text


def _single(new: list[Any], old: Any) -> Any:
    """One thing stands alone unless a list stood there; None where there is nothing."""
    if not new:
        return None
    return new[0] if len(new) == 1 and not isinstance(old, list) else new


def _lined(text: str) -> str:
    """A sent text with the line ends that browsers make of all others taken back."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
