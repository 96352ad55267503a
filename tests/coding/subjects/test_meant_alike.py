"""Figures linked to subjects of a case whose act they name in other words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from tests.cases import case_of

CASE = """
subjects:
  - {id: flooded, label: Homes flooded in Brisa, unit: homes, place: Brisa, behaviour: level}
  - {id: crest, label: Highest level of the River Arn, unit: metres, behaviour: constant}
  - {id: razed, label: Barns destroyed in Brisa, unit: barns, place: Brisa, behaviour: cumulative}
  - {id: jailed, label: Smugglers jailed in Orlu, unit: people, place: Orlu, behaviour: level}
  - {id: evicted, label: Families evicted in Orlu, unit: families, place: Orlu}
  - {id: culled, label: Hens culled in Velm, unit: hens, place: Velm, behaviour: cumulative}
  - {id: quarantined, label: Sailors in quarantine in Tarn, unit: people, place: Tarn}
  - {id: burning, label: Boats burnt in Tarn, unit: boats, place: Tarn, behaviour: cumulative}
  - {id: resigned, label: Ministers who resigned in Tarn, unit: people, place: Tarn}
  - {id: repaired, label: Pumps repaired in Velm, unit: pumps, place: Velm}
  - {id: seized, label: Bikes confiscated in Velm, unit: bikes, place: Velm}
"""


@pytest.mark.parametrize(
    ("text", "value", "subject"),
    [
        ("Some 260 homes in Brisa were under water on Tuesday.", "Some 260", "flooded"),
        ("The storm put 260 homes in Brisa under water.", "260", "flooded"),
        ("Floodwater swamped 260 homes in Brisa.", "260", "flooded"),
        ("The River Arn peaked at 5.8 metres.", "5.8 metres", "crest"),
        ("The River Arn crested at 5.8 metres on Tuesday.", "5.8 metres", "crest"),
        ("In Brisa 31 barns lie in ruins.", "31", "razed"),
        ("The blast flattened 31 barns in Brisa.", "31", "razed"),
        ("In Orlu 14 smugglers are behind bars.", "14", "jailed"),
        ("Bailiffs turfed out 22 families in Orlu.", "22", "evicted"),
        ("Vets in Velm slaughtered 9,000 hens.", "9,000", "culled"),
        ("In Tarn 45 sailors are in isolation.", "45", "quarantined"),
        ("In Tarn 17 boats were in flames.", "17", "burning"),
        ("In Tarn 13 ministers stepped down.", "13", "resigned"),
        ("Engineers in Velm mended 60 pumps.", "60", "repaired"),
        ("Police in Velm impounded 300 bikes.", "300", "seized"),
    ],
)
def test_another_wording_of_the_act_is_linked(
    language: Language, text: str, value: str, subject: str
) -> None:
    coder = Coder(language, case_of(CASE))
    found = coder.code(Article("a", f"{text}\n", file="a.txt", published="2031-03-12"))
    assert [(one.value, one.subject) for one in found.claims] == [(value, subject)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 260 homes in Brisa were sold.",
        "The River Arn is 58 metres wide.",
        "In Orlu 14 smugglers were seen.",
        "Farmers in Velm bought 9,000 hens.",
        "In Tarn 13 ministers were appointed.",
        "Shops in Velm sold 300 bikes.",
    ],
)
def test_another_act_is_not(language: Language, text: str) -> None:
    coder = Coder(language, case_of(CASE))
    found = coder.code(Article("a", f"{text}\n", file="a.txt", published="2031-03-12"))
    assert not {one.subject for one in found.claims} & set(coder._subjects)
