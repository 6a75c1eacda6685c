"""That a paragraph is agreed, as it is printed behind it: “Agreed ad ref pending Iran and OP7”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafting.amendments.agreement import Agreement, Condition
from drafting.amendments.compilation.captions import read_caption
from drafting.amendments.compilation.names import known_in
from drafting.patterns import regex

_SAID = regex(
    r"agreed(?:\s+(?:ad\s+ref(?:erendum)?\.?|in\s+(?:the\s+)?(?:informals|principle)))?"
    r"(?:\s+(?:on\s+)?\d{1,2}(?:[/.]\d{1,2}(?:[/.]\d{2,4})?|\s[A-Z][a-z]+))?"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
_PENDING = regex(r"\s*,?\s*(?:pending|subject\sto)\s+(?P<what>.+?)\.?", re.IGNORECASE)
_BETWEEN = regex(r"\s*[,;+&]\s*(?:(?:and|pending)\s+)?|\s+and\s+")


def stage_of(agreed: str) -> Agreement:
    """How far the paragraph is agreed: “Agreed ad ref”, “agreed in informals”."""
    said = agreed.casefold()
    if "ad ref" in said:
        return Agreement.AD_REFERENDUM
    return Agreement.IN_INFORMALS if "informal" in said else Agreement.AGREED


def conditions_of(agreed: str, units: Mapping[str, str]) -> tuple[Condition, ...] | None:
    """What the agreement depends on; None where more is said than that.

    `units` are the identities of paragraphs by the keys of their labels.
    """
    said = _SAID.fullmatch(agreed.strip())
    rest = said["rest"].strip(" .") if said else agreed
    if not rest:
        return ()
    pending = _PENDING.fullmatch(rest)
    if pending is None:
        return None
    found = tuple(_conditions(pending["what"], units))
    return None if None in found else tuple(one for one in found if one is not None)


def _conditions(what: str, units: Mapping[str, str]) -> Iterator[Condition | None]:
    """Each of them; None for one that is neither a delegation nor a paragraph of the text."""
    if names := known_in(what):
        yield from (Condition(delegation=name) for name in names)
        return
    for one in _BETWEEN.split(what):
        caption = read_caption(one)
        # "OP1 of L.2" is no paragraph of this text.
        if unit := units.get(caption.key if caption.end == len(one) else one):
            yield Condition(unit=unit)
        else:
            names = known_in(one)
            yield Condition(delegation=names[0]) if len(names) == 1 else None
