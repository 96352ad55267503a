"""Why claims differ: the likeliest cause of a discrepancy or change, one file each.

A cause is a module whose name is its id (`unit_slip` is `unit-slip`), found by being here. It has

- a docstring, whose first paragraph is its line in the glossary;
- `NAME`: the cause in plain words, as reports print it;
- `look(dispute)`: its `Evidence`, or None where nothing speaks for it;
- `KIND`, if it explains discrepancies alone or changes alone: it is not asked about the others.

Evidence has a strength; the strongest is named, and of equally strong the first by id. The bands
(see `_dispute`): what the case itself declares goes before what manner and wording mark, that
before a pattern in the figures, that before what is merely usual. `cannot_tell` always answers, so
that nothing weaker than its reason is named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from inspect import cleandoc
from operator import attrgetter
from pkgutil import iter_modules

from factcheck.causes._background import Background as Background
from factcheck.causes._dispute import Dispute, Evidence, begun
from factcheck.finding import Cause, Finding, Kind


@dataclass(frozen=True, slots=True)
class CauseFile:
    """A cause as its module declares it; `meaning` is the first paragraph of its docstring."""

    id: str
    name: str
    meaning: str
    look: Callable[[Dispute], Evidence | None]
    kind: Kind | None = None


@cache
def find_causes() -> Mapping[str, CauseFile]:
    """All causes by id, in alphabetical order."""
    ids = sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_"))
    found = {}
    for name in ids:
        module = import_module(f"{__name__}.{name}")
        meaning = " ".join(cleandoc(module.__doc__ or "").partition("\n\n")[0].split())
        id_ = name.replace("_", "-")
        kind = getattr(module, "KIND", None)
        found[id_] = CauseFile(id_, module.NAME, meaning, module.look, kind)
    return found


@cache
def _causes_of(kind: Kind) -> tuple[CauseFile, ...]:
    """The causes to ask about a finding of a kind, by id."""
    causes = (cause for cause in find_causes().values() if cause.kind in (None, kind))
    return tuple(sorted(causes, key=attrgetter("id")))


def explain(finding: Finding, background: Background) -> Finding:
    """The finding with its likeliest cause and, where its rule gave none, what would settle it.

    An agreement has neither. Neither enters a finding's identity.
    """
    if finding.kind == "agreement":
        return finding
    dispute = Dispute(finding, background)
    looked = [(cause.look(dispute), cause) for cause in _causes_of(finding.kind)]
    found = [(evidence, cause) for evidence, cause in looked if evidence]
    best, cause = max(found, key=_strength)  # of equally strong ones the first
    answer = finding.answer
    settle = answer.settle or begun(best.settle or "") or None
    if settle != answer.settle:
        answer = replace(answer, settle=settle)
    return replace(finding, cause=Cause(cause.name, begun(best.sentence)), answer=answer)


def _strength(found: tuple[Evidence, CauseFile]) -> int:
    return found[0].strength
