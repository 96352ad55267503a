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
    was made within counts as old afterwards, so that the collector does not begin with all of it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # else somebody has frozen objects, which must stay so
                gc.freeze()
                gc.unfreeze()
            gc.enable()
