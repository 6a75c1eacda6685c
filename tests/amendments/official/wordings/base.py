"""The texts that the cases amend: lists of paragraphs of our own words, printed as plain text.

A paragraph has a `kind` (title, preamble, heading, operative, annex_title, annex, note),
a `label` by which the cases name it, a `depth` (0 for a numbered paragraph, 1 for (a), 2
for (i)) and its `text` without number. `{1}` in a text is the mark of footnote 1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    kind: str
    label: str
    text: str
    depth: int = 0


@dataclass(frozen=True)
class Base:
    name: str
    symbol: str
    language: str
    body: str
    paragraphs: tuple[Paragraph, ...]


ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
ANNEX = {"en": "Annex", "fr": "Annexe", "es": "Anexo"}


_BENEATH = {"O": "ai", "a": "i"}
"""What is counted anew beneath a paragraph."""


def _paragraph(line: str, counts: dict[str, int]) -> Paragraph:
    mark, words = line.split(" ", 1)
    if mark == "T":
        return Paragraph("title", "T", words)
    counts[mark] += 1
    for beneath in _BENEATH.get(mark, ""):
        counts[beneath] = 0
    count, number = counts[mark], counts["O"]
    letter = f"OP{number}({chr(96 + counts['a'])})"
    return {
        "P": lambda: Paragraph("preamble", f"PP{count}", words),
        "H": lambda: Paragraph("heading", f"H{count}", words),
        "O": lambda: Paragraph("operative", f"OP{number}", words),
        "a": lambda: Paragraph("operative", letter, words, 1),
        "i": lambda: Paragraph("operative", f"{letter}({ROMAN[count - 1]})", words, 2),
        "A": lambda: Paragraph("annex_title", "A", words),
        "X": lambda: Paragraph("annex", f"A{count}", words),
        "N": lambda: Paragraph("note", f"N{count}", words),
    }[mark]()


def base(name: str, symbol: str, language: str, body: str, text: str) -> Base:
    """A base from lines: `T`, `P`, `H`, `O`, `a`, `i`, `A` (annex title), `X`, `N` and a text."""
    counts = dict.fromkeys("PHOaiAXN", 0)
    paragraphs = [_paragraph(line.strip(), counts) for line in text.strip().splitlines()]
    return Base(name, symbol, language, body, tuple(paragraphs))


LIGHTS = base(
    "lights",
    "A/C.2/91/L.14",
    "en",
    "The General Assembly,",
    """
T Lighthouses and the safety of small harbours
P Recalling its resolutions 71/31 of 5 December 2016 and 74/12 of 3 December 2019,
P Reaffirming the importance of safe passage for small boats and their crews,
P Noting with concern that many small harbours have neither lights nor bells,
P Recognizing the work of keepers, pilots and harbour masters, and the skill of keepers,
P Bearing in mind that a light seen in time saves lives,
P Convinced that the safety of small harbours is a matter for all coastal States,
O Urges all Member States to keep the lights of small harbours burning from dusk to dawn;
O Calls upon Member States to train lighthouse keepers, to pay keepers a fair wage and to \
honour their service;
O Encourages coastal communities to take part in the care of lights, bells and buoys, as \
appropriate;
O Requests the Secretary-General:
a To collect data on accidents in small harbours;
a To prepare a handbook covering:
i Lights and lenses;
i Bells and horns;
i Buoys;
a To share the handbook with all ports;
O Notes the steps taken so far. Many lights have been repaired. Some bells have been \
replaced. More remains to be done;
O Welcomes the offer of the Government of Iceland to host a meeting of keepers;
O Stresses that lights must be affordable and that repairs must be swift;
O Invites all donors to support small harbours, busy ports and training schools;
O Recommends that States share charts free of charge, as appropriate;
O Expresses appreciation to the crews that reported failures. It asks them to continue;
O Emphasizes the need for regular inspection of lamps, lenses and bells;
O Decides to convene a meeting in 2029 on the safety of small harbours;
O Requests the Secretary-General to report to it at its ninety-third session;
O Decides to remain seized of the matter.
""",
)

ORCHARDS = base(
    "orchards",
    "A/C.2/91/L.20",
    "en",
    "The General Assembly,",
    """
T Community orchards for healthy towns
P Guided by the Charter of the United Nations,
P Recalling the outcome of the Conference on Urban Gardens,{1}
P Aware that fruit trees cool streets, feed families and shelter birds,
P Concerned that orchards are cut down faster than they are planted,
H Planting
O Encourages towns to plant fruit trees in public places{2} and to care for them;
O Invites schools to adopt trees. Each class may choose a tree. Pupils should learn to prune;
H Care
O Requests Member States:
a To protect old orchards;
a To fund nurseries;
a To train gardeners;
O Urges local authorities to water young trees during droughts,{3} where possible;
O Proclaims the first Sunday of October the Day of Orchards;
H Follow-up
O Requests the Secretary-General to report on the matter at the ninety-third session;
O Decides to consider the matter again in 2030.
N See A/CONF.301/7, annex II.
N Public places include parks and schoolyards.
N As defined by the local weather service.
A Guide for orchard keepers
X Choose trees that suit the soil.
X Plant in autumn or in early spring.
X Water young trees weekly.
""",
)

BEES = base(
    "bees",
    "A/HRC/61/L.7",
    "en",
    "The Human Rights Council,",
    """
T Bees and the right to food
P Recalling the Universal Declaration of Human Rights,
P Deeply concerned at the loss of bees and at the loss of meadows,
P Stressing that bees, flies and moths carry pollen,
O Calls upon all States to protect bees and, as appropriate, moths;
O Invites the Food and Agriculture Organization of the United Nations to study bees;
O Requests the High Commissioner to hold a seminar on bees. The seminar shall be open to \
all. It shall last one day. It shall be recorded;
O Decides to remain seized of the matter.
""",
)

PUITS = base(
    "puits",
    "A/C.2/91/L.33",
    "fr",
    "L’Assemblée générale,",
    """
T Puits et citernes des villages
P Rappelant sa résolution 73/20 du 5 décembre 2018,
P Sachant que l’eau des puits est souvent rare en été,
P Notant avec inquiétude que de nombreuses citernes sont fendues,
P Convaincue que l’accès à l’eau est l’affaire de tous les États,
O Engage tous les États Membres à entretenir les puits et les citernes;
O Invite les donateurs à financer des pompes, des tuyaux et des filtres, selon qu’il convient;
O Prie le Secrétaire général:
a De recenser les puits;
a D’établir un guide sur:
i Les pompes;
i Les filtres;
a De diffuser ce guide dans tous les villages;
O Constate que des progrès ont été faits. Des puits ont été nettoyés. Des pompes manquent \
encore;
O Remercie le Gouvernement du Tchad de son accueil;
O Souligne que l’eau doit être sûre et que les prix doivent rester bas;
O Encourage les écoles à enseigner le soin de l’eau;
O Décide de rester saisie de la question.
""",
)

LIBROS = base(
    "libros",
    "A/C.2/91/L.41",
    "es",
    "La Asamblea General,",
    """
T Bibliotecas ambulantes para las zonas rurales
P Recordando su resolución 73/21, de 5 de diciembre de 2018,
P Consciente de que los libros escasean en las aldeas lejanas,
P Observando con preocupación que muchas escuelas carecen de biblioteca,
P Convencida de que la lectura es asunto de todos los Estados,
O Exhorta a todos los Estados Miembros a sostener las bibliotecas y las escuelas;
O Invita a los donantes a aportar libros, mapas y lámparas, según proceda;
O Solicita al Secretario General que:
a Reúna datos sobre las aldeas;
a Prepare una guía sobre:
i Los libros;
i Los mapas;
a Difunda la guía en todas las aldeas;
O Observa que se han hecho progresos. Se han comprado libros. Aún faltan mapas;
O Agradece al Gobierno del Perú su hospitalidad;
O Subraya que los libros deben ser baratos y que los mapas deben ser claros;
O Alienta a las escuelas a leer en voz alta;
O Decide seguir ocupándose de la cuestión.
""",
)

FERRIES = base(
    "ferries",
    "A/C.2/91/L.27",
    "en",
    "The General Assembly,",
    """
T River towns and their crossings
P Recalling that ferries carry more people than bridges,
P Noting that ferries are old in many river towns,
P Concerned that ferries sink in floods,
O Urges States to inspect ferries each year;
O Calls upon owners to paint ferries in bright colours;
O Encourages ferries to carry schoolchildren free of charge;
O Requests the Secretary-General to list the ferries of each river;
O Invites banks to lend money for new ferries;
O Recommends that ferries carry life jackets;
O Stresses that ferries need trained crews;
O Welcomes the building of ferries in Chad;
O Notes that ferries may serve as clinics;
O Emphasizes that ferries must not be overloaded;
O Decides to observe a week of ferries in 2028;
O Requests the Secretary-General to report on ferries at its ninety-second session.
""",
)

ALL = (LIGHTS, ORCHARDS, BEES, FERRIES, PUITS, LIBROS)
BASES = {one.name: one for one in ALL}

NUMBER = {"en": ("({})", "({})"), "fr": ("{})", "{})"), "es": ("{})", "{})")}


def printed(one: Base) -> str:
    """The base as a plain text file, as it would leave the Secretariat."""
    lines: list[str] = [one.symbol]
    operative = letters = romans = annexed = notes = 0
    letter, roman = NUMBER[one.language]
    for paragraph in one.paragraphs:
        text = paragraph.text
        for note in "123":
            text = text.replace("{" + note + "}", f"[^{note}]")
        if paragraph.kind == "title":
            lines += [text, one.body]
        elif paragraph.kind == "operative" and paragraph.depth == 0:
            operative, letters, romans = operative + 1, 0, 0
            lines.append(f"{operative}. {text}")
        elif paragraph.kind == "operative" and paragraph.depth == 1:
            letters, romans = letters + 1, 0
            lines.append(f"{letter.format(chr(96 + letters))} {text}")
        elif paragraph.kind == "operative":
            romans += 1
            lines.append(f"{roman.format(ROMAN[romans - 1])} {text}")
        elif paragraph.kind == "annex_title":
            lines += [ANNEX[one.language], text]
        elif paragraph.kind == "annex":
            annexed += 1
            lines.append(f"{annexed}. {text}")
        elif paragraph.kind == "note":
            notes += 1
            lines.append(f"[^{notes}]: {text}")
        else:
            lines.append(text)
    return "\n\n".join(lines) + "\n"
