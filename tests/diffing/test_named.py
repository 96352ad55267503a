"""OLD NEW, REV..REV, and what else stands on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.diffing.named import Named, sides_named
from factcheck.errors import UsageError
from tests.diffing.repository import Made, repository


@pytest.fixture(autouse=True)
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A repository with two commits, a branch `side` at the first, and a folder within it."""
    found = repository(tmp_path / "repository")
    found.commit(claims__c_yaml="1", work__note_txt="x")
    found.git("branch", "side")
    found.commit(claims__c_yaml="2")
    monkeypatch.chdir(found.top)
    return found


def told(side: Named) -> tuple[str, list[str]]:
    return side.name, [str(path) for path in side.inner] if side.commit else list(side.paths)


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        (["claims", "work"], ("claims", ["claims"]), ("work", ["work"])),
        (["side..main"], ("side", ["claims"]), ("main", ["claims"])),
        (["side..main", "work"], ("side", ["work"]), ("main", ["work"])),
        (["side..", "work", "claims"], ("side", ["work", "claims"]), ("HEAD", ["work", "claims"])),
        (["side", "main"], ("side", ["claims"]), ("main", ["claims"])),
        (["side", "main", "gone"], ("side", ["gone"]), ("main", ["gone"])),
        (["HEAD~1", "claims"], ("HEAD~1", ["claims"]), ("claims", ["claims"])),
        (["claims", "HEAD"], ("claims", ["claims"]), ("HEAD", ["claims"])),
        (["HEAD", "work", "claims"], ("HEAD", ["claims"]), ("work", ["work"])),
    ],
)
def test_what_is_meant(words: list[str], old: object, new: object) -> None:
    pair = sides_named(words, "claims")
    assert (told(pair.old), told(pair.new)) == (old, new)
    assert pair.hints == ()


def test_three_points_mean_where_the_second_left_the_first(made: Made) -> None:
    base = made.git("rev-parse", "side")
    made.git("switch", "--quiet", "side")
    made.commit(claims__d_yaml="3")
    pair = sides_named(["main...side"], "claims")
    assert (pair.old.name, pair.old.commit) == (f"main ({base[:12]})", base)
    assert sides_named(["main..side"], "claims").old.commit == made.git("rev-parse", "main")


def test_paths_are_seen_from_the_folder_that_the_user_is_in(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made.top / "work")
    pair = sides_named(["side..main", "../claims"], "claims")
    assert pair.old.paths == ("../claims",)
    assert [str(path) for path in pair.old.inner] == ["claims"]
    assert str(pair.old.within) == "work"


def test_a_case_in_another_repository(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made.top.parent)
    pair = sides_named(["side", "main", "repository/claims"], "claims")
    assert told(pair.new) == ("main", ["claims"])
    assert pair.new.paths == ("claims",)


def test_a_path_goes_before_a_revision_and_is_told(made: Made) -> None:
    made.git("branch", "work")
    pair = sides_named(["work", "claims"], "claims")
    assert told(pair.old) == ("work", ["work"])
    assert pair.hints == ("work: taken as the path; for the revision of this name write work^0",)
    assert told(sides_named(["work^0", "claims"], "claims").old) == ("work^0", ["claims"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["claims"], "claims: with what is it to be compared? OLD NEW or REV..REV is meant"),
        (["main"], "main: with what is it to be compared?"),
        (["nowhere", "claims"], "nowhere: no such file or folder, and no revision that git knows"),
        (["main..nowhere"], "nowhere: no such file or folder, and no revision that git knows here"),
        (["../nowhere", "claims"], "../nowhere: no such file or folder, and no revision"),
        (["claims", "work", "claims"], "claims: a PATH is for revisions, and these are files here"),
        (
            ["side:claims", "main:work", "work"],
            "work: a PATH is for revisions, and these have theirs",
        ),
        (
            ["side:claims..main:work", "work"],
            "work: a PATH is for revisions, and these have theirs",
        ),
        (["a\0b", "claims"], "a\0b: no such file or folder"),
        (["-q..main"], "-q: no such file or folder"),
        (["side..main", "claims", "/"], "lies outside the repository"),
        (["side:../x", "main:claims"], "../x: lies outside the repository"),
        (["side:x/../../y", "main:claims"], "side:x/../../y: lies outside the repository"),
        (["side:/etc", "main:claims"], "side:/etc: lies outside the repository"),
        (["nowhere:claims", "main"], "nowhere:claims: no such file or folder, and no revision"),
    ],
)
def test_what_is_not_there(words: list[str], said: str) -> None:
    with pytest.raises(UsageError) as error:
        sides_named(words, "claims")
    assert said in str(error.value)


def test_branches_with_nothing_in_common(made: Made) -> None:
    made.git("switch", "--quiet", "--orphan", "other")
    made.commit(claims__c_yaml="1")
    with pytest.raises(UsageError, match=r"^main\.\.\.other: the two have no commit in common"):
        sides_named(["main...other"], "claims")


def test_outside_of_any_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = "a: no such file or folder, and {} lies in no git repository"
    for words, where in ((["a..b"], "the current folder"), (["a..b", "case"], "case")):
        with pytest.raises(UsageError) as error:
            sides_named(words, "claims")
        assert str(error.value) == said.format(where)


def test_without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match=r"^side: .*, and git, which knows revisions, is not inst"):
        sides_named(["side..main"], "claims")


@pytest.mark.parametrize("place", ["{}/repository/old.json", "{}/old.json"])
def test_a_report_says_nothing_of_where_the_case_is(made: Made, tmp_path: Path, place: str) -> None:
    report = place.format(tmp_path)
    Path(report).write_text("{}", encoding="utf-8")
    pair = sides_named(["side", report], "claims")
    assert told(pair.old) == ("side", ["claims"])
    assert told(pair.new) == (report, [report])
    assert told(sides_named([report, "side", "work"], "claims").new) == ("side", ["work"])


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        (["side:claims", "main:work"], ("side", ["claims"]), ("main", ["work"])),
        (["side:claims..main:work"], ("side", ["claims"]), ("main", ["work"])),
        (["side:claims/", "work"], ("side", ["claims"]), ("work", ["work"])),
        (["side:work", "main"], ("side", ["work"]), ("main", ["work"])),
        (["side", "main:work"], ("side", ["work"]), ("main", ["work"])),
        (["side:work", "main", "claims"], ("side", ["work"]), ("main", ["claims"])),
        (["side:./claims", "main:work/../claims"], ("side", ["claims"]), ("main", ["claims"])),
    ],
)
def test_a_revision_with_the_path_it_had_then(words: list[str], old: object, new: object) -> None:
    pair = sides_named(words, "claims")
    assert (told(pair.old), told(pair.new)) == (old, new)


def test_such_a_path_is_from_the_top_unless_it_begins_with_a_point(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made.top / "work")
    pair = sides_named(["side:claims", "main:../claims"], "claims")
    assert pair.old.inner == pair.new.inner
    assert pair.old.paths == ("../claims",)
