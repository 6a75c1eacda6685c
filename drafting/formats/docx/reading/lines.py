"""Word paragraphs as the lines and paragraphs that the stages of the plain reader work on.

The stages read texts; what they give back is read into the model here. Texts of the
body carry the markup of the model. In the head, where words have no look of their own,
a note that has a mark shows as that mark, as it does in a plain text.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache

from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import Form, heading_mark, leading_mark
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import Paragraph
from drafting.formats.plain.unusual_numbers import usual
from drafting.formats.spaces import body_text, squeezed
from drafting.model.inline import Run, escape, markup, plain, runs, tidy
from drafting.patterns import regex

_HEAD_TOKEN = regex(r"\[\^(?P<note>[a-z0-9]{1,32})\]|(?P<star>\*{1,3})")
_REFERENCE = regex(r"\[\^([a-z0-9]{1,32})\]")
_FIGURES = regex(r"\d+")
_WORD = regex(r"[^\W\d_]{3,}")
_LEVELS = (1, 1, 2, 2, 3, 3)
"""Degree of a heading by its outline level; the deepest is 4."""
_LONGEST_HEADING = 400
_NO_BREAK = "\u00a0"


def head_line(paragraph: WordParagraph, marks: Mapping[str, str]) -> SourceLine:
    """A line of the head: no look, marks of notes as typed.

    Blanks are ordinary ones where all of them are no-break spaces, as mail and web pages have it.
    """
    parts = [marks.get(run.note) or (f"[^{run.note}]" if run.note else run.text)
             for run in paragraph.runs]  # fmt: skip
    text = _on_one_line("".join(parts))
    if " " not in text:
        text = text.replace(_NO_BREAK, " ")
    numbered = f"{paragraph.number} {text}" if paragraph.number else text
    return SourceLine(paragraph.place, numbered, gap=True, columns=(numbered,))


# One file is read several times: once for each who changed it.
@lru_cache(maxsize=8192)
def _on_one_line(text: str) -> str:
    return squeezed(tidy(text).replace("\n", " "))


def head_value(text: str, marked: Mapping[str, str], known: Container[str]) -> str:
    """Inline markup of a value of the head.

    `marked` names notes by their marks; of `known` notes the key stands in the text.
    """
    found: list[Run] = []
    done = 0
    for token in _HEAD_TOKEN.finditer(text):
        found.append(Run(text[done : token.start()]))
        key = token["note"] if token["note"] in known else ""
        note = key or marked.get(token["star"] or "", "")
        found.append(Run("", note=note) if note else Run(token[0]))
        done = token.end()
    found.append(Run(text[done:]))
    return markup(found)


def with_italics(value: str, paragraph: WordParagraph | None) -> str:
    """A value of the head in which words in italics stay so, where others are upright.

    Bold, and italics of the whole, are those of its place.
    """
    letters = [] if paragraph is None else _letters(paragraph)
    words = plain(value)
    own = letters[-len(words) :] if words else []
    if "".join(letter for letter, _ in own) != words:
        return value
    looks = {italic for letter, italic in own if not letter.isspace()}
    return markup(_in_italics(value, [italic for _, italic in own])) if len(looks) > 1 else value


def _letters(paragraph: WordParagraph) -> list[tuple[str, bool]]:
    one_line = (run._replace(text=run.text.replace("\n", " ")) for run in paragraph.runs)
    return [(char, run.italic) for run in runs(body_text(one_line)) for char in run.text]


def _in_italics(value: str, italics: list[bool]) -> Iterator[Run]:
    at = 0
    for run in runs(value):
        if run.note:
            yield run
        for char in run.text:
            yield run._replace(text=char, italic=italics[at])
            at += 1


def body_paragraph(paragraph: WordParagraph) -> Paragraph | None:
    """A paragraph of the body with its mark or its degree as a heading; None if it has no words."""
    if paragraph.rows:
        return Paragraph(paragraph.place, "\n".join(paragraph.rows), table=True)
    text = body_text(paragraph.runs)
    if not text:
        return None
    if paragraph.number:
        text = _numbered(paragraph.number, text)
    made = Paragraph(paragraph.place, text, gap=True, last=text)
    if _is_heading(paragraph, text):
        made.heading = 1 + _level(paragraph.outline)
    elif marked := leading_mark(text) or leading_mark(usual(text)):
        made.mark, made.text = marked
        made.last = made.text
    made.emphasized = _emphasized(paragraph)
    made.prose = made.mark is not None or opener(text.lstrip("*")) is not None
    return made


def _numbered(number: str, text: str) -> str:
    """A text behind the automatic number that it is read with."""
    read = number_read_with(number, text)
    return f"{escape(read)} {text}" if read else text


def number_read_with(number: str, text: str) -> str:
    """The automatic number before a text, as far as it is read.

    A number of another form than those of resolutions ("I.", "1st", "Paragraph 1:") before words
    that open a paragraph of one only counts these: they are counted anew. One that is typed again
    behind it is read once.
    """
    return "" if _is_counted_anew(number, text) or _is_typed_again(number, text) else number


def _is_counted_anew(number: str, text: str) -> bool:
    marked = leading_mark(f"{escape(number)} {text}")
    in_dashes = marked and marked[0].form is Form.BULLET and _FIGURES.search(number)
    return bool(marked is None or in_dashes) and opener(text.lstrip("*")) is not None


def _is_typed_again(number: str, text: str) -> bool:
    typed, automatic = leading_mark(text), leading_mark(f"{escape(number)} x")
    return typed is not None and automatic is not None and typed[0] == automatic[0]


def numbers_twice(paragraphs: Iterable[WordParagraph]) -> Iterator[tuple[int, str, bool]]:
    """Paragraphs with a number that is typed behind an automatic one: place, words, if the same."""
    for one in paragraphs:
        text = body_text(one.runs) if one.number else ""
        automatic = leading_mark(f"{escape(one.number)} x") if text else None
        typed = leading_mark(text) if automatic else None
        if typed and automatic and Form.BULLET not in (typed[0].form, automatic[0].form):
            yield one.place, f"{one.number} {plain(text)}", typed[0] == automatic[0]


def without_words(paragraphs: Iterable[WordParagraph]) -> Iterator[tuple[int, str]]:
    """Numbers of a list that stand before no words: place and number of each."""
    return ((one.place, one.number) for one in paragraphs if one.number and not body_text(one.runs))


def words_of_numbers(paragraphs: Iterable[WordParagraph]) -> Iterator[tuple[int, str]]:
    """Automatic numbers whose words are left out, as "Decision 1:": place and number of the first.

    Numbers that only differ in their figures are one.
    """
    seen: set[str] = set()
    for one in paragraphs:
        wording = _FIGURES.sub("", one.number)
        if wording in seen or wording == one.number or not _WORD.search(wording):
            continue
        if _is_counted_anew(one.number, body_text(one.runs)):
            seen.add(wording)
            yield one.place, one.number


def _is_heading(paragraph: WordParagraph, text: str) -> bool:
    if paragraph.outline is None or len(text) > _LONGEST_HEADING:
        return False
    return heading_mark(text) is not None or leading_mark(text) is None


def _level(outline: int | None) -> int:
    return _LEVELS[outline] if outline is not None and outline < len(_LEVELS) else 4


def _emphasized(paragraph: WordParagraph) -> bool:
    """Whether all words are bold or italic, by the style or on their own."""
    if paragraph.style.bold or paragraph.style.italic:
        return True
    words = [run for run in paragraph.runs if run.text.strip()]
    return bool(words) and all(run.bold or run.italic for run in words)


def with_identities(text: str, names: Mapping[str, str]) -> str:
    """Markup with the identities of notes for the keys that the file knows them by."""
    if "[^" not in text:
        return text
    return markup(
        run._replace(note=names[run.note]) if run.note in names else run for run in runs(text)
    )


def with_names(text: str, names: Mapping[str, str]) -> str:
    """Plain words whose references `[^key]` are by the identities of notes."""
    if "[^" not in text:
        return text
    return _REFERENCE.sub(lambda found: f"[^{names.get(found[1], found[1])}]", text)
