"""The mutants of a module: every small change that a good test should notice, one at a time.

Changed are comparisons, `and` and `or`, arithmetic, numbers (one more), True and False, strings
("" for any other; of the two readings, each for the other), `not` and minus signs (left out), `min`
and `max`, `any` and `all`, what is returned (None), and statements that are expressions (left out).
Left alone is what says nothing about behaviour, or what no test of it may pin: docstrings,
annotations and types, messages (strings with a space in them, and the text of f-strings),
decorators, asserts, `__repr__`, and what is imported for a type checker alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_NAMED = {"min": "max", "max": "min", "any": "all", "all": "any"}
_SAME_EITHER_WAY = {"strict", "maxsize"}
"""Keywords that check or speed up, and change no result."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed module. `lines` are those of its statement: what runs them can notice."""

    line: int
    change: str
    source: str
    lines: tuple[int, int]


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a module's source, in the order of its lines."""
    tree = ast.parse(source)
    for site in _sites(tree, (1, len(source.splitlines()))):
        before = _shown(site.node)
        for changed in _changes(site.node):
            site.put(changed)
            mutated = ast.unparse(tree)
            site.put(site.node)
            line = getattr(site.node, "lineno", site.lines[0])
            yield Mutant(line, f"{before} -> {_shown(changed)}", mutated, site.lines)


@dataclass(frozen=True, slots=True)
class _Site:
    """A node in its place: the field of its parent, and where in it if that is a list."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST
    lines: tuple[int, int]

    def put(self, node: ast.AST) -> None:
        """Have another node stand there."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def _sites(parent: ast.AST, lines: tuple[int, int]) -> Iterator[_Site]:
    """All nodes below one that may be changed, with the lines of the statement each stands in."""
    for field, value in ast.iter_fields(parent):
        if _is_left_alone(parent, field):
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, node in items:
            text = isinstance(parent, ast.JoinedStr) and isinstance(node, ast.Constant)
            if isinstance(node, ast.AST) and not (text or _says_nothing(node)):
                within = _span(node) if isinstance(node, ast.stmt) else lines
                yield _Site(parent, field, index, node, within)
                yield from _sites(node, within)


def _is_left_alone(parent: ast.AST, field: str) -> bool:
    """Whether what stands in a field of a node changes no behaviour."""
    if field in {"decorator_list", "annotation", "returns", "format_spec", "type_params"}:
        return True
    return isinstance(parent, ast.keyword) and parent.arg in _SAME_EITHER_WAY


def _says_nothing(node: ast.AST) -> bool:
    """Whether a node with all that is in it is no behaviour, or a message."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Assert() | ast.Global() | ast.Nonlocal():
            return True
        case ast.Expr(value=ast.Constant(value=str())):
            return True  # a docstring
        case ast.FunctionDef(name="__repr__"):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name()], value=ast.Subscript(value=ast.Name())):
            return True  # a type by another name: Pair = tuple[int, ...]
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(op=ast.BitOr())):
            return name[:1].isupper() and not name.isupper()
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id="TypeVar"))):
            return bool(name)
        case ast.Constant(value=str() as text):
            return " " in text
    return False


def _span(statement: ast.stmt) -> tuple[int, int]:
    """The lines of a statement; of one with a body, those before it, of a function all."""
    last = statement.end_lineno or statement.lineno
    body = getattr(statement, "body", None)
    if body and not isinstance(statement, ast.FunctionDef):
        last = max(statement.lineno, body[0].lineno - 1)
    return statement.lineno, last


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node."""
    match node:
        case ast.Compare(left, ops, comparators):
            for n, op in enumerate(ops):
                changed = [*ops[:n], _COMPARED[type(op)](), *ops[n + 1 :]]
                yield ast.Compare(left, changed, comparators)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.BinOp(left, op, right) if type(op) in _COMPUTED:
            yield ast.BinOp(left, _COMPUTED[type(op)](), right)
        case ast.AugAssign(target, op, value) if type(op) in _COMPUTED:
            yield ast.copy_location(ast.AugAssign(target, _COMPUTED[type(op)](), value), node)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value="literal" | "pragmatic" as value):
            yield ast.Constant("pragmatic" if value == "literal" else "literal")
        case ast.Constant(value=str() as value):
            yield ast.Constant("" if value else "x")
        case ast.Call(ast.Name(id=name), args, keywords) if name in _NAMED:
            yield ast.Call(ast.Name(_NAMED[name], ast.Load()), args, keywords)
        case ast.Return(value) if value is not None and not _is_nothing(value):
            yield ast.copy_location(ast.Return(ast.Constant(None)), node)
        case ast.Expr():
            yield ast.copy_location(ast.Pass(), node)


def _is_nothing(node: ast.AST) -> bool:
    """Whether a node is None, or as good as None in a condition: False, (), "" and so on."""
    match node:
        case ast.Constant(value=value):
            return not value
        case ast.Tuple(elts=[]) | ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
    return False


def _shown(node: ast.AST) -> str:
    """A node on one line, cut where it is long."""
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 70 else f"{text[:67]}..."
