"""Whatever a file of settings holds: a value comes back, and every mistake has its place."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import Problem, load_settings
from tests.cases import case_of
from tests.settings.test_read import SOUND

CASE = case_of("subjects: [{id: x}]\nclaims: [{id: a, source: daily, subject: x, value: '1'}]\n")
OTHER = st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
SETTINGS = OTHER | st.sampled_from(["kind", "severity", "format", "fail-on", "tool"])
RULES = OTHER | st.sampled_from(["count-grew", "figures-differ", "figures-agree", "echo"])
OPTIONS = OTHER | st.sampled_from(["least", "tolerance", "origins"])
SECTIONS = OTHER | st.sampled_from(["numbers", "after", "months", "plurals", "shares", "ages"])
WORDS = OTHER | st.sampled_from(["nearly", "Almost", "late", "plural power word", "most", "new"])
FIELDS = OTHER | st.sampled_from(["literal", "pragmatic", "bound", "words"])
NUMBERS = ["3", "-0.5", "0.1", "nan", "-inf", "1e400", "0x" + "f" * 5000, "1979-05-27", "true"]
TEXTS = ["change", "N", "[N, 2N]", "(0.5N, N)", "[0, 1]", "1-12", "lower", "", "\0\u202e", "x, y"]
RAW = st.sampled_from([*NUMBERS, *map(json.dumps, TEXTS)])


def _table(entries: dict[str, str]) -> str:
    return "{" + ", ".join(f"{json.dumps(name)} = {text}" for name, text in entries.items()) + "}"


def tables(names: st.SearchStrategy[str], values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """TOML's tables in braces, sometimes another value in their place."""
    return RAW | st.dictionaries(names, values, max_size=3).map(_table)


LISTS = st.lists(RAW, max_size=3).map(lambda some: f"[{', '.join(some)}]")
FILES = st.builds(
    lambda some, rules, hedges: {**some, "rules": rules, "hedges": hedges},
    st.dictionaries(SETTINGS, RAW | LISTS | tables(OTHER, RAW), max_size=3),
    tables(RULES, tables(OPTIONS, RAW | LISTS)),
    tables(SECTIONS, tables(WORDS, tables(FIELDS, RAW | LISTS))),
).map(lambda entries: "".join(f"{json.dumps(name)} = {text}\n" for name, text in entries.items()))


def problems(data: bytes) -> tuple[Problem, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "factcheck.toml")
        path.write_bytes(data)
        settings = load_settings(path)
        found = factcheck.check(CASE, settings=settings).problems
    assert set(settings.problems) <= set(found)
    return found


@given(FILES)
def test_any_toml(text: str) -> None:
    lines = text.count("\n")
    for problem in problems(text.encode("utf-8", "replace")):
        assert 1 <= problem.line <= lines or problem.message.startswith("is no TOML")
        assert problem.column >= 1


@given(st.integers(0, len(SOUND)), st.integers(0, 20), st.binary(max_size=6))
def test_any_bytes_in_place_of_some(start: int, length: int, put: bytes) -> None:
    data = SOUND.encode()
    problems(data[:start] + put + data[start + length :])
