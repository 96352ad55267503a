"""The digits that decimals are reckoned with here, whatever the program around has set.

The context of `decimal` is the calling thread's: a program that keeps few digits would change what
a figure is read as, and with it a judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import (
    ROUND_HALF_EVEN,
    Context,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)

DIGITS = 28
"""Significant digits kept of a result, as Python keeps by itself."""

# Spelt out: what is left out of a Context comes from `decimal.DefaultContext`, which may be changed
# as well.
_CONTEXT = Context(
    prec=DIGITS,
    rounding=ROUND_HALF_EVEN,
    Emin=-999_999,
    Emax=999_999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow],
)


@contextmanager
def own_digits() -> Iterator[None]:
    """Within `with own_digits():`, or a function that it decorates, decimals keep `DIGITS`.

    Not for generators: their work is done after the call. The caller's context is as it was
    afterwards, flags included.
    """
    with localcontext(_CONTEXT):
        yield
