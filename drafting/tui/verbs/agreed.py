"""Verbs of the views that hold a text against agreed language."""

from __future__ import annotations

from drafting.tui.verbs.verb import Verb, movement

NEW_LANGUAGE = (
    Verb("new-language.next", "n,tab", "Next", "Go to the next new words.", "next"),
    Verb("new-language.previous", "N,shift+tab", "Previous", "Go to the new words before these."),
    Verb(
        "new-language.everything",
        "a",
        "All",
        "Show all paragraphs, or those with new words.",
        "all",
    ),
    Verb(
        "new-language.since",
        "s",
        "Since",
        "Look at the whole text, or only at what came after a draft.",
        "since",
    ),
    Verb(
        "new-language.evolution",
        "less_than_sign",
        "Through the years",
        "Show this paragraph through the years.",
        "years",
    ),
    Verb(
        "new-language.export", "x", "Export", "Write this to a Word, HTML or JSON file.", "export"
    ),
    Verb("new-language.open", "enter", "Open", "Go to this paragraph in the text.", "open"),
    *movement("new-language"),
    Verb("new-language.back", "q,escape", "Back", "Go back to the text.", "back"),
)

EVOLUTION = (
    Verb("evolution.earlier", "left", "Earlier", "Show the version before this one.", "earlier"),
    Verb("evolution.later", "right", "Later", "Show the version after this one.", "later"),
    Verb(
        "evolution.next-word",
        "tab,n",
        "Next word",
        "Go to the next word, and say where it first stood.",
        "next word",
    ),
    Verb(
        "evolution.previous-word",
        "shift+tab,N",
        "Previous word",
        "Go to the word before, and say where it first stood.",
    ),
    Verb(
        "evolution.export", "x", "Export", "Write all versions to an HTML or JSON file.", "export"
    ),
    *movement("evolution"),
    Verb("evolution.back", "q,escape,enter", "Back", "Go back to the text.", "back"),
)

PRECEDENTS = (
    Verb(
        "precedents.take",
        "enter,t",
        "Take",
        "Put the agreed words under the bar in the place of mine: a wording, or one change.",
        "take",
    ),
    Verb(
        "precedents.unfold",
        "space",
        "Changes",
        "Show the places and the single changes of this wording, or fold them.",
        "changes",
    ),
    Verb(
        "precedents.other-way",
        "v",
        "Other way",
        "Read the differences from the other side.",
        "other way",
    ),
    Verb("precedents.organ", "o", "Organ", "Keep to what one organ adopted.", "organ"),
    Verb("precedents.years", "y", "Years", "Keep to what was adopted in some years.", "years"),
    Verb(
        "precedents.consensus",
        "c",
        "Consensus",
        "Keep to what was adopted without a vote.",
        "consensus",
    ),
    Verb(
        "precedents.part",
        "w",
        "Which part",
        "Keep to the preamble, the operative part, annexes.",
        "part",
    ),
    Verb(
        "precedents.evolution",
        "less_than_sign",
        "Through the years",
        "Show this paragraph through the years.",
    ),
    *movement("precedents"),
    Verb("precedents.back", "q,escape", "Back", "Go back to the text.", "back"),
)

LIBRARY = (
    Verb("library.search", "slash", "Search", "Look for words in all libraries.", "search"),
    Verb(
        "library.add",
        "a",
        "Add",
        "Put a folder of adopted texts, or one file, into your library.",
        "add",
    ),
    Verb(
        "library.update",
        "u",
        "Update",
        "Take in again what has changed, and what is new in the folders.",
        "update",
    ),
    Verb(
        "library.remove",
        "d",
        "Take out",
        "Take a document, a file or a folder out of your library.",
        "take out",
    ),
    Verb("library.copy", "Y", "Copy", "Copy the wording under the bar.", "copy"),
    Verb("library.opening", "b", "Opening", "Keep to what opens with some words.", "opening"),
    Verb("library.organ", "o", "Organ", "Keep to what one organ adopted.", "organ"),
    Verb("library.years", "y", "Years", "Keep to what was adopted in some years.", "years"),
    Verb(
        "library.consensus",
        "c",
        "Consensus",
        "Keep to what was adopted without a vote.",
        "consensus",
    ),
    Verb(
        "library.part",
        "w",
        "Which part",
        "Keep to the preamble, the operative part, annexes, titles.",
        "part",
    ),
    *movement("library"),
    Verb("library.back", "q,escape", "Back", "Go back.", "back"),
)
