"""Numbers that a copied page has moved: put back before the paragraph they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafting.dataclasses import replace
from drafting.formats.plain.lines import join_lines
from drafting.formats.plain.marks import Form, Mark, heading_mark
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.paragraphs import Paragraph, end_of
from drafting.formats.reading import Remark
from drafting.patterns import regex

_TAG = regex(r"<[^<>]{1,20}>")
"""Markup of a web page that was copied along."""
_Report = Callable[[Remark], None]


def repair_numbers(found: list[Paragraph], report: _Report) -> list[Paragraph]:
    """The paragraphs with every stray number before the paragraph it counts."""
    joined = _join_torn(found, report)
    return _find_missing(joined, report)


def _join_torn(found: list[Paragraph], report: _Report) -> list[Paragraph]:
    """A number that stands after the first line of its paragraph goes before it."""
    done: list[Paragraph] = []
    for paragraph in found:
        before = done[-1] if done else None
        if before is not None and _is_torn(before, paragraph):
            text = join_lines([before.text, paragraph.text])
            done[-1] = replace(
                before, text=text, mark=paragraph.mark, last=paragraph.last or before.last
            )
            report(Remark(paragraph.line, "A number stood after the words it counts.", text[:80]))
        else:
            done.append(paragraph)
    return done


def _is_torn(before: Paragraph, paragraph: Paragraph) -> bool:
    mark = paragraph.mark
    if mark is None or before.mark is not None or before.heading:
        return False
    if mark.form is Form.BULLET:
        goes_on = paragraph.text[:1].islower() or paragraph.text[:1].isdigit()
        return goes_on and end_of(before.text) in ("", ",") and before.prose
    if mark.form is not Form.NUMBER:
        return False
    if not paragraph.text:
        return _opens_operative(before) or before.prose
    first = next(filter(str.isalpha, _TAG.sub("", paragraph.text)), "")
    goes_on = not first.isupper() and paragraph.text[0] not in '“"*_['
    return goes_on and (_opens_operative(before) or end_of(before.text) in ("", ","))


def _opens_operative(paragraph: Paragraph) -> bool:
    known = opener(paragraph.text)
    return known is not None and known[0] is Opener.OPERATIVE


def _find_missing(found: list[Paragraph], report: _Report) -> list[Paragraph]:
    """Where the series of numbers leaves one out, look for it within the paragraphs before."""
    done: list[Paragraph] = []
    last = 0
    since = 0
    for paragraph in found:
        value = _number(paragraph)
        if value and value == last + 2:
            _insert_missing(done, since, last + 1, report)
        if value:
            last, since = value, len(done)
        elif heading_mark(paragraph.text) or paragraph.heading:
            last, since = (last, len(done)) if last else (0, len(done))
        done.append(paragraph)
    return done


def _number(paragraph: Paragraph) -> int:
    mark = paragraph.mark
    return mark.value if mark is not None and mark.form is Form.NUMBER and mark.plain else 0


def _insert_missing(done: list[Paragraph], since: int, value: int, report: _Report) -> None:
    for index in range(len(done) - 1, since - 1, -1):
        replacement = _split_before(done[index], value) or _unnumbered(done, index, value)
        if replacement:
            message = f"Number {value} stood inside a paragraph."
            report(Remark(done[index].line, message, done[index].text[:120]))
            done[index : index + 1] = replacement
            return


def _split_before(paragraph: Paragraph, value: int) -> list[Paragraph]:
    """The two paragraphs that ran together before number `value`."""
    match = re.search(rf"(?<=[.;:,])\s+{value}[.)]\s+(?=[^\W\d_a-z]|[*_“\[])", paragraph.text)
    if match is None or paragraph.table:
        return []
    first, second = paragraph.text[: match.start()], paragraph.text[match.end() :]
    mark = Mark(Form.NUMBER, f"{value}.", value)
    return [
        replace(paragraph, text=first, last=first),
        replace(paragraph, text=second, last=second, mark=mark, prose=True),
    ]


def _unnumbered(done: list[Paragraph], index: int, value: int) -> list[Paragraph]:
    """A paragraph whose number stands within its first line, or was lost just before the next."""
    paragraph = done[index]
    if paragraph.mark is not None or paragraph.table or paragraph.heading:
        return []
    mark = Mark(Form.NUMBER, f"{value}.", value)
    if match := re.search(rf"(?<=\s){value}[.)]\s+(?=\S)", paragraph.text[:240]):
        text = paragraph.text[: match.start()] + paragraph.text[match.end() :]
        return [replace(paragraph, text=text, mark=mark, prose=True)]
    if value == 1 and index == len(done) - 1 and _opens_operative(paragraph):
        return [replace(paragraph, mark=mark, prose=True)]
    return []
