"""The queue: order, parts, neighbours, facets and search, on a case and on many made findings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.choosing import FACETS
from factcheck.review.board import Board
from factcheck.review.facets import STATUSES
from factcheck.review.query import Query
from factcheck.review.queue import Queue
from factcheck.review.search import words_in
from tests.report.handmade import report
from tests.review.office import Office, key_of

BOARD = Board(report())
"""Findings of every kind, on every type of value."""

PAIRS = st.lists(
    st.one_of(
        st.tuples(st.just("status"), st.sampled_from(list(STATUSES))),
        *(
            st.tuples(st.just(name), st.sampled_from(sorted(BOARD.facets[name]) or ["none"]))
            for name in FACETS
        ),
        st.tuples(st.just("q"), st.sampled_from(["homes", "dam mayor", "gaz", "zzz", ""])),
    ),
    max_size=4,
)


def _keys(queue: Queue, start: int = 0, most: int = 1000) -> list[str]:
    return [line.key for *_, lines in queue.part(start, most).groups for line in lines]


def _asked_for(query: Query, rank: int) -> bool:
    """What a query means, finding by finding."""
    finding = BOARD.findings[rank]
    having = {
        **{name: values_of(finding) for name, values_of in FACETS.items()},
        "status": {BOARD.status(BOARD.keys[rank])},
    }
    said = " ".join(
        [finding.answer.message, finding.rule, BOARD.keys[rank]]
        + ([finding.subject.id, finding.subject.label] if finding.subject else [])
        + ([finding.relation.formula] if finding.relation else [])
        + [
            f"{b.id} {b.words} {b.source.id} {b.outlet} {b.voice} {b.claim.note}"
            for b in finding.boxes
        ]
        + [text for b in finding.boxes for text in (*b.claim.quote, *b.claim.speaker)]
    )
    return all(set(values) & having[name] for name, values in query.chosen.items()) and all(
        any(known.startswith(word) for known in words_in(said)) for word in words_in(query.words)
    )


@given(PAIRS, st.integers(0, 20), st.integers(1, 9))
def test_every_part_of_the_queue_is_a_slice_of_the_same_order(
    pairs: list[tuple[str, str]], start: int, most: int
) -> None:
    query = Query.of(pairs)
    queue = Queue(BOARD, query)
    keys = _keys(queue)
    order = list(STATUSES)
    wanted = [rank for rank in range(len(BOARD)) if _asked_for(query, rank)]
    wanted.sort(key=lambda rank: (order.index(BOARD.status(BOARD.keys[rank])), rank))
    assert keys == [BOARD.keys[rank] for rank in wanted]
    assert queue.total == len(keys)
    assert _keys(queue, start, most) == keys[start : start + most]
    assert Query.of(_parsed(query.text)) == query
    for place, key in enumerate(keys):
        assert queue.place(key) == place
        before = keys[place - 1] if place else None
        after = keys[place + 1] if place + 1 < len(keys) else None
        assert queue.beside(key) == (before, after)


@given(PAIRS)
def test_a_choice_says_how_many_it_would_leave(pairs: list[tuple[str, str]]) -> None:
    query = Query.of([pair for pair in pairs if pair[0] != "status"])
    for facet in (Queue(BOARD, query).statuses(), *Queue(BOARD, query).facets()):
        for choice in facet.choices:
            alone = {**query.chosen, facet.name: (choice.value,)}
            assert Queue(BOARD, Query(alone, query.words)).total == choice.count
            assert choice.chosen == (choice.value in query.chosen.get(facet.name, ()))


def _parsed(text: str) -> list[tuple[str, str]]:
    from urllib.parse import parse_qsl

    return parse_qsl(text)


def test_what_waits_comes_before_what_is_decided(office: Office) -> None:
    desk = office.desk()
    homes, roads, hurt = (key_of(desk, name) for name in ("homes", "roads", "hurt"))
    everything = Query()
    assert Queue(desk.board, everything).next_waiting(homes, "open") == roads
    desk.decide(homes, "same", who="Ann")
    queue = Queue(desk.board, everything)
    assert _keys(queue) == [roads, hurt, homes, key_of(desk, "bridges")]
    assert queue.waiting == 2
    assert queue.next_waiting(hurt, "open") == roads  # from the start again
    desk.decide(roads, "same", who="Ann")
    desk.decide(hurt, "same", who="Ann")
    assert Queue(desk.board, everything).next_waiting(hurt, "open") is None
    assert Queue(desk.board, everything).first() == homes


def test_re_opened_findings_come_first(office: Office) -> None:
    from tests.review.office import CASE

    desk = office.desk()
    desk.decide(key_of(desk, "roads"), "same", who="Ann")
    office.write(CASE.replace('value: "7"', 'value: "8"'))
    desk.refresh()
    part = Queue(desk.board, Query()).part()
    status, heading, size, (line,) = part.groups[0]
    assert (status, heading, size) == ("reopened", "Re-opened", 1)
    assert (line.key, line.decision) == (key_of(desk, "roads"), "the same thing")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mayor", ["homes"]),
        ("stood water", ["homes"]),
        ("flo", ["homes"]),
        ("flooded/homes", ["homes"]),
        ("daily-2", ["roads"]),
        ("MAYOR roads", []),
        ("'\"<>&%", []),
        ("figures differ", ["homes", "roads"]),
    ],
)
def test_search(words: str, found: list[str], office: Office) -> None:
    desk = office.desk()
    keys = _keys(Queue(desk.board, Query(words=words)))
    assert keys == [key_of(desk, name) for name in found]


def test_a_finding_is_found_by_its_id(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    assert _keys(Queue(desk.board, Query(words=homes))) == [homes]


def test_a_speaker_without_end_has_a_short_address(office: Office) -> None:
    from tests.review.office import CASE

    office.write(CASE.replace("speaker: Mayor", f"speaker: {'M' * 5_000}"))
    desk = office.desk()
    (speaker,) = next(f for f in Queue(desk.board, Query()).facets() if f.name == "speaker").choices
    assert len(speaker.query) < 100
    query = Query.of(_parsed(speaker.query))
    assert _keys(Queue(desk.board, query)) == [key_of(desk, "homes")]


def test_what_an_address_asks_for_beyond_that_is_ignored() -> None:
    query = Query.of([("kind", "nonsense"), ("colour", "red"), ("kind", ""), ("q", " " * 500)])
    assert query == Query({"kind": ("nonsense",)})
    assert Queue(BOARD, query).total == 0
    assert Queue(BOARD, query).first() is None
