"""What a person can do on the screens that show a text in another light."""

from __future__ import annotations

from drafting.tui.verbs.verb import Verb, movement, offered_by

REDLINE = (
    Verb("redline.next", "n", "Next change", "Go to the next change.", "next"),
    Verb(
        "redline.previous", "N", "Previous change", "Go to the change before this one.", "previous"
    ),
    Verb("redline.view", "v", "Side by side", "Change between one column and two.", "side by side"),
    Verb(
        "redline.context",
        "c",
        "All or changed",
        "Show all paragraphs, or the changed ones only.",
        "all or changed",
    ),
    Verb(
        "redline.consequences", "o", "Consequences", "Show or fold what follows from other changes."
    ),
    Verb("redline.whose", "w", "Whose", "Say whose each change is, and when it was made.", "whose"),
    Verb("redline.partner", "p", "Other end", "Go to the other end of a move, a split or a join."),
    Verb("redline.drafts", "tab", "Choose drafts", "Choose the two texts to compare.", "drafts"),
    Verb("redline.export", "x", "Export", "Write this redline to a Word file.", "export"),
    Verb(
        "redline.new-language",
        "percent_sign",
        "What is new",
        "Show what of the words brought in is agreed language elsewhere.",
    ),
    Verb("redline.open", "enter", "Open", "Go to this paragraph in the text.", "open"),
    *movement("redline"),
    Verb("redline.back", "q,escape", "Back", "Go back to the text.", "back"),
)

HISTORY = (
    Verb(
        "history.restore", "enter", "Restore", "Bring this wording back, as a new edit.", "restore"
    ),
    Verb(
        "history.compare",
        "space",
        "Compare from",
        "Show every other wording as a change to this one, or each to the one before again.",
        "compare from",
    ),
    Verb("history.copy", "y", "Copy", "Copy this wording."),
    Verb(
        "history.words",
        "w",
        "Words",
        "Show who brought in each word and in place of what, or the wordings again.",
        "words",
    ),
    Verb(
        "history.every",
        "a",
        "Every change",
        "Show every single change, or those in a row by one person as one.",
    ),
    *movement("history"),
    Verb("history.back", "q,escape", "Back", "Go back to the text.", "back"),
)

RECORD = (
    Verb("record.open", "enter", "Open", "Go to this paragraph in the text.", "open"),
    Verb(
        "record.unfold",
        "space",
        "Unfold",
        "Show the single changes of this entry, or fold them again.",
        "unfold",
    ),
    Verb(
        "record.every",
        "a",
        "Every change",
        "Show every single change, with what was undone, or the story again.",
        "every change",
    ),
    Verb("record.signed", "s", "Signatures", "Show by whom each change is signed.", "signatures"),
    Verb("record.know", "K", "Know this key", "Say whose the key is that signed this change."),
    *movement("record"),
    Verb("record.back", "q,escape", "Back", "Go back.", "back"),
)

BASE = (
    Verb("base.check", "c", "Check a file", "Say whether a file is this very document.", "check"),
    Verb(
        "base.write-out",
        "w",
        "Write out",
        "Write the document to a file, to the byte.",
        "write out",
    ),
    Verb(
        "base.attach",
        "a",
        "Attach",
        "Make another Word file the base text; the working text stays.",
        "attach another",
    ),
    *movement("base"),
    Verb("base.back", "q,escape", "Back", "Go back to the text.", "back"),
)

FINDINGS = (
    Verb("findings.open", "enter", "Open", "Go to this paragraph in the text.", "open"),
    Verb("findings.fix", "f", "Put right", "Put this one right.", "put right"),
    Verb("findings.fix-like", "F", "All alike", "Put right all that this rule finds.", "all alike"),
    Verb("findings.fix-all", "A", "All", "Put right everything that can be put right.", "all"),
    Verb(
        "findings.explain", "space", "Why", "Show what the rule says, and where it is from.", "why"
    ),
    Verb(
        "findings.let-pass",
        "p",
        "Let pass",
        "Never again object to this at this place; it is recorded.",
        "let pass",
    ),
    Verb("findings.undo", "u,ctrl+z", "Undo", "Take back what was put right last.", "undo"),
    *movement("findings"),
    Verb("findings.back", "q,escape", "Back", "Go back to the text.", "back"),
)

CHECKLIST = (
    Verb("checklist.open", "enter", "Open", "Go to this place in the text.", "open"),
    Verb(
        "checklist.tick",
        "space,t",
        "Tick off",
        "Tick this off, or have it to be checked again.",
        "tick off",
    ),
    Verb(
        "checklist.show-all", "a", "Show all", "Show what was ticked off too, or not.", "show all"
    ),
    *movement("checklist"),
    Verb("checklist.back", "q,escape", "Back", "Go back.", "back"),
)

PRIVATE = (
    Verb("private.open", "enter", "Open", "Go to this place in the text.", "open"),
    Verb("private.add", "a", "Note", "Note something on the place one came from.", "note"),
    Verb("private.add-to-all", "A", "Note on all", "Note something on the text as a whole."),
    Verb("private.change", "e", "Change", "Write other words in this note.", "change"),
    Verb("private.remove", "d,delete", "Remove", "Take this note away; its history stays."),
    Verb(
        "private.use",
        "t",
        "Take into text",
        "Put these words into the paragraph; they are public then.",
        "into the text",
    ),
    Verb(
        "private.propose",
        "p",
        "Propose",
        "Put these words as a proposal; they are public then.",
        "propose",
    ),
    Verb(
        "private.history",
        "h",
        "History",
        "Show who wrote what and when, and what was removed.",
    ),
    Verb("private.undo", "u,ctrl+z", "Undo", "Take back what you wrote last here.", "undo"),
    Verb("private.redo", "ctrl+r,ctrl+y", "Redo", "Make again what you took back here."),
    Verb(
        "private.exchange",
        "S",
        "Share",
        "Exchange private notes with colleagues, through a place that no text goes through.",
    ),
    *movement("private"),
    Verb("private.back", "q,escape", "Back", "Go back.", "back"),
)

PRIVATE_KINDS = offered_by(
    "private.add",
    Verb("kind.red-line", "r", "Red line", "What is never accepted."),
    Verb("kind.fallback", "f", "Fallback", "A wording to fall back on."),
    Verb("kind.instruction", "i", "Instruction", "What the capital says."),
    Verb("kind.plain-note", "n", "Note", "Anything else."),
)
"""What `a` offers."""

TO_BE_PUBLIC = offered_by(
    "private.use",
    Verb("public.make-public", "y", "Yes, make them public", "The words leave the private notes."),
)
"""What is asked before private words become public."""

INCOMING = (
    Verb("incoming.accept", "a,enter", "Accept", "Make this change on the working text.", "accept"),
    Verb(
        "incoming.ignore", "i", "Leave out", "Leave this change out, or take it up again.", "ignore"
    ),
    Verb(
        "incoming.author",
        "A",
        "All of author",
        "Make every change of this author that is not left out.",
        "all of author",
    ),
    Verb("incoming.next", "n", "Next", "Go to the next change to decide on.", "next"),
    Verb("incoming.previous", "N", "Previous", "Go to the change to decide on before this one."),
    Verb(
        "incoming.record-as",
        "w",
        "Record as",
        "Record what is accepted under a delegation, whatever name the file gives.",
        "record as",
    ),
    Verb(
        "incoming.propose",
        "p",
        "Propose",
        "Put this change on record as a proposal of its author.",
        "propose",
    ),
    Verb("incoming.leave-out", "x", "Leave out, why", "Leave it out, with a reason on record."),
    Verb("incoming.undo", "u,ctrl+z", "Undo", "Take back what was done last.", "undo"),
    Verb("incoming.more", "space", "More", "Show more of a long paragraph."),
    *movement("incoming"),
    Verb("incoming.back", "q,escape", "Back", "Go back.", "back"),
)
