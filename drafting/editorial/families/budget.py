"""Resources and the language of the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule, passage_rule
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_RULE = "Rules of procedure of the Assembly, rules 153 and 154"
_OPERATIVE = frozenset({Role.OPERATIVE, Role.SUBPARAGRAPH})
_TRIGGER = regex(
    r"\b(?:to convene|to establish|establishes|decides to (?:convene|hold|establish|extend)|"
    r"to organize (?:a|an|the)|to prepare (?:a|an)|to submit (?:a|an) (?:\w+ )?report|"
    r"trust fund|special representative|in the six official languages|extends? the mandate)\b",
    re.IGNORECASE,
)


@passage_rule(
    _OPERATIVE,
    About(
        "BU01", "What costs money needs a statement of implications", Severity.ADVICE, _RULE,
        "OP: *Requests* the Secretary-General to convene a meeting of keepers;",
        "OP: *Invites* States to meet;",
        on_request=True,
    ),
)  # fmt: skip
def implications(passage: Passage, _: Profile) -> Iterator[Hit]:
    """New reports, meetings, bodies, mandates and languages have programme budget implications.

    The reminder is given where it is asked for: nearly every resolution has such a paragraph.
    """
    if found := _TRIGGER.search(passage.words):
        message = "This may have programme budget implications."
        yield Hit(message, found.start(), found.end())


@passage_rule(
    _OPERATIVE,
    About(
        "BU02", "“Within existing resources” is left to the organs of the budget", Severity.ADVICE,
        "Resolution 45/248 B of the Assembly, section VI",
        "OP: *Requests* the Keeper to report, within existing resources;",
        "OP: *Requests* the Keeper to report;",
    ),
)  # fmt: skip
def existing_resources(passage: Passage, _: Profile) -> Iterator[Hit]:
    """The Fifth Committee is the one that deals with the budget, and discourages the formula."""
    if "existing" not in passage.words:
        return
    for found in re.finditer(
        r"\b(?:with)?in (?:the )?existing (?:\w+ )?resources\b", passage.words
    ):
        if not passage.text.is_quoted(found.start()):
            yield Hit("The organs of the budget discourage this.", found.start(), found.end())


@document_rule(
    About(
        "BU03", "Texts of the Vienna commissions end with the call for resources", Severity.ADVICE,
        "Drafters' common knowledge",
        "committee: Commission on Narcotic Drugs\nOP: *Requests* the United Nations Office on "
        "Drugs and Crime to report;\nOP: *Decides* to act.",
        "committee: Commission on Narcotic Drugs\nOP: *Requests* the United Nations Office on "
        "Drugs and Crime to report;\nOP: *Invites* Member States to provide extrabudgetary "
        "resources.",
    )
)  # fmt: skip
def extrabudgetary(document: Document, _: Profile) -> Iterator[Hit]:
    """Where the Office is asked for work, States are invited to provide resources for it."""
    committee = document.resolution.masthead.committee
    if not re.search(r"Narcotic Drugs|Crime Prevention", committee):
        return
    operative: list[Passage] = [one for body in document.bodies for one in body.operative]
    asks = any(
        re.search(r"Requests the United Nations Office on Drugs and Crime", one.words)
        for one in operative
    )
    if asks and not any("extrabudgetary" in one.words for one in operative):
        last = operative[-1]
        message = "No paragraph invites States to provide extrabudgetary resources."
        yield Hit(message, max(last.text.end - 1, 0), last.text.end, None, last)
