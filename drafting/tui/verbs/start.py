"""What a person can do on the start screen, with sessions as a whole."""

from __future__ import annotations

from drafting.tui.verbs.verb import Verb, movement

START = (
    Verb("start.open", "enter", "Open", "Open the session, or do what the bar is on.", "open"),
    Verb(
        "start.new",
        "n",
        "New session",
        "Begin a session of an organ or committee; its name, place and dates are offered.",
        "new session",
    ),
    Verb(
        "start.from-file",
        "f",
        "Begin from a file",
        "Begin a session around a Word, PDF or text file: the file says of which body.",
        "from a file",
    ),
    Verb(
        "start.folder",
        "o",
        "Open a folder",
        "Open a session that lies elsewhere, or the backup of one.",
        "open a folder",
    ),
    Verb(
        "start.join",
        "J",
        "Join",
        "Join a session that others share through a folder or a host.",
        "join",
    ),
    Verb("start.unpack", "u", "Unpack", "Begin a session with the record that came in a file."),
    Verb(
        "start.sample",
        "t",
        "Sample and tour",
        "Open a sample session, with a tour of what can be done.",
        "sample and tour",
    ),
    Verb("start.rename", "R", "Rename session", "Give the session another name."),
    Verb(
        "start.describe",
        "E",
        "Name, place and dates",
        "Say otherwise which session it is, where and when it meets.",
    ),
    Verb("start.duplicate", "C", "Copy session", "Make a session of this one, record and all."),
    Verb("start.archive", "A", "Archive session", "Take the session off this list; it stays."),
    Verb(
        "start.delete",
        "d,delete",
        "Delete session",
        "Put the session aside, from where it can be brought back.",
    ),
    Verb(
        "start.restore",
        "D",
        "Bring back a session",
        "List the sessions that were archived or deleted, to bring one back.",
    ),
    Verb(
        "start.repair",
        "",
        "Check and repair",
        "Look through the session, and put right what can be; nothing is lost by it.",
    ),
    Verb(
        "start.compare",
        "c",
        "Compare two files",
        "Write what differs between two files; of Word files as tracked changes in the older.",
    ),
    Verb("start.convert", "x", "Convert a file", "Turn a file into another format."),
    Verb("start.record-as", "w", "Record as", "Say as which delegation you work."),
    *movement("start"),
    Verb("start.leave", "q", "Leave", "Leave the program; everything is saved.", "leave"),
)  # fmt: skip
