"""A compilation as it is circulated: what it is, what its signs mean, who speaks, the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafting.amendments.compilation.notation import IN_TEXT, as_resolution, in_brackets
from drafting.amendments.compilation.proposal_list import NOTHING_LISTED, ProposalList
from drafting.amendments.compilation.values import Attribution, Compilation, Status
from drafting.dataclasses import dataclass, replace
from drafting.lexicon.groups import full_names
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import plain
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Masthead, Resolution
from drafting.named_tuples import NamedTuple

HEADING = "Compilation of proposals"
"""What the paper is called; whoever reads one of ours again knows it by this."""
LIST = "List of proposals"
"""What stands above the list behind the text."""
NOT_HELD = "This form does not hold whole: "
"""Begins the line above a compilation that cannot say all of it."""
KEY_HEAD = ("Sign", "What it means")
"""What stands above the signs of the key and their meanings."""
UNOFFICIAL = "Working paper of the negotiation: not an official document."


class KeyEntry(NamedTuple):
    """One line of the key."""

    sample: str
    """Inline markup."""
    meaning: str


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What a compilation is of, and when it was made."""

    document: str
    """"draft resolution E/CN.7/2027/L.4"."""
    facts: tuple[str, ...] = ()
    """One sentence each: its date and round, how many proposals are pending, what is agreed."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A compilation with all that is printed above its text."""

    standing: PaperFacts
    compilation: Compilation
    listed: ProposalList = NOTHING_LISTED

    def without(self, faults: Iterable[str]) -> Paper:
        """The paper with a line that says what it does not hold."""
        facts = (*self.standing.facts, f"{NOT_HELD}{', '.join(faults)}.")
        return replace(self, standing=replace(self.standing, facts=facts))

    @property
    def list_lines(self) -> tuple[str, ...]:
        """The lines of the list behind the text, inline markup."""
        return tuple(self.listed.lines(self.compilation, note_numbers(self.text)))

    @property
    def title(self) -> str:
        """What stands in running heads and lists of files."""
        return f"{HEADING} on {self.standing.document}"

    @property
    def facts(self) -> tuple[str, ...]:
        """The lines under the heading, plain text."""
        return *self.standing.facts, UNOFFICIAL

    @property
    def values(self) -> tuple[str, ...]:
        """What is proposed for values that the text does not print: inline markup, one a line."""
        return tuple(
            f"{_called(name)}: {in_brackets(found)}"
            for name, found in self.compilation.values.items()
            if name not in IN_TEXT
        )

    @property
    def key(self) -> tuple[KeyEntry, ...]:
        """What the signs mean that stand in this text, and no others."""
        return tuple(_key(self.compilation))

    @property
    def delegations(self) -> tuple[str, ...]:
        """All who are named, in alphabetical order, the short names of groups spelled out."""
        names = sorted(self.compilation.delegations, key=str.casefold)
        return tuple(map(_spelled, names))

    @property
    def text(self) -> Resolution:
        """The text in the notation of the room, without the masthead of a document."""
        text = as_resolution(self.compilation)
        return replace(
            text, masthead=Masthead(), sponsors=(), sponsors_note="", submitted_by="", kind=""
        )


def _called(field: str) -> str:
    return field.removeprefix(MASTHEAD_PREFIX).replace("_", " ").capitalize()


def _spelled(name: str) -> str:
    full = full_names().get(name, name)
    return name if full == name else f"{name} ({full})"


def _key(compilation: Compilation) -> Iterator[KeyEntry]:
    statuses = {stretch.status for stretch in compilation.stretches}
    yield from (sign for status, sign in _STATUS.items() if status in statuses)
    marks = tuple(compilation.marks)
    yield from (sign for sign, stands in _SAID if any(map(stands, marks)))
    labels = " ".join(unit.label for unit in compilation.printed())
    yield from (sign for part, sign in _LABELS.items() if part in labels)


def is_of_key(words: str) -> bool:
    """Whether a line is a sign of the key, what it means, or what stands above both."""
    known = (*_STATUS.values(), *(sign for sign, _ in _SAID), *_LABELS.values())
    return words in KEY_HEAD or any(words in (plain(one.sample), one.meaning) for one in known)


def _says(word: str) -> Callable[[Attribution], bool]:
    return lambda mark: mark.says == word


_STATUS = {
    Status.ADDED: KeyEntry("[**words**] (A, B)", "A proposes to add the words; B supports it"),
    Status.DELETED: KeyEntry("[~~words~~] (A: delete)", "A proposes to delete the words"),
}
_LABELS = {
    " bis": KeyEntry("OP1 bis", "a new paragraph behind OP1; after it OP1 ter and so on"),
    " alt": KeyEntry("OP1 alt", "another wording of the whole of OP1"),
    "/": KeyEntry(
        "OP1–3 alt 1 (1/2)",
        "the first of two paragraphs that together would take the place of OP1 to OP3",
    ),
}
"""By what stands in a label of the text."""
_SAID: tuple[tuple[KeyEntry, Callable[[Attribution], bool]], ...] = (
    (KeyEntry("(C: retain)", "C wants the words kept"), _says("retain")),
    (KeyEntry("(C: reserve)", "C reserves its position"), _says("reserve")),
    (KeyEntry("(C: flexible)", "C can go along with either outcome"), _says("flexible")),
    (
        KeyEntry(
            "(A: move after OP2)", "A proposes to move the paragraph; likewise a split, a merger"
        ),
        lambda mark: mark.says.startswith(("move ", "split ", "merge ", "make ")),
    ),
    (
        KeyEntry("(A: delete the paragraph)", "A proposes to delete all of it, whatever its words"),
        _says("delete the paragraph"),
    ),
)
