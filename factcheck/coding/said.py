"""What a sentence says of one figure, date or answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.claim import Mode, Stance, Type

Apart = Literal["", "whole", "rest", "increment", "difference", "before", "side", "part"]
"""What a figure is that is no level: the whole of which a part is told, what remains of it, what
was added, a difference, the level before, what one side has where it is not said which, some of
them of whom nothing is told but what they are ("19 hurt, five of them children")."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts or measures, in the words of its sentence.

    `noun` is the head of what is counted ("Russians", "rubles" is none), `phrase` the whole noun
    phrase without the figure, `act` the lemma of the verb or event noun that the figure takes part
    in ("cross", "mobilization"), `role` the figure's part in it ("subject", "object", "other"),
    `places` the places it is tied to, in order of nearness, `concepts` every content word that
    tells what the figure is of, the nearest first. `apart` is what the figure is where it is no
    level of what it counts, `part` whether it counts some of a whole that is told too, `side` whose
    it is, of seats and votes, and of a share who makes it up; `negated` says that it did not take
    part in the act, `each` that it is a sum for each of what is counted.
    """

    noun: str = ""
    phrase: str = ""
    act: str = ""
    role: str = ""
    places: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    apart: Apart = ""
    part: bool = False
    side: str = ""
    negated: bool = False
    each: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word it is: the speakers as written, whom the text has it from, and by which words.

    `reported` holds where the text passes on what it does not vouch for ("reportedly", "is said
    to"). `cue` is the word that told ("said", "according to"), "" where the text speaks itself.
    """

    speakers: tuple[str, ...] = ()
    via: str = ""
    reported: bool = False
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that an article says: a value with everything its sentence tells of it.

    `start` and `end` are code points of the article's text; `value` is the value as printed and
    `type` its type. `as_of` and `period` are written as in a claim, "" where nothing says them.
    `change` is "up" or "down" of a share that tells by how much ("rose by 5%"); `qualifier` is what
    tells the column of a table from a wider one beside it ("under suspicion"); `year` the year that
    words like "last year" mean.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    value: str
    type: Type
    counted: Counted = Counted()
    voice: Voice = Voice()
    mode: Mode = "is"
    condition: str = ""
    stance: Stance = "asserts"
    as_of: str = ""
    period: str = ""
    unit: str = ""
    change: Literal["", "up", "down"] = ""
    qualifier: str = ""
    year: str = ""

    def stands_in(self, text: str) -> bool:
        """Whether its sentence is the text's own: that of a figure in a table is made."""
        return self.sentence[0] <= self.start and self.end <= len(text)
