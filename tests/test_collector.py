"""The collector is held off within, and as it was afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from factcheck.collector import held_off


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


def test_what_was_made_within_counts_as_old() -> None:
    with held_off():
        made = [["within"]]
    assert any(one is made for one in gc.get_objects(generation=2))


def test_what_was_frozen_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    try:
        with held_off():
            pass
        assert frozen and gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_a_function_may_be_decorated() -> None:
    assert not held_off()(gc.isenabled)()
    assert gc.isenabled()
