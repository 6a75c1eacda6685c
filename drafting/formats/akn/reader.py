"""Reading XML: which text it holds, whether we wrote it, and what is to be looked at."""

from __future__ import annotations

from lxml import etree

from drafting.formats.akn import errors
from drafting.formats.akn.annexes import read_annexes
from drafting.formats.akn.body import BodyReader
from drafting.formats.akn.head import HeadReader
from drafting.formats.akn.inline import InlineReader
from drafting.formats.akn.names import AKN, akn, local
from drafting.formats.akn.notes import NoteBook
from drafting.formats.akn.own import is_own, read_own
from drafting.formats.akn.proceedings import language, submission, vote
from drafting.formats.identities import Identities
from drafting.formats.plain.enacting import enacting_sentence, language_of
from drafting.formats.plain.italics import enacting_italics
from drafting.formats.plain.making import Maker, keep_typed_numbers
from drafting.formats.reading import Reading, Remark
from drafting.formats.safe_xml import (
    MAX_MARKS,
    DoctypeFoundError,
    TooMuchMarkupError,
    UnsoundXmlError,
    as_utf8,
    safe_root,
)
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution

_TEXTS = ("statement", "doc", "act", "bill", "amendment", "debateReport", "judgment")


def read_akn(data: bytes, ids: IdSource, name: str) -> Reading:
    """The resolution in the Akoma Ntoso `data` of the file called `name`.

    Identities that our own writer left are kept; others are drawn. Raises a FormatError.
    """
    root = _root(data, name)
    text = _text_element(root, name)
    if is_own(text):
        return read_own(text, ids)
    return _Official(text, ids).run()


def _root(data: bytes, name: str) -> etree._Element:
    try:
        return safe_root(as_utf8(data))
    except DoctypeFoundError as failure:
        raise errors.DangerousXmlError(name, "the XML declares a document type") from failure
    except TooMuchMarkupError as failure:
        raise errors.DangerousXmlError(
            name, f"the XML has more than {MAX_MARKS:,} tags"
        ) from failure
    except UnsoundXmlError as failure:
        raise errors.UnsoundAkomaNtosoError(name, str(failure)) from failure


def _text_element(root: etree._Element, name: str) -> etree._Element:
    """The element that holds the text, within whatever collection it stands."""
    if not str(root.tag).startswith(f"{{{AKN}}}"):
        raise errors.NoResolutionInXmlError(name, local(root))
    for tag in _TEXTS:
        for element in root.iter(akn(tag)):
            if any(local(child) in ("mainBody", "body", "preamble") for child in element):
                return element
    raise errors.NoResolutionInXmlError(name, local(root))


class _Official:
    """One reading of a text that the United Nations or others have marked up."""

    def __init__(self, text: etree._Element, ids: IdSource) -> None:
        self._text = text
        self._ids = ids
        self._remarks: list[Remark] = []
        self._notes = NoteBook(text, Identities(ids), own=False)
        self._inline = InlineReader(self._notes)

    def run(self) -> Reading:
        body = BodyReader(self._inline, self._remarks.append)
        body.read(self._text)
        body.made.annexes += read_annexes(self._text, self._inline, self._remarks.append)
        resolution = self._resolution(body)
        return Reading(resolution, tuple(sorted(self._remarks, key=lambda remark: remark.line)))

    def _resolution(self, body: BodyReader) -> Resolution:
        head = HeadReader(self._text, self._inline)
        meta = self._text.find(akn("meta"))
        meta = meta if meta is not None else etree.Element(akn("meta"))
        tabled = submission(meta)
        made = body.made
        enacting = self._enacting(body)
        masthead = head.masthead()
        maker = Maker(self, self._ids, italics=not _has_italics(body))
        resolution = Resolution(
            masthead=masthead,
            sponsors=tabled.sponsors,
            submitted_by=tabled.submitted_by,
            kind="resolution" if masthead.adoption or masthead.number else "draft resolution",
            title=head.title(),
            enacting=enacting_italics(enacting) if maker.italics else enacting,
            preamble=maker.part(made.preamble),
            operative=maker.part(made.operative),
            annexes=maker.part(made.annexes),
            closing=self._closing(head, meta),
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

    def _closing(self, head: HeadReader, meta: etree._Element) -> str:
        unprinted = "" if head.prints_vote() else vote(meta)
        if unprinted:
            message = "How the text was adopted is said by the metadata, not by the text itself."
            first = unprinted.partition("\n")[0].removesuffix(" The voting was as follows:")
            self._remarks.append(Remark(0, message, first))
        return "\n".join(filter(None, (head.closing(), unprinted)))

    def _remark_on_draft(self, symbol: str) -> None:
        if symbol:
            message = "The text has no place for the draft that the metadata name as its origin."
            self._remarks.append(Remark(0, message, symbol))


def _has_italics(body: BodyReader) -> bool:
    """Whether opening words are set in italics; if not, the source has lost them."""
    units = (*body.made.preamble, *body.made.operative)
    return any("*" in node.text[:3] for node in units)
