"""What a report tells of claims: whole ones in its findings, and of others the subject alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.diffing.record import Record, places_in_text


def claims_told(
    findings: Iterable[Mapping[str, Any]], others: Mapping[str, Record]
) -> dict[str, Record]:
    """The claims of a report by id. What it does not tell of one is no field of it.

    `others` are the claims known besides, of which no more than the subject is taken. A finding
    from a relation names the subject of no claim.
    """
    claims: dict[str, Record] = {}
    for finding in findings:
        subject = (finding.get("subject") or {}).get("id")
        for told in finding["claims"]:
            known = claims.get(told["id"])
            if known is None or (subject is not None and "subject" not in known.fields):
                claims[told["id"]] = _told(told, subject)
    for id_, other in others.items():
        subject = other.fields.get("subject")
        if id_ not in claims:
            claims[id_] = Record("claim", id_, _about(subject), other.place)
        elif "subject" not in claims[id_].fields:
            known = claims[id_]
            claims[id_] = Record("claim", id_, {**known.fields, **_about(subject)}, known.place)
    return claims


def not_compared(entries: Iterable[Mapping[str, Any]]) -> dict[str, Record]:
    """The claims that a report lists as not compared."""
    return {
        id_: Record("claim", id_, _about(entry["subject"]))
        for entry in entries
        for id_ in entry["claims"]
    }


def _about(subject: str | None) -> dict[str, str]:
    return {} if subject is None else {"subject": subject}


def _told(claim: Mapping[str, Any], subject: str | None) -> Record:
    value, as_of = claim["value"], claim["as_of"]
    reading = {name: value[name] for name in ("literal", "pragmatic")}
    fields = {
        "source": claim["source"],
        "publisher": claim["publisher"],
        **_about(subject),
        "value": value["text"],
        "reading": json.dumps(reading, ensure_ascii=False, sort_keys=True),
        "unit": value["unit"] or "",
        "quote": " … ".join(claim["quote"]),
        "locator": places_in_text(claim["locator"]),
        "speaker": "; ".join(claim["speaker"]),
        "via": claim["via"] or "",
        "mode": claim["mode"],
        "condition": claim["condition"] or "",
        "stance": claim["stance"],
        "as_of": _stretch(as_of["pragmatic"]),
        "held": as_of["held"],
        "published": _stretch(claim["published"]),
        "coder": claim["coder"],
    }
    place = f"{claim['file']}:{claim['line']}" if claim["line"] else claim["file"]
    return Record("claim", claim["id"], fields, place)


def _stretch(ends: Sequence[str | None]) -> str:
    first, last = ends
    if first is None and last is None:
        return ""
    return f"{first}" if first == last else f"{first or '..'}/{last or '..'}"
