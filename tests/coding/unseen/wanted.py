"""What an editor codes of a pair of articles (its wanted.yaml), and whether a claim is that.

Of each figure it says: where it stands (`at`, the figure itself in brackets), of which subject it
is, whose word, as of when, how it is meant; `want: may` is right if coded and no miss if not. Of
each subject: what its name must hold, one word of each entry, and what it must not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from factcheck.claim import Claim, Subject
from factcheck.errors import Unreadable
from factcheck.reading import read_value
from factcheck.values.dates import read_when
from factcheck.values.figure import Figure
from factcheck.values.hedges import load_hedges
from factcheck.values.when import ALWAYS, When

HERE = Path(__file__).parent
HALVES = ("looked at", "held out")
FIELDS = ("speaker", "as of", "mode")
_NEAR = 9
"""Characters by which a hedge may be left out of a quote, or taken into it."""
_BRACKETED = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure that an editor codes, from `start` up to `end` of its article."""

    id: str
    source: str
    start: int
    end: int
    value: str
    subject: str
    label: dict[str, Any]
    speakers: tuple[str, ...]
    times: tuple[str, ...] | None
    modes: tuple[str, ...]
    must: bool

    def met_by(self, claim: Claim) -> bool:
        """Whether a claim is of the figure and not of another that it quotes ("six of the 44")."""
        number = str(claim.value).split()[-1]
        return claim.source == self.source and any(
            place.start < self.end
            and self.start < place.end
            and (abs(place.start - self.start) < _NEAR or number in self.value)
            for place in claim.locator
        )

    def right(self, claim: Claim, subject: Subject, published: str) -> bool:
        """Whether a claim has its value, under a subject whose name an editor would take."""
        printed = claim.model_copy(update={"value": self.value})
        same = self.value.casefold().startswith(str(claim.value).casefold())
        return (
            same or _reading(claim, subject, published) == _reading(printed, subject, published)
        ) and self.named(subject.label)

    def named(self, label: str) -> bool:
        """Whether a subject's name says what the figure is of."""
        said, banned = label.casefold(), self.label.get("not", "").casefold()
        return all(
            any(word.casefold() in said for word in group.split("|"))
            for group in self.label.get("holds", ())
        ) and not (banned and banned in said)

    def field(self, name: str, claim: Claim, published: str) -> bool:
        """Whether one of FIELDS is as the editor has it."""
        if name == "mode":
            return claim.mode in self.modes
        if name == "speaker":
            return _is_one(claim.speaker, self.speakers)
        return self.times is None or _stands(claim, self.times, published)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles on one event, and what is wanted of them."""

    name: str
    half: str
    published: dict[str, str]
    figures: tuple[Wanted, ...]
    left: tuple[Wanted, ...]
    findings: tuple[dict[str, Any], ...]
    never: tuple[tuple[str, str], ...]

    def file(self, source: str) -> Path:
        """Where an article of it lies."""
        return HERE / self.name / f"{source}.txt"


def pairs(half: str) -> list[Pair]:
    """The pairs of a half, by name."""
    read = (_pair(file) for file in sorted(HERE.glob("*/wanted.yaml")))
    return [pair for pair in read if pair.half == half]


def _pair(file: Path) -> Pair:
    said = YAML(typ="safe", pure=True).load(file.read_text("utf-8"))
    texts = {id_: (file.parent / f"{id_}.txt").read_text("utf-8") for id_ in said["sources"]}
    return Pair(
        file.parent.name,
        said["half"],
        {id_: str(source["published"]) for id_, source in said["sources"].items()},
        tuple(_wanted(one, texts, said["subjects"]) for one in said["figures"]),
        tuple(_wanted({"id": "", "subject": "", **one}, texts, {}) for one in said["leave"]),
        tuple(said["findings"]),
        tuple((one, other) for one, other in said["never"]),
    )


def _wanted(said: dict[str, Any], texts: dict[str, str], subjects: dict[str, Any]) -> Wanted:
    printed = _BRACKETED.search(said["at"])
    assert printed is not None, said["at"]
    around, text = _BRACKETED.sub(r"\1", said["at"]), texts[said["source"]]
    assert text.count(around) == 1, (
        f"{said['source']}: “{around}” stands {text.count(around)} times"
    )
    start = text.index(around) + printed.start()
    return Wanted(
        said["id"], said["source"], start, start + len(printed[1]),
        str(said.get("value", printed[1])), said["subject"], subjects.get(said["subject"], {}),
        tuple(said.get("speaker", ("",))),
        None if said.get("any_time") else _listed(said.get("as_of", "")),
        _listed(said.get("mode", "is")), said.get("want") != "may",
    )  # fmt: skip


def _listed(said: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in (said if isinstance(said, list) else (said,)))


def _is_one(speakers: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether all whom a claim names are wanted, in fewer words or more."""
    if not speakers:
        return "" in wanted
    names = [one.casefold() for one in wanted if one]
    return all(
        any(name in said.casefold() or said.casefold() in name for name in names)
        for said in speakers
    )


def _stands(claim: Claim, wanted: Sequence[str], published: str) -> bool:
    """Whether it is dated within a wanted time; undated, and "", is the article's own day."""
    day = read_when(published)
    times = [read_when(one) if one else day for one in wanted]
    said = [_when(words, day) for words in (claim.as_of, claim.period) if words] or [day]
    return any(one is not None and _within(one, time) for one in said for time in times)


def _when(words: str, published: When) -> When | None:
    try:
        return read_when(words, published)
    except Unreadable:
        return None


def _within(one: When, other: When) -> bool:
    return one.range("pragmatic").inside(other.range("pragmatic"))


def _reading(claim: Claim, subject: Subject, published: str) -> object:
    when = read_when(published) if published else ALWAYS
    try:
        value = read_value(claim, subject, when, load_hedges(None))
    except Unreadable:
        return claim.value
    return value.range("pragmatic") if isinstance(value, Figure) else value
