"""The account of words: each word of a source is read, set aside with a reason, or kept loose.

Every reader ends through `accounted`: it gives its source, and what it read of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafting.formats.account.in_order import is_in_order
from drafting.formats.account.loose import with_loose
from drafting.formats.account.made import Made, MadeText
from drafting.formats.account.missing import Loss, losses
from drafting.formats.account.source import Running, Source, source_of
from drafting.formats.account.whole import Rest, without_whole
from drafting.formats.account.words import (
    close_up,
    composed,
    counted,
    difference,
    is_count,
    is_mark,
    words_in,
)
from drafting.formats.reading import Passage, Reading, Remark
from drafting.lexicon.small_figures import level, raised
from drafting.model.identity import IdSource

__all__ = ["Passage", "Running", "Source", "accounted", "is_in_order", "source_of"]

_LOOSE = "This could not be placed; it was kept as a paragraph of its own where it stood."
_WORDS = "These words could not be placed; they were kept as a paragraph after this one."
_TWICE = "This was read more often than it stands in the source; look whether it is there twice."


def accounted(
    reading: Reading, source: Source | Running, ids: IdSource, *, typed_marks: bool = False
) -> Reading:
    """The reading with all that its source holds: nothing of it is lost.

    Words that neither the resolution has nor a passage set aside come back as loose paragraphs
    with remarks. `typed_marks` says that marks of notes stand among the words of the source.
    """
    if isinstance(source, Running):
        if is_in_order(source, reading.resolution):
            return _with_aside(reading, source.aside)
        source = source.apart()
    found = Made(reading.resolution, typed_marks=typed_marks)
    rest = without_whole(source, found)
    reading = _with_aside(reading, source.aside)
    if not rest.source and not rest.made:
        return reading
    missing, extra = _apart(source, rest, typed_marks=typed_marks)
    if not missing and not extra:
        return reading
    text = [passage._replace(text=composed(passage.text)) for passage in source.passages()]
    if extra := extra - counted(one.text for one in source.aside) if extra else extra:
        # A reader may take words from what is set aside, as from metadata.
        reading = _with_remarks(reading, _remarks_on_doubled(text, found, extra))
    if missing:
        notes = {note.id for note in reading.resolution.notes}
        reading = _kept(reading, list(losses(text, found.texts, missing, notes)), ids)
    return reading


def _with_aside(reading: Reading, aside: tuple[Passage, ...]) -> Reading:
    return reading._replace(aside=(*reading.aside, *aside)) if aside else reading


def _apart(source: Source, rest: Rest, *, typed_marks: bool) -> tuple[Counter[str], Counter[str]]:
    """How often which words of the source are neither read nor printed, and the reverse."""
    missing, extra = difference(rest.source, rest.made, rest.beside)
    if missing and typed_marks:
        _take_out_marks(missing, extra, rest.marks)
        _take_out_level(missing, rest)
    if missing := +missing:
        close_up("\n".join(passage.text for passage in source.passages()), missing, extra)
    extra = +extra
    return +missing, _doubled(extra, source.passages()) if extra else extra


def _doubled(extra: Counter[str], source: Iterable[Passage]) -> Counter[str]:
    """Of the words that were made, those that the source has less often, though it has them.

    A reader may write a figure otherwise, refer to a note where its mark is repeated, and print
    numbers that the source counts by itself.
    """
    words = [key for key in extra if not (is_mark(key) or is_count(key))]
    said = counted(passage.text for passage in source) if words else Counter[str]()
    return Counter({key: extra[key] for key in words if said[key]})


def _take_out_marks(missing: Counter[str], extra: Counter[str], printed: Counter[str]) -> None:
    """Take out as many marks of notes as are printed: they may be numbered otherwise.

    A figure that the source raises by mistake may have been read as an ordinary one.
    """
    keys = sorted(filter(is_mark, missing), key=str.isdecimal)
    marks = printed.total()
    if sum(missing[key] for key in keys) > marks:
        marks -= (missing & printed).total()
        missing -= printed
        level = Counter({word: extra[word] for word in extra if raised(word) in missing})
        missing -= Counter({raised(word): count for word, count in level.items()})
        extra -= level
    for key in keys:
        taken = min(marks, missing[key])
        missing[key] -= taken
        marks -= taken


def _take_out_level(missing: Counter[str], rest: Rest) -> None:
    """Take out marks that were read as ordinary figures: of these there are more than before."""
    if keys := [key for key in missing if missing[key] > 0 and is_mark(key)]:
        made, source = counted((*rest.made, *rest.beside)), counted(rest.source)
        for key in keys:
            figure = level(key)
            if figure != key:
                missing[key] -= min(missing[key], max(0, made[figure] - source[figure]))


def _kept(reading: Reading, lost: Sequence[Loss], ids: IdSource) -> Reading:
    """The reading with loose paragraphs; what a remark has told of entirely is set aside."""
    told = _told(reading.remarks)
    aside = [loss.passage for loss in lost if loss.entire and _keys(loss.text) in told]
    loose = [loss for loss in lost if not (loss.entire and _keys(loss.text) in told)]
    reading = _with_remarks(reading, map(_remark, loose))
    told_of = (one._replace(aside=told[_keys(one.text)]) for one in aside)
    return reading._replace(
        resolution=with_loose(reading.resolution, loose, ids),
        aside=(*reading.aside, *told_of),
    )


def _remarks_on_doubled(
    source: Iterable[Passage], found: Made, extra: Counter[str]
) -> Iterator[Remark]:
    """What of the texts that were made the source has less often, with the line before it."""
    made = [Passage(0, one.text) for one in found.texts if not one.is_said_elsewhere]
    places = (MadeText(str(passage.line), passage.text) for passage in source)
    for double in losses(made, places, extra, ()):
        yield Remark(int(double.after or 0), _TWICE, double.text)


def _with_remarks(reading: Reading, more: Iterable[Remark]) -> Reading:
    remarks = sorted((*reading.remarks, *more), key=lambda remark: remark.line)
    return reading._replace(remarks=tuple(remarks))


def _told(remarks: Iterable[Remark]) -> dict[tuple[str, ...], str]:
    """What remarks quote, and what they say of it."""
    return {_keys(remark.text): remark.message for remark in remarks if remark.text}


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words_in(text))


def _remark(loss: Loss) -> Remark:
    return Remark(loss.passage.line, _LOOSE if loss.entire else _WORDS, loss.text)
