"""Figures of a sentence in short, for tables of tests."""

from __future__ import annotations

from factcheck.spotting.figures import spot_figures
from factcheck.spotting.spotted import SpottedFigure


def texts(sentence: str) -> list[str]:
    """What stands where a figure was found."""
    return [figure.text for figure in spot_figures(sentence)]


def one(sentence: str) -> SpottedFigure:
    """The one figure of a sentence."""
    (figure,) = spot_figures(sentence)
    return figure


def numbers(sentence: str) -> list[str]:
    """The numbers as printed, the ends of a range with ".." between them, "?" where there is none.

    A power word is worked in: "2 million" is 2000000.
    """
    return [
        "..".join(f"{number.normalize():f}" for number in figure.printed) or "?"
        for figure in spot_figures(sentence)
    ]
