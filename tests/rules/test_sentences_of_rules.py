"""One golden sentence for each rule, as an editor reads it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from factcheck.rules import find_rules
from tests.cases import finding


class Golden(NamedTuple):
    """What a rule says of some claims (a, b, c ...: source, subject, value and whatever else)."""

    rule: str
    severity: str
    subjects: str
    claims: list[str]
    message: str
    relation: str = ""


HOMES = "{id: homes, label: Homes flooded, unit: homes}"
DEAD = "{id: dead, label: People killed, unit: people, behaviour: cumulative}"
CAMP = "{id: camp, label: People in the camp, unit: people, behaviour: level}"
CAME = "{id: came, label: Arrivals, unit: people, behaviour: flow}"
OPENED = "{id: opened, label: Opening of the bridge, type: date}"
BRIDGE = (
    "{id: bridge, label: The bridge, type: category, categories: [{name: open}, {name: closed}, "
    "{name: closed to lorries, within: closed}], exclusive: [[open, closed]]}"
)
STATUS = BRIDGE.replace("type: category", "type: category, behaviour: level")
CITY = "{id: city, label: Oslo, aliases: [Christiania], type: name}"
MAYOR = "{id: mayor, label: Name of the mayor, type: name}"
TOWNS = "{id: towns, label: Towns under water, type: set}"
WARNED = "{id: warned, label: The town was warned, type: statement}"
PAID = "{id: paid, label: Victims who are paid, type: share, population: victims}"
PLAN = (
    "{id: planned, label: Homes to be built, unit: homes}, "
    "{id: built, label: Homes built, unit: homes, plan_of: planned}"
)
MONEY = "{id: fare, label: Fare, type: money}, {id: fine, label: Fine, type: money}"
PARTS = "{id: north, label: Homes in the north, unit: homes}, {id: all, label: Homes, unit: homes}"

SENTENCES = [
    Golden(
        "categories-agree",
        "note",
        BRIDGE,
        [
            "daily, subject: bridge, value: closed",
            "herald, subject: bridge, value: closed to lorries",
        ],
        "The bridge: 2 origins agree: “closed” (The Daily) and “closed to lorries” (Herald).",
    ),
    Golden(
        "categories-differ",
        "error",
        BRIDGE,
        [
            "daily, subject: bridge, value: open",
            "herald, subject: bridge, value: closed to lorries",
        ],
        "The bridge: “closed to lorries” (Herald) against “open” (The Daily). "
        "“open” and “closed to lorries” cannot both be true as worded.",
    ),
    Golden(
        "claim-revised",
        "warning",
        HOMES,
        ["daily, subject: homes, value: '400'", "daily, subject: homes, value: '9', supersedes: a"],
        "Homes flooded: “400” (The Daily) [3 May 2024] gave way to “9” (The Daily) [3 May 2024]; "
        "declared as replaced.",
    ),
    Golden(
        "count-fell",
        "note",
        CAMP,
        ["daily, subject: camp, value: '90'", "herald, subject: camp, value: '20'"],
        "People in the camp fell from “90” (The Daily) [reported 3 May 2024] to “20” (Herald) "
        "[reported 10 May 2024]: by 70 people, 10 people a day.",
    ),
    Golden(
        "count-grew",
        "note",
        DEAD,
        ["daily, subject: dead, value: '41'", "herald, subject: dead, value: '62'"],
        "People killed rose from “41” (The Daily) [reported 3 May 2024] to “62” (Herald) "
        "[reported 10 May 2024]: by 21 people, 3 people a day.",
    ),
    Golden(
        "dates-agree",
        "note",
        OPENED,
        ["daily, subject: opened, value: late April", "herald, subject: opened, value: April 23"],
        "Opening of the bridge: 2 origins agree, within hedges: "
        "“late April” (The Daily) and “April 23” (Herald).",
    ),
    Golden(
        "dates-differ",
        "error",
        OPENED,
        ["daily, subject: opened, value: April 12", "herald, subject: opened, value: 2024-04-21"],
        "Opening of the bridge: “April 12” (The Daily) against “21 April 2024” (Herald). "
        "“April 12” and “2024-04-21” cannot both be true as worded.",
    ),
    Golden(
        "denied",
        "error",
        HOMES,
        [
            "daily, subject: homes, value: about 400, speaker: Residents",
            "herald, subject: homes, value: '400', speaker: Mayor, stance: denies",
        ],
        "Homes flooded: Mayor, in Herald, denies “about 400” (Residents, in The Daily).",
    ),
    Golden(
        "drift",
        "note",
        HOMES,
        [
            "daily, subject: homes, value: about 400, speaker: Mayor",
            "herald, subject: homes, value: '400', speaker: Mayor",
        ],
        "Homes flooded: one figure of Mayor has drifted from wording to wording: "
        "“about 400” (Mayor, in The Daily) and “400” (Mayor, in Herald).",
    ),
    Golden(
        "echo",
        "note",
        HOMES,
        [
            "daily, subject: homes, value: '400', speaker: Mayor",
            "herald, subject: homes, value: '400', speaker: Mayor, via: a news agency",
        ],
        "Homes flooded: one origin, Mayor, in 2 sources, so an echo, same figure: "
        "“400” (Mayor, in The Daily; Mayor, in Herald). Herald has it from a news agency.",
    ),
    Golden(
        "figures-agree",
        "note",
        HOMES,
        ["daily, subject: homes, value: '11,000'", "herald, subject: homes, value: '11,300'"],
        "Homes flooded: 2 origins agree, equal after rounding: "
        "“11,000” (The Daily) and “11,300” (Herald).",
    ),
    Golden(
        "figures-differ",
        "error",
        HOMES,
        [
            "daily, subject: homes, value: nearly 400",
            "herald, subject: homes, value: more than 400",
        ],
        "Homes flooded: “nearly 400” (The Daily) against “more than 400” (Herald). "
        "“nearly 400” and “more than 400” cannot both be true as worded.",
    ),
    Golden(
        "names-agree",
        "note",
        MAYOR,
        ["daily, subject: mayor, value: Per Holm", "herald, subject: mayor, value: Per Holm"],
        "Name of the mayor: 2 origins agree: “Per Holm” (The Daily; Herald).",
    ),
    Golden(
        "names-differ",
        "warning",
        MAYOR,
        ["daily, subject: mayor, value: Per Holm", "herald, subject: mayor, value: Maria Lindt"],
        "Name of the mayor: “Maria Lindt” (Herald) against “Per Holm” (The Daily). "
        "By the letter both can be so, “Per Holm” and “Maria Lindt”; no reader takes them so.",
    ),
    Golden(
        "names-known-as-one",
        "note",
        CITY,
        ["daily, subject: city, value: Oslo", "daily, subject: city, value: Christiania"],
        "Oslo: names of one thing, as the case declares: "
        "“Christiania” (The Daily) and “Oslo” (The Daily).",
    ),
    Golden(
        "names-spelt-apart",
        "note",
        MAYOR,
        ["daily, subject: mayor, value: Maria Lindt", "herald, subject: mayor, value: Marya Lindt"],
        "Name of the mayor: one name, spelt “Maria Lindt” (The Daily) against "
        "“Marya Lindt” (Herald).",
    ),
    Golden(
        "parts-exceed-whole",
        "error",
        PARTS,
        ["daily, subject: north, value: '600'", "herald, subject: all, value: '550'"],
        "“Homes in the north <= Homes” cannot hold: Homes in the north: at least 575 homes (“600” "
        "(The Daily)); so Homes is at least 575 homes, but at most 574 homes (“550” (Herald)). "
        "Assumed: the north is a part.",
        "{formula: north <= all, assumes: the north is a part}",
    ),
    Golden(
        "parts-fit-whole",
        "note",
        PARTS,
        ["daily, subject: north, value: '400'", "herald, subject: all, value: '550'"],
        "“Homes in the north <= Homes” holds for all that these figures mean: "
        "Homes: “550” (Herald); Homes in the north: “400” (The Daily).",
        "{formula: north <= all}",
    ),
    Golden(
        "periods-do-not-add-up",
        "error",
        CAME,
        [
            "daily, subject: came, value: '800', period: 2024-05-01",
            "herald, subject: came, value: '700', period: 2024-04-29/2024-05-05",
        ],
        "Arrivals: these do not add up: “800” (The Daily) in 1 May 2024 against "
        "“700” (Herald) in 29 April – 5 May 2024.",
    ),
    Golden(
        "plan-exceeded",
        "note",
        PLAN,
        ["daily, subject: planned, value: up to 30", "herald, subject: built, value: '41'"],
        "Homes built: “41” (Herald) goes beyond the plan: “up to 30” (The Daily).",
    ),
    Golden(
        "plan-met",
        "note",
        PLAN,
        ["daily, subject: planned, value: '30'", "herald, subject: built, value: '30'"],
        "Homes built: “30” (Herald) is what was planned: “30” (The Daily).",
    ),
    Golden(
        "rates-agree",
        "note",
        MONEY,
        [
            "daily, subject: fare, value: 4000 euros, locator: {start: 10, end: 20}",
            "daily, subject: fare, value: $4400, locator: {start: 22, end: 27}",
            "daily, subject: fine, value: 200 euros, locator: {start: 90, end: 99}",
            "daily, subject: fine, value: $220, locator: {start: 101, end: 105}",
        ],
        "Sums in The Daily: “4000 euros” beside “$4400” and “200 euros” beside “$220” "
        "give one rate of exchange (0.909 EUR to 1 USD).",
    ),
    Golden(
        "rates-differ",
        "error",
        MONEY,
        [
            "daily, subject: fare, value: 4000 euros, locator: {start: 10, end: 20}",
            "daily, subject: fare, value: $4400, locator: {start: 22, end: 27}",
            "daily, subject: fine, value: 200 euros, locator: {start: 90, end: 99}",
            "daily, subject: fine, value: $320, locator: {start: 101, end: 105}",
        ],
        "Sums in The Daily: “4000 euros” beside “$4400” and “200 euros” beside “$320” "
        "do not give one rate of exchange (0.622 to 0.628 EUR to 1 USD; 0.909 EUR to 1 USD).",
    ),
    Golden(
        "relations-clash",
        "error",
        f"{PARTS}, {{id: shore, label: Homes on the shore, unit: homes}}",
        ["daily, subject: shore, value: '600'", "herald, subject: all, value: '550'"],
        "“Homes in the north <= Homes” and “Homes on the shore <= Homes in the north” cannot all "
        "hold: Homes: at most 574 homes (“550” (Herald)); Homes on the shore: at least 575 homes "
        "(“600” (The Daily)). Assumed: the north is a part. Assumed: the shore lies there.",
        "{formula: north <= all, assumes: the north is a part}, "
        "{formula: shore <= north, assumes: the shore lies there}",
    ),
    Golden(
        "sets-contradict",
        "error",
        TOWNS,
        [
            "daily, subject: towns, value: {members: [Aby, Berg], closed: true}",
            "herald, subject: towns, value: {members: [Dal]}",
        ],
        "Towns under water: “Aby, Berg” (The Daily) against “Dal” (Herald). "
        "“Aby, Berg” and “Dal” cannot both be true as worded. "
        "Not on the whole list of The Daily: Dal, named by Herald.",
    ),
    Golden(
        "sets-share-members",
        "note",
        TOWNS,
        [
            "daily, subject: towns, value: {members: [Aby, Berg]}",
            "herald, subject: towns, value: {members: [Berg]}",
        ],
        "Towns under water: Berg stands in 2 origins: Herald; The Daily.",
    ),
    Golden(
        "source-at-odds",
        "error",
        HOMES,
        ["daily, subject: homes, value: '400'", "daily, subject: homes, value: '1,000'"],
        "Homes flooded: The Daily is at odds with itself: “400” (its own words) against "
        "“1,000” (its own words). “400” and “1,000” cannot both be true as worded. "
        "One is 2.3 to 2.7 times the other.",
    ),
    Golden(
        "statements-agree",
        "note",
        WARNED,
        ["daily, subject: warned, value: 'yes'", "herald, subject: warned, value: 'yes'"],
        "The town was warned: 2 origins agree that it is so: “yes” (The Daily; Herald).",
    ),
    Golden(
        "statements-differ",
        "error",
        WARNED,
        [
            "daily, subject: warned, value: 'yes', quote: sirens in time",
            "herald, subject: warned, value: 'no'",
        ],
        "The town was warned: “no” (Herald) against yes: “sirens in time” (The Daily). "
        "“sirens in time” and “no” cannot both be true as worded.",
    ),
    Golden(
        "status-moved-on",
        "note",
        STATUS,
        ["daily, subject: bridge, value: closed", "herald, subject: bridge, value: open"],
        "The bridge moved on from “closed” (The Daily) [reported 3 May 2024] to “open” (Herald) "
        "[reported 10 May 2024].",
    ),
    Golden(
        "universal-against-case",
        "warning",
        PAID,
        [
            "daily, subject: paid, value: all, mode: ordered, speaker: Ministry",
            "herald, subject: paid, value: not all",
        ],
        "Victims who are paid: “not all” (Herald) against “all” (Ministry, in The Daily). "
        "One case to the contrary breaks “all”. "
        "Both can be true: “not all” is a report, “all” a plan or rule.",
    ),
]


def text_of(golden: Golden) -> str:
    """The case file."""
    relations = f"relations: [{golden.relation}]\n" if golden.relation else ""
    claims = "".join(
        f"  - {{id: {id_}, source: {row}}}\n"
        for id_, row in zip("abcd", golden.claims, strict=False)
    )
    return f"subjects: [{golden.subjects}]\n{relations}claims:\n{claims}"


def test_every_rule_has_a_golden_sentence() -> None:
    assert [golden.rule for golden in SENTENCES] == list(find_rules())


@pytest.mark.parametrize("golden", SENTENCES, ids=[golden.rule for golden in SENTENCES])
def test_what_a_rule_says(golden: Golden) -> None:
    found = finding(text_of(golden))
    assert (found.rule, found.severity) == (golden.rule, golden.severity)
    assert found.answer.message == golden.message
