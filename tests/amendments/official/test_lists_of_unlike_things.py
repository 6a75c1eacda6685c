"""Sentences, annexes and whole paragraphs in one instruction: each is what it is called."""

from __future__ import annotations

import pytest
from amendments.official.kites import applied, lines_of

from drafting.amendments.official.document import read_amendments
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids

BASE = """A/C.2/91/L.50

Boats

The General Assembly,

Recalling its resolution 80/5,

Mindful of the tides,

1. Urges States to paint boats. Paint should be blue. Brushes should be clean;

2. Thanks the sailors;

3. Invites ports:

(a) To lend ropes:

(i) Thick ropes;

(ii) Thin ropes;

(b) To lend oars;

4. Decides to remain seized of the matter.

Annex

Rules of the harbour

1. Boats keep to the right.

2. Boats carry two lamps.

3. Boats are counted.
"""


@pytest.mark.parametrize(
    ("line", "there", "gone"),
    [
        ("Delete OP2 and the last sentence of OP1.",
         "OP1 Urges States to paint boats. Paint should be blue;", "OP2 Thanks the sailors;"),
        ("Delete the last preambular paragraph and the first sentence of OP1.",
         "OP1 Paint should be blue. Brushes should be clean;", "PP2 Mindful of the tides,"),
        ("Delete the first and the last sentence of OP1.", "OP1 Paint should be blue;", ""),
        ("Annex, paragraph 2: delete.", "OP2 Thanks the sailors;", "2 Boats carry two lamps."),
        ("Annex, paragraphs 1 and 2: replace “Boats” by “Ships”.",
         "2 Ships carry two lamps.", "1 Boats keep to the right."),
        ("Annex: delete paragraph 2.", "OP2 Thanks the sailors;", "2 Boats carry two lamps."),
        ("In OP3 (a) (i), delete “Thick”; in (ii), replace “Thin” by “Long”.",
         "OP3 (a) (ii) Long ropes;", "OP3 (a) (i) Thick ropes;"),
        ("Annex, title: replace “harbour” by “port”.", "OP2 Thanks the sailors;",
         "Rules of the harbour"),
    ],
)  # fmt: skip
def test_each_thing_of_a_list_is_done_to_what_it_names(line: str, there: str, gone: str) -> None:
    result = applied(line, base=BASE)
    assert [one.reason for one in result.outcomes] == [""]
    read = [one.removeprefix("Annex, ").removeprefix("Annex ") for one in lines_of(result)]
    assert there in read
    assert gone not in read


@pytest.mark.parametrize(
    "line",
    [
        "Delete the last sentence of OP1 and OP2.",
        "Delete the first sentence of OP1 and the last preambular paragraph.",
        "Replace OP2 and the last sentence of OP1 by: “Thanks the cooks;”",
        "Delete the annex, paragraph 2 and PP1.",
    ],
)
def test_what_could_be_meant_in_two_ways_is_refused(line: str) -> None:
    (outcome,) = (result := applied(line, base=BASE)).outcomes
    assert "is not said" in outcome.reason or "is not the whole" in outcome.reason
    assert "OP2 Thanks the sailors;" in lines_of(result)


def test_what_stands_beneath_the_heading_annex_is_about_the_annex() -> None:
    result = applied("Annex", "Paragraph 2: delete.", "Paragraph 3: delete.", base=BASE)
    assert [one.reason for one in result.outcomes] == ["", ""]
    assert "OP2 Thanks the sailors;" in lines_of(result)
    assert not any("lamps" in one or "counted" in one for one in lines_of(result))


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_a_list_of_changes_needs_no_title_to_keep_its_labels(parted: str) -> None:
    lines = parted.join(["OP1: delete “blue”", "OP2: delete “the”"])
    read = read_amendments(read_plain(f"G77 and Peru:\n\n{lines}\n", counting_ids("d")).resolution)
    assert [(one.text[:4], one.by) for one in read.instructions] == [
        ("OP1:", ("G77", "Peru")), ("OP2:", ("G77", "Peru")),
    ]  # fmt: skip
