"""What the words of a command line name: folders, files, reports, and revisions of git."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.diffing.revisions import Repository, repository_at
from factcheck.errors import UsageError

_RANGE = re.compile(r"(?P<old>.*?)(?P<dots>\.\.\.?)(?P<new>.*)", re.DOTALL)
_HERE = PurePosixPath()
_NONE = "no such file or folder, and no revision that git knows here"


@dataclass(frozen=True, slots=True)
class Named:
    """One side, as named. Without a `repository` its `paths` are files or folders as they are.

    Of a revision they are those that its `commit` has, as seen from `within`, a folder of the
    repository.
    """

    name: str
    paths: tuple[str, ...]
    repository: Repository | None = None
    commit: str = ""
    within: PurePosixPath = _HERE

    @property
    def inner(self) -> tuple[PurePosixPath, ...]:
        """The paths as the repository names them."""
        joined = (os.path.normpath(self.within / path) for path in self.paths)
        return tuple(PurePosixPath(path) for path in joined)


@dataclass(frozen=True, slots=True)
class Pair:
    """Both sides, and what the user should know of how they were understood."""

    old: Named
    new: Named
    hints: tuple[str, ...] = ()


def sides_named(words: Sequence[str], case: str) -> Pair:
    """OLD NEW [PATH …], or REV..REV [PATH …]; `case` is the path of a case where none is named.

    Raises:
        UsageError: something is not there, is neither path nor revision, or is missing.
    """
    first, *rest = words
    found = None if _there(first) else _range(first)
    if found:
        return _between(first, found, rest or [case])
    if not rest:
        raise UsageError(f"{first}: with what is it to be compared? OLD NEW or REV..REV is meant")
    second, *paths = rest
    both = (first, second)
    at = Path(next((p for p in (*paths, *both) if _there(p)), "."))
    hints = tuple(hint for word in both if (hint := _also_revision(word, at)))
    there = [_there(word) for word in both]
    if all(there) and paths:
        raise UsageError(f"{' '.join(paths)}: a PATH is for revisions, and these are files here")
    beside = [word for word, here in zip(both, there, strict=True) if here]
    within = paths or beside or [case]
    old, new = (
        Named(word, (word,)) if here else _revision(word, within, repository_at(at))
        for word, here in zip(both, there, strict=True)
    )
    return Pair(old, new, hints)


def _between(word: str, found: re.Match[str], paths: Sequence[str]) -> Pair:
    """The sides of a range; of `A...B` the old one is where B left A, as git means it."""
    repository = repository_at(Path(paths[0]))
    old, new = (_revision(found[side] or "HEAD", paths, repository) for side in ("old", "new"))
    if len(found["dots"]) == 3 and repository:
        base = repository.merge_base(old.commit, new.commit)
        if not base:
            raise UsageError(f"{word}: the two have no commit in common; name them with ..")
        name = f"{old.name} ({base[:12]})" if base != old.commit else old.name
        old = Named(name, old.paths, repository, base, old.within)
    return Pair(old, new)


def _revision(word: str, paths: Sequence[str], repository: Repository | None) -> Named:
    """A revision, with paths as the user wrote them turned into those of the repository."""
    if repository is None:
        raise UsageError(f"{word}: no such file or folder, and this is no git repository")
    commit = repository.commit(word)
    if not commit:
        raise UsageError(f"{word}: {_NONE}")
    inner = [repository.inside(Path(path)) for path in paths]
    try:
        within = repository.inside(Path())
    except UsageError:  # the case lies in another repository than the current folder
        within = PurePosixPath()
    seen = tuple(os.path.relpath(path, within) for path in inner)
    return Named(word, seen, repository, commit, within)


def _range(word: str) -> re.Match[str] | None:
    """The word as a range of revisions; ../folder is none."""
    found = _RANGE.fullmatch(word)
    if not found or word in ("..", "...") or found["new"].startswith("/"):
        return None
    return None if found["old"].endswith("/") else found


def _also_revision(word: str, at: Path) -> str:
    """That a word which names a path here could mean a revision too."""
    if not _there(word) or "/" in word or word.startswith("."):
        return ""
    repository = repository_at(at)
    if repository is None or not repository.commit(word):
        return ""
    return f"{word}: taken as the path; for the revision of this name write {word}^0"


def _there(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):  # too long, or with a NUL in it
        return False
