"""Files that cannot be read, or not to the end: one line each, and the others are checked.

Which files belong to a case is tested in casefile/test_files.py, every message of the parsers in
casefile/test_yaml_tree.py, test_read_jsonl.py and test_read_csv.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.bench import Bench, Held

CLAIM = "claims:\n  - {id: x, source: daily, subject: cost, value: $5}\n"
ROW = "id,source,subject,value\nx,daily,cost,$5\n"
RECORD = '{"record": "claim", "id": "x", "source": "daily", "subject": "cost", "value": "$5"}\n'
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)

BROKEN: list[tuple[str, Held, list[str]]] = [
    # text that is no text
    ("YAML not UTF-8", {"a.yaml": b"claims: caf\xe9"},
     ["case/a.yaml:1:12: byte 0xE9 is not UTF-8; save the file as UTF-8"]),
    ("JSONL not UTF-8", {"a.jsonl": RECORD.encode() + b'{"\xff"}'},
     ["case/a.jsonl:2:3: byte 0xFF is not UTF-8; save the file as UTF-8"]),
    ("CSV not UTF-8", {"claims.csv": b"id,source,subject,value\nx,daily,cost,\xa35\n"},
     ["case/claims.csv:2:14: byte 0xA3 is not UTF-8; save the file as UTF-8"]),
    ("UTF-16", {"a.yaml": CLAIM.encode("utf-16")},
     ["case/a.yaml:1:1: is UTF-16; save the file as UTF-8"]),
    ("a control character", {"a.yaml": "claims:\n  - id: \0\n"},
     ["case/a.yaml:2:9: a control character stands here; remove it"]),
    # syntax
    ("YAML that ends too soon", {"a.yaml": "claims: [\n"},
     ["case/a.yaml:2:1: the file ends in the middle of a list or mapping"]),
    ("YAML out of line", {"a.yaml": "claims:\n  - id: x\n   value: 3\n"},
     ["case/a.yaml:3:4: does not fit what stands above it: the indentation differs, or text follows"
      " a closing quotation mark"]),
    ("a tab in YAML", {"a.yaml": "claims:\n\t- id: x\n"},
     ["case/a.yaml:2:1: a tab stands here; indent with spaces"]),
    ("JSON that ends too soon", {"a.jsonl": '{"record": "claim",\n' + RECORD.replace('"x"', '"y"')},
     ["case/a.jsonl:1:20: not JSON: expecting property name enclosed in double quotes"]),
    ("CSV that ends too soon", {"claims.csv": ROW + 'y,daily,cost,"$5\n'},
     ["case/claims.csv:3:1: a quotation mark that opens in this row is never closed"]),
    # the shape of the whole
    ("a key twice in YAML", {"a.yaml": "sources:\n  - id: x\n    id: y\n"},
     ["case/a.yaml:3:5: id: given twice; first in line 2"]),
    ("a key twice in JSONL", {"a.jsonl": '{"record": "claim", "id": "x", "id": "y"}\n'},
     ["case/a.jsonl:1:1: id: given twice"]),
    ("a column twice in CSV", {"claims.csv": "id,source,id\nx,daily,y\n"},
     ["case/claims.csv:1:11: id: two columns have this name; no row of this table is read"]),
    ("a section nobody knows", {"a.yaml": "clams:\n  - {id: x}\n"},
     ["case/a.yaml:1:1: clams: no such section; did you mean claims?"]),
    ("a record nobody knows", {"a.jsonl": '{"record": "clam", "id": "x"}\n'},
     ["case/a.jsonl:1:1: record: clam is none of source, speaker, subject, relation, claim, hedges;"
      " did you mean claim?"]),
    ("a table nobody knows", {"clams.csv": ROW},
     ["case/clams.csv: no such table; did you mean claims?; there are sources.csv, subjects.csv,"
      " relations.csv, speakers.csv, claims.csv, hedges.csv"]),
    # too much
    ("a million aliases", {"a.yaml": f"a: &a [1, 2]\nb: [{'*a, ' * 1_000_000}]\n"},
     ["case/a.yaml:2:4005: more than 1,000 aliases; write the text out"]),
    ("aliases of aliases", {"a.yaml": BOMB},
     ["case/a.yaml:5:45: aliases repeat more than 100,000 values; write the text out"]),
    ("50 MB of YAML on one line", {"a.yaml": b"claims: " + b"x" * 50_000_000},
     ["case/a.yaml: larger than 16 MB; use JSONL, which is read line by line"]),
    ("50 MB of JSON on one line", {"a.jsonl": b'{"id": "' + b"x" * 50_000_000 + b'"}\n' +
                                   b"3\n"},
     ["case/a.jsonl:1:1: longer than 1 MB; a line holds one record",
      "case/a.jsonl:2:1: a record is meant: {...} on one line"]),
    ("50 MB of CSV on one line", {"claims.csv": ROW.encode() + b"x" * 50_000_000},
     ["case/claims.csv:3:1: a line longer than 1 MB"]),
    ("a thousand brackets", {"a.yaml": "claims: " + "[" * 1000, "b.jsonl": "[" * 100_000},
     ["case/a.yaml:1:58: more than 50 lists and mappings stand in one another",
      "case/b.jsonl:1:1: more than 50 lists and objects stand in one another"]),
    # hedges and formulas, each at its place
    ("hedges that cannot be read",
     {"a.yaml": "hedges:\n  numbers:\n    nearly: {literal: '[N', pragmatic: N}\n  nmbers: {}\n",
      "b.jsonl": '{"record": "hedges", "hedges": {"shares": {"most": 3}}}\n'},
     ['case/a.yaml:3:5: hedges: numbers: "nearly": literal: no reading: "[N"; write it like'
      " [0.9N, 1.1N], (N, inf) or N",
      'case/a.yaml:4:3: hedges: no section "nmbers"; did you mean numbers?',
      'case/b.jsonl:1:1: hedges: shares: "most": write its readings, literal and pragmatic']),
    ("formulas that do not parse",
     {"a.yaml": "relations:\n  - formula: homes + <= 3\n  - {formula: homes cost}\n",
      "relations.csv": "formula\nhomes <= zebras\n"},
     ["case/a.yaml:2:14: formula: a subject or a number is missing beside “+”",
      "case/a.yaml:3:15: formula: a formula has one of = <= >= < > between spaces, this one has 0",
      "case/relations.csv:2:1: formula: no such subject: zebras"]),
]  # fmt: skip


@pytest.mark.parametrize(("held", "lines"), [row[1:] for row in BROKEN], ids=[r[0] for r in BROKEN])
def test_broken_files(bench: Bench, held: Held, lines: list[str]) -> None:
    bench.tells(held, *lines)


def test_all_of_it_in_one_run(bench: Bench) -> None:
    """Every small broken file side by side: each is told of, none hides another."""
    held: dict[str, str | bytes] = {}
    lines: list[str] = []
    for number, (_, files, said) in enumerate(BROKEN):
        size = sum(len(data) for data in files.values())
        if size < 10_000 and all(name.endswith(("yaml", "jsonl")) for name in files):
            for name, data in files.items():
                held[f"{number:02}-{name}"] = data
            lines += [line.replace("case/", f"case/{number:02}-") for line in said]
    assert len(held) > 12
    bench.tells(held, *lines)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("name", "text"), [("a.yaml", CLAIM), ("a.jsonl", RECORD),
                                            ("claims.csv", ROW)])  # fmt: skip
def test_marks_and_line_ends_of_other_systems(
    bench: Bench, name: str, text: str, end: str, mark: bytes
) -> None:
    bench.tells({name: mark + text.replace("\n", end).encode()})


@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl", "claims.csv"])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n"])
def test_an_empty_file(bench: Bench, name: str, data: bytes) -> None:
    bench.tells({name: data})  # among others it is no mistake
    path = bench.folder / name
    path.write_bytes(data)
    done = bench.run("check", name)
    assert (done.status, done.told) == (
        2,
        [
            f"{name}: holds no record, and no other file of the case does; write sources:,"
            " subjects: and claims: into it (factcheck init DIR makes an example)",
            f"0 claims loaded from {name}",
        ],
    )


def test_paths_that_hold_no_case(bench: Bench) -> None:
    Path("empty").mkdir()
    Path("empty.yaml").mkdir()
    bench.lay({})
    (bench.folder / "case" / "folder.csv").mkdir()
    argv = ["check", "nowhere.yaml", "empty", "empty.yaml", "case", "/dev/null"]
    done = bench.run(*argv, "--format", "json")
    assert done.status == 2
    assert done.told == [
        "/dev/null: is neither a file nor a folder",
        "case/folder.csv: is a folder with the name of a claim file; rename it",
        "empty: holds no claim file; .yaml, .yml, .jsonl, .csv or .parquet is meant",
        "empty.yaml: holds no claim file; .yaml, .yml, .jsonl, .csv or .parquet is meant",
        "nowhere.yaml: no such file or folder; name a case folder, . for this one",
    ]
    assert len(done.document["findings"]) == 1


def test_a_link_out_of_the_case(bench: Bench) -> None:
    bench.lay({})
    outside = bench.folder / "outside.yaml"
    outside.write_text(CLAIM)
    (bench.folder / "case" / "a.yaml").symlink_to(outside)
    bench.tells({}, "case/a.yaml: is a link that leads out of the case folder; copy the file")
