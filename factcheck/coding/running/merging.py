"""What was taken from articles one by one, made to stand together in one case."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Source, Speaker, Subject
from factcheck.coding.running.alike import Alike, Related, sums_of
from factcheck.coding.running.events import known_of
from factcheck.coding.running.heads import head_of, places_in
from factcheck.coding.subjects.tying import loose, proposed_from

if TYPE_CHECKING:
    from factcheck.coding.code import Coded

_Named = TypeVar("_Named", Subject, Speaker)
_Places = Mapping[tuple[str, int], list[Claim]]
"""Claims by source and every `_CELL` of the text that they stand in."""

_CELL = 500
"""Characters; claims are looked for near their place alone, for a text may hold 100,000."""
_MOST_CELLS = 100


@dataclass(frozen=True, slots=True)
class Addition:
    """What an article adds to a case; `source` is None where the case has it."""

    source: Source | None
    subjects: tuple[Subject, ...]
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    there: int = 0
    """Claims that the case has already."""


@dataclass(slots=True)
class Merger:
    """Takes in what was coded, article by article, and gives what is new in it.

    Ids stay unique: two articles that propose a subject of one id propose one subject, unless its
    type or unit differs, or nothing ties the two: "people killed" (`tying.loose`) are other people
    in each, unless the heads of both articles name one place or both are of one event. Of articles
    of one event subjects are one too that only one of them names the place of (`alike`). What it
    keeps of each article is the ids, those places and its names.
    """

    case: Case
    skip: bool = False
    """Whether to leave out claims that the case has already."""
    _sources: set[str] = field(init=False)
    _claims: set[str] = field(init=False)
    _subjects: dict[str, tuple[str, str]] = field(init=False)
    _speakers: dict[str, tuple[str, str]] = field(init=False)
    _coded: _Places = field(init=False)
    _of: dict[str, frozenset[str]] = field(init=False)
    """The sources of loose subjects."""
    _places: dict[str, frozenset[str]] = field(init=False)
    """The places that the heads of sources name."""
    _related: Related = field(init=False, default_factory=Related)
    """Which of the articles that were taken in are of one event."""
    _same_event: list[str] = field(init=False, default_factory=list)
    """Those that are of the event of the article at hand."""
    _alike: Alike = field(init=False, default_factory=Alike)

    def __post_init__(self) -> None:
        self._sources = set(self.case.sources)
        self._claims = {claim.id for claim in self.case.claims}
        self._subjects = {id_: _kind(one) for id_, one in self.case.subjects.items()}
        self._speakers = {id_: _kind(one) for id_, one in self.case.speakers.items()}
        self._coded = _by_place(self.case.claims) if self.skip else {}
        self._of = {
            id_: sources
            for id_, sources in proposed_from(self.case).items()
            if id_ in self.case.subjects and loose(self.case.subjects[id_])
        }

        self._places = {
            id_: places_in(source.title, ()) for id_, source in self.case.sources.items()
        }

    def add(self, coded: Coded) -> Addition:
        """What the article adds to the case and to the articles before it."""
        self._place(coded)
        own, joined = self._apart(coded)
        subjects, renamed = _new(own, self._subjects, self._others, coded.source.id)
        renamed |= joined
        sums = sums_of(own, coded.claims)
        for one in own:
            kept = one.model_copy(update={"id": renamed.get(one.id, one.id)})
            self._alike.keep(kept, coded.source.id, sums.get(one.id, ()))
        for one in subjects:
            if loose(one):
                self._of[one.id] = frozenset({coded.source.id})
        speakers, called = _new(coded.speakers, self._speakers)
        claims = [
            claim.model_copy(
                update={
                    "subject": renamed.get(claim.subject, claim.subject),
                    "speaker": tuple(called.get(name, name) for name in claim.speaker),
                }
            )
            for claim in coded.claims
        ]
        left = [claim for claim in claims if not _is_there(claim, self._coded)]
        source = None if coded.source.id in self._sources else coded.source
        self._sources.add(coded.source.id)
        return Addition(
            source, subjects, speakers, self._identified(left), there=len(claims) - len(left)
        )

    def _place(self, coded: Coded) -> None:
        head = head_of(coded.article.title, coded.article.text)
        self._places[coded.source.id] = places_in(head, coded.subjects)
        source, article = coded.source, coded.article
        self._related.add(source.id, known_of(article.title, article.text, source.published))
        self._same_event = list(self._related.to(source.id))

    def _apart(self, coded: Coded) -> tuple[list[Subject], dict[str, str]]:
        """The article's subjects but those that are one with one of another article of the event,
        and which these are."""
        source = coded.source.id
        own: list[Subject] = []
        joined: dict[str, str] = {}
        ids = {one.id for one in coded.subjects}
        sums = sums_of(coded.subjects, coded.claims)
        related = self._same_event
        for one in coded.subjects:
            there = self._subjects.get(one.id) == _kind(one) and not self._others(one.id, source)
            same = ""
            if related and not there:
                same = self._alike.same(one, source, coded.subjects, related, self._related.known)
                same = same or self._alike.same_sum(one, sums.get(one.id, ()), related)
            if same and same not in ids - {one.id} and same not in joined.values():
                joined[one.id] = same
                self._alike.join(same, source)
                self._of[same] = self._of.get(same, frozenset()) | {source}
            else:
                own.append(one)
        return own, joined

    def _others(self, id_: str, source: str) -> bool:
        """Whether a loose subject is that of other articles, of whose places this names none."""
        sources = self._of.get(id_, frozenset())
        here = self._places.get(source, frozenset())
        tied = source in sources or any(
            here & self._places.get(one, frozenset()) for one in sources
        )
        return bool(sources) and not tied and sources.isdisjoint(self._same_event)

    def _identified(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The claims with ids that nobody else has, and what names them with it.

        "SOURCE-at-PLACE" is no other article's, and is forgotten with this one.
        """
        names: dict[str, str] = {}
        made = []
        own: set[str] = set()
        for claim in claims:
            id_ = _free(claim.id, self._claims, own)
            begin, _, place = id_.rpartition("-at-")
            (own if begin == claim.source and place.isdigit() else self._claims).add(id_)
            names.setdefault(claim.id, id_)
            made.append((id_, claim))
        return tuple(
            claim.model_copy(
                update={
                    "id": id_,
                    "denies": tuple(names.get(one, one) for one in claim.denies),
                    "supersedes": tuple(names.get(one, one) for one in claim.supersedes),
                }
            )
            for id_, claim in made
        )


def without_unused(addition: Addition) -> Addition:
    """The addition without new subjects and speakers that no claim is left for."""
    subjects = {claim.subject for claim in addition.claims}
    speakers = {name for claim in addition.claims for name in (*claim.speaker, claim.via)}
    return replace(
        addition,
        subjects=tuple(one for one in addition.subjects if one.id in subjects),
        speakers=tuple(one for one in addition.speakers if one.id in speakers),
    )


def _new(
    proposed: Iterable[_Named],
    known: dict[str, tuple[str, str]],
    others: Callable[[str, str], bool] | None = None,
    source: str = "",
) -> tuple[tuple[_Named, ...], dict[str, str]]:
    """Those that nobody had before, which are known from now on, and the ids that were changed."""
    new: list[_Named] = []
    renamed: dict[str, str] = {}
    for one in proposed:
        kind, id_, count = _kind(one), one.id, 1
        apart = isinstance(one, Subject) and loose(one)
        while known.get(id_, kind) != kind or (apart and others and others(id_, source)):
            count += 1
            id_ = f"{one.id}-{count}"
        if id_ != one.id:
            renamed[one.id] = id_
        if id_ not in known:
            known[id_] = kind
            label = f"{one.label} ({source})" if apart and id_ != one.id else one.label
            update = {"id": id_, "label": label}
            new.append(one if id_ == one.id else one.model_copy(update=update))
    return tuple(new), renamed


def _kind(one: Subject | Speaker) -> tuple[str, str]:
    return (one.type, one.unit) if isinstance(one, Subject) else ("", "")


def _free(id_: str, *taken: Collection[str]) -> str:
    free, count = id_, 1
    while any(free in ids for ids in taken):
        count += 1
        free = f"{id_}-{count}"
    return free


def _by_place(claims: Iterable[Claim]) -> _Places:
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        for cell in _cells(claim):
            found.setdefault((claim.source, cell), []).append(claim)
    return found


def _cells(claim: Claim) -> set[int]:
    """The cells that the claim's places lie in; of one that is no quote's length, the first."""
    return {
        place.start // _CELL + number
        for place in claim.locator
        for number in range(min(place.end // _CELL - place.start // _CELL + 1, _MOST_CELLS))
    }


def _is_there(claim: Claim, known: _Places) -> bool:
    """Whether the source has a claim of this value at this place, on whatever subject.

    Hands quote more or fewer words than machines, so places that overlap are one, unless the
    values printed there differ ("from 300 to 400" says two things). What a person has put on
    another subject is not put on a second one.
    """
    return any(
        _overlap(claim, other) and _same_value(claim, other)
        for cell in _cells(claim)
        for other in known.get((claim.source, cell), ())
    )


def _overlap(one: Claim, other: Claim) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.locator for b in other.locator)


def _same_value(one: Claim, other: Claim) -> bool:
    if one.subject == other.subject and one.locator == other.locator:
        return True
    if not isinstance(one.value, str) or not isinstance(other.value, str):
        return one.subject == other.subject or one.value == other.value
    a, b = (" ".join(value.casefold().split()) for value in (one.value, other.value))
    return a in b or b in a
