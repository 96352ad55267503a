"""What the words of a command line name: folders, files, reports, and revisions of git."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    repository; `own` ones the revision was named with (REV:PATH).
    """

    name: str
    paths: tuple[str, ...]
    repository: Repository | None = None
    commit: str = ""
    within: PurePosixPath = _HERE
    own: bool = False

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

    A revision may name the path that it has the case at: REV:PATH, from the top of the repository,
    or REV:./PATH from the current folder, as git has it.

    Raises:
        UsageError: something is not there, is neither path nor revision, or is missing.
    """
    first, *rest = words
    found = None if _there(first) else _range(first)
    if found:
        pair = _between(first, found, rest or [case], rest[0] if rest else ".")
        _refuse_idle(rest, pair.old, pair.new)
        return pair
    if not rest:
        raise UsageError(f"{first}: with what is it to be compared? OLD NEW or REV..REV is meant")
    second, *paths = rest
    both = (first, second)
    beside = [word for word in both if _there(word) and not _is_report(word)]
    at = next((p for p in (*paths, *beside) if _there(p)), ".")
    hints = tuple(hint for word in both if (hint := _also_revision(word, Path(at))))
    there = [_there(word) for word in both]
    within = paths or beside or [case]
    old, new = (
        Named(word, (word,)) if here else _revision(word, within, at)
        for word, here in zip(both, there, strict=True)
    )
    _refuse_idle(paths, old, new)
    return Pair(*_at_one_path(old, new) if not (paths or beside) else (old, new), hints)


def _between(word: str, found: re.Match[str], paths: Sequence[str], at: str) -> Pair:
    """The sides of a range; of `A...B` the old one is where B left A, as git means it."""
    old, new = (_revision(found[side] or "HEAD", paths, at) for side in ("old", "new"))
    if len(found["dots"]) == 3 and old.repository:
        base = old.repository.merge_base(old.commit, new.commit)
        if not base:
            raise UsageError(f"{word}: the two have no commit in common; name them with ..")
        name = f"{old.name} ({base[:12]})" if base != old.commit else old.name
        old = replace(old, name=name, commit=base)
    return Pair(old, new)


def _refuse_idle(paths: Sequence[str], old: Named, new: Named) -> None:
    """A PATH that neither side is seen at is a mistake."""
    if not paths or any(side.repository and not side.own for side in (old, new)):
        return
    what = "these have theirs" if old.own or new.own else "these are files here"
    raise UsageError(f"{' '.join(paths)}: a PATH is for revisions, and {what}")


def _at_one_path(old: Named, new: Named) -> tuple[Named, Named]:
    """Where one side alone names its path, the other is meant at the same."""
    if old.own and not new.own and new.repository:
        new = replace(new, paths=old.paths)
    elif new.own and not old.own and old.repository:
        old = replace(old, paths=new.paths)
    return old, new


def _revision(word: str, paths: Sequence[str], at: str) -> Named:
    """A revision, with paths as the user wrote them turned into those of the repository.

    `at` is the path whose repository is meant.
    """
    repository = repository_at(Path(at))
    if repository is None:
        raise UsageError(f"{word}: no such file or folder, and {_no_repository(at)}")
    name, own = word, ""
    commit = repository.commit(word)
    if not commit:
        name, _, own = word.partition(":")
        commit = repository.commit(name) if own else ""
    if not commit:
        raise UsageError(f"{word}: {_NONE}")
    if own:
        inner = [_in_tree(own, word, repository)]
    else:
        inner = [repository.inside(Path(path)) for path in paths]
    try:
        within = repository.inside(Path())
    except UsageError:  # the case lies in another repository than the current folder
        within = PurePosixPath()
    seen = tuple(os.path.relpath(path, within) for path in inner)
    return Named(name, seen, repository, commit, within, bool(own))


def _in_tree(path: str, word: str, repository: Repository) -> PurePosixPath:
    """The path of REV:PATH, as git reads it: from the top, unless it begins with a point."""
    if path.startswith(("./", "../")) or path in (".", ".."):
        return repository.inside(Path(path))
    inner = PurePosixPath(os.path.normpath(path))
    if inner.is_absolute() or inner.parts[:1] == ("..",):
        raise UsageError(f"{word}: lies outside the repository {repository.top}")
    return inner


def _no_repository(at: str) -> str:
    if shutil.which("git") is None:
        return "git, which knows revisions, is not installed"
    place = "the current folder" if at == "." else at
    return f"{place} lies in no git repository"


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


def _is_report(word: str) -> bool:
    return word.lower().endswith(".json") and Path(word).is_file()


def _there(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):  # too long, or with a NUL in it
        return False
