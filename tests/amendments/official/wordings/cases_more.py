"""More ways of saying it: layout, quotes inside quotes, words that look like instructions."""

from __future__ import annotations

from amendments.official.wordings.base import FERRIES, LIGHTS, ORCHARDS
from amendments.official.wordings.case import Case, apply, refuse
from amendments.official.wordings.model import (
    add_end,
    add_note,
    after,
    cut,
    later,
    move,
    put_after,
    remove,
    replace,
    swap,
)

CASES: list[Case] = []

# How a paragraph is named.
CASES += apply(
    "naming",
    LIGHTS,
    [swap("OP12", "2029", "2030")],
    "In the twelfth operative paragraph, replace “2029” with “2030”.",
    "In operative paragraph twelve, replace “2029” with “2030”.",
    "in op12, replace “2029” with “2030”",
    "OPERATIVE PARAGRAPH 12: REPLACE “2029” WITH “2030”.",
    "In Operative Paragraph 12, replace “2029” with “2030”.",
    "With regard to operative paragraph 12, replace “2029” with “2030”.",
    "Regarding operative paragraph 12: replace “2029” with “2030”.",
    "On OP12: replace “2029” with “2030”.",
    "As regards operative paragraph 12, “2029” should be replaced by “2030”.",
    "In operative paragraph 12 (“Decides to convene a meeting…”), replace “2029” with “2030”.",
    "In OP12, the year “2029” should read “2030”.",
    "In operative paragraph 12, replace the date “2029” with “2030”.",
    "In operative paragraph 12 of draft resolution A/C.2/91/L.14, replace “2029” with “2030”.",
    "In operative paragraph 12, which begins “Decides to convene”, replace “2029” with “2030”.",
    "Operative paragraph 12 - replace “2029” with “2030”.",
    "In paragraph 12 (operative), replace “2029” with “2030”.",
    "OP 12 / replace “2029” with “2030”",
    "1. OP12\n\nReplace “2029” with “2030”.",
)
CASES += apply(
    "naming-by-what-it-does",
    LIGHTS,
    [swap("OP12", "2029", "2030")],
    "In the operative paragraph that decides to convene a meeting (OP12), replace “2029” with "
    "“2030”.",
    "In the operative paragraph on the meeting, replace “2029” with “2030”.",
    either=True,
)
CASES += apply(
    "naming-preamble",
    LIGHTS,
    [swap("PP2", "crews", "families")],
    "In the 2nd preambular paragraph, replace “crews” with “families”.",
    "In PP 2, replace “crews” with “families”.",
    "In pp2, replace “crews” with “families”.",
    "In preambular para. 2, replace “crews” with “families”.",
    "In the second preambular para, replace “crews” with “families”.",
    "PP2 – “crews” should read “families”.",
    "In the second introductory paragraph, replace “crews” with “families”.",
    "Preambular paragraph 2\n\nReplace “crews” with “families”.",
)

# Layout.
CASES += apply(
    "layout-points",
    LIGHTS,
    [swap("PP2", "small", "little"), remove("PP5"), remove("OP9"), swap("OP6", "Iceland", "Malta")],
    "1. In the preamble:\n\n(a) In the second paragraph, replace “small” with “little”;\n\n(b) "
    "Delete the fifth paragraph.\n\n2. In the operative part:\n\n(a) In paragraph 6, replace "
    "“Iceland” with “Malta”;\n\n(b) Delete paragraph 9.",
    "Preamble\n\nIn the second paragraph, replace “small” with “little”.\n\nDelete the fifth "
    "paragraph.\n\nOperative part\n\nIn paragraph 6, replace “Iceland” with “Malta”.\n\nDelete "
    "paragraph 9.",
    "(a) In the second preambular paragraph, replace “small” with “little”;\n\n(b) Delete the "
    "fifth "
    "preambular paragraph;\n\n(c) In operative paragraph 6, replace “Iceland” with “Malta”;\n\n(d) "
    "Delete operative paragraph 9.",
    "– PP2: replace “small” with “little”\n\n– PP5: delete\n\n– OP6: replace “Iceland” with "
    "“Malta”\n\n– OP9: delete",
    "1.\nIn the second preambular paragraph, replace “small” with “little”.\n\n2.\nDelete the "
    "fifth "
    "preambular paragraph.\n\n3.\nIn operative paragraph 6, replace “Iceland” with “Malta”.\n\n4.\n"
    "Delete operative paragraph 9.",
    "The draft resolution should be amended as follows:\n\n1. In the second preambular paragraph, "
    "replace “small” with “little”;\n\n2. Delete the fifth preambular paragraph;\n\n3. In "
    "operative "
    "paragraph 6, replace “Iceland” with “Malta”;\n\n4. Delete operative paragraph 9.",
    "In the second preambular paragraph, replace “small” with “little”. Delete the fifth "
    "preambular "
    "paragraph. In operative paragraph 6, replace “Iceland” with “Malta”. Delete operative "
    "paragraph 9.",
    "In the second preambular paragraph, replace “small” with “little”, and delete the fifth "
    "preambular paragraph; in operative paragraph 6, replace “Iceland” with “Malta”, and delete "
    "operative paragraph 9.",
)
CASES += apply(
    "broken-lines",
    LIGHTS,
    [cut("OP2", ", to pay keepers a fair wage and to honour their service")],
    "In operative paragraph 2, delete “, to pay keepers a\nfair wage and to honour their service”.",
    "In operative paragraph 2, delete “, to pay keepers a fair\n\nwage and to honour their "
    "service”.",
    "In operative\nparagraph 2, delete “, to pay keepers a fair wage and to honour "
    "their\nservice”.",
)

# Quotes.
CASES += apply(
    "quotes-inside",
    LIGHTS,
    [after("OP12", "meeting", ", called ‘Lights for all’,")],
    "In operative paragraph 12, after “meeting”, insert “, called ‘Lights for all’,”.",
    "In operative paragraph 12, insert “, called ‘Lights for all’,” after “meeting”.",
)
CASES += apply(
    "quote-says-after",
    LIGHTS,
    [after("OP8", "donors", ", after consultation with the crews,")],
    "In operative paragraph 8, after “donors”, insert “, after consultation with the crews,”.",
    "In operative paragraph 8, insert “, after consultation with the crews,” after “donors”.",
)
CASES += apply(
    "quote-says-delete",
    LIGHTS,
    [swap("OP9", "share charts", "delete old charts and replace them with new charts")],
    "In operative paragraph 9, replace “share charts” with “delete old charts and replace them "
    "with "
    "new charts”.",
    "In operative paragraph 9, “share charts” should read “delete old charts and replace them with "
    "new charts”.",
)
CASES += apply(
    "text-says-insert",
    LIGHTS,
    [put_after("OP3", "O Decides to insert a new item in its agenda after the report;")],
    "After operative paragraph 3, insert a new operative paragraph reading:\n\nDecides to insert a "
    "new item in its agenda after the report;",
    "Insert a new operative paragraph 3 bis reading: “Decides to insert a new item in its agenda "
    "after the report;”",
)
CASES += apply(
    "text-says-replace",
    LIGHTS,
    [
        replace("OP11", "O Requests harbours to replace old lamps with new lamps throughout;"),
        remove("OP13"),
    ],
    "1. Operative paragraph 11 should read:\n\n11. Requests harbours to replace old lamps with new "
    "lamps throughout;\n\n2. Delete operative paragraph 13.",
    "1. Replace operative paragraph 11 with the following:\n\nRequests harbours to replace old "
    "lamps "
    "with new lamps throughout;\n\n2. Delete operative paragraph 13.",
)
CASES += apply(
    "quote-holds-a-stop",
    LIGHTS,
    [swap("OP5", "repaired. Some bells", "repaired. Few bells")],
    "In operative paragraph 5, replace “repaired. Some bells” with “repaired. Few bells”.",
    "In operative paragraph 5, replace “Some” with “Few”.",
)
CASES += apply(
    "quote-holds-and",
    LIGHTS,
    [swap("OP1", "dusk to dawn", "evening to morning and at noon")],
    "In operative paragraph 1, replace “dusk to dawn” with “evening to morning and at noon”.",
    "In operative paragraph 1, for “dusk to dawn” read “evening to morning and at noon”.",
)
CASES += apply(
    "dashes",
    LIGHTS,
    [swap("OP13", "Secretary-General", "President")],
    "In operative paragraph 13, replace “Secretary-General” with “President”.",
    "In operative paragraph 13, replace “Secretary\u2011General” with “President”.",
)
CASES += apply(
    "inter-alia",
    LIGHTS,
    [after("OP7", "Stresses", ", inter alia,")],
    "In operative paragraph 7, after “Stresses”, insert “, inter alia,”.",
    "In operative paragraph 7, insert “, inter alia,” after “Stresses”.",
)
CASES += apply(
    "comma",
    LIGHTS,
    [swap("OP3", "buoys, as", "buoys as")],
    "In operative paragraph 3, delete the comma after “buoys”.",
    "In operative paragraph 3, replace “buoys, as” with “buoys as”.",
)
CASES += apply(
    "new-holds-old",
    LIGHTS,
    [swap("T PP3 PP6 OP1 OP4(a) OP8 OP12", "harbours", "harbours and coves")],
    "Throughout the draft resolution, including its title, replace “harbours” with “harbours and "
    "coves”.",
    "In the title, in the third and sixth preambular paragraphs and in operative paragraphs 1, 4 "
    "(a), 8 and 12, after “harbours”, insert “and coves”.",
)
CASES += apply(
    "later-quotes-throughout",
    FERRIES,
    [
        swap("PP1 PP2 PP3 OP1 OP2 OP3 OP4 OP5 OP6 OP7 OP8 OP9 OP10 OP11 OP12", "ferries", "boats"),
        later("OP8", "boats", "boats and rafts"),
    ],
    "1. Throughout the text, replace “ferries” with “boats”.\n\n2. In operative paragraph 8, after "
    "“boats”, insert “and rafts”.",
    "1. Throughout the text, replace “ferries” with “boats”.\n\n2. In operative paragraph 8, after "
    "“the building of ferries”, insert “and rafts”.",
    "1. In operative paragraph 8, after “ferries”, insert “and rafts”.\n\n2. Throughout the text, "
    "replace “ferries” with “boats”.",
)
CASES += apply(
    "later-in-new-paragraph",
    LIGHTS,
    [put_after("OP3", "O Welcomes the new sea charts;")],
    "1. After operative paragraph 3, insert a new operative paragraph 3 bis reading:\n\nWelcomes "
    "the "
    "new charts;\n\n2. In operative paragraph 3 bis, before “charts”, insert “sea”.",
    either=True,
    partly=[put_after("OP3", "O Welcomes the new charts;")],
)

# Footnotes of the amendment document itself.
CASES += apply(
    "own-footnote",
    ORCHARDS,
    [after("OP5", "Orchards", "and Groves{n}"), add_note("n", "See A/91/5.")],
    "In operative paragraph 5, after “Orchards”, insert “and Groves[^1]”.\n\n[^1]: See A/91/5.",
    "In operative paragraph 5, add at the end “and Groves[^1]”.\n\n[^1]: See A/91/5.",
)
CASES += apply(
    "own-footnote-new-paragraph",
    ORCHARDS,
    [put_after("OP4", "O Thanks the city of Almaty{n} for its apples;"), add_note("n", "A/91/6.")],
    "After operative paragraph 4, insert the following paragraph:\n\nThanks the city of Almaty[^1] "
    "for its apples;\n\n[^1]: A/91/6.",
)

# Courtesy, explanation, and what follows from an instruction.
CASES += apply(
    "courtesy",
    LIGHTS,
    [remove("OP9")],
    "We would be grateful for the deletion of operative paragraph 9.",
    "Our delegation proposes the deletion of operative paragraph 9.",
    "Chad proposes to delete operative paragraph 9.",
    "It is proposed that operative paragraph 9 be deleted.",
    "We suggest deleting operative paragraph 9.",
    "We request that operative paragraph 9 be deleted.",
    "In our view, operative paragraph 9 should be deleted.",
    "For brevity, delete operative paragraph 9.",
    "With thanks to the sponsors, we propose to delete operative paragraph 9.",
    "Consequently, delete operative paragraph 9.",
)
CASES += apply(
    "explanation",
    LIGHTS,
    [remove("OP9")],
    "In order to avoid duplication, delete operative paragraph 9.",
    "Delete operative paragraph 9, in order to avoid duplication.",
    "Delete operative paragraph 9, which duplicates operative paragraph 3.",
    "Delete operative paragraph 9. Rationale: it duplicates operative paragraph 3.",
    "Operative paragraph 9 should be deleted, as it is redundant.",
    "Delete operative paragraph 9 as superfluous.",
    "If acceptable to the sponsors, please delete operative paragraph 9.",
    "If possible, delete operative paragraph 9.",
    either=True,
)
CASES += apply(
    "courtesy-insert",
    LIGHTS,
    [add_end("OP6", "and pilots")],
    "If delegations agree, we would add “and pilots” at the end of operative paragraph 6.",
    "We would appreciate it if “and pilots” were added at the end of operative paragraph 6.",
    "We would like to suggest adding “and pilots” at the end of operative paragraph 6.",
    "For completeness, at the end of operative paragraph 6, add “and pilots”.",
    "We propose adding “and pilots” after “keepers” in operative paragraph 6.",
    "May we propose that “and pilots” be inserted after “keepers” in operative paragraph 6.",
)
CASES += apply(
    "consequence",
    FERRIES,
    [remove("OP4"), move("OP9", to_after="OP2")],
    "1. Delete operative paragraph 4.\n\n2. Move operative paragraph 9 to follow operative "
    "paragraph "
    "2.\n\n3. Renumber the remaining paragraphs accordingly.",
    "1. Move operative paragraph 9 to follow operative paragraph 2.\n\n2. Delete operative "
    "paragraph "
    "4 and renumber the remaining paragraphs.",
    "Delete operative paragraph 4 and move operative paragraph 9 to follow operative paragraph 2, "
    "renumbering the paragraphs accordingly.",
)
CASES += apply(
    "like-changes",
    LIGHTS,
    [cut("OP3 OP9", ", as appropriate"), cut("OP1", "all")],
    "1. In operative paragraph 3, delete “, as appropriate”, and do the same in operative "
    "paragraph "
    "9.\n\n2. In operative paragraph 1, delete “all”.",
    "In operative paragraphs 3 and 9, delete “, as appropriate”, and in operative paragraph 1, "
    "delete “all”.",
    "Delete “, as appropriate” in operative paragraphs 3 and 9, and “all” in operative paragraph "
    "1.",
)

# Replacing words that go over an end, and other ways round.
CASES += apply(
    "words-at-the-end",
    LIGHTS,
    [swap("OP7", "and that repairs must be swift", "and bright")],
    "In operative paragraph 7, replace “and that repairs must be swift” with “and bright”.",
    "In operative paragraph 7, replace the text after “affordable” with “and bright”.",
    "In operative paragraph 7, after “affordable”, replace the rest of the paragraph with “and "
    "bright”.",
    "In operative paragraph 7, replace everything after “affordable” with “and bright”.",
    "In operative paragraph 7, delete the end of the paragraph after “affordable” and replace it "
    "with “and bright”.",
    "In operative paragraph 7, after “affordable”, replace the existing text by the following: "
    "“and "
    "bright”.",
    "In operative paragraph 7, the end of the paragraph, beginning with “and that repairs”, should "
    "read “and bright”.",
)
CASES += apply(
    "insert-and-delete-at-one-place",
    LIGHTS,
    [swap("OP1", "small", "busy")],
    "In operative paragraph 1, before “small”, insert “busy” and delete “small”.",
    "In operative paragraph 1, delete “small” and insert “busy” before “harbours”.",
    "In operative paragraph 1, delete “small” before “harbours” and insert “busy” in its place.",
)

# And what must be refused among these.
CASES += refuse(
    "refuse-quote-unclosed",
    LIGHTS,
    "In operative paragraph 6, replace “Iceland with “Malta”.",
    "Iceland",
    "quot",
    either=[swap("OP6", "Iceland", "Malta")],
)
CASES += refuse(
    "refuse-rationale-as-order",
    LIGHTS,
    "Operative paragraph 9 is redundant.",
    "redundant",
    "is redundant",
)
CASES += refuse(
    "refuse-support",
    LIGHTS,
    "We support the proposal of Malta to delete operative paragraph 9.",
    "support",
    "Malta",
)
CASES += refuse(
    "refuse-reported",
    LIGHTS,
    "Malta asked why operative paragraph 9 should be deleted.",
    "Malta",
    "why",
    "asked",
)
CASES += refuse(
    "refuse-first-chapeau",
    LIGHTS,
    "In the chapeau of operative paragraph 9, delete “free of charge”.",
    "chapeau",
    either=[cut("OP9", "free of charge")],
)
CASES += refuse(
    "refuse-same-without-first",
    LIGHTS,
    "In the same paragraph, delete “all”.",
    "same paragraph",
)
CASES += refuse(
    "refuse-only-second-half",
    LIGHTS,
    "In the second half of operative paragraph 7, replace “must be” with “are”.",
    "second half",
    "half",
    "must be",
    either=[swap("OP7", "must be", "are", 2)],
)
CASES += refuse(
    "refuse-insert-if",
    LIGHTS,
    "In operative paragraph 8, insert “and piers” after “ports” if the word “docks” is not used.",
    "if the word",
    "docks",
)
CASES += refuse(
    "refuse-not-throughout",
    LIGHTS,
    "Replace “keepers” with “wardens”, but not throughout.",
    "not throughout",
    "throughout",
    "keepers",
)
CASES += refuse(
    "refuse-delete-except-sub",
    LIGHTS,
    "Delete operative paragraph 4, except subparagraph (e).",
    "(e)",
)
CASES += refuse(
    "refuse-several-and-other",
    LIGHTS,
    "Delete operative paragraphs 3, 5 and others.",
    "others",
)
CASES += refuse(
    "refuse-new-number-gap",
    LIGHTS,
    "Insert a new operative paragraph 25 reading:\n\nThanks all pilots;",
    "25",
)
