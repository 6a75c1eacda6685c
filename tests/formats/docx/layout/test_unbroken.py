"""Lines of adoption are not broken in their dates, nor the other name of a committee."""

from __future__ import annotations

import pytest

from drafting.formats.docx.layout.unbroken import unbroken
from drafting.page.blocks import Block, Role


@pytest.mark.parametrize(
    ("language", "line", "set_so"),
    [
        ("en", "Resolution adopted by it on 2 May 2024", "Resolution adopted by it on~2~May~2024"),
        ("en", "Adopted at a meeting, on 2 May 2024", "Adopted at a meeting, on 2~May~2024"),
        ("fr", "Résolution adoptée le 1er mai 2024", "Résolution adoptée le~1er~mai~2024"),
        ("es", "Aprobada el 2 de mayo de 2024", "Aprobada el~2~de~mayo~de~2024"),
        ("ru", "Резолюция, принятая 2 мая 2024 года", "Резолюция, принятая 2~мая~2024~года"),
        ("ar", "قرار في 2 أيار/مايو 2024", "قرار في 2 أيار/مايو 2024"),
        ("en", "Resolution adopted without a date", "Resolution adopted without a date"),
    ],
)  # fmt: skip
def test_a_line_of_adoption_breaks_before_its_date(language: str, line: str, set_so: str):
    block = Block(Role.ADOPTION, line, language=language)
    assert unbroken(block).text == set_so.replace("~", "\u00a0")
    assert unbroken(Block(Role.CLOSING, line)).text == line


@pytest.mark.parametrize(
    ("line", "set_so"),
    [
        ("[on the report of the Long Name (Fourth Committee) (A/78/429, para. 3)]",
         "[on the report of the Long Name (Fourth~Committee) (A/78/429, para. 3)]"),
        ("[sur le rapport de la Commission (Quatrième Commission) (A/78/429)]",
         "[sur le rapport de la Commission (Quatrième~Commission) (A/78/429)]"),
        ("[on the report of the Sixth Committee (A/78/433, para. 13)]",
         "[on the report of the Sixth Committee (A/78/433, para. 13)]"),
    ],
)  # fmt: skip
def test_the_other_name_of_a_committee_stays_together(line: str, set_so: str):
    assert unbroken(Block(Role.REPORT, line)).text == set_so.replace("~", "\u00a0")
    assert unbroken(Block(Role.OPERATIVE, line)).text == line
