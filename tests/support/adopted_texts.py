"""Adopted texts about the keeping of bees, and libraries made of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from drafting.library.edition import Source
from drafting.library.identification import editions_of
from drafting.library.libraries import Libraries
from drafting.library.library import Library
from drafting.model.document_metadata import DocumentMetadata
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit

BEES = "Keeping of bees in cities"


def adopted(
    symbol: str,
    day: str,
    title: str,
    operative: Iterable[str],
    preamble: Iterable[str] = (),
    vote: str = "",
) -> Resolution:
    """A resolution of the General Assembly, adopted on a day such as “7 December 2021”."""
    said = f"Resolution adopted by the General Assembly on {day}" if day else ""
    number = symbol.removeprefix("A/RES/")
    return Resolution(
        masthead=Masthead("General Assembly", symbol=symbol, number=number, adoption=said),
        title=title,
        enacting="The General Assembly,",
        preamble=tuple(
            Unit(f"p{at}", Kind.PREAMBULAR, text) for at, text in enumerate(preamble, start=1)
        ),
        operative=tuple(
            Unit(f"o{at}", Kind.OPERATIVE, text) for at, text in enumerate(operative, start=1)
        ),
        closing=f"5th plenary meeting\n{day}\n[{vote}]" if vote else "",
    )


def library_at(
    path: Path, texts: Iterable[Resolution], metadata: DocumentMetadata | None = None
) -> Path:
    """A library with some texts."""
    with Library.writable(path) as library:
        for text in texts:
            name = text.masthead.symbol or text.title
            library.add(Source(name), editions_of(text, metadata, name, "xml"))
        library.settle()
    return path


def libraries_with(folder: Path, *texts: Resolution) -> Libraries:
    """The same, open to be asked."""
    return Libraries([Library.open(library_at(folder / "own.library", texts))])
