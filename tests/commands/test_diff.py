"""`factcheck diff`: folders, files, reports and revisions; formats, files, exit statuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.command import main
from tests.diffing.made import OTHER, RADIO, case
from tests.diffing.repository import Made, repository

ONE = case(RADIO)
TWO = case(RADIO, OTHER)
WRONG = TWO.replace("source: herald,", "source: herlad,")
Ran = tuple[int, str, str]
Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def ran(*argv: str) -> Ran:
        status = main(["diff", *argv])
        return (status, *capsys.readouterr())

    return ran


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A repository: no case, then one claim, then two at odds."""
    found = repository(tmp_path / "repository")
    found.commit(readme_txt="x")
    found.commit(claims__c_yaml=ONE)
    found.commit(claims__c_yaml=TWO)
    monkeypatch.chdir(found.top)
    return found


def findings(out: str) -> list[str]:
    """What became of findings, by the lines of standard output."""
    lines = (line.split("\t") for line in out.splitlines() if line.count("\t") == 6)
    return [f"{became} {rule}" for became, _, _, rule, *_ in lines]


def test_two_folders(made: Made, run: Run) -> None:
    made.write(before__c_yaml=ONE)
    status, out, err = run("before", "claims")
    assert (status, err) == (1, "")
    assert out.splitlines()[:3] == [
        "Findings: 1 came, 0 as before.",
        "Claims: 1 added, 1 as before.",
        "From before (1 claim) to claims (2 claims).",
    ]
    assert findings(out) == ["came figures-differ"]
    assert out.splitlines()[-1] == "claim added\th-1\thomes: 900\tclaims/c.yaml:3"
    assert run("claims", "before")[0] == 0


def test_revisions(made: Made, run: Run) -> None:
    for words in (
        ["HEAD~1..HEAD"],
        ["HEAD~1", "HEAD"],
        ["HEAD~1", "claims"],
        ["HEAD~1..", "claims"],
    ):
        status, out, err = run(*words)
        assert (status, err) == (1, ""), words
        assert findings(out) == ["came figures-differ"]
        assert "\tclaims/c.yaml:3" in out
    assert run("HEAD..HEAD~1")[0] == 0


def test_a_file_that_is_a_case_by_itself(made: Made, run: Run) -> None:
    assert findings(run("HEAD~1", "HEAD", "claims/c.yaml")[1]) == ["came figures-differ"]
    assert findings(run("HEAD~1", "claims/c.yaml")[1]) == ["came figures-differ"]


def test_a_file_that_was_renamed_and_its_records_reordered(made: Made, run: Run) -> None:
    made.git("mv", "claims/c.yaml", "claims/other.yaml")
    made.commit(claims__other_yaml=case(OTHER, RADIO))
    status, out, err = run("HEAD~1..HEAD")
    assert (status, err) == (0, "")
    assert out.splitlines()[:2] == [
        "Findings: none changed, 1 as before.",
        "Claims: none changed, 2 as before.",
    ]
    assert len(out.splitlines()) == 3


def test_a_case_that_was_not_there_yet(made: Made, run: Run) -> None:
    status, out, err = run("HEAD~2..HEAD")
    assert status == 1
    assert err == (
        "HEAD~2:claims is not there: everything was added or removed; if the case was called "
        "otherwise then, name it HEAD~2:PATH\n"
    )
    assert "Claims: 2 added, 0 as before.\n" in out


def test_the_settings_of_each_side(made: Made, run: Run) -> None:
    made.commit(factcheck_toml="[rules]\nfigures-differ = false\n")
    status, out, err = run("HEAD~1..HEAD")
    assert (status, err) == (0, "")
    assert findings(out) == ["went figures-differ"]
    assert "By: setting rules.figures-differ added." in out
    made.write(factcheck_toml="")
    assert findings(run("HEAD", "claims")[1]) == ["came figures-differ"]
    assert findings(run("HEAD~1..HEAD")[1]) == ["went figures-differ"]


def test_from_within_a_folder(made: Made, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (made.top / "work").mkdir()
    monkeypatch.chdir(made.top / "work")
    status, out, err = run("HEAD~1..HEAD", "../claims")
    assert (status, err) == (1, "")
    assert "\t../claims/c.yaml:3" in out
    assert Path.cwd() == made.top / "work"


def test_reports(made: Made, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("one", ONE), ("two", TWO)):
        made.write(**{f"{name}_yaml": text})
        assert (
            main(["check", f"{name}.yaml", "--fail-on", "never", "--output", f"{name}.json"]) == 0
        )
    capsys.readouterr()
    status, out, err = run("one.json", "two.json")
    assert (status, err) == (1, "")
    assert "Of claims, those are compared that stand in findings: a report holds no others." in out
    assert findings(out) == ["came figures-differ"]
    assert findings(run("one.json", "claims")[1]) == ["came figures-differ"]
    assert run("two.json", "claims")[0] == 0


def test_a_decision_is_told_with_whose_it_is(made: Made, run: Run) -> None:
    (found,) = factcheck.check(factcheck.load("claims")).findings
    line = {
        "question": found.question, "fingerprint": found.fingerprint, "kind": found.kind,
        "claims": {box.id: box.fingerprint for box in found.boxes}, "verdict": "needs-call",
        "wrong": "", "differs": "", "note": "asked twice", "who": "Kim",
        "when": "2024-06-01T10:00:00Z", "until": "",
    }  # fmt: skip
    made.commit(claims__decisions_jsonl=json.dumps(line) + "\n")
    status, out, err = run("HEAD~1..HEAD")
    assert (status, err) == (0, "")
    assert out.startswith("Findings: 1 decided, 0 as before.\n")
    assert "Decided: needs-call by Kim on 2024-06-01: asked twice." in out
    made.commit(claims__c_yaml=TWO.replace("'900'", "'950'"))
    status, out, err = run("HEAD~1..HEAD")
    assert status == 1
    assert findings(out) == ["changed figures-differ"]
    assert "Re-opened: " in out
    assert "Was decided: needs-call by Kim" in out
    assert "claim changed\th-1\tvalue 900 → 950\t" in out


def test_formats_and_files(made: Made, run: Run) -> None:
    names = ["d.md", "d.json", "d.txt"]
    status, out, err = run(
        "HEAD~1..HEAD", "--format", "markdown", *[part for n in names for part in ("--output", n)]
    )
    assert (status, err) == (1, "")
    assert out == (made.top / "d.md").read_text("utf-8")
    assert out.startswith("<!-- factcheck diff -->\n## factcheck\n\n**Findings: 1 came,")
    document = json.loads((made.top / "d.json").read_text("utf-8"))
    assert document["schema"] == "factcheck-diff/1"
    assert document["new"]["commit"] == made.git("rev-parse", "HEAD")
    assert (made.top / "d.txt").read_text("utf-8").startswith("Findings: 1 came,")


def test_mistakes_in_the_input(made: Made, run: Run) -> None:
    made.write(claims__c_yaml=WRONG)
    status, out, err = run("HEAD", "claims")
    assert status == 2
    assert err.startswith("claims/c.yaml:3:")
    assert "no such source: herlad" in err
    assert "1 mistake in the input of claims.\n" in out
    assert run("HEAD", "claims", "--keep-going")[0] == 0
    made.commit()
    commit = made.git("rev-parse", "HEAD")
    err = run("HEAD~1..HEAD")[2]
    assert err.startswith(f"{commit[:12]}: claims/c.yaml:3:")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["claims"], "claims: with what is it to be compared? OLD NEW or REV..REV is meant"),
        (["nowhere", "claims"], "nowhere: no such file or folder, and no revision that git knows"),
        (["HEAD~2", "HEAD~2"], "0 claims loaded from HEAD~2:claims and HEAD~2:claims; name the"),
        (["HEAD", "claims", "--output", "d.csv"], "--output d.csv: no format has the suffix .csv; "
         "use .txt .md .json"),
        (["HEAD", "claims", "--output", "claims/d.md"], "claims/d.md: lies in the case claims"),
    ],
)  # fmt: skip
def test_wrong_usage(made: Made, run: Run, words: list[str], said: str) -> None:
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert err.startswith(f"factcheck: {said}"), err


def test_a_folder_that_was_renamed(made: Made, run: Run) -> None:
    made.git("mv", "claims", "facts")
    made.commit()
    assert "name it HEAD~1:PATH" in run("HEAD~1..HEAD", "facts")[2]
    for words in (["HEAD~1:claims", "HEAD:facts"], ["HEAD~1:claims", "facts"]):
        status, out, err = run(*words)
        assert (status, err) == (0, "")
        assert out.startswith("Findings: none changed, 1 as before.\n")
    assert "From HEAD~1:claims (commit " in out


def test_a_revision_beside_a_report(made: Made, run: Run, tmp_path: Path) -> None:
    for report in ("now.json", str(tmp_path / "now.json")):
        main(["check", "--fail-on", "never", "--output", report])
        run()
        status, out, err = run("HEAD~1", report)
        assert (status, err) == (1, "")
        assert findings(out) == ["came figures-differ"]
        assert run(report, "HEAD")[0] == 0


def test_a_report_made_with_filters(made: Made, run: Run) -> None:
    more = "{id: p-1, source: post, subject: homes, value: '900'}"
    made.write(claims__c_yaml=case(RADIO, OTHER, more))
    whole = ["check", "--fail-on", "never", "--output"]
    main([*whole, "all.json"])
    for words in (["--kind", "discrepancy"], ["--source", "daily"], ["--speaker", "Mayor"]):
        main([*whole, f"{words[1]}.json", *words])
    run()
    status, out, err = run("discrepancy.json", "all.json")
    assert (status, err) == (0, "")
    assert "that discrepancy.json shows: kind discrepancy.\n" in out
    assert run("daily.json", "claims")[0] == 0
    assert run("Mayor.json", "Mayor.json")[0] == 0
    status, out, err = run("Mayor.json", "claims")
    assert (status, out) == (2, "")
    assert err == (
        "factcheck: Mayor.json: this report leaves findings out: it shows only those of speaker "
        "Mayor; make it anew without --speaker\n"
    )


def test_a_log_of_decisions_that_was_torn(made: Made, run: Run) -> None:
    (found,) = factcheck.check(factcheck.load("claims")).findings
    main(["decide", found.id, "needs-call", "--as", "Kim"])
    made.commit()
    log = made.top / "claims/decisions.jsonl"
    log.write_text(log.read_text("utf-8")[:-20], encoding="utf-8")
    run()
    status, out, _ = run("HEAD", "claims")
    assert status == 2
    assert "Re-opened: the decision cannot be read: its log has mistakes." in out


def test_a_sentence_ends_with_one_full_stop(made: Made, run: Run) -> None:
    (found,) = factcheck.check(factcheck.load("claims")).findings
    main(["decide", found.id, "needs-call", "--as", "Kim", "--note", "Asked."])
    made.commit()
    made.write(claims__c_yaml=TWO.replace("'900'", "'950'"))
    run()
    (line,) = (line for line in run("HEAD", "claims")[1].splitlines() if "Re-opened: " in line)
    assert "Was decided: needs-call by Kim on" in line
    assert ": Asked. By" in line
    assert ".." not in line


def test_a_report_that_is_none(made: Made, run: Run) -> None:
    made.write(x_json="{}")
    status, _, err = run("x.json", "claims")
    assert status == 2
    assert err.startswith("x.json: is no report of `factcheck check --format json`")


def test_a_path_that_is_a_branch_too_is_told(made: Made, run: Run) -> None:
    made.git("branch", "before", "HEAD~1")
    made.write(before__c_yaml=TWO)
    status, _, err = run("before", "claims")
    assert status == 0
    assert err == "before: taken as the path; for the revision of this name write before^0\n"
    assert run("before^0", "claims")[0] == 1
