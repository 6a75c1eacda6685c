"""Every verb of the program, in one table that both front ends are held to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing that a person can do: its name on the command line, and a sentence of help."""

    name: str
    help: str


VERBS = (
    Verb("new", "Begin a session of an organ or committee in a new folder."),
    Verb("open", "Open the terminal interface on a session, or on one resolution."),
    Verb("demo", "Open the terminal interface on the sample session."),
    Verb("begin", "Begin a resolution with nothing in it but the masthead."),
    Verb("import", "Bring texts into the session, one resolution a file."),
    Verb("convert", "Turn one file into another format, without a session."),
    Verb("export", "Write a resolution, or one of its drafts, to a file."),
    Verb("ls", "List the resolutions of the session and where each stands."),
    Verb("show", "Print a resolution, one of its drafts, or one paragraph."),
    Verb("edit", "Give a paragraph, or a single value such as the title, a new text."),
    Verb("insert", "Insert a paragraph at a place such as “before OP3”."),
    Verb("delete", "Take out a paragraph with its subparagraphs."),
    Verb("move", "Move a paragraph to a place such as “under OP4”."),
    Verb("split", "Split a paragraph before given words."),
    Verb("join", "Join a paragraph with the next one."),
    Verb("recast", "Make a paragraph another kind: heading, operative, subparagraph."),
    Verb("note", "Add a footnote, change it, or take it out."),
    Verb("set", "Change a single value: title, symbol, sponsors, date."),
    Verb("undo", "Take back the last change."),
    Verb("redo", "Make again what was taken back last."),
    Verb("draft", "Freeze the working text as a draft with a name."),
    Verb("drafts", "List the drafts of a resolution."),
    Verb("log", "Print the recorded changes of a resolution, or of one paragraph."),
    Verb("blame", "Print who last changed each paragraph."),
    Verb("redline", "Show or write the changes between two drafts."),
    Verb("compare", "Show or write the changes between two files, without a session."),
    Verb("doctor", "Check the session, the tools and the files that come with the program."),
)

BY_NAME = {verb.name: verb for verb in VERBS}
