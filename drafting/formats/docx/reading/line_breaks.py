"""Line breaks that stand for paragraphs: typed with Shift and Enter, or left by a web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.openers import opener
from drafting.model.inline import Run

_BREAK = "\n"


def parted(paragraph: WordParagraph, places: Iterator[int]) -> Iterator[WordParagraph]:
    """The paragraphs that line breaks set apart, if each of them begins as paragraphs do.

    Those after the first get the next of `places`. Breaks within a title or a closing
    line stay: nothing begins after them.
    """
    has_breaks = any(_BREAK in run.text for run in paragraph.runs)
    pieces = _pieces(paragraph.runs) if has_breaks else []
    if len(pieces) < 2 or not all(map(_begins, pieces)):
        yield paragraph
        return
    first, *others = pieces
    yield paragraph._replace(runs=tuple(first))
    for piece in others:
        yield paragraph._replace(
            place=next(places), runs=tuple(piece), number="", unit="", outline=None
        )


def _pieces(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs between breaks; what holds no words is none of them."""
    pieces: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(_BREAK)
        pieces[-1].append(run._replace(text=first))
        pieces += [[run._replace(text=text, note="")] for text in others]
    return [piece for piece in pieces if any(run.text.strip() or run.note for run in piece)]


def _begins(piece: Sequence[Run]) -> bool:
    text = " ".join("".join(run.text for run in piece).split())
    return bool(is_enacting(text) or leading_mark(text) or opener(text.lstrip("[")))
