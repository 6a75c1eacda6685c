"""What a look at a Word file finds in it beside its visible words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from drafting.formats.document_report import ChangesBy, CommentsBy, Trace
from drafting.formats.docx.active.fields import codes
from drafting.formats.docx.active.kinds import HYPERLINK
from drafting.formats.docx.active.removal import take_out
from drafting.formats.docx.markup.names import T, W
from drafting.formats.docx.markup.revisions import REVISIONS
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.package.edited import CONTENTS, EditedPackage
from drafting.formats.docx.traces.asides import asides_of
from drafting.formats.docx.traces.hidden import cited_in, hidden_words, uncited
from drafting.formats.docx.traces.invisible import invisible_in
from drafting.formats.docx.traces.metadata import UNSEEN_FIELDS, metadata_of, producer_of
from drafting.formats.docx.traces.renderings import unseen_renderings
from drafting.formats.docx.traces.story import Stories
from drafting.named_tuples import NamedTuple

_INSERTIONS = (W + "ins", W + "moveTo", W + "cellIns")
_DELETIONS = (W + "del", W + "moveFrom", W + "cellDel")
_OTHER_REVISIONS = (
    W + "cellMerge", *(W + f"customXml{how}RangeStart" for how in ("Ins", "Del")),
    *(f"{{http://schemas.microsoft.com/office/word/2010/wordml}}conflict{how}"
      for how in ("Ins", "Del")),
)  # fmt: skip
_DELETED = W + "delText"
_FORMS = {b"macroEnabled": "made for macros", b"emplate.main+xml": "made as a template"}
"""By what the list of contents says of the text."""
_SHOWN = 200


class WordFacts(NamedTuple):
    """What is found in a Word file."""

    producer: str
    made_for: str
    """What the file was made for, beside being read and written."""
    active: tuple[Trace, ...]
    links: int
    changes: tuple[ChangesBy, ...]
    comments: tuple[CommentsBy, ...]
    hidden: tuple[Trace, ...]
    metadata: tuple[Trace, ...]


def look_into(path: Path) -> WordFacts:
    """What a Word file holds beside its visible words. Raises a FormatError."""
    with open_package(path) as package:
        edited = EditedPackage(package)
        stories = Stories(edited)
        found = dict(stories.roots())
        links = sum(one.kind == HYPERLINK for one in edited.relations())
        facts = WordFacts(
            producer_of(edited),
            _made_for(edited),
            (),
            links,
            tuple(_changes(edited)),
            tuple(_comments(edited)),
            tuple(_hidden(stories, found)),
            (*metadata_of(edited), *_of_archive(package), *asides_of(edited, stories)),
        )
        active = tuple(Trace(one.kind.value, one.what, one.part) for one in take_out(edited))
        return facts._replace(active=active)


def _made_for(edited: EditedPackage) -> str:
    contents = edited.read(CONTENTS)
    found = (words for sign, words in _FORMS.items() if sign in contents)
    return ", ".join(found)


def _of_archive(package: Package) -> Iterator[Trace]:
    if note := package.note:
        yield Trace("a note on the archive", note[:_SHOWN])


def _changes(edited: EditedPackage) -> Iterator[ChangesBy]:
    counts: dict[str, Counter[str]] = {}
    for part in edited.names():
        if part == CONTENTS or not part.casefold().endswith(".xml"):
            continue
        for change in edited.root(part).iter(*REVISIONS, *_OTHER_REVISIONS):
            kind = "others"
            if change.tag in _INSERTIONS:
                kind = "insertions"
            elif change.tag in _DELETIONS:
                kind = "deletions"
            counts.setdefault(change.get(W + "author", ""), Counter())[kind] += 1
    for author, count in counts.items():
        yield ChangesBy(author, count["insertions"], count["deletions"], count["others"])


def _comments(edited: EditedPackage) -> Iterator[CommentsBy]:
    part = Stories(edited).named("comments")
    counts: Counter[tuple[str, str]] = Counter()
    for comment in edited.root(part).iter(W + "comment") if part else ():
        counts[comment.get(W + "author", ""), comment.get(W + "initials", "")] += 1
    yield from (CommentsBy(*who, count) for who, count in counts.items())


def _hidden(stories: Stories, roots: dict[str, etree._Element]) -> Iterator[Trace]:
    document = next(iter(roots.values()))
    for part, root in stories.unseen():
        if words := " ".join(text.text or "" for text in root.iter(T)).strip():
            yield Trace("in a header or footer of no page", words[:_SHOWN], part)
    for part, root in roots.items():
        yield from _hidden_in(part, root, stories)
        kind = stories.texts[part]
        if kind in ("footnotes", "endnotes"):
            for note in uncited(root, cited_in(document, kind, stories.looks)):
                words = " ".join(text.text or "" for text in note.iter(T))
                yield Trace("a note to which nothing seen refers", words[:_SHOWN], part)


def _hidden_in(part: str, root: etree._Element, stories: Stories) -> Iterator[Trace]:
    found = list(hidden_words(root, stories.looks))
    yield from (Trace(why, words[:_SHOWN], part) for words, why in found)
    for _, words in unseen_renderings(root):
        yield Trace("in another rendering than the one that is seen", words[:_SHOWN], part)
    told = " ".join(words for words, _ in found)
    count, spelled = invisible_in(root)
    if count:
        yield Trace("invisible characters", spelled[:_SHOWN] or f"{count}", part)
    for code in codes(root):
        if code.command in UNSEEN_FIELDS and code.rest not in told:
            yield Trace("in the code of a field", f"{code.command} {code.rest}"[:_SHOWN], part)
    deleted = " ".join(text.text or "" for text in root.iter(_DELETED))
    if deleted.strip():
        yield Trace("deleted, and still in the file", deleted[:_SHOWN], part)
