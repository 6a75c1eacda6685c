from __future__ import annotations

from drafting.formats.plain.marks import heading_mark


def test_a_numeral_on_a_line_of_its_own_heads_a_section_however_long_its_title() -> None:
    title = "Conditions of service of those who keep the lamps of every harbour " * 8
    found = heading_mark(f"II\n{title.strip()}")
    assert found is not None
    mark, words = found
    assert (mark.printed, mark.value) == ("II", 2)
    assert words == title.strip()


def test_a_long_paragraph_that_begins_with_a_numeral_is_no_heading() -> None:
    assert heading_mark("I " + "have seen the lamps of every harbour go out at night " * 8) is None
