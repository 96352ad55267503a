"""The claims of a subject, laid into the slots in which they are to be compared, and judged.

A constant or cumulative subject has one slot; a level one per maximal window of overlap, a flow
one per period, an opinion one per speaker and one across speakers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.camps import divide
from factcheck.consistency.paths import Moment, parts, trace
from factcheck.consistency.points import common, stab
from factcheck.consistency.positions import Positions
from factcheck.consistency.windows import Held, clash, overlaps
from factcheck.finding import Parted
from factcheck.graph.topic import Topic, kept
from factcheck.judging.exclusion import SPANS, exclusion
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.when import first_day, last_day, one_day

Pair = tuple[int, ...]
"""Indices of claims that cannot share a position; () for none."""
_Find = Callable[[list[int]], Pair]
FUTURE = frozenset({"will", "wish"})
"""Modes that speak of a later time. What a level will be is not held against what it is."""
_NOT_REACHED = FUTURE | {"may"}
SEARCHED = 40
"""Among how many unlike claims at most the plainest conflict is looked for pair by pair."""
_REMOTE = {"is": 0, "ordered": 0, "will": 1, "may": 2, "wish": 4}
"""How far from a report a mode is."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Claims to be compared, with their positions in the pragmatic reading.

    `literal` is a pair that the words themselves exclude (() for none). `across` marks the slot in
    which the opinions of unlike speakers meet: they differ, no more.
    """

    name: str
    boxes: tuple[Box, ...]
    positions: Positions
    literal: Pair = ()
    across: bool = False
    cumulative: bool = False
    window: Interval | None = field(default=None, compare=False)

    def falls(self, a: Box, b: Box) -> bool:
        """Whether the two part as a count that would have to fall, and not on one day."""
        times = sorted((a.time("pragmatic"), b.time("pragmatic")))
        return self.cumulative and times[0].below(times[1])

    @property
    def parted(self) -> Parted:
        """In which reading the claims need more than one position."""
        if self.across:
            return "not"
        if self.literal:
            return "literally"
        return "pragmatically" if self.positions.conflict else "not"


def slots_of(subject: Subject, boxes: Sequence[Box]) -> Iterator[Slot]:
    """The slots of a subject, each with two claims or more, in stable order."""
    if len(boxes) < 2:
        return
    for unit, alike in by_unit(boxes):
        for slot in _BEHAVIOURS[subject.behaviour](subject, alike):
            if len(slot.boxes) > 1:
                name = f"{unit} {slot.name}".strip()
                yield slot if name == slot.name else replace(slot, name=name)


@kept
def slots_of_all(topic: Topic) -> tuple[Slot, ...]:
    """`slots_of` all claims of a topic; none for a relation's."""
    return tuple(slots_of(topic.subject, topic.boxes)) if topic.subject else ()


def by_unit(boxes: Sequence[Box]) -> list[tuple[str, Sequence[Box]]]:
    """The claims by unit, for sums in two currencies are not to be compared; named if several."""
    named = [value.unit if isinstance(value := box.value, Figure) else "" for box in boxes]
    if len(set(named)) < 2:
        return [("", boxes)]
    units: dict[str, list[Box]] = {}
    for unit, box in zip(named, boxes, strict=True):
        units.setdefault(unit, []).append(box)
    return sorted(units.items(), key=lambda group: group[0])


def part(subject: Subject, a: Box, b: Box, reading: Reading) -> bool:
    """Whether two claims of one slot cannot share a position."""
    if reading == "literal" and a.manner != b.manner:
        return False
    if subject.type not in SPANS:
        return exclusion(subject, reading)(a, b)
    if subject.behaviour == "cumulative":
        first, second = moment(a, reading), moment(b, reading)
        return parts(first, second) or parts(second, first)
    if subject.type == "age" and a.printed(reading).meets(b.printed(reading)):
        return False  # as one that stands still they are one
    return not a.span(reading).meets(b.span(reading))


def conflict(subject: Subject, slot: Slot) -> tuple[Slot, tuple[Box, ...]]:
    """The minimal conflict to report between voices, literal where there is one, and its slot.

    A voice is a speaker in a source, or the source in its own words. () where every conflict is of
    one voice with itself, or of a source with whom it quotes: that is `own_conflict`. Where the
    words exclude none between voices, but a reader parts some, the slot comes back as a tension.
    """
    return _told(subject, slot, own=False)


def own_conflict(subject: Subject, slot: Slot) -> tuple[Slot, tuple[Box, ...]]:
    """As `conflict`, of a source with itself or with whom it quotes."""
    return _told(subject, slot, own=True)


def _told(subject: Subject, slot: Slot, *, own: bool) -> tuple[Slot, tuple[Box, ...]]:
    found = _most_telling(subject, slot, own=own)
    if found or not slot.literal:
        return slot, found
    slot = replace(slot, literal=())
    return slot, _most_telling(subject, slot, own=own)


def _most_telling(subject: Subject, slot: Slot, *, own: bool) -> tuple[Box, ...]:
    """Of the conflicts within sources, or of those between voices, the plainest.

    Two reports part more plainly than a rule and a report, those more than a wish and anything;
    of equally plain pairs the one that the mathematics names, which lies furthest apart.
    """
    reading: Reading = "literal" if slot.literal else "pragmatic"
    found = tuple(slot.boxes[i] for i in slot.literal or slot.positions.conflict)
    if len(found) < 2:
        return found

    def fits(a: Box, b: Box) -> bool:
        within = a.origins == b.origins if slot.across else at_odds(a, b)
        return within == own

    pairs = [found] if fits(*found) else []
    if pairs and _plainness(*found) == 0:
        return found
    distinct = {_distinct(subject, box, reading): box for box in slot.boxes}
    if len(distinct) <= SEARCHED:
        pairs += [
            (a, b)
            for a, b in combinations(distinct.values(), 2)
            if fits(a, b)
            and part(subject, a, b, reading)
            and (reading == "pragmatic" or _of_one_instant(subject, a, b))
        ]
    return min(pairs, key=lambda pair: _plainness(*pair), default=())


def _distinct(subject: Subject, box: Box, reading: Reading) -> tuple[object, ...]:
    """What two claims share that part from the same others."""
    value = (box.span("literal"), box.span("pragmatic")) if subject.type in SPANS else box.key
    return value, box.manner, box.source.id, box.origins, box.time(reading), box.claim.held


def _of_one_instant(subject: Subject, a: Box, b: Box) -> bool:
    """Whether two claims, by the letter, must hold at one time: all but those of a level must."""
    return subject.behaviour != "level" or _held(a, EVERYTHING).coincides(_held(b, EVERYTHING))


def _plainness(a: Box, b: Box) -> int:
    return 0 if a.manner == b.manner else 1 + _REMOTE[a.claim.mode] + _REMOTE[b.claim.mode]


def at_odds(a: Box, b: Box) -> bool:
    """Whether a conflict between the two is of a source with itself.

    It is where both are one voice's, or one is the source's own words. Two speakers whom one
    source quotes are at odds with one another.
    """
    if a.source.id != b.source.id:
        return False
    return a.origins == b.origins or not (a.claim.speaker and b.claim.speaker)


def moment(box: Box, reading: Reading) -> Moment:
    """A claim of a cumulative count, a whole day being an instant in the pragmatic reading.

    What a count may or will come to, nobody says by when, it has not reached on the day of
    publication: such a claim bounds it from above alone.
    """
    value, time = box.span(reading), box.as_of.range(reading)
    if box.claim.mode in _NOT_REACHED and not box.dated:
        value = Interval(EVERYTHING.low, value.high)
    if reading == "literal" or not one_day(time):
        return Moment(value, time)
    open_above = isinstance(box.value, Figure) and box.value.bound == "lower"
    within = Interval(value.low, box.span("literal").high) if open_above else None
    return Moment(value, time, time.low, within)


def _judged(
    subject: Subject, boxes: Sequence[Box], name: str = "", window: Interval | None = None
) -> Slot:
    """A slot whose claims speak of one time."""
    return Slot(
        name=name,
        boxes=tuple(boxes),
        positions=_together(subject, boxes, "pragmatic"),
        literal=_by_manner(
            subject,
            boxes,
            lambda alike: _together(subject, [boxes[i] for i in alike], "literal").conflict,
        ),
        window=window,
    )


def _together(subject: Subject, boxes: Sequence[Box], reading: Reading) -> Positions:
    if subject.type in SPANS:
        found = stab([box.span(reading) for box in boxes])
        return _standing(boxes, reading, found) if subject.type == "age" else found
    return divide(boxes, exclusion(subject, reading), order=lambda box: box.key)


def _standing(boxes: Sequence[Box], reading: Reading, grown: Positions) -> Positions:
    """Ages as they stand, an age limit or that of somebody dead, where fewer positions do then.

    Which of the two a subject is no text says: what fits one of them is no conflict.
    """
    if grown.count < 2:
        return grown
    still = stab([box.printed(reading) for box in boxes])
    return still if still.count < grown.count else grown


def _by_manner(subject: Subject, boxes: Sequence[Box], find: _Find) -> Pair:
    """The first pair that `find` gives among claims that are meant in one way.

    Where all can have one value by the letter there is none to be found, whenever they stood.
    """
    if subject.type in SPANS and _share_a_value(subject, boxes):
        return ()
    groups: dict[tuple[str, str], list[int]] = {}
    for i, box in enumerate(boxes):
        groups.setdefault(box.manner, []).append(i)
    for _, alike in sorted(groups.items()):
        if len(alike) > 1 and (pair := find(alike)):
            return tuple(alike[i] for i in pair)
    return ()


def _share_a_value(subject: Subject, boxes: Sequence[Box]) -> bool:
    if common([box.span("literal") for box in boxes]).empty:
        return False
    # Where nothing moves no time is asked for, even one that is empty.
    return subject.behaviour not in {"cumulative", "level"} or all(
        low <= high for low, high in [box.as_of.literal for box in boxes]
    )


def _constant(subject: Subject, boxes: Sequence[Box]) -> Iterator[Slot]:
    yield _judged(subject, boxes)


def _cumulative(subject: Subject, boxes: Sequence[Box]) -> Iterator[Slot]:
    if subject.type not in SPANS:
        yield _judged(subject, boxes)
        return
    yield Slot(
        name="",
        boxes=tuple(boxes),
        positions=trace([moment(box, "pragmatic") for box in boxes]),
        literal=_by_manner(
            subject,
            boxes,
            lambda alike: trace([moment(boxes[i], "literal") for i in alike]).conflict,
        ),
        cumulative=True,
    )


def _level(subject: Subject, boxes: Sequence[Box]) -> Iterator[Slot]:
    told = False
    for tense in (False, True):
        among = [box for box in boxes if (box.claim.mode in FUTURE) == tense]
        windows = [box.as_of.pragmatic for box in among]
        for group in overlaps(windows):
            if len(group) < 2:
                continue
            members = tuple(among[i] for i in group)
            shared = common([windows[i] for i in group])
            literal = _at_one_instant(subject, members)
            told = told or bool(literal)
            yield Slot(
                name=span_name(shared),
                boxes=members,
                positions=_together(subject, members, "pragmatic"),
                literal=literal,
                window=shared,
            )
    literal = () if told else _at_one_instant(subject, boxes)
    if literal:
        pair = tuple(boxes[i] for i in literal)
        yield Slot("throughout", pair, _together(subject, pair, "literal"), (0, 1))


def _at_one_instant(subject: Subject, boxes: Sequence[Box]) -> Pair:
    """A pair of claims meant alike that literally must hold at one instant and cannot."""
    return _by_manner(subject, boxes, lambda alike: _clash(subject, [boxes[i] for i in alike]))


def _clash(subject: Subject, boxes: Sequence[Box]) -> Pair:
    """A pair of a level's claims that literally must hold at one instant and cannot."""
    if subject.type in SPANS:
        return clash([_held(box, box.span("literal")) for box in boxes])
    excludes = exclusion(subject, "literal")
    steady = [i for i, box in enumerate(boxes) if _held(box, EVERYTHING).steady]
    for i in steady:
        for j, other in enumerate(boxes):
            if _of_one_instant(subject, boxes[i], other) and excludes(boxes[i], other):
                return min(i, j), max(i, j)
    return ()


def _held(box: Box, value: Interval) -> Held:
    return Held(value, box.time("literal"), box.claim.held == "throughout")


def _flow(subject: Subject, boxes: Sequence[Box]) -> Iterator[Slot]:
    periods: dict[Interval, list[Box]] = {}
    for box in boxes:
        periods.setdefault(period_of(box), []).append(box)
    for period, among in sorted(periods.items()):
        yield _judged(subject, among, span_name(period), period)


def period_of(box: Box) -> Interval:
    """What a flow's amount covers: its period, else its as-of."""
    return (box.period or box.as_of).range("pragmatic")


def _opinion(subject: Subject, boxes: Sequence[Box]) -> Iterator[Slot]:
    speakers: dict[str, list[Box]] = {}
    for box in boxes:
        speakers.setdefault("; ".join(box.origins), []).append(box)
    for speaker, own in sorted(speakers.items()):
        for group in overlaps([box.as_of.pragmatic for box in own]):
            yield _judged(subject, [own[i] for i in group], speaker)
    if len(speakers) > 1:
        yield Slot("", tuple(boxes), _together(subject, boxes, "pragmatic"), across=True)


def span_name(window: Interval) -> str:
    """A window of time as ISO days: "2022-09-21", "2022-09-21..2022-09-30", open ends empty."""
    first, last = first_day(window), last_day(window)
    if first and first == last:
        return first.isoformat()
    return f"{first or ''}..{last or ''}"


_BEHAVIOURS = {
    "constant": _constant,
    "cumulative": _cumulative,
    "level": _level,
    "flow": _flow,
    "opinion": _opinion,
}
