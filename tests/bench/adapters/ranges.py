"""The set of number ranges. What it does that the spotter does not:

- a range holds its lower end and not its upper one ("20 to 30" is [20, 30)), bounds as they say;
- the unit does not belong to it ("more than thirty" years old), nor does "about"; "from" does;
- ordinals have ranges too ("between the tenth and the fifteenth").
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.spotting.figures import spot_figures
from factcheck.spotting.fractions import ORDINALS
from factcheck.spotting.spotted import SpottedFigure
from tests.bench.adapters.scoring import Span

_ORDINAL = re.compile(r"\bthe (\w+)\b")


def ranges(text: str) -> list[Span]:
    """Ranges and one-sided bounds, and what is said to equal a number."""
    plain = _ORDINAL.sub(_as_number, text)
    found = [_span(plain, figure) for figure in spot_figures(plain)]
    return [one._replace(end=_widened(text, plain, one.end)) for one in found if one is not None]


def _as_number(found: re.Match[str]) -> str:
    number = ORDINALS.get(found[1].lower(), "")
    return number.ljust(len(found[0])) if number else found[0]


def _widened(text: str, plain: str, end: int) -> int:
    """The end of the ordinal that a number stands for."""
    while end < len(text) and plain[end] == " " != text[end]:
        end += 1
    return end


def _span(text: str, figure: SpottedFigure) -> Span | None:
    bounds, bound = figure.figure.literal, figure.figure.bound
    start, end = figure.start, figure.number[1]
    if text[figure.number[1] : figure.end].strip().startswith("or "):
        end = figure.end
    if len(figure.printed) == 2:
        low, high = sorted(figure.printed)
        if figure.figure.read_by.endswith(("A to B",)):
            if text[start:end].lower().startswith("between"):
                pass
            elif text[:start].lower().endswith("from "):
                start -= 5
            else:
                start = figure.number[0]
            return Span(start, end, low, high, "[)")
        return Span(start, end, low, high, ("[", "(", "(")[abs(bounds.low.side)]
                    + ("]", ")", ")")[abs(bounds.high.side)])  # fmt: skip
    if not figure.printed:
        return None
    value: Decimal = figure.printed[0]
    if bound == "lower":
        return Span(
            start, end, value, None, "(" * bounds.low.side + "[" * (not bounds.low.side) + ")"
        )
    if bound == "upper":
        return Span(start, end, None, value, "(" + ("]" if not bounds.high.side else ")"))
    if figure.figure.read_by.startswith("exactly"):
        return Span(start, end, value, value)
    return None
