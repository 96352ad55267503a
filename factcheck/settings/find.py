"""Where settings are looked for: beside the case that they are for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from factcheck.errors import Problem, Where
from factcheck.settings.model import Settings
from factcheck.settings.read import OWN, SHARED, TABLE, read_tree, settings_of, shared_table


def find_settings(paths: Sequence[str | Path]) -> Settings:
    """The settings of a case: of the first folder that has any.

    Looked through are the folder of the first path (it itself, where it is one), the folder above
    it, and the current folder; in each, `factcheck.toml` and the table `[tool.factcheck]` of
    `pyproject.toml`. Both in one folder is a problem, and so is a link that leads out of it.
    """
    for folder in _folders(Path(paths[0]) if paths else Path()):
        found = _in(folder)
        if found is not None:
            return found
    return Settings()


def _folders(path: Path) -> Iterator[Path]:
    """The folders to look through, each once, by the shortest way to write them."""
    own = path if path.is_dir() else path.parent
    above = own.parent if own.name not in {"", ".", ".."} else own / ".."
    seen = set()
    for folder in (own, above, Path()):
        with suppress(OSError, RuntimeError, ValueError):  # no folder that anything can be read in
            real = folder.resolve()
            if real not in seen:
                seen.add(real)
                yield folder


def _in(folder: Path) -> Settings | None:
    """The settings of one folder; None where it has none."""
    own, shared = folder / OWN, folder / SHARED
    table = _shared(shared)
    if own.exists() or own.is_symlink():
        if isinstance(table, tuple):
            return _only(own, f"{shared.as_posix()} holds settings too, under [{TABLE}]; keep one")
        return _linked(own) or _whole(own)
    if table is None:
        return None
    if isinstance(table, Problem):
        return Settings(where=Where(shared.as_posix()), problems=(table,))
    tree, text = table
    return _linked(shared) or settings_of(tree, shared.as_posix(), text, f"{TABLE}.")


def _whole(path: Path) -> Settings:
    tree = read_tree(path)
    if isinstance(tree, Problem):
        return Settings(where=Where(path.as_posix()), problems=(tree,))
    return settings_of(tree[0], path.as_posix(), tree[1])


def _shared(path: Path) -> tuple[object, str] | Problem | None:
    """The tool's table in a `pyproject.toml` and the whole text; None where there is none.

    One that cannot be read is a problem of ours only if it seems to hold such a table.
    """
    if not path.is_file():
        return None
    tree = read_tree(path)
    if isinstance(tree, Problem):
        with suppress(OSError), path.open("rb") as stream:
            if TABLE.encode() in stream.read(10**6):
                return tree
        return None
    table = shared_table(tree[0])
    return None if table is None else (table, tree[1])


def _linked(path: Path) -> Settings | None:
    """That a file found beside a case is a link out of its folder: it may be anybody's file."""
    with suppress(OSError, RuntimeError):
        if path.resolve().is_relative_to(path.parent.resolve()):
            return None
    return _only(path, "is a link that leads out of its folder; copy it, or name it with --config")


def _only(path: Path, message: str) -> Settings:
    problem = Problem(path.as_posix(), 0, 0, message)
    return Settings(where=Where(path.as_posix()), problems=(problem,))
