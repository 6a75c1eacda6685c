"""“Also” and “further”: where they stand, and in which turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.editorial.findings import Severity
from drafting.editorial.openings import Opening, opening_of
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.rules import About, Hit, document_rule, passage_rule
from drafting.lexicon.openings import LIGHT, finite_verbs
from drafting.lexicon.serial import CYCLE
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.editorial.profiles import Profile

_MEASURED = "Measured on consecutive paragraphs of adopted resolutions that open with one verb"


class Turn(NamedTuple):
    """One paragraph in a run of paragraphs that open with the same verb."""

    passage: Passage
    opens: Opening
    expected: str
    """"also", "further" or nothing, by the cycle."""
    position: int
    """0 for the first of a run."""
    alike: bool
    """Whether it opens with the very words of the one before, and in an operative part goes to
    the same addressee."""


def runs(body: Body) -> Iterator[Turn]:
    """Every paragraph of the two parts with the turn it has.

    A run is broken by another verb, a heading and the end of the preamble; the cycle begins
    again after "further".
    """
    for part in (body.preamble, body.operative):
        verb, said, expected, position = "", "", 0, 0
        for passage in part:
            if passage.role in (Role.SUBPARAGRAPH, Role.CONTINUATION):
                continue
            if passage.role not in (Role.PREAMBULAR, Role.OPERATIVE):
                verb = ""
                continue
            opens = opening_of(passage.text)
            base = _base(opens, passage.words)
            same = base == verb and bool(base)
            position = position + 1 if same else 0
            expected = (expected + 1) % 3 if same else 0
            phrase = _phrase(passage, opens)
            yield Turn(passage, opens, CYCLE[expected], position, same and phrase == said)
            said = phrase
            verb = base
            expected = CYCLE.index(opens.serial) if same else 0


_ADDRESSED = 3
"""Words behind the verb of an operative paragraph that show to whom it goes."""


def _phrase(passage: Passage, opens: Opening) -> str:
    text = passage.text
    italic = next((end for start, end in text.italics if start <= opens.start < end), opens.end)
    said = text.words[opens.start : italic].casefold().split()
    if passage.role is Role.OPERATIVE or not text.italics:
        said = text.words[opens.start :].casefold().split()[: _ADDRESSED + 1]
    kept = [word for word in said if word not in ("also", "further")]
    return " ".join(kept[: _ADDRESSED if passage.role is Role.OPERATIVE else 9])


def _base(opens: Opening, words: str) -> str:
    """What makes two paragraphs a run: the verb, and the next word where the verb is a bare one."""
    adverbs = " ".join(one for one in opens.before if one not in ("also", "further"))
    if opens.verb in LIGHT:
        rest = [one for one in words[opens.end :].split() if one not in ("also", "further")]
        return f"{adverbs} {opens.verb} {' '.join(rest[:1])}"
    if opens.verb in ("Expressing", "Expresses"):
        return opens.verb
    return f"{adverbs} {opens.verb}".strip()


def _turns(document: Document) -> Iterator[Turn]:
    for body in document.bodies:
        yield from runs(body)


@document_rule(
    About(
        "OP04", "A second paragraph with the same verb takes “also”, a third “further”",
        Severity.ADVICE, _MEASURED,
        "PP: *Recalling* the first report,\nPP: *Recalling* the second report,",
        "PP: *Recalling* the first report,\nPP: *Recalling also* the second report,",
    )
)  # fmt: skip
def missing(document: Document, _: Profile) -> Iterator[Hit]:
    """Paragraphs in a row that open with one verb go round: bare, “also”, “further”, bare again.

    In preambles five in six follow it, in operative parts three in five, so it is no more than
    advice. The Security Council does not follow it.
    """
    for turn in _turns(document):
        opens = turn.opens
        if not turn.alike:
            continue
        if turn.position and turn.expected and not opens.serial:
            at = opens.start
            message = f"The paragraph before has the same verb: this one takes “{turn.expected}”."
            yield Hit(message, at, opens.end, _with(turn, turn.expected), turn.passage)
        elif turn.position and turn.expected and opens.serial != turn.expected:
            at, end = opens.serial_at, opens.serial_at + len(opens.serial)
            message = f"In this turn of the cycle stands “{turn.expected}”."
            word = turn.passage.words[at:end]
            new = turn.expected.capitalize() if word[0].isupper() else turn.expected
            yield Hit(message, at, end, new, turn.passage)


def _with(turn: Turn, serial: str) -> str:
    verb = turn.passage.words[turn.opens.start : turn.opens.end]
    if turn.passage.role is Role.PREAMBULAR:
        return f"{verb} {serial}"
    return f"{serial.capitalize()} {verb.lower()}" if not turn.opens.before else f"{serial} {verb}"


@passage_rule(
    frozenset({Role.PREAMBULAR, Role.OPERATIVE}),
    About(
        "OP05", "“Also” stands after a participle and before a verb", Severity.WARNING, _MEASURED,
        "PP: *Also recalling* the report of the Keeper of Lights,",
        "PP: *Recalling also* the report of the Keeper of Lights,",
    ),
)  # fmt: skip
def position(passage: Passage, _: Profile) -> Iterator[Hit]:
    """In a preamble it is “Recalling also”, in an operative part “Also requests”.

    The same holds for “further”. The Security Council writes “Further recalling”
    and “Decides further”.
    """
    opens = opening_of(passage.text)
    if not opens.serial or opens.after_verb == (passage.role is Role.PREAMBULAR):
        return
    end = max(opens.end, opens.serial_at + len(opens.serial))
    start = min(opens.start, opens.serial_at)
    if passage.role is Role.PREAMBULAR:
        if opens.verb in finite_verbs():
            return
        verb = opens.verb if not opens.before[1:] else opens.verb.lower()
        others = " ".join(one for one in opens.before if one not in ("also", "further"))
        new = f"{others.capitalize()} {verb.lower()}" if others else verb
        yield Hit(f"“{opens.serial}” stands after the participle.", start, end,
                  f"{new} {opens.serial}")  # fmt: skip
        return
    adjacent = passage.words[opens.end : opens.serial_at] == " "
    if opens.verb in finite_verbs() and adjacent and not opens.before:
        new = f"{opens.serial.capitalize()} {opens.verb.lower()}"
        yield Hit(f"“{opens.serial}” stands before the verb.", start, end, new)


@document_rule(
    About(
        "OP06", "No “also” or “further” without a paragraph before that has the same verb",
        Severity.WARNING, _MEASURED,
        "PP: *Noting* the storm,\nPP: *Recalling also* the report of the Keeper,",
        "PP: *Noting* the storm,\nPP: *Recalling* the report of the Keeper,",
    )
)  # fmt: skip
def stale(document: Document, _: Profile) -> Iterator[Hit]:
    """The word is left over where the paragraph it followed was moved or taken out."""
    for body in document.bodies:
        turns = list(runs(body))
        first = {id(part[0]) for part in (body.preamble, body.operative) if part}
        for index, turn in enumerate(turns):
            before = turns[index - 1] if index else None
            if turn.opens.serial and not turn.position and not _echoes(turn, before, first):
                yield _without(turn, "No paragraph before opens with this verb")


def _echoes(turn: Turn, before: Turn | None, first: set[int]) -> bool:
    """Whether the paragraph before says the same verb in another shape, or says it within."""
    if before is None or id(turn.passage) in first:
        return False
    said = before.passage.words.casefold()
    return turn.opens.verb.casefold() in re.findall(r"[^\W\d_]+", said)


def _without(turn: Turn, message: str) -> Hit:
    opens = turn.opens
    words, at = turn.passage.words, opens.serial_at
    end = at + len(opens.serial)
    if at == 0:
        rest = words[end:].lstrip()
        end = len(words) - len(rest) + 1
        return Hit(f"{message}.", 0, end, rest[:1].upper(), turn.passage)
    return Hit(f"{message}.", at - 1, end, "", turn.passage)


@document_rule(
    About(
        "OP07", "A fourth paragraph with the same verb begins the cycle again", Severity.ADVICE,
        _MEASURED,
        "PP: *Recalling* the first report,\nPP: *Recalling also* the second,\n"
        "PP: *Recalling further* the third,\nPP: *Recalling also* the fourth,",
        "PP: *Recalling* the first report,\nPP: *Recalling also* the second,\n"
        "PP: *Recalling further* the third,\nPP: *Recalling* the fourth,",
    )
)  # fmt: skip
def fourth(document: Document, _: Profile) -> Iterator[Hit]:
    """After “further” the verb stands bare, and the cycle begins again (371 of 372 paragraphs)."""
    for turn in _turns(document):
        if turn.position and not turn.expected and turn.opens.serial:
            yield _without(turn, "After “further” the verb stands bare")
