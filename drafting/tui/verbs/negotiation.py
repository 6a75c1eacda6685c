"""What a person can do on the screens of a negotiation."""

from __future__ import annotations

from drafting.tui.verbs.verb import Verb, movement

PROPOSALS = (
    Verb("proposals.open", "enter", "Open", "Go to the paragraph of the proposal.", "open"),
    Verb("proposals.agreed", "y", "Agreed", "Make it in the text: the room has agreed.", "agreed"),
    Verb("proposals.modified", "m", "As modified", "Write the wording that is agreed instead."),
    Verb("proposals.withdrawn", "w", "Withdrawn", "Its authors have withdrawn it.", "withdrawn"),
    Verb("proposals.fallen", "f", "Fallen", "The room has left it behind.", "fallen"),
    Verb("proposals.tabled", "t", "Table again", "Bring it before the room again."),
    Verb("proposals.supports", "s", "Supports", "Record who supports it.", "supports"),
    Verb("proposals.opposes", "o", "Opposes", "Record who opposes it.", "opposes"),
    Verb("proposals.retain", "r", "Retain", "Record who wants the words kept."),
    Verb("proposals.reserves", "v", "Reserves", "Record who reserves its position."),
    Verb("proposals.all", "a", "All or live", "Show all on record, or what is before the room."),
    Verb("proposals.order", "O", "Order", "As put, by paragraph, by delegation, to be voted on."),
    Verb("proposals.undo", "u", "Undo", "Take back what was done last.", "undo"),
    *movement("proposals"),
    Verb("proposals.back", "q,escape", "Back", "Go back to the text.", "back"),
)

ROOM = (
    Verb("room.next", "right,n,space", "Next", "Go to the next paragraph.", "next"),
    Verb("room.previous", "left,N", "Previous", "Go to the paragraph before this one.", "previous"),
    Verb("room.next-open", "o", "Next open", "Go to the next one that is not agreed.", "next open"),
    Verb("room.agreed", "y", "Agreed", "The picked proposal or the paragraph.", "agreed"),
    Verb("room.ad-referendum", "d", "Ad referendum", "Agreed ad referendum.", "ad ref."),
    Verb("room.informals", "i", "In informals", "Agreed in informals.", "informals"),
    Verb("room.bracket", "b", "Bracket", "The paragraph stays in brackets.", "bracket"),
    Verb("room.reopen", "r", "Reopen", "The paragraph is open again."),
    Verb("room.modified", "m", "As modified", "Write the wording that is agreed instead."),
    Verb("room.withdrawn", "w", "Withdrawn", "The picked proposal is withdrawn.", "withdrawn"),
    Verb("room.fallen", "f", "Fallen", "The picked proposal has fallen."),
    Verb("room.propose", "p", "Propose", "Record a proposal as it is said.", "propose"),
    Verb("room.supports", "s", "Supports", "Record who supports the picked proposal."),
    Verb("room.opposes", "x", "Opposes", "Record who opposes the picked proposal."),
    Verb("room.retain", "t", "Retain", "Record who wants the words kept."),
    Verb("room.reserves", "v", "Reserves", "Record who reserves its position."),
    Verb("room.lift", "l", "Lift brackets", "Lift brackets, or take their words out.", "lift"),
    Verb("room.undo", "u", "Undo", "Take back what was done last.", "undo"),
    *movement("room"),
    Verb("room.back", "q,escape", "Back", "Go back to the text."),
)

AMENDMENTS = (
    Verb("amendments.make", "enter", "Carry out", "Change the text as it asks.", "carry out"),
    Verb("amendments.make-all", "a", "All", "Carry out all that fit, as one change.", "all"),
    Verb("amendments.propose", "p", "Propose", "Put it as a proposal of the sponsors.", "propose"),
    Verb("amendments.propose-all", "P", "Propose all", "Put all that fit as proposals.", "all"),
    *movement("amendments"),
    Verb("amendments.back", "q,escape", "Back", "Go back to the text.", "back"),
)
