"""Whose a reference is: of the text itself, perhaps of it, or of another document."""

from __future__ import annotations

import re

from drafting.model.reference_form import Family, Form
from drafting.patterns import regex

_DOCUMENTS = (
    r"resolutions?|decisions?|reports?|documents?|declarations?|conventions?|covenants?|charter"
    r"|agendas?|programmes?|plans?|protocols?|agreements?|articles?|rules?|regulations?|statutes?"
    r"|treat(?:y|ies)|chapters?|compacts?|strateg(?:y|ies)|frameworks?|principles|guidelines"
    r"|notes?|letters?|statements?|recommendations?|consensus|conclusions?|outcomes?|annex(?:es)?"
)
_FOREIGN = regex(
    r",?\s(?:(?:of|there(?:of|to|in)|du|de|des|del|dudit)\b"
    r"|(?:in|to|under|contained\sin|set\sout\sin|annexed\sto)\s"
    r"(?:(?:the|its|that|those|their|his|her|said|[A-Z]\w+)\s(?:(?!of\b)[\w-]+\s){0,4}?)?"
    rf"(?:{_DOCUMENTS})\b"
    r"|in\s[A-Z]+/)"
)
_NEAR = regex(
    rf"(?i:(?<!present\s)(?<!this\s)(?<!\bdraft\s)\b(?:{_DOCUMENTS})\b)|\b[A-Z]{{1,5}}/[A-Z\d]"
    r"|\bthere(?:of|to|in)\b|\b(?:its|their|whose|that|said)\s$"
)
"""What tells that a number near it, of which it is not said whose it is, may be of another text."""
_NEAR_ELSEWHERE = regex(
    r"(?i:(?<!présente\s)(?<!presente\s)(?<!настоящей\s)\b(?:résolution|décision|rapport|article|annexe"
    r"|convention|déclaration|document|charte|programme|resolución|decisión|informe|artículo|anexo"
    r"|convenci|declaraci|documento|carta\b|programa|резолюци|решени|доклад|стать|конвенци|декларац"
    r"|документ|правил|приложени|устав))|قرار|مقرر|تقرير|المادة|اتفاقية|ميثاق|إعلان|وثيقة|مرفق"
    r"|决议|决定|报告|条|公约|宣言|文件|附件|宪章"
)
_SAID_IN = regex(r"(?:\w{3}ed|forth|out|down|made|given|to)\s(?:in|by|under)\s(?:the\s)?$")
"""What tells that it may all the same be of this one: “the report requested in paragraph 3”."""
_NEAR_LENGTH = 120
_ANNEX_OF_ANOTHER = regex(
    r",?\s(?:to|of(?!\s(?:the\spresent|this)\b)|thereto|thereof|attached|de|du|des|del|к|резолюции)\b"
)
_OF_ANOTHER_IN = {
    "ru": regex(r"\s(?:к\s)?(?:резолюци|решени|доклад|конвенци|устав|деклараци|документ)\w*"),
    "ar": regex(r"\s(?:من\s|ل)(?:ال|ل)?(?:قرار|مقرر|تقرير|اتفاقية|ميثاق|إعلان|وثيقة)\w*"),
    "zh": regex(r"(?:决议|决定|报告|公约|宣言|文件|议程|其|该|号)的?$"),
}
_OF_THE_BODY = frozenset(
    (Family.PARAGRAPH, Family.PREAMBULAR, Family.ORDINAL, Family.OPERATIVE_ORDINAL)
)
_THE_RESOLUTION = regex(
    r",?\s(?:"
    r"(?:of|in|to)\sthe\s(?:main\s|draft\s)?resolution\b(?:\sto\swhich\s(?:this|the\spresent)\sannex\b"
    r"|(?!,?\s(?:(?:adopted|approved|of|on|entitled|concerning|regarding|relating|by|that|which|"
    r"referred|contained|cited|mentioned|annexed|to\s(?:be|which)|in\sdocument|from\s\d+)\b|\d|[A-Z])))"
    r"|de\sla\srésolution\b(?!,?\s(?:\d|[A-Z]|de\b|du\b|des\b|d[’']|sur\b|intitulée|adoptée|approuvée|"
    r"relative|concernant|qu|susvisée|précitée|n°|no\s\d))"
    r"|de\sla\sresolución\b(?!,?\s(?:\d|[A-Z]|de\b|del\b|sobre\b|titulada|aprobada|relativa|que\b|"
    r"mencionada|citada|núm))"
    r"|резолюции\b(?!,?\s(?:[\dА-Я]|о\b|об\b|от\b|по\b|котор|принят))"
    r"|من\sالقرار\b(?!،?\s(?:\d|رقم|الذي|المعنون|المتعلق|المؤرخ))"
    r")"
)
_THE_RESOLUTION_BEFORE = regex(r"(?<![\d号该本项此的])决议(?:执行部分|序言部分)?$")
_NUMBERED = regex(r"\d[\w()]*/\d|\d\s?\([IVX\d]+\)|(?:résolution|resolución|resolution)\s\d")
"""A resolution that is named by its number."""
_BEHIND_ANOTHER = regex(r"(?:[,/]|\d[\w./()]*|\b(?:its|their|whose))\s?$")
"""What stands before an annex that is named behind its document: “resolution 6/1, annex II”."""
_POSSESSED = regex(r"(?:\b(?:its|their|whose|that|said)\s|\d\)?,\s|\bresolution,\s)$")


def is_present(annex: str) -> bool:
    """Whether words name the annex, or its article, in which they stand: “the present annex”."""
    small = annex.casefold()
    return small.endswith(("annex", "article")) and not small.startswith("the annex")


def end_of(match: re.Match[str]) -> int:
    """Where the words of a reference end, with those that say in which annex it is."""
    beside = (name for name in ("annex", "own") if name in match.re.groupindex)
    return max(match.end(), *map(match.end, beside), 0)


def says_of_the_resolution(form: Form, match: re.Match[str]) -> bool:
    """Whether a match is of “the resolution” without a word that tells which that is.

    In an annex that is the resolution which has it, if no other one was named before.
    """
    if form.family not in _OF_THE_BODY or _NUMBERED.search(match.string, 0, match.start()):
        return False
    if form.said.one == "段":
        return _THE_RESOLUTION_BEFORE.search(match.string[: match.start()]) is not None
    return _THE_RESOLUTION.match(match.string, end_of(match)) is not None


def is_of_the_text(form: Form, match: re.Match[str]) -> bool | None:
    """Whether a match says that it is of this very text; None if it is of another document."""
    groups = match.groupdict()
    if form.family is Family.NEIGHBOUR:
        return None if _FOREIGN.match(match.string, match.end()) else True
    if any(groups.get(name) for name in ("tail", "near", "own", "side")):
        return True
    if form.said.one != "paragraph":
        return _is_sure_elsewhere(form, match)
    if form.family in (Family.ANNEX, Family.ANNEXED):
        if form.family is Family.ANNEXED and is_present(groups.get("annex") or ""):
            return True
        return None if _is_behind_or_before_another(match) else False
    return _is_sure_by_itself(match)


def _is_sure_by_itself(match: re.Match[str]) -> bool | None:
    """The same of English words that do not say of what they are."""
    before = match.string[max(0, match.start() - _NEAR_LENGTH) : match.start()]
    if _FOREIGN.match(match.string, match.end()) or _POSSESSED.search(before):
        return None
    groups = match.groupdict()
    if groups.get("from"):
        return False
    word = groups.get("word", "").casefold()
    if groups.get("operative") or word.startswith(("pream", "pp", "p.p.")):
        return True
    return None if _NEAR.search(before) and not _SAID_IN.search(before) else False


def _is_sure_elsewhere(form: Form, match: re.Match[str]) -> bool | None:
    """The same of words in another language than English."""
    text, end = match.string, end_of(match)
    before = text[max(0, match.start() - 40) : match.start()]
    behind = (_ANNEX_OF_ANOTHER, _OF_ANOTHER_IN["ru"], _OF_ANOTHER_IN["ar"])
    is_other = any(one.match(text, end) for one in behind) or _OF_ANOTHER_IN["zh"].search(before)
    if form.family is Family.ORDINAL:
        return None if is_other else True
    if is_other or _BEHIND_ANOTHER.search(before):
        return None
    before = text[max(0, match.start() - _NEAR_LENGTH) : match.start()]
    return None if form.family is Family.PARAGRAPH and _NEAR_ELSEWHERE.search(before) else False


def _is_behind_or_before_another(match: re.Match[str]) -> bool:
    """Whether an annex is named with the document that it is of."""
    text = match.string
    start = match.start("annex" if "annex" in match.re.groupindex else 0)
    if _ANNEX_OF_ANOTHER.match(text, end_of(match)):
        return True
    return _BEHIND_ANOTHER.search(text[max(0, start - 40) : start]) is not None
