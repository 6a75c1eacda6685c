"""French amendment documents."""

from __future__ import annotations

from amendments.official.wordings.base import PUITS
from amendments.official.wordings.case import Case, apply, refuse
from amendments.official.wordings.model import (
    add_end,
    add_note,
    after,
    before,
    cut,
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

CASES += apply(
    "fr-replace",
    PUITS,
    [swap("OP5", "Tchad", "Mali")],
    "Au paragraphe 5, remplacer « Tchad » par « Mali ».",
    "Au paragraphe 5 du dispositif, remplacer « Tchad » par « Mali ».",
    "Remplacer « Tchad » par « Mali » au paragraphe 5 du dispositif.",
    "Au paragraphe 5 du dispositif, remplacer le mot « Tchad » par le mot « Mali ».",
    "Au paragraphe 5, lire « Mali » au lieu de « Tchad ».",
    "Au paragraphe 5, au lieu de « Tchad », lire « Mali ».",
    "Au paragraphe 5, substituer « Mali » à « Tchad ».",
    "Au paragraphe 5, le mot « Tchad » est remplacé par « Mali ».",
    "Paragraphe 5 : remplacer « Tchad » par « Mali ».",
    "Au cinquième paragraphe du dispositif, remplacer « Tchad » par « Mali ».",
    "Au paragraphe 5, remplacer «\u00a0Tchad\u00a0» par «\u00a0Mali\u00a0».",
    "Au paragraphe 5, remplacer “Tchad” par “Mali”.",
    "Au paragraphe 5, supprimer « Tchad » et insérer « Mali » à la place.",
    "Nous proposons de remplacer « Tchad » par « Mali » au paragraphe 5.",
    "Par souci de cohérence, remplacer « Tchad » par « Mali » au paragraphe 5.",
    "Prière de remplacer « Tchad » par « Mali » au paragraphe 5.",
    "Au paragraphe 5, remplacez « Tchad » par « Mali ».",
    "Paragraphe 5 du dispositif\n\nRemplacer « Tchad » par « Mali ».",
)
CASES += apply(
    "fr-preamble",
    PUITS,
    [swap("PP2", "rare", "trouble")],
    "Au deuxième alinéa du préambule, remplacer « rare » par « trouble ».",
    "Dans le deuxième alinéa du préambule, remplacer « rare » par « trouble ».",
    "Au deuxième alinéa, remplacer « rare » par « trouble ».",
    "Deuxième alinéa du préambule : remplacer « rare » par « trouble ».",
    "Remplacer « rare » par « trouble » au deuxième alinéa du préambule.",
)
CASES += apply(
    "fr-last-preamble",
    PUITS,
    [swap("PP4", "tous", "l’ensemble de tous")],
    "Au dernier alinéa du préambule, remplacer « tous » par « l’ensemble de tous ».",
    "Au quatrième et dernier alinéa du préambule, remplacer « tous » par « l’ensemble de tous ».",
)
CASES += apply(
    "fr-delete-and-insert",
    PUITS,
    [cut("OP1", "tous"), after("OP1", "puits", ", les sources")],
    "Au paragraphe 1, supprimer « tous » et, après « puits », insérer « , les sources ».",
    "Au paragraphe 1, supprimer « tous »; après « puits », insérer « , les sources ».",
    "Au paragraphe 1, supprimer « tous ». Après « puits », insérer « , les sources ».",
    "Au paragraphe 1, supprimer « tous » et insérer « , les sources » après « puits ».",
    "Au paragraphe 1, après le mot « puits », ajouter « , les sources », et supprimer le mot "
    "« tous ».",
)
CASES += apply(
    "fr-delete-words",
    PUITS,
    [cut("OP2", ", selon qu’il convient")],
    "Au paragraphe 2, supprimer « , selon qu’il convient ».",
    "Supprimer « , selon qu’il convient » au paragraphe 2 du dispositif.",
    "Au paragraphe 2, supprimer les mots « , selon qu’il convient ».",
    "Au paragraphe 2, les mots « , selon qu’il convient » sont supprimés.",
    "À la fin du paragraphe 2, supprimer « , selon qu’il convient ».",
    "Supprimer la fin du paragraphe 2 après « filtres ».",
    "Au paragraphe 2, supprimer tout ce qui suit « filtres ».",
    "Au paragraphe 2, supprimer le reste du paragraphe après « filtres ».",
)
CASES += apply(
    "fr-insert",
    PUITS,
    [after("OP6", "eau", "des puits")],
    "Au paragraphe 6, après « eau », insérer « des puits ».",
    "Au paragraphe 6, insérer « des puits » après « eau ».",
    "Insérer « des puits » après « l’eau » au paragraphe 6.",
    "Au paragraphe 6, ajouter les mots « des puits » après le mot « l’eau ».",
)
CASES += apply(
    "fr-insert-before",
    PUITS,
    [before("OP2", "donateurs", "grands")],
    "Au paragraphe 2, avant « donateurs », insérer « grands ».",
    "Au paragraphe 2, insérer « grands » avant « donateurs ».",
)
CASES += apply(
    "fr-end",
    PUITS,
    [add_end("OP7", "et des sols")],
    "À la fin du paragraphe 7, ajouter « et des sols ».",
    "Au paragraphe 7, ajouter « et des sols » à la fin.",
    "Ajouter, à la fin du paragraphe 7, « et des sols ».",
    "Au paragraphe 7, à la fin du paragraphe, ajouter les mots « et des sols ».",
)
CASES += apply(
    "fr-end-of-two",
    PUITS,
    [add_end("OP6 OP7", ", sans délai")],
    "À la fin des paragraphes 6 et 7, ajouter « , sans délai ».",
    "Ajouter « , sans délai » à la fin des paragraphes 6 et 7.",
)
CASES += apply(
    "fr-title",
    PUITS,
    [swap("T", "villages", "hameaux")],
    "Dans le titre, remplacer « villages » par « hameaux ».",
    "Titre : remplacer « villages » par « hameaux ».",
    "Dans le titre du projet de résolution, remplacer le mot « villages » par « hameaux ».",
)
CASES += apply(
    "fr-title-whole",
    PUITS,
    [text("T", "Eau des villages")],
    "Le titre se lit comme suit : « Eau des villages ».",
    "Remplacer le titre par « Eau des villages ».",
    "Remplacer le titre par le texte suivant :\n\nEau des villages",
)
CASES += apply(
    "fr-throughout",
    PUITS,
    [swap("T PP3 OP1", "citernes", "réserves")],
    "Dans tout le texte, y compris dans le titre, remplacer « citernes » par « réserves ».",
    "Dans le titre, au troisième alinéa du préambule et au paragraphe 1, remplacer « citernes » "
    "par « réserves ».",
    "Dans l’ensemble du projet de résolution, titre compris, remplacer « citernes » par "
    "« réserves ».",
)
CASES += apply(
    "fr-everywhere",
    PUITS,
    [swap("OP2 OP4 OP3(b)(i)", "pompes", "vannes")],
    "Dans tout le texte, remplacer « pompes » par « vannes ».",
    "Dans l’ensemble du texte, remplacer « pompes » par « vannes ».",
    "Remplacer « pompes » par « vannes » dans tout le dispositif.",
    "Remplacer partout « pompes » par « vannes ».",
)
CASES += apply(
    "fr-except",
    PUITS,
    [swap("OP2 OP3(b)(i)", "pompes", "vannes")],
    "Dans tout le texte, sauf au paragraphe 4, remplacer « pompes » par « vannes ».",
    "Remplacer « pompes » par « vannes » dans tout le texte, à l’exception du paragraphe 4.",
)
CASES += apply(
    "fr-respectively",
    PUITS,
    [swap("OP1", "Engage", "Exhorte"), swap("OP2", "Invite", "Encourage")],
    "Aux paragraphes 1 et 2, remplacer « Engage » et « Invite » par « Exhorte » et « Encourage », "
    "respectivement.",
    "Au paragraphe 1, remplacer « Engage » par « Exhorte » et, au paragraphe 2, remplacer "
    "« Invite » par « Encourage ».",
    "Remplacer « Engage » par « Exhorte » au paragraphe 1 et « Invite » par « Encourage » au "
    "paragraphe 2.",
)
CASES += apply(
    "fr-several",
    PUITS,
    [swap("OP6 OP7", "eau", "onde")],
    "Aux paragraphes 6 et 7, remplacer « eau » par « onde ».",
    "Remplacer « eau » par « onde » aux paragraphes 6 et 7 du dispositif.",
    "Aux paragraphes 6 et 7 du dispositif, remplacer « eau » par « onde ».",
)
CASES += apply(
    "fr-delete-paragraph",
    PUITS,
    [remove("OP5")],
    "Supprimer le paragraphe 5.",
    "Supprimer le paragraphe 5 du dispositif.",
    "Le paragraphe 5 est supprimé.",
    "Le paragraphe 5 du dispositif doit être supprimé.",
    "Paragraphe 5 : à supprimer.",
    "Supprimer le paragraphe 5 et renuméroter en conséquence les paragraphes suivants.",
    "Supprimer le cinquième paragraphe du dispositif.",
    "Suppression du paragraphe 5 du dispositif.",
)
CASES += apply(
    "fr-delete-several",
    PUITS,
    [remove("PP3 OP5 OP6 OP7")],
    "Supprimer le troisième alinéa du préambule et les paragraphes 5 à 7 du dispositif.",
    "1. Supprimer le troisième alinéa du préambule.\n\n2. Supprimer les paragraphes 5, 6 et 7.",
    "Supprimer le troisième alinéa du préambule ainsi que les paragraphes 5, 6 et 7 du dispositif.",
)
CASES += apply(
    "fr-delete-last-preamble",
    PUITS,
    [remove("PP4")],
    "Supprimer le dernier alinéa du préambule.",
    "Supprimer le quatrième et dernier alinéa du préambule.",
    "Le dernier alinéa du préambule est supprimé.",
)
CASES += apply(
    "fr-delete-penultimate",
    PUITS,
    [remove("OP7")],
    "Supprimer l’avant-dernier paragraphe du dispositif.",
    "Supprimer le paragraphe 7 (avant-dernier paragraphe).",
)
CASES += apply(
    "fr-new",
    PUITS,
    [put_after("OP4", "O Salue le travail des femmes;")],
    "Après le paragraphe 4, insérer le paragraphe suivant :\n\nSalue le travail des femmes;",
    "Après le paragraphe 4, ajouter un nouveau paragraphe libellé comme suit :\n\nSalue le travail "
    "des femmes;",
    "Insérer un nouveau paragraphe 4 bis, ainsi libellé :\n\nSalue le travail des femmes;",
    "Insérer un nouveau paragraphe 4 bis libellé comme suit :\n\n« 4 bis. Salue le travail des "
    "femmes; »",
    "Insérer, après le paragraphe 4 du dispositif, un nouveau paragraphe ainsi conçu :\n\nSalue le "
    "travail des femmes;",
    "Ajouter un nouveau paragraphe 5, qui se lirait comme suit :\n\n5. Salue le travail des "
    "femmes;",
    "Avant le paragraphe 5, insérer le nouveau paragraphe suivant :\n\nSalue le travail des "
    "femmes;",
    "Après le paragraphe 4, insérer un paragraphe se lisant comme suit : « Salue le travail des "
    "femmes; »",
    "Nouveau paragraphe 4 bis :\n\nSalue le travail des femmes;",
)
CASES += apply(
    "fr-two-new",
    PUITS,
    [put_after("OP4", "O Salue le travail des femmes;", "O Note le prix des pompes;")],
    "Après le paragraphe 4, insérer les deux paragraphes suivants :\n\nSalue le travail des femmes;"
    "\n\nNote le prix des pompes;",
    "Insérer de nouveaux paragraphes 4 bis et 4 ter, libellés comme suit :\n\n4 bis. Salue le "
    "travail des femmes;\n\n4 ter. Note le prix des pompes;",
)
CASES += apply(
    "fr-new-preamble",
    PUITS,
    [put_after("PP2", "P Considérant le coût des pompes,")],
    "Après le deuxième alinéa du préambule, insérer l’alinéa suivant :\n\nConsidérant le coût des "
    "pompes,",
    "Après le deuxième alinéa du préambule, ajouter un nouvel alinéa libellé comme suit :\n\n"
    "Considérant le coût des pompes,",
    "Insérer un nouvel alinéa après le deuxième alinéa du préambule :\n\nConsidérant le coût des "
    "pompes,",
)
CASES += apply(
    "fr-new-last-preamble",
    PUITS,
    [put_after("PP4", "P Considérant le coût des pompes,")],
    "Ajouter un nouvel alinéa à la fin du préambule :\n\nConsidérant le coût des pompes,",
    "Après le dernier alinéa du préambule, insérer l’alinéa suivant :\n\nConsidérant le coût des "
    "pompes,",
)
CASES += apply(
    "fr-penultimate-new",
    PUITS,
    [put_before("OP8", "O Salue le travail des femmes;")],
    "Insérer un nouvel avant-dernier paragraphe, libellé comme suit :\n\nSalue le travail des "
    "femmes;",
    "Avant le dernier paragraphe du dispositif, insérer le paragraphe suivant :\n\nSalue le "
    "travail "
    "des femmes;",
)
CASES += apply(
    "fr-replace-paragraph",
    PUITS,
    [replace("OP6", "O Souligne le prix de l’eau;")],
    "Remplacer le paragraphe 6 par le texte suivant :\n\nSouligne le prix de l’eau;",
    "Le paragraphe 6 se lit comme suit :\n\n6. Souligne le prix de l’eau;",
    "Lire comme suit le paragraphe 6 :\n\nSouligne le prix de l’eau;",
    "Remplacer le texte du paragraphe 6 par ce qui suit :\n\nSouligne le prix de l’eau;",
    "Modifier comme suit le paragraphe 6 :\n\nSouligne le prix de l’eau;",
    "Le paragraphe 6 du dispositif devrait se lire comme suit :\n\n6. Souligne le prix de l’eau;",
    "Remplacer le paragraphe 6 par « Souligne le prix de l’eau; ».",
    "Libeller le paragraphe 6 comme suit :\n\nSouligne le prix de l’eau;",
)
CASES += apply(
    "fr-replace-by-two",
    PUITS,
    [replace("OP6", "O Souligne le prix de l’eau;", "O Note le prix des pompes;")],
    "Remplacer le paragraphe 6 par les deux paragraphes suivants :\n\nSouligne le prix de "
    "l’eau;\n\n"
    "Note le prix des pompes;",
)
CASES += apply(
    "fr-move",
    PUITS,
    [move("OP6 OP7", to_after="OP2")],
    "Déplacer les paragraphes 6 et 7 après le paragraphe 2.",
    "Placer les paragraphes 6 et 7 après le paragraphe 2.",
    "Déplacer les paragraphes 6 et 7 pour les placer après le paragraphe 2.",
    "Déplacer les paragraphes 6 et 7 avant le paragraphe 3.",
)
CASES += apply(
    "fr-move-one",
    PUITS,
    [move("OP7", to_after="OP4")],
    "Déplacer le paragraphe 7 après le paragraphe 4.",
    "Le paragraphe 7 devient le paragraphe 5.",
    "Déplacer le paragraphe 7 pour le placer avant le paragraphe 5.",
)
CASES += apply(
    "fr-move-preamble",
    PUITS,
    [move("PP2", to_after="PP4")],
    "Déplacer le deuxième alinéa du préambule à la fin du préambule.",
    "Déplacer le deuxième alinéa du préambule, qui devient le dernier alinéa du préambule.",
    "Placer le deuxième alinéa du préambule après le dernier alinéa du préambule.",
)
CASES += apply(
    "fr-sub",
    PUITS,
    [swap("OP3(a)", "puits", "sources")],
    "Au paragraphe 3 a), remplacer « puits » par « sources ».",
    "À l’alinéa a) du paragraphe 3, remplacer « puits » par « sources ».",
    "Au paragraphe 3, à l’alinéa a), remplacer « puits » par « sources ».",
    "Au paragraphe 3, alinéa a), remplacer « puits » par « sources ».",
)
CASES += apply(
    "fr-item",
    PUITS,
    [swap("OP3(b)(ii)", "filtres", "tamis")],
    "Au paragraphe 3 b) ii), remplacer « filtres » par « tamis ».",
    "Au sous-alinéa ii) de l’alinéa b) du paragraphe 3, remplacer « filtres » par « tamis ».",
)
CASES += apply(
    "fr-sub-deleted",
    PUITS,
    [remove("OP3(b)")],
    "Supprimer l’alinéa b) du paragraphe 3.",
    "Au paragraphe 3, supprimer l’alinéa b).",
    "Supprimer le paragraphe 3 b).",
)
CASES += apply(
    "fr-sub-new",
    PUITS,
    [put_after("OP3(b)", "a D’éprouver les filtres;")],
    "Au paragraphe 3, après l’alinéa b), insérer un nouvel alinéa libellé comme suit :\n\nb bis) "
    "D’éprouver les filtres;",
    "Au paragraphe 3, insérer un nouvel alinéa b bis) : « D’éprouver les filtres; »",
    "Au paragraphe 3, insérer un nouvel alinéa c) libellé comme suit :\n\nD’éprouver les filtres;",
)
CASES += apply(
    "fr-chapeau",
    PUITS,
    [swap("OP3", "Prie", "Charge")],
    "Dans le chapeau du paragraphe 3, remplacer « Prie » par « Charge ».",
    "Au chapeau du paragraphe 3, remplacer « Prie » par « Charge ».",
    "Au paragraphe 3, remplacer « Prie » par « Charge ».",
)
CASES += apply(
    "fr-sentence",
    PUITS,
    [sentence("OP4", -1)],
    "Au paragraphe 4, supprimer la dernière phrase.",
    "La dernière phrase du paragraphe 4 est supprimée.",
    "Supprimer la troisième phrase du paragraphe 4.",
    "Supprimer la troisième et dernière phrase du paragraphe 4.",
    "Au paragraphe 4, supprimer le texte après la deuxième phrase.",
)
CASES += apply(
    "fr-sentence-replaced",
    PUITS,
    [sentence("OP4", -1, "Il reste à faire.")],
    "Au paragraphe 4, remplacer la dernière phrase par « Il reste à faire. »",
    "La dernière phrase du paragraphe 4 se lit comme suit : « Il reste à faire. »",
    "La troisième et dernière phrase du paragraphe 4 se lit comme suit : « Il reste à faire. »",
)
CASES += apply(
    "fr-sentence-new",
    PUITS,
    [sentence_after("OP4", 1, "Elle s’en félicite.")],
    "Au paragraphe 4, après la première phrase, insérer la phrase suivante : « Elle s’en "
    "félicite. »",
    "Au paragraphe 4, insérer une nouvelle phrase après la première phrase : « Elle s’en "
    "félicite. »",
)
CASES += apply(
    "fr-sentence-words",
    PUITS,
    [swap("OP4", "encore", "toujours")],
    "Dans la dernière phrase du paragraphe 4, remplacer « encore » par « toujours ».",
    "Au paragraphe 4, troisième phrase, remplacer « encore » par « toujours ».",
)
CASES += apply(
    "fr-note-new",
    PUITS,
    [after("OP5", "Tchad", "{n}"), add_note("n", "Voir A/90/12.")],
    "Au paragraphe 5, après « Tchad », insérer une nouvelle note de bas de page ainsi libellée : "
    "« Voir A/90/12. »",
    "Au paragraphe 5, insérer après « Tchad » une note de bas de page libellée comme suit : « Voir "
    "A/90/12. »",
)
CASES += apply(
    "fr-document",
    PUITS,
    [
        swap("T", "villages", "hameaux"),
        remove("PP3"),
        swap("OP5", "Tchad", "Mali"),
        put_after("OP7", "O Salue le travail des femmes;"),
    ],
    "1. Dans le titre, remplacer « villages » par « hameaux ».\n\n2. Supprimer le troisième alinéa "
    "du préambule.\n\n3. Au paragraphe 5, remplacer « Tchad » par « Mali ».\n\n4. Après le "
    "paragraphe 7, insérer le paragraphe suivant :\n\nSalue le travail des femmes;",
)

# Refused.
CASES += refuse("fr-no-such-paragraph", PUITS, "Supprimer le paragraphe 9 du dispositif.", "9")
CASES += refuse(
    "fr-no-such-words", PUITS, "Au paragraphe 5, remplacer « Niger » par « Mali ».", "Niger"
)
CASES += refuse(
    "fr-ambiguous", PUITS, "Au paragraphe 6, remplacer « doivent » et « doit ».", "doivent", "doit"
)
CASES += refuse(
    "fr-twice",
    PUITS,
    "Au paragraphe 1, remplacer « les » par « tous les ».",
    "les",
    "2",
    "twice",
    "several",
)
CASES += refuse("fr-wish", PUITS, "Le paragraphe 6 devrait être plus ambitieux.", "ambitieux")
CASES += refuse(
    "fr-condition",
    PUITS,
    "Si le secrétariat le confirme, supprimer le paragraphe 5.",
    "si le secrétariat",
    "confirme",
)
CASES += refuse("fr-negation", PUITS, "Ne pas supprimer le paragraphe 5.", "ne pas")
CASES += refuse(
    "fr-half",
    PUITS,
    "Au paragraphe 1, supprimer « tous » et, après « fontaines », insérer « et lacs ».",
    "fontaines",
)
CASES += refuse("fr-nowhere", PUITS, "Au paragraphe 5, insérer « amicalement ».", "amicalement")
CASES += refuse(
    "fr-left-over",
    PUITS,
    "Supprimer le paragraphe 5, jusqu’à nouvel ordre.",
    "jusqu’à nouvel ordre",
    "nouvel ordre",
)
CASES += refuse("fr-or", PUITS, "Supprimer le paragraphe 5 ou le paragraphe 6.", "ou")
CASES += refuse("fr-not-last", PUITS, "Supprimer le paragraphe 6 (dernier paragraphe).", "dernier")
