"""What a person can do in a negotiation: on the desk, in the list, in the room, in the compilation.

These screens share one table, so that a key does the same thing on all of them, and always to
the paragraph or the proposal under the bar.
"""

from __future__ import annotations

from drafting.tui.verbs.verb import Verb, movement, offered_by

NEGOTIATION = (
    Verb(
        "negotiation.agreed",
        "y",
        "Agreed",
        "The proposal under the bar is made in the text; the paragraph under it is agreed.",
        "agree",
    ),
    Verb(
        "negotiation.next-open",
        "tab",
        "Next open",
        "Go to the next paragraph that is not agreed, or has proposals.",
        "next",
    ),
    Verb(
        "negotiation.previous-open",
        "shift+tab",
        "Previous open",
        "Go to the paragraph before it that is not agreed, or has proposals.",
    ),
    Verb(
        "negotiation.decide",
        "a",
        "Decide",
        "Choose what else becomes of what is under the bar: ad referendum, withdrawn, fallen …",
        "more",
    ),
    Verb(
        "negotiation.position",
        "v",
        "Position",
        "Record who supports, opposes or reserves on the proposal under the bar.",
        "position",
    ),
    Verb(
        "negotiation.propose",
        "p",
        "Propose",
        "Put a proposal as it is said (EU, Peru: replace “a” by “b”); names alone: write it.",
        "propose",
    ),
    Verb(
        "negotiation.alternative",
        "I",
        "Propose instead",
        "Put another wording of the whole paragraph beside the present one (alt).",
    ),
    Verb(
        "negotiation.amend-proposal",
        "S",
        "Amend proposal",
        "Put a proposal on the proposal under the bar.",
    ),
    Verb("negotiation.next-paragraph", "right", "Next paragraph", "Go to the next paragraph."),
    Verb(
        "negotiation.previous-paragraph",
        "left",
        "Previous paragraph",
        "Go to the paragraph before this one.",
    ),
    Verb(
        "negotiation.number",
        "1,2,3,4,5,6,7,8,9,0",
        "Proposal 1, 2 …",
        "Go to the proposal of that number; every proposal keeps its number.",
        takes_key=True,
    ),
    Verb(
        "negotiation.show-proposals",
        "V",
        "Proposals shown",
        "Show what is proposed in the text in brackets, or only whose it is, or nothing of it.",
    ),
    Verb("negotiation.brackets", "B", "Lift brackets", "Lift brackets, or take their words out."),
    Verb(
        "negotiation.package",
        "U",
        "Package deal",
        "Put proposals and paragraphs together as a deal, agree it as a whole, or dissolve it.",
    ),
    Verb("negotiation.proposals", "l", "List", "Show the list of proposals.", "list"),
    Verb("negotiation.room", "T", "Room", "Go through the text paragraph by paragraph, for all."),
    Verb(
        "negotiation.compilation", "K", "Compilation", "Show the whole text with all proposals."
    ),
    Verb(
        "negotiation.private",
        "full_stop",
        "Private notes",
        "Show what is noted here for the delegation alone, and note more: red lines, fallbacks.",
    ),
    Verb(
        "negotiation.show-private",
        "semicolon",
        "Private shown",
        "Show private notes beside the text and in the room, or hide them from who looks on.",
    ),
    Verb("negotiation.record-as", "w", "Record as", "Say as which delegation you record."),
    Verb("negotiation.round", "W", "Round", "Say which reading or informal meeting is held."),
    Verb("negotiation.undo", "u,ctrl+z", "Undo", "Take back the last change to this text.", "undo"),
    Verb("negotiation.redo", "ctrl+r,ctrl+y", "Redo", "Make the change again that was taken back."),
)  # fmt: skip

ON_PARAGRAPH = offered_by(
    "negotiation.decide",
    Verb("paragraph.paragraph-agreed", "y", "Agreed", "The paragraph is agreed."),
    Verb("paragraph.ad-referendum", "d", "Ad referendum", "It is agreed ad referendum."),
    Verb("paragraph.informals", "i", "In informals", "It is agreed in informals."),
    Verb("paragraph.bracket", "b", "In brackets", "It stays in brackets."),
    Verb("paragraph.reopen", "r", "Open again", "It is open again."),
)
"""What `a` offers on a paragraph."""

ON_PROPOSAL = offered_by(
    "negotiation.decide",
    Verb("proposal.proposal-agreed", "y", "Agreed", "The proposal is made in the text."),
    Verb("proposal.modified", "m", "As modified", "Write the wording that is agreed instead."),
    Verb("proposal.withdrawn", "w", "Withdrawn", "Its authors have withdrawn it."),
    Verb("proposal.withdrawn-if", "c", "Withdrawn if", "Withdrawn on a condition, to be said."),
    Verb("proposal.fallen", "f", "Fallen", "The room has left it behind."),
    Verb("proposal.superseded", "s", "Superseded", "Another one takes its place, to be named."),
    Verb("proposal.tabled", "t", "Before the room", "It is before the room again."),
)
"""What `a` offers on a proposal."""

POSITIONS = offered_by(
    "negotiation.position",
    Verb("position.supports", "s", "Supports", "Record who supports the proposal."),
    Verb("position.opposes", "o", "Opposes", "Record who opposes it."),
    Verb("position.retain", "r", "Retain", "Record who wants the words kept that it takes out."),
    Verb("position.take-out", "d", "Delete", "Record who wants the words deleted."),
    Verb("position.reserves", "v", "Reserves", "Record who reserves its position."),
    Verb("position.flexible", "f", "Flexible", "Record who is flexible."),
    Verb("position.put-in-brackets", "b", "Brackets", "Record who puts the paragraph in brackets."),
    Verb("position.lifts", "l", "Lifts", "Record who takes back what it said."),
)
"""What `v` offers."""

ALL_THE_SAME = offered_by(
    "negotiation.agreed",
    Verb("asked.keep", "y", "Yes, they stay before the room", "Agree it; its proposals stay."),
    Verb("asked.drop", "f", "Yes, and they have fallen", "Agree it; its proposals have fallen."),
)
"""What is offered where a paragraph is agreed on which proposals are live."""

AFTER_A_KEY = (ON_PARAGRAPH, ON_PROPOSAL, POSITIONS, ALL_THE_SAME)
"""Each of them is alive for one key, after the key that offers it."""

PROPOSALS = (
    *NEGOTIATION,
    Verb("proposals.jump", "colon", "Go to", "Go to a paragraph by its label: op12b."),
    Verb("proposals.open", "enter", "Open", "Go to its paragraph in the text.", "open"),
    Verb("proposals.all", "asterisk", "Settled too", "Show all on record, or what is live."),
    Verb("proposals.order", "Q", "Order", "As put, by paragraph, by delegation, to be voted on."),
    *movement("proposals"),
    Verb("proposals.back", "q,escape", "Back", "Go back.", "back"),
)

ROOM = (
    *NEGOTIATION,
    Verb("room.jump", "colon", "Go to", "Go to a paragraph by its label: op12b."),
    Verb("room.open", "enter", "Write", "Write the paragraph; from a proposal go to that."),
    *movement("room"),
    Verb("room.back", "q,escape", "Back", "Go back.", "back"),
)

COMPILATION = (
    *NEGOTIATION,
    Verb("compilation.jump", "colon", "Go to", "Go to a paragraph by its label: op12b."),
    Verb("compilation.open", "enter", "Write", "Write the paragraph; from a proposal go to that."),
    Verb("compilation.export", "x", "Export", "Write the compilation to a file."),
    *movement("compilation"),
    Verb("compilation.back", "q,escape", "Back", "Go back.", "back"),
)

AMENDMENTS = (
    Verb("amendments.make", "enter", "Carry out", "Change the text as it asks.", "carry out"),
    Verb("amendments.make-all", "a", "All", "Carry out all that fit, as one change.", "all"),
    Verb("amendments.propose", "p", "Propose", "Put it as a proposal of the sponsors.", "propose"),
    Verb("amendments.propose-all", "P", "Propose all", "Put all that fit as proposals.", "all"),
    *movement("amendments"),
    Verb("amendments.back", "q,escape", "Back", "Go back to the text.", "back"),
)
