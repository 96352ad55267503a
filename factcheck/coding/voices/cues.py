"""The words of cues.yaml, as sets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from factcheck.claim import Mode


@dataclass(frozen=True, slots=True)
class ModeCues:
    """Which words say how something is meant, by the part they have in the sentence."""

    auxiliaries: dict[str, Mode]
    verbs: dict[str, Mode]
    carried: frozenset[str]
    passive: dict[str, Mode]
    adjectives: dict[str, Mode]
    adverbs: dict[str, Mode]
    nouns: dict[str, Mode]
    decisions: frozenset[str]
    decided: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All words that tell whose word it is, how sure and whether denied; lemmas in lower case."""

    say: frozenset[str]
    hold: frozenset[str]
    will: frozenset[str]
    seen: frozenset[str]
    witnessed: frozenset[str]
    clause_only: frozenset[str]
    silent: frozenset[str]
    setting: frozenset[str]
    outlets: frozenset[str]
    holders: frozenset[str]
    wills: frozenset[str]
    titles: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    people: frozenset[str]
    reported: frozenset[str]
    said_to: frozenset[str]
    modes: ModeCues
    deny: frozenset[str]
    false: frozenset[str]
    true: frozenset[str]
    evidence: frozenset[str]
    rumours: frozenset[str]

    @property
    def speech(self) -> frozenset[str]:
        """Every verb that can have a speaker for its subject."""
        return self.say | self.hold | self.will


@cache
def cues() -> Cues:
    """The words, read once."""
    from ruamel.yaml import YAML

    text = files("factcheck.coding.voices").joinpath("cues.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = YAML(typ="safe").load(text)
    modes, denials = read["modes"], read["denials"]
    plain = (
        "outlets",
        "holders",
        "wills",
        "titles",
        "women",
        "men",
        "people",
        "reported",
        "said_to",
    )
    return Cues(
        **{key: frozenset(words) for key, words in read["speech"].items()},
        **{key: frozenset(read[key]) for key in plain},
        modes=ModeCues(
            **{
                key: _by_word(modes[key])
                for key in ("auxiliaries", "verbs", "passive", "adjectives", "adverbs", "nouns")
            },
            carried=frozenset(modes["carried"]),
            decisions=frozenset(modes["decisions"]),
            decided=frozenset(modes["decided"]),
        ),
        deny=frozenset(denials["verbs"]),
        false=frozenset(denials["adjectives"]),
        true=frozenset(denials["facts"]),
        evidence=frozenset(denials["evidence"]),
        rumours=frozenset(denials["rumours"]),
    )


def _by_word(by_mode: dict[str, list[str]]) -> dict[str, Mode]:
    return {word: cast(Mode, mode) for mode, words in by_mode.items() for word in words}
