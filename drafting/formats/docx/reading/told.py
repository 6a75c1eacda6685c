"""What a reader of words says of the elements that it did not read as they are."""

from __future__ import annotations

from lxml import etree

from drafting.dataclasses import dataclass, field


@dataclass(slots=True)
class Told:
    """By element, so that the account of words knows of each what became of it."""

    shown: dict[etree._Element, str] = field(default_factory=dict)
    """What it read in place of an element, where that is not what it holds."""
    aside: dict[etree._Element, str] = field(default_factory=dict)
    """Why it passed over one."""
