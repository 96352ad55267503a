"""Where settings are looked for: the nearest win."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import load_settings
from factcheck.settings import find_settings

CASE = Path("work/desk/case")


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    CASE.mkdir(parents=True)
    (CASE / "claims.yaml").write_text("")


def put(folder: str | Path, text: str = "kind = ['change']", name: str = "factcheck.toml") -> None:
    Path(folder, name).write_text(text)


def found(*paths: str | Path) -> str:
    """The file of the settings; "" where there are none."""
    settings = find_settings(paths or [CASE])
    return settings.where.file if settings.kind or settings.problems else ""


def test_the_nearest_win() -> None:
    assert found() == ""
    put(".")
    assert found() == "factcheck.toml"
    put("work")  # two folders up, and not the current one
    assert found() == "factcheck.toml"
    put("work/desk")
    assert found() == "work/desk/factcheck.toml"
    put(CASE)
    assert found() == "work/desk/case/factcheck.toml"
    assert found(CASE / "claims.yaml") == "work/desk/case/factcheck.toml"
    assert load_settings(CASE).kind == ("change",)


def test_of_several_paths_the_first_counts() -> None:
    put(CASE)
    put("work")
    assert found("work/desk", CASE) == "work/factcheck.toml"


def test_the_folder_above_the_current_one(monkeypatch: pytest.MonkeyPatch) -> None:
    put("work/desk")
    monkeypatch.chdir(CASE)
    assert found(".") == "../factcheck.toml"
    assert found("claims.yaml") == "../factcheck.toml"


def test_a_pyproject_counts_where_it_has_the_table() -> None:
    put(CASE, "[tool.other]", "pyproject.toml")
    put("work/desk", "[tool.factcheck]\nkind = ['change']", "pyproject.toml")
    assert found() == "work/desk/pyproject.toml"


def test_both_in_one_folder_is_a_mistake() -> None:
    put(CASE)
    put(CASE, "[tool.factcheck]", "pyproject.toml")
    (problem,) = find_settings([CASE]).problems
    assert str(problem) == (
        "work/desk/case/factcheck.toml: work/desk/case/pyproject.toml holds settings too, under "
        "[tool.factcheck]; keep one"
    )


def test_a_broken_pyproject_is_ours_only_if_it_names_the_table() -> None:
    put(CASE, "[tool.other\n", "pyproject.toml")
    assert found() == ""
    put(CASE, "[tool.factcheck\n", "pyproject.toml")
    (problem,) = find_settings([CASE]).problems
    assert problem.line == 1


def test_a_broken_file_hides_no_other() -> None:
    put(".")
    put(CASE, "kind = [")
    (problem,) = find_settings([CASE]).problems
    assert problem.file == "work/desk/case/factcheck.toml"


@pytest.mark.parametrize("name", ["factcheck.toml", "pyproject.toml"])
def test_a_link_out_of_the_folder_is_not_followed(name: str) -> None:
    put(".", "[tool.factcheck]\n", "elsewhere.toml")
    (CASE / name).symlink_to(Path("elsewhere.toml").resolve())
    (problem,) = find_settings([CASE]).problems
    assert problem.message == (
        "is a link that leads out of its folder; copy it, or name it with --config"
    )


def test_a_link_to_itself_or_to_nothing_is_a_mistake() -> None:
    (CASE / "factcheck.toml").symlink_to(CASE.resolve() / "factcheck.toml")
    assert len(find_settings([CASE]).problems) == 1
    (CASE / "factcheck.toml").unlink()
    (CASE / "factcheck.toml").symlink_to("nothing.toml")
    (problem,) = find_settings([CASE]).problems
    assert problem.message == "no such file"


@pytest.mark.parametrize("path", ["nowhere", "no/where/at/all.yaml", "\0", "/"])
def test_what_is_not_there_has_no_settings(path: str) -> None:
    assert found(path) == ""
