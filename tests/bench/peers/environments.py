"""An environment of its own for each peer, made with `venv` and `pip` from the package index.

They are kept in a cache folder and used again; one that was not finished is made anew.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Needed(NamedTuple):
    """What pip installs: packages with what they ask for, packages whose own pins are left out
    (`unpinned`), and modules that are imported but never used, made empty (`stubs`)."""

    packages: tuple[str, ...] = ()
    unpinned: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()


NEEDED = {
    "duckdb": Needed(("duckdb",)),
    "contrachecker": Needed(("contrachecker",)),
    # Its pins are of one day in 2023 and have no wheels for newer Pythons; cairo and imageio draw
    # pictures, which nothing here asks for.
    "truthdiscovery": Needed(
        ("bidict", "numpy", "scipy"), ("truthdiscovery",), ("cairo", "imageio", "imageio.v2")
    ),
    "splink": Needed(("splink",)),
}
_READY = "ready.txt"


class SetUpError(Exception):
    """An environment that could not be made; says what pip said."""


def python_of(name: str, cache: Path) -> Path:
    """The Python of the environment of this name under `cache`, which is made where it is missing.

    Raises SetUpError where `pip` or `venv` fails.
    """
    folder = cache / name
    python = folder / "bin" / "python"
    if (folder / _READY).exists():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    needed = NEEDED[name]
    _call([sys.executable, "-m", "venv", str(folder)], name)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if needed.unpinned:
        _call([*install, "--no-deps", *needed.unpinned], name)
    _call([*install, *needed.packages], name)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(_call([str(python), "-c", where], name).strip())
    for stub in needed.stubs:
        write_stub(site, stub)
    frozen = _call([str(python), "-m", "pip", "freeze"], name)
    (folder / _READY).write_text(frozen, encoding="utf-8")
    return python


def write_stub(site: Path, module: str) -> None:
    """An empty module, in as many packages as its dotted name has."""
    folder = site.joinpath(*module.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text('"""Nothing: it is imported and not used."""\n')


def _call(command: list[str], name: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SetUpError(f"{name}: {' '.join(command[:5])} failed: {said[-1] if said else '?'}")
    return done.stdout
