"""Pairs of Word files that differ in more than words, made with python-docx."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph

LINES = (
    "Recalling its decision on the lighthouses of the northern coast,",
    "Noting that many lamps were repaired during the winter by volunteers,",
    "1. Requests the keepers to report every spring on the state of the lamps;",
    "2. Invites the harbour masters to lend their boats whenever a storm is near;",
    "3. Decides to remain attentive to the needs of sailors and of fishing fleets.",
)
TRANSITIONAL = re.compile(
    rb"http://schemas\.openxmlformats\.org/(wordprocessingml|drawingml|officeDocument)/2006/(\w+)"
)
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def lines(document: Doc, texts: Iterable[str] = LINES) -> list[Paragraph]:
    return [document.add_paragraph(text) for text in texts]


def table(document: Doc, rows: Iterable[Iterable[str]]) -> None:
    cells = [list(row) for row in rows]
    made = document.add_table(len(cells), len(cells[0]), "Table Grid")
    for row, texts in zip(made.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def link(paragraph: Paragraph, address: str, text: str) -> None:
    number = paragraph.part.relate_to(address, LINK, is_external=True)
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{number}"><w:r><w:t>{text}</w:t></w:r>'
            "</w:hyperlink>"
        )
    )


def picture(folder: Path, shade: int) -> Path:
    """A grey picture of eight by eight dots."""
    rows = b"".join(b"\0" + bytes([shade]) * 8 for _ in range(8))

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    path = folder / f"grey{shade}.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
    return path


def text_box(paragraph: Paragraph, text: str) -> None:
    space = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    paragraph.add_run()._r.append(
        parse_xml(
            f"<w:pict {nsdecls('w')} {space}>"
            '<v:shape id="box" style="width:120pt;height:40pt"><v:textbox><w:txbxContent>'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        )
    )


def formula(paragraph: Paragraph, text: str) -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    paragraph._p.append(
        parse_xml(f'<m:oMath xmlns:m="{space}"><m:r><m:t>{text}</m:t></m:r></m:oMath>')
    )


def with_notes(path: Path, kind: str, texts: Iterable[str]) -> None:
    """Give each paragraph that ends in "(note)" a note."""
    notes = list(texts)
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"].decode()
    for number in range(1, len(notes) + 1):
        reference = f'</w:t></w:r><w:r><w:{kind}Reference w:id="{number}"/></w:r>'
        body = re.sub(r" ?\(note\)</w:t></w:r>", reference, body, count=1)
    parts["word/document.xml"] = body.encode()
    space = nsdecls("w")
    separators = "".join(
        f'<w:{kind} w:type="{line}" w:id="{number}"><w:p><w:r><w:{line}/></w:r></w:p></w:{kind}>'
        for line, number in (("separator", -1), ("continuationSeparator", 0))
    )
    written = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>"
        for number, text in enumerate(notes, start=1)
    )
    parts[f"word/{kind}s.xml"] = f"<w:{kind}s {space}>{separators}{written}</w:{kind}s>".encode()
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    declared = f'<Override PartName="/word/{kind}s.xml" ContentType="{office}.{kind}s+xml"/>'
    related = f'<Relationship Id="rIdNotes" Type="{LINK[:-9]}{kind}s" Target="{kind}s.xml"/>'
    for name, added, end in (
        ("[Content_Types].xml", declared, b"</Types>"),
        ("word/_rels/document.xml.rels", related, b"</Relationships>"),
    ):
        parts[name] = parts[name].replace(end, added.encode() + end)
    _write(path, parts)


def as_strict(path: Path) -> None:
    """Name everything as ISO 29500 Strict does."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            parts[name] = TRANSITIONAL.sub(rb"http://purl.oclc.org/ooxml/\1/\2", content)
    _write(path, parts)


def _write(path: Path, parts: dict[str, bytes]) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


Maker = Callable[[Path, Path], None]
PAIRS: dict[str, Maker] = {}


def pair(make: Maker) -> Maker:
    PAIRS[make.__name__.replace("_", " ")] = make
    return make


@pair
def a_table_comes(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:2])
        if path == new:
            table(document, [["Lamp", "Keeper"], ["North", "Ada"]])
        lines(document, LINES[2:])
        document.save(str(path))


@pair
def a_table_goes(old: Path, new: Path) -> None:
    a_table_comes(new, old)


@pair
def a_table_ends_the_file(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:2])
        if path == new:
            table(document, [["Lamp", "Keeper"], ["North", "Ada"]])
            document.add_paragraph()
        document.save(str(path))


@pair
def rows_come_and_go(old: Path, new: Path) -> None:
    rows = [["Lamp", "Keeper"], ["North tower", "Ada"], ["South tower", "Ben"], ["Pier", "Cleo"]]
    for path, kept in (
        (old, rows),
        (new, [rows[0], ["Reef", "Dora"], rows[1], ["Pier", "Clement"], ["Mole", "Eve"]]),
    ):
        document = Document()
        lines(document, LINES[:2])
        table(document, kept)
        lines(document, LINES[2:])
        document.save(str(path))


@pair
def columns_come(old: Path, new: Path) -> None:
    rows = [["Lamp", "Keeper"], ["North tower", "Ada"], ["South tower", "Ben"]]
    for path, kept in ((old, rows), (new, [[*row, "1906"] for row in rows])):
        document = Document()
        lines(document, LINES[:2])
        table(document, kept)
        lines(document, LINES[2:])
        document.save(str(path))


@pair
def one_of_two_tables_goes(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:1])
        if path == old:
            table(document, [["Lamp", "Keeper"], ["North tower", "Ada"]])
        lines(document, LINES[1:3])
        table(document, [["Boat", "Master"], ["Gull", "Ben"], ["Tern", "Cleo"]])
        lines(document, LINES[3:])
        document.save(str(path))


@pair
def pictures_come_and_go(old: Path, new: Path) -> None:
    for path, shades in ((old, (10, 90)), (new, (10, 200, 250))):
        document = Document()
        made = lines(document)
        for paragraph, shade in zip(made, shades, strict=False):
            paragraph.add_run().add_picture(str(picture(old.parent, shade)), width=Pt(20))
        document.save(str(path))


@pair
def links_come(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        made = lines(document, LINES[:3])
        link(made[0], "https://example.org/lamps", " and its annex")
        if path == new:
            link(made[1], "https://example.org/boats", " as listed")
            fresh = document.add_paragraph("4. Welcomes ")
            link(fresh, "https://example.org/reports", "the report of the masters")
            fresh.add_run(" with thanks;")
        lines(document, LINES[3:])
        document.save(str(path))


@pair
def items_of_a_list_come(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:2])
        texts = ["The lamps are lit at dusk", "The boats are painted in spring"]
        if path == new:
            texts.insert(1, "The horns are tested on Mondays")
        for text in texts:
            document.add_paragraph(text, "List Number")
        if path == new:
            document.add_paragraph("A list that nobody had before", "List Bullet 2")
        lines(document, LINES[2:])
        document.save(str(path))


@pair
def a_list_of_its_own_comes(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document)
        if path == new:
            root = document.part.numbering_part.element
            root.insert(
                0,
                parse_xml(
                    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0">'
                    '<w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/>'
                    "</w:lvl></w:abstractNum>"
                ),
            )
            root.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
                )
            )
            for text in ("First of the new list of lamps", "Second of the new list of lamps"):
                properties = document.add_paragraph(text)._p.get_or_add_pPr()
                properties.append(
                    parse_xml(
                        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/>'
                        '<w:numId w:val="77"/></w:numPr>'
                    )
                )
        document.save(str(path))


@pair
def a_style_comes(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:3])
        if path == new:
            base = document.styles.add_style("Coastal", WD_STYLE_TYPE.PARAGRAPH)
            base.font.bold = True
            style = document.styles.add_style("Coastal heading", WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = base
            spoken = document.styles.add_style("Spoken", WD_STYLE_TYPE.CHARACTER)
            paragraph = document.add_paragraph("Lamps and boats of the coast", style)
            paragraph.add_run(" aloud", spoken)
        lines(document, LINES[3:])
        document.save(str(path))


@pair
def the_first_footnote_comes(old: Path, new: Path) -> None:
    for path, end in ((old, ""), (new, " (note)")):
        document = Document()
        lines(document, [LINES[0] + end, LINES[1], LINES[2] + end, *LINES[3:]])
        document.save(str(path))
    with_notes(new, "footnote", ["See the list of lamps.", "See the list of boats."])


@pair
def the_last_footnote_goes(old: Path, new: Path) -> None:
    the_first_footnote_comes(new, old)


@pair
def the_first_endnote_comes(old: Path, new: Path) -> None:
    for path, end in ((old, ""), (new, " (note)")):
        document = Document()
        lines(document, [LINES[0], LINES[1] + end, *LINES[2:]])
        document.save(str(path))
    with_notes(new, "endnote", ["Found at the end."])


@pair
def an_endnote_changes(old: Path, new: Path) -> None:
    for path, text in ((old, "See the list of lamps."), (new, "See the long list of lamps.")):
        document = Document()
        lines(document, [LINES[0], LINES[1] + " (note)", *LINES[2:]])
        document.save(str(path))
        with_notes(path, "endnote", [text])


@pair
def text_boxes_differ(old: Path, new: Path) -> None:
    for path, text in ((old, "Price: two crowns"), (new, "Price: nine crowns")):
        document = Document()
        made = lines(document)
        text_box(made[1], text)
        text_box(made[3], "Never changed")
        document.save(str(path))


@pair
def formulas_differ(old: Path, new: Path) -> None:
    for path, text in ((old, "a+b"), (new, "a+c")):
        document = Document()
        made = lines(document)
        formula(made[1], text)
        document.save(str(path))


@pair
def sections_come_and_go(old: Path, new: Path) -> None:
    for path, places in ((old, (1, 3)), (new, (2,))):
        document = Document()
        for at, text in enumerate(LINES):
            document.add_paragraph(text)
            if at in places:
                document.add_section()
        document.save(str(path))


@pair
def a_section_goes_with_its_words(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:2])
        if path == old:
            properties = document.add_paragraph("Ends the first part")._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:sectPr {nsdecls("w")}><w:cols w:num="2"/></w:sectPr>'))
        lines(document, LINES[2:])
        document.save(str(path))


@pair
def the_old_file_is_strict(old: Path, new: Path) -> None:
    _edited_words(old, new)
    as_strict(old)


@pair
def the_new_file_is_strict(old: Path, new: Path) -> None:
    _edited_words(old, new)
    as_strict(new)


@pair
def both_files_are_strict(old: Path, new: Path) -> None:
    _edited_words(old, new)
    as_strict(old)
    as_strict(new)


def _edited_words(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        texts = list(LINES)
        if path == new:
            texts[1] = texts[1].replace("many lamps", "most lamps and horns")
            texts.insert(3, "2 bis. Thanks the painters of the pier for their patience;")
            texts.append(texts.pop(0))
        made = lines(document, texts)
        if path == new:
            made[3].add_run().add_picture(str(picture(old.parent, 40)), width=Pt(20))
        document.save(str(path))


@pair
def nothing_is_in_common(old: Path, new: Path) -> None:
    for path, texts in ((old, LINES), (new, ("Wholly other words stand here.", "And here."))):
        document = Document()
        lines(document, texts)
        document.save(str(path))


@pair
def the_old_file_is_empty(old: Path, new: Path) -> None:
    for path, texts in ((old, ()), (new, LINES)):
        document = Document()
        lines(document, texts)
        document.save(str(path))


@pair
def the_new_file_is_empty(old: Path, new: Path) -> None:
    the_old_file_is_empty(new, old)


@pair
def the_old_file_has_changes_of_others(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        made = lines(document)
        if path == old:
            for tag, words, inner in (("ins", " quickly", "t"), ("del", " slowly", "delText")):
                made[1]._p.append(
                    parse_xml(
                        f'<w:{tag} {nsdecls("w")} w:id="5{len(tag + words)}" w:author="Peru" '
                        f'w:date="2026-01-01T00:00:00Z"><w:r><w:{inner} xml:space="preserve">'
                        f"{words}</w:{inner}></w:r></w:{tag}>"
                    )
                )
        else:
            made[1].add_run(" quickly and well")
        document.save(str(path))


@pair
def the_new_file_has_changes_of_others(old: Path, new: Path) -> None:
    the_old_file_has_changes_of_others(new, old)


@pair
def a_paragraph_comes_between_tables(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        table(document, [["Lamp", "Keeper"], ["North tower", "Ada"]])
        lines(document, LINES[:2] if path == new else LINES[:1])
        table(document, [["Boat", "Master"], ["Gull", "Ben"]])
        document.add_paragraph(LINES[3])
        document.save(str(path))


@pair
def cells_hold_paragraphs_and_tables(old: Path, new: Path) -> None:
    for path, words in ((old, ("Ada", "Ben")), (new, ("Ada and Eve", "Bert"))):
        document = Document()
        lines(document, LINES[:2])
        outer = document.add_table(2, 2, "Table Grid")
        outer.cell(0, 0).text = "Keepers"
        outer.cell(0, 1).add_paragraph(words[0])
        inner = outer.cell(1, 1).add_table(1, 2)
        inner.cell(0, 0).text = "Gull"
        inner.cell(0, 1).text = words[1]
        lines(document, LINES[2:])
        document.save(str(path))


@pair
def the_last_paragraphs_go(old: Path, new: Path) -> None:
    for path, kept in ((old, LINES), (new, LINES[:3])):
        document = Document()
        lines(document, kept)
        document.save(str(path))


@pair
def the_last_paragraphs_come(old: Path, new: Path) -> None:
    the_last_paragraphs_go(new, old)


@pair
def the_last_paragraph_moves_up(old: Path, new: Path) -> None:
    for path, order in ((old, (0, 1, 2, 3, 4)), (new, (4, 0, 1, 2, 3))):
        document = Document()
        lines(document, [LINES[at] for at in order])
        document.save(str(path))


@pair
def the_last_paragraphs_are_others_in_another_style(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        lines(document, LINES[:3])
        if path == old:
            lines(document, LINES[3:])
        else:
            for text in ("Wholly other words", "And their like", "To the very end"):
                document.add_paragraph(text, "Heading 2")
        document.save(str(path))


@pair
def paragraphs_before_a_table_come_and_go(old: Path, new: Path) -> None:
    for path, kept in ((old, (0, 1, 2)), (new, (0, 3, 4, 1))):
        document = Document()
        lines(document, [LINES[at] for at in kept])
        table(document, [["Lamp", "Keeper"], ["North tower", "Ada"]])
        document.add_paragraph("And so on.")
        document.save(str(path))


@pair
def words_of_a_text_box_and_around_it_change(old: Path, new: Path) -> None:
    for path, text in ((old, "two crowns"), (new, "nine crowns")):
        document = Document()
        made = lines(document)
        text_box(made[1], text)
        if path == new:
            made[1].add_run(" and their friends")
        document.save(str(path))


@pair
def a_text_box_comes(old: Path, new: Path) -> None:
    for path in (old, new):
        document = Document()
        made = lines(document)
        if path == new:
            text_box(made[1], "Price: nine crowns")
        document.save(str(path))


@pair
def heads_and_feet_of_pages_differ(old: Path, new: Path) -> None:
    for path, symbol, foot in ((old, "L.4", "First reading"), (new, "L.4/Rev.1", "Last reading")):
        document = Document()
        lines(document)
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.header.paragraphs[0].text = symbol
        section.first_page_header.paragraphs[0].text = "Never changed"
        section.footer.paragraphs[0].text = foot
        document.save(str(path))


@pair
def pages_are_counted_anew(old: Path, new: Path) -> None:
    for path, count in ((old, 3), (new, 4)):
        document = Document()
        made = lines(document)
        if path == new:
            made[2].add_run(" for ever")
        foot = document.sections[0].footer.paragraphs[0]
        foot.add_run("Page ")
        foot._p.append(_simple_field("PAGE", str(count)))
        for kind in ("begin", "NUMPAGES", "separate", str(count), "end"):
            inner = (
                f'<w:fldChar w:fldCharType="{kind}"/>'
                if kind.islower()
                else f"<w:t>{kind}</w:t>"
                if kind.isdigit()
                else f"<w:instrText>{kind}</w:instrText>"
            )
            foot._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>"))
        document.save(str(path))


def _simple_field(code: str, result: str) -> object:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>{result}</w:t></w:r></w:fldSimple>'
    )
