"""Claims that say the same: which ones, how strongly, and by how many origins.

Claims agree where they meet in the pragmatic reading of value and as-of and are meant alike. A
one-sided wording ("at least N") is met by half the line, so it joins only where its N is the other
figure or equals it after rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.points import stab
from factcheck.consistency.windows import overlaps
from factcheck.finding import Strength
from factcheck.graph.topic import Topic, kept
from factcheck.judging.answers import origins
from factcheck.judging.exclusion import SPANS, lineage
from factcheck.judging.printed import Printed
from factcheck.judging.representative import representative
from factcheck.judging.slots import by_unit, slots_of_all
from factcheck.values.figure import Figure
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.rounding import equal_after_rounding, same_figure
from factcheck.values.when import When
from factcheck.values.word import Name


@dataclass(frozen=True, slots=True)
class Accord:
    """Claims that agree. `unmoved`: a count that was printed alike at times that do not meet."""

    boxes: tuple[Box, ...]
    strength: Strength | None = None
    slot: str = ""
    unmoved: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The claims' ids."""
        return tuple(box.id for box in self.boxes)

    @property
    def origins(self) -> tuple[str, ...]:
        """Whose words agree, each once."""
        return origins(self.boxes)


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
            found += [
                Accord(tuple(same), _strength(same), _slot(subject, same), unmoved)
                for same in _same(subject, alike, unmoved)
                if len({box.source.id for box in same}) > 1 or len(origins(same)) > 1
            ]
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
        replace(accord, boxes=tuple(boxes)) for accord, boxes in zip(first, joined, strict=True)
    ]


def _comparable(topic: Topic, subject: Subject) -> Iterator[tuple[bool, Sequence[Box]]]:
    """Groups of claims that speak of one time; True with a group that is to be compared across."""
    if subject.behaviour != "cumulative" or subject.type not in SPANS:
        for slot in slots_of_all(topic):
            yield False, slot.boxes
        return
    for _, alike in by_unit(topic.boxes):
        for group in overlaps([box.time("pragmatic") for box in alike]):
            yield False, [alike[i] for i in group]
        yield True, alike


def _alike(boxes: Iterable[Box]) -> Iterator[list[Box]]:
    groups: dict[tuple[str, str], list[Box]] = {}
    for box in boxes:
        groups.setdefault(box.manner, []).append(box)
    for _, group in sorted(groups.items()):
        if len(group) > 1:
            yield group


def _same(subject: Subject, boxes: list[Box], unmoved: bool) -> Iterator[list[Box]]:
    if subject.type in SPANS:
        yield from _printed_alike(boxes) if unmoved else _meeting(boxes)
    elif subject.type == "category":
        places = _places(boxes)
        named: dict[str, list[Box]] = {}
        for box in boxes:
            named.setdefault(box.key, []).append(box)
        for name in sorted(named):
            line = lineage(subject, name)
            yield _in_order(places, [box for wider in line for box in named.get(wider, ())])
    elif subject.type == "name":
        yield from _by(boxes, _one_name)
    elif subject.type == "statement":
        yield from _by(boxes, lambda box: box.key)


def _one_name(box: Box) -> str:
    value = box.value
    assert isinstance(value, Name)
    return value.known_as or value.name


def _by(boxes: list[Box], form: Callable[[Box], str]) -> Iterator[list[Box]]:
    groups: dict[str, list[Box]] = {}
    for box in boxes:
        groups.setdefault(form(box), []).append(box)
    yield from groups.values()


def _meeting(boxes: list[Box]) -> Iterator[list[Box]]:
    """Per position, the claims that hold one value in common."""
    two_sided = [box for box in boxes if not _one_sided(box)]
    positions = stab([box.span("pragmatic") for box in two_sided])
    if len(two_sided) == len(boxes) and positions.count == 1 and not positions.conflict:
        yield boxes
        return
    one_sided = [box for box in boxes if _one_sided(box)]
    bounds, places = _Bounds(one_sided), _places(boxes)
    for position in range(1, positions.count + 1):
        alone = positions.alone(position)
        shared = EVERYTHING
        for i in alone:
            shared = shared.both(two_sided[i].span("pragmatic"))
        same = [two_sided[i] for i in alone]
        for i in positions.among(position):
            span = two_sided[i].span("pragmatic")
            if positions.fits[i] != (position, position) and shared.meets(span):
                shared = shared.both(span)
                same.append(two_sided[i])
        yield _in_order(places, same + bounds.of_one_figure(same, shared))
    yield from _printed_alike(one_sided)


class _Bounds:
    """One-sided wordings, by their reading."""

    def __init__(self, boxes: list[Box]) -> None:
        by_reading: dict[tuple[str, Interval], list[Box]] = {}
        for box in boxes:
            by_reading.setdefault((box.key, box.span("pragmatic")), []).append(box)
        self._readings = list(by_reading.values())
        self._printed = Printed([reading[0] for reading in self._readings])

    def of_one_figure(self, others: list[Box], shared: Interval) -> list[Box]:
        """Those that meet what is shared and whose figure is that of some of `others`."""
        found: dict[int, None] = {}
        for other in {other.key: other for other in others}.values():
            for place in self._printed.near(other):
                first = self._readings[place][0]
                if place not in found and _equal(first, other):
                    found[place] = None
        readings = [self._readings[place] for place in found]
        return [box for own in readings if shared.meets(own[0].span("pragmatic")) for box in own]


def _printed_alike(boxes: list[Box]) -> Iterator[list[Box]]:
    """Groups of one figure, or equal to it after rounding, anchored on the coarsest.

    Each reading is tried against the anchors near it alone: no other can be its figure.
    """
    by_reading: dict[tuple[str, str, Interval], list[Box]] = {}
    for box in sorted(boxes, key=lambda box: (-_grain(box), box.key)):
        if _equal(box, box):
            by_reading.setdefault((box.key, _bound(box), box.span("pragmatic")), []).append(box)
    readings = list(by_reading.values())
    printed = Printed([reading[0] for reading in readings])
    left, places = dict.fromkeys(range(len(readings))), _places(boxes)
    while left:
        at = next(iter(left))
        anchor = readings[at][0]
        alike = {at: None}
        for place in printed.near(anchor):
            box = readings[place][0]
            if place in left and _equal(box, anchor) and _meet(box, anchor):
                alike[place] = None
        for place in alike:
            del left[place]
        yield _in_order(places, [box for place in alike for box in readings[place]])


def _slot(subject: Subject, boxes: list[Box]) -> str:
    """What is agreed on: the reading that speaks for it; its manner where that is no plain report.

    A bound speaks where nobody prints the figure itself, so that another outlet's wording of what
    is agreed makes no other agreement of it.
    """
    said = boxes[0].key
    if subject.type in SPANS:
        said = representative(subject, [b for b in boxes if not _one_sided(b)] or boxes).key
    mode, condition = boxes[0].manner
    return " ".join(part for part in (said, mode.removeprefix("is"), condition) if part)


def _places(boxes: Sequence[Box]) -> dict[Box, int]:
    return {box: place for place, box in enumerate(boxes)}


def _in_order(places: Mapping[Box, int], chosen: Iterable[Box]) -> list[Box]:
    return sorted(chosen, key=places.__getitem__)


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
            # "One case" twice is two people: a bound that a reader takes no closer is no figure.
            alike = (a.key, x.bound) == (b.key, y.bound)
            return alike and not (x.bound and x.literal == x.pragmatic)
        return same_figure(x, y) or equal_after_rounding(x, y)
    return a.key == b.key


def _meet(a: Box, b: Box) -> bool:
    return a.span("pragmatic").meets(b.span("pragmatic"))


def _grain(box: Box) -> float:
    return float(box.value.grain) if isinstance(box.value, Figure) else 0.0


def _strength(boxes: list[Box]) -> Strength | None:
    """How strongly they agree, measured against the coarsest figure; None for words."""
    if not all(isinstance(box.value, (Figure, When)) for box in boxes):
        return None
    if len({box.key for box in boxes}) == 1:
        return "same figure"
    figures = [box.value for box in boxes if isinstance(box.value, Figure)]
    if not figures or any(figure.number is None for figure in figures):
        return "within hedges"
    unlike = set(figures)
    if any(_leaves_out(x, y) for x in unlike if x.bound for y in unlike):
        return "within hedges"
    coarsest = max(figures, key=lambda figure: figure.grain)
    if all(same_figure(figure, coarsest) for figure in figures):
        return "same figure"
    if all(same_figure(f, coarsest) or equal_after_rounding(f, coarsest) for f in figures):
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
