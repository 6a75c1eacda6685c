"""A Word file without what it tells beside its visible words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import zip_longest

from lxml import etree

from drafting.formats.docx.active.fields import Code, hoisted, unlinked
from drafting.formats.docx.active.kinds import HYPERLINK
from drafting.formats.docx.active.references import remove, take_out_references
from drafting.formats.docx.active.removal import take_out
from drafting.formats.docx.markup.names import RPR, R, W
from drafting.formats.docx.markup.revisions import accepted, has_revisions, rejected
from drafting.formats.docx.package.archive import Package
from drafting.formats.docx.package.edited import EditedPackage, Relation
from drafting.formats.docx.package.zip import packed
from drafting.formats.docx.traces.errors import WordsWouldChangeError
from drafting.formats.docx.traces.hidden import cited_in, take_out_hidden, take_out_uncited
from drafting.formats.docx.traces.labels import labels
from drafting.formats.docx.traces.media import without_metadata
from drafting.formats.docx.traces.metadata import DROPPED, FIELDS, PATH
from drafting.formats.docx.traces.renderings import take_out_unseen_renderings
from drafting.formats.docx.traces.story import Stories
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
_NOBODY = "Author"
"""The name of every author of a change that is kept, as Word itself calls nobody."""
_GONE = tuple(
    W + name
    for name in (
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "permStart",
        "permEnd", "docVars", "docVar", "rsids", "rsid", "dataBinding", "printerSettings",
        "proofErr", "smartTagPr", "alias", "tag",
    )
)  # fmt: skip
_IDENTITY = "{*}docId"
_NAMES = ("author", "initials", "userId")
_TIMES = ("date", "dateUtc")
_DATED = (W + "moveFromRangeStart", W + "moveToRangeStart")
_NEVER = "2000-01-01T00:00:00Z"
"""The time of what may not be without one."""
_NUMBERS = ("paraId", "textId")
_UNUSED = frozenset(("header", "footer", "image", HYPERLINK, "chart"))
"""Relations that lead nowhere unless something in the part names their number."""
_DRAWN = ("name", "href")


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
    _drop_parts(edited)
    after = _words(edited, stories, changes)
    _prove(package.name, before, after)
    parts = {part: without_metadata(edited.read(part)) for part in edited.names()}
    return packed({part: data for part, data in parts.items() if not part.endswith("/")})


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
            take_out_hidden(root, looks)
            cited = {one: cited_in(root, one, looks) for one in ("footnotes", "endnotes")}
        elif kind in cited:
            take_out_uncited(root, cited[kind])
        if kind != "document":
            take_out_hidden(root, looks)
        unlinked(root, _shows_metadata)
        _scrub(root)
        edited.put(part, root)
    for part in stories.others:
        root = _settled(edited.root(part), changes)
        take_out_unseen_renderings(root)
        _scrub(root)
        edited.put(part, root)


def _settled(root: etree._Element, changes: Changes) -> etree._Element:
    if changes is Changes.KEEP or not has_revisions(root):
        return root
    return accepted(root) if changes is Changes.ACCEPT else rejected(root)


def _shows_metadata(code: Code) -> bool:
    return code.command in FIELDS or bool(PATH.search(code.rest.encode()))


def _scrub(root: etree._Element) -> None:
    """Take names, times, numbers of revisions, comments and paths out of a part."""
    for label in labels(root):
        if label.words:
            label.element.set(label.attribute, "")
    for element in list(root.iter(*_GONE, _IDENTITY)):
        owner = element.getparent()
        remove(element)
        if owner is not None and owner.tag == R and all(child.tag == RPR for child in owner):
            remove(owner)
    for element in list(root.iter(W + "smartTag")):
        hoisted(element)
    for element in root.iter(etree.Element):
        for name in list(element.attrib):
            _scrub_attribute(element, str(name))


def _scrub_attribute(element: etree._Element, name: str) -> None:
    local = name.rpartition("}")[2]
    if local == "date" and element.tag in _DATED:
        element.set(name, _NEVER)
    elif local.startswith("rsid") or ("}" in name and local in (*_NUMBERS, *_TIMES)):
        del element.attrib[name]
    elif "}" in name and local in _NAMES:
        element.set(name, _NOBODY)
    elif local in _DRAWN and PATH.search(element.get(name, "").encode()):
        element.set(name, "")


def _drop_parts(edited: EditedPackage) -> None:
    """Take out parts that hold metadata, and all to which nothing leads."""
    used = {part: edited.read(part) for part in edited.names() if part.endswith(".xml")}
    relations = list(edited.relations())
    local = [one for one in relations if one.kind == HYPERLINK and PATH.search(_address(one))]
    for part in {one.owner for one in local}:
        root = edited.root(part)
        take_out_references(root, {one.number for one in local if one.owner == part})
        edited.put(part, root)
    gone = {
        one
        for one in relations
        if one.kind in DROPPED or one in local or _is_unused(one, used.get(one.owner))
    }
    if gone:
        edited.without_relations(gone)
    reachable = edited.reachable()
    edited.drop([part for part in edited.names() if part not in reachable])


def _address(relation: Relation) -> bytes:
    return relation.target.encode()


def _is_unused(relation: Relation, owner: bytes | None) -> bool:
    if relation.kind not in _UNUSED or owner is None:
        return False
    named = owner.replace(b"\0", b"").replace(b"'", b'"')  # a part may be UTF-16
    return f'"{relation.number}"'.encode() not in named


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
