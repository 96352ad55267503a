"""The rules: one file each, found by being here.

A rule is a module whose name is its id (`figures_differ` is `figures-differ`). It has

- a docstring: its manual, with *Flagged* and *Fine* examples that the tests run;
- `KIND`: agreement, discrepancy or change; `ASPECT`: which question of a topic it answers;
- `check(topic, *, option: type = default …)`: yields `Answer`s; its options, which settings can
  change, are its keyword-only parameters (see `_options`);
- `REPLACES`, if need be: rules that answer the same question less closely and stand back for it;
- `TYPES`, `BEHAVIOURS` and `NEEDS`, if it likes: the types and behaviours of subjects that it has
  an answer for, and what a topic must have for that (its fields `denials`, `plan`, `relation` …;
  `several` claims). It is not asked about other topics, which saves a call; a rule that declares
  none of these is asked about every one.

Rules of other packages join by the entry point group `factcheck.rules` (name: the rule's id; value:
the module).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from inspect import cleandoc
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from factcheck.finding import Answer, Kind
from factcheck.rules._asking import Asking as Asking
from factcheck.rules._asking import behaviours_of, needs_of, types_of
from factcheck.rules._options import Option as Option
from factcheck.rules._options import options_of as options_of


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its module declares it. `options` are its parameters with their defaults.

    `fault`: why the module cannot be used as a rule; the rest is then empty. `types`,
    `behaviours` (None: all) and `needs` say which topics it is asked about.
    """

    id: str
    manual: str
    kind: Kind
    aspect: str
    check: Callable[..., Iterator[Answer]]
    options: Mapping[str, Any]
    replaces: tuple[str, ...] = ()
    fault: str = ""
    types: frozenset[str] | None = None
    behaviours: frozenset[str] | None = None
    needs: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        """The first line of the manual."""
        return self.manual.partition("\n")[0]


@cache
def find_rules() -> Mapping[str, Rule]:
    """All rules by id, in alphabetical order; one that cannot be loaded has a `fault`."""
    modules = {info.name.replace("_", "-"): f"{__name__}.{info.name}" for info in _own()}
    outside = {point.name: point.value for point in entry_points(group="factcheck.rules")}
    return {id_: _loaded(id_, at) for id_, at in sorted({**outside, **modules}.items())}


def _loaded(id_: str, at: str) -> Rule:
    try:
        return rule(id_, import_module(at))
    except Exception as error:  # somebody's plug-in: the other rules go on without it
        fault = f"rule {id_} ({at}) cannot be loaded: {type(error).__name__}: {error}"
        return Rule(id_, fault, "agreement", "", lambda topic: iter(()), {}, fault=fault)


def rule(id_: str, module: ModuleType) -> Rule:
    """The rule that a module declares.

    Raises:
        TypeError: its manual, KIND, ASPECT or check is missing, an option has no default, or
            TYPES, BEHAVIOURS or NEEDS name what there is not.
    """
    missing = [name for name in ("__doc__", "KIND", "ASPECT", "check") if not _has(module, name)]
    if missing:
        raise TypeError(f"rule {id_} ({module.__name__}) has no {', '.join(missing)}")
    return Rule(
        id=id_,
        manual=cleandoc(module.__doc__ or ""),
        kind=module.KIND,
        aspect=module.ASPECT,
        check=module.check,
        replaces=tuple(getattr(module, "REPLACES", ())),
        options={option.name: option.default for option in options_of(module.check)},
        types=types_of(getattr(module, "TYPES", None)),
        behaviours=behaviours_of(getattr(module, "BEHAVIOURS", None)),
        needs=needs_of(getattr(module, "NEEDS", ())),
    )


def _own() -> Iterator[Any]:
    return (info for info in iter_modules(__path__) if not info.name.startswith("_"))


def _has(module: ModuleType, name: str) -> bool:
    return bool(getattr(module, name, None))
