"""A claim corrected in its file: one entry changes, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.casefile import convert
from factcheck.casefile.case import Case
from factcheck.claim import Claim
from factcheck.errors import UsageError
from factcheck.review.editing import (
    Stale,
    Unfit,
    Written,
    as_json,
    changed,
    from_json,
    save,
    written,
)
from tests.casefile.made import texts

TEXT = """\
# Two papers on one flood.
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03}  # first
  - {id: herald, publisher: The Herald, published: 2024-05-10}
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes}
  - {id: begun, label: When it began, type: date}
claims:
  # the mayor
  - id: daily-1
    source: daily
    subject: homes
    value: nearly 400   # as printed
    speaker: [Mayor]

  - id: herald-1
    source: herald
    subject: homes
    value: more than 400
    note: "kept as it is"   # so
# end
"""
NAMES = ["value", "note", "speaker", "quote", "via", "as_of", "mode", "held", "denies", "condition"]


@pytest.fixture
def case(tmp_path: Path) -> Case:
    (tmp_path / "flood.yaml").write_text(TEXT)
    return factcheck.load(tmp_path)


def claim_of(case: Case, id_: str = "daily-1") -> Claim:
    return next(claim for claim in case.claims if claim.id == id_)


def test_a_value_is_corrected_and_the_comments_are_kept(case: Case, tmp_path: Path) -> None:
    before = written([tmp_path], claim_of(case))
    assert before.fields["value"] == "nearly 400"
    change = changed(before, {"value": "nearly 300", "as_of": "2024-05-02"}, case)
    assert (tmp_path / "flood.yaml").read_text() == TEXT
    save(change, before.sha256)
    now = TEXT.replace("value: nearly 400 ", "value: nearly 300 ").replace(
        "    speaker: [Mayor]\n", "    speaker: [Mayor]\n    as_of: 2024-05-02\n"
    )
    assert (tmp_path / "flood.yaml").read_text() == now
    again = factcheck.load(tmp_path)
    assert not again.problems
    assert claim_of(again).value == "nearly 300"


def test_a_file_that_has_changed_is_left_as_it_is(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "flood.yaml"
    before = written([tmp_path], claim_of(case))
    change = changed(before, {"value": "300"}, case)
    path.write_text(TEXT + "# another hand\n")
    with pytest.raises(Stale, match="has changed since it was shown; look at it again"):
        save(change, before.sha256)
    assert path.read_text() == TEXT + "# another hand\n"
    later = changed(written([tmp_path], claim_of(case)), {"value": "300"}, case)
    with pytest.raises(Stale):  # shown before, though read again since
        save(later, before.sha256)
    path.unlink()
    with pytest.raises(UsageError, match="cannot be read"):
        save(change, before.sha256)
    assert not path.exists()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"value": "rather a lot"}, 'flood.yaml:13:12: value: no figure in "rather a lot"'),
        ({"as_of": "2024-09-31"}, "as_of: no such date: 2024-09-31"),
        ({"subject": "hommes, tout à fait autre chose"}, "flood.yaml:12:14: subject: "),
        ({"subject": "begun"}, 'flood.yaml:13:12: value: no date: "nearly 400"'),
        ({"value": None}, "value: missing"),
        ({"mode": "maybe"}, "flood.yaml:15:11: mode: "),
        ({"denies": ["herald-9"]}, "denies: no such claim: herald-9; did you mean herald-1?"),
        ({"supersedes": "daily-1"}, "supersedes: daily-1 names itself"),
        ({"source": "weekly"}, "source: no such source: weekly"),
        ({"confidence": "2"}, "confidence: "),
        ({"locator": {"start": "9", "end": "3"}}, "locator: ends at 3, before or where it starts"),
        ({"value": {"members": ["a"]}}, "members belong to a subject of type set"),
        ({"colour": "red"}, "colour: no such field"),
    ],
)
def test_what_could_not_be_read_is_refused_at_its_place(
    case: Case, tmp_path: Path, fields: dict[str, Any], message: str
) -> None:
    with pytest.raises(Unfit) as caught:
        changed(written([tmp_path], claim_of(case)), fields, case)
    assert message in str(caught.value)
    assert all(p.file.endswith("flood.yaml") and p.line >= 10 for p in caught.value.problems)


def test_mistakes_elsewhere_in_the_case_do_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "flood.yaml").write_text(TEXT)
    (tmp_path / "more.yaml").write_text(
        "sources: [{id: late, published: 2024-13-01}]\n"
        "claims: [{id: x, source: late, subject: homes, value: lots}]\n"
    )
    case = factcheck.check(factcheck.load(tmp_path)).case
    change = changed(written([tmp_path], claim_of(case)), {"value": "300"}, case)
    assert change.fields == {"value": "300"}


def test_a_comment_within_a_list_is_not_thrown_away(tmp_path: Path) -> None:
    text = TEXT.replace("[Mayor]", "\n      - Mayor\n      # since 2020\n      - Council")
    (tmp_path / "flood.yaml").write_text(text)
    case = factcheck.load(tmp_path)
    with pytest.raises(UsageError, match="speaker of daily-1 has to be changed by hand"):
        changed(written([tmp_path], claim_of(case)), {"speaker": "Mayor"}, case)


def test_no_file_is_written_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(TEXT)
    inside = tmp_path / "case"
    inside.mkdir()
    (inside / "flood.yaml").write_text(TEXT)
    case = factcheck.load(inside)
    before = written([inside], claim_of(case))
    change = changed(before, {"value": "300"}, case)
    (inside / "flood.yaml").unlink()
    (inside / "flood.yaml").symlink_to(outside)
    with pytest.raises(UsageError, match="is a link"):
        save(change, before.sha256)
    with pytest.raises(UsageError, match="is no file of the case any more"):
        written([inside], claim_of(case))
    (inside / "flood.yaml").unlink()
    (inside / "a.yaml").write_text(TEXT)
    (inside / "flood.yaml").symlink_to(inside / "a.yaml")
    linked = claim_of(factcheck.load(inside / "flood.yaml"))
    with pytest.raises(UsageError, match="is a link; correct the file that it leads to"):
        written([inside / "flood.yaml"], linked)
    assert outside.read_text() == TEXT


def test_a_name_that_the_case_does_not_hold_is_no_file(case: Case, tmp_path: Path) -> None:
    claim = claim_of(case)
    for name in ("/etc/passwd", "../flood.yaml", str(tmp_path / "decisions.jsonl"), ""):
        object.__setattr__(claim.where, "file", name)
        with pytest.raises(UsageError, match="is no file of the case any more"):
            written([tmp_path], claim)


def test_a_line_of_jsonl_is_corrected(case: Case, tmp_path: Path) -> None:
    convert(case, "jsonl", tmp_path / "lines")
    paths = [tmp_path / "lines"]
    path = tmp_path / "lines" / "case.jsonl"
    lines = path.read_text().split("\n")
    known = factcheck.load(paths[0])
    before = written(paths, claim_of(known))
    change = changed(before, {"value": "300", "speaker": None}, known)
    save(change, before.sha256)
    now = path.read_text().split("\n")
    differing = [(old, new) for old, new in zip(lines, now, strict=True) if old != new]
    assert len(differing) == 1
    old, new = map(json.loads, differing[0])
    assert new == {**{k: v for k, v in old.items() if k != "speaker"}, "value": "300"}
    with pytest.raises(Unfit, match=r"case\.jsonl:5:1: value: "):
        changed(written(paths, claim_of(factcheck.load(paths[0]))), {"value": "lots"}, known)


def test_a_cell_of_a_table_is_changed_and_the_rest_left(case: Case, tmp_path: Path) -> None:
    convert(case, "csv", tmp_path / "tables")
    path = tmp_path / "tables" / "claims.csv"
    lines = path.read_bytes().split(b"\n")
    known = factcheck.load(tmp_path / "tables")
    before = written([tmp_path / "tables"], claim_of(known))
    save(changed(before, {"value": "300"}, known), before.sha256)
    now = path.read_bytes().split(b"\n")
    assert len([1 for old, new in zip(lines, now, strict=True) if old != new]) == 1
    assert claim_of(factcheck.load(tmp_path / "tables")).value == "300"
    again = written([tmp_path / "tables"], claim_of(factcheck.load(tmp_path / "tables")))
    with pytest.raises(Unfit, match=r"claims\.csv:2:\d+: value: "):
        changed(again, {"value": "lots"}, known)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"id": "x"}', '{"where": "x"}', '{"value": 1}', '{"value": [[[["x"]]]]}',
     "[" * 100_000, '{"value": 1e999}'],
)  # fmt: skip
def test_a_form_that_was_tampered_with_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="the form is not as it was sent"):
        from_json(text, NAMES)


fields = st.dictionaries(
    st.sampled_from(NAMES), st.none() | texts | st.lists(texts, min_size=1, max_size=3), max_size=4
)


@given(fields)
def test_changes_travel_unharmed(changes: dict[str, Any]) -> None:
    assert as_json(changes).isascii()
    assert from_json(as_json(changes), NAMES) == changes


@given(fields, st.sampled_from(["daily-1", "herald-1"]), st.sampled_from(["\n", "\r\n"]))
def test_only_the_one_entry_differs(changes: dict[str, Any], id_: str, end: str) -> None:
    data = TEXT.replace("\n", end).encode()
    case, before = in_memory(data, id_)
    try:
        change = changed(before, changes, case)
    except Unfit as refused:
        assert refused.problems
        return
    except UsageError:
        return
    first, last = {"daily-1": (9, 14), "herald-1": (15, 20)}[id_]
    old, new = TEXT.splitlines(), change.data.decode().split(end)
    assert new[:first] == old[:first]
    tail = len(old) - last
    assert new[len(new) - tail - 1 : -1] == old[last:]
    assert change.data.decode().count("#") >= TEXT.count("#") - ("note" in changes)
    for comment in ("# Two papers", "# first", "# the mayor", "# as printed", "# so", "# end"):
        assert change.data.decode().count(comment) >= 1


@given(fields)
def test_what_is_accepted_loads_and_says_what_was_meant(changes: dict[str, Any]) -> None:
    case, before = in_memory(TEXT.encode(), "daily-1")
    try:
        change = changed(before, changes, case)
    except UsageError:
        return
    again, after = in_memory(change.data, "daily-1")
    assert not again.problems
    assert claim_of(again, "herald-1") == claim_of(case, "herald-1")
    for field, value in changes.items():
        assert after.fields.get(field) == value


def in_memory(data: bytes, id_: str) -> tuple[Case, Written]:
    """A case of one file that is nowhere on disk."""
    from hashlib import sha256
    from io import BytesIO

    from factcheck.casefile.checked import Intake
    from factcheck.casefile.excerpt import whole_file
    from factcheck.casefile.files import CaseFile
    from factcheck.casefile.read_yaml import read_yaml
    from factcheck.errors import Problem

    intake = Intake()
    found = {}
    for item in read_yaml(BytesIO(data), "flood.yaml"):
        intake.take(item)
        if not isinstance(item, Problem) and item.kind == "claim":
            found[item.data["id"]] = item
    case = intake.case("flood")
    file = CaseFile(Path("flood.yaml"), "flood.yaml", "yaml")
    entry = found[id_]
    line = entry.where.line
    part = whole_file(data, file.name)
    return case, Written(id_, file, line, sha256(data).hexdigest(), dict(entry.data), data, part)
