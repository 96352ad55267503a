"""What is found without trying every pair is what trying every pair finds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.box import Box
from factcheck.claim import Claim, Source, Subject
from factcheck.consistency.points import stab
from factcheck.graph.topic import Topic
from factcheck.judging import agreeing
from factcheck.judging.agreeing import Accord
from factcheck.judging.printed import far_apart
from factcheck.judging.revisions import set_aside
from factcheck.values.figure import Figure
from factcheck.values.figures import read_figure
from factcheck.values.interval import EVERYTHING
from factcheck.values.rounding import equal_after_rounding, same_figure
from factcheck.values.when import ALWAYS, When, days

DEAD = Subject(id="dead", unit="people", behaviour="cumulative")
WORDINGS = st.sampled_from(
    ["{}", "about {}", "more than {}", "at least {}", "nearly {}", "up to {}", "fewer than {}",
     "exactly {}", "{} to 6,100", "dozens", "thousands", "several"]
)  # fmt: skip
NUMBERS = st.sampled_from([1, 2, 12, 20, 25, 246, 250, 253, 257, 300, 4_900, 4_950, 4_990, 5_000,
                           5_001, 5_049, 5_050, 5_100, 5_499, 5_500, 6_000])  # fmt: skip
TEXTS = st.builds(lambda wording, number: wording.format(f"{number:,}"), WORDINGS, NUMBERS)


def box(place: int, text: str, *, stood: When = ALWAYS, speaker: str = "") -> Box:
    words = [speaker] if speaker else []
    return Box(
        claim=Claim(id=f"c{place}", source="daily", subject="dead", value=text, speaker=words),
        source=Source(id="daily"),
        value=read_figure(text, "quantity", "people"),
        as_of=stood,
        published=ALWAYS,
        origins=(speaker or "daily",),
        fingerprint="",
        dated=True,
    )


BOXES = st.lists(TEXTS, max_size=12).map(lambda texts: [box(*both) for both in enumerate(texts)])


def equal(a: Box, b: Box) -> bool:
    """One figure, hedges apart, or equal to it after rounding."""
    x, y = a.value, b.value
    assert isinstance(x, Figure) and isinstance(y, Figure)
    if x.number is None or y.number is None:
        return (a.key, x.bound) == (b.key, y.bound) and not (x.bound and x.literal == x.pragmatic)
    return same_figure(x, y) or equal_after_rounding(x, y)


def meet(a: Box, b: Box) -> bool:
    return a.span("pragmatic").meets(b.span("pragmatic"))


def grain(a: Box) -> float:
    assert isinstance(a.value, Figure)
    return -float(a.value.grain)


def bound(a: Box) -> str:
    assert isinstance(a.value, Figure)
    return a.value.bound


def every_printed_alike(boxes: list[Box]) -> Iterator[list[Box]]:
    """Anchored on the coarsest: all readings left that are its figure and meet it.

    What is equal to it by rounding alone is grouped anew, and the anchor is in the largest group.
    """
    readings: dict[tuple[str, str], list[Box]] = {}
    for a in sorted(boxes, key=lambda a: (grain(a), a.key)):
        if equal(a, a):
            readings.setdefault((a.key, bound(a)), []).append(a)
    for chosen in anchored(list(readings.values())):
        yield [a for a in boxes if a in chosen]


def anchored(readings: list[list[Box]]) -> Iterator[list[Box]]:
    left = list(readings)
    while left:
        anchor = left[0][0]
        alike = [
            some
            for some in left
            if some[0] is anchor or (equal(some[0], anchor) and meet(some[0], anchor))
        ]
        left = [some for some in left if some not in alike]
        own = [a for some in alike if one_number(some[0], anchor) for a in some]
        finer = [some for some in alike if not one_number(some[0], anchor)]
        groups = list(anchored(finer)) or [[]]
        most = max(len(group) for group in groups)
        first = next(n for n, group in enumerate(groups) if len(group) == most)
        yield from (own + group if n == first else group for n, group in enumerate(groups))


def one_number(a: Box, b: Box) -> bool:
    assert isinstance(a.value, Figure)
    assert isinstance(b.value, Figure)
    return a is b or same_figure(a.value, b.value)


def every_meeting(boxes: list[Box]) -> Iterator[list[Box]]:
    """Per position what holds one value in common, and the bounds that print one of its figures."""
    bounds, others = [a for a in boxes if bound(a)], [a for a in boxes if not bound(a)]
    found = stab([a.span("pragmatic") for a in others])
    for position in range(1, found.count + 1):
        same = [a for a, fit in zip(others, found.fits, strict=True) if fit == (position,) * 2]
        shared = EVERYTHING
        for a in same:
            shared = shared.both(a.span("pragmatic"))
        for a, (first, last) in zip(others, found.fits, strict=True):
            span = a.span("pragmatic")
            if first <= position <= last and first != last and shared.meets(span):
                shared = shared.both(span)
                same.append(a)
        same += [
            a
            for a in bounds
            if shared.meets(a.span("pragmatic")) and any(equal(a, other) for other in same)
        ]
        yield [a for a in boxes if a in same]
    yield from every_printed_alike(bounds)


@given(BOXES)
def test_figures_printed_alike(boxes: list[Box]) -> None:
    assert list(agreeing._printed_alike(boxes)) == list(every_printed_alike(boxes))


@given(BOXES)
def test_of_figures_far_apart_none_is_near_another(boxes: list[Box]) -> None:
    unlike = list({box.key: box for box in boxes}.values())
    if far_apart(unlike):
        assert not any(equal(a, b) for a in unlike for b in unlike if a is not b)


def test_figures_far_apart_are_told_from_those_that_may_be_one() -> None:
    apart, close, same = ["246", "300", "900"], ["250", "253"], ["300", "about 300"]
    assert [
        far_apart([box(*both) for both in enumerate(texts)]) for texts in (apart, close, same)
    ] == [True, False, False]


@given(BOXES)
def test_figures_that_meet(boxes: list[Box]) -> None:
    assert list(agreeing._meeting(boxes)) == list(every_meeting(boxes))


@given(st.lists(st.tuples(st.sampled_from("xy"), st.sets(st.integers(0, 6), min_size=1))))
def test_accords_that_share_a_claim_are_joined_to_the_first(
    drawn: list[tuple[str, set[int]]],
) -> None:
    boxes = [box(place, "5") for place in range(7)]
    accords = [Accord(tuple(boxes[i] for i in ids), ("daily",), slot=slot) for slot, ids in drawn]
    expected: list[tuple[str, list[Box]]] = []
    for accord in accords:
        for slot, known in expected:
            if slot == accord.slot and set(known) & set(accord.boxes):
                known += [a for a in accord.boxes if a not in known]
                break
        else:
            expected.append((accord.slot, list(accord.boxes)))
    joined = agreeing._joined(accords)
    assert [(accord.slot, list(accord.boxes)) for accord in joined] == expected


@given(
    st.lists(
        st.tuples(st.sampled_from(["Police", "Mayor"]), NUMBERS, st.integers(0, 5)), max_size=10
    )
)
def test_a_revision_is_the_last_that_is_later_and_lower(drawn: list[tuple[str, int, int]]) -> None:
    boxes = tuple(
        box(place, f"{number}", stood=on_day(later), speaker=speaker)
        for place, (speaker, number, later) in enumerate(drawn)
    )
    in_time = sorted(boxes, key=lambda a: a.time("pragmatic"))
    expected = {}
    for old in boxes:
        for new in in_time:
            later = old.time("pragmatic").below(new.time("pragmatic"))
            lower = new.span("pragmatic").below(old.span("pragmatic"))
            if old.origins == new.origins and later and lower:
                expected[old.id] = new.id
    topic = set_aside(Topic(subject=DEAD, boxes=boxes))
    assert {old.id: new.id for old, new in topic.revised} == expected


def on_day(number: int) -> When:
    day = date(2024, 5, 1) + timedelta(days=number)
    return When("", days(day, day), days(day, day))
