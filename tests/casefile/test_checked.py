"""Records of several files in one case."""

from __future__ import annotations

from tests.casefile.conftest import LoadFiles, Tell


def test_ids_given_twice(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources: [{id: s, note: first}]\n"
            "subjects:\n  - {id: s}\n  - {id: s}\n"
            "relations:\n  - {formula: a <= b}\n  - {formula: a <= b}\n"
            "speakers:\n  - {id: p}\n  - {id: p}\n",
            "b.yaml": "sources:\n  - id: s\n    note: second\n"
            "claims:\n  - {id: c, source: s, subject: t, value: 1}\n",
            "c.jsonl": '\n{"record": "claim", "id": "c", "source": "s", "subject": "t",'
            ' "value": 2}',
        }
    )
    assert [str(p) for p in case.problems] == [
        "case/a.yaml:4:10: id: s is given twice; first at case/a.yaml:3",
        "case/a.yaml:7:15: formula: a <= b is given twice; first at case/a.yaml:6",
        "case/a.yaml:10:10: id: p is given twice; first at case/a.yaml:9",
        "case/b.yaml:2:9: id: s is given twice; first at case/a.yaml:1",
        "case/c.jsonl:2:1: id: c is given twice; first at case/b.yaml:5",
    ]
    assert case.sources["s"].note == "first"
    assert [c.value for c in case.claims] == ["1"]
    assert len(case.relations) == 1


def test_hedges_of_several_files(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "hedges: {numbers: {about: x, over: y}, months: z}\n",
            "b.yaml": "hedges: {numbers: {some: z, about: w}, shares: {most: v}, months: z}\n",
        }
    )
    assert case.hedges == {
        "numbers": {"about": "x", "over": "y", "some": "z"},
        "shares": {"most": "v"},
        "months": "z",
    }
    assert [str(p) for p in case.problems] == [
        "case/b.yaml:1:19: hedges: numbers: about is given twice",
        "case/b.yaml:1:67: hedges: months is given twice",
    ]


def test_problems_are_sorted_by_place_and_told_once(tell: Tell) -> None:
    assert tell({"b.yaml": "x: 1\ny: 2\n", "a.yaml": "z: 3\n"}) == sorted(
        tell({"b.yaml": "x: 1\ny: 2\n", "a.yaml": "z: 3\n"})
    )
