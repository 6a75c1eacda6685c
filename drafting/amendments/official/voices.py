"""What an instruction sounds like: as it is read out and written, or as a report tells of it."""

from __future__ import annotations

from typing import Protocol

from drafting.amendments.official.operations import EditWords, Side
from drafting.amendments.official.stretches import Where


class Voice(Protocol):
    """The sentences of instructions; what is named comes in the words of `targets`."""

    def title(self, new: str) -> str:
        """The whole title is another one."""

    def delete(self, named: str, count: int) -> str:
        """Paragraphs go."""

    def insert(self, side: Side, beside: str, what: str, count: int) -> str:
        """Paragraphs come, printed beneath."""

    def move(self, named: str, verb: str, other: str) -> str:
        """A paragraph goes elsewhere."""

    def replace(self, named: str) -> str:
        """A paragraph reads otherwise, printed beneath."""

    def clause(self, edit: EditWords) -> str:
        """Words of a paragraph change."""

    def consequences(self) -> str:
        """References of the text follow its new numbers."""


class Imperative:
    """As amendments are written, and oral revisions are read out."""

    def title(self, new: str) -> str:
        """“Replace the title …”."""
        return f"Replace the title with the following: “{new}”."

    def delete(self, named: str, _count: int) -> str:
        """“Delete operative paragraph 3.”."""
        return f"Delete {named}."

    def insert(self, side: Side, beside: str, what: str, _count: int) -> str:
        """“After operative paragraph 3, insert the following operative paragraph:”."""
        return f"{side.value.capitalize()} {beside}, insert {what}:"

    def move(self, named: str, verb: str, other: str) -> str:
        """“Move operative paragraph 8 so that it follows operative paragraph 3.”."""
        return f"Move {named} so that it {verb} {other}."

    def replace(self, named: str) -> str:
        """“Replace operative paragraph 3 with the following text:”."""
        return f"Replace {named} with the following text:"

    def clause(self, edit: EditWords) -> str:
        """“replace “urges” with “calls upon””."""
        stretch, new = edit.stretch, edit.words.strip()
        if stretch.where in (Where.AFTER, Where.BEFORE):
            return f"{stretch.where.value} “{stretch.words}”, insert “{new}”"
        told = f"replace “{stretch.words}” with “{new}”" if new else f"delete “{stretch.words}”"
        return f"after “{stretch.after}”, {told}" if stretch.after else told

    def consequences(self) -> str:
        """“Renumber …”."""
        return "Renumber the paragraphs and adjust the references to them accordingly."


class Past:
    """As summary records and reports tell of oral revisions."""

    def title(self, new: str) -> str:
        """“The title was replaced …”."""
        return f"The title was replaced by the following: “{new}”."

    def delete(self, named: str, count: int) -> str:
        """“Operative paragraph 3 was deleted.”."""
        return f"{_upper(named)} {_was(count)} deleted."

    def insert(self, side: Side, beside: str, what: str, count: int) -> str:
        """“After operative paragraph 3, the following operative paragraph was inserted:”."""
        return f"{side.value.capitalize()} {beside}, {what} {_was(count)} inserted:"

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
        if stretch.where in (Where.AFTER, Where.BEFORE):
            there = f"{stretch.where.value} {_named(stretch.words)}"
            return f"{there}, {_named(new)} {_were(new)} inserted"
        told = f"{_named(stretch.words)} {_were(stretch.words)} "
        told += f"replaced by {_named(new)}" if new else "deleted"
        return f"after {_named(stretch.after)}, {told}" if stretch.after else told

    def consequences(self) -> str:
        """“The paragraphs were renumbered …”."""
        return "The paragraphs were renumbered and the references to them adjusted accordingly."


def _named(words: str) -> str:
    return f"the word{'s' if _several(words) else ''} “{words}”"


def _several(words: str) -> bool:
    return len(words.split()) > 1


def _were(words: str) -> str:
    return "were" if _several(words) else "was"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
