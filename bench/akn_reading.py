"""How many resolutions in Akoma Ntoso are read in a second."""

from __future__ import annotations

from pathlib import Path
from time import process_time

from bench.row import Row

ROUNDS = 3


def measure() -> list[Row]:
    """Files a second: the official ones where they are at hand, else one of our own."""
    from drafting.formats.akn import read_akn
    from drafting.model.identity import counting_ids

    folder = Path(__file__).parents[1].parent / "shared" / "corpus" / "akn"
    official = [path.read_bytes() for path in sorted(folder.glob("*/*.xml"))]
    texts = official or [_own_text()] * 100
    rates = []
    for _ in range(ROUNDS):
        began = process_time()
        for text in texts:
            read_akn(text, counting_ids(), "resolution.xml")
        rates.append(len(texts) / (process_time() - began))
    what = "official files" if official else "a file of our own, 45 paragraphs"
    return [Row(f"reading AKN4UN, {what}", "≥ 60 files/s", max(rates), "files/s")]


def _own_text() -> bytes:
    from random import Random

    from bench._session import resolution
    from drafting.formats.akn import write_akn

    return write_akn(resolution(1, 45, Random(1)))  # noqa: S311 (the same text each time)
