"""A Word file without what it tells beside its visible words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import zip_longest

from lxml import etree

from drafting.formats.docx.active.fields import unlinked
from drafting.formats.docx.active.kinds import HYPERLINK
from drafting.formats.docx.active.references import take_out_references
from drafting.formats.docx.active.removal import take_out
from drafting.formats.docx.markup.elements import drop
from drafting.formats.docx.markup.revisions import accepted, has_revisions, rejected
from drafting.formats.docx.package.archive import Package
from drafting.formats.docx.package.edited import CONTENTS, EditedPackage, Relation
from drafting.formats.docx.package.zip import packed
from drafting.formats.docx.traces.bookmarks import named_bookmarks, rename_bookmarks
from drafting.formats.docx.traces.errors import WordsWouldChangeError
from drafting.formats.docx.traces.fields import becomes_words
from drafting.formats.docx.traces.hidden import cited_in, take_out_hidden, take_out_uncited
from drafting.formats.docx.traces.links import told_less
from drafting.formats.docx.traces.media import without_metadata
from drafting.formats.docx.traces.metadata import CUSTOM_XML, DROPPED, PATH
from drafting.formats.docx.traces.part_names import under_numbers
from drafting.formats.docx.traces.renderings import take_out_unseen_renderings
from drafting.formats.docx.traces.scrub import scrub
from drafting.formats.docx.traces.story import Stories
from drafting.formats.docx.traces.unused import take_out_lists, take_out_styles, unused_styles
from drafting.formats.docx.traces.visible import visible_words


class Changes(Enum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"


_RESOLVED = {
    Changes.ACCEPT: (accepted,),
    Changes.REJECT: (rejected,),
    Changes.KEEP: (accepted, rejected),
}
"""The readings of a file in which its visible words are held against those of the clean one."""
_UNUSED = frozenset(("header", "footer", "image", HYPERLINK, "chart"))
"""Relations that lead nowhere unless something in the part names their number."""


def cleaned(package: Package, changes: Changes) -> bytes:
    """The bytes of the clean file, proved to say what the file says. Raises a FormatError.

    Gone are authors, comments, hidden words, numbers of revisions, properties, variables, active
    content, and parts that nothing leads to.
    """
    edited = EditedPackage(package)
    stories = Stories(edited)
    before = _words(edited, stories, changes)
    take_out(edited)
    _drop_parts(edited)
    _clean_texts(edited, stories, changes)
    _settle_bookmarks(edited, stories)
    _settle_looks(edited, stories)
    _settle_links(edited)
    _drop_parts(edited)
    after = _words(edited, stories, changes)
    _prove(package.name, before, after)
    names = (part for part in edited.names() if not part.endswith("/"))
    parts = {part: without_metadata(edited.read(part)) for part in names}
    return packed(under_numbers(package.name, parts))


def _words(
    edited: EditedPackage, stories: Stories, changes: Changes
) -> dict[tuple[str, int], list[str]]:
    """The visible words by part and reading; notes that nothing refers to are not seen."""
    found: dict[tuple[str, int], list[str]] = {}
    for at, resolve in enumerate(_RESOLVED[changes]):
        document = resolve(edited.root(edited.main))
        for part, kind in stories.texts.items():
            root = resolve(edited.root(part)) if part in edited else etree.Element("none")
            take_out_unseen_renderings(root)
            if kind in ("footnotes", "endnotes"):
                take_out_uncited(root, cited_in(document, kind, stories.looks))
            found[part, at] = visible_words(root, stories.looks)
    return found


def _clean_texts(edited: EditedPackage, stories: Stories, changes: Changes) -> None:
    looks = stories.looks
    cited: dict[str, set[str]] = {}
    for part, kind in stories.texts.items():
        root = _settled(edited.root(part), changes)
        take_out_unseen_renderings(root)
        if kind == "document":
            drop(stories.unshown(root))
            take_out_hidden(root, looks)
            cited = {one: cited_in(root, one, looks) for one in ("footnotes", "endnotes")}
        elif kind in cited:
            take_out_uncited(root, cited[kind])
        if kind != "document":
            take_out_hidden(root, looks)
        unlinked(root, becomes_words)
        scrub(root)
        edited.put(part, root)
    for part in stories.others:
        root = _settled(edited.root(part), changes)
        take_out_unseen_renderings(root)
        scrub(root)
        edited.put(part, root)


def _settled(root: etree._Element, changes: Changes) -> etree._Element:
    if changes is Changes.KEEP or not has_revisions(root):
        return root
    return accepted(root) if changes is Changes.ACCEPT else rejected(root)


def _settle_bookmarks(edited: EditedPackage, stories: Stories) -> None:
    roots = {part: edited.root(part) for part in stories.texts if part in edited}
    if any(named_bookmarks(root) for root in roots.values()):
        rename_bookmarks(roots.values())
        for part, root in roots.items():
            edited.put(part, root)


def _settle_looks(edited: EditedPackage, stories: Stories) -> None:
    """Take out styles and lists of people's own that nothing uses."""
    for kind in ("styles", "numbering"):
        part = stories.named(kind)
        if part not in edited:
            continue
        roots = {one: edited.root(one) for one in edited.names() if _is_of_word(one)}
        own = roots.pop(part, None)
        if own is None:
            continue
        if kind == "styles":
            take_out_styles(own, unused_styles(own, roots.values()))
        else:
            take_out_lists(own, roots.values())
        edited.put(part, own)


def _is_of_word(part: str) -> bool:
    return part.casefold().endswith(".xml") and part != CONTENTS


def _settle_links(edited: EditedPackage) -> None:
    """Take out of the addresses of links what tells of somebody, and links of which that is all."""
    gone: dict[str, set[str]] = {}
    for relation in [one for one in edited.relations() if one.kind == HYPERLINK]:
        address = told_less(relation.target)
        if not address or PATH.search(relation.target.encode()):
            gone.setdefault(relation.owner, set()).add(relation.number)
        elif address != relation.target:
            edited.lead(relation, address)
    for owner, numbers in gone.items():
        root = edited.root(owner)
        take_out_references(root, numbers)
        edited.put(owner, root)
    edited.without_relations(
        {one for one in edited.relations() if one.number in gone.get(one.owner, ())}
    )


def _drop_parts(edited: EditedPackage) -> None:
    """Take out parts that hold metadata, and all to which nothing leads."""
    used = {part: edited.read(part) for part in edited.names() if part.endswith(".xml")}
    relations = list(edited.relations())
    gone = {
        one
        for one in relations
        if _is_dropped(one, used.get(one.owner))
        or _is_unused(one, used.get(one.owner))
        or not (one.is_outside or one.target in edited)
    }
    for owner in {one.owner for one in gone if one.owner in used}:
        root = edited.root(owner)
        take_out_references(root, {one.number for one in gone if one.owner == owner})
        edited.put(owner, root)
    if gone:
        edited.without_relations(gone)
    reachable = edited.reachable()
    edited.drop([part for part in edited.names() if part not in reachable])


def _is_dropped(relation: Relation, owner: bytes | None) -> bool:
    """Whether a relation leads to metadata; what a text draws in (writing by hand) is none."""
    is_drawn = relation.kind == CUSTOM_XML and owner is not None and _is_named(relation, owner)
    return relation.kind in DROPPED and not is_drawn


def _is_unused(relation: Relation, owner: bytes | None) -> bool:
    if relation.kind not in _UNUSED or owner is None:
        return False
    return not _is_named(relation, owner)


def _is_named(relation: Relation, owner: bytes) -> bool:
    named = owner.replace(b"\0", b"").replace(b"'", b'"')  # a part may be UTF-16
    return f'"{relation.number}"'.encode() in named


def _prove(
    name: str,
    before: dict[tuple[str, int], list[str]],
    after: dict[tuple[str, int], list[str]],
) -> None:
    for (part, reading), words in before.items():
        for was, now in _differing(words, after[part, reading]):
            raise WordsWouldChangeError(name, part, was or "nothing", now or "nothing")


def _differing(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    pairs = zip_longest(before, after, fillvalue="")
    yield from ((was, now) for was, now in pairs if was != now)
