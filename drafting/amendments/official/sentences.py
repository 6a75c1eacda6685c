"""The sentence of an instruction read into operations.

A small grammar: clauses joined by commas, "and" or semicolons, each with a verb (delete,
insert, replace, move …) whose place may stand before or behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from drafting.amendments.official.cursor import Cursor
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.lexing import Sort, tokens
from drafting.amendments.official.naming import targets
from drafting.amendments.official.operations import (
    DeleteParagraph,
    EditWords,
    InsertParagraphs,
    MergeParagraphs,
    MoveParagraph,
    Operation,
    Renumber,
    ReplaceParagraph,
    Side,
)
from drafting.amendments.official.ordinals import ordinal_value
from drafting.amendments.official.stretches import EVERYWHERE, ONLY, Stretch, Where
from drafting.amendments.official.targets import Part, Target
from drafting.model.unit import Kind, Unit

_IT = (
    "the entire paragraph", "the whole paragraph", "this paragraph", "that paragraph",
    "the paragraph", "the existing text", "the text", "paragraph", "it",
)  # fmt: skip
_REST = (
    "the end of the paragraph", "the rest of the paragraph", "the remainder of the paragraph",
    "the rest of the sentence", "the remainder of the sentence", "the end of the sentence",
    "the remainder", "the rest", "the remaining words", "the remaining text",
    "everything that follows", "all that follows",
)  # fmt: skip
_FOLLOWING = (
    "the following text", "the following paragraph", "the following wording", "the following",
    "a new paragraph reading", "text reading", "the text below", "the text",
)  # fmt: skip
_READS = (
    "should now read", "should read", "shall read", "to read", "would read", "will read",
    "is amended to read", "be amended to read", "should be amended to read", "now reads", "reads",
    "should be replaced with", "should be replaced by", "is replaced by", "is replaced with",
)  # fmt: skip
_PASSIVE = frozenset("is are be was were should shall to would will being".split())
_NEW = frozenset("a an the new following additional two three four five further".split())


@dataclass(slots=True)
class _Said:
    """What the clauses before have settled."""

    where: list[Target] = field(default_factory=list)
    """The paragraphs that words are looked for in."""
    anchor: Stretch | None = None
    """A place beside words, given before the verb."""
    beside: tuple[Side, Target] | None = None
    """A place beside a paragraph, given before the verb."""
    operations: list[Operation] = field(default_factory=list)
    printed: tuple[Unit, ...] = ()
    """What the document prints beneath the instruction."""
    used: bool = False
    """Whether an operation took what is printed beneath."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says."""

    operations: tuple[Operation, ...]
    where: tuple[Target, ...]
    """The paragraphs that it named last, which the next sentence may be about."""
    took_printed: bool


def read_sentence(
    text: str, printed: Sequence[Unit] = (), where: Sequence[Target] = ()
) -> Sentence:
    """The operations that inline `text` asks for; `where` are paragraphs named above it.

    `printed` are the paragraphs printed beneath. Raises InstructionError.
    """
    said = _Said(where=list(where), printed=tuple(printed))
    cursor = Cursor(tokens(text))
    while not _at_end(cursor):
        _clause(cursor, said)
    if not said.operations and not said.where:
        raise cursor.failure()
    return Sentence(tuple(said.operations), tuple(said.where), said.used)


def _at_end(cursor: Cursor) -> bool:
    cursor.skip_marks()
    cursor.accept("and also", "and then", "and", "then", "also")
    cursor.skip_marks()
    return cursor.ended


def _clause(cursor: Cursor, said: _Said) -> None:
    for read in (_renumbering, _place, _verb, _subject):
        start = cursor.at
        if read(cursor, said):
            return
        cursor.at = start
    raise cursor.failure()


# Places before a verb


def _place(cursor: Cursor, said: _Said) -> bool:
    """"In operative paragraph 3", "After the words “X”", "At the end of the paragraph"."""
    if cursor.accept("in", "at", "of", "under") and (found := targets(cursor)):
        said.where = found
        return True
    cursor.at -= cursor.word(-1) in ("in", "at", "of", "under")
    if side := _side(cursor):
        return _beside(cursor, said, side)
    if cursor.accept("between"):
        return _between(cursor, said)
    return _edge(cursor, said)


def _side(cursor: Cursor) -> Side | None:
    cursor.accept("immediately", "right", "directly")
    if cursor.accept("after", "following", "behind"):
        return Side.AFTER
    if cursor.accept("before", "preceding"):
        return Side.BEFORE
    return None


def _beside(cursor: Cursor, said: _Said, side: Side) -> bool:
    if found := targets(cursor):
        said.beside = (side, found[-1])
        return True
    words = cursor.quotation()
    if words is None:
        return False
    where = Where.AFTER if side is Side.AFTER else Where.BEFORE
    said.anchor = Stretch(where, words, occurrence=_occurrence(cursor))
    return True


def _between(cursor: Cursor, said: _Said) -> bool:
    if found := targets(cursor):
        said.beside = (Side.AFTER, found[0])
        return True
    first = cursor.quotation()
    cursor.accept("and")
    second = cursor.quotation()
    if first is None or second is None:
        return False
    said.anchor = Stretch(Where.AFTER, first, before=second)
    return True


def _edge(cursor: Cursor, said: _Said) -> bool:
    """"At the end of operative paragraph 3", "at the end of the preamble"."""
    end = cursor.accept("at the very end of", "at the end of", "to the end of")
    if not end and not cursor.accept("at the beginning of", "at the start of"):
        if cursor.accept("at the end"):
            said.anchor = Stretch(Where.END)
            return True
        return False
    if part := _whole_part(cursor):
        place = Target(part, "-1" if end else "1")
        said.beside = (Side.AFTER if end else Side.BEFORE, place)
        return True
    if found := targets(cursor):
        said.where = found
    elif not cursor.accept(*_IT, "the sentence"):
        return False
    said.anchor = Stretch(Where.END if end else Where.BEGINNING)
    return True


def _whole_part(cursor: Cursor) -> Part | None:
    if cursor.accept("the preamble", "the preambular part", "the preambular section"):
        return Part.PREAMBULAR
    if cursor.accept(
        "the operative part", "the operative section", "the draft resolution", "the resolution"
    ):
        return Part.OPERATIVE
    return None


# Verbs


def _verb(cursor: Cursor, said: _Said) -> bool:
    for words, read in _VERBS.items():
        if cursor.accept(*words):
            return read(cursor, said)
    return False


def _delete(cursor: Cursor, said: _Said) -> bool:
    cursor.accept("out")
    if cursor.accept("from") and (found := _range(cursor)):
        return _edit(said, found, "", _behind(cursor, said))
    if found := targets(cursor):
        said.operations += [DeleteParagraph(target) for target in found]
        _reading(cursor, said)
        return True
    if cursor.accept(*_REST):
        return _edit(said, _rest(cursor, said), "", ())
    if words := cursor.quotations():
        near = _behind(cursor, said)
        for one in words:
            _edit(said, _words(cursor, said, one), "", near)
        return True
    if cursor.accept(*_IT):
        said.operations += [DeleteParagraph(target) for target in _wheres(said)]
        _reading(cursor, said)
        return True
    return False


def _reading(cursor: Cursor, said: _Said) -> None:
    """"Delete the third preambular paragraph reading: …": the text is quoted for information."""
    if cursor.accept("in its entirety", "in full", "altogether", "entirely"):
        return
    if cursor.accept("which reads", "reading as follows", "reading"):
        said.used = said.used or bool(said.printed)
        cursor.skip_marks()
        cursor.take(Sort.QUOTE)


def _range(cursor: Cursor) -> Stretch | None:
    """"From “X” to “Y”", "from “X” to the end of the paragraph"."""
    first = cursor.quotation()
    if first is None:
        return None
    cursor.accept("up to and including", "up to", "to", "through", "until")
    if cursor.accept(*_REST, "the end"):
        return Stretch(Where.THROUGH, first, until="")
    last = cursor.quotation()
    return None if last is None else Stretch(Where.THROUGH, first, until=last)


def _rest(cursor: Cursor, said: _Said) -> Stretch:
    """All that follows the words given before or behind the verb."""
    if said.anchor is None and (side := _side(cursor)) and (words := cursor.quotation()):
        said.anchor = Stretch(Where.AFTER if side is Side.AFTER else Where.BEFORE, words)
    if said.anchor is None:
        raise InstructionError("it does not say after which words")
    return replace(said.anchor, where=Where.REST)


def _words(cursor: Cursor, said: _Said, words: str) -> Stretch:
    """The words themselves, beside those that were named before them or are behind them."""
    stretch = Stretch(Where.WORDS, words)
    if said.anchor is not None and said.anchor.where is Where.AFTER:
        stretch = replace(stretch, after=said.anchor.words, before=said.anchor.before)
    elif said.anchor is not None and said.anchor.where is Where.BEFORE:
        stretch = replace(stretch, before=said.anchor.words)
    return replace(stretch, occurrence=_occurrence(cursor))


def _behind(cursor: Cursor, said: _Said) -> tuple[Stretch, ...]:
    """Places given behind the object: after “X”, in paragraph 3."""
    near: list[Stretch] = []
    while True:
        start = cursor.at
        if cursor.accept("in", "from", "of", "at the end of", "in the text of") and (
            found := targets(cursor)
        ):
            said.where = found
            continue
        cursor.at = start
        if (side := _side(cursor)) and (words := cursor.quotation()) is not None:
            where = Where.AFTER if side is Side.AFTER else Where.BEFORE
            near.append(Stretch(where, words, occurrence=_occurrence(cursor)))
            continue
        cursor.at = start
        return tuple(near)


def _edit(said: _Said, stretch: Stretch, words: str, near: Sequence[Stretch]) -> bool:
    """Note an edit of words in each paragraph that was named."""
    for one in near:
        if one.where is Where.AFTER:
            stretch = replace(stretch, after=one.words)
        else:
            stretch = replace(stretch, before=one.words)
    said.operations += [EditWords(target, stretch, words) for target in _wheres(said)]
    return True


def _wheres(said: _Said) -> list[Target]:
    """The paragraphs named. Raises InstructionError if none was."""
    if not said.where and said.beside is not None:
        return [said.beside[1]]
    if not said.where:
        raise InstructionError("it does not say in which paragraph")
    return said.where


def _occurrence(cursor: Cursor) -> int | None:
    """"Where they first appear", "wherever they appear", "(second occurrence)"."""
    if cursor.accept(
        "wherever they appear", "wherever it appears", "wherever they occur", "wherever it occurs",
        "throughout the paragraph", "throughout", "in all instances",
    ):  # fmt: skip
        return EVERYWHERE
    start = cursor.at
    if cursor.accept("where they", "where it", "the"):
        value = ordinal_value(cursor.word())
        cursor.at += 1
        if value and cursor.accept("appears", "appear", "occurs", "occur", "time", "occurrence"):
            return value
    cursor.at = start
    return ONLY


def _insert(cursor: Cursor, said: _Said) -> bool:
    start = cursor.at
    if _paragraphs_come(cursor, said):
        return True
    cursor.at = start
    words = cursor.quotation()
    if words is None:
        return False
    anchor = _anchor_behind(cursor, said) or said.anchor
    if anchor is None:
        raise InstructionError(f"it does not say where to insert “{words}”")
    return _edit(said, anchor, words, ())


def _anchor_behind(cursor: Cursor, said: _Said) -> Stretch | None:
    """The place that is given behind the words to insert."""
    held, said.anchor = said.anchor, None
    found: Stretch | None = None
    while True:
        start = cursor.at
        if not cursor.ended and _place(cursor, said):
            found, said.anchor = said.anchor or found, None
            continue
        cursor.at = start
        said.anchor = held
        return found


def _paragraphs_come(cursor: Cursor, said: _Said) -> bool:
    """"Insert a new operative paragraph, reading: …"."""
    cursor.skip(_NEW)
    part = {"preambular": Part.PREAMBULAR, "operative": Part.OPERATIVE}.get(cursor.word())
    cursor.at += part is not None
    lettered = cursor.accept("subparagraphs", "subparagraph", "sub-paragraphs", "sub-paragraph")
    if not lettered and not cursor.accept("paragraphs", "paragraph"):
        return False
    named = cursor.take(Sort.NUMBER) or cursor.take(Sort.LABEL) or cursor.take(Sort.MARKER)
    held = said.beside
    while _place_of_paragraphs(cursor, said):
        pass
    cursor.accept("reading as follows", "to read as follows", "as follows", "to read", "reading")
    cursor.accept("which reads", "with the following text")
    said.operations.append(_insertion(cursor, said, part, named, lettered=lettered))
    said.beside = held
    return True


def _place_of_paragraphs(cursor: Cursor, said: _Said) -> bool:
    """A place behind "a new paragraph": after operative paragraph 3."""
    start = cursor.at
    cursor.skip_marks(",")
    if cursor.accept("as") and (found := targets(cursor)):
        said.beside = said.beside or (Side.BEFORE, found[0])
        return True
    cursor.at = start
    cursor.skip_marks(",")
    if not cursor.ended and cursor.peek().sort is Sort.WORD and _place(cursor, said):
        return True
    cursor.at = start
    return False


def _insertion(
    cursor: Cursor, said: _Said, part: Part | None, named: str, *, lettered: bool
) -> Operation:
    paragraphs = _paragraphs(cursor, said)
    if not paragraphs:
        raise InstructionError("the text of the new paragraph does not follow")
    side, target = said.beside or _implied(said, part, named, lettered=lettered)
    under = lettered and not target.path
    return InsertParagraphs(side, target, paragraphs, under)


def _implied(
    said: _Said, part: Part | None, named: str, *, lettered: bool
) -> tuple[Side, Target]:
    """Where a paragraph goes that has only a number: 5 bis after 5, a new 5 before the old."""
    if lettered and said.where:
        return Side.AFTER, said.where[-1]
    number, _, between = named.partition(" ")
    if between and number.isdecimal():
        return Side.AFTER, Target(part or Part.OPERATIVE, number)
    if number.isdecimal():
        return Side.BEFORE, Target(part or Part.OPERATIVE, number)
    if said.where:
        return Side.AFTER, said.where[-1]
    raise InstructionError("it does not say where to insert the paragraph")


def _paragraphs(cursor: Cursor, said: _Said) -> tuple[Unit, ...]:
    """The paragraphs quoted here or printed beneath."""
    cursor.skip_marks()
    if words := cursor.take(Sort.QUOTE):
        return tuple(Unit("", Kind.PARAGRAPH, line) for line in words.split("\n") if line.strip())
    said.used = True
    return said.printed


def _replace(cursor: Cursor, said: _Said) -> bool:
    if cursor.accept("from") and (stretch := _range(cursor)):
        near = _behind(cursor, said)
        return _put(cursor, said, stretch, near)
    start = cursor.at
    words = cursor.quotation()
    if words is not None:
        stretch = _words(cursor, said, words)
        return _put(cursor, said, stretch, _behind(cursor, said))
    cursor.at = start
    if found := targets(cursor):
        said.where = found
    elif cursor.accept(*_REST):
        return _put(cursor, said, _rest(cursor, said), ())
    elif not cursor.accept(*_IT):
        return False
    elif said.anchor is not None:
        return _put(cursor, said, _rest(cursor, said), ())
    return cursor.accept("with", "by") and _new_text(cursor, said)


def _put(cursor: Cursor, said: _Said, stretch: Stretch, near: Sequence[Stretch]) -> bool:
    """The words that replace a stretch."""
    cursor.skip_marks(",")
    if not cursor.accept("with", "by", "to read"):
        return False
    words = cursor.quotation()
    if words is None:
        return False
    return _edit(said, stretch, words, (*near, *_behind(cursor, said)))


def _new_text(cursor: Cursor, said: _Said) -> bool:
    """The new wording of the paragraphs named, quoted here or printed beneath."""
    cursor.accept(*_FOLLOWING)
    cursor.accept("reading as follows", "reading", "as follows", "text")
    paragraphs = _paragraphs(cursor, said)
    where = _wheres(said)
    if not paragraphs:
        raise InstructionError("the new text does not follow")
    if where[0].part in (Part.TITLE, Part.NOTE) and len(paragraphs) > 1:
        raise InstructionError(f"several paragraphs cannot replace {where[0].words}")
    said.operations.append(ReplaceParagraph(where[0], paragraphs))
    said.operations += [DeleteParagraph(target) for target in where[1:]]
    return True


def _substitute(cursor: Cursor, said: _Said) -> bool:
    """"Substitute “Y” for “X”"; "delete paragraph 3 and substitute therefor the following"."""
    words = cursor.quotation()
    if words is not None:
        start = cursor.at
        if cursor.accept("for") and (old := cursor.quotation()) is not None:
            stretch = _words(cursor, said, old)
            return _edit(said, stretch, words, _behind(cursor, said))
        cursor.at = start
        return False
    cursor.accept("therefor")
    if not cursor.accept(*_FOLLOWING):
        return False
    if cursor.accept("for") and (found := targets(cursor)):
        said.where = found
    elif said.operations and isinstance(said.operations[-1], DeleteParagraph):
        gone = said.operations.pop()
        said.where = [gone.target] if isinstance(gone, DeleteParagraph) else []
    return _new_text(cursor, said)


def _for_read(cursor: Cursor, said: _Said) -> bool:
    """"For “X” read “Y”", as corrigenda have it."""
    words = cursor.quotation()
    if words is None:
        return False
    stretch = _words(cursor, said, words)
    near = _behind(cursor, said)
    cursor.skip_marks(",")
    if not cursor.accept("read", "substitute"):
        return False
    new = cursor.quotation()
    return new is not None and _edit(said, stretch, new, (*near, *_behind(cursor, said)))


def _move(cursor: Cursor, said: _Said) -> bool:
    found = targets(cursor) or (said.where if cursor.accept(*_IT) else [])
    if not found:
        return False
    cursor.skip_marks(",")
    cursor.accept("so that it is placed", "so that it appears", "so that it comes", "so that it")
    cursor.accept("so as to", "to", "be placed", "placed")
    if cursor.accept("follows", "follow"):
        side: Side | None = Side.AFTER
    elif cursor.accept("precedes", "precede"):
        side = Side.BEFORE
    else:
        side = _side(cursor)
    beside = targets(cursor) if side else []
    if not beside and _edge(cursor, said) and said.beside:
        side, beside = said.beside[0], [said.beside[1]]
    if side is None or not beside:
        return False
    ordered = found if side is Side.BEFORE else found[::-1]
    said.operations += [MoveParagraph(target, side, beside[0]) for target in ordered]
    return True


def _merge(cursor: Cursor, said: _Said) -> bool:
    found = targets(cursor)
    if len(found) == 1 and cursor.accept("with"):
        found += targets(cursor)
    if len(found) < 2:
        return False
    if cursor.accept("to read", "so as to read", "as follows", "reading", "to read as follows"):
        said.where = found
        return _new_text(cursor, said)
    said.operations.append(MergeParagraphs(found[0], tuple(found[1:])))
    return True


_VERBS: dict[tuple[str, ...], Callable[[Cursor, _Said], bool]] = {
    ("delete", "remove", "strike out", "strike", "omit", "suppress"): _delete,
    ("insert", "add", "include", "append"): _insert,
    ("replace", "change", "amend"): _replace,
    ("substitute",): _substitute,
    ("for",): _for_read,
    ("move", "relocate", "transfer", "place"): _move,
    ("merge", "combine", "join"): _merge,
}


# Sentences that begin with what is changed


def _subject(cursor: Cursor, said: _Said) -> bool:
    """"Paragraph 6 should read: …"; "the words “X” were replaced by the words “Y”"; a heading."""
    if found := targets(cursor):
        said.where = found
        cursor.skip_marks(",:")
        if cursor.accept(*_READS):
            cursor.accept("as follows")
            return _new_text(cursor, said)
        return _done_to_paragraphs(cursor, said)
    if cursor.accept("add", "insert"):
        return False
    words = cursor.quotations()
    return bool(words) and _done_to_words(cursor, said, words)


def _done_to_paragraphs(cursor: Cursor, said: _Said) -> bool:
    """What a passive verb says of the paragraphs; a heading says nothing more."""
    cursor.skip(_PASSIVE)
    if cursor.accept("deleted", "removed", "omitted"):
        said.operations += [DeleteParagraph(target) for target in said.where]
        return True
    if cursor.accept("replaced with", "replaced by"):
        return _new_text(cursor, said)
    if cursor.accept("amended as follows", "revised as follows", "modified as follows"):
        return True
    return True


def _done_to_words(cursor: Cursor, said: _Said, words: Sequence[str]) -> bool:
    near = _behind(cursor, said)
    cursor.skip(_PASSIVE)
    if cursor.accept("deleted", "removed", "omitted"):
        near = (*near, *_behind(cursor, said))
        return all(_edit(said, _words(cursor, said, one), "", near) for one in words)
    if cursor.accept("replaced"):
        return _put(cursor, said, _words(cursor, said, words[0]), near)
    if cursor.accept("inserted", "added"):
        anchor = _anchor_behind(cursor, said) or (near[0] if near else said.anchor)
        return anchor is not None and _edit(said, anchor, words[0], ())
    return False


_RENUMBERING = (
    "renumber", "re-number", "the subsequent paragraphs", "subsequent paragraphs",
    "the following paragraphs", "the remaining paragraphs", "adjust the numbering",
    "the numbering of", "consequently renumber", "accordingly renumber",
)  # fmt: skip


def _renumbering(cursor: Cursor, said: _Said) -> bool:
    if not cursor.accept(*_RENUMBERING):
        return False
    while not cursor.ended and cursor.peek().text not in (".", ";"):
        cursor.at += 1
    said.operations.append(Renumber())
    return True
