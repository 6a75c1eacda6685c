"""What a person can do: one object is key binding, footer word, palette entry and help row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing to do on one screen."""

    id: str
    """Name of the key binding: what a user's key map calls it."""
    keys: str
    """Keys, separated by commas; empty for a verb that only the palette has."""
    name: str
    help: str
    """One sentence for the help screen and the palette."""
    footer: str = ""
    """Word in the footer; empty keeps it out."""
    priority: bool = True
    """Whether the key acts before the next one is looked at, even where a widget would take it.

    So nothing that is typed quickly, or pasted, ends up in the wrong place.
    """

    @property
    def action(self) -> str:
        """Name of the method that does it, without its `action_`."""
        return self.id.rpartition(".")[2].replace("-", "_")

    def binding(self) -> Binding:
        """The key binding."""
        return Binding(
            self.keys,
            self.action,
            self.name,
            show=bool(self.footer),
            tooltip=self.help,
            priority=self.priority,
            id=self.id,
        )


NO_KEY = "none"
"""Stands for the key of a verb that has none, so that a user can give it one."""


def bindings(verbs: Iterable[Verb]) -> list[Binding]:
    """The bindings of verbs."""
    return [replace(verb, keys=verb.keys or NO_KEY).binding() for verb in verbs]


_LIST = (
    ("up", "up,k", "Up", "Go to the one before."),
    ("down", "down,j", "Down", "Go to the next one."),
    ("page-up", "pageup,ctrl+b", "Page up", "Go up by a screenful."),
    ("page-down", "pagedown,ctrl+f", "Page down", "Go down by a screenful."),
    ("first", "home,g", "First", "Go to the first one."),
    ("last", "end,G", "Last", "Go to the last one."),
)


def movement(screen: str) -> tuple[Verb, ...]:
    """The verbs that move the cursor of a screen."""
    return tuple(Verb(f"{screen}.{name}", keys, title, says) for name, keys, title, says in _LIST)


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
    Verb("app.next-theme", "f12", "Other colours", "Change between night, day and high contrast."),
    Verb("app.tour", "f3", "Tour", "Begin the tour, or go on to its next step."),
    Verb("app.leave-tour", "", "Leave the tour", "Take the tour away."),
    Verb("app.quit", "ctrl+q", "Quit", "Leave the program; everything is saved."),
)

SESSION = (
    Verb("session.open", "enter", "Open", "Open the resolution.", "open"),
    Verb("session.new", "n", "New resolution", "Begin a resolution with nothing in it.", "new"),
    Verb("session.import", "i", "Import", "Read a resolution from a file.", "import"),
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
    Verb("session.redline", "r", "Redline", "Show what changed between two drafts.", "redline"),
    Verb(
        "session.find", "slash", "Find", "Show the resolutions whose names hold some words.", "find"
    ),
    Verb("session.record-as", "w", "Record as", "Say as which delegation changes are recorded."),
    Verb("session.round", "W", "Round", "Say which reading or informal meeting is held."),
    *movement("session"),
    Verb("session.leave", "q", "Quit", "Leave the program; everything is saved."),
)

DESK = (
    Verb("desk.write", "enter", "Write", "Edit the paragraph where it stands.", "write"),
    Verb(
        "desk.insert-after", "o", "Insert after", "Write a new paragraph after this one.", "insert"
    ),
    Verb("desk.insert-before", "O", "Insert before", "Write a new paragraph before this one."),
    Verb("desk.insert-under", "i", "Insert beneath", "Write a new subparagraph beneath this one."),
    Verb(
        "desk.insert-operative",
        "plus",
        "Add operative",
        "Write a new paragraph at the end of the operative part.",
    ),
    Verb(
        "desk.insert-preambular",
        "",
        "Add preambular",
        "Write a new paragraph at the end of the preamble.",
    ),
    Verb("desk.mark", "space", "Mark", "Mark the paragraph, or take the mark away."),
    Verb("desk.mark-to", "M", "Mark up to here", "Mark all from the last mark to this one."),
    Verb("desk.delete", "d,delete", "Delete", "Take the paragraph, or those marked, out."),
    Verb("desk.move", "m", "Move", "Choose another place for the paragraph or the marked.", "move"),
    Verb("desk.raise", "shift+up", "Move up", "Move the paragraph before the one above it."),
    Verb("desk.lower", "shift+down", "Move down", "Move the paragraph after the one below it."),
    Verb("desk.split", "s", "Split", "Divide the paragraph at a place to be chosen."),
    Verb("desk.join", "J", "Join", "Join the paragraph with the next one."),
    Verb("desk.recast", "t", "Turn into", "Make the paragraph a heading or another kind."),
    Verb("desk.undo", "u", "Undo", "Take back the last change to this resolution.", "undo"),
    Verb("desk.redo", "ctrl+r", "Redo", "Make the change again that was taken back."),
    Verb("desk.draft", "D", "Make a draft", "Freeze the text as it stands under a name.", "draft"),
    Verb("desk.redline", "r", "Redline", "Show what changed between two drafts.", "redline"),
    Verb("desk.history", "h", "History", "Show every wording of this paragraph.", "history"),
    Verb("desk.export", "x", "Export", "Write the resolution to a file.", "export"),
    Verb(
        "desk.base",
        "b",
        "Base text",
        "Show the issued document that the text starts from; check it, or write it out.",
    ),
    Verb(
        "desk.incoming",
        "c",
        "Came back",
        "Review a Word file of this resolution that came back, and accept changes of it.",
    ),
    Verb("desk.fields", "f", "Masthead", "Edit masthead, sponsors, title and other single values."),
    Verb("desk.jump", "colon", "Go to", "Go to a paragraph by its label: op12b."),
    Verb("desk.find", "slash", "Find", "Find words in the text."),
    Verb("desk.next", "n", "Next", "Go to the next place found, or the next change."),
    Verb(
        "desk.previous", "N", "Previous", "Go to the place found, or the change, before this one."
    ),
    Verb("desk.checks", "e", "Checks", "Show what the drafting rules object to."),
    Verb("desk.put-right", "E", "Put right", "Put right what the rules object to here."),
    Verb("desk.replace", "R", "Replace", "Replace words wherever they stand, with a preview."),
    Verb("desk.copy", "y", "Copy", "Copy the paragraph, or those marked, and their words."),
    Verb("desk.put", "P", "Put the copy", "Put what was copied after this paragraph."),
    Verb("desk.outline", "1", "Outline", "Show or fold the outline."),
    Verb("desk.fold", "z", "Fold", "Fold or unfold in the outline what is beneath."),
    Verb("desk.fold-all", "Z", "Fold all", "Fold all of the outline, or unfold it."),
    Verb("desk.filter", "F", "Only changed", "Show in the outline what changed, or all."),
    Verb("desk.compare-with", "C", "Changes since", "Choose the draft that signs compare with."),
    Verb("desk.story", "2", "History pane", "Show or fold the history beside the page."),
    *movement("desk"),
    Verb("desk.record-as", "w", "Record as", "Say as which delegation changes are recorded."),
    Verb("desk.round", "W", "Round", "Say which reading or informal meeting is held."),
    Verb("desk.propose", "p", "Propose", "Put the next change as a proposal.", "propose"),
    Verb("desk.proposals", "3", "Proposals", "Show the proposals on this resolution."),
    Verb("desk.brackets", "B", "Brackets", "Lift brackets here, or take their words out."),
    Verb("desk.agree", "a", "Agree", "Record how far the paragraph is agreed."),
    Verb("desk.room", "T", "Room", "Go through the text paragraph by paragraph, for the room."),
    Verb("desk.amendments", "A", "Amendments", "Read an amendment document, and carry it out."),
    Verb("desk.write-amendments", "", "Write amendments", "Write what changed as amendments."),
    Verb("desk.compilation", "", "Compilation", "Write the text with all live proposals."),
    Verb("desk.freeze", "", "Freeze numbers", "Keep all numbers during a reading."),
    Verb("desk.renumber", "", "Number anew", "Number the text anew, and show the table."),
    Verb("desk.silence", "", "Silence", "Put the text under silence, break or settle it."),
    Verb("desk.sponsors", "", "Sponsors", "Record who joins the sponsors, or withdraws."),
    Verb("desk.back", "q,escape", "Back", "Go back to the session."),
)

MOVING = (
    Verb("moving.put", "enter", "Put here", "Put the paragraph at the line.", "put here"),
    Verb("moving.up", "up,k,shift+up", "Up", "Move the line up.", "up"),
    Verb("moving.down", "down,j,shift+down", "Down", "Move the line down.", "down"),
    Verb("moving.cancel", "escape,q", "Leave", "Leave the paragraph where it was.", "leave it"),
)

# Keys are text in the lines for words, and commands in the list below them.
REPLACING = tuple(
    replace(verb, priority=False)
    for verb in (
        Verb(
            "replacing.do", "enter", "Replace", "Replace at every place that is chosen.", "replace"
        ),
        Verb(
            "replacing.choose", "space", "Choose", "Choose this place, or leave it out.", "choose"
        ),
        Verb("replacing.all", "a", "All or none", "Choose all places, or none.", "all or none"),
        *movement("replacing"),
        Verb("replacing.leave", "escape", "Leave", "Leave the text as it is.", "leave"),
    )
)

SPLITTING = (
    Verb("splitting.split-here", "enter", "Split here", "Divide the paragraph here.", "split here"),
    Verb("splitting.done", "escape", "Leave", "Leave the paragraph whole.", "leave it whole"),
)

# The editor itself looks at its keys, in the order in which they and the letters were typed.
WRITING = tuple(
    replace(verb, priority=False)
    for verb in (
        Verb(
            "writing.done", "escape", "Done", "Save in the record and go back to reading.", "done"
        ),
        Verb(
            "writing.split-here",
            "alt+enter,enter",
            "Split here",
            "Begin a new paragraph at the cursor.",
            "split",
        ),
        Verb(
            "writing.complete",
            "tab",
            "Take the offer",
            "Put in what is offered: opening words, a State, a symbol, an earlier resolution.",
        ),
        Verb("writing.other", "f2", "Other offer", "Offer the next one."),
        Verb("writing.line-break", "ctrl+j", "Line break", "Break the line within the paragraph."),
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
        Verb(
            "writing.undo", "ctrl+z", "Undo typing", "Take back what was typed last.", "undo typing"
        ),
        Verb("writing.redo", "ctrl+y", "Redo typing", "Type again what was taken back."),
    )
)

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
    Verb("redline.open", "enter", "Open", "Go to this paragraph in the text.", "open"),
    *movement("redline"),
    Verb("redline.back", "q,escape", "Back", "Go back to the text."),
)

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
    Verb("incoming.more", "space", "More", "Show more of a long paragraph."),
    *movement("incoming"),
    Verb("incoming.back", "q,escape", "Back", "Go back.", "back"),
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
    *movement("findings"),
    Verb("findings.back", "q,escape", "Back", "Go back to the text.", "back"),
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
    *movement("history"),
    Verb("history.back", "q,escape", "Back", "Go back to the text.", "back"),
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
