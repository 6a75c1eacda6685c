"""The proof of an issued file with changes, before it is put anywhere.

Accepting all changes gives what the new text prints, paragraph for paragraph; rejecting
them gives the issued file; and what did not change stands there to the byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.markup.names import ID, W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.reading.source import stories
from drafting.formats.docx.tracked.from_file.places import places
from drafting.formats.docx.tracked.from_redline.edits import Edits
from drafting.formats.docx.tracked.from_redline.forms import Forms
from drafting.formats.docx.tracked.from_redline.issued import Issued, Part
from drafting.formats.docx.tracked.from_redline.noting import Notes
from drafting.formats.docx.tracked.from_redline.renumbering import renumbered
from drafting.formats.docx.tracked.from_redline.saying import Entry, Meaning, Naming, Saying, Text
from drafting.formats.errors import ProofError

_TRACKED = tuple(
    W + name
    for name in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart",
                 "pPrChange")
)  # fmt: skip
_SHOWN = 60
_TRACK = "track"
"""Attribute, without a namespace and only in the proof: which element of the result it is."""


class Result(NamedTuple):
    """The parts that come of the edits, parsed again, and what they were made of."""

    issued: Issued
    edits: Edits
    document: Part
    notes: Mapping[str, Part]
    """By kind, the parts of the notes."""
    numbers: Mapping[str, str]
    """The numbers of footnotes that are others now."""


def prove(result: Result, text: Text, notes: Notes) -> None:
    """Raise ProofError unless the result says what it should, and nothing else changed."""
    issued = result.issued
    origins = _tracked(result)
    _prove_untouched(result)
    _prove_numbers(result)
    before, after = rejected(issued.document.root), rejected(result.document.root)
    forms = Forms(frozenset(notes.ours), result.numbers)
    _prove_rejected(issued.name, before[0], after[0], forms)
    for kind, part in result.notes.items():
        if kind not in issued.parts:
            continue  # the first notes of the file: nothing was there before
        _prove_rejected(issued.name, rejected(issued.parts[kind].root), rejected(part.root), forms)
    resolved = accepted(result.document.root)
    read = {kind: accepted(part.root) for kind, part in result.notes.items()}
    saying = Saying(issued, resolved, read, Naming(notes, result.numbers))
    touched = [id(one) for one in result.edits.instead]
    meaning = Meaning(issued, text, frozenset(touched))
    said = saying.entries(list(stories(resolved[0])), origins, meaning)
    _prove_accepted(issued.name, meaning.entries(), said)
    for number, meant, found in saying.notes_said(text.new):
        if meant != found:
            raise failed(issued.name, f"note {number} should read {_apart(meant, found)}")


def _tracked(result: Result) -> dict[str, etree._Element | None]:
    """What each element of the result stands for: an element of the file, or None if it is new."""
    origins: dict[str, etree._Element | None] = {}
    made = iter(enumerate(stories(result.document.root[0])))
    for element in result.issued.elements:
        edits = result.edits
        own = edits.instead.get(element, [element])
        for new, count in ((True, len(edits.before.get(element, ()))), (False, len(own)),
                           (True, len(edits.after.get(element, ())))):  # fmt: skip
            for _ in range(count):
                number, found = next(made)
                found.set(_TRACK, str(number))
                origins[str(number)] = None if new else element
    if next(made, None) is not None:
        raise failed(result.issued.name, "a paragraph is one too many")
    return origins


def _prove_untouched(result: Result) -> None:
    issued, edits = result.issued, result.edits
    before = places(issued.document.data, issued.document.root)
    after = places(result.document.data, result.document.root)
    made = iter(stories(result.document.root[0]))
    for element in issued.elements:
        for _ in edits.before.get(element, ()):
            next(made)
        own = [next(made) for _ in edits.instead.get(element, (element,))]
        for _ in edits.after.get(element, ()):
            next(made)
        if element in edits.instead:
            continue
        was, now = before[element], after[own[0]]
        expected, _ = renumbered(issued.document.data[was.start : was.end], b"", result.numbers)
        if expected != result.document.data[now.start : now.end]:
            raise failed(issued.name, f"{_shown(_text(element))} would change, though it did not")


def _prove_numbers(result: Result) -> None:
    """No number of a change that another one has, but where the file has it twice itself."""
    made = [result.document.root, *(part.root for part in result.notes.values())]
    given = [result.issued.document.root, *(p.root for p in result.issued.parts.values())]
    now, was = (
        Counter(one.get(ID) for root in roots for one in root.iter(*_TRACKED))
        for roots in (made, given)
    )
    for number, count in now.items():
        if count > max(1, was[number]):
            raise failed(result.issued.name, f"{count} changes would have the number {number}")
    for part in result.notes.values():
        kept = {note.get(ID) for note in part.root}
        tag = part.root.tag.removesuffix("s") + "Reference"
        for reference in result.document.root.iter(tag):
            if reference.get(ID) not in kept:
                number = reference.get(ID)
                raise failed(result.issued.name, f"note {number} would be missing")


def _prove_rejected(name: str, before: etree._Element, after: etree._Element, forms: Forms) -> None:
    for one, other in zip_longest(_stories(before), _stories(after)):
        if one is None or other is None or forms.before(one) != forms.after(other):
            shown = _shown(_text(other if one is None else one))
            raise failed(name, f"rejecting all changes would not restore {shown}")


def _stories(root: etree._Element) -> Iterator[etree._Element]:
    if root.tag in (W + "footnotes", W + "endnotes"):
        # A note that came in stays behind, but nothing refers to it any more.
        yield from (note for note in root if _text(note).strip())
    else:
        yield from stories(root)


def _prove_accepted(name: str, meant: Sequence[Entry], said: Sequence[Entry]) -> None:
    for place, (one, other) in enumerate(zip_longest(meant, said), start=1):
        if one is None or other is None or not one.is_said_by(other):
            wanted, found = one.shown if one else "nothing", other.shown if other else "nothing"
            reason = f"paragraph {place} of the text should read {_apart(wanted, found)}"
            raise failed(name, f"accepting all changes would not give the new text: {reason}")
        if not one.looks_like(other):
            reason = f"words that come in look otherwise in {_shown(one.shown)}"
            raise failed(name, f"accepting all changes would not give the new text: {reason}")


def failed(name: str, reason: str) -> ProofError:
    """The error of a file that does not prove itself."""
    return ProofError(
        f"{name}: the issued file with the changes failed its own proof and was not written: "
        f"{reason}. The texts themselves are safe."
    )


def _apart(meant: str, said: str) -> str:
    """Two texts from a little before the place where they part."""
    pairs = zip_longest(meant, said)
    place = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
    start = max(0, place - _SHOWN // 3)
    return f"{_shown(meant[start:])} but would read {_shown(said[start:])}"


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


def _shown(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"
