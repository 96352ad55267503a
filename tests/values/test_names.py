"""Names in normal form, and which of them are spellings of one."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.names import normalise_name, read_name, shortened, spelt_alike
from factcheck.values.word import Name


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Oral", "oral"),
        ("  Kassym-Jomart\n TOKAYEV ", "kassym jomart tokayev"),
        ("Ust-Ilimsk", "ust ilimsk"),
        ("Ust – Ilimsk", "ust ilimsk"),
        ("José Müller", "jose muller"),
        ("Jose\u0301", "jose"),
        ("Łódź", "lodz"),
        ("Øresund, Þór, Đà, Æsir, œuvre, Ħal, ıssız", "oresund thor da aesir oeuvre hal issiz"),
        ("Straße", "strasse"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("Qur`an Ka´b Xiʼan Hawaiʻi", "quran kab xian hawaii"),
        ("U.S.", "us"),
        ("J.R.R. Tolkien", "jrr tolkien"),
        ("J. R. Tolkien", "j r tolkien"),
        ("St. Petersburg", "st petersburg"),
        ("St.Petersburg", "st petersburg"),
        ("Windows 3.1", "windows 3 1"),
        ("Ｍｏｓｃｏｗ", "moscow"),
        ("№ 5", "no 5"),
        ("Алексей", "алексеи"),
        ("Семён", "семен"),
        ("हिन्दी", "हिनदी"),
        ("北京", "北京"),
        ("İstanbul", "istanbul"),
        ("“Atameken”", "atameken"),
        ("a_b/c&d", "a b c d"),
        ("---", ""),
        ("", ""),
    ],
)
def test_the_normal_form(text: str, normal: str) -> None:
    assert normalise_name(text) == normal


@given(st.text(st.characters(codec="ascii"), max_size=40))
def test_plain_letters_are_read_alike_beside_accents_and_without_them(text: str) -> None:
    assert normalise_name(f"{text} é") == f"{normalise_name(text)} e".lstrip()


@given(st.text(max_size=40))
def test_it_is_its_own_normal_form(text: str) -> None:
    normal = normalise_name(text)
    assert normalise_name(normal) == normal
    assert normal == " ".join(normal.split())
    assert normalise_name(f" {text}\t") == normal


def test_every_character_has_one_normal_form() -> None:
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in ("Cn", "Co", "Cs"):
            continue
        normal = normalise_name(chr(code))
        assert normalise_name(normal) == normal, hex(code)


def test_a_name_as_printed() -> None:
    assert read_name(" Madina  Abilpanova ") == Name(
        "Madina Abilpanova", "madina abilpanova", None, "name"
    )


def test_a_declared_spelling_is_known_as_the_label() -> None:
    aliases = ("Uralsk", "Oral City")
    assert read_name("ORAL", "Oral", aliases) == Name("ORAL", "oral", "Oral", "name")
    assert read_name("Uralsk", "Oral", aliases) == Name(
        "Uralsk", "uralsk", "Oral", "declared as another name of Oral"
    )
    assert read_name("oral city", "Oral", aliases).known_as == "Oral"
    assert read_name("Aktobe", "Oral", aliases) == Name("Aktobe", "aktobe", None, "name")
    assert read_name("Oral City", "Oral").known_as is None


def test_without_a_label_nothing_is_known_as_anything() -> None:
    assert read_name("Uralsk", "", ("Uralsk",)) == Name("Uralsk", "uralsk", None, "name")


@pytest.mark.parametrize("text", ["", "  ", "—", "?!"])
def test_a_name_has_a_letter_or_a_digit(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_name(text, "Oral", ("",))
    assert str(fault.value) == f'no name: "{text.strip()}"; a name has a letter or a digit'


def test_a_number_may_be_a_name() -> None:
    assert read_name("2022").name == "2022"


SPELLINGS = """
Kassym-Jomart Tokayev | Kassim-Jomart Tokayev
Alexei | Alexey
Medina Abilpanova | Madina Abilpanova
Atameken | Atamaken
special military operation | military special operation
Xi Jinping | Jinping Xi
Kyiv | Kiev
Zelensky | Zelenskyy
Zelenskiy | Zelensky
Sergei | Sergey
Mohammed | Muhammad
Mohamed | Mohammad
Dmitry | Dimitri
Dmitri | Dmitry
Alexander | Aleksandr
Artem | Artyom
Fyodor | Fedor
Pyotr | Petr
Solovyov | Soloviev
Matviyenko | Matvienko
Yeltsin | Eltsin
Tokayev | Tokaev
Catherine | Katherine
Kharkiv | Kharkov
Rakhmon | Rahmon
Habib | Khabib
Astrakhan | Astrahan
Karchevskaya | Kachevskaya
Karchevskaya | Karchevskaja
Pamfilova | Panfilova
José | Jose
O'Brien | OBrien
Al-Qaeda | Al Qaida
Ust-Ilimsk | Ust Ilimsk
Ust Ilimsk | Ustilimsk
Schröder | Schroeder
Odesa | Odessa
Hussein | Husain
Yevgeny | Evgeny
Ekaterinburg | Yekaterinburg
Giorgi | Georgi
Katarina | Catarina
Maxim | Maksim
Wolgograd | Volgograd
Abilpanova Madina | Medina Abilpanova
Karchevksaya | Karchevskaya
"""
APART = """
Vadim | Sergei
Anna | Ivan
Georgia | Mongolia
Iran | Iraq
Austria | Australia
Niger | Nigeria
Slovakia | Slovenia
Maria | Mario
Ivanov | Ivanova
Marina | Madina
Alexander | Alexei
Andrei | Andrew
Anna | Inna
Oral | Uralsk
Gambia | Zambia
Mali | Malawi
Guinea | Guyana
Iceland | Ireland
Paraguay | Uruguay
Oleg | Olga
Vladislav | Vladislava
Vadim | Vladim
Sergei | Sergio
Libya | Liberia
Kazakhstan | Kyrgyzstan
Nina | Lina
Daria | Maria
Pavel | Paul
Boris | Borisov
Dmitry | Dmitriev
Tomsk | Omsk
Kirov | Kirovsk
Sudan | South Sudan
Putin | Vladimir Putin
Vladimir Putin | Vladimir Kara
Anna Anna Ivan | Anna Ivan Ivan
Almaty | Astana
Togliatti | Kolomna
Omar | Omer
Karchevskaya | Kachevskaja Nika
Karchevskaya | Kachevkaya
Samara | Samarkand
"""


def pairs(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs(SPELLINGS))
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert spelt_alike(one, other)
    assert spelt_alike(other, one)
    assert spelt_alike(f"{one} Ivanova", f"{other.upper()} IVANOVA")


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_names_of_two(one: str, other: str) -> None:
    assert not spelt_alike(one, other)
    assert not spelt_alike(other, one)
    assert not spelt_alike(f"{one} Ivanova", f"{other} Ivanova")


def test_what_is_no_name_is_like_nothing() -> None:
    assert not spelt_alike("", "")
    assert not spelt_alike("Oral", "—")
    assert not spelt_alike("—", "Oral")
    assert not spelt_alike("H", "—")  # a letter that is not sounded
    assert not spelt_alike("—", "H")


def test_letters_that_are_not_latin() -> None:
    assert spelt_alike("Алексей", "алексей")
    assert spelt_alike("Абильпанова", "Абилпанова")
    assert spelt_alike("Медина", "Мадина")
    assert not spelt_alike("Москва", "Минск")


# The weights, one at a time: "b…d" are consonants, so that only what is meant differs.
@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("bamds", "bomds", True),  # five letters: one vowel for another
        ("bamd", "bomd", False),  # four: none
        ("bamads", "bomods", True),  # six: two
        ("bamad", "bomod", False),  # five: not two
        ("bamads", "bamds", False),  # a vowel more or less costs two: not of five letters
        ("bamadts", "bamdts", True),  # but of six
        ("bamafadts", "bomofodts", True),  # nine: three
        ("bamafadt", "bomofodt", False),  # eight: not three
        ("bamdfgts", "bamdfpts", True),  # eight: one consonant
        ("bamdfgt", "bamdfpt", False),  # seven: none
        ("bamdfgts", "bamdfts", False),  # a consonant less leaves seven
        ("bamdfgtls", "bamdftls", True),
        ("bamdfgts", "bamdgfts", True),  # neighbours swapped
        ("bamdfgts", "bomdfpts", False),  # a consonant and a vowel
        ("bamdfgtls", "bamdfptrs", False),  # two consonants
        ("bamdfgts", "pamdfgts", False),  # the first letter
        ("bamdfgts", "bamdfgtr", False),  # the last
        ("amdfgtsa", "omdfgtsa", False),  # the first, a vowel
        ("bamdfgta", "bamdfgto", False),  # the last, a vowel
        ("bamdfgts", "bamdfgtsa", False),  # one more at the end
        ("bammds", "bamds", True),  # a doubled letter
        ("bqds", "bkds", True),  # one sound
        ("bcds", "bkds", True),
        ("byds", "bids", True),
        ("bjds", "bids", True),
        ("bwds", "bvds", True),
        ("bhds", "bds", True),
        ("bxds", "bksds", True),
        ("bieds", "beds", True),
        ("bieds", "bids", True),
        ("byeds", "beds", True),
        ("dyods", "deds", True),  # ё after a consonant
        ("ayods", "aeds", False),  # and not after a vowel
        ("bakhds", "bahds", True),
    ],
)
def test_the_weights(one: str, other: str, alike: bool) -> None:
    assert spelt_alike(one, other) is alike
    assert spelt_alike(other, one) is alike


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    assert spelt_alike(one, other) == spelt_alike(other, one)


WORDS = st.lists(
    st.sampled_from(["medina", "madina", "modena", "anna", "ivan", "ivana", "ivanova"]), max_size=6
)


@given(WORDS, WORDS)
def test_nor_does_the_order_of_words(one: list[str], other: list[str]) -> None:
    if len(one) != len(other):
        return
    alike = spelt_alike(" ".join(one), " ".join(other))
    assert alike == spelt_alike(" ".join(other), " ".join(one))
    assert alike == spelt_alike(" ".join(sorted(one)), " ".join(other))


@given(st.text(max_size=30))
def test_a_name_is_spelt_like_itself(text: str) -> None:
    assert spelt_alike(text, text) == bool(normalise_name(text))


def test_words_are_paired_each_with_one() -> None:
    # Medina goes with either, Modena with Medina alone: only one way round pairs them all.
    assert spelt_alike("Kamilena Kamolena", "Kamolana Kamilena")
    assert not spelt_alike("Kamilena Kamilena", "Kamilena Vadim")


def test_neither_a_book_nor_one_endless_word_takes_long() -> None:
    book = "medina " * 5_000
    assert not spelt_alike(book, book.replace("e", "a", 1))
    word = "bamdfgts" * 5_000
    assert not spelt_alike(word, word.replace("g", "p", 1))
    assert spelt_alike(book, book.upper())
    sixty = "bamdfgts" * 7 + "bats"
    assert spelt_alike(sixty, sixty.replace("g", "p", 1))
    longer = sixty[:-2] + "fts"
    assert not spelt_alike(longer, longer.replace("g", "p", 1))
    assert not spelt_alike("Anna " * 12 + "Medina", "Madina " + "Anna " * 12)
    assert spelt_alike("Anna " * 11 + "Medina", "Madina " + "Anna " * 11)


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("Holm", "Per Holm", True),
        ("the Dal", "MS Dal", True),
        ("Per Holm", "Jon Holm", False),
        ("Per Holm", "Per Holm", False),
        ("Dalia", "West Dalia", False),
        ("Per Holm", "Per Holm Jr.", False),
        ("the", "the Dal", False),
    ],
)
def test_a_name_that_leaves_words_out(one: str, other: str, short: bool) -> None:
    assert shortened(one, other) == shortened(other, one) == short
