"""Codes drafts as articles are coded, with the case's claims as evidence of what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.claim import Claim
from factcheck.coding.code import Coder
from factcheck.coding.parsed.parsing import parse
from factcheck.drafting.cited import Cited
from factcheck.drafting.dating import event_dates
from factcheck.drafting.evidence import Evidence
from factcheck.drafting.finder import EvidenceFinder, printed

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.coding.article import Article
    from factcheck.coding.code import Coded


class DraftCoder(Coder):
    """A coder that knows what the case prints of its subjects."""

    def __init__(self, language: Language, case: Case) -> None:
        super().__init__(language, case)
        self._case = case
        self._cited = Cited(case.speakers)
        self._evidence = Evidence(case, printed(case.claims, case.subjects, self._table))
        self._finder = self._by_evidence = EvidenceFinder(case, self._evidence, self._table)

    def code(self, article: Article) -> Coded:
        """The claims of the draft, in the order of its text."""
        self._by_evidence.text = article.text
        coded = super().code(article)
        published, _ = self._published(article)
        sentences = self._sentences(article)
        days = event_dates(self._case, self._evidence, article, sentences, published, self._table)
        claims = (self._with_speaker(claim, article, sentences) for claim in coded.claims)
        return replace(coded, claims=(*claims, *_unclaimed(days, coded.claims)))

    def _with_speaker(
        self, claim: Claim, article: Article, sentences: Iterable[tuple[int, int]]
    ) -> Claim:
        """The claim by the word of whom its sentence cites, where coding found nobody."""
        if claim.speaker or not claim.locator:
            return claim
        start = claim.locator[0].start
        sentence = next((s for s in sentences if s[0] <= start < s[1]), (start, start))
        speaker = self._cited.in_sentence(article.text[slice(*sentence)])
        return claim.model_copy(update={"speaker": (speaker,)}) if speaker else claim

    def _sentences(self, article: Article) -> list[tuple[int, int]]:
        """Where sentences begin and end in the text."""
        return [
            (offset + sentence.start_char, offset + sentence.end_char)
            for offset, doc in parse(self._language, article.text)
            for sentence in doc.sents
        ]


def _unclaimed(days: Iterable[Claim], claims: Iterable[Claim]) -> Iterator[Claim]:
    """The dates that no claim answers an event with already."""
    taken = {(claim.subject, place.start) for claim in claims for place in claim.locator}
    yield from (day for day in days if (day.subject, day.locator[0].start) not in taken)
