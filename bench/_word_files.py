"""Pairs of Word files to compare, and how much a tracked comparison of them marks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from bench.redline_docx import TEMPLATES, resolution
from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.formats.docx.markup.names import ID, PPR, P, T, W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.redline.long_sequences import long_subsequence

ADOPTED = Path(__file__).parents[1].parent / "shared" / "corpus" / "docx" / "adopted"
FILES = 10
SEEDS = (1, 2, 3)
PHRASES = (
    "where applicable", "in due course", "as it sees fit", "upon request", "without delay",
    "in this regard", "wherever possible", "at all levels",
)  # fmt: skip
BODY, NOTES = "word/document.xml", "word/footnotes.xml"

Root = etree._Element  # noqa: SLF001 (lxml has no other name for it)


def pairs(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Ten files, official ones where they are at hand, each with three edited copies."""
    sources = sorted(ADOPTED.glob("*.docx"))
    sources = sources[:: max(1, len(sources) // FILES)][:FILES] or [_own_file(folder)]
    for source in sources:
        for seed in SEEDS:
            target = folder / f"{source.stem}-{seed}.docx"
            _edit(source, target, random.Random(seed))  # noqa: S311 (the same edits each time)
            yield source, target


def _own_file(folder: Path) -> Path:
    path = folder / "own.docx"
    write_document(resolution(revised=False), path, load_body("ga", TEMPLATES))
    return path


def _edit(source: Path, target: Path, chance: random.Random) -> None:
    """A third of the paragraphs get other words; one goes, one comes, one moves."""
    root = _root(source, BODY)
    body = root.find(W + "body")
    assert body is not None
    long = [one for one in body.findall(P) if len("".join(one.itertext(T))) > 60]
    for paragraph in long:
        if chance.random() < 0.35:
            _edit_words(paragraph, chance)
    kept = ("footnoteReference", "fldChar", "sectPr")
    plain = [one for one in long if next(one.iter(*(W + name for name in kept)), None) is None]
    if len(plain) > 4:
        gone, doubled, moved, place = chance.sample(plain, 4)
        body.remove(gone)
        place.addnext(moved)
        fresh = deepcopy(doubled)
        texts = list(fresh.iter(T))
        for text in texts:
            text.text = ""
        texts[0].text = "Underlining that such measures need means that can be relied upon,"
        doubled.addnext(fresh)
    with ZipFile(source) as archive, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            copy.writestr(name, etree.tostring(root) if name == BODY else archive.read(name))


def _edit_words(paragraph: Root, chance: random.Random) -> None:
    runs = [text for text in paragraph.iter(T) if len((text.text or "").split()) > 4]
    if not runs:
        return
    run = chance.choice(runs)
    words = (run.text or "").split(" ")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(1, len(words) - 1)
        words[at] = chance.choice(("", chance.choice(PHRASES), f"{words[at]} {PHRASES[0]}"))
    run.text = re.sub(" {2,}", " ", " ".join(words))


class Marked(NamedTuple):
    """What a comparison marks, and whether it is right."""

    ratio: float
    """Words brought in and taken out, moved ones aside, to the least that would do."""
    is_right: bool
    """Whether accepting gives the words of the new file, and rejecting those of the old one."""


def marked(old: Path, new: Path, made: Path) -> Marked:
    """Measure a comparison of two files."""
    before, after = _words(old, accepted), _words(new, accepted)
    least = len(before) + len(after) - 2 * sum(1 for _ in long_subsequence(before, after))
    count = sum(len(_split(_text(change))) for part in _parts(made) for change in _changes(part))
    is_right = _words(made, accepted) == after and _words(made, rejected) == before
    return Marked(count / max(1, least), is_right)


def _changes(root: Root) -> Iterator[Root]:
    for change in root.iter(W + "ins", W + "del"):
        if len(change) and next(change.iterancestors(W + "ins", W + "del"), None) is None:
            yield change


def _parts(path: Path) -> Iterator[Root]:
    yield _root(path, BODY)
    with ZipFile(path) as archive:
        has_notes = NOTES in archive.namelist()
    if has_notes:
        yield _root(path, NOTES)


def _words(path: Path, resolve: Callable[[Root], Root]) -> list[str]:
    """The words of the text and of the notes that it refers to."""
    body, *others = (resolve(part) for part in _parts(path))
    cited = [one.get(ID) for one in body.iter(W + "footnoteReference")]
    said = {note.get(ID): note for part in others for note in part}
    found = _split("\n".join(map(_text, body.iter(P))))
    for number in cited:
        found += _split("\n".join(map(_text, said[number].iter(P)))) if number in said else []
    return found


def _text(element: Root) -> str:
    signs = {W + "tab": " ", W + "br": " ", W + "noBreakHyphen": "-"}
    tags = (T, W + "delText", *signs)
    return "".join(
        signs.get(one.tag, one.text or "")
        for one in element.iter(*tags)
        if next(one.iterancestors(PPR), None) is None
    )


def _split(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)


def _root(path: Path, part: str) -> Root:
    with ZipFile(path) as archive:
        return etree.fromstring(archive.read(part))
