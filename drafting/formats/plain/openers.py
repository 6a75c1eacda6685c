"""Opening words of paragraphs: how they are built, and how far their italics reach.

The grammar was read off adopted resolutions. Italic are the verb, what modifies
it and its set object ("Taking note also with appreciation", "Expressing its deep
concern"); roman is what governs the rest of the sentence ("of", "at", "that").
"""

from __future__ import annotations

import re
from enum import StrEnum


class Opener(StrEnum):
    """What the first words of a paragraph make of it."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


_PARTICIPLES = (
    "Acknowledging", "Acting", "Addressing", "Adopting", "Affirming", "Anticipating",
    "Appreciating", "Approving",
    "Asserting", "Attaching", "Bearing", "Believing", "Building", "Calling", "Commemorating",
    "Commending", "Committing", "Condemning", "Confirming", "Congratulating", "Considering",
    "Continuing", "Declaring", "Deciding", "Demanding", "Denouncing", "Deploring", "Desiring",
    "Determining", "Drawing", "Echoing", "Emphasizing", "Emphasising", "Encouraging", "Endorsing",
    "Expecting", "Expressing", "Fearing", "Following", "Having", "Heeding", "Highlighting",
    "Honouring", "Hoping", "Inviting", "Keeping", "Lamenting", "Looking", "Noting", "Observing",
    "Offering", "Paying", "Proclaiming", "Proceeding", "Pursuing", "Reaffirming", "Realizing",
    "Recalling", "Recognizing", "Recognising", "Recommending", "Recommitting", "Reconfirming",
    "Re-emphasizing", "Referring", "Regretting", "Reiterating", "Rejecting", "Relying",
    "Remaining", "Remembering", "Reminding", "Renewing", "Requesting", "Restating", "Respecting",
    "Sharing", "Stressing", "Supporting", "Taking", "Thanking", "Underlining", "Underscoring",
    "Urging", "Viewing", "Voicing", "Welcoming", "Wishing",
)  # fmt: skip
_STATES_OF_MIND = (
    "Alarmed", "Anxious", "Appalled", "Apprehensive", "Aware", "Cognizant", "Committed",
    "Concerned", "Confident", "Conscious", "Convinced", "Desirous", "Determined", "Disappointed",
    "Dismayed", "Distressed", "Disturbed", "Eager", "Encouraged", "Grateful", "Guided", "Hopeful",
    "Horrified", "Indignant", "Inspired", "Mindful", "Moved", "Motivated", "Outraged",
    "Perturbed", "Persuaded", "Pleased", "Prompted", "Reassured", "Resolute", "Resolved",
    "Satisfied", "Seized", "Shocked", "Solemnly", "Troubled", "Worried",
)  # fmt: skip
_VERBS = (
    "Accepts", "Accords", "Acknowledges", "Addresses", "Adopts", "Affirms", "Agrees", "Allocates",
    "Appeals", "Appoints", "Appreciates", "Apportions", "Appropriates", "Approves", "Asks",
    "Assures", "Authorizes", "Authorises", "Believes", "Calls", "Clarifies", "Commemorates",
    "Commends", "Commits", "Concludes", "Concurs", "Condemns", "Confirms", "Congratulates",
    "Considers", "Continues", "Convenes", "Declares", "Decides", "Dedicates", "Defers",
    "Deferred", "Demands", "Denounces", "Deplores", "Designates", "Determines", "Directs",
    "Draws", "Elects", "Emphasizes", "Emphasises", "Empowers", "Encourages", "Endorses",
    "Entrusts", "Establishes", "Expects", "Expresses", "Extends", "Fixes", "Grants",
    "Highlights", "Holds", "Honours", "Hopes", "Identifies", "Insists", "Instructs", "Intends",
    "Invites", "Joins", "Launches", "Looks", "Maintains", "Mandates", "Notes", "Objects",
    "Observes", "Offers",
    "Pays", "Pledges", "Proclaims", "Promotes", "Proposes", "Reaffirms", "Realizes", "Recalls",
    "Recognizes", "Recognises", "Recommends", "Recommits", "Reconfirms", "Re-emphasizes",
    "Refers", "Regrets", "Reiterates", "Rejects", "Remains", "Reminds", "Renews", "Repeats",
    "Replaces", "Requests", "Requires", "Reserves", "Resolves", "Respects", "Selects", "Sets",
    "Shares", "Signals", "Stresses", "Supports", "Suspends", "Takes", "Terminates", "Thanks",
    "Transmits",
    "Trusts", "Underlines", "Underscores", "Undertakes", "Urges", "Views", "Voices", "Warns",
    "Welcomes",
    "Wishes",
)  # fmt: skip
_OTHER_PREAMBULAR = (
    "In accordance with", "In pursuance of", "Pursuant to", "Without prejudice to", "In pursuit of",
    "Having regard to", "With a view to", "On the occasion of",
)  # fmt: skip

_MANNER = (
    "Acutely", "Categorically", "Clearly", "Deeply", "Equally", "Especially", "Extremely",
    "Firmly", "Fully", "Gravely", "Greatly", "Highly", "Increasingly", "Keenly", "Once more",
    "Particularly", "Profoundly", "Seriously", "Sincerely", "Solemnly", "Strongly",
    "Unequivocally", "Unreservedly", "Urgently", "Vigorously", "Warmly",
)  # fmt: skip
_SEQUENCE = (
    "also",
    "further",
    "furthermore",
    "again",
    "once again",
    "once more",
    "anew",
    "likewise",
)
_DEGREES = (
    "continued", "continuing", "deep", "deepest", "extreme", "firm", "full", "further", "grave",
    "great", "growing", "heartfelt", "increasing", "particular", "profound", "readiness", "serious",
    "severe", "sincere", "solemn", "special", "strong", "strongest", "unwavering", "utmost", "warm",
)  # fmt: skip
_FEELINGS = (
    "alarm", "appreciation", "approval", "belief", "commitment", "concern", "condemnation",
    "condolences", "confidence", "conviction", "deep sorrow", "determination", "dismay",
    "disappointment", "gratitude", "hope", "indignation", "intention", "interest", "outrage",
    "opposition", "readiness", "regret", "resolve", "sadness", "satisfaction", "shock",
    "solidarity", "sorrow", "support", "sympathy", "thanks", "willingness",
)  # fmt: skip
_RESTATED = (
    *_FEELINGS, "appeal", "demand", "encouragement", "invitation", "position",
    "recognition", "recommendation", "request",
)  # fmt: skip


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_S = r"\s+"
_SEQ = f"(?:{_S}{_any(_SEQUENCE)})?"
_DEGREE = f"(?:{_any(_DEGREES)}{_S})"
_FEELING = f"{_DEGREE}{{0,3}}{_any(_FEELINGS)}(?:{_S}and{_S}{_DEGREE}?{_any(_FEELINGS)})?"
_OBJECTS = (
    r"upon", r"for\b(?=\s+(?!(?:the\s+)?purpose))", r"on\b", r"in\s+mind", r"into\s+account",
    r"into\s+consideration", r"note", rf"{_DEGREE}?attention", rf"{_DEGREE}?tribute", "forward",
)  # fmt: skip
_RESTATING = rf"its\s+{_DEGREE}{{0,2}}(?:call(?:\s+(?:upon|for))?|{_any(_RESTATED)})"
_WITH = rf"with\s+{_FEELING}"
_TERMS = r"in\s+the\s+strongest(?:\s+possible)?\s+terms"
_PERFECT = (
    r"(?:also\s+|further\s+)?(?:adopted|considered|examined|heard|received|reviewed|studied|"
    r"concluded|decided|discussed|taken\s+into\s+account|taken\s+note|regard|noted|met|recalled)"
)

_AFTER_VERB = {
    "call": rf"(?:{_S}attention)?{_SEQ}(?:{_S}(?:upon|for|on))?",
    "take": rf"(?:{_S}(?:note|into\s+account|into\s+consideration))?{_SEQ}(?:{_S}{_WITH})?{_SEQ}",
    "bear": rf"(?:{_S}in\s+mind)?{_SEQ}",
    "look": rf"(?:{_S}forward)?{_SEQ}",
    "pay": rf"(?:{_S}{_DEGREE}?tribute)?{_SEQ}",
    "draw": rf"(?:{_S}attention)?{_SEQ}",
    "have": rf"(?:{_S}{_PERFECT})?{_SEQ}",
    "express": rf"{_SEQ}(?:{_S}(?:its\s+)?{_FEELING})?{_SEQ}",
    "remain": rf"(?:{_S}{_any(tuple(w.lower() for w in _MANNER))})?"
    rf"(?:{_S}{_any(tuple(w.lower() for w in _STATES_OF_MIND))})?{_SEQ}",
    "other": rf"{_SEQ}(?:{_S}{_RESTATING})?(?:{_S}{_WITH})?(?:{_S}{_TERMS})?{_SEQ}"
    rf"(?:{_S}in\s+particular(?!,))?",
}
_FAMILIES = {
    "call": ("Calling", "Calls"),
    "take": ("Taking", "Takes"),
    "bear": ("Bearing", "Keeping"),
    "look": ("Looking", "Looks"),
    "pay": ("Paying", "Pays"),
    "draw": ("Drawing", "Draws"),
    "have": ("Having",),
    "express": ("Expressing", "Expresses", "Voicing", "Voices"),
    "remain": ("Remaining", "Remains"),
}
_IN_A_FAMILY = frozenset(verb for verbs in _FAMILIES.values() for verb in verbs)


def _first_capital_optional(words: tuple[str, ...]) -> str:
    """The words with a capital or, after an adverb, without one."""
    return _any(tuple(words) + tuple(word[0].lower() + word[1:] for word in words))


def _verb_phrase(verbs: tuple[str, ...]) -> str:
    phrases = [
        _first_capital_optional(tuple(verb for verb in members if verb in verbs))
        + _AFTER_VERB[family]
        for family, members in _FAMILIES.items()
        if any(verb in verbs for verb in members)
    ]
    others = _first_capital_optional(tuple(verb for verb in verbs if verb not in _IN_A_FAMILY))
    coordinate = rf"(?:{_S}and{_S}(?:{_any(tuple(w.lower() for w in _MANNER))}{_S})?{others})?"
    phrases.append(others + coordinate + _AFTER_VERB["other"])
    return "(?:" + "|".join(phrases) + ")"


_LEAD = (
    rf"(?:(?:{_any(tuple(word.capitalize() for word in _SEQUENCE))}|{_any(_MANNER)})"
    rf"(?:{_S}{_any(tuple(word.lower() for word in _MANNER))})?{_S})?"
)
_PREAMBULAR = re.compile(
    rf"{_any(_OTHER_PREAMBULAR)}\b|{_LEAD}{_verb_phrase(_PARTICIPLES + _STATES_OF_MIND)}(?![\w’'-])"
)
_OPERATIVE = re.compile(rf"{_LEAD}{_verb_phrase(_VERBS)}(?![\w’'-])")
_UNKNOWN_PARTICIPLE = re.compile(r"[A-Z][a-z]{2,20}(?:ing|ed)(?![\w’'-])")
_LONGEST = 160


def opener(text: str) -> tuple[Opener, str] | None:
    """What `text` opens with, and the opening words that are set in italics."""
    head = text[:_LONGEST]
    if not head[:1].isupper():
        return None
    if match := _PREAMBULAR.match(head):
        return Opener.PREAMBULAR, match[0]
    if match := _OPERATIVE.match(head):
        return Opener.OPERATIVE, match[0]
    return None


def participle(text: str) -> str:
    """The first word of `text` if it has the form of an opening participle, known or not."""
    match = _UNKNOWN_PARTICIPLE.match(text[:_LONGEST])
    return match[0] if match else ""
