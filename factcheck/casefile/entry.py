"""One record as a file has it, before anything is checked: what every reader yields."""

from __future__ import annotations

from typing import Any, NamedTuple

from factcheck.casefile.nodes import Node, Path
from factcheck.claim import Claim, Record, Relation, Source, Speaker, Subject
from factcheck.errors import Problem, Where

MODELS: dict[str, type[Record]] = {
    "source": Source,
    "speaker": Speaker,
    "subject": Subject,
    "relation": Relation,
    "claim": Claim,
}
"""The kinds of records by the name that JSONL has for them."""

KIND_OF = {model: kind for kind, model in MODELS.items()}

HEDGES = "hedges"
DECISION = "decision"
KINDS = (*MODELS, HEDGES)
"""What a line of JSONL may be; hedges are the case's own readings of wordings."""

SECTIONS = {
    "sources": "source",
    "subjects": "subject",
    "relations": "relation",
    "speakers": "speaker",
    "claims": "claim",
}
"""The lists of a YAML file, and the tables of CSV, with the kind of their records."""


class Entry(NamedTuple):
    """A record of `kind` as plain data. `node` is there for YAML alone, and knows every place.

    `sound` is False where the reader has reported something in it: it must be left out.
    """

    kind: str
    data: dict[str, Any]
    where: Where
    node: Node | None = None
    sound: bool = True

    def problem(self, path: Path, message: str, *, key: bool = False) -> Problem:
        """A problem at the field on `path`, its message beginning with it; see `Node.place`."""
        where = self.where
        line, column = where.fields.get(str(path[0]) if path else "", (where.line, where.column))
        if self.node is not None and path and path[0] in self.data_of_node:
            line, column = self.node.place(path, key=key)
        return Problem(where.file, line, column, message)

    @property
    def data_of_node(self) -> frozenset[str]:
        """The fields that the record itself holds; a file's default stands elsewhere."""
        content = self.node.content if self.node else None
        return frozenset(content) if isinstance(content, dict) else frozenset()
