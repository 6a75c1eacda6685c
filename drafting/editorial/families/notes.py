"""Notes: where they are called, how often, and how they are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import PRINTED, TEXT, About, Hit, document_rule, passage_rule
from drafting.lexicon.small_figures import RAISED, RAISED_FIGURES
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MANUAL = "Editorial Manual, footnotes"
_NOTE = frozenset({Role.NOTE})


@document_rule(
    About(
        "FN02", "A source is given once, at its first mention", Severity.ADVICE, _MANUAL,
        "PP: *Noting* the report of the Keeper,[^1]\n"
        "OP: *Welcomes* the report of the Keeper;[^2]\n[^1]: A/74/89.\n[^2]: A/74/89.",
        "PP: *Noting* the report of the Keeper,[^1]\n"
        "OP: *Welcomes* the report of the Keeper;\n[^1]: A/74/89.",
    )
)  # fmt: skip
def once(document: Document, profile: Profile) -> Iterator[Hit]:
    """Since 2020 a source is noted once in a text, preamble and operative part taken together.

    Where it has to be given again, a second note repeats the words of the first, so this is
    no more than advice.
    """
    if profile.year and profile.year < 2020:
        return
    seen: set[str] = set()
    for note in document.notes:
        said = note.words.strip()
        if said in seen and not said.startswith("Ibid"):
            yield Hit("The same note stands before.", 0, note.text.end, None, note)
        seen.add(said)


@document_rule(
    About(
        "FN03", "The number of a note is not used again", Severity.WARNING, _MANUAL,
        "PP: *Noting* the report of the Keeper,[^1]\n"
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89.",
        "PP: *Noting* the report of the Keeper,[^1]\n"
        "OP: *Welcomes* the report of the Keeper;\n[^1]: A/74/89.",
        since=2020,
    )
)  # fmt: skip
def not_again(document: Document, _: Profile) -> Iterator[Hit]:
    """Older texts called one note from several places; now a new note has the same words."""
    starred = {note.id for note in document.resolution.notes if note.mark}
    seen: set[str] = set(starred)
    for passage in document.passages:
        for mark in passage.text.marks:
            if mark.note in seen and mark.note not in starred:
                yield _at(passage, mark.at, "This note was called before.")
            seen.add(mark.note)


def _at(passage: Passage, at: int, message: str) -> Hit:
    return Hit(message, max(at - 1, 0), at, None, passage)


_OPEN_END = regex(r"[,;.:]")
_LISTED = regex(r"\.\.\.|,\s?\[\^")
"""What may stand behind a call: ellipsis points, or a comma and one more call."""
_APART = regex(r"[,;.] $")


@passage_rule(
    TEXT,
    About(
        "FN04", "A note is called after the mark, not before it", Severity.ERROR, _MANUAL,
        "OP: *Welcomes* the report of the Keeper[^1];\n[^1]: A/74/89.",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89.",
    ),
)  # fmt: skip
def after_mark(passage: Passage, _: Profile) -> Iterator[Hit]:
    """In English the number follows the comma, semicolon or full stop; in French it precedes."""
    text = passage.text
    for mark in text.marks:
        behind = passage.markup[mark.end : mark.end + 1]
        if not _OPEN_END.match(behind) or _LISTED.match(passage.markup, mark.end):
            if _APART.search(passage.markup, 0, mark.start):
                hit = Hit("No space stands before the call of a note.", mark.at - 1, mark.at)
                yield hit._replace(raw=(mark.start - 1, mark.start, ""), weight=Severity.ADVICE)
            continue
        new = behind + passage.markup[mark.start : mark.end]
        hit = Hit("The note is called after the mark.", mark.at, mark.at + 1)
        yield hit._replace(raw=(mark.start, mark.end + 1, new))


@passage_rule(
    _NOTE,
    About(
        "FN05", "A note ends with a full stop", Severity.WARNING, _MANUAL,
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89.",
    ),
)  # fmt: skip
def full_stop(passage: Passage, _: Profile) -> Iterator[Hit]:
    """A note is closed by a full stop, also where it is no more than a symbol."""
    words, end = passage.words, passage.text.end
    link = words.rsplit(maxsplit=1)[-1:] if words.strip() else []
    if link and not words[:end].endswith((".", ".”", "!", "?", ".)", ":")):
        at = end
        yield Hit("A note ends with a full stop.", max(at - 1, 0), at)._replace(
            raw=_append(passage, ".")
        )


def _append(passage: Passage, what: str) -> tuple[int, int, str]:
    place = len(passage.markup.rstrip())
    return place, place, what


_IBID = regex(r"\s*Ibid\b")


@document_rule(
    About(
        "FN06", "“Ibid.” only where the note before gives the source", Severity.ERROR, _MANUAL,
        "PP: *Noting* the report of the Keeper,[^1]\n[^1]: Ibid., annex.",
        "PP: *Noting* the report of the Keeper,[^1]\n[^1]: A/74/89, annex.",
    )
)  # fmt: skip
def ibid(document: Document, _: Profile) -> Iterator[Hit]:
    """After paragraphs were moved, the note before may be another one than it was."""
    numbered = [note for note in document.notes if note.label.removeprefix("note ").isdigit()]
    before: Passage | None = None
    for note in numbered:
        if _IBID.match(note.words):
            said = before.words if before else ""
            if not said:
                yield Hit("No note stands before this one.", 0, 4, None, note)
            elif _sources(said) > 1 and not _IBID.match(said):
                message = "The note before gives several sources."
                yield Hit(message, 0, 4, None, note, weight=Severity.ADVICE)
        before = note


def _sources(words: str) -> int:
    return len(re.findall(r"(?<![\w/(])(?:A|E|S|CTOC|CAC|FCCC)/[\w./-]+", words))


_RESOLUTION = regex(r"(See )?(General Assembly resolution|Resolution|resolution) (?=\d)")


@passage_rule(
    _NOTE,
    About(
        "FN08", "A note names the organ of a resolution where it is another one", Severity.ADVICE,
        "Drafters' common knowledge",
        "enacting: The General Assembly,\nPP: *Recalling* the Agenda,[^1]\n"
        "[^1]: General Assembly resolution 70/1.",
        "enacting: The General Assembly,\nPP: *Recalling* the Agenda,[^1]\n"
        "[^1]: Resolution 70/1.",
        on_request=True,
    ),
)  # fmt: skip
def organ_in_note(passage: Passage, profile: Profile) -> Iterator[Hit]:
    """“Resolution 70/1.” in a text of the Assembly, with the organ before it elsewhere.

    Adopted texts of the Assembly have both, so it is looked at only where it is asked for.
    """
    found = _RESOLUTION.match(passage.words)
    if not found:
        return
    named = found[2].startswith("General")
    if profile.numbers == "ga" and named:
        new = "resolution" if found[1] else "Resolution"
        yield Hit("The organ is the one that speaks.", found.start(2), found.end(2), new)
    elif profile.numbers in ("hrc", "ecosoc", "sc") and not named:
        old = re.match(r"\d{1,3}/|\d+ [A-Z]? ?\([IVX]", passage.words[found.end() :])
        if old and profile.numbers == "ecosoc":
            new = "General Assembly resolution"
            yield Hit("The organ is named.", found.start(2), found.end(2), new)


_TYPED = regex(r"u(\d+)$")


@document_rule(
    About(
        "FN09", "Notes are numbered in the order in which they are called", Severity.WARNING,
        _MANUAL,
        "PP: *Noting* the report of the Keeper,[^u2]\nOP: *Welcomes* the plan of the Keeper;[^u1]\n"
        "[^u1]: A/74/89.\n[^u2]: A/74/90.",
        "PP: *Noting* the report of the Keeper,[^u1]\nOP: *Welcomes* the plan of the Keeper;[^u2]\n"
        "[^u1]: A/74/90.\n[^u2]: A/74/89.",
        languages=(),
    )
)  # fmt: skip
def in_order(document: Document, _: Profile) -> Iterator[Hit]:
    """Numbers run through the text, annexes included.

    They are computed when a text is written; the finding is about the numbers that were typed
    in the file that was read.
    """
    before = 0
    seen = {note.id for note in document.resolution.notes if note.mark}
    for passage in document.passages:
        for mark in passage.text.marks:
            typed = _TYPED.match(mark.note)
            if typed and mark.note not in seen:
                if int(typed[1]) < before:
                    yield _at(passage, mark.at, f"Note {typed[1]} is called after note {before}.")
                before = max(before, int(typed[1]))
            seen.add(mark.note)


_LOST = regex(r"\[\^\w+\]")
"""A call that a reader kept as text, since it found no note for it."""


@document_rule(
    About(
        "FN10", "Every note is called, and every call has its note", Severity.ERROR, _MANUAL,
        "PP: *Noting* the report of the Keeper,\n[^1]: A/74/89.",
        "PP: *Noting* the report of the Keeper,[^1]\n[^1]: A/74/89.",
        languages=(),
    )
)  # fmt: skip
def called(document: Document, _: Profile) -> Iterator[Hit]:
    """What is left over when a paragraph was taken out with the call or without it."""
    resolution = document.resolution
    known = {note.id for note in resolution.notes}
    calls = Counter(
        reference.note
        for text in resolution.texts()
        for reference in Passage("", "", Role.NOTE, text).text.marks
    )
    for passage in document.passages:
        for mark in passage.text.marks:
            if mark.note not in known:
                yield _at(passage, mark.at, "There is no such note.")
        for lost in _LOST.finditer(passage.words) if "[^" in passage.words else ():
            yield Hit("There is no such note.", lost.start(), lost.end(), None, passage)
    for note in document.notes:
        if not calls[note.place]:
            yield Hit("No place in the text calls this note.", 0, note.text.end, None, note)


_TYPED_CALL = regex(r"(?<=[a-z]{5})\d{1,3}(?=[,;.](?:\s|$))|(?<=[a-z]{3}[,;.])\d{1,3}(?=\s|$)")


@passage_rule(
    PRINTED,
    About(
        "FN11", "A number in parentheses or raised stands for no note", Severity.ADVICE,
        "A note that lost its call when text was copied",
        "OP: *Welcomes* the report of the Keeper;¹",
        "OP: *Welcomes* the report of the Keeper;[^1]\n[^1]: A/74/89.",
        (),
    ),
)  # fmt: skip
def lost_call(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Raised figures that are typed as such call no note."""
    for at in passage.text.figures if passage.role in TEXT else ():
        found = _TYPED_CALL.match(passage.words, at)
        if found and not passage.text.is_quoted(found.start()):
            yield Hit("This figure calls no note.", found.start(), found.end())
    if passage.text.letters.isdisjoint(RAISED_FIGURES):
        return
    for found in re.finditer(rf"(?<=[\w,;.”’])[{RAISED}]+", passage.words):
        before = passage.words[found.start() - 1]
        if not (
            before.isalpha() and found[0] in "²³" and passage.words[found.start() - 2] in " km"
        ):
            yield Hit("This figure calls no note.", found.start(), found.end())
