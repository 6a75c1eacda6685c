"""Layouts: their Word files come from their measures, and a bad one is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.section import _Footer
from docx.shared import Twips
from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.bodies import BadTemplateError, load_body
from drafting.formats.docx import write_document
from drafting.formats.docx.layout.blocks import Role
from drafting.formats.docx.layout.settings import load_layout
from drafting.model.resolution import Masthead, Resolution

TEMPLATES = Path(__file__).parents[4] / "templates"
LAYOUTS = TEMPLATES / "layouts"
NEW_YORK = LAYOUTS / "new-york.toml"
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"


def _parts(folder: Path) -> dict[str, dict[str, bytes]]:
    """What the Word files of a folder hold; how it is packed differs from machine to machine."""
    found = {}
    for path in folder.glob("*.docx"):
        with ZipFile(path) as archive:
            found[path.name] = {name: archive.read(name) for name in archive.namelist()}
    return found


def test_the_committed_word_files_are_what_the_script_makes(tmp_path: Path):
    subprocess.run([sys.executable, TEMPLATES / "make_layouts.py", tmp_path], check=True)
    assert _parts(tmp_path) == _parts(LAYOUTS) != {}


def test_a_layout_knows_every_role_and_every_style_it_names():
    layout = load_layout(NEW_YORK)
    styles = {style.style_id for style in Document(str(NEW_YORK.with_suffix(".docx"))).styles}
    named = {setting.style for levels in layout.settings.values() for setting in levels}
    assert set(layout.settings) == set(Role)
    assert named <= styles


def test_the_page_has_the_official_measures():
    first, main = Document(str(NEW_YORK.with_suffix(".docx"))).sections
    assert (first.page_width.twips, first.page_height.twips) == (12240, 15840)
    assert (first.left_margin.twips, first.right_margin.twips) == (1200, 1200)
    assert (first.bottom_margin.twips, main.bottom_margin.twips) == (1152, 1152)
    assert first.footer_distance.twips + _foot_height(first.first_page_footer) == 1728
    assert first.different_first_page_header_footer
    assert Document(str(NEW_YORK.with_suffix(".docx"))).settings.odd_and_even_pages_header_footer


@pytest.mark.parametrize("layout", sorted(path.stem for path in LAYOUTS.glob("*.docx")))
def test_a_running_head_has_room_for_a_title_of_any_length(layout: str):
    section = Document(str(LAYOUTS / f"{layout}.docx")).sections[-1]
    for head in (section.header, section.even_page_header):
        (row,) = head.tables[0].rows
        assert row.height_rule == WD_ROW_HEIGHT_RULE.AT_LEAST


def _foot_height(foot: _Footer) -> int:
    """Of a table of one row and the paragraph after it, each of a fixed height."""
    (row,), (end,) = foot.tables[0].rows, foot.paragraphs
    assert row.height_rule == WD_ROW_HEIGHT_RULE.EXACTLY
    assert end.paragraph_format.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    return row.height.twips + end.paragraph_format.line_spacing.twips


@pytest.mark.parametrize("name", ["new-york", "security-council", "working-paper"])
def test_running_heads_and_feet_are_as_wide_as_the_page_between_its_margins(name: str):
    section = Document(str(LAYOUTS / f"{name}.docx")).sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    stories = (section.header, section.even_page_header, section.footer, section.even_page_footer)
    for story in stories:
        table = story.tables[0]
        assert sum(column.width for column in table.columns) == room
        margins = table._tbl.tblPr.find(qn("w:tblCellMar"))
        assert {side.get(qn("w:w")) for side in margins} == {"0"}


def test_the_masthead_table_has_seven_columns_of_official_width():
    header = Document(str(NEW_YORK.with_suffix(".docx"))).sections[0].first_page_header
    widths = [column.width.twips for column in header.tables[0].columns]
    assert widths == [1267, 1872, 245, 3110, 245, 3096, 15]


def test_nothing_in_the_layout_is_numbered_by_word():
    with ZipFile(NEW_YORK.with_suffix(".docx")) as archive:
        assert not any("numbering" in name for name in archive.namelist())
        assert b"numPr" not in archive.read("word/styles.xml")


def test_the_layout_brings_its_own_styles_and_the_default_of_each_kind_alone():
    document = Document(str(NEW_YORK.with_suffix(".docx")))
    measures = tomllib.loads(NEW_YORK.read_text(encoding="utf-8"))
    own = {*measures["styles"], *measures["characters"]}
    defaults = {"DefaultParagraphFont", "TableNormal", "NoList"}
    assert {style.style_id for style in document.styles} == own | defaults
    assert document.core_properties.author == document.core_properties.comments == ""


def test_the_layout_has_no_part_that_official_files_lack():
    with ZipFile(NEW_YORK.with_suffix(".docx")) as archive:
        names = set(archive.namelist())
    furniture = {f"word/{kind}{n}.xml" for kind in ("header", "footer") for n in (1, 2, 3)}
    texts = {
        f"word/{name}.xml"
        for name in ("document", "styles", "settings", "footnotes", "fontTable", "theme/theme1")
    }
    package = {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}
    assert names == furniture | texts | package | {"docProps/core.xml"}


def test_a_layout_saved_by_word_makes_files_that_word_opens(tmp_path: Path):
    copy = tmp_path / "layouts"
    shutil.copytree(LAYOUTS, copy)
    layout = copy / NEW_YORK.name
    _save_as_word_does(layout.with_suffix(".docx"))
    path = tmp_path / "out.docx"
    write_document(Resolution(), path, replace(load_body("ga", TEMPLATES), layout=layout))
    with ZipFile(path) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        root = etree.fromstring(archive.read("word/document.xml"))
        relations = archive.read("_rels/.rels")
    assert set(root.get(IGNORABLE).split()) <= set(root.nsmap)
    assert relations.count(b"docProps/core.xml") == 1
    assert Document(str(path)).core_properties.author == ""


def _save_as_word_does(path: Path) -> None:
    """With a person's name, and prefixes that an older Word should ignore."""
    document = Document(str(path))
    document.core_properties.author = "A Drafter"
    document.save(str(path))
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = b"<w:document "
    new = b'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    new += b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    text = parts["word/document.xml"].replace(root, root + new + b'mc:Ignorable="w14" ', 1)
    with ZipFile(path, "w") as archive:
        for name, part in (parts | {"word/document.xml": text}).items():
            archive.writestr(name, part)


def test_deep_degrees_are_set_like_the_deepest_known_one():
    layout = load_layout(NEW_YORK)
    assert layout.setting(Role.TEXT, 9) == layout.setting(Role.TEXT, 4)
    assert layout.setting(Role.TEXT, 0) == layout.setting(Role.TEXT, 1)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[roles.chapeau]", "[roles.preface]", "'chapeau' is missing"),
        ("[end-rule]", "[last-rule]", "'end-rule' is missing"),
        ('before = "\\t\\t"', 'begin = "\\t\\t"', "'begin' is no setting"),
        ("[page]", "[page", "at line"),
    ],
)
def test_a_bad_layout_is_refused_with_what_is_wrong(tmp_path: Path, old: str, new: str, said: str):
    copy = tmp_path / "layouts"
    shutil.copytree(LAYOUTS, copy)
    path = copy / NEW_YORK.name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(BadTemplateError, match=r"^new-york\.toml: ") as caught:
        load_layout(path)
    assert said in str(caught.value)


def test_a_layout_whose_word_file_is_gone_or_spoilt_is_refused(tmp_path: Path):
    copy = tmp_path / "layouts"
    shutil.copytree(LAYOUTS, copy)
    document = copy / "new-york.docx"
    document.write_bytes(b"not a zip")
    with pytest.raises(BadTemplateError, match=r"new-york\.docx: is no Word file"):
        load_layout(copy / NEW_YORK.name)
    document.unlink()
    with pytest.raises(BadTemplateError, match=r"new-york\.docx: cannot be read"):
        load_layout(copy / NEW_YORK.name)


def test_a_layout_changed_on_disk_is_read_anew(tmp_path: Path):
    copy = tmp_path / "layouts"
    shutil.copytree(LAYOUTS, copy)
    body = replace(load_body("ga", TEMPLATES), layout=copy / NEW_YORK.name)
    assert load_layout(body.layout).block.inset == 475
    text = body.layout.read_text(encoding="utf-8")
    body.layout.write_text(text.replace("inset = 475", "inset = 600"), encoding="utf-8")
    assert load_layout(body.layout).block.inset == 600


def test_the_human_rights_council_writes_on_the_paper_of_geneva(tmp_path: Path):
    council = load_body("hrc", TEMPLATES)
    write_document(Resolution(title="Water"), tmp_path / "out.docx", council)
    document = Document(str(tmp_path / "out.docx"))
    section = document.sections[-1]
    assert (section.page_width, section.page_height) == (Twips(11906), Twips(16838))
    assert section.left_margin == section.right_margin == Twips(1134)
    text = document.styles["_ Single Txt_G"].paragraph_format
    assert (text.left_indent, text.space_after) == (Twips(1134), Twips(120))


def test_the_security_council_has_its_number_for_a_title(tmp_path: Path):
    masthead = Masthead(number="2700 (2023)", adoption="Adopted by the Security Council")
    text = Resolution(masthead=masthead, kind="resolution", enacting="*The Security Council*,")
    write_document(text, tmp_path / "out.docx", load_body("sc", TEMPLATES))
    lines = [one for one in Document(str(tmp_path / "out.docx")).paragraphs if one.text.strip()]
    assert [(line.text.strip(), line.style.name) for line in lines] == [
        ("Resolution 2700 (2023)", "Title_H_CH"),
        ("Adopted by the Security Council", "Title_H1"),
        ("The Security Council,", "__Single Txt"),
    ]


def test_the_russian_name_of_the_organization_has_the_room_it_needs(tmp_path: Path):
    path = tmp_path / "out.docx"
    write_document(Resolution(language="ru"), path, load_body("ga", TEMPLATES))
    top, main = Document(str(path)).sections[0].first_page_header.tables[0].rows
    assert top.cells[1].width == Twips(4622)
    assert sum(cell.width for cell in top._tr.tc_lst) == sum(map(Twips, (1267, 4622, 245, 3716)))
    assert [cell.width for cell in main._tr.tc_lst] == [Twips(n) for n in (1267, 5227, 245, 3096)]
