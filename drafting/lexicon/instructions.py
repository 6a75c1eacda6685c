"""What instructions of amendments say besides what is to be done: a closed list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from drafting.lexicon.ordinals import ordinal_value
from drafting.lexicon.states import states
from drafting.lexicon.tables import table

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

_COURTESIES = (
    "please", "kindly", "could we please", "could we", "can we please", "can we", "only",
    "thank you very much", "thank you", "many thanks", "with thanks",
    "we propose to", "we propose that", "we propose", "we would propose to",
    "we would propose that", "we would propose", "we propose the following",
    "we suggest to", "we suggest that", "we suggest", "we would suggest to",
    "we would suggest that", "we would suggest", "we would like to suggest",
    "we would like to propose that", "we would like to propose to", "we would like to propose",
    "we would like to see", "we would like to", "we wish to see", "we wish to propose to",
    "we wish to propose that", "we wish to", "we request that", "we request to", "we request",
    "we ask that", "we ask to", "we call for", "we would", "may we propose that",
    "may we propose to", "may we propose", "may we suggest that", "may we suggest",
    "it is proposed that", "it is proposed to", "it is suggested that", "it is suggested to",
    "it is requested that", "my delegation would like to propose that",
    "my delegation would like to propose to", "my delegation would like to propose",
    "my delegation would like to", "my delegation wishes to", "our delegation would like to",
    "our delegation wishes to", "i would like to", "i propose to", "i propose that",
    "suggest that", "suggest to", "suggest", "propose that", "propose to", "propose",
    "if delegations agree", "if delegations so agree", "if members agree", "in our view",
    "for consistency", "for the sake of consistency", "for clarity", "for the sake of clarity",
    "for brevity", "for the sake of brevity", "for completeness", "for the sake of completeness",
    "for accuracy", "for readability", "for grammatical reasons", "for editorial reasons",
    "as an editorial correction", "as a technical correction", "editorially",
    "with thanks to the sponsors", "with appreciation to the sponsors", "again", "consequently",
    "consequentially",
    "as orally revised", "as orally amended", "oral revision", "oral amendment",
    "accordingly", "as a consequence", "in its entirety", "in their entirety", "in full",
    "altogether", "entirely",
    "with its subparagraphs", "together with its subparagraphs",
    "and its subparagraphs", "and its items", "with all its subparagraphs",
    "secondly", "finally", "lastly", "furthermore", "moreover", "in addition", "additionally",
    "the draft resolution should be amended as follows",
)  # fmt: skip
"""Phrases that are polite, give a reason or go on, and change nothing of what is asked."""
COURTESIES = tuple(sorted(_COURTESIES, key=len, reverse=True))
OTHERS = ("fr", "es")
"""Languages besides English in which instructions are read."""
_ENGLISH = frozenset({
    "the", "paragraph", "paragraphs", "of", "in", "replace", "insert", "delete", "with", "by",
    "operative", "preambular", "and", "to", "following", "should", "read", "after", "add", "new",
    "last", "before", "move", "swap", "merge", "split", "change", "remove", "put", "place",
})  # fmt: skip
"""Words by which instructions in English are known."""
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|\([a-z]{1,4}\)")
_FIRST_WORDS = frozenset({
    "au", "aux", "à", "dans", "paragraphe", "paragraphes", "titre", "après", "avant", "entre",
    "supprimer", "remplacer", "insérer", "ajouter", "déplacer", "placer", "lire", "modifier",
    "suppression", "nouveau", "nouvel", "renuméroter", "libeller", "préambule", "intervertir",
    "éliminer", "retirer", "rajouter", "réinsérer", "mettre", "scinder", "fusionner", "inverser",
    "échanger", "notre", "ma", "dispositif", "sauf", "partout", "ne", "si", "prière", "nous",
    "premier", "deuxième",
    "troisième", "quatrième", "cinquième", "dernier", "remplacement", "reformuler",
    "il", "en", "párrafo", "párrafos", "título", "después", "antes", "al", "a",
    "suprímase", "suprímanse", "suprimir", "sustitúyase", "sustitúyanse", "sustituir",
    "insértese", "insértense", "añádase", "añádanse", "agréguese", "trasládese", "trasládense",
    "colóquense", "elimínese", "reemplácese", "modifíquese", "tras", "se", "nuevo", "no",
    "mover", "trasladar", "eliminar", "reemplazar", "modificar", "añadir", "agregar", "insertar",
    "incluir", "fusionar", "dividir", "intercambiar", "invertir", "póngase", "poner", "colocar",
    "sugerimos", "combinar", "unir", "borrar", "quitar", "donde", "agréguense", "elimínense",
    "fusiónense", "nuestra", "mi",
    "proponemos", "solicitamos", "pedimos", "inviértase", "primer", "segundo", "tercer",
    "cuarto", "último", "salvo", "preámbulo",
})  # fmt: skip
"""Words with which instructions in French and Spanish begin, and new paragraphs do not."""
_ARTICLES = frozenset({"le", "la", "les", "l’", "el", "los", "las"})
_NOUNS = frozenset({
    "paragraph", "paragraphs", "alinea", "alineas", "subparagraph", "title", "text", "word",
    "words", "chapeau", "sentence", "last", "penultimate", "preamble", "annex", "footnote",
})  # fmt: skip
"""What an article stands before where an instruction begins with it."""
COUNTED = (
    "proposal :", "proposed amendment :", "amendment :", "suggestion :", "first ,", "second ,",
    "secondly ,", "third ,", "thirdly ,", "fourth ,", "fourthly ,",
)  # fmt: skip
"""How an instruction is counted at its very beginning."""
GRATEFUL = (
    "we would be grateful for", "we would be grateful if", "we would appreciate it if",
    "we should be grateful if", "we would be pleased if", "we would appreciate",
    "my delegation would be grateful if", "we would be grateful",
)  # fmt: skip
"""Phrases behind which "could be inserted" is an order."""
RENUMBERING = frozenset({
    "renumber", "re-number", "reletter", "re-letter", "renumbering", "relettering", "renumbered",
    "the", "subsequent", "following", "remaining", "other", "all", "paragraphs", "paragraph",
    "subparagraphs", "items", "footnotes", "operative", "preambular", "accordingly", "should",
    "be", "will", "would", "are", "were", "is", "with", "consequential", "consequently", "adjust",
    "adjusted", "numbering", "numbers", "of", "thereafter", "then", "as", "necessary",
    "appropriate", "others", "relettered", "and", "references", "cross-references", "update",
    "updated", "correct", "corrected", "in", "text", "to", "them", "draft", "resolution",
    "subsequently", "ones", "sentences", "letters", "lettering", "existing", "current",
})  # fmt: skip
"""Words with which it is said that numbers follow."""
KEPT_MARKS = (
    "keep the punctuation at the end of the paragraphs as it is given",
    "the punctuation at the end of the paragraphs was kept as it is given",
)
"""That nobody is to set right the mark that closes the last paragraph."""
_PROPOSERS = (
    ("would", "like", "to", "propose", "that"), ("would", "like", "to", "propose", "to"),
    ("would", "like", "to", "propose"), ("would", "like", "to", "suggest"),
    ("would", "like", "to"), ("would", "prefer", "to"), ("wishes", "to", "propose", "to"),
    ("wishes", "to"), ("wants", "to"), ("suggests", "to"), ("requests", "to"), ("asks", "to"),
    ("proposes", "that"), ("proposes", "to"), ("proposes",), ("proposed", "that"),
    ("proposed", "to"), ("suggests", "that"), ("suggests",), ("propose", "that"),
    ("propose", "to"), ("requests", "that"),
)  # fmt: skip
_DELEGATIONS = (
    ("my", "delegation"), ("our", "delegation"), ("the", "delegation", "of"), ("the", "sponsors"),
    ("the", "secretariat"), ("the", "facilitator"),
)  # fmt: skip


def proposer(words: Sequence[str]) -> int:
    """How many of the first words say who proposes something: "Chad proposes that"."""
    for at, _ in enumerate(words[:9]):
        for verb in _PROPOSERS:
            if tuple(words[at : at + len(verb)]) == verb and _is_delegation(tuple(words[:at])):
                return at + len(verb)
    return 0


def is_proposed(text: str) -> bool:
    """Whether a text begins by who proposes something, or as a courtesy does."""
    words = _WORD.findall(text.casefold()[:200])
    begins = " ".join(words[:12])
    return proposer(words) > 0 or begins.startswith((*COURTESIES, *GRATEFUL))


def _is_delegation(name: tuple[str, ...]) -> bool:
    if name in _DELEGATIONS:
        return True
    if name[:3] == ("the", "delegation", "of"):
        name = name[3:]
    return _is_state(" ".join(name))


def _is_state(name: str) -> bool:
    """Whether it is the name of a State, as tokens have it: small, without marks."""
    return name in _state_names() or name.removeprefix("the ") in _state_names()


@cache
def _state_names() -> frozenset[str]:
    return frozenset(
        " ".join(_WORD.findall(name.casefold()))
        for state in states()
        for name in (state.name, state.prose, state.inverted, *state.others)
    )


def translations(language: str) -> dict[str, str]:
    """The phrases of another language with those of English that they are read as."""
    return dict(table("instructions").get(language, {}))


def begins_instruction(text: str, language: str) -> bool:
    """Whether a text begins as instructions of that language do, which is not English."""
    words = _WORD.findall(text.casefold()[:80].replace("l’", "l’ "))
    first, second = [*words, "", ""][:2]
    if first in _FIRST_WORDS:
        return True
    noun = translations(language).get(second, second)
    named = noun in _NOUNS or ordinal_value(noun) > 0
    return named and (first in _ARTICLES or first == "l")


def language_of(lines: Iterable[str]) -> str:
    """The language of instructions, by how many of their words are of its list; else English."""
    words = [word for line in lines for word in _WORD.findall(_QUOTED.sub(" ", line.casefold()))]
    counts = {
        language: sum(word in _single_words(language) for word in words) for language in OTHERS
    }
    language = max(OTHERS, key=counts.__getitem__)
    english = sum(word in _ENGLISH for word in words)
    return language if counts[language] > english else "en"


@cache
def _single_words(language: str) -> frozenset[str]:
    return frozenset(phrase for phrase in translations(language) if " " not in phrase)
