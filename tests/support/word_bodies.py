"""Word files made of a few elements, for tests of what is read from them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from drafting.formats.docx import read_document
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:style w:type="paragraph" w:styleId="H23"><w:name w:val="_ H_2/3"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H4"><w:name w:val="_ H_4"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
"""
OPENING = (
    '<w:p><w:r><w:t>Ninetieth session</w:t></w:r></w:p>'
    '<w:p><w:r><w:t>Malta: draft resolution</w:t></w:r></w:p>'
    '<w:p><w:r><w:t>Safety of small harbours</w:t></w:r></w:p>'
    '<w:p><w:r><w:tab/><w:t>The General Assembly,</w:t></w:r></w:p>'
)  # fmt: skip


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:tab/></w:r>{''.join(runs)}</w:p>"


def numbered(number: str, *runs: str) -> str:
    return line(run(number), "<w:r><w:tab/></w:r>", *runs)


def verb(text: str) -> str:
    return run(text, "<w:i/>")


def read(tmp_path: Path, body: str, **parts: str) -> Reading:
    """The reading of a document that opens as drafts do, with other parts by their kind."""
    return read_without_opening(tmp_path, OPENING + body, **parts)


def read_without_opening(tmp_path: Path, body: str, **parts: str) -> Reading:
    """The reading of a document of this body alone."""
    kinds = {"styles": STYLES, **parts}
    relations = "".join(
        f'<Relationship Id="{kind}" Target="{kind}.xml" Type="{OFFICE}/{kind}"/>' for kind in kinds
    )
    path = tmp_path / "text.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.'
            f'openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body>'
            "</w:document>",
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{relations}</Relationships>",
        )
        for kind, content in kinds.items():
            tag = {"header1": "hdr"}.get(kind, kind)
            archive.writestr(f"word/{kind}.xml", f'<w:{tag} xmlns:w="{WORD}">{content}</w:{tag}>')
    return read_document(path, counting_ids())


def printed(resolution: Resolution) -> list[str]:
    return [f"{row.number} {plain(row.unit.text)}".strip() for row in Numbering(resolution)]


PREAMBLE = line(verb("Recalling"), run(" its resolution 60/1,"))
FIRST = numbered("1.", verb("Urges"), run(" all States:"))

NOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:tab/></w:r><w:r><w:footnoteRef/></w:r><w:r><w:tab/>'
    "<w:t>See the chart.</w:t></w:r></w:p></w:footnote>"
)
CITED = (
    '<w:bookmarkStart w:id="1" w:name="_Ref7"/><w:r><w:footnoteReference w:id="2"/></w:r>'
    '<w:bookmarkEnd w:id="1"/>'
)
CITED_AGAIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NOTEREF _Ref7 \\h '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
