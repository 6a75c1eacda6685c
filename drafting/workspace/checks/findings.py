"""What the drafting rules find in a text, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, get_field
from drafting.model.resolution import Resolution

if TYPE_CHECKING:
    from drafting.editorial import Finding, Selection
    from drafting.editorial.cited_documents import KnownResolutions


def while_typing(text: Resolution, unit: str) -> Callable[[str], tuple[Finding, ...]]:
    """What finds, in some words of a unit, what the rules about single paragraphs object to.

    It is asked at every key; what is about the text as a whole waits until the words are saved.
    """
    from drafting.editorial import check_passage, profile_of
    from drafting.editorial.document import document_of

    profile = profile_of(text)
    passage = next((one for one in document_of(text).passages if one.place == unit), None)
    if passage is None:
        return lambda _words: ()
    return lambda words: check_passage(words, passage, profile, text.language)


def found_in(
    text: Resolution,
    selection: Selection,
    known: KnownResolutions,
    profile_key: str = "",
    draft: str = "",
) -> tuple[Finding, ...]:
    """What the rules find in a text; `profile_key` counts where the text names no organ.

    `known` has the resolutions that it cites; `draft` is what it is kept as, if it is kept as a
    draft.
    """
    from drafting.editorial import check, profile_of

    return check(text, profile_of(text, profile_key), selection, draft, known)


def words_at(text: Resolution, finding: Finding, reach: int = 24) -> tuple[str, str, str]:
    """Some words before a finding, its own, and some after, as they are printed."""
    from drafting.editorial.texts import text_of

    read = text_of(_markup(text, finding.unit))
    start, end = read.at(finding.start), read.at(finding.end)
    first = read.printed.rfind("\n", 0, start) + 1
    behind = read.printed.find("\n", end)
    last = len(read.printed) if behind < 0 else behind
    before, after = read.printed[first:start][-reach - 1 :], read.printed[end:last][: reach + 1]
    if len(before) > reach:
        before = f"…{before[-reach:].partition(' ')[2]}"
    if len(after) > reach:
        after = f"{after[:reach].rpartition(' ')[0]}…"
    return before, read.printed[start:end], after


def _markup(text: Resolution, place: str) -> str:
    for unit in text.walk():
        if unit.id == place:
            return unit.text
    if note := text.note(place):
        return note.text
    if place in FIELDS:
        value = get_field(text, place)
        return value if isinstance(value, str) else "\n".join(value)
    return ""


def explained(code: str) -> tuple[str, ...]:
    """What a rule says and where it comes from, in sentences."""
    from drafting.editorial import find_rule

    rule = find_rule(code)
    if rule is None:
        return ()
    paragraphs = (" ".join(part.split()) for part in rule.explanation.split("\n\n"))
    return (f"{rule.about.title}.", *paragraphs, f"Source: {rule.about.source}.")


def shown_example(text: str) -> list[str]:
    """The example of a rule, a line each, as it is shown to people."""
    from drafting.editorial.examples import shown

    return list(shown(text))
