"""Agreed language: what is found, how fast, how large; held against brute force."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from bench._library import BruteForce, changed, editions, files
from bench.row import Row, about, skipped

if TYPE_CHECKING:
    from drafting.library.edition import Edition
    from drafting.library.libraries import Libraries

CHAIN, BRUTE, MUTATED, TIMED = 2000, 300, 1000, 300
GOOD = 0.6


def measure() -> list[Row]:
    """All figures, on three sessions of the General Assembly."""
    if not files():
        return [skipped("agreed language", "the shared corpus is not at hand")]
    with TemporaryDirectory() as folder:
        return about("agreed language", _rows(Path(folder)))


def _rows(folder: Path) -> Iterator[Row]:
    yield from _building(folder / "built.library")
    path = made(folder / "whole.library", editions())
    with_all = opened(path)
    chance = Random(17)  # noqa: S311 (the same texts each time)
    yield from _found(with_all, chance)
    yield from _time(with_all, chance)
    size = with_all.all[0].size()
    yield Row("bytes a paragraph", "≤ 600", path.stat().st_size / size.paragraphs, "bytes")
    yield from _memory(path)
    yield _chain(folder / "earlier.library")


def made(path: Path, texts: tuple[Edition, ...] | list[Edition]) -> Path:
    """A library of editions, each a source of its own."""
    from drafting.library.edition import Source
    from drafting.library.library import Library

    with Library.writable(path) as library:
        for number, edition in enumerate(texts):
            library.add(Source(str(number)), [edition])
        library.settle()
    return path


def opened(path: Path) -> Libraries:
    """The same, open to be asked."""
    from drafting.library.libraries import Libraries
    from drafting.library.library import Library

    return Libraries([Library.open(path)])


def _building(path: Path) -> Iterator[Row]:
    from drafting.library.library import Library
    from drafting.workspace.libraries.additions import add

    chosen = files()[::4]
    began = process_time()
    with Library.writable(path) as library:
        add(library, chosen, lambda *_: None)
    yield Row(
        f"{len(chosen)} files read and added, of one core", "≥ 40",
        len(chosen) / (process_time() - began), "files/s",
    )  # fmt: skip


def wordings() -> list[str]:
    """Every distinct paragraph."""
    return list(
        dict.fromkeys(
            paragraph.text
            for edition in editions()
            for paragraph in edition.paragraphs
            if paragraph.part != "title"
        )
    )


def _found(libraries: Libraries, chance: Random) -> Iterator[Row]:
    from drafting.library.nearest import Asked

    texts = wordings()
    others = [word for text in chance.sample(texts, 3000) for word in text.split()]
    brute = BruteForce(texts)
    asked = [_altered(chance.choice(texts), chance, others) for _ in range(BRUTE)]
    best = {text: brute.best(text, GOOD) for text in asked}
    judged = [text for text in asked if best[text] >= GOOD]
    hits = sum(first_likeness(libraries, text) >= best[text] - 0.005 for text in judged)
    what = f"as good as brute force first, {len(judged)} texts with one of at least {GOOD}"
    yield Row(what, "≥ 99.5 %", 100 * hits / len(judged), "%")
    right = 0
    for _ in range(MUTATED):
        text = chance.choice([one for one in chance.sample(texts, 40) if len(one.split()) >= 8])
        asked_text = changed(text, chance.uniform(0.1, 0.4), chance, others)
        found = libraries.nearest(Asked(asked_text), limit=1)
        right += bool(found) and _is_it(found[0].text, text, asked_text)
    what = f"{MUTATED} paragraphs with 10 to 40 % of words changed, first"
    yield Row(what, "≥ 98 %", 100 * right / MUTATED, "%")


def _altered(text: str, chance: Random, others: list[str]) -> str:
    """Half of the text, or the text with some words changed, so that others may be as near."""
    if chance.random() < 0.5:
        return changed(text, chance.uniform(0.2, 0.6), chance, others)
    words = text.split()
    half = max(3, len(words) // 2)
    return " ".join(words[:half] + [chance.choice(others) for _ in range(half // 4)])


def _is_it(found: str, wanted: str, asked: str) -> bool:
    from bench._library import likeness

    return found == wanted or likeness(asked, found) >= likeness(asked, wanted)


def first_likeness(libraries: Libraries, text: str) -> float:
    """How alike the first precedent is; 0 where there is none."""
    from drafting.library.nearest import Asked

    found = libraries.nearest(Asked(text), limit=1)
    return found[0].likeness if found else 0.0


def _time(libraries: Libraries, chance: Random) -> Iterator[Row]:
    texts = wordings()
    others = [word for text in chance.sample(texts, 3000) for word in text.split()]
    asked = [changed(chance.choice(texts), 0.15, chance, others) for _ in range(TIMED)]
    times = sorted(timed(libraries, text) for text in asked)
    yield Row(
        f"a paragraph end to end, 95th percentile (median {times[len(times) // 2]:.1f} ms)",
        "≤ 15 ms", times[int(len(times) * 0.95)], "ms",
    )  # fmt: skip
    yield Row("a draft of 60 paragraphs", "≤ 1 s", sum(times[:: TIMED // 60]) / 1000, "s")


def timed(libraries: Libraries, text: str) -> float:
    """Milliseconds of one question with ten precedents, their places and differences."""
    from drafting.library.nearest import Asked

    began = process_time()
    libraries.nearest(Asked(text))
    return 1000 * (process_time() - began)


def _memory(path: Path) -> Iterator[Row]:
    """In a process of its own: what opening and asking adds, and what is loaded without."""
    code = (
        "import drafting.cli, os, sys\n"
        "unused = 'sqlite3' in sys.modules\n"
        "from pathlib import Path\n"
        "from bench.library import opened\n"
        "from drafting.redline.word_diff import words\n"
        "words('Urges all States', 'Urges States'), words('a ' * 500, 'b a ' * 400)\n"
        "size = os.sysconf('SC_PAGESIZE')\n"
        "used = lambda: int(Path('/proc/self/statm').read_text().split()[1]) * size\n"
        "before = used()\n"
        "from drafting.library.nearest import Asked\n"
        f"libraries = opened(Path({str(path)!r}))\n"
        "for text in libraries.all[0].paragraphs(200):\n"
        "    libraries.nearest(Asked(text.text + ' and bees'))\n"
        "print(used() - before, int(unused))\n"
    )
    if not Path("/proc/self/statm").exists():
        yield skipped("memory that the library adds", "this system does not say")
        return
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    added, unused = said.stdout.split()
    yield Row("memory that the library adds", "≤ 10 MB", int(added) / 1_000_000, "MB")
    yield Row("modules of SQLite loaded where it is not used", "0", int(unused), "")


def _chain(path: Path) -> Row:
    """Paragraphs of the last session, asked of the sessions before under their title."""
    from drafting.library.nearest import Asked

    last = max(edition.document.session for edition in editions())
    earlier = [each for each in editions() if each.document.session != last]
    libraries = opened(made(path, earlier))
    before = {each.document.symbol: each for each in earlier}
    right = asked = 0
    for edition in (each for each in editions() if each.document.session == last):
        titled = libraries.of_title(edition.document.title)
        if not titled or asked >= CHAIN:
            continue
        texts = [one.text for one in before[titled[0].symbol].paragraphs if one.part != "title"]
        for paragraph in edition.paragraphs[1:]:
            if paragraph.text in texts:
                continue
            near = BruteForce(texts).best(paragraph.text, GOOD)
            if near >= GOOD:
                asked += 1
                found = libraries.nearest(Asked(paragraph.text, edition.document.title), limit=1)
                right += bool(found) and _is_right(found[0].text, texts, paragraph.text, near)
    what = f"predecessor in the latest of the same title first, {asked} that changed"
    return Row(what, "≥ 99 %", 100 * right / asked, "%")


def _is_right(found: str, texts: list[str], asked: str, near: float) -> bool:
    """Whether what was found stands in that document, and nothing in it is nearer."""
    from bench._library import likeness
    from drafting.library.text import key

    return key(found) in set(map(key, texts)) and likeness(asked, found) >= near - 0.005
