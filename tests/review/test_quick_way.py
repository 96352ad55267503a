"""A claim's own lines read and changed alone: what is written is what the whole file would give."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.casefile.case import Case
from factcheck.casefile.files import find
from factcheck.claim import Claim
from factcheck.errors import UsageError
from factcheck.review.diffing import diff_lines
from factcheck.review.editing import Change, Stale, changed, save, written
from factcheck.review.log import stamp_of
from factcheck.review.moves import Lines, no_moves
from tests.casefile.made import texts

HEAD = """\
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03}
  - {id: herald, publisher: The Herald, published: 2024-05-10}
subjects: [{id: homes, label: Homes flooded, type: quantity, unit: homes}]
"""
# Each is one field or a remark, its lines indented by what stands for "~"; some are laid out as
# nobody should, with lines that look like entries where they are words.
FIELDS = (
    "~note: plain",
    "~note: 'said\n~  twice'   # remark",
    '~note: "begun\n- id: b\n  note: no entry\n\n  ended"',
    "~note: |\n~  # no remark\n~  - id: b\n\n~  more",
    "~note: >-\n~    folded\n~    text\n# a remark at the margin",
    "~note: words\n~  and more\n\n~  and more",
    "~speaker:\n~  - Mayor\n~  - Council   # both",
    "~speaker:\n~- Mayor\n~# one\n~- Council",
    "~speaker: [Mayor,\nCouncil, 'x: y'\n]",
    "~locator: {start: 1,\n end: 5}\n~quote: some words",
    "~via: &here the radio",
    "~via:",
    '~"as_of": 2024-05-02',
    "~held: sometime  ",
    "~# a remark",
    "",
    "   # askew",
    "~via: a\ttab",
    "~via: é😀\u2028and\x85more",
    "~source: herald",
)
FAULTY = (
    "~via: *there",
    "~condition: *here",
    "\t# after a tab",
    "~note: 'with\n\ta tab'",
    "~mode: maybe",
    "~via: one\n~via: two",
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "value": st.sampled_from(["300", "about 7,000", "lots", None]),
    "note": texts | st.none(),
    "via": texts | st.none(),
    "speaker": st.lists(texts, min_size=1, max_size=2) | texts | st.none(),
    "as_of": st.sampled_from(["2024-05-01", "1 May", "32 May", None]),
    "source": st.sampled_from(["daily", "herald", "weekly", None]),
    "supersedes": st.sampled_from(["a", "b", ["b"], "z", None]),
}


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    """Fields with their new values; some could not be read."""
    names = draw(st.lists(st.sampled_from(list(VALUES)), min_size=1, max_size=3, unique=True))
    return {name: draw(VALUES[name]) for name in names}


def fields(draw: st.DrawFn, inner: str) -> list[str]:
    """Fields and remarks; of each name one, but for those that are faulty."""
    drawn = draw(st.lists(st.sampled_from(FIELDS), max_size=5))
    unique = {part.partition(":")[0] if ":" in part else part: part for part in drawn}
    faulty = [draw(st.sampled_from(FAULTY))] if draw(st.integers(0, 15)) == 0 else []
    return [part.replace("~", inner) for part in (*unique.values(), *faulty)]


@st.composite
def entries(draw: st.DrawFn, id_: str, dash: str) -> str:
    """A claim, as a block or in braces, of fields and remarks."""
    if draw(st.integers(0, 4)) == 0:
        rest = draw(st.sampled_from([", note: x}", ",\nnote: 'a } b'}  # so", ", via: &x y\n  }"]))
        return f"{dash}- {{id: {id_}, source: daily, subject: homes, value: nearly 400{rest}"
    inner = dash + " " * draw(st.sampled_from([2, 2, 2, 4]))
    lines = [f"{inner}id: {id_}", f"{inner}subject: homes", f"{inner}value: nearly 400  # so"]
    lines += fields(draw, inner)
    if not any("source:" in line for line in lines) and draw(st.booleans()):
        lines.append(f"{inner}source: daily")
    lines = draw(st.permutations(lines)) if draw(st.booleans()) else lines
    first, *others = lines
    if first.startswith(inner) and draw(st.integers(0, 9)):
        first = f"{dash}-{first[len(dash) + 1 :]}"
    else:
        first = f"{dash}-\n{first}"
    return "\n".join([first, *others])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A claim file; often one that cannot be read."""
    dash = draw(st.sampled_from(["", "  ", "  ", "    "]))
    default = draw(st.sampled_from(["source: herald\n", "source: &there daily\n", ""]))
    claims = [draw(entries(id_, dash)) for id_ in draw(st.sampled_from(["ab", "abc", "aba", "a"]))]
    parts = [HEAD, "claims:\n" + "\n".join(claims)]
    if draw(st.integers(0, 5)) == 0:
        parts.reverse()
    text = default + draw(st.sampled_from(["", "# first\n"])) + "\n".join(parts)
    text += draw(st.sampled_from(["", "\n", "\n\n# end\n", "\nsource: daily\n", "\n...\n"]))
    if draw(st.integers(0, 5)) == 0:
        text = text.replace("\n", "\r\n", draw(st.sampled_from([-1, 5])))
    mark = draw(st.sampled_from(["", "", "\ufeff", "%YAML 1.1\n---\n"]))
    return (mark + text).encode()


def lines_of(folder: Path) -> Lines:
    """Where claims stand, for a case that is loaded right after."""
    stamps = {one.name: stamp_of(one.path) for one in find([folder])}  # type: ignore[union-attr]
    return Lines(stamps, no_moves())


def claim_of(case: Case, id_: str) -> Claim:
    return next(claim for claim in case.claims if claim.id == id_)


def outcome(
    folder: Path, case: Case, id_: str, fields: dict[str, Any], lines: Lines | None
) -> tuple[Change | None, str, Sequence[Any]]:
    """The change, or why there is none; and what the form showed."""
    shown: list[Any] = []
    try:
        before = written([folder], claim_of(case, id_), lines)
        shown += [before.line, before.fields, before.sha256]
        return changed(before, fields, case), "", shown
    except UsageError as refused:
        return None, str(refused), shown


@settings(deadline=None)
@given(files(), st.lists(changes(), min_size=1, max_size=3), st.data())
def test_the_quick_way_writes_what_the_whole_file_gives(
    data: bytes, wanted: list[dict[str, Any]], choice: st.DataObject
) -> None:
    with TemporaryDirectory() as made:
        path = Path(made) / "a.yaml"
        path.write_bytes(data)
        lines = lines_of(Path(made))
        case = factcheck.load(made)
        for fields in wanted if case.claims else ():
            id_ = choice.draw(st.sampled_from([claim.id for claim in case.claims]))
            quick, why, shown = outcome(Path(made), case, id_, fields, lines)
            slow, reason, full = outcome(Path(made), case, id_, fields, None)
            if re.search(r": line \d+: |holds twice", reason):
                continue  # the whole file is refused for a mistake, which may be in another claim
            assert (why, shown) == (reason, full)
            if quick is None or slow is None:
                continue
            assert quick.data == slow.data
            if quick.data != quick.before.data:
                assert diff_lines(*quick.with_lines_around(3)) == diff_lines(
                    *slow.with_lines_around(3)
                )
            save(quick, quick.before.sha256, lines)
            assert path.read_bytes() == slow.data


BIG = [
    f"  # {n}\n  - id: c{n}\n    subject: homes\n    value: {n}  # printed\n    note: 'it\n     is'"
    for n in range(3_000)
]


def test_a_claim_among_thousands_is_read_alone(tmp_path: Path) -> None:
    (tmp_path / "head.yaml").write_text(HEAD)
    path = tmp_path / "claims.yaml"
    path.write_text("source: daily\nclaims:\n" + "\n".join(BIG) + "\n")
    lines = lines_of(tmp_path)
    case = factcheck.load(tmp_path)
    began = time.perf_counter()
    for number, fields in (
        (1_500, {"value": "7", "via": "radio"}),
        (1_499, {"via": "radio"}),
        (2_999, {"note": None}),
        (1_501, {"value": "9"}),
        (1_500, {"via": None}),
    ):
        before = written([tmp_path], claim_of(case, f"c{number}"), lines)
        assert before.part.text.count("id:") == 1
        change = changed(before, fields, case)
        old, new, above = change.with_lines_around(3)
        assert len(old) + len(new) < 600
        assert above == before.line - 4
        save(change, before.sha256, lines)
    assert time.perf_counter() - began < 2  # one reading of the whole file takes longer
    now = BIG.copy()
    now[1_500] = now[1_500].replace(": 1500 ", ": 7 ")
    now[1_499] += "\n    via: radio"
    now[2_999] = now[2_999].replace("\n    note: 'it\n     is'", "")
    now[1_501] = now[1_501].replace(": 1501 ", ": 9 ")
    assert path.read_text() == "source: daily\nclaims:\n" + "\n".join(now) + "\n"


def test_what_others_have_changed_is_read_whole_and_found_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = f"{HEAD}claims:\n" + "".join(
        f"  - id: {id_}\n    source: daily\n    subject: homes\n    value: 3\n" for id_ in "abc"
    )
    path.write_text(text)
    lines = lines_of(tmp_path)
    case = factcheck.load(tmp_path)
    # what stood on the line of b is now within words of a
    moved = text.replace("value: 3\n", 'value: 3\n    note: "\n  - id: b\n    "\n', 1)
    path.write_text(moved)
    before = written([tmp_path], claim_of(case, "b"), lines)
    assert before.part.text == moved
    save(changed(before, {"value": "4"}, case), before.sha256, lines)
    at = moved.rindex("id: b")
    assert path.read_text() == moved[:at] + moved[at:].replace("value: 3", "value: 4", 1)
    with pytest.raises(Stale):
        save(changed(before, {"value": "5"}, case), before.sha256, lines)


@pytest.mark.parametrize(
    ("default", "own", "accepted"),
    [("source: herald\n", "source: daily", True), ("", "source: daily", False)],
)
def test_without_a_source_of_its_own_a_claim_has_that_of_its_file(
    tmp_path: Path, default: str, own: str, accepted: bool
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        f"{HEAD}claims:\n  - id: a\n    {own}\n    subject: homes\n    value: 3\n{default}"
    )
    lines = lines_of(tmp_path)
    case = factcheck.load(tmp_path)
    before = written([tmp_path], claim_of(case, "a"), lines)
    if not accepted:
        with pytest.raises(UsageError, match="source: missing"):
            changed(before, {"source": None}, case)
        return
    save(changed(before, {"source": None}, case), before.sha256, lines)
    after = written([tmp_path], claim_of(case, "a"), lines)
    assert after.fields["source"] == "herald"


@settings(deadline=None)
@given(changes(), st.sampled_from("abc"), st.integers(-3, 3), st.sampled_from(["\n", "\r\n"]))
def test_a_line_of_jsonl_is_found_where_it_has_gone(
    fields: dict[str, Any], id_: str, off: int, end: str
) -> None:
    with TemporaryDirectory() as made:
        path = Path(made) / "a.jsonl"
        head = (
            '{"record": "source", "id": "daily"}',
            '{"record": "subject", "id": "homes", "label": "b", "unit": "homes"}',
        )
        claims = [
            f'{{"record": "claim", "id": "{c}", "source": "daily", "subject": "homes", "value": 3}}'
            for c in ("a", "\\u0062", "c")
        ]
        path.write_text(end.join([*head, "", *claims]) + end, newline="")
        case = factcheck.load(made)
        before = path.read_bytes()
        spare = end.encode() * 4
        moved = spare[: len(end) * max(0, off)] + before.replace(end.encode(), b"", off < 0)
        if off < 0:
            moved = before.replace(end.encode() * 2, end.encode(), 1)
        path.write_bytes(moved)
        change, why, _ = outcome(Path(made), case, id_, fields, None)
        if change is None:
            assert why
            return
        old, new = moved.splitlines(), change.data.splitlines()
        differing = [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
        assert differing in ([], [change.before.line - 1])
