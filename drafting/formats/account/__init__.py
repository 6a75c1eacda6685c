"""The account of words: each word of a source is read, set aside with a reason, or kept loose.

Every reader ends through `accounted`: it gives its source as passages, and what it read of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from drafting.formats.account.loose import with_loose
from drafting.formats.account.made import Made
from drafting.formats.account.missing import Loss, losses
from drafting.formats.account.words import close_up, composed, difference, is_mark, words_in
from drafting.formats.reading import Passage, Reading, Remark
from drafting.lexicon.small_figures import raised
from drafting.model.identity import IdSource

__all__ = ["Passage", "accounted"]

_LOOSE = "This could not be placed; it was kept as a paragraph of its own where it stood."
_WORDS = "These words could not be placed; they were kept as a paragraph after this one."


def accounted(
    reading: Reading, source: Iterable[Passage], ids: IdSource, *, typed_marks: bool = False
) -> Reading:
    """The reading with all that its source holds: nothing of it is lost.

    Words that neither the resolution has nor a passage set aside come back as loose paragraphs
    with remarks. `typed_marks` says that marks of notes stand among the words of the source.
    """
    passages = list(source)
    aside = tuple(passage for passage in passages if passage.aside)
    text = [passage for passage in passages if not passage.aside]
    found = Made(reading.resolution, typed_marks=typed_marks)
    missing = _missing(text, found)
    reading = reading._replace(aside=(*reading.aside, *aside))
    if not missing:
        return reading
    notes = {note.id for note in reading.resolution.notes}
    text = [passage._replace(text=composed(passage.text)) for passage in text]
    return _kept(reading, list(losses(text, found.texts, missing, notes)), ids)


def _missing(source: Sequence[Passage], found: Made) -> Counter[str]:
    """How often which words of the source are neither read nor printed beside what was read."""
    missing, extra = difference((passage.text for passage in source), found.words())
    if missing and found.marks:
        _take_out_marks(missing, extra, found)
    if missing := +missing:
        close_up("\n".join(passage.text for passage in source), missing, extra)
    return +missing


def _take_out_marks(missing: Counter[str], extra: Counter[str], found: Made) -> None:
    """Take out as many marks of notes as are printed: they may be numbered otherwise.

    A figure that the source raises by mistake may have been read as an ordinary one.
    """
    keys = sorted(filter(is_mark, missing), key=str.isdecimal)
    marks = found.marks
    if sum(missing[key] for key in keys) > marks:
        printed = found.printed_marks()
        marks -= (missing & printed).total()
        missing -= printed
        missing -= Counter({raised(word): extra[word] for word in extra if word.isdecimal()})
    for key in keys:
        taken = min(marks, missing[key])
        missing[key] -= taken
        marks -= taken


def _kept(reading: Reading, lost: Sequence[Loss], ids: IdSource) -> Reading:
    """The reading with loose paragraphs; what a remark has told of entirely is set aside."""
    told = _told(reading.remarks)
    aside = [loss.passage for loss in lost if loss.entire and _keys(loss.text) in told]
    loose = [loss for loss in lost if not (loss.entire and _keys(loss.text) in told)]
    remarks = (*reading.remarks, *map(_remark, loose))
    return Reading(
        with_loose(reading.resolution, loose, ids),
        tuple(sorted(remarks, key=lambda remark: remark.line)),
        (*reading.aside, *(one._replace(aside=told[_keys(one.text)]) for one in aside)),
    )


def _told(remarks: Iterable[Remark]) -> dict[tuple[str, ...], str]:
    """What remarks quote, and what they say of it."""
    return {_keys(remark.text): remark.message for remark in remarks if remark.text}


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words_in(text))


def _remark(loss: Loss) -> Remark:
    return Remark(loss.passage.line, _LOOSE if loss.entire else _WORDS, loss.text)
