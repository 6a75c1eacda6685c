"""Two changes to one text made apart: merged by words, and bracketed where they collide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import dataclass
from drafting.model.inline import Run, markup, runs
from drafting.named_tuples import NamedTuple
from drafting.redline.conflict_wording import alternatives, doubtful
from drafting.redline.tokens import is_ideograph, is_word, tokens
from drafting.redline.word_diff import signed

Cells = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged inline text, and whether anything in it awaits a decision."""

    text: str
    conflict: bool


class _Edit(NamedTuple):
    """The cells of the base from `start` to `end` replaced by one side."""

    start: int
    end: int
    theirs: bool
    cells: Cells

    def clashes(self, other: _Edit) -> bool:
        """Whether the two cannot both be made as they stand; `other` begins no earlier."""
        if self.theirs == other.theirs:
            return False
        if other.start < self.end or (self.start, self.end) == (other.start, other.end):
            return self.start < other.end or self.end == other.end
        return other.start == self.end and (self.is_cut or other.is_cut)

    def overlaps(self, other: _Edit, base: Cells) -> bool:
        """Whether both change the same words of the base, or ask for the same at one place.

        Of two stretches of words that go, one behind the other, both take the space between.
        """
        if self.start >= other.end or other.start >= self.end:
            return self.same(other)
        common = base[max(self.start, other.start) : min(self.end, other.end)]
        return not (common and all(cell.text.isspace() for cell in common))

    def same(self, other: _Edit) -> bool:
        """Whether both ask for the same."""
        return (self.start, self.end, self.cells) == (other.start, other.end, other.cells)

    @property
    def is_cut(self) -> bool:
        """Whether words go out and none come in."""
        return not self.cells


def merge_text(base: str, ours: str, theirs: str) -> Merge:
    """Both changes to `base` in one text.

    Where both changed the same words differently, both wordings stay, each in
    square brackets, ours first: `[ours][theirs]`. What one side took out and the
    other changed stays in brackets alone.
    """
    if ours in (base, theirs):
        return Merge(theirs, conflict=False)
    if theirs == base:
        return Merge(ours, conflict=False)
    return _merged(_cells(base), _cells(ours), _cells(theirs))


def lay_over(base: str, ours: str, theirs: str, *, theirs_first: bool = False) -> Merge:
    """Their changes to `base` laid over ours; where both changed the same words, theirs stand.

    `conflict` tells whether there are such words. Words put in beside others that were
    taken out are none. What both put in at one place has ours first, or `theirs_first`.
    """
    cells = _cells(base)
    other = list(_edits(cells, _cells(theirs), theirs=True))
    mine = [_slid_out(edit, cells, other) for edit in _edits(cells, _cells(ours), theirs=False)]
    kept = [edit for edit in mine if not any(edit.overlaps(one, cells) for one in other)]
    merged: list[Run] = []
    at = 0
    for edit in sorted(
        [*kept, *other], key=lambda one: (one.start, one.end, one.theirs != theirs_first)
    ):
        merged += [*cells[at : edit.start], *edit.cells]
        at = max(at, edit.end)
    merged += cells[at:]
    lost = [edit for edit in mine if edit not in kept and not any(edit.same(one) for one in other)]
    text = markup(merged)
    return Merge(text.strip() if base == base.strip() else text, conflict=bool(lost))


def _slid_out(edit: _Edit, base: Cells, others: Iterable[_Edit]) -> _Edit:
    """Words put in among words that others take out, told as put in beside them if they can be.

    "[and fully] and in part" and "and [fully and] in part" are the same change.
    """
    if edit.end > edit.start:
        return edit
    for cut in others:
        at, cells = edit.start, edit.cells
        while cut.start < at < cut.end and base[at - 1] == cells[-1]:
            at, cells = at - 1, (cells[-1], *cells[:-1])
        if at == cut.start:
            return _Edit(at, at, edit.theirs, cells)
    return edit


def _cells(text: str) -> Cells:
    """One run for each token, so that a look merges like a word."""
    found: list[Run] = []
    for run in runs(text):
        if run.note:
            found.append(run)
        else:
            found += (
                Run(word, run.italic, run.bold, "", run.struck) for word in _whole(tokens(run.text))
            )
    return tuple(found)


def _whole(parts: Iterable[str]) -> list[str]:
    """Tokens, those joined that touch and make one word; ideographs stay apart."""
    joined: list[str] = []
    for part in parts:
        touches = joined and is_word(joined[-1][-1]) and is_word(part)
        if touches and not (is_ideograph(joined[-1][-1]) and is_ideograph(part)):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _merged(base: Cells, ours: Cells, theirs: Cells) -> Merge:
    merged: list[Run] = []
    conflict = False
    at = 0
    edits = sorted([*_edits(base, ours, theirs=False), *_edits(base, theirs, theirs=True)])
    for group in _clashing(edits):
        start, end = group[0].start, max(edit.end for edit in group)
        wordings = [_wording(base, group, start, end, theirs=side) for side in (False, True)]
        merged += base[at:start]
        at = end
        if len({edit.theirs for edit in group}) == 1:
            merged += wordings[group[0].theirs]
        elif wordings[0] == wordings[1]:
            merged += wordings[0]
        else:
            merged += _bracketed(*wordings)
            conflict = True
    merged += base[at:]
    return Merge(markup(merged), conflict)


def _edits(base: Cells, other: Cells, *, theirs: bool) -> Iterator[_Edit]:
    start = end = 0
    cells: list[Run] = []
    for sign, stretch in signed(base, other, _reading):
        if sign == "-":
            end += len(stretch)
        elif sign == "+":
            cells += stretch
        elif stretch:
            if end > start or cells:
                yield _Edit(start, end, theirs, tuple(cells))
            start = end = end + len(stretch)
            cells = []
    if end > start or cells:
        yield _Edit(start, end, theirs, tuple(cells))


def _reading(cell: Run) -> str:
    return f"[^{cell.note}]" if cell.note else cell.text


def _clashing(edits: Iterable[_Edit]) -> Iterator[list[_Edit]]:
    """The edits in groups: each alone, or together with those it clashes with."""
    group: list[_Edit] = []
    for edit in edits:
        if group and not any(earlier.clashes(edit) for earlier in group):
            yield group
            group = []
        group.append(edit)
    if group:
        yield group


def _wording(base: Cells, group: Sequence[_Edit], start: int, end: int, *, theirs: bool) -> Cells:
    """The base from `start` to `end` with the edits of one side made."""
    wording: Cells = ()
    for edit in group:
        if edit.theirs == theirs:
            wording += base[start : edit.start] + edit.cells
            start = edit.end
    return wording + base[start:end]


def _bracketed(ours: Cells, theirs: Cells) -> Cells:
    """Both wordings in brackets, but for the words they begin and end with alike."""
    head = _in_common(ours, theirs)
    tail = _in_common(ours[head:][::-1], theirs[head:][::-1])
    one, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    middle = alternatives(one, other) if one and other else doubtful(one or other)
    return ours[:head] + middle + ours[len(ours) - tail :]


def _in_common(one: Cells, other: Cells) -> int:
    """How many cells both begin with; no word is cut, even one of ideographs."""
    length = 0
    for place, (left, right) in enumerate(zip(one, other, strict=False), start=1):
        if left != right:
            break
        following = one[place : place + 1] + other[place : place + 1]
        if not (_is_worded(left) and any(map(_is_worded, following))):
            length = place
    return length


def _is_worded(cell: Run) -> bool:
    return is_word(cell.text)
