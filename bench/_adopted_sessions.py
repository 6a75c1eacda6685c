"""Three sessions of adopted resolutions as a library, and as plain words read by other means."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from drafting.library.libraries import Libraries
    from drafting.model.resolution import Resolution

ARCHIVE = Path(__file__).parents[1].parent / "shared" / "corpus" / "library" / "ga_75_77.tar.xz"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


class Printed(NamedTuple):
    """A resolution as its file prints it, read with regular expressions alone."""

    symbol: str
    date: str
    paragraphs: tuple[str, ...]


@cache
def files() -> dict[str, bytes]:
    """The content of each file of the archive, by name."""
    found = {}
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content:
                found[member.name] = content.read()
    return found


@cache
def texts() -> tuple[Resolution, ...]:
    """Every resolution, as the program reads it."""
    from drafting.formats.akn import read_akn
    from drafting.model.identity import counting_ids

    ids = counting_ids()
    return tuple(read_akn(content, ids, name).resolution for name, content in files().items())


@contextmanager
def library() -> Iterator[Libraries]:
    """All of them in one library."""
    from drafting.library.edition import Source
    from drafting.library.identification import editions_of
    from drafting.library.libraries import Libraries
    from drafting.library.library import Library

    with TemporaryDirectory() as folder:
        path = Path(folder) / "own.library"
        with Library.writable(path) as made:
            for at, text in enumerate(texts()):
                made.add(Source(str(at)), editions_of(text, None, str(at), "xml"))
            made.settle()
        with Library.open(path) as opened:
            yield Libraries([opened])


def printed() -> Iterator[Printed]:
    """Every resolution, read without the program."""
    for content in files().values():
        rest = content.decode().partition("</meta>")[2]
        body = re.sub(r"<authorialNote.*?</authorialNote>", "", rest, flags=re.DOTALL)
        symbol = re.search(r'<docNumber refersTo="#symbol">([^<]+)', rest)
        cover = _words(body.partition("</coverPage>")[0])
        day = re.search(rf"adopted by the General Assembly on (\d+ (?:{_MONTHS}) \d{{4}})", cover)
        lines = re.findall(r"<p\b[^>]*>(.*?)</p>", body.partition("<preamble>")[2], re.DOTALL)
        yield Printed(
            symbol[1].strip() if symbol else "", day[1] if day else "",
            tuple(filter(None, map(_words, lines))),
        )  # fmt: skip


def _words(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", markup)).replace("\u00a0", " ").split())
