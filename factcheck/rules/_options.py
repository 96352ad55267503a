"""The options of a rule, as the signature of its `check` declares them.

An option is a keyword-only parameter with a default. Its annotation says what it takes, and
`annotated_types` in it within which bounds: ``tolerance: Annotated[float, Ge(0), Lt(1)] = 0``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from annotated_types import Ge, Gt, Le, Lt

_PLAIN = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its name, default and type, bounds included."""

    name: str
    default: Any
    type: Any

    @property
    def meant(self) -> str:
        """What it takes, in words: "a number at least 0 and below 1"."""
        type_, bounds = self.type, []
        if get_origin(type_) is Annotated:
            type_, *bounds = get_args(type_)
        return f"{_named(type_)} {' and '.join(filter(None, map(_bound, bounds)))}".rstrip()

    def fitted(self, value: Any) -> Any:
        """The value as the rule takes it: a list becomes a tuple, nothing else is bent.

        Raises:
            ValueError: it is of another type, out of bounds, or no finite number.
        """
        from pydantic import ConfigDict, TypeAdapter

        # true is no number, 1 no truth and "1" no 1: only what is meant may stand
        adapter = TypeAdapter(self.type, config=ConfigDict(strict=True, allow_inf_nan=False))
        return adapter.validate_python(tuple(value) if isinstance(value, list) else value)


def options_of(check: Callable[..., Any]) -> tuple[Option, ...]:
    """The options of a rule's `check`, in its own order.

    Raises:
        TypeError: an option has no default. NameError: an annotation names what is not there.
    """
    parameters = inspect.signature(check).parameters.values()
    own = {p.name: p for p in parameters if p.kind is p.KEYWORD_ONLY}
    written = {
        name: p.annotation for name, p in own.items() if p.annotation is not inspect.Parameter.empty
    }
    bare = [name for name, p in own.items() if p.default is inspect.Parameter.empty]
    if bare:
        raise TypeError(f"option {', '.join(bare)} has no default")
    home = getattr(inspect.unwrap(check), "__globals__", {})
    hints = get_type_hints(
        type("Options", (), {"__annotations__": written}), globalns=home, include_extras=True
    )
    return tuple(
        Option(name, p.default, hints.get(name, type(p.default))) for name, p in own.items()
    )


def _named(type_: Any) -> str:
    if type_ in _PLAIN:
        return _PLAIN[type_]
    if get_origin(type_) is Literal:
        return f"one of {', '.join(map(str, get_args(type_)))}"
    if get_origin(type_) is tuple:
        return "a list"
    return f"a value of type {getattr(type_, '__name__', type_)}"


def _bound(bound: Any) -> str:
    match bound:
        case Ge():
            return f"at least {bound.ge}"
        case Gt():
            return f"above {bound.gt}"
        case Le():
            return f"at most {bound.le}"
        case Lt():
            return f"below {bound.lt}"
        case _:
            return ""
