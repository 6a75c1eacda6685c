"""Accepting and rejecting all tracked changes of a part, as ECMA-376 describes it.

The one rule that needs care: a paragraph mark stands at the end of its paragraph. If
the mark goes, what is left of the paragraph joins the next one, which keeps its own
properties; if nothing is left, the paragraph is gone.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.elements import drop
from drafting.formats.docx.markup.joins import join_paragraphs, note_join
from drafting.formats.docx.markup.names import (
    BETWEEN,
    DELETIONS,
    INSERTIONS,
    PPR,
    RANGES,
    RPR,
    SECTPR,
    W,
)
from drafting.named_tuples import NamedTuple

PROPERTY_CHANGES = tuple(
    W + name
    for name in (
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
        "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
    )
)  # fmt: skip
"""What tells how a paragraph, a run or a table looked before."""
_MARKERS_IN = frozenset((RPR, W + "trPr", W + "numPr"))
"""Where a revision element says something of its parent rather than holding text."""
_OF_CELLS = (W + "cellIns", W + "cellDel", W + "cellMerge")
_CONTROL = "ctrlPr"
_WRAPPERS = frozenset(W + name for name in ("hyperlink", "fldSimple", "smartTag", "customXml"))
_CONTROLLED = W + "sdtContent"
"""What a content control holds; Google Docs sets one around each tracked change."""
REVISIONS = (*INSERTIONS, *DELETIONS, W + "cellIns", W + "cellDel", *PROPERTY_CHANGES)
"""Every element that is a tracked change."""
ALL_REVISIONS = frozenset(REVISIONS)
_RESTORED = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}
"""What deleted words are once they stay."""
_TURNED = {
    W + one: W + other
    for pair in (("ins", "del"), ("moveTo", "moveFrom"), ("cellIns", "cellDel"))
    for one, other in (pair, reversed(pair))
}
"""What an insertion is to whoever rejects it, and the reverse."""
_IS_TURNED = "turned"
"""Attribute, without a namespace and only while resolving, of a change that is rejected."""


class _Resolution(NamedTuple):
    """Which revisions go with all they hold, and which leave what they hold."""

    gone: tuple[str, ...]
    kept: tuple[str, ...]
    cell_gone: str
    restores: bool
    keeps_remainders: bool = False
    """Whether what is left of a paragraph joins the next one although it has no word."""


_ACCEPT = _Resolution(DELETIONS, INSERTIONS, W + "cellDel", restores=False)
_ACCEPT_AS_WORD = _ACCEPT._replace(keeps_remainders=True)
_REJECT = _Resolution(INSERTIONS, DELETIONS, W + "cellIns", restores=True)


def accepted(root: etree._Element) -> etree._Element:
    """A copy of a part with all its tracked changes accepted."""
    return _resolved(deepcopy(root), _ACCEPT)


def accepted_as_in_word(root: etree._Element) -> etree._Element:
    """The same to the letter, as Word does it: what a deletion leaves of a paragraph stays."""
    return _resolved(deepcopy(root), _ACCEPT_AS_WORD)


def rejected(root: etree._Element) -> etree._Element:
    """A copy of a part with all its tracked changes rejected."""
    return _resolved(deepcopy(root), _REJECT)


def partly_accepted(
    root: etree._Element, accepts: Callable[[etree._Element], bool]
) -> etree._Element:
    """A copy of a part with some of its tracked changes accepted and the others rejected.

    A part without any is given as it is.
    """
    return accept_partly(deepcopy(root), accepts) if has_revisions(root) else root


def partly_accepted_as_in_word(
    root: etree._Element, accepts: Callable[[etree._Element], bool]
) -> etree._Element:
    """The same to the letter, as Word does it: what a deletion leaves of a paragraph stays."""
    return _partly(deepcopy(root), accepts, _ACCEPT_AS_WORD) if has_revisions(root) else root


def accept_partly(
    root: etree._Element, accepts: Callable[[etree._Element], bool]
) -> etree._Element:
    """The part itself with some of its tracked changes accepted and the others rejected."""
    return _partly(root, accepts, _ACCEPT)


def _partly(
    root: etree._Element, accepts: Callable[[etree._Element], bool], how: _Resolution
) -> etree._Element:
    for change in [element for element in root.iter(*REVISIONS) if not accepts(element)]:
        if change.tag in _TURNED:
            change.tag = _TURNED[change.tag]
            change.set(_IS_TURNED, "")
        else:
            _resolve_property(change, restores=True)
    return _resolved(root, how)


def is_of_mark(change: etree._Element) -> bool:
    """Whether a tracked change is about the mark at the end of a paragraph."""
    owner = change.getparent()
    if owner is None or change.tag in PROPERTY_CHANGES:
        return False
    return _paragraph_of_mark(owner) is not None


def has_revisions(root: etree._Element) -> bool:
    """Whether any tracked change is left in a part."""
    return next(root.iter(*REVISIONS), None) is not None


def _resolved(root: etree._Element, how: _Resolution) -> etree._Element:
    _resolve_properties(root, how)
    _resolve_tables(root, how)
    _resolve_marks(root, how)
    _resolve_text(root, how)
    join_paragraphs(root)
    drop(root.iter(*RANGES))
    return root


def _resolve_properties(root: etree._Element, how: _Resolution) -> None:
    for change in list(root.iter(*PROPERTY_CHANGES)):
        _resolve_property(change, restores=how.restores)


def _resolve_property(change: etree._Element, *, restores: bool) -> None:
    owner = change.getparent()
    if owner is None:
        return
    owner.remove(change)
    if restores and len(change) == 1 and change[0].tag == owner.tag:
        _restore(owner, change[0])


def _restore(owner: etree._Element, before: etree._Element) -> None:
    """The properties before the change; what no property change covers stays."""
    lasting = [child for child in owner if child.tag in (RPR, SECTPR, *INSERTIONS, *DELETIONS)]
    if owner.tag == PPR:
        owner[:] = [*before, *lasting]
    else:
        owner[:] = [*lasting, *before]


def _resolve_tables(root: etree._Element, how: _Resolution) -> None:
    if next(root.iter(W + "trPr", *_OF_CELLS), None) is None:
        return
    for properties in list(root.iter(W + "trPr")):
        if any(properties.find(tag) is not None for tag in how.gone):
            _remove_with_empty_owner(properties.getparent(), W + "tr")
    for marker in list(root.iter(how.cell_gone)):
        cell = next(marker.iterancestors(W + "tc"), None)
        _remove_with_empty_owner(cell, W + "tc")
    drop(root.iter(*_OF_CELLS))


def _remove_with_empty_owner(element: etree._Element | None, tag: str) -> None:
    """Take out a row or cell, and what held it if it was the last."""
    while element is not None and (parent := element.getparent()) is not None:
        parent.remove(element)
        if parent.find(tag) is not None or parent.tag not in (W + "tbl", W + "tr"):
            return
        element, tag = parent, parent.tag


def _resolve_marks(root: etree._Element, how: _Resolution) -> None:
    """Note which paragraphs lose their mark; all revision markers in properties go."""
    for marker in list(root.iter(*INSERTIONS, *DELETIONS)):
        owner = marker.getparent()
        if owner is None or owner.tag not in _MARKERS_IN:
            continue
        paragraph = _paragraph_of_mark(owner)
        if paragraph is not None and marker.tag in how.gone:
            is_rejected = marker.tag in INSERTIONS or _IS_TURNED in marker.attrib
            note_join(paragraph, is_taken_out=not (is_rejected or how.keeps_remainders))
        owner.remove(marker)


def _paragraph_of_mark(run_properties: etree._Element) -> etree._Element | None:
    owner = run_properties.getparent()
    if run_properties.tag != RPR or owner is None or owner.tag != PPR:
        return None
    return owner.getparent()


def _resolve_text(root: etree._Element, how: _Resolution) -> None:
    """Take out what goes with all it holds, and put what stays in place of what held it."""
    for element in list(root.iter(*how.gone)):
        owner = element.getparent()
        if owner is not None and not owner.tag.endswith(_CONTROL):
            owner.remove(element)
            _remove_if_emptied(owner)
    for element in list(root.iter(*how.gone, *how.kept)):
        owner = element.getparent()
        if owner is not None:
            for child in list(element):
                element.addprevious(child)
            owner.remove(element)
            _remove_if_emptied(owner)
    for element in root.iter(W + "delText", W + "delInstrText"):
        element.tag = _RESTORED[element.tag]


def _remove_if_emptied(wrapper: etree._Element) -> None:
    """Take out what held nothing but words that went, a content control as a whole."""
    whole = wrapper.getparent() if wrapper.tag == _CONTROLLED else wrapper
    parent = None if whole is None else whole.getparent()
    if whole is None or parent is None or wrapper.tag not in (*_WRAPPERS, _CONTROLLED):
        return
    if all(child.tag in BETWEEN for child in wrapper):
        at = parent.index(whole)
        parent[at : at + 1] = list(wrapper)
        _remove_if_emptied(parent)
