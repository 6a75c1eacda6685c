"""What is new in a text, and a paragraph through the years, as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.page.new_language import (
    NO_PRECEDENT,
    NewLanguageRow,
    NewLanguageSheet,
    shown_runs,
)
from drafting.page.through_years import FirstWords, ThroughYearsSheet, VersionRow
from drafting.workspace.agreed.new_language import HOW
from drafting.workspace.libraries.said import day_said, place_said

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.library.versions import Step
    from drafting.workspace.agreed.new_language import NewLanguage, NewParagraph
    from drafting.workspace.agreed.through_years import ThroughYears


def sheet_of(found: NewLanguage) -> NewLanguageSheet:
    """The whole of it, with its figures above."""
    return NewLanguageSheet(
        f"What is new in {found.text.name}",
        (f"{found.sentence()}.", HOW),
        tuple(map(row_of, found.paragraphs)),
    )


def row_of(paragraph: NewParagraph) -> NewLanguageRow:
    """One paragraph with its new words, and the nearest precedent where it has any."""
    passage, nearest = paragraph.passage, paragraph.precedent
    has_said = nearest is not None or paragraph.new_words > 0
    is_shown = nearest is not None and nearest.likeness < 1
    return NewLanguageRow(
        passage.label,
        passage.kind,
        passage.depth,
        shown_runs(passage.markup, paragraph.stretches()),
        precedent_said(nearest) if has_said else "",
        nearest.text if nearest and is_shown else "",
        paragraph.new_stretches(),
    )


def precedent_said(precedent: Precedent | None) -> str:
    """“96 %: A/RES/76/134, OP12, 16 December 2021, adopted without a vote, 3 times”."""
    if precedent is None or not precedent.places:
        return NO_PRECEDENT
    said = f"{round(100 * precedent.likeness)} %: {place_said(precedent.places[0])}"
    return f"{said}, {precedent.times:,} times" if precedent.times > 1 else said


def through_years_sheet(found: ThroughYears) -> ThroughYearsSheet:
    """Every version of a paragraph, the oldest first, and where its words came from."""
    rows = tuple(
        _version_row(step, is_first=at == 0, is_asked=at == found.here)
        for at, step in enumerate(found.steps)
    )
    title = f"{found.name} through the years"
    return ThroughYearsSheet(title, rows, first_words(found, found.here))


def first_words(found: ThroughYears, at: int) -> tuple[FirstWords, ...]:
    """The words of one of the versions, by the version in which they first stood."""
    order = {step.version: place for place, step in enumerate(found.steps)}
    return tuple(
        FirstWords(one.text, f"first in {one.version.place.document.symbol}", order[one.version])
        for one in found.origins_at(at)
    )


def _version_row(step: Step, *, is_first: bool, is_asked: bool) -> VersionRow:
    place = step.version.place
    document = place.document
    said = [", ".join(filter(None, (day_said(document.date), document.vote)))]
    if not document.adopted:
        said = ["draft"]
    if not is_first:
        said.append(f"{round(100 * step.likeness)} % as before")
        if not step.same_title:
            said.append(f"under the title “{document.title}”")
    heading = ", ".join(filter(None, (document.symbol, place.label)))
    return VersionRow(heading, "; ".join(filter(None, said)), step.spans, is_asked)
