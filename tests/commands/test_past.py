"""What commands say of a baseline and of decisions: what is new, what an old id is called now."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.casefile.files import BASELINE, DECISIONS
from tests.cases import PAPERS
from tests.commands.town import CASE, Town

ACCEPT = ("baseline", "--reason", "as it was")
HEAD, CLAIMS = CASE.split("claims:\n")
MORE = "  - {id: post-1, source: post, subject: homes, value: '900'}\n"


def _many(town: Town, count: int) -> None:
    """A case with that many discrepancies, each on a subject of its own."""
    subjects = "".join(f"  - {{id: s{n}, label: Number {n}}}\n" for n in range(count))
    claims = "".join(
        f"  - {{id: {paper}-{n}, source: {paper}, subject: s{n}, value: '{value}'}}\n"
        for n in range(count)
        for paper, value in (("daily", 4), ("herald", 7))
    )
    town.write(f"subjects:\n{subjects}claims:\n{claims}")


def _shown(town: Town, *argv: str) -> list[str]:
    return [finding["subject"]["id"] for finding in town.report(*argv)["findings"]]


def test_findings_are_chosen_by_their_state(town: Town) -> None:
    town.run("baseline", "--subject", "homes", "--reason", "as it was")
    town.write(CASE.replace('"550"', '"650"'))
    assert _shown(town, "--state", "new") == ["roads"]
    assert _shown(town, "--state", "changed") == ["homes"]
    assert _shown(town, "--state", "unchanged") == []
    assert sorted(_shown(town, "--state", "new", "--state", "changed")) == ["homes", "roads"]
    town.run("decide", town.finding("roads")["id"], "same")
    town.write(CASE.replace('"7"', '"8"'))
    assert _shown(town, "--state", "reopened") == ["roads"]
    assert town.run("check", "--state", "old")[0] == 2


def test_what_is_shown_by_state_fails_alone_and_lists_nothing_that_is_gone(town: Town) -> None:
    town.run(*ACCEPT)
    town.write(HEAD + "claims:\n" + "\n".join(CLAIMS.splitlines()[:2]) + "\n")
    assert town.run("check", "--state", "new")[0] == 0
    assert "resolved" in town.run("check")[1]
    assert "\nresolved\t" not in town.run("check", "--state", "new")[1]


def test_without_a_baseline_every_finding_is_new_to_the_filter_too(town: Town) -> None:
    assert sorted(_shown(town, "--state", "new")) == ["homes", "roads"]
    assert _shown(town, "--state", "changed") == []
    assert "every finding counts as new" in town.run("check", "--state", "new")[2]


def test_the_sixth_field_of_a_line_is_the_state(town: Town) -> None:
    def states() -> list[tuple[str, str]]:
        lines = [line.split("\t") for line in town.run("check")[1].splitlines() if "\t" in line]
        return sorted((line[4], line[5]) for line in lines if line[0] == "error")

    assert states() == [("Homes flooded", "-"), ("Roads closed", "-")]
    town.run("baseline", "--subject", "homes", "--reason", "as it was")
    assert states() == [("Homes flooded", "unchanged"), ("Roads closed", "new")]
    town.write(CASE.replace('"550"', '"650"'))
    town.run("decide", town.finding("roads")["id"], "same")
    assert states() == [("Homes flooded", "changed"), ("Roads closed", "decided")]
    town.write(CASE.replace('"7"', '"8"'))
    assert states() == [("Homes flooded", "unchanged"), ("Roads closed", "reopened")]


def test_what_fails_on_new_is_named(town: Town) -> None:
    town.run("baseline", "--subject", "homes", "--reason", "as it was")
    roads = town.finding("roads")["id"]
    status, _, err = town.run("check", "--fail-on", "new")
    assert (status, err) == (1, f"1 finding fails this run: {roads} (new)\n")
    town.write(CASE.replace('"550"', '"650"'))
    homes = town.finding("homes")["id"]
    told = town.run("check", "--fail-on", "new")[2]
    assert told == f"2 findings fail this run: {homes} (changed), {roads} (new)\n"
    assert town.run("check")[2] == ""
    town.run(*ACCEPT)
    assert town.run("check", "--fail-on", "new")[2] == ""


def test_ten_that_fail_are_named_and_the_rest_is_counted(town: Town) -> None:
    _many(town, 12)
    (town.folder / BASELINE).touch()
    err = town.run("check", "--fail-on", "new")[2]
    assert err.startswith("12 findings fail this run: ")
    assert err.count("(new)") == 10
    assert err.endswith(" and 2 more\n")


def test_in_the_table_those_that_fail_come_first_within_their_severity(town: Town) -> None:
    first, second = (finding["id"] for finding in town.report()["findings"])
    subject = town.report()["findings"][0]["subject"]["id"]
    town.run("baseline", "--subject", subject, "--reason", "as it was")
    lines = town.run("check", "--fail-on", "new")[1]
    assert lines.index(second) < lines.index(first)
    lines = town.run("check")[1]
    assert lines.index(first) < lines.index(second)


def test_accepting_says_what_fails_all_the_same(town: Town) -> None:
    town.run("decide", town.finding("homes")["id"], "same")
    town.write(CASE.replace('"550"', '"650"'))
    now = town.finding("homes")["id"]
    status, _, err = town.run(*ACCEPT)
    assert status == 0
    assert err == (
        "1 re-opened: decide again or undo, for a baseline settles no decision: " + now + "\n"
    )
    assert town.run("baseline", "--subject", "roads", "--reason", "again")[2] == ""
    town.run("decide", now, "same")
    assert town.run(*ACCEPT)[2] == ""


@pytest.mark.parametrize("known_by", ["baseline", "decision"])
def test_an_old_id_leads_to_the_finding_of_today(town: Town, known_by: str) -> None:
    old = town.finding("homes")["id"]
    town.run(*(ACCEPT if known_by == "baseline" else ("decide", old, "needs-call")))
    town.write(CASE.replace('"550"', '"650"'))
    new = town.finding("homes")["id"]
    status, out, err = town.run("why", old)
    assert (status, err) == (0, f"{old} is now {new}\n")
    assert out.split()[:2] == ["finding", f"{new},"]
    status, out, err = town.run("decide", old[:6], "same")
    assert (status, out) == (2, "")
    assert err == f"factcheck: {old} is now {new}; read it again: factcheck why {new}\n"


def test_an_old_id_of_what_is_gone_says_so(town: Town) -> None:
    old = town.finding("homes")
    town.run(*ACCEPT)
    town.write(HEAD + "claims:\n" + "\n".join(CLAIMS.splitlines()[2:]) + "\n")
    told = f"factcheck: {old['id']} is gone: no finding answers its question any more; it said: "
    for argv in (("why", old["id"]), ("decide", old["id"], "same")):
        status, out, err = town.run(*argv)
        assert (status, out) == (2, "")
        assert err == f"{told}{old['message']}\n"


def test_an_id_in_capitals_is_the_same_id(town: Town) -> None:
    finding = town.finding("homes")["id"]
    assert town.run("why", finding.upper()) == town.run("why", finding)
    assert town.run("decide", finding.upper(), "same")[0] == 0


def _in_two_files(town: Town) -> list[str]:
    """The case as a file for each paper; their paths, as a shell gives them."""
    (town.folder / "case.yaml").unlink()
    (town.folder / "all.yaml").write_text(PAPERS + HEAD)
    for paper in ("daily", "herald"):
        own = [line for line in CLAIMS.splitlines() if f"source: {paper}" in line]
        (town.folder / f"{paper}.yaml").write_text("\n".join(["claims:", *own]) + "\n")
    return [f"claims/{path.name}" for path in sorted(town.folder.glob("*.yaml"))]


def test_files_of_one_folder_share_its_baseline_and_decisions(town: Town) -> None:
    paths = _in_two_files(town)
    id_ = town.finding("homes", *paths)["id"]
    assert town.run("decide", id_, "same", *paths)[0] == 0
    assert town.run(*ACCEPT, *paths)[0] == 0
    assert sorted(path.name for path in town.folder.glob("*.jsonl")) == [BASELINE, DECISIONS]
    for argv in (paths, ["claims"]):
        found = town.finding("homes", *argv)
        assert (found["state"], found["decision"]["verdict"]) == ("unchanged", "same")


def test_a_glob_may_name_the_baseline_among_claim_files(town: Town) -> None:
    assert town.run("convert", "claims", "--to", "jsonl", "--output", "lines")[0] == 0
    town.run("baseline", "lines", "--reason", "as it was")
    (Path("lines") / "more.jsonl").write_text("")
    paths = sorted(map(str, Path("lines").glob("*.jsonl")))
    assert f"lines/{BASELINE}" in paths
    assert town.run("check", *paths, "--fail-on", "new")[0] == 0


def test_a_file_without_its_sources_is_told_to_name_the_folder(town: Town) -> None:
    _in_two_files(town)
    status, _, err = town.run("check", "claims/daily.yaml")
    assert status == 2
    assert err.startswith(
        "claims/daily.yaml: the sources of its claims stand in other files; name the folder: "
        "claims --source daily\n"
    )
    assert town.run("check", "claims", "--source", "daily")[0] == 1


def test_a_file_alone_in_its_folder_is_told_nothing_of_folders(town: Town) -> None:
    town.write(CASE.replace("source: daily", "source: dayly"))
    assert "name the folder" not in town.run("check", "claims/case.yaml")[2]


def test_decisions_that_disagree_are_told_beside_one_another(town: Town) -> None:
    finding = town.finding("homes")["id"]
    town.run("decide", finding, "not-comparable", "--as", "Desk-A")
    town.run("decide", finding, "both-true", "--differs", "time", "--as", "Desk-B")
    (first, second) = town.lines(DECISIONS)
    before = f"not comparable – Desk-A, {first['when'][:10]}"
    told = dict(re.findall(r"^(\w+) +(.*)$", town.run("why", finding)[1], re.MULTILINE))
    assert told["before"] == before
    for form in ("table", "markdown", "html", "csv", "sarif"):
        text = town.run("check", "--format", form)[1]
        assert "Desk-A" in text, form
    assert town.finding("homes")["decision"]["before"] == before
    # as two branches are merged: the later counts, whichever line comes first
    first["when"] = "2024-05-03T09:00:00Z"
    (town.folder / DECISIONS).write_text(f"{json.dumps(second)}\n{json.dumps(first)}\n")
    decision = town.finding("homes")["decision"]
    assert (decision["verdict"], decision["before"]) == (
        "both-true",
        "not comparable – Desk-A, 2024-05-03",
    )


def test_who_decides_the_same_again_or_after_an_undo_replaces_nothing(town: Town) -> None:
    finding = town.finding("homes")["id"]
    town.run("decide", finding, "same")
    town.run("decide", finding, "same", "--note", "asked again")
    assert "before" not in town.finding("homes")["decision"]
    town.run("decide", finding, "undo")
    town.run("decide", finding, "miscoded")
    assert "before" not in town.finding("homes")["decision"]


def test_a_baseline_of_another_case_is_noticed(town: Town) -> None:
    town.run(*ACCEPT)
    town.write(CASE.replace("homes", "houses").replace("roads", "streets"))
    told = f"claims/{BASELINE}: none of its 2 lines is on a finding of today; is it of this case?\n"
    assert told in town.run("check")[2]
    town.write()
    assert town.run("check")[2] == ""


def test_a_long_first_baseline_is_told_in_short(town: Town) -> None:
    _many(town, 45)
    whole = town.run(*ACCEPT, "--dry-run")[1].splitlines()
    assert sum(line.startswith("+ ") for line in whole) == 45
    told = town.run(*ACCEPT)[1].splitlines()
    assert sum(line.startswith("+ ") for line in told) == 20
    assert told[20:] == [
        f"  and 25 more, to be read in claims/{BASELINE}",
        "45 added.",
        f"Written: claims/{BASELINE}, 45 lines.",
    ]


def test_no_message_for_people_holds_the_key_of_a_question(town: Town) -> None:
    finding = town.finding("homes")
    town.run("decide", finding["id"], "same", "--as", "A desk")
    town.write(HEAD + "claims:\n" + "\n".join(CLAIMS.splitlines()[2:]) + "\n")
    _, out, err = town.run("check", "--fail-on", "never")
    assert f"on what is not found any more: {finding['message']}" in err
    assert "Homes flooded" in next(line for line in out.splitlines() if line.startswith("idle\t"))
    assert "homes/value/" not in out + err


def test_a_baseline_goes_with_a_case_that_is_converted(town: Town) -> None:
    town.run(*ACCEPT)
    assert town.run("convert", "claims", "--to", "csv", "--output", "there")[0] == 0
    assert (Path("there") / BASELINE).read_bytes() == (town.folder / BASELINE).read_bytes()
    assert town.run("check", "there", "--fail-on", "new")[0] == 0


def test_a_link_out_of_the_case_is_not_converted(town: Town, tmp_path: Path) -> None:
    (tmp_path / "secret.jsonl").write_text("secret\n")
    (town.folder / BASELINE).symlink_to(tmp_path / "secret.jsonl")
    status, _, err = town.run("convert", "claims", "--to", "csv", "--output", "there")
    assert status == 2
    assert "is a link that leads out of the case folder" in err
    assert not (Path("there") / BASELINE).exists()
