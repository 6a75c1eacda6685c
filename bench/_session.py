"""A session of the size that the design names, made anew for a measurement."""

from __future__ import annotations

from pathlib import Path
from random import Random

from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

RESOLUTIONS = 300
PARAGRAPHS = 40
_WORDS = (
    "States", "institutions", "rivers", "forests", "evidence", "training", "requests", "effective",
    "measures", "within", "means", "international", "cooperation", "technical", "assistance",
    "data", "and", "the", "of", "to", "in", "with", "for", "by",
)  # fmt: skip
_OPENINGS = ("Recalling", "Noting", "Urges", "Invites", "Requests", "Encourages")


def paragraph(identity: str, kind: Kind, chance: Random) -> Unit:
    """A paragraph of about sixty words."""
    words = " ".join(chance.choices(_WORDS, k=60))
    return Unit(identity, kind, f"*{chance.choice(_OPENINGS)}* {words};")


def resolution(number: int, paragraphs: int, chance: Random) -> Resolution:
    """A text of so many paragraphs, half of them operative."""
    half = paragraphs // 2
    return Resolution(
        masthead=Masthead(symbol=f"E/CN.15/2017/L.{number}"),
        title=f"Text number {number} on rivers [and lakes]",
        enacting="*The Economic and Social Council*,",
        preamble=tuple(paragraph(f"p{i}", Kind.PREAMBULAR, chance) for i in range(half)),
        operative=tuple(
            paragraph(f"q{i}", Kind.OPERATIVE, chance) for i in range(paragraphs - half)
        ),
    )


def large_session(folder: Path, resolutions: int = RESOLUTIONS) -> tuple[Path, Context]:
    """A session of 300 resolutions and 12,000 paragraphs, and the context it was made in."""
    chance = Random(26)  # noqa: S311 (texts for a measurement, the same each time)
    context = Context("Cuba", folder / "data")
    path = folder / "session"
    with Session.create(path, "ccpcj", context, "Twenty-sixth session", "Vienna") as session:
        for number in range(1, resolutions + 1):
            text = resolution(number, PARAGRAPHS, chance)
            session.store.add(f"L.{number}", text, signed(context, f"L.{number} tabled."))
    return path, context
