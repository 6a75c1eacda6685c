"""What stands beside a name in a compilation and is none: “Peru (tbc)”, “placement tbd”.

A secretary notes in the same parentheses who proposes words, how sure that is, where they come
from and what is still to be done about them.
"""

from __future__ import annotations

import re

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_PENDING = (
    r"\?+|tb[acdr]\b\.?|to be (?:confirmed|checked|verified)\b|unconfirmed\b|"
    r"ad ref(?:erendum\b|\b\.?)|"
    r"tentative(?:ly)?\b|provisional(?:ly)?\b|in principle\b|informally\b|orally\b|in writing\b|"
    r"by e-?mail\b|"
    r"[àa] confirmer\b|[àa] vérifier\b|sous réserve\b|(?:por|a) confirmar\b|"
    r"por verificar\b|уточняется\b"
)
_QUALIFIED = regex(
    r"(?P<name>.*?[^\s(,–-])(?:\s*[,–-]?\s+|(?=\?)|\s*(?P<open>\())"
    rf"(?P<qualifier>{_PENDING})(?(open)\))",
    re.IGNORECASE,
)
_ALONE = regex(_PENDING, re.IGNORECASE)
LATER = (
    r"(?:to\s(?:check|confirm|verify|revert|consult|clarify|come\sback|provide|send)|"
    r"needs?\s(?:time|to)|checking|consulting|brackets?)\b"
)
"""What somebody named is still to do, or does without a proposal: “EU to check”, “US bracket”."""

_PLACE = r"(?:[OP]P\s?\d|para(?:graph)?s?\b|A/|[SE]/|\d+/\d|res(?:olution)?\b)"
_STILL = (
    r"to be (?:discussed|determined|decided|agreed|clarified|reviewed|merged|moved|updated|added|"
    r"deleted|streamlined|continued|placed)\b|under (?:discussion|consideration|negotiation|"
    r"review)\b|"
    r"pending\b|on hold\b|open$|for (?:discussion|further)\b|new$|deleted$|dropped$|withdrawn$"
)
_WHENCE = (
    rf"(?:(?:taken |drawn |copied )?from|as in|based on|cf\.?|see|former(?:ly)?|same as|"
    rf"duplicates?|"
    rf"linked to|ex) {_PLACE}|source:|ref(?:s|erence)?\b|based on\b|moved (?:from|to|up|down|"
    rf"here)\b|"
    r"merged (?:with|from|into)\b|(?:text|language|wording) (?:from|of|to be|taken|based|"
    r"as in|in)\b"
)
_WHAT = (
    r"(?:language|text|wording|title|heading|footnote|paragraph|numbers?|dates?)$|"
    r"(?:alternative |new )?placement\b|agreed (?:language|text|wording)\b|new (?:text|"
    r"language|para)|"
    r"previous(?:ly)? (?:agreed|text|language|version)\b|compromise$|alternative$|"
    r"(?:bridging|compromise) (?:text|proposal|language)|brackets?$|bracketed\b|secretariat note\b|"
    r"(?:option|alt(?:ernative)?\.?|version|variant|proposal) ?\d+[a-z]?$"
)
_FRENCH = (
    r"emplacement\b|texte (?:de|du|tiré|repris|convenu)\b|libellé (?:de|du|convenu)\b|déplacé|"
    r"fusionné|[àa] (?:déterminer|discuter|préciser|examiner)\b|crochets\b|voir (?:[OP]P|par)"
)
_SPANISH = (
    r"ubicación\b|texto (?:de|del|tomado|acordado|convenido)\b|trasladad|fusionad|corchetes\b|"
    r"por (?:determinar|definir|debatir|examinar)\b|pendiente\b|véase (?:[OP]P|párr)"
)
_REMARK = regex(rf"(?:{_PENDING}|{_STILL}|{_WHENCE}|{_WHAT}|{_FRENCH}|{_SPANISH})", re.IGNORECASE)


_WORD = regex(r"[^\W\d_][\w’'-]*")
_COLLECTIVE = regex(
    r"(?:groups?|friends|members?|states?|countries|coalition|alliance|movement|union|"
    r"community|forum|"
    r"network|partners|delegations?|islands?|kingdom|republic|federation|groupe|union|"
    r"communauté|états?|"
    r"pays|alliance|mouvement|royaume|république|îles?|fédération|délégations?|grupo|unión|"
    r"comunidad|"
    r"estados?|países|alianza|movimiento|reino|república|islas?|federación|delegaci(?:ón|ones))\b",
    re.IGNORECASE,
)
_SMALL_IN_NAMES = frozenset((
    "of", "the", "and", "for", "on", "in", "at", "with", "de", "du", "des", "d", "l", "la", "le",
    "les", "et", "del", "los", "las", "y", "e", "en", "group", "groups", "countries", "states",
    "state", "members", "delegations", "coalition", "partners", "island", "islands",
    "developing", "developed", "least", "landlocked", "like", "minded", "like-minded",
    "cross-regional", "regional", "supporters", "co-sponsors", "sponsors",
))  # fmt: skip
"""Words without a capital that may stand in a name."""
_LATIN_ENDS = 0x250
_SAYS_HOW = regex(r"\w+(?:ed|ing|tial|tive|ical)", re.IGNORECASE)
"""One word that tells how something is: “Streamlined”, “Consequential”."""


class Qualified(NamedTuple):
    """A name, and what is noted of it."""

    name: str
    qualifier: str = ""


def qualified(name: str) -> Qualified:
    """A name without what a secretary noted behind it: “Peru (tbc)”, “Peru?”."""
    found = _QUALIFIED.fullmatch(name)
    return Qualified(found["name"], found["qualifier"]) if found else Qualified(name)


def is_name_like(words: str) -> bool:
    """Whether words that are no known name are written as names are: “Friends of the Chair”.

    A word without a capital makes a note of them, but for those that names have.
    """
    if is_remark(words) or _SAYS_HOW.fullmatch(words):
        return False
    if ord(words[0]) >= _LATIN_ENDS or _COLLECTIVE.match(words):
        return True
    small = (word for word in _WORD.findall(words) if word[0].islower())
    return all(word.partition("’")[0].partition("'")[0] in _SMALL_IN_NAMES for word in small)


def is_qualifier(words: str) -> bool:
    """Whether words only note how sure the name before them is: “tbc” in “Peru, tbc”."""
    return _ALONE.fullmatch(words) is not None


def is_remark(inside: str) -> bool:
    """Whether what stands in parentheses is a note on the text, and names nobody."""
    return _REMARK.match(inside.strip()) is not None
