"""An adopted file rolled over and tracked in, accepted and rejected by LibreOffice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.libreoffice import NEEDS_OFFICE, resolved

from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.rollover.rollover import Heading
from drafting.workspace.session import Session

pytestmark = NEEDS_OFFICE

ADOPTED = Resolution(
    masthead=Masthead(
        organ="General Assembly",
        symbol="A/RES/89/301",
        distribution="General",
        date="17 January 2035",
        session="Eighty-ninth session",
        agenda_item="Agenda item 31",
        number="89/301",
        adoption="Resolution adopted by the General Assembly on 19 December 2034",
        report="[*on the report of the Third Committee (A/89/900)*]",
    ),
    kind="resolution",
    title="Safety of small harbours",
    enacting="*The General Assembly*,",
    preamble=(
        Unit("pa", Kind.PREAMBULAR, "*Recalling* its resolution 60/1 on small harbours,[^na]"),
        Unit("pb", Kind.PREAMBULAR, "*Noting* the storms of the north,[^nb] and their toll,"),
        Unit("pc", Kind.PREAMBULAR, "*Welcoming* the charts of the southern coasts,"),
    ),
    operative=(
        Unit(
            "oa",
            Kind.OPERATIVE,
            "*Urges* all coastal States to chart their waters:",
            (
                Unit("sa", Kind.SUBPARAGRAPH, "To keep one berth open in winter;"),
                Unit("sb", Kind.SUBPARAGRAPH, "To light the others;"),
            ),
        ),
        Unit("ob", Kind.OPERATIVE, "*Invites* pilots to report wrecks; and thanks the crews;"),
        Unit("oc", Kind.OPERATIVE, "*Requests* a report on lighthouses and their keepers;"),
        Unit("of", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
    notes=(Note("na", "Adopted in 2005."), Note("nb", "See *Charts*.")),
    closing="73rd plenary meeting\n19 December 2034",
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    now = datetime(2035, 10, 1, tzinfo=UTC)
    context = Context("Fiji", tmp_path / "data", now=lambda: now, ids=counting_ids("x"))
    return Session.create(tmp_path / "s", "c3", context, "Ninetieth session", "New York")


def printed(text: Resolution) -> list[str]:
    """What is printed of a text from its title on, with its numbers and notes."""
    rows = (f"{row.number} {plain(row.unit.text)}" for row in Numbering(text))
    notes = (plain(note.text) for note in text.notes_in_order())
    lines = [plain(text.title), plain(text.enacting), *rows, *notes, text.closing]
    return [" ".join(line.split()) for line in lines]


def read_when(verb: str, path: Path) -> Resolution:
    """The text of a file once LibreOffice has accepted or rejected its changes."""
    folder = path.parent / verb
    resolved(verb, [path], folder)
    return read_file(folder / path.name, counting_ids("r")).resolution


def test_accepting_gives_the_rolled_over_draft_and_rejecting_the_adopted_text(
    session: Session, tmp_path: Path
) -> None:
    issued = tmp_path / "A_RES_89_301.docx"
    write_document(ADOPTED, issued, load_body("ga", session.context.templates))
    heading = Heading("A/C.3/90/L.4", "Agenda item 30", "Harbours", "Fiji and Malta")
    with session:
        handle = session.roll_over(issued, "", heading).handle
        session.context = session.context.as_author("Malta")
        session.editing.replace_words(handle, "OP1", "their waters", "[all] waters")
        session.editing.move(handle, "OP2", "last in operative")
        session.editing.delete(handle, "PP3")
        session.editing.insert(handle, "after PP1", "*Mindful* of [the need][the wish] for calm,")
        target = tmp_path / "L.4.docx"
        session.files.export_tracked(handle, "", target)
        new, old = session.text(handle), session.text(handle, "base")
    accepted = read_when("accept", target)
    assert printed(accepted) == printed(new)
    assert (accepted.masthead.number, accepted.masthead.adoption) == ("", "")
    assert accepted.masthead.agenda_item == "Agenda item 30"
    assert accepted.sponsors == ("Fiji", "Malta")
    rejected = read_when("reject", target)
    assert printed(rejected) == printed(old)
    assert rejected.masthead.number == "89/301"
    assert rejected.closing == old.closing
