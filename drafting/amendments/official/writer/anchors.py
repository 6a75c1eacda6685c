"""What changed in a paragraph as edits of words that are named by few words, and only once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import EditWords
from drafting.amendments.official.targets import Target
from drafting.amendments.official.word_ranges import ENDS, Where, WordRange
from drafting.amendments.official.words import edited
from drafting.model.inline import Run, escape, markup, plain
from drafting.named_tuples import NamedTuple
from drafting.redline.styles import styled
from drafting.redline.word_diff import words

_WORD = re.compile(r"\S+")
_MOST_WORDS = 12
"""An anchor of more words is no longer a help to the room."""
_SMALL = 3
"""Letters of a word that is small: "of", "the"."""


class _Hunk(NamedTuple):
    """Plain characters of the old text, and the inline text that takes their place."""

    start: int
    end: int
    new: str


def word_edits(target: Target, old: str, new: str) -> list[EditWords]:
    """Edits that turn inline `old` into `new`, in order. Raises InstructionError if none do."""
    text = old
    shift = 0
    found: list[EditWords] = []
    for hunk in _hunks(old, new):
        placed = hunk._replace(start=hunk.start + shift, end=hunk.end + shift)
        edit, after = _edit(target, text, placed)
        shift += len(plain(after)) - len(plain(text))
        text = after
        found.append(edit)
    if text != new:
        raise InstructionError("the change cannot be told in words")
    return found


def _hunks(old: str, new: str) -> Iterator[_Hunk]:
    """The stretches that changed, by their places in the plain old text."""
    at = start = 0
    coming: list[Run] = []
    changed = False
    for sign, run in styled(words(old, new)):
        if sign == "=":
            if changed:
                yield _Hunk(start, at, markup(coming))
            at += len(run.text)
            start, coming, changed = at, [], False
            continue
        changed = True
        if sign == "-":
            at += len(run.text)
        else:
            coming.append(run)
    if changed:
        yield _Hunk(start, at, markup(coming))


def _edit(target: Target, text: str, hunk: _Hunk) -> tuple[EditWords, str]:
    """The edit named by the fewest words, and the text after it."""
    wanted = _after(text, hunk)
    for stretch, new in _ways(plain(text), hunk):
        if not all(map(can_be_quoted, (stretch.words, stretch.after, new))):
            continue
        edit = EditWords(target, stretch, new)
        try:
            places = stretch.find(text)
        except InstructionError:
            continue
        after = edited(text, edit)
        if len(places) == 1 and plain(after) == wanted:
            return edit, after
    raise InstructionError("no few words name the place")


def _after(text: str, hunk: _Hunk) -> str:
    read = plain(text)
    return read[: hunk.start] + plain(hunk.new) + read[hunk.end :]


def _ways(read: str, hunk: _Hunk) -> Iterator[tuple[WordRange, str]]:
    """Ways to name the change, the plainest first."""
    gone, new = read[hunk.start : hunk.end], hunk.new
    before = [match.start() for match in _WORD.finditer(read[: hunk.start])][::-1][:_MOST_WORDS]
    after = [match.end() + hunk.end for match in _WORD.finditer(read[hunk.end :])][:_MOST_WORDS]
    leading = _telling([_quoted(read[start : hunk.start]) for start in before])
    if not gone.strip():
        yield from _at_the_end(read, hunk)
        for words in leading:
            yield WordRange(Where.AFTER, words), new
        for end in after:
            yield WordRange(Where.BEFORE, _quoted(read[hunk.end : end])), new
    else:
        if any(map(str.isalnum, gone)):
            yield WordRange(Where.WORDS, _quoted(gone)), new
        for words in leading:
            yield WordRange(Where.WORDS, _quoted(gone), after=words), new
    yield from _wider(read, hunk, before, after)


def _telling(anchors: list[str]) -> list[str]:
    """The anchors, those of one small word last: “it” helps nobody to find a place."""
    small = [words for words in anchors if len(words) <= _SMALL]
    return [*(words for words in anchors if words not in small), *small]


def _at_the_end(read: str, hunk: _Hunk) -> Iterator[tuple[WordRange, str]]:
    """What comes in before the mark that closes the paragraph stands at its end."""
    if hunk.start != len(read.rstrip(ENDS)):
        return
    new = hunk.new.strip()
    if new.startswith(". "):
        yield WordRange(Where.NEXT_SENTENCE), f"{new[2:]}."
    elif len(new) > _SMALL:
        yield WordRange(Where.END), new


def _wider(
    read: str, hunk: _Hunk, before: list[int], after: list[int]
) -> Iterator[tuple[WordRange, str]]:
    """The words with some of their neighbours, which are repeated."""
    for start, end in zip(before, after, strict=False):
        old = read[start:end]
        left, right = read[start : hunk.start], read[hunk.end : end]
        yield WordRange(Where.WORDS, _quoted(old)), f"{escape(left)}{hunk.new}{escape(right)}"


def can_be_quoted(words: str) -> bool:
    """Whether every quotation mark in the words has its fellow there."""
    depth = 0
    for letter in words:
        depth += (letter == "“") - (letter == "”")
        if depth < 0:
            return False
    return depth == 0 and '"' not in words


def _quoted(words: str) -> str:
    return escape(words.strip())
