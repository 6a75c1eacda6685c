"""What a person can do everywhere, and on the list of the session."""

from __future__ import annotations

from drafting.tui.verbs.verb import Verb, movement

EVERYWHERE = (
    Verb(
        "app.help",
        "question_mark,f1",
        "Help",
        "Show every key of this screen.",
        "help",
        priority=False,
    ),
    Verb("app.palette", "ctrl+p", "All commands", "Find any command by its name.", "all"),
    Verb(
        "app.live",
        "f8",
        "Live",
        "Stop taking in what others send and sending by itself, or go on with it.",
    ),
    Verb("app.next-theme", "f12", "Other colours", "Change between night, day and high contrast."),
    Verb("app.tour", "f3", "Tour", "Begin the tour, or go on to its next step."),
    Verb("app.leave-tour", "", "Leave the tour", "Take the tour away."),
    Verb("app.start", "", "Start screen", "Go to the start: all sessions, what can be begun."),
    Verb("app.quit", "ctrl+q", "Quit", "Leave the program; everything is saved."),
)

SESSION = (
    Verb("session.open", "enter", "Open", "Open the resolution.", "open"),
    Verb("session.new", "n", "New resolution", "Begin a resolution with nothing in it.", "new"),
    Verb("session.rename", "R", "Rename", "Call the resolution otherwise; what names it follows."),
    Verb("session.duplicate", "C", "Copy", "Begin a resolution with the words of this one."),
    Verb("session.archive", "A", "Archive", "Take the resolution off the list; it stays readable."),
    Verb(
        "session.delete",
        "d,delete",
        "Delete",
        "Take the resolution out of the session; it stays on record and can be brought back.",
    ),
    Verb(
        "session.restore", "D", "Bring back", "List what was archived or deleted, to bring it back."
    ),
    Verb("session.import", "i", "Import", "Read a resolution from a file.", "import"),
    Verb(
        "session.import-onto",
        "I",
        "Import onto",
        "Make a file the new working text of this resolution; what stayed keeps its place.",
    ),
    Verb(
        "session.set-aside",
        "a",
        "Set aside",
        "Show what was set aside of the file that was read last: page numbers, metadata.",
    ),
    Verb(
        "session.roll-over",
        "l",
        "Roll over",
        "Begin a draft of this session from an adopted resolution.",
        "roll over",
    ),
    Verb(
        "session.incoming",
        "c",
        "Came back",
        "Review a Word file that came back, and accept changes of it.",
    ),
    Verb("session.export", "x", "Export", "Write the resolution to a file.", "export"),
    Verb(
        "session.examine",
        "",
        "Look into a file",
        "Say what a document holds beside its words: names, comments, hidden words, macros.",
    ),
    Verb(
        "session.clean",
        "",
        "Clean a file",
        "Write a Word file without names, comments, hidden words and metadata.",
    ),
    Verb(
        "session.library",
        "L",
        "Agreed language",
        "Look for words in your libraries of adopted texts; add texts to them.",
    ),
    Verb(
        "session.keep",
        "",
        "Keep in library",
        "Put the text, as it stands, into your library of agreed language.",
    ),
    Verb("session.sync", "s", "Sync", "Bring the session and what is shared together.", "sync"),
    Verb(
        "session.share", "S", "Share", "Share the session through a folder or a host from now on."
    ),
    Verb("session.pack", "", "Pack", "Write the record into one file that goes by mail."),
    Verb(
        "session.propose-unsent",
        "",
        "Pack proposals",
        "Put what was not sent as proposals on the text that the others have.",
    ),
    Verb("session.unpack", "", "Unpack", "Take in the record that came in a file."),
    Verb(
        "session.private",
        "full_stop",
        "Private notes",
        "Show what is noted on all texts for the delegation alone, and note more.",
    ),
    Verb("session.sign-with", "", "Sign with", "Say which SSH key signs what you record, or none."),
    Verb("session.record", "h", "Record", "Show the log of the text, from draft to draft."),
    Verb(
        "session.checklist",
        "exclamation_mark",
        "To check",
        "Show remarks and what is to be checked in every text; messages of the last hour.",
    ),
    Verb("session.backup", "b", "Backup", "Write a copy of the whole session into one file."),
    Verb("session.redline", "r", "Redline", "Show what changed between two drafts.", "redline"),
    Verb(
        "session.find", "slash", "Find", "Show the resolutions whose names hold some words.", "find"
    ),
    Verb("session.record-as", "w", "Record as", "Say as which delegation changes are recorded."),
    Verb("session.round", "W", "Round", "Say which reading or informal meeting is held."),
    *movement("session"),
    Verb(
        "session.leave",
        "q",
        "All sessions",
        "Go to the start: all sessions, and what can be begun.",
        "start",
    ),
)
