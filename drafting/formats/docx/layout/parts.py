"""The parts of a document's package: those of its layout, filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from drafting.formats.docx.layout.headers import Fields
from drafting.formats.docx.layout.links import LinkedPart
from drafting.formats.docx.layout.pictures import emblem_drawing
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.layout.spacing import keep_with_next, make_room
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import NAMESPACE, PPR, RELATIONS, TBL, P, W
from drafting.formats.docx.markup.schema import in_order
from drafting.formats.docx.package.xml import serialized
from drafting.lexicon.languages import EAST_ASIAN_FONTS, RIGHT_TO_LEFT, locale
from drafting.page.links import Links

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = f"{{{_PACKAGE}/relationships}}Relationship"
_TYPES = f"{{{_PACKAGE}/content-types}}"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CORE = "docProps/core.xml"
_EMBLEM_RELATION = "rIdEmblem"


class Parts:
    """Reads the parts of a layout's Word file, fills them, gives them back as bytes."""

    def __init__(self, layout: Mapping[str, bytes]) -> None:
        self._kept = dict(layout)
        self._changed: dict[str, etree._Element] = {}

    def _xml(self, part: str) -> etree._Element:
        if part not in self._changed:
            self._changed[part] = etree.fromstring(self._kept[part])
        return self._changed[part]

    def serialized(self) -> dict[str, bytes]:
        """All parts by name."""
        return self._kept | {name: serialized(root) for name, root in self._changed.items()}

    def fill_body(self, content: Iterable[etree._Element]) -> None:
        """Put `content` between the paragraph of the first section and the last section."""
        body = self._xml("word/document.xml")[0]
        body[1:-1] = list(content)

    def make_room_for_rule(self, layout: Layout) -> None:
        """Make the last paragraph as high as the rule stands deep, and keep words with it."""
        *_, before, rule = self._xml("word/document.xml")[0].iterchildren(P, TBL)
        make_room(rule, layout.end_rule["down"])
        keep_with_next(before)

    def turn_to_landscape(self) -> int:
        """Lay every page on its side; gives the width between its margins, twips."""
        width = was = 0
        for section in self._xml("word/document.xml").iter(W + "sectPr"):
            size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
            if size is None or margins is None:
                continue
            short, long = sorted((int(size.get(W + "w", "0")), int(size.get(W + "h", "0"))))
            size.attrib.update({W + "w": str(long), W + "h": str(short), W + "orient": "landscape"})
            beside = sum(int(margins.get(W + side, "0")) for side in ("left", "right"))
            width, was = long - beside, short - beside
        for part in sorted(self._kept):
            if part.startswith(("word/header", "word/footer")) and was:
                _widen(self._xml(part), width, was)
        return width

    def fill_notes(self, notes: Iterable[etree._Element]) -> None:
        """Add footnotes below the separators that the layout brings."""
        self._xml("word/footnotes.xml").extend(notes)

    def add_links(self, links: Links) -> None:
        """Let the documents that the text and its notes name be links."""
        for name in ("document", "footnotes"):
            root, part = self._xml(f"word/{name}.xml"), LinkedPart(links)
            for paragraph in list(root.iter(P)):
                part.link(paragraph)
            if part.relations:
                self._relate(name, part.relations)

    def _relate(self, name: str, addresses: Mapping[str, str]) -> None:
        part = f"word/_rels/{name}.xml.rels"
        relations = self._xml(part) if part in self._kept else _no_relations()
        for address, identity in addresses.items():
            relation = _relation(identity, "hyperlink", address)
            relation.set("TargetMode", "External")
            relations.append(relation)
        self._changed[part] = relations

    def widen_name(self, width: int) -> None:
        """Give the name of the Organization that many twips, from the column after the next."""
        for part in sorted(self._kept):
            if part.startswith("word/header") and b"united-nations" in self._kept[part]:
                _widen_second_cell(self._xml(part), width)

    def fill_furniture(self, fields: Fields, emblem: tuple[bytes, str] | None) -> None:
        """Fill headers and footers; `emblem` is a picture and its kind."""
        for part in sorted(self._kept):
            if not part.startswith(("word/header", "word/footer")):
                continue
            root = self._xml(part)
            place = emblem if emblem and b"emblem" in self._kept[part] else None
            fields.fill(root, emblem_drawing(_EMBLEM_RELATION) if place else None)
            if place:
                self._add_picture(part, *place)

    def _add_picture(self, part: str, picture: bytes, kind: str) -> None:
        self._kept[f"word/media/emblem.{kind}"] = picture
        name = part.removeprefix("word/")
        relations = _no_relations()
        relations.append(_relation(_EMBLEM_RELATION, "image", f"media/emblem.{kind}"))
        self._changed[f"word/_rels/{name}.rels"] = relations
        default = {"Extension": kind, "ContentType": f"image/{kind}"}
        self._xml("[Content_Types].xml").insert(0, etree.Element(_TYPES + "Default", default))

    def set_up(self, fields: Fields, title: str, language: str, *, tracked: bool) -> None:
        """Document variables, language, and tracking on where changes are tracked already."""
        settings = self._xml("word/settings.xml")
        values = {"sss1": fields.plain("symbol"), "FooterJN": fields.plain("job-number")}
        for variable in settings.iter(W + "docVar"):
            name = variable.get(W + "name", "")
            variable.set(W + "val", values.get(name) or "-")
        if tracked:
            settings.insert(1, w("trackRevisions"))
        attribute = {"ar": "bidi", "zh": "eastAsia"}.get(language, "val")
        for setting in self._xml("word/styles.xml").iterfind(_DEFAULT_LANGUAGE, {"w": NAMESPACE}):
            if known := locale(language):
                setting.set(W + attribute, known)
        if language in EAST_ASIAN_FONTS:
            for fonts in self._xml("word/styles.xml").iter(W + "rFonts"):
                fonts.set(W + "eastAsia", EAST_ASIAN_FONTS[language])
        if language in RIGHT_TO_LEFT:
            self._turn_around()
        self._describe(title)

    def _turn_around(self) -> None:
        """Let every paragraph, run and row begin at the right.

        Rows of running feet run from the right in the other languages, as in issued files. What
        feet say is numbers, which run from the left everywhere.
        """
        defaults = self._xml("word/styles.xml").find(W + "docDefaults")
        if defaults is not None:
            for paragraph in defaults.iterfind(f"{W}pPrDefault/{W}pPr"):
                paragraph.insert(0, w("bidi"))
            for language in defaults.iterfind(f"{W}rPrDefault/{W}rPr/{W}lang"):
                language.addprevious(w("rtl"))
        for part in self._kept:
            if part.startswith(("word/header", "word/footer")):
                for table in self._xml(part).iter(W + "tblPr"):
                    _turn(table)
            if part.startswith("word/footer"):
                for paragraph in self._xml(part).iter(PPR):
                    _set_from_left(paragraph)

    def _describe(self, title: str) -> None:
        """Nothing about a person or a time: the title alone."""
        namespaces = {"cp": f"{_PACKAGE}/metadata/core-properties", "dc": _DUBLIN_CORE}
        core = etree.Element(f"{{{namespaces['cp']}}}coreProperties", nsmap=namespaces)
        etree.SubElement(core, f"{{{_DUBLIN_CORE}}}title").text = title
        self._changed[_CORE] = core
        if _CORE in self._kept:
            return
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        relation = etree.SubElement(self._xml("_rels/.rels"), _RELATION)
        relation.attrib.update({"Id": "rIdCore", "Type": kind, "Target": _CORE})
        override = {
            "PartName": f"/{_CORE}",
            "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        }
        etree.SubElement(self._xml("[Content_Types].xml"), _TYPES + "Override", override)


def _turn(table: etree._Element) -> None:
    turned = table.find(W + "bidiVisual")
    if turned is None:
        table.insert(0, w("bidiVisual"))
    else:
        table.remove(turned)


def _set_from_left(paragraph: etree._Element) -> None:
    """Let the words of a paragraph run from the left, and stand at its other side."""
    aligned = paragraph.find(W + "jc")
    if aligned is None:
        paragraph.append(w("jc", val="right"))
    else:
        paragraph.remove(aligned)
    paragraph.append(w("bidi", val=0))
    in_order(paragraph)


def _widen(root: etree._Element, width: int, was: int) -> None:
    """Let the tables of a header or footer reach as far as on the page that it was made for."""
    for measure in root.iter(W + "tblW", W + "gridCol", W + "tcW"):
        measure.set(W + "w", str(int(measure.get(W + "w", "0")) * width // was))


def _widen_second_cell(root: etree._Element, width: int) -> None:
    """Move the border behind the second cell of a table's first row; rows below keep theirs."""
    columns = [*root.iter(W + "gridCol")]
    row = next(root.iter(W + "tr"), None)
    cells = [] if row is None else [*row.iter(W + "tcW")]
    if len(columns) < 4 or len(cells) < 4:
        return
    more = width - int(columns[1].get(W + "w", "0"))
    for second, fourth in ((columns[1], columns[3]), (cells[1], cells[3])):
        second.set(W + "w", str(int(second.get(W + "w", "0")) + more))
        fourth.set(W + "w", str(int(fourth.get(W + "w", "0")) - more))


_DEFAULT_LANGUAGE = "w:docDefaults/w:rPrDefault/w:rPr/w:lang"


def _no_relations() -> etree._Element:
    # Without a prefix: readers of packages are not all at home with namespaces.
    return etree.fromstring(f'<Relationships xmlns="{_PACKAGE}/relationships"/>')


def _relation(identifier: str, kind: str, target: str) -> etree._Element:
    values = {"Id": identifier, "Type": f"{RELATIONS}/{kind}", "Target": target}
    return etree.Element(_RELATION, values)
