"""Frozen records made by the hundred thousand: filled while they are open, and closed at once.

A frozen dataclass sets every field through `object.__setattr__`, which takes most of the time that
making one takes.
"""

from __future__ import annotations

from dataclasses import MISSING, field, fields, make_dataclass
from functools import cache
from typing import Any


@cache
def opened(kind: Any) -> Any:
    """A class like `kind` whose fields are set unchecked, which takes a fifth of the time.

    `kind` is a frozen dataclass with slots; what it makes anew by default must be given, and what
    its `__post_init__` sets. The slots of what is returned are the same, so that an object of it,
    as soon as it is filled, can be declared to be a `kind`: ``one.__class__ = kind``. `order` is
    that of fields given by place.
    """
    # Those without a default first: then all can be given by place, which is found sooner.
    needed = [one for one in fields(kind) if one.default is one.default_factory]
    rest = [one for one in fields(kind) if one not in needed]
    open_: Any = make_dataclass(
        "_Open",
        [
            *((one.name, Any) for one in needed),
            *((one.name, Any, field(default=_default(one))) for one in rest),
        ],
    )
    body = {
        "__slots__": kind.__slots__,
        "__init__": open_.__init__,
        "__setattr__": object.__setattr__,  # with the next, as fast as in any class
        "__delattr__": object.__delattr__,
        "order": tuple(one.name for one in (*needed, *rest)),
    }
    return type("_Open", (kind.__base__,), body)


def _default(one: Any) -> Any:
    return None if one.default is MISSING else one.default
