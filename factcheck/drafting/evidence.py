"""Which of the case's subjects a sentence of a draft is about, with the case's claims at hand.

Coding links by the subjects alone, as the claims of an article must not lean on those of another. A
draft may: what the case prints of a subject, and by whose word, tells how people speak of it, and a
figure that stands there already, or a power of ten beside it, is a hint itself. Weights are chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from math import log

from factcheck.casefile.case import Case
from factcheck.claim import Bounds, Claim, MemberList, Subject
from factcheck.linking.wording import STOP_WORDS, stem
from factcheck.values.figure import Figure
from factcheck.values.names import normalise_name

LABEL, CLAIMED = 0.6, 0.4
"""What the words of a subject count, and those of the claim on it that is nearest in words."""
SAME_FIGURE, POWER_OF_TEN = 0.3, 0.12
"""What a figure counts that a claim prints, and one that is it with its point elsewhere."""
SPARE = 0.4
"""Of the rarest word's weight: what is added to a wording, so that a short one is not soon told."""
SPEAKER = 0.15
"""What it counts that one of its speakers is named."""


MODE = 0.25
"""What it takes off that no claim on it is meant as the sentence is: as a plan, as a report."""
SLIPS = (1, 2, 3, 6)
"""By how many places a point slips: a nought or two, or a thousand for a million and so on."""
HANDFUL = 20
"""Up to here words without a number ("several", "a few") are a handful."""
UNNAMED = 0.1
"""What it takes off that a subject's label names people or places and none of them stands near, nor
has the case the figure."""
FAR, FAR_OFF = 30, 0.2
"""How many times larger or smaller than all that the case prints a figure must be, and what that
takes off where it is none of these with its point elsewhere."""


@dataclass(frozen=True, slots=True)
class Match:
    """A subject that a sentence may be about.

    `score` is 0 to about 1.5; `words` are those they share, and `printed` holds where a claim on
    it prints the figure, `like` where one prints at least its digits.
    """

    subject: Subject
    score: float
    words: tuple[str, ...]
    printed: bool = False
    like: bool = False


class Evidence:
    """Finds the subjects of a case by their words, those of their claims, and their figures."""

    def __init__(self, case: Case, figures: Mapping[str, tuple[Figure, ...]]) -> None:
        self._case = case
        self._figures = figures
        claims: dict[str, list[Claim]] = {}
        for claim in case.claims:
            claims.setdefault(claim.subject, []).append(claim)
        self._labels = {s.id: _family_words(_about(s)) for s in case.subjects.values()}
        self._claims = {
            id_: [_family_words(_said(one)) for one in claims.get(id_, ())] for id_ in self._labels
        }
        self._speakers = {
            id_: frozenset(speaker for one in claims.get(id_, ()) for speaker in one.speaker)
            for id_ in self._labels
        }
        self._proper = {s.id: _proper(s.label) for s in case.subjects.values()}
        self._modes = {
            id_: frozenset(one.mode for one in claims.get(id_, ())) for id_ in self._labels
        }
        self._weights = self._rarities()
        self._spare = SPARE * max(self._weights.values(), default=0.0)

    def _rarities(self) -> dict[str, float]:
        """The rarer among the subjects, the more a word tells."""
        held: dict[str, int] = {}
        for id_, label in self._labels.items():
            for word in label.union(*self._claims[id_]):
                held[word] = held.get(word, 0) + 1
        return {word: log(1 + len(self._labels) / count) ** 2 for word, count in held.items()}

    def ranked(
        self,
        near: Mapping[str, float],
        fit: Iterable[Subject],
        value: Figure | None = None,
        speakers: Iterable[str] = (),
        mode: str = "",
    ) -> list[Match]:
        """The subjects among `fit` that it can be, the likeliest first.

        `near` are the words around the value with their weights (`words_near`), 1 for the nearest;
        `speakers` are the ids of those whose word it is, `mode` is how it is meant.
        """
        whose = frozenset(speakers)
        found = []
        for subject in fit:
            names = self._proper[subject.id]
            unnamed = bool(names) and not any(name in near for name in names)
            if unnamed and subject.type == "age":
                continue  # somebody's age is nobody else's
            label = self._covered(self._labels[subject.id], near)
            claimed = max((self._covered(c, near) for c in self._claims[subject.id]), default=0.0)
            score = LABEL * label + CLAIMED * claimed
            by_figure = self._by_figure(subject.id, value)
            if by_figure < 0 and value is not None and _handful(value):
                continue  # "several" is no slip of the pen for thousands
            score += by_figure
            if whose & self._speakers[subject.id]:
                score += SPEAKER
            score -= UNNAMED * (unnamed and by_figure < SAME_FIGURE)
            if mode and self._modes[subject.id] and mode not in self._modes[subject.id]:
                score -= MODE
            shared = tuple(sorted(word for word in self._labels[subject.id] if word in near))
            same = by_figure >= SAME_FIGURE
            found.append(Match(subject, score, shared, same, by_figure > 0))
        return sorted(found, key=lambda one: (-one.score, one.subject.id))

    def _covered(self, words: frozenset[str], near: Mapping[str, float]) -> float:
        """What share of the words stands near, by weight."""
        whole = sum(self._weights[word] for word in words)
        held = sum(self._weights[word] * near[word] for word in words if word in near)
        return held / (whole + self._spare) if words else 0.0

    def _by_figure(self, subject: str, value: Figure | None) -> float:
        if value is None:
            return 0.0
        known = [f for f in self._figures.get(subject, ()) if f.unit == value.unit]
        if value.number is None:
            if any(value.literal == figure.literal for figure in known):
                return SAME_FIGURE / 2
        else:
            numbers = [figure.number for figure in known if figure.number is not None]
            if value.number in numbers:
                return SAME_FIGURE if value.number >= 10 else SAME_FIGURE / 2
            if any(_slipped(number, value.number) for number in numbers):
                return POWER_OF_TEN
        return -FAR_OFF if known and all(_far(value, figure) for figure in known) else 0.0


def words_near(
    text: str,
    span: tuple[int, int],
    sentence: tuple[int, int],
    *,
    fall: float = 0.03,
    floor: float = 0.45,
) -> dict[str, float]:
    """The words around a value by family, each with its weight: 1 beside it, less further off.

    For each word further off a word loses `fall`, but keeps `floor`.

    The sentence before counts a little: what a figure is of was often said there.
    """
    near: dict[str, float] = {}
    before = text[sentence[0] : span[0]]
    after = text[span[1] : sentence[1]]
    for words in (reversed(_words(before)), _words(after)):
        for steps, word in enumerate(words):
            weight = max(floor, 1 - fall * steps)
            for name in _names(word):
                near[name] = max(near.get(name, 0.0), weight)
    for word in _words(text[span[0] : span[1]]):
        for name in _names(word):
            near.setdefault(name, 1.0)
    paragraph = text.rfind("\n", 0, sentence[0]) + 1
    for word in _words(text[max(paragraph, sentence[0] - 300) : sentence[0]]):
        for name in _names(word):
            near.setdefault(name, 0.35)
    return near


_JOINED = re.compile(
    r"\b(call|clean|lock|shut|break|kick|round|sign|build|set|lay)(?:ed|ing|s)?[- ]"
    r"(up|out|off|down|in)\b",
    re.IGNORECASE,
)
"""A verb and its particle, as one word or two: call-up, called up."""
_NO_HELP = """
people person persons man men woman women share age day days date name long other others one two
three more less than since after before soon too kind main thousand million hundred
"""
_VAGUE = frozenset(_NO_HELP.split())
"""Words that stand in labels for a type or a unit, and in sentences for anything."""


def _handful(value: Figure) -> bool:
    return value.number is None and value.pragmatic.high.value <= HANDFUL


def _far(a: Figure, b: Figure) -> bool:
    """Whether one is many times the other, as a reader takes them."""
    low, high = sorted((a.pragmatic, b.pragmatic))
    return high.low.value > FAR * low.high.value


def _about(subject: Subject) -> Iterator[str]:
    yield subject.label or subject.id.replace("-", " ")
    yield from subject.aliases
    yield from (subject.place, subject.population)


def _proper(label: str) -> frozenset[str]:
    """The names in a label, by stem: its capitalised words but for the first."""
    words = re.findall(r"[^\W\d_]+", label)[1:]
    return frozenset(
        name for word in words if word[0].isupper() for name in _names(word.casefold())
    )


def _said(claim: Claim) -> Iterator[str]:
    yield from claim.quote
    if isinstance(claim.value, Bounds | MemberList):
        return


def _family_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(name for text in texts for word in _words(text) for name in _names(word))


def _words(text: str) -> list[str]:
    return [
        word
        for word in normalise_name(_JOINED.sub(r"\1\2", text)).split()
        if word not in STOP_WORDS and word not in _VAGUE and not word[0].isdigit()
    ]


@cache
def _names(word: str) -> tuple[str, ...]:
    """What a word goes by: the families it belongs to, else its stem."""
    root = stem(word)
    return _families().get(root) or (root,)


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    from ruamel.yaml import YAML

    text = files("factcheck.drafting").joinpath("kin.yaml").read_text("utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for family in YAML(typ="safe").load(text):
        for word in family:
            root = stem(normalise_name(word))
            found[root] = (*found.get(root, ()), f"{family[0]}…")
    return found


def _slipped(a: Decimal, b: Decimal) -> bool:
    """Whether one is the other with its point elsewhere: by a thousand at most, or by a million."""
    x, y = a.normalize().as_tuple(), b.normalize().as_tuple()
    assert isinstance(x.exponent, int) and isinstance(y.exponent, int)
    return x.digits == y.digits and abs(x.exponent - y.exponent) in SLIPS
