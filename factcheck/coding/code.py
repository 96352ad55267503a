"""An article to its claims: the program on one screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Locator, Source, Speaker, Subject, Type
from factcheck.coding.answers.events import Events
from factcheck.coding.answers.others import Others, joined
from factcheck.coding.article import Article
from factcheck.coding.counting.ages import bare_age
from factcheck.coding.counting.conversions import converted, hedged
from factcheck.coding.counting.counted import counted
from factcheck.coding.counting.rates import describes, rate_of
from factcheck.coding.headlines import without_headlines
from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.parsing import parse
from factcheck.coding.quoting import quote_of
from factcheck.coding.said import Said
from factcheck.coding.subjects.confidence import weighed
from factcheck.coding.subjects.finder import Found, SubjectFinder
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.subjects.referred import first_of_its_kind, referred, taken_back
from factcheck.coding.subjects.surroundings import (
    Read,
    Surroundings,
    stems_of,
    surroundings,
    words_of,
)
from factcheck.coding.subjects.tying import proposed_from
from factcheck.coding.tables import cells_of, numbers_of, rows_of
from factcheck.coding.times.compared import not_compared
from factcheck.coding.times.event_days import happened_on_a_day
from factcheck.coding.times.timing import timing
from factcheck.coding.times.years import year_of, year_told_of
from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.stance import stance
from factcheck.coding.voices.voice import voice
from factcheck.errors import Problem, Unreadable
from factcheck.linking.speakers import SpeakerNames
from factcheck.reading import read_value
from factcheck.spotting.dates import spot_dates
from factcheck.spotting.figures import spot_figures
from factcheck.values.dates import read_when
from factcheck.values.hedges import HedgeTable, load_hedges
from factcheck.values.when import ALWAYS, When

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from factcheck.spotting.spotted import SpottedDate, SpottedFigure
    from factcheck.spotting.turns import Turn


_EARLIER = 12
"""Figures behind one that may be given for one of them ("puts the number at 39")."""
_WITH_TABLES = ("html", "markdown")
"""Kinds of article whose reader keeps the rows of tables apart."""


@dataclass(frozen=True, slots=True)
class Coded:
    """What was taken from an article, as records of a case.

    `subjects` and `speakers` are those that the case lacks; `left` counts figures that no subject
    could be named for and `left_at` says where these stand, in code points; `notes` say what a
    person should know of how it was coded.
    """

    article: Article
    source: Source
    subjects: tuple[Subject, ...]
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()
    left: int = 0
    notes: tuple[str, ...] = ()
    left_at: tuple[tuple[int, int], ...] = ()


class Coder:
    """Codes articles, one after another, against one case.

    `language` is the parser (`language.load_language`); `case` lends its subjects, speakers and
    hedges, and None proposes every subject anew. `finder` and `events` say which subject a figure
    is of and which event a date, where the names of the case's subjects are not all that tells.
    """

    def __init__(
        self,
        language: Language,
        case: Case | None = None,
        finder: SubjectFinder | None = None,
        events: Events | None = None,
    ) -> None:
        case = case or Case()
        self._language = language
        self._table = load_hedges(case.hedges or None)
        self._subjects = dict(case.subjects)
        self._speakers = SpeakerNames(case.speakers)
        self._finder = finder or SubjectFinder(case.subjects, proposed_from(case))
        self._others = Others(case.subjects, language, self._table, self._speakers, events)

    def code(self, article: Article) -> Coded:
        """The claims of the article, in the order of its text."""
        published, problems = self._published(article)
        claims: list[Claim] = []
        others: list[Claim] = []
        proposed: dict[str, Subject] = {}
        left: list[tuple[int, int]] = []
        earlier: list[tuple[Said, Found]] = []
        for each, around in self._said(article, published, others, proposed):
            said = self._in_full(each, article, published)
            found = referred(article.text, said, earlier)
            if found is None and levelled(said):
                found = self._finder.find(said, around)
            elif found is None and said.counted.apart == "increment":
                found = first_of_its_kind(self._finder.find(said, around), earlier)
            if found:
                earlier = [*earlier[-_EARLIER:], (said, found)]
            of_its_kind = found and found.proposed and said.stands_in(article.text)
            if taken_back(article.text, said) or (of_its_kind and _describes(article, said)):
                found = None
            claim = found and self._claim(article, said, found, published)
            if not found or not claim:
                left.append((said.start, said.end))
                continue
            if found.proposed is not None:
                proposed.setdefault(found.subject, found.proposed)
            claims.append(claim)
        if article.kind in _WITH_TABLES:
            left = sorted({*left, *_left_in_tables(article.text, claims)})
        found_all = joined(without_headlines(article, claims, self._table), others)
        return Coded(
            article,
            source_of(article),
            tuple(proposed.values()),
            (),
            found_all,
            problems,
            len(left),
            left_at=tuple(left),
        )

    def _in_full(self, said: Said, article: Article, published: When) -> Said:
        """The same with what the text around it tells of its year, and over what it is spread."""
        year = year_of(said.period or said.as_of, published)
        if said.stands_in(article.text):
            year = year or year_told_of(article.text, said.sentence[0], said.start)
            if said.type == "quantity" and not said.unit and not said.qualifier:
                said = replace(said, qualifier=rate_of(article.text, said.end))
        return replace(said, year=year) if year else said

    def _said(
        self,
        article: Article,
        published: When,
        others: list[Claim],
        proposed: dict[str, Subject],
    ) -> Iterator[tuple[Said, Surroundings]]:
        """The figures; what the text says beyond them is added to `others`, and the subjects
        that it needs to `proposed`."""
        read = Read(frozenset(stems_of(article.title)))
        rows = rows_of(article.text) if article.kind in _WITH_TABLES else []
        yield from self._in_tables(article, published) if rows else ()
        for offset, doc in parse(self._language, article.text):
            dates = spot_dates(doc.text, published, self._table)
            for said, around in said_in(doc, offset, dates, self._table, read):
                if not any(start <= said.start < end for start, end in rows):
                    yield said, around
            others += self._others.claims(article, doc, offset, dates, published, proposed)

    def _in_tables(self, article: Article, published: When) -> Iterator[tuple[Said, Surroundings]]:
        """The figures of its tables, each read from a sentence made of head, row and cell."""
        for cell in cells_of(article.text):
            read = Read(frozenset(stems_of(article.title)))
            for _, doc in parse(self._language, cell.sentence):
                dates = spot_dates(doc.text, published, self._table)
                for said, around in said_in(doc, 0, dates, self._table, read):
                    if said.start == cell.at and said.counted.noun:
                        period = cell.period or said.period
                        stands = replace(said, start=cell.start, end=cell.end, sentence=cell.row)
                        yield replace(stands, period=period, qualifier=cell.qualifier), around

    def _claim(self, article: Article, said: Said, found: Found, published: When) -> Claim | None:
        """The claim; None where its value cannot be read as one of the subject's."""
        quote, start, end = quote_of(article.text, said)
        confidence, reasons = weighed(said, found)
        claim = Claim(
            id=f"{article.id}-at-{said.start}",
            source=article.id,
            subject=found.subject,
            value=said.value,
            quote=(quote,),
            locator=(Locator(start=start, end=end),),
            speaker=tuple(self._speakers.called(name) for name in said.voice.speakers),
            via=said.voice.via,
            mode=said.mode,
            condition=said.condition,
            stance=said.stance,
            as_of=_readable(said.as_of, published, self._table),
            period=_readable(said.period, published, self._table),
            coder="machine",
            confidence=confidence,
            reasons=reasons,
        )
        subject = found.proposed or self._subjects[found.subject]
        try:
            read_value(claim, subject, published, self._table)
        except Unreadable:
            return None
        return claim

    def _published(self, article: Article) -> tuple[When, tuple[Problem, ...]]:
        if not article.published:
            return ALWAYS, ()
        try:
            return read_when(article.published, None, self._table), ()
        except Unreadable as error:
            return ALWAYS, (Problem(article.file, 0, 0, f"published: {error}"),)


def _describes(article: Article, said: Said) -> bool:
    """Whether a count only tells of what kind something is: "a 16-member team"."""
    return said.type == "quantity" and not said.unit and describes(article.text, said.end)


def said_in(
    doc: Doc, offset: int, dates: list[SpottedDate], table: HedgeTable, read: Read
) -> Iterator[tuple[Said, Surroundings]]:
    """Every figure of a parsed stretch of text, in its order; `dates` are those that it has."""
    taken = tuple((date.start, date.end) for date in dates if not _length(date))
    own = not_compared(doc.text, dates)
    figures = spot_figures(doc.text, table, taken)
    again = converted(doc.text, figures)
    for number, figure in enumerate(figures):
        span = doc.char_span(*figure.number, alignment_mode="expand")
        if span is None:
            continue
        meant = again.get(number, figure)  # of a sum in brackets the one before it
        sentence = span.sent
        how, condition = mode(doc, meant.start, meant.end)
        as_of, period = timing(doc, meant.start, meant.end, own)
        what = counted(doc, meant)
        if what.apart == "before":
            how, condition = "is", ""
        if happened_on_a_day(doc, meant.start, meant.end, dates, what):
            as_of = ""
        whose = voice(doc, meant.start, meant.end)
        around = surroundings(doc, meant.start, meant.end, what, whose, read)
        said = Said(
            start=offset + figure.start,
            end=offset + figure.end,
            sentence=(offset + sentence.start_char, offset + sentence.end_char),
            value=figure.text if meant is figure else hedged(meant, figure),
            type=_type(doc, figure),
            counted=what,
            voice=whose,
            mode=how,
            condition=condition,
            stance=stance(doc, meant.start, meant.end),
            as_of=as_of,
            period=period,
            unit=figure.unit,
            change=_change(doc, figure),
        )
        yield said, around
    read.earlier |= words_of(doc)


def levelled(said: Said) -> bool:
    """Whether the figure can be a level of what it counts; what was before can where its own time
    is told, and "another 300 will come" is as many as that."""
    if said.counted.apart == "before":
        noun = said.counted.noun
        if said.type == "share" and (counts_people(noun) or noun in ("percent", "cent")):
            return False  # of voters who do what, the level now says alone
        return said.type in ("quantity", "share") and bool(said.as_of or said.period)
    return not said.counted.apart or (said.counted.apart == "increment" and said.mode != "is")


def _left_in_tables(text: str, claims: list[Claim]) -> Iterator[tuple[int, int]]:
    """The numbers of tables that nothing was made of: heads and labels say too little."""
    coded = [(place.start, place.end) for claim in claims for place in claim.locator]
    for start, end in numbers_of(text):
        if not any(first <= start < last for first, last in coded):
            yield start, end


def _readable(when: str, published: When, table: HedgeTable) -> str:
    """The words for a time; "" where they count from a publication whose day is not known."""
    if not when or published is not ALWAYS:
        return when
    try:
        read_when(when, None, table)
    except Unreadable:
        return ""
    return when


def _change(doc: Doc, figure: SpottedFigure) -> Turn:
    """Which way a share tells that something moved: "rose by 5%", "up by a third"; "" of none."""
    by = figure.type == "share" and layout(doc).text[
        max(figure.start - 9, 0) : figure.start
    ].rstrip().endswith(" by")
    return figure.change if figure.unit == "percent" or by else ""


def _length(date: SpottedDate) -> bool:
    """A length of time, which is a figure: also that of "for two hours before dawn"."""
    loose = date.when is None and date.text.endswith((" before", " after"))
    return date.kind == "duration" or loose


def _type(doc: Doc, figure: SpottedFigure) -> Type:
    if bare_age(doc, figure.start, figure.end):
        return "age"
    return "share" if figure.unit == "percent" else figure.type


def source_of(article: Article) -> Source:
    """The article's record among the sources of a case."""
    return Source(
        id=article.id,
        publisher=article.publisher,
        title=article.title,
        url=article.url,
        published=article.published,
        language=article.language,
        text=article.file,
        sha256=article.sha256,
    )
