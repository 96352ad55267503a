from factcheck.casefile.wording import either, nearest, shown


def test_text_is_shown_as_it_is() -> None:
    assert shown("about 300") == "about 300"
    assert shown(2022) == "2022"
    assert shown("Brücke – “zu”") == "Brücke – “zu”"


def test_what_a_terminal_would_act_on_is_written_out() -> None:
    assert shown("a\x1b[31mb\nc\u202ed") == "a\\x1b[31mb\\nc\\u202ed"
    assert shown("\ud800") == "\\ud800"


def test_long_text_is_cut_to_the_limit() -> None:
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 59 + "…"
    assert shown("x" * 10_000_000) == "x" * 59 + "…"
    assert shown("abcdef", most=4) == "abc…"
    assert len(shown("\x00" * 60)) == 60


def test_the_likely_meant_name() -> None:
    assert nearest("behavior", ["type", "behaviour"]) == "; did you mean behaviour?"
    assert nearest("TYPE", ["type", "behaviour"]) == "; did you mean type?"
    assert nearest("cnm", ["CNN", "nbc"]) == "; did you mean CNN?"
    assert nearest("zzz", ["type", "behaviour"]) == ""
    assert nearest("x", []) == ""


def test_no_likely_name_is_looked_for_at_great_cost() -> None:
    assert nearest("name1", [f"name{n}" for n in range(2000)]) == "; did you mean name1?"
    assert nearest("name1", [f"name{n}" for n in range(2001)]) == ""
    assert nearest("x" * 61, ["x" * 61]) == ""


def test_choices_in_words() -> None:
    assert either(["a"]) == "a"
    assert either(["a", "b"]) == "a or b"
    assert either(["a", "b", "c"]) == "a, b or c"
