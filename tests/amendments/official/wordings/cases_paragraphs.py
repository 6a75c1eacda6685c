"""Paragraphs, sentences, titles, headings, footnotes and the annex, in English."""

from __future__ import annotations

from amendments.official.wordings.base import BEES, FERRIES, LIGHTS, ORCHARDS
from amendments.official.wordings.case import Case, apply
from amendments.official.wordings.model import (
    add_end,
    add_note,
    after,
    move,
    put_after,
    put_before,
    remove,
    replace,
    sentence,
    sentence_after,
    swap,
    text,
)

CASES: list[Case] = []

# New operative paragraphs.
NEW = "Welcomes the new charts;"
CASES += apply(
    "new-paragraph",
    LIGHTS,
    [put_after("OP3", "O Welcomes the new charts;")],
    f"After operative paragraph 3, insert the following operative paragraph:\n\n{NEW}",
    f"After operative paragraph 3, insert a new operative paragraph reading:\n\n3 bis. {NEW}",
    f"Insert a new operative paragraph 3 bis reading:\n\n{NEW}",
    f"Insert a new operative paragraph 3 bis, reading as follows:\n\n“{NEW}”",
    f"Insert a new operative paragraph 4 reading:\n\n{NEW}",
    f"Insert a new operative paragraph 4, reading:\n\n4. {NEW}",
    f"Insert a new operative paragraph after operative paragraph 3, to read as follows: “{NEW}”",
    f"Add, after operative paragraph 3, a new paragraph, as follows:\n\n“{NEW}”",
    f"New operative paragraph 3 bis:\n\n{NEW}",
    f"New OP3 bis: “{NEW}”",
    f"OP3 bis (new): {NEW}",
    f"Between operative paragraphs 3 and 4, insert the following paragraph:\n\n{NEW}",
    f"Before operative paragraph 4, insert the following new paragraph:\n\n{NEW}",
    f"After paragraph 3, insert: “{NEW}”",
    f"A new operative paragraph should be inserted after operative paragraph 3, reading:\n\n{NEW}",
    f"Following operative paragraph 3, add a new operative paragraph reading:\n\n{NEW}",
    "After operative paragraph 3, insert the following new paragraph and renumber the subsequent "
    f"paragraphs accordingly:\n\n{NEW}",
    f"1. After operative paragraph 3, insert a new paragraph reading:\n\n{NEW}\n\n2. Renumber the "
    "subsequent paragraphs accordingly.",
    f"We propose a new operative paragraph 3 bis, to read as follows:\n\n{NEW}",
    f"We propose to insert a new operative paragraph after operative paragraph 3:\n\n{NEW}",
    f"Operative paragraph 3 bis\n\nInsert a new operative paragraph reading:\n\n{NEW}",
    f"Insert the following as operative paragraph 3 bis:\n\n{NEW}",
    f"Insert the following as a new operative paragraph 4:\n\n{NEW}",
    "Immediately after operative paragraph 3, insert the following operative paragraph: "
    f"“3 bis. {NEW}”",
    f"Insert, following OP3, a new OP which reads:\n\n{NEW}",
    "After the third operative paragraph, insert a new operative paragraph with the following "
    f"text:\n\n{NEW}",
    "After operative paragraph 3, insert a new operative paragraph, “Welcomes the new charts”.",
)
CASES += apply(
    "two-new-paragraphs",
    LIGHTS,
    [put_after("OP3", "O Welcomes the new charts;", "O Thanks all pilots;")],
    f"After operative paragraph 3, insert the following two paragraphs:\n\n{NEW}\n\nThanks all "
    "pilots;",
    f"Insert new operative paragraphs 3 bis and 3 ter, reading:\n\n3 bis. {NEW}\n\n3 ter. Thanks "
    "all pilots;",
    f"Insert new operative paragraphs 3 bis and 3 ter:\n\n{NEW}\n\nThanks all pilots;",
    f"Insert two new operative paragraphs after operative paragraph 3:\n\n{NEW}\n\nThanks all "
    "pilots;",
    f"Insert new operative paragraphs 4 and 5 reading:\n\n4. {NEW}\n\n5. Thanks all pilots;",
    f"1. Insert a new operative paragraph 3 bis reading:\n\n{NEW}\n\n2. Insert a new operative "
    "paragraph 3 ter reading:\n\nThanks all pilots;",
    f"Between OP3 and OP4, insert two new paragraphs reading:\n\n{NEW}\n\nThanks all pilots;",
    f"New OP3 bis: {NEW}\n\nNew OP3 ter: Thanks all pilots;",
)
CASES += apply(
    "new-paragraphs-apart",
    LIGHTS,
    [put_after("OP3", "O Welcomes the new charts;"), put_after("OP8", "O Thanks all pilots;")],
    f"1. After operative paragraph 3, insert a new paragraph reading:\n\n{NEW}\n\n2. After "
    "operative paragraph 8, insert a new paragraph reading:\n\nThanks all pilots;",
    f"1. Insert a new operative paragraph 3 bis reading:\n\n3 bis. {NEW}\n\n2. Insert a new "
    "operative paragraph 8 bis reading:\n\n8 bis. Thanks all pilots;",
    f"1. After OP8, add: “Thanks all pilots;”\n\n2. After OP3, add: “{NEW}”",
)
CASES += apply(
    "new-paragraph-with-subs",
    LIGHTS,
    [put_after("OP5", "O Asks States:", "a To list their lights;", "a To share the list;")],
    "After operative paragraph 5, insert the following paragraph:\n\nAsks States:\n\n(a) To list "
    "their lights;\n\n(b) To share the list;",
    "Insert a new operative paragraph 5 bis reading:\n\n5 bis. Asks States:\n\n(a) To list their "
    "lights;\n\n(b) To share the list;",
)
CASES += apply(
    "penultimate-new",
    LIGHTS,
    [put_before("OP14", "O Thanks all pilots;")],
    "Insert a new penultimate operative paragraph reading:\n\nThanks all pilots;",
    "Insert, as the penultimate operative paragraph, the following:\n\nThanks all pilots;",
    "Before the last operative paragraph, insert the following paragraph:\n\nThanks all pilots;",
    "After the penultimate operative paragraph, insert the following paragraph:\n\nThanks all "
    "pilots;",
    "Add a new penultimate operative paragraph, as follows:\n\n“Thanks all pilots;”",
    "Insert a new operative paragraph 13 bis reading:\n\nThanks all pilots;",
    "Insert a new operative paragraph 14 reading:\n\n14. Thanks all pilots;",
    "Before operative paragraph 14 (last paragraph), insert:\n\nThanks all pilots;",
)
CASES += apply(
    "last-new",
    LIGHTS,
    [put_after("OP14", "O Thanks all pilots;")],
    "Insert a new last operative paragraph reading:\n\nThanks all pilots.",
    "At the end of the operative part, add a new paragraph reading:\n\nThanks all pilots.",
    "After operative paragraph 14, insert a new operative paragraph reading:\n\nThanks all pilots.",
    "Insert a new operative paragraph 15 reading:\n\n15. Thanks all pilots.",
    "Add a new final operative paragraph reading:\n\nThanks all pilots.",
    "After the last operative paragraph, add the following:\n\nThanks all pilots.",
)
CASES += apply(
    "first-new",
    LIGHTS,
    [put_before("OP1", "O Thanks all pilots;")],
    "Insert a new first operative paragraph reading:\n\nThanks all pilots;",
    "Before operative paragraph 1, insert a new operative paragraph reading:\n\nThanks all pilots;",
    "Insert a new operative paragraph 1 reading:\n\n1. Thanks all pilots;",
    "At the beginning of the operative part, insert the following paragraph:\n\nThanks all pilots;",
)

# New preambular paragraphs.
CASES += apply(
    "new-preambular",
    LIGHTS,
    [put_after("PP2", "P Noting the cost of lamps,")],
    "After the second preambular paragraph, insert a new preambular paragraph reading:\n\nNoting "
    "the cost of lamps,",
    "Insert a new preambular paragraph after the second preambular paragraph:\n\nNoting the cost "
    "of lamps,",
    "Insert a new third preambular paragraph reading:\n\nNoting the cost of lamps,",
    "Insert a new preambular paragraph 2 bis:\n\nNoting the cost of lamps,",
    "New PP2 bis: Noting the cost of lamps,",
    "Before the third preambular paragraph, insert the following preambular paragraph:\n\nNoting "
    "the cost of lamps,",
    "Between the second and third preambular paragraphs, insert the following:\n\nNoting the cost "
    "of lamps,",
    "After PP2, add a new PP: “Noting the cost of lamps,”",
    "Insert the following as the third preambular paragraph:\n\nNoting the cost of lamps,",
    "After the second paragraph of the preamble, insert the following paragraph:\n\nNoting the "
    "cost of lamps,",
)
CASES += apply(
    "new-last-preambular",
    LIGHTS,
    [put_after("PP6", "P Noting the cost of lamps,")],
    "Insert a new last preambular paragraph reading:\n\nNoting the cost of lamps,",
    "At the end of the preamble, add the following paragraph:\n\nNoting the cost of lamps,",
    "After the last preambular paragraph, insert a new preambular paragraph reading:\n\nNoting "
    "the cost of lamps,",
    "After the sixth and last preambular paragraph, insert the following:\n\nNoting the cost of "
    "lamps,",
    "Insert, as the last preambular paragraph, the following text:\n\nNoting the cost of lamps,",
    "Insert a new seventh preambular paragraph reading:\n\nNoting the cost of lamps,",
)
CASES += apply(
    "new-first-preambular",
    LIGHTS,
    [put_before("PP1", "P Noting the cost of lamps,")],
    "Insert a new first preambular paragraph reading:\n\nNoting the cost of lamps,",
    "Before the first preambular paragraph, insert the following:\n\nNoting the cost of lamps,",
    "At the beginning of the preamble, insert the following paragraph:\n\nNoting the cost of "
    "lamps,",
)
CASES += apply(
    "new-penultimate-preambular",
    LIGHTS,
    [put_before("PP6", "P Noting the cost of lamps,")],
    "Insert a new penultimate preambular paragraph reading:\n\nNoting the cost of lamps,",
    "Before the last preambular paragraph, insert:\n\nNoting the cost of lamps,",
)

# New subparagraphs.
CASES += apply(
    "new-sub",
    LIGHTS,
    [put_after("OP4(b)", "a To test the handbook at sea;")],
    "After operative paragraph 4 (b), insert a new subparagraph reading:\n\n(b bis) To test the "
    "handbook at sea;",
    "In operative paragraph 4, insert a new subparagraph (b bis) reading:\n\nTo test the handbook "
    "at sea;",
    "In operative paragraph 4, after subparagraph (b), insert a new subparagraph reading:\n\n(c) "
    "To test the handbook at sea;",
    "Insert a new subparagraph (b bis) in operative paragraph 4: “To test the handbook at sea;”",
    "In operative paragraph 4, before subparagraph (c), insert a new subparagraph: “To test the "
    "handbook at sea;”",
    "Insert a new operative paragraph 4 (b bis) reading:\n\nTo test the handbook at sea;",
    "In operative paragraph 4, insert a new subparagraph (c) reading:\n\nTo test the handbook at "
    "sea;",
    "OP4: insert new subparagraph (b bis): “To test the handbook at sea;”",
    "In operative paragraph 4, between subparagraphs (b) and (c), insert: “To test the handbook "
    "at sea;”",
    "After subparagraph (b) of operative paragraph 4, add a new subparagraph, as follows:\n\n"
    "“(b bis) To test the handbook at sea;”",
)
CASES += apply(
    "new-last-sub",
    LIGHTS,
    [put_after("OP4(c)", "a To test the handbook at sea;")],
    "In operative paragraph 4, add a new subparagraph (d) reading:\n\n(d) To test the handbook at "
    "sea;",
    "At the end of operative paragraph 4, add a new subparagraph reading:\n\n(d) To test the "
    "handbook at sea;",
    "After operative paragraph 4 (c), insert a new subparagraph: “To test the handbook at sea;”",
    "In operative paragraph 4, add a new last subparagraph: “To test the handbook at sea;”",
    "Add a new subparagraph (d) to operative paragraph 4: “To test the handbook at sea;”",
)
CASES += apply(
    "new-item",
    LIGHTS,
    [put_after("OP4(b)(iii)", "i Ropes;")],
    "In operative paragraph 4 (b), insert a new item (iv) reading:\n\n(iv) Ropes;",
    "After operative paragraph 4 (b) (iii), insert:\n\n(iv) Ropes;",
    "At the end of operative paragraph 4 (b), add a new item (iv): “Ropes;”",
    "Insert a new subparagraph (iv) in operative paragraph 4 (b): “Ropes;”",
)
CASES += apply(
    "new-item-bis",
    LIGHTS,
    [put_after("OP4(b)(i)", "i Ropes;")],
    "In operative paragraph 4 (b), insert a new item (i bis): “Ropes;”",
    "After operative paragraph 4 (b) (i), insert a new item reading:\n\nRopes;",
)
CASES += apply(
    "two-new-subs",
    LIGHTS,
    [put_after("OP4(a)", "a To ask crews;", "a To ask pilots;")],
    "In operative paragraph 4, insert new subparagraphs (a bis) and (a ter) reading:\n\n(a bis) "
    "To ask crews;\n\n(a ter) To ask pilots;",
    "After operative paragraph 4 (a), insert the following two subparagraphs:\n\n(b) To ask crews;"
    "\n\n(c) To ask pilots;",
)

# Replacing whole paragraphs.
COST = "Stresses the cost of darkness;"
CASES += apply(
    "replace-paragraph",
    LIGHTS,
    [replace("OP7", "O Stresses the cost of darkness;")],
    f"Replace operative paragraph 7 with the following text:\n\n{COST}",
    f"Replace operative paragraph 7 by the following:\n\n7. {COST}",
    f"Operative paragraph 7 should read:\n\n{COST}",
    f"Operative paragraph 7 should read as follows:\n\n7. {COST}",
    f"Paragraph 7 should read\n\n7. {COST}",
    f"Operative paragraph 7 should be amended to read:\n\n{COST}",
    f"Substitute the following for operative paragraph 7:\n\n{COST}",
    f"Amend operative paragraph 7 to read:\n\n{COST}",
    f"OP7: replace with “{COST}”",
    f"OP7 to read: “{COST}”",
    f"Reword operative paragraph 7 as follows:\n\n{COST}",
    f"Reword operative paragraph 7 to read: “{COST}”",
    f"The text of operative paragraph 7 should be replaced by the following:\n\n{COST}",
    f"Delete operative paragraph 7 and replace it with the following:\n\n{COST}",
    f"Delete operative paragraph 7 and insert the following in its place:\n\n{COST}",
    f"Replace the seventh operative paragraph with:\n\n{COST}",
    f"Revise operative paragraph 7 to read as follows:\n\n“{COST}”",
    f"Operative paragraph 7\n\nReplace the paragraph with the following text:\n\n{COST}",
    f"Replace the existing operative paragraph 7 with the following:\n\n{COST}",
    f"Replace the text of operative paragraph 7 with “{COST}”",
    f"We propose that operative paragraph 7 read as follows:\n\n{COST}",
    f"Let operative paragraph 7 read:\n\n{COST}",
    f"Replace operative paragraph 7, beginning with “Stresses”, with the following:\n\n{COST}",
    f"In place of operative paragraph 7, insert the following:\n\n{COST}",
    f"Operative paragraph 7 shall read as follows: “{COST}”",
    f"Operative paragraph 7 is replaced by the following:\n\n{COST}",
)
CASES += apply(
    "replace-by-two",
    LIGHTS,
    [replace("OP7", "O Stresses the cost of darkness;", "O Notes the cost of light;")],
    f"Replace operative paragraph 7 with the following two paragraphs:\n\n{COST}\n\nNotes the "
    "cost of light;",
    f"Replace operative paragraph 7 with the following paragraphs:\n\n7. {COST}\n\n7 bis. Notes "
    "the cost of light;",
    f"Replace operative paragraph 7 by the following two operative paragraphs:\n\n7. {COST}\n\n8. "
    "Notes the cost of light;",
    f"Substitute the following two paragraphs for operative paragraph 7:\n\n{COST}\n\nNotes the "
    "cost of light;",
    f"Operative paragraph 7 should be replaced by two paragraphs, reading:\n\n{COST}\n\nNotes the "
    "cost of light;",
    f"Delete operative paragraph 7 and insert in its place two paragraphs reading:\n\n{COST}\n\n"
    "Notes the cost of light;",
)
CASES += apply(
    "replace-two-by-two",
    LIGHTS,
    [replace("OP7 OP8", "O Stresses the cost of darkness;", "O Notes the cost of light;")],
    f"Replace operative paragraphs 7 and 8 with the following two paragraphs:\n\n{COST}\n\nNotes "
    "the cost of light;",
    f"Replace operative paragraphs 7 and 8 with the following:\n\n7. {COST}\n\n8. Notes the cost "
    "of light;",
    f"Operative paragraphs 7 and 8 should read:\n\n7. {COST}\n\n8. Notes the cost of light;",
    f"Substitute the following for operative paragraphs 7 and 8:\n\n{COST}\n\nNotes the cost of "
    "light;",
)
CASES += apply(
    "replace-three",
    LIGHTS,
    [replace("OP7 OP8 OP9", "O Stresses the cost of darkness;", "O Notes the cost of light;")],
    f"Replace operative paragraphs 7 to 9 with the following two paragraphs:\n\n{COST}\n\nNotes "
    "the cost of light;",
    f"Replace operative paragraphs 7, 8 and 9 with the following:\n\n{COST}\n\nNotes the cost of "
    "light;",
    f"Delete operative paragraphs 7 to 9 and replace them with the following:\n\n{COST}\n\nNotes "
    "the cost of light;",
)
CASES += apply(
    "replace-three-by-one",
    LIGHTS,
    [replace("OP7 OP8 OP9", "O Stresses the cost of darkness;")],
    f"Replace operative paragraphs 7 to 9 with the following paragraph:\n\n{COST}",
    f"Merge operative paragraphs 7 to 9 into one paragraph reading:\n\n{COST}",
    f"Replace operative paragraphs 7–9 with: “{COST}”",
    f"Operative paragraphs 7 to 9 should be replaced by a single paragraph, reading:\n\n{COST}",
)
CASES += apply(
    "replace-preambular",
    LIGHTS,
    [replace("PP5", "P Mindful that light saves lives,")],
    "Replace the fifth preambular paragraph with the following:\n\nMindful that light saves lives,",
    "The fifth preambular paragraph should read:\n\nMindful that light saves lives,",
    "PP5 should read: “Mindful that light saves lives,”",
    "The penultimate preambular paragraph should read as follows:\n\nMindful that light saves "
    "lives,",
    "Replace the fifth paragraph of the preamble with “Mindful that light saves lives,”",
)
CASES += apply(
    "replace-last-preambular",
    LIGHTS,
    [replace("PP6", "P Mindful that light saves lives,")],
    "The sixth and last preambular paragraph should read:\n\nMindful that light saves lives,",
    "The last preambular paragraph should read:\n\nMindful that light saves lives,",
    "Replace preambular paragraph 6 (last paragraph) with the following:\n\nMindful that light "
    "saves lives,",
)
CASES += apply(
    "replace-sub",
    LIGHTS,
    [replace("OP4(a)", "a To count wrecks;")],
    "Replace operative paragraph 4 (a) with the following:\n\n(a) To count wrecks;",
    "Operative paragraph 4 (a) should read: “To count wrecks;”",
    "In operative paragraph 4, subparagraph (a) should read:\n\n(a) To count wrecks;",
    "In operative paragraph 4, replace subparagraph (a) with “(a) To count wrecks;”",
    "Subparagraph (a) of operative paragraph 4 should be replaced by the following:\n\n(a) To "
    "count wrecks;",
)
CASES += apply(
    "replace-sub-with-items",
    LIGHTS,
    [replace("OP4(b)", "a To write a manual on:", "i Lamps;", "i Bells;")],
    "Replace operative paragraph 4 (b) with the following:\n\n(b) To write a manual on:\n\n(i) "
    "Lamps;\n\n(ii) Bells;",
    "Operative paragraph 4 (b) should read:\n\n(b) To write a manual on:\n\n(i) Lamps;\n\n(ii) "
    "Bells;",
)
CASES += apply(
    "replace-with-subs",
    LIGHTS,
    [replace("OP4", "O Asks the Secretary-General:", "a To count wrecks;", "a To print charts;")],
    "Operative paragraph 4 should read:\n\n4. Asks the Secretary-General:\n\n(a) To count wrecks;"
    "\n\n(b) To print charts;",
    "Replace operative paragraph 4 with the following text:\n\nAsks the Secretary-General:\n\n(a) "
    "To count wrecks;\n\n(b) To print charts;",
)
CASES += apply(
    "replace-chapeau",
    LIGHTS,
    [text("OP4", "Asks all States:")],
    "Replace the chapeau of operative paragraph 4 with “Asks all States:”.",
    "The chapeau of operative paragraph 4 should read: “Asks all States:”",
    "The chapeau of paragraph 4 should read as follows:\n\n4. Asks all States:",
    "In operative paragraph 4, the chapeau should read “Asks all States:”.",
)

# Deleting.
CASES += apply(
    "delete-paragraph",
    LIGHTS,
    [remove("OP9")],
    "Delete operative paragraph 9.",
    "Delete OP9.",
    "Operative paragraph 9 should be deleted.",
    "Operative paragraph 9: delete.",
    "Delete the ninth operative paragraph.",
    "OP9 – delete",
    "Operative paragraph 9\n\nDelete the paragraph.",
    "Delete operative paragraph 9 in its entirety.",
    "Delete the whole of operative paragraph 9.",
    "Remove operative paragraph 9.",
    "Delete operative paragraph 9 and renumber the subsequent paragraphs accordingly.",
    "1. Delete operative paragraph 9.\n\n2. Renumber the remaining paragraphs accordingly.",
    "Delete operative paragraph 9, beginning with “Recommends”.",
    "Delete operative paragraph 9, reading:\n\nRecommends that States share charts free of charge, "
    "as appropriate;",
    "Delete operative paragraph 9 (“Recommends that States share charts free of charge, as "
    "appropriate;”).",
    "Delete operative paragraph 9 of the draft resolution.",
    "We call for the deletion of operative paragraph 9.",
    "Deletion of operative paragraph 9.",
    "Operative paragraph 9 is deleted.",
    "Strike operative paragraph 9.",
    "We would like to delete operative paragraph 9, if delegations agree.",
    "Please delete operative paragraph 9; the remaining paragraphs should be renumbered "
    "accordingly.",
    "Operative paragraph 9 to be deleted.",
    "Omit operative paragraph 9.",
    "Delete the operative paragraph beginning with “Recommends that States share”.",
)
CASES += apply(
    "delete-last-preambular",
    LIGHTS,
    [remove("PP6")],
    "Delete the last preambular paragraph.",
    "Delete the sixth and last preambular paragraph.",
    "Delete the sixth (last) preambular paragraph.",
    "Delete preambular paragraph 6 (last paragraph).",
    "The final preambular paragraph should be deleted.",
    "Delete the last paragraph of the preamble.",
)
CASES += apply(
    "delete-last-operative",
    LIGHTS,
    [remove("OP14")],
    "Delete operative paragraph 14 (last paragraph).",
    "Delete the last operative paragraph.",
    "Delete the last operative paragraph (OP14).",
)
CASES += apply(
    "delete-penultimate",
    LIGHTS,
    [remove("PP5 OP13")],
    "Delete the penultimate preambular paragraph and the penultimate operative paragraph.",
    "Delete the fifth preambular paragraph and operative paragraph 13.",
    "Delete PP5 and OP13.",
    "Delete operative paragraph 13 (penultimate paragraph) and the fifth preambular paragraph.",
)
CASES += apply(
    "delete-several",
    FERRIES,
    [remove("OP3 OP5 OP7 OP8 OP9")],
    "Delete operative paragraphs 3, 5 and 7 to 9.",
    "Delete operative paragraphs 3, 5, 7, 8 and 9.",
    "Delete OP3, OP5 and OP7 to OP9.",
    "Delete OPs 3, 5, 7–9.",
    "Operative paragraphs 3, 5 and 7 to 9 should be deleted.",
    "1. Delete operative paragraph 3.\n\n2. Delete operative paragraph 5.\n\n3. Delete operative "
    "paragraphs 7 to 9.",
    "Delete operative paragraphs 3 and 5, and operative paragraphs 7 to 9.",
)
CASES += apply(
    "delete-last-two",
    LIGHTS,
    [remove("OP13 OP14")],
    "Delete the last two operative paragraphs.",
    "Delete operative paragraphs 13 and 14.",
    "Delete the penultimate and last operative paragraphs.",
)
CASES += apply(
    "delete-preambular-several",
    LIGHTS,
    [remove("PP3 PP4 PP5")],
    "Delete the third, fourth and fifth preambular paragraphs.",
    "Delete the third to fifth preambular paragraphs.",
    "Delete PP3 to PP5.",
    "Delete preambular paragraphs 3 to 5.",
    "Delete the third through fifth preambular paragraphs.",
)
CASES += apply(
    "delete-first-two",
    LIGHTS,
    [remove("PP1 PP2")],
    "Delete the first two preambular paragraphs.",
    "Delete the first and second preambular paragraphs.",
    "Delete the first two paragraphs of the preamble.",
)
CASES += apply(
    "delete-preambular-and-operative",
    LIGHTS,
    [remove("PP3 OP2 OP10 OP11")],
    "Delete the third preambular paragraph and operative paragraphs 2, 10 and 11.",
    "Delete PP3, OP2, OP10 and OP11.",
    "Delete operative paragraphs 2, 10 and 11 and the third preambular paragraph.",
)
CASES += apply(
    "delete-sub",
    LIGHTS,
    [remove("OP4(b)")],
    "Delete operative paragraph 4 (b).",
    "In operative paragraph 4, delete subparagraph (b).",
    "Delete subparagraph (b) of operative paragraph 4.",
    "Delete OP4(b).",
    "Operative paragraph 4 (b) should be deleted.",
    "In operative paragraph 4, subparagraph (b) is deleted.",
    "Delete operative paragraph 4 (b) and its items.",
    "Delete subparagraph 4 (b).",
)
CASES += apply(
    "delete-item",
    LIGHTS,
    [remove("OP4(b)(ii)")],
    "Delete operative paragraph 4 (b) (ii).",
    "In operative paragraph 4 (b), delete item (ii).",
    "Delete item (ii) of operative paragraph 4 (b).",
    "In operative paragraph 4 (b), delete subparagraph (ii).",
)
CASES += apply(
    "delete-subs",
    LIGHTS,
    [remove("OP4(a) OP4(c)")],
    "Delete operative paragraphs 4 (a) and (c).",
    "In operative paragraph 4, delete subparagraphs (a) and (c).",
    "Delete subparagraphs (a) and (c) of operative paragraph 4.",
    "Delete operative paragraphs 4 (a) and 4 (c).",
    "Delete OP4(a) and (c).",
)
CASES += apply(
    "delete-items",
    LIGHTS,
    [remove("OP4(b)(i) OP4(b)(ii)")],
    "Delete operative paragraph 4 (b) (i) and (ii).",
    "In operative paragraph 4 (b), delete items (i) and (ii).",
)
CASES += apply(
    "delete-after-sub",
    LIGHTS,
    [remove("OP4(c)")],
    "Delete operative paragraph 4 after subparagraph (b).",
    "In operative paragraph 4, delete everything after subparagraph (b).",
    "Delete operative paragraph 4 (c).",
    "Delete the last subparagraph of operative paragraph 4.",
    "In operative paragraph 4, delete the text after subparagraph (b).",
)
CASES += apply(
    "delete-and-insert-paragraphs",
    LIGHTS,
    [remove("OP9"), put_after("OP3", "O Welcomes the new charts;")],
    "1. Delete operative paragraph 9.\n\n2. After operative paragraph 3, insert the following "
    f"paragraph:\n\n{NEW}",
    f"1. After operative paragraph 3, insert the following paragraph:\n\n{NEW}\n\n2. Delete "
    "operative paragraph 9.",
    "Delete operative paragraph 9 and, after operative paragraph 3, insert the following "
    f"paragraph:\n\n{NEW}",
    f"Operative paragraph 9: delete.\n\nNew operative paragraph 3 bis: “{NEW}”",
)
CASES += apply(
    "numbers-of-the-base",
    LIGHTS,
    [remove("OP3"), swap("OP6", "Iceland", "Malta"), put_after("OP8", "O Thanks all pilots;")],
    "1. Delete operative paragraph 3.\n\n2. In operative paragraph 6, replace “Iceland” with "
    "“Malta”.\n\n3. After operative paragraph 8, insert:\n\nThanks all pilots;",
    "1. After operative paragraph 8, insert:\n\nThanks all pilots;\n\n2. In operative paragraph 6, "
    "replace “Iceland” with “Malta”.\n\n3. Delete operative paragraph 3.",
)
CASES += apply(
    "old-numbers-told",
    LIGHTS,
    [remove("OP3"), remove("OP4"), swap("OP6", "Iceland", "Malta")],
    "1. Delete operative paragraph 3.\n\n2. Delete operative paragraph 4.\n\n3. In operative "
    "paragraph 6, replace “Iceland” with “Malta”.",
)

# Moving.
CASES += apply(
    "move-two",
    FERRIES,
    [move("OP8 OP9", to_after="OP3")],
    "Move operative paragraphs 8 and 9 to follow operative paragraph 3.",
    "Move operative paragraphs 8 and 9 after operative paragraph 3.",
    "Move OP8 and OP9 after OP3.",
    "Move operative paragraphs 8 and 9 so that they follow operative paragraph 3.",
    "Place operative paragraphs 8 and 9 immediately after operative paragraph 3.",
    "Operative paragraphs 8 and 9 should be moved to follow operative paragraph 3.",
    "Move operative paragraphs 8 and 9 before operative paragraph 4.",
    "Move operative paragraphs 8 and 9 between operative paragraphs 3 and 4.",
    "Move operative paragraphs 8 and 9 to become operative paragraphs 4 and 5.",
    "Operative paragraphs 8 and 9 should follow operative paragraph 3.",
    "Transfer operative paragraphs 8 and 9 to after operative paragraph 3.",
    "Operative paragraphs 8 and 9 should be placed after operative paragraph 3.",
    "Relocate operative paragraphs 8 and 9 to after operative paragraph 3, and renumber "
    "accordingly.",
)
CASES += apply(
    "move-two-said-as-insertion",
    FERRIES,
    [move("OP8 OP9", to_after="OP3")],
    "After operative paragraph 3, insert operative paragraphs 8 and 9.",
    either=True,
)
CASES += apply(
    "move-three",
    FERRIES,
    [move("OP8 OP9 OP10", to_after="OP3")],
    "Move operative paragraphs 8 to 10 to follow operative paragraph 3.",
    "Move operative paragraphs 8, 9 and 10 after operative paragraph 3.",
    "Move OP8–10 to after OP3.",
    "Operative paragraphs 8 to 10 should be moved before operative paragraph 4.",
)
CASES += apply(
    "move-three-down",
    FERRIES,
    [move("OP2 OP3 OP4", to_after="OP9")],
    "Move operative paragraphs 2 to 4 to follow operative paragraph 9.",
    "Move operative paragraphs 2, 3 and 4 before operative paragraph 10.",
    "Move OP2, OP3 and OP4 so that they follow OP9.",
)
CASES += apply(
    "move-up",
    FERRIES,
    [move("OP8", to_before="OP3")],
    "Move operative paragraph 8 before operative paragraph 3.",
    "Move operative paragraph 8 so that it precedes operative paragraph 3.",
    "Move operative paragraph 8 to become operative paragraph 3.",
    "Move operative paragraph 8 to follow operative paragraph 2.",
    "Operative paragraph 8 should become operative paragraph 3.",
    "Move operative paragraph 8 to between operative paragraphs 2 and 3.",
    "Place OP8 before OP3.",
    "Operative paragraph 8 becomes operative paragraph 3; renumber the other paragraphs "
    "accordingly.",
)
CASES += apply(
    "renumber-as",
    FERRIES,
    [move("OP8", to_before="OP3")],
    "Renumber operative paragraph 8 as operative paragraph 3.",
    "Operative paragraph 8 should be renumbered as operative paragraph 3.",
    "Renumber OP8 as OP3 and the following paragraphs accordingly.",
    either=True,
)
CASES += apply(
    "move-down",
    FERRIES,
    [move("OP3", to_after="OP8")],
    "Move operative paragraph 3 after operative paragraph 8.",
    "Move operative paragraph 3 to become operative paragraph 8.",
    "Move operative paragraph 3 before operative paragraph 9.",
    "Move operative paragraph 3 so that it follows operative paragraph 8.",
    "Move operative paragraph 3 to between operative paragraphs 8 and 9.",
)
CASES += apply(
    "move-to-end",
    FERRIES,
    [move("OP3", to_after="OP12")],
    "Move operative paragraph 3 to the end of the operative part.",
    "Move operative paragraph 3 to become the last operative paragraph.",
    "Move operative paragraph 3 to follow operative paragraph 12 (last paragraph).",
    "Move operative paragraph 3 after the last operative paragraph.",
)
CASES += apply(
    "move-to-penultimate",
    FERRIES,
    [move("OP3", to_before="OP12")],
    "Move operative paragraph 3 to become the penultimate operative paragraph.",
    "Move operative paragraph 3 before the last operative paragraph.",
    "Move operative paragraph 3 to follow operative paragraph 11.",
)
CASES += apply(
    "move-to-first",
    FERRIES,
    [move("OP8", to_before="OP1")],
    "Move operative paragraph 8 to the beginning of the operative part.",
    "Move operative paragraph 8 to become the first operative paragraph.",
    "Move operative paragraph 8 before operative paragraph 1.",
)
CASES += apply(
    "move-preambular",
    LIGHTS,
    [move("PP2", to_after="PP6")],
    "Move the second preambular paragraph to become the last preambular paragraph.",
    "Move the second preambular paragraph to the end of the preamble.",
    "The second preambular paragraph should become the last preambular paragraph.",
    "Move PP2 after PP6.",
    "Move the second preambular paragraph to follow the sixth and last preambular paragraph.",
)
CASES += apply(
    "move-preambular-several",
    LIGHTS,
    [move("PP5 PP6", to_after="PP1")],
    "Move the fifth and sixth preambular paragraphs to follow the first preambular paragraph.",
    "Move the last two preambular paragraphs to follow the first preambular paragraph.",
    "Move PP5 and PP6 after PP1.",
    "Move the fifth and sixth preambular paragraphs before the second preambular paragraph.",
)
CASES += apply(
    "exchange",
    FERRIES,
    [move("OP4", to_before="OP3")],
    "Reverse the order of operative paragraphs 3 and 4.",
    "Exchange operative paragraphs 3 and 4.",
    "Operative paragraphs 3 and 4 should change places.",
    "Swap operative paragraphs 3 and 4.",
)
CASES += apply(
    "move-sub",
    LIGHTS,
    [move("OP4(c)", to_after="OP4(a)")],
    "Move operative paragraph 4 (c) to follow operative paragraph 4 (a).",
    "In operative paragraph 4, move subparagraph (c) before subparagraph (b).",
    "Move subparagraph (c) of operative paragraph 4 to follow subparagraph (a).",
    "In operative paragraph 4, reverse the order of subparagraphs (b) and (c).",
)
CASES += apply(
    "move-with-subs",
    LIGHTS,
    [move("OP4", to_after="OP12")],
    "Move operative paragraph 4 to follow operative paragraph 12.",
    "Move operative paragraph 4, with its subparagraphs, to follow operative paragraph 12.",
)
CASES += apply(
    "move-and-edit",
    FERRIES,
    [move("OP8", to_after="OP3"), swap("OP8", "Chad", "Mali")],
    "Move operative paragraph 8 to follow operative paragraph 3 and replace “Chad” with “Mali”.",
    "1. In operative paragraph 8, replace “Chad” with “Mali”.\n\n2. Move operative paragraph 8 to "
    "follow operative paragraph 3.",
    "1. Move operative paragraph 8 to follow operative paragraph 3.\n\n2. In operative paragraph "
    "8, replace “Chad” with “Mali”.",
)
CASES += apply(
    "move-two-apart",
    FERRIES,
    [move("OP8", to_after="OP3"), move("OP2", to_after="OP10")],
    "1. Move operative paragraph 8 to follow operative paragraph 3.\n\n2. Move operative paragraph "
    "2 to follow operative paragraph 10.",
    "Move operative paragraph 8 after operative paragraph 3 and operative paragraph 2 after "
    "operative paragraph 10.",
)

# Sentences.
CASES += apply(
    "sentence-deleted",
    LIGHTS,
    [sentence("OP5", -1)],
    "In operative paragraph 5, delete the last sentence.",
    "Delete the last sentence of operative paragraph 5.",
    "The last sentence of operative paragraph 5 is deleted.",
    "In operative paragraph 5, the last sentence should be deleted.",
    "In operative paragraph 5, delete the fourth sentence.",
    "In operative paragraph 5, the last (fourth) sentence is deleted.",
    "In operative paragraph 5, delete “More remains to be done”.",
    "OP5: delete last sentence",
    "Delete operative paragraph 5 after the third sentence.",
    "In operative paragraph 5, delete everything after the third sentence.",
    "In operative paragraph 5, delete the sentence beginning with “More remains”.",
)
CASES += apply(
    "sentences-after-the-first",
    LIGHTS,
    [text("OP5", "Notes the steps taken so far;")],
    "Delete operative paragraph 5 after the first sentence.",
    "In operative paragraph 5, delete all but the first sentence.",
    "In operative paragraph 5, delete the second, third and fourth sentences.",
    "In operative paragraph 5, delete the last three sentences.",
    "Delete all sentences of operative paragraph 5 except the first.",
    "In operative paragraph 5, delete the rest of the paragraph after the first sentence.",
    "In operative paragraph 5, delete the second to fourth sentences.",
)
CASES += apply(
    "sentence-second-deleted",
    LIGHTS,
    [sentence("OP5", 2)],
    "In operative paragraph 5, delete the second sentence.",
    "Delete the second sentence of operative paragraph 5.",
    "In operative paragraph 5, delete the sentence “Many lights have been repaired.”",
    "In operative paragraph 5, the second sentence should be deleted.",
)
CASES += apply(
    "sentence-first-deleted",
    BEES,
    [sentence("OP3", 3)],
    "In operative paragraph 3, delete the third sentence.",
    "In operative paragraph 3, delete the penultimate sentence.",
    "Delete the third sentence of the third operative paragraph.",
)
CASES += apply(
    "sentence-replaced",
    LIGHTS,
    [sentence("OP5", -1, "Much is still to be done.")],
    "In operative paragraph 5, the last sentence should read: “Much is still to be done.”",
    "In operative paragraph 5, replace the last sentence with “Much is still to be done”.",
    "The last sentence of operative paragraph 5 should read “Much is still to be done.”.",
    "Replace the last sentence of operative paragraph 5 with the following: “Much is still to be "
    "done.”",
    "In operative paragraph 5, replace the fourth sentence by “Much is still to be done.”",
    "The last (fourth) sentence of operative paragraph 5 should read: “Much is still to be done.”",
    "In operative paragraph 5, replace the last sentence with the following:\n\nMuch is still to "
    "be done;",
)
CASES += apply(
    "sentence-two-replaced",
    LIGHTS,
    [sentence("OP10", -1, "It thanks them.")],
    "The last (second) sentence of operative paragraph 10 should read: “It thanks them.”",
    "In operative paragraph 10, the second sentence should read “It thanks them”.",
    "The second and last sentence of operative paragraph 10 should read: “It thanks them.”",
)
CASES += apply(
    "sentence-added",
    LIGHTS,
    [sentence_after("OP10", -1, "It wishes them well.")],
    "At the end of operative paragraph 10, add a new sentence reading: “It wishes them well.”",
    "In operative paragraph 10, add a new sentence at the end: “It wishes them well.”",
    "In operative paragraph 10, insert a new last sentence reading “It wishes them well.”",
    "At the end of operative paragraph 10, add the following sentence: “It wishes them well”.",
    "In operative paragraph 10, after the second sentence, insert a new sentence: “It wishes them "
    "well.”",
    "In operative paragraph 10, add a third sentence reading: “It wishes them well.”",
    "At the end of operative paragraph 10, add a new sentence, as follows:\n\nIt wishes them well;",
)
CASES += apply(
    "sentence-inserted",
    LIGHTS,
    [sentence_after("OP5", 1, "They are welcome.")],
    "In operative paragraph 5, after the first sentence, insert a new sentence reading: “They are "
    "welcome.”",
    "In operative paragraph 5, insert a new second sentence reading: “They are welcome.”",
    "In operative paragraph 5, insert the following sentence after the first sentence: “They are "
    "welcome”.",
    "In operative paragraph 5, before the second sentence, insert “They are welcome.”",
    "After the first sentence of operative paragraph 5, insert “They are welcome.”",
    "In operative paragraph 5, between the first and second sentences, insert a new sentence: "
    "“They are welcome.”",
)
CASES += apply(
    "words-in-a-sentence",
    LIGHTS,
    [swap("OP5", "Many", "Most"), swap("OP5", "Some", "All")],
    "In the second sentence of operative paragraph 5, replace “Many” with “Most”, and in the third "
    "sentence, replace “Some” with “All”.",
    "In operative paragraph 5, second sentence, replace “Many” with “Most”; third sentence, "
    "replace “Some” with “All”.",
    "In operative paragraph 5, replace “Many” with “Most” in the second sentence and “Some” with "
    "“All” in the third sentence.",
    "In operative paragraph 5, replace “Many” with “Most” and “Some” with “All”.",
)
CASES += apply(
    "word-in-one-sentence",
    LIGHTS,
    [swap("OP5", "have been", "were", 2)],
    "In the third sentence of operative paragraph 5, replace “have been” with “were”.",
    "In operative paragraph 5, third sentence, replace “have been” with “were”.",
    "In operative paragraph 5, in the penultimate sentence, replace “have been” with “were”.",
    "In operative paragraph 5, replace “have been” with “were” in the third sentence.",
    "In operative paragraph 5, replace “have been” with “were” after “bells”.",
)
CASES += apply(
    "word-in-last-sentence",
    BEES,
    [swap("OP3", "shall be", "will be", 2)],
    "In the last sentence of operative paragraph 3, replace “shall be” with “will be”.",
    "In operative paragraph 3, last sentence, replace “shall be” with “will be”.",
)
CASES += apply(
    "end-of-a-sentence",
    LIGHTS,
    [swap("OP5", "repaired", "repaired by hand")],
    "At the end of the second sentence of operative paragraph 5, add “by hand”.",
    "In operative paragraph 5, at the end of the second sentence, add “by hand”.",
)
CASES += apply(
    "sentence-moved",
    LIGHTS,
    [
        text(
            "OP5",
            "Notes the steps taken so far. More remains to be done. Many lights have been "
            "repaired. Some bells have been replaced;",
        )
    ],
    "In operative paragraph 5, move the last sentence to follow the first sentence.",
    "Move the last sentence of operative paragraph 5 after the first sentence.",
    either=True,
)

# The title.
CASES += apply(
    "title",
    LIGHTS,
    [text("T", "Lights for small harbours")],
    "The title should read: “Lights for small harbours”.",
    "Replace the title with the following:\n\nLights for small harbours",
    "Replace the title by “Lights for small harbours”.",
    "The title of the draft resolution should read “Lights for small harbours”.",
    "Amend the title to read “Lights for small harbours”.",
    "Change the title to “Lights for small harbours”.",
    "The title should be replaced by the following: “Lights for small harbours”.",
    "Title: replace with “Lights for small harbours”",
    "Title to read: “Lights for small harbours”",
)
CASES += apply(
    "title-end",
    LIGHTS,
    [add_end("T", "and piers")],
    "At the end of the title, add “and piers”.",
    "In the title, after “harbours”, insert “and piers”.",
    "In the title, add “and piers” at the end.",
    "Add “and piers” at the end of the title.",
)

# Headings.
CASES += apply(
    "heading-words",
    ORCHARDS,
    [text("H2", "Tending")],
    "Replace the heading “Care” with “Tending”.",
    "The heading “Care” should read “Tending”.",
    "Replace the heading before operative paragraph 3 with “Tending”.",
    "The heading before operative paragraph 3 should read “Tending”.",
)
CASES += apply(
    "heading-deleted",
    ORCHARDS,
    [remove("H2")],
    "Delete the heading “Care”.",
    "Delete the heading before operative paragraph 3.",
    "The heading “Care” should be deleted.",
)
CASES += apply(
    "heading-new",
    ORCHARDS,
    [put_before("OP5", "H Days")],
    "Before operative paragraph 5, insert a new heading reading “Days”.",
    "Insert a new heading “Days” before operative paragraph 5.",
    "After operative paragraph 4, insert the heading “Days”.",
)
CASES += apply(
    "beside-a-heading",
    ORCHARDS,
    [put_after("OP2", "O Thanks all gardeners;")],
    "After operative paragraph 2, insert a new paragraph reading:\n\nThanks all gardeners;",
    "Insert a new operative paragraph 2 bis reading:\n\nThanks all gardeners;",
)
CASES += apply(
    "below-a-heading",
    ORCHARDS,
    [put_before("OP3", "O Thanks all gardeners;")],
    "Before operative paragraph 3, insert a new paragraph reading:\n\nThanks all gardeners;",
    "Under the heading “Care”, before operative paragraph 3, insert a new paragraph reading:\n\n"
    "Thanks all gardeners;",
    "After the heading “Care”, insert a new paragraph reading:\n\nThanks all gardeners;",
)
CASES += apply(
    "move-beside-a-heading",
    ORCHARDS,
    [move("OP5", to_after="OP2")],
    "Move operative paragraph 5 to follow operative paragraph 2.",
    "Move OP5 after OP2.",
)

# Footnotes.
CASES += apply(
    "note-text",
    ORCHARDS,
    [text("N3", "As defined by each State.")],
    "Footnote 3 should read: “As defined by each State.”",
    "Replace footnote 3 with “As defined by each State.”",
    "Replace the text of footnote 3 with the following:\n\nAs defined by each State.",
    "In footnote 3, replace the text with “As defined by each State.”",
    "Footnote 3 should be amended to read “As defined by each State.”",
    "Footnote 3 should read as follows:\n\nAs defined by each State.",
)
CASES += apply(
    "note-words",
    ORCHARDS,
    [swap("N2", "parks", "gardens")],
    "In footnote 2, replace “parks” with “gardens”.",
    "Footnote 2: replace “parks” with “gardens”.",
    "In footnote 2, for “parks” read “gardens”.",
    "Replace “parks” with “gardens” in footnote 2.",
    "In footnote 2 to operative paragraph 1, replace “parks” with “gardens”.",
    "In the footnote to operative paragraph 1, replace “parks” with “gardens”.",
)
CASES += apply(
    "note-end",
    ORCHARDS,
    [swap("N2", "schoolyards.", "schoolyards and squares.")],
    "In footnote 2, after “schoolyards”, insert “and squares”.",
    "At the end of footnote 2, add “and squares”.",
)
CASES += apply(
    "note-deleted",
    ORCHARDS,
    [remove("N1")],
    "Delete footnote 1.",
    "Footnote 1 should be deleted.",
    "Delete footnote 1 and renumber the remaining footnotes accordingly.",
    "In the second preambular paragraph, delete footnote 1.",
    "In the second preambular paragraph, delete the footnote.",
)
GROVES = "Orchards include groves."
CASES += apply(
    "note-new",
    ORCHARDS,
    [after("OP5", "Orchards", "{n}"), add_note("n", GROVES)],
    f"In operative paragraph 5, after “Orchards”, insert a new footnote reading: “{GROVES}”",
    f"In operative paragraph 5, insert a new footnote after “Orchards”, reading: “{GROVES}”",
    f"Insert a new footnote after “Orchards” in operative paragraph 5: “{GROVES}”",
    f"After “Orchards” in operative paragraph 5, add a footnote reading “{GROVES}”",
    f"In operative paragraph 5, add a footnote after “Orchards” to read as follows:\n\n{GROVES}",
    f"At the end of operative paragraph 5, insert a new footnote reading: “{GROVES}”",
)
CASES += apply(
    "note-new-preamble",
    ORCHARDS,
    [after("PP3", "fruit trees", "{n}"), add_note("n", "Nut trees too.")],
    "In the third preambular paragraph, after “fruit trees”, insert a new footnote reading: “Nut "
    "trees too.”",
    "Insert a new footnote after “fruit trees” in the third preambular paragraph, reading “Nut "
    "trees too.”, and renumber the subsequent footnotes accordingly.",
)
CASES += apply(
    "note-stays",
    ORCHARDS,
    [swap("OP1", "plant", "grow"), swap("OP4", ",{3} where possible", "{3}")],
    "1. In operative paragraph 1, replace “plant” with “grow”.\n\n2. In operative paragraph 4, "
    "delete “, where possible”.",
    either=True,
)
CASES += apply(
    "note-goes",
    ORCHARDS,
    [remove("OP1")],
    "Delete operative paragraph 1.",
)
CASES += apply(
    "note-moves",
    ORCHARDS,
    [move("OP4", to_before="OP1")],
    "Move operative paragraph 4 before operative paragraph 1.",
)

# The annex.
CASES += apply(
    "annex-words",
    ORCHARDS,
    [swap("A2", "autumn", "winter")],
    "In paragraph 2 of the annex, replace “autumn” with “winter”.",
    "In the annex, paragraph 2, replace “autumn” with “winter”.",
    "In annex, paragraph 2: replace “autumn” with “winter”.",
    "In the second paragraph of the annex, replace “autumn” with “winter”.",
    "In the annex, in paragraph 2, replace “autumn” by “winter”.",
    "Replace “autumn” with “winter” in paragraph 2 of the annex.",
    "In the annex, replace “autumn” with “winter”.",
)
CASES += apply(
    "annex-new",
    ORCHARDS,
    [put_after("A1", "X Dig deep.")],
    "After paragraph 1 of the annex, insert a new paragraph reading:\n\nDig deep.",
    "In the annex, after paragraph 1, insert the following paragraph:\n\n2. Dig deep.",
    "In the annex, insert a new paragraph 1 bis reading: “Dig deep.”",
    "In the annex, insert a new paragraph 2 reading:\n\nDig deep.",
)
CASES += apply(
    "annex-deleted-paragraph",
    ORCHARDS,
    [remove("A3")],
    "Delete paragraph 3 of the annex.",
    "In the annex, delete paragraph 3.",
    "In the annex, delete the last paragraph.",
    "Paragraph 3 of the annex should be deleted.",
)
CASES += apply(
    "annex-paragraph-replaced",
    ORCHARDS,
    [replace("A3", "X Water trees when it is dry.")],
    "In the annex, paragraph 3 should read:\n\n3. Water trees when it is dry.",
    "Replace paragraph 3 of the annex with “Water trees when it is dry.”",
)
CASES += apply(
    "annex-title",
    ORCHARDS,
    [swap("A", "keepers", "owners")],
    "In the title of the annex, replace “keepers” with “owners”.",
    "In the annex, in the title, replace “keepers” with “owners”.",
)
CASES += apply(
    "annex-deleted", ORCHARDS, [remove("A")], "Delete the annex.", "The annex should be deleted."
)
CASES += apply(
    "annex-and-operative",
    ORCHARDS,
    [swap("A3 OP4", "young trees", "saplings")],
    "In operative paragraph 4 and in paragraph 3 of the annex, replace “young trees” with "
    "“saplings”.",
    "1. In operative paragraph 4, replace “young trees” with “saplings”.\n\n2. In paragraph 3 of "
    "the annex, replace “young trees” with “saplings”.",
    "Throughout the draft resolution and its annex, replace “young trees” with “saplings”.",
)

# All at once, as an amendment document is.
CASES += apply(
    "whole-document",
    LIGHTS,
    [
        swap("T", "Lighthouses", "Lights"),
        remove("PP5"),
        swap("OP6", "Iceland", "Malta"),
        put_after("OP8", "O Thanks all pilots;"),
        remove("OP4(b)(ii)"),
        sentence("OP10", -1),
    ],
    "1. In the title, replace “Lighthouses” with “Lights”.\n\n2. Delete the fifth preambular "
    "paragraph.\n\n3. Delete operative paragraph 4 (b) (ii).\n\n4. In operative paragraph 6, "
    "replace “Iceland” with “Malta”.\n\n5. After operative paragraph 8, insert the following "
    "operative paragraph:\n\nThanks all pilots;\n\n6. In operative paragraph 10, delete the last "
    "sentence.",
    "Title\n\nReplace “Lighthouses” with “Lights”.\n\nFifth preambular paragraph\n\nDelete the "
    "paragraph.\n\nOperative paragraph 4\n\nDelete subparagraph (b) (ii).\n\nOperative paragraph "
    "6\n\nReplace “Iceland” with “Malta”.\n\nOperative paragraph 8 bis\n\nInsert a new paragraph "
    "reading:\n\nThanks all pilots;\n\nOperative paragraph 10\n\nDelete the last sentence.",
    "Title: replace “Lighthouses” with “Lights”\n\nPP5: delete\n\nOP4(b)(ii): delete\n\nOP6: "
    "replace “Iceland” with “Malta”\n\nNew OP8 bis: Thanks all pilots;\n\nOP10: delete last "
    "sentence",
    "In the title, replace “Lighthouses” with “Lights”; delete the fifth preambular paragraph; "
    "delete operative paragraph 4 (b) (ii); in operative paragraph 6, replace “Iceland” with "
    "“Malta”; in operative paragraph 10, delete the last sentence; and after operative paragraph "
    "8, insert the following paragraph:\n\nThanks all pilots;",
)
