"""The masthead as the house prints it: in the language of its text."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.lexicon.languages import ENGLISH_NAMES
from drafting.model.inline import plain
from drafting.model.resolution import Masthead, Resolution
from drafting.page.words import in_language, own_name


def with_house_masthead(resolution: Resolution) -> Resolution:
    """The same text with the names, dates and stamps of its masthead in its own language.

    A translation says of which language it is, above the language of its original.
    """
    language, was = resolution.language, resolution.masthead
    lines = was if language == "en" else _with_lines(was, language)
    masthead = replace(
        lines,
        organ=in_language("organ", was.organ, language),
        date=in_language("date", was.date, language),
        other=_with_edition(was, language),
    )
    return resolution if masthead == was else replace(resolution, masthead=masthead)


def _with_lines(masthead: Masthead, language: str) -> Masthead:
    from drafting.page.masthead_lines import in_language_of_text

    return in_language_of_text(masthead, language)


def _with_edition(masthead: Masthead, language: str) -> tuple[str, ...]:
    own, original = own_name(language), in_language("original", masthead.original, language)
    named = in_language("original", ENGLISH_NAMES.get(language, ""), language)
    is_translation = bool(original) and plain(original).casefold() != named.casefold()
    if not own or not is_translation or own in masthead.other:
        return masthead.other
    return (own, *masthead.other)
