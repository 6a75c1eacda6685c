"""A Word file is edited where it stands, by tracked changes that turn it into another one."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafting.formats.docx import Revision
from drafting.formats.docx.markup.names import NAMESPACE, P, T, W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_file.comparison import write_comparison

_REVISION = Revision("Norway", "2026-03-04T10:00:00Z")
_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{NAMESPACE}" xmlns:r="r">'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def _run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(*content: str) -> str:
    inner = "".join(one if one.startswith("<") else _run(one) for one in content)
    return f'<w:p><w:pPr><w:pStyle w:val="SingleTxt"/></w:pPr>{inner}</w:p>'


def _reference(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def _file(path: Path, paragraphs: list[str], notes: list[str] | None = None) -> Path:
    body = "".join(paragraphs)
    relations = [f'<Relationship Id="s" Type="{_RELATIONS}/styles" Target="styles.xml"/>']
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"{_HEAD}<w:body>{body}<w:sectPr/></w:body></w:document>"
        )
        archive.writestr("word/theme.bin", bytes(range(256)))
        style = '<w:style w:styleId="SingleTxt"/>'
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{NAMESPACE}">{style}</w:styles>')
        if notes is not None:
            relations.append(
                f'<Relationship Id="f" Type="{_RELATIONS}/footnotes" Target="footnotes.xml"/>'
            )
            written = "".join(
                f'<w:footnote w:id="{at}">{_paragraph(note)}</w:footnote>'
                for at, note in enumerate(notes, start=1)
            )
            archive.writestr(
                "word/footnotes.xml",
                f'<w:footnotes xmlns:w="{NAMESPACE}">{written}</w:footnotes>',
            )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>',
        )
    return path


def _edited(folder: Path, old: Path, new: Path) -> Path:
    target = folder / "edited.docx"
    write_comparison(old, new, target, _REVISION)
    return target


def _part(path: Path, name: str = "word/document.xml") -> bytes:
    with ZipFile(path) as archive:
        return archive.read(name)


def _root(path: Path, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(_part(path, name))


def _texts(root: etree._Element) -> list[str]:
    return ["".join(word.text or "" for word in one.iter(T)) for one in root.iter(P)]


def _marked(path: Path, tag: str) -> list[str]:
    words = (W + "t", W + "delText")
    return [
        "".join(word.text or "" for word in change.iter(*words))
        for change in _root(path).iter(W + tag)
        if len(change)
    ]


_FIRST = "Recalling its earlier decision on the lighthouses of the northern coast,"
_SECOND = "Noting that many lamps were repaired during the winter by volunteers,"
_THIRD = "1. Requests the keepers to report every spring on the state of the lamps;"
_FOURTH = "2. Decides to remain attentive to the needs of sailors and of fishing fleets."


def test_only_the_words_that_differ_are_marked(tmp_path: Path) -> None:
    old = _file(tmp_path / "a.docx", [_paragraph(_FIRST), _paragraph(_SECOND)])
    changed = _SECOND.replace("many lamps", "most lamps")
    new = _file(tmp_path / "b.docx", [_paragraph(_FIRST), _paragraph(changed)])
    edited = _edited(tmp_path, old, new)
    assert _marked(edited, "del") == ["many"]
    assert _marked(edited, "ins") == ["most"]
    assert _texts(accepted(_root(edited))) == [_FIRST, changed]
    assert _texts(rejected(_root(edited))) == [_FIRST, _SECOND]


def test_what_does_not_change_stays_to_the_byte(tmp_path: Path) -> None:
    odd = f"<w:p  w:rsidR='00AB' >{_run('Odd but sound,')}</w:p >"
    old = _file(tmp_path / "a.docx", [odd, _paragraph(_SECOND), "<w:p/>", _paragraph(_THIRD)])
    new = _file(
        tmp_path / "b.docx", [odd, _paragraph(_SECOND + " too"), "<w:p/>", _paragraph(_THIRD)]
    )
    edited = _edited(tmp_path, old, new)
    before, after = _part(old), _part(edited)
    start = before.index(_paragraph(_SECOND).encode())
    end = start + len(_paragraph(_SECOND).encode())
    assert after.startswith(before[:start])
    assert after.endswith(before[end:])
    with ZipFile(old) as archive:
        for name in archive.namelist():
            assert name == "word/document.xml" or _part(edited, name) == archive.read(name)


def test_the_same_file_twice_gives_it_back(tmp_path: Path) -> None:
    old = _file(tmp_path / "a.docx", [_paragraph(_FIRST), _paragraph(_SECOND)])
    edited = _edited(tmp_path, old, old)
    assert _part(edited) == _part(old)


def test_the_same_file_twice_has_no_changes_whatever_it_tracks(tmp_path: Path) -> None:
    by = 'w:id="1" w:author="Peru" w:date="2026-01-01T10:00:00Z"'
    cells = f"<w:tcPr><w:cellDel {by}/></w:tcPr>{_paragraph('Gone')}"
    table = f"<w:tbl><w:tr><w:tc>{_paragraph('Kept')}</w:tc><w:tc>{cells}</w:tc></w:tr></w:tbl>"
    old = _file(tmp_path / "old.docx", [_paragraph("One."), table, _paragraph("Two.")])
    made = write_comparison(old, old, tmp_path / "made.docx", _REVISION)
    assert not made.differs


def test_a_word_over_two_runs_keeps_the_look_of_both(tmp_path: Path) -> None:
    pieces = (_run("The keep", "<w:i/>"), _run("ers", "<w:b/>"), " shall report.")
    old = _file(tmp_path / "a.docx", [_paragraph(*pieces)])
    new = _file(tmp_path / "b.docx", [_paragraph(_run("The sailors", "<w:i/>"), " shall report.")])
    edited = _edited(tmp_path, old, new)
    assert _marked(edited, "del") == ["keepers"]
    looks = [run.find(f"{W}rPr")[0].tag for run in _root(edited).find(f".//{W}del")]
    assert looks == [W + "i", W + "b"]


def test_a_change_in_a_hyperlink_stays_inside_it(tmp_path: Path) -> None:
    def linked(text: str) -> list[str]:
        link = f'<w:hyperlink r:id="rId9">{_run(text)}</w:hyperlink>'
        return [_paragraph("Recalling resolution ", link, " on lamps,")]

    old = _file(tmp_path / "a.docx", linked("12 of March"))
    new = _file(tmp_path / "b.docx", linked("12 of April"))
    edited = _root(_edited(tmp_path, old, new))
    link = edited.find(f".//{W}hyperlink")
    assert [child.tag for child in link] == [W + "r", W + "del", W + "ins"]


def test_words_of_another_link_stand_in_that_link(tmp_path: Path) -> None:
    def linked(*links: tuple[str, str]) -> list[str]:
        made = (f'<w:hyperlink w:anchor="{to}">{_run(text)}</w:hyperlink>' for to, text in links)
        return [_paragraph("Recalling resolution ", *made, " on lamps,")]

    old = _file(tmp_path / "a.docx", linked(("one", "12 of March 1906")))
    new = _file(tmp_path / "b.docx", linked(("one", "12 of "), ("two", "April"), ("one", " 1906")))
    edited = _root(_edited(tmp_path, old, new))
    links = accepted(edited).iter(W + "hyperlink")
    assert [(link.get(W + "anchor"), "".join(link.itertext(T))) for link in links] == [
        ("one", "12 of "), ("two", "April"), ("one", " 1906"),
    ]  # fmt: skip
    assert _texts(rejected(edited)) == ["Recalling resolution 12 of March 1906 on lamps,"]


def test_a_paragraph_that_moved_is_a_move_with_its_edits_marked(tmp_path: Path) -> None:
    old = _file(tmp_path / "a.docx", [_paragraph(t) for t in (_FIRST, _SECOND, _THIRD, _FOURTH)])
    moved = _FIRST.replace("northern", "southern")
    new = _file(tmp_path / "b.docx", [_paragraph(t) for t in (_SECOND, _THIRD, moved, _FOURTH)])
    edited = _edited(tmp_path, old, new)
    assert _marked(edited, "del") == ["northern"]
    assert _marked(edited, "ins") == ["southern"]
    assert "".join(_marked(edited, "moveFrom")) == _FIRST.replace("northern", "")
    assert _texts(accepted(_root(edited))) == [_SECOND, _THIRD, moved, _FOURTH]


def test_a_note_comes_in_with_its_reference(tmp_path: Path) -> None:
    old = _file(
        tmp_path / "a.docx", [_paragraph(_FIRST, _reference(1)), _paragraph(_SECOND)], ["See one."]
    )
    new = _file(
        tmp_path / "b.docx",
        [_paragraph(_FIRST, _reference(1)), _paragraph(_SECOND, _reference(2))],
        ["See one or three.", "Two lamps are new."],
    )
    edited = _edited(tmp_path, old, new)
    notes = _root(edited, "word/footnotes.xml")
    assert _texts(accepted(notes)) == ["See one or three.", "Two lamps are new."]
    assert _texts(rejected(notes))[0] == "See one."
    assert len(list(rejected(_root(edited)).iter(W + "footnoteReference"))) == 1


def test_a_field_is_taken_out_whole(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>NOTEREF one</w:instrText></w:r>"
    field = (mark("begin"), code, mark("separate"), _run("1"), mark("end"))
    old = _file(tmp_path / "a.docx", [_paragraph(_FIRST, *field)])
    new = _file(tmp_path / "b.docx", [_paragraph(_FIRST)])
    gone = _root(_edited(tmp_path, old, new)).find(f".//{W}del")
    assert len(list(gone.iter(W + "fldChar"))) == 3
    assert len(list(gone.iter(W + "delInstrText"))) == 1


def test_an_earlier_insertion_of_another_stays_theirs(tmp_path: Path) -> None:
    theirs = f'<w:ins w:id="7" w:author="Peru">{_run("old and tired ")}</w:ins>'
    old = _file(tmp_path / "a.docx", [_paragraph("The ", theirs, "lamps shine.")])
    new = _file(tmp_path / "b.docx", [_paragraph("The old and very tired lamps shine.")])
    root = _root(_edited(tmp_path, old, new))
    authors = [one.get(W + "author") for one in root.iter(W + "ins")]
    assert authors == ["Peru", "Norway", "Peru"]
    numbers = [one.get(W + "id") for one in root.iter(W + "ins")]
    assert len(set(numbers)) == 3


def test_a_cell_is_edited_in_its_table(tmp_path: Path) -> None:
    def table(*cells: str) -> str:
        inner = "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in cells)
        return f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>"

    old = _file(tmp_path / "a.docx", [_paragraph(_FIRST), table("Lamps", "12"), _paragraph(_THIRD)])
    new = _file(tmp_path / "b.docx", [_paragraph(_FIRST), table("Lamps", "14"), _paragraph(_THIRD)])
    edited = _edited(tmp_path, old, new)
    assert (_marked(edited, "del"), _marked(edited, "ins")) == (["12"], ["14"])


def test_what_cannot_be_done_is_said_and_not_written(tmp_path: Path) -> None:
    old = _file(tmp_path / "a.docx", [_paragraph(_FIRST)])
    new = _file(tmp_path / "b.docx", [_paragraph(_FIRST, _reference(7))], ["Only note 1 is here."])
    with pytest.raises(UntrackableError, match=r"b\.docx.*footnote 7 is missing"):
        _edited(tmp_path, old, new)
    assert not (tmp_path / "edited.docx").exists()


_WORDS = st.sampled_from(["lamp", "keeper", "coast", "storm", "of", "the", "and", "night", "boat"])
_TEXTS = st.lists(st.lists(_WORDS, max_size=9).map(" ".join), min_size=1, max_size=7)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(old=_TEXTS, new=_TEXTS)
def test_any_text_becomes_any_other(
    old: list[str], new: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("pair")
    before = _file(folder / "a.docx", [_paragraph(text) for text in old])
    after = _file(folder / "b.docx", [_paragraph(text) for text in new])
    edited = _root(_edited(folder, before, after))
    assert _texts(accepted(edited)) == new
    assert _texts(rejected(edited)) == old
