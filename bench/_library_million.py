"""The library at a million paragraphs: three sessions over and over, with changed words.

It takes some minutes, and is run by name: `python -m bench _library_million`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from bench._library import BruteForce, changed, editions, files
from bench.library import GOOD, first_likeness, opened, timed
from bench.row import Row, about, skipped
from drafting.dataclasses import replace

if TYPE_CHECKING:
    from drafting.library.edition import Edition

PARAGRAPHS = 1_000_000
SHARE = 0.15
"""Of the words of a paragraph that are others in each copy."""
TIMED, BRUTE = 400, 40


def measure() -> list[Row]:
    """Size, time and quality."""
    if not files():
        return [skipped("a million paragraphs", "the shared corpus is not at hand")]
    with TemporaryDirectory() as folder:
        return about("agreed language", _rows(Path(folder) / "million.library"))


def _rows(path: Path) -> Iterator[Row]:
    from drafting.library.edition import Source
    from drafting.library.library import Library

    chance = Random(1)  # noqa: S311 (the same texts each time)
    began = process_time()
    paragraphs = 0
    with Library.writable(path) as library:
        for number, edition in enumerate(_copies(chance)):
            library.add(Source(str(number)), [edition])
            paragraphs += len(edition.paragraphs)
        library.settle()
    yield Row(f"{paragraphs:,} paragraphs added, of one core", "-", process_time() - began, "s")
    yield Row("bytes a paragraph, of a million", "≤ 600", path.stat().st_size / paragraphs, "bytes")
    yield from _asked(path, chance)


def _copies(chance: Random) -> Iterator[Edition]:
    """The texts, then copies of them of other symbols and words, as many as it takes."""
    yield from editions()
    count = sum(len(edition.paragraphs) for edition in editions())
    others = _words(chance)
    copy = 0
    while count < PARAGRAPHS:
        copy += 1
        for edition in editions():
            count += len(edition.paragraphs)
            yield _copy(edition, copy, chance, others)


def _copy(edition: Edition, copy: int, chance: Random, others: list[str]) -> Edition:
    document = replace(edition.document, symbol=f"{edition.document.symbol}/Copy.{copy}")
    paragraphs = tuple(
        each._replace(text=changed(each.text, SHARE, chance, others) if each.text else "")
        for each in edition.paragraphs
    )
    return replace(edition, document=document, paragraphs=paragraphs)


def _words(chance: Random) -> list[str]:
    some = chance.sample(editions(), 60)
    return [word for one in some for each in one.paragraphs for word in each.text.split()]


def _asked(path: Path, chance: Random) -> Iterator[Row]:
    libraries = opened(path)
    others = _words(chance)
    texts = [each.text for one in editions() for each in one.paragraphs if each.part != "title"]
    asked = [changed(chance.choice(texts), 0.2, chance, others) for _ in range(TIMED)]
    times = sorted(timed(libraries, text) for text in asked)
    yield Row(
        f"a paragraph end to end of a million, 95th percentile (median "
        f"{times[len(times) // 2]:.1f} ms)", "≤ 50 ms", times[int(len(times) * 0.95)], "ms",
    )  # fmt: skip
    every = (each.text for one in _copies(Random(1)) for each in one.paragraphs)  # noqa: S311
    brute = BruteForce(dict.fromkeys(every))
    best = {text: brute.best(text, GOOD) for text in asked[:BRUTE]}
    judged = [text for text, likeness in best.items() if likeness >= GOOD]
    hits = sum(first_likeness(libraries, text) >= best[text] - 0.005 for text in judged)
    what = f"as good as brute force first, of a million, {len(judged)} texts"
    yield Row(what, "≥ 99.5 %", 100 * hits / len(judged), "%")
