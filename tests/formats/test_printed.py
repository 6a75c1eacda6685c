from __future__ import annotations

from hypothesis import given
from support.strategies import resolutions

from drafting.dataclasses import replace
from drafting.formats.printed import print_text
from drafting.model.inline import note_references, plain
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

RESOLUTION = Resolution(
    masthead=Masthead(
        organ="Economic and Social Council", symbol="E/CN.99/L.2", distribution="Limited"
    ),
    sponsors=("Cuba", "Mali", "Nauru"),
    sponsors_note="n2",
    kind="revised draft resolution",
    title="Dry roofs",
    enacting="The Economic and Social Council,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling* the rain[^n1] [and snow],"),),
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Urges*:", (Unit("s1", Kind.SUBPARAGRAPH, "Repair;"),)),
        Unit("o2", Kind.OPERATIVE, "*Thanks* the roofers[^n1]."),
    ),
    annexes=(Unit("a1", Kind.ANNEX, "Tiles", (Unit("x1", Kind.NUMBERED, "Clay."),)),),
    notes=(Note("n1", "See *Roofs*, vol. 2."), Note("n2", "For all.", "*")),
)

PRINTED = """\
E/CN.99/L.2

Economic and Social Council

Distr.: Limited

Cuba, Mali and Nauru:* revised draft resolution

Dry roofs

The Economic and Social Council,

Recalling the rain¹ [and snow],

1. Urges:

    (a) Repair;

2. Thanks the roofers¹.

Annex

Tiles

    1. Clay.

__________

* For all.

¹ See Roofs, vol. 2.
"""


def test_a_text_is_printed_with_its_numbers_and_its_notes_at_the_foot():
    assert print_text(RESOLUTION) == PRINTED


@given(resolutions())
def test_every_paragraph_is_printed_and_every_note_but_those_of_sponsors_once_adopted(
    resolution: Resolution,
):
    bare = "".join(print_text(resolution).split())
    for unit in resolution.walk():
        if unit.kind is not Kind.TABLE and "[^" not in unit.text:
            assert "".join(plain(unit.text).split()) in bare
    unsigned = replace(resolution, sponsors=(), sponsors_note="", kind="", submitted_by="")
    cited = {note for text in unsigned.texts() for note in note_references(text)}
    of_all = {note for text in resolution.texts() for note in note_references(text)}
    for note in resolution.notes:
        if note.id in of_all - cited:
            continue
        assert "".join(plain(note.text).split()) in bare


def test_the_cells_of_a_table_have_the_marks_of_their_notes():
    table = Unit("t1", Kind.TABLE, "| Roofs[^n1] | Walls |")
    assert "| Roofs¹ | Walls |" in print_text(replace(RESOLUTION, operative=(table,)))
