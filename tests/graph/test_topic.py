"""What is kept with a topic."""

from __future__ import annotations

from dataclasses import replace

from factcheck.graph.topic import Topic, kept
from tests.graph.made import BOXES


def test_what_is_asked_again_is_kept_and_another_topic_is_asked_anew() -> None:
    asked = []

    @kept
    def first(topic: Topic) -> str:
        asked.append(topic)
        return topic.boxes[0].id

    one = Topic(boxes=BOXES)
    other = replace(one, boxes=BOXES[1:])
    assert [first(one), first(one), first(other)] == [BOXES[0].id, BOXES[0].id, BOXES[1].id]
    assert asked == [one, other]


def test_two_functions_keep_their_answers_apart() -> None:
    @kept
    def boxes(topic: Topic) -> int:
        return len(topic.boxes)

    @kept
    def denials(topic: Topic) -> int:
        return len(topic.denials)

    topic = Topic(boxes=BOXES)
    assert (boxes(topic), denials(topic)) == (len(BOXES), 0)


def test_a_topic_that_was_asked_is_equal_to_one_that_was_not() -> None:
    @kept
    def boxes(topic: Topic) -> int:
        return len(topic.boxes)

    one, other = Topic(boxes=BOXES), Topic(boxes=BOXES)
    boxes(one)
    assert one == other
