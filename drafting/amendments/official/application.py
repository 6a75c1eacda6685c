"""The operations of instructions, each with how it is carried out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from drafting.amendments.official import marked_changes as marked
from drafting.amendments.official import operations as asked
from drafting.amendments.official import order_changes as order
from drafting.amendments.official import paragraph_changes as paragraphs
from drafting.amendments.official import sentence_changes as sentences
from drafting.amendments.official import word_changes as words
from drafting.amendments.official.text_on_its_way import TextOnItsWay


def carry_out(on: TextOnItsWay, operation: asked.AmendmentOperation) -> None:
    """Carry out one operation. Raises InstructionError, or ModelError."""
    _CARRIED_OUT[type(operation)](on, operation)


def _nothing(_on: TextOnItsWay, _operation: asked.Renumber) -> None:
    """Numbers follow by themselves."""


_CARRIED_OUT: dict[type[asked.AmendmentOperation], Callable[[TextOnItsWay, Any], None]] = {
    asked.EditWords: words.edit_words,
    asked.MarkedText: marked.change_as_marked,
    asked.BracketParagraph: marked.bracket_paragraph,
    asked.InsertNote: words.insert_note,
    asked.CheckReading: words.check_reading,
    asked.DeleteSentences: sentences.delete_sentences,
    asked.ReplaceSentence: sentences.replace_sentence,
    asked.InsertSentence: sentences.insert_sentence,
    asked.MoveSentence: sentences.move_sentence,
    asked.DeleteAfter: sentences.delete_after,
    asked.DeleteBeneath: paragraphs.delete_beneath,
    asked.DeleteParagraph: paragraphs.delete_paragraph,
    asked.ReplaceParagraph: paragraphs.replace_paragraph,
    asked.InsertParagraphs: paragraphs.insert_paragraphs,
    asked.MoveParagraph: order.move_paragraph,
    asked.MergeParagraphs: order.merge_paragraphs,
    asked.SplitParagraph: order.split_paragraph,
    asked.Renumber: _nothing,
}
