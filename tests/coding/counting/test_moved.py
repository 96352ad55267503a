"""By how much something moved is no level of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from tests.cases import case_of


def coded(coder: Coder, text: str) -> dict[str, str]:
    """The value of each claim, and its subject's id in the case or label."""
    found = coder.code(Article("a", f"{text}\n", file="a.txt", published="2031-03-12"))
    labels = {subject.id: subject.label for subject in found.subjects}
    return {str(one.value): labels.get(one.subject, one.subject) for one in found.claims}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The number of nurses in Velm rose by 300 to 4,100.", {"4,100"}),
        ("The death toll in Velm rose by six to 40.", {"40"}),
        ("The lake rose by two metres overnight.", set()),
        ("The reservoir at Orlu dropped 3 metres in a week.", set()),
        ("The club's debt fell by £3m to £20m.", {"£20m"}),
        ("Rents in Velm are up 40 euros on last year.", set()),
        ("Wages were raised by 200 euros to 1,900 euros.", {"1,900 euros"}),
        ("Turnout was up four points at 61 percent.", {"61 percent"}),
        ("Support for the bill fell 5 points.", set()),
        ("The party gained 3.5 percentage points.", set()),
        ("Emissions dropped 4 million tonnes.", set()),
        ("The council added 200 beds in Velm.", {"200"}),
        ("The barn in Velm was raised by 300 volunteers.", {"300"}),
        ("The company lost £4m last year.", {"£4m"}),
        ("Profit rose by 20 to 30 percent.", {"20 to 30 percent"}),
    ],
)
def test_the_level_is_coded_and_the_change_left(
    language: Language, text: str, values: set[str]
) -> None:
    assert set(coded(Coder(language), text)) == values


CASE = """
subjects:
  - {id: fares, label: Share of bus fares in Tarn that the state pays, type: share}
  - {id: idle, label: Unemployment in Tarn, type: share}
  - {id: rents, label: Rise of rents in Tarn, type: share}
  - {id: prices, label: Inflation in Tarn, type: share}
"""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Rents in Tarn rose by 9 percent.", "rents"),
        ("The rise of rents in Tarn was 9 percent.", "rents"),
        ("Unemployment in Tarn rose to 9 percent.", "idle"),
        ("Inflation in Tarn is 9 percent.", "prices"),
        ("Inflation in Tarn rose to 9 percent.", "prices"),
    ],
)
def test_a_change_is_linked_to_a_change_and_a_level_to_a_level(
    language: Language, text: str, subject: str
) -> None:
    assert coded(Coder(language, case_of(CASE)), text) == {"9 percent": subject}


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment in Tarn rose by 9 percent.",
        "Bus fares in Tarn will go up by 9 percent.",
        "Bus fares in Tarn are 9 percent higher than a year ago.",
        "Rents in Tarn eat up 9 percent of wages.",
    ],
)
def test_neither_is_linked_to_the_other(language: Language, text: str) -> None:
    found = coded(Coder(language, case_of(CASE)), text).values()
    assert not {"fares", "idle", "rents", "prices"}.intersection(found)
