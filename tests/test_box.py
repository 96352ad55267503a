"""A claim as a box: its reading in a normal form, its spans on both axes, whose word it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.box import Box
from factcheck.values.interval import Cut, closed, half_open, interval
from factcheck.values.when import minutes
from tests.cases import boxes_of, findings

TEN_SUBJECTS = """
subjects:
  - {id: homes, unit: homes}
  - {id: share, type: share, population: villagers}
  - {id: cost, type: money}
  - {id: wait, type: duration}
  - {id: age, type: age}
  - {id: opened, type: date}
  - {id: cause, type: category, categories: [{name: flash flood, aliases: [sudden flood]}]}
  - {id: mayor, type: name}
  - {id: towns, type: set}
  - {id: warned, label: The town was warned, type: statement}
claims:
"""


def minutes_at(day: str) -> Decimal:
    return minutes(date.fromisoformat(day))


def box(subject: str, value: str, more: str = "") -> Box:
    claim = f"  - {{id: a, source: daily, subject: {subject}, value: {value}{more}}}\n"
    return boxes_of(TEN_SUBJECTS + claim, subject)["a"]


@pytest.mark.parametrize(
    ("subject", "value", "key"),
    [
        ("homes", '"400"', "3880..4120 homes"),
        ("homes", '"12"', "120..120 homes"),
        ("homes", "more than 400", "4010..5000 homes"),
        ("homes", '{low: "400"}', "4000..+0 homes"),
        ("homes", '"100,000"', "950000..1049990 homes"),
        ("share", "all", "10..10"),
        ("share", "more than half", "0.5+..0.650"),
        ("cost", "$3.5 million", "34500000..3550000- USD"),
        ("wait", "three days", "2.50..3.5- days"),
        ("age", "28", "280..29- years"),
        ("opened", "2024-04-23", "10641585600..1064160000-"),
        ("opened", "../2024-04-23", "-0..1064160000-"),
        ("cause", "Sudden  flood", "flash flood"),
        ("mayor", "Maria LINDT", "maria lindt"),
        ("towns", "{members: [Dal, Åby]}", "aby,dal…"),
        ("towns", "{members: [Dal, Åby], closed: true}", "aby,dal."),
        ("warned", '"yes"', "yes"),
        ("warned", '"no"', "no"),
        ("warned", '"yes", stance: denies', "no"),
    ],
)
def test_a_reading_has_one_form(subject: str, value: str, key: str) -> None:
    assert box(subject, value).key.rstrip() == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('"400"', '"400 homes"'),
        ('"400"', "four hundred"),
        ('"nearly 100,000"', "nearly 100 thousand"),
        ("at least 400", "no fewer than 400"),
    ],
)
def test_claims_that_say_the_same_have_one_form(one: str, other: str) -> None:
    assert box("homes", one).key == box("homes", other).key


def test_the_words_are_as_printed() -> None:
    assert box("homes", "Nearly  400").words == "Nearly 400"
    assert box("opened", "23 April").words == "23 April"


def test_figures_and_dates_have_a_span_in_each_reading() -> None:
    homes = box("homes", "more than 400")
    assert homes.span("literal") == interval(Decimal(401), None)
    assert homes.span("pragmatic") == closed(401, 500)
    share = box("share", "more than half")
    assert share.span("pragmatic") == interval(Decimal("0.5"), Decimal("0.65"), low_open=True)
    opened = box("opened", "2024-04-23").span("literal")
    assert opened == half_open(minutes_at("2024-04-23"), minutes_at("2024-04-24"))


def test_words_have_no_span() -> None:
    with pytest.raises(TypeError, match="a: a Category has no span"):
        box("cause", "flash flood").span("literal")


def test_the_time_in_each_reading() -> None:
    """Without a date of its own a figure may be of any time before; to a reader it is of now."""
    homes = box("homes", '"400"')
    assert homes.time("pragmatic") == homes.published.pragmatic
    assert homes.time("literal") == interval(None, minutes_at("2024-05-04"), high_open=True)
    assert not homes.dated
    dated = box("homes", '"400"', ", as_of: 2024-05-01")
    assert dated.time("pragmatic") == dated.time("literal")
    assert dated.time("literal").low == Cut(minutes_at("2024-05-01"))
    assert dated.dated


def test_the_manner_is_mode_and_condition_whatever_its_case() -> None:
    assert box("homes", '"400"').manner == ("is", "")
    told = box("homes", '"400"', ", mode: will, condition: If the DAM breaks")
    assert told.manner == ("will", "if the dam breaks")


def test_whose_word_it_is() -> None:
    assert box("homes", '"400"').said_by == "The Daily"
    assert box("homes", '"400"').origins == ("the daily",)
    quoted = box("homes", '"400"', ", speaker: The Mayor")
    assert quoted.said_by == "The Mayor, in The Daily"
    assert quoted.origins == ("the mayor",)
    two = box("homes", '"400"', ", speaker: [The Mayor, Fire brigade]")
    assert two.said_by == "The Mayor and Fire brigade, in The Daily"
    assert two.origins == ("fire brigade", "the mayor")


def test_each_claim_is_itself_alone() -> None:
    text = TEN_SUBJECTS + "".join(
        f'  - {{id: {id_}, source: daily, subject: homes, value: "400"}}\n' for id_ in "ab"
    )
    a, b = boxes_of(text, "homes").values()
    assert a != b
    assert a.key == b.key
    assert findings(text) == []
