"""Word files as a conference service issues them: not in our layout, words cut into runs."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from .texts import Paragraph, Text, numbered

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
_LISTS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{shape}"/></w:lvl>'
    for level, (kind, shape) in enumerate(_LEVELS)
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Text" w:default="1"><w:name w:val="Normal"/></w:style>'
)


def write(path: Path, text: Text, seed: int) -> None:
    """A text as a file: its numbers typed, or counted by Word."""
    random = Random(f"issued {seed}")  # noqa: S311
    body = "".join(_body(text, random, counts=random.random() < 0.5))
    parts = {
        "document": f"<w:document><w:body>{body}<w:sectPr/></w:body></w:document>",
        "styles": f"<w:styles>{_STYLES}</w:styles>",
        "numbering": f'<w:numbering><w:abstractNum w:abstractNumId="0">{_LISTS}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    }
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{types}</Types>",
        )
        archive.writestr("_rels/.rels", _related({"officeDocument": "word/document.xml"}))
        archive.writestr(
            "word/_rels/document.xml.rels",
            _related({"styles": "styles.xml", "numbering": "numbering.xml"}),
        )
        for name, content in parts.items():
            named = content.replace(">", f' xmlns:w="{_WORD}">', 1)
            archive.writestr(f"word/{name}.xml", named)


def _related(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _body(text: Text, random: Random, *, counts: bool) -> Iterator[str]:
    yield _paragraph(_run("Draft resolution"))
    yield _paragraph(_run(text.title, "<w:b/>"))
    yield _paragraph(_run("\t"), _run(text.enacting.removesuffix(","), "<w:i/>"), _run(","))
    for one in text.preamble:
        yield _paragraph(_run("\t"), *_words(one.text, random))
    yield from _numbered(text.operative, 0, random, counts)


def _numbered(
    paragraphs: list[Paragraph], depth: int, random: Random, counts: bool
) -> Iterator[str]:
    for count, one in enumerate(paragraphs, start=1):
        number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
        typed = _run(f"\t{numbered(count, depth)}\t")
        words = _words(one.text, random)
        yield _paragraph(*words, look=number) if counts else _paragraph(typed, *words)
        yield from _numbered(one.children, depth + 1, random, counts)


def _words(text: str, random: Random) -> Iterator[str]:
    """The words in runs that end anywhere, with what a spelling check leaves between them."""
    for turn, part in enumerate(text.split("*")):
        at = 0
        while at < len(part):
            end = at + random.randint(1, 12)
            yield _run(part[at:end], "<w:i/>" if turn % 2 else "")
            at = end
            if random.random() < 0.1:
                yield '<w:proofErr w:type="spellStart"/>'


def _run(text: str, look: str = "") -> str:
    content = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{content}</w:t></w:r>'


def _paragraph(*content: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(content)}</w:p>"
