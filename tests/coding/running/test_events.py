"""Whether two articles are of one event."""

from __future__ import annotations

from factcheck.coding.running.events import known_of, one_event

WIRE = "A fire near Sorrel has killed four people, Captain Ida Holm said in Sorrel on Monday."
LOCAL = "The fire at Sorrel goes on. Five died, according to Ida Holm of the fire brigade."
OTHER = "A bus crash in Sorrel has killed nine people, police in Sorrel said on Monday."


def same(one: str, other: str, *days: str) -> bool:
    first, second = days or ("2024-05-06", "2024-05-07")
    return one_event(known_of("", one, first), known_of("", other, second))


def test_two_names_that_both_know_and_the_head_of_both() -> None:
    assert same(WIRE, LOCAL)


def test_a_town_alone_is_not_enough() -> None:
    assert not same(WIRE, OTHER)


def test_not_weeks_later_nor_without_a_date() -> None:
    assert not same(WIRE, LOCAL, "2024-05-06", "2024-06-07")
    assert not same(WIRE, LOCAL, "", "2024-05-07")


def test_names_that_stand_in_every_article_are_none() -> None:
    one = "On Monday the Prime Minister of Norway told the European Union that talks went on."
    other = "On Friday the Norwegian Prime Minister met European Union ministers in May."
    assert not same(one, other)


def test_a_person_of_two_names_is_one_name() -> None:
    one = "Talks with Ida Holm went on. In the evening Ida Holm left."
    assert not same(one, "The party of Ida Holm met. Later Ida Holm spoke.")
