"""The words, in the six languages, by which a text refers to its own time and session.

Every pattern is sought in words on one line, with the digits 0 to 9.
"""

from __future__ import annotations

import re

from drafting.patterns import regex

YEAR = regex(r"(?<![\d/])(?:1[89]|20|21)\d\d(?![\d/])")
VOLUME = regex(
    r"(?:\b(?:vols?\.?|nos?\.|núms?\.|t\.|tom[eo]s?|тт?\.|тома?)|№|nº|n°)\s*\d+(?:(?:,|,?\s(?:and|et|y|и))\s\d+)*|"
    r"第\s*\d+\s*[卷号]|(?:المجلد|المجلدات|الرقم|رقم)\s*\d+",
    re.IGNORECASE,
)
"""Numbers of volumes and of treaties, which are no years: "vols. 2171, 2173 and 2983"."""
NAMED = regex(r"\s(?:Agenda|Programme|Plan|Declaration|Convention|Protocol)\b")
"""What follows a year that is part of a name: "the 2030 Agenda"."""
NUMBER = regex(
    r"(?<![\w/.])(?:S-|ES-)?\d{1,4}/\d{1,4}(?!\d)(?:\s[A-Z]\b)?"
    r"(?:\s(?:of|du|de|от)\s\d{1,2}\s\w+\s(?:de\s)?\d{4})?"
)
SYMBOL = regex(r"(?<![\w/])[A-Z]+(?:\.\d+)?(?:/[\w.‑-]+(?:\([A-Z]+\))?)*/[\w.‑-]*\d[\w‑-]*")

SESSION = regex(
    r"\bsessions?\b|\bsesi[oó]n(?:es)?\b|\bсесси\w*|届(?:\w{0,4}会)|年会议|"
    r"\b(?:ال)?دور(?:ة|ت|ات)\w*",
    re.IGNORECASE,
)
AGENDA = regex(
    r"\bagenda (?:sub-?)?items?\b|\b(?:its|the) agenda (?:of|for)\b|"
    r"\b(?:on|in) (?:its|the) agenda\b|\bsub-?items?\b|"
    r"\bprovisional agenda\b|\bitems?\s(?:entitled|\d|on\b)|\bordre du jour\b|"
    r"\b(?:programa|temario) provisional\b|\bsubtema\b|\bповестк\w*|议程|جدول الأعمال",
    re.IGNORECASE,
)
ITSELF = regex(
    r"\b(?:present|this) resolution\b|\bthe annex(?:es)?\b|\bannexed\b|"
    r"\bprésente résolution\b|\bci-annexée?s?\b|\bpresente resolución\b|"
    r"\bнастоящ\w+ резолюци\w*|本决议|هذا القرار",
    re.IGNORECASE,
)
DATE = regex(
    r"\banniversar\w+|\b(?:this|next|last|coming|current|previous)\s(?:year|biennium|decade)s?\b|"
    r"\banniversaire\b|\baniversario\b|\bгодовщин\w*|周年",
    re.IGNORECASE,
)
RECALLED = regex(r"(?<![\w/.])(\d{1,4})/(\d{1,4})(?![\d/])")
ITS = regex(
    r"\b(?:its|sa|ses|su|sus|сво\w+)\b[^;]{0,60}\b(?:r[eé]soluti|resoluci|резолюц)[^;]*$",
    re.IGNORECASE,
)
"""What stands before a resolution of the same body: "its resolutions 61/3, 62/5 and …"."""
WORD = regex(r"\w{4,}")
ASKS = regex(
    r"\brequest(?:s|ed|ing)?\b|\binvit(?:e|es|ed|ing)\b|\bcalls? upon\b|\bencourag(?:e|es|ing)\b|"
    r"\bdecid(?:e|es|ed)\b|\b(?:prie|demande|invite|décide)\b|\b(?:pide|solicita|invita|decide)\b|"
    r"\b(?:просит|предлагает|постановляет)\b|请|邀请|决定|يطلب|تطلب|يدعو|تدعو",
    re.IGNORECASE,
)
REPORT = regex(
    r"\b(?:to|and)\s(?:(?!(?:the|a|an|its|his|her)\b)[\w-]+\s){0,3}"
    r"(?:(?:report|submit|brief|update)\b|inform\s(?:the|it|its|each|all|Member|States)\b)|"
    r"\b(?:an?|his|her|its|next|annual|written|oral|progress|biennial)\s(?:[\w-]+\s){0,3}"
    r"(?:report|briefing|update|note)s?\b|"
    r"\brapports?\b|\bpresentar?\b|\binform(?:e|es|ar)\b|\bдоклад\w*|\bпредставить\b|"
    r"报告|تقرير\w*|تقارير",
    re.IGNORECASE,
)
