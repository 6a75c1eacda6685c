"""What is new in the texts of a session, held against a library of this user."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document
from support.adopted_texts import BEES, adopted, library_at

from drafting.workspace.agreed.errors import UnknownViewFormatError
from drafting.workspace.agreed.new_language import NewLanguage
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.session import Session

LAMPS = "*Urges* States to keep lamps lit and to count them;"
AGREED = ["Urges States to keep lamps lit and to count them;", "Decides:", "To oil the hinges;"]


@pytest.fixture
def library(session: Session) -> Path:
    """A library that has half of the text."""
    folder = session.context.data / "library"
    text = adopted("A/RES/71/1", "7 December 2016", BEES, AGREED, vote="Adopted without a vote")
    return library_at(folder / "own.library", [text])


def by_label(found: NewLanguage) -> dict[str, tuple[str, ...]]:
    return {one.passage.label: one.new_stretches() for one in found.paragraphs}


@pytest.mark.usefixtures("library")
def test_each_paragraph_says_which_of_its_words_are_new(session: Session):
    session.editing.replace_words("lamps", "OP1", "and to count them", "all night long")
    found = session.agreed.new_language("lamps")
    new = by_label(found)
    assert new["OP1"] == ("all night long",)
    assert new["OP2 (a)"] == ()
    assert new["OP2 (b)"] == ("To paint the doors",)
    assert found.new_words == sum(
        len(words.split()) for stretches in new.values() for words in stretches
    )
    assert found.sentence().endswith(f"{found.new_words} new words in {found.touched} paragraphs")
    (first,) = (one for one in found.paragraphs if one.passage.label == "OP1")
    assert first.precedent
    assert first.precedent.places[0].document.vote == "adopted without a vote"


@pytest.mark.usefixtures("library")
def test_of_a_redline_only_what_came_counts(session: Session):
    session.editing.make_draft("lamps", "zero")
    session.editing.replace_words("lamps", "OP1", "lit", "bright")
    session.editing.insert("lamps", "after OP1", "Urges States to keep lamps lit and clean;")
    found = session.agreed.new_language("lamps", since="zero")
    assert by_label(found) == {"OP1": ("bright",), "OP2": ("clean",)}
    assert found.words == 9
    assert found.sentence() == (
        "Of 9 words that came since zero, 7 (78 %) are agreed language elsewhere; "
        "2 new words in 2 paragraphs"
    )


@pytest.mark.usefixtures("library")
def test_a_paragraph_that_moved_has_no_new_words(session: Session):
    session.editing.make_draft("lamps", "zero")
    session.editing.move("lamps", "OP1", "after OP3")
    found = session.agreed.new_language("lamps", since="zero")
    assert (found.words, found.per_cent) == (0, 100)


@pytest.mark.usefixtures("library")
def test_it_is_written_as_a_table_a_page_and_json(session: Session, tmp_path: Path):
    for name in ("new.docx", "new.html", "new.json"):
        said = session.agreed.write_new_language("lamps", tmp_path / name).message
        assert "new words in" in said
    table = Document(str(tmp_path / "new.docx")).tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Paragraph", "Text", "Nearest agreed language", "What is new"]
    (doors,) = (row for row in rows if row[0] == "OP2 (b)")
    assert doors[3] == "To paint the doors"
    (lamps,) = (row for row in rows if row[0] == "OP1")
    assert lamps[2].startswith("100 %: A/RES/71/1, OP1, 7 December 2016, adopted without a vote")
    page = (tmp_path / "new.html").read_text("utf-8")
    assert "<mark>To paint the doors</mark>" in page
    shape = json.loads((tmp_path / "new.json").read_text("utf-8"))
    assert shape["sequence"] == 6
    texts = ["".join(text for _, text in one["stretches"]) for one in shape["paragraphs"]]
    assert "Urges States to keep lamps lit and to count them;" in texts


def test_without_a_library_it_says_what_to_do(session: Session):
    with pytest.raises(WorkspaceError, match="no library of agreed language"):
        session.agreed.new_language("lamps")


@pytest.mark.usefixtures("library")
def test_a_name_without_a_format_is_refused(session: Session, tmp_path: Path):
    with pytest.raises(UnknownViewFormatError, match=r"\.docx, \.html or \.json"):
        session.agreed.write_new_language("lamps", tmp_path / "new.pdf")


@pytest.mark.usefixtures("library")
def test_a_paragraph_goes_through_the_years(session: Session):
    found = session.agreed.through_years("lamps", "OP1")
    symbols = [step.version.place.document.symbol for step in found.steps]
    assert symbols == ["A/RES/71/1", "lamps"]
    assert found.here == 1


def test_the_checks_look_up_what_a_text_cites(session: Session, library: Path):
    from drafting.workspace.checks.selection import Wanted

    wanted = Wanted(select=("RC01",))
    text = "*Recalling* General Assembly resolution 71/1 of 9 December 2016,"
    session.editing.rewrite("lamps", "PP2", text)
    (finding,) = session.checks.findings("lamps", wanted=wanted)
    assert "adopted on 7 December 2016" in finding.message
    session.checks.fix("lamps", [finding])
    assert "of 7\u00a0December 2016" in session.text("lamps").preamble[1].text
    session.editing.rewrite("lamps", "PP2", text)
    library.unlink()
    assert not session.checks.findings("lamps", wanted=wanted)
    library.write_bytes(b"no library")
    assert not session.checks.findings("lamps", wanted=wanted)
