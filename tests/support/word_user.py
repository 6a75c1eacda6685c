"""A delegate at Word: edits a Word file with Track Changes on or off, as Word writes it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class WordUser:
    """One file, open in Word; `save` writes it."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self.document = etree.fromstring(self._parts["word/document.xml"])
        self.notes = (
            etree.fromstring(self._parts["word/footnotes.xml"])
            if "word/footnotes.xml" in self._parts
            else None
        )
        self._ids = count(9000)
        self._comments: list[etree._Element] = []
        self._answers: list[tuple[str, str]] = []

    def save(self, path: Path) -> Path:
        """Write the file."""
        parts = dict(self._parts)
        parts["word/document.xml"] = etree.tostring(self.document)
        if self.notes is not None:
            parts["word/footnotes.xml"] = etree.tostring(self.notes)
        if self._comments:
            self._add_comments(parts)
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return path

    # Finding

    def paragraph(self, words: str) -> etree._Element:
        """The paragraph of the body, or the note, that holds `words`."""
        for root in (self.document, self.notes):
            for paragraph in () if root is None else root.iter(W + "p"):
                if words in _text(paragraph):
                    return paragraph
        raise LookupError(words)

    # Editing

    def replace(self, old: str, new: str, author: str = "", date: str = "") -> None:
        """Type over words that stand in one run; without an author nothing is tracked."""
        run, start = self._run(old)
        before, gone, after = (_cut(run, *span) for span in _spans(start, len(old)))
        came = _with_text(run, new)
        pieces: list[etree._Element | None] = [before]
        if author:
            pieces.append(self._change("del", author, date, gone) if old else None)
            pieces.append(self._change("ins", author, date, came) if new else None)
        else:
            pieces.append(came if new else None)
        for piece in (*pieces, after):
            if piece is not None:
                run.addprevious(piece)
        _remove(run)

    def insert(self, after: str, words: str, author: str = "", date: str = "") -> None:
        """Type words behind others."""
        run, start = self._run(after)
        end = start + len(after)
        head, tail = _cut(run, 0, end), _cut(run, end, None)
        came = _with_text(run, words)
        for piece in (head, self._change("ins", author, date, came) if author else came, tail):
            if piece is not None:
                run.addprevious(piece)
        _remove(run)

    def new_note(self, after: str, words: str, author: str, date: str = "") -> None:
        """Add a footnote behind words; the reference and the words of the note are tracked."""
        assert self.notes is not None
        number = str(next(self._ids))
        run, start = self._run(after)
        end = start + len(after)
        reference = etree.Element(W + "r")
        etree.SubElement(reference, W + "footnoteReference", {W + "id": number})
        came = self._change("ins", author, date, reference)
        for piece in (_cut(run, 0, end), came, _cut(run, end, None)):
            if piece is not None:
                run.addprevious(piece)
        _remove(run)
        note = etree.SubElement(self.notes, W + "footnote", {W + "id": number})
        mark = etree.Element(W + "r")
        etree.SubElement(mark, W + "footnoteRef")
        paragraph = etree.SubElement(note, W + "p")
        for one in (mark, _run_of(f" {words}")):
            paragraph.append(self._change("ins", author, date, one))

    def rename_author_at(self, words: str, author: str) -> None:
        """Have the tracked change around words under another name."""
        run, _ = self._run(words)
        next(run.iterancestors(W + "ins", W + "del")).set(W + "author", author)

    def delete(self, words: str, author: str = "", date: str = "") -> None:
        """Take out words that stand in one run."""
        self.replace(words, "", author, date)

    def reject(self, words: str) -> None:
        """Reject the tracked insertion of words and the deletions beside it: no trace is left."""
        change = next(one for one in self.document.iter(W + "ins") if words in _text(one))
        for beside in (change.getprevious(), change.getnext()):
            if beside is not None and beside.tag == W + "del":
                for run in list(beside):
                    beside.addprevious(run)
                    for part in run.iter(W + "delText"):
                        part.tag = W + "t"
                _remove(beside)
        _remove(change)

    def look(self, words: str, author: str) -> None:
        """Make a run bold, tracked."""
        run, _ = self._run(words)
        properties = run.find(W + "rPr")
        if properties is None:
            properties = etree.Element(W + "rPr")
            run.insert(0, properties)
        before = deepcopy(properties)
        etree.SubElement(properties, W + "b")
        self._change("rPrChange", author, "", parent=properties).append(before)

    def new_paragraph(self, after: str, words: str, author: str = "", date: str = "") -> None:
        """Press Enter at the end of a paragraph, and type: the old mark moves on."""
        paragraph = self.paragraph(after)
        new = etree.Element(W + "p")
        if (properties := paragraph.find(W + "pPr")) is not None:
            new.append(deepcopy(properties))
        run = _run_of("\t" + words)
        new.append(self._change("ins", author, date, run) if author else run)
        paragraph.addnext(new)
        if author:
            self._mark(paragraph, "ins", author, date)

    def new_paragraph_before(self, before: str, words: str, author: str, date: str = "") -> None:
        """Type a paragraph at the beginning of another: a bookmark there takes it in."""
        paragraph = self.paragraph(before)
        new = etree.Element(W + "p")
        if (properties := paragraph.find(W + "pPr")) is not None:
            new.append(deepcopy(properties))
        for mark in paragraph.findall(W + "bookmarkStart"):
            new.append(mark)
        new.append(self._change("ins", author, date, _run_of("\t" + words)))
        self._mark(new, "ins", author, date)
        paragraph.addprevious(new)

    def delete_paragraph(
        self, words: str, author: str = "", date: str = "", outside: int = 0
    ) -> None:
        """Take out a whole paragraph with its mark; some runs at its beginning stay outside."""
        paragraph = self.paragraph(words)
        if not author:
            _remove(paragraph)
            return
        for run in list(paragraph.iter(W + "r"))[outside:]:
            if run.getparent().tag != W + "del":
                place = run.getparent().index(run)
                parent = run.getparent()
                parent.insert(place, self._change("del", author, date, run))
        self._mark(paragraph, "del", author, date)

    def split(self, words: str, author: str, date: str = "", typed: str = "") -> None:
        """Press Enter before words that stand in one run, and type a number perhaps."""
        run, start = self._run(words)
        paragraph = next(run.iterancestors(W + "p"))
        head, tail = _cut(run, 0, start), _cut(run, start, None)
        first = etree.Element(W + "p")
        if (properties := paragraph.find(W + "pPr")) is not None:
            first.append(deepcopy(properties))
        for element in list(run.itersiblings(preceding=True))[::-1]:
            if element.tag != W + "pPr":
                first.append(element)
        if head is not None:
            first.append(head)
        if typed:
            run.addprevious(self._change("ins", author, date, _run_of(typed)))
        if tail is not None:
            run.addprevious(tail)
        _remove(run)
        self._mark(first, "ins", author, date)
        paragraph.addprevious(first)

    def split_unseen(self, words: str) -> None:
        """Press Enter before words with nothing tracked; the second half keeps the bookmarks."""
        run, start = self._run(words)
        paragraph = next(run.iterancestors(W + "p"))
        first = etree.Element(W + "p")
        if (properties := paragraph.find(W + "pPr")) is not None:
            first.append(deepcopy(properties))
        for element in list(run.itersiblings(preceding=True))[::-1]:
            if element.tag not in (W + "pPr", W + "bookmarkStart"):
                first.append(element)
        if (head := _cut(run, 0, start)) is not None:
            first.append(head)
        if (tail := _cut(run, start, None)) is not None:
            run.addprevious(tail)
        _remove(run)
        paragraph.addprevious(first)

    def join_with_next(self, words: str, author: str, date: str = "") -> None:
        """Delete the mark at the end of a paragraph."""
        self._mark(self.paragraph(words), "del", author, date)

    def move_before(self, words: str, other: str, author: str, date: str = "") -> None:
        """Drag a paragraph to a place before another: Word tracks it as a move."""
        paragraph, target = self.paragraph(words), self.paragraph(other)
        arrived = deepcopy(paragraph)
        for mark in list(arrived.iter(W + "bookmarkStart", W + "bookmarkEnd")):
            _remove(mark)
        for there, tag in ((paragraph, "moveFrom"), (arrived, "moveTo")):
            for run in list(there.iter(W + "r")):
                parent, place = run.getparent(), run.getparent().index(run)
                parent.insert(place, self._change(tag, author, date, run))
            self._mark(there, tag, author, date)
        target.addprevious(arrived)

    def put_into_table(self, first: str, last: str) -> None:
        """Lay out a stretch of paragraphs in the one cell of a table."""
        begin, end = self.paragraph(first), self.paragraph(last)
        table = etree.Element(W + "tbl")
        begin.addprevious(table)
        cell = etree.SubElement(etree.SubElement(table, W + "tr"), W + "tc")
        while (moved := table.getnext()) is not None:
            cell.append(moved)
            if moved is end:
                break

    def forget_identities(self) -> None:
        """What some programs do on saving: all bookmarks go."""
        for root in (self.document, self.notes):
            for mark in (
                [] if root is None else list(root.iter(W + "bookmarkStart", W + "bookmarkEnd"))
            ):
                _remove(mark)

    def comment(self, words: str, text: str, author: str, date: str = "", answers: str = "") -> str:
        """Put a comment at a run, or an answer to another one; gives its key."""
        number, key = str(next(self._ids)), f"{next(self._ids):08X}"
        made = etree.Element(
            W + "comment",
            {W + "id": number, W + "author": author, W + "date": date or "2026-05-12T10:00:00Z"},
            nsmap={"w": NAMESPACE, "w14": _WORD_2010},
        )
        line = etree.SubElement(made, W + "p", {f"{{{_WORD_2010}}}paraId": key})
        line.append(_run_of(text))
        self._comments.append(made)
        self._answers.append((key, answers))
        run, start = self._run(words)
        pieces = (
            _cut(run, 0, start),
            etree.Element(W + "commentRangeStart", {W + "id": number}),
            _cut(run, start, start + len(words)),
            etree.Element(W + "commentRangeEnd", {W + "id": number}),
            _reference_to(number),
            _cut(run, start + len(words), None),
        )
        for piece in pieces:
            if piece is not None:
                run.addprevious(piece)
        _remove(run)
        return key

    # Helpers

    def _run(self, words: str) -> tuple[etree._Element, int]:
        for root in (self.document, self.notes):
            for run in () if root is None else root.iter(W + "r"):
                text = _typed(run)
                if words in text:
                    return run, text.index(words)
        raise LookupError(words)

    def _change(
        self,
        tag: str,
        author: str,
        date: str,
        run: etree._Element | None = None,
        parent: etree._Element | None = None,
    ) -> etree._Element:
        values = {W + "id": str(next(self._ids)), W + "author": author}
        values[W + "date"] = date or "2026-05-11T09:30:00Z"
        change = etree.Element(W + tag, values)
        if parent is not None:
            parent.append(change)
        if run is not None:
            change.append(run)
            if tag in ("del", "moveFrom"):
                for part in run.iter(W + "t"):
                    part.tag = W + "delText" if tag == "del" else part.tag
        return change

    def _mark(self, paragraph: etree._Element, tag: str, author: str, date: str) -> None:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            paragraph.insert(0, properties)
        look = properties.find(W + "rPr")
        if look is None:
            look = etree.SubElement(properties, W + "rPr")
        look.insert(0, self._change(tag, author, date))

    def _add_comments(self, parts: dict[str, bytes]) -> None:
        root = etree.Element(W + "comments", nsmap={"w": NAMESPACE})
        root.extend(self._comments)
        parts["word/comments.xml"] = etree.tostring(root)
        extended = etree.Element(f"{{{_WORD_2012}}}commentsEx", nsmap={"w15": _WORD_2012})
        for key, above in self._answers:
            values = {f"{{{_WORD_2012}}}paraId": key, f"{{{_WORD_2012}}}done": "0"}
            if above:
                values[f"{{{_WORD_2012}}}paraIdParent"] = above
            etree.SubElement(extended, f"{{{_WORD_2012}}}commentEx", values)
        parts["word/commentsExtended.xml"] = etree.tostring(extended)
        name = "word/_rels/document.xml.rels"
        relations = etree.fromstring(parts[name])
        for number, (kind, target) in enumerate(
            (
                (f"{_RELATION}/comments", "comments.xml"),
                (f"{_RELATION.replace('2006', '2011')}/commentsExtended", "commentsExtended.xml"),
            )
        ):
            etree.SubElement(
                relations,
                "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship",
                {"Id": f"rIdC{number}", "Type": kind, "Target": target},
            )
        parts[name] = etree.tostring(relations)
        types = etree.fromstring(parts["[Content_Types].xml"])
        for target in ("comments", "commentsExtended"):
            etree.SubElement(
                types,
                "{http://schemas.openxmlformats.org/package/2006/content-types}Override",
                {
                    "PartName": f"/word/{target}.xml",
                    "ContentType": _CONTENT.replace("comments+", f"{target}+"),
                },
            )
        parts["[Content_Types].xml"] = etree.tostring(types)


def _text(paragraph: etree._Element) -> str:
    return "".join(part.text or "" for part in paragraph.iter(W + "t", W + "delText"))


def _run_of(text: str) -> etree._Element:
    run = etree.Element(W + "r")
    for number, part in enumerate(text.split("\t")):
        if number:
            etree.SubElement(run, W + "tab")
        if part:
            words = etree.SubElement(run, W + "t")
            words.text = part
            words.set(_XML_SPACE, "preserve")
    return run


def _reference_to(comment: str) -> etree._Element:
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "commentReference", {W + "id": comment})
    return run


def _with_text(run: etree._Element, text: str) -> etree._Element:
    made = _run_of(text)
    if (properties := run.find(W + "rPr")) is not None:
        made.insert(0, deepcopy(properties))
    return made


def _cut(run: etree._Element, start: int, end: int | None) -> etree._Element | None:
    """The run between two places of its words."""
    text = _typed(run)[start:end]
    return _with_text(run, text) if text else None


def _typed(run: etree._Element) -> str:
    """The words of a run, its tabs among them."""
    return "".join(
        "\t" if part.tag == W + "tab" else part.text or "" for part in run.iter(W + "t", W + "tab")
    )


def _spans(start: int, length: int) -> Iterator[tuple[int, int | None]]:
    yield 0, start
    yield start, start + length
    yield start + length, None


def _remove(element: etree._Element) -> None:
    element.getparent().remove(element)
