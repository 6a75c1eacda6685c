"""What a person can do while writing."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.tui.verbs.verb import Verb

EDITOR = tuple(
    replace(verb, priority=False)
    for verb in (
        Verb(
            "writing.done", "escape", "Done", "Save in the record and go back to reading.", "done"
        ),
        Verb(
            "writing.split-here",
            "enter,alt+enter",
            "Split here",
            "Begin a new paragraph at the cursor.",
            "new paragraph",
        ),
        Verb(
            "writing.complete",
            "tab",
            "Take the offer",
            "Put in what is offered: opening words, a State, a symbol, an earlier resolution.",
        ),
        Verb("writing.other", "f2", "Other offer", "Offer the next one."),
        Verb(
            "writing.line-break",
            "ctrl+j,shift+enter",
            "Line break",
            "Break the line within the paragraph.",
        ),
        Verb(
            "writing.italic",
            "ctrl+t",
            "Italics",
            "Set the chosen words in italics, or begin or end italics.",
            "italics",
        ),
        Verb(
            "writing.no-break-space",
            "ctrl+n",
            "No-break space",
            "Put a space at which no line breaks.",
        ),
        Verb(
            "writing.no-break-hyphen",
            "f5,ctrl+underscore",
            "No-break hyphen",
            "Put a hyphen after which no line breaks.",
        ),
        Verb("writing.note", "f4", "Note", "Put a footnote at the cursor.", "note"),
        Verb("writing.undo", "ctrl+z", "Undo typing", "Take back what was typed last.", "undo"),
        Verb(
            "writing.redo",
            "ctrl+y,ctrl+shift+z",
            "Redo typing",
            "Type again what was taken back.",
        ),
        Verb("writing.keep", "ctrl+s", "Save", "Save in the record, and write on."),
        Verb("writing.raise", "alt+up", "Move up", "Move the paragraph up, and write on in it."),
        Verb(
            "writing.lower", "alt+down", "Move down", "Move the paragraph down, and write on in it."
        ),
        Verb(
            "writing.outdent",
            "alt+left",
            "Outdent",
            "Take the paragraph out to the level above, and write on in it.",
        ),
        Verb(
            "writing.indent",
            "alt+right",
            "Indent",
            "Put the paragraph beneath the one above it, and write on in it.",
        ),
    )
)
