"""The form of an answer: as JSON Schema for the endpoint, and checked again entry by entry."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from factcheck.claim import Behaviour, Mode, Stance

NewType = Literal["quantity", "share", "money", "duration", "age", "date"]
"""What a new subject may be: answers of the other types are the case's to list."""


def _or_nothing(value: Any) -> Any:
    return "" if value is None else value


def _number(value: Any) -> Any:
    """A hint, which is no reason to drop anything."""
    return value if isinstance(value, int) else -1


def _listed(value: Any) -> Any:
    if value is None or value == "":
        return []
    return [value] if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_or_nothing), Field(max_length=1000)]


class _Given(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class NewSubject(_Given):
    """A subject that the case lacks."""

    label: Annotated[str, Field(min_length=1, max_length=200)]
    type: NewType
    unit: Text = ""
    place: Text = ""
    population: Text = ""
    behaviour: Behaviour = "constant"


class Entry(_Given):
    """A claim as the model has it; `paragraph` is where it says that the quote stands."""

    paragraph: Annotated[int, BeforeValidator(_number)] = -1
    quote: Annotated[str, Field(min_length=1, max_length=1000)]
    value: Annotated[str, Field(min_length=1, max_length=1000)]
    subject: Text = ""
    new_subject: NewSubject | None = None
    speakers: Annotated[list[Text], BeforeValidator(_listed), Field(max_length=20)] = []
    via: Text = ""
    mode: Mode = "is"
    condition: Text = ""
    stance: Stance = "asserts"
    as_of: Text = ""
    period: Text = ""


def _object(**fields: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _one_of(kind: Any) -> dict[str, Any]:
    return {"type": "string", "enum": list(kind.__args__)}


_TEXT = {"type": "string"}
_NEW_SUBJECT = _object(
    label=_TEXT,
    type=_one_of(NewType),
    unit=_TEXT,
    place=_TEXT,
    population=_TEXT,
    behaviour=_one_of(Behaviour),
)
_ENTRY = _object(
    paragraph={"type": "integer"},
    quote=_TEXT,
    value=_TEXT,
    subject=_TEXT,
    new_subject={"anyOf": [_NEW_SUBJECT, {"type": "null"}]},
    speakers={"type": "array", "items": _TEXT},
    via=_TEXT,
    mode=_one_of(Mode),
    condition=_TEXT,
    stance=_one_of(Stance),
    as_of=_TEXT,
    period=_TEXT,
)
SCHEMA: dict[str, Any] = _object(claims={"type": "array", "items": _ENTRY})
"""What the endpoint is asked for: in the part of JSON Schema that structured outputs share."""
