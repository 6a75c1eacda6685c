"""Opening words: part of speech, italics, words that are unusual or sensitive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.openings import Opening, is_operative, is_participle, opening
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule, passage_rule
from drafting.lexicon.openings import (
    bare_verbs,
    conjunctions,
    finite_verbs,
    participles,
    past_verbs,
)
from drafting.lexicon.openings import unusual as unusual_openings
from drafting.model.unit import Kind
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MANUAL = "Editorial Manual, resolutions, drafting and editing"
_MODALS = frozenset({"Should", "Shall", "Must", "Will", "May", "To", "Please", "We"})
_ORGAN = regex(
    r"The (?:General |Security |Human Rights |Economic and Social )?"
    r"(?:Assembly|Council|Commission|Conference) [a-z]+s\b"
)
_NEVER = _MODALS | {"It", "They", "Has", "Have", "Is", "Are", "Was", "Be"}
"""Words that open no paragraph: the organ is the subject of the sentence already."""
_IS_MOVED = regex(
    r"Is (?:also |further |deeply |gravely |seriously |fully |firmly |particularly |greatly )*"
    r"(?:alarmed|aware|concerned|confident|conscious|convinced|determined|encouraged|grateful|"
    r"mindful|of the (?:view|opinion)|pleased|ready|resolved|satisfied)\b"
)
"""What the organ is rather than does: "Is encouraged by", "Is of the view that"."""
_PREAMBULAR = frozenset({Role.PREAMBULAR})
_OPERATIVE = frozenset({Role.OPERATIVE})
_BOTH = _PREAMBULAR | _OPERATIVE


@document_rule(
    About(
        "OP01", "A preambular paragraph opens with a participle or an adjective", Severity.ERROR,
        _MANUAL,
        "PP: *Recalls* the report of the Keeper of Lights,",
        "PP: *Recalling* the report of the Keeper of Lights,",
    )
)  # fmt: skip
def preambular_opener(document: Document, _: Profile) -> Iterator[Hit]:
    """The preamble says in what frame of mind the organ acts: “Recalling”, “Deeply concerned”.

    A verb in the third person begins the operative part; where one ends with a comma among
    preambular paragraphs, it was meant for the preamble.
    """
    if document.is_decision:
        return
    for body in document.bodies:
        strayed = _strayed(body)
        moves = _moves((*body.preamble, *strayed), Kind.PREAMBULAR)
        for passage in (*body.preamble, *strayed):
            opens = opening(passage.words)
            verb = opens.verb
            wrong = finite_verbs().get(verb) or _of_bare(verb) or _of_past(verb)
            if passage.role is Role.PREAMBULAR and verb in _NEVER:
                message = f"A preambular paragraph does not open with “{verb}”."
                yield Hit(message, opens.start, opens.end, None, passage)
            elif wrong and (passage.role is Role.PREAMBULAR or passage in strayed):
                message = f"“{verb}” opens no preambular paragraph; the preamble says “{wrong}”."
                hit = Hit(message, opens.start, opens.end, _cased(opens, wrong), passage)
                yield hit._replace(moves=moves)
                moves = ()


def _moves(passages: Iterable[Passage], kind: Kind) -> tuple[tuple[str, Kind], ...]:
    """Paragraphs that were read into the other part, with what they should be."""
    others = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.CONTINUATION)
    return tuple(
        (one.place, kind)
        for one in passages
        if one.kind in others and one.kind is not kind and one.role is not Role.SUBPARAGRAPH
    )


def _of_bare(verb: str) -> str:
    finite = bare_verbs().get(verb, "")
    return finite_verbs().get(finite, "") if finite else ""


def _of_past(verb: str) -> str:
    return finite_verbs().get(past_verbs().get(verb, ""), "")


def _cased(opens: Opening, new: str) -> str:
    return new if opens.verb == opens.first or not opens.before else new.lower()


_STRAYS = 3
"""Paragraphs beyond which a text ends its operative ones with commas, rightly or not."""


def _strayed(body: Body) -> tuple[Passage, ...]:
    """Paragraphs at the start of the operative part that read as preambular ones.

    A reader of plain text takes the first finite verb for the start of the operative part.
    """
    found = []
    for at, passage in enumerate(body.operative):
        following = body.operative[at + 1] if at + 1 < len(body.operative) else None
        continued = (
            following is not None
            and following.role is Role.CONTINUATION
            and is_participle(following.words)
            and following.words.rstrip().endswith(",")
        )
        strays = passage.words.rstrip().endswith(",") or continued
        if strays and passage.role is Role.OPERATIVE and is_operative(passage.words):
            found.append(passage)
        elif passage.role is not Role.CONTINUATION:
            break
    if len(found) > _STRAYS:
        return ()
    return tuple(found) if body.preamble else ()


@document_rule(
    About(
        "OP02", "An operative paragraph opens with a verb in the third person", Severity.ERROR,
        _MANUAL,
        "OP: *Requesting* the Keeper to report;",
        "OP: *Requests* the Keeper to report;",
    )
)  # fmt: skip
def operative_opener(document: Document, _: Profile) -> Iterator[Hit]:
    """The organ is the subject of the one sentence: it “requests”, “decides”, “takes note”.

    Sections of the texts of the Fifth Committee have preambles of their own.
    """
    for body in document.bodies:
        operative = [one for one in body.operative if one.kind is Kind.PREAMBULAR]
        moves = _moves(operative, Kind.OPERATIVE) if not _has_section(body) else ()
        in_preamble_of_section = False
        for passage in body.operative:
            if passage.role is Role.HEADING:
                in_preamble_of_section = True
                continue
            if passage.role is not Role.OPERATIVE:
                continue
            goes_on = passage.words.rstrip().endswith((",", ";")) and is_participle(passage.words)
            in_preamble_of_section = in_preamble_of_section and goes_on
            runs_in = document.is_decision and passage.words[:1].islower()
            if not (in_preamble_of_section or runs_in):
                for hit in _not_finite(passage):
                    yield hit._replace(moves=moves)
                    moves = ()


def _has_section(body: Body) -> bool:
    return any(one.kind is Kind.SECTION for one in body.operative)


def _not_finite(passage: Passage) -> Iterator[Hit]:
    opens = opening(passage.words)
    verb = opens.verb
    if right := participles().get(verb) or bare_verbs().get(verb) or past_verbs().get(verb):
        message = f"“{verb}” cannot open an operative paragraph; say “{right}”."
        yield Hit(message, opens.start, opens.end, _cased(opens, right), passage)
    elif (verb in _NEVER and not _IS_MOVED.match(passage.words)) or _ORGAN.match(passage.words):
        message = f"“{verb}” cannot open an operative paragraph: begin with what the organ does."
        yield Hit(message, opens.start, opens.end, None, passage)
    elif is_participle(passage.words) and verb not in finite_verbs():
        message = f"“{verb}” opens a preambular paragraph."
        yield Hit(message, opens.start, opens.end, None, passage)


@passage_rule(
    _BOTH,
    About(
        "OP03", "The opening words are in italics, and nothing else by default", Severity.WARNING,
        "Editorial practice, and Akoma Ntoso files of the United Nations",
        "OP: Requests the Keeper to report;",
        "OP: *Requests* the Keeper to report;",
    ),
)  # fmt: skip
def italic_opener(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The opening verb is in italics, with “also”, “further” and adverbs before it.

    The italics end before what the verb is about.
    """
    text = passage.text
    opens = opening(text.words)
    known = is_participle(text.words) or is_operative(text.words)
    known = known and not opens.first[:1].islower()
    if not known or opens.first in conjunctions() or text.words.lstrip()[:1] in "“[":
        return
    begin = text.words.index(opens.first)
    if not any(start <= begin < end for start, end in text.italics):
        if text.is_bare(begin, opens.end):
            words = text.printed[begin : opens.end]
            yield Hit("The opening words are not in italics.", begin, opens.end, f"*{words}*")
    elif text.italics and text.italics[0] == (0, len(text.printed)) and len(text.printed) > 60:
        yield Hit("The whole paragraph is in italics.", 0, text.end)


_CALLS_ON = regex(
    r"(?:^|, |\band |\bthis regard |\b[Aa]lso |\b[Ff]urther )(?:[Cc]alls|[Cc]alling) (on)\b"
)


@passage_rule(
    _BOTH,
    About(
        "OP08", "“Calls upon”, not “calls on”", Severity.ADVICE,
        "Measured in the Assembly: 3,818 of the one, 9 of the other",
        "OP: *Calls on* all States to keep their lights burning;",
        "OP: *Calls upon* all States to keep their lights burning;",
    ),
)  # fmt: skip
def calls_upon(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The Assembly writes “calls upon”; the two other Councils have both forms."""
    if "alls on" not in passage.words and "alling on" not in passage.words:
        return
    for found in _CALLS_ON.finditer(passage.words):
        if not passage.text.is_quoted(found.start()):
            yield Hit("The form of the house is “upon”.", found.start(1), found.end(1), "upon")


@passage_rule(
    _BOTH,
    About(
        "OP09", "“Takes note of” and “notes” are neutral", Severity.ADVICE,
        "Decision 55/488 of the Assembly",
        "OP: *Takes note of* the report of the Keeper of Lights;",
        "OP: *Welcomes* the report of the Keeper of Lights;",
        on_request=True,
    ),
)  # fmt: skip
def neutral(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The two terms are neutral: they say neither approval nor disapproval.

    With “appreciation”, “satisfaction” or “concern” they are not. The reminder is given where
    it is asked for.
    """
    found = re.match(
        r"(?:Also |Further )?(?:Takes? note|Taking note|Notes|Noting)(?: also| further)?(?: of)?\b"
        r"(?! with)",
        passage.words,
    )
    if found:
        yield Hit("Neutral: neither approval nor disapproval.", 0, found.end())


@passage_rule(
    _BOTH,
    About(
        "OP10", "An opening that resolutions use", Severity.ADVICE,
        "Openings of some 2,700 adopted resolutions",
        "PP: *Noting with zest* the report of the Keeper of Lights,",
        "PP: *Noting with appreciation* the report of the Keeper of Lights,",
    ),
)  # fmt: skip
def unusual(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Some openings are known from simulations of the United Nations and from nowhere else.

    Others are rare enough to be looked at.
    """
    words = passage.words
    opens = opening(words)
    known = unusual_openings()
    if words.startswith(known):
        length = max(len(one) for one in known if words.startswith(one))
        yield Hit("Resolutions do not open with these words.", 0, length)
    elif opens.verb and not _is_known(opens.verb, words):
        yield Hit(f"“{opens.verb}” is a rare opening.", opens.start, opens.end)


def _is_known(verb: str, words: str) -> bool:
    form = is_participle(words) or is_operative(words)
    return form or verb in bare_verbs() or verb in _MODALS
