"""Where dates stand in a running text, and what they say."""

from __future__ import annotations

from factcheck.spotting.calendar.placing.narrative import Told, is_history
from factcheck.spotting.calendar.placing.spots import placed, spot
from factcheck.spotting.calendar.placing.whens import Clues
from factcheck.spotting.calendar.reading.found import found_in
from factcheck.spotting.calendar.tokens import paragraphs
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.hedges import HedgeTable
from factcheck.values.precision import own_digits
from factcheck.values.when import When, last_day


@own_digits()
def spot_dates(
    text: str, published: When | None = None, table: HedgeTable | None = None
) -> list[SpottedDate]:
    """The dates, times, lengths of time and repetitions in a text, in its order; none overlap.

    Spans are as in TIMEX3: with article and hedge ("the end of 1989", "more than two weeks"),
    without the preposition, but for one that bounds ("since August", "before 2018", "from 5 to 6
    pm") and for "in" before a lapse ("in two weeks"). A date without a year is that of publication
    or of the story that the text tells (see `calendar.placing.narrative`); where neither is known
    it has no `when`. Words that say all or count from publication are read as
    `values.dates.read_when` reads them, by `table`. Takes time linear in the text.
    """
    # Placed at once, so that no tokens are kept.
    found = [
        (placed(said, tokens), number)
        for number, tokens in paragraphs(text)
        for said in found_in(tokens)
    ]
    day = last_day(published.pragmatic) if published else None
    ordinal = day.toordinal() if day else None
    told = Told(ordinal, is_history((said for said, _ in found), ordinal))
    clues = Clues(published if day else None, table, told)
    spotted, paragraph = [], -1
    for said, number in found:
        if number != paragraph:
            told.paragraph()
            paragraph = number
        spotted.append(spot(said, text, clues))
    return spotted
