"""What planted subjects ask for: what is counted, paid, shared, dated or said somewhere."""

from __future__ import annotations

from typing import NamedTuple


class Measure(NamedTuple):
    """What is counted, paid, shared or dated somewhere.

    `label` is the subject's own wording and `wordings` are others for the same thing, all with
    `{place}`; `noun` stands behind the figure in a quote. `unit` is None where a figure has none.
    """

    label: str
    wordings: tuple[str, ...]
    type: str
    unit: str | None
    noun: str


COUNTS = (
    Measure(
        "Homes flooded in {place}",
        (
            "flooded homes, {place}",
            "number of homes in {place} that were flooded",
            "homes under flood water in {place}",
        ),
        "quantity",
        "homes",
        "homes",
    ),
    Measure(
        "People evacuated from {place}",
        (
            "evacuated people, {place}",
            "people who were evacuated from {place}",
            "evacuations of people from {place}",
        ),
        "quantity",
        "people",
        "people",
    ),
    Measure(
        "Animals vaccinated in {place}",
        (
            "vaccinated animals in {place}",
            "animals that got a vaccination in {place}",
            "{place}: animals vaccinated so far",
        ),
        "quantity",
        "animals",
        "animals",
    ),
    Measure(
        "Trees planted in {place}",
        (
            "planted trees in {place}",
            "{place}: number of trees planted",
            "planting of trees in {place}",
        ),
        "quantity",
        "trees",
        "trees",
    ),
    Measure(
        "Passengers stranded at {place} airport",
        (
            "stranded passengers, {place} airport",
            "passengers left stranded at the airport of {place}",
            "stranding of passengers at {place} airport",
        ),
        "quantity",
        "passengers",
        "passengers",
    ),
    Measure(
        "Complaints lodged against the {place} council",
        (
            "complaints lodged against the council of {place}",
            "number of complaints about the {place} council",
            "lodged complaints, {place} council",
        ),
        "quantity",
        "complaints",
        "complaints",
    ),
    Measure(
        "Vehicles recalled by the {place} works",
        (
            "recalled vehicles, {place} works",
            "vehicles that the {place} works recalled",
            "recall of vehicles by the works in {place}",
        ),
        "quantity",
        "vehicles",
        "vehicles",
    ),
    Measure(
        "Signatures on the {place} petition",
        (
            "signatures gathered by the petition in {place}",
            "{place} petition, signatures",
            "number of signatures on the petition of {place}",
        ),
        "quantity",
        "signatures",
        "signatures",
    ),
    Measure(
        "Books lent by the {place} library",
        (
            "lent books, {place} library",
            "books that the library of {place} lent",
            "{place} library: number of books lent",
        ),
        "quantity",
        "books",
        "books",
    ),
    Measure(
        "Visitors to the {place} fair",
        (
            "visitors who came to the fair in {place}",
            "{place} fair, visitors",
            "number of visitors at the fair of {place}",
        ),
        "quantity",
        "visitors",
        "visitors",
    ),
)
SUMS = (
    Measure(
        "Cost of the {place} bridge",
        (
            "what the bridge in {place} cost",
            "costs of the bridge, {place}",
            "{place} bridge: its cost",
        ),
        "money",
        None,
        "",
    ),
    Measure(
        "Donations to the {place} hospital",
        (
            "donated to the hospital in {place}",
            "{place} hospital donations",
            "donations the hospital of {place} got",
        ),
        "money",
        None,
        "",
    ),
    Measure(
        "Damage to the {place} harbour",
        (
            "harbour damage in {place}",
            "damage at the harbour of {place}",
            "{place} harbour: damage",
        ),
        "money",
        None,
        "",
    ),
)
SHARES = (
    Measure(
        "Turnout in the {place} election",
        (
            "turnout at the election in {place}",
            "{place} election turnout",
            "election turnout of {place}",
        ),
        "share",
        None,
        "turnout",
    ),
    Measure(
        "Share of {place} households without power",
        (
            "households without power in {place}",
            "{place} households that had no power, share",
            "powerless share of households, {place}",
        ),
        "share",
        None,
        "households",
    ),
)
DATES = (
    Measure(
        "Day on which the {place} tunnel opened",
        (
            "opening day of the tunnel in {place}",
            "when the {place} tunnel opened",
            "{place} tunnel, day of opening",
        ),
        "date",
        None,
        "",
    ),
    Measure(
        "Day on which the {place} ferry sank",
        (
            "sinking of the ferry at {place}, day",
            "when the ferry of {place} sank",
            "day the {place} ferry sank",
        ),
        "date",
        None,
        "",
    ),
)
STATEMENTS = (
    Measure(
        "The {place} dam has burst",
        (
            "whether the dam at {place} burst",
            "bursting of the {place} dam",
            "the dam of {place} has burst",
        ),
        "statement",
        None,
        "",
    ),
    Measure(
        "The {place} smelter will close",
        (
            "closing of the smelter in {place}",
            "whether the smelter of {place} closes",
            "{place} smelter to close",
        ),
        "statement",
        None,
        "",
    ),
)
MEASURES = COUNTS + SUMS + SHARES + DATES + STATEMENTS
STRANGERS = (
    "Homes rebuilt in {place}",
    "People hired by the {place} shipyard",
    "Trees felled near {place}",
    "Visitors to the {place} museum",
    "Cost of the {place} stadium",
    "Wolves seen near {place}",
    "Turnout at the {place} parade",
    "Day on which the {place} ferry was launched",
)
"""Wordings that no planted subject has, some of them near to one."""
