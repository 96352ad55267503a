"""Names by the words that they share with a wording: whoever can count is found, once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.linking.sharing import Name, Names, Part

GAINS = {Part.OWN: 11.0, Part.NARROWING: 14.0, Part.EXCUSED: 4.0}
WORDS = ["people", "homes", "oslo", "fire", "october"]


def name(own: str, narrowing: str = "", context: str = "") -> Name:
    """A name by its words; `narrowing` are some of its own."""
    words = frozenset(own.split())
    return Name(words, frozenset(narrowing.split()), frozenset(context.split()) - words)


def test_names_that_share_the_same_words_are_one_group() -> None:
    names = Names([name("homes"), name("homes oslo"), name("homes fire")], [1.0, 2.0, 2.0])
    found = list(names.groups({"homes": 1.0, "people": 1.0}, GAINS, 4.0))
    assert found == [({"homes": Part.OWN}, {0, 1, 2})]


def test_a_common_word_alone_is_not_followed() -> None:
    names = Names([name("people"), name("people oslo")], [1.0, 9.0])
    assert list(names.groups({"people": 1.0, "oslo": 5.0}, GAINS, 24.0)) == [
        ({"people": Part.OWN, "oslo": Part.OWN}, {1})
    ]


def test_what_a_name_excuses_is_told_apart_from_what_it_has() -> None:
    names = Names([name("homes", context="oslo"), name("homes oslo", "oslo")], [1.0, 1.0])
    found = list(names.groups({"homes": 1.0, "oslo": 1.0}, GAINS, 0.0))
    assert ({"homes": Part.OWN, "oslo": Part.EXCUSED}, {0}) in found
    assert ({"homes": Part.OWN, "oslo": Part.NARROWING}, {1}) in found


def test_no_names() -> None:
    assert list(Names([], []).groups({"homes": 1.0}, GAINS, 0.0)) == []


words = st.sets(st.sampled_from(WORDS))
drawn = st.tuples(words, words, words).map(
    lambda three: Name(three[0], three[0] & three[1], three[2] - three[0])
)


@given(
    st.lists(st.tuples(drawn, st.floats(0.1, 20)), max_size=12),
    st.dictionaries(st.sampled_from([*WORDS, "bread"]), st.floats(0.1, 9)),
    st.floats(0, 90),
)
def test_whoever_can_count_is_in_one_group(
    weighed: list[tuple[Name, float]], worth: dict[str, float], lacking: float
) -> None:
    weighed = sorted(weighed, key=lambda one: one[1])
    names = Names([one for one, _ in weighed], [weight for _, weight in weighed])
    found = [
        (number, dict(shared))
        for shared, group in names.groups(worth, GAINS, lacking)
        for number in group
    ]
    parts = [_parts(one, worth) for one, _ in weighed]
    assert all(shared == parts[number] for number, shared in found)
    assert len({number for number, _ in found}) == len(found)
    able = {
        number
        for number, (_, weight) in enumerate(weighed)
        if parts[number]
        and sum(worth[w] * GAINS[part] for w, part in parts[number].items())
        > lacking + weight + 1e-6
    }
    assert able <= {number for number, _ in found}


def _parts(one: Name, worth: dict[str, float]) -> dict[str, Part]:
    found = {}
    for word in worth:
        if word in one.narrowing:
            found[word] = Part.NARROWING
        elif word in one.own:
            found[word] = Part.OWN
        elif word in one.context:
            found[word] = Part.EXCUSED
    return found
