"""Amendments that the program writes, carried out on the text that they amend."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from amendments.official.read_back.edits import edited
from amendments.official.read_back.texts import Writer
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, resolutions

from drafting.amendments.official.apply import amended
from drafting.amendments.official.document import read_amendments
from drafting.amendments.official.writer.composition import compose_amendments
from drafting.amendments.official.writer.proof import IN_MEMORY
from drafting.dataclasses import replace
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.amendment_documents.forms import form_of
from drafting.workspace.environment.context import Context

SEEDS = range(int(os.environ.get("NEGOTIATIONS", "30")))
FORMS = (".md", ".txt", ".docx", ".json", ".xml")


def lines(text: Resolution, *, looks: bool = True) -> list[str]:
    """All that a text says, a line each, with its footnotes where they are referred to."""
    notes = {note.id: note.text for note in text.notes}

    def said(words: str) -> str:
        shown = re.sub(r"\[\^(\w+)\]", lambda mark: f"{{{notes[mark[1]]}}}", words)
        return shown if looks else plain(shown)

    units = (
        f"{row.part} {row.depth} {row.unit.kind} {row.number} {said(row.unit.text)}"
        for row in Numbering(text)
    )
    return [text.chapeau, text.title, text.enacting, text.closing, *units]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_written_gives_the_other_text_to_the_letter(seed: int) -> None:
    writer = Writer(seed)
    base = writer.text()
    new = edited(writer, base)
    composed = compose_amendments(base, new, counting_ids("x"))
    result = amended(base, read_amendments(composed.document), counting_ids("y"))
    assert composed.unsaid == ()
    assert result.complete
    assert lines(result.resolution) == lines(new)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", SEEDS[::12])
def test_every_form_of_a_file_is_read_back(seed: int, form: str) -> None:
    writer = Writer(seed)
    base = writer.text()
    new = edited(writer, base)
    written = form_of(Path(f"amendments{form}"), base, Context("Chad", data=Path()))
    composed = compose_amendments(base, new, counting_ids("x"), form=written)
    document = read_amendments(written.reread(composed.document))
    result = amended(base, document, counting_ids("y"))
    given, wanted = (lines(text, looks=written.has_looks) for text in (result.resolution, new))
    assert result.complete
    assert given == wanted or document.left


STEPS = (Unit("s1", Kind.PARAGRAPH, "Oil is kept."), Unit("s2", Kind.NUMBERED, "Wicks are cut."))
COMES = Unit("s3", Kind.NUMBERED, "2030 lamps are lit.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (STEPS, (STEPS[0], COMES, STEPS[1])),
        (STEPS[:1], (STEPS[0], COMES)),
        (STEPS[:1], (COMES, STEPS[0])),
    ],
    ids=["before one with a number", "behind one without", "before one without"],
)
def test_a_paragraph_with_a_number_comes_in_beside_one_without(
    before: tuple[Unit, ...], after: tuple[Unit, ...]
) -> None:
    base, new = (
        Resolution(annexes=(Unit("a", Kind.ANNEX, "Care", children),))
        for children in (before, after)
    )
    composed = compose_amendments(base, new, counting_ids("x"))
    result = amended(base, read_amendments(composed.document), counting_ids("y"))
    assert composed.unsaid == ()
    assert lines(result.resolution) == lines(new)


def test_a_space_between_words_in_italics_need_not_be_in_italics() -> None:
    base, new = (
        Resolution(operative=(Unit("o", Kind.OPERATIVE, words),))
        for words in ("*Decides* to light all lamps;", "*Decides* *in loco*")
    )
    written = form_of(Path("amendments.docx"), base, Context("Chad", data=Path()))
    composed = compose_amendments(base, new, counting_ids("x"), form=written)
    assert composed.unsaid == ()


def test_a_form_that_nobody_reads_is_proved_as_it_is() -> None:
    assert form_of(Path("a.html"), Resolution(), Context("Chad", data=Path())) is IN_MEMORY


@pytest.mark.slow
@given(st.data())
def test_of_any_text_at_all_the_document_leaves_nothing_without_a_word(data: DataObject) -> None:
    base = data.draw(resolutions())
    new = base
    for edit in data.draw(edit_scripts(base)):
        new = edit.apply(new)
    composed = compose_amendments(base, new, counting_ids("x"))
    document = read_amendments(composed.document)
    result = amended(base, document, counting_ids("y"))
    assert all(outcome.applied for outcome in result.outcomes)
    assert bool(document.left) == bool(composed.unsaid)
    given = _texts(result.resolution)
    assert composed.unsaid or given == _texts(new)
    after = {unit.id: unit for unit in new.walk()}
    for unit in base.walk():
        if unit.id in after:
            assert plain(unit.text) in given or plain(after[unit.id].text) in given


def _texts(text: Resolution) -> list[str]:
    return [plain(unit.text) for unit in text.walk()]


OIL, WICKS = (Unit(one, Kind.SUBPARAGRAPH, f"the {one};") for one in ("oil", "wicks"))
NOTING = Unit("p", Kind.PREAMBULAR, "*Noting*:", (OIL, WICKS))
LAMPS = Unit("h", Kind.HEADING, "Lamps", level=1)


@pytest.mark.parametrize(
    ("base", "new"),
    [
        ((LAMPS, NOTING), (OIL, LAMPS, replace(NOTING, children=(WICKS,)))),
        ((NOTING, LAMPS), (LAMPS, OIL, WICKS)),
    ],
    ids=["one leaves its paragraph", "all leave a paragraph that goes"],
)
def test_subparagraphs_that_cannot_stand_alone_are_left_where_they_were(
    base: tuple[Unit, ...], new: tuple[Unit, ...]
) -> None:
    before, after = Resolution(preamble=base), Resolution(preamble=new)
    composed = compose_amendments(before, after, counting_ids("x"))
    result = amended(before, read_amendments(composed.document), counting_ids("y"))
    assert result.complete
    assert "preambular paragraph 1 (a)" in composed.unsaid
    assert sorted(_texts(result.resolution)) == sorted(_texts(before))
