"""States, groups, organs and kinds of document: one list each, in agreement with the others."""

from __future__ import annotations

import pytest

from drafting.amendments.groups import known_groups
from drafting.editorial.facts import table
from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.foreign import sponsor_line
from drafting.lexicon.delegations import names_elsewhere, room_names
from drafting.lexicon.groups import full_names, group_names, groups
from drafting.lexicon.languages import ENGLISH_NAMES, THREE_LETTERS, small_words
from drafting.lexicon.organs import COMMISSIONS, KNOWN_ENACTING
from drafting.lexicon.states import observers, renamed, right_until, sponsor_names, states
from drafting.model.resolution import Resolution
from drafting.page.submission import document_line

KINDS = {
    "fr": "projet de résolution", "es": "proyecto de resolución", "ru": "проект резолюции",
    "zh": "决议草案", "ar": "مشروع قرار",
}  # fmt: skip


def test_there_are_193_member_states_in_order() -> None:
    names = [state.name for state in states()]
    assert len(names) == len(set(names)) == 193
    assert {"Cape Verde", "Czechia", "Holy See", "Swaziland"} <= sponsor_names()


def test_members_of_groups_are_states_or_observers() -> None:
    for group in groups():
        assert group.members <= sponsor_names(), group.short
    assert set(known_groups()) <= set(full_names()) | group_names()


def test_groups_without_a_list_of_members_have_a_name_all_the_same() -> None:
    assert full_names()["OIC"] == "Organization of Islamic Cooperation"
    assert "OIC" not in known_groups()


def test_the_room_knows_all_groups_by_their_short_names() -> None:
    assert set(full_names()) <= room_names()
    assert names_elsewhere() <= room_names()


def test_names_that_changed_are_no_present_names() -> None:
    present = {form for state in states() for form in (state.name, state.prose, state.inverted)}
    assert not present & {*right_until(), *(one.old for one in renamed())}
    assert not present & set(observers())


def test_every_organ_of_a_house_style_has_known_enacting_words() -> None:
    for house in table("profiles").values():
        assert set(house["organs"]) <= set(KNOWN_ENACTING)
    assert {f"The {name}" for name in COMMISSIONS} <= set(KNOWN_ENACTING)


@pytest.mark.parametrize("words", KNOWN_ENACTING)
def test_enacting_words_are_recognized_with_and_without_a_comma(words: str) -> None:
    assert is_enacting(words)
    assert is_enacting(f"*{words}*,")


@pytest.mark.parametrize("language", KINDS)
def test_a_line_of_sponsors_is_read_as_it_is_written(language: str) -> None:
    kind = KINDS[language]
    text = Resolution(language=language, kind=kind, sponsors=("Куба", "Mali", "Italia"))
    found = sponsor_line(document_line(text))
    assert found is not None
    assert (found.names, found.kind) == (text.sponsors, kind)
    text = Resolution(language=language, kind=kind, submitted_by="Mali")
    found = sponsor_line(document_line(text))
    assert found is not None
    assert (found.submitted_by, found.kind) == ("Mali", kind)


def test_languages_have_the_same_keys_everywhere() -> None:
    assert set(ENGLISH_NAMES) == set(THREE_LETTERS)
    assert set(small_words()) <= set(ENGLISH_NAMES)
