"""Instructions that take something out."""

from __future__ import annotations

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexing import Sort
from drafting.amendments.official.grammar.naming import targets
from drafting.amendments.official.grammar.places import IT, REST, behind, range_of, rest, words_of
from drafting.amendments.official.grammar.said import Said, edit, wheres
from drafting.amendments.official.operations import DeleteParagraph


def delete(cursor: Cursor, said: Said) -> bool:
    """Such as "Delete the words “X”", "delete operative paragraphs 3 and 5"."""
    cursor.accept("out")
    if cursor.accept("from") and (stretch := range_of(cursor)):
        return edit(said, stretch, "", behind(cursor, said))
    if found := targets(cursor):
        said.operations += [DeleteParagraph(target) for target in found]
        _reading(cursor, said)
        return True
    if cursor.accept(*REST):
        return edit(said, rest(cursor, said), "", ())
    if words := cursor.quotations():
        near = behind(cursor, said)
        for one in words:
            edit(said, words_of(cursor, said, one), "", near)
        return True
    if cursor.accept(*IT):
        said.operations += [DeleteParagraph(target) for target in wheres(said)]
        _reading(cursor, said)
        return True
    return False


def _reading(cursor: Cursor, said: Said) -> None:
    """The words "Delete the third paragraph reading: …" quotes the text for information."""
    if cursor.accept("in its entirety", "in full", "altogether", "entirely"):
        return
    if cursor.accept("which reads", "reading as follows", "reading"):
        said.used = said.used or bool(said.printed)
        cursor.skip_marks()
        cursor.take(Sort.QUOTE)
