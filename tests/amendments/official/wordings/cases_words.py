"""Words replaced, inserted and deleted, in English."""

from __future__ import annotations

from amendments.official.wordings.base import BEES, FERRIES, LIGHTS, ORCHARDS
from amendments.official.wordings.case import Case, apply
from amendments.official.wordings.model import add_end, after, before, cut, later, swap

CASES: list[Case] = []


# Two instructions on one paragraph, in every order of words.
CASES += apply(
    "delete-and-insert",
    LIGHTS,
    [cut("OP8", "all"), after("OP8", "ports", "and piers")],
    "In operative paragraph 8, delete “all”; and after “ports”, insert “and piers”.",
    "In operative paragraph 8, delete “all”. After “ports”, insert “and piers”.",
    "In operative paragraph 8, delete “all” and insert “and piers” after “ports”.",
    "In operative paragraph 8, after “ports”, insert “and piers”, and delete “all”.",
    "Delete “all” in operative paragraph 8, and insert “and piers” after “ports” in the same "
    "paragraph.",
    "Operative paragraph 8: delete “all”; after “ports”, insert “and piers”.",
    "OP8: Delete “all”; insert “and piers” after “ports”.",
    "In OP 8, delete the word “all” and, after the word “ports”, insert the words “and piers”.",
    "Operative paragraph 8\n\nDelete “all”.\n\nAfter “ports”, insert “and piers”.",
    "In operative paragraph 8, the word “all” should be deleted, and the words “and piers” "
    "should be inserted after “ports”.",
    "In paragraph 8, “all” is deleted and “and piers” is inserted after “ports”.",
    "1. In operative paragraph 8:\n\n(a) Delete “all”;\n\n(b) After “ports”, insert “and piers”.",
    "1. In operative paragraph 8, delete “all”.\n\n2. In the same paragraph, after “ports”, "
    "insert “and piers”.",
    "In the eighth operative paragraph, delete the word “all”, and insert the words “and piers” "
    "after the word “ports”.",
    "In operative paragraph 8, delete “all” before “donors”, and add “and piers” after “ports”.",
    "After “ports” in operative paragraph 8, insert “and piers”; in the same paragraph, delete "
    "“all”.",
    "In operative paragraph 8, delete “all” after “Invites”; after “busy ports”, add “and piers”.",
)
CASES += apply(
    "three-in-one",
    LIGHTS,
    [
        swap("OP2", "train", "hire"),
        cut("OP2", "lighthouse"),
        add_end("OP2", "and their families"),
    ],
    "In operative paragraph 2, replace “train” with “hire”; delete “lighthouse”; and, at the end "
    "of the paragraph, add “and their families”.",
    "In operative paragraph 2, replace “train” with “hire”, delete “lighthouse” and, at the end, "
    "add “and their families”.",
    "In operative paragraph 2, replace “train” by “hire”. Delete “lighthouse”. At the end of the "
    "paragraph, add “and their families”.",
    "OP2: replace “train” with “hire”; delete “lighthouse”; add “and their families” at the end.",
    "In operative paragraph 2:\n\n(a) Replace “train” with “hire”;\n\n(b) Delete “lighthouse”;"
    "\n\n(c) At the end of the paragraph, add “and their families”.",
    "At the end of operative paragraph 2, add “and their families”; in the same paragraph, "
    "delete “lighthouse” and replace “train” with “hire”.",
)

# Replacing.
CASES += apply(
    "replace",
    LIGHTS,
    [swap("OP6", "Iceland", "Malta")],
    "In operative paragraph 6, replace “Iceland” with “Malta”.",
    "In operative paragraph 6, replace “Iceland” by “Malta”.",
    "Replace “Iceland” with “Malta” in operative paragraph 6.",
    "Replace, in operative paragraph 6, “Iceland” with “Malta”.",
    "In operative paragraph 6, substitute “Malta” for “Iceland”.",
    "In operative paragraph 6, for “Iceland” substitute “Malta”.",
    "In operative paragraph 6, for “Iceland” read “Malta”.",
    "In operative paragraph 6, change “Iceland” to “Malta”.",
    "In operative paragraph 6, change “Iceland” to read “Malta”.",
    "In operative paragraph 6, “Iceland” should read “Malta”.",
    "In operative paragraph 6, “Iceland” should be replaced by “Malta”.",
    "In operative paragraph 6, “Iceland” is replaced with “Malta”.",
    "In the sixth operative paragraph, replace the word “Iceland” with the word “Malta”.",
    "In operative paragraph six, replace “Iceland” with “Malta”.",
    "In OP6, replace “Iceland” with “Malta”.",
    "In OP.6 replace “Iceland” with “Malta”.",
    "OP 6: “Iceland” to be replaced by “Malta”.",
    "OP6 – replace “Iceland” with “Malta”",
    "In op. para. 6, replace “Iceland” with “Malta”.",
    "In para. 6, replace “Iceland” with “Malta”.",
    "In paragraph 6 of the operative part, replace “Iceland” with “Malta”.",
    "In paragraph 6 of the draft resolution, replace “Iceland” with “Malta”.",
    'In operative paragraph 6, replace "Iceland" with "Malta".',
    "In operative paragraph 6, replace ‘Iceland’ with ‘Malta’.",
    "In operative paragraph 6, replace «Iceland» with «Malta».",
    "In operative paragraph 6, delete “Iceland” and insert “Malta” in its place.",
    "In operative paragraph 6, delete “Iceland” and substitute “Malta”.",
    "In operative paragraph 6, delete “Iceland” and replace it with “Malta”.",
    "In operative paragraph 6, instead of “Iceland”, read “Malta”.",
    "In operative paragraph 6, insert “Malta” in place of “Iceland”.",
    "In operative paragraph 6, amend “Iceland” to read “Malta”.",
    "Amend operative paragraph 6 by replacing “Iceland” with “Malta”.",
    "Operative paragraph 6 should be amended by replacing “Iceland” with “Malta”.",
    "In operative paragraph 6, between “Government of” and “to host”, replace “Iceland” with "
    "“Malta”.",
    "Please replace “Iceland” with “Malta” in operative paragraph 6.",
    "Kindly replace “Iceland” with “Malta” in operative paragraph 6. Thank you.",
    "We propose to replace “Iceland” with “Malta” in operative paragraph 6.",
    "We propose replacing “Iceland” with “Malta” in operative paragraph 6.",
    "We would suggest that “Iceland” be replaced with “Malta” in operative paragraph 6.",
    "Chad proposes that, in operative paragraph 6, “Iceland” be replaced by “Malta”.",
    "My delegation would like to replace “Iceland” with “Malta” in operative paragraph 6.",
    "If delegations agree, we would replace “Iceland” with “Malta” in operative paragraph 6.",
    "For consistency, in operative paragraph 6, replace “Iceland” with “Malta”.",
    "For the sake of clarity, replace “Iceland” with “Malta” in operative paragraph 6.",
    "As an editorial correction, in operative paragraph 6, replace “Iceland” with “Malta”.",
    "In operative paragraph 6, replace “Iceland” with “Malta”, for consistency.",
    "Again in operative paragraph 6, we would like to see “Iceland” replaced with “Malta”.",
    "In operative paragraph 6, replace “the Government of Iceland” with “the Government of Malta”.",
    "In operative paragraph 6, replace “Iceland” with “Malta”, so that the paragraph reads:\n\n"
    "6. Welcomes the offer of the Government of Malta to host a meeting of keepers;",
    "In operative paragraph 6, replace “Iceland” with “Malta” so that the paragraph will read:"
    "\n\nWelcomes the offer of the Government of Malta to host a meeting of keepers;",
    "In operative paragraph 6, beginning with “Welcomes”, replace “Iceland” with “Malta”.",
    "In operative paragraph 6, replace the word\n\n“Iceland”\n\nwith\n\n“Malta”.",
)
CASES += apply(
    "replace-may-ask-back",
    LIGHTS,
    [swap("OP6", "Iceland", "Malta")],
    "In operative paragraph 6, “Iceland” was replaced by “Malta”.",
    "In operative paragraph 6, first line, replace “Iceland” with “Malta”.",
    "Replace “Iceland” with “Malta”.",
    "With apologies for the late submission, in operative paragraph 6, replace “Iceland” with "
    "“Malta”.",
    "Operative paragraph 6: Iceland → Malta",
    "In operative paragraph 6, replace Iceland with Malta.",
    "In operative paragraph 6, replace “iceland” with “Malta”.",
    either=True,
)
CASES += apply(
    "replace-preamble",
    LIGHTS,
    [swap("PP6", "all", "the")],
    "In the sixth preambular paragraph, replace “all” with “the”.",
    "In preambular paragraph 6, replace “all” with “the”.",
    "In PP6, replace “all” with “the”.",
    "In the last preambular paragraph, replace “all” with “the”.",
    "In the sixth and last preambular paragraph, replace “all” with “the”.",
    "In preambular paragraph 6 (last paragraph), replace “all” with “the”.",
    "In the final paragraph of the preamble, replace “all” with “the”.",
    "In the sixth paragraph of the preamble, replace “all” with “the”.",
    "In paragraph 6 of the preamble, replace “all” with “the”.",
    "In the sixth (last) preambular paragraph, replace “all” by “the”.",
    "Sixth preambular paragraph: for “all” read “the”.",
    "Replace “all” with “the” in the preambular paragraph beginning with “Convinced”.",
    "In the preambular paragraph that begins “Convinced that the safety”, replace “all” with "
    "“the”.",
    "Preamble, sixth paragraph: replace “all” with “the”.",
)
CASES += apply(
    "replace-penultimate",
    LIGHTS,
    [swap("PP5", "saves", "spares"), swap("OP13", "ninety-third", "ninety-fourth")],
    "In the penultimate preambular paragraph, replace “saves” with “spares”, and in the "
    "penultimate operative paragraph, replace “ninety-third” with “ninety-fourth”.",
    "In PP5, replace “saves” with “spares”; in OP13, replace “ninety-third” with “ninety-fourth”.",
    "1. In the fifth preambular paragraph, replace “saves” with “spares”.\n\n2. In operative "
    "paragraph 13, replace “ninety-third” with “ninety-fourth”.",
    "1. In the last preambular paragraph but one, replace “saves” with “spares”.\n\n2. In "
    "operative paragraph 13 (penultimate paragraph), replace “ninety-third” with “ninety-fourth”.",
)
CASES += apply(
    "replace-last-paragraph",
    LIGHTS,
    [swap("OP14", "seized", "informed")],
    "In operative paragraph 14 (last paragraph), replace “seized” with “informed”.",
    "In the last operative paragraph, replace “seized” with “informed”.",
    "In the fourteenth and last operative paragraph, replace “seized” with “informed”.",
    "In the final operative paragraph (OP14), replace “seized” with “informed”.",
    "In the last operative paragraph, namely, paragraph 14, replace “seized” with “informed”.",
)
CASES += apply(
    "two-replacements",
    LIGHTS,
    [swap("OP7", "affordable", "cheap"), swap("OP7", "swift", "prompt")],
    "In operative paragraph 7, replace “affordable” with “cheap” and “swift” with “prompt”.",
    "In operative paragraph 7, replace “affordable” by “cheap” and replace “swift” by “prompt”.",
    "In operative paragraph 7, replace “affordable” and “swift” with “cheap” and “prompt”, "
    "respectively.",
    "In operative paragraph 7, substitute “cheap” for “affordable” and “prompt” for “swift”.",
    "Replace “affordable” with “cheap”, and “swift” with “prompt”, in operative paragraph 7.",
    "In OP7, for “affordable” read “cheap” and for “swift” read “prompt”.",
    "In operative paragraph 7, the words “affordable” and “swift” should be replaced with the "
    "words “cheap” and “prompt” respectively.",
    "Operative paragraph 7: “affordable” should read “cheap”; “swift” should read “prompt”.",
)
CASES += apply(
    "respectively",
    LIGHTS,
    [swap("OP1", "Urges", "Invites"), swap("OP2", "Calls upon", "Asks")],
    "In operative paragraphs 1 and 2, replace “Urges” and “Calls upon” with “Invites” and “Asks”, "
    "respectively.",
    "Replace “Urges” and “Calls upon” by “Invites” and “Asks” in operative paragraphs 1 and 2, "
    "respectively.",
    "In operative paragraph 1, replace “Urges” with “Invites”, and in operative paragraph 2, "
    "replace “Calls upon” with “Asks”.",
    "Replace “Urges” with “Invites” in OP1 and “Calls upon” with “Asks” in OP2.",
)
CASES += apply(
    "respectively-same-word",
    LIGHTS,
    [
        swap("OP3", "as appropriate", "where needed"),
        swap("OP9", "as appropriate", "where possible"),
    ],
    "In operative paragraphs 3 and 9, replace “as appropriate” with “where needed” and “where "
    "possible”, respectively.",
    "Replace “as appropriate” with “where needed” in operative paragraph 3 and with “where "
    "possible” in operative paragraph 9.",
    "In operative paragraph 3, replace “as appropriate” with “where needed” and, in operative "
    "paragraph 9, with “where possible”.",
)
CASES += apply(
    "insert-respectively",
    LIGHTS,
    [after("OP1", "Urges", "again"), after("OP8", "Invites", "also")],
    "In operative paragraphs 1 and 8, after “Urges” and “Invites”, insert “again” and “also”, "
    "respectively.",
    "Insert “again” after “Urges” in operative paragraph 1 and “also” after “Invites” in "
    "operative paragraph 8.",
)

# The title.
CASES += apply(
    "title-words",
    LIGHTS,
    [swap("T", "small", "minor")],
    "In the title, replace “small” with “minor”.",
    "Title: replace “small” with “minor”.",
    "In the title of the draft resolution, replace the word “small” with the word “minor”.",
    "Replace “small” with “minor” in the title.",
    "In the title, for “small” read “minor”.",
)
CASES += apply(
    "title-preamble-operative",
    LIGHTS,
    [swap("T PP6 OP12", "safety", "security")],
    "In the title, the sixth preambular paragraph and operative paragraph 12, replace “safety” "
    "with “security”.",
    "Replace “safety” with “security” in the title, in the sixth preambular paragraph and in "
    "operative paragraph 12.",
    "In the title, PP6 and OP12, replace “safety” by “security”.",
    "Throughout the draft resolution, including the title, replace “safety” with “security”.",
    "Replace the word “safety” with “security” wherever it appears in the title, the preambular "
    "paragraphs and the operative paragraphs.",
    "In the title, the last preambular paragraph and operative paragraph 12, the word “safety” "
    "should be replaced by “security”.",
)
CASES += apply(
    "throughout-with-title",
    LIGHTS,
    [swap("T PP6 OP12", "safety", "security")],
    "Throughout the draft resolution, replace “safety” with “security”.",
    "Throughout, replace “safety” with “security”.",
    either=True,
    also=[swap("PP6 OP12", "safety", "security")],
)

# Throughout.
WARDENS = [
    swap("PP4", "keepers", "wardens", "all"),
    swap("OP2", "keepers", "wardens", "all"),
    swap("OP6", "keepers", "wardens"),
]
CASES += apply(
    "throughout",
    LIGHTS,
    WARDENS,
    "Throughout the text, replace “keepers” with “wardens”.",
    "Replace “keepers” with “wardens” throughout the text.",
    "Replace “keepers” with “wardens” throughout.",
    "Replace “keepers” with “wardens” throughout the draft resolution.",
    "Replace the word “keepers” with the word “wardens” wherever it appears.",
    "Wherever it occurs in the text, the word “keepers” should be replaced by “wardens”.",
    "In all paragraphs, replace “keepers” with “wardens” wherever it occurs.",
    "In the preambular paragraphs and the operative paragraphs, replace “keepers” with “wardens” "
    "throughout.",
    "Replace all references to “keepers” with “wardens”.",
    "Replace every occurrence of “keepers” with “wardens”.",
    "Throughout the text, for “keepers” read “wardens”.",
    "Replace “keepers” with “wardens” throughout the preamble and the operative part.",
)
CASES += apply(
    "throughout-preamble",
    LIGHTS,
    [swap("PP4", "keepers", "wardens", "all")],
    "Throughout the preamble, replace “keepers” with “wardens”.",
    "Throughout the preambular part, replace “keepers” with “wardens”.",
    "In the fourth preambular paragraph, replace “keepers” with “wardens” wherever it appears.",
    "In the fourth preambular paragraph, replace “keepers” with “wardens” in both places.",
    "In the fourth preambular paragraph, replace “keepers” with “wardens” (twice).",
    "In PP4, replace both instances of “keepers” with “wardens”.",
    "In the fourth preambular paragraph, replace “keepers” with “wardens” throughout.",
    "In the preamble, replace “keepers” with “wardens” throughout.",
)
CASES += apply(
    "throughout-operative",
    LIGHTS,
    [swap("OP2", "keepers", "wardens", "all"), swap("OP6", "keepers", "wardens")],
    "Throughout the operative part, replace “keepers” with “wardens”.",
    "In operative paragraphs 2 and 6, replace “keepers” with “wardens” wherever it appears.",
    "In the operative part, replace “keepers” with “wardens” wherever it occurs.",
    "Throughout the text, except in the preamble, replace “keepers” with “wardens”.",
    "Throughout, with the exception of the preamble, replace “keepers” with “wardens”.",
    "Throughout the text, except in the fourth preambular paragraph, replace “keepers” with "
    "“wardens”.",
    "In the operative paragraphs, replace “keepers” with “wardens” throughout.",
)
CASES += apply(
    "except",
    LIGHTS,
    [cut("OP3", ", as appropriate")],
    "Delete “, as appropriate” throughout the text, except in paragraph 9.",
    "Throughout the operative part, except in operative paragraph 9, delete “, as appropriate”.",
    "Delete “, as appropriate” wherever it appears, with the exception of operative paragraph 9.",
    "Except in operative paragraph 9, delete “, as appropriate” throughout.",
    "In all operative paragraphs except paragraph 9, delete “, as appropriate” wherever it occurs.",
    "Delete “, as appropriate” throughout the text other than in operative paragraph 9.",
)
EVERY = " ".join(f"OP{number}" for number in range(1, 13))
CASES += apply(
    "all-operative",
    FERRIES,
    [swap(EVERY, "ferries", "river boats")],
    "In all operative paragraphs, replace “ferries” with “river boats”.",
    "In operative paragraphs 1 to 12, replace “ferries” with “river boats”.",
    "Replace “ferries” with “river boats” in all the operative paragraphs.",
    "In each operative paragraph, replace “ferries” with “river boats”.",
    "In every operative paragraph, “ferries” should be replaced by “river boats”.",
    "Throughout the operative part, replace “ferries” with “river boats”.",
    "In operative paragraphs 1–12, replace “ferries” with “river boats”.",
)
CASES += apply(
    "all-but-one",
    FERRIES,
    [swap(EVERY.replace("OP9 ", ""), "ferries", "river boats")],
    "In all operative paragraphs except paragraph 9, replace “ferries” with “river boats”.",
    "In all operative paragraphs, except in paragraph 9, replace “ferries” with “river boats”.",
    "Replace “ferries” with “river boats” in all operative paragraphs but paragraph 9.",
    "In operative paragraphs 1 to 8 and 10 to 12, replace “ferries” with “river boats”.",
    "With the exception of operative paragraph 9, replace “ferries” with “river boats” in all "
    "operative paragraphs.",
)
CASES += apply(
    "all-preambular",
    FERRIES,
    [swap("PP1 PP2 PP3", "ferries", "river boats")],
    "In all preambular paragraphs, replace “ferries” with “river boats”.",
    "Throughout the preamble, replace “ferries” with “river boats”.",
    "In the first, second and third preambular paragraphs, replace “ferries” with “river boats”.",
    "In the first to third preambular paragraphs, replace “ferries” with “river boats”.",
    "In PP1–3, replace “ferries” with “river boats”.",
    "In PP1, PP2 and PP3, replace “ferries” with “river boats”.",
    "In the first three preambular paragraphs, replace “ferries” with “river boats”.",
)
CASES += apply(
    "ranges",
    FERRIES,
    [swap("OP3 OP5 OP7 OP8 OP9", "ferries", "boats")],
    "In operative paragraphs 3, 5 and 7 to 9, replace “ferries” with “boats”.",
    "In paragraphs 3, 5 and 7 to 9, replace “ferries” with “boats”.",
    "In paragraphs 3, 5 and 7–9, replace “ferries” with “boats”.",
    "In OPs 3, 5 and 7-9, replace “ferries” with “boats”.",
    "In OP3, OP5 and OP7 to OP9, replace “ferries” with “boats”.",
    "Replace “ferries” with “boats” in operative paragraphs 3, 5, 7, 8 and 9.",
    "In operative paragraph 3, replace “ferries” with “boats”. The same change should be made in "
    "operative paragraphs 5 and 7 to 9.",
    "In operative paragraphs 3 and 5, and in operative paragraphs 7 to 9, replace “ferries” with "
    "“boats”.",
    "In operative paragraphs 3, 5, 7 through 9, replace “ferries” with “boats”.",
    "In paragraphs 3 and 5 and paragraphs 7 to 9 inclusive, replace “ferries” with “boats”.",
)
CASES += apply(
    "preamble-and-operative",
    FERRIES,
    [swap("PP3 OP2 OP12", "ferries", "boats")],
    "In the third preambular paragraph and operative paragraphs 2 and 12, replace “ferries” with "
    "“boats”.",
    "In PP3, OP2 and OP12, replace “ferries” with “boats”.",
    "Replace “ferries” with “boats” in the third preambular paragraph, in operative paragraph 2 "
    "and in the last operative paragraph.",
    "In the last preambular paragraph and in operative paragraphs 2 and 12, “ferries” should "
    "read “boats”.",
)

# Deleting words.
CASES += apply(
    "delete-words",
    LIGHTS,
    [cut("OP3", ", as appropriate")],
    "In operative paragraph 3, delete “, as appropriate”.",
    "Delete “, as appropriate” in operative paragraph 3.",
    "Delete “, as appropriate” from operative paragraph 3.",
    "In operative paragraph 3, delete the words “, as appropriate” at the end of the paragraph.",
    "In operative paragraph 3, remove “, as appropriate”.",
    "In operative paragraph 3, strike out “, as appropriate”.",
    "In operative paragraph 3, omit the words “, as appropriate”.",
    "In operative paragraph 3, the phrase “, as appropriate” should be deleted.",
    "In operative paragraph 3, after “buoys”, delete “, as appropriate”.",
    "OP3: delete “, as appropriate”",
    "At the end of operative paragraph 3, delete “, as appropriate”.",
    "The words “, as appropriate” in operative paragraph 3 are deleted.",
    "Strike “, as appropriate” from the end of operative paragraph 3.",
    "We request the deletion of “, as appropriate” in operative paragraph 3.",
    "Deletion of “, as appropriate” in operative paragraph 3.",
    "In operative paragraph 3, delete “as appropriate” and the comma before it.",
    "In operative paragraph 3, delete everything after “buoys”.",
    "In operative paragraph 3, delete all words after “buoys”.",
    "Delete the end of operative paragraph 3 after “buoys”.",
    "Delete operative paragraph 3 after “buoys”.",
)
CASES += apply(
    "delete-words-bare",
    LIGHTS,
    [cut("OP3", ", as appropriate")],
    "In operative paragraph 3, delete “as appropriate”.",
    "In operative paragraph 3, delete the words “as appropriate,”.",
    either=True,
)
CASES += apply(
    "delete-in-two",
    LIGHTS,
    [cut("OP3 OP9", ", as appropriate")],
    "In operative paragraphs 3 and 9, delete “, as appropriate”.",
    "Delete “, as appropriate” in operative paragraphs 3 and 9.",
    "Delete “, as appropriate” in OP3 and OP9.",
    "Delete “, as appropriate” wherever it appears in the operative part.",
    "Delete “, as appropriate” throughout.",
    "In operative paragraph 3, delete “, as appropriate”; likewise in operative paragraph 9.",
    "In operative paragraph 3, delete “, as appropriate”. In operative paragraph 9, do likewise.",
    "At the end of operative paragraphs 3 and 9, delete “, as appropriate”.",
    "In both operative paragraph 3 and operative paragraph 9, delete “, as appropriate”.",
    "Delete “, as appropriate” in operative paragraph 3 and in operative paragraph 9.",
)
CASES += apply(
    "delete-tail",
    LIGHTS,
    [cut("OP2", "and to honour their service")],
    "Delete operative paragraph 2 after “a fair wage”.",
    "In operative paragraph 2, delete everything after “a fair wage”.",
    "In operative paragraph 2, delete the text after “a fair wage”.",
    "In operative paragraph 2, delete the remainder of the paragraph after “a fair wage”.",
    "In operative paragraph 2, end the paragraph after “a fair wage”.",
    "In operative paragraph 2, delete the words “and to honour their service”.",
    "Delete the rest of operative paragraph 2 after the words “a fair wage”.",
    "In operative paragraph 2, after “a fair wage”, delete the rest of the paragraph.",
    "In operative paragraph 2, delete all that follows “a fair wage”.",
    "Operative paragraph 2 should end after “a fair wage”.",
    "In operative paragraph 2, delete from “and to honour” to the end of the paragraph.",
    "In operative paragraph 2, place a semicolon after “a fair wage” and delete the rest of the "
    "paragraph.",
)
CASES += apply(
    "delete-range-of-words",
    LIGHTS,
    [cut("OP2", ", to pay keepers a fair wage and to honour their service")],
    "In operative paragraph 2, delete “, to pay” to the end of the paragraph.",
    "In operative paragraph 2, delete the words from “, to pay” to “service”.",
    "In operative paragraph 2, delete the text beginning with “, to pay” and ending with “their "
    "service”.",
    "In operative paragraph 2, delete “, to pay … their service”.",
    "In operative paragraph 2, delete all the words after “lighthouse keepers”.",
)
CASES += apply(
    "delete-several-words",
    LIGHTS,
    [cut("OP1", "all"), cut("OP1", "small")],
    "In operative paragraph 1, delete “all” and “small”.",
    "In operative paragraph 1, delete “all” and delete “small”.",
    "Delete the words “all” and “small” in operative paragraph 1.",
    "OP1: “all” and “small” to be deleted.",
    "In operative paragraph 1, delete “all” before “Member States” and “small” before “harbours”.",
)
CASES += apply(
    "delete-two-places",
    LIGHTS,
    [cut("OP1", "small"), cut("PP6", "coastal")],
    "Delete “small” in operative paragraph 1 and “coastal” in the sixth preambular paragraph.",
    "In operative paragraph 1, delete “small” and, in the sixth preambular paragraph, delete "
    "“coastal”.",
    "1. In the sixth preambular paragraph, delete “coastal”.\n\n2. In operative paragraph 1, "
    "delete “small”.",
    "PP6: delete “coastal”.\n\nOP1: delete “small”.",
    "In the sixth preambular paragraph, delete “coastal”; in operative paragraph 1, delete "
    "“small”.",
)

# Inserting words.
CASES += apply(
    "insert-after",
    LIGHTS,
    [after("OP1", "harbours", "and piers")],
    "In operative paragraph 1, after “harbours”, insert “and piers”.",
    "In operative paragraph 1, insert “and piers” after “harbours”.",
    "Insert “and piers” after “harbours” in operative paragraph 1.",
    "After “harbours” in operative paragraph 1, insert “and piers”.",
    "After the word “harbours” in OP1, add the words “and piers”.",
    "In operative paragraph 1, after the words “small harbours” insert the following phrase: "
    "“and piers”.",
    "In operative paragraph 1, the words “and piers” should be inserted after “small harbours”.",
    "In operative paragraph 1, following “small harbours”, add “and piers”.",
    "In operative paragraph 1, insert, after “small harbours”, “and piers”.",
    "In operative paragraph 1, add “and piers” immediately after “small harbours”.",
    "In operative paragraph 1, before “burning”, insert “and piers”.",
    "In operative paragraph 1, insert “and piers” before the word “burning”.",
    "In operative paragraph 1, between “harbours” and “burning”, insert “and piers”.",
    "In operative paragraph 1, insert “and piers” between “small harbours” and “burning”.",
    "In operative paragraph 1, insert the words “and piers” so that it reads “small harbours and "
    "piers burning”.",
    "In operative paragraph 1, replace “small harbours” with “small harbours and piers”.",
    "OP1: add “and piers” after “harbours”",
    "In operative paragraph 1, “small harbours” should read “small harbours and piers”.",
    "We would be grateful if “and piers” could be inserted after “harbours” in operative "
    "paragraph 1.",
    "We wish to insert “and piers” after “harbours” in operative paragraph 1.",
)
CASES += apply(
    "insert-in-two",
    LIGHTS,
    [after("OP8", "Invites", "also"), after("OP7", "Stresses", "also")],
    "Insert “also” after “Invites” in OP8 and after “Stresses” in OP7.",
    "Insert “also” after “Invites” in operative paragraph 8 and after “Stresses” in operative "
    "paragraph 7.",
    "In operative paragraph 8, after “Invites”, and in operative paragraph 7, after “Stresses”, "
    "insert “also”.",
    "In OP7, insert “also” after “Stresses”; and after “Invites” in OP8.",
    "After “Stresses” in OP7 and after “Invites” in OP8, insert “also”.",
    "After “Stresses” in OP7 and “Invites” in OP8, insert “also”.",
)
CASES += apply(
    "insert-before",
    LIGHTS,
    [before("OP9", "charts", "reliable")],
    "In operative paragraph 9, before “charts”, insert “reliable”.",
    "In operative paragraph 9, insert “reliable” before “charts”.",
    "Before the word “charts” in operative paragraph 9, insert the word “reliable”.",
    "In operative paragraph 9, after “share”, insert “reliable”.",
    "In operative paragraph 9, add the adjective “reliable” before the word “charts”.",
    "In operative paragraph 9, “charts” should be preceded by “reliable”.",
)
CASES += apply(
    "insert-list",
    LIGHTS,
    [after("OP11", "lamps", ", wicks")],
    "In operative paragraph 11, after “lamps”, insert “, wicks”.",
    "In operative paragraph 11, insert “, wicks” after “lamps”.",
    "In operative paragraph 11, replace “lamps, lenses” with “lamps, wicks, lenses”.",
    "In operative paragraph 11, before “lenses”, insert “wicks,”.",
)
CASES += apply(
    "insert-at-end",
    LIGHTS,
    [add_end("OP7", "and lasting")],
    "At the end of operative paragraph 7, add “and lasting”.",
    "In operative paragraph 7, at the end of the paragraph, add “and lasting”.",
    "Add “and lasting” at the end of operative paragraph 7.",
    "In operative paragraph 7, add the words “and lasting” at the end.",
    "In operative paragraph 7, at the end, insert the words “and lasting”.",
    "In operative paragraph 7, add at the end “and lasting”.",
    "Operative paragraph 7 should end with the words “and lasting”.",
    "In operative paragraph 7, after “swift”, add “and lasting”.",
    "To the end of operative paragraph 7, append “and lasting”.",
    "In operative paragraph 7, insert “and lasting” before the semicolon.",
    "In operative paragraph 7, add “and lasting;” at the end of the paragraph.",
    "OP7: add at the end: “and lasting”.",
)
CASES += apply(
    "insert-at-end-quoting-the-mark",
    LIGHTS,
    [add_end("OP7", "and lasting")],
    "In operative paragraph 7, after “that repairs must be swift;”, add “and lasting”.",
    "In operative paragraph 7, after “swift;”, add “and lasting;”.",
    either=True,
)
CASES += apply(
    "insert-at-end-of-two",
    LIGHTS,
    [add_end("OP7 OP8", ", without delay")],
    "At the end of operative paragraphs 7 and 8, add “, without delay”.",
    "At the end of paragraphs 7 and 8, add “, without delay”.",
    "Add “, without delay” at the end of operative paragraphs 7 and 8.",
    "In operative paragraphs 7 and 8, at the end, add “, without delay”.",
    "At the end of both operative paragraph 7 and operative paragraph 8, add “, without delay”.",
    "At the end of operative paragraph 7 and at the end of operative paragraph 8, add “, without "
    "delay”.",
)
CASES += apply(
    "insert-at-end-of-preamble",
    LIGHTS,
    [add_end("PP6", "and their peoples")],
    "At the end of the sixth preambular paragraph, add “and their peoples”.",
    "At the end of the last preambular paragraph, add “and their peoples”.",
    "In the sixth preambular paragraph, add “and their peoples” at the end.",
    "In PP6, add “and their peoples” after “States”.",
)
CASES += apply(
    "insert-at-end-of-last",
    LIGHTS,
    [add_end("OP14", "until 2035")],
    "At the end of operative paragraph 14, add “until 2035”.",
    "At the end of the last paragraph, add “until 2035”.",
    "In operative paragraph 14 (last paragraph), at the end, add “until 2035”.",
)
CASES += apply(
    "insert-at-beginning",
    LIGHTS,
    [swap("OP8", "Invites", "Strongly invites")],
    "At the beginning of operative paragraph 8, replace “Invites” with “Strongly invites”.",
    "In operative paragraph 8, replace “Invites” with “Strongly invites”.",
    "Operative paragraph 8 should begin “Strongly invites” instead of “Invites”.",
    "In operative paragraph 8, the opening word “Invites” should be replaced by “Strongly "
    "invites”.",
)

# Which of several.
CASES += apply(
    "first-of-two",
    LIGHTS,
    [swap("PP4", "keepers", "wardens", 1)],
    "In the fourth preambular paragraph, replace “keepers” with “wardens” where it first appears.",
    "In the fourth preambular paragraph, replace the first “keepers” with “wardens”.",
    "In PP4, replace “keepers” with “wardens” the first time it occurs.",
    "In the fourth preambular paragraph, replace the first occurrence of “keepers” with “wardens”.",
    "In the fourth preambular paragraph, replace “keepers” with “wardens” (first occurrence).",
    "In the fourth preambular paragraph, replace “keepers, pilots” with “wardens, pilots”.",
    "In the fourth preambular paragraph, before “, pilots”, replace “keepers” with “wardens”.",
    "In the fourth preambular paragraph, replace “keepers” with “wardens” after “work of”.",
)
CASES += apply(
    "second-of-two",
    LIGHTS,
    [cut("OP7", "that", 2)],
    "In operative paragraph 7, delete the second “that”.",
    "In operative paragraph 7, delete “that” where it appears the second time.",
    "In operative paragraph 7, delete “that” before “repairs”.",
    "In operative paragraph 7, delete the second occurrence of “that”.",
    "In operative paragraph 7, delete “that” after “and”.",
    "In operative paragraph 7, delete the word “that” the second time it appears.",
    "In operative paragraph 7, delete the last “that”.",
    "In OP7, delete “that” (second occurrence).",
)

# Subparagraphs and chapeaux.
CASES += apply(
    "sub-words",
    LIGHTS,
    [swap("OP4(a)", "accidents", "wrecks")],
    "In operative paragraph 4 (a), replace “accidents” with “wrecks”.",
    "In paragraph 4 (a), replace “accidents” with “wrecks”.",
    "In subparagraph (a) of operative paragraph 4, replace “accidents” with “wrecks”.",
    "In operative paragraph 4, subparagraph (a), replace “accidents” with “wrecks”.",
    "In OP4(a), replace “accidents” with “wrecks”.",
    "In OP 4 (a): replace “accidents” with “wrecks”.",
    "In operative paragraph 4, in subparagraph (a), replace “accidents” by “wrecks”.",
    "Operative paragraph 4 (a): for “accidents” read “wrecks”.",
    "In the first subparagraph of operative paragraph 4, replace “accidents” with “wrecks”.",
    "Replace “accidents” with “wrecks” in subparagraph (a) of paragraph 4.",
    "In operative paragraph 4, replace “accidents” with “wrecks”.",
)
CASES += apply(
    "item-words",
    LIGHTS,
    [swap("OP4(b)(ii)", "horns", "whistles")],
    "In operative paragraph 4 (b) (ii), replace “horns” with “whistles”.",
    "In paragraph 4 (b)(ii), replace “horns” with “whistles”.",
    "In OP4(b)(ii), replace “horns” with “whistles”.",
    "In subparagraph (b) (ii) of operative paragraph 4, replace “horns” with “whistles”.",
    "In item (ii) of operative paragraph 4 (b), replace “horns” with “whistles”.",
    "In operative paragraph 4 (b), item (ii), replace “horns” with “whistles”.",
)
CASES += apply(
    "several-subs",
    LIGHTS,
    [swap("OP4(b) OP4(c)", "handbook", "manual")],
    "In operative paragraph 4 (b) and (c), replace “handbook” with “manual”.",
    "In subparagraphs (b) and (c) of operative paragraph 4, replace “handbook” with “manual”.",
    "In operative paragraphs 4 (b) and 4 (c), replace “handbook” with “manual”.",
    "In operative paragraph 4, replace “handbook” with “manual” in subparagraphs (b) and (c).",
    "In OP4(b) and OP4(c), replace “handbook” with “manual”.",
    "Throughout operative paragraph 4, replace “handbook” with “manual”.",
    "In operative paragraph 4, replace “handbook” with “manual” wherever it appears.",
    "In operative paragraph 4, subparagraphs (b) and (c), “handbook” should be replaced with "
    "“manual”.",
)
CASES += apply(
    "chapeau",
    LIGHTS,
    [swap("OP4", "Requests", "Invites")],
    "In the chapeau of paragraph 4, replace “Requests” with “Invites”.",
    "In the chapeau of operative paragraph 4, replace “Requests” with “Invites”.",
    "In operative paragraph 4, chapeau, replace “Requests” with “Invites”.",
    "OP4 chapeau: replace “Requests” with “Invites”.",
    "In the introductory part of operative paragraph 4, replace “Requests” with “Invites”.",
    "In operative paragraph 4, replace “Requests” with “Invites”.",
    "In the chapeau to operative paragraph 4, substitute “Invites” for “Requests”.",
)
CASES += apply(
    "chapeau-end",
    LIGHTS,
    [add_end("OP4", ", by 2030")],
    "At the end of the chapeau of operative paragraph 4, add “, by 2030”.",
    "In the chapeau of operative paragraph 4, after “Secretary-General”, insert “, by 2030”.",
    "In the chapeau of operative paragraph 4, add “, by 2030” at the end, before the colon.",
    "In operative paragraph 4, insert “, by 2030” after “Secretary-General”.",
)
CASES += apply(
    "sub-end",
    LIGHTS,
    [add_end("OP4(c)", "and piers")],
    "At the end of operative paragraph 4 (c), add “and piers”.",
    "In operative paragraph 4 (c), after “ports”, insert “and piers”.",
    "At the end of subparagraph (c) of operative paragraph 4, add “and piers”.",
    "In the last subparagraph of operative paragraph 4, add “and piers” at the end.",
)

# Words inside other words, and quotes that meet a footnote mark.
CASES += apply(
    "whole-words",
    LIGHTS,
    [swap("OP13", "report", "speak")],
    "In operative paragraph 13, replace “report” with “speak”.",
)
CASES += apply(
    "part-of-a-word-elsewhere",
    LIGHTS,
    [swap("OP8", "all", "willing")],
    "In operative paragraph 8, replace “all” with “willing”.",
    "OP8: “all” should read “willing”.",
)
CASES += apply(
    "across-a-mark",
    ORCHARDS,
    [swap("OP1", "places{2} and to care", "places{2} and to look")],
    "In operative paragraph 1, replace “public places and to care” with “public places and to "
    "look”.",
    "In operative paragraph 1, replace “places and to care” with “places and to look”.",
)
CASES += apply(
    "insert-across-a-mark",
    ORCHARDS,
    [after("OP1", "places{2} and", "then")],
    "In operative paragraph 1, after “in public places and”, insert “then”.",
    "In operative paragraph 1, insert “then” after the words “public places and”.",
)
CASES += apply(
    "before-across-a-mark",
    ORCHARDS,
    [swap("OP4", "where possible", "wherever possible")],
    "In operative paragraph 4, replace “droughts, where possible” with “droughts, wherever "
    "possible”.",
    "In operative paragraph 4, replace “during droughts, where” with “during droughts, wherever”.",
)
CASES += apply(
    "delete-across-a-mark",
    ORCHARDS,
    [cut("OP1", "in public places{2}")],
    "In operative paragraph 1, delete “in public places” and the footnote thereto.",
    either=True,
)

# One instruction changes what a later one quotes.
CASES += apply(
    "later-quotes-the-new",
    LIGHTS,
    [swap("OP6", "Iceland", "Malta"), later("OP6", "Malta", "Malta and Cyprus")],
    "1. In operative paragraph 6, replace “Iceland” with “Malta”.\n\n2. In operative paragraph "
    "6, after “Malta”, insert “and Cyprus”.",
    "In operative paragraph 6, replace “Iceland” with “Malta” and insert “and Cyprus” after "
    "“Malta”.",
)
CASES += apply(
    "later-quotes-the-old",
    LIGHTS,
    [swap("OP6", "Iceland", "Malta"), after("OP6", "Government of Iceland", "and of Cyprus")],
    "1. In operative paragraph 6, replace “Iceland” with “Malta”.\n\n2. In operative paragraph "
    "6, after “the Government of Iceland”, insert “and of Cyprus”.",
    "1. In operative paragraph 6, after “the Government of Iceland”, insert “and of Cyprus”."
    "\n\n2. In operative paragraph 6, replace “Iceland” with “Malta”.",
)
CASES += apply(
    "deleted-anchor",
    LIGHTS,
    [cut("OP11", "lamps,"), swap("OP11", "lenses and bells", "lenses, horns and bells")],
    "1. In operative paragraph 11, delete “lamps,”.\n\n2. In operative paragraph 11, replace "
    "“lenses and bells” with “lenses, horns and bells”.",
    "In operative paragraph 11, delete “lamps,” and replace “lenses and” with “lenses, horns and”.",
)
CASES += apply(
    "swap-two-words",
    LIGHTS,
    [swap("OP11", "lamps", "lenses"), swap("OP11", "lenses", "lamps")],
    "In operative paragraph 11, replace “lamps” with “lenses” and “lenses” with “lamps”.",
    either=True,
)
CASES += apply(
    "insert-twice-at-one-place",
    LIGHTS,
    [after("OP9", "charts", "and tables"), after("OP9", "charts", "of harbours")],
    "1. In operative paragraph 9, after “charts”, insert “and tables”.\n\n2. In operative "
    "paragraph 9, before “free of charge”, insert “of harbours”.",
)

# Small bases.
CASES += apply(
    "bees",
    BEES,
    [cut("OP1", ", as appropriate,"), swap("PP2", "meadows", "hedges")],
    "1. In the second preambular paragraph, replace “meadows” with “hedges”.\n\n2. In operative "
    "paragraph 1, delete “, as appropriate,”.",
    "In the second preambular paragraph, replace “meadows” with “hedges” and, in operative "
    "paragraph 1, delete “, as appropriate,”.",
    "PP2: replace “meadows” with “hedges”. OP1: delete “, as appropriate,”.",
)
CASES += apply(
    "bees-more",
    BEES,
    [after("PP3", "bees", ", wasps"), swap("OP2", "study bees", "study bees and wasps")],
    "In the third preambular paragraph, after “bees”, insert “, wasps”, and in operative "
    "paragraph 2, replace “study bees” with “study bees and wasps”.",
    "In PP3, insert “, wasps” after “bees”, and in OP2, add “and wasps” at the end.",
)
CASES += apply(
    "second-loss",
    BEES,
    [cut("PP2", "and at the loss of meadows")],
    "In the second preambular paragraph, delete “and at the loss of meadows”.",
    "In the second preambular paragraph, after “loss of bees”, delete the rest of the paragraph.",
    "Delete the second preambular paragraph after “loss of bees”.",
)
