"""Instructions that take something out."""

from __future__ import annotations

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.passages import REST, passage, rest, words_of
from drafting.amendments.official.grammar.places import IT, behind
from drafting.amendments.official.grammar.state import ParserState, edit, wheres
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.operations import DeleteParagraph
from drafting.amendments.official.targets import Target
from drafting.model.inline import plain


def delete(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Delete the words “X”", "delete operative paragraphs 3 and 5"."""
    cursor.accept("out")
    if stretch := passage(cursor, said):
        return edit(said, stretch, "", behind(cursor, said))
    if found := targets(cursor):
        return _paragraphs_go(cursor, said, found)
    if said.anchor is not None and cursor.accept(*REST):
        return edit(said, rest(said), "", ())
    if words := cursor.quotations():
        return words_go(cursor, said, words)
    if cursor.accept(*IT) or cursor.ended or cursor.peek().sort is Sort.MARK:
        return _paragraphs_go(cursor, said, wheres(said))
    return False


def words_go(cursor: Cursor, said: ParserState, words: list[tuple[str, int | None]]) -> bool:
    """The quoted words are deleted, from the paragraphs named before or behind them."""
    stretches = [words_of(cursor, said, one, which) for one, which in words]
    near = behind(cursor, said)
    for stretch in stretches:
        edit(said, stretch, "", near)
    return True


def _paragraphs_go(cursor: Cursor, said: ParserState, found: list[Target]) -> bool:
    reads = _reading(cursor, said)
    said.operations += [DeleteParagraph(target, reads) for target in found]
    said.where = found
    return True


def _reading(cursor: Cursor, said: ParserState) -> str:
    """What "Delete the third paragraph reading: …" says that it reads."""
    cursor.accept("in its entirety", "in their entirety", "in full", "altogether", "entirely")
    start = cursor.at
    cursor.skip_marks(",")
    named = cursor.accept(
        "which reads as follows", "which reads", "reading as follows", "reading", "as follows",
        "beginning with", "beginning", "starting with",
    )  # fmt: skip
    cursor.skip_marks()
    if quoted := cursor.take(Sort.QUOTE):
        return plain(quoted)
    if named and said.printed:
        said.used = True
        return plain(said.printed[0].text)
    cursor.at = start
    return ""
