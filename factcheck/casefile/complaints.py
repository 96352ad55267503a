"""What is wrong with a record's fields, told as a person would."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from factcheck.casefile.nodes import Path
from factcheck.casefile.wording import nearest, shown
from factcheck.claim import Bounds, CategoryEntry, Claim, Locator, MemberList, Record

_ENDLESS = {f"{sign}{word}" for sign in ("", "+", "-") for word in ("nan", "inf", "infinity")}


class Complaint(NamedTuple):
    """What is wrong at `path`; with `key`, what is meant is the field's name, not its value."""

    path: Path
    message: str
    key: bool = False


def complaints(
    model: type[Record], data: dict[str, Any], fault: ValidationError | None
) -> list[Complaint]:
    """Every complaint about `data`, one for each field; without a fault, its fields are unknown."""
    if fault is None:
        return [Complaint((name,), _unknown(name, model), key=True) for name in data]
    found: dict[Path, Complaint] = {}
    for error in fault.errors(include_url=False):
        complaint = _complaint(model, data, error)
        if complaint is not None:
            found.setdefault(complaint.path, complaint)
    return list(found.values())


def in_words(data: dict[str, Any], complaint: Complaint) -> str:
    """The complaint with the way to its place: ``locator: entry 2: start: missing``."""
    words = []
    inner: Any = data
    for step in complaint.path:
        if isinstance(step, str):
            words.append(shown(step))
            inner = inner.get(step) if isinstance(inner, dict) else None
        elif isinstance(inner, list):  # a single value where a list may stand has no number
            words.append(f"entry {step + 1}")
            inner = inner[step] if step < len(inner) else None
    return ": ".join([*words, complaint.message])


def _complaint(model: type[Record], data: dict[str, Any], error: ErrorDetails) -> Complaint | None:
    path, kind, given = tuple(error["loc"]), error["type"], error["input"]
    if not path:  # a name that is no text: half of a surrogate pair
        return Complaint((), "the name of a field cannot be read")
    if model is Claim and path[0] == "value" and data.get("value") not in (None, ""):
        return _of_value(data["value"], path, error)
    if path[0] in {"exclusive", "unlike"} and len(path) > 1:
        return Complaint(path[:2], "two names of categories are meant, as in [open, closed]")
    return _plain(_model_at(model, path), path, kind, given, error)


def _of_value(value: Any, path: Path, error: ErrorDetails) -> Complaint | None:
    """A value may be text, bounds or members: only what it was meant to be is complained of."""
    if not isinstance(value, dict):
        if isinstance(value, bool):
            word = str(value).lower()
            return Complaint(("value",), f'a text is meant; write "{word}" in quotes, or yes or no')
        return Complaint(("value",), "a text is meant, or {members: [...]} for a list")
    chosen = MemberList if "members" in value else Bounds
    if len(path) < 2 or path[1] != chosen.__name__:
        return None
    inner = ("value", *path[2:])
    return _plain(chosen, inner, error["type"], error["input"], error)


def _plain(
    model: type[Record], path: Path, kind: str, given: Any, error: ErrorDetails
) -> Complaint:
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if kind == "unexpected_keyword_argument" or name == "where":
        cut = given is None and name != "where"
        return Complaint(path, _unknown(name, model) if not cut else _cut_off(name), key=True)
    context = error.get("ctx", {})
    if kind in ("greater_than_equal", "less_than_equal") and str(given).strip().lower() in _ENDLESS:
        kind = "finite_number"  # whether "nan" is more or less than 1 nobody can say
    if kind == "literal_error":
        choices = get_args(model.model_fields[name].annotation)
        likely = nearest(given, choices) if isinstance(given, str) else ""
        what = _seen(given).partition(";")[0]
        return Complaint(path, f"{what} is none of {', '.join(choices)}{likely}")
    match kind:
        case "missing":
            message = "missing"
        case "string_too_long":
            message = f"longer than {context['max_length']} characters"
        case "greater_than_equal":
            message = f"{_seen(given)} is less than {context['ge']:g}"
        case "less_than_equal":
            message = f"{_seen(given)} is more than {context['le']:g}"
        case _:
            message = f"{_meant(kind)} is meant, not {_seen(given)}"
    return Complaint(path, message)


def _meant(kind: str) -> str:
    """What a field wants, by the beginning of the error's name."""
    for beginning, what in (
        ("string", "a text"),
        ("int", "a whole number"),
        ("float", "a number"),
        ("finite", "a number"),
        ("bool", "true or false"),
        ("tuple", "a list"),
        ("dataclass", "a mapping ({name: value})"),
        ("dict", "a mapping ({name: value})"),
    ):
        if kind.startswith(beginning):
            return what
    return "something else"


def _seen(given: Any) -> str:
    if isinstance(given, dict):
        return "a mapping; put a text that holds a colon in quotes"
    if isinstance(given, list | tuple):
        return "a list"
    return str(given).lower() if isinstance(given, bool) else shown(given)


def _unknown(name: str, model: type[Record]) -> str:
    names = [field for field in model.model_fields if field != "where"]
    if name == "<<":
        return "merge keys are not read; write the fields out"
    return f"no such field{nearest(name, names) or '; there are ' + ', '.join(names)}"


def _cut_off(name: str) -> str:
    """A field that nobody knows and that has no value: most likely the rest of one that had."""
    return (
        "no such field, and it has no value; if it belongs to the value before it, put that whole"
        f" value in quotation marks, for within {{...}} a comma ends it ({shown(name)})"
    )


def _model_at(model: type[Record], path: Path) -> type[Record]:
    """The model that the last field on the path belongs to."""
    if len(path) < 2:
        return model
    inner: dict[str | int, type[Record]] = {"locator": Locator, "categories": CategoryEntry}
    return inner.get(path[0], model)
