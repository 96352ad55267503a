"""What a person is told to install."""

from __future__ import annotations

import shlex
import tomllib
from pathlib import Path

import pytest

from factcheck import extras
from factcheck.errors import UsageError

EXTRAS = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]["optional-dependencies"]


@pytest.mark.parametrize(
    ("told", "names"), [(extras.CODE, ("code",)), (extras.CODE + extras.MODEL, ("code", "model"))]
)
def test_the_hint_names_what_the_extra_has(told: tuple[str, ...], names: tuple[str, ...]) -> None:
    wanted = [one for name in names for one in EXTRAS[name]]
    assert len(told) == len(wanted)
    for one in told:
        assert any(want.startswith(one) for want in wanted), one


@pytest.mark.parametrize("hint", [extras.INSTALL_CODE, extras.INSTALL_MODEL])
def test_the_hint_can_be_pasted_and_names_nobody_elses_package(hint: str) -> None:
    command = shlex.split(hint.partition(" (")[0])
    assert command[:3] == ["pip", "install", "spacy>=3.7.5,<3.9"]
    assert not any(word.startswith("factcheck") for word in command)


def test_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    extras.needs_code()
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="coding needs spaCy, not installed: pip install "):
        extras.needs_code()
