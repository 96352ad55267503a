"""Records: frozen, closed, light, with the methods of a pydantic model that the program uses."""

from __future__ import annotations

import pickle
import sys
from copy import deepcopy
from dataclasses import FrozenInstanceError

import pytest
from pydantic import ValidationError

from factcheck.claim import Bounds, Claim, Source, Subject
from factcheck.errors import Where

CLAIM = Claim(
    id="a", source="s", subject="t", value={"low": "3"}, quote="3 boats", where=Where("f", 7)
)


def test_it_is_frozen_and_closed() -> None:
    with pytest.raises(FrozenInstanceError):
        CLAIM.id = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Claim(id="a", source="s", subject="t", value="3", x=1)  # type: ignore[call-arg]
    with pytest.raises(ValidationError):
        Claim.model_validate({"id": "a"})


def test_where_it_stands_is_no_part_of_it() -> None:
    elsewhere = CLAIM.model_copy(update={"where": Where("g", 9)})
    assert (elsewhere, hash(elsewhere), repr(elsewhere)) == (CLAIM, hash(CLAIM), repr(CLAIM))
    assert elsewhere.where.line == 9
    assert CLAIM.model_copy(update={"note": "x"}) != CLAIM


def test_as_plain_data() -> None:
    assert CLAIM.model_dump(exclude_defaults=True) == {
        "id": "a", "source": "s", "subject": "t", "value": {"low": "3"}, "quote": ("3 boats",),
    }  # fmt: skip
    assert CLAIM.model_dump(mode="json", include=["quote"]) == {"quote": ["3 boats"]}
    whole = CLAIM.model_dump(exclude={"id"})
    assert [*whole] == [name for name in Claim.model_fields if name not in ("id", "where")]
    assert Claim.model_validate({"id": "a", **whole}) == CLAIM
    assert isinstance(CLAIM.value, Bounds)


def test_it_passes_between_processes() -> None:
    for again in (pickle.loads(pickle.dumps(CLAIM)), deepcopy(CLAIM)):
        assert again == CLAIM
        assert again.where.line == 7


def test_it_is_light() -> None:
    assert not hasattr(CLAIM, "__dict__")
    assert sys.getsizeof(CLAIM) < 300
    assert sys.getsizeof(Source(id="s")) < 200


def test_what_is_pickled_comes_back_as_it_was() -> None:
    place = Where("claims.yaml", 12, 3, {"value": (12, 20)})
    claim = Claim(
        id="a", source="s", subject="homes", value="about 400", speaker="Mayor", where=place
    )
    for record in (claim, Source(id="s", publisher="The Daily"), Subject(id="homes", unit="homes")):
        again = pickle.loads(pickle.dumps(record))
        assert again == record
        assert type(again) is type(record)
        assert again.model_dump() == record.model_dump()
        assert deepcopy(record) == record
    where = pickle.loads(pickle.dumps(claim)).where
    assert (where.file, where.line, where.column, where.fields) == (
        "claims.yaml", 12, 3, {"value": (12, 20)},
    )  # fmt: skip
    with pytest.raises(FrozenInstanceError):
        pickle.loads(pickle.dumps(claim)).value = "500"
