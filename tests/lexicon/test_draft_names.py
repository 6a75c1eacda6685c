"""Names of drafts: what comes next, and which symbol a name stands for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.lexicon.draft_names import agree, document_name, symbol_for
from drafting.lexicon.kinds import revised, unrevised
from drafting.lexicon.next_draft import next_names
from drafting.lexicon.symbols import session_in_symbol


@pytest.mark.parametrize(
    ("names", "first"),
    [
        ([], "zero draft"),
        (["zero draft"], "Rev1"),
        (["zero", "Rev1"], "Rev2"),
        (["rev.1"], "rev.2"),
        (["non-paper"], "non-paper Rev1"),
        (["non-paper Rev1"], "non-paper Rev2"),
        (["first draft"], "second draft"),
        (["Chair's text 3"], "Chair's text 4"),
        (["text of 22 May 2026"], "text of 22 May 2026 Rev1"),
        (["WK 1234/2024 REV 1"], "WK 1234/2024 REV 2"),
        (["A/RES/72/146", "rollover"], "zero draft"),
        (["L.12"], "L.12/Rev.1"),
        (["L.12", "L.12/Rev.1"], "L.12/Rev.2"),
        (["L.12", "L.12/Corr.1"], "L.12/Rev.1"),
        (["L.12/Rev.1/Corr.1"], "L.12/Rev.2"),
        (["L.12", "L.12/Rev.3"], "L.12/Rev.4"),
        (["L.12", "Rev.1"], "Rev.2"),
        (["A/C.3/80/L.12"], "A/C.3/80/L.12/Rev.1"),
        (["A/HRC/58/L.4/Rev.1"], "A/HRC/58/L.4/Rev.2"),
        (["E/CN.15/2017/CRP.6"], "E/CN.15/2017/CRP.6/Rev.1"),
        (["S/2023/773"], "S/2023/773/Rev.1"),
        (["CTOC/COP/2020/L.2"], "CTOC/COP/2020/L.2/Rev.1"),
        (["GOV/2024/5"], "GOV/2024/5/Rev.1"),
        (["A77/A/CONF./3"], "A77/A/CONF./3/Rev.1"),
        (["L.12/Rev.1 (advance)"], "L.12/Rev.1 (advance) Rev1"),
    ],
)
def test_the_next_name_follows_the_custom_of_the_last_one(names: list[str], first: str):
    assert next_names(names)[0] == first


def test_beside_the_revision_what_is_issued_to_the_document_as_it_stands_is_offered():
    assert next_names(["L.12"])[1:] == ("L.12/Corr.1", "L.12/Add.1")
    assert next_names(["L.12", "L.12/Rev.1", "L.12/Rev.1/Corr.1"])[1:] == (
        "L.12/Rev.1/Corr.2",
        "L.12/Rev.1/Add.1",
    )


def test_a_symbol_that_the_text_prints_already_is_the_first_name():
    assert next_names([], "E/CN.15/2017/L.6")[0] == "L.6"
    assert next_names(["zero"], "E/CN.15/2017/L.6")[0] == "L.6"
    assert next_names([], "S/2023/773")[0] == "S/2023/773"
    assert next_names(["L.6"], "E/CN.15/2017/L.6")[0] == "L.6/Rev.1"
    assert next_names([], handle="L.6")[0] == "L.6"


ROOM = st.sampled_from(["zero draft", "zero", "Rev1", "non-paper", "after informals 2", "v3", "x"])
TABLED = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "A/C.3/80/", "A/HRC/58/", "E/CN.15/2017/", "FCCC/SBI/2024/"]),
    st.sampled_from(["L.12", "CRP.3", "L.1"]),
    st.sampled_from(["", "/Rev.1", "/Rev.2/Corr.1", "/Add.1"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROOM | TABLED, max_size=3), st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_whatever_is_chosen_of_the_offers_no_name_ever_comes_twice(
    names: list[str], choices: list[int]
):
    for choice in choices:
        offers = next_names(names)
        assert offers
        taken = {name.casefold() for name in names}
        assert not [name for name in offers if name.casefold() in taken or name != name.strip()]
        names = [*names, offers[choice % len(offers)]]


@settings(max_examples=60, deadline=None)
@given(TABLED, st.integers(1, 5))
def test_each_revision_has_a_higher_number_than_the_one_before(name: str, steps: int):
    names = [name]
    for _ in range(steps):
        before, after = (document_name(one) for one in (names[-1], next_names(names)[0]))
        assert before
        assert after
        assert (after.organ, after.number) == (before.organ, before.number)
        assert dict(after.suffixes)["Rev"] == dict(before.suffixes).get("Rev", 0) + 1
        names.append(next_names(names)[0])


@settings(max_examples=60, deadline=None)
@given(TABLED, TABLED.map("A/C.3/80/{}".format))
def test_a_draft_agrees_with_the_symbol_that_its_name_stands_for(name: str, printed: str):
    symbol = symbol_for(name, printed)
    assert agree(name, symbol)
    assert symbol_for(name, symbol) == symbol


@pytest.mark.parametrize(
    ("name", "printed", "symbol"),
    [
        ("L.12/Rev.1", "A/C.3/80/L.12", "A/C.3/80/L.12/Rev.1"),
        ("Rev.1", "A/C.3/80/L.12", "A/C.3/80/L.12/Rev.1"),
        ("l.12 rev 2", "A/C.3/80/L.12/Rev.1", "A/C.3/80/L.12/Rev.2"),
        ("A/HRC/58/L.4/Rev.1", "A/HRC/58/L.4", "A/HRC/58/L.4/Rev.1"),
        ("S/2023/773/Rev.1", "S/2023/773", "S/2023/773/Rev.1"),
        ("L.12/Rev.1", "", ""),
        ("zero draft", "A/C.3/80/L.12", ""),
    ],
)
def test_a_name_gives_the_symbol_with_the_organ_that_is_printed(
    name: str, printed: str, symbol: str
):
    assert symbol_for(name, printed) == symbol


@pytest.mark.parametrize(
    ("name", "printed", "is_so"),
    [
        ("L.12/Rev.1", "A/C.3/80/L.12", False),
        ("L.12", "A/C.3/80/L.12*", True),
        ("L.12", "a/c.3/80/l.12", True),
        ("A/C.3/80/L.12", "A/C.2/80/L.12", False),
        ("Rev.1", "A/C.3/80/L.12", False),
        ("Rev1", "A/C.3/80/L.12", True),
        ("zero draft", "A/C.3/80/L.12", True),
        ("L.12", "", True),
        ("E/CN.15/2019/L.5", "E/2019/L.30-E/CN.15/2019/L.5", True),
    ],
)
def test_names_of_the_room_say_nothing_of_a_symbol_and_others_do(
    name: str, printed: str, is_so: bool
):
    assert agree(name, printed) is is_so


@pytest.mark.parametrize(
    ("kind", "language", "new"),
    [
        ("draft resolution", "en", "revised draft resolution"),
        ("Draft decision", "en", "Revised draft decision"),
        ("draft decision[^n1]", "en", "revised draft decision[^n1]"),
        ("projet de résolution", "fr", "projet de résolution révisé"),
        ("proyecto de resolución", "es", "proyecto de resolución revisado"),
        ("проект резолюции", "ru", "пересмотренный проект резолюции"),
        ("决议草案", "zh", "订正决议草案"),
        ("مشروع قرار", "ar", "مشروع قرار منقح"),
    ],
)
def test_a_kind_is_revised_once_and_back_again(kind: str, language: str, new: str):
    assert revised(kind, language) == revised(new, language) == new
    assert unrevised(new, language) == unrevised(kind, language) == kind


def test_what_is_no_draft_is_not_revised():
    assert revised("resolution", "en") == "resolution"
    assert revised("", "en") == ""


@pytest.mark.parametrize(
    ("session", "number"),
    [
        ("Eightieth session", "80"),
        ("Fifty-eighth session", "58"),
        ("58th session", "58"),
        ("Tenth special session", "S-10"),
        ("Eleventh emergency special session", "ES-11"),
        ("Resumed meeting", ""),
    ],
)
def test_a_session_has_its_number_in_symbols(session: str, number: str):
    assert session_in_symbol(session) == number


def test_figures_of_any_length_are_no_fault():
    assert agree("L.12", "A/C.3/80/L." + "9" * 5000) is False
    assert next_names(["v" + "9" * 5000], "A/C.3/80/L.1/Rev." + "9" * 5000)
