"""The committed report is that of the committed case."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.command import main

ROOT = Path(__file__).parent.parent
PICTURES = {"report-wide.png", "report-narrow.png", "review-wide.png", "review-narrow.png"}
"""For the README: `python -m tests.report.pictures reports`, and of `tests.review` likewise."""
COMMITTED = sorted({path.name for path in (ROOT / "reports").iterdir()} - PICTURES)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(["report", "claims", "--output-dir", str(folder)]) == 0
    return folder


def test_every_format_is_committed(fresh: Path) -> None:
    assert sorted(path.name for path in fresh.iterdir()) == COMMITTED


@pytest.mark.parametrize("name", COMMITTED)
def test_the_committed_report_is_fresh(fresh: Path, name: str) -> None:
    assert (fresh / name).read_bytes() == (ROOT / "reports" / name).read_bytes(), (
        "run make report and commit reports/"
    )


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_the_readme_shows_the_pictures(name: str) -> None:
    assert f'src="reports/{name}"' in (ROOT / "README.md").read_text("utf-8")
    assert (ROOT / "reports" / name).read_bytes().startswith(b"\x89PNG")
