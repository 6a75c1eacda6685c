"""Large initials: paragraphs of their own in the file, the first letters of the next in print."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.names import PPR, P, W
from drafting.formats.docx.reading.properties import begins_with

_FRAME, _KIND = W + "framePr", W + "dropCap"
_SET_IN = ("drop", "margin")


def with_initials(document: etree._Element) -> etree._Element:
    """A document whose large initials stand in the paragraphs they begin; the same if it has none.

    Leaves the document itself as it is.
    """
    if not any(frame.get(_KIND) in _SET_IN for frame in document.iter(_FRAME)):
        return document
    made = deepcopy(document)
    for frame in [one for one in made.iter(_FRAME) if one.get(_KIND) in _SET_IN]:
        initial = next(frame.iterancestors(P), None)
        following = None if initial is None else initial.getnext()
        if initial is not None and following is not None and following.tag == P:
            _join(initial, following)
    return made


def is_initial(paragraph: etree._Element) -> bool:
    """Whether a paragraph is a large initial of the next one."""
    frame = paragraph.find(f"{PPR}/{_FRAME}")
    return frame is not None and frame.get(_KIND) in _SET_IN


def _join(initial: etree._Element, following: etree._Element) -> None:
    begins_with(following, initial)
    at = 1 if following.find(PPR) is not None else 0
    following[at:at] = [one for one in initial if one.tag != PPR]
    holder = initial.getparent()
    if holder is not None:
        holder.remove(initial)
