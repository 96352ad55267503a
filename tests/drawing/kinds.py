"""One small case for each kind of drawing, as a user would write it."""

from __future__ import annotations

PAPERS = """\
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03}
  - {id: herald, publisher: Herald, published: 2024-05-08}
  - {id: post, publisher: Post, published: 2024-05-10}
"""
KINDS: dict[str, tuple[str, str]] = {
    "values": (
        "figures-differ",
        """\
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: d1, source: daily, subject: homes, value: "400"}
  - {id: h1, source: herald, subject: homes, value: "more than 1,000", quote: "more than 1,000"}
""",
    ),
    "log": (
        "figures-differ",
        """\
subjects: [{id: cost, label: Cost of the dam, type: money}]
claims:
  - {id: d1, source: daily, subject: cost, value: "€7.8 million"}
  - {id: h1, source: herald, subject: cost, value: "€900"}
  - {id: p1, source: post, subject: cost, value: "up to €3 billion"}
""",
    ),
    "path": (
        "count-grew",
        """\
subjects:
  - {id: homes, label: Homes flooded, unit: homes, behaviour: cumulative, period: 2024-05-01/..}
claims:
  - {id: d1, source: daily, subject: homes, value: "nearly 1,000"}
  - {id: p1, source: post, subject: homes, value: "more than 2,000"}
""",
    ),
    "level": (
        "count-fell",
        """\
subjects: [{id: camp, label: People in the camp, unit: people, behaviour: level}]
claims:
  - {id: d1, source: daily, subject: camp, value: "5,000"}
  - {id: p1, source: post, subject: camp, value: "3,000"}
""",
    ),
    "share": (
        "universal-against-case",
        """\
subjects: [{id: back, label: Share of those who left who return, type: share}]
claims:
  - {id: d1, source: daily, subject: back, value: all, mode: wish}
  - {id: h1, source: herald, subject: back, value: about half, mode: will}
""",
    ),
    "lanes": (
        "status-moved-on",
        """\
subjects:
  - {id: road, label: The coast road, type: category, behaviour: level,
     categories: [{name: open}, {name: closed}], exclusive: [[open, closed]]}
claims:
  - {id: d1, source: daily, subject: road, value: open}
  - {id: p1, source: post, subject: road, value: closed, speaker: Mayor}
""",
    ),
    "days": (
        "dates-differ",
        """\
subjects: [{id: broke, label: When the dam broke, type: date}]
claims:
  - {id: d1, source: daily, subject: broke, value: 2024-04-12}
  - {id: h1, source: herald, subject: broke, value: late April, quote: in late April}
""",
    ),
    "names": (
        "names-spelt-apart",
        """\
subjects: [{id: river, label: The river, type: name}]
claims:
  - {id: d1, source: daily, subject: river, value: Ebbel}
  - {id: h1, source: herald, subject: river, value: Ebel}
""",
    ),
    "sets": (
        "sets-contradict",
        """\
subjects: [{id: towns, label: Towns flooded, type: set}]
claims:
  - {id: d1, source: daily, subject: towns, value: {members: [Dal, Berg], closed: true}}
  - {id: h1, source: herald, subject: towns, value: {members: [Dal, Foss]}}
""",
    ),
    "relation": (
        "parts-fit-whole",
        """\
subjects:
  - {id: lost, label: Homes lost, unit: homes}
  - {id: homes, label: Homes flooded, unit: homes}
relations: [{formula: lost <= homes, assumes: only what was flooded was lost}]
claims:
  - {id: d1, source: daily, subject: lost, value: "80"}
  - {id: p1, source: post, subject: homes, value: about 400}
""",
    ),
}
"""By name: the rule whose finding is drawn, and the case."""
