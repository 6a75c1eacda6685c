"""What mastheads and landmarks say in the official languages other than English."""

from __future__ import annotations

import re
from functools import cache

from drafting.lexicon.kinds import FOREIGN
from drafting.lexicon.mastheads import COUNCIL_RESOLUTION
from drafting.lexicon.sponsor_lines import JOINING, SOUNDS_LIKE_Y, SUBMITTED, WITH_AND
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_MASK = "\x00"
_STAR = r"\\?\*{0,3}"


class ForeignLine(NamedTuple):
    """A line that says who tables the text, and what kind of text it is."""

    names: tuple[str, ...]
    kind: str
    star: str = ""
    submitted_by: str = ""


def names_a_kind(text: str) -> bool:
    """Whether the text has the words for a draft resolution or the like."""
    return not text.isascii() and _any_kind().search(text) is not None


def sponsor_line(text: str) -> ForeignLine | None:
    """What a line of sponsors says, if it is one in a language other than English."""
    if len(text) > _LONGEST:
        return None
    for language, kind in FOREIGN.items():
        if match := _sponsored(kind).fullmatch(text):
            star = (match["before"] + match["after"]).replace("\\", "")
            names = tuple(names_in(match["names"], language))
            return ForeignLine(names, _lowered(match["kind"]), star)
        by = SUBMITTED.get(language)
        if by and (match := _submitted(kind, by).fullmatch(text)):
            return ForeignLine((), _lowered(match["kind"]), "", match["who"])
        if match := re.fullmatch(rf"(?P<kind>{kind})(?P<star>{_STAR})", text, re.IGNORECASE):
            return ForeignLine((), _lowered(match["kind"]) + match["star"].replace("\\", ""))
    return None


_LONGEST = 6_000


@cache
def _any_kind() -> re.Pattern[str]:
    return re.compile("|".join(FOREIGN.values()), re.IGNORECASE)


@cache
def _sponsored(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<names>[^:：]+?)\s*(?P<before>{_STAR})\s?[:：]\s?(?P<after>{_STAR})\s*(?P<kind>{kind})",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _submitted(kind: str, by: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<kind>{kind})\s+{by}\s+(?P<who>.+)", re.IGNORECASE | re.DOTALL)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def names_in(text: str, language: str) -> list[str]:
    """The names of a list in a language; that of the word for "and" is the last but one joint."""
    comma, joint = JOINING[language][0].strip(), JOINING[language][1]
    for name in WITH_AND:
        text = text.replace(name, name.replace(joint, _MASK))
    parts = [part.strip() for part in text.split(comma)]
    if language == "ar":
        parts = [parts[0], *(part.removeprefix("و").lstrip() for part in parts[1:])]
    if language == "ar" and len(parts) == 1:
        parts = text.split(joint)
    else:
        parts[-1:] = parts[-1].rsplit(joint, 1)
    if language == "es":
        parts[-1:] = re.split(rf" e (?={SOUNDS_LIKE_Y.pattern})", parts[-1], maxsplit=1)
    return [part.strip().replace(_MASK, joint) for part in parts if part.strip()]


@cache
def _numbers_of_council() -> re.Pattern[str]:
    number = r"(?P<number>\d{1,4})\s?[(（](?P<year>(?:19|20)\d\d)[)）]"
    forms = (form for language, form in COUNCIL_RESOLUTION.items() if language != "en")
    parts = [tuple(map(re.escape, form.split("{number}"))) for form in forms]
    wholes = (rf"{before}{number}{after}" for before, after in parts)
    apart = (
        whole.replace("?P<number>", f"?P<number{at}>").replace("?P<year>", f"?P<year{at}>")
        for at, whole in enumerate(wholes)
    )
    return re.compile(rf"(?:{'|'.join(apart)})[.,]?", re.IGNORECASE)


def number_of_council(text: str) -> str:
    """The number of a resolution of the Security Council that is a line of its own: "5 (1946)"."""
    match = _numbers_of_council().fullmatch(text) if len(text) < _LONGEST_NUMBER else None
    if match is None:
        return ""
    number, year = (one for one in match.groups() if one)
    return f"{number} ({year})"


_LONGEST_NUMBER = 60
SESSION = regex(
    r"(?i:[^\W\d_][\w’' -]{2,60}\ssession(?:\s+(?:extraordinaire|ordinaire|de fond)[\w ]*)?)"
    r"|(?i:[\w ]{4,70}\sper[ií]odo\s+(?:extraordinario\s+|ordinario\s+)?de\s+sesiones[\w ]{0,60})"
    r"|[\w -]{4,80}\sсессия"
    r"|第[一二三四五六七八九十百零〇\d]{1,8}(?:届|次)[^，。]{0,12}(?:会议|会期)"
    r"|الدورة\s[^،.]{3,80}"
    r"|Session\sde\s\d{4}|Período\sde\ssesiones\sde\s\d{4}|\d{1,3}º\speríodo\sde\ssesiones"
    r"|Сессия\s\d{4}\sгода|دورة\sعام\s\d{4}|\d{4}年届会"
)
COMMITTEE = regex(
    r"(?:Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième|Grande)\s+Commission"
    r"|(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta)\s+Comisión"
    r"|(?:Commission|Comité|Comisión|Conseil\sdes\sdroits|Consejo\sde\sDerechos)\s[^.;:,]{4,150}"
    r"|(?:Первый|Второй|Третий|Четвертый|Пятый|Шестой)\sкомитет|(?:Комиссия|Комитет)\s[^.;:,]{4,150}"
    r"|Совет\sпо\sправам\sчеловека"
    r"|第[一二三四五六]委员会|人权理事会|[^，。：；]{2,40}委员会(?:[(（]第四委员会[)）])?"
    r"|(?:اللجنة|لجنة)\s[^،.؛:]{3,150}|مجلس\sحقوق\sالإنسان"
)
_TOWN = r"(?:[^\W\d_][^\d,،，]{1,40}[,،，]\s?)?"
PLACE = regex(
    rf"{_TOWN}\d{{1,2}}(?:er)?(?:\s[^\W\d_]+)?-\d{{1,2}}(?:er)?\s[^\W\d_]+\s\d{{4}}"
    rf"|{_TOWN}\d{{1,2}}(?:\sde\s[^\W\d_]+)?\sa\s\d{{1,2}}\sde\s[^\W\d_]+\sde\s\d{{4}}"
    rf"|{_TOWN}\d{{1,2}}(?:\s[^\W\d_]+)?\s?–\s?\d{{1,2}}\s[^\W\d_]+\s\d{{4}}\sгода"
    rf"|{_TOWN}\d{{1,2}}(?:\s[^\d–-]{{3,30}})?\s?-\s?\d{{1,2}}\s[^\W\d_]+(?:\s[^\W\d_]+)?/[^\W\d_]+\s\d{{4}}"
    rf"|{_TOWN}\d{{4}}年\d{{1,2}}月\d{{1,2}}日至(?:\d{{1,2}}月)?\d{{1,2}}日"
)
"""Where and when a body meets: a town, and days of one year."""
AGENDA = regex(
    r"(?P<item>Points?\s+\d[^.:]{0,60}?l[’']ordre\s+du\s+jour(?:\s+provisoire)?"
    r"|Temas?\s+\d[^.:]{0,60}?(?:del\s+programa|de\s+la\s+agenda)(?:\s+provisional)?"
    r"|Пункты?\s+\d[^.:]{0,60}?повестки\s+дня"
    r"|(?:临时)?议程项目\s?\d{1,3}\s?(?:[(（][a-z][)）])?"
    r"|(?:البند|البنود)\s+\d[^.:]{0,60}?من\s+جدول\s+الأعمال(?:\s+المؤقت)?)"
    r"(?P<star>\\?\*{0,3})\s*(?P<title>.*)",
    re.DOTALL,
)
ADOPTED = regex(
    r"(?:Résolution|Décision)s?\s+adoptées?\s+par\s.*|Adoptée\s+par\s.*"
    r"|(?:Resolución|Decisión|Resoluciones)\s+(?:aprobada|adoptada)s?\s.*|Aprobada\s+por\s.*"
    r"|(?:Резолюция|Решение),?\s+принят(?:ая|ое)\s.*|Принята\s.*|принят(?:ая|ое)\s.*"
    r"|\d{4}年\d{1,2}月\d{1,2}日[^，。]{0,30}(?:决议|决定)|[^，。]{0,60}通过"
    r"|(?:قرار|مقرر)\s+اتخذت?ه\s.*|اتخذه?\s.*"
)
CLOSING = regex(
    r"\d{1,5}e\s+séance\b|\d{1,5}[aª]\s+sesión\b|\d{1,5}[-‑]?е\s+(?:пленарное\s+)?заседание"
    r"|第\d{1,5}次[^，。]{0,8}会议|الجلسة\s+(?:العامة\s+)?\d"
    r"|Adoptée?s?\s+(?:à\s+l[’']unanimité|par\s+\d+\s+voix|à\s+la\s+\d)"
    r"|(?:Aprobad|Adoptad)[oa]s?\s+(?:por\s+(?:unanimidad|\d+\s+votos)|en\s+la\s+(?:\d|[^\W\d_]+\s+sesión))"
    r"|Принят[аоы]?\s+(?:единогласно|\d+\s+голосами|на\s+\d)"
)
CLOSING_DATE = regex(
    r"\d{1,2}(?:er)?\s+(?:de\s+)?[^\W\d_][^\W\d]{2,20}\s+(?:de\s+)?\d{4}(?:\sгода)?"
    r"|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}\s+[^\W\d_]+(?:\s[^\W\d_]+)?/[^\W\d_]+\s+\d{4}"
)
