"""A git repository that a test fills, with nothing of the user's own settings in it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_OWN = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


@dataclass(frozen=True, slots=True)
class Made:
    """A repository in `top`."""

    top: Path

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        """Run git; gives its standard output without the last line end."""
        done = subprocess.run(
            ["git", "-C", str(self.top), *arguments],
            input=stdin,
            capture_output=True,
            check=True,
            env={**os.environ, **_OWN},
        )
        return done.stdout.decode().removesuffix("\n")

    def write(self, **files: str) -> None:
        """Write files; `__` in a name is a folder's end, `_` a point."""
        for name, text in files.items():
            path = self.top / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def commit(self, **files: str) -> str:
        """Write files and commit all there is; gives the commit's name."""
        self.write(**files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a step")
        return self.git("rev-parse", "HEAD")


def repository(folder: Path) -> Made:
    """A new repository whose branch is `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Made(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made
