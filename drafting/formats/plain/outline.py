"""Which paragraph is what, and which stands under which."""

from __future__ import annotations

from collections.abc import Callable

from drafting.formats.plain.enacting import bare, is_enacting
from drafting.formats.plain.headings import (
    QUOTES,
    begins_preamble,
    ends_preamble,
    follows_paragraph,
    goes_on_closing,
    has_form_of_heading,
    is_title_of_section,
    last_numbered,
    numbered_or_labelled,
)
from drafting.formats.plain.insertion_point import InsertionPoint
from drafting.formats.plain.landmarks import (
    annex_parts,
    closing_lines,
    is_closing,
    is_closing_date,
    records_decision,
)
from drafting.formats.plain.lines import bare_heading
from drafting.formats.plain.marks import Form, Mark, heading_mark
from drafting.formats.plain.nodes import Node, Outline, settle_sections, take_title
from drafting.formats.plain.openers import Opener, opener, part_opened, participle
from drafting.formats.plain.paragraphs import Paragraph, breaks_off, end_of, has_preambular
from drafting.formats.plain.quoted import is_quoted
from drafting.formats.reading import Remark
from drafting.model.unit import Kind

__all__ = ["Node", "Outline", "bare_heading", "outline"]

_BROKEN_OFF = (
    "The paragraph before this one breaks off within a sentence; look whether the two are one."
)
_BEFORE_OPERATIVE = frozenset((Kind.TITLE, Kind.ENACTING, Kind.PREAMBULAR))
"""What stands before the first operative paragraph of a whole resolution within the text."""


def outline(
    found: list[Paragraph],
    report: Callable[[Remark], None],
    *,
    amendment: bool,
    enacted: bool,
    english: bool = True,
    several: bool = False,
) -> Outline:
    """The outline that the paragraphs make; opening words are known in English only.

    Of `several` texts one after the other each has its own title and enacting words.
    """
    found = numbered_or_labelled(found, amendment=amendment, enacted=enacted)
    return _Outliner(
        found, report, amendment=amendment, enacted=enacted, english=english, several=several
    ).run()


class _Outliner:
    """Goes through the paragraphs once, keeping open what the next one may belong to."""

    def __init__(
        self,
        found: list[Paragraph],
        report: Callable[[Remark], None],
        *,
        amendment: bool,
        enacted: bool,
        english: bool,
        several: bool,
    ) -> None:
        self._found = found
        self._report = report
        self._amendment = amendment
        self._enacted = enacted
        self._english = english
        self._several = several
        self._made = Outline()
        begins = has_preambular(found) if english else begins_preamble(found)
        self._preamble = not (amendment or several) and (enacted or begins)
        first_part = self._made.preamble if self._preamble else self._made.operative
        self._place = InsertionPoint(first_part)
        self._outer: InsertionPoint | None = None
        self._annex: Node | None = None
        self._closing = False
        self._index = 0
        self._last_number = last_numbered(found)

    def run(self) -> Outline:
        while self._index < len(self._found):
            paragraph = self._found[self._index]
            self._index += 1
            self._take(paragraph)
        settle_sections(self._made)
        return self._made

    # What a paragraph is.

    def _take(self, paragraph: Paragraph) -> None:
        if paragraph.table:
            self._place.add(Node(Kind.TABLE, paragraph.text, paragraph.line))
        elif paragraph.mark is None and self._take_landmark(paragraph):
            return
        elif paragraph.mark is not None:
            self._take_marked(paragraph, paragraph.mark)
        else:
            self._take_plain(paragraph)

    def _take_landmark(self, paragraph: Paragraph) -> bool:
        text = paragraph.text
        if annex := annex_parts(bare(text)):
            self._begin_annex(annex, paragraph)
        elif self._take_closing(text, paragraph.line):
            return True
        elif is_enacting(text) and not (self._annex and "Parties" in text):
            self._begin_nested(paragraph)
        elif (marked := heading_mark(bare(text))) and opener(bare(text)) is None:
            self._add_section(*marked, paragraph.line)
        elif paragraph.heading or self._is_heading(paragraph):
            self._add_heading(paragraph)
        else:
            return False
        return True

    def _take_closing(self, text: str, line: int) -> bool:
        after = self._after()
        date, _, below = text.partition("\n")
        below = below or ("" if after is None else after.text)
        if is_closing_date(date) and is_closing(below):
            self._closing = True  # Chinese has the date above the meeting.
        so_far = [part for part, _ in self._made.closing]
        if is_closing(text) or (self._closing and goes_on_closing(so_far, text)):
            self._closing = True
            self._made.closing += [(part, line) for part in closing_lines(text)]
            return True
        return False

    def _is_heading(self, paragraph: Paragraph) -> bool:
        if not has_form_of_heading(paragraph, self._after()):
            return False
        below_letter = self._several and self._place.is_under_heading
        if paragraph.emphasized or below_letter or self._is_annex_untitled():
            return True
        return paragraph.gap and self._before_a_beginning()

    def _is_annex_untitled(self) -> bool:
        annex = self._annex
        return annex is not None and not annex.text and not annex.children

    def _before_a_beginning(self) -> bool:
        """Whether the next paragraph is one that may stand under a heading."""
        after = self._after()
        return after is not None and not after.text[:1].islower()

    def _after(self) -> Paragraph | None:
        """The next paragraph."""
        return self._found[self._index] if self._index < len(self._found) else None

    # Numbers.

    def _take_marked(self, paragraph: Paragraph, mark: Mark) -> None:
        if mark.form in (Form.PARENTHESIS, Form.POINT, Form.BULLET) or self._place.counts(mark):
            self._add_sub(paragraph, mark)
        elif mark.form is Form.PREAMBULAR_LABEL:
            self._add_preambular(paragraph, "" if mark.plain else mark.printed)
        elif mark.form is Form.DECIMAL:
            self._leave_preamble()
            self._place.begin(
                Node(Kind.NUMBERED, paragraph.text, paragraph.line, printed=mark.printed)
            )
        else:
            self._add_numbered(paragraph, mark)

    def _add_numbered(self, paragraph: Paragraph, mark: Mark) -> None:
        self._leave_nested(mark)
        known = opener(bare(paragraph.text))
        if self._preamble and known and known[0] is Opener.PREAMBULAR:
            self._add_preambular(paragraph, mark.printed)
            return
        self._leave_preamble()
        node = Node(self._numbered_kind(), paragraph.text, paragraph.line, printed=mark.printed)
        if self._is_in_quotes(paragraph) or self._is_quoted_number(mark, known is not None):
            node.kind = Kind.NUMBERED
            self._place.add_under(node)
            return
        self._place.number = mark.value
        self._place.begin(node)

    def _is_in_quotes(self, paragraph: Paragraph) -> bool:
        """Whether an amendment quotes this paragraph, number and all."""
        host = self._place.paragraph
        return self._amendment and paragraph.text[:1] in QUOTES and host is not None

    def _numbered_kind(self) -> Kind:
        inside = self._annex is not None and self._outer is None
        quoted = inside or self._place.lettered or self._amendment or self._place.quotes
        return Kind.NUMBERED if quoted else Kind.OPERATIVE

    def _is_quoted_number(self, mark: Mark, has_opener: bool) -> bool:
        """Whether the number counts a text quoted in the open paragraph: "1." after "5. … :"."""
        host = self._place.paragraph
        if (
            host is None
            or self._place.fresh
            or has_opener
            or self._place.quotes
            or not host.printed
        ):
            return False
        last = host.children[-1] if host.children else None
        if last is not None and last.kind is Kind.NUMBERED:
            return mark.value != self._place.number + 1 or last.printed == f"{mark.value - 1}."
        return mark.value == 1 and self._place.number > 1 and host.end == ":"

    def _add_preambular(self, paragraph: Paragraph, printed: str) -> None:
        self._place.begin(Node(Kind.PREAMBULAR, paragraph.text, paragraph.line, printed=printed))

    def _add_sub(self, paragraph: Paragraph, mark: Mark) -> None:
        rest = self._found[self._index - 1 :]
        alone = self._preamble and self._place.paragraph is None and not has_preambular(rest)
        if alone or self._is_operative_letter(paragraph, mark):
            self._leave_preamble()
        node = Node(Kind.SUBPARAGRAPH, paragraph.text, paragraph.line, printed=mark.printed)
        self._place.add_letter(node, mark, self._following_mark())

    def _is_operative_letter(self, paragraph: Paragraph, mark: Mark) -> bool:
        """Whether this is the first letter after the preamble of a decision: "(a) Decides …"."""
        if not self._preamble or self._place.lists or mark.printed not in ("(a)", "a)", "a."):
            return False
        return part_opened(bare(paragraph.text)) is Opener.OPERATIVE

    def _following_mark(self) -> Mark | None:
        """The mark of the next subparagraph before another paragraph begins."""
        for paragraph in self._found[self._index : self._index + 8]:
            mark = paragraph.mark
            if mark is not None:
                is_sub = mark.form in (Form.PARENTHESIS, Form.POINT, Form.BULLET)
                return mark if is_sub else None
        return None

    def _take_plain(self, paragraph: Paragraph) -> None:
        """A paragraph without a number."""
        text = bare(paragraph.text.lstrip("["))
        known = opener(text)
        if not self._english and self._take_foreign(paragraph):
            return
        if text[:1].islower() and self._place.host is not None:
            if self._index > 1 and breaks_off(self._found[self._index - 2]):
                self._remark(paragraph, _BROKEN_OFF)
            self._add_continuation(paragraph)
        elif text[:1].islower() and self._enacted and self._made.is_empty:
            self._leave_preamble()
            self._place.begin(Node(Kind.OPERATIVE, paragraph.text, paragraph.line))
        elif is_quoted(paragraph, self._place, self._annex, is_amending=self._amendment):
            self._place.add_under(Node(Kind.PARAGRAPH, paragraph.text, paragraph.line))
        elif self._annex is not None and self._outer is None:
            self._take_in_annex(paragraph)
        elif (known is not None and known[0] is Opener.OPERATIVE) or records_decision(text):
            self._leave_preamble()
            self._add_operative(paragraph)
        elif known is not None or (self._preamble and participle(text)):
            self._take_participle(paragraph)
        else:
            self._take_unknown(paragraph)

    def _take_foreign(self, paragraph: Paragraph) -> bool:
        """Take a text by how it ends, where opening words are not known; whether that says it."""
        if self._preamble and (self._index <= self._last_number or not ends_preamble(paragraph)):
            self._add_preambular(paragraph, "")
            return True
        without_numbers = self._last_number < 0 and self._annex is None
        if self._preamble or (without_numbers and follows_paragraph(self._place.host, paragraph)):
            self._leave_preamble()
            self._add_operative(paragraph)
            return True
        return False

    def _add_operative(self, paragraph: Paragraph) -> None:
        first = all(node.kind in _BEFORE_OPERATIVE for node in self._place.home)
        kind = Kind.PARAGRAPH if self._amendment else Kind.OPERATIVE
        node = Node(kind, paragraph.text, paragraph.line)
        self._place.begin(node)
        # A first paragraph without a number is the only one: numbers after it count its text.
        self._place.quotes = first and node.end in (":", ".", "")

    def _take_participle(self, paragraph: Paragraph) -> None:
        last = self._place.paragraph
        follows = last is not None and last.kind is Kind.PREAMBULAR
        no_number_yet = self._outer is not None and self._place.number == 0
        if self._preamble or self._place.fresh or follows or no_number_yet:
            self._add_preambular(paragraph, "")
        else:
            self._add_continuation(paragraph)

    def _take_in_annex(self, paragraph: Paragraph) -> None:
        if self._place.lists and self._place.paragraph is not None and not paragraph.gap:
            self._add_continuation(paragraph)
        else:
            self._place.begin(Node(Kind.PARAGRAPH, paragraph.text, paragraph.line))

    def _take_unknown(self, paragraph: Paragraph) -> None:
        """A paragraph with no opening words that are known: placed by what stands around it."""
        if self._preamble and end_of(paragraph.text) in (",", ";", ":"):
            self._add_preambular(paragraph, "")
            self._remark(paragraph, "These opening words are not known as those of a preamble.")
        elif self._amendment or self._place.quotes:
            self._place.begin(Node(Kind.PARAGRAPH, paragraph.text, paragraph.line))
        elif not self._preamble and self._place.host is not None and not self._is_loose():
            self._add_continuation(paragraph)
        else:
            self._remark(paragraph, "This text could not be placed; it was kept where it stood.")
            self._place.begin(Node(Kind.PARAGRAPH, paragraph.text, paragraph.line))

    def _is_loose(self) -> bool:
        """Whether the paragraph before is none that delegates number or count."""
        return self._place.paragraph is not None and self._place.paragraph.kind is Kind.PARAGRAPH

    def _add_continuation(self, paragraph: Paragraph) -> None:
        self._place.go_on(Node(Kind.CONTINUATION, paragraph.text, paragraph.line))

    # Headings, annexes, nested resolutions.

    def _add_heading(self, paragraph: Paragraph) -> None:
        if self._annex is not None and self._is_annex_untitled():
            self._annex.text = bare_heading(paragraph.text)
            return
        self._leave_preamble_if_next_is_operative()
        level = max(1, paragraph.heading - 1) if paragraph.heading else 1
        self._place.add(
            Node(Kind.HEADING, bare_heading(paragraph.text), paragraph.line, level=min(4, level))
        )
        self._place.fresh = True

    def _add_section(self, mark: Mark, title: str, line: int) -> None:
        after = self._after()
        if not title and after is not None and is_title_of_section(after):
            title = after.text
            self._index += 1
        if mark.form is Form.SECTION:
            self._leave_preamble()
            self._place.number = 0
        self._leave_preamble_if_next_is_operative()
        heading = Node(Kind.HEADING, bare_heading(title), line, printed=mark.printed)
        heading.level = 1 if mark.form is Form.SECTION else 2
        self._place.add(heading)
        self._place.fresh = True

    def _leave_preamble_if_next_is_operative(self) -> None:
        if not self._preamble:
            return
        for paragraph in self._found[self._index : self._index + 6]:
            known = opener(bare(paragraph.text))
            if known is not None or paragraph.mark is not None:
                if known is None or known[0] is Opener.OPERATIVE:
                    self._leave_preamble()
                return

    def _leave_preamble(self) -> None:
        if not self._preamble:
            return
        self._preamble = False
        if self._outer is None and self._annex is None:
            self._place.home = self._made.operative
        self._place.close()

    def _begin_annex(self, parts: tuple[str, str, str], paragraph: Paragraph) -> None:
        word, star, title = parts
        self._annex = Node(Kind.ANNEX, f"{title}{star}" if title else "", paragraph.line)
        self._annex.printed = word
        self._made.annexes.append(self._annex)
        self._place, self._outer = InsertionPoint(self._annex.children), None
        self._preamble = self._closing = False

    def _begin_nested(self, paragraph: Paragraph) -> None:
        """A whole resolution within the text, with the headings before it as its title."""
        self._leave_preamble()
        title = take_title(self._place.home, lettered=self._several)
        nested = Node(Kind.RESOLUTION, "", paragraph.line)
        nested.children += [title] if title else []
        nested.children.append(Node(Kind.ENACTING, paragraph.text, paragraph.line))
        outer = self._outer or self._place
        outer.host_of_resolution(titled=title is not None).append(nested)
        self._place, self._outer = InsertionPoint(nested.children), outer
        self._preamble = True

    def _leave_nested(self, mark: Mark) -> None:
        """Back to the outer text, where its numbers go on and those of the nested one do not."""
        outer = self._outer
        if outer is None or outer.paragraph is None or outer.number == 0:
            return
        if mark.value == outer.number + 1 and mark.value != self._place.number + 1:
            self._place, self._outer, self._preamble = outer, None, False

    def _remark(self, paragraph: Paragraph, message: str) -> None:
        self._report(Remark(paragraph.line, message, paragraph.text[:120]))
