"""What a person can do on the desk while reading, moving, splitting and replacing."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.tui.verbs.negotiation import NEGOTIATION
from drafting.tui.verbs.verb import Verb, movement

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
    Verb(
        "desk.delete", "d,delete", "Delete", "Take the paragraph, or those marked, out.", "delete"
    ),
    Verb("desk.move", "m", "Move", "Choose another place for the paragraph or the marked.", "move"),
    Verb("desk.raise", "shift+up,alt+up", "Move up", "Move the paragraph before the one above it."),
    Verb(
        "desk.lower",
        "shift+down,alt+down",
        "Move down",
        "Move the paragraph after the one below it.",
    ),
    Verb("desk.outdent", "alt+left", "Outdent", "Take the paragraph out to the level above."),
    Verb("desk.indent", "alt+right", "Indent", "Put the paragraph beneath the one above it."),
    Verb("desk.split", "s", "Split", "Divide the paragraph at a place to be chosen."),
    Verb("desk.join", "J", "Join", "Join the paragraph with the next one."),
    Verb("desk.recast", "t", "Turn into", "Make the paragraph a heading or another kind."),
    Verb(
        "desk.other-part",
        "equals_sign",
        "Other part",
        "Make a preambular paragraph operative, or an operative one preambular.",
    ),
    Verb("desk.draft", "D", "Make a draft", "Freeze the text as it stands under a name.", "draft"),
    Verb("desk.redline", "r", "Redline", "Show what changed between two drafts.", "redline"),
    Verb("desk.history", "h", "History", "Show every wording of this paragraph.", "history"),
    Verb(
        "desk.record",
        "ctrl+l",
        "Record",
        "Show the log of the whole text, from draft to draft: who did what, and when.",
    ),
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
    Verb(
        "desk.fields",
        "f",
        "Masthead",
        "Edit masthead, sponsors, title and other single values.",
        "masthead",
    ),
    Verb("desk.jump", "colon", "Go to", "Go to a paragraph by its label: op12b."),
    Verb("desk.find", "slash", "Find", "Find words in the text.", "find"),
    Verb("desk.next", "n", "Next", "Go to the next place found, or the next change."),
    Verb(
        "desk.previous", "N", "Previous", "Go to the place found, or the change, before this one."
    ),
    Verb("desk.checks", "e", "Checks", "Show what the drafting rules object to.", "checks"),
    Verb("desk.put-right", "E", "Put right", "Put right what the rules object to here."),
    Verb(
        "desk.new-language",
        "percent_sign",
        "What is new",
        "Show which words of the text are new, and which are agreed language.",
    ),
    Verb(
        "desk.precedents",
        "greater_than_sign",
        "Precedents",
        "Show the agreed wordings nearest to this paragraph, and take their words.",
    ),
    Verb(
        "desk.precedents-pane",
        "comma",
        "Precedents pane",
        "Show what is near to this paragraph beside the page, in place of the history.",
    ),
    Verb(
        "desk.library",
        "",
        "Agreed language",
        "Look for words in your libraries of adopted texts; add texts to them.",
    ),
    Verb(
        "desk.evolution",
        "less_than_sign",
        "Through the years",
        "Show this paragraph through the years, version by version.",
    ),
    Verb(
        "desk.checklist",
        "exclamation_mark",
        "To check",
        "Show remarks and what is to be checked, to tick it off; messages of the last hour.",
    ),
    Verb("desk.replace", "R", "Replace", "Replace words wherever they stand, with a preview."),
    Verb("desk.copy", "Y,ctrl+c", "Copy", "Copy the paragraph, or those marked, and their words."),
    Verb("desk.put", "P,ctrl+v", "Put the copy", "Put what was copied after this paragraph."),
    Verb("desk.outline", "L", "Outline", "Show or fold the outline."),
    Verb("desk.fold", "z", "Fold", "Fold or unfold in the outline what is beneath."),
    Verb("desk.fold-all", "Z", "Fold all", "Fold all of the outline, or unfold it."),
    Verb("desk.filter", "F", "Only changed", "Show in the outline what changed, or all."),
    Verb("desk.compare-with", "C", "Changes since", "Choose the draft that signs compare with."),
    Verb("desk.story", "H", "History pane", "Show or fold the history beside the page."),
    *movement("desk"),
    *NEGOTIATION,
    Verb("desk.amendments", "A", "Amendments", "Read an amendment document, and carry it out."),
    Verb("desk.write-amendments", "", "Write amendments", "Write what changed as amendments."),
    Verb("desk.compile", "", "Write compilation", "Write the text with all live proposals."),
    Verb(
        "desk.tracked-compilation",
        "",
        "Track proposals",
        "Write a Word file with each live proposal as a tracked change of its delegation.",
    ),
    Verb("desk.table", "", "Table for comments", "Write a Word table for delegations to fill in."),
    Verb("desk.comments", "", "Take comments", "Read a table for comments that was filled in."),
    Verb("desk.freeze", "", "Freeze numbers", "Keep all numbers during a reading."),
    Verb("desk.renumber", "", "Number anew", "Number the text anew, and show the table."),
    Verb("desk.silence", "", "Silence", "Put the text under silence, break or settle it."),
    Verb("desk.sponsors", "", "Sponsors", "Record who joins the sponsors, or withdraws."),
    Verb("desk.outcome", "", "Outcome", "Record how the text was adopted, a vote, explanations."),
    Verb("desk.back", "q,escape", "Back", "Go back to the session.", "back"),
)

MOVE = (
    Verb("moving.put", "enter", "Put here", "Put the paragraph at the line.", "put here"),
    Verb("moving.up", "up,k,shift+up", "Up", "Move the line up.", "up"),
    Verb("moving.down", "down,j,shift+down", "Down", "Move the line down.", "down"),
    Verb("moving.cancel", "escape,q", "Leave", "Leave the paragraph where it was.", "leave it"),
)

# Keys are text in the lines for words, and commands in the list below them.
REPLACE = tuple(
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

_IN_WORDS = {"replacing.do": "go on", "replacing.down": "next line", "replacing.leave": "leave"}
REPLACE_WORDS = tuple(
    replace(verb, footer=_IN_WORDS[verb.id]) for verb in REPLACE if verb.id in _IN_WORDS
)
"""What keys of it do in the lines for words."""

SPLIT = (
    Verb("splitting.split-here", "enter", "Split here", "Divide the paragraph here.", "split here"),
    Verb("splitting.done", "escape", "Leave", "Leave the paragraph whole.", "leave it whole"),
)

# The editor itself looks at its keys, in the order in which they and the letters were typed.
