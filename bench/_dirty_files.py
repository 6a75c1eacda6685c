"""Word files of delegations: thousands of tracked changes of every kind, as Word writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from itertools import count, cycle
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from bench._session import paragraph
from drafting.dataclasses import replace
from drafting.formats.docx.markup.names import PPR, RPR, P, R, T, W
from drafting.model.identity import ALPHABET, LENGTH
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

HANDLE, DRAFT = "L.1", "L.1"
BODY = "word/document.xml"
_WHEN = "2026-11-20T10:00:00Z"
_OPENINGS = {
    Kind.PREAMBULAR: ("Recalling", "Noting", "Recognizing", "Bearing in mind"),
    Kind.OPERATIVE: ("Urges", "Invites", "Requests", "Encourages"),
}

Root = etree._Element  # noqa: SLF001 (lxml has no other name for it)
Act = Callable[["_Word", Root, Random], None]


def sent_file(folder: Path, paragraphs: int) -> tuple[Path, Context]:
    """A session with one text of so many paragraphs, its draft exported as `sent.docx`."""
    context = Context("Cuba", folder / "data")
    with Session.create(folder / "session", "ccpcj", context, "Twenty-sixth", "Vienna") as session:
        text = _resolution(paragraphs, Random(26))  # noqa: S311 (the same text each time)
        session.store.add(HANDLE, text, signed(context, "Tabled."))
        session.editing.make_draft(HANDLE, DRAFT)
        session.files.export(HANDLE, DRAFT, folder / "sent.docx")
    return folder / "sent.docx", context


def _resolution(paragraphs: int, chance: Random) -> Resolution:
    half = paragraphs // 2
    return Resolution(
        masthead=Masthead(symbol="E/CN.15/2026/L.1"),
        title="Lamps and harbours",
        enacting="*The Economic and Social Council*,",
        preamble=tuple(_unit(Kind.PREAMBULAR, chance) for _ in range(half)),
        operative=tuple(_unit(Kind.OPERATIVE, chance) for _ in range(paragraphs - half)),
    )


def _unit(kind: Kind, chance: Random) -> Unit:
    drawn = paragraph("".join(chance.choices(ALPHABET, k=LENGTH)), kind, chance)
    words = drawn.text.split("* ", 1)[1]
    end = "," if kind is Kind.PREAMBULAR else ";"
    return replace(drawn, text=f"*{chance.choice(_OPENINGS[kind])}* {words.rstrip(';')}{end}")


def edit(
    source: Path, target: Path, changes: int, kinds: Sequence[str], authors: Sequence[str]
) -> None:
    """`source` with so many changes of the given `kinds`, each by the next of the `authors`.

    There are as many in each paragraph as it takes; a word replaced is one change.
    """
    with ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[BODY])
    _Word(cycle(authors)).work(root, changes, kinds, Random(14))  # noqa: S311 (the same each time)
    parts[BODY] = etree.tostring(root)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


class _Word:
    """Somebody who edits with Track Changes on."""

    def __init__(self, authors: Iterator[str]) -> None:
        self._authors, self._ids = authors, count(100_000)
        self._author = next(authors)

    def work(self, root: Root, changes: int, kinds: Sequence[str], chance: Random) -> None:
        long = [one for one in root.iter(P) if len("".join(one.itertext(T))) > 100]
        acts = cycle(_ACTS[kind] for kind in kinds)
        each, more = divmod(changes, len(long))
        for at, one in enumerate(long):
            act = next(acts) if each <= 1 else _ACTS["words"]
            for _ in range(each + (at < more)):
                act(self, one, chance)
                self._author = next(self._authors)

    def words(self, paragraph: Root, chance: Random) -> None:
        """One word typed over."""
        run = max(paragraph.iterchildren(R), key=lambda run: len(run.findtext(T, "")))
        words = run.findtext(T, "").split(" ")
        at = chance.randrange(len(words) // 2, len(words) - 1) if len(words) > 2 else 0
        pieces = [
            _run(run, " ".join([*words[:at], ""])),
            self._change("del", _run(run, words[at], "delText")),
            self._change("ins", _run(run, f"gleaming{next(self._ids)}")),
            _run(run, " ".join(["", *words[at + 1 :]])),
        ]
        for piece in pieces:
            run.addprevious(piece)
        paragraph.remove(run)

    def insertion(self, paragraph: Root, chance: Random) -> None:
        """A paragraph typed behind another."""
        fresh = deepcopy(paragraph)
        for child in [one for one in fresh if one.tag != PPR]:
            fresh.remove(child)
        run = max(paragraph.iter(R), key=lambda run: len(run.findtext(T, "")))
        kind = Kind.OPERATIVE if ";" in "".join(paragraph.itertext(T)) else Kind.PREAMBULAR
        said = _unit(kind, chance).text.replace("*", "")
        fresh.append(self._change("ins", _run(run, said)))
        self._mark(fresh, "ins")
        paragraph.addnext(fresh)

    def deletion(self, paragraph: Root, _: Random) -> None:
        """A whole paragraph taken out."""
        for run in list(paragraph.iterchildren(R)):
            for text in run.iter(T):
                text.tag = W + "delText"
            change = self._change("del")
            run.addprevious(change)
            change.append(run)
        self._mark(paragraph, "del")

    def _mark(self, paragraph: Root, name: str) -> None:
        properties = paragraph.find(PPR)
        if properties is None:
            properties = etree.Element(PPR)
            paragraph.insert(0, properties)
        of_mark = properties.find(RPR)
        if of_mark is None:
            of_mark = etree.SubElement(properties, RPR)
        of_mark.insert(0, self._change(name))

    def _change(self, name: str, *content: Root) -> Root:
        change = etree.Element(W + name)
        change.set(W + "id", str(next(self._ids)))
        change.set(W + "author", self._author)
        change.set(W + "date", _WHEN)
        change.extend(content)
        return change


_ACTS: dict[str, Act] = {
    "words": _Word.words,
    "insertion": _Word.insertion,
    "deletion": _Word.deletion,
}


def _run(like: Root, words: str, tag: str = "t") -> Root:
    run = etree.Element(R)
    if (look := like.find(RPR)) is not None:
        run.append(deepcopy(look))
    text = etree.SubElement(run, W + tag)
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
