"""One name in several spellings.

Reported once for a subject, also within one source. A spelling that the subject declares as its own
(`aliases`) is no finding here.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: mayor, label: The mayor's name, type: name}]
    claims:
      - {id: a, source: daily, subject: mayor, value: Maria Lindt}
      - {id: b, source: herald, subject: mayor, value: Marya Lindt}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: mayor, label: Maria Lindt, aliases: [Marya Lindt], type: name}]
    claims:
      - {id: a, source: daily, subject: mayor, value: Maria Lindt}
      - {id: b, source: herald, subject: mayor, value: Marya Lindt}
      - {id: c, source: herald, subject: mayor, value: MARIA LINDT}
      - {id: d, source: herald, subject: mayor, value: Per Holm}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.box import Box
from factcheck.finding import Answer, Position
from factcheck.graph.topic import Topic
from factcheck.judging.answers import origins
from factcheck.judging.exclusion import same_name
from factcheck.judging.wording import label, side
from factcheck.values.names import shortened
from factcheck.values.word import Name

KIND = "discrepancy"
ASPECT = "wording"
TYPES = {"name"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """The spellings of one name, each a position."""
    if topic.subject is None or topic.type not in TYPES:
        return
    spellings: dict[str, list[Box]] = {}
    for box in topic.boxes:
        spellings.setdefault(_form(box), []).append(box)
    forms = sorted(spellings)
    while forms:
        first = spellings[forms[0]][0]
        alike = [form for form in forms if _one(first, spellings[form][0])]
        forms = [form for form in forms if form not in alike]
        if len(alike) > 1:
            groups = [spellings[form] for form in alike]
            told = " against ".join(side(group) for group in groups)
            yield Answer(
                message=f"{topic.subject.label or topic.subject.id}: one name, spelt {told}.",
                positions=tuple(
                    Position(label(group), tuple(group), origins=origins(group)) for group in groups
                ),
                answers=tuple(alike),
                fits=tuple((box, (n, n)) for n, group in enumerate(groups, 1) for box in group),
                slot="" if not forms else alike[0],
                minimal_conflict=(groups[0][0], groups[1][0]),
                settle="The spelling of whoever bears the name, or the house style.",
            )


def _form(box: Box) -> str:
    assert isinstance(box.value, Name)
    return box.value.known_as or box.value.name


def _one(a: Box, b: Box) -> bool:
    assert isinstance(a.value, Name) and isinstance(b.value, Name)
    x, y = a.value, b.value
    return a is b or (same_name(x, y) and not shortened(x.text, y.text))
