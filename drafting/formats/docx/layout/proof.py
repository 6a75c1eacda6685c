"""The proof of a file that we made, before it is put in place.

It must say its text: the same paragraphs with the same numbers, words and notes, in the same
order. The parts must be sound XML in the order of the schema, and every identity its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import zip_longest
from zipfile import ZipFile

from lxml import etree

from drafting.formats.docx.layout.blocks import Composition
from drafting.formats.docx.layout.lines import Lines, Said, meant
from drafting.formats.docx.markup.names import T, W
from drafting.formats.docx.markup.revisions import has_revisions
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.markup.schema import faults
from drafting.formats.docx.reading.styles import Styles
from drafting.formats.errors import ProofError

_DOCUMENT = "word/document.xml"
_NOTES = "word/footnotes.xml"
_SHOWN = 60
_SIGNS = {W + "noBreakHyphen": "\u2011"}


def prove_clean(package: bytes, name: str, text: Composition) -> None:
    """Raise ProofError unless the file says `text` and holds no tracked change."""
    made = MadeFile(package, name)
    for part, root in made.roots.items():
        if has_revisions(root):
            raise _failed(name, f"{part} holds tracked changes, though nothing changed")
    prove_lines(name, text, Said(made.roots[_DOCUMENT], made.roots.get(_NOTES), made.styles))
    made.prove_headers("The file", text, lambda root: root)


def prove_lines(name: str, text: Composition, said: Said) -> None:
    """Raise ProofError unless a file, laid out without changes, says the lines of `text`."""
    if reason := _first_difference(meant(text), said.lines()):
        raise _failed(name, f"The file would not give the right text: {reason}")


class MadeFile:
    """A file that we made, read again from its bytes.

    Raises ProofError if its XML is not sound or does not hold together as Word asks.
    """

    def __init__(self, package: bytes, name: str) -> None:
        self.name = name
        with ZipFile(BytesIO(package)) as archive:
            self.parts = {
                part: archive.read(part)
                for part in archive.namelist()
                if part.startswith("word/") and part.endswith(".xml")
            }
        try:
            read = {part: etree.fromstring(data) for part, data in self.parts.items()}
        except etree.XMLSyntaxError as failure:
            raise _failed(name, f"its XML is not sound ({failure.msg})") from failure
        self.styles = Styles(read.get("word/styles.xml"))
        self.roots = {part: root for part, root in read.items() if _holds_text(part)}
        for fault in faults(self.roots):
            raise _failed(name, fault)

    def prove_headers(
        self, how: str, text: Composition, resolve: Callable[[etree._Element], etree._Element]
    ) -> None:
        """Raise ProofError unless the headers, resolved, say the masthead of `text`."""
        headers = [
            _words(resolve(root))
            for part, root in self.roots.items()
            if part.startswith("word/header")
        ]
        for field, value in _masthead(text):
            squeezed = "".join(value.split())
            if not any(squeezed in header for header in headers):
                reason = f"the {field} should be {_shown(value)}"
                raise _failed(self.name, f"{how} would not give the right text: {reason}")


def _holds_text(part: str) -> bool:
    stem = part.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    return stem in ("document", "footnotes", "header", "footer")


def _failed(name: str, reason: str) -> ProofError:
    return ProofError(
        f"{name}: the Word file failed its own proof and was not written. {reason}. "
        "Please report this; the texts themselves are safe."
    )


def _first_difference(meaning: Lines, said: Lines) -> str:
    for place, (meant_line, said_line) in enumerate(
        zip_longest(meaning.lines, said.lines), start=1
    ):
        if meant_line is None:
            return f"paragraph {place} is one too many ({_shown(str(said_line))})"
        if said_line is None:
            return f"paragraph {place} is missing ({_shown(str(meant_line))})"
        if not meant_line.is_said_by(said_line):
            return f"paragraph {place} should read {_apart(str(meant_line), str(said_line))}"
    for (mark, text), (said_mark, said_text) in zip(meaning.notes, said.notes, strict=False):
        if (mark, text) != (said_mark, said_text):
            return f"note {mark} should read {_apart(text, said_text)}"
    if len(meaning.notes) != len(said.notes):
        return f"there should be {len(meaning.notes)} notes, not {len(said.notes)}"
    return ""


def _words(header: etree._Element) -> str:
    """What a header says, without spaces."""
    words = (word.text or _SIGNS.get(word.tag, "") for word in header.iter(T, *_SIGNS))
    return "".join("".join(words).split())


def _masthead(text: Composition) -> Iterator[tuple[str, str]]:
    """The values that the headers should print, by field."""
    marks = {note.key: note.mark for note in text.notes}
    for field, pieces in text.masthead.items():
        words = (piece.run.text or marks.get(piece.run.note, "") for piece in pieces)
        yield field, printable("".join(words))


def _apart(meant_text: str, said_text: str) -> str:
    """Two texts from a little before the place where they part."""
    pairs = zip_longest(meant_text, said_text)
    place = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
    start = max(0, place - _SHOWN // 3)
    return f"{_shown(meant_text[start:])} but reads {_shown(said_text[start:])}"


def _shown(text: str) -> str:
    shortened = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"“{shortened}”"
