"""How a line says whose amendments to which document follow, by language: what is read.

"Norway: amendment to draft resolution A/C.3/80/L.7", "Proposed amendments submitted by Norway".
"""

from __future__ import annotations

from drafting.named_tuples import NamedTuple

SYMBOL = r"(?P<symbol>[A-Z]+(?:/[\w.\-]*[A-Za-z0-9])+(?:\s\(\d{4}\))?)"


class Forms(NamedTuple):
    """Patterns of one language, without marks of punctuation and spaces around them."""

    noun: str
    """The group `below` is there for amendments to amendments, `many` for several."""
    of: str
    """What is amended, before its symbol."""
    by: str
    """What stands before those who submit; empty where it stands behind them."""


FORMS = {
    "fr": Forms(
        noun=r"(?:(?:proposition|projet)s?\s+d[’'])?(?P<below>sous-)?amendement(?P<many>s)?"
        r"(?:\s+(?:oral|oraux|proposés?|révisés?))?",
        of=r"(?:au|aux|à\s+la|à\s+l[’'])\s?[^:]*?",
        by=r"(?:(?:proposés?|présentés?|déposés?|soumis)\s+)?par\s+"
        r"(?:la\s+délégation\s+(?:de\s+la\s+|de\s+l[’']|du\s+|des\s+|de\s+|d[’'])"
        r"|la\s+|le\s+|les\s+|l[’'])?",
    ),
    "es": Forms(
        noun=r"(?:(?:propuesta|proyecto)s?\s+de\s+)?(?P<below>sub)?enmienda(?P<many>s)?"
        r"(?:\s+(?:orales|oral|revisadas?|propuestas?(?!\s+por)))?",
        of=r"(?:al|a\s+la|a\s+los|a\s+las)\s[^:]*?",
        by=r"(?:(?:propuesta|presentada)s?\s+)?por\s+(?:la\s+delegación\s+de\s+|el\s+|la\s+|los\s+)?",
    ),
    "ru": Forms(
        noun=r"(?:(?:предлагаем|устн|пересмотренн)\w+\s+)?(?P<below>под|суб-?)?поправк(?:а|(?P<many>и))",
        of=r"к\s[^:]*?",
        by=r"(?:предложенн|представленн|внесенн)\w+\s+(?:делегаци\w+\s+)?",
    ),
    "ar": Forms(
        noun=r"تعديل(?P<many>ات)?(?P<below>\s+فرعي(?:ة)?)?(?:\s+(?:مقترحة?|شفوية?))?",
        of=r"(?:على|إلى|ل)\s?[^:]*?",
        by=r"(?:مقدمة?|مقترحة?)\s+من\s+(?:وفد\s+)?",
    ),
    "zh": Forms(
        noun=r"(?:拟议)?(?P<below>次|再|子)?修正(?:案)?",
        of=r"(?:对|关于)?[^:：]{0,20}?",
        by="",
    ),
}
ZH_BY = r"(?:代表团)?(?:提出|提交|提议)的"
"""What Chinese has behind those who submit."""
AMENDMENT = r"amendement|enmienda|поправк|修正|تعديل"
"""The word for an amendment in any of these languages."""
DECISION = r"décision|decisión|решени|决定草案|المقرر|مقرر"
"""The word for a draft decision, or what is left of it behind other words."""
