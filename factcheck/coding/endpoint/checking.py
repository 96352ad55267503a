"""An entry of an answer to a claim, or to the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from factcheck.claim import Claim, Locator, Subject
from factcheck.coding.article import Article
from factcheck.coding.endpoint.around import (
    begins_after,
    condition_of,
    denial_told,
    speakers_of,
    time_of,
    via_of,
)
from factcheck.coding.endpoint.found import Dropped, FoundValue, value_in
from factcheck.coding.endpoint.passages import Passage
from factcheck.coding.endpoint.places import places
from factcheck.coding.endpoint.prompt import names_of
from factcheck.coding.endpoint.proposals import Subjects
from factcheck.coding.endpoint.quoted import quote_place, shortened
from factcheck.coding.endpoint.schema import Entry
from factcheck.errors import Unreadable
from factcheck.linking.fits import fits
from factcheck.linking.speakers import SpeakerNames
from factcheck.linking.wording import stems
from factcheck.reading import read_value

BASE = 0.8
"""Confidence of a claim in which nothing is doubtful (chosen): below that of a rule that was
measured, for a model's link to a subject is by its word alone."""
_BEHIND = re.compile(r"(?:\s{1,3}[^\W\d_]{2,30}\b){0,2}")
_NEW, _FAR, _TWICE, _ELSEWHERE = 0.25, 0.3, 0.1, 0.1


class Checker:
    """Holds the entries for one article to its text.

    `coder` names the model in the claims.
    """

    def __init__(
        self, article: Article, subjects: Subjects, speakers: SpeakerNames, coder: str
    ) -> None:
        self._article, self._coder = article, coder
        self._subjects, self._speakers = subjects, speakers

    def claim(self, given: Any, passages: Sequence[Passage]) -> Claim:
        """The claim that an entry makes of some paragraphs.

        Raises Dropped where the text does not bear it out.
        """
        entry = _entry(given)
        passage, quote, count = quote_place(passages, entry.paragraph, entry.quote)
        subject = self._subjects.of(entry, passage, passages)
        value = value_in(passage, quote, entry.value, subject)
        start, end = shortened(passage, quote, (value.start, value.end))
        speakers = tuple(speakers_of(entry, passages))
        doubts = [*value.doubts, *self._doubts(subject, passage, speakers, count)]
        claim = Claim(
            id=f"{self._article.id}-at-{passage.start + value.start}",
            source=self._article.id,
            subject=subject.id,
            value=value.value,
            quote=(passage.text[start:end],),
            locator=(Locator(start=passage.start + start, end=passage.start + end),),
            speaker=tuple(dict.fromkeys(map(self._speakers.called, speakers))),
            via=via_of(entry, passages),
            mode=entry.mode,
            condition=condition_of(entry, passage),
            stance=entry.stance,
            as_of=time_of(entry.as_of, passage, passages),
            period=time_of(entry.period, passage, passages),
            coder=self._coder,
            confidence=_confidence(doubts),
            reasons=("subject chosen by the model", *(reason for _, reason in doubts)),
        )
        self._readable(claim, subject, passage, value)
        self._subjects.keep(subject)
        return claim

    def _doubts(
        self, subject: Subject, passage: Passage, speakers: Sequence[str], count: int
    ) -> list[tuple[float, str]]:
        doubts = []
        if subject.id not in self._subjects.all or subject.id in self._subjects.proposed:
            doubts.append((_NEW, "the subject is new to the case"))
        elif not any(passage.stems.intersection(stems(name)) for name in names_of(subject)):
            doubts.append((_FAR, "no word of the subject's name stands in the paragraph"))
        if count > 1:
            doubts.append((_TWICE, "the quote stands more than once in the paragraph"))
        if any(not places(passage.text, name) for name in speakers):
            doubts.append((_ELSEWHERE, "the speaker is not named in the paragraph"))
        return doubts

    def _readable(
        self, claim: Claim, subject: Subject, passage: Passage, value: FoundValue
    ) -> None:
        """Raises Dropped where the checker could not read the claim, or the text does not deny."""
        denied = claim.stance == "denies" or (subject.type == "statement" and value.value == "no")
        if denied and not denial_told(passage):
            raise Dropped("denied, where the text has no word of denial")
        if claim.mode == "is" and begins_after(claim.as_of, passage.published, passage):
            raise Dropped("a fact of a time after publication")
        try:
            read_value(claim, subject, passage.published, passage.table)
        except Unreadable:
            raise Dropped(f"no {subject.type} of the subject's") from None
        if not self._fitting(claim, subject, passage, value):
            raise Dropped(f"no {subject.type} of the subject's")

    def _fitting(self, claim: Claim, subject: Subject, passage: Passage, value: FoundValue) -> bool:
        """Whether the value may be the subject's, by the unit of the case that follows it too:
        "400 homes" count no people, nor do "400 flooded homes"."""
        if not isinstance(claim.value, str):
            return True
        units = self._subjects.units
        behind = _BEHIND.match(passage.text, value.end)
        words = behind[0].split() if behind and subject.type == "quantity" else []
        told = [" ".join([claim.value, *words[:count]]) for count in range(len(words) + 1)]
        return all(fits(claim.model_copy(update={"value": one}), subject, units) for one in told)


def _entry(given: Any) -> Entry:
    try:
        return Entry.model_validate(given)
    except ValidationError as error:
        at = error.errors(include_url=False, include_input=False, include_context=False)[0]["loc"]
        raise Dropped(f"not in the form asked for ({at[0] if at else 'entry'})") from None


def _confidence(doubts: Sequence[tuple[float, str]]) -> float:
    return round(max(0.05, BASE - sum(much for much, _ in doubts)), 2)


def told(dropped: Mapping[str, int]) -> str:
    """ "7 answers of the model dropped: 4 of a quote that is not in the text, …"."""
    parts = [f"{count:,} {why}" for why, count in sorted(dropped.items(), key=_most)]
    whole = sum(dropped.values())
    answers = "1 answer" if whole == 1 else f"{whole:,} answers"
    return f"{answers} of the model dropped: {'; '.join(parts)}"


def _most(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]
