"""What it takes of reading that each word of a source is accounted for, by kind of file.

python -m bench account_of_words
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from bench.row import Row
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution

ROUNDS = 7
_CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
_TEMPLATES = Path(__file__).parents[1] / "templates"
_GATHERING = {
    "akn.reader": ("source_of",),
    "akn.own_reader": ("own_source_of",),
    "json.reader": ("source_of",),
    "canonical.front_matter": ("front_passages",),
    "canonical.reader": ("_source",),
}
"""Where readers gather the words of their source, and by which functions."""
_HOLDING = ("akn.reader", "akn.own_reader", "json.reader", "canonical.reader")
"""Where they hold them against what was read."""


def measure() -> list[Row]:
    """For each kind what part of reading it is, and how many milliseconds a file."""
    official = sorted(_CORPUS.glob("akn/*/*.xml"))
    with TemporaryDirectory() as folder:
        texts = [_read(path).resolution for path in official] or [_own_text()]
        kinds = {
            "Akoma Ntoso as published": official,
            "Akoma Ntoso of our own": list(_written(Path(folder), "xml", texts)),
            "JSON": list(_written(Path(folder), "json", texts)),
            "canonical text": list(_written(Path(folder), "md", texts)),
        }
        rows = [_rows(name, files) for name, files in kinds.items() if files]
    return [row for both in rows for row in both]


def _rows(name: str, files: list[Path]) -> list[Row]:
    pairs = [_in_turns(partial(_read, path)) for path in files]
    accounted, bare = (sum(times) for times in zip(*pairs, strict=True))
    share, each = 100 * (accounted - bare) / accounted, 1000 * (accounted - bare) / len(files)
    return [
        Row(f"account of words, share of reading: {name}", "≤ 10 %", share, "%"),
        Row(f"account of words, a file: {name}", "-", each, "ms"),
    ]


def _in_turns(read: Callable[[], object]) -> tuple[float, float]:
    """The least time of a process for one file, with the account and without it."""
    times: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(ROUNDS):
        for accounted in (bool(turn % 2), not turn % 2):
            with ExitStack() as stack:
                if not accounted:
                    _leave_out(stack)
                _forget()
                began = process_time()
                read()
                times[accounted].append(process_time() - began)
    return min(times[True]), min(times[False])


def _leave_out(stack: ExitStack) -> None:
    """Read without the account as long as the stack is open."""
    for module, names in _GATHERING.items():
        for name in names:
            stack.enter_context(patch.object(_module(module), name, lambda *_: ()))
    for module in _HOLDING:
        stack.enter_context(patch.object(_module(module), "accounted", lambda reading, *_: reading))


def _module(name: str) -> object:
    return import_module(f"drafting.formats.{name}")


def _forget() -> None:
    """A file is read once, so nothing of it is known from before."""
    from drafting.model.inline import plain, runs

    runs.cache_clear()
    plain.cache_clear()


def _read(path: Path) -> Reading:
    from drafting.formats.files import read_file

    return read_file(path, counting_ids())


def _written(folder: Path, kind: str, texts: list[Resolution]) -> Iterator[Path]:
    from drafting.formats.bodies import load_body
    from drafting.formats.files import write_file

    body = load_body("c3", _TEMPLATES)
    for number, text in enumerate(texts):
        path = folder / f"{number}.{kind}"
        write_file(text, path, body)
        yield path


def _own_text() -> Resolution:
    from random import Random

    from bench._session import resolution

    return resolution(1, 45, Random(1))  # noqa: S311 (the same text each time)
