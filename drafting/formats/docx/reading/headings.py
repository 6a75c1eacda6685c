"""Headings whose number stands on a line of its own, as the United Nations sets sections."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafting.formats.plain.nodes import Node, Outline, settle_sections
from drafting.model.unit import Kind
from drafting.patterns import regex

_NUMBER_LINE = regex(r"(?P<number>[IVXLC]{1,8}|[A-Z])\.?\n\s*(?P<title>.+)", re.DOTALL)


def settle_typed_numbers(made: Outline) -> None:
    """Take the number line of a heading for its number, however long its title is."""
    for part in (made.preamble, made.operative, made.annexes):
        _settle(part)
    settle_sections(made)


def _settle(nodes: Iterable[Node]) -> None:
    for node in nodes:
        match = _NUMBER_LINE.fullmatch(node.text) if node.kind is Kind.HEADING else None
        if match and not node.printed:
            node.printed, node.text = match["number"], match["title"]
        _settle(node.children)
