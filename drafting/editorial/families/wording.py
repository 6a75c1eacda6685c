"""Whom an opening addresses, the words that follow it, and emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Passage, Role
from drafting.editorial.rules import TEXT, About, Hit, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_OPERATIVE = frozenset({Role.OPERATIVE})
_BOTH = _OPERATIVE | {Role.PREAMBULAR}
_INDEPENDENT = regex(
    r"(?:Also |Further )?[Rr]equests (?:also |further )?"
    r"(the (?:World Bank|International Monetary Fund|World Trade Organization|European Union|"
    r"African Union|International Court of Justice|International Criminal Court|"
    r"International Committee of the Red Cross)"
    r"|(?:all )?(?:Member )?States(?! Members of the Commission| parties)|all Governments|"
    r"Governments|the private sector|civil society)\b"
)


@passage_rule(
    _OPERATIVE,
    About(
        "OP11", "An organ requests those whom it can instruct", Severity.ADVICE,
        "Drafters' common knowledge",
        "OP: *Requests* the World Bank to lend a hand;",
        "OP: *Invites* the World Bank to lend a hand;",
    ),
)  # fmt: skip
def addressee(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“Requests” goes to the Secretary-General and to subsidiary bodies.

    Independent organizations are invited; States are urged, encouraged or called upon.
    """
    if found := _INDEPENDENT.match(passage.words):
        message = f"“Requests” to {found[1]}: invite, encourage or call upon them."
        yield Hit(message, found.start(1), found.end(1))


_AFTER = {
    "Takes note": "of|with|in|also|further|that",
    "Taking note": "of|with|in|also|further|that",
    "Mindful": "of|also|further|that",
    "Cognizant": "of|also|further|that",
    "Conscious": "of|also|further|that",
    "Aware": "of|also|further|that",
    "Guided": "by|also|further",
    "Desirous": "of|also|further|to",
    "Looks forward": "to|also|further|with",
    "Looking forward": "to|also|further|with",
    "Expresses its appreciation": "to|for|of|that|also|and|with|in",
    "Calls": "upon|on|for|once|attention|also|further|again|strongly|urgently|into",
    "Appeals": "to|for|also|further|once|urgently|strongly|again",
    "Pays tribute": "to|also|further",
    "Draws attention": "to|also|further|once",
    "Takes note with appreciation": "of|also|further|that|in",
    "Taking note with appreciation": "of|also|further|that|in",
}
"""Openings with the words that may follow them."""
_NOT_AFTER = (
    r"on(?! an? \w+ basis)|upon|of|about|regarding|to(?! (?:be|that end|the (?:extent|attention)))"
)
_TRANSITIVE = (
    "Acknowledg", "Affirm", "Approv", "Commend", "Condemn", "Consider", "Deplor", "Emphasiz",
    "Encourag", "Endors", "Highlight", "Invit", "Not", "Reaffirm", "Recall", "Recogniz",
    "Reiterat", "Request", "Stress", "Support", "Underlin", "Underscor", "Urg", "Welcom",
)  # fmt: skip
"""Verbs that take an object without a preposition, as far as all their forms share."""
_TO_OBJECT = regex(
    rf"(?:Also |Further |Strongly )?(?:{'|'.join(_TRANSITIVE)})(?:e?s|ing)(?: also| further)? "
    rf"({_NOT_AFTER})\b(?!,)",
    re.IGNORECASE,
)
_SAYS_TO = regex(
    r"(?:Also |Further )?(?:affirm|emphasiz|reaffirm|recall|reiterat|stress)(?:e?s|ing) to "
    r"[^,;]+ that\b",
    re.IGNORECASE,
)
"""What is said to somebody: “Reiterates to the executive heads that …”."""
_OTHERWISE = regex(
    r"(?:Also |Further )?(?:(?:Deeply |Gravely |Seriously )?[Cc]oncerned (of)\b"
    r"|[Bb]earing in mind (of|about)\b"
    r"|[Hh]aving (?:considered|examined|heard) (about|of|on)\b|[Aa]ware (about|on)\b"
    r"|[Mm]indful (about|on)\b|[Gg]uided (with|from)\b)"
)
_ADVERBS = r"once (?:again|more)|again|in (?:this|that) (?:regard|context|respect)"
_WITHOUT = "|".join(
    rf"{re.escape(opens)}(?!,)(?! (?:(?:{_ADVERBS}),? )?(?:{after})\b)"
    for opens, after in _AFTER.items()
)
_GOES_ON = regex(rf"(?:Also |Further |Deeply |Fully )?({_WITHOUT})\b", re.IGNORECASE)


@passage_rule(
    _BOTH,
    About(
        "OP12", "Openings have their prepositions", Severity.WARNING,
        "Openings of adopted resolutions",
        "OP: *Takes note* the report of the Keeper of Lights;",
        "OP: *Takes note* of the report of the Keeper of Lights;",
    ),
)  # fmt: skip
def prepositions(passage: Passage, _: Profile) -> Iterator[Hit]:
    """“Takes note of”, “mindful of”, “looks forward to”; “stresses”, not “stresses on”.

    A verb that takes an object has no preposition before it.
    """
    object_ = None if _SAYS_TO.match(passage.words) else _TO_OBJECT.match(passage.words)
    for one in filter(None, (object_, _OTHERWISE.match(passage.words))):
        index = next(at for at, word in enumerate(one.groups(), 1) if word)
        message = f"“{one[0]}”: this opening is not followed by “{one[index]}”."
        yield Hit(message, one.start(index) - 1, one.end(index), "")
    found = _GOES_ON.match(passage.words)
    if found and found.end() < len(passage.words):
        after = _AFTER[found[1][:1].upper() + found[1][1:].lower()].split("|")[0]
        message = f"“{found[1]}” is followed by “{after}”."
        at = found.end()
        yield Hit(message, found.start(1), at)


_WORD = regex(r"\w")
_FOREIGN = regex(r"(?:inter alia|vis-à-vis|ad hoc|per se|de facto|mutatis mutandis|via)$")
_STRESSED = regex(r"(?:all|any|every|each|only|not|no|very|never|must|shall|should|both|and|or)$")


@passage_rule(
    TEXT,
    About(
        "OP13", "Nothing is stressed by bold or italics", Severity.WARNING,
        "Editorial Manual, italics and bold",
        "OP: *Requests* the Keeper to light **all** lamps;",
        "OP: *Requests* the Keeper to light all lamps;",
    ),
)  # fmt: skip
def emphasis(passage: Passage, _: Profile) -> Iterator[Hit]:
    """Bold is for headings, italics for opening words and for titles of publications.

    Foreign words that the dictionary has, such as “inter alia”, are in roman type.
    """
    for start, end in passage.text.bolds:
        if _WORD.search(passage.words, start, end):
            yield Hit("Bold is not used in a text.", start, end)
    for start, end in passage.text.italics:
        said = passage.words[start:end].strip(" ,;").casefold()
        if start and (_FOREIGN.match(said) or _STRESSED.match(said)):
            yield Hit("These words are in roman type.", start, end)
