"""A paragraph through the years: from a draft of the session, or from an adopted resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.model.inline import markup, plain, runs
from drafting.model.numbering import Numbering
from drafting.workspace.agreed.errors import UnknownParagraphError, UnknownSymbolError
from drafting.workspace.libraries.own_symbols import own_symbols

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.library.edition import Paragraph
    from drafting.library.libraries import Libraries
    from drafting.library.library import Library
    from drafting.library.place import Document
    from drafting.library.versions import Origin, Step, Version
    from drafting.model.resolution import Resolution

_LABELS_NAMED = 8


@dataclass(frozen=True, slots=True)
class ThroughYears:
    """A paragraph with its versions, the oldest first."""

    name: str
    """“A/RES/77/188 OP4”, or “L.6 OP4” of a draft."""
    steps: tuple[Step, ...]
    here: int
    """Which of them is the paragraph that was asked for."""

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The words of the version that was asked for, by the version that brought them in."""
        return self.origins_at(self.here)

    def origins_at(self, at: int) -> tuple[Origin, ...]:
        """The same of another version, by its place among the steps."""
        from drafting.library.versions import origins

        return origins([step.version for step in self.steps[: at + 1]])

    @property
    def is_alone(self) -> bool:
        """Whether no other version is known."""
        return len(self.steps) < 2


def of_draft(libraries: Libraries, name: str, text: Resolution, unit: str) -> ThroughYears:
    """A paragraph of a draft, and the adopted versions before it."""
    from drafting.library.evolution import Start, predecessors
    from drafting.library.place import Document, Place
    from drafting.library.versions import Version

    row = Numbering(text).resolve(unit)
    masthead = text.masthead
    own = next(own_symbols(text), "")
    words = markup(run for run in runs(row.unit.text) if not run.note)
    start = Start(words, plain(text.title), own, language=text.language, part=row.part)
    document = Document(name, plain(masthead.organ), title=plain(text.title), adopted=False)
    here = Version(Place(document, row.label, row.part, text.language), words)
    return _told(f"{name} {row.label}", predecessors(libraries, start), here, ())


def of_adopted(libraries: Libraries, symbol: str, label: str) -> ThroughYears:
    """A paragraph of an adopted resolution, with the versions before and after it.

    Raises UnknownSymbolError or UnknownParagraphError.
    """
    from drafting.library.evolution import Start, predecessors, successors
    from drafting.library.place import Place
    from drafting.library.versions import Version

    document, language, paragraph = _found(libraries, symbol, label)
    start = Start(
        paragraph.text, document.title, document.symbol, document.date, language, paragraph.part
    )
    here = Version(Place(document, paragraph.label, paragraph.part, language), paragraph.text)
    before, after = predecessors(libraries, start), successors(libraries, start)
    return _told(f"{document.symbol} {paragraph.label}", before, here, after)


def _told(
    name: str, before: Sequence[Version], here: Version, after: Sequence[Version]
) -> ThroughYears:
    from drafting.library.versions import steps

    versions = (*before, here, *after)
    return ThroughYears(name, steps(versions), len(before))


def _found(libraries: Libraries, symbol: str, label: str) -> tuple[Document, str, Paragraph]:
    """The document of a symbol, its language, and the paragraph of a label."""
    wanted = " ".join(label.split()).casefold()
    for library in libraries.all:
        if document := _document(library, symbol):
            edition = library.editions(document.symbol)[0]
            paragraphs = library.paragraphs(edition.number)
            for paragraph in paragraphs:
                if paragraph.label.casefold() == wanted:
                    return document, edition.language, paragraph
            labels = [one.label for one in paragraphs]
            shown = ", ".join(labels[1:_LABELS_NAMED]) + ", …" * (len(labels) > _LABELS_NAMED)
            raise UnknownParagraphError(document.symbol, label, shown)
    raise UnknownSymbolError(symbol)


def _document(library: Library, symbol: str) -> Document | None:
    """By its symbol, or by the number alone: “77/188”."""
    tidy = " ".join(symbol.split())
    return library.document(tidy) or library.document(f"A/RES/{tidy}")


def first_of(found: ThroughYears, words: str) -> Version | None:
    """The version in which some words of the paragraph stood together for the first time.

    Words that came one after the other stood together when the last of them came. None where
    the paragraph does not have them, in any case.
    """
    text = "".join(plain(one.text) for one in found.origins)
    at = text.casefold().find(words.casefold().strip())
    if at < 0 or not words.strip():
        return None
    order = [step.version for step in found.steps]
    latest, start = 0, 0
    for one in found.origins:
        end = start + len(plain(one.text))
        if start < at + len(words.strip()) and at < end:
            latest = max(latest, order.index(one.version))
        start = end
    return order[latest]
