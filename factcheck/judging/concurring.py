"""What the rules on agreement share: the groups that agree, and their sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.claim import Subject
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.agreeing import Accord, accords_of
from factcheck.judging.answers import together
from factcheck.judging.wording import phrase, side, told
from factcheck.values.word import Statement


def concurring(topic: Topic, types: Collection[str], least: int = 2) -> Iterator[Answer]:
    """An answer for each group of claims that `least` origins or more (two or more) agree on."""
    if topic.subject is None or topic.subject.type not in types:
        return
    for accord in accords_of(topic):
        if len(accord.origins) >= least:
            yield answer(topic.subject, accord, f"{len(accord.origins)} origins agree")


_STILL = {
    True: " The count is printed alike at unlike times: it had not moved.",
    False: " But for rounding the count is printed alike at unlike times: as far as that shows, it "
    "had not moved.",
}
"""What is said of a count at unlike times, by whether one figure is printed."""


def answer(subject: Subject, accord: Accord, said: str) -> Answer:
    """The answer for one group, `said` being what it amounts to."""
    how = f", {accord.strength}" if accord.strength else ""
    value = accord.boxes[0].value
    words = phrase
    if isinstance(value, Statement):
        so = "it is so" if value.holds else "it is not so"
        how, words = f" that {so}" if said.endswith("agree") else f", {so}", told
    still = _STILL[accord.strength == "same figure"] if accord.unmoved else ""
    return together(
        accord.boxes,
        f"{subject.label or subject.id}: {said}{how}: {side(accord.boxes, words=words)}.{still}",
        voices=accord.origins,
        slot=accord.slot,
        strength=accord.strength,
    )
