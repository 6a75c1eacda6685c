"""Words put into a paragraph, with the spaces, commas and capitals around them set right."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.word_ranges import sentences
from drafting.model.inline import Run, markup, runs

_NO_SPACE_BEFORE = frozenset(",;:.)]!?”’\u00a0")
_NO_SPACE_BEHIND = frozenset("([“‘\u00a0")
_CLOSING = ".;,:"
_SPACED = frozenset(";:?!»")
"""What French has a space before."""
_Letters = list[Run]


def splice(text: str, place: tuple[int, int], words: str) -> str:
    """Inline `text` with the plain characters at a place replaced by inline `words`.

    Spaces and commas around it are set right: one space between words, none before
    punctuation, no comma twice. A paragraph that began with a capital still does.
    """
    letters = _letters(runs(text))
    start, end = _cut(letters, place[0]), _cut(letters, place[1])
    before, old, after = letters[:start], letters[start:end], letters[end:]
    new = _looking_alike(old, before, after, _letters(runs(words.strip())))
    if old and _begins_sentence(before):
        new, after = _with_capital(old, new, after)
    elif not before and new and after and after[0].italic:
        after = [after[0]._replace(text=after[0].text.lower()), *after[1:]]
    return markup(_fitted(before, old, new, after))


def _begins_sentence(before: _Letters) -> bool:
    """Whether what follows is the first word of the paragraph, or of a sentence in it."""
    read = "".join("" if run.note else run.text for run in before)
    return not before or sentences(f"{read}A")[-1][0] == len(read)


def _with_capital(old: _Letters, new: _Letters, after: _Letters) -> tuple[_Letters, _Letters]:
    """What stands first now begins with a capital if what stood first did."""
    if not old[0].text.isupper():
        return new, after
    if new:
        return [new[0]._replace(text=new[0].text.upper()), *new[1:]], after
    after = _unspaced(after)
    return new, [after[0]._replace(text=after[0].text.upper()), *after[1:]] if after else after


def _looking_alike(old: _Letters, before: _Letters, after: _Letters, new: _Letters) -> _Letters:
    """The new words in italics where those are that they replace or stand among."""
    beside = old or [*before[-1:], *after[:1]]
    if beside and all(run.italic for run in beside) and not any(run.italic for run in new):
        return [run._replace(italic=True) for run in new]
    return new


def _letters(shown_runs: Sequence[Run]) -> _Letters:
    """One run a letter; a reference to a note is one too."""
    letters: _Letters = []
    for run in shown_runs:
        _, italic, bold, note, struck = run
        letters += [run] if note else [Run(one, italic, bold, "", struck) for one in run.text]
    return letters


def _cut(letters: Sequence[Run], position: int) -> int:
    """Index of the letter at a position of the plain text; notes before it stay before."""
    read = 0
    for index, run in enumerate(letters):
        if read == position and not run.note:
            return index
        read += not run.note
    return len(letters)


def _fitted(before: _Letters, old: _Letters, new: _Letters, after: _Letters) -> _Letters:
    """The three together, with one space at each joint where one belongs."""
    tight = _is_within_word(before[-1:], old[:1]), _is_within_word(old[-1:], after[:1])
    before, after = _stripped(before), _unspaced(after)
    if new:
        new = _without_double(new, after)
        left = [] if tight[0] else _joint(before, new)
        before = [*before, *left, *new]
    else:
        before = _without_double(before, after)
    right = [] if new and tight[1] else _joint(before, after)
    return [*before, *right, *after]


def _is_within_word(left: _Letters, right: _Letters) -> bool:
    """Whether no space stood between two letters, as in a symbol: A/79/123."""
    if not left or not right or left[0].note or right[0].note:
        return False
    return (
        not any(run.text.isspace() for run in (*left, *right))
        and (left[0].text.isalnum() or right[0].text.isalnum())
        and not (left[0].text in _CLOSING or right[0].text in _CLOSING)
    )


def _joint(left: _Letters, right: _Letters) -> _Letters:
    """The space between two stretches, if one belongs there."""
    if not left or not right or right[0].note or right[0].text in _NO_SPACE_BEFORE:
        return []
    if right[0].text == " ":
        return []
    if not left[-1].note and left[-1].text in _NO_SPACE_BEHIND:
        return []
    return [Run(" ", left[-1].italic and right[0].italic, left[-1].bold and right[0].bold)]


def _without_double(left: _Letters, right: _Letters) -> _Letters:
    """The left stretch without a mark that the right one's punctuation makes one too many."""
    mark = next((run.text for run in right if run.text not in ("\u00a0", "\u202f", " ")), "")
    if not left or mark not in tuple(_CLOSING):
        return left
    if left[-1].text not in (",", mark):
        return left
    return left[:-1] if right[0].text == mark else _stripped(left[:-1])


def _stripped(letters: _Letters) -> _Letters:
    end = len(letters)
    while end and letters[end - 1].text == " ":
        end -= 1
    return letters[:end]


def _unspaced(letters: _Letters) -> _Letters:
    """The letters without spaces before them, but for the one of " ;" in French."""
    start = 0
    while start < len(letters) and letters[start].text == " ":
        start += 1
    spaced = 0 < start < len(letters) and letters[start].text in _SPACED
    return letters[start - spaced :]
