"""The story of a unit: its wordings, each as a change to the one before."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.redline.script import Span
from drafting.tui.page.changes import changed_pieces
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import cut, wrap
from drafting.tui.tools import Tools
from drafting.workspace.record.views import Entry, Wording

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_CONTEXT = 3


def wording_blocks(
    wordings: Sequence[Wording], notes: dict[str, str], tools: Tools, width: int
) -> list[Block]:
    """One block for each wording, the newest first, in full."""
    blocks = []
    for number, wording in reversed(list(enumerate(wordings))):
        head = _head(wording.entry, tools)
        if number == 0 and all(span.sign == "+" for span in wording.spans):
            pieces = inline_pieces(wording.text, notes, tools.signs)
        elif wording.text:
            pieces = changed_pieces(wording.spans, notes, tools.signs)
        else:
            pieces = (Piece("(taken out)", _FAINT),)
        lines = (
            head,
            _message(wording.entry, tools, width),
            *paragraph(pieces, Setting(), width),
            BLANK,
        )
        blocks.append(Block(str(number), lines))
    return blocks


def compared_with(one: Wording, wordings: Sequence[Wording]) -> tuple[Wording, ...]:
    """The wordings, each as a change to the same one, whichever came first."""
    from drafting.redline import words

    return tuple(
        wording if wording is one else wording._replace(spans=words(one.text, wording.text))
        for wording in wordings
    )


def _head(entry: Entry, tools: Tools) -> Line:
    beside = (entry.round, *entry.drafts)
    drafts = "".join(f"  {tools.signs.dot} {words}" for words in beside if words)
    return Line(
        (
            Piece(tools.when(entry.when), Look(role="accent")),
            Piece(f"  {entry.author}", _STRONG),
            Piece(drafts, _FAINT),
        )
    )


def _message(entry: Entry, tools: Tools, width: int) -> Line:
    return Line(
        (Piece(cut(entry.message.replace("\n", " "), width, tools.signs.ellipsis), _FAINT),)
    )


def pane_blocks(
    wordings: Sequence[Wording], notes: dict[str, str], tools: Tools, width: int
) -> list[Block]:
    """The same beside the page: only the words that changed, with a few around them."""
    blocks = []
    for wording in reversed(wordings):
        first = wording is wordings[0]
        if first:
            what: tuple[tuple[Piece, ...], ...] = ((Piece("first wording", _FAINT),),)
        elif not wording.text:
            what = ((Piece("taken out", _FAINT),),)
        else:
            pieces = changed_pieces(
                excerpted(wording.spans, tools.signs.ellipsis), notes, tools.signs
            )
            what = tuple(wrap(pieces, width - 1))
        head = (Line(line) for line in wrap(_head(wording.entry, tools).pieces, width))
        lines = (*head, *(Line((Piece(" "), *line)) for line in what), BLANK)
        blocks.append(Block("", lines))
    return blocks


def excerpted(spans: Sequence[Span], ellipsis: str) -> tuple[Span, ...]:
    """The changed spans with the few words before and after each."""
    out: list[Span] = []
    for index, span in enumerate(spans):
        if span.sign != "=":
            out.append(span)
            continue
        words = span.text.split(" ")
        if len(words) <= 2 * _CONTEXT + 1:
            out.append(span)
            continue
        before = " ".join(words[:_CONTEXT]) if index else ""
        after = " ".join(words[-_CONTEXT:]) if index + 1 < len(spans) else ""
        out.append(
            Span("=", f"{before}{' ' if before else ''}{ellipsis}{' ' if after else ''}{after}")
        )
    return tuple(out)
