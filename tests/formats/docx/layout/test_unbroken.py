"""Lines of adoption are not broken in their dates."""

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
