"""What the lines of a masthead look like.

The longest patterns are functions: they are compiled when a line first asks for them,
which costs more than reading a short file that never does.
"""

from __future__ import annotations

import re
from functools import cache

from drafting.lexicon.languages import NAMES
from drafting.lexicon.months import SPELLED
from drafting.lexicon.organs import (
    BODY_BEGINNINGS,
    MAIN_COMMITTEE_ORDINALS,
)
from drafting.patterns import regex

_MONTH = "(?:" + "|".join(SPELLED) + ")"
DATE = regex(
    rf"\d{{1,2}}(?:er)?\s+(?:de\s+)?(?:[^\W\d_]+(?:\s[^\W\d_]+)?/)?{_MONTH}\s+(?:de\s+)?\d{{4}}(?:\s+года)?"
    r"|\d{4}年\d{1,2}月\d{1,2}日"
)
DISTRIBUTION = regex(
    r"(?:(?i:Distr(?:\.|ibution)?\s*:?)|(?:Распространение|التوزيع|分发)\s*[:：])\s*"
    r"(?P<value>для служебного пользования|[^\W\d_]+)\.?(?P<rest>.*)"
)
BESIDE_ORGAN = regex(r"(?i:Distr|Provisional)\b|\d{1,2}\s")
ORIGINAL = regex(
    r"(?:Original|ORIGINAL|Оригинал|Язык оригинала|原文|原件|الأصل)\s*[:：]\s*(?P<value>.+)"
)
LABEL = regex(r"(?i:Distr\.?:?|Original\s*:)")
"""A label whose value stands on the next line."""
DISTRIBUTION_ALONE = regex(r"(?i:General|Limited|Restricted)")
LANGUAGE_ONLY = regex(rf"(?:{'|'.join(NAMES)})(?:\s+only|/.*)?", re.IGNORECASE)
SESSION = regex(
    r"(?P<session>(?:(?:Resumed|Reconvened|Special|Substantive|Organizational|Regular|Annual)\s+)?"
    r"(?:[A-Z][a-z]+(?:-[a-z]+)?(?:\s+(?:hundred|and|[a-z]+(?:-[a-z]+)?))*?|\d{4}|\d{1,3}(?:st|nd|rd|th))"
    r"(?:\s+\([^)]*\))?(?:\s+(?:resumed|reconvened|special|emergency|substantive|organizational|regular|"
    r"annual|inaugural))*\s+(?:session|meeting))(?:,?\s+(?P<rest>[A-Z(].*))?"
)
ORDINAL = regex(
    r"(?i)(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\w*teenth|\w*tieth|\w+-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth|"
    r"\d{4}|\d+(?:st|nd|rd|th))\b"
)
_TOWN = r"[^\W\d_][\w.'’\- ]*(?:\([^)]*\))?,\s+"
_DAY = rf"\d{{1,2}}(?:\s+{_MONTH})?(?:\s+\d{{4}})?"
_UNTIL = r"(?:\s*[-–—]\s*|\s+to\s+|\s+and\s+|\s+)"
_NUMBERS = r"\d{1,3}(?:\s*\([a-z]{1,4}\)(?:(?:,|\s+and)\s+\([a-z]{1,4}\))*)?"
AGENDA = regex(
    rf"(?P<item>Agenda\s+[Ii]tems?\s+{_NUMBERS}(?:(?:,\s*|\s+and\s+|\s+to\s+|[-–]){_NUMBERS})*"
    rf"|(?:Provisional\s+agenda\s+)?[Ii]tems?\s+{_NUMBERS}(?:(?:,\s*|\s+and\s+){_NUMBERS})*"
    r"(?:\s+of\s+the\s+(?:provisional\s+|preliminary\s+|draft\s+)?(?:annotated\s+)?(?:agenda|list))?"
    r"|Point\s+\d+[^.]{0,40}l’ordre\s+du\s+jour|Tema\s+\d+[^.]{0,40}(?:del\s+programa)?)"
    r"(?P<star>\\?\*{0,3})(?:\s*:)?\s*(?P<title>.*)",
    re.DOTALL,
)
ADOPTED = regex(
    r"(?i:(?:Resolutions?|Decisions?)\s+adopted\s+(?:by|on)\s+the)\s+.*|Adopted\s+(?:unanimously\s+)?by\s+the\s+.*"
)
LABELLED_VALUES = {
    "committee": "committee", "council": "committee", "forum": "committee", "organ": "committee",
    "topic": "title", "question of": "title", "issue": "title", "subject": "title",
    "sponsors": "sponsors", "sponsor": "sponsors", "main submitter": "sponsors",
    "main submitters": "sponsors", "co-submitters": "sponsors", "cosubmitters": "sponsors",
    "co-sponsors": "sponsors", "cosponsors": "sponsors", "submitters": "sponsors",
}  # fmt: skip
"""What the labels of a head in lines such as "Topic: Lighthouses" stand for."""
LABELLED = regex(rf"(?P<label>(?i:{'|'.join(LABELLED_VALUES)}))\s*:\s*(?P<value>.*)")
REPORT = regex(
    r"\[(?:on|without|adopted|sans|sur|por|sobre).*\]|\[[^\[\]]*\([AE]/[^()]*\)\]", re.DOTALL
)
_COUNTED = r"(?:[SE]{0,2}-?\d{1,4})/\d{1,4}(?:\s[A-Z]{1,2})?"
_OLD = r"(?:\d{4}/)?\d{1,4}(?:\s[A-Z])?\s?\((?:S-|ES-)?[IVXL]+\)"
NUMBER = regex(rf"{_COUNTED}\.?")
"""The number of a resolution, "80/9", and nothing else."""
NUMBER_ONLY = regex(
    r"(?:(?:(?:United\s+Nations\s+)?(?P<organ>General\s+Assembly|Security\s+Council)\s+)?"
    r"(?i:Resolution|Decision)\s+)?(?P<number>\d{1,4}(?:/\d+)?\s*\((?:19|20)\d\d\)"
    rf"|{_OLD}|{_COUNTED}(?=\.$))\.?"
    r"(?P<dated>\s+(?:Resolution\s+)?of\s+\d{1,2}\s+[A-Z][a-z]+\s+(?:19|20)\d\d)?"
)
NUMBER_AND_ADOPTION = regex(
    r"(?:(?i:resolution)\s+)?(?P<number>\d{1,4}\s*\((?:19|20)\d\d\)),?\s+(?P<adoption>Adopted\s+(?:unanimously\s+)?"
    r"by\s+the\s+.*)"
)
NUMBERED_TITLE = regex(
    r"(?P<number>(?:[SE]{0,2}-?\d{1,4})/(?:\d{1,4}|…|\.{2,3})(?:\s[A-Z]{1,2})?"
    rf"|{_OLD}(?=\.))"
    r"(?:\.\s*(?:\|\s*)?(?=[^\W\d《“])|\.\s+|\s+(?=\D))(?P<title>\S.*)",
    re.DOTALL,
)
COUNTED_TITLE = regex(r"(?P<number>\d{3,4})\.\s+(?P<title>[A-Z].*)", re.DOTALL)
"""The number of an old resolution without its session: "925. Report of …"."""
DATE_ALONE = regex(
    rf"(?:{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{DATE.pattern})[.,]?", re.IGNORECASE
)
"""A date with nothing beside it, in the order of any country."""
CATALOGUE = regex(
    r"(?i:(?:sample\s+|draft\s+)?resolution)"
    r"|(?:[-•*]\s*)?(?:Author|Publisher|Document\s+source|Date|Publication\s+Date|Reference|Cite\s+as|"
    r"Citation(?:\s*/\s*Document\s+Symbol)?|Member\s+Name)\b\s*[:|].*|[-•*|]"
    r"|(?:UN|U\.N\.|United\s+Nations)?\s*(?:Security\s+Council|General\s+Assembly)\s+Resolution\s+\S*\d\S*"
    r"(?:\s+[–-]\s.*)?"
    r"|(?:Full\s+)?[Tt]ext\s+of\s+.*|The\s+full\s+text\s+of\s+.*:"
)
"""What a catalogue or a web page says of a text above it."""
RECOMMENDS = regex(
    r"\brecommends?\b.*\bfollowing\b.*:$|\brecommends?\b.*:$|\bdecided\s+to\s+adopt\b.*:$",
    re.DOTALL,
)


def says_no_title(text: str) -> bool:
    """Whether a line is a date, or what a catalogue says of a text."""
    bare = text.strip("*_ ")
    return (DATE_ALONE.fullmatch(bare) or CATALOGUE.fullmatch(bare)) is not None


@cache
def place() -> re.Pattern[str]:
    """Where and when a body meets."""
    return re.compile(
        rf"(?:{_TOWN})?(?:online,\s+)?{_DAY}{_UNTIL}(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{4}})?"
        rf"(?:(?:\s+and\s+|,\s+)\d{{1,2}}.*\d{{4}})?|{_TOWN}\d{{1,2}}\s+{_MONTH}\s+\d{{4}}"
    )


@cache
def committee() -> re.Pattern[str]:
    """The name of a committee, a commission or the like."""
    return re.compile(
        rf"(?:The\s+)?(?:(?i:(?:{'|'.join(MAIN_COMMITTEE_ORDINALS)})\s+Committee)|"
        rf"(?:{'|'.join(map(re.escape, BODY_BEGINNINGS))})\b[^.;:]*)(?:\s+\([^)]*\))?"
    )
