"""What a heading looks like, and what is counted without being one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafting.dataclasses import replace
from drafting.formats.plain.enacting import bare, is_enacting
from drafting.formats.plain.landmarks import is_annex, is_closing_date, vote_goes_on
from drafting.formats.plain.marks import Form, Mark, heading_mark
from drafting.formats.plain.nodes import Node
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.paragraphs import UNFINISHED, Paragraph, end_of, keep_labels
from drafting.patterns import regex

QUOTES = '“"«'
_LONGEST_HEADING = 220
_ALTERNATIVE = regex(r"(?:Option|Alternative|Variant)\s+(?:\d|[A-Z])\b\s*[:.)–-]")
_COUNT = regex(r"[(（]?(?P<value>\d{1,2})[)）]")


def has_form_of_heading(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph without a mark may be a heading, going by its words.

    A short text of capital beginning and no end. It opens no paragraph, unless it stands
    right above a number, where a gerund can only be the first word of a title.
    """
    text = bare(paragraph.text)
    if end_of(text) or len(text) > _LONGEST_HEADING or not _begins_with_capital(text):
        return False
    if paragraph.text[:1] in QUOTES or UNFINISHED.search(text):
        return False
    if _ALTERNATIVE.match(text) and not paragraph.emphasized:
        return False
    known = opener(text)
    return known is None or (known[0] is Opener.PREAMBULAR and _is_numbered(following))


def _is_numbered(paragraph: Paragraph | None) -> bool:
    mark = None if paragraph is None else paragraph.mark
    return mark is not None and mark.form is Form.NUMBER


def _begins_with_capital(text: str) -> bool:
    """Whether the first letter is a capital, or of a script that has none."""
    return text[:1].isalpha() and not text[:1].islower()


def is_title_of_section(paragraph: Paragraph) -> bool:
    """Whether a paragraph can be the title under the number of a section."""
    text = bare(paragraph.text)
    short = len(text) <= _LONGEST_HEADING and end_of(text) == ""
    plain_words = opener(text) is None and heading_mark(text) is None
    return short and plain_words and not paragraph.table and paragraph.mark is None


def ends_preamble(paragraph: Paragraph) -> bool:
    """Whether a text that no number follows is operative, in a language of unknown openings.

    Paragraphs of a preamble end with a comma in all of them.
    """
    return paragraph.end in (".", ";", ":")


def begins_preamble(found: Sequence[Paragraph]) -> bool:
    """Whether a text of unknown openings begins as a preamble does, with a comma at the end."""
    return bool(found) and found[0].mark is None and found[0].end == ","


def follows_paragraph(host: Node | None, paragraph: Paragraph) -> bool:
    """Whether a text that ends as a paragraph does begins one, and goes on no other."""
    return ends_preamble(paragraph) and (host is None or host.end in (";", "."))


def goes_on_closing(closing: list[str], text: str) -> bool:
    """A date or a vote after the meeting; another text may begin there as well."""
    begins = is_enacting(text) or opener(bare(text)) is not None
    voted = vote_goes_on(closing, text)
    return is_closing_date(text) or ((text[:1] in "[*_" or voted) and not begins)


def last_numbered(found: Sequence[Paragraph]) -> int:
    """Where the last paragraph with a number stands; -1 where none has one."""
    return max((index for index, one in enumerate(found) if _is_numbered(one)), default=-1)


def numbered_or_labelled(
    found: list[Paragraph], *, amendment: bool, enacted: bool
) -> list[Paragraph]:
    """The paragraphs of a text, or of an amendment to one, whose labels are its words."""
    labelled = keep_labels(found, amendment=amendment, enacted=enacted)
    return found if labelled else _with_counts_as_numbers(found)


def _with_counts_as_numbers(found: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, "1)" for "1." in a text that counts its paragraphs in that way.

    It does so if no paragraph has a number with a point, and the first that is counted
    opens as paragraphs do. Where some have one, those count that go on from it and open so.
    The text and each annex count in their own way.
    """
    starts = [at for at, one in enumerate(found) if not one.mark and is_annex(bare(one.text))]
    parts = (found[start:end] for start, end in pairwise((0, *starts, len(found))))
    return [paragraph for part in parts for paragraph in _counted_as_numbers(part)]


def _counted_as_numbers(found: list[Paragraph]) -> list[Paragraph]:
    if any(_is_numbered(one) for one in found):
        return _with_going_on(found)
    counted = [one for one in found if one.mark and _COUNT.fullmatch(one.mark.printed)]
    if not counted or opener(bare(counted[0].text.lstrip("["))) is None:
        return found
    return [_numbered(one) if one in counted else one for one in found]


def _with_going_on(found: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, "2)" for "2." behind a "1.", unless it goes on a list of its own."""
    done: list[Paragraph] = []
    last = inner = 0
    for paragraph in found:
        value = _count_of(paragraph)
        goes_on = value == last + 1 != inner + 1 and _opens_operative(paragraph)
        done.append(_numbered(paragraph) if goes_on else paragraph)
        mark = done[-1].mark
        if mark is not None and mark.form is Form.NUMBER:
            last, inner = mark.value, 0
        else:
            inner = value or inner
    return done


def _count_of(paragraph: Paragraph) -> int:
    match = _COUNT.fullmatch(paragraph.mark.printed) if paragraph.mark else None
    return int(match["value"]) if match else 0


def _opens_operative(paragraph: Paragraph) -> bool:
    known = opener(bare(paragraph.text.lstrip("[")))
    return known is not None and known[0] is Opener.OPERATIVE


def _numbered(paragraph: Paragraph) -> Paragraph:
    value = _count_of(paragraph)
    return replace(paragraph, mark=Mark(Form.NUMBER, f"{value}.", value)) if value else paragraph
