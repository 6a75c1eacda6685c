"""Reading XML: which text it holds, whether we wrote it, and what is to be looked at."""

from __future__ import annotations

from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.account import accounted
from drafting.formats.akn import errors
from drafting.formats.akn.annexes import read_annexes
from drafting.formats.akn.document_metadata import document_metadata
from drafting.formats.akn.names import AKN, akn, line_of, local
from drafting.formats.akn.notes import NoteBook
from drafting.formats.akn.own_reader import is_own, read_own
from drafting.formats.akn.passages import source_of
from drafting.formats.akn.proceedings import language, submission, vote
from drafting.formats.akn.reader_body import PARTS, BodyReader
from drafting.formats.akn.reader_head import HeadReader
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.identities import Identities
from drafting.formats.plain.enacting import enacting_sentence, language_of
from drafting.formats.plain.italics import enacting_italics
from drafting.formats.plain.nodes import Node
from drafting.formats.plain.units import UnitBuilder, keep_typed_numbers
from drafting.formats.reading import Reading, Remark
from drafting.formats.safe_xml import (
    DoctypeFoundError,
    TooMuchMarkupError,
    UnsoundXmlError,
    as_utf8,
    safe_root,
)
from drafting.lexicon.kinds import ADOPTED, DRAFT
from drafting.model.identity import IdSource
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind

_KINDS_OF_TEXT = ("statement", "doc", "act", "bill", "amendment", "debateReport", "judgment")


def read_akn(data: bytes, ids: IdSource, name: str) -> Reading:
    """The resolution in the Akoma Ntoso `data` of the file called `name`.

    Identities that our own writer left are kept; others are drawn. Raises a FormatError.
    """
    root = _root(data, name)
    texts = _texts(root, name)
    if is_own(texts[0]):
        return read_own(texts[0], ids)
    reading = _Official(root, texts, ids).run()
    if not reading.resolution.title and not any(reading.resolution.walk()):
        raise errors.NoParagraphsError(name)
    return reading


def _root(data: bytes, name: str) -> etree._Element:
    try:
        return _of_today(safe_root(as_utf8(data)))
    except DoctypeFoundError as failure:
        raise errors.DangerousXmlError(name, "the XML declares a document type") from failure
    except TooMuchMarkupError as failure:
        raise errors.DangerousXmlError(name, f"the XML has more than {failure}") from failure
    except UnsoundXmlError as failure:
        raise errors.UnsoundAkomaNtosoError(name, str(failure)) from failure


def _of_today(root: etree._Element) -> etree._Element:
    """The tree in the namespace of version 3.0; other versions, and files without, name alike."""
    other = str(root.tag).rpartition("}")[0]
    if local(root) != "akomaNtoso" or other == f"{{{AKN}":
        return root
    for element in root.iter(f"{other}}}*" if other else "*"):
        element.tag = akn(local(element))
    return root


def _texts(root: etree._Element, name: str) -> list[etree._Element]:
    """The elements that hold a text; a collection has several: resolutions A and B."""
    if not str(root.tag).startswith(f"{{{AKN}}}"):
        raise errors.NoResolutionInXmlError(name, local(root))
    for tag in _KINDS_OF_TEXT:
        if found := [element for element in root.iter(akn(tag)) if _has_text(element)]:
            return found if tag == "statement" else found[:1]
    raise errors.NoResolutionInXmlError(name, local(root))


def _has_text(element: etree._Element) -> bool:
    return any(local(child) in PARTS for child in element)


def _frame(root: etree._Element, text: etree._Element) -> etree._Element:
    """The element that has the cover page: the collection around a text, or the text."""
    for element in root.iter():
        if element.find(akn("coverPage")) is not None:
            return element
    return text


class _Official:
    """One reading of a text that the United Nations or others have marked up."""

    def __init__(self, root: etree._Element, texts: list[etree._Element], ids: IdSource) -> None:
        self._root = root
        self._texts = texts
        self._frame = _frame(root, texts[0])
        self._ids = ids
        self._remarks: list[Remark] = []
        self._notes = NoteBook(root, Identities(ids), own=False)
        self._inline = InlineReader(self._notes)

    def run(self) -> Reading:
        source = source_of(self._root, self._inline.note)
        resolution = self._resolution(self._body())
        for element, mark in self._notes.unknown.items():
            message = f"Nothing is found that the mark {mark} refers to; it was kept as text."
            self._remarks.append(Remark(line_of(element), message, mark))
        remarks = tuple(sorted(self._remarks, key=lambda remark: remark.line))
        metadata = document_metadata(self._frame, self._meta())
        reading = Reading(resolution, remarks, metadata=metadata)
        return accounted(reading, source, self._ids)

    def _meta(self) -> etree._Element:
        meta = self._frame.find(akn("meta"))
        return meta if meta is not None else etree.Element(akn("meta"))

    def _body(self) -> BodyReader:
        """What the text says, or what each of several says, one after the other."""
        body = BodyReader(self._inline, self._remarks.append)
        if len(self._texts) == 1:
            body.read(self._texts[0])
            body.made.annexes += self._annexes(self._texts[0])
            return body
        for text in self._texts:
            title = HeadReader(text, self._inline).numbered_title()
            node = BodyReader(self._inline, self._remarks.append).whole(text, title)
            node.children += self._annexes(text)
            body.made.operative.append(node)
        return body

    def _annexes(self, text: etree._Element) -> list[Node]:
        return read_annexes(text, self._inline, self._remarks.append)

    def _resolution(self, body: BodyReader) -> Resolution:
        head = HeadReader(self._frame, self._inline)
        meta = self._meta()
        tabled = submission(meta)
        made = body.made
        enacting = self._enacting(body)
        masthead = head.masthead()
        *above, title = ("", head.title()) if head.title() or not body.above else body.above
        masthead = replace(masthead, other=(*masthead.other, *filter(None, above)))
        maker = UnitBuilder(self, self._ids, italics=not _has_italics(body))
        resolution = Resolution(
            masthead=masthead,
            sponsors=tabled.sponsors or tuple(head.printed.sponsors),
            submitted_by=tabled.submitted_by or head.printed.value("submitted_by")[0],
            kind=_kind(head, masthead),
            title=title,
            enacting=enacting_italics(enacting) if maker.italics else enacting,
            preamble=maker.part(made.preamble),
            operative=maker.part(made.operative),
            annexes=maker.part(made.annexes),
            closing=self._closing(meta),
            notes=self._notes.notes(self._inline.text),
            language=language(meta) or language_of(enacting) or "en",
        )
        self._remark_on_draft(tabled.symbol)
        return keep_typed_numbers(resolution, maker, self._remarks.append)

    def read(self, text: str, line: int) -> str:  # noqa: ARG002 (the stages say the line)
        """Inline markup of a text that a stage of the plain reader gives back."""
        return text

    def _enacting(self, body: BodyReader) -> str:
        """The enacting words; those that open a decision of one sentence are set apart."""
        if body.enacting or body.made.preamble or not body.made.operative:
            return body.enacting
        first = body.made.operative[0]
        sentence = enacting_sentence(first.text) if not first.printed else None
        if sentence:
            first.text = sentence[1]
        return sentence[0] if sentence else ""

    def _closing(self, meta: etree._Element) -> str:
        """Meeting, date and vote; what several texts have in common is said once."""
        frames = dict.fromkeys((self._frame, *self._texts))
        heads = [HeadReader(frame, self._inline) for frame in frames]
        unprinted = "" if any(head.prints_vote() for head in heads) else vote(meta)
        if unprinted:
            message = "How the text was adopted is said by the metadata, not by the text itself."
            first = unprinted.partition("\n")[0].removesuffix(" The voting was as follows:")
            self._remarks.append(Remark(0, message, first.strip("[].")))
        closings = dict.fromkeys((*(head.closing() for head in heads), unprinted))
        return "\n".join(filter(None, closings))

    def _remark_on_draft(self, symbol: str) -> None:
        if symbol:
            message = "The text has no place for the draft that the metadata name as its origin."
            self._remarks.append(Remark(0, message, symbol))


def _kind(head: HeadReader, masthead: Masthead) -> str:
    if printed := head.printed.value("kind")[0]:
        return printed
    return ADOPTED if masthead.adoption or masthead.number else DRAFT


def _has_italics(body: BodyReader) -> bool:
    """Whether opening words are set in italics; if not, the source has lost them."""
    units = (*body.made.preamble, *body.made.operative)
    inner = (child for node in units if node.kind is Kind.RESOLUTION for child in node.children)
    return any("*" in node.text[:3] for node in (*units, *inner))
