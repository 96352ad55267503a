"""What figures count, in sentences of all kinds of news."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from spacy.language import Language

from factcheck.coding.counting.counted import counted
from factcheck.coding.parsed.language import load_language
from factcheck.coding.parsed.parsing import parse
from factcheck.coding.said import Counted
from factcheck.spotting.figures import spot_figures
from factcheck.spotting.spotted import SpottedFigure
from factcheck.values.figures import read_figure

HERE = Path(__file__).parents[1]


def figure_at(text: str, words: str, number: str = "", **fields: Any) -> SpottedFigure:
    """A figure given by its words, so that these tests lean on no spotter."""
    start = re.search(rf"(?<![\d,]){re.escape(words)}", text, re.IGNORECASE).start()
    begin = start + words.index(number) if number else start
    return SpottedFigure(
        start=start,
        end=start + len(words),
        text=words,
        type=fields.get("type", "quantity"),
        figure=read_figure("3", "quantity"),
        unit=fields.get("unit", ""),
        number=(begin, begin + len(number or words)),
    )


ROWS = [
    pytest.param(row, id=f"{row['say'][:40]}… {row['figure']}")
    for name in ("counted_sentences.yaml", "counted_prose.yaml")
    for row in YAML(typ="safe").load(HERE / name)
]
KINDS = {
    "share": ["%", "percent", "third", "half", "four"],
    "money": ["$", "€", "euros", "kroner"],
    "age": ["year-old"],
    "quantity": ["kilometres", "tonnes", "GB"],
}


def counted_in(language: Language, text: str, figure: str) -> Counted:
    """What a figure counts, its type told by the unit that it is written with."""
    ((_, doc),) = parse(language, text)
    for kind, units in KINDS.items():
        if any(figure.endswith(unit) or figure.startswith(unit) for unit in units):
            return counted(doc, figure_at(text, figure, type=kind, unit=units[-1]))
    return counted(doc, figure_at(text, figure))


@pytest.mark.parametrize("row", ROWS)
def test_sentences(language: Language, row: dict[str, Any]) -> None:
    what = counted_in(language, row["say"], str(row["figure"]))
    for field in ("noun", "phrase", "act", "role"):
        if field in row and field not in row.get("beyond", ()):
            assert getattr(what, field) == row[field], what
    if "places" in row and "places" not in row.get("beyond", ()):
        assert list(what.places[: len(row["places"])]) == row["places"], what
    assert set(row.get("of", ())) <= set(what.concepts), what


def test_what_has_the_size_of_a_measure_is_its_noun(language: Language) -> None:
    text = "Samsung shipped 256GB phones."
    what = counted(language(text), figure_at(text, "256GB", "256", unit="gigabyte"))
    assert what.noun == "phones"
    assert what.concepts == ("phones", "Samsung")


def test_the_noun_stands_first_among_the_concepts(language: Language) -> None:
    text = "Toyota sold 300 cars."
    assert counted(language(text), figure_at(text, "300")).concepts == ("cars", "Toyota")


def test_a_phrase_has_neither_figure_nor_article(language: Language) -> None:
    text = "The 300 young Russian men at the border waited."
    assert counted(language(text), figure_at(text, "300")).phrase == "young Russian men"


def test_a_second_sum_in_brackets_is_of_the_same_thing(language: Language) -> None:
    text = "The journey cost 40,000 tenge ($85)."
    what = counted(language(text), figure_at(text, "$85", "85", type="money", unit="USD"))
    assert what.noun == "journey"


def test_a_figure_outside_any_word_counts_nothing(language: Language) -> None:
    text = "Nothing here."
    spotted = figure_at("3" + text, "3")
    assert counted(language(""), spotted) == Counted()


def test_two_texts_in_one_are_two_sentences(language: Language) -> None:
    text = "Turnout was low\n\nPolice arrested 12 men in Riga."
    assert counted(language(text), figure_at(text, "12")).places == ("Riga",)


class Loaded:
    """The model for tests that cannot have a fixture."""

    language: Language | None = None

    @classmethod
    def get(cls) -> Language:
        cls.language = cls.language or load_language()
        return cls.language


PIECES = st.sampled_from(
    ["300", "$5", "of", "(", ")", "people", "to", "who", "Kazakh", "border", "“", "the", "in", "up",
     "from", "worth", "another", "and", "-", "\n\n", "the country", "left", ".", "𝟛", "١٢",
     "\u200b", "12"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=25))
def test_any_text_at_all_can_be_asked(pieces: list[str]) -> None:
    text = " ".join(pieces)
    doc = Loaded.get()(text)
    for figure in spot_figures(text):
        what = counted(doc, figure)
        for name in (what.noun, *what.places, *what.concepts):
            assert all(part in text or part[0].isupper() for part in name.split())


def test_time_grows_no_faster_than_the_text(language: Language) -> None:
    """One endless sentence of figures: each looks at a bounded stretch around itself."""

    def seconds(times: int) -> float:
        text = "300 people and 5 dogs in Riga, " * times
        doc, figures = language(text), spot_figures(text)
        assert len(figures) == 2 * times
        start = time.process_time()
        for figure in figures:
            counted(doc, figure)
        return time.process_time() - start

    seconds(10)
    small, large = min(seconds(60) for _ in range(3)), min(seconds(480) for _ in range(2))
    assert large < 8 * small * 4
