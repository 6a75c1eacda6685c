"""Changes tracked in issued Word files that are not in our layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.issued_word_files import (
    ENACTING,
    FIRST,
    FOURTH,
    LISTS,
    NOTES,
    NUMBERED,
    RELATIONS,
    SECOND,
    THIRD,
    TITLE,
    TYPED,
    cross_reference,
    paragraph,
    run,
    write,
)
from support.scripted_edits import Negotiation
from support.tracked_cases import Issue, assert_holds, issued, lines, paragraphs, root
from support.word_pairs import as_strict

from drafting.dataclasses import replace
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.model.edits import DeleteUnit, EditText, InsertNote, InsertUnit
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit

LINKED = f"{{{RELATIONS}}}id"


@pytest.fixture
def typed(tmp_path: Path) -> Issue:
    return write(tmp_path / "typed.docx", TYPED, NOTES)


@pytest.fixture
def numbered(tmp_path: Path) -> Issue:
    return write(tmp_path / "numbered.docx", NUMBERED, NOTES, LISTS)


def edited(text: Resolution, old: str, new: str) -> Resolution:
    unit = next(unit for unit in text.walk() if old in unit.text)
    return EditText(unit.id, unit.text, unit.text.replace(old, new, 1)).apply(text)


def unit_of(text: Resolution, words: str) -> Unit:
    return next(unit for unit in text.walk() if words in unit.text)


def made(issue: Issue, new: Resolution) -> Path:
    target = issue.path.with_name("made.docx")
    issue.write(new, target)
    assert_holds(issue, target)
    return target


def said(path: Path, resolve: Callable = accepted) -> list[str]:
    return lines(path, resolve)[0]


def test_what_it_reads_is_what_was_meant(typed: Issue):
    assert [unit.kind for unit in typed.text.walk()] == [
        Kind.PREAMBULAR, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE,
    ]  # fmt: skip
    assert set(typed.map.units) == {unit.id for unit in typed.text.walk()}


def test_words_are_marked_across_runs(typed: Issue):
    new = edited(typed.text, "all coastal States", "all island States and others")
    document = root(made(typed, new))
    assert "".join(w.text for w in document.iter(W + "delText")) == "coastal"
    brought = ["".join(one.itertext()) for one in document.iter(W + "ins")]
    assert brought == ["island", "and others "]


def test_words_across_a_link_leave_the_link_to_what_stays(typed: Issue):
    new = edited(typed.text, "resolution 60/1 of", "resolutions 61/2 and 62/3 of")
    path = made(typed, new)
    assert "resolutions61/2and62/3of" in "".join(said(path))
    links = list(root(path).iter(W + "hyperlink"))
    assert ["".join(link.itertext()) for link in links] == ["60/1"]
    assert not [one for link in links for one in link.iter(W + "ins")]


def test_words_beside_a_reference_leave_the_reference(typed: Issue):
    path = made(typed, edited(typed.text, "north,", "far north;"))
    assert root(path).xpath("count(//*[local-name()='footnoteReference'])") == 2


@pytest.fixture
def with_note_first(typed: Issue) -> Resolution:
    """The text with a paragraph before all others that brings in a note."""
    unit = Unit("fresh", Kind.PREAMBULAR, "*Aware* of the tides,[^nt]")
    text = InsertNote(0, Note("nt", "Tide tables.")).apply(typed.text)
    return InsertUnit(Place("preamble", None), unit).apply(text)


def test_a_note_that_comes_in_moves_the_numbers_on(typed: Issue, with_note_first: Resolution):
    path = made(typed, with_note_first)
    numbers = [one.get(W + "id") for one in root(path).iter(W + "footnoteReference")]
    assert numbers == ["1", "2", "3"]
    assert [text for _, text in lines(path, accepted)[1]] == [
        "Tidetables.", "Adoptedin2005.", "Seethecharts.",
    ]  # fmt: skip


def test_the_first_note_of_a_file_brings_a_part_for_notes(tmp_path: Path):
    issue = write(tmp_path / "bare.docx", [TITLE, ENACTING, THIRD, FOURTH])
    text = InsertNote(0, Note("nt", "Tide tables.")).apply(issue.text)
    path = tmp_path / "made.docx"
    issue.write(edited(text, "act;", "act;[^nt]"), path)
    assert lines(path, accepted)[1] == [("1", "Tidetables.")]
    assert lines(path, rejected) == (said(issue.path), [])
    assert issued(path).text.notes[0].text == "Tide tables."


def test_a_cross_reference_shows_the_number_that_follows(typed: Issue, with_note_first: Resolution):
    document = root(made(typed, with_note_first))
    noting = next(p for p in document.iter(W + "p") if "Noting" in "".join(p.itertext()))
    assert [one.text for one in noting.iter(W + "delText")] == ["1"]
    assert ["".join(one.itertext()) for one in noting.iter(W + "ins")] == ["2"]


def test_a_paragraph_in_a_list_has_no_number_typed(numbered: Issue):
    invites = unit_of(numbered.text, "Invites")
    assert numbered.text.operative[0].children
    fresh = Unit("fresh", Kind.OPERATIVE, "Thanks the keepers of all lights;")
    new = InsertUnit(Place("operative", numbered.text.operative[0].id), fresh).apply(numbered.text)
    path = made(numbered, new)
    came = next(p for p in paragraphs(path) if b"Thanks the keepers" in p)
    assert b"<w:numPr>" in came
    assert b"2." not in came
    assert invites.id in numbered.map.units


def test_a_subparagraph_raised_takes_the_list_of_its_level(numbered: Issue):
    negotiation = Negotiation(numbered.text, 0)
    negotiation.make(negotiation.edit_level_raised)
    path = made(numbered, negotiation.text)
    (there,) = [p for p in paragraphs(path) if b"keep their lights" in p]
    new, _, old = there.partition(b"<w:pPrChange ")
    assert b'<w:ilvl w:val="0"/>' in new
    assert b'<w:ilvl w:val="1"/>' in old


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["typed", "numbered"])
@given(seed=st.integers(0, 100_000))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_negotiation_holds(kind: str, seed: int, request: pytest.FixtureRequest):
    issue = request.getfixturevalue(kind)
    made(issue, Negotiation(issue.text, seed).negotiate())


def test_a_strict_file_stays_strict(typed: Issue, with_note_first: Resolution):
    as_strict(typed.path)
    path = typed.path.with_name("made.docx")
    issued(typed.path).write(edited(with_note_first, "storms", "gales"), path)
    read = issued(path).text
    assert [note.text for note in read.notes] == ["Tide tables.", *NOTES]
    assert unit_of(read, "gales")
    with ZipFile(path) as archive:
        for name in archive.namelist():
            assert b"schemas.openxmlformats.org/wordprocessingml" not in archive.read(name)


def test_leftover_revisions_are_kept(tmp_path: Path):
    left = (
        '<w:ins w:id="5" w:author="Editor" w:date="2020-01-01T00:00:00Z">'
        + run(" of the southern coasts")
        + '</w:ins><w:del w:id="6" w:author="Editor" w:date="2020-01-01T00:00:00Z"><w:r>'
        "<w:delText> of the west</w:delText></w:r></w:del>"
    )
    body = [TITLE, ENACTING, FIRST, paragraph(run("\tWelcoming the charts"), left, run(",")), THIRD]
    issue = write(tmp_path / "left.docx", body, NOTES)
    path = made(issue, edited(issue.text, "southern coasts", "southern and eastern coasts"))
    assert "southernandeasterncoasts" in "".join(said(path))
    assert "ofthewest" in "".join(said(path, rejected))
    authors = [one.get(W + "author") for one in root(path).iter(W + "ins", W + "del")]
    assert sorted(set(authors)) == ["Editor", "Norway"]


def test_paragraphs_in_a_content_control_are_edited_there(tmp_path: Path):
    held = f"<w:sdt><w:sdtContent>{SECOND}{THIRD}</w:sdtContent></w:sdt>"
    issue = write(tmp_path / "held.docx", [TITLE, ENACTING, FIRST, held, FOURTH], NOTES)
    unit = unit_of(issue.text, "Urges")
    new = DeleteUnit(place_of(issue.text, unit.id), unit).apply(issue.text)
    path = made(issue, edited(new, "storms", "gales"))
    held_there = root(path).find(f".//{W}sdt")
    assert "gales" in "".join(held_there.itertext())
    assert "Urges" in "".join(text.text or "" for text in held_there.iter(W + "delText"))


def test_comments_and_bookmarks_stay_where_they_are(tmp_path: Path):
    marked = paragraph(
        '<w:commentRangeStart w:id="3"/><w:bookmarkStart w:id="8" w:name="kept"/>',
        run("\tWelcoming the charts of the coasts"), '<w:bookmarkEnd w:id="8"/>',
        '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>', run(" at last,"),
    )  # fmt: skip
    issue = write(tmp_path / "marked.docx", [TITLE, ENACTING, marked, THIRD, FOURTH])
    unit = unit_of(issue.text, "Welcoming")
    new = DeleteUnit(place_of(issue.text, unit.id), unit).apply(issue.text)
    document = root(made(issue, new))
    for name in ("commentRangeStart", "commentReference", "bookmarkStart"):
        assert document.find(f".//{W}{name}") is not None


@pytest.mark.parametrize("kind", ["typed", "numbered"])
def test_the_last_mark_is_never_tracked(kind: str, request: pytest.FixtureRequest):
    issue: Issue = request.getfixturevalue(kind)
    *others, last = issue.text.operative
    fresh = Unit("fresh", Kind.OPERATIVE, "Thanks the keepers of all lights.")
    for operative in ((*others, last, fresh), tuple(others), (*others, fresh), (last, *others)):
        path = made(issue, replace(issue.text, operative=operative))
        ends = list(root(path).iter(W + "p"))[-1].iterfind(f"{W}pPr/{W}rPr/*")
        assert [end.tag for end in ends] == []


def test_a_paragraph_with_a_link_moves_but_for_its_mark(tmp_path: Path):
    linked = paragraph(run("\t3.\tRecalls it"), cross_reference("_Ref501", "1"), run(" all;"))
    issue = write(tmp_path / "linked.docx", [*TYPED[:-1], linked, FOURTH], NOTES)
    first, second, *others = issue.text.operative
    path = made(issue, replace(issue.text, operative=(second, first, *others)))
    ends = [end.tag for end in root(path).iterfind(f".//{W}pPr/{W}rPr/*")]
    assert sorted(ends) == [W + "del", W + "ins"]


def test_a_paragraph_that_moves_takes_its_links_along(tmp_path: Path):
    linked = paragraph(
        run("\t3.\tRecalls that "), '<w:hyperlink r:id="rId9">', run("its resolution 60/1"),
        "</w:hyperlink>", run(" is still in force for every harbour of the region;"),
    )  # fmt: skip
    issue = write(tmp_path / "linked.docx", [*TYPED[:-1], FOURTH, linked], NOTES)
    *others, last = issue.text.operative
    path = made(issue, replace(issue.text, operative=(last, *others)))
    links = [link for link in root(path).iter(W + "hyperlink") if link.get(LINKED)]
    moved = [{change.tag for change in link} for link in links if "60/1" in _words(link)]
    assert {W + "moveTo"} in moved
    assert {W + "moveFrom"} in moved


def _words(element: etree._Element) -> str:
    return "".join(element.itertext())


@pytest.mark.parametrize(
    ("form", "typed"), [("cardinalText", ""), ("ordinal", ""), ("decimal", "{}. ")]
)
def test_numbers_that_are_counted_anew_or_typed_again_are_tracked_over(
    tmp_path: Path, form: str, typed: str
):
    lists = LISTS.replace('w:numFmt w:val="decimal"', f'w:numFmt w:val="{form}"', 1)
    body = [
        *TYPED[:2],
        *(
            paragraph(run(f"{typed.format(at)}Urges port {at} to act;"), properties=NUMBER)
            for at in (1, 2, 3)
        ),
    ]
    issue = write(tmp_path / "counted.docx", body, (), lists)
    target = made(issue, edited(issue.text, "3 to act", "3 to wait"))
    assert said(target)[-1].endswith("Urgesport3towait;")


NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_a_change_of_a_text_in_a_table_is_refused_and_not_left_out(tmp_path: Path):
    cells = "".join(
        f"<w:tr><w:tc>{paragraph(run(words))}</w:tc></w:tr>"
        for words in ("The General Assembly,", "Recalling it,", "1. Urges all to act.")
    )
    issue = write(tmp_path / "table.docx", [f"<w:tbl>{cells}</w:tbl>", paragraph()])
    with pytest.raises(UntrackableError, match="in a table or a text box"):
        issue.write(edited(issue.text, "to act", "to wait"), tmp_path / "made.docx")
    assert not (tmp_path / "made.docx").exists()
