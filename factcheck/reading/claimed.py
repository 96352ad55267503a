"""The value of a claim as written, to a value as read."""

from __future__ import annotations

from factcheck.box import Value
from factcheck.claim import Claim, MemberList, Subject
from factcheck.errors import Unreadable
from factcheck.values.dates import read_when
from factcheck.values.figures import TYPES, bounded_figure, figure_in
from factcheck.values.hedges import HedgeTable
from factcheck.values.names import read_name
from factcheck.values.people import PEOPLE, read_people_listed
from factcheck.values.precision import own_digits
from factcheck.values.when import When
from factcheck.values.word import Statement
from factcheck.values.words import read_category, read_members, read_statement


@own_digits()
def read_value(claim: Claim, subject: Subject, published: When, table: HedgeTable) -> Value:
    """The value of a claim as its subject's type has it.

    Raises:
        Unreadable: the words do not fit the type; the message says what would.
    """
    return value_in(claim, subject, published, table)


def value_in(claim: Claim, subject: Subject, published: When, table: HedgeTable) -> Value:
    """As `read_value`, within `own_digits`."""
    written, kind = claim.value, subject.type
    if isinstance(written, str):
        return _worded(written, claim, subject, published, table)
    if isinstance(written, MemberList):
        if kind != "set":
            raise Unreadable(f"members belong to a subject of type set; this one is {kind}")
        if subject.unit == PEOPLE:
            return read_people_listed(written.members, written.closed)
        return read_members(written.members, written.closed)
    if kind == "date":
        return read_when(f"{written.low or '..'}/{written.high or '..'}", published, table)
    if kind not in TYPES:
        raise Unreadable(f"low and high belong to a figure or a date, not to a {kind}")
    return bounded_figure(
        written.low,
        written.high,
        kind,
        written.unit or subject.unit,
        low_open=written.low_open,
        high_open=written.high_open,
    )


def _worded(
    written: str, claim: Claim, subject: Subject, published: When, table: HedgeTable
) -> Value:
    if subject.type in TYPES:
        return figure_in(written, subject.type, subject.unit, table)
    match subject.type:
        case "date":
            return read_when(written, published, table)
        case "category":
            return read_category(written, [(c.name, c.aliases) for c in subject.categories])
        case "name":
            return read_name(written, subject.label, subject.aliases)
        case "set" if subject.unit == PEOPLE:
            return read_people_listed([written])
        case "set":
            return read_members([part.strip() for part in written.split(",")], closed=False)
        case _:
            said = read_statement(written)
            if claim.stance == "denies":
                words = "no" if said.holds else "yes"
                return Statement(words, not said.holds, "the denial of a statement")
            return said
