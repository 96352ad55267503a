"""From judged slots to what a rule hands in: positions with their claims, labels and answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.points import common
from factcheck.finding import Answer, Difference, Parted, Position, Strength
from factcheck.finding import Step as PathStep
from factcheck.judging.exclusion import SPANS
from factcheck.judging.slots import Slot
from factcheck.judging.wording import label
from factcheck.values.when import last_day, minutes


def origins(boxes: Iterable[Box]) -> tuple[str, ...]:
    """Whose words these are, each once."""
    return tuple(sorted({origin for box in boxes for origin in box.origins}))


def apart(
    subject: Subject,
    slot: Slot,
    message: str,
    conflict: Sequence[Box],
    *,
    name: str | None = None,
    difference: Difference | None = None,
    settle: str | None = None,
) -> Answer:
    """The answer of a slot whose claims need several positions."""
    return Answer(
        message=message,
        positions=tuple(positions_of(subject, slot)),
        answers=tuple(_answers(slot, conflict)),
        fits=tuple(zip(slot.boxes, slot.positions.fits, strict=True)),
        parted=slot.parted,
        slot=slot.name if name is None else name,
        minimal_conflict=tuple(conflict),
        difference=difference,
        settle=settle,
    )


def together(
    boxes: Sequence[Box],
    message: str,
    *,
    voices: tuple[str, ...] = (),
    slot: str = "",
    strength: Strength | None = None,
) -> Answer:
    """The answer of claims that share one position; `voices` are its origins, where known."""
    shared = common([box.span("pragmatic") for box in boxes]) if _spans(boxes) else None
    if shared is not None and shared.empty:
        shared = None
    position = Position(
        label=label(boxes), boxes=tuple(boxes), range=shared, origins=voices or origins(boxes)
    )
    return Answer(
        message=message,
        positions=(position,),
        answers=(slot or boxes[0].key,),
        fits=tuple([(box, (1, 1)) for box in boxes]),
        slot=slot,
        strength=strength,
    )


def moved(
    before: Sequence[Box],
    after: Sequence[Box],
    message: str,
    *,
    parted: Parted,
    slot: str = "",
    difference: Difference | None = None,
    settle: str | None = None,
) -> Answer:
    """The answer of claims of which one group came after the other.

    Two positions, what was and what is; of figures one, the path that leads through both.
    """
    both = [*before, *after]
    path = tuple(PathStep(_until(box), box.span("pragmatic")) for box in both if _spans([box]))
    if path:
        name = f"{label(before)}, then {label(after)}"
        positions = [Position(name, tuple(both), path=path, origins=origins(both))]
    else:
        groups = [tuple(before), tuple(after)]
        positions = [Position(label(group), group, origins=origins(group)) for group in groups]
    return Answer(
        message=message,
        positions=tuple(positions),
        answers=(f"from {before[0].key}", f"to {after[0].key}"),
        fits=tuple(
            (box, (n, n)) for n, position in enumerate(positions, 1) for box in position.boxes
        ),
        parted=parted,
        slot=slot,
        difference=difference,
        settle=settle,
    )


def positions_of(subject: Subject, slot: Slot) -> Iterable[Position]:
    """The positions of a slot, each with the claims that fit it alone."""
    found = slot.positions
    for n in range(1, found.count + 1):
        alone = [slot.boxes[i] for i in found.alone(n)]
        among = [slot.boxes[i] for i in found.among(n)]
        path: tuple[PathStep, ...] = ()
        if subject.behaviour == "cumulative" and subject.type in SPANS:
            path = tuple(PathStep(_until(box), box.span("pragmatic")) for box in alone)
        yield Position(
            label=label(alone or among),
            boxes=tuple(alone),
            range=found.ranges[n - 1] if found.ranges else None,
            path=path,
            also=len(among) - len(alone),
            origins=origins(among),
        )


def _answers(slot: Slot, conflict: Sequence[Box]) -> Iterable[str]:
    """One reading per position: of the claim in the minimal conflict, else the first in order."""
    told = {box.id for box in conflict}
    for n in range(1, slot.positions.count + 1):
        alone = [slot.boxes[i] for i in slot.positions.alone(n)]
        chosen = [box for box in alone if box.id in told] or alone
        yield min((box.key for box in chosen), default=f"between {n}")


def _until(box: Box) -> Decimal:
    """The day by which the value was reached, as the minute at which that day begins."""
    window = box.time("pragmatic")
    last = last_day(window)
    return window.high.value if last is None else minutes(last)


def _spans(boxes: Sequence[Box]) -> bool:
    """Whether the values, all of one kind, are intervals."""
    return hasattr(boxes[0].value, "range")
