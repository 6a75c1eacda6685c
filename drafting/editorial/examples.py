"""The examples of the rules: short texts, one paragraph a line, each with its role before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from drafting.dataclasses import replace
from drafting.editorial.cited_documents import CitedDocument
from drafting.lexicon.resolution_symbols import ASSEMBLY, symbol_of_number
from drafting.model.fields import MASTHEAD_PREFIX, set_field
from drafting.model.identity import counting_ids
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_LINE = regex(
    r"(?P<role>PP|OP|section|heading|annex|title|enacting|chapeau|committee|symbol|number|sponsors|"
    r"draft|adopted)"
    r"(?: (?P<number>[\w.]+))?: (?P<text>.*)$"
)
_ITEM = regex(r"(?P<number>\(?[a-z]{1,2}\)):? (?P<text>.*)$")
_NOTE = regex(r"\[\^(?P<id>\w+)\]: (?P<text>.*)$")
_MASTHEAD = ("committee", "symbol", "number")
_ADOPTED = regex(
    r"(?P<organ>[A-Z][A-Za-z ]+? )?(?P<number>\d\S*) of (?P<date>\d+ \w+ \d{4})"
    r"(?:, (?P<paragraphs>\d+) paragraphs)?(?:, (?P<annexes>\d+) annexe?s?)?(?:: (?P<title>.*))?"
)
"""A resolution that an example cites, as far as it is known."""
_FIELDS = ("title", "enacting", "chapeau")


def example(text: str) -> Resolution:
    """The draft resolution of an example.

    Without enacting words of its own it is one of the General Assembly.
    """
    return _Example().read(text)


def draft_of(text: str) -> str:
    """The name of the draft that an example is kept as; empty for most."""
    found = (_LINE.match(line) for line in text.split("\n"))
    return next((line["text"] for line in found if line and line["role"] == "draft"), "")


class KnownExamples(NamedTuple):
    """The adopted resolutions that an example names."""

    documents: tuple[CitedDocument, ...]

    def find(self, number: str) -> tuple[CitedDocument, ...]:
        """Those that have the number."""
        return tuple(one for one in self.documents if one.number == number)

    def titled(self, title: str) -> tuple[CitedDocument, ...]:
        """Those that have the title."""
        return tuple(one for one in self.documents if one.title == title)


def known_of(text: str) -> KnownExamples:
    """What an example says of resolutions that were adopted."""
    lines = (_LINE.match(line) for line in text.split("\n"))
    told = (line["text"] for line in lines if line and line["role"] == "adopted")
    return KnownExamples(tuple(_adopted(found) for one in told if (found := _ADOPTED.match(one))))


def _adopted(found: re.Match[str]) -> CitedDocument:
    organ = (found["organ"] or ASSEMBLY).strip()
    numbers = range(1, int(found["paragraphs"] or 0) + 1)
    return CitedDocument(
        symbol=symbol_of_number(organ, found["number"]),
        organ=organ,
        number=found["number"],
        title=found["title"] or "",
        date=found["date"],
        paragraphs=frozenset(map(str, numbers)),
        annexes=("",) * int(found["annexes"]) if found["annexes"] else None,
    )


def _with_field(resolution: Resolution, field: tuple[str, str]) -> Resolution:
    return set_field(resolution, *field)


class _Example:
    def __init__(self) -> None:
        self._ids = counting_ids("x")
        self._preamble: list[Unit] = []
        self._operative: list[Unit] = []
        self._annexes: list[Unit] = []
        self._fields: dict[str, str] = {}
        self._sponsors: tuple[str, ...] = ()
        self._notes: list[Note] = []

    def read(self, text: str) -> Resolution:
        for line in text.split("\n"):
            if note := _NOTE.match(line):
                self._notes.append(Note(note["id"], note["text"]))
            elif item := _ITEM.match(line):
                self._item(item["number"], item["text"])
            elif found := _LINE.match(line):
                self._take(found["role"], found["number"] or "", found["text"])
            else:
                raise ValueError(line)
        comma = "," if self._preamble else ""
        self._fields.setdefault("enacting", f"The General Assembly{comma}")
        bare = Resolution(
            sponsors=self._sponsors,
            preamble=tuple(self._preamble),
            operative=tuple(self._operative),
            annexes=tuple(self._annexes),
            notes=tuple(self._notes),
        )
        return reduce(_with_field, self._fields.items(), bare)

    def _take(self, role: str, number: str, text: str) -> None:
        if role in _MASTHEAD:
            self._fields[f"{MASTHEAD_PREFIX}{role}"] = text
        elif role in _FIELDS:
            self._fields[role] = text
        elif role == "sponsors":
            self._sponsors = tuple(text.split(", "))
        elif role not in ("draft", "adopted"):
            self._unit(role, number, text)

    def _unit(self, role: str, number: str, text: str) -> None:
        kinds = {
            "PP": Kind.PREAMBULAR, "OP": Kind.OPERATIVE, "section": Kind.SECTION,
            "heading": Kind.HEADING, "annex": Kind.ANNEX,
        }  # fmt: skip
        shown = f"Annex {number}" if role == "annex" and number else number
        unit = Unit(self._ids(), kinds[role], text, number=shown)
        # A preambular paragraph that follows operative ones has strayed among them.
        in_preamble = role == "PP" and not self._operative
        part = self._annexes if role == "annex" else self._operative
        part = self._preamble if in_preamble else part
        part.append(unit)

    def _item(self, number: str, text: str) -> None:
        part = self._operative or self._preamble
        above = part[-1]
        turn = f"({chr(ord('a') + len(above.children))})"
        own = "" if number == turn else number
        item = Unit(self._ids(), Kind.SUBPARAGRAPH, text, number=own)
        part[-1] = replace(above, children=(*above.children, item))


def shown(text: str) -> Iterator[str]:
    """An example as it is shown in a page: the roles as people say them."""
    for line in text.split("\n"):
        found = _LINE.match(line)
        if found and found["role"] in ("PP", "OP"):
            number = f"{found['number']} " if found["number"] else ""
            yield f"{number}{found['text']}"
        elif found and found["role"] in ("section", "heading", "title", "enacting", "chapeau"):
            yield found["text"]
        elif found and found["role"] == "adopted":
            yield f"In the library: {found['text']}"
        else:
            yield line
