"""Cases elsewhere, by URL: read as those of a folder, and never written."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from factcheck.casefile import load
from factcheck.command import main
from tests.casefile.test_read_parquet import table

CLAIMS = "source: s\nclaims:\n  - {id: a, subject: t, value: 300}\n"


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def put(system: Any, files: dict[str, str | bytes]) -> None:
    for path, held in files.items():
        system.pipe(path, held.encode() if isinstance(held, str) else held)


def test_a_folder_of_every_format(memory: Any) -> None:
    put(
        memory,
        {
            "/bucket/case/a.yaml": CLAIMS,
            "/bucket/case/b.jsonl": '{"record": "source", "id": "s"}\n{"record": "claim"}\n',
            "/bucket/case/subjects.csv": "id,label\nt,toll\n",
            "/bucket/case/speakers.parquet": table(id=["mayor"]),
            "/bucket/case/decisions.jsonl": '{"question": "q", "verdict": "same"}\n',
            "/bucket/case/baseline.jsonl": "{}\n",
            "/bucket/case/.hidden.yaml": "x: 1",
            "/bucket/case/README.yaml": "x: 1",
            "/bucket/case/more/deep.yaml": "x: 1",
            "/bucket/other.yaml": "x: 1",
        },
    )
    case = load("memory://bucket/case/")
    assert case.name == "case"
    assert ([*case.sources], [*case.subjects], [*case.speakers]) == (["s"], ["t"], ["mayor"])
    assert [claim.value for claim in case.claims] == ["300"]
    assert case.claims[0].where.file == "memory://bucket/case/a.yaml"
    assert len(case.decisions) == 1
    assert {problem.file for problem in case.problems} == {"memory://bucket/case/b.jsonl"}


def test_one_file_beside_a_folder_of_this_machine(memory: Any, tmp_path: Path) -> None:
    put(memory, {"/b/a.yaml": CLAIMS})
    (tmp_path / "s.yaml").write_text("sources: [{id: s}]")
    case = load(["memory://b/a.yaml", tmp_path])
    assert not case.problems
    assert case.name == "a"
    assert len(case.claims) == 1


def test_a_file_url_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "a b.yaml").write_text("sources: [{id: s}]")
    (tmp_path / "out.yaml").symlink_to("/etc/hostname")
    (problem,) = load(tmp_path.as_uri()).problems
    assert str(problem) == (
        f"{tmp_path}/out.yaml: is a link that leads out of the case folder; copy the file"
    )
    assert list(load((tmp_path / "a b.yaml").as_uri()).sources) == ["s"]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("memory://b/none", "no such file or folder; name a case folder, . for this one"),
        ("memory://b/notes.txt", "is no claim file; .yaml, .yml, .jsonl, .csv or .parquet is"),
        ("memory://b/empty", "holds no claim file; .yaml, .yml, .jsonl, .csv or .parquet is meant"),
        ("memory://b/baseline.jsonl", "is a baseline and no claim file; name the case instead"),
        ("zzz://b", "cannot be read: Protocol not known: zzz"),
        ("memory://b::memory://c", "cannot be read: one URL within another is not read"),
    ],
)
def test_what_cannot_be_read(memory: Any, url: str, told: str) -> None:
    put(memory, {"/b/notes.txt": "", "/b/baseline.jsonl": "", "/b/empty/notes.txt": ""})
    (problem,) = load(url).problems
    assert str(problem).startswith(f"{url}: {told}")


def test_a_driver_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    (problem,) = load("s3://bucket/case").problems
    assert str(problem) == "s3://bucket/case: cannot be read: Install s3fs to access S3"
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    (problem,) = load("s3://bucket/case").problems
    assert problem.message == (
        "cannot be read: a URL needs fsspec, not installed: pip install pyarrow fsspec"
        " (the extra parquet has them)"
    )


def test_a_driver_that_fails_in_its_own_way(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Dropped(Exception):  # noqa: N818
        pass

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise Dropped("connection\x1b[31m lost\nhalfway")

    put(memory, {"/b/a.yaml": CLAIMS, "/b/b.jsonl": "", "/b/claims.parquet": b""})
    monkeypatch.setattr(MemoryFileSystem, "open", lambda *_args, **_rest: Broken())
    assert [str(problem) for problem in load("memory://b").problems] == [
        f"memory://b/{name}: cannot be read: connection\\x1b[31m lost halfway"
        for name in ("a.yaml", "b.jsonl", "claims.parquet")
    ]


def test_a_listing_cannot_lead_elsewhere(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    put(memory, {"/b/case/a.yaml": "sources: [{id: s}]", "/b/secret.yaml": "sources: [{id: no}]"})
    listed = [
        {"name": name, "type": "file", "size": 9}
        for name in ("/b/case/a.yaml", "/b/secret.yaml", "/b/case/../secret.yaml", "/b/case/..")
    ]
    monkeypatch.setattr(MemoryFileSystem, "ls", lambda *_args, **_rest: listed)
    case = load("memory://b/case")
    assert (list(case.sources), case.problems) == (["s"], ())


def test_what_a_claim_says_is_never_opened(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    put(memory, {"/b/a.yaml": "sources: [{id: s, url: 'memory://x', text: 'memory://x'}]"})
    asked: list[str] = []
    real = MemoryFileSystem.open

    def open_(self: Any, path: str, *args: Any, **rest: Any) -> Any:
        asked.append(path)
        return real(self, path, *args, **rest)

    monkeypatch.setattr(MemoryFileSystem, "open", open_)
    load("memory://b")
    assert asked == ["/b/a.yaml"]


def test_check_reads_a_url(memory: Any, capsys: pytest.CaptureFixture[str]) -> None:
    more = "  - {id: b, subject: t, value: 900, source: r}\n"
    put(
        memory,
        {
            "/b/a.yaml": f"sources: [{{id: s}}, {{id: r}}]\nsubjects: [{{id: t}}]\n{CLAIMS}{more}",
            "/b/baseline.jsonl": "{}",
        },
    )
    assert main(["check", "memory://b", "--format", "csv", "--fail-on", "new"]) == 1
    out, err = capsys.readouterr()
    assert "figures-differ" in out
    assert err.startswith("every finding counts as new: of a URL, name the baseline by --base")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["decide", "x", "same", "memory://b"], "the log of decisions"),
        (["baseline", "memory://b", "--reason", "x"], "the baseline"),
        (["review", "memory://b", "--no-browser"], "the page of a review"),
        (["code", "x.txt", "--into", "memory://b"], "--into"),
        (["convert", "claims", "--to", "csv", "--output", "memory://b"], "--output"),
    ],
)
def test_what_writes_needs_a_folder(
    words: list[str], what: str, memory: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    put(memory, {"/b/a.yaml": CLAIMS})
    assert main(words) == 2
    told = capsys.readouterr().err
    assert f"memory://b: a URL is only read; {what} needs a folder of this machine" in told
    assert [*memory.store] == ["/b/a.yaml"]
