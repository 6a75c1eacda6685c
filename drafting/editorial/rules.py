"""What a rule is, and the register of all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.editorial.findings import Severity, full_code
from drafting.editorial.passages import Document, Passage, Role
from drafting.editorial.profiles import Profile
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.model.unit import Kind

FAMILIES = (
    "structure", "order", "titles", "numbering", "openers", "wording", "series", "endings", "marks",
    "dashes", "spelling", "capitals", "names", "figures", "dates", "citations", "adoptions",
    "cited", "forms", "references", "notes", "sourcing", "symbols", "budget", "leftovers",
    "languages",
)  # fmt: skip
"""The modules that hold the rules, in the order in which they are listed."""

ENGLISH = ("en",)
MARKED_ALIKE = ("en", "fr", "es", "ru", "de")
"""Languages whose paragraphs end with the same marks."""


class Hit(NamedTuple):
    """What a rule found. Offsets are of the words of the passage."""

    message: str
    start: int
    end: int
    new: str | None = None
    """What should stand there; None where no mend is safe."""
    passage: Passage | None = None
    """Where it is; a rule about single passages leaves it out."""
    also: tuple[tuple[Passage, int, int, str], ...] = ()
    """Mends elsewhere that go with it."""
    weight: Severity | None = None
    """How much it weighs where that is not what the rule says."""
    renumbers: tuple[str, ...] = ()
    """Units whose own number goes, so that they take the one in turn."""
    moves: tuple[tuple[str, Kind], ...] = ()
    """Units that belong to the other part of the text, with what they become there."""
    note: tuple[int, str] | None = None
    """A footnote that should be called behind a character, and its text."""
    raw: tuple[int, int, str] | None = None
    """A mend of the markup itself, where words alone do not say it."""


PassageCheck = Callable[[Passage, Profile], Iterator[Hit]]
DocumentCheck = Callable[[Document, Profile], Iterator[Hit]]


class About(NamedTuple):
    """What is said of a rule; its explanation is the docstring of its function."""

    code: str
    title: str
    """The rule as a sentence without its full stop."""
    severity: Severity
    source: str
    wrong: str
    """A text that breaks the rule, one paragraph a line, each with its role before it."""
    right: str
    languages: tuple[str, ...] = ENGLISH
    """Languages it holds for; empty for all."""
    since: int = 0
    """First year of the texts it holds for; 0 for all."""
    on_request: bool = False
    """Whether it is checked only where it is selected by name."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of drafting with the function that checks it."""

    code: str
    """"UN-PU02"."""
    about: About
    docstring: str
    roles: frozenset[Role] = frozenset()
    """Passages that it looks at one by one; empty for a rule about the whole text."""
    of_passage: PassageCheck | None = None
    of_document: DocumentCheck | None = None

    @property
    def explanation(self) -> str:
        """What is told of it to whoever asks, in paragraphs."""
        from inspect import cleandoc  # takes a while to load, and is for reading alone

        return cleandoc(self.docstring)

    def holds(self, profile: Profile, language: str) -> bool:
        """Whether the rule is one for such a text."""
        dated = not profile.year or profile.year >= self.about.since
        spoken = not self.about.languages or language in self.about.languages
        return dated and spoken and self.code not in profile.off

    def weight(self, profile: Profile) -> Severity:
        """How much its findings weigh under a profile."""
        return dict(profile.severities).get(self.code, self.about.severity)


_RULES: dict[str, Rule] = {}

TEXT = frozenset({Role.PREAMBULAR, Role.OPERATIVE, Role.SUBPARAGRAPH, Role.CONTINUATION})
"""Paragraphs of the resolution itself."""
WORDED = TEXT | {Role.HEADING, Role.TITLE}
PRINTED = WORDED | {Role.INSTRUMENT, Role.NOTE, Role.CHAPEAU, Role.ENACTING}
"""Everything that is printed but tables."""


def passage_rule(roles: frozenset[Role], about: About) -> Callable[[PassageCheck], PassageCheck]:
    """Register a rule about single passages."""

    def registered(check: PassageCheck) -> PassageCheck:
        code = full_code(about.code)
        docstring = check.__doc__ or about.title
        _RULES[code] = Rule(code, about, docstring, roles, of_passage=check)
        return check

    return registered


def document_rule(about: About) -> Callable[[DocumentCheck], DocumentCheck]:
    """Register a rule about a whole text."""

    def registered(check: DocumentCheck) -> DocumentCheck:
        code = full_code(about.code)
        docstring = check.__doc__ or about.title
        _RULES[code] = Rule(code, about, docstring, of_document=check)
        return check

    return registered


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, family by family."""
    for family in FAMILIES:
        import_module(f"drafting.editorial.families.{family}")
    return tuple(_RULES.values())


def find_rule(code: str) -> Rule | None:
    """The rule of a code, with or without its prefix."""
    all_rules()
    return _RULES.get(full_code(code))
