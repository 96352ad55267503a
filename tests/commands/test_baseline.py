"""`factcheck baseline`: what is accepted, what it says, and what a later check makes of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.casefile.files import BASELINE
from factcheck.history.baseline import FIELDS
from tests.commands.town import CASE, Town

ACCEPT = ("baseline", "--reason", "as it was")


def test_findings_are_accepted_a_line_each(town: Town) -> None:
    status, out, err = town.run(*ACCEPT)
    assert (status, err) == (0, "")
    homes, roads = town.lines(BASELINE)
    assert tuple(homes) == FIELDS
    assert (homes["question"], roads["question"]) == ("homes/value/", "roads/value/")
    assert {homes["reason"], roads["reason"]} == {"as it was"}
    assert homes["since"] == date.today().isoformat()
    shown = town.finding("homes")
    assert out == (
        f"+ {shown['id']} discrepancy (error): {shown['message']}\n"
        f"+ {town.finding('roads')['id']} discrepancy (error): {roads['message']}\n"
        "2 added.\n"
        f"Written: claims/{BASELINE}, 2 lines.\n"
    )


def test_states_and_what_fails_on_new(town: Town) -> None:
    assert town.run("check", "--fail-on", "new")[0] == 1
    town.run(*ACCEPT)
    assert town.finding("homes")["state"] == "unchanged"
    assert town.run("check", "--fail-on", "new")[0] == 0
    assert town.run("check")[0] == 1
    town.write(CASE.replace('"550"', '"650"'))
    assert town.finding("homes")["state"] == "changed"
    assert town.finding("roads")["state"] == "unchanged"
    assert town.run("check", "--fail-on", "new")[0] == 1
    assert town.run("check", "--fail-on", "new", "--subject", "roads")[0] == 0
    town.write(CASE.replace('"550"', '"400"').replace('"7"', '"5"'))
    report = town.report()
    assert [(f["kind"], f["state"]) for f in report["findings"]] == [("agreement", "new")] * 2
    assert [entry["message"] for entry in report["resolved"]] == [
        line["message"] for line in town.lines(BASELINE)
    ]
    assert town.run("check", "--fail-on", "new")[0] == 0


def test_a_change_of_severity_note_is_new_too(town: Town) -> None:
    """Growth fails no run by its severity, yet it is new."""
    town.run(*ACCEPT)
    town.write(CASE.replace("unit: roads", "unit: roads, behaviour: cumulative"))
    grown = town.finding("roads")
    assert (grown["kind"], grown["severity"], grown["state"]) == ("change", "note", "changed")
    assert town.run("check", "--fail-on", "new", "--subject", "roads")[0] == 1
    assert town.run("check", "--fail-on", "tension", "--subject", "roads")[0] == 0


def test_without_a_baseline_all_is_new_and_it_says_so(town: Town) -> None:
    status, _, err = town.run("check", "--fail-on", "new")
    assert status == 1
    ids = [f"{finding['id']} (new)" for finding in town.report()["findings"]]
    assert err == (
        f"no baseline (claims/{BASELINE}): every finding counts as new; see factcheck baseline\n"
        f"2 findings fail this run: {', '.join(ids)}\n"
    )
    assert town.finding("homes")["state"] is None
    assert "resolved" not in town.report()
    status, _, err = town.run("check", "--baseline", "none.jsonl")
    assert (status, err) == (
        2,
        "factcheck: none.jsonl: no such baseline; factcheck baseline writes one\n",
    )


def test_filters_choose_among_what_is_gone_too(town: Town) -> None:
    town.run(*ACCEPT)
    town.run("decide", town.finding("homes")["id"], "same")
    town.write("\n".join(line for line in CASE.splitlines() if "herald" not in line))
    for argv, gone, idle in (
        ((), ["homes/value/", "roads/value/"], 1),
        (("--subject", "roads"), ["roads/value/"], 0),
        (("--subject", "homes"), ["homes/value/"], 1),
        (("--rule", "figures-differ"), ["homes/value/", "roads/value/"], 1),
        (("--rule", "figures-agree"), [], 1),
        (("--kind", "change"), [], 1),
        (("--severity", "error"), ["homes/value/", "roads/value/"], 1),
        (("--source", "daily"), [], 1),
    ):
        report = town.report(*argv)
        assert [entry["question"] for entry in report["resolved"]] == gone, argv
        assert len(report.get("decisions", {"idle": []})["idle"]) == idle, argv


def test_an_update_keeps_what_stays_the_same(town: Town) -> None:
    town.run(*ACCEPT)
    before = (town.folder / BASELINE).read_bytes()
    assert town.run("baseline", "--reason", "again")[:2] == (
        0, f"No change: claims/{BASELINE} stays as it is.\n"
    )  # fmt: skip
    assert (town.folder / BASELINE).read_bytes() == before
    town.write(CASE.replace('"550"', '"650"').replace('"7"', '"5"'))
    status, out, _ = town.run("baseline", "--reason", "a second count", "--dry-run")
    assert status == 0
    assert [line[:2] for line in out.splitlines()[:4]] == ["+ ", "~ ", "  ", "- "]
    assert out.splitlines()[4:] == [
        "1 added, 1 changed, 1 removed.", f"Nothing is written: claims/{BASELINE} would be."
    ]  # fmt: skip
    assert (town.folder / BASELINE).read_bytes() == before
    town.run("baseline", "--reason", "a second count")
    assert [line["reason"] for line in town.lines(BASELINE)] == ["a second count"] * 2


def test_for_some_subjects_no_other_line_is_touched(town: Town) -> None:
    town.run(*ACCEPT)
    town.write(CASE.replace('"550"', '"650"').replace('"7"', '"8"'))
    town.run("baseline", "--subject", "homes", "--reason", "a second count")
    homes, roads = town.lines(BASELINE)
    assert (homes["reason"], roads["reason"]) == ("a second count", "as it was")
    assert town.finding("homes")["state"] == "unchanged"
    assert town.finding("roads")["state"] == "changed"


def test_a_subject_that_left_the_case_can_leave_the_baseline(town: Town) -> None:
    town.run(*ACCEPT)
    town.write("\n".join(line for line in CASE.splitlines() if "road" not in line))
    status, out, _ = town.run("baseline", "--subject", "roads", "--reason", "no longer followed")
    assert status == 0
    assert out.splitlines()[0].startswith("- ")
    assert [line["question"] for line in town.lines(BASELINE)] == ["homes/value/"]
    status, _, err = town.run("baseline", "--subject", "rods", "--reason", "x")
    assert status == 2
    assert "no subject rods" in err


@pytest.mark.parametrize("argv", [("baseline",), ("baseline", "--reason", "  ")])
def test_a_reason_is_asked_for(town: Town, argv: tuple[str, ...]) -> None:
    status, out, err = town.run(*argv)
    assert (status, out) == (2, "")
    assert "--reason" in err
    assert town.lines(BASELINE) == []


def test_a_faulty_case_or_baseline_is_not_written_over(town: Town) -> None:
    town.write(CASE + "  - {id: x, source: nobody, subject: homes, value: '1'}\n")
    status, _, err = town.run(*ACCEPT)
    assert status == 2
    assert "nothing is accepted while the input has mistakes" in err
    assert town.lines(BASELINE) == []
    assert town.run(*ACCEPT, "--keep-going")[0] == 0
    town.write()
    text = (town.folder / BASELINE).read_text() + "<<<<<<< HEAD\n"
    (town.folder / BASELINE).write_text(text)
    status, _, err = town.run("baseline", "--reason", "again")
    assert status == 2
    assert f"claims/{BASELINE}:3:1: a merge conflict begins here" in err
    assert (town.folder / BASELINE).read_text() == text
    assert town.run("check", "--fail-on", "new")[0] == 2
    assert town.run("check", "--fail-on", "new", "--keep-going")[0] == 0


def test_a_case_of_one_file_has_it_beside_it(town: Town) -> None:
    town.run("baseline", "claims/case.yaml", "--reason", "r")
    assert len(town.lines(f"case.{BASELINE}")) == 2
    assert town.run("check", "claims/case.yaml", "--fail-on", "new")[0] == 0
    assert town.run("check", "claims", "--fail-on", "new")[0] == 1
    named = f"claims/case.{BASELINE}"
    assert town.run("check", "claims", "--fail-on", "new", "--baseline", named)[0] == 0


def test_a_link_out_of_the_case_is_neither_read_nor_replaced(town: Town, tmp_path: Path) -> None:
    (tmp_path / "secret.jsonl").write_text("secret\n")
    (town.folder / BASELINE).symlink_to(tmp_path / "secret.jsonl")
    for argv in (ACCEPT, ("check",)):
        status, out, err = town.run(*argv)
        assert (status, out) == (2, "")
        assert err == (
            f"factcheck: claims/{BASELINE}: is a link that leads out of the case folder; "
            "copy the file\n"
        )
    assert (tmp_path / "secret.jsonl").read_text() == "secret\n"


def test_hostile_words_do_nothing_to_a_terminal(town: Town) -> None:
    town.write(CASE.replace("Homes flooded", '"\\e[2J\\u202eHomes"').replace("label: ", "label: "))
    out = town.run(*ACCEPT)[1]
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\\x1b[2J\\u202eHomes" in out


def test_the_report_command_heeds_it_as_well(town: Town) -> None:
    town.run(*ACCEPT)
    assert town.run("report")[0] == 0
    assert '"state": "unchanged"' in Path("reports/report.json").read_text()
