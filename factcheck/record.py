"""What every record of a case has in common: frozen, closed, checked as it is made, and light.

A record has slots and no dict: with a million claims loaded that is a quarter of the memory, and
every field is found sooner. The methods that begin with `model_` do what those of a pydantic model
of the same name do.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar, dataclass_transform

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo
from pydantic_core import SchemaSerializer, SchemaValidator

from factcheck.errors import Where
from factcheck.opening import opened

_T = TypeVar("_T")
_CONFIG = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
_put = object.__setattr__


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field, Field))
def record(kind: type[_T]) -> type[_T]:
    """Make a class of fields, which must derive from `Record`, a kind of record."""
    made: Any = dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)(kind)
    made.model_fields = made.__pydantic_fields__
    kept: type[_T] = made
    return kept


@record
class Record:
    """A record, and where it stands, which is no part of what it says."""

    where: Annotated[Where, Field(exclude=True)] = field(default=Where(), compare=False, repr=False)

    model_fields: ClassVar[Mapping[str, FieldInfo]]
    """The fields by name, in order, `where` among them."""
    __pydantic_validator__: ClassVar[SchemaValidator]
    __pydantic_serializer__: ClassVar[SchemaSerializer]

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """For pickle: dataclasses with slots look up their fields anew for each that is pickled."""
        kind: Any = type(self)
        return _again, (kind, *map(self.__getattribute__, opened(kind).order))

    @classmethod
    def model_validate(cls, data: Any) -> Self:
        """The record of a mapping of its fields. Raises pydantic.ValidationError."""
        made: Self = cls.__pydantic_validator__.validate_python(data)
        return made

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same record with some fields replaced, which are not checked."""
        made = object.__new__(type(self))
        for name in self.model_fields:
            _put(made, name, getattr(self, name))
        for name, value in (update or {}).items():
            _put(made, name, value)
        return made

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] = "python",
        include: Collection[str] | None = None,
        exclude: Collection[str] | None = None,
        exclude_defaults: bool = False,
    ) -> dict[str, Any]:
        """The fields as plain data, without `where`; those `include` or without those `exclude`."""
        dumped: dict[str, Any] = self.__pydantic_serializer__.to_python(
            self,
            mode=mode,
            include=None if include is None else set(include),
            exclude=None if exclude is None else set(exclude),
            exclude_defaults=exclude_defaults,
        )
        return dumped


def _again(kind: Any, *values: Any) -> Any:
    made = opened(kind)(*values)
    made.__class__ = kind
    return made
