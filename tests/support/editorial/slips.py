"""Realistic slips, one at a time, put into texts that have none."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from support.editorial.clauses import CLAUSES, NOTES, Clause
from support.editorial.clean_texts import CLEAN, Line, Text, printed


class Slip(NamedTuple):
    """A text with one slip, and where a check should find it."""

    kind: str
    code: str
    text: str
    label: str
    words: str
    """Characters of the paragraph at which the finding should stand; empty for anywhere."""


class Kind(NamedTuple):
    """One kind of slip: what is looked for in which paragraphs, and what it becomes."""

    name: str
    code: str
    where: str
    """A pattern for the labels of the paragraphs."""
    old: str
    new: str | Callable[[re.Match[str]], str]
    shows: str | None = None
    """Words to look for; None for what is put in."""


def _finite(match: re.Match[str]) -> str:
    return "*" + {
        "Recalling": "Recalls", "Noting": "Notes", "Welcoming": "Welcomes",
        "Recognizing": "Recognizes", "Stressing": "Stresses",
    }[match[1]]  # fmt: skip


def _participle(match: re.Match[str]) -> str:
    return "*" + {
        "Requests": "Requesting", "Encourages": "Encouraging", "Invites": "Inviting",
        "Decides": "Deciding", "Urges": "Urging", "Reaffirms": "Reaffirming",
        "Condemns": "Condemning", "Takes note": "Taking note",
    }[match[1]]  # fmt: skip


_OP = r"OP\d+$"
_ITEM = r"OP\d+ \("
_PP = r"PP\d+"
_TEXT = r"(?:PP|OP)\d+"
_VERBS = r"^\*(Requests|Encourages|Invites|Urges|Reaffirms|Condemns|Takes note)"

KINDS = (
    Kind("semicolon in the preamble", "PU01", _PP, r",(?=(?:\[\^\d\])?$)", ";"),
    Kind("full stop in the preamble", "PU01", _PP, r",(?=(?:\[\^\d\])?$)", "."),
    Kind("comma for semicolon", "PU02", _OP, r";$", ","),
    Kind("full stop for semicolon", "PU02", _OP, r";$", "."),
    Kind("no mark at the end", "PU02", _OP, r";$", "", ""),
    Kind("semicolon at the very end", "PU02", _OP, r"\.$", ";"),
    Kind("semicolon for colon", "PU03", _OP, r":$", ";"),
    Kind("colon forgotten", "PU03", _OP, r":$", "", ""),
    Kind("comma after a subparagraph", "PU04", _ITEM, r";$", ","),
    Kind("full stop after a subparagraph", "PU04", _ITEM, r";$", "."),
    Kind("and before the last subparagraph", "PU05", _ITEM, r";$", "; and", "and"),
    Kind("small letter in a subparagraph", "PU06", _ITEM, r"^[A-Z]", lambda m: m[0].lower()),
    Kind("straight apostrophe", "PU07", r"OP7|PP6", r"(Safety|Light) ", r"\1's ", "'"),
    Kind("straight quotation marks", "PU07", _TEXT, r"“([^”]+)”", r'"\1"', '"'),
    Kind("hyphen in a range of years", "PU08", _TEXT, r"(\d{4})–(\d{4})", r"\1-\2"),
    Kind("space before a semicolon", "PU09", _OP, r";$", " ;"),
    Kind("space before a comma", "PU09", _TEXT, r"(?<=[a-z]),(?= )", " ,"),
    Kind("quotation not closed", "PU11", _TEXT, r"”", "", "“"),
    Kind("parenthesis not closed", "PU11", r"PP3", r"\)", "", "("),
    Kind("hyphen for a dash", "PU12", _TEXT, r", (?=and to|and the|as noted|in acc|who)", " - "),
    Kind("two marks in a row", "PU13", _OP, r";$", ",;"),
    Kind("points left over", "PU14", _TEXT, r" (?=report |views |lights )", " … ", "…"),
    Kind("full stop after the title", "PU15", "title", r"$", ".", "."),
    Kind("finite verb in the preamble", "OP01", _PP,
         r"^\*(Recalling|Noting|Welcoming|Recognizing|Stressing)(?! also| further)", _finite),
    Kind("participle in the operative part", "OP02", _OP, _VERBS, _participle),
    Kind("modal verb", "OP02", _OP, r"^\*Requests", "*Should request", "Should"),
    Kind("verb without its ending", "OP02", _OP, r"^\*(Request|Urge|Invite|Encourage)s", r"*\1"),
    Kind("also before the participle", "OP05", _PP, r"^\*(R)ecalling also", "*Also recalling"),
    Kind("also after the verb", "OP05", _OP, r"^\*Also requests", "*Requests also"),
    Kind("also without a predecessor", "OP06", _PP, r"^\*(Welcoming|Recognizing|Stressing)",
         r"*\1 also", "also"),
    Kind("further without a predecessor", "OP06", _OP, r"^\*(Invites|Urges|Encourages)",
         lambda m: f"*Further {m[1].lower()}", ""),
    Kind("also left out", "OP04", _PP, r"^\*Recalling also", "*Recalling"),
    Kind("also for further", "OP04", _PP, r"^\*Recalling further", "*Recalling also", "also"),
    Kind("calls on", "OP08", _OP, r"alls upon", "alls on", "on"),
    Kind("opening of a simulation", "OP10", _PP, r"^\*(Welcoming|Noting with concern|Recognizing)",
         "*Noting with zest"),
    Kind("small letter at the beginning", "PU16", _OP, r"^\*[A-Z]",
         lambda m: m[0].lower()),
    Kind("preposition forgotten", "OP12", _TEXT, r"^\*(Takes note|Guided|Aware|Bearing in mind)\* "
         r"(?:of|by) ", r"*\1* ", ""),
    Kind("Secretary general", "SP04", _TEXT, r"Secretary-General", "Secretary general"),
    Kind("General assembly", "CA01", _TEXT, r"General Assembly", "General assembly"),
    Kind("title in capitals", "ST06", "title", r"^.*$", lambda m: m[0].upper(), ""),
    Kind("decade with an apostrophe", "DA07", _TEXT, r"the period 2015–2020", "the 1990’s", "’"),
    Kind("State by a short name", "SN04", _PP, r"the Sudan", "Macedonia"),
    Kind("-ise", "SP01", _TEXT, r"(?<=organ)iz", "is", "s"),
    Kind("program", "SP02", _TEXT, r"programme", "program"),
    Kind("co-operation", "SP02", _TEXT, r"cooperation", "co-operation"),
    Kind("toward", "SP02", _TEXT, r"towards", "toward"),
    Kind("percent sign", "SP03", _TEXT, r" per cent", "%"),
    Kind("percent in one word", "SP03", _TEXT, r" per cent", " percent", "percent"),
    Kind("Secretary General", "SP04", _TEXT, r"Secretary-General", "Secretary General", " "),
    Kind("member states", "SP05", _TEXT, r"Member States", "member states"),
    Kind("indigenous peoples", "SP06", _TEXT, r"Indigenous Peoples", "indigenous peoples"),
    Kind("labor", "SP07", _TEXT, r"labour", "labor"),
    Kind("fulfill", "SP07", _TEXT, r"fulfil\b", "fulfill"),
    Kind("behavior", "SP07", _TEXT, r"behaviour", "behavior"),
    Kind("analyze", "SP02", _TEXT, r"analyse", "analyze"),
    Kind("UN", "SP08", _TEXT, r"United Nations (?=Office|High)", "UN ", "UN"),
    Kind("names in small letters", "CA01", _TEXT, r"General Assembly(?! res)", "general assembly"),
    Kind("Resolution", "CA02", _TEXT, r"(?<=present )resolution", "Resolution"),
    Kind("states", "CA03", _TEXT, r"(?<=all )States", "states"),
    Kind("date with the month first", "DA01", _TEXT, r"18 December 2019(?! in)",
         "December 18, 2019"),
    Kind("date with an ordinal", "DA01", _TEXT, r"(\d)(?= (?:March|December|July) \d{4})",
         r"\1th", "th"),
    Kind("short month", "DA01", _TEXT, r"December(?= \d{4})", "Dec."),
    Kind("day that is not", "DA06", _TEXT, r"\d\d(?= (?:March|December|July) \d{4})", "32", "32"),
    Kind("number below ten in figures", "DA02", _TEXT, r"three(?= days)", "3"),
    Kind("session in figures", "DA03", _TEXT, r"eighty-second|sixty-fourth",
         lambda m: {"eighty-second": "82nd", "sixty-fourth": "64th"}[m[0]]),
    Kind("date forgotten", "CI01", _PP,
         r"(?<=\d/\d\d) of \d\d (?:March|July|December) \d{4}|(?<=\d/\d\d\d) of \d\d \w+ \d{4}"
         r"(?= and|,)", "", ""),
    Kind("date repeated", "CI02", _OP, r"(?<=79/188)", " of 17 December 2024"),
    Kind("year of a Council resolution forgotten", "CI03", _PP, r" \(2014\)", "", "2150"),
    Kind("symbol instead of number", "CI04", _OP, r"its resolution (?=79)", "A/RES/", "A/RES"),
    Kind("its for another organ", "CI05", _PP,
         r"Economic and Social Council(?= resolution)|General Assembly(?= resolution 74)", "its"),
    Kind("organ that has no such number", "CI05", _PP, r"(?<=also\* )General Assembly",
         "Security Council"),
    Kind("date of another year", "CI06", r"PP[12]", r"2020(?= 77|,)|2024(?=,)|2023(?= on)", "2003"),
    Kind("letter without a space", "CI07", _TEXT, r"(?<=79/188)(?= of)", "A", ""),
    Kind("this resolution", "CI08", _TEXT, r"the present(?= resolution)", "this"),
    Kind("paragraph that is not there", "CI09", _OP, r"(?<=paragraph )3", "9"),
    Kind("above for below", "CI09", _OP, r"(?<=paragraph )3", "6"),
    Kind("resolutions out of order", "CI10", _PP,
         r"75/210 of 21 December 2020, 77/301 of 14 July 2023",
         "77/301 of 14 July 2023, 75/210 of 21 December 2020", "75/210"),
    Kind("source in parentheses", "FN01", _OP, r"(?<=report of the Secretary-General)",
         " (A/80/75)", "A/80/75"),
    Kind("note before the mark", "FN04", _PP, r",(\[\^\d\])", r"\1,", ""),
    Kind("note without a full stop", "FN05", "note", r"\.$", "", ""),
    Kind("Ibid. without a source", "FN06", "note 1", r"^.*$", "Ibid., para. 3.", "Ibid"),
    Kind("treaties by their initials", "FN07", "note 2", r"^United Nations, \*Treaty Series\*",
         "UNTS"),
    Kind("treaty series in roman type", "FN07", "note 2", r"\*Treaty Series\*", "Treaty *Series*",
         ""),
    Kind("call taken out", "FN10", _PP, r"\[\^1\]", "", ""),
    Kind("symbol without a point", "SY01", "symbol", r"(?<=C)\.|(?<=CN)\.|(?<=L)\.", "", ""),
    Kind("amendment as a child", "SY02", "symbol", r"$", "/Amend.1"),
    Kind("sponsor under an old name", "SN01", "sponsors", r"Viet Nam|Côte d’Ivoire|Türkiye",
         lambda m: {"Viet Nam": "Vietnam", "Türkiye": "Turkey"}.get(m[0], "Ivory Coast")),
    Kind("sponsors out of order", "SN01", "sponsors", r"^(\w+), ([^,]+?)(?=,| and)", r"\2, \1",
         ""),
    Kind("sponsor twice", "SN01", "sponsors", r"^(\w+),", r"\1, \1,", ""),
    Kind("sponsor with an article", "SN01", "sponsors", r"^Bahamas", "The Bahamas"),
    Kind("group as a sponsor", "SN02", "sponsors", r"^.*(?=:)", "Group of 77 and China"),
    Kind("State under an old name", "SN04", _PP, r"the Sudan", "the Czech Republic"),
    Kind("short name of the street", "SN04", _PP, r"the Niger", "South Korea"),
    Kind("article forgotten", "SN05", _TEXT, r"the (?=Sudan|Niger)", "", ""),
    Kind("square brackets", "NU07", _TEXT, r"(?<= )(lights|light|lamps|theft)(?= )", r"[\1]", "["),
    Kind("bracket not closed", "NU07", _TEXT, r"(?<= )(?=lights|light |lamps)", "[", "["),
    Kind("remark", "NU07", _OP, r"(?<=[a-z])(?=;$)", " (tbc)", "tbc"),
    Kind("attribution", "NU09", _OP, r"(?<=[a-z])(?=;$)", " (EU: delete)", "EU"),
    Kind("word twice", "LE01", _TEXT, r" the (?=[a-z])", " the the "),
    Kind("paragraph in French", "LA01", _OP, r"^\*Encourages.*|^\*Reaffirms.*",
         "*Demande* aux gardiens des phares de faire rapport sur les mesures qui ont été prises "
         "dans les ports et sur la mer;", ""),
    Kind("paragraph in Spanish", "LA01", _PP, r"^\*Convinced.*|^\*Aware.*",
         "*Consciente* de que los faros de los puertos son una ayuda para los marineros y sus "
         "familias en la costa,", ""),
    Kind("organ misspelt", "ST01", "enacting", r"Assembly|Council", lambda m: m[0][:-1], ""),
    Kind("organ without its article", "ST01", "enacting", r"^The ", "", ""),
    Kind("colon after the organ", "ST01", "enacting", r",$", ":", ":"),
    Kind("comma after the organ forgotten", "ST02", "enacting", r",$", "", ""),
    Kind("wrong organ speaks", "ST03", "enacting", r"^The Economic and Social Council",
         "The Commission on Crime Prevention and Criminal Justice", ""),
    Kind("capitals in the title", "ST06", "title", r"^.*$", lambda m: m[0].title().replace(
        " Of ", " of ").replace(" The ", " the ").replace(" In ", " in ").replace(" To ", " to "),
         ""),
    Kind("abbreviation in the title", "ST06", "title", r"$", " and the role of UNODC", "UNODC"),
    Kind("annex that is not there", "ST10", _OP, r"^\*(Urges|Reaffirms|Encourages)\*.*(?=[;:]$)",
         r"*\1* States to follow the rules annexed to the present resolution", "annexed"),
    Kind("within existing resources", "BU02", _OP, r"(?=;$)", ", within existing resources",
         "existing"),
)  # fmt: skip
"""What is found by a pattern in one paragraph."""


def slips() -> Iterator[Slip]:
    """Every slip that can be put into the clean texts."""
    for text in CLEAN.values():
        for kind in KINDS:
            yield from _in_words(kind, text)
        for more in _OF_ORDER:
            yield from more(text)
        for clause in CLAUSES:
            yield from _in_clause(clause, text, r"OP\d+$", r"(?<=[a-z])(?=[;.]$)")
        for clause in NOTES:
            yield from _in_clause(clause, text, r"note 2", r"^.*$")


def chosen(seed: int, of_each: int = 6) -> list[Slip]:
    """Some slips of each kind, drawn by a seed."""
    draw = random.Random(seed)  # noqa: S311
    by_kind: dict[str, list[Slip]] = {}
    for slip in slips():
        by_kind.setdefault(slip.kind, []).append(slip)
    return [
        slip for found in by_kind.values() for slip in draw.sample(found, min(of_each, len(found)))
    ]


def _in_words(kind: Kind, text: Text) -> Iterator[Slip]:
    for at, line in enumerate(text):
        if not re.match(kind.where, line.label):
            continue
        for found in re.finditer(kind.old, line.words):
            put = found.expand(kind.new) if isinstance(kind.new, str) else kind.new(found)
            words = line.words[: found.start()] + put + line.words[found.end() :]
            if words == line.words or _is_last(kind, text, at):
                continue
            label = _place(kind, line.label)
            shows = put.strip("*") if kind.shows is None else kind.shows
            changed = (*text[:at], line._replace(words=words), *text[at + 1 :])
            yield Slip(kind.name, kind.code, printed(changed), label, shows)


def _in_clause(clause: Clause, text: Text, where: str, old: str) -> Iterator[Slip]:
    """The clause in the first paragraph that takes one."""
    for at, line in enumerate(text):
        if re.match(where, line.label) and re.search(old, line.words):
            joined = " " if where.startswith("OP") else ""
            put = (joined + clause.words).replace("\\", r"\\")
            words = re.sub(old, put, line.words, count=1)
            changed = (*text[:at], line._replace(words=words), *text[at + 1 :])
            yield Slip(clause.name, clause.code, printed(changed), line.label, clause.shows)
            return


def _is_last(kind: Kind, text: Text, at: int) -> bool:
    """Whether a subparagraph is the last one, which "and" does not follow."""
    last = at + 1 >= len(text) or not re.match(_ITEM, text[at + 1].label)
    return kind.code == "PU05" and last


def _place(kind: Kind, label: str) -> str:
    return "" if kind.code in ("FN10", "ST01") else label


def _numbered(text: Text, name: str, code: str, where: str, new: Callable[[str], str]
              ) -> Iterator[Slip]:  # fmt: skip
    for at, line in enumerate(text):
        if re.match(where, line.label):
            number = new(line.number)
            changed = (*text[:at], line._replace(number=number), *text[at + 1 :])
            yield Slip(name, code, printed(changed), "", line.words.split()[0].strip("*"))


def _numbers(text: Text) -> Iterator[Slip]:
    yield from _numbered(text, "number in the preamble", "NU01", r"PP\d", lambda _: "1.")
    yield from _numbered(
        text, "number repeated", "NU03", r"OP[2-9]$", lambda old: f"{int(old[:-1]) - 1}."
    )
    yield from _numbered(
        text, "number skipped", "NU03", r"OP[3-9]$", lambda old: f"{int(old[:-1]) + 1}."
    )
    yield from _numbered(
        text, "marker without its parenthesis", "NU04", r"OP\d \([bc]", lambda old: old[1:]
    )
    yield from _roman(text)
    yield from _repeated(text)
    yield from _numbered(
        text, "letter skipped", "NU05", r"OP\d \([bc]", lambda old: f"({chr(ord(old[1]) + 1)})"
    )
    yield from _numbered(
        text, "bis left over", "NU07", r"OP[3-6]$", lambda old: f"{int(old[:-1]) - 1} bis."
    )
    yield from _numbered(text, "label left over", "NU07", r"PP[2-4]$", lambda _: "PP2 alt")


def _roman(text: Text) -> Iterator[Slip]:
    romans = {"(a)": "(i)", "(b)": "(ii)", "(c)": "(iii)"}
    lines = tuple(line._replace(number=romans.get(line.number, line.number)) for line in text)
    yield Slip("roman numbers at the first degree", "NU04", printed(lines), "", "")


def _repeated(text: Text) -> Iterator[Slip]:
    whole = [one for one in text if re.match(r"PP\d$", one.label) and len(one.words.split()) > 9]
    for line in whole[:2]:
        last = max(at for at, one in enumerate(text) if one.label.startswith("PP"))
        lines = (*text[: last + 1], line, *text[last + 1 :])
        yield Slip("paragraph twice", "LE02", printed(lines), "", "")


def _alone(text: Text) -> Iterator[Slip]:
    kept = [line for line in text if not line.label.startswith("OP")]
    last = next(line for line in reversed(text) if line.label.startswith("OP"))
    at = max(index for index, line in enumerate(kept) if line.label.startswith("PP"))
    kept.insert(at + 1, last._replace(number="1."))
    yield Slip("number of a single paragraph", "NU02", printed(kept), "OP1", "")


def _calls_exchanged(text: Text) -> Iterator[Slip]:
    joined = printed(text)
    if ",[^2]" in joined:
        other = joined.replace(",[^1]", ",[^0]").replace(",[^2]", ",[^1]").replace("[^0]", "[^2]")
        yield Slip("notes out of order", "FN09", other, "PP6", "")


def _note_called_twice(text: Text) -> Iterator[Slip]:
    for at, line in enumerate(text):
        if "Secretary-General;" in line.words and any("[^1]" in one.words for one in text):
            changed = line._replace(words=line.words + "[^1]")
            lines = (*text[:at], changed, *text[at + 1 :])
            yield Slip("note called twice", "FN03", printed(lines), line.label, "")


def _adopted_lines(text: Text) -> Iterator[Slip]:
    last = max(at for at, line in enumerate(text) if line.label.startswith("OP"))
    line = Line("closing", "", "67th plenary meeting\n18 December 2025")
    yield Slip(
        "closing line in a draft", "ST07",
        printed((*text[: last + 1], line, *text[last + 1 :])), "closing line", "",
    )  # fmt: skip


_OF_ORDER = (_numbers, _alone, _calls_exchanged, _note_called_twice, _adopted_lines)
