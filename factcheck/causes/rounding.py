"""One number, told with unlike precision or cut off."""

from __future__ import annotations

from decimal import Decimal

from factcheck.box import Box
from factcheck.causes._dispute import PATTERNED, USUAL, Dispute, Evidence, both, by
from factcheck.judging.wording import told
from factcheck.values.figure import Figure
from factcheck.values.rounding import equal_after_rounding
from factcheck.values.when import DAY, When

NAME = "rounding"
KIND = "discrepancy"
_STRENGTH = PATTERNED + 8
"""More than unlike qualifiers say: figures of unlike scope seldom fall so close together."""
_NEAR = Decimal("0.025")
"""How far apart, as a share of the larger, a hedged figure may stand from a plain one."""
_ROUNDED = "in round figures, within what rounding takes away"
_DAYS = 3


def look(dispute: Dispute) -> Evidence | None:
    """Two figures within a rounding step, or dates a few days apart of which one is loose."""
    if dispute.pair is None:
        return None
    a, b = dispute.pair
    if isinstance(a.value, When) and isinstance(b.value, When):
        return _of_dates(a, b)
    if dispute.figures is None or dispute.figures[0].unit != dispute.figures[1].unit:
        return None
    coarse, fine = sorted((a, b), key=_grain, reverse=True)
    x, y = _number(coarse), _number(fine)
    gap = abs(x - y)
    if x == y:
        how = f"{both((a, b))} stand on either side of one round figure"
        return Evidence(_STRENGTH, f"{how}.", _settled(fine))
    assert isinstance(coarse.value, Figure) and isinstance(fine.value, Figure)
    within_a_step = _grain(fine) < _grain(coarse) and gap <= _grain(coarse) / 2
    if (
        equal_after_rounding(coarse.value, fine.value)
        or within_a_step
        or (gap <= _NEAR * max(abs(x), abs(y)) and (_hedged(coarse) or _hedged(fine)))
    ):
        cut_off = _grain(fine) < _grain(coarse) < 2 * gap and equal_after_rounding(
            coarse.value, fine.value
        )
        how = "cut off rather than rounded" if cut_off else _ROUNDED
        return Evidence(_STRENGTH, f"{told(coarse)} is {told(fine)} {how}.", _settled(fine))
    return None


def _of_dates(a: Box, b: Box) -> Evidence | None:
    early, late = sorted(box.span("pragmatic") for box in (a, b))
    gap = late.low.value - early.high.value
    wide = max(span.high.value - span.low.value for span in (early, late))
    if not (0 <= gap <= _DAYS * DAY and DAY < wide <= 16 * DAY):
        return None
    return Evidence(
        USUAL, f"{both((a, b))} lie {_DAYS} days apart at most, and one of them is a loose date."
    )


def _settled(fine: Box) -> str:
    return f"The exact figure: whether {by(fine)} has it in {told(fine)}."


def _number(box: Box) -> Decimal:
    assert isinstance(box.value, Figure) and box.value.number is not None
    return box.value.number


def _grain(box: Box) -> Decimal:
    assert isinstance(box.value, Figure)
    return box.value.grain


def _hedged(box: Box) -> bool:
    assert isinstance(box.value, Figure)
    return bool(box.value.bound) or not box.value.text[:1].isdigit()
