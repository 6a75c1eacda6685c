"""The proof of a file with tracked changes, before it is put anywhere.

What no edit names stands there to the byte; rejecting all changes gives the file as it was;
accepting them says what was meant, paragraph for paragraph; every number is its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lxml import etree

from drafting.formats.docx.markup.names import ID, P, T, W
from drafting.formats.docx.markup.revisions import REVISIONS, has_revisions, rejected
from drafting.formats.docx.tracked.footnotes import Numbers, renumbered
from drafting.formats.docx.tracked.form import Forms
from drafting.formats.docx.tracked.part import Edits, Part
from drafting.formats.errors import ProofError
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_TRACKED = tuple(
    W + name
    for name in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart",
                 "pPrChange")
)  # fmt: skip
_NOTES = (W + "footnotes", W + "endnotes")
_TAG = regex(rb"<[^>]*>")
_TOUCHED = "touched"
"""Attribute, without a namespace and only in a proof, of a paragraph with tracked changes."""
_SHOWN = 60


class Tracked(NamedTuple):
    """A part as it was, with the edits made in it, and as it came of them."""

    was: Part
    edits: Edits
    made: Part


class Result(NamedTuple):
    """All parts of a file that change, the document first, and what may differ between them."""

    name: str
    parts: Sequence[Tracked]
    numbers: Numbers
    """The numbers of notes that are others now."""
    bookmarks: frozenset[str] = frozenset()
    """Names of bookmarks that came in beside the changes."""
    authors: frozenset[str] | None = None
    """Who may have made the changes that come in, if that is known."""


def prove_kept(result: Result) -> None:
    """Raise ProofError unless rejecting gives what was there, and all else stayed to the byte."""
    forms = Forms(result.bookmarks, result.numbers)
    for part in result.parts:
        _prove_untouched(result, part)
        _prove_rejected(result.name, part, forms)
    _prove_numbers(result)
    if result.authors is not None:
        _prove_authors(result, result.authors)


def prove_said(name: str, meant: Sequence[str], said: Sequence[str]) -> None:
    """Raise ProofError unless a file says, all changes accepted, what is meant."""
    for place, (one, other) in enumerate(zip_longest(meant, said), start=1):
        if one != other:
            raise differs(name, place, one, other)


def differs(
    name: str, place: int, meant: str | None, said: str | None, how: str = "all changes"
) -> ProofError:
    """The error of a file whose paragraph at `place` does not say what is meant."""
    words = apart("nothing" if meant is None else meant, "nothing" if said is None else said)
    return failed(
        name,
        f"accepting {how} would not give the new text: paragraph {place} should read {words}",
    )


def failed(name: str, reason: str) -> ProofError:
    """The error of a file that does not prove itself."""
    return ProofError(
        f"{name}: the file with the changes failed its own proof and was not written: "
        f"{reason}. The texts themselves are safe."
    )


def apart(meant: str, said: str) -> str:
    """Two texts from a little before the place where they part, for a message."""
    pairs = zip_longest(meant, said)
    place = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
    start = max(0, place - _SHOWN // 3)
    return f"{shown(meant[start:])} but would read {shown(said[start:])}"


def shown(text: str) -> str:
    """The beginning of a text, for a message."""
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


def _prove_untouched(result: Result, part: Tracked) -> None:
    """All bytes before, between and behind the edits, in order, but for numbers of notes."""
    made, at = part.made.data, 0
    kept = [renumbered(stretch, result.numbers) for stretch in part.was.kept(part.edits)]
    for number, stretch in enumerate(kept):
        is_last = number == len(kept) - 1
        found = len(made) - len(stretch) if is_last else made.find(stretch, at)
        if found < at or (number == 0 and found) or made[found : found + len(stretch)] != stretch:
            words = _TAG.sub(b"", stretch).decode(errors="replace")
            raise failed(result.name, f"{shown(words)} would change, though it did not")
        at = found + len(stretch)


def _prove_rejected(name: str, part: Tracked, forms: Forms) -> None:
    """Paragraphs with changes give what was there; that the others do, the bytes prove."""
    _mark_touched(part.made.root)
    was, made = (
        rejected(root) if has_revisions(root) else root for root in (part.was.root, part.made.root)
    )
    before, after = list(was.iter(P)), list(_lasting(was, made, forms))
    if not before and len(after) == 1 and not _text(after[0]):
        return  # A text without any paragraph is shown, and saved, with an empty one.
    for one, other in zip_longest(before, after):
        if one is None or other is None:
            raise _unrestored(name, other if one is None else one)
        if _TOUCHED in other.attrib and forms.before(one) != forms.after(other):
            raise _unrestored(name, one)


def _unrestored(name: str, paragraph: etree._Element) -> ProofError:
    return failed(name, f"rejecting all changes would not restore {shown(_text(paragraph))}")


def _text(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(T))


def _lasting(was: etree._Element, made: etree._Element, forms: Forms) -> Iterator[etree._Element]:
    """The paragraphs of a part, but for those of notes that came in.

    They stay behind when all is rejected, but nothing refers to them any more.
    """
    if made.tag not in _NOTES:
        yield from made.iter(P)
        return
    kept = {forms.number_now(note) for note in was}
    for note in made:
        if note.get(ID, "") in kept:
            yield from note.iter(P)


def _mark_touched(root: etree._Element) -> None:
    """Mark paragraphs with changes, and those behind them, which what is left may join."""
    touched = {next(change.iterancestors(P), None) for change in root.iter(*_TRACKED)}
    was_touched = False
    for paragraph in root.iter(P):
        is_touched = paragraph in touched
        if is_touched or was_touched:
            paragraph.set(_TOUCHED, "")
        was_touched = is_touched


def _prove_numbers(result: Result) -> None:
    """No number of a change that another one has, but where the file has it twice itself."""
    was, now = (
        Counter(one.get(ID) for part in parts for one in part.root.iter(*_TRACKED))
        for parts in ([part.was for part in result.parts], [part.made for part in result.parts])
    )
    for number, count in now.items():
        if count > max(1, was[number]):
            raise failed(result.name, f"{count} changes would have the number {number}")
    document, *others = result.parts
    for part in others:
        missed = set(_missing_notes(document.was.root, part.was.root))
        for number in _missing_notes(document.made.root, part.made.root):
            if number not in missed:
                raise failed(result.name, f"note {number} would be missing")


def _missing_notes(document: etree._Element, notes: etree._Element) -> Iterator[str | None]:
    """The numbers by which a document refers to notes that there are none of."""
    kept = {note.get(ID) for note in notes}
    for reference in document.iter(f"{str(notes.tag).removesuffix('s')}Reference"):
        if reference.get(ID) not in kept:
            yield reference.get(ID)


def _prove_authors(result: Result, authors: frozenset[str]) -> None:
    """No change by anybody but those of the redline and those of the file as it was."""
    was, now = (
        {change.get(W + "author", "") for root in roots for change in root.iter(*REVISIONS)}
        for roots in ([part.was.root for part in result.parts], [p.made.root for p in result.parts])
    )
    if strangers := now - was - authors:
        raise failed(result.name, f"changes would be by {', '.join(sorted(strangers))}")
