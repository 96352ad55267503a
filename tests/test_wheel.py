"""What a wheel ships: the package with its data, and nothing of the checkout beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(ZipFile(wheel).namelist())


def test_the_package_is_all_there_is(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"factcheck"}


def test_every_file_of_the_package_is_there(names: set[str]) -> None:
    own = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "factcheck").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert own <= names
    assert {"factcheck/values/hedges.yaml", "factcheck/py.typed"} <= own
