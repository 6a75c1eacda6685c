"""Who says what behind words: the habits of many rooms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.compilation.marks import attributions
from drafting.amendments.compilation.names import known_names, listed_names, read_names
from drafting.amendments.compilation.values import Attribution


@pytest.mark.parametrize(
    ("inside", "names", "says"),
    [
        ("EU", ("EU",), ""),
        ("EU, US: delete", ("EU", "US"), "delete"),
        ("US del", ("US",), "del"),
        ("US, EU to delete", ("US", "EU"), "to delete"),
        ("delete: US", ("US",), "delete"),
        ("EU: add", ("EU",), ""),
        ("EU and US", ("EU", "US"), ""),
        ("EU/US", ("EU", "US"), ""),
        ("EU + CHE", ("EU", "CHE"), ""),
        ("EU, supported by US", ("EU", "US"), ""),
        ("Trinidad and Tobago", ("Trinidad and Tobago",), ""),
        ("Iran (Islamic Republic of), EU", ("Iran (Islamic Republic of)", "EU"), ""),
        ("Iran (Islamic Republic of): reserve", ("Iran (Islamic Republic of)",), "reserve"),
        ("NEW Peru", ("Peru",), ""),
        ("new: Peru, EU", ("Peru", "EU"), ""),
        ("Peru, new", ("Peru",), ""),
        ("Peru: new para", ("Peru",), ""),
        ("proposed by Peru", ("Peru",), ""),
        ("EU proposal", ("EU",), ""),
        ("Norway’s text", ("Norway",), ""),
        ("New Zealand", ("New Zealand",), ""),
        ("Delete US", ("US",), "Delete"),
        ("DEL: US", ("US",), "DEL"),
        ("“EU proposal”", ("EU proposal",), ""),
        ("“Korea, Republic of”, EU: delete", ("Korea, Republic of", "EU"), "delete"),
    ],
)
def test_names_and_what_they_say_are_told_apart(
    inside: str, names: tuple[str, ...], says: str
) -> None:
    assert attributions(inside) == (Attribution(names, says),)


def test_a_semicolon_parts_what_different_delegations_say() -> None:
    assert attributions("US: delete; EU: retain") == (
        Attribution(("US",), "delete"),
        Attribution(("EU",), "retain"),
    )


@pytest.mark.parametrize(
    ("inside", "names", "noted"),
    [
        ("Peru (tbc)", ("Peru",), ("Peru", "tbc")),
        ("Peru tbc", ("Peru",), ("Peru", "tbc")),
        ("Peru, tbc", ("Peru",), ("Peru", "tbc")),
        ("Peru?", ("Peru",), ("Peru", "?")),
        ("Chile, Peru (TBC), EU", ("Chile", "Peru", "EU"), ("Peru", "TBC")),
        ("EU – to be confirmed", ("EU",), ("EU", "to be confirmed")),
        ("Pérou, à confirmer", ("Pérou",), ("Pérou", "à confirmer")),
        ("Perú (por confirmar)", ("Perú",), ("Perú", "por confirmar")),
    ],
)
def test_what_is_noted_beside_a_name_is_a_comment_and_no_part_of_it(
    inside: str, names: tuple[str, ...], noted: tuple[str, str]
) -> None:
    who, says = noted
    assert attributions(inside) == (Attribution(names, ""), Attribution((who,), says))


@pytest.mark.parametrize(
    ("inside", "who", "says"),
    [
        ("EU to check", "EU", "to check"),
        ("US bracket", "US", "bracket"),
        ("US brackets", "US", "brackets"),
        ("Chair's text", "Chair", ""),
        ("Co-Chairs’ proposal", "Co-Chairs", ""),
    ],
)
def test_what_somebody_does_is_no_part_of_the_name(inside: str, who: str, says: str) -> None:
    assert attributions(inside) == (Attribution((who,), says),)


@pytest.mark.parametrize(
    "inside",
    [
        "Placement tbd", "Text from 78/1", "Moved from OP4", "Option 1", "Pending", "TBC",
        "Agreed language", "Merged with OP2", "Emplacement à déterminer", "Texto convenido",
    ],
)  # fmt: skip
def test_a_note_on_the_text_names_nobody(inside: str) -> None:
    assert attributions(inside) == ()


@pytest.mark.parametrize(
    "name",
    ["Texas Group", "New Caledonia", "Core Group", "Friends of the Chair", "Open-Ended Coalition"],
)
def test_a_name_that_begins_as_notes_do_is_a_name(name: str) -> None:
    assert attributions(name) == (Attribution((name,), ""),)


@pytest.mark.parametrize(
    "name", ["Peru (tbc)", "Peru?", "EU to check", "US bracket", "Chair’s text", "Option 1"]
)
def test_whoever_is_really_called_so_is_written_in_quotation_marks(name: str) -> None:
    assert attributions(listed_names((name, "EU"))) == (Attribution((name, "EU"), ""),)


@pytest.mark.parametrize("inside", ["see above", "A/80/1", "1990", "b", ""])
def test_what_names_nobody_is_no_mark(inside: str) -> None:
    assert attributions(inside) == ()


def test_a_name_with_a_comma_is_one_name() -> None:
    names = ("Canada, Australia and New Zealand", "EU", "korea", "EU proposal")
    assert read_names(listed_names(names)) == names
    assert attributions(listed_names(("EU proposal",))) == (Attribution(("EU proposal",), ""),)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(sorted(known_names())),
            st.text("AB ,;:+&()[]“/and", min_size=1).filter(
                lambda name: "”" not in name and name.strip()
            ),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_the_names_a_list_of_them_is_read_again(names: list[str]) -> None:
    assert list(read_names(listed_names(names))) == names
