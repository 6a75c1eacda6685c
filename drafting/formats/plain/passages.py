"""The lines of a source as passages for the account of words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import compress

from drafting.formats.account.words import Word, counted, without_looks, words_in
from drafting.formats.plain.divided_words import SOFT_HYPHEN
from drafting.formats.plain.document_head import DocumentHead
from drafting.formats.plain.footnotes import FoundNote, Parted
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import BULLETS
from drafting.formats.reading import ANOTHER_PART, VALUE_LABEL, Passage
from drafting.lexicon.small_figures import raised
from drafting.model.resolution import Resolution
from drafting.patterns import regex

_MARK = regex(r"\\?\[\^([^\]\s]{1,16})\]:?")
_SQUARE = regex(r"(?:^|(?<=[^\s\\]))\\?\[(\d{1,3})\\?\]")
_CONNECTING = "words that say whose amendments follow"
_FIRST = frozenset(f"[(*_OoPp0{BULLETS}")
_LABEL = regex(
    rf"(?:[{BULLETS}]\s+)?(?:\*{{0,3}}\[[OoPp][Pp]\.?\s?\d{{1,3}}\]"
    r"|[\[(*_]{0,3}(?:[Pp][Pp]\.?\s?\d{1,3}|[Oo][Pp](?=\.?\s?\d)))"
    rf"|[{BULLETS}](?=\s|$)|0\d{{1,2}}(?=[.)])"
)
"""What the room calls a paragraph, a bullet, a number as a computer writes it: none is printed."""


def passages(
    lines: Iterable[SourceLine],
    furniture: Iterable[SourceLine],
    chosen: Mapping[int, str] | None = None,
    *,
    unknown: Container[str] = (),
    square: Container[str] = (),
) -> Iterator[Passage]:
    """Each line; `furniture` was set aside. Of a report only what is `chosen` is read.

    `chosen` has what is read of a line, by its number; `unknown` are marks that no note has,
    which stay as they are typed; `square` are marks of notes in square brackets.
    """
    aside = {(line.number, line.text) for line in furniture}
    for line in _with_whole_words(list(lines), aside) if chosen is None else lines:
        number, text = line.number, line.text
        if (number, text) in aside:
            yield Passage(number, text, line.reason)
        elif chosen is None or text == (read := chosen.get(number, "")):
            yield Passage(number, _words(text, unknown, square))
        else:
            yield Passage(number, text.replace(read, "", 1), ANOTHER_PART)
            yield Passage(number, _words(read, unknown, square))


def _with_whole_words(
    lines: Sequence[SourceLine], aside: Container[tuple[int, str]]
) -> Iterator[SourceLine]:
    """The lines; a word that is divided between two of them stands on the first."""
    taken = False
    for line, after in zip(lines, (*lines[1:], None), strict=False):
        text = line.text.partition(" ")[2] if taken else line.text
        taken = False
        if after is not None and text.endswith(SOFT_HYPHEN):
            taken = (after.number, after.text) not in aside
            text = text[:-1] + after.text.partition(" ")[0] if taken else text
        yield line if text == line.text else line._replace(text=text)


def without_label(text: str) -> str:
    """The text without the label of its paragraph."""
    label = _LABEL.match(text) if text[:1] in _FIRST else None
    return text[label.end() :] if label else text


def chosen_lines(
    lines: Iterable[SourceLine],
    parted: Parted,
    chosen: Iterable[SourceLine],
    uncited: Iterable[FoundNote],
) -> dict[int, str]:
    """What is read of the lines of a report, by number: what was chosen, and the notes cited."""
    read = {line.number: line.text for line in chosen}
    text = {line.number for line in parted.lines}
    starts = sorted(note.line for note in parted.notes)
    others = {note.line for note in uncited}
    for line in lines:
        begun = bisect_right(starts, line.number)
        if line.number not in text and begun and starts[begun - 1] not in others:
            read[line.number] = line.text
    return read


def without_connecting(
    source: Iterable[Passage], head: DocumentHead, resolution: Resolution
) -> Iterable[Passage]:
    """The passages; on some lines, the words that stand in no value of the head are set aside."""
    sponsors = resolution.sponsors
    if head.connecting:
        tabled = (resolution.kind, resolution.submitted_by, *sponsors)
        source = _without_others(source, head.connecting, tabled, _CONNECTING)
    if head.labelled:
        named = (resolution.title, resolution.masthead.committee, *sponsors)
        source = _without_others(source, head.labelled, named, VALUE_LABEL)
    return source


def _without_others(
    source: Iterable[Passage], lines: Container[int], values: Iterable[str], reason: str
) -> Iterator[Passage]:
    """The passages; on these lines, words that are in none of the values are set aside."""
    said = counted(map(without_looks, values))
    for passage in source:
        if passage.line in lines and not passage.aside:
            words = list(words_in(passage.text))
            kept = [_taken(said, word.key) for word in words]
            yield passage._replace(text=_joined(passage.text, words, kept))
            apart = _joined(passage.text, words, [not one for one in kept])
            if apart:
                yield passage._replace(text=apart, aside=reason)
        else:
            yield passage


def _taken(said: Counter[str], key: str) -> bool:
    """Whether a word is said once more."""
    said[key] -= 1
    return said[key] >= 0


def _joined(text: str, words: Iterable[Word], kept: Iterable[bool]) -> str:
    """Those of the words of a text that are kept, with what stands between them."""
    return " ".join(text[word.start : word.end] for word in compress(words, kept))


def _words(text: str, unknown: Container[str], square: Container[str]) -> str:
    """The text without the label of its paragraph; each mark of a note is a raised figure."""
    text = without_label(text)
    if square:
        text = _SQUARE.sub(lambda mark: raised(mark[1]) if mark[1] in square else mark[0], text)
    if "[^" not in text:
        return text
    return _MARK.sub(lambda mark: mark[0] if f"[^{mark[1]}]" in unknown else raised(mark[1]), text)
