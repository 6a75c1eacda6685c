"""What it takes of reading that each word of a source is accounted for, by kind of file.

python -m bench account_of_words
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from pathlib import Path
from time import process_time
from unittest.mock import patch

from bench.row import Row
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution

Read = Callable[[bytes], Reading]

ROUNDS = 7
_CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
_GATHERING = {
    "akn.reader": ("source_of",),
    "akn.own_reader": ("source_of",),
    "json.reader": ("source_of",),
    "canonical.front_matter": ("front_passages",),
    "canonical.reader": ("_source",),
}
"""Where readers gather the words of their source, and by which functions."""
_HOLDING = ("akn.reader", "akn.own_reader", "json.reader", "canonical.reader")
"""Where they hold them against what was read."""


def measure() -> list[Row]:
    """For each kind how much longer reading takes, in per cent and in milliseconds a file."""
    official = [path.read_bytes() for path in sorted(_CORPUS.glob("akn/*/*.xml"))]
    texts = [_read_xml(data).resolution for data in official] or [_own_text()]
    kinds = {
        "Akoma Ntoso as published": (official, _read_xml),
        "Akoma Ntoso of our own": (_written("xml", texts), _read_xml),
        "JSON": (_written("json", texts), _read_json),
        "canonical text": (_written("md", texts), _read_text),
    }
    return [
        row for name, (files, read) in kinds.items() if files for row in _rows(name, files, read)
    ]


def _rows(name: str, files: list[bytes], read: Read) -> list[Row]:
    pairs = [_in_turns(partial(read, data)) for data in files]
    accounted, bare = (sum(times) for times in zip(*pairs, strict=True))
    share, each = 100 * (accounted - bare) / bare, 1000 * (accounted - bare) / len(files)
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


def _read_xml(data: bytes) -> Reading:
    from drafting.formats.akn import read_akn

    return read_akn(data, counting_ids(), "resolution.xml")


def _read_json(data: bytes) -> Reading:
    from drafting.formats.json import read_json

    return read_json(data.decode(), counting_ids())


def _read_text(data: bytes) -> Reading:
    from drafting.formats.canonical import read_text

    return read_text(data.decode(), counting_ids())


def _written(kind: str, texts: list[Resolution]) -> list[bytes]:
    from drafting.formats.akn import write_akn
    from drafting.formats.canonical import write_text
    from drafting.formats.json import resolution_json
    from drafting.formats.json.writer import written

    if kind == "xml":
        return [write_akn(text) for text in texts]
    if kind == "json":
        return [written(resolution_json(text)).encode() for text in texts]
    return [write_text(text).encode() for text in texts]


def _own_text() -> Resolution:
    from random import Random

    from bench._session import resolution

    return resolution(1, 45, Random(1))  # noqa: S311 (the same text each time)
