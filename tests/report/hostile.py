"""Texts that mean harm to one format or another, and a report full of one of them."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.claim import Claim, Source, Subject
from factcheck.errors import Problem, Where
from factcheck.finding import Answer, Position, stamp
from factcheck.graph.topic import Topic
from factcheck.outcome import NotCompared, Report
from factcheck.values.figure import Figure
from factcheck.values.interval import closed
from factcheck.values.when import ALWAYS

HOSTILE = (
    "\x1b[2J\x1b]0;gone\x07",
    "\x9b31m",
    "\u202etxt.exe",
    "a\u200bb",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\n=cmd",
    " =1",
    "| a | b |",
    "`code`",
    "<script>alert(1)</script>",
    "<!-- ",
    "</details>",
    "[x](http://e.example)",
    "![i](http://e.example/i.png)",
    "<http://e.example>",
    "https://e.example",
    "www.e.example",
    "@everyone",
    "# heading",
    "#12",
    "a\n# b",
    "\x00",
    "*b* _i_ ~~s~~",
    "1. x",
    "- x",
    "&lt;b&gt;",
    "$x$",
    "ends in \\",
    '"quoted", and more',
    "\u2028",
    "\U000e0041",
)


def hostile_report(text: str) -> Report:
    """A report with `text` wherever text from a case can stand."""
    source = Source(id=text, publisher=text, published=text)
    subject = Subject(id=text, label=text, unit=text)
    claim = Claim(
        id=text,
        source=text,
        subject=text,
        value=text,
        quote=(text, text),
        speaker=(text,),
        via=text,
        condition=text,
    ).model_copy(update={"where": Where(text, 1, 1)})
    value = Figure(text, closed(1, 3), closed(1, 2), text, read_by=text)
    box = Box(claim, source, value, ALWAYS, ALWAYS, (text,), "print", text, text, dated=True)
    position = Position(text, (box,), closed(1, 2), also=1, origins=(text,))
    found = stamp(
        Answer(
            message=text,
            positions=(position, position),
            answers=(),
            fits=((box, (1, 1)), (box, (1, 2))),
            parted="literally",
            minimal_conflict=(box,),
            settle=text,
        ),
        kind="discrepancy",
        rule="figures-differ",
        aspect="value",
        subject=subject,
    )
    return Report(
        case=Case(sources={text: source}, subjects={text: subject}, claims=(claim,)),
        topics=(Topic(subject=subject, boxes=(box,)),),
        findings=(found,),
        not_compared=(NotCompared(text, (text,), text),),
        problems=(Problem(text, 1, 1, text),),
        counts={"claims": 1, "compared": 1, "discrepancy": 1},
    )
