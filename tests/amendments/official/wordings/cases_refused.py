"""Instructions that nobody can carry out as they stand, in English.

Each names the words that a helpful refusal repeats: one of them is enough.
"""

from __future__ import annotations

from amendments.official.wordings.base import BEES, FERRIES, LIGHTS, ORCHARDS
from amendments.official.wordings.case import Case, refuse
from amendments.official.wordings.model import (
    after,
    cut,
    move,
    put_after,
    remove,
    replace,
    swap,
    text,
)

CASES: list[Case] = []


def add(cases: list[Case]) -> None:
    CASES.extend(cases)


# What is not there.
add(refuse("no-op-15", LIGHTS, "Delete operative paragraph 15.", "15"))
add(refuse("no-op-20-words", LIGHTS, "In operative paragraph 20, delete “all”.", "20"))
add(refuse("no-pp-7", LIGHTS, "Delete the seventh preambular paragraph.", "PP7", "seventh", "7"))
add(refuse("no-sub-d", LIGHTS, "Delete operative paragraph 4 (d).", "(d)"))
add(refuse("no-sub-at-all", LIGHTS, "Delete operative paragraph 2 (a).", "(a)"))
add(refuse("no-item-iv", LIGHTS, "In operative paragraph 4 (b) (iv), replace “x” with “y”.", "iv"))
add(
    refuse(
        "no-third-sentence",
        LIGHTS,
        "In operative paragraph 10, delete the third sentence.",
        "third",
        "sentence",
    )
)
add(refuse("no-footnote", LIGHTS, "Delete footnote 1.", "footnote", "note"))
add(refuse("no-footnote-4", ORCHARDS, "Footnote 4 should read: “See above.”", "footnote 4", "4"))
add(refuse("no-annex", LIGHTS, "In paragraph 1 of the annex, delete “all”.", "annex"))
add(refuse("no-annex-4", ORCHARDS, "Delete paragraph 4 of the annex.", "4"))
add(refuse("no-heading", ORCHARDS, "Delete the heading “Watering”.", "Watering"))
add(refuse("range-too-long", LIGHTS, "Delete operative paragraphs 12 to 16.", "15", "16"))
add(refuse("one-of-three-missing", LIGHTS, "Delete operative paragraphs 3, 9 and 17.", "17"))
add(refuse("no-such-words", LIGHTS, "In operative paragraph 1, delete “ships”.", "ships"))
add(
    refuse(
        "other-order",
        LIGHTS,
        "In operative paragraph 1, replace “from dawn to dusk” with “at night”.",
        "from dawn to dusk",
    )
)
add(
    refuse(
        "words-of-another",
        LIGHTS,
        "In operative paragraph 6, replace “Invites” with “Asks”.",
        "Invites",
    )
)
add(refuse("part-of-a-word", LIGHTS, "In operative paragraph 8, delete “harbour”.", "harbour"))
add(
    refuse(
        "part-of-a-word-2",
        LIGHTS,
        "In operative paragraph 10, replace “report” with “tell”.",
        "report",
    )
)
add(
    refuse(
        "wrong-sentence",
        LIGHTS,
        "In the second sentence of operative paragraph 5, replace “bells” with “horns”.",
        "bells",
    )
)
add(
    refuse(
        "wrong-sub",
        LIGHTS,
        "In operative paragraph 4 (c), replace “accidents” with “wrecks”.",
        "accidents",
    )
)
add(
    refuse(
        "not-in-chapeau",
        LIGHTS,
        "In the chapeau of operative paragraph 4, replace “accidents” with “wrecks”.",
        "accidents",
    )
)
add(refuse("not-in-title", LIGHTS, "In the title, replace “ports” with “piers”.", "ports"))
add(
    refuse("nowhere-in-text", LIGHTS, "Throughout the text, replace “ships” with “boats”.", "ships")
)
add(
    refuse(
        "third-occurrence",
        LIGHTS,
        "In operative paragraph 7, delete the third “that”.",
        "third",
        "that",
    )
)
add(
    refuse(
        "one-without",
        LIGHTS,
        "In operative paragraphs 3, 9 and 11, delete “, as appropriate”.",
        "OP11",
        "11",
    )
)
add(
    refuse(
        "range-one-without",
        FERRIES,
        "In operative paragraphs 5 to 7, replace “carry” with “bear”.",
        "OP5",
        "5",
    )
)
add(
    refuse(
        "preamble-without",
        LIGHTS,
        "Throughout the preamble, replace “donors” with “patrons”.",
        "donors",
    )
)
add(
    refuse(
        "anchor-missing-end",
        LIGHTS,
        "Delete operative paragraph 2 after “a fair price”.",
        "a fair price",
    )
)
add(
    refuse(
        "begins-otherwise",
        LIGHTS,
        "Delete operative paragraph 9, beginning with “Requests”.",
        "Requests",
        "begin",
    )
)
add(
    refuse(
        "reads-otherwise",
        LIGHTS,
        "Delete operative paragraph 9, reading:\n\nThanks the pilots of Malta;",
        "Thanks the pilots",
        "read",
    )
)
add(refuse("not-the-last", LIGHTS, "Delete operative paragraph 13 (last paragraph).", "last"))
add(
    refuse(
        "not-the-last-preambular",
        LIGHTS,
        "Delete the fifth and last preambular paragraph.",
        "last",
        "fifth",
    )
)
add(
    refuse(
        "not-the-penultimate",
        LIGHTS,
        "In operative paragraph 12 (penultimate paragraph), replace “2029” with “2030”.",
        "penultimate",
        "last but one",
    )
)
add(
    refuse(
        "not-the-last-sentence",
        LIGHTS,
        "The last (second) sentence of operative paragraph 5 should read: “It is good.”",
        "last",
        "second",
    )
)
add(
    refuse(
        "not-last-sentence-2",
        BEES,
        "In operative paragraph 3, delete the third and last sentence.",
        "last",
        "third",
    )
)
add(
    refuse(
        "note-of-another",
        ORCHARDS,
        "In footnote 3 to operative paragraph 1, replace “local” with “national”.",
        "footnote 3",
        "operative paragraph 1",
        "OP1",
    )
)

# What stands twice.
add(
    refuse(
        "twice-keepers",
        LIGHTS,
        "In the fourth preambular paragraph, replace “keepers” with “wardens”.",
        "keepers",
        "twice",
        "several",
    )
)
add(refuse("twice-that", LIGHTS, "In operative paragraph 7, delete “that”.", "that"))
add(
    refuse(
        "twice-have-been",
        LIGHTS,
        "In operative paragraph 5, replace “have been” with “were”.",
        "have been",
    )
)
add(
    refuse(
        "twice-to", LIGHTS, "In operative paragraph 2, after “to”, insert “always”.", "“to”", "to"
    )
)
add(refuse("twice-anchor", LIGHTS, "Delete operative paragraph 2 after “keepers”.", "keepers"))
add(
    refuse(
        "twice-shall-be",
        BEES,
        "In operative paragraph 3, replace “shall be” with “will be”.",
        "shall be",
    )
)
add(
    refuse(
        "twice-at-the-loss",
        BEES,
        "In the second preambular paragraph, after “loss of”, insert “many”.",
        "loss of",
    )
)
add(
    refuse(
        "twice-in-subs",
        LIGHTS,
        "In operative paragraph 4, replace “handbook” with “manual”.",
        "handbook",
        "several",
    )
)
add(refuse("twice-in-text", LIGHTS, "Delete “, as appropriate”.", "as appropriate", "paragraph"))
add(refuse("which-paragraph", LIGHTS, "Delete the second paragraph.", "second", "paragraph"))
add(
    refuse(
        "which-seizure",
        LIGHTS,
        "Delete the operative paragraph beginning with “Decides”.",
        "Decides",
    )
)
add(refuse("which-sub", LIGHTS, "Delete subparagraph (a).", "(a)", either=[remove("OP4(a)")]))
add(
    refuse(
        "which-request",
        FERRIES,
        "In the operative paragraph beginning with “Requests”, delete “each”.",
        "Requests",
        either=[cut("OP4", "each")],
    )
)

# Half of it cannot be done: then none of it is.
add(
    refuse(
        "half-second-anchor",
        LIGHTS,
        "In operative paragraph 8, delete “all”; and after “lakes”, insert “and piers”.",
        "lakes",
    )
)
add(
    refuse(
        "half-first",
        LIGHTS,
        "In operative paragraph 8, delete “most” and insert “and piers” after “ports”.",
        "most",
    )
)
add(
    refuse(
        "half-other-paragraph",
        LIGHTS,
        "Insert “also” after “Invites” in OP8 and after “Stresses” in OP6.",
        "Stresses",
    )
)
add(
    refuse(
        "half-two-replacements",
        LIGHTS,
        "In operative paragraph 7, replace “affordable” with “cheap” and “quick” with “prompt”.",
        "quick",
    )
)
add(refuse("half-delete", LIGHTS, "In operative paragraph 1, delete “all” and “large”.", "large"))
add(
    refuse(
        "half-title",
        LIGHTS,
        "In the title and in operative paragraph 9, replace “safety” with “security”.",
        "safety",
    )
)
add(
    refuse(
        "half-delete-paragraphs",
        LIGHTS,
        "Delete the third preambular paragraph and operative paragraph 22.",
        "22",
    )
)
add(
    refuse(
        "half-move-edit",
        FERRIES,
        "Move operative paragraph 8 to follow operative paragraph 3 and replace “Peru” with "
        "“Mali”.",
        "Peru",
    )
)
add(
    refuse(
        "half-ends",
        LIGHTS,
        "At the end of operative paragraphs 7 and 18, add “, without delay”.",
        "18",
    )
)
add(
    refuse(
        "half-not-understood",
        LIGHTS,
        "In operative paragraph 8, delete “all” and soften the tone.",
        "soften",
    )
)
add(
    refuse(
        "half-points",
        LIGHTS,
        "1. Delete operative paragraph 9.\n\n2. Delete operative paragraph 19.",
        "19",
        rest=[remove("OP9")],
    )
)
add(
    refuse(
        "half-points-words",
        LIGHTS,
        "1. In operative paragraph 6, replace “Iceland” with “Malta”.\n\n2. In operative "
        "paragraph 7, delete “cheap”.",
        "cheap",
        rest=[swap("OP6", "Iceland", "Malta")],
    )
)

# Conditions, wishes, negations, alternatives.
add(
    refuse(
        "condition-sponsors",
        LIGHTS,
        "If the sponsors of A/C.2/91/L.15 withdraw their text, delete operative paragraph 9.",
        "if the sponsors",
        "withdraw",
    )
)
add(
    refuse(
        "condition-unless",
        LIGHTS,
        "Delete operative paragraph 9 unless the Secretariat objects.",
        "unless",
    )
)
add(
    refuse(
        "condition-provided",
        LIGHTS,
        "Delete operative paragraph 9, provided that funds are available.",
        "provided",
    )
)
add(
    refuse(
        "condition-subject",
        LIGHTS,
        "Subject to the outcome of the consultations, delete operative paragraph 9.",
        "subject to",
    )
)
add(
    refuse(
        "condition-adopted",
        LIGHTS,
        "Should draft resolution A/C.2/91/L.15 be adopted, replace “Iceland” with “Malta” in "
        "operative paragraph 6.",
        "should draft resolution",
        "adopted",
    )
)
add(
    refuse(
        "condition-otherwise",
        LIGHTS,
        "Delete operative paragraph 9 if paragraph 3 is retained; otherwise, delete operative "
        "paragraph 3.",
        "if paragraph 3",
        "otherwise",
    )
)
add(
    refuse(
        "condition-pending",
        LIGHTS,
        "Pending instructions from capital, delete operative paragraph 9.",
        "pending",
    )
)
add(
    refuse(
        "condition-in-the-event",
        LIGHTS,
        "In the event of a vote, delete operative paragraph 9.",
        "in the event",
    )
)
add(
    refuse(
        "condition-once",
        LIGHTS,
        "Once the report has been issued, replace “2029” with “2030” in operative paragraph 12.",
        "once",
    )
)
add(
    refuse(
        "wish-stronger",
        LIGHTS,
        "We would prefer stronger language in operative paragraph 7.",
        "stronger",
        "prefer",
    )
)
add(
    refuse("wish-ambitious", LIGHTS, "Operative paragraph 7 should be more ambitious.", "ambitious")
)
add(
    refuse(
        "wish-align",
        LIGHTS,
        "Align operative paragraph 3 with the agreed language of last year.",
        "align",
    )
)
add(refuse("wish-shorten", LIGHTS, "Shorten operative paragraph 2.", "shorten"))
add(refuse("wish-streamline", LIGHTS, "Streamline the preamble.", "streamline"))
add(refuse("wish-update", LIGHTS, "Update the dates throughout the text.", "update"))
add(
    refuse(
        "wish-merge",
        LIGHTS,
        "Merge operative paragraphs 8 and 9.",
        "merge",
        either=[
            text(
                "OP8",
                "Invites all donors to support small harbours, busy ports and "
                "training schools, and recommends that States share charts free of charge, "
                "as appropriate;",
            ),
            remove("OP9"),
        ],
    )
)
add(
    refuse(
        "wish-reflect",
        LIGHTS,
        "Operative paragraph 6 should reflect the views of island States.",
        "reflect",
    )
)
add(
    refuse(
        "wish-reference",
        LIGHTS,
        "Add a reference to the law of the sea in the preamble.",
        "reference",
    )
)
add(refuse("wish-reconsider", LIGHTS, "Please reconsider operative paragraph 9.", "reconsider"))
add(refuse("wish-position", LIGHTS, "We reserve our position on operative paragraph 9.", "reserve"))
add(refuse("wish-discuss", LIGHTS, "We would like to discuss operative paragraph 9.", "discuss"))
add(
    refuse(
        "wish-question",
        LIGHTS,
        "Could operative paragraph 9 be deleted?",
        "could",
        "?",
        either=[remove("OP9")],
    )
)
add(
    refuse(
        "wish-consider",
        LIGHTS,
        "Delegations may wish to consider deleting operative paragraph 9.",
        "consider",
        "wish",
    )
)
add(
    refuse(
        "wish-elsewhere",
        LIGHTS,
        "Replace operative paragraph 7 with paragraph 12 of resolution 74/12.",
        "paragraph 12",
        "74/12",
    )
)
add(
    refuse(
        "wish-language-of",
        LIGHTS,
        "In operative paragraph 7, use the wording of resolution 74/12.",
        "wording",
        "use",
    )
)
add(refuse("negated-delete", LIGHTS, "Do not delete operative paragraph 9.", "not"))
add(
    refuse(
        "negated-replace",
        LIGHTS,
        "In operative paragraph 6, do not replace “Iceland” with “Malta”.",
        "not",
    )
)
add(
    refuse(
        "negated-no-longer",
        LIGHTS,
        "Operative paragraph 9 should no longer be deleted.",
        "no longer",
    )
)
add(
    refuse(
        "negated-against",
        LIGHTS,
        "We are against the deletion of operative paragraph 9.",
        "against",
    )
)
add(
    refuse(
        "negated-oppose",
        LIGHTS,
        "We oppose replacing “Iceland” with “Malta” in operative paragraph 6.",
        "oppose",
    )
)
add(refuse("negated-should-not", LIGHTS, "Operative paragraph 9 should not be deleted.", "not"))
add(refuse("or-paragraphs", LIGHTS, "Delete operative paragraph 5 or 6.", "or"))
add(
    refuse(
        "or-words",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” with “Malta” or “Cyprus”.",
        "or",
        "Cyprus",
    )
)
add(
    refuse(
        "or-either",
        LIGHTS,
        "Either delete operative paragraph 9 or move it after operative paragraph 3.",
        "either",
        "or",
    )
)
add(
    refuse(
        "or-another",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” with “Malta” (or another State).",
        "another State",
        "or",
    )
)
add(
    refuse(
        "alternatively",
        LIGHTS,
        "Delete operative paragraph 9. Alternatively, delete “free of charge”.",
        "alternatively",
        rest=[remove("OP9")],
    )
)

# Words left over.
add(
    refuse(
        "left-over-notice",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” with “Malta” until further notice.",
        "until further notice",
    )
)
add(
    refuse(
        "left-over-temporarily", LIGHTS, "Temporarily delete operative paragraph 9.", "temporarily"
    )
)
add(refuse("left-over-partly", LIGHTS, "Partly delete operative paragraph 9.", "partly"))
add(refuse("left-over-half", LIGHTS, "Delete half of operative paragraph 9.", "half"))
add(refuse("left-over-most", LIGHTS, "Delete most of operative paragraph 5.", "most"))
add(
    refuse(
        "left-over-keep-gist",
        LIGHTS,
        "Delete operative paragraph 9 but keep its meaning.",
        "keep",
        "meaning",
    )
)
add(
    refuse(
        "left-over-french-only",
        LIGHTS,
        "In the French version only, replace “Iceland” with “Malta” in operative paragraph 6.",
        "French",
    )
)
add(
    refuse(
        "left-over-russian", LIGHTS, "Delete operative paragraph 9 (Russian text only).", "Russian"
    )
)
add(
    refuse(
        "left-over-italics",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” with “Malta” in bold and red.",
        "bold",
        "red",
        either=[swap("OP6", "Iceland", "Malta")],
    )
)
add(
    refuse(
        "left-over-similar",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” and similar words with “Malta”.",
        "similar",
    )
)
add(
    refuse(
        "left-over-where-relevant",
        LIGHTS,
        "Throughout the text, replace “lights” with “lamps” where relevant.",
        "where relevant",
        "relevant",
    )
)
add(
    refuse(
        "left-over-mutatis",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” with “Malta”, and make the necessary "
        "changes elsewhere.",
        "necessary changes",
        "elsewhere",
    )
)
add(
    refuse(
        "left-over-approximately",
        LIGHTS,
        "Insert “also” somewhere near the beginning of operative paragraph 8.",
        "somewhere",
        "near",
    )
)
add(
    refuse(
        "left-over-vote", LIGHTS, "Delete operative paragraph 9 and put the rest to a vote.", "vote"
    )
)
add(refuse("left-over-tomorrow", LIGHTS, "Delete operative paragraph 9 tomorrow.", "tomorrow"))
add(
    refuse(
        "left-over-first-words",
        LIGHTS,
        "In operative paragraph 1, delete a few words.",
        "a few words",
        "few",
    )
)
add(
    refuse(
        "left-over-except-ones",
        LIGHTS,
        "Delete all operative paragraphs except those on lights.",
        "those on lights",
        "except",
    )
)
add(refuse("left-over-mentions", LIGHTS, "Delete all paragraphs that mention bells.", "mention"))

# Parts missing.
add(
    refuse(
        "missing-place",
        LIGHTS,
        "In operative paragraph 8, insert “and piers”.",
        "where",
        "and piers",
    )
)
add(
    refuse("missing-place-also", LIGHTS, "Insert “also” in operative paragraph 8.", "where", "also")
)
add(refuse("missing-paragraph", LIGHTS, "After “ports”, insert “and piers”.", "paragraph", "ports"))
add(
    refuse(
        "missing-new-words",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland”.",
        "Iceland",
        "with",
    )
)
add(
    refuse(
        "missing-what",
        LIGHTS,
        "In operative paragraph 6, after “Iceland”, insert.",
        "insert",
        "Iceland",
    )
)
add(refuse("missing-words", LIGHTS, "In operative paragraph 6, delete.", "delete"))
add(refuse("missing-target", LIGHTS, "Move operative paragraph 8.", "where", "move"))
add(
    refuse(
        "missing-text",
        LIGHTS,
        "After operative paragraph 3, insert a new paragraph.",
        "text",
        "new paragraph",
    )
)
add(
    refuse(
        "missing-text-reading",
        LIGHTS,
        "After operative paragraph 3, insert a new operative paragraph reading:",
        "text",
        "follow",
    )
)
add(
    refuse(
        "missing-text-replace",
        LIGHTS,
        "Replace operative paragraph 7 with the following text:",
        "text",
        "follow",
    )
)
add(
    refuse(
        "missing-second-paragraph",
        LIGHTS,
        "Replace operative paragraph 7 with the following two paragraphs:\n\nStresses the cost "
        "of darkness;",
        "two",
    )
)
add(
    refuse(
        "one-too-many",
        LIGHTS,
        "After operative paragraph 3, insert the following two paragraphs:\n\nWelcomes the "
        "charts;\n\nThanks all pilots;\n\nPraises all crews;",
        "two",
        "three",
        "3",
    )
)
add(
    refuse(
        "missing-second-new",
        LIGHTS,
        "Insert new operative paragraphs 3 bis and 3 ter, reading:\n\n3 bis. Welcomes the new "
        "charts;",
        "3 ter",
        "ter",
    )
)
add(
    refuse(
        "missing-new-sentence",
        LIGHTS,
        "In operative paragraph 10, add a new sentence at the end.",
        "sentence",
    )
)
add(
    refuse(
        "missing-note-place",
        ORCHARDS,
        "In operative paragraph 3, insert a new footnote reading: “See above.”",
        "footnote",
        "where",
    )
)
add(
    refuse(
        "missing-note-text",
        ORCHARDS,
        "In operative paragraph 5, insert a new footnote after “Orchards”.",
        "footnote",
    )
)
add(
    refuse(
        "unequal-respectively",
        LIGHTS,
        "In operative paragraphs 1, 2 and 3, replace “Urges” and “Calls upon” with “Invites” "
        "and "
        "“Asks”, respectively.",
        "respectively",
        "three",
        "OP3",
    )
)
add(
    refuse(
        "unequal-respectively-words",
        LIGHTS,
        "In operative paragraph 7, replace “affordable” and “swift” with “cheap”, “prompt” and "
        "“lasting”, respectively.",
        "respectively",
        "lasting",
        "three",
    )
)

# Places that make no sense.
add(
    refuse(
        "move-after-itself",
        LIGHTS,
        "Move operative paragraph 8 to follow operative paragraph 8.",
        "itself",
        "8",
    )
)
add(
    refuse(
        "move-inside",
        LIGHTS,
        "Move operative paragraph 4 to follow operative paragraph 4 (b).",
        "4",
    )
)
add(
    refuse(
        "move-to-nowhere",
        LIGHTS,
        "Move operative paragraph 3 to follow operative paragraph 25.",
        "25",
    )
)
add(
    refuse(
        "insert-after-nowhere",
        LIGHTS,
        "After operative paragraph 16, insert a new paragraph reading:\n\nThanks all pilots;",
        "16",
    )
)
add(
    refuse(
        "insert-far-bis",
        LIGHTS,
        "Insert a new operative paragraph 18 bis reading:\n\nThanks all pilots;",
        "18",
    )
)
add(
    refuse(
        "between-apart",
        LIGHTS,
        "Between operative paragraphs 3 and 7, insert a new paragraph reading:\n\nThanks all "
        "pilots;",
        "between",
        "3 and 7",
        "OP7",
    )
)
add(
    refuse(
        "except-nowhere",
        LIGHTS,
        "Delete “, as appropriate” throughout the text, except in operative paragraph 21.",
        "21",
    )
)
add(
    refuse(
        "between-words-absent",
        LIGHTS,
        "In operative paragraph 1, between “harbours” and “glowing”, insert “and piers”.",
        "glowing",
    )
)
add(
    refuse(
        "between-words-apart",
        LIGHTS,
        "In operative paragraph 1, between “harbours” and “dawn”, insert “and piers”.",
        "dawn",
        "between",
    )
)
add(refuse("backward-range", LIGHTS, "Delete operative paragraphs 9 to 7.", "9 to 7", "7"))
add(
    refuse(
        "merge-apart",
        FERRIES,
        "Merge operative paragraphs 3 and 9 into one paragraph reading:\n\nNotes that ferries "
        "may serve as schools and clinics;",
        "merge",
        "3 and 9",
        either=[
            replace("OP3", "O Notes that ferries may serve as schools and clinics;"),
            remove("OP9"),
        ],
    )
)
add(
    refuse(
        "backward-quotes",
        LIGHTS,
        "In operative paragraph 2, delete from “service” to “lighthouse”.",
        "service",
        "lighthouse",
    )
)
add(refuse("exchange-three", FERRIES, "Reverse operative paragraphs 3, 4 and 7.", "3", "reverse"))
add(
    refuse(
        "outcome-does-not-fit",
        LIGHTS,
        "In operative paragraph 6, replace “Iceland” with “Malta” so that the paragraph reads:"
        "\n\nWelcomes the offer of the Government of Cyprus to host a meeting of keepers;",
        "Cyprus",
        "read",
    )
)

# Instructions of one document that contradict one another.
add(
    refuse(
        "delete-then-edit",
        LIGHTS,
        "1. Delete operative paragraph 6.\n\n2. In operative paragraph 6, replace “Iceland” "
        "with "
        "“Malta”.",
        "6",
        "Iceland",
        rest=[remove("OP6")],
    )
)
add(
    refuse(
        "two-texts-for-one-word",
        LIGHTS,
        "1. In operative paragraph 6, replace “Iceland” with “Malta”.\n\n2. In operative "
        "paragraph 6, replace “Iceland” with “Cyprus”.",
        "Iceland",
        rest=[swap("OP6", "Iceland", "Malta")],
    )
)
add(
    refuse(
        "delete-twice",
        LIGHTS,
        "1. Delete operative paragraphs 5 to 7.\n\n2. Delete operative paragraph 6.",
        "6",
        rest=[remove("OP5 OP6 OP7")],
        either=[remove("OP5 OP6 OP7")],
    )
)
add(
    refuse(
        "replace-then-edit",
        LIGHTS,
        "1. Replace operative paragraph 7 with the following:\n\nStresses the cost of darkness;"
        "\n\n2. In operative paragraph 7, replace “swift” with “prompt”.",
        "swift",
        rest=[replace("OP7", "O Stresses the cost of darkness;")],
    )
)
add(
    refuse(
        "delete-word-then-anchor",
        LIGHTS,
        "1. In operative paragraph 11, delete “, lenses and bells”.\n\n2. In operative "
        "paragraph "
        "11, after “lenses”, insert “, horns”.",
        "lenses",
        rest=[cut("OP11", ", lenses and bells")],
    )
)
add(
    refuse(
        "two-titles",
        LIGHTS,
        "1. The title should read “Lights at sea”.\n\n2. The title should read “Sea lights”.",
        "title",
        "Lighthouses",
        rest=[text("T", "Lights at sea")],
    )
)
add(
    refuse(
        "move-twice",
        FERRIES,
        "1. Move operative paragraph 8 to follow operative paragraph 3.\n\n2. Move operative "
        "paragraph 8 to follow operative paragraph 10.",
        "8",
        rest=[move("OP8", to_after="OP3")],
        either=[move("OP8", to_after="OP10")],
    )
)

# Refusing is right; so is what a lenient secretary would write.
add(refuse("retain", LIGHTS, "Retain operative paragraph 9.", "retain", either=[]))
add(refuse("keep", LIGHTS, "Keep operative paragraph 9 as it is.", "keep", either=[]))
add(
    refuse(
        "brackets",
        LIGHTS,
        "In operative paragraph 7, place “and that repairs must be swift” in square brackets.",
        "brackets",
        either=[swap("OP7", "and that repairs must be swift", "[and that repairs must be swift]")],
    )
)
add(
    refuse(
        "split",
        LIGHTS,
        "Split operative paragraph 10 into two paragraphs after the first sentence.",
        "split",
        either=[
            replace(
                "OP10",
                "O Expresses appreciation to the crews that reported failures;",
                "O It asks them to continue;",
            )
        ],
    )
)
add(
    refuse(
        "third-word",
        LIGHTS,
        "In operative paragraph 8, delete the second word.",
        "second word",
        "word",
        either=[cut("OP8", "all")],
    )
)
add(
    refuse(
        "instead-of-deleting",
        LIGHTS,
        "Instead of deleting operative paragraph 9, delete “free of charge” in it.",
        "instead",
        either=[cut("OP9", "free of charge")],
    )
)
add(refuse("to-the-preamble", LIGHTS, "Move operative paragraph 9 to the preamble.", "preamble"))
add(
    refuse(
        "alt",
        LIGHTS,
        "Insert an operative paragraph 6 alt reading:\n\nThanks the Government of Malta;",
        "alt",
        either=[put_after("OP6", "O Thanks the Government of Malta;")],
    )
)
add(
    refuse(
        "line-does-not-fit",
        LIGHTS,
        "In the ninth line of operative paragraph 6, replace “Iceland” with “Malta”.",
        "line",
        either=[swap("OP6", "Iceland", "Malta")],
    )
)
add(
    refuse(
        "unquoted-vague",
        LIGHTS,
        "In operative paragraph 8, replace the reference to donors by a reference to banks.",
        "reference",
        either=[swap("OP8", "donors", "banks")],
    )
)
add(
    refuse(
        "ditto-elsewhere",
        LIGHTS,
        "In operative paragraph 8, after “ports”, insert “and piers”, and so on in the other "
        "paragraphs.",
        "and so on",
        "other paragraphs",
    )
)
add(
    refuse(
        "insert-twice-same",
        LIGHTS,
        "1. In operative paragraph 8, after “ports”, insert “and piers”.\n\n2. In operative "
        "paragraph 8, after “ports”, insert “and docks”.",
        "ports",
        rest=[after("OP8", "ports", "and piers")],
        either=[after("OP8", "ports", "and docks"), after("OP8", "ports", "and piers")],
    )
)
