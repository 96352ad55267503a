"""What git keeps, laid out: nothing followed, nothing outside the folder, nothing run."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from factcheck.diffing import revisions
from factcheck.diffing.revisions import Repository, repository_at
from factcheck.errors import UsageError
from tests.diffing.repository import Made, repository

HERE = PurePosixPath()
CLAIMS = PurePosixPath("claims")


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return repository(tmp_path / "repository")


def lay_out(made: Made, *paths: str, commit: str = "HEAD", within: str = "") -> list[str]:
    """The files that are laid out, by name."""
    folder = made.top.parent / "out"
    folder.mkdir()
    asked = [PurePosixPath(path) for path in paths]
    found = Repository(made.top)
    missing = found.lay_out(found.commit(commit), asked, folder, PurePosixPath(within))
    assert missing <= {*asked}
    files = (path for path in folder.rglob("*") if not path.is_dir())
    gone = [f"no {path}" for path in sorted(missing)]
    return sorted(path.relative_to(folder).as_posix() for path in files) + gone


def test_the_files_of_a_case_and_the_settings_above_it(made: Made) -> None:
    made.commit(
        a__claims__c_yaml="x",
        a__claims__decisions_jsonl="{}",
        a__claims__deeper__d_yaml="x",
        a__factcheck_toml="x",
        pyproject_toml="x",
        other_yaml="x",
    )
    assert lay_out(made, "a/claims") == [
        "a/claims/c.yaml", "a/claims/decisions.jsonl", "a/factcheck.toml", "pyproject.toml",
    ]  # fmt: skip


def test_the_settings_of_the_folder_that_the_user_is_in(made: Made) -> None:
    made.commit(claims__c_yaml="x", work__factcheck_toml="x")
    assert lay_out(made, "claims", within="work") == ["claims/c.yaml", "work/factcheck.toml"]


def test_one_file_comes_with_the_decisions_on_it(made: Made) -> None:
    made.commit(one_yaml="x", one_decisions_jsonl="{}", two_yaml="x")
    assert lay_out(made, "one.yaml") == ["one.decisions.jsonl", "one.yaml"]


def test_what_the_commit_lacks(made: Made) -> None:
    made.commit(claims__c_yaml="x")
    assert lay_out(made, "claims", "elsewhere/x") == ["claims/c.yaml", "no elsewhere/x"]


def test_the_bytes_are_those_of_the_commit(made: Made) -> None:
    """No attribute of the repository changes them: export-subst and line ends would."""
    made.commit(_gitattributes="* export-subst text eol=crlf\n", claims__c_yaml="a: $Format:%H$\n")
    lay_out(made, "claims")
    assert (made.top.parent / "out/claims/c.yaml").read_bytes() == b"a: $Format:%H$\n"


def test_links_are_not_followed(made: Made) -> None:
    (made.top / "claims").mkdir(parents=True)
    (made.top / "claims/secret.yaml").symlink_to("/etc/passwd")
    made.commit(claims__c_yaml="x")
    assert lay_out(made, "claims") == ["claims/c.yaml"]


def test_a_link_named_as_the_case_is_refused(made: Made) -> None:
    (made.top / "one.yaml").symlink_to("/etc/passwd")
    made.commit()
    with pytest.raises(UsageError, match=r"one\.yaml: is a link in [0-9a-f]{12}; name what"):
        lay_out(made, "one.yaml")


def tree(made: Made, name: bytes) -> str:
    """A commit whose tree was made by hand, with one file of this name in `claims`."""
    blob = bytes.fromhex(made.git("hash-object", "-w", "--stdin", stdin=b"x"))
    write = ("hash-object", "-w", "-t", "tree", "--literally", "--stdin")
    inner = bytes.fromhex(made.git(*write, stdin=b"100644 " + name + b"\0" + blob))
    top = made.git(*write, stdin=b"40000 claims\0" + inner)
    return made.git("commit-tree", top, "-m", "by hand")


@pytest.mark.parametrize(
    "name", [b"..", b".", b".git", b"../out.yaml", b"a\\b.yaml", b"/tmp/x.yaml"]
)
def test_a_name_that_leads_elsewhere_is_left_out(made: Made, name: bytes) -> None:
    before = sorted(made.top.parent.iterdir())
    assert lay_out(made, "claims", commit=tree(made, name)) == []
    assert sorted(made.top.parent.iterdir()) == sorted([*before, made.top.parent / "out"])


def test_a_name_that_is_an_option_or_a_pattern_is_a_name(made: Made) -> None:
    made.commit(claims__c_yaml="x")
    assert lay_out(made, "--help", "*", ":(top)claims") == [
        "no *", "no --help", "no :(top)claims",
    ]  # fmt: skip


def test_too_much_is_refused_before_it_is_read(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    made.commit(claims__c_yaml="x" * 30, claims__d_yaml="x" * 30)
    monkeypatch.setattr(revisions, "LARGEST", 59)
    with pytest.raises(UsageError, match="2 files; at most 10,000 files of 59 bytes together"):
        lay_out(made, "claims")
    assert list((made.top.parent / "out").rglob("*.yaml")) == []


def test_revisions_are_commits(made: Made) -> None:
    first, second = made.commit(a_yaml="1"), made.commit(a_yaml="2")
    made.git("tag", "--annotate", "--message", "m", "v1", "HEAD~1")
    found = Repository(made.top)
    assert [found.commit(name) for name in ("main", "HEAD~1", "v1")] == [second, first, first]
    for name in ("", "nowhere", "--all", "--output=x", "HEAD:a.yaml", "a\0b", "main\nHEAD", "-q"):
        assert found.commit(name) == "", name


def test_where_two_branches_parted(made: Made) -> None:
    base = made.commit(a_yaml="1")
    made.git("switch", "--quiet", "--create", "side")
    side = made.commit(a_yaml="2")
    made.git("switch", "--quiet", "main")
    main = made.commit(b_yaml="3")
    found = Repository(made.top)
    assert found.merge_base(main, side) == base
    made.git("switch", "--quiet", "--orphan", "other")
    assert found.merge_base(main, made.commit(c_yaml="4")) == ""


def test_nothing_of_the_repository_is_run(made: Made, tmp_path: Path) -> None:
    made.commit(claims__c_yaml="x", _gitattributes="*.yaml filter=evil diff=evil")
    script = f"touch {tmp_path}/run"
    for name in ("core.fsmonitor", "filter.evil.smudge", "diff.evil.textconv", "core.pager"):
        made.git("config", name, script)
    hook = made.top / ".git/hooks/post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n{script}\n")
    hook.chmod(0o755)
    assert lay_out(made, "claims") == ["claims/c.yaml"]
    assert not (tmp_path / "run").exists()


def test_where_a_repository_is(made: Made, tmp_path: Path) -> None:
    made.commit(claims__c_yaml="x")
    for path in ("claims", "claims/c.yaml", "claims/gone/far", ""):
        assert repository_at(made.top / path) == Repository(made.top), path
    assert repository_at(tmp_path) is None
    found = Repository(made.top)
    assert found.inside(made.top / "claims/gone/../c.yaml") == PurePosixPath("claims/c.yaml")
    assert found.inside(made.top) == HERE
    with pytest.raises(UsageError, match="lies outside the repository"):
        found.inside(tmp_path)


def test_without_git(made: Made, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert repository_at(made.top) is None
    with pytest.raises(UsageError, match="git is not installed; name two folders"):
        Repository(made.top).commit("main")
