"""What somebody writes beside a text, understood: "retain", "reserve on “every year” – why".

A stance is understood if it is told whole; with a condition, or with a word more than it needs, it
is a comment, and all its words are kept.
"""

from __future__ import annotations

import re

from drafting.amendments.positions import Stance
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_VERBS = {
    Stance.RETAIN: r"(?:retain|keep|maintain)s?|retained",
    Stance.DELETE: r"(?:delete|remove|omit|strike)s?|del|deletion|(?:take|strike)s? out",
    Stance.SUPPORTS: r"supports?|accepts?|(?:can|could) (?:support|accept)",
    Stance.OPPOSES: (
        r"opposes?|rejects?|objects?(?: to)?|(?:cannot|can not|can’t) (?:support|accept)"
    ),
    Stance.RESERVES: (
        r"(?:scrutiny )?reserv(?:es?|ation)(?: (?:its|our|the) position)?(?: on)?|on hold"
    ),
    Stance.FLEXIBLE: r"(?:(?:is|are|can be) )?flexible(?: on)?",
    Stance.BRACKETS: r"(?:put )?(?:in )?brackets(?: around)?|bracket",
    Stance.LIFTS: (
        r"(?:lift|withdraw)s?(?: (?:its|our|the))? "
        r"(?:reserve|reservation|objection|comments?|position)(?: on)?"
    ),
    Stance.COMMENTS: r"comments? on",
}
_POLITE = r"(?:we )?(?:(?:would )?(?:like|prefer|want|wish)s? to |to )?"
_OBJECT = (
    r"(?P<whole>(?:this|the)(?: (?:text|paragraph|words|wording|language|reference))?|it|as is)|"
    r"[“\"](?P<words>[^”\"]+)[”\"]|"
    r"proposal (?P<proposal>\d{1,6})"
)
_COMMENT = r"(?:(?:\s*[–—;,.:]|\s-)\s*(?P<comment>\S.*)|\s*[.;]?)"
_FORMS = {
    stance: regex(rf"{_POLITE}(?:{verb})(?:\s+(?:{_OBJECT}))?{_COMMENT}", re.IGNORECASE | re.DOTALL)
    for stance, verb in _VERBS.items()
}
_ON_PROPOSAL = regex(r"(?:on )?proposal (?P<proposal>\d{1,6})\s*[:–—-]\s*(?P<says>.*)",
                     re.IGNORECASE | re.DOTALL)  # fmt: skip
_CONDITION = regex(
    r"(?:if|provided|subject|only|unless|except|but|until|once|pending|as long as)\b", re.IGNORECASE
)
_FURTHER = regex(
    r"(?:^|[;,.:–—-]\s*|\b(?:and|or|then|also)\s+)(?:to )?"
    r"(?:retain|keep|maintain|delete|remove|omit|strike|support|accept|oppose|reject|reserve|bracket|"
    r"lift|add|insert|replace|change|move|merge|split)s?\b",
    re.IGNORECASE,
)
"""Something else that is asked for, at the beginning of a clause."""


class Spoken(NamedTuple):
    """What is said."""

    stance: Stance
    words: str = ""
    """The words that it is about; empty for the whole."""
    comment: str = ""
    proposal: int = 0
    """The number of the proposal that it is about; 0 for the text."""


def spoken(says: str) -> Spoken:
    """What words behind a name say, plain text; whatever is no stance is a comment."""
    says = " ".join(says.split())
    if found := _ON_PROPOSAL.fullmatch(says):
        on = _stance(found["says"])
        if not on.proposal:
            return on._replace(proposal=int(found["proposal"]))
        return Spoken(Stance.COMMENTS, comment=says)
    return _stance(says)


def _stance(says: str) -> Spoken:
    for stance, form in _FORMS.items():
        found = form.fullmatch(says)
        if found is None or not _is_plain(found["comment"] or ""):
            continue
        if stance is Stance.COMMENTS and not found["comment"]:
            continue
        words = (found["words"] or "").strip()
        return Spoken(stance, words, found["comment"] or "", int(found["proposal"] or 0))
    return Spoken(Stance.COMMENTS, comment=says)


def _is_plain(comment: str) -> bool:
    """Whether words behind a stance only say why: they set no condition and ask for no more."""
    return not _CONDITION.match(comment) and not _FURTHER.search(comment)
