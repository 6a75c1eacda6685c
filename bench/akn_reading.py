"""How many resolutions in Akoma Ntoso are read in a second, and what the account of words takes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import process_time
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from bench.row import Row

Given = ParamSpec("Given")
Result = TypeVar("Result")

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
    return [
        Row(f"reading AKN4UN, {what}", "≥ 60 files/s", max(rates), "files/s"),
        Row(f"of it the account of words, {what}", "≤ 10 %", _share_of_account(texts), "%"),
    ]


def _share_of_account(texts: list[bytes]) -> float:
    """How much longer reading takes because each word is accounted for, in per cent."""
    from drafting.formats.akn import own_reader, reader
    from drafting.model.identity import counting_ids

    spent = 0.0

    def timed(function: Callable[Given, Result]) -> Callable[Given, Result]:
        def call(*given: Given.args, **named: Given.kwargs) -> Result:
            nonlocal spent
            began = process_time()
            found = function(*given, **named)
            spent += process_time() - began
            return found

        return call

    with ExitStack() as stack:
        for module in (reader, own_reader):
            for name in ("accounted", "passages"):
                stack.enter_context(patch.object(module, name, timed(getattr(module, name))))
        began = process_time()
        for text in texts:
            reader.read_akn(text, counting_ids(), "resolution.xml")
        total = process_time() - began
    return 100 * spent / (total - spent)


def _own_text() -> bytes:
    from random import Random

    from bench._session import resolution
    from drafting.formats.akn import write_akn

    return write_akn(resolution(1, 45, Random(1)))  # noqa: S311 (the same text each time)
