"""Every verb of the program, in one table that both front ends are held to."""

from __future__ import annotations

VERBS = {
    "new": "Begin a session of an organ or committee in a new folder.",
    "open": "Open the terminal interface on a session, or on one resolution.",
    "demo": "Open the terminal interface on the sample session.",
    "begin": "Begin a resolution with nothing in it but the masthead.",
    "import": "Bring texts into the session, one resolution a file.",
    "rollover": "Begin a draft of this session from an adopted resolution.",
    "convert": "Turn one file into another format, without a session.",
    "export": "Write a resolution, or one of its drafts, to a file.",
    "base": "Show which issued document a text starts from, check it, or write it out.",
    "ls": "List the resolutions of the session and where each stands.",
    "show": "Print a resolution, one of its drafts, or one paragraph.",
    "edit": "Give a paragraph, or a single value such as the title, a new text.",
    "replace": "Replace words wherever they stand in a resolution, as one change.",
    "insert": "Insert a paragraph at a place such as “before OP3”.",
    "delete": "Take out a paragraph with its subparagraphs.",
    "move": "Move a paragraph to a place such as “under OP4”.",
    "split": "Split a paragraph before given words.",
    "join": "Join a paragraph with the next one.",
    "recast": "Make a paragraph another kind: heading, operative, subparagraph.",
    "note": "Add a footnote, change it, or take it out.",
    "set": "Change a single value: title, symbol, sponsors, date.",
    "undo": "Take back the last change.",
    "redo": "Make again what was taken back last.",
    "draft": "Freeze the working text as a draft with a name.",
    "drafts": "List the drafts of a resolution.",
    "log": "Print the recorded changes of a resolution, or of one paragraph.",
    "blame": "Print who last changed each paragraph.",
    "redline": "Show or write the changes between two drafts.",
    "compare": "Show or write the changes between two files, without a session.",
    "amendments": "Read an amendment document and apply it, or write one from two drafts.",
    "doctor": "Check the session, the tools and the files that come with the program.",
}
"""Name on the command line, and a sentence of help."""
