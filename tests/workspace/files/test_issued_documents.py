"""The base text: kept with what it brought in, named like a draft, replaced, tracked in."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.formats.errors import FormatError
from drafting.model.resolution import Resolution
from drafting.store.errors import UnknownDraftError
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.remembered_files import FILE, RememberedFiles
from drafting.workspace.errors import UnchangedError
from drafting.workspace.files import source_file
from drafting.workspace.files.errors import (
    ChangedWhileReadError,
    NotIssuedError,
    OverBaseRefusedError,
    UnknownRedlineFormatError,
)
from drafting.workspace.files.exports import RedlineOptions
from drafting.workspace.record.errors import NoBaseError
from drafting.workspace.record.issued_text import reads_as
from drafting.workspace.rollover.rollover import Heading
from drafting.workspace.session import Session


def word_file(text: Resolution, path: Path, context: Context) -> Path:
    """A Word file of a text, as a secretariat issues it."""
    write_document(text, path, load_body("ccpcj", context.templates))
    return path


@pytest.fixture
def issued(tmp_path: Path, text: Resolution, context: Context) -> Path:
    return word_file(text, tmp_path / "E_CN.15_2017_L.90.docx", context)


def revision_of(text: Resolution) -> Resolution:
    """The text as it is issued again."""
    masthead = replace(text.masthead, symbol="E/CN.15/2017/L.90/Rev.1")
    return replace(text, title="Keeping of all lighthouses", masthead=masthead)


def authors(path: Path) -> set[str]:
    with ZipFile(path) as archive:
        return set(re.findall(r'w:author="([^"]*)"', archive.read("word/document.xml").decode()))


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# What is kept


def test_an_imported_word_file_is_kept_to_the_byte_with_all_that_is_known_of_it(
    session: Session, issued: Path
):
    imported = session.files.import_file(issued)
    assert imported.message.endswith(
        "kept as draft L.90. The file itself is kept as its base text."
    )
    row = session.issued.look(imported.handle)
    assert (row.file, row.symbol, row.by) == (issued.name, "E/CN.15/2017/L.90", "Cuba")
    assert row.size == issued.stat().st_size
    assert row.imported.startswith("2017-05-22T10:")
    assert (row.mapped, row.unmapped, row.draft) == (9, (), "L.90")
    out = issued.with_name("out.docx")
    session.issued.write_out(imported.handle, "", out)
    assert out.read_bytes() == issued.read_bytes()


def test_other_kinds_of_file_are_no_base(session: Session, issued: Path):
    target = issued.with_name("lamps.md")
    session.files.export("lamps", "", target)
    session.files.import_file(target, handle="again")
    with pytest.raises(NoBaseError, match="drafting base again --attach"):
        session.issued.look("again")


def test_the_text_of_the_document_is_called_base_or_by_its_symbol(session: Session, issued: Path):
    handle = session.files.import_file(issued, label="").handle
    as_issued = session.text(handle)
    session.editing.delete(handle, "OP1")
    assert session.drafts(handle) == ()
    for name in ("base", "BASE", "E/CN.15/2017/L.90", "L.90"):
        assert session.text(handle, name) == as_issued
    with pytest.raises(UnknownDraftError):
        session.text(handle, "zero")
    with pytest.raises(UnknownDraftError):
        session.text("lamps", "base")


def test_a_draft_that_is_called_base_is_that_draft(session: Session, issued: Path):
    handle = session.files.import_file(issued).handle
    session.editing.delete(handle, "OP1")
    session.editing.make_draft(handle, "base")
    assert session.text(handle, "base") == session.text(handle)


def test_a_file_that_changes_while_it_is_read_is_refused(
    session: Session, issued: Path, monkeypatch: pytest.MonkeyPatch
):
    from drafting.formats import files

    read = files.read_issued_file

    def interrupted(path: Path, ids: object) -> object:
        found = read(path, ids)
        path.write_bytes(b"another document")
        return found

    monkeypatch.setattr(files, "read_issued_file", interrupted)
    with pytest.raises(ChangedWhileReadError, match="try again"):
        session.files.import_file(issued)
    assert session.handles() == ("lamps",)


# Whether a file is still that one


def test_a_file_on_the_disk_is_still_the_document_or_not(session: Session, issued: Path):
    handle = session.files.import_file(issued).handle
    found = session.issued.on_disk(handle)
    assert (found.path, found.same) == (issued, True)
    issued.write_bytes(issued.read_bytes() + b" ")
    assert not session.issued.on_disk(handle).same
    with pytest.raises(FormatError, match="no such file"):
        session.issued.on_disk(handle, "", issued.with_name("none.docx"))


def test_a_file_that_was_moved_is_looked_for_in_the_current_folder(
    session: Session, issued: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    handle = session.files.import_file(issued).handle
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    issued.rename(elsewhere / issued.name)
    assert session.issued.on_disk(handle).same
    (elsewhere / issued.name).unlink()
    found = session.issued.on_disk(handle)
    assert found.path is None
    assert "not where it was last seen" in found.message


@pytest.mark.parametrize("content", ["", "[]", "[[[[", '{"a": 5}', "\ud800"])
def test_a_strange_list_of_files_does_no_harm(context: Context, issued: Path, content: str):
    (context.data).mkdir(parents=True)
    (context.data / FILE).write_text(content, encoding="utf-8", errors="replace")
    known = RememberedFiles(context)
    known.keep("ab12", issued)
    assert known.find("ab12", "other.docx") == issued


# Replaced, and taken back


def test_the_next_state_of_a_text_brings_its_own_document(
    session: Session, issued: Path, text: Resolution, context: Context
):
    handle = session.files.import_file(issued).handle
    first = session.text(handle)
    second = word_file(revision_of(text), issued.with_name("E_CN.15_L.90_Rev.1.docx"), context)
    assert session.files.import_onto(second, handle).message.endswith("kept as its base text.")
    assert session.issued.look(handle).file == second.name
    assert session.issued.look(handle, "L.90").file == issued.name
    assert [unit.id for unit in session.text(handle, "base").walk()] == [
        unit.id for unit in first.walk()
    ]
    session.editing.undo(handle)
    assert session.text(handle) == first
    assert session.issued.look(handle).file == issued.name
    session.editing.redo(handle)
    assert session.issued.look(handle).file == second.name


def test_what_somebody_sent_back_does_not_take_the_place_of_the_issued_document(
    session: Session, issued: Path, text: Resolution, context: Context
):
    handle = session.files.import_file(issued).handle
    changed = replace(text, title="Keeping of all lighthouses")
    returned = word_file(changed, issued.with_name("comments of Norland.docx"), context)
    made = session.files.import_onto(returned, handle)
    assert made.text.title == "Keeping of all lighthouses"
    assert f"Its base text is still {issued.name}" in made.message
    assert session.issued.look(handle).file == issued.name
    session.issued.attach(handle, returned)
    assert session.issued.look(handle).file == returned.name


def test_a_document_attached_later_has_the_identities_of_the_text(
    session: Session, issued: Path, text: Resolution
):
    session.editing.make_draft("lamps", "zero")
    attached = session.issued.attach("lamps", issued)
    assert attached.message.startswith(f"{issued.name} is the base text of lamps now: 9 of its 9")
    base = session.store.base("lamps")
    assert base is not None
    assert [unit.id for unit in base.text.walk()] == [unit.id for unit in text.walk()]
    assert {note.id for note in base.text.notes} == {"n1", "n2"}
    assert session.issued.look("lamps").draft == "zero"
    with pytest.raises(UnchangedError):
        session.issued.attach("lamps", issued)
    session.editing.undo("lamps")
    with pytest.raises(NoBaseError):
        session.issued.look("lamps")


def test_a_document_of_another_text_is_doubted(session: Session, issued: Path, context: Context):
    from drafting.model.unit import Kind, Unit

    other = Resolution(
        title="Of fish",
        enacting="*The Council*,",
        operative=(Unit("f", Kind.OPERATIVE, "*Welcomes* herring."),),
    )
    path = word_file(other, issued.with_name("fish.docx"), context)
    attached = session.issued.attach("lamps", path)
    assert "is it the right one?" in attached.remarks[0].message
    assert "lamps now: 0 of its 1 paragraph stand" in attached.message
    target = issued.with_name("lamps.md")
    session.files.export("lamps", "", target)
    with pytest.raises(NotIssuedError):
        session.issued.attach("lamps", target)


def test_a_text_reads_as_its_document_though_its_masthead_knows_more(
    session: Session, issued: Path
):
    handle = session.files.import_file(issued).handle
    base = session.store.base(handle)
    assert base is not None
    session.editing.set_field(handle, "masthead.place_and_dates", "Vienna, in spring")
    assert reads_as(session.text(handle), base)
    session.editing.set_field(handle, "title", "Keeping of ponds")
    assert not reads_as(session.text(handle), base)


# The redline in the document


def test_a_redline_against_the_document_is_that_document_with_each_change_under_its_author(
    session: Session, issued: Path, context: Context, tmp_path: Path
):
    handle = session.files.import_file(issued).handle
    for name, unit in (("Norland", "OP1"), ("Sudland", "PP2")):
        session.context = context.as_author(name)
        session.editing.replace_words(handle, unit, "lamps", "all lamps")
    target = tmp_path / "redline.docx"
    done = session.files.export_redline(handle, "L.90", "", target)
    assert done.message == (
        f"Wrote {target}: {issued.name} with the changes from L.90@L.90 to L.90 tracked in it."
    )
    assert authors(target) == {"Norland", "Sudland"}
    before, after = parts(issued), parts(target)
    assert {name for name in before if before[name] != after.get(name)} == {"word/document.xml"}
    again = tmp_path / "tracked.docx"
    session.files.export_tracked(handle, "", again)
    assert parts(again) == after


def test_a_text_that_has_not_changed_is_written_as_the_document_that_it_is(
    session: Session, issued: Path, tmp_path: Path
):
    handle = session.files.import_file(issued).handle
    done = session.files.export_tracked(handle, "", tmp_path / "x.docx")
    assert done.message.endswith(f"{issued.name} as it is, for nothing has changed.")
    assert (tmp_path / "x.docx").read_bytes() == issued.read_bytes()


def test_a_redline_of_a_later_draft_is_laid_out_anew_and_says_how_to_have_the_other(
    session: Session, issued: Path, tmp_path: Path
):
    handle = session.files.import_file(issued).handle
    session.editing.delete(handle, "OP1")
    session.editing.make_draft(handle, "second")
    session.editing.delete(handle, "PP1")
    done = session.files.export_redline(handle, "second", "", tmp_path / "x.docx")
    assert "L.90@second is not the issued document" in done.message
    assert done.message.endswith("begin from L.90@L.90.")
    over = session.files.export_redline(handle, "base", "", tmp_path / "y.docx")
    assert f": {issued.name} with the changes from" in over.message


def test_a_redline_can_be_laid_out_anew_on_demand(session: Session, issued: Path, tmp_path: Path):
    handle = session.files.import_file(issued).handle
    session.editing.delete(handle, "OP1")
    done = session.files.export_redline(
        handle, "L.90", "", tmp_path / "x.docx", RedlineOptions(fresh=True)
    )
    assert done.message == f"Wrote the changes from L.90@L.90 to L.90 to {tmp_path / 'x.docx'}."
    assert "customXml" not in "".join(parts(tmp_path / "x.docx"))


def test_an_older_document_is_still_the_one_that_an_older_draft_starts_from(
    session: Session, issued: Path, text: Resolution, context: Context, tmp_path: Path
):
    handle = session.files.import_file(issued).handle
    second = word_file(revision_of(text), issued.with_name("Rev.1.docx"), context)
    session.files.import_onto(second, handle, label="Rev.1")
    one = session.files.export_redline(handle, "L.90", "", tmp_path / "one.docx")
    assert f": {issued.name} with the changes from" in one.message
    session.editing.delete(handle, "OP1")
    two = session.files.export_redline(handle, "Rev.1", "", tmp_path / "two.docx")
    assert f": {second.name} with the changes from" in two.message


def test_tracked_is_of_word_files_and_needs_a_base(session: Session, issued: Path, tmp_path: Path):
    with pytest.raises(NoBaseError):
        session.files.export_tracked("lamps", "", tmp_path / "x.docx")
    handle = session.files.import_file(issued).handle
    with pytest.raises(UnknownRedlineFormatError):
        session.files.export_tracked(handle, "", tmp_path / "x.html")


def test_what_cannot_be_proved_is_not_written_and_the_way_out_is_named(
    session: Session, issued: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from drafting.formats.docx.tracked.from_redline import writer
    from drafting.formats.errors import ProofError

    def refuse(*_: object, **__: object) -> None:
        raise ProofError("x.docx: paragraph 4 would read “lamps lamps”.")

    monkeypatch.setattr(writer, "write_tracked_redline", refuse)
    handle = session.files.import_file(issued).handle
    session.editing.delete(handle, "OP1")
    with pytest.raises(OverBaseRefusedError, match=r"paragraph 4 .* --fresh"):
        session.files.export_redline(handle, "base", "", tmp_path / "x.docx")
    assert not (tmp_path / "x.docx").exists()


@pytest.mark.parametrize("name", ["a" * 240 + ".docx", "决议 [draft] (1).docx", "a\nb.docx"])
def test_a_document_of_any_name_can_be_tracked_in(
    session: Session, issued: Path, tmp_path: Path, name: str
):
    handle = session.files.import_file(issued.rename(tmp_path / name), handle="odd").handle
    session.editing.delete(handle, "OP1")
    session.files.export_tracked(handle, "", tmp_path / "x.docx")
    assert authors(tmp_path / "x.docx") == {"Cuba"}


# Rollover


def test_a_rolled_over_draft_is_submitted_as_the_adopted_file_with_every_change_tracked(
    session: Session, tmp_path: Path, text: Resolution, context: Context
):
    adopted = replace(
        text,
        kind="resolution",
        sponsors=(),
        masthead=replace(
            text.masthead,
            symbol="E/RES/2016/9",
            number="2016/9",
            adoption="Resolution adopted by the Economic and Social Council on 6 June 2016",
        ),
        closing="40th plenary meeting\n6 June 2016",
    )
    file = word_file(adopted, tmp_path / "E_RES_2016_9.docx", context)
    heading = Heading("E/CN.15/2017/L.9", "Agenda item 6", "Lamps", "Cuba and Greece")
    rolled = session.roll_over(file, "", heading)
    assert rolled.message.endswith("as E_RES_2016_9.docx, with every change tracked in it.")
    assert session.issued.look(rolled.handle).draft == rolled.adopted
    target = tmp_path / "L.9.docx"
    done = session.files.export_redline(rolled.handle, rolled.adopted, "", target)
    assert ": E_RES_2016_9.docx with the changes from " in done.message
    assert authors(target) == {"Cuba"}
    from drafting.formats.files import read_file

    read = read_file(target, context.ids).resolution
    assert (read.masthead.number, read.masthead.adoption, read.closing) == ("", "", "")
    assert read.masthead.agenda_item == "Agenda item 6"
    assert read.sponsors == ("Cuba", "Greece")
    assert [unit.text for unit in read.operative] == [unit.text for unit in rolled.text.operative]
    undone = session.editing.undo(rolled.handle)
    assert undone.text == session.text(rolled.handle, rolled.adopted)


def test_reading_needs_no_session(issued: Path, context: Context):
    brought = source_file.read_file(issued, context)
    assert brought.content == issued.read_bytes()
    assert brought.base(brought.reading.resolution, context) is not None
