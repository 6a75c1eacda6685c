"""What is known of the resolutions that a text cites, and which of them a citation means.

The rules ask for it through `KnownResolutions`; whoever calls them says where it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from drafting.lexicon.resolution_symbols import (
    ASSEMBLY,
    ECONOMIC_COUNCIL,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
)
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafting.editorial.citations import Citation
    from drafting.editorial.profiles import Profile


class CitedDocument(NamedTuple):
    """An adopted resolution as far as a citation of it can be held against it."""

    symbol: str
    organ: str
    number: str
    """As texts cite it: "75/253 B"."""
    title: str = ""
    date: str = ""
    """When its own text says that it was adopted: "31 December 2020"."""
    recorded_date: str = ""
    """When what was recorded of it says so, where its text says nothing or another day."""
    published: str = ""
    """The day on which it was issued."""
    paragraphs: frozenset[str] = frozenset()
    """Numbers of its operative paragraphs: "12"; empty where they are not known."""
    annexes: tuple[str, ...] | None = None
    """What its annexes are called, in order; None where that is not known."""

    @property
    def adopted(self) -> str:
        """The day of adoption: what the text says before what was recorded."""
        return self.date or self.recorded_date


class KnownResolutions(Protocol):
    """Where resolutions that are cited can be looked up."""

    def find(self, number: str) -> Iterable[CitedDocument]:
        """The resolutions of all organs that have a number; those of one with letters apart."""

    def titled(self, title: str) -> Iterable[CitedDocument]:
        """The adopted resolutions of a title, the latest first."""


class _Nothing:
    def find(self, number: str) -> tuple[CitedDocument, ...]:
        """Nothing is known of any number."""
        del number
        return ()

    def titled(self, title: str) -> tuple[CitedDocument, ...]:
        """Nothing is known of any title."""
        del title
        return ()


NOTHING_KNOWN: KnownResolutions = _Nothing()
_NAMED = {
    "general assembly": ASSEMBLY, "assembly": ASSEMBLY, "security council": SECURITY_COUNCIL,
    "economic and social council": ECONOMIC_COUNCIL, "human rights council": HUMAN_RIGHTS_COUNCIL,
}  # fmt: skip
_SPEAKERS = {
    "ga": ASSEMBLY, "ecosoc": ECONOMIC_COUNCIL, "hrc": HUMAN_RIGHTS_COUNCIL,
    "sc": SECURITY_COUNCIL,
}  # fmt: skip
"""The organ that speaks, by how a profile says that it numbers its resolutions."""
_OF_FORM = {"year": ECONOMIC_COUNCIL, "council": SECURITY_COUNCIL, "session": ASSEMBLY}
"""Whose a number is that is cited without an organ, by how it is numbered."""
_FORMS = {
    ASSEMBLY: ("session", "old"), ECONOMIC_COUNCIL: ("year", "old"),
    SECURITY_COUNCIL: ("council", "bare"), HUMAN_RIGHTS_COUNCIL: ("session",),
}  # fmt: skip


def organ_of(one: Citation, profile: Profile) -> str:
    """The organ whose resolution a citation means; empty where the text leaves it open."""
    speaker = _SPEAKERS.get(profile.numbers, "")
    if one.owner == "its":
        organ = speaker if one.leads or one.alone or _is_plainly_own(one, speaker) else ""
    elif one.owner == "council":
        organ = _council(one, speaker)
    elif one.owner:
        organ = _NAMED.get(one.owner, "")
    elif speaker == HUMAN_RIGHTS_COUNCIL and one.form == "session":
        organ = ""
    else:
        organ = _OF_FORM.get(one.form, speaker)
    return organ if one.form in _FORMS.get(organ, ()) else ""


_MOST_SESSIONS = 70
"""No body but the Assembly has numbered its resolutions by more sessions."""


def _is_plainly_own(one: Citation, speaker: str) -> bool:
    """Whether a number in the midst of a text of the Assembly can be no other body's."""
    if speaker != ASSEMBLY or one.form != "session":
        return False
    return not one.beside_sessions or one.session > _MOST_SESSIONS


def _council(one: Citation, speaker: str) -> str:
    """The Council that is meant by “Council resolution”, by how the number is made."""
    if one.form == "session":
        return HUMAN_RIGHTS_COUNCIL
    return speaker if one.form in _FORMS.get(speaker, ()) else _OF_FORM.get(one.form, "")


def cited_document(
    one: Citation, profile: Profile, known: KnownResolutions
) -> CitedDocument | None:
    """The resolution that a citation means, where it is known and no other can be meant."""
    organ = organ_of(one, profile)
    if one.kind != "resolution" or not organ:
        return None
    found = [document for document in known.find(one.number) if document.organ == organ]
    return found[0] if len({document.adopted for document in found}) == 1 else None


def note_on(document: CitedDocument, profile: Profile, annex: str = "") -> str:
    """The footnote that gives a resolution in the house form."""
    own = document.organ == _SPEAKERS.get(profile.numbers, "")
    named = "Resolution" if own else f"{document.organ} resolution"
    return f"{named} {document.number}{f', {annex}' if annex else ''}."
