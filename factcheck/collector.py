"""Python's collector of reference cycles, held off while much is made that stays.

A case and its report are many small records and hardly a cycle; the collector would look at all of
them again and again, the more of them the longer (a third of the time of a run).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_off() -> Iterator[None]:
    """No collection within `with held_off():`, nor within a function that it decorates.

    What is no longer referred to is freed as ever; a collector that is off already stays off. What
    was made within is looked at once afterwards: in a program that checks again and again, cycles
    of the runs before must not pile up.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def shared() -> Iterator[None]:
    """What is there by now is not looked at within, here or in processes begun as copies of this.

    A look writes to all that it sees, and what is written to is copied: without it a process has
    what it looks at in memory once more.
    """
    were_kept = gc.get_freeze_count() > 0
    gc.freeze()
    try:
        yield
    finally:
        if not were_kept:
            gc.unfreeze()


def keep() -> None:
    """Never look again at what is there by now: for a server that goes on with much that stays.

    With 100,000 findings one look takes seconds, in which nobody is answered. What is no longer
    referred to is freed nevertheless, but for cycles.
    """
    gc.freeze()
