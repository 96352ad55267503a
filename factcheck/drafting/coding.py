"""Codes drafts as articles are coded, with the case's claims as evidence of what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Subject
from factcheck.coding.code import Coder
from factcheck.coding.parsed.parsing import parse
from factcheck.coding.said import Said
from factcheck.coding.subjects.surroundings import Surroundings
from factcheck.drafting.cited import Cited
from factcheck.drafting.dating import DraftEvents
from factcheck.drafting.finder import DraftFinder
from factcheck.values.hedges import load_hedges
from factcheck.values.when import When

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.coding.article import Article
    from factcheck.coding.code import Coded


class DraftCoder(Coder):
    """A coder that knows what the case prints of its subjects, and whom it cites."""

    def __init__(self, language: Language, case: Case) -> None:
        table = load_hedges(case.hedges or None)
        events = DraftEvents(case, language, table)
        super().__init__(language, case, DraftFinder(case, table), events)
        self._cited = Cited(case.speakers)

    def code(self, article: Article) -> Coded:
        """The claims of the draft, in the order of its text."""
        coded = super().code(article)
        sentences = [
            (offset + sentence.start_char, offset + sentence.end_char)
            for offset, doc in parse(self._language, article.text)
            for sentence in doc.sents
        ]
        claims = tuple(
            claim
            if claim.speaker
            else claim.model_copy(update={"speaker": self._cited_for(claim, article, sentences)})
            for claim in coded.claims
        )
        return replace(coded, claims=claims)

    def _said(
        self,
        article: Article,
        published: When,
        others: list[Claim],
        proposed: dict[str, Subject],
    ) -> Iterator[tuple[Said, Surroundings]]:
        """The figures, each by the word of whom its sentence cites where its grammar tells nobody:
        whose word it is tells of what it is."""
        for said, around in super()._said(article, published, others, proposed):
            speaker = self._cited.in_sentence(article.text[slice(*said.sentence)])
            if speaker and not said.voice.speakers:
                said = replace(said, voice=replace(said.voice, speakers=(speaker,)))
            yield said, around

    def _cited_for(
        self, claim: Claim, article: Article, sentences: list[tuple[int, int]]
    ) -> tuple[str, ...]:
        """Whom the sentence of a claim cites, if anybody."""
        start = claim.locator[0].start if claim.locator else -1
        sentence = next((one for one in sentences if one[0] <= start < one[1]), (0, 0))
        speaker = self._cited.in_sentence(article.text[slice(*sentence)])
        return (speaker,) if speaker else ()
