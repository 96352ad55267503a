"""The findings of several sheets in one order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.scale import sheets
from factcheck.scale.sheets import Line, Sheet, in_order


def kept(folder: Path, name: str, pieces: dict[str, bytes]) -> tuple[Sheet, list[Line]]:
    """A sheet with a piece for each question, in their order."""
    sheet = Sheet(folder, name)
    sheet.file(".csv").write_bytes(b"".join(pieces[question] for question in sorted(pieces)))
    return sheet, [
        Line((False, 0, 0, question, "rule", "print"), (0, len(pieces[question])), "")
        for question in sorted(pieces)
    ]


@given(
    st.dictionaries(
        st.text("abcdef", min_size=1, max_size=3),
        st.tuples(st.integers(0, 3), st.binary(max_size=9)),
        max_size=30,
    ),
    st.sampled_from([1, 8, 1 << 20]),
)
def test_pieces_come_in_the_order_of_the_report(
    tmp_path_factory: pytest.TempPathFactory, found: dict[str, tuple[int, bytes]], stretch: int
) -> None:
    folder = tmp_path_factory.mktemp("sheets")
    all_ = [
        kept(folder, f"{n}", {q: piece for q, (at, piece) in found.items() if at == n})
        for n in range(4)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "_STRETCH", stretch)
        read = b"".join(in_order(all_, ".csv"))
    assert read == b"".join(found[question][1] for question in sorted(found))


def test_what_follows_in_one_sheet_is_read_at_once(tmp_path: Path) -> None:
    one = kept(tmp_path, "one", {"a": b"1", "b": b"2", "d": b"4"})
    other = kept(tmp_path, "other", {"c": b"3"})
    assert list(in_order([one, other], ".csv")) == [b"12", b"3", b"4"]
