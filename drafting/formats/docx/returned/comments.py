"""The comments in the margin of a Word file, with the answers to them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from lxml import etree

from drafting.dataclasses import dataclass, field, replace
from drafting.formats.docx.markup.names import ID, P, T, W
from drafting.formats.docx.reading.source import Parts
from drafting.formats.docx.returned.identities import Named
from drafting.formats.docx.returned.people import author_of, time_of
from drafting.formats.docx.returned.values import Comment
from drafting.model.inline import tidy

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_START, _END, _AT = (
    W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_WORDS = (T, W + "delText")
_TAB = W + "tab"
_JOB_NUMBER = "<<ODS"
_OFF = frozenset({"", "0", "false", "off"})


@dataclass(slots=True)
class _Anchor:
    """Where a comment stands."""

    unit: str = ""
    words: list[str] = field(default_factory=list)


def read_comments(parts: Parts, document: etree._Element, named: Named) -> tuple[Comment, ...]:
    """The comments of a file in the order of the file. Raises a FormatError."""
    targets = dict(parts.related(parts.main).values())
    if targets.get("comments", "") not in parts:
        return ()
    anchors = _anchors(document, named)
    parents, resolved = _extended(parts, targets.get("commentsExtended", ""))
    said: dict[str, Comment] = {}
    for number, element in enumerate(parts.xml(targets["comments"]).iter(W + "comment")):
        keys = [paragraph.get(f"{_W14}paraId", "") for paragraph in element.iter(P)]
        key = keys[-1] if keys and keys[-1] not in said else f"comment {number}"
        comment = _comment(element, anchors, resolved=key in resolved)
        # A program may leave an empty one where a comment was taken out; and official files
        # keep their job number in a comment.
        if (comment.text or comment.anchor) and not comment.text.startswith(_JOB_NUMBER):
            said[key] = comment
    answers: dict[str, list[Comment]] = {}
    for key, comment in said.items():
        answers.setdefault(_first(key, parents, said), []).append(comment)
    return tuple(
        replace(said[key], replies=tuple(one for one in thread if one is not said[key]))
        for key, thread in answers.items()
    )


def _first(key: str, parents: Mapping[str, str], said: Container[str]) -> str:
    """The comment that a thread begins with; in a circle each stands for itself."""
    at, seen = key, {key}
    while (above := parents.get(at, "")) in said:
        if above in seen:
            return key
        seen.add(above)
        at = above
    return at


def _comment(element: etree._Element, anchors: Mapping[str, _Anchor], *, resolved: bool) -> Comment:
    anchor = anchors.get(element.get(ID, ""), _Anchor())
    paragraphs = ("".join(_texts(paragraph.iter(*_WORDS))) for paragraph in element.iter(P))
    return Comment(
        author_of(element),
        time_of(element),
        tidy("\n".join(paragraphs)).strip(),
        " ".join(tidy("".join(anchor.words)).split()),
        anchor.unit,
        resolved,
    )


def _texts(elements: Iterable[etree._Element]) -> Iterator[str]:
    return (element.text or "" for element in elements)


def _anchors(document: etree._Element, named: Named) -> dict[str, _Anchor]:
    """Where each comment stands, by its number in the file."""
    found: dict[str, _Anchor] = {}
    opened: dict[str, _Anchor] = {}
    for element in document.iter(_START, _END, _AT, P, _TAB, *_WORDS):
        if element.tag == _START:
            opened[element.get(ID, "")] = _Anchor(named.identity_at(element))
            found.setdefault(element.get(ID, ""), opened[element.get(ID, "")])
        elif element.tag == _END:
            opened.pop(element.get(ID, ""), None)
        elif element.tag == _AT:
            found.setdefault(element.get(ID, ""), _Anchor(named.identity_at(element)))
        else:
            for anchor in opened.values():
                anchor.unit = anchor.unit or named.identity_at(element)
                anchor.words.append(element.text or "" if element.tag in _WORDS else " ")
    return found


def _extended(parts: Parts, target: str) -> tuple[dict[str, str], set[str]]:
    """By key of a comment the one it answers, and the keys of those that are settled."""
    if target not in parts:
        return {}, set()
    parents: dict[str, str] = {}
    resolved: set[str] = set()
    for entry in parts.xml(target).iter(f"{_W15}commentEx"):
        key = entry.get(f"{_W15}paraId", "")
        if parent := entry.get(f"{_W15}paraIdParent", ""):
            parents[key] = parent
        if entry.get(f"{_W15}done", "").casefold() not in _OFF:
            resolved.add(key)
    return parents, resolved
