"""Whole paragraphs beside sentences of others in one list."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import (
    AmendmentOperation,
    BracketParagraph,
    DeleteParagraph,
    MergeParagraphs,
    MoveParagraph,
    ReplaceParagraph,
    SplitParagraph,
)
from drafting.amendments.official.targets import Target

_OF_WHOLES = (
    DeleteParagraph, ReplaceParagraph, MoveParagraph, BracketParagraph, MergeParagraphs,
    SplitParagraph,
)  # fmt: skip


def wholes_and_sentences(targets: Sequence[Target]) -> tuple[list[Target], list[Target]]:
    """The paragraphs of a list that are meant whole, and those of which sentences are.

    Raises InstructionError where a paragraph stands behind a sentence: "the last sentence of
    operative paragraphs 4 and 6" and "… of operative paragraph 4 and paragraph 6" sound alike.
    """
    sentences = [one for one in targets if one.sentence]
    wholes = [one for one in targets if not one.sentence]
    if sentences and list(targets) != [*wholes, *sentences]:
        named = next(one for one in targets[targets.index(sentences[0]) :] if not one.sentence)
        raise InstructionError(f"whether {named.words} is meant whole, or a sentence, is not said")
    return wholes, sentences


def check_wholes(operation: AmendmentOperation) -> None:
    """Refuse what takes a sentence for its whole paragraph. Raises InstructionError."""
    if not isinstance(operation, _OF_WHOLES):
        return
    for target in (operation.target, *getattr(operation, "others", ())):
        if target.sentence:
            raise InstructionError(f"a sentence is not the whole of {target.words}")
