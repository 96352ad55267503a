"""Each kind of drawing on a small case, letter by letter.

`python -m tests.drawing.test_kinds` writes the files anew; look at them in a browser before you
commit them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.drawing import Drawing, draw
from tests.cases import finding
from tests.drawing.kinds import KINDS, PAPERS
from tests.drawing.parsed import faults, parse

FOLDER = Path(__file__).parent.parent / "golden" / "drawings"


def drawn(kind: str) -> Drawing:
    rule, text = KINDS[kind]
    drawing = draw(finding(PAPERS + text, rule))
    assert drawing is not None
    return drawing


@pytest.mark.parametrize("kind", KINDS)
def test_golden(kind: str) -> None:
    golden = (FOLDER / f"{kind}.svg").read_text(encoding="utf-8")
    assert drawn(kind).svg + "\n" == golden


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wrong_with_it(kind: str) -> None:
    assert list(faults(parse(drawn(kind).svg))) == []


def test_a_drawing_of_two_claims_is_small() -> None:
    sizes = [len(drawn(kind).svg.encode()) for kind in KINDS]
    assert sum(sizes) / len(sizes) < 1200
    assert max(sizes) < 2000


def test_what_the_axis_is() -> None:
    assert drawn("log").caption == "EUR, logarithmic axis"
    assert drawn("values").caption == "Homes"
    assert drawn("path").caption == "Homes, by date, 2024"
    assert drawn("names").caption == "1 of 5 letters differs"


def test_in_words_for_those_who_do_not_see_it() -> None:
    picture = parse(drawn("values").svg)
    assert picture.title == "Homes flooded: 2 claims, axis of homes"
    assert picture.description == (
        "Daily, 400: 388 to 412. Herald, “more than 1,000”: 1,001 to 1,250, as worded 1,001 or "
        "more. No one answer fits all; gap: at least 589 homes."
    )


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in KINDS:
        (FOLDER / f"{name}.svg").write_text(drawn(name).svg + "\n", encoding="utf-8")
