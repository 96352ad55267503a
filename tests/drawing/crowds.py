"""Cases with more claims than a drawing has room for."""

from __future__ import annotations


def _crowd(subject: str, values: list[str], *, days: int = 20) -> str:
    sources = "".join(
        f"  - {{id: s{n}, publisher: Paper {n}, published: 2024-05-{1 + n % days:02}}}\n"
        for n in range(len(values))
    )
    claims = "".join(
        f'  - {{id: c{n}, source: s{n}, subject: it, value: "{value}"}}\n'
        for n, value in enumerate(values)
    )
    return f"sources:\n{sources}subjects: [{{id: it, label: It, {subject}}}]\nclaims:\n{claims}"


TOLL = [
    "at least 5", "12", "about 20", "19", "more than 30", "34", "28", "at least 40", "44", "47",
    "nearly 60", "51",
]  # fmt: skip
CROWDS = {
    "a toll in twelve papers": _crowd(
        "unit: people, behaviour: cumulative, period: 2024-05-01/..", TOLL
    ),
    "forty that say four things": _crowd(
        "unit: people", [["300", "500", "more than 1,000", "about 320"][n % 4] for n in range(40)]
    ),
    "sixty that say sixty": _crowd("unit: people", [str(17 * n + 3) for n in range(60)]),
    "a thousand": _crowd("unit: people", [str(n * n % 977 * 13 + 1) for n in range(1000)]),
    "a level in sixty papers": _crowd(
        "unit: people, behaviour: level", [str(n * 37 % 97 + 20) for n in range(60)]
    ),
    "from one to a trillion": _crowd(
        "unit: people", [f"{10**n}" for n in range(13)] + ["up to 8 trillion", "more than 3"]
    ),
    "a status in forty papers": _crowd(
        "type: category, behaviour: level, categories: [{name: open}, {name: closed}], "
        "exclusive: [[open, closed]]",
        [["open", "closed"][n % 3 // 2] for n in range(40)],
    ),
    "twenty lists": _crowd("type: set", [f"Dal, Berg, Foss {n}, Town {n % 5}" for n in range(20)]),
    "ten spellings": _crowd(
        "type: name",
        ["Abilpanova", "Abilpanowa", "Abylpanova", "Abilpanov", "Abilbanova", "Abillpanova"],
    ),
    "shares": _crowd("type: share", ["30%", "half", "most", "12%", "3%", "nearly all"] * 5),
    "small shares": _crowd("type: share", ["3%", "4%", "about 5%"]),
    "dates": _crowd(
        "type: date",
        [f"2024-04-{1 + n % 28:02}" for n in range(35)] + ["2019", "April", "late April"],
    ),
}
