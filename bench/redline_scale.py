"""The redline of a resolution, and of one ten times as long."""

from __future__ import annotations

from time import process_time

from bench.row import Row
from drafting.dataclasses import replace
from drafting.model.inline import plain, runs
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline, words
from drafting.redline.openings import substance
from drafting.redline.similarity import reading_words
from drafting.redline.tokens import tokens

PARAGRAPHS = 45
VERBS = ("Urges", "Calls upon", "Invites", "Encourages", "Requests", "Welcomes", "Notes")
NOUNS = (
    "harbours", "pilots", "lighthouses", "charts", "ferries", "shipyards", "coasts", "islands",
    "fleets", "cargoes", "currents", "storms", "reefs", "crews", "archives", "insurers",
)  # fmt: skip


def measure() -> list[Row]:
    """Rows for the table of measures."""
    once, ten_times = seconds(PARAGRAPHS), seconds(10 * PARAGRAPHS)
    foreign, foreign_ten = (
        seconds(count, by_identity=False) for count in (PARAGRAPHS, 10 * PARAGRAPHS)
    )
    return [
        Row("redline of 45 paragraphs, 15 of them edited", "a few ms", 1000 * once, "ms"),
        Row("the same by content alone", "a few ms", 1000 * foreign, "ms"),
        Row("ten times the text", "≤ 10 × the time", ten_times / once, "×"),
        Row("ten times the text, by content", "≤ 10 × the time", foreign_ten / foreign, "×"),
        Row("one paragraph of 3,000 words rewritten", "≤ 100 ms", 1000 * rewriting(), "ms"),
    ]


def seconds(paragraphs: int, *, by_identity: bool = True) -> float:
    """The best of five redlines, nothing remembered from the one before."""
    old = text(paragraphs)
    new = edited(old)
    return min(timed(old, new, by_identity=by_identity) for _ in range(5))


def timed(old: Resolution, new: Resolution, *, by_identity: bool) -> float:
    forget()
    start = process_time()
    redline(old, new, by_identity=by_identity)
    return process_time() - start


def forget() -> None:
    """Empty what the package remembers of texts it has seen."""
    for remembered in (words, tokens, reading_words, substance, runs, plain):
        remembered.cache_clear()


def text(paragraphs: int) -> Resolution:
    units = (Unit(f"u{count}", Kind.OPERATIVE, sentence(count)) for count in range(paragraphs))
    return Resolution(operative=tuple(units))


def sentence(seed: int, length: int = 25) -> str:
    said = [f"*{VERBS[seed % len(VERBS)]}*"]
    for step in range(length):
        noun = NOUNS[(seed * 7 + step * (seed % 5 + 3)) % len(NOUNS)]
        said.append(
            f"the {noun} of port {seed * 31 % 997}{step % 9}" if step % 4 else f"and {noun}"
        )
    return " ".join(said) + ";"


def edited(old: Resolution) -> Resolution:
    """In every 45 paragraphs, 15 edited at two places, one moved, one in another's place."""
    units: list[Unit] = []
    for start in range(0, len(old.operative), PARAGRAPHS):
        chunk = list(old.operative[start : start + PARAGRAPHS])
        for place in range(1, PARAGRAPHS, 3):
            text = chunk[place].text.replace(" of port", " near port", 2)
            chunk[place] = replace(chunk[place], text=text)
        chunk.insert(4, chunk.pop(20))
        chunk[30] = Unit(f"new{start}", Kind.OPERATIVE, "*Decides* to remain seized of the matter;")
        units += chunk
    return replace(old, operative=tuple(units))


def rewriting() -> float:
    old, new = (" ".join(sentence(seed, 720).split()[:3000]) for seed in (1, 2))
    forget()
    start = process_time()
    words(old, new)
    return process_time() - start


if __name__ == "__main__":
    for row in measure():
        print(f"{row.what}: {row.figure:.1f} {row.unit} ({row.aim})")
