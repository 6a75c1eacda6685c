"""Wordings that delegations use and official documents do not, with what the text then says."""

from __future__ import annotations

import pytest
from amendments.official.kites import CABEZA, CERFS, COMETAS, TETE, applied, lines_of

ONE = "OP1 Urges Member States to fly kites, to mend kites and to lend them;"
TEACH = "OP2 Invites schools to teach the making of kites;"
TWO = f"{TEACH[:-1]}, and encourages them to hold a day of kites;"
INVITES = ONE.replace("Urges", "Invites")
INSTA = "OP1 Insta a los {} a que presten cometas, y a los {} ribereños a que las reparen;"
MAKERS = "OP3 Thanks the makers;"


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("OP1: change the verb from “Urges” to “Invites”.", INVITES),
        ("OP1 was orally revised to read: “Invites all;”", "OP1 Invites all;"),
        ("OP3: reformulate as follows: Thanks the makers of it;", "OP3 Thanks the makers of it;"),
        ("OP3 to be placed after OP1.", "OP2 Thanks the weavers;"),
        ("Replace “Urges” by “Invites” in OP1 and, consequentially, delete OP3.", INVITES),
        ("OP1: use “Invites” instead of “Urges”", INVITES),
        ("We would prefer “Invites” instead of “Urges” in OP1.", INVITES),
        ("OP1: “Invites” in lieu of “Urges”.", INVITES),
        ("OP1, \"Urges\" -> \"Invites\"", INVITES),
        ("OP1: “Urges” => “Invites”", INVITES),
        ("For “Urges” in operative paragraph 1 read “Invites”.", INVITES),
        ("OP1: ~~Urges~~ **Invites** Member States to fly kites, to mend kites and to lend them;",
         INVITES),
        ("OP3: Thanks the ~~weavers~~ **makers**;", MAKERS),
        ("OP3: Thanks the weavers **and makers**;", "OP3 Thanks the weavers and makers;"),
        ("OP3: Thanks ~~the~~ weavers;", "OP3 Thanks weavers;"),
        ("Shorten OP2 to read: “Invites schools to fly;”", "OP2 Invites schools to fly;"),
        ("In OP2, delete everything after “kites,” up to the end of the paragraph.",
         TEACH),
        ("OP2: stop after “the making of kites”", TEACH),
        ("OP3: delete entire paragraph", "OP3 Decides to remain seized of the matter."),
        ("Bracket “to mend kites” in OP1.", ONE.replace("to mend kites", "[to mend kites]")),
        ("Place square brackets around “a day” in OP2.", TWO.replace("a day", "[a day]")),
        ("Place OP3 in square brackets.", "OP3 [Thanks the weavers;]"),
        ("OP3: capitalise “weavers”", "OP3 Thanks the Weavers;"),
        ("In OP2, capitalize “day of kites”.", TWO.replace("day of kites", "Day of Kites")),
        ("Reinsert the words “and painters” in OP3 after “weavers”.",
         "OP3 Thanks the weavers and painters;"),
        ("In OP3, replace the semicolon with a full stop.", "OP3 Thanks the weavers."),
        ("Swap OP1 and OP3.", "OP1 Thanks the weavers;"),
        ("Swap OP1 and OP3.", ONE.replace("OP1", "OP3")),
        ("Move OP3 up to become OP1.", "OP1 Thanks the weavers;"),
        ("Split OP2 in two after “kites,”.", TEACH),
        ("Split OP2 in two after “kites,”.", "OP3 Encourages them to hold a day of kites;"),
        ("Replace OP3 by the following two paragraphs: “Thanks the makers;” “Thanks all;”",
         "OP4 Thanks all;"),
        ("Insert the following two paragraphs after OP3: ¶ “Thanks all; ¶ “Thanks the wind;”",
         "OP5 Thanks the wind;"),
        ("Add two new paragraphs, 3 bis and 3 ter: “3 bis. Thanks all;” “3 ter. Thanks the wind;”",
         "OP5 Thanks the wind;"),
        ("OP3bis (new): “Thanks the wind;”", "OP4 Thanks the wind;"),
        ("In OP3: (i) replace “Thanks” with “Praises”; and (ii) after “weavers”, add “and all”.",
         "OP3 Praises the weavers and all;"),
        ("OP3: Thanks the ~~weavers~~ **makers**; (Chile, Peru)", MAKERS),
        ("OP4: delete “seized of”; new OP5: “Decides to remain.”",
         "OP4 Decides to remain the matter;"),
        ("OP3: the words “the weavers” should be deleted and replaced by “the makers”.", MAKERS),
        ("Japan would like to delete “to mend kites” in OP1.", ONE.replace(" to mend kites", "")),
        ("OP1: “Urges” should be “Invites”.", INVITES),
        ("Suggest deleting OP3.", "OP3 Decides to remain seized of the matter."),
        ("Proposal: delete OP3.", "OP3 Decides to remain seized of the matter."),
        ("Delete OP3 (covered by OP2).", "OP3 Decides to remain seized of the matter."),
        ("Delete OP3 – already covered in OP2.", "OP3 Decides to remain seized of the matter."),
        ("Move OP1 down, after OP3.", "OP2 Thanks the weavers;"),
    ],
)  # fmt: skip
def test_what_delegations_say_in_english_is_understood(line: str, reads: str) -> None:
    result = applied(*line.split(" ¶ "))
    assert [one.reason for one in result.outcomes] == [""]
    assert reads in lines_of(result)


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("OP2 : supprimer", "OP2 Décide de rester saisie de la question."),
        ("Inverser l’ordre des paragraphes 1 et 2.", "OP1 Remercie les tisserands\u00a0;"),
        ("Au paragraphe 2, mettre entre crochets « les tisserands ».",
         "OP2 Remercie [les tisserands]\u00a0;"),
        ("Reformuler le paragraphe 2 ainsi : « Remercie le vent ; »", "OP2 Remercie le vent ;"),
        ("Ajouter à la fin du paragraphe 2 les mots suivants : « et le vent ».",
         "OP2 Remercie les tisserands et le vent\u00a0;"),
        ("Scinder le paragraphe 1 en deux après « cerfs-volants ».",
         "OP1 Prie les États Membres de prêter des cerfs-volants ;"),
        ("Dans l’ensemble du dispositif, remplacer « tisserands » par « peintres ».",
         "OP2 Remercie les peintres\u00a0;"),
        ("Nous suggérons d’ajouter « et le vent » à la fin du paragraphe 2.",
         "OP2 Remercie les tisserands et le vent\u00a0;"),
        ("Au par. 2, lire « peintres » au lieu de « tisserands ».",
         "OP2 Remercie les peintres\u00a0;"),
        ("Les paragraphes 1 et 2 sont intervertis.", "OP1 Remercie les tisserands\u00a0;"),
        ("Cuba propose de supprimer le paragraphe 2.",
         "OP2 Décide de rester saisie de la question."),
        ("Ma délégation souhaite supprimer le paragraphe 2.",
         "OP2 Décide de rester saisie de la question."),
    ],
)  # fmt: skip
def test_what_delegations_say_in_french_is_understood(line: str, reads: str) -> None:
    result = applied(line, base=CERFS, head=TETE)
    assert [one.reason for one in result.outcomes] == [""]
    assert reads in lines_of(result)


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("Supresión del párrafo 2.", "OP2 Decide seguir ocupándose de la cuestión."),
        ("Fusiónense los párrafos 2 y 3 del siguiente modo: «Agradece al viento.»",
         "OP2 Agradece al viento."),
        ("OP2: eliminar", "OP2 Decide seguir ocupándose de la cuestión."),
        ("Suprímanse los párrafos segundo y tercero del preámbulo.",
         "PP1 Recordando su resolución 80/5,"),
        ("México propone eliminar el párrafo 2.", "OP2 Decide seguir ocupándose de la cuestión."),
        ("Sugerimos añadir «y al viento» al final del párrafo 2.",
         "OP2 Agradece a los tejedores y al viento;"),
        ("Fusionar los párrafos 2 y 3 de la siguiente manera: «Agradece al viento.»",
         "OP2 Agradece al viento."),
        ("Intercambiar los párrafos 1 y 2.", "OP1 Agradece a los tejedores;"),
        ("Mover el párrafo 2 antes del párrafo 1.", "OP1 Agradece a los tejedores;"),
        ("En el párrafo 2, póngase entre corchetes «los tejedores».",
         "OP2 Agradece a [los tejedores];"),
        ("Párrafo 2: donde dice «tejedores» dígase «pintores»", "OP2 Agradece a los pintores;"),
        ("Modificar el párrafo 2 para que diga: «Agradece al sol;»", "OP2 Agradece al sol;"),
        ("El párrafo 2 quedaría redactado como sigue: «Agradece al sol;»", "OP2 Agradece al sol;"),
        ("En el párrafo 1, sustitúyase «Estados» por «países» en ambos casos.",
         INSTA.format("países", "países")),
        ("En el párrafo 1, reemplazar la primera mención de «Estados» por «países».",
         INSTA.format("países", "Estados")),
        ("Insértese tras el párrafo 2 un nuevo párrafo del siguiente tenor: «Agradece al viento;»",
         "OP3 Agradece al viento;"),
    ],
)  # fmt: skip
def test_what_delegations_say_in_spanish_is_understood(line: str, reads: str) -> None:
    result = applied(line, base=COMETAS, head=CABEZA)
    assert [one.reason for one in result.outcomes] == [""]
    assert reads in lines_of(result)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("OP3: Thanks the ~~painters~~ **makers**;", "does not read “painters” there"),
        ("OP3: Thanks the **makers**;", "goes on with “weavers"),
        ("OP3: Thanks ~~the~~ weavers and painters;", "does not read"),
        ("Swap PP1 and OP2.", "only two paragraphs of one level"),
        ("OP3: perhaps use other words.", "not understood"),
        ("Streamline OP2.", "not understood"),
    ],
)
def test_what_does_not_fit_is_refused_whole(line: str, reason: str) -> None:
    result = applied(line)
    (outcome,) = result.outcomes
    assert reason.casefold() in outcome.reason.casefold()
    assert "OP3 Thanks the weavers;" in lines_of(result)
