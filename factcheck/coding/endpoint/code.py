"""An article to its claims by way of a model: the program on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.claim import Claim
from factcheck.coding.article import Article
from factcheck.coding.code import Coded, source_of
from factcheck.coding.endpoint.answers import entries_in
from factcheck.coding.endpoint.checking import Checker, told
from factcheck.coding.endpoint.client import Client, Unanswered
from factcheck.coding.endpoint.found import Dropped
from factcheck.coding.endpoint.options import TooLong
from factcheck.coding.endpoint.passages import Passage, in_stretches, passages_of
from factcheck.coding.endpoint.prompt import question
from factcheck.coding.endpoint.proposals import Subjects
from factcheck.coding.endpoint.settings import Endpoint
from factcheck.errors import Problem, Unreadable
from factcheck.linking.speakers import SpeakerNames
from factcheck.values.dates import read_when
from factcheck.values.hedges import load_hedges
from factcheck.values.when import ALWAYS, When

if TYPE_CHECKING:
    from factcheck.coding.running.many import CodeArticle, MakeCoder

MOST_STRETCHES = 200
"""Questions about one article: some 200,000 words. Answers may cost money, and no article is
longer; what is longer is a mistake."""
_BREAKS = 3
"""How often a stretch is halved where the model cannot take it or its answer breaks off."""


def maker(endpoint: Endpoint) -> MakeCoder:
    """What makes the coder of each worker."""
    return partial(_make, endpoint)


def _make(endpoint: Endpoint, case: Case | None) -> CodeArticle:
    client = Client(endpoint)
    client.ready()
    return EndpointCoder(client, endpoint.model, case).code


class EndpointCoder:
    """Codes articles, one after another, by the answers of a model."""

    def __init__(self, client: Client, model: str, case: Case | None = None) -> None:
        case = case or Case()
        self._client, self._coder = client, f"machine:{model}"
        self._subjects = case.subjects
        self._speakers = SpeakerNames(case.speakers)
        self._table = load_hedges(case.hedges or None)

    def code(self, article: Article) -> Coded:
        """The claims of the article, in the order of its text.

        Raises Unreadable where the endpoint answers nothing at all. Where it fails later, what it
        gave until then stands, and a problem tells how far that goes.
        """
        published, problems = self._published(article)
        subjects = Subjects(self._subjects)
        checker = Checker(article, subjects, self._speakers, self._coder)
        coding = _Coding(self._client, article, subjects, checker)
        passages = passages_of(article.text, published, table=self._table)
        for number, stretch in enumerate(in_stretches(passages)):
            try:
                if number == MOST_STRETCHES:
                    raise Unanswered(f"longer than the {number} stretches that are asked about")
                coding.ask(stretch)
            except Unanswered as error:
                if not coding.answers:
                    raise
                problems.append(f"not coded from character {stretch[0].start:,} on: {error}")
                break
        problems += coding.problems
        claims = sorted(coding.claims, key=lambda one: (_place(one), one.subject))
        return Coded(
            article,
            source_of(article),
            tuple(subjects.proposed.values()),
            (),
            tuple(claims),
            tuple(Problem(article.file, 0, 0, one) for one in problems),
            notes=(told(coding.dropped),) if coding.dropped else (),
        )

    def _published(self, article: Article) -> tuple[When, list[str]]:
        try:
            return (read_when(article.published) if article.published else ALWAYS), []
        except Unreadable as error:
            return ALWAYS, [f"published: {error}"]


class _Coding:
    """The coding of one article: what is found so far."""

    def __init__(
        self, client: Client, article: Article, subjects: Subjects, checker: Checker
    ) -> None:
        self._client, self._article, self._checker = client, article, checker
        self.subjects = subjects
        self.claims: list[Claim] = []
        self.dropped: Counter[str] = Counter()
        self.problems: list[str] = []
        self.answers = 0

    def ask(self, stretch: Sequence[Passage], breaks: int = _BREAKS) -> None:
        """Ask for the claims of a stretch and take those that the text bears out."""
        middle = len(stretch) // 2
        halves = stretch[:middle], stretch[middle:]
        halved = breaks > 0 and len(stretch) > 1
        try:
            answer = self._client.ask(question(self._article, stretch, self.subjects.all))
            self.answers += 1
            entries = entries_in(answer.text)
        except TooLong as error:
            if not halved:
                self._tell(stretch, str(error))
                return
            for half in halves:
                self.ask(half, breaks - 1)
            return
        except Unanswered:
            raise
        except Unreadable as error:
            self._tell(stretch, str(error))
            return
        if not entries.whole and halved:
            for half in halves:
                self.ask(half, breaks - 1)
            return
        if not entries.whole:
            self._tell(stretch, "the model's answer breaks off; what came before stands")
        if entries.more:
            self.dropped["over the number that one answer may have"] += entries.more
        self._take(entries.given, stretch)

    def _take(self, entries: Iterable[object], stretch: Sequence[Passage]) -> None:
        """Add what is new. What another stretch has for the same place stands: it said it first."""
        before = {_place(claim) for claim in self.claims}
        here: set[tuple[int, str]] = set()
        for given in entries:
            try:
                claim = self._checker.claim(given, stretch)
            except Dropped as reason:
                self.dropped[str(reason)] += 1
                continue
            if _place(claim) in before:
                continue
            if (_place(claim), claim.subject) in here:
                self.dropped["said twice"] += 1
                continue
            here.add((_place(claim), claim.subject))
            self.claims.append(claim)

    def _tell(self, stretch: Sequence[Passage], why: str) -> None:
        where = f"characters {stretch[0].start:,} to {stretch[-1].end:,}"
        self.problems.append(f"{where}: {why}")


def _place(claim: Claim) -> int:
    """Where the value stands, which the id ends in."""
    return int(claim.id.rpartition("-at-")[2])
