"""Every place of a file in which a name can stand is told of, and empty in the clean copy."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from support.active_word_files import field, unsound_in
from support.issued_word_files import NAMESPACES, NOTES, TYPED, paragraph, run, write

from drafting.formats.clean_copy import write_clean
from drafting.formats.docx.traces.report import look_into

VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="secret"/>{}</w:ffData>'
    "</w:fldChar></w:r><w:r><w:instrText>{}</w:instrText></w:r><w:r><w:fldChar "
    'w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar '
    'w:fldCharType="end"/></w:r>'
)
CONTENT = {
    "a bookmark": '<w:bookmarkStart w:id="8" w:name="secret"/><w:bookmarkEnd w:id="8"/>',
    "the choices of a control": '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="secret" '
    'w:displayText="secret"/></w:dropDownList></w:sdtPr><w:sdtContent>'
    f"{run('picked')}</w:sdtContent></w:sdt>",
    "a tag of a program": '<w:smartTag w:uri="urn:secret" w:element="x">'
    f"{run('tagged')}</w:smartTag>",
    "an element of a program": '<w:customXml w:uri="urn:secret" w:element="x"><w:customXmlPr>'
    f'<w:attr w:name="a" w:val="secret"/></w:customXmlPr>{run("tagged")}</w:customXml>',
    "a name and a help of a form": FORM.format('<w:helpText w:val="secret"/>', "FORMTEXT"),
    "the other choices of a form": FORM.format(
        '<w:ddList><w:listEntry w:val="shown"/><w:listEntry w:val="secret"/></w:ddList>',
        "FORMDROPDOWN",
    ),
    "the tip of a link": f'<w:hyperlink w:anchor="_Ref501" w:tooltip="secret">{run("see")}'
    "</w:hyperlink>",
    "a comment in the markup": "<!-- secret -->",
    "another vocabulary": '<z:note xmlns:z="urn:z">secret</z:note>',
    "an attribute of another vocabulary": '<w:r xmlns:z="urn:z" z:by="secret"><w:t>a</w:t></w:r>',
    "a field of any name": '<w:fldSimple w:instr="QUOTE secret"><w:r><w:t>shown</w:t></w:r>'
    "</w:fldSimple>",
    "a link that says who follows it": '<w:fldSimple w:instr="HYPERLINK &quot;https://www.un.org/'
    f'?utm_source=secret&quot;">{run("see")}</w:fldSimple>',
    "a line to sign on": f'<w:r><w:pict {VML}><v:shape style="width:9pt"><o:signatureline '
    'o:suggestedsigner="secret"/></v:shape></w:pict></w:r>',
    "letters pressed together": run("secret", '<w:w w:val="1"/>'),
    "letters in the white of the theme": run("secret", '<w:color w:themeColor="background1"/>'),
    "letters without a colour": '<w:r><w:rPr><w14:textFill xmlns:w14="http://schemas.microsoft.com/'
    'office/word/2010/wordml"><w14:noFill/></w14:textFill></w:rPr><w:t>secret</w:t></w:r>',
    "a box beside the page": f'<w:r><w:pict {VML}><v:rect style="position:absolute;'
    'left:-9999pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>secret</w:t></w:r></w:p>'
    "</w:txbxContent></v:textbox></v:rect></w:pict></w:r>",
    "a hidden equation": f"<m:oMath {MATH}><m:r><w:rPr><w:vanish/></w:rPr><m:t>secret</m:t>"
    "</m:r></m:oMath>",
    "a box that is not shown": f'<w:r><w:pict {VML}><v:rect style="visibility: hidden"><v:textbox>'
    f"<w:txbxContent>{paragraph(run('secret'))}</w:txbxContent></v:textbox></v:rect></w:pict>"
    "</w:r>",
}  # fmt: skip
PARTS = {
    "settings": '<w:writeProtection w:hash="secret"/><w:attachedSchema w:val="secret"/>'
    '<w:activeWritingStyle w:appName="secret"/>',
    "numbering": '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:lvlText '
    'w:val="secret"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="4"/>'
    "</w:num>",
    "styles": '<w:style w:type="paragraph" w:customStyle="1" w:styleId="secret"><w:name '
    'w:val="secret"/></w:style>',
    "webSettings": '<w:encoding w:val="secret"/>',
    "header": "<w:p><w:r><w:t>secret</w:t></w:r></w:p>",
}
"""The content of a part by its kind; the header is that of a first page which no section has."""


def made(folder: Path, *content: str, kind: str = "") -> Path:
    """A file with a paragraph of that content, or with another part of that kind."""
    path = folder / "a.docx"
    one = paragraph(run("\t1.\tNotes "), *content, run("this."))
    write(path, [*TYPED[:-1], one, TYPED[-1]], NOTES)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    if kind:
        root = {"header": "hdr"}.get(kind, kind)
        parts[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{PARTS[kind]}</w:{root}>"
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            "</Relationships>",
            f'<Relationship Id="y1" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
            "</Relationships>",
        )
    if kind == "header":
        named = f'<w:headerReference xmlns:r="{RELATIONS}" w:type="first" r:id="y1"/>'
        parts["word/document.xml"] = parts["word/document.xml"].replace(
            "<w:sectPr/>", f"<w:sectPr>{named}</w:sectPr>"
        )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def clean(path: Path) -> Path:
    target = path.with_name("clean.docx")
    write_clean(path, target, "accept")
    assert unsound_in(target) == []
    return target


def whole(path: Path) -> str:
    """All that a file says, in whatever part."""
    with zipfile.ZipFile(path) as archive:
        return "".join(f"{name} {archive.read(name).decode()}" for name in archive.namelist())


@pytest.mark.parametrize("place", CONTENT)
def test_a_name_in_the_text_is_told_and_goes(place: str, tmp_path: Path):
    path = made(tmp_path, CONTENT[place])
    found = look_into(path)
    assert found.metadata or found.hidden
    told = whole(clean(path))
    assert "secret" not in told.casefold()
    shown = ("shown", "picked", "tagged", "see")
    assert [one for one in shown if one in CONTENT[place]] == [one for one in shown if one in told]


@pytest.mark.parametrize("kind", PARTS)
def test_a_name_in_another_part_goes(kind: str, tmp_path: Path):
    path = made(tmp_path, kind=kind)
    assert "secret" in whole(path)
    assert "secret" not in whole(clean(path)).casefold()


def test_words_of_a_header_of_no_page_are_told_as_hidden(tmp_path: Path):
    found = look_into(made(tmp_path, kind="header"))
    assert [(one.what, one.found) for one in found.hidden] == [
        ("in a header or footer of no page", "secret")
    ]


def test_a_bookmark_that_is_referred_to_stays_under_a_number(tmp_path: Path):
    marked = f'<w:bookmarkStart w:id="8" w:name="Secret"/>{run("marked")}<w:bookmarkEnd w:id="8"/>'
    path = made(tmp_path, marked, field("REF se", "cret \\h"), field("REF OtherSecret \\h"))
    told = whole(clean(path))
    assert told.count("_Ref90000001") == 2
    assert "REF OtherSecret" in told
    assert "Secret" not in told.replace("OtherSecret", "")


def test_styles_that_something_needs_stay(tmp_path: Path):
    path = made(tmp_path, kind="styles")
    own = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{0}"><w:name w:val="{0}"/>{1}'
    styles = "".join(
        f"{own.format(name, rests)}</w:style>"
        for name, rests in (("Base", ""), ("Used", '<w:basedOn w:val="Base"/>'), ("Spare", ""))
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["word/styles.xml"] = f"<w:styles {NAMESPACES}>{styles}</w:styles>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "<w:pPr>", '<w:pPr><w:pStyle w:val="Used"/>', 1
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    told = whole(clean(path))
    assert [name for name in ("Base", "Used", "Spare") if f'w:val="{name}"' in told] == [
        "Base", "Used"
    ]  # fmt: skip


def test_invisible_characters_go_and_those_of_a_spelling_stay(tmp_path: Path):
    persian = "می\u200cخواهم"
    path = made(tmp_path, run(f"plain\u200b{chr(0xE0061)} words\u200c {persian} "))
    assert [one.found for one in look_into(path).hidden] == ["a"]
    told = whole(clean(path))
    assert f"plain words {persian} " in told


def test_a_path_is_told_as_it_is_written_and_no_further(tmp_path: Path):
    code = '<w:fldSimple w:instr="FILENAME &quot;C:\\Users\\me &amp; you\\a.docx&quot; \\p"/>'
    said = [one.found for one in look_into(made(tmp_path, code)).metadata if one.what == "a path"]
    assert said == ["C:\\Users\\me & you\\a.docx"]
