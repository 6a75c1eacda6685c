"""What an instruction sounds like: as it is read out and written, or as a report tells of it."""

from __future__ import annotations

from typing import Protocol

from drafting.amendments.official.operations import EditWords, Side
from drafting.amendments.official.word_ranges import Where


class Voice(Protocol):
    """The sentences of instructions; what is named comes in the words of `targets`."""

    def read(self, named: str, new: str) -> str:
        """What is all one text reads otherwise: the title, a footnote, a heading."""

    def delete(self, named: str, count: int) -> str:
        """Paragraphs go."""

    def insert(self, side: Side, beside: str, what: str, count: int) -> str:
        """Paragraphs come, printed beneath."""

    def append(self, what: str, count: int) -> str:
        """Annexes come to a text that has none, printed beneath."""

    def move(self, named: str, verb: str, other: str) -> str:
        """A paragraph goes elsewhere."""

    def replace(self, named: str) -> str:
        """A paragraph reads otherwise, printed beneath."""

    def clause(self, edit: EditWords) -> str:
        """Words of a paragraph change."""

    def lines(self, named: str) -> str:
        """What stands on several lines reads otherwise; they follow."""

    def consequences(self) -> str:
        """References of the text follow its new numbers."""

    def marks(self) -> str:
        """The marks that close paragraphs do not follow."""

    def left(self, what: str) -> str:
        """What these amendments do not say."""


class Imperative:
    """As amendments are written, and oral revisions are read out."""

    def read(self, named: str, new: str) -> str:
        """“Replace the title with the following: …”."""
        return f"Replace {named} with the following: “{new}”"

    def delete(self, named: str, _count: int) -> str:
        """“Delete operative paragraph 3.”."""
        return f"Delete {named}."

    def insert(self, side: Side, beside: str, what: str, _count: int) -> str:
        """“After operative paragraph 3, insert the following operative paragraph:”."""
        return f"{side.value.capitalize()} {beside}, insert {what}:"

    def append(self, what: str, _count: int) -> str:
        """“At the end of the draft resolution, insert the following annex:”."""
        return f"At the end of the draft resolution, insert {what}:"

    def move(self, named: str, verb: str, other: str) -> str:
        """“Move operative paragraph 8 so that it follows operative paragraph 3.”."""
        return f"Move {named} so that it {verb} {other}."

    def replace(self, named: str) -> str:
        """“Replace operative paragraph 3 with the following text:”."""
        return f"Replace {named} with the following text:"

    def clause(self, edit: EditWords) -> str:
        """“replace “urges” with “calls upon””."""
        stretch, new = edit.stretch, edit.words.strip()
        if end := _end(edit, "add", ""):
            return end
        if stretch.where in (Where.AFTER, Where.BEFORE):
            what = "a comma" if new == "," else f"“{new}”"
            return f"{stretch.where.value} “{stretch.words}”, insert {what}"
        told = (
            f"replace “{stretch.words}” with “{new}”" if new else f"delete {_gone(stretch.words)}"
        )
        return f"after “{stretch.after}”, {told}" if stretch.after else told

    def lines(self, named: str) -> str:
        """“Replace the closing line with the following lines:”."""
        return f"Replace {named} with the following lines:"

    def consequences(self) -> str:
        """“Renumber …”."""
        return "Renumber the paragraphs and adjust the references to them accordingly."

    def marks(self) -> str:
        """“Keep the punctuation …”."""
        return "Keep the punctuation at the end of the paragraphs as it is given."

    def left(self, what: str) -> str:
        """“These amendments do not cover …”."""
        return f"These amendments do not cover the following changes: {what}."


class PastTense:
    """As summary records and reports tell of oral revisions."""

    def read(self, named: str, new: str) -> str:
        """“The title was replaced by the following: …”."""
        return f"{_upper(named)} was replaced by the following: “{new}”"

    def delete(self, named: str, count: int) -> str:
        """“Operative paragraph 3 was deleted.”."""
        return f"{_upper(named)} {_was(count)} deleted."

    def insert(self, side: Side, beside: str, what: str, count: int) -> str:
        """“After operative paragraph 3, the following operative paragraph was inserted:”."""
        return f"{side.value.capitalize()} {beside}, {what} {_was(count)} inserted:"

    def append(self, what: str, count: int) -> str:
        """“At the end of the draft resolution, the following annex was inserted:”."""
        return f"At the end of the draft resolution, {what} {_was(count)} inserted:"

    def move(self, named: str, verb: str, other: str) -> str:
        """“Operative paragraph 8 was moved so that it followed operative paragraph 3.”."""
        past = {"follows": "followed", "precedes": "preceded"}[verb]
        return f"{_upper(named)} was moved so that it {past} {other}."

    def replace(self, named: str) -> str:
        """“Operative paragraph 3 was replaced by the following text:”."""
        return f"{_upper(named)} was replaced by the following text:"

    def clause(self, edit: EditWords) -> str:
        """“the word “urges” was replaced by the words “calls upon””."""
        stretch, new = edit.stretch, edit.words.strip()
        if end := _end(edit, "", " was added"):
            return end
        if stretch.where in (Where.AFTER, Where.BEFORE):
            there = f"{stretch.where.value} {_named(stretch.words)}"
            return f"{there}, {_named(new)} {_were(new)} inserted"
        told = f"{_named(stretch.words)} {_were(stretch.words)} "
        told += f"replaced by {_named(new)}" if new else "deleted"
        return f"after {_named(stretch.after)}, {told}" if stretch.after else told

    def lines(self, named: str) -> str:
        """“The closing line was replaced by the following lines:”."""
        return f"{_upper(named)} was replaced by the following lines:"

    def consequences(self) -> str:
        """“The paragraphs were renumbered …”."""
        return "The paragraphs were renumbered and the references to them adjusted accordingly."

    def marks(self) -> str:
        """“The punctuation …”."""
        return "The punctuation at the end of the paragraphs was kept as it is given."

    def left(self, what: str) -> str:
        """“These amendments did not cover …”."""
        return f"These amendments did not cover the following changes: {what}."


AT_END = "at the end of the paragraph, "
"""How a clause begins that is about the end of the paragraph."""


def _end(edit: EditWords, add: str, added: str) -> str:
    """What comes in at the end of the paragraph; empty if nothing does."""
    words = edit.words.strip()
    if edit.stretch.where is Where.NEXT_SENTENCE:
        told = f"{add} the following sentence{added}: “{words}”"
    elif edit.stretch.where is Where.END:
        told = f"{add} “{words}”" if add else f"“{words}”{added}"
    else:
        return ""
    return f"{AT_END}{told.strip()}"


def _gone(words: str) -> str:
    """What is taken out, as it is called."""
    if words == ",":
        return "the comma"
    return f"the sentence “{words}”" if words.endswith(".") else f"“{words}”"


def _named(words: str) -> str:
    if words == ",":
        return "the comma"
    return f"the word{'s' if _several(words) else ''} “{words}”"


def _several(words: str) -> bool:
    return len(words.split()) > 1


def _were(words: str) -> str:
    return "were" if _several(words) else "was"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
