"""What a session shows of itself: values for screens and lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.redline.script import Act, Span


class Info(NamedTuple):
    """Which session this is."""

    key: str
    body: str
    """Key of the organ or committee among the templates."""
    organ: str
    """Name of the organ or committee that meets."""
    session: str
    place_and_dates: str


class Overview(NamedTuple):
    """One resolution as the list of the session shows it."""

    handle: str
    title: str
    draft: str
    """Name of its last draft, empty before the first."""
    changes: int
    """Changes of the text recorded since that draft."""
    preambular: int
    operative: int
    author: str
    """Who made the last change."""
    when: datetime
    stages: Mapping[str, int] = MappingProxyType({})
    """How many paragraphs stand at each stage of agreement; empty before any negotiation."""
    status: str = ""
    """What became of it: "adopted by consensus", "technically updated"; empty while nothing did."""
    to_check: int = 0
    """How many places of it are to be checked."""

    @property
    def agreed(self) -> int:
        """How many paragraphs are agreed, at whatever level."""
        return sum(count for stage, count in self.stages.items() if stage.startswith("agreed"))

    @property
    def progress(self) -> str:
        """How far the text is agreed: "23 of 38"; empty before any negotiation."""
        return f"{self.agreed} of {sum(self.stages.values())}" if self.stages else ""


class PutAway(NamedTuple):
    """A resolution that is not on the table any more."""

    handle: str
    status: str
    """"archived" or "deleted"."""
    by: str
    when: datetime | None


class DraftRow(NamedTuple):
    """One named draft of a resolution."""

    label: str
    author: str
    when: datetime


class Entry(NamedTuple):
    """One recorded change."""

    key: str
    """Permanent name of this state of the record."""
    author: str
    when: datetime
    message: str
    unit: str = ""
    """Identity of the unit it was about, where it was about one."""
    drafts: tuple[str, ...] = ()
    """Labels of the drafts that froze this state."""
    round: str = ""
    """The reading or informal meeting in which it was made."""
    units: tuple[str, ...] = ()
    """Identities of all units that it was about."""
    about: str = ""
    """The change that it takes back or makes again, if it does."""
    on_behalf: tuple[str, ...] = ()
    """The proposals that it carries out, and who put it into the record."""
    is_text: bool = True
    """Whether it changed the text, and not only what is on record beside it."""
    is_tick: bool = False
    """Whether it ticked something off, or opened it again."""
    is_beginning: bool = False
    """Whether it brought the text in."""


class Wording(NamedTuple):
    """One wording of a unit, as a change to the one before it."""

    entry: Entry
    text: str
    """Inline text; empty where the unit was taken out."""
    spans: tuple[Span, ...]
    """The change from the wording before; all brought in for the first."""


class Authorship(NamedTuple):
    """Who last touched one unit, and when."""

    unit: str
    label: str
    text: str
    entry: Entry


class CreditedWords(NamedTuple):
    """Words that one act brought in together."""

    text: str
    """Inline markup."""
    act: Act | None
    """Who brought them in, when and in which round; None where the record does not tell."""
    replaced: str = ""
    """Inline markup in whose place they came; empty where they were put in between."""


class WordsOf(NamedTuple):
    """One paragraph, note or single value, with who brought in each of its words."""

    unit: str
    """Identity of the paragraph or note, or name of the value."""
    label: str
    """What people call it: "OP3", "note 2", "title"."""
    passages: tuple[CreditedWords, ...]
    """In the order of the text; joined they are its markup."""
