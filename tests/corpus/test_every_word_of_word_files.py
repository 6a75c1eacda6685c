"""Of no Word file is a word lost: all are read, told in a remark, or set aside with a reason."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from pathlib import Path
from unicodedata import normalize

import pytest
from lxml import etree

from drafting.formats.docx import read_document
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.exists():
    pytest.skip("needs the shared corpus", allow_module_level=True)

pytestmark = pytest.mark.corpus
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = tuple(W + name for name in ("del", "moveFrom"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
APART = ("tab", "br", "cr", "noBreakHyphen", "sym", "footnoteReference", "fldChar")
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
FOLDERS = ("docx", "tracked_changes", "negotiation")
FILES = [path for name in FOLDERS for path in sorted((CORPUS / name).rglob("*.docx"))[::3]]


def words(text: str) -> list[str]:
    """Runs of letters and figures; raised ones are like others."""
    return re.findall(r"[^\W_]+", normalize("NFKC", text.replace("\u00ad", "")).casefold())


def written(path: Path) -> Counter[str]:
    """The words of all text elements, by paragraph."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        for name in set(PARTS) & set(archive.namelist()):
            for paragraph in etree.fromstring(archive.read(name)).iter(W + "p"):
                found.update(words("".join(texts(paragraph))))
    return found


def texts(paragraph: etree._Element) -> list[str]:
    elements = paragraph.iter(W + "t", *(W + name for name in APART))
    return [
        (element.text or "") if element.tag == W + "t" else " "
        for element in elements
        if next(element.iterancestors(W + "p")) is paragraph
        and next(element.iterancestors(*GONE, FALLBACK), None) is None
    ]


def kept(reading: Reading) -> Counter[str]:
    text = reading.resolution
    said = [plain(one) for one in text.texts()] + [plain(note.text) for note in text.notes]
    said += [row.number for row in Numbering(text)]
    said += [one.text for one in (*reading.remarks, *reading.aside)]
    return Counter(words("\n".join(said)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_is_lost(path: Path):
    assert not written(path) - kept(read_document(path, counting_ids()))
