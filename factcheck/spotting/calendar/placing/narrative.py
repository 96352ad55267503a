"""What a text has told so far, and whether a date without a year is of its story or of its day.

A year-less date of the news counts from publication ("On Sept. 21" is the nearest one), that of a
history from the date told before ("In June 1940 … On 21 July"). The rule (own, chosen):

- A text is *history* where more of what dates it lies over a year before publication than is near
  it or counts from it ("yesterday", "last week", a bare weekday); and always where no publication
  is given. So is a paragraph that for itself has such dates with their day or month, and none near.
- In history such a date lies in the year that brings it nearest to the date told last; where that
  was a year alone, in this year. "The next day", "two years later" count from the same date.
- In another text it does so only where its own paragraph has told, as the last thing with a year, a
  month or a day more than a year before publication: "The war began in February 2014. In April …".
  A year alone ("who left Russia in 2014") is background and takes nothing with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.spotting.calendar.said import (
    Bound,
    Day,
    Lapse,
    Moment,
    Nth,
    Offset,
    Range,
    Said,
    Step,
    Within,
)
from factcheck.spotting.calendar.stamp import Stamp, date_of

_FAR = 1
"""Years before publication from which on a date is history."""


@dataclass
class Told:
    """The state of a text while its dates are placed.

    `published` is the number of the day of publication, None where it is not known. `last` is the
    date told last; `explicit` the one told last in this paragraph with its year or that of a story.
    """

    published: int | None
    history: bool
    last: Stamp | None = None
    explicit: Stamp | None = None

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return None if self.published is None else date_of(self.published)[0]

    def far(self, year: int) -> bool:
        """Whether a year is history at publication."""
        return self.year is None or year < self.year - _FAR

    def complete(self, stamp: Stamp) -> bool:
        """Whether it is a place on the calendar that a later date may count from."""
        if not stamp.known or stamp.unit in ("decade", "century"):
            return False
        if stamp.unit in ("day", "week", "weekend"):
            return bool(stamp.index and stamp.day)
        return stamp.unit == "year" or bool(stamp.index)

    @property
    def anchor(self) -> Stamp | None:
        """What a date without a year counts from; None: from publication."""
        if self.history:
            return self.last if self.last and self.last.known else None
        told = self.explicit
        precise = told is not None and told.unit in ("day", "week", "month", "season")
        if told and precise and told.year is not None and self.far(told.year):
            return told
        return None

    def paragraph(self) -> None:
        """A paragraph begins."""
        self.explicit = None

    def tell(self, stamp: Stamp, meaning: object, *, explicit: bool) -> None:
        """A date has been told.

        In history what counts from publication is somebody's quoted speech, and what looks back
        ("the previous year", "two days earlier") a glance aside: the story goes on where it was.
        """
        if not self.complete(stamp):
            return
        if isinstance(meaning, Moment):
            meaning = meaning.day.meaning
        if self.history and isinstance(meaning, Step | Offset):
            sign = meaning.step if isinstance(meaning, Step) else meaning.sign
            if meaning.base == "published" or sign < 0:
                return
        if explicit or (isinstance(meaning, Day) and self.anchor is not None):
            self.explicit = stamp
        if stamp.unit == "year" and self.last and self.last.year == stamp.year:
            return
        self.last = stamp


def is_history(said: Iterable[Said], published: int | None) -> bool:
    """Whether a text with these dates tells of what lies well before its publication."""
    if published is None:
        return True
    year = date_of(published)[0]
    far = near = 0
    for one in said:
        for meaning in _dates(one):
            if isinstance(meaning, Day) and meaning.year is not None and not meaning.short:
                if meaning.year < year - _FAR:
                    far += 1
                elif meaning.year <= year + 1:
                    near += 1
            elif _deictic(meaning):
                near += 1
    return far > near


def _dates(said: Said) -> Iterable[object]:
    meaning = said.meaning
    if isinstance(meaning, Range):
        yield from _dates(meaning.first)
        yield from _dates(meaning.last)
    elif isinstance(meaning, Bound | Nth | Within):
        yield from _dates(meaning.of)
    elif isinstance(meaning, Moment):
        yield from _dates(meaning.day)
    else:
        yield meaning


def _deictic(meaning: object) -> bool:
    if isinstance(meaning, Step | Offset | Lapse):
        return meaning.base == "published"
    return isinstance(meaning, Day) and meaning.weekday is not None and meaning.day is None
