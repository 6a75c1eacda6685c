"""Active content of every kind put into a Word file, and looked for in one: a zip and patterns."""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
LIST = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = f'xmlns:r="{OFFICE}"'


def field(*codes: str, result: str = "shown") -> str:
    pieces = "".join(
        one if one.startswith("<w:r>") else f"<w:r><w:instrText>{one}</w:instrText></w:r>"
        for one in codes
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{pieces}'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


NESTED = field(field("QUOTE 68 68 69", result="DDE"), "AUTO c:\\\\x", result="made up")
OBJECT = (
    '<w:r><w:object w:dxaOrig="1" w:dyaOrig="1"><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
    'id="_x1" style="width:9pt;height:9pt"/><o:OLEObject '
    'xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" '
    f'ShapeID="_x1" DrawAspect="Content" ObjectID="_1" {R} r:id="evilObject"/></w:object></w:r>'
)
CONTROL = (
    '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x2"/>'
    f'<w:control {R} r:id="evilControl" w:name="Button1" w:shapeid="_x2"/></w:object></w:r>'
)
PICTURE = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x3">'
    f'<v:imagedata {R} r:id="evilPicture"/></v:shape></w:pict></w:r>'
)
FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="T"/><w:enabled/>'
    '<w:entryMacro w:val="Evil"/><w:exitMacro w:val="Evil"/></w:ffData></w:fldChar></w:r>'
    '<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
WORDS = " ".join((
    field("DD", "EAUTO c:\\\\evil"), field(" INCLUDEPICTURE http://evil.example/a.png"), NESTED,
    field(" includetext \\\\\\\\evil\\\\b.docx"), field("LINK Excel.Sheet.8 evil.xls"),
    '<w:fldSimple w:instr=" IMPORT evil.gif "><w:r><w:t>simple</w:t></w:r></w:fldSimple>',
    f'<w:hyperlink {R} r:id="evilLink"><w:r><w:t>pressed</w:t></w:r></w:hyperlink>',
    OBJECT, CONTROL, PICTURE, FORM,
))  # fmt: skip
"""What is put at the end of a paragraph."""
BEFORE_THE_END = f'<w:altChunk {R} r:id="evilChunk"/>'
RELATIONS = (
    ("evilObject", f"{OFFICE}/oleObject", "embeddings/evil.bin", ""),
    ("evilControl", f"{OFFICE}/control", "activeX/activeX1.xml", ""),
    ("evilPicture", f"{OFFICE}/image", "http://evil.example/p.png", "External"),
    ("evilLink", f"{OFFICE}/hyperlink", "ms-msdt:/evil", "External"),
    ("evilChunk", f"{OFFICE}/aFChunk", "evil.html", ""),
    ("evilMacro", f"{MICROSOFT}/vbaProject", "vbaProject.bin", ""),
    ("evilData", f"{OFFICE}/customXml", "../customXml/item99.xml", ""),
    ("evilFrame", f"{OFFICE}/frame", "http://evil.example/f.docx", "External"),
)
PARTS = {
    "word/embeddings/evil.bin": b"\xd0\xcf\x11\xe0 evil",
    "word/activeX/activeX1.xml": (
        f'<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX" {R}/>'.encode()
    ),
    "word/evil.html": b"<html>evil</html>",
    "word/vbaProject.bin": b"\xd0\xcf\x11\xe0 evil",
    "word/_rels/vbaProject.bin.rels": (
        f'{LIST}<Relationship Id="r1" Type="{MICROSOFT}/wordVbaData" Target="vbaData.xml"/>'
        "</Relationships>"
    ).encode(),
    "word/vbaData.xml": b"<evil/>",
    "customXml/item99.xml": b"<a><script>evil</script></a>",
}  # fmt: skip
SETTINGS = (
    f'<w:attachedTemplate {R} r:id="evilTemplate"/>'
    '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="odbc"/>'
    f'<w:connectString w:val="DSN=evil"/><w:query w:val="evil"/><w:dataSource {R} '
    'r:id="evilSource"/></w:mailMerge>'
)
SETTINGS_RELATIONS = (
    ("evilTemplate", f"{OFFICE}/attachedTemplate", "http://evil.example/t.dotm", "External"),
    ("evilSource", f"{OFFICE}/mailMergeSource", "file:///evil.mdb", "External"),
)
OWN_SETTINGS = ("ownSettings", f"{OFFICE}/settings", "settings.xml", "")
TYPES = (
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    '<Default Extension="html" ContentType="text/html"/>'
    '<Override PartName="/word/activeX/activeX1.xml" '
    'ContentType="application/vnd.ms-office.activeX+xml"/>'
    '<Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/>'
)  # fmt: skip
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_COMMANDS = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|MACROBUTTON)\b", re.IGNORECASE
)


def poisoned(source: Path, target: Path) -> Path:
    """The file with active content of all kinds in it, its words otherwise as they were."""
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    at = text.rindex("</w:p>", 0, text.rindex("<w:sectPr"))
    text = f"{text[:at]}{WORDS}{text[at:]}"
    end = max(text.rindex("</w:p>") + len("</w:p>"), text.rfind("<w:sectPr"))
    parts["word/document.xml"] = f"{text[:end]}{BEFORE_THE_END}{text[end:]}".encode()
    _relate(parts, "word/_rels/document.xml.rels", RELATIONS)
    parts.update(PARTS)
    if "word/settings.xml" not in parts:
        parts["word/settings.xml"] = f"<w:settings {W}></w:settings>".encode()
        _relate(parts, "word/_rels/document.xml.rels", (OWN_SETTINGS,))
    parts["word/settings.xml"] = re.sub(
        rb"(<w:settings[^>]*>)",
        lambda found: found[1] + SETTINGS.encode(),
        parts["word/settings.xml"],
    )
    _relate(parts, "word/_rels/settings.xml.rels", SETTINGS_RELATIONS)
    types = parts["[Content_Types].xml"].decode().replace(PLAIN_TYPE, MACRO_TYPE)
    types = re.sub(r"(<Types[^>]*>)", lambda found: found[1] + TYPES, types, count=1)
    parts["[Content_Types].xml"] = types.encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target


def _relate(parts: dict[str, bytes], name: str, relations: tuple[tuple[str, ...], ...]) -> None:
    rows = "".join(
        f'<Relationship Id="{number}" Type="{kind}" Target="{target}"'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for number, kind, target, mode in relations
    )
    was = parts.get(name, f"{LIST}</Relationships>".encode())
    parts[name] = was.replace(b"</Relationships>", f"{rows}</Relationships>".encode())


def evil_in(path: Path) -> list[str]:
    """What is left in a file that should not be: any word of it, by part."""
    found = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            text = data.decode("utf-8", "replace")
            if "evil" in text.casefold() or "evil" in name or "macroEnabled" in text:
                found.append(name)
            codes = "".join(re.findall(r"<w:(?:del)?[iI]nstrText[^>]*>([^<]*)<", text))
            if _COMMANDS.search(codes) or "OLEObject" in text or "altChunk" in text:
                found.append(f"{name}: {codes}")
    return found


def unsound_in(path: Path) -> list[str]:
    """References to relations that are not there, and rows and relations without a part."""
    found: list[str] = []
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    for name, text in texts.items():
        if name.endswith(".rels"):
            found += (f"{name}: {one}" for one in _targets(name, text) if one not in texts)
        elif name == "[Content_Types].xml":
            found += (one for one in re.findall(r'PartName="/([^"]*)"', text) if one not in texts)
        elif name.endswith(".xml"):
            folder, base = posixpath.split(name)
            known = texts.get(posixpath.join(folder, "_rels", f"{base}.rels"), "")
            used = set(re.findall(r'\br:(?:id|embed|link|pict|href)="([^"]*)"', text))
            found += (f"{name}: {one}" for one in used if f'Id="{one}"' not in known)
    return found


def _targets(name: str, text: str) -> list[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    rows = re.findall(r"<Relationship [^>]*>", text)
    targets = (re.search(r'Target="([^"]*)"', row) for row in rows if "External" not in row)
    joined = (posixpath.join("/", folder, one[1]) for one in targets if one)
    return [posixpath.normpath(one).lstrip("/") for one in joined]
