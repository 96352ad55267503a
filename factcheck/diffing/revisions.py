"""Versions of a case that git keeps: a revision's files, laid out in a folder of their own.

git is asked what it has, never to do anything: no shell, no working tree, no hooks, filters or
attributes, nothing fetched. What it hands out is as hostile as any file: links are not followed,
nothing is written outside the folder, and sizes are known before a byte is read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.casefile.files import DECISIONS
from factcheck.casefile.wording import shown
from factcheck.errors import UsageError

LARGEST = 1_000_000_000
"""Bytes of the files of one version, together."""
MOST_FILES = 10_000
SETTINGS = ("factcheck.toml", "pyproject.toml")
"""Files that are taken from the folders above the case too."""
Files = dict[PurePosixPath, tuple[str, int]]
"""What git calls each file, and its size in bytes."""
_REGULAR = ("100644", "100755", "100664")
_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository: the folder its files are in, as git names it."""

    top: Path

    def commit(self, revision: str) -> str:
        """The commit that a revision names, in full; "" where it names none.

        Raises:
            UsageError: git cannot be run.
        """
        if not revision or "\0" in revision or "\n" in revision:
            return ""
        done = _git(
            self.top,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{revision}^{{commit}}",
        )
        return done.stdout.decode("ascii", "replace").strip() if done.returncode == 0 else ""

    def merge_base(self, one: str, other: str) -> str:
        """The commit that two commits have last in common; "" where they have none."""
        done = _git(self.top, "merge-base", one, other)
        found = done.stdout.decode("ascii", "replace").split()
        return found[0] if done.returncode == 0 and found else ""

    def inside(self, path: Path) -> PurePosixPath:
        """A path as the repository names it, whether or not it is there now.

        Raises:
            UsageError: it lies outside.
        """
        existing, rest = _existing(path)
        try:
            inner = existing.resolve().relative_to(self.top.resolve())
        except ValueError:
            raise UsageError(f"{path}: lies outside the repository {self.top}") from None
        return PurePosixPath(*inner.parts, *rest)

    def lay_out(
        self, commit: str, paths: Sequence[PurePosixPath], folder: Path, within: PurePosixPath
    ) -> set[PurePosixPath]:
        """Write what a commit has under the paths, and the settings above them, into a folder.

        Of a folder only the files directly in it, as of a case; of `within`, the folder that the
        user is in, the settings. Gives the paths among `paths` that the commit lacks.

        Raises:
            UsageError: it is too much, it cannot be read, or a name is not fit for a file.
        """
        wanted: Files = {}
        missing: set[PurePosixPath] = set()
        for path in paths:
            kind = self._kind(commit, path)
            if kind == "tree":
                wanted |= self._files(commit, path)
                _make(folder, path)
            elif kind == "blob":
                wanted |= self._file(commit, path)
            else:
                missing.add(path)
        for above in {within, *within.parents, *(up for path in paths for up in path.parents)}:
            held = self._files(commit, above)
            wanted |= {at: found for at, found in held.items() if at.name in SETTINGS}
        _make(folder, within)
        if len(wanted) > MOST_FILES or sum(size for _, size in wanted.values()) > LARGEST:
            raise UsageError(
                f"{commit[:12]}: {len(wanted):,} files; at most {MOST_FILES:,} files of "
                f"{LARGEST:,} bytes together are read from a revision"
            )
        for path, (blob, _) in sorted(wanted.items()):
            self._write(blob, path, folder)
        return missing

    def _write(self, blob: str, path: PurePosixPath, folder: Path) -> None:
        try:
            _make(folder, path.parent)
            with folder.joinpath(*path.parts).open("xb") as stream:
                done = _git(self.top, "cat-file", "blob", blob, stdout=stream.fileno())
        except OSError as fault:  # two names that the system takes for one, or a full disk
            raise UsageError(f"{shown(path)}: {fault.strerror}") from None
        if done.returncode:
            raise UsageError(f"{shown(path)}: git cannot read it: {_said(done)}")

    def _file(self, commit: str, path: PurePosixPath) -> Files:
        """A claim file, with the decisions beside it: its own, and those of its folder."""
        own = (path.name, f"{path.stem}.{DECISIONS}", DECISIONS)
        found = {at: it for at, it in self._files(commit, path.parent).items() if at.name in own}
        if path not in found:
            raise UsageError(f"{path}: is a link in {commit[:12]}; name what it leads to")
        return found

    def _kind(self, commit: str, path: PurePosixPath) -> str:
        """tree, blob, or "" where the commit has no such path."""
        if not path.parts:
            return "tree"
        done = _git(self.top, "cat-file", "-t", f"{commit}:{path}")
        return done.stdout.decode("ascii", "replace").strip() if done.returncode == 0 else ""

    def _files(self, commit: str, path: PurePosixPath) -> Files:
        """The regular files directly in a folder of a commit; none where it has no such folder."""
        tree = f"{commit}:{path}" if path.parts else f"{commit}^{{tree}}"
        done = _git(self.top, "ls-tree", "-z", "-l", "--full-tree", tree)
        if done.returncode:
            return {}
        return {path / name: (blob, size) for name, blob, size in _entries(done.stdout)}


def repository_at(path: Path) -> Repository | None:
    """The repository that a path lies in, whether or not it is there; None where it is in none.

    Without git there is no repository either.

    Raises:
        UsageError: git refuses to read it, for it belongs to somebody else.
    """
    existing, _ = _existing(path)
    folder = existing if existing.is_dir() else existing.parent
    if shutil.which("git") is None:
        return None
    done = _git(folder, "rev-parse", "--show-toplevel")
    if b"dubious ownership" in done.stderr:
        raise UsageError(f"git does not trust the repository of {path}: {_said(done)}")
    top = os.fsdecode(done.stdout).removesuffix("\n")
    return Repository(Path(top)) if done.returncode == 0 and top else None


def _entries(listing: bytes) -> Iterator[tuple[str, str, int]]:
    """Name, object and size of the regular files of a tree; links and folders are left out."""
    for line in listing.split(b"\0"):
        about, _, name = line.partition(b"\t")
        parts = about.decode("ascii", "replace").split()
        if len(parts) != 4 or parts[0] not in _REGULAR:
            continue
        text = os.fsdecode(name)
        # git lets no such name in by itself, but a tree can be made by hand
        if text in ("", ".", "..", ".git") or {"/", "\\"} & set(text):
            continue
        yield text, parts[2], int(parts[3])


def _existing(path: Path) -> tuple[Path, tuple[str, ...]]:
    """The part of a path that is there, and the rest of it."""
    whole = Path(os.path.normpath(Path.cwd() / path))
    rest: list[str] = []
    while not whole.exists() and whole != whole.parent:
        rest.insert(0, whole.name)
        whole = whole.parent
    return whole, tuple(rest)


def _make(folder: Path, path: PurePosixPath) -> None:
    folder.joinpath(*path.parts).mkdir(parents=True, exist_ok=True)


def _git(
    folder: Path, *arguments: str, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """Run git where it can do nothing but read.

    Raises:
        UsageError: there is no git, or it does not end.
    """
    quiet = {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, no shell
            ["git", "--no-pager", *arguments],  # noqa: S607 - the user's own git
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, **quiet},
        )
    except FileNotFoundError:
        raise UsageError("git is not installed; name two folders, files or reports") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"git {arguments[0]} did not end within {_SECONDS} seconds") from None
    except (OSError, ValueError) as fault:
        raise UsageError(f"git cannot be run: {fault}") from None


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    return shown(done.stderr.decode("utf-8", "replace").strip())
