"""What peers say and cost is read rightly, and the tables hold that and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.bench import growth
from tests.bench.peers import environments, scores, tables
from tests.bench.peers.__main__ import main
from tests.bench.peers.answers import (
    CHECKERS,
    LINKERS,
    NAMES,
    RUNNERS,
    Answer,
    Given,
    of_doubt,
    of_factcheck,
    of_runner,
    of_sure,
)
from tests.bench.peers.comparing import Row
from tests.bench.peers.measured import Cost, cost, medians
from tests.bench.peers.planted import plant
from tests.bench.peers.scores import Label

# ---- What peers say.


def _python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def _write(file: Path, said: object) -> Path:
    file.write_text(json.dumps(said), encoding="utf-8")
    return file


def test_the_answer_of_a_script(tmp_path: Path) -> None:
    said = {"version": "2.1", "read": ["s1", "s2"], "findings": 7, "doubtful": ["s2"]}
    file = _write(tmp_path / "said.json", said)
    assert of_runner(file) == Answer("2.1", frozenset({"s1", "s2"}), 7)
    assert of_doubt(file) == Answer("2.1", frozenset({"s2"}), 1)
    links = {"version": "5", "links": {"c1": "s1", "c2": "s2"}, "sure": {"c1": "s1"}}
    file = _write(tmp_path / "links.json", links)
    assert of_runner(file).links == {"c1": "s1", "c2": "s2"}
    assert of_sure(file).links == {"c1": "s1"}


def _checker(name: str) -> int:
    return [peer.name for peer in CHECKERS].index(name)


def test_what_factcheck_prints_is_read_by_subject_and_severity(tmp_path: Path) -> None:
    case = tmp_path / "case"
    case.mkdir()
    (case / "claims.yaml").write_text(
        """
sources:
  - {id: a, publisher: A, published: 2024-05-03}
  - {id: b, publisher: B, published: 2024-05-04}
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes}
  - {id: cars, label: Cars lost, type: quantity, unit: cars}
  - {id: hurt, label: People hurt so far, type: quantity, unit: people, behaviour: cumulative}
claims:
  - {id: a1, source: a, subject: homes, value: "412"}
  - {id: b1, source: b, subject: homes, value: "937"}
  - {id: a2, source: a, subject: cars, value: "55"}
  - {id: b2, source: b, subject: cars, value: "55"}
  - {id: a3, source: a, subject: hurt, value: "12"}
  - {id: b3, source: b, subject: hurt, value: "31"}
""",
        encoding="utf-8",
    )
    peer, output = CHECKERS[_checker("factcheck")], tmp_path / "report.json"
    spent = cost(peer.command(sys.executable, Given(case, case), output), fine=peer.fine)
    assert not spent.failed
    answer = peer.answers[""](output)
    assert (answer.read, answer.findings) == ({"homes"}, 1)
    assert answer.kinds == {
        "homes": {"discrepancy"}, "cars": {"agreement"}, "hurt": {"change"},
    }  # fmt: skip


def test_an_echo_is_told_from_an_agreement_and_a_note_needs_no_reading(tmp_path: Path) -> None:
    findings = [
        {"kind": "agreement", "rule": "echo", "severity": "note", "subject": {"id": "s1"}},
        {"kind": "discrepancy", "rule": "x", "severity": "note", "subject": {"id": "s2"}},
        {"kind": "discrepancy", "rule": "x", "severity": "warning", "subject": {"id": "s3"}},
        {"kind": "discrepancy", "rule": "y", "severity": "error", "subject": {"id": "s3"}},
        {"kind": "discrepancy", "rule": "z", "severity": "error", "relation": {}},
    ]
    report = {"tool": {"version": "1"}, "findings": findings}
    answer = of_factcheck(_write(tmp_path / "r.json", report))
    assert answer == Answer(
        "1", frozenset({"s3"}), 2,
        {"s1": frozenset({"echo"}), "s2": frozenset({"discrepancy"}),
         "s3": frozenset({"discrepancy"})},
    )  # fmt: skip


def test_linking_alone_runs_and_is_scored(tmp_path: Path) -> None:
    files = plant(tmp_path / "a", 60, wordings=True)
    peer, output = LINKERS[-1], tmp_path / "links.json"
    spent = cost(peer.command(sys.executable, Given(files.case, files.case), output))
    assert not spent.failed
    truth = scores.truth(files.truth)
    score = scores.linked(truth, peer.answers[""](output))
    assert sum(score) == 60
    assert score.right > score.wrong + score.strange_linked


@pytest.mark.parametrize(
    ("value", "figure"),
    [
        ("about 12,000", 12_000.0), ("$3.5 million", 3_500_000.0), ("37.4%", 37.4),
        ("3 May 2020", "3 May 2020"), ("May 3, 2020", "May 3, 2020"), ("dozens", "dozens"),
        ("yes", "yes"),
    ],
)  # fmt: skip
def test_bare_figures_for_peers_that_know_no_hedges(value: str, figure: object) -> None:
    done = subprocess.run(
        [*_python("import sys, reading; print(repr(reading.bare(sys.argv[1])))"), value],
        cwd=RUNNERS, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == repr(figure)


def test_every_peer_belongs_to_a_name_and_has_its_environment() -> None:
    for peer in (*CHECKERS, *LINKERS):
        assert any(peer.name.startswith(name) for name in NAMES)
        assert peer.environment is None or peer.environment in environments.NEEDED
        command = peer.command("python", Given(Path("case"), Path("parquet")), Path("out"))
        assert command[1] == "-m" or Path(command[1]).is_file()


def test_a_stub_is_an_empty_module(tmp_path: Path) -> None:
    for name in ("drawing", "pictures", "pictures.v2"):
        environments.write_stub(tmp_path, name)
    subprocess.run(
        [sys.executable, "-c", "import drawing, pictures.v2 as p; assert p.__doc__"],
        cwd=tmp_path, check=True,
    )  # fmt: skip


def test_an_environment_that_cannot_be_made_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho no venv here >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(environments.SetUpError, match=r"splink: .* failed: no venv here"):
        environments.python_of("splink", tmp_path / "cache")


# ---- What it costs.


def test_seconds_by_the_clock_are_not_those_of_the_processor() -> None:
    spent = cost(_python("import time; time.sleep(0.4)"))
    assert spent.wall >= 0.4
    assert spent.cpu < spent.wall
    assert not spent.failed


def test_memory_of_children_counts() -> None:
    child = "import time; held = bytearray(60_000_000); time.sleep(1.2)"
    run = f"subprocess.run([sys.executable, '-c', {child!r}])"
    parent = f"import subprocess, sys; held = bytearray(60_000_000); {run}"
    alone = cost(_python(child))
    assert 60e6 < alone.memory < 110e6
    assert cost(_python(parent)).memory > 120e6


def test_memory_of_the_one_who_measures_does_not_count() -> None:
    held = bytearray(150_000_000)
    assert cost(_python("pass")).memory < 60e6
    assert len(held) == 150_000_000


def test_a_command_that_fails_says_its_last_line() -> None:
    spent = cost(_python("import sys; sys.exit('out of paper')"))
    assert (spent.failed, spent.late) == ("out of paper", False)
    assert not cost(_python("import sys; sys.exit(1)"), fine=(0, 1)).failed


def test_a_command_that_is_late_is_ended_with_its_children() -> None:
    child = "import time; time.sleep(60)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    spent = cost(_python(parent), timeout=0.5)
    assert spent.late
    assert spent.failed == "not done in 0.5 s"
    assert spent.wall < 30


def test_medians_are_of_each_figure() -> None:
    costs = [Cost(1.0, 9.0, 5), Cost(3.0, 7.0, 1), Cost(2.0, 8.0, 3)]
    assert medians(costs) == Cost(2.0, 8.0, 3)


# ---- Scores and tables.

_PLANTED = {
    "s1": Label("conflict", "conflict"), "s2": Label("conflict", "slip"),
    "s3": Label("change", "growth"), "s4": Label("silence", "single"),
}  # fmt: skip


def test_the_score_of_an_answer() -> None:
    score = scores.score(_PLANTED, Answer("1", frozenset({"s1", "s3"}), 9))
    assert (score.right, score.false, score.missed, score.precision) == (1, 1, 1, 0.5)
    assert score.flagged == {"conflict": 1, "growth": 1}
    assert scores.score(_PLANTED, Answer("1")).precision is None
    with pytest.raises(ValueError, match="not among the planted subjects: \\['s9'\\]"):
        scores.score(_PLANTED, Answer("1", frozenset({"s9"}), 1))


def test_links_are_right_wrong_missing_or_strange() -> None:
    truth = {"c1": "s1", "c2": "s2", "c3": "s3", "c4": None, "c5": None}
    said = Answer("1", links={"c1": "s1", "c2": "s1", "c4": "s4"})
    assert scores.linked(truth, said) == (1, 1, 1, 1, 1)


_ROWS = [
    Row("floor", Cost(0.5, 0.25, 80_000_000), 5, Answer("2", frozenset({"s1", "s3"}), 2)),
    Row("slow", Cost(600.4, 590.0, 3_000_000_000, "not done in 600 s", True), 1, None),
    Row("broken", Cost(0.1, 0.1, 10_000_000, "no such table"), 1, None),
    Row("factcheck", Cost(4.0, 3.5, 120_000_000), 5,
        Answer("1", frozenset({"s1"}), 1,
               {"s1": frozenset({"discrepancy"}), "s3": frozenset({"change", "agreement"})})),
]  # fmt: skip


def test_the_table_holds_what_was_measured() -> None:
    assert tables.costs_and_findings(_ROWS, _PLANTED).splitlines()[2:] == [
        "| floor | 0.50 | 0.25 | 80 | 1.0 | 1.0 | 2 | 2 | 1 | 1 | 1 | 50% |",
        "| slow | > 600.40 | > 590.00 | > 3,000 | – | – | not done in 600 s |  |  |  |  |  |",
        "| broken | – | – | – | – | – | no such table |  |  |  |  |  |",
        "| factcheck | 4.00 | 3.50 | 120 | 8.0 | 14.0 | 1 | 1 | 1 | 0 | 1 | 100% |",
    ]


def test_without_the_floor_there_is_no_ratio_to_it() -> None:
    [line] = tables.costs_and_findings(_ROWS[3:], _PLANTED).splitlines()[2:]
    assert line.startswith("| factcheck | 4.00 | 3.50 | 120 | – | – |")


def test_the_tables_by_story() -> None:
    assert tables.flagged_by_story(_ROWS, _PLANTED).splitlines() == [
        "| story | should say | planted on % of subjects | subjects | floor | factcheck |",
        "| --- | --- | --: | --: | --: | --: |",
        "| conflict | conflict | 4 | 1 | 1 | 1 |",
        "| slip | conflict | 1 | 1 | 0 | 0 |",
        "| growth | change | 10 | 1 | 1 | 0 |",
        "| single | silence | 30 | 1 | 0 | 0 |",
    ]
    assert tables.kinds(_ROWS[3], _PLANTED).splitlines()[2:] == [
        "| conflict | conflict | 1 | 1 | 0 | 0 | 0 | 0 |",
        "| slip | conflict | 1 | 0 | 0 | 0 | 0 | 1 |",
        "| growth | change | 1 | 0 | 1 | 1 | 0 | 0 |",
        "| single | silence | 1 | 0 | 0 | 0 | 0 | 1 |",
    ]


def test_the_cost_of_a_claim_by_size_of_subject() -> None:
    sizes = {"5": _ROWS, "500": [Row("floor", Cost(1.0, 0.5, 1), 5, Answer("2"))]}
    assert tables.each(sizes, 1_000).splitlines() == [
        "| µs a claim: wall / CPU | 5 a subject | 500 a subject |",
        "| --- | --: | --: |",
        "| floor | 500 / 250 | 1,000 / 500 |",
        "| slow | not done in 600 s | – |",
        "| broken | no such table | – |",
        "| factcheck | 4,000 / 3,500 | – |",
    ]


# ---- The whole.


def test_the_page_of_factcheck_alone_needs_no_other_environment(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.bench.peers.__main__.RESULTS", tmp_path / "RESULTS.md")
    ask = ["100", "--peers", "factcheck", "--runs", "1", "--per-subject", "5", "alone"]
    assert main([*ask, "--write", "--cache", str(tmp_path / "cache")]) == 0
    page = capsys.readouterr().out
    assert (tmp_path / "RESULTS.md").read_text().strip().endswith(page.strip())
    assert "## 100 claims, 5 a subject" in page
    assert "## 100 claims, 100 a subject" in page
    assert "| conflict | conflict | 4 |" in page
    assert "splink" not in page
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("words", ["1", "0", "many", "1e3"])
def test_a_number_of_claims_that_cannot_be_compared(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--per-subject", words])
    assert stopped.value.code == 2
    assert f"{words}: give a whole number of claims, 2 or more" in capsys.readouterr().err


# ---- Growth.

_POINTS = [
    growth.Point(1_000, Cost(1.5, 1.0, 60_000_000), Cost(0.5, 0.4, 50_000_000)),
    growth.Point(10_000, Cost(8.5, 7.4, 150_000_000), Cost(0.5, 0.4, 50_000_000)),
]


def test_growth_is_told_without_start_up() -> None:
    assert growth.rows(_POINTS).splitlines()[2:] == [
        "| 1,000 | 1.50 | 1.00 | 60 | 1000 | 600 | 10.0 | 1.00 |",
        "| 10,000 | 8.50 | 7.40 | 150 | 800 | 700 | 10.0 | 0.80 |",
    ]
    late = growth.Point(100_000, Cost(9, 9, 9, "not done in 9 s", True), Cost(0.5, 0.4, 1))
    assert (
        growth.rows([*_POINTS, late]).splitlines()[-1].startswith("| 100,000 | not done in 9 s |")
    )


def test_the_drawing_is_well_formed_and_has_a_mark_for_each_measurement() -> None:
    root = ElementTree.fromstring(growth.svg(_POINTS))
    marks = root.findall("{http://www.w3.org/2000/svg}circle")
    assert len(marks) == 3 * len(_POINTS)
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert words.count("10,000") == 2
    assert {"µs a claim", "kB a claim", "1,000"} <= set(words)


def test_growth_is_measured_from_small_cases(tmp_path: Path) -> None:
    [point] = growth.measured([40], 5, 1, 60.0, tmp_path)
    assert not point.spent.failed
    assert point.spent.wall > 0 < point.spent.memory
