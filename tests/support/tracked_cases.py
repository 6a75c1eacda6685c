"""Issued files with changes, checked by what stands in them rather than by who wrote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

from drafting.formats.bodies import Body, load_body
from drafting.formats.docx import Revision, write_document
from drafting.formats.docx.layout.lines import Lines, Said
from drafting.formats.docx.markup.names import ID, P, W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.reading.base_map import BaseMap
from drafting.formats.docx.reading.document import read_with_map
from drafting.formats.docx.reading.styles import Styles
from drafting.formats.docx.tracked.from_redline.writer import (
    Changes,
    IssuedFile,
    write_tracked_redline,
)
from drafting.formats.docx.tracked.part import Part
from drafting.formats.reading import Remark
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline
from drafting.redline.provenance import Trace, redline_apart, steps_of
from drafting.redline.script import Act

BODY = load_body("c3", Path(__file__).parents[2] / "templates")
DELEGATIONS = ("Austria", "Benin", "Chile")
REVISION = Revision("Norway", "2026-03-04T10:00:00Z")
CHANGING = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
TRACKED = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange"))


class Issue(NamedTuple):
    """An issued file, the text read from it, and where that stands."""

    path: Path
    text: Resolution
    map: BaseMap

    def write(self, new: Resolution, target: Path, body: Body = BODY) -> tuple[Remark, ...]:
        """Write the file with the changes to `new`."""
        changes = Changes(self.text, new, redline(self.text, new))
        return write_tracked_redline(
            IssuedFile(self.path.name, self.path.read_bytes(), self.map),
            changes,
            target,
            body,
            REVISION,
        )

    def write_by_several(self, states: Sequence[Resolution], target: Path) -> None:
        """Write the file with the changes that led to the last of `states`, by delegations in turn.

        Several of the changes are made within one minute.
        """
        acts = [
            Act(DELEGATIONS[at % len(DELEGATIONS)], datetime(2026, 1, 4, 9, at // 4, tzinfo=UTC))
            for at in range(len(states))
        ]
        done = tuple(steps_of(self.text, zip(acts, states, strict=True)))
        changes = redline_apart(self.text, done, Trace(self.text, done), states[-1]).redline
        whole = Changes(self.text, states[-1], changes)
        write_tracked_redline(
            IssuedFile(self.path.name, self.path.read_bytes(), self.map),
            whole,
            target,
            BODY,
            REVISION,
        )


def issued(path: Path) -> Issue:
    """The file at `path`, read."""
    reading, found = read_with_map(path, counting_ids("u"))
    return Issue(path, reading.resolution, found)


def laid_out(resolution: Resolution, path: Path) -> Issue:
    """A file in our own layout, read again."""
    write_document(resolution, path, BODY)
    return issued(path)


def sample() -> Resolution:
    """A text with notes cited again, letters, a heading, a table and an annex."""
    letters = tuple(
        Unit(f"s{index}", Kind.SUBPARAGRAPH, f"To keep berth {index} open[^nb] in winter;")
        for index in range(3)
    )
    return Resolution(
        masthead=Masthead(
            symbol="A/C.3/90/L.4", session="Ninetieth session", agenda_item="Agenda item 5"
        ),
        sponsors=("Fiji", "Malta"),
        title="Safety of small harbours",
        enacting="*The General Assembly*,",
        preamble=(
            Unit("pa", Kind.PREAMBULAR, "*Recalling* its resolution 60/1 on harbours,[^na]"),
            Unit("pb", Kind.PREAMBULAR, "*Noting* the storms of the north,[^nb] and their toll,"),
            Unit("pc", Kind.PREAMBULAR, "*Welcoming* the charts of the southern coasts,"),
        ),
        operative=(
            Unit("oa", Kind.OPERATIVE, "*Urges* all States to chart their waters:", letters),
            Unit("ob", Kind.OPERATIVE, "*Invites* pilots[^na] to report wrecks to the office;"),
            Unit("oc", Kind.HEADING, "Lighthouses", level=1),
            Unit("od", Kind.OPERATIVE, "*Requests* a report on lights[^nc] and their keepers;"),
            Unit("oe", Kind.TABLE, "| Port | Berths |\n| North | 12 |\n| South | 7 |"),
            Unit("of", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
        ),
        annexes=(
            Unit(
                "an",
                Kind.ANNEX,
                "Signals",
                (
                    Unit("a1", Kind.NUMBERED, "Two flags call a pilot."),
                    Unit("a2", Kind.NUMBERED, "Three flags warn of ice."),
                ),
            ),
        ),
        notes=(Note("na", "Adopted in 2005."), Note("nb", "See *Charts*."), Note("nc", "Lit.")),
    )


def part(path: Path, name: str = "word/document.xml") -> bytes:
    with ZipFile(path) as archive:
        return archive.read(name)


def root(path: Path, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(part(path, name))


def lines(path: Path, resolve: Callable) -> tuple[list[str], list[tuple[str, str]]]:
    """What a file says once its changes are resolved, spaces aside: paragraphs and notes."""
    with ZipFile(path) as archive:
        names = archive.namelist()
        notes = resolve(root(path, CHANGING[1])) if CHANGING[1] in names else None
        styles = Styles(root(path, "word/styles.xml"))
    read: Lines = Said(resolve(root(path)), notes, styles).lines()
    said = ["".join(f"{line.number} {line.plain}".split()) for line in read.lines]
    return said, [(mark, "".join(text.split())) for mark, text in read.notes]


def paragraphs(path: Path) -> list[bytes]:
    """The XML of each paragraph, as it stands in the file."""
    document = Part("word/document.xml", part(path), root(path))
    return [document.bytes_of(one) for one in document.root.iter(P)]


def said_by(new: Resolution, folder: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """What our own layout prints of a text."""
    clean = folder / "clean.docx"
    write_document(new, clean, BODY)
    return lines(clean, accepted)


def assert_holds(issue: Issue, made: Path) -> None:
    """Assert what holds for every file with changes, whatever they are."""
    with ZipFile(issue.path) as before, ZipFile(made) as after:
        assert before.namelist() == after.namelist()
        for name in before.namelist():
            may_change = name in CHANGING or name.startswith("word/header")
            assert may_change or before.read(name) == after.read(name), name
    assert lines(made, rejected) == lines(issue.path, rejected)
    with ZipFile(made) as after:
        whole = [root(made, name) for name in CHANGING[:2] if name in after.namelist()]
    numbers = Counter(one.get(ID) for part in whole for one in part.iter(*TRACKED))
    given = Counter(one.get(ID) for one in root(issue.path).iter(*TRACKED))
    assert all(count <= max(1, given[number]) for number, count in numbers.items())
    names = Counter(one.get(W + "name") for one in whole[0].iter(W + "bookmarkStart"))
    assert max(names.values(), default=1) == 1
    kept = Counter(paragraphs(issue.path))
    before = b""
    for paragraph in paragraphs(made):
        # The rest of a paragraph that was cut in two begins behind a mark that came in.
        assert kept[paragraph] or _is_tracked(paragraph) or _is_tracked(before), paragraph
        kept[paragraph] -= 1
        before = paragraph


def _is_tracked(paragraph: bytes) -> bool:
    """Whether it shows a change, or holds a reference whose number or name follows from one."""
    marks = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"<w:moveTo ", b"<w:pPrChange ",
             b"<w:footnoteReference ")  # fmt: skip
    return any(mark in paragraph for mark in marks)
