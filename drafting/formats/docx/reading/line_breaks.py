"""Line breaks that stand for paragraphs: typed with Shift and Enter, or left by a web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.head import read_head
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import end_of
from drafting.model.inline import Run

_BREAK = "\n"
_OF_A_HEAD = frozenset({"organ", "committee", "session", "agenda_item", "distribution"})
"""Values of the masthead each of which has a line of its own; a closing line has none of them."""
_FEWEST = 2

_Piece = list[Run]


def parted(paragraph: WordParagraph, places: Iterator[int]) -> Iterator[WordParagraph]:
    """The paragraphs that line breaks set apart, where the lines show that they do.

    Each of them begins as paragraphs do, or they are lines of a masthead, or the enacting words
    are among them. Those after the first get the next of `places`. Breaks within a title or a
    closing line stay: nothing begins after them.
    """
    has_breaks = any(_BREAK in run.text for run in paragraph.runs)
    pieces = _paragraphs_of(_pieces(paragraph.runs)) if has_breaks else []
    if len(pieces) < _FEWEST:
        yield paragraph
        return
    first, *others = pieces
    yield paragraph._replace(runs=tuple(first))
    for piece in others:
        yield paragraph._replace(
            place=next(places), runs=tuple(piece), number="", unit="", outline=None
        )


def _pieces(runs: Sequence[Run]) -> list[_Piece]:
    """The runs between breaks; what holds no words is none of them."""
    pieces: list[_Piece] = [[]]
    for run in runs:
        first, *others = run.text.split(_BREAK)
        pieces[-1].append(run._replace(text=first))
        pieces += [[run._replace(text=text, note="")] for text in others]
    return [piece for piece in pieces if any(run.text.strip() or run.note for run in piece)]


def _paragraphs_of(pieces: list[_Piece]) -> list[_Piece]:
    """What the lines of one paragraph are paragraphs of; nothing where they are one."""
    texts = list(map(_text, pieces))
    if len(pieces) < _FEWEST or all(map(_begins, texts)):
        return pieces
    enacting = next((at for at, text in enumerate(texts) if is_enacting(text)), None)
    if enacting is not None:
        return [*pieces[: enacting + 1], *_joined(pieces[enacting + 1 :])]
    if _is_head(texts):
        return pieces
    joined = list(_joined(pieces))
    return joined if all(_begins(_text(piece)) for piece in joined) else []


def _joined(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The paragraphs of a body; a line goes on the one before that has no end."""
    open_one: _Piece = []
    for piece in pieces:
        text = _text(piece)
        if open_one and (end_of(_text(open_one)) or leading_mark(text)):
            yield open_one
            open_one = []
        open_one = [*open_one, Run(" "), *piece] if open_one else piece
    if open_one:
        yield open_one


def _is_head(texts: Sequence[str]) -> bool:
    lines = [SourceLine(at, text, gap=True, columns=(text,)) for at, text in enumerate(texts)]
    return len(read_head(lines).values.keys() & _OF_A_HEAD) >= _FEWEST


def _begins(text: str) -> bool:
    return bool(is_enacting(text) or leading_mark(text) or opener(text.lstrip("[")))


def _text(piece: Sequence[Run]) -> str:
    return " ".join("".join(run.text for run in piece).split())
