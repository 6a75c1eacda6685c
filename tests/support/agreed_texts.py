"""Adopted resolutions of our own, and a library of them."""

from __future__ import annotations

from pathlib import Path

from drafting.library.edition import Source
from drafting.library.identification import editions_of
from drafting.library.library import Library
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit


def adopted(
    number: str, day: str, *paragraphs: str, title: str = "Harbours", notes: tuple[Note, ...] = ()
) -> Resolution:
    """A resolution of the Assembly; paragraphs that end in a comma are preambular."""
    units = [
        Unit(
            f"u{at}",
            Kind.PREAMBULAR if words.partition("[^")[0].endswith(",") else Kind.OPERATIVE,
            words,
        )
        for at, words in enumerate(paragraphs)
    ]
    return Resolution(
        masthead=Masthead(
            organ="General Assembly",
            number=number,
            adoption=f"Resolution adopted by the General Assembly on {day}",
        ),
        title=title,
        enacting="*The General Assembly*,",
        preamble=tuple(unit for unit in units if unit.kind is Kind.PREAMBULAR),
        operative=tuple(unit for unit in units if unit.kind is Kind.OPERATIVE),
        notes=notes,
    )


HARBOURS = (
    adopted(
        "77/31",
        "7 December 2022",
        "*Recalling* the many lights that burn along the coasts of the south,",
        "*Urges* all coastal States to keep a lamp burning in every harbour through the night;",
        "*Requests* the Secretary-General to count the lamps and to report on them next year.",
    ),
    adopted(
        "78/40",
        "8 December 2023",
        "*Recalling* the many lights that burn along the coasts of the south,",
        "*Urges* all coastal States to keep a lamp burning in every harbour until the morning;",
        "*Requests* the Secretary-General to count the lamps and to tell the Assembly of each.",
    ),
)


def make_library(folder: Path, *texts: Resolution, name: str = "own") -> Path:
    """A library of some texts, where a user has it: `folder` is the data folder."""
    path = folder / "library" / f"{name}.library"
    path.parent.mkdir(parents=True, exist_ok=True)
    with Library.writable(path) as library:
        for text in texts:
            at = text.masthead.number.replace("/", "-")
            library.add(Source(at), editions_of(text, None, at, "txt"))
    return path
