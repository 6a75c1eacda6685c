"""Every byte of a folder, in every form in which words may lie there: packed, compressed, listed.

Shares no code with the program: archives are opened, streams inflated, repositories and bundles
listed object by object with plain git.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_BUNDLE = b"# v2 git bundle\n"
_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_TAG = re.compile(rb"<[^>]*>")


def places_of(folder: Path, words: list[str], base: Path) -> list[str]:
    """Where in a folder any of some words stands; `base` has what a bundle may go on from."""
    found: list[str] = []
    for name, content in _contents(folder, base):
        kinds = (content, _TAG.sub(b"", content))
        for word in words:
            spelt = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))
            if any(one in kind for kind in kinds for one in spelt) or word in name:
                found.append(f"{word} in {name}")
    return found


def _contents(folder: Path, base: Path) -> Iterator[tuple[str, bytes]]:
    for place, below, files in os.walk(folder):
        here = Path(place)
        for name in below:
            yield str(here / name), b""
        if (here / "objects").is_dir():
            yield f"objects of {here}", _objects(here)
        for name in files:
            yield from _forms(str(here / name), (here / name).read_bytes(), base)


def _forms(name: str, content: bytes, base: Path) -> Iterator[tuple[str, bytes]]:
    """The content, and what it holds once it is unpacked."""
    yield name, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield f"comment of {name}", archive.comment
            for one in archive.infolist():
                yield f"entry {one.filename} of {name}", one.extra + one.comment
                yield from _forms(f"{name}!{one.filename}", archive.read(one), base)
    elif content.startswith(_BUNDLE):
        yield f"objects of {name}", _bundled(content, base)
    else:
        yield f"streams of {name}", b"\n".join(_streams(content))
        if content.startswith(b"%PDF"):
            yield f"text of {name}", _printed(content)


def _streams(content: bytes) -> Iterator[bytes]:
    """Whatever a compressed stream in it says, wherever one begins."""
    for found in _STREAM.finditer(content):
        try:
            yield zlib.decompressobj().decompress(content[found.start() :])
        except zlib.error:
            continue


def _printed(pdf: bytes) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document).encode()


def _objects(repository: Path) -> bytes:
    """Every object of a repository, whether anything names it or not."""
    return _git(repository, "cat-file", "--batch", "--batch-all-objects", "--unordered")


def _bundled(bundle: bytes, base: Path) -> bytes:
    """Every object of a bundle: taken in beside those that it goes on from, and listed."""
    with TemporaryDirectory() as name:
        repository = Path(name) / "repository"
        subprocess.run(["git", "clone", "-q", "--mirror", base, repository], check=True)
        file = Path(name) / "bundle"
        file.write_bytes(bundle)
        _git(repository, "bundle", "unbundle", str(file))
        return _objects(repository)


def _git(repository: Path, *arguments: str) -> bytes:
    own = {key: text for key, text in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        ["git", "--git-dir", str(repository), *arguments],
        env=own, capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout
