"""The line above the title: who submits a text, and what it is."""

from __future__ import annotations

from drafting.model.resolution import Masthead, Resolution
from drafting.page.submission import document_line, is_adopted


def test_names_are_joined_with_commas_and_a_last_and():
    assert document_line(Resolution(sponsors=("Cuba",))) == "Cuba: draft resolution"
    two = Resolution(sponsors=("Cuba", "Mali"), kind="revised draft resolution")
    assert document_line(two) == "Cuba and Mali: revised draft resolution"
    three = Resolution(sponsors=("Chad", "Cuba", "Mali"), kind="amendment to draft resolution A/1")
    assert document_line(three) == "Chad, Cuba and Mali: amendment to draft resolution A/1"


def test_the_mark_of_the_line_follows_the_colon_and_that_of_a_name_the_comma():
    sponsors = ("Chad[^n2]", "Cuba", "Mali[^n2]")
    line = document_line(Resolution(sponsors=sponsors, sponsors_note="n1"))
    assert line == "Chad,[^n2] Cuba and Mali:[^n2][^n1] draft resolution"


def test_a_text_without_sponsors_says_who_submits_it():
    chair = Resolution(submitted_by="the Chair", sponsors_note="n1")
    assert document_line(chair) == "Draft resolution submitted by the Chair[^n1]"
    assert document_line(Resolution()) == "Draft resolution"


def test_each_language_joins_names_in_its_own_way():
    sponsors = ("A", "B", "C")
    lines = {
        language: document_line(Resolution(sponsors=sponsors, kind="x", language=language))
        for language in ("fr", "zh", "ar")
    }
    assert lines == {"fr": "A, B et C: x", "zh": "A、B和C: x", "ar": "A، B وC: x"}


def test_spanish_joins_a_name_that_sounds_like_the_joining_word_with_another():
    sponsors = ("Chile", "Italia")
    line = document_line(Resolution(sponsors=sponsors, kind="x", language="es"))
    assert line == "Chile e Italia: x"


def test_an_adopted_text_names_no_sponsors():
    by_kind = Resolution(sponsors=("Cuba",), kind="resolution")
    by_line = Resolution(sponsors=("Cuba",), masthead=Masthead(adoption="Resolution adopted …"))
    assert is_adopted(by_kind)
    assert document_line(by_kind) == document_line(by_line) == ""
