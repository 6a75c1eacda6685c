from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from support.command_line import TEXT

from drafting.dataclasses import replace
from drafting.formats.errors import FormatError
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.store import StoreError
from drafting.workspace.environment.errors import SettingsError
from drafting.workspace.environment.settings import Settings
from drafting.workspace.errors import UnchangedError
from drafting.workspace.files.errors import UnknownRedlineFormatError
from drafting.workspace.procedure.readings import renumber
from drafting.workspace.session import Session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "E_CN.15_2017_L.90.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_imported_text_takes_handle_and_draft_from_its_symbol(session: Session, file: Path):
    made = session.files.import_file(file)
    assert made.handle == "L.90"
    assert made.text.masthead.symbol == "E/CN.15/2017/L.90"
    assert made.message == (
        "Imported E_CN.15_2017_L.90.txt as L.90, 2 preambular paragraphs and "
        "3 operative paragraphs. As it came it is kept as draft L.90."
    )
    assert session.text("L.90", "L.90") == session.text("L.90")


def test_the_paragraphs_of_several_texts_under_one_title_are_counted(
    session: Session, tmp_path: Path
):
    text = "The General Assembly,\n\nNoting rain,\n\n1. Welcomes it;\n\n2. Requests more.\n\n"
    path = tmp_path / "several.txt"
    path.write_text(f"Weather\n\nA\n\nRain\n\n{text}B\n\nSnow\n\n{text}", encoding="utf-8")
    message = session.files.import_file(path).message
    assert "2 preambular paragraphs and 4 operative paragraphs in 2 texts." in message


def test_a_taken_handle_is_avoided_and_said(session: Session, file: Path):
    session.files.import_file(file)
    again = session.files.import_file(file)
    assert again.handle == "L.90-2"
    assert "L.90 has the same words already" in again.message
    file.write_text(file.read_text(encoding="utf-8").replace("lamps", "lights"), encoding="utf-8")
    later = session.files.import_file(file)
    assert later.handle == "L.90-3"
    assert "import with --onto L.90." in later.message
    other = file.with_name("A_C.3_72_L.90.txt")
    other.write_text(TEXT, encoding="utf-8")
    assert "The handle L.90 was taken." in session.files.import_file(other).message
    with pytest.raises(StoreError, match="already"):
        session.files.import_file(file, handle="l.90")


def test_the_next_state_of_a_text_keeps_the_identities_of_what_stayed(session: Session, file: Path):
    before = session.files.import_file(file).text
    file.with_name("next.txt").write_text(
        TEXT.replace("Urges States", "Invites States"), encoding="utf-8"
    )
    after = session.files.import_onto(file.with_name("next.txt"), "L.90", label="").text
    assert [unit.id for unit in after.walk()] == [unit.id for unit in before.walk()]
    assert plain(after.operative[0].text).startswith("Invites")
    assert after.masthead.symbol == before.masthead.symbol
    with pytest.raises(UnchangedError):
        session.files.import_onto(file.with_name("next.txt"), "L.90")


def test_a_file_that_cannot_be_read_brings_nothing_in(session: Session, tmp_path: Path):
    (tmp_path / "empty.txt").touch()
    for name in ("none.txt", "empty.txt", "picture.png"):
        with pytest.raises(FormatError, match=name):
            session.files.import_file(tmp_path / name)
    assert session.handles() == ("lamps",)


@pytest.mark.parametrize("suffix", [".md", ".json"])
def test_a_text_comes_back_whole_from_the_file_it_was_written_to(
    session: Session, tmp_path: Path, suffix: str
):
    target = tmp_path / f"lamps{suffix}"
    done = session.files.export("lamps", "", target)
    assert done.message == f"Wrote lamps to {target}."
    assert session.files.import_file(target, handle="again").text == session.text("lamps")


@pytest.mark.parametrize("suffix", [".json", ".html", ".docx"])
def test_a_redline_is_written_in_the_format_of_its_name(
    session: Session, tmp_path: Path, suffix: str
):
    session.editing.make_draft("lamps", "zero")
    session.editing.replace_words("lamps", "OP1", "lit", "burning")
    target = tmp_path / f"changes{suffix}"
    done = session.files.export_redline("lamps", "zero", "", target)
    assert done.message == f"Wrote the changes from lamps@zero to lamps to {target}."
    assert target.stat().st_size > 200


def test_a_redline_is_not_written_to_a_kind_of_file_that_cannot_hold_one(
    session: Session, tmp_path: Path
):
    session.editing.make_draft("lamps", "zero")
    with pytest.raises(UnknownRedlineFormatError, match=r"\.docx"):
        session.files.export_redline("lamps", "zero", "", tmp_path / "changes.md")


def test_the_emblem_that_a_user_supplies_goes_into_the_word_file(session: Session, tmp_path: Path):
    picture = tmp_path / "emblem.png"
    picture.write_bytes(ONE_PIXEL)
    session.files.export("lamps", "", tmp_path / "without.docx")
    session.context = replace(session.context, settings=Settings(emblem=str(picture)))
    session.files.export("lamps", "", tmp_path / "with.docx")
    assert media(tmp_path / "with.docx") - media(tmp_path / "without.docx")


def test_an_emblem_that_is_not_there_is_said(session: Session, tmp_path: Path):
    session.context = replace(session.context, settings=Settings(emblem=str(tmp_path / "none.png")))
    with pytest.raises(SettingsError, match=r"none\.png"):
        session.files.export("lamps", "", tmp_path / "text.docx")
    assert not (tmp_path / "text.docx").exists()


def test_documents_that_a_text_names_are_links_unless_a_setting_turns_them_off(
    session: Session, tmp_path: Path
):
    session.editing.rewrite("lamps", "OP1", "*Takes note* of document A/80/12.")
    session.files.export("lamps", "", tmp_path / "with.html")
    session.context = replace(session.context, settings=Settings(links="off"))
    session.files.export("lamps", "", tmp_path / "without.html")
    address = "https://docs.un.org/en/A/80/12"
    assert address in (tmp_path / "with.html").read_text(encoding="utf-8")
    assert address not in (tmp_path / "without.html").read_text(encoding="utf-8")


ONE_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def media(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as package:
        return {name for name in package.namelist() if "media/" in name}


def _numbers(session: Session, handle: str) -> list[str]:
    numbering = Numbering(session.text(handle))
    return [numbering.number(unit.id) for unit in session.text(handle).operative]


def _sheet(path: Path, *numbers: str) -> Path:
    blocks = [f"{number} Urges pier{number.split('.')[0][-1]};" for number in numbers]
    head = "Keeping of looms\n\nThe General Assembly,\n\nRecalling all,\n\n"
    path.write_text(head + "\n\n".join(blocks) + "\n", encoding="utf-8")
    return path


def test_numbers_of_a_source_stay_until_the_text_is_numbered_anew(session: Session, tmp_path: Path):
    made = session.files.import_file(_sheet(tmp_path / "a.txt", "1.", "2.", "3.", "5."), handle="A")
    assert "Its numbers stay as they are printed" in made.message
    session.editing.insert("A", "after OP2", "*Invites* all;")
    assert _numbers(session, "A") == ["1.", "2.", "2 bis.", "3.", "5."]
    session.editing.delete("A", "OP1")
    assert _numbers(session, "A") == ["2.", "2 bis.", "3.", "5."]
    renumber(session, "A")
    assert _numbers(session, "A") == ["1.", "2.", "3.", "4."]
    session.editing.insert("A", "after OP1", "*Invites* ports;")
    assert _numbers(session, "A") == ["1.", "2.", "3.", "4.", "5."]


def test_the_fix_of_a_number_gives_it_up(session: Session, tmp_path: Path):
    session.files.import_file(_sheet(tmp_path / "a.txt", "1.", "1 bis.", "2.", "4."), handle="A")
    session.checks.fix_all("A")
    assert _numbers(session, "A") == ["1.", "2.", "3.", "4."]


def test_a_file_brings_its_own_numbers_onto_a_text_with_printed_ones(
    session: Session, tmp_path: Path
):
    session.files.import_file(_sheet(tmp_path / "a.txt", "1.", "2.", "3.", "5."), handle="A")
    sheet = _sheet(tmp_path / "b.txt", "1.", "2.", "3.", "4.", "6.")
    session.files.import_onto(sheet, "A", label="")
    assert _numbers(session, "A") == ["1.", "2.", "3.", "4.", "6."]
