"""Issued Word files that are not in our layout, made of nothing but what they need."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from support.tracked_cases import Issue, issued

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, look: str = "") -> str:
    """One run; `look` is the XML of its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    content = text.replace("\t", "</w:t><w:tab/><w:t>")
    return f'<w:r w:rsidR="00AB12CD">{properties}<w:t xml:space="preserve">{content}</w:t></w:r>'


def scattered(text: str) -> str:
    """Words cut into runs in the middle, as Word leaves them."""
    return "".join(run(text[at : at + 5]) for at in range(0, len(text), 5))


def paragraph(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def reference(number: int, bookmark: str = "") -> str:
    look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    mark = f'<w:r>{look}<w:footnoteReference w:id="{number}"/></w:r>'
    if not bookmark:
        return mark
    return (
        f'<w:bookmarkStart w:id="7{number}" w:name="{bookmark}"/>{mark}'
        f'<w:bookmarkEnd w:id="7{number}"/>'
    )


def cross_reference(bookmark: str, number: str) -> str:
    code = f'<w:instrText xml:space="preserve"> NOTEREF {bookmark} \\h </w:instrText>'
    parts = (
        '<w:fldChar w:fldCharType="begin"/>', code, '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{number}</w:t>", '<w:fldChar w:fldCharType="end"/>',
    )  # fmt: skip
    return "".join(f"<w:r>{part}</w:r>" for part in parts)


def listed(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


LISTS = f"""<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/>
</w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def write(path: Path, body: Sequence[str], notes: Sequence[str] = (), lists: str = "") -> Issue:
    """A Word file of nothing but what it needs, read."""
    parts = {
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/>"
        "</w:body></w:document>",
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>" + "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(f" {text}")}</w:p>'
            "</w:footnote>"
            for number, text in enumerate(notes, start=1)
        ) + "</w:footnotes>",
        "word/styles.xml": f"<w:styles {NAMESPACES}/>",
    }  # fmt: skip
    if not notes:
        del parts["word/footnotes.xml"]
    if lists:
        parts["word/numbering.xml"] = lists
    kinds = [name.removeprefix("word/").removesuffix(".xml") for name in parts]
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" '
        f'ContentType="{OFFICE}.{"document.main" if kind == "document" else kind}+xml"/>'
        for kind in kinds
    )
    related = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for kind in kinds[1:]
    )
    packages = "http://schemas.openxmlformats.org/package/2006"
    parts["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{packages}/relationships">{related}'
        f'<Relationship Id="rId9" Type="{RELATIONS}/hyperlink" Target="http://example.org/60" '
        'TargetMode="External"/></Relationships>'
    )
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{packages}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return issued(path)


TITLE = paragraph(run("Safety of small harbours", "<w:b/>"))
ENACTING = paragraph(run("\t"), run("The General Assembly", "<w:i/>"), run(","))
FIRST = paragraph(
    run("\t"), run("Recalling", "<w:i/>"), scattered(" its resolution "),
    '<w:hyperlink r:id="rId9">', run("60/1", '<w:color w:val="0000FF"/>'), "</w:hyperlink>",
    run(" of 2\u00a0May"), "<w:r><w:noBreakHyphen/></w:r>", run("June on harbours,"),
    reference(1, "_Ref501"),
)  # fmt: skip
SECOND = paragraph(
    run("\t"), run("Noting", "<w:i/>"), run(" the storms"), cross_reference("_Ref501", "1"),
    run(" of the north,"), reference(2),
)  # fmt: skip
THIRD = paragraph(run("\t1.\t"), run("Urges", "<w:i/>"), scattered(" all coastal States to act;"))
FOURTH = paragraph(run("\t2.\t"), run("Decides", "<w:i/>"), run(" to remain seized of it."))
NOTES = ("Adopted in 2005.", "See the charts.")
TYPED = (TITLE, ENACTING, FIRST, SECOND, THIRD, FOURTH)
NUMBERED = (
    TITLE, ENACTING, FIRST, SECOND,
    paragraph(run("Urges all coastal States:"), properties=listed(0)),
    paragraph(run("To chart their waters;"), properties=listed(1)),
    paragraph(run("To keep their lights;"), properties=listed(1)),
    paragraph(run("Invites pilots to report wrecks;"), properties=listed(0)),
    paragraph(run("Decides to remain seized of it."), properties=listed(0)),
)  # fmt: skip
"""The same with numbers that Word counts itself."""
