"""The body of an official XML text: its preamble, its paragraphs, what is nested in them.

The elements say what is preambular and what is operative. Where they say no more (a
letter typed into a text, a list that is flat, a heading without a name of its own), the
stages of the plain-text reader decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from drafting.formats.akn.blocks import XmlBlock, blocks, emphasized, ends
from drafting.formats.akn.marks import LETTERS, mark_before
from drafting.formats.akn.names import line_of, local
from drafting.formats.akn.paragraphs import paragraphs_of
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.plain.enacting import bare, is_enacting, language_of
from drafting.formats.plain.insertion_point import InsertionPoint
from drafting.formats.plain.marks import Form, Mark, heading_mark
from drafting.formats.plain.nodes import Node, Outline, settle_sections
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.outline import bare_heading, outline
from drafting.formats.reading import Remark
from drafting.model.unit import Kind

PARTS = (
    "preamble", "mainBody", "body", "amendmentBody", "debateBody", "judgmentBody", "portionBody",
)  # fmt: skip
"""What the parts of a text are called in the kinds of document."""
_LONGEST_HEADING = 220
_NEAR = 8
"""How many blocks ahead tell what a letter is."""
_QUOTES = '“"«'


class BodyReader:
    """Goes through the blocks of one resolution, the whole text or one nested in it."""

    def __init__(self, inline: InlineReader, report: Callable[[Remark], None]) -> None:
        self._inline = inline
        self._report = report
        self.enacting = ""
        self.above: list[str] = []
        """What stands above the enacting words, in a text that has no head of its own."""
        self.made = Outline()
        self._place = InsertionPoint(self.made.preamble)
        self._preamble = True
        self._following: list[XmlBlock] = []

    def read(self, statement: etree._Element) -> None:
        """Read all preambles and bodies of a statement, in their order."""
        parts = [part for part in statement if local(part) in PARTS]
        preambles = [index for index, part in enumerate(parts) if local(part) == "preamble"]
        last = preambles[-1] if preambles else -1
        if not preambles and self._read_unmarked(parts):
            return
        for index, part in enumerate(parts):
            found = list(blocks(part, self._inline))
            if index > last or any(block.number for block in found):
                self._leave_preamble()
            self._take_all(found)
        self._settle()

    def _read_unmarked(self, parts: list[etree._Element]) -> bool:
        """Read a text whose elements do not say what its parts are; whether it is one.

        Its enacting words stand among its paragraphs.
        """
        unmarked = [one for part in parts for one in blocks(part, self._inline)]
        found = list(paragraphs_of(unmarked, self._inline))
        at = next((i for i, one in enumerate(found) if is_enacting(one.text)), None)
        if at is None:
            return False
        self.above = [bare_heading(paragraph.text) for paragraph in found[:at]]
        self.enacting = found[at].text
        english = language_of(self.enacting) == ""
        self.made = outline(
            found[at + 1 :], self._report, amendment=False, enacted=True, english=english
        )
        return True

    def nested(self, element: etree._Element) -> Node:
        """The whole resolution that an element within a paragraph holds."""
        found = list(blocks(element, self._inline))
        operative = _first_operative(found)
        self._take_all(found[:operative])
        self._leave_preamble()
        self._take_all(found[operative:])
        self._settle()
        return self._resolution(line_of(element))

    def whole(self, statement: etree._Element, title: str) -> Node:
        """A statement that stands beside others, as a resolution of its own."""
        self.read(statement)
        node = self._resolution(line_of(statement))
        if title:
            node.children.insert(0, Node(Kind.TITLE, title, node.line))
        return node

    def _resolution(self, line: int) -> Node:
        """All that was read, as one node; headings before the enacting words are its title."""
        node = Node(Kind.RESOLUTION, "", line)
        preamble = self.made.preamble
        while preamble and preamble[0].kind is Kind.HEADING:
            node.children.append(Node(Kind.TITLE, preamble[0].text, preamble.pop(0).line))
        if self.enacting:
            node.children.append(Node(Kind.ENACTING, self.enacting, line))
        node.children += preamble + self.made.operative
        return node

    def _settle(self) -> None:
        """What only the whole shows: sections, and paragraphs that are printed without a number."""
        settle_sections(self.made)
        section: list[Node] = []
        for node in (*self.made.operative, Node(Kind.SECTION, "", 0)):
            if node.kind is Kind.OPERATIVE:
                section.append(node)
            elif node.kind is Kind.SECTION:
                _settle_unnumbered(section)
                section = []

    def _leave_preamble(self) -> None:
        if self._preamble:
            self._preamble = False
            self._place = InsertionPoint(self.made.operative)

    def _take_all(self, found: list[XmlBlock]) -> None:
        for index, block in enumerate(found):
            self._following = found[index + 1 : index + 1 + _NEAR]
            self._take(block)

    def _take(self, block: XmlBlock) -> None:
        if not self.enacting and self._is_formula(block):
            self.enacting = block.text
        elif block.rows:
            self._place.add(Node(Kind.TABLE, block.rows, block.line))
        elif block.role == "heading":
            self._add_heading(block.number, block.text, block.line, block.level)
        elif block.role == "preambular" or (self._preamble and not block.number):
            self._take_preambular(block)
        else:
            self._take_operative(block)

    def _is_formula(self, block: XmlBlock) -> bool:
        return block.role == "formula" or (self._preamble and is_enacting(block.text))

    # The preamble.

    def _take_preambular(self, block: XmlBlock) -> None:
        marked = mark_before("", block.text)
        if marked and marked[0].form in LETTERS and self._place.host is not None:
            self._add_letter(block, *marked)
        elif self._is_heading(block.text) and (emphasized(block.text) or not self.enacting):
            self._add_heading("", block.text, block.line, 1)
        else:
            self._begin(Kind.PREAMBULAR, block, block.number)

    # The operative part.

    def _take_operative(self, block: XmlBlock) -> None:
        marked = mark_before(block.number, block.text)
        if marked and marked[0].form in LETTERS:
            self._add_letter(block, *marked)
        elif section := _section(block):
            self._add_heading(section[0].printed, section[1], block.line, _level(section[0]))
            self._take_all(block.below)
        elif marked:
            block.text = marked[2]
            self._begin(Kind.OPERATIVE, block, marked[1])
        elif block.number:
            self._begin(Kind.OPERATIVE, block, _pointed(block.number))
        elif not any(map(str.isalnum, block.text)):
            self._place.add(Node(Kind.PARAGRAPH, block.text, block.line))
        elif self._is_heading(block.text):
            self._add_heading("", block.text, block.line, 1)
        else:
            self._take_unnumbered(block)

    def _take_unnumbered(self, block: XmlBlock) -> None:
        known = opener(bare(block.text))
        host = self._place.paragraph
        if host is not None and self._is_quoted(block.text, host):
            self._place.add_under(Node(Kind.PARAGRAPH, block.text, block.line))
        elif host is None and known is not None and known[0] is Opener.PREAMBULAR:
            self._begin(Kind.PREAMBULAR, block, "")
        elif not self._place.home or (known is not None and known[0] is Opener.OPERATIVE):
            self._begin(Kind.OPERATIVE, block, "")
        elif self._place.host is not None:
            self._go_on(block)
        else:
            self._begin(Kind.PARAGRAPH, block, "")

    def _go_on(self, block: XmlBlock) -> None:
        """More text of the open paragraph; a list or a table under it stands under that."""
        host = self._place.host
        self._place.go_on(Node(Kind.CONTINUATION, block.text, block.line))
        if block.below and host is not None:
            self._take_list(host, block.below)

    def _is_quoted(self, text: str, host: Node) -> bool:
        if self._place.lists:
            return False
        return text[:1] in _QUOTES or (host.end == ":" and opener(bare(text)) is None)

    # What any of them may be.

    def _begin(self, kind: Kind, block: XmlBlock, printed: str) -> None:
        node = Node(kind, block.text, block.line, printed=printed)
        self._place.begin(node)
        self._take_below(node, block)

    def _add_letter(self, block: XmlBlock, mark: Mark, printed: str, text: str) -> None:
        node = Node(Kind.SUBPARAGRAPH, text, block.line, printed=printed)
        self._place.add_letter(node, mark, _next_letter(self._following))
        self._take_below(node, block)

    def _take_below(self, node: Node, block: XmlBlock) -> None:
        """The list under a paragraph, and the resolution nested in it."""
        if block.below:
            self._take_list(node, block.below)
        for nested in block.nested:
            node.children.append(BodyReader(self._inline, self._report).nested(nested))

    def _take_list(self, host: Node, found: list[XmlBlock]) -> None:
        place = self._place if self._place.paragraph is host else InsertionPoint([], paragraph=host)
        for index, block in enumerate(found):
            if block.role == "sublist":
                self._take_list(place.letters[-1] if place.letters else host, block.below)
                continue
            self._take_point(place, block, found[index + 1 : index + 1 + _NEAR])

    def _take_point(
        self, place: InsertionPoint, block: XmlBlock, following: list[XmlBlock]
    ) -> None:
        marked = mark_before(block.number, block.text)
        if marked and block.role != "text":
            node = Node(Kind.SUBPARAGRAPH, marked[2], block.line, printed=marked[1])
            place.add_letter(node, marked[0], _next_letter(following))
        elif block.number:
            number = _pointed(block.number)
            node = Node(Kind.SUBPARAGRAPH, block.text, block.line, printed=number)
            place.go_on(node)
        else:
            kind = Kind.CONTINUATION if place.lists else Kind.PARAGRAPH
            node = Node(Kind.TABLE if block.rows else kind, block.rows or block.text, block.line)
            place.go_on(node)
        if block.below:
            self._take_list(node, block.below)
        for nested in block.nested:
            node.children.append(BodyReader(self._inline, self._report).nested(nested))

    # Headings.

    def _is_heading(self, text: str) -> bool:
        """Whether a text without a number stands over others: it has no end, they begin anew."""
        words = bare(text)
        if not words or len(words) > _LONGEST_HEADING or ends(words) or text[:1] in _QUOTES:
            return False
        return opener(words) is None and bool(self._following)

    def _add_heading(self, number: str, text: str, line: int, level: int) -> None:
        self._place.fresh = True
        lone = self._place.home[-1] if self._place.home else None
        if lone is not None and lone.kind is Kind.HEADING and lone.printed and not lone.text:
            lone.text = bare_heading(text)
            return
        section = None if number else heading_mark(bare(text))
        if section is not None:
            number, text, level = section[0].printed, section[1], _level(section[0])
        node = Node(Kind.HEADING, bare_heading(text), line, level=level, printed=number)
        self._place.add(node)


def _pointed(number: str) -> str:
    """A number as it is printed, where only what it counts is given: "1." for "1"."""
    if number.isdecimal():
        return f"{number}."
    return f"({number})" if len(number) == 1 and number.isalpha() else number


def _first_operative(found: list[XmlBlock]) -> int:
    """Where the operative part begins: at the first number, else after the preambular blocks."""
    preambular = 0
    for index, block in enumerate(found):
        if block.number:
            return index
        if block.role in ("formula", "preambular"):
            preambular = index + 1
    return preambular


def _settle_unnumbered(operative: list[Node]) -> None:
    """An operative paragraph without a number stands alone; others are texts of their own."""
    for node in operative:
        if len(operative) > 1 and not node.printed:
            node.kind = Kind.PARAGRAPH


def _section(block: XmlBlock) -> tuple[Mark, str] | None:
    """Roman numeral or capital letter of a heading, and its title."""
    if opener(bare(block.text)) is not None or (not block.number and ends(bare(block.text))):
        return None
    return heading_mark(bare(f"{block.number} {block.text}".strip()))


def _level(mark: Mark) -> int:
    return 1 if mark.form is Form.SECTION else 2


def _next_letter(following: list[XmlBlock]) -> Mark | None:
    """The mark of the next subparagraph before another paragraph begins."""
    for block in _flat(following):
        marked = mark_before(block.number, block.text)
        if marked is not None:
            return marked[0] if marked[0].form in LETTERS else None
    return None


def _flat(found: list[XmlBlock]) -> Iterator[XmlBlock]:
    for block in found:
        if block.role == "sublist":
            yield from _flat(block.below)
        else:
            yield block
