"""Sentences that begin with what is changed: "Paragraph 6 should read: …"."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.naming import targets
from drafting.amendments.official.grammar.places import anchor_behind, behind, words_of
from drafting.amendments.official.grammar.printed import new_text
from drafting.amendments.official.grammar.replacing import put_words
from drafting.amendments.official.grammar.said import Said, edit
from drafting.amendments.official.operations import DeleteParagraph

_READS = (
    "should now read", "should read", "shall read", "to read", "would read", "will read",
    "is amended to read", "be amended to read", "should be amended to read", "now reads", "reads",
    "should be replaced with", "should be replaced by", "is replaced by", "is replaced with",
)  # fmt: skip
_PASSIVE = frozenset(
    ["is", "are", "be", "was", "were", "should", "shall", "to", "would", "will", "being"]
)


def subject(cursor: Cursor, said: Said) -> bool:
    """Such as "Paragraph 6 should read: …", "the words “X” were replaced by “Y”", or a heading."""
    if found := targets(cursor):
        said.where = found
        cursor.skip_marks(",:")
        if cursor.accept(*_READS):
            cursor.accept("as follows")
            return new_text(cursor, said)
        return _done_to_paragraphs(cursor, said)
    if cursor.accept("add", "insert"):
        return False
    words = cursor.quotations()
    return bool(words) and _done_to_words(cursor, said, words)


def _done_to_paragraphs(cursor: Cursor, said: Said) -> bool:
    """What a passive verb says of the paragraphs; a heading says nothing more."""
    cursor.skip(_PASSIVE)
    if cursor.accept("deleted", "removed", "omitted"):
        said.operations += [DeleteParagraph(target) for target in said.where]
        return True
    if cursor.accept("replaced with", "replaced by"):
        return new_text(cursor, said)
    if cursor.accept("amended as follows", "revised as follows", "modified as follows"):
        return True
    return True


def _done_to_words(cursor: Cursor, said: Said, words: Sequence[str]) -> bool:
    near = behind(cursor, said)
    cursor.skip(_PASSIVE)
    if cursor.accept("deleted", "removed", "omitted"):
        near = (*near, *behind(cursor, said))
        return all(edit(said, words_of(cursor, said, one), "", near) for one in words)
    if cursor.accept("replaced"):
        return put_words(cursor, said, words_of(cursor, said, words[0]), near)
    if cursor.accept("inserted", "added"):
        anchor = anchor_behind(cursor, said) or (near[0] if near else said.anchor)
        return anchor is not None and edit(said, anchor, words[0], ())
    return False
