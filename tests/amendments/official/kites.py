"""Small texts about kites in three languages, and amendment documents carried out on them."""

from __future__ import annotations

from drafting.amendments.official.apply import Amended, amended
from drafting.amendments.official.document import read_amendments
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering

KITES = """A/C.2/91/L.50

Kites

The General Assembly,

Recalling its resolution 80/5 of 2 December 2025,

1. Urges Member States to fly kites, to mend kites and to lend them;

2. Invites schools to teach the making of kites, and encourages them to hold a day of kites;

3. Thanks the weavers;

4. Decides to remain seized of the matter.
"""
CERFS = """A/C.2/91/L.51

Cerfs-volants

L’Assemblée générale,

Rappelant sa résolution 80/5,

1. Prie les États Membres de prêter des cerfs-volants, sur demande ;

2. Remercie les tisserands\u00a0;

3. Décide de rester saisie de la question.
"""
COMETAS = """A/C.2/91/L.52

Cometas

La Asamblea General,

Recordando su resolución 80/5,

Consciente del viento,

Observando las nubes,

1. Insta a los Estados a que presten cometas, y a los Estados ribereños a que las reparen;

2. Agradece a los tejedores;

3. Decide seguir ocupándose de la cuestión.
"""
HEAD = "A/C.2/91/L.60\n\nFiji: amendments to draft resolution A/C.2/91/L.50\n\n"
TETE = "A/C.2/91/L.61\n\nFidji : amendements au projet de résolution A/C.2/91/L.51\n\n"
CABEZA = "A/C.2/91/L.62\n\nFiji: enmiendas al proyecto de resolución A/C.2/91/L.52\n\n"
WEAVERS = "OP3 Thanks the weavers;"


def applied(*lines: str, base: str = KITES, head: str = HEAD) -> Amended:
    text = read_plain(base, counting_ids("b")).resolution
    document = read_plain(head + "\n\n".join(lines) + "\n", counting_ids("d")).resolution
    return amended(text, read_amendments(document), counting_ids("n"))


def lines_of(result: Amended) -> list[str]:
    return [f"{row.label} {plain(row.unit.text)}" for row in Numbering(result.resolution)]
