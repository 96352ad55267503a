"""What is filled while it is open is no other than what is made closed."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from factcheck.box import Box, box_of
from factcheck.claim import Source
from factcheck.opening import opened
from factcheck.values.figure import Figure, figure_of
from factcheck.values.figures import read_figure
from factcheck.values.word import Statement
from tests.cases import boxes_of

CASE = """
subjects: [{id: homes, unit: homes}, {id: age, type: age}, {id: warned, type: statement}]
claims:
  - {id: a, source: daily, subject: homes, value: nearly 400, as_of: 2024-04-01}
  - {id: b, source: daily, subject: age, value: "41", speaker: The mayor, mode: may}
  - {id: c, source: daily, subject: warned, value: "yes", condition: If It rains}
"""


def slots(one: Any) -> dict[str, Any]:
    return {field.name: getattr(one, field.name) for field in fields(one)}


def test_a_record() -> None:
    made = opened(Source)(id="s", note="x")
    made.__class__ = Source
    checked = Source(id="s", note="x")
    assert (made, repr(made), type(made)) == (checked, repr(checked), type(checked))
    assert hash(made) == hash(checked)
    with pytest.raises(FrozenInstanceError):
        made.note = "y"


def test_its_fields_can_be_given_by_place() -> None:
    kind = opened(Source)
    given = {name: f"the {name}" for name in kind.order}
    made = kind(*given.values())
    made.__class__ = Source
    assert slots(made) == given


@pytest.mark.parametrize(("subject", "id"), [("homes", "a"), ("age", "b"), ("warned", "c")])
def test_a_box(subject: str, id: str) -> None:
    read = boxes_of(CASE, subject)[id]
    given = {
        field.name: getattr(read, field.name)
        for field in fields(Box)
        if field.init and field.name != "grown"
    }
    quick, slow = box_of(**given), Box(**given)
    assert type(quick) is Box
    assert slots(quick) == slots(slow)
    with pytest.raises(FrozenInstanceError):
        quick.voice = "the mayor"  # type: ignore[misc]


def test_a_box_with_another_value_has_its_key_and_no_span() -> None:
    changed = replace(boxes_of(CASE, "homes")["a"], value=Statement("yes", True))
    assert changed.key == "yes"
    with pytest.raises(TypeError, match="a: a Statement has no span"):
        changed.span("literal")


@pytest.mark.parametrize("text", ["nearly 400", "400", "two and a half", "tens of thousands"])
def test_a_figure(text: str) -> None:
    read = read_figure(text, "quantity", "homes")
    given = {
        field.name: getattr(read, field.name)
        for field in fields(Figure)
        if field.init and field.name != "printed_in"
    }
    quick, slow = figure_of(**given), Figure(**given)
    assert type(quick) is Figure
    assert (quick, slots(quick), hash(quick), quick.key) == (
        slow,
        slots(slow),
        hash(slow),
        slow.key,
    )
    assert slots(pickle.loads(pickle.dumps(quick))) == slots(quick)
    with pytest.raises(FrozenInstanceError):
        quick.text = "some"  # type: ignore[misc]
