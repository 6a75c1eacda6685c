"""The rows of a table that came back, each with the passage of the text that was sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from drafting.formats.received_table import UNTRACKED, ReceivedRow
from drafting.named_tuples import NamedTuple
from drafting.page.comment_table import TableRow
from drafting.workspace.incoming.comparable_words import folded, likeness

_LOOSE = 0.3
"""Words less like those of a passage than this are not known by its label or identity alone."""
_ALIKE = 0.6
"""Words as like as this are those of a passage, whatever it is called."""


class MatchedRow(NamedTuple):
    """A row that came, and the row of the table that was sent; None for one that was put in."""

    came: ReceivedRow
    sent: TableRow | None
    before: TableRow | None = None
    """The row that was sent and stands above it."""


def matched_rows(came: Sequence[ReceivedRow], sent: Sequence[TableRow]) -> tuple[MatchedRow, ...]:
    """Each row that came, found by identity, by words, by label, and by words alike."""
    found: dict[int, TableRow] = {}
    for is_same in (_by_identity, _by_words, _by_label):
        _find(found, came, sent, is_same)
    _find_alike(found, came, sent)
    return tuple(_with_rows_above(came, found))


def _find(
    found: dict[int, TableRow],
    came: Sequence[ReceivedRow],
    sent: Sequence[TableRow],
    is_same: Callable[[ReceivedRow, TableRow], bool],
) -> None:
    """Pair rows of which exactly one of either side is the same."""
    free = [row for row in sent if row not in found.values()]
    left = [place for place in range(len(came)) if place not in found]
    pairs = [(place, row) for place in left for row in free if is_same(came[place], row)]
    for place, row in pairs:
        rivals = [one for one in pairs if one[0] == place or one[1] is row]
        if len(rivals) == 1:
            found[place] = row


def _find_alike(
    found: dict[int, TableRow], came: Sequence[ReceivedRow], sent: Sequence[TableRow]
) -> None:
    for place, row in enumerate(came):
        free = [one for one in sent if one not in found.values()]
        if place in found or not _words(row) or not free:
            continue
        likely = max(free, key=lambda one: likeness(one.block.text, _words(row)))
        if likeness(likely.block.text, _words(row)) >= _ALIKE:
            found[place] = likely


def _with_rows_above(
    came: Sequence[ReceivedRow], found: dict[int, TableRow]
) -> Iterator[MatchedRow]:
    above: TableRow | None = None
    for place, row in enumerate(came):
        sent = found.get(place)
        yield MatchedRow(row, sent, above)
        above = sent or above


def _by_identity(came: ReceivedRow, sent: TableRow) -> bool:
    return bool(came.unit) and came.unit == sent.key and _is_like(came, sent)


def _by_words(came: ReceivedRow, sent: TableRow) -> bool:
    return bool(_words(came)) and folded(_words(came)) == folded(" ".join(sent.lines))


def _by_label(came: ReceivedRow, sent: TableRow) -> bool:
    return _label(came.label) == _label(sent.label) and _is_like(came, sent)


def _is_like(came: ReceivedRow, sent: TableRow) -> bool:
    words = _words(came)
    if not words or (came.unit == sent.key and _label(came.label) == _label(sent.label)):
        return True
    return likeness(" ".join(sent.lines), words) >= _LOOSE


def _label(words: str) -> str:
    return "".join(words.split()).casefold().rstrip(".")


def _words(row: ReceivedRow) -> str:
    """The words without tracked changes; of a row that has none, with them."""
    lines: Iterable[str] = row.words.get(UNTRACKED) or row.accepted
    return " ".join(lines)
