"""The report as CSV (RFC 4180, UTF-8): one line for each claim of each finding.

`record` says what a line is: `counts` (the first), `finding`, `not compared` or `problem`. Each
fills the columns that fit it; `COLUMNS` says what they hold. No cell can be read as a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.report.csv_cells import END, Cells, cell, row
from factcheck.report.past import BEFORE_THAT, DECIDED, REOPENED

if TYPE_CHECKING:
    from factcheck.report.rows import ClaimRow, FindingRow, Rows

COLUMNS: dict[str, str] = {
    "record": "counts, finding, not compared or problem",
    "severity": "error, warning or note",
    "kind": "discrepancy, change or agreement",
    "rule": "the rule that found it",
    "finding": "the finding's id",
    "subject": "the subject's id, or the relation's formula",
    "label": "the subject's label",
    "sentence": "what was found; for other records, what there is to say",
    "origins": "how many origins stand behind the finding",
    "strength": "of an agreement",
    "cause": "the likeliest cause and its evidence",
    "settle": "what would settle it",
    "claim": "the claim's id",
    "first_position": "the first position that the claim fits, from 1",
    "last_position": "the last one; the same where it fits one alone",
    "position": "the label of the position, where it fits one alone",
    "in_minimal_conflict": "yes or no",
    "source": "the source's id",
    "publisher": "the source's publisher",
    "speaker": "whose word it is, as named",
    "via": "whom the source got it from",
    "origin": "whose word it counts as",
    "value": "as printed",
    "quote": "from the source",
    "mode": "is, may, will, ordered or wish",
    "condition": "an if or unless",
    "stance": "asserts or denies",
    "unit": "of the four columns that follow",
    "literal_low": "the least that the words allow; empty: unbounded or no number",
    "literal_high": "the most",
    "pragmatic_low": "the least that a reader takes",
    "pragmatic_high": "the most",
    "reading": "what a reader takes, in words",
    "read_by": "the wording that was recognised",
    "as_of": "when the figure stood, where the claim says so",
    "published": "when the source came out",
    "place": "the claim's file and line",
}
"""The columns in their order, and what each holds."""
PAST: dict[str, str] = {
    "state": "new, changed, unchanged or reopened, since the baseline",
    "decided": "the verdict that holds, its note, who and when",
    "reopened": "why a decision holds no more, and what it was",
}
"""Further columns, where something was decided or a baseline is there; `record` may then be
`resolved` (in the baseline, found no more) or `idle` (a decision on nothing found) as well."""
CONFIRMED: dict[str, str] = {
    "finding_confirmed": "no where it would not stand without claims that nobody has confirmed",
    "claim_confirmed": "no for a machine-coded claim that nobody has confirmed",
}
"""Further columns, where the case has such claims."""


def to_csv(rows: Rows) -> str:
    """All findings, what was not compared and what was wrong, as one table."""
    return "".join(csv_pieces(rows))


def csv_pieces(rows: Rows) -> Iterator[str]:
    """The table in pieces, a finding each, for a stream: the whole need not be held."""
    table = Table(past=rows.has_past, apart=rows.has_unconfirmed)
    yield table.head(rows)
    yield from map(table.finding, rows.findings)
    yield table.rest(rows)


class Table:
    """The table in its pieces, each as text: its head, the findings one by one, the rest.

    It has the columns of the `past` and of what nobody has confirmed (`apart`) where these are
    asked for.
    """

    def __init__(self, *, past: bool, apart: bool) -> None:
        self._past, self._apart = past, apart
        columns = (COLUMNS, PAST if past else {}, CONFIRMED if apart else {})
        self._columns = [name for some in columns for name in some]
        self._known: dict[Hashable, str] = {}
        self._held: list[ClaimRow] = []

    def head(self, rows: Rows) -> str:
        """The names of the columns, and the counts."""
        counts: Cells = {"record": "counts", "sentence": " ".join(rows.head)}
        names: Cells = {name: name for name in self._columns}
        return self._text([names, counts])

    def finding(self, finding: FindingRow) -> str:
        """One finding, a line for each of its claims; what these share is written once."""
        about = row(_about(finding))
        past = f",{row(_past(finding))}" if self._past else ""
        fitting: dict[object, str] = {}
        lines = []
        for claim in finding.claims:
            fits = claim.fits, claim.conflicting
            if fits not in fitting:
                fitting[fits] = row(_fits(claim))
            confirmed = f",{row(_confirmed(claim, finding))}" if self._apart else ""
            lines.append(f"{about},{self._claim(claim, fitting[fits])}{past}{confirmed}{END}")
        return "".join(lines)

    def rest(self, rows: Rows) -> str:
        """What follows the findings."""
        return self._text(_rest(rows))

    def _claim(self, claim: ClaimRow, fits: str) -> str:
        """The columns of a claim: what it has in common with others is worked out once."""
        box, once, known = claim.box, self._once, self._known
        said, value = box.claim, box.value
        # Keys by identity where to compare things costs more; no two sorts are alike in shape.
        speaking = said.speaker, said.via, box.origins
        meant = said.mode, said.condition, said.stance
        stood = id(box.as_of), box.dated, id(box.published)
        source = known.get(id(box.source)) or once(id(box.source), _source, claim)
        voice = known.get(speaking) or once(speaking, _voice, claim)
        manner = known.get(meant) or once(meant, _manner, claim)
        read = known.get((id(value), claim.share)) or once((id(value), claim.share), _read, claim)
        times = known.get(stood) or once(stood, _times, claim)
        return (
            f"{cell(said.id)},{fits},{source},{voice},{cell(value.text)},{cell(claim.quote)},"
            f"{manner},{read},{times},{cell(claim.place)}"
        )

    def _once(self, key: Hashable, make: Callable[[ClaimRow], Cells], claim: ClaimRow) -> str:
        """The columns that `make` gives, the same for all claims of one key; they are held."""
        written = self._known[key] = row(make(claim))
        self._held.append(claim)
        return written

    def _text(self, lines: Iterable[Cells]) -> str:
        return "".join(
            row({name: line.get(name, "") for name in self._columns}) + END for line in lines
        )


def _rest(rows: Rows) -> Iterator[Cells]:
    for entry in rows.not_compared:
        for claim_id in entry.claims or ("",):
            yield {
                "record": "not compared",
                "label": entry.subject,
                "claim": claim_id,
                "sentence": entry.reason,
            }
    for gone in rows.resolved:
        yield {
            "record": "resolved",
            "severity": gone.severity,
            "kind": gone.kind,
            "rule": gone.rule,
            "finding": gone.id,
            "sentence": gone.message,
        }
    for idle in rows.idle:
        yield {
            "record": "idle",
            "finding": idle.id,
            "sentence": idle.message,
            "decided": idle.told,
            "place": idle.place,
        }
    for problem in rows.problems:
        yield {"record": "problem", "sentence": problem}


def _about(finding: FindingRow) -> Cells:
    return {
        "record": "finding",
        "severity": finding.severity,
        "kind": finding.kind,
        "rule": finding.rule,
        "finding": finding.id,
        "subject": finding.subject_id,
        "label": finding.subject,
        "sentence": finding.message,
        "origins": finding.origins,
        "strength": finding.strength,
        "cause": finding.cause,
        "settle": finding.settle,
    }


def _past(finding: FindingRow) -> Cells:
    past = dict(finding.past)
    again = " ".join(
        f"{label}: {past[label]}" for label in (*REOPENED, BEFORE_THAT) if label in past
    )
    decided, before = (past.get(label, "") for label in DECIDED)
    return {
        "state": finding.finding.state or "",
        "decided": f"{decided}; before: {before}" if before else decided,
        "reopened": again,
    }


def _confirmed(claim: ClaimRow, finding: FindingRow) -> Cells:
    return {
        "finding_confirmed": "no" if finding.unconfirmed else "yes",
        "claim_confirmed": "no" if claim.unconfirmed else "yes",
    }


def _fits(claim: ClaimRow) -> Cells:
    first, last = claim.fits
    positions = claim.finding.answer.positions
    alone = first == last and 0 < first <= len(positions)
    return {
        "first_position": first,
        "last_position": last,
        "position": positions[first - 1].label if alone else "",
        "in_minimal_conflict": "yes" if claim.conflicting else "no",
    }


def _source(claim: ClaimRow) -> Cells:
    return {"source": claim.source, "publisher": claim.publisher}


def _voice(claim: ClaimRow) -> Cells:
    return {"speaker": claim.speaker, "via": claim.via, "origin": claim.origin}


def _manner(claim: ClaimRow) -> Cells:
    return {"mode": claim.mode, "condition": claim.condition, "stance": claim.stance}


def _read(claim: ClaimRow) -> Cells:
    literal, pragmatic = claim.literal_ends, claim.pragmatic_ends
    return {
        "unit": claim.unit,
        "literal_low": literal[0],
        "literal_high": literal[1],
        "pragmatic_low": pragmatic[0],
        "pragmatic_high": pragmatic[1],
        "reading": claim.pragmatic,
        "read_by": claim.read_by,
    }


def _times(claim: ClaimRow) -> Cells:
    return {"as_of": claim.as_of, "published": claim.published}
