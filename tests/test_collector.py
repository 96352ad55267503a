"""The collector is held off within, and as it was afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from factcheck.collector import held_off, shared


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.enable()


def test_it_is_off_within_and_on_again_after() -> None:
    with held_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_a_fault() -> None:
    with pytest.raises(ValueError, match="broken"), held_off():
        raise ValueError("broken")
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    with held_off():
        pass
    assert not gc.isenabled()


def test_cycles_of_many_runs_do_not_pile_up() -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self
            self.records: list[list[int]] = [[] for _ in range(1_000)]

    alive: list[ref[Ring]] = []
    gc.collect()
    gc.freeze()  # how often Python collects depends on how much else there is
    gc.collect()
    try:
        for _ in range(300):
            with held_off():
                alive.append(ref(Ring()))
    finally:
        gc.unfreeze()
    assert sum(one() is not None for one in alive) < 250


def test_a_function_may_be_decorated() -> None:
    assert not held_off()(gc.isenabled)()
    assert gc.isenabled()


def test_what_is_shared_is_not_looked_at() -> None:
    ring: list[object] = []
    ring.append(ring)
    with shared():
        assert not any(one is ring for one in gc.get_objects())
    assert any(one is ring for one in gc.get_objects())
    gc.freeze()
    try:
        with shared():
            pass
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
