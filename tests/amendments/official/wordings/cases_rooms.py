"""As rooms say it: polite, in odd order, with several things at once, or not meant at all."""

from __future__ import annotations

from amendments.official.wordings.base import LIBROS, LIGHTS, ORCHARDS, PUITS
from amendments.official.wordings.case import Case, apply, refuse
from amendments.official.wordings.model import (
    add_end,
    after,
    before,
    cut,
    move,
    put_after,
    put_before,
    remove,
    replace,
    swap,
    text,
)

CASES: list[Case] = []

DECENT = [swap("OP2", "fair", "decent")]
CASES += apply(
    "rooms-decent",
    LIGHTS,
    DECENT,
    "OP2: “fair” should become “decent”.",
    "My delegation would prefer “decent” instead of “fair” in OP2.",
    "Could we please replace “fair” with “decent” in OP2?",
    "Can we replace “fair” with “decent” in OP2?",
    "OP2, second line: “fair” → “decent”",
    "In line 2 of operative paragraph 2, replace “fair” with “decent”.",
    "In the second line of OP2, replace “fair” with “decent”.",
    "Replace “fair” by “decent” in OP2 only.",
    "OP2: for “a fair wage” read “a decent wage”",
)
CASES += apply(
    "rooms-decent-unclear",
    LIGHTS,
    DECENT,
    "Instead of “fair”, OP2 should say “decent”.",
    "OP2: fair → decent",
    either=True,
)
CASES += apply(
    "rooms-swap-words",
    LIGHTS,
    [swap("OP3", "lights", "bells"), swap("OP3", "bells", "lights")],
    "In OP3, swap “lights” and “bells”.",
    "In OP3, reverse the order of “lights” and “bells”.",
    "In operative paragraph 3, “lights” and “bells” should be exchanged.",
)
CASES += apply(
    "rooms-swap-words-in-two",
    LIGHTS,
    [swap("OP3 PP3", "lights", "bells"), swap("OP3 PP3", "bells", "lights")],
    "Swap “lights” and “bells” in OP3 and PP3.",
)
CASES += apply(
    "rooms-move-words",
    LIGHTS,
    [cut("OP8", "busy ports "), after("OP8", "training schools", "busy ports")],
    "In operative paragraph 8, move “busy ports” to the end of the paragraph.",
    "In OP8, move “busy ports” after “training schools”.",
    either=True,
)
CASES += apply(
    "rooms-comma-along",
    LIGHTS,
    [cut("OP3 OP9", ", as appropriate")],
    "In OP3 and OP9 delete “as appropriate” together with the comma before it.",
    "In operative paragraphs 3 and 9, delete “as appropriate” and the preceding comma.",
    "Delete “, as appropriate” in operative paragraphs 3 and 9.",
    "Kindly delete the words “, as appropriate” wherever they appear in the operative part.",
)
CASES += apply(
    "rooms-move-sentence",
    LIGHTS,
    [
        text(
            "OP5",
            "Notes the steps taken so far. Some bells have been replaced. Many lights have been "
            "repaired. More remains to be done;",
        )
    ],
    "Move the third sentence of operative paragraph 5 to after the first sentence.",
    "In OP5, move the third sentence before the second sentence.",
)
CASES += apply(
    "rooms-move-sentence-to-end",
    LIGHTS,
    [
        text(
            "OP5",
            "Notes the steps taken so far. Some bells have been replaced. More remains to be done. "
            "Many lights have been repaired;",
        )
    ],
    "Move the second sentence of operative paragraph 5 to the end of the paragraph.",
)
CASES += apply(
    "rooms-precede-words",
    LIGHTS,
    [before("OP9", "charts", "reliable")],
    "In operative paragraph 9, “charts” should be preceded by “reliable”.",
    "OP9: “charts” to be preceded by “reliable”",
)
CASES += apply(
    "rooms-follow-words",
    LIGHTS,
    [after("OP9", "charts", "of small harbours")],
    "In operative paragraph 9, “charts” should be followed by “of small harbours”.",
)
WELCOME = "O Welcomes the new lights;"
CASES += apply(
    "rooms-precede-paragraph",
    LIGHTS,
    [put_before("OP7", WELCOME)],
    "Operative paragraph 7 should be preceded by a new paragraph reading: “Welcomes the new "
    "lights;”",
    "OP7 should be preceded by the following paragraph: “Welcomes the new lights;”",
    "Operative paragraph 7 should be preceded by the following:\n\nWelcomes the new lights;",
)
CASES += apply(
    "rooms-follow-paragraph",
    LIGHTS,
    [put_after("OP7", WELCOME)],
    "Operative paragraph 7 should be followed by a new paragraph reading: “Welcomes the new "
    "lights;”",
    "Operative paragraph 7 to be followed by a new operative paragraph: “Welcomes the new lights;”",
)
CASES += apply(
    "rooms-precede-existing",
    LIGHTS,
    [move("OP9", to_before="OP7")],
    "Operative paragraph 7 should be preceded by operative paragraph 9.",
    "Move OP9 to just before OP7.",
)
CASES += apply(
    "rooms-up",
    LIGHTS,
    [move("PP6", to_before="PP2")],
    "Move PP6 up so that it becomes PP2.",
    "Move the last preambular paragraph to before the second preambular paragraph.",
)
CASES += apply(
    "rooms-switch",
    LIGHTS,
    [move("OP7", to_before="OP6")],
    "Switch OP6 and OP7.",
    "Switch the order of operative paragraphs 6 and 7.",
)
CASES += apply(
    "rooms-edit-of-new",
    LIGHTS,
    [put_after("OP3", "O Welcomes the old lamps;")],
    "1. After operative paragraph 3, insert a new operative paragraph 3 bis: “Welcomes the new "
    "lamps;”\n\n2. In operative paragraph 3 bis, replace “new” with “old”.",
    "1. Insert a new operative paragraph 3 bis: “Welcomes the new lamps;”\n\n"
    "2. In the new paragraph 3 bis, replace “new” with “old”.",
    "1. Insert a new operative paragraph 3 bis: “Welcomes the new lamps;”\n\n"
    "2. Replace operative paragraph 3 bis with the following: “Welcomes the old lamps;”",
)
CASES += apply(
    "rooms-not-in-title",
    LIGHTS,
    [swap("PP3 PP6 OP1 OP4(a) OP8 OP12", "harbours", "ports")],
    "Replace “harbours” with “ports” throughout, except in the title.",
)
CASES += apply(
    "rooms-in-all-where",
    LIGHTS,
    [swap("PP4 OP2 OP6", "keepers", "guardians", "all")],
    "In all paragraphs where it appears, replace “keepers” with “guardians”.",
)
CASES += apply(
    "rooms-letter-between",
    LIGHTS,
    [put_after("OP4(b)(ii)", "i Whistles;")],
    "In OP4 (b), after (ii), insert a new (ii bis): “Whistles;”",
    "After OP4 (b) (ii), insert a new item: “Whistles;”",
)
CASES += apply(
    "rooms-two-things",
    LIGHTS,
    [after("OP11", "lamps", ", wicks"), after("OP11", "lenses", ", mirrors")],
    "In OP11, after “lamps”, add “, wicks”; after “lenses”, add “, mirrors”.",
    "OP11: after “lamps”, insert “, wicks”, and after “lenses”, insert “, mirrors”.",
)
CASES += apply(
    "rooms-two-paragraphs",
    LIGHTS,
    [swap("OP12", "2029", "2030"), swap("OP13", "ninety-third", "ninety-fourth")],
    "In OP12, “2029” to be replaced by “2030”; in OP13, “ninety-third” by “ninety-fourth”.",
    "Replace “2029” by “2030” in OP12 and “ninety-third” by “ninety-fourth” in OP13.",
)
CASES += apply(
    "rooms-small-title",
    LIGHTS,
    [text("T", "lights for small harbours")],
    "Replace the title with the following: “lights for small harbours”.",
    "Change the title to “lights for small harbours”.",
)
CASES += apply(
    "rooms-delete-only",
    LIGHTS,
    [remove("OP7")],
    "Only OP7 should be deleted.",
    "We would like to see OP7 deleted.",
)
CASES += apply(
    "rooms-instead-of-deleted",
    LIGHTS,
    [replace("PP3", "P Noting with alarm that harbours have no lights,")],
    "Delete the third preambular paragraph and replace it with: “Noting with alarm that harbours "
    "have no lights,”",
)

# Headings and the annex

CASES += apply(
    "rooms-move-heading",
    ORCHARDS,
    [move("H2", to_before="OP4")],
    "Move the heading “Care” to before operative paragraph 4.",
    "The heading “Care” should be moved before operative paragraph 4.",
)
CASES += apply(
    "rooms-move-beside-heading",
    ORCHARDS,
    [move("OP5", to_before="H2")],
    "Move operative paragraph 5 to before the heading “Care”.",
)
CASES += apply(
    "rooms-heading-comes",
    ORCHARDS,
    [put_before("OP6", "H Reporting")],
    "Insert a heading “Reporting” before operative paragraph 6.",
    "Before operative paragraph 6, insert the following heading: “Reporting”.",
    "Before operative paragraph 6, insert the following section heading:\n\nReporting",
)
CASES += apply(
    "rooms-heading-reads",
    ORCHARDS,
    [text("H2", "Care of trees")],
    "Change the heading “Care” to “Care of trees”.",
    "Replace the heading before OP3 with “Care of trees”.",
)
CASES += apply(
    "rooms-annex-end",
    ORCHARDS,
    [put_after("A3", "X Feed the birds.")],
    "At the end of the annex, add the following paragraph: “Feed the birds.”",
    "Add a new paragraph 4 to the annex: “Feed the birds.”",
)
CASES += refuse("rooms-headings", ORCHARDS, "Delete the headings.", "headings")
CASES += refuse("rooms-annex-empty", ORCHARDS, "Insert an annex entitled “Trees”.", "where", "text")

# What is not meant, or not said in full

CASES += refuse(
    "rooms-prefer-nothing", LIGHTS, "We would prefer “decent” in OP2.", "prefer", "decent"
)
CASES += refuse(
    "rooms-two-become-one",
    LIGHTS,
    "In OP2, “fair” and “keepers” should become “decent”.",
    "what is to become",
)
CASES += refuse(
    "rooms-one-becomes-two",
    LIGHTS,
    "In OP2, “fair” should become “decent” and “good”.",
    "what is to become",
)
CASES += refuse(
    "rooms-three-change-places",
    LIGHTS,
    "In OP11, swap “lamps”, “lenses” and “bells”.",
    "which words change places",
)
CASES += refuse("rooms-line", LIGHTS, "Delete line 2 of operative paragraph 3.", "line 2")
CASES += refuse(
    "rooms-second-of", LIGHTS, "In the second of OP10, replace “asks” with “requests”.", "second of"
)
CASES += refuse(
    "rooms-if", LIGHTS, "If OP6 is retained, replace “Iceland” with “Norway”.", "If OP6"
)
CASES += refuse("rooms-unless", LIGHTS, "Unless otherwise agreed, delete OP6.", "Unless")
CASES += refuse("rooms-consider", LIGHTS, "Consider deleting OP6.", "Consider")
CASES += refuse("rooms-or", LIGHTS, "Delete OP6 or OP7.", "or OP7")
CASES += refuse("rooms-possible", LIGHTS, "Delete OP6, if possible.", "if possible")
CASES += refuse("rooms-retain", LIGHTS, "Retain OP6 as is.", "Retain")
CASES += refuse("rooms-no-change", LIGHTS, "No change to OP6.", "No change")
CASES += refuse(
    "rooms-edit-of-unnamed",
    LIGHTS,
    "1. After operative paragraph 3, insert the following paragraph: “Welcomes the new lights;”\n\n"
    "2. In operative paragraph 3 bis, replace “new” with “old”.",
    "3 bis",
    rest=[put_after("OP3", WELCOME)],
)
CASES += refuse(
    "rooms-many-in-preamble",
    LIGHTS,
    "Replace “keepers” with “guardians” in the preamble and in OP2.",
    "stand there 2 times",
)

# French

CASES += apply(
    "rooms-fr-reads",
    PUITS,
    [text("OP5", "Remercie le Gouvernement du Tchad et le peuple tchadien;")],
    "Le paragraphe 5 est ainsi libellé: « Remercie le Gouvernement du Tchad et le peuple "
    "tchadien; »",
    "Le paragraphe 5 est libellé comme suit : « Remercie le Gouvernement du Tchad et le peuple "
    "tchadien; »",
    "Le paragraphe 5 est modifié comme suit : « Remercie le Gouvernement du Tchad et le peuple "
    "tchadien; »",
    "Le paragraphe 5 est remplacé par ce qui suit : « Remercie le Gouvernement du Tchad et le "
    "peuple tchadien; »",
)
CASES += apply(
    "rooms-fr-delete",
    PUITS,
    [remove("OP6")],
    "Nous souhaiterions que le paragraphe 6 soit supprimé.",
    "Il conviendrait de supprimer le paragraphe 6.",
    "Nous proposons que le paragraphe 6 soit supprimé.",
)
CASES += apply(
    "rooms-fr-item",
    PUITS,
    [put_after("OP3(b)(ii)", "i Les tuyaux;")],
    "Au paragraphe 3 b), ajouter un point iii) : « Les tuyaux; »",
)
CASES += apply(
    "rooms-fr-last",
    PUITS,
    [put_after("PP4", "P Consciente de la rareté de l’eau,")],
    "Ajouter comme dernier alinéa du préambule : « Consciente de la rareté de l’eau, »",
)
CASES += apply(
    "rooms-fr-merge",
    PUITS,
    [
        replace(
            "OP6 OP7",
            "O Souligne que l’eau doit être sûre et que les prix doivent rester bas et encourage "
            "les écoles à enseigner le soin de l’eau;",
        )
    ],
    "Fusionner les paragraphes 6 et 7.",
)
CASES += apply(
    "rooms-fr-not-in-title",
    PUITS,
    [swap("PP2 OP1 OP3(a)", "puits", "sources"), swap("OP4", "puits", "sources")],
    "Remplacer partout « puits » par « sources », sauf dans le titre.",
)
CASES += refuse("rooms-fr-perhaps", PUITS, "Peut-être supprimer le paragraphe 6.", "Peut-être")
CASES += refuse("rooms-fr-if", PUITS, "Si possible, supprimer le paragraphe 6.", "Si possible")

# Spanish

CASES += apply(
    "rooms-es-delete",
    LIBROS,
    [remove("OP6")],
    "El párrafo 6 queda suprimido.",
    "Solicitamos que se suprima el párrafo 6.",
    "Proponemos que se elimine el párrafo 6.",
)
CASES += apply(
    "rooms-es-replace",
    LIBROS,
    [swap("OP1", "Exhorta", "Insta")],
    "Proponemos que se sustituya “Exhorta” por “Insta” en el párrafo 1.",
    "En el párrafo 1, sustitúyase “Exhorta” por “Insta”.",
)
CASES += apply(
    "rooms-es-last",
    LIBROS,
    [put_after("PP4", "P Consciente de la importancia de leer,")],
    "Añádase como último párrafo del preámbulo: “Consciente de la importancia de leer,”",
)
CASES += apply(
    "rooms-es-switch",
    LIBROS,
    [move("OP7", to_before="OP6")],
    "Inviértase el orden de los párrafos 6 y 7.",
)
CASES += apply(
    "rooms-es-end",
    LIBROS,
    [add_end("OP7", "y en silencio")],
    "Al final del párrafo 7, añádase “y en silencio”.",
)
CASES += refuse("rooms-es-perhaps", LIBROS, "Quizás suprimir el párrafo 6.", "Quizás")
CASES += refuse("rooms-es-if", LIBROS, "Si es posible, suprímase el párrafo 6.", "Si es posible")

# One of several places of the same words, and then the next; orders of several; the same again.
CASES += apply(
    "rooms-first-and-second",
    LIGHTS,
    [swap("PP4", "keepers", "wardens", 1), swap("PP4", "keepers", "crews", 2)],
    "In PP4, replace the first “keepers” by “wardens” and the second by “crews”.",
    "In PP4, replace the first “keepers” with “wardens”, and the second with “crews”.",
    "In PP4, change the first “keepers” to “wardens” and the second to “crews”.",
    "In PP4, replace the second “keepers” by “crews” and the first by “wardens”.",
    "PP4: replace the first occurrence of “keepers” by “wardens” and the second occurrence by "
    "“crews”.",
    "In PP4, the first “keepers” should be replaced by “wardens” and the second by “crews”.",
    "In PP4, replace the first “keepers” by “wardens” and the last by “crews”.",
)
CASES += refuse(
    "rooms-second-of-nothing",
    LIGHTS,
    "In PP4, replace “pilots” by “wardens” and the second by “crews”.",
    "second",
)
CASES += refuse(
    "rooms-second-of-what",
    LIGHTS,
    "In PP4, replace the first “keepers” by “wardens” and “pilots” by “sailors” and the second by "
    "“crews”.",
    "second",
)
CASES += apply(
    "rooms-reverse-three",
    LIGHTS,
    [move("OP8", to_before="OP6"), move("OP7", to_before="OP6")],
    "Reverse the order of operative paragraphs 6, 7 and 8.",
    "Reverse the order of OP6 to OP8.",
    "Invert the order of paragraphs 6, 7 and 8.",
    "The order of paragraphs 6, 7 and 8 should be reversed.",
)
CASES += apply(
    "rooms-reverse-four",
    LIGHTS,
    [
        move("OP9", to_before="OP6"), move("OP8", to_before="OP6"), move("OP7", to_before="OP6"),
    ],
    "Reverse the order of paragraphs 6–9.",
)  # fmt: skip
CASES += refuse("rooms-swap-three", LIGHTS, "Swap paragraphs 6, 7 and 8.", "two paragraphs")
CASES += apply(
    "rooms-with-all-beneath",
    LIGHTS,
    [remove("OP4(b)")],
    "Delete OP4 (b) and its sub-items (i), (ii) and (iii).",
    "Delete OP4 (b) and its sub-items.",
    "Delete OP4 (b), including its items (i) to (iii).",
)
CASES += refuse(
    "rooms-with-some-beneath",
    LIGHTS,
    "Delete OP4 (b) and its sub-items (i) and (ii).",
    "(iii)",
    "i, ii, iii",
)
CASES += refuse(
    "rooms-with-none-beneath",
    LIGHTS,
    "Delete OP6 and its subparagraphs (a) and (b).",
    "no subparagraphs",
)
CASES += refuse(
    "rooms-words-beneath", LIGHTS, "Delete “handbook” in OP4 and its subparagraphs.", "beneath"
)
CASES += apply(
    "rooms-ditto",
    LIGHTS,
    [swap("OP9 PP6", "States", "all States")],
    "In OP9, replace “States” with “all States”.\n\nDitto in PP6.",
    "In OP9, replace “States” with “all States”.\n\nSame change in PP6.",
    "In OP9, replace “States” with “all States”.\n\nMake the same change in PP6.",
    "In OP9, replace “States” with “all States”.\n\nThe same change should be made in PP6.",
    "In OP9, replace “States” with “all States”.\n\nIdem in PP6.",
    "In OP9, replace “States” with “all States”; likewise in PP6.",
)
CASES += apply(
    "rooms-similarly",
    LIGHTS,
    [cut("OP8", "busy"), cut("OP11", "regular")],
    "In OP8, delete “busy”.\n\nSimilarly, in OP11, delete “regular”.",
    "In OP8, delete “busy”. Likewise, in OP11, delete “regular”.",
)
CASES += apply("rooms-ditto-whole", LIGHTS, [remove("OP6 OP9")], "Delete OP6.\n\nDitto OP9.")
CASES += refuse(
    "rooms-ditto-elsewhere",
    LIGHTS,
    "In OP9, replace “States” with “all States”.\n\nSame change in OP6.",
    "OP6",
)
CASES += refuse("rooms-ditto-first", LIGHTS, "Ditto in OP6.", "what to do", "Ditto")
CASES += apply(
    "rooms-fr-ditto",
    PUITS,
    [swap("OP2 OP4", "pompes", "machines")],
    "Au paragraphe 2, remplacer « pompes » par « machines ».\n\nMême modification au paragraphe 4.",
    "Au paragraphe 2, remplacer « pompes » par « machines ».\n\nIdem au paragraphe 4.",
)
CASES += apply(
    "rooms-fr-read-out",
    PUITS,
    [cut("OP1", "et les citernes")],
    "Révision orale : au paragraphe 1, les mots « et les citernes » ont été supprimés.",
    "Tel que révisé oralement : au paragraphe 1, les mots « et les citernes » sont supprimés.",
)
CASES += apply(
    "rooms-read-out",
    LIGHTS,
    [cut("OP8", "busy")],
    "As orally revised: in operative paragraph 8, “busy” is deleted.",
)
CASES += apply(
    "rooms-es-read-out",
    LIBROS,
    [add_end("OP7", "y en silencio")],
    "Revisión oral: al final del párrafo 7, se añade “y en silencio”.",
)
