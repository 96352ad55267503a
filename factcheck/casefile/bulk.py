"""JSONL as machines write it, line by line straight into records: the plain case, and it alone.

A line is taken here only where it cannot mean anything else than what `read_jsonl` and `record`
make of it: its kind comes first, every field is known, holds the very type that it is kept as, and
is given once. Any other line, faulty or not, goes on to those; what is wrong is theirs to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, BinaryIO, Literal, Required, cast, get_args, get_origin

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from typing_extensions import TypedDict

from factcheck.casefile.conflicts import CLAIMS
from factcheck.casefile.entry import MODELS, Entry
from factcheck.casefile.files import lines
from factcheck.casefile.read_jsonl import NOWHERE, Objects, entry_of
from factcheck.claim import Locator, Record
from factcheck.errors import Problem, Where
from factcheck.opening import opened

_KIND = re.compile(rb'\{ ?"record" ?: ?"([a-z]{5,8})" ?, ?(?=")')
_NAME_ENDS = re.compile(rb'"[ \t\r]*:')

SHARED = ("source", "subject", "publisher", "published", "language", "unit", "as_of", "within")
"""Fields in which many records say the same: one text is kept for all."""

SHARED_LISTS = ("speaker", "reasons")

CONFIG = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)
_Text = Annotated[str, Field(min_length=1)]  # an empty one is as if it were not there


class _Stretch(TypedDict):
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


def read_in_bulk(stream: BinaryIO, name: str) -> Iterator[Record | Entry | Problem]:
    """What `read_jsonl` yields, with the record itself in place of an entry of the plain case."""
    objects = Objects(name, CLAIMS)
    shared: dict[Any, Any] = {}
    makers = {kind.encode(): (model, _maker(kind, shared)) for kind, model in MODELS.items()}
    at_line = opened(Where)
    begins, (model, make) = b"\0", makers[b"claim"]  # how the last line began
    for number, line in enumerate(lines(stream), start=1):
        # A line that begins with a brace is no mark of a merge; after one, not all are to be read.
        if line is not None and not objects.conflicting:
            if not line.startswith(begins):
                found = _KIND.match(line)
                if found is not None and found[1] in makers:
                    begins, (model, make) = found[0], makers[found[1]]
                else:
                    begins = b"\0"
            made = make(b"{" + line[len(begins) :]) if begins != b"\0" else None
            if made is not None:
                where = at_line(name, number, 1, NOWHERE)
                where.__class__ = Where
                made.where = where
                made.__class__ = model
                yield made
                continue
        rest = objects.of(number, line)
        if rest is not None:
            where, data = rest
            yield data if isinstance(data, Problem) else entry_of(data, where)


def _maker(kind: str, shared: dict[Any, Any]) -> Callable[[bytes], Any]:
    """Makes an open record of an object without its `record`; None: it is not the plain case."""
    model: Any = MODELS[kind]
    validate = _validator(kind)
    fill = opened(model)
    lists = [at for at, field in model.model_fields.items() if is_list_of(field, str)]
    plans: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    share = shared.setdefault

    def make(data: bytes) -> Any:
        try:
            given = validate(data)
        except ValidationError:
            return None
        names = len(given)
        places = given.get("locator")
        if places is not None:
            places = (places,) if places.__class__ is dict else places
            names += 2 * len(places)
            given["locator"] = tuple([_stretch(**place) for place in places])
        # The validator keeps the last of two fields of one name. No line has fewer colons than
        # names, and none fewer quotation marks with a colon behind them.
        if names != data.count(b":") and names != len(_NAME_ENDS.findall(data)):
            return None
        shape = tuple(given)
        plan = plans.get(shape)
        if plan is None:
            plan = [at for at in SHARED if at in given], [at for at in lists if at in given]
            plans[shape] = plan
        for at in plan[0]:
            text = given[at]
            given[at] = share(text, text)
        for at in plan[1]:
            listed = given[at]
            listed = (listed,) if listed.__class__ is str else listed
            given[at] = share(listed, listed) if at in SHARED_LISTS else listed
        return fill(**given)

    return make


def _stretch(start: int, end: int) -> Locator:
    made: Locator = opened(Locator)(start=start, end=end)
    made.__class__ = Locator
    return made


@cache
def _validator(kind: str) -> Callable[[bytes], dict[str, Any]]:
    """Reads a JSON object whose fields all have the types that they are kept as."""
    typed: dict[str, Any] = {}
    for name, field in MODELS[kind].model_fields.items():
        plain = plainly(field)
        if plain is not None:
            typed[name] = Required[plain] if field.is_required() else plain
    names: Any = TypedDict  # mypy wants its fields spelt out
    made = names(kind, typed, total=False)
    made.__pydantic_config__ = CONFIG
    return cast("Callable[[bytes], dict[str, Any]]", TypeAdapter(made).validator.validate_json)


def plainly(field: FieldInfo) -> Any:
    """The type of what is written plainly for a field; None for one that is never taken here."""
    kind: Any = field.annotation
    if get_origin(kind) is Literal:
        return kind
    if kind is str:
        text: Any = Annotated[str, *field.metadata] if field.metadata else str
        return text if field.default == "" else Annotated[text, Field(min_length=1)]
    if kind is bool:
        return bool
    if is_list_of(field, str):
        return _Text | tuple[_Text, ...]
    if is_list_of(field, Locator):
        return _Stretch | tuple[_Stretch, ...]
    several = get_args(kind)
    if str in several:  # a value, which is a text nearly always
        return _Text
    if bool in several:
        return bool
    if several and several[-1] is type(None):  # 0 may be written as -0, which is kept
        return Annotated[several[0], Field(gt=0)]
    return None


def is_list_of(field: FieldInfo, kind: Any) -> bool:
    return bool(field.annotation == tuple[kind, ...])
