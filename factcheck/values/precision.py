"""The digits that decimals are reckoned with here, whatever the program around has set.

The context of `decimal` is the calling thread's: a program that keeps few digits would change what
a figure is read as, and with it a judgement.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import (
    ROUND_HALF_EVEN,
    Context,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from functools import wraps
from types import TracebackType
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

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


class own_digits:  # noqa: N801 - it is called as a function is
    """Within `with own_digits():`, or a function that it decorates, decimals keep `DIGITS`.

    Not for generators: their work is done after the call. The caller's context is as it was
    afterwards, flags included.
    """

    __slots__ = ("_context",)

    def __enter__(self) -> None:
        self._context = localcontext(_CONTEXT)
        self._context.__enter__()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._context.__exit__(kind, fault, trace)

    def __call__(self, function: Callable[_P, _T]) -> Callable[_P, _T]:
        """The function, within them: a third of the time that a `ContextDecorator` takes."""

        @wraps(function)
        def within(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            with localcontext(_CONTEXT):
                return function(*args, **kwargs)

        return within
