"""Changes that are shown on the whole of a paragraph: its words marked, or all in brackets."""

from __future__ import annotations

import re

from drafting.amendments.official.edited_text import EditedText, Span
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import BracketParagraph, MarkedText
from drafting.amendments.official.text_on_its_way import TextOnItsWay
from drafting.amendments.official.word_ranges import ENDS, shown
from drafting.model.edits import EditText
from drafting.model.inline import escape, plain


def change_as_marked(on: TextOnItsWay, operation: MarkedText) -> None:
    """The marked words change. Raises InstructionError if the paragraph did not read so before."""

    def locate(text: str) -> list[tuple[Span, str]]:
        return _located(plain(text), operation)

    on.change(on.row(operation.target).unit.id, locate)


def _located(read: str, operation: MarkedText) -> list[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    at = 0
    for was, now in operation.pieces:
        if not was.strip(ENDS if at else " "):
            if now.strip() and was != now:
                found.append(((at, at), escape(now.strip())))
            continue
        match = re.compile(rf"(?P<apart>[\s,;.]*?){_loose(was)}").match(read, at)
        if match is None:
            raise InstructionError(f"it does not read {shown(was.strip())} there")
        start = match.end("apart")
        if was != now:
            found.append(((start, match.end()), escape(now.strip())))
        at = match.end()
    if read[at:].strip(ENDS):
        raise InstructionError(f"it goes on with {shown(read[at:].strip())}")
    return found


def _loose(words: str) -> str:
    """A pattern of words, whatever spaces and quotation marks stand in them."""
    pieces = re.findall(r"[“”\"]|[‘’']|\s+|[^“”\"‘’'\s]+", words.strip().rstrip(ENDS))
    forms = {"“": '[“”"]', "‘": "[‘’']"}
    like = {"”": "“", '"': "“", "’": "‘", "'": "‘"}
    return "".join(
        r"\s+" if one.isspace() else forms.get(like.get(one, one)) or re.escape(one)
        for one in pieces
    )


def bracket_paragraph(on: TextOnItsWay, operation: BracketParagraph) -> None:
    """A whole paragraph comes to stand in brackets. Raises InstructionError."""
    unit = on.text.find(on.row(operation.target).unit.id)
    if unit.children:
        raise InstructionError("whether what stands beneath it is in the brackets is not said")
    on.refuse_changed(unit)
    text = f"[{unit.text}]"
    on.text = EditText(unit.id, unit.text, text).apply(on.text)
    on.texts[unit.id] = EditedText(text)
