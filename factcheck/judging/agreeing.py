"""Claims that say the same: which ones, how strongly, and by how many origins.

Claims agree where they meet in the pragmatic reading of value and as-of and are meant alike. A
one-sided wording ("at least N") is met by half the line, so it joins only where its N is the other
figure or equals it after rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.points import common, stab
from factcheck.consistency.windows import overlaps
from factcheck.finding import Strength
from factcheck.graph.topic import Topic, kept
from factcheck.judging.answers import origins
from factcheck.judging.exclusion import SPANS, lineage
from factcheck.judging.printed import Printed, far_apart
from factcheck.judging.representative import representative
from factcheck.judging.slots import by_unit, slots_of_all
from factcheck.values.figure import Figure
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.rounding import equal_after_rounding, same_figure
from factcheck.values.when import When
from factcheck.values.word import Name

_GRAIN = attrgetter("grain")


@dataclass(frozen=True, slots=True)
class Accord:
    """Claims that agree, and whose words they are (`origins`).

    `unmoved`: a count that was printed alike at times that do not meet.
    """

    boxes: tuple[Box, ...]
    origins: tuple[str, ...]
    strength: Strength | None = None
    slot: str = ""
    unmoved: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The claims' ids."""
        return tuple(box.id for box in self.boxes)


def accords(subject: Subject, boxes: Sequence[Box]) -> list[Accord]:
    """The agreements of a subject: of two origins or two sources at least, none within another."""
    return accords_of(Topic(subject=subject, boxes=tuple(boxes)))


@kept
def accords_of(topic: Topic) -> list[Accord]:
    """The agreements of a topic's subject; none for a relation's."""
    subject = topic.subject
    if subject is None or len(topic.boxes) < 2:
        return []
    found: list[Accord] = []
    for unmoved, group in _comparable(topic, subject):
        for alike in _alike(group):
            for same in _same(subject, alike, unmoved):
                if len(same) == 1 and len(same[0].origins) == 1:
                    continue
                voices = origins(same)
                if len(voices) > 1 or len({box.source.id for box in same}) > 1:
                    strength, slot = _strength(same), _slot(subject, same)
                    found.append(Accord(tuple(same), voices, strength, slot, unmoved))
    return _widest(found if subject.type in SPANS else _joined(found))


def _joined(found: list[Accord]) -> list[Accord]:
    """Accords on one word that share a claim as one: what held all the while is told once."""
    joined: list[dict[Box, None]] = []
    first: list[Accord] = []
    homes: dict[tuple[str, Box], int] = {}
    for accord in found:
        known = [homes[accord.slot, box] for box in accord.boxes if (accord.slot, box) in homes]
        home = min(known, default=len(joined))
        if home == len(joined):
            joined.append({})
            first.append(accord)
        joined[home].update(dict.fromkeys(accord.boxes))
        homes.update(((accord.slot, box), home) for box in accord.boxes)
    return [
        replace(accord, boxes=tuple(boxes), origins=origins(boxes))
        for accord, boxes in zip(first, joined, strict=True)
    ]


def _comparable(topic: Topic, subject: Subject) -> Iterator[tuple[bool, Sequence[Box]]]:
    """Groups of claims that speak of one time; True with a group that is to be compared across."""
    if subject.behaviour != "cumulative" or subject.type not in SPANS:
        for slot in slots_of_all(topic):
            yield False, slot.boxes
        return
    for _, alike in by_unit(topic.boxes):
        for group in overlaps([box.as_of.pragmatic for box in alike]):
            if len(group) > 1:
                yield False, [alike[i] for i in group]
        yield True, alike


def _alike(boxes: Iterable[Box]) -> list[list[Box]]:
    """Those that are meant alike, where there are two."""
    groups: dict[tuple[str, str], list[Box]] = {}
    for box in boxes:
        groups.setdefault(box.manner, []).append(box)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]


def _same(subject: Subject, boxes: list[Box], unmoved: bool) -> Iterable[list[Box]]:
    if subject.type in SPANS:
        return _printed_alike(boxes) if unmoved else _meeting(boxes)
    if subject.type == "category":
        return _of_one_line(subject, boxes)
    if subject.type == "name":
        return _by(boxes, _one_name)
    return _by(boxes, lambda box: box.key) if subject.type == "statement" else ()


def _of_one_line(subject: Subject, boxes: list[Box]) -> Iterator[list[Box]]:
    """For each category, the claims of it and of those that it is within."""
    places = _places(boxes)
    named: dict[str, list[Box]] = {}
    for box in boxes:
        named.setdefault(box.key, []).append(box)
    for name in sorted(named):
        line = lineage(subject, name)
        yield _in_order(places, [box for wider in line for box in named.get(wider, ())])


def _one_name(box: Box) -> str:
    value = box.value
    assert isinstance(value, Name)
    return value.known_as or value.name


def _by(boxes: list[Box], form: Callable[[Box], str]) -> Iterable[list[Box]]:
    groups: dict[str, list[Box]] = {}
    for box in boxes:
        groups.setdefault(form(box), []).append(box)
    return groups.values()


def _meeting(boxes: list[Box]) -> Iterator[list[Box]]:
    """Per position, the claims that hold one value in common."""
    one_sided: list[Box] = []
    two_sided: list[Box] = []
    for box in boxes:
        (one_sided if _one_sided(box) else two_sided).append(box)
    spans = [box.span("pragmatic") for box in two_sided]
    if spans and not one_sided and not common(spans).empty:
        yield boxes
        return
    positions = stab(spans)
    bounds, places = _Bounds(one_sided), _places(boxes)
    for position in range(1, positions.count + 1):
        alone = positions.alone(position)
        shared = common([spans[i] for i in alone]) if alone else EVERYTHING
        same = [two_sided[i] for i in alone]
        for i in positions.among(position):
            if positions.fits[i] != (position, position) and shared.meets(spans[i]):
                shared = shared.both(spans[i])
                same.append(two_sided[i])
        yield _in_order(places, same + bounds.of_one_figure(same, shared))
    if one_sided:
        yield from _printed_alike(one_sided)


class _Bounds:
    """One-sided wordings, by their reading."""

    def __init__(self, boxes: list[Box]) -> None:
        by_reading: dict[object, list[Box]] = {}
        for box in boxes:
            by_reading.setdefault(_reading(box), []).append(box)
        self._readings = list(by_reading.values())
        self._printed = Printed([reading[0] for reading in self._readings])

    def of_one_figure(self, others: list[Box], shared: Interval) -> list[Box]:
        """Those that meet what is shared and whose figure is that of some of `others`."""
        if not self._readings:
            return []
        found: dict[int, None] = {}
        for other in {other.key: other for other in others}.values():
            for place in self._printed.near(other):
                first = self._readings[place][0]
                if place not in found and _equal(first, other):
                    found[place] = None
        readings = [self._readings[place] for place in found]
        return [box for own in readings if shared.meets(own[0].span("pragmatic")) for box in own]


def _printed_alike(boxes: list[Box]) -> Iterator[list[Box]]:
    """Groups of one figure, or equal to it after rounding, anchored on the coarsest."""
    by_reading: dict[object, list[Box]] = {}
    in_grain = sorted(boxes, key=lambda box: (-_grain(box), box.key)) if boxes[1:] else boxes
    for box in in_grain:
        if _is_one(box):
            by_reading.setdefault((_bound(box), _reading(box)), []).append(box)
    places = _places(boxes)
    for group in _anchored(list(by_reading.values())):
        yield _in_order(places, [box for reading in group for box in reading])


def _anchored(readings: list[list[Box]]) -> Iterator[list[list[Box]]]:
    """The readings, coarsest first, in groups in which each is equal to every other.

    140 is 143 in round figures and 144 too, which are no one figure: that makes two groups, and
    the coarser stands with the larger of them. Each reading is tried against the anchors near it
    alone: no other can be its figure.
    """
    first = [reading[0] for reading in readings]
    if far_apart(first):
        yield from ([reading] for reading in readings)
        return
    printed = Printed(first)
    left = dict.fromkeys(range(len(readings)))
    while left:
        at = next(iter(left))
        own, finer = {at: None}, dict[int, None]()
        for place in printed.near(first[at]):
            box = first[place]
            if place in left and _equal(box, first[at]) and _meet(box, first[at]):
                (own if _one_number(box, first[at]) else finer)[place] = None
        for place in (*own, *finer):
            left.pop(place, None)
        anchor = [readings[place] for place in own]
        groups = list(_anchored([readings[place] for place in sorted(finer)])) or [[]]
        largest = max(groups, key=lambda group: sum(map(len, group)))
        yield from ([*anchor, *group] if group is largest else group for group in groups)


def _one_number(a: Box, b: Box) -> bool:
    x, y = a.value, b.value
    return not (isinstance(x, Figure) and isinstance(y, Figure)) or same_figure(x, y)


def _slot(subject: Subject, boxes: list[Box]) -> str:
    """What is agreed on: the reading that speaks for it; its manner where that is no plain report.

    A bound speaks where nobody prints the figure itself, so that another outlet's wording of what
    is agreed makes no other agreement of it.
    """
    said = boxes[0].key
    if subject.type in SPANS and any(box.key != said for box in boxes):
        said = representative(subject, [b for b in boxes if not _one_sided(b)] or boxes).key
    mode, condition = boxes[0].manner
    if mode == "is" and not condition:
        return said
    return " ".join(part for part in (said, mode.removeprefix("is"), condition) if part)


def _places(boxes: Sequence[Box]) -> dict[Box, int]:
    return {box: place for place, box in enumerate(boxes)}


def _in_order(places: Mapping[Box, int], chosen: Iterable[Box]) -> list[Box]:
    return sorted(chosen, key=places.__getitem__)


def _reading(box: Box) -> tuple[object, ...]:
    """What claims have in common that a reader takes to lie between the same ends."""
    return box.key, box.grown and box.grown[1]


def _one_sided(box: Box) -> bool:
    value = box.value
    if isinstance(value, Figure):
        return bool(value.bound)
    low, high = box.span("pragmatic")
    return not (low.value.is_finite() and high.value.is_finite())


def _bound(box: Box) -> str:
    return box.value.bound if isinstance(box.value, Figure) else ""


def _equal(a: Box, b: Box) -> bool:
    x, y = a.value, b.value
    if isinstance(x, Figure) and isinstance(y, Figure):
        if x.number is None or y.number is None:
            return (a.key, x.bound) == (b.key, y.bound) and _is_one(a)
        return same_figure(x, y) or equal_after_rounding(x, y)
    return a.key == b.key


def _is_one(box: Box) -> bool:
    """Whether it gives one figure, which another can be equal to.

    "One case" twice is two people: a bound that a reader takes no closer is no figure.
    """
    value = box.value
    if not isinstance(value, Figure) or value.number is not None:
        return True
    return not (value.bound and value.literal == value.pragmatic)


def _meet(a: Box, b: Box) -> bool:
    return a.span("pragmatic").meets(b.span("pragmatic"))


def _grain(box: Box) -> float:
    return float(box.value.grain) if isinstance(box.value, Figure) else 0.0


def _strength(boxes: list[Box]) -> Strength | None:
    """How strongly they agree, measured against the coarsest figure; None for words."""
    values = [box.value for box in boxes]
    if not isinstance(values[0], (Figure, When)):
        return None
    if len({value.key for value in values}) == 1:
        return "same figure"
    figures = [value for value in values if isinstance(value, Figure)]
    if not figures or None in [figure.number for figure in figures]:
        return "within hedges"
    bounds = {figure for figure in figures if figure.bound}
    if bounds and any(_leaves_out(x, y) for y in set(figures) for x in bounds):
        return "within hedges"
    coarsest = max(figures, key=_GRAIN)
    unlike = [figure for figure in figures if not same_figure(figure, coarsest)]
    if not unlike:
        return "same figure"
    if all(equal_after_rounding(figure, coarsest) for figure in unlike):
        return "equal after rounding"
    return "within hedges"


def _leaves_out(bound: Figure, other: Figure) -> bool:
    """Whether a one-sided wording excludes the very number that another prints: "fewer than 400"
    beside "some 400". Bounds on one side ("more than", "at least") bound the same."""
    if bound.bound == other.bound or other.number is None:
        return False
    return not bound.literal.holds(other.number)


def _widest(found: list[Accord]) -> list[Accord]:
    """Without those whose claims all stand in another."""
    if len(found) < 2:
        return found
    kept: list[Accord] = []
    sets: list[frozenset[str]] = []
    homes: dict[str, list[int]] = {}
    for accord in sorted(found, key=lambda accord: (-len(accord.boxes), accord.unmoved)):
        ids = frozenset(box.id for box in accord.boxes)
        if any(ids <= sets[at] for at in homes.get(accord.boxes[0].id, ())):
            continue
        for id_ in ids:
            homes.setdefault(id_, []).append(len(sets))
        sets.append(ids)
        kept.append(accord)
    return kept
