"""What an article says beyond figures, as claims: dates of events, and answers to what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from factcheck.claim import Claim, Locator, MemberList, Subject
from factcheck.coding.answers.categories import Categories
from factcheck.coding.answers.event_claims import event_claims
from factcheck.coding.answers.events import Events
from factcheck.coding.answers.named import Names, Sets
from factcheck.coding.answers.shared import Answer
from factcheck.coding.answers.statements import Statements
from factcheck.coding.article import Article
from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.voice import voice
from factcheck.linking.speakers import SpeakerNames
from factcheck.spotting.spotted import SpottedDate
from factcheck.texts.quotes import LONGEST
from factcheck.values.hedges import HedgeTable
from factcheck.values.when import When

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Others:
    """Codes what is no figure, against the subjects of one case."""

    def __init__(
        self,
        subjects: Mapping[str, Subject],
        language: Language,
        table: HedgeTable,
        speakers: SpeakerNames,
        events: Events | None = None,
    ) -> None:
        self._table = table
        self._speakers = speakers
        self._events = events or Events(subjects, language)
        self._finders = (
            Categories(subjects),
            Statements(subjects, language),
            Names(subjects, language),
            Sets(subjects, language),
        )

    def claims(
        self,
        article: Article,
        doc: Doc,
        offset: int,
        dates: list[SpottedDate],
        published: When,
        proposed: dict[str, Subject],
    ) -> Iterator[Claim]:
        """What a parsed stretch of the article says, `offset` being where it begins; subjects that
        the case lacks are added to `proposed`."""
        for claim, subject in event_claims(
            doc, offset, dates, self._events, article, published, self._table, self._speakers
        ):
            if subject is not None:
                proposed.setdefault(subject.id, subject)
            yield claim
        for finder in self._finders:
            for answer in finder.find(doc):
                yield self._claim(article, doc, offset, answer)

    def _claim(self, article: Article, doc: Doc, offset: int, answer: Answer) -> Claim:
        start, end = answer.start, answer.end
        whose = voice(doc, start, end)
        head = answer.head
        how, condition = mode(doc, head.idx, head.idx + len(head))
        value = answer.value
        return Claim(
            id=f"{article.id}-at-{offset + start}",
            source=article.id,
            subject=answer.subject,
            value=value if isinstance(value, str) else MemberList(members=value),
            quote=(" ".join(doc.text[start:end].split()[:LONGEST]),),
            locator=(Locator(start=offset + start, end=offset + end),),
            speaker=tuple(self._speakers.called(name) for name in whose.speakers),
            via=whose.via,
            mode=how,
            condition=condition,
            stance=answer.stance,
            coder="machine",
            confidence=round(0.9 * (0.5 + answer.score / 200), 2),
            reasons=(f"subject linked by “{answer.words}”, {answer.score:.0f} of 100",),
        )


def once(claims: Iterable[Claim]) -> list[Claim]:
    """Of claims that say the same by the same word, the one that is surest; in the text's order.

    Ids that several would share are told apart.
    """
    best: dict[object, Claim] = {}
    for claim in claims:
        same = (claim.subject, repr(claim.value), claim.speaker, claim.stance, claim.mode)
        before = best.get(same)
        if before is None or (before.confidence or 0) < (claim.confidence or 0):
            best[same] = claim
    return sorted(best.values(), key=lambda one: (one.locator[0].start, one.id, one.subject))


def joined(figures: Iterable[Claim], others: Iterable[Claim]) -> tuple[Claim, ...]:
    """All claims in the order of the text, each with an id of its own."""
    found = list(figures)
    taken = {claim.id for claim in found}
    for claim in once(others):
        id_, place = claim.id, claim.locator[0].start
        while id_ in taken:
            place += 1
            id_ = f"{claim.source}-at-{place}"
        taken.add(id_)
        found.append(claim if id_ == claim.id else claim.model_copy(update={"id": id_}))
    return tuple(sorted(found, key=lambda one: one.locator[0].start if one.locator else 0))
