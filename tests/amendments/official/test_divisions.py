"""Instructions beneath the heading of a section, a part, a chapter."""

from __future__ import annotations

import pytest
from amendments.official.kites import HEAD, KITES, applied, lines_of

SECTIONS = """A/C.2/91/L.50

Kites

The General Assembly,

Recalling its resolution 80/5 of 2 December 2025,

I. Strings

1. Urges States to cut strings;

2. Invites States to mend strings;

II. Tails

{first}. Urges States to cut tails;

{second}. Invites States to mend tails.
"""
RESTARTED = SECTIONS.format(first=1, second=2)
RUNNING = SECTIONS.format(first=3, second=4)


def reasons(*lines: str, base: str = KITES, head: str = HEAD) -> list[str]:
    return [one.reason for one in applied(*lines, base=base, head=head).outcomes]


@pytest.mark.parametrize(
    "heading",
    ["Section II", "Part B", "Chapter One: Tails", "II. Tails", "Draft resolution II", "Partie B"],
)
@pytest.mark.parametrize("head", [HEAD, "Kites\n\nDelete OP4.\n\n", ""])
def test_what_stands_beneath_a_division_that_the_text_has_not_is_refused(
    heading: str, head: str
) -> None:
    result = applied(heading, "In paragraph 3, replace “weavers” with “makers”.", head=head)
    assert "OP3 Thanks the weavers;" in [line.replace(".", ";") for line in lines_of(result)]
    last = result.outcomes[-1].reason
    assert last.startswith("It stands beneath “")
    assert "no heading of that name: say in which paragraph" in last


@pytest.mark.parametrize("heading", ["Section II", "II", "II. Tails", "Tails (section II)"])
def test_a_paragraph_is_counted_in_the_section_that_is_named_above(heading: str) -> None:
    result = applied(heading, "In paragraph 2, replace “mend” with “sew”.", base=RESTARTED)
    if heading.startswith("Tails"):
        assert not result.complete
    else:
        assert "Section II, OP2 Invites States to sew tails." in lines_of(result)
    assert "Section I, OP2 Invites States to mend strings;" in lines_of(result)


def test_where_numbers_run_on_what_stands_in_another_section_is_refused() -> None:
    lines = ("Section II", "In paragraph 4, replace “mend” with “sew”.", "Delete OP2.")
    result = applied(*lines, base=RUNNING)
    assert "OP4 Invites States to sew tails." in lines_of(result)
    assert [one.reason for one in result.outcomes] == [
        "",
        "OP2 is not in “Section II”, which stands above it.",
    ]


def test_the_whole_text_is_in_no_division() -> None:
    lines = ("Section II", "Throughout the text, replace “cut” with “trim”.")
    assert "which stands above it" in reasons(*lines, base=RUNNING)[0]


def test_a_heading_that_names_a_part_of_the_text_ends_a_division() -> None:
    lines = ("Part B", "Delete OP1.", "Operative part", "Para. 3: replace “weavers” by “makers”.")
    result = applied(*lines)
    assert [one.applied for one in result.outcomes] == [False, True]
    assert "OP3 Thanks the makers;" in lines_of(result)


def test_a_heading_that_is_part_of_what_comes_in_is_no_division() -> None:
    lines = ("Before OP3, insert the following section heading:", "II. Makers")
    result = applied(*lines)
    assert result.complete
    assert any(line.endswith("Makers") for line in lines_of(result))


@pytest.mark.parametrize(
    "heading",
    [
        "General comments", "A. Editorial changes", "Section 1 – Technical edits", "B. Preamble",
        "C. Operative paragraphs", "A new way with kites",
    ],
)  # fmt: skip
def test_a_heading_that_orders_the_instructions_is_no_division(heading: str) -> None:
    assert reasons(heading, "Delete OP3.")[-1] == ""
    assert reasons("Delete OP1.", heading, "Delete OP3.")[-1] == ""
