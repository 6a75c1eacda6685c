"""Sentences that begin with what is changed: "Paragraph 6 should read: …"."""

from __future__ import annotations

from collections.abc import Callable

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.insertion import as_sentence, insert, paragraphs_come
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.new_text import READING, new_text
from drafting.amendments.official.grammar.passages import passage, words_of
from drafting.amendments.official.grammar.places import anchor_behind, behind, document, whole_part
from drafting.amendments.official.grammar.rearrangement import become, merged, moved
from drafting.amendments.official.grammar.replacement import put_words, words_instead
from drafting.amendments.official.grammar.state import ParserState, edit
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.operations import DeleteParagraph
from drafting.amendments.official.targets import WHOLE, Target
from drafting.amendments.official.word_ranges import WordRange
from drafting.model.inline import plain

_PASSIVE = frozenset({
    "is", "are", "be", "was", "were", "should", "shall", "to", "would", "will", "being", "now",
    "has", "have", "been", "accordingly",
})  # fmt: skip
_READ = ("read as follows", "read", "reads as follows", "reads", "amended to read as follows",
         "amended to read", "revised to read as follows", "revised to read",
         "reworded to read", "changed to read", "modified to read")  # fmt: skip
_GONE = ("deleted", "removed", "omitted", "struck out", "suppressed")
_CHANGED = ("amended", "revised", "modified", "reworded", "changed", "redrafted", "reformulated")
_MOVED = ("moved", "placed", "transferred", "relocated")
_COME = ("inserted", "added", "included")


def subject(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Paragraph 6 should read: …", "the words “X” were replaced by “Y”", or a heading."""
    start = cursor.at
    for read in (_new_paragraph, _paragraphs, _heading, _passage, _words, _following):
        if read(cursor, said):
            return True
        cursor.at = start
    return False


def _paragraphs(cursor: Cursor, said: ParserState) -> bool:
    found = targets(cursor)
    if not found:
        return False
    said.where = found
    reads = _reads(cursor)
    cursor.skip_marks(",:")
    if reads and not _is_gone(cursor):
        return False
    if reads:
        said.operations += [DeleteParagraph(target, reads) for target in found]
        return True
    return _done_to_paragraphs(cursor, said)


def _reads(cursor: Cursor) -> str:
    """The words in "the fifth paragraph, which read “X”, was deleted"."""
    start = cursor.at
    cursor.skip_marks(",")
    if cursor.accept("which read as follows", "which read", "which reads", "reading"):
        cursor.skip_marks(":")
        if words := cursor.take(Sort.QUOTE):
            return plain(words)
    cursor.at = start
    return ""


def _is_gone(cursor: Cursor) -> bool:
    cursor.skip(_PASSIVE)
    return cursor.accept(*_GONE)


def _passage(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Everything after “X” should be deleted"."""
    stretch = passage(cursor, said)
    if stretch is None:
        return False
    near = behind(cursor, said)
    cursor.skip(_PASSIVE)
    if cursor.accept(*_GONE):
        return edit(said, stretch, "", near)
    return cursor.accept("replaced") and put_words(cursor, said, stretch, near)


def _words(cursor: Cursor, said: ParserState) -> bool:
    words = cursor.quotations()
    return bool(words) and _done_to_words(cursor, said, words)


def _new_paragraph(cursor: Cursor, said: ParserState) -> bool:
    """Such as "New operative paragraph 4 bis: …", "a new paragraph should be added after …"."""
    cursor.accept("a", "an", "the following", "the", "one")
    if cursor.word() not in ("new", "additional") and cursor.word(-1) != "following":
        return False
    return paragraphs_come(cursor, said)


def _heading(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Preamble", "Operative part", "Draft resolution A/C.3/81/L.6"."""
    start = cursor.at
    part = whole_part(cursor)
    marked = cursor.peek().sort is Sort.MARK
    cursor.skip_marks(":,")
    if part is not None and marked:
        cursor.part, said.where = part, [Target(part, WHOLE)]
        return True
    cursor.at = start
    return document(cursor, said)


def _done_to_paragraphs(cursor: Cursor, said: ParserState) -> bool:
    """What a passive verb says of the paragraphs; a heading says nothing more."""
    if cursor.word() == "new" and (cursor.peek(1).text == ":" or cursor.peek(1).sort is Sort.QUOTE):
        return _named_new(cursor, said)
    cursor.skip(_PASSIVE)
    start = cursor.at
    for words, read in _DONE:
        if cursor.accept(*words):
            return read(cursor, said)
    cursor.at = start
    return _named(cursor, said)


def _go(_cursor: Cursor, said: ParserState) -> bool:
    said.operations += [DeleteParagraph(target) for target in said.where]
    return True


def _change(cursor: Cursor, said: ParserState) -> bool:
    """Such as "Amended as follows", with the new text or with a list of what to change."""
    told = cursor.accept(*READING)
    cursor.skip_marks(":")
    quoted = cursor.peek().sort in (Sort.QUOTE, Sort.OPEN)
    return new_text(cursor, said) if quoted or (told and said.printed) else True


def _become(cursor: Cursor, said: ParserState) -> bool:
    cursor.at -= 1
    return become(cursor, said)


_DONE: tuple[tuple[tuple[str, ...], Callable[[Cursor, ParserState], bool]], ...] = (
    (_READ, new_text),
    (_GONE, _go),
    (("replaced with", "replaced by", "substituted by", "replaced"), new_text),
    (("merged", "combined", "joined"), lambda cursor, said: merged(cursor, said, said.where)),
    (_MOVED, lambda cursor, said: moved(cursor, said, said.where)),
    (("become", "becomes"), _become),
    (_CHANGED, _change),
)


def _named(cursor: Cursor, said: ParserState) -> bool:
    """Such as "OP4 bis: “…”", whose number says that it is new; without a text, a heading."""
    start = cursor.at
    cursor.skip_marks(":")
    is_text = cursor.peek().sort in (Sort.QUOTE, Sort.OPEN) and cursor.peek(1).sort is Sort.MARK
    if is_text and " " in said.where[-1].place:
        return insert(cursor, said)
    cursor.at = start
    return True


def _named_new(cursor: Cursor, said: ParserState) -> bool:
    """Such as "OP4 bis (new): “…”"."""
    cursor.accept("new")
    cursor.skip_marks(":")
    return insert(cursor, said)


def _following(cursor: Cursor, said: ParserState) -> bool:
    """Such as "the following sentence was added: “X”", at the place named before."""
    if not cursor.accept("the following sentence", "the following words", "the following phrase"):
        return False
    cursor.skip(_PASSIVE)
    if not cursor.accept(*_COME) or said.anchor is None:
        return False
    cursor.skip_marks(":")
    words = cursor.take(Sort.QUOTE)
    return bool(words) and edit(said, as_sentence(said.anchor, words), words, ())


def _done_to_words(cursor: Cursor, said: ParserState, words: list[tuple[str, int | None]]) -> bool:
    near = behind(cursor, said)
    if cursor.word() in ("with", "by", "becomes", "→"):
        return put_words(cursor, said, words_of(cursor, said, *words[0]), near)
    cursor.skip(_PASSIVE)
    if cursor.accept(*_GONE):
        held = [words_of(cursor, said, one, which) for one, which in words]
        near = (*near, *behind(cursor, said))
        return all(edit(said, one, "", near) for one in held)
    if cursor.accept(*_COME):
        anchor = anchor_behind(cursor, said) or (near[0] if near else said.anchor)
        first = words[0][0]
        return edit(said, anchor, first, ()) if anchor else words_instead(cursor, said, first)
    return _other_words(cursor, said, words_of(cursor, said, *words[0]), near)


def _other_words(
    cursor: Cursor, said: ParserState, old: WordRange, near: tuple[WordRange, ...]
) -> bool:
    """Such as "“X” was replaced by “Y”", "“X” should read “Y”"."""
    if cursor.accept("replaced", "changed", "substituted", "amended", "revised"):
        return put_words(cursor, said, old, near)
    if cursor.accept(*_READ):
        new = cursor.quotation()
        return new is not None and edit(said, old, new, near)
    return False
