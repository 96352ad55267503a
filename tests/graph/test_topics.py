"""Topics: what a rule is given to look at."""

from __future__ import annotations

from dataclasses import replace

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.claim import Relation, Subject
from factcheck.graph import hang, topics_of
from factcheck.graph.topic import Topic
from tests.graph.made import BOXES, CASE, CLAIMS, RELATIONS, box, claim


def _ids(boxes: tuple[Box, ...]) -> list[str]:
    return [box.id for box in boxes]


def _topics(case: Case = CASE, boxes: tuple[Box, ...] = BOXES) -> tuple[Topic, ...]:
    return topics_of(hang(case, boxes))


def test_a_topic_for_each_subject_with_claims_then_for_each_relation() -> None:
    topics = _topics()
    assert [topic.subject.id for topic in topics if topic.subject] == [
        "dam-holds",
        "evacuated",
        "homes",
        "homes-old-town",
    ]
    assert [topic.relation for topic in topics[4:]] == [RELATIONS[1], RELATIONS[0]]


def test_denials_stand_apart() -> None:
    homes = _topics()[2]
    assert (_ids(homes.boxes), _ids(homes.denials)) == (["h2", "h1"], ["h3"])
    assert (homes.revised, homes.rates, homes.plan, homes.relation, homes.parts) == (
        (),
        (),
        None,
        None,
        {},
    )


def test_to_deny_a_statement_is_to_assert_the_opposite() -> None:
    dam = _topics()[0]
    assert (_ids(dam.boxes), dam.denials) == (["d2", "d1"], ())


def test_a_subject_that_is_only_denied_is_a_topic() -> None:
    [denied] = [one for one in BOXES if one.id == "h3"]
    [homes, *relations] = _topics(boxes=(denied,))
    assert (homes.boxes, homes.denials) == ((), (denied,))
    assert len(relations) == 2


def test_the_plan_is_there_though_nobody_speaks_of_it() -> None:
    evacuated = _topics()[1]
    assert evacuated.plan == Topic(subject=CASE.subjects["to-evacuate"], bodies=evacuated.bodies)


def test_a_topic_knows_which_speakers_belong_to_which_bodies() -> None:
    assert _topics()[0].bodies == {
        "city": {"city": "City council"},
        "mayor": {"mayor": "The mayor", "city": "City council"},
    }


def test_the_plan_has_its_claims() -> None:
    planned = claim("p1", "to-evacuate")
    case = replace(CASE, claims=(*CLAIMS, planned))
    topics = _topics(case, (*BOXES, box(planned)))
    assert topics[1].plan == topics[4]
    assert _ids(topics[4].boxes) == ["p1"]


def test_plans_of_one_another_end() -> None:
    subjects = {
        "a": Subject(id="a", plan_of="b"),
        "b": Subject(id="b", plan_of="a"),
        "c": Subject(id="c", plan_of="c"),
    }
    claims = tuple(claim(name, name) for name in "abc")
    case = replace(CASE, subjects=subjects, claims=claims, relations=())
    a, b, c = _topics(case, tuple(box(one) for one in claims))
    assert a.plan == replace(b, plan=None)
    assert b.plan == replace(a, plan=None)
    assert c.plan == replace(c, plan=None)


def test_a_relation_has_the_topics_of_its_subjects() -> None:
    topics = _topics()
    plan, homes = topics[4], topics[5]
    assert list(homes.parts.items()) == [("homes", topics[2]), ("homes-old-town", topics[3])]
    assert list(plan.parts) == ["evacuated", "to-evacuate"]
    assert plan.parts["evacuated"] == topics[1]
    assert plan.parts["to-evacuate"].boxes == ()
    assert (plan.subject, plan.boxes, plan.type) == (None, (), "")


def test_a_relation_without_claims_is_a_topic() -> None:
    case = Case(subjects={"a": Subject(id="a")}, relations=(Relation(formula="a > 1"),))
    [topic] = topics_of(hang(case, ()))
    assert topic == Topic(relation=case.relations[0], parts={"a": Topic(subject=Subject(id="a"))})


def test_nothing_gives_no_topics() -> None:
    assert topics_of(hang(Case(), ())) == ()
