"""Proposals as they are said in the room, or written on the desk: on what is under the bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from drafting.dataclasses import replace
from drafting.model.edits import EditText, ReplaceUnits
from drafting.model.errors import ModelError
from drafting.model.ranges import units_in_range
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.tui.page.reading import Reading
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.brackets import ask_about_brackets
from drafting.tui.screens.negotiation.choice import Choice, HasBar, ToWrite, wording_of
from drafting.workspace.completion.delegations import (
    completed_names,
    doubts,
    known_delegations,
    names_in,
)
from drafting.workspace.negotiation.owned_brackets import Lifting
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, movers

_NEXT = " // "
"""Parts paragraphs in one line."""
_LONGEST_RANGE = 40
_NO_PLACE = "Put the bar on the paragraph that the proposal is about first."
_NO_PROPOSAL = "Put the bar on the proposal that is to be amended first: type its number."
_ONLY_PARAGRAPHS = "Only a paragraph can have another wording beside its own."
_NO_WORDS = "It asks for no words that could be written: say what is to be changed."


class Form(NamedTuple):
    """One way to put a proposal."""

    question: str
    terms: Terms
    put: Callable[[Session, Terms, str], Done]
    """Puts it as it was said."""
    opens: ToWrite | None
    """What is written on the desk where only names were said."""
    opens_for: Callable[[str], ToWrite | None] = lambda _words: None
    """The same where words were said that only name what is to be written."""


class Proposing:
    """Asks for proposals, and puts them; a sentence that is refused stays to be mended."""

    def __init__(self, screen: WorkScreen, bar: HasBar, handle: str) -> None:
        self._screen = screen
        self._bar = bar
        self._handle = handle
        self._refused: dict[str, str] = {}
        """What was said and not understood, by the question that it answered."""

    # Verbs

    async def action_propose(self) -> None:
        """Ask for a proposal on the paragraph under the bar."""
        if choice := await self._choice():
            name = self._bar.reading.name(choice.key)
            question = f"Proposal on {name} (EU, Peru: replace “a” by “b”; names alone: write it)"
            put = partial(self._put_said, _in_sentence(name))
            self._ask(Form(question, Terms(), put, ToWrite(choice.key)))

    async def action_alternative(self) -> None:
        """Ask for another wording of the paragraph under the bar."""
        choice = await self._choice()
        if choice is None:
            return
        reading, key = self._bar.reading, choice.key
        if key not in reading.numbering:
            self._screen.refuse(_ONLY_PARAGRAPHS)
            return
        name, present = reading.name(key), reading.text.find(key).text
        terms = Terms(alternative=_next_alternative(reading, key))
        question = f"{name} instead (EU, Peru: its wording; EU: to OP6: a // b; names: write it)"
        opens = ToWrite(key, EditText(key, present, present))
        put, opens_for = partial(self._put_instead, key), partial(_range_to_write, reading, key)
        self._ask(Form(question, terms, put, opens, opens_for))

    async def action_amend_proposal(self) -> None:
        """Ask for a proposal on the proposal under the bar."""
        if not await self._bar.is_ready():
            return
        key, row = self._bar.choice
        if row is None:
            self._screen.refuse(_NO_PROPOSAL)
            return
        number, edit = str(row.number), wording_of(row)
        opens = ToWrite(key, edit, notes=row.proposal.notes) if edit else None
        named = f"proposal {number} ({movers(row.proposal)})"
        question = f"On {named} (Peru: replace “a” by “b”; names alone: write it)"
        self._ask(Form(question, Terms(on=number), partial(self._put_on, number), opens))

    async def action_brackets(self) -> None:
        """Lift brackets in the paragraph under the bar, or take their words out."""
        choice = await self._choice()
        if choice is None:
            return
        reading, handle = self._bar.reading, self._handle
        inside = {choice.key}
        if choice.key in reading.numbering:
            inside = {unit.id for unit in reading.text.find(choice.key).walk()}

        async def settle(lifting: Lifting) -> None:
            await self._bar.carry_out(
                lambda session: session.settle_brackets(handle, lifting, reading.text)
            )

        ask_about_brackets(self._screen, reading.text, inside, settle)

    async def _choice(self) -> Choice | None:
        """What lies under the bar, if it is something of the text."""
        if not await self._bar.is_ready():
            return None
        choice = self._bar.choice
        if self._bar.reading.name(choice.key):
            return choice
        self._screen.refuse(_NO_PLACE)
        return None

    # Putting

    def _put_said(self, place: str, session: Session, terms: Terms, words: str) -> Done:
        from drafting.workspace.editing.oral_amendments import planner_here

        planner = planner_here(words, place, session.context.ids)
        return session.negotiation(self._handle).propose(planner, terms)

    def _put_instead(self, key: str, session: Session, terms: Terms, words: str) -> Done:
        from drafting.workspace.editing.paragraphs import opened_like

        text, editing = session.text(self._handle), session.proposing(terms).editing
        name, wording = _range_said(text, key, words)
        if name or _NEXT in wording:
            paragraphs = "\n\n".join(part.strip() for part in wording.split(_NEXT))
            return editing.replace_range(self._handle, name or key, paragraphs)
        return editing.rewrite(self._handle, key, opened_like(words, text.find(key).text))

    def _put_on(self, number: str, session: Session, terms: Terms, words: str) -> Done:
        from drafting.workspace.negotiation.amended_proposals import amended_proposal

        negotiating = session.negotiation(self._handle)
        planner = amended_proposal(negotiating, number, words, session.context.ids)
        return negotiating.propose(planner, terms)

    # Asking

    def _ask(self, form: Form) -> None:
        """Ask until what is said is put, or left."""

        async def answered(typed: str) -> str:
            refused = await self._answer(form, typed)
            self._refused[form.question] = typed if refused else ""
            return refused

        def left(words: str) -> None:
            if not words:
                self._refused.pop(form.question, None)

        typed = self._refused.get(form.question, "")
        self._screen.prompt_until_done(form.question, answered, typed, completed_names, left=left)

    async def _answer(self, form: Form, typed: str) -> str:
        """Do what was said; a sentence that says why it cannot be done."""
        names, words = _names_and_words(typed, self._screen.tools.author)
        terms = replace(form.terms, by=names)
        if opens := form.opens_for(words):
            self._bar.write(opens._replace(terms=terms, doubt=doubts(names)))
            return ""
        if words:
            return await self._bar.carry_out(
                lambda session: form.put(session, terms, words), doubts(names)
            )
        if form.opens is None:
            return _NO_WORDS
        self._bar.write(form.opens._replace(terms=terms, doubt=doubts(names)))
        return ""


def _names_and_words(typed: str, author: str) -> tuple[tuple[str, ...], str]:
    """Who speaks, and what is said; nothing where the line only has names, or ends behind them.

    Nobody named is the author.
    """
    from drafting.workspace.editing.oral_amendments import speakers_and_words

    line = typed.removesuffix(":")
    names = names_in(line)
    if ":" not in line and (line != typed or _are_names(names, author)):
        return tuple(names) or (author,), ""
    return speakers_and_words(typed, author)


def _are_names(names: Sequence[str], author: str) -> bool:
    """Whether these are names and no instruction: one of them is known, or almost."""
    known = {name.casefold() for name in (*known_delegations(), author)}
    begun = all(name[0].isupper() for name in names)
    return (begun and any(one.casefold() in known or doubts([one]) for one in names)) or not names


def _in_sentence(name: str) -> str:
    """What an instruction calls the block of that name: "OP3", "the title", "footnote 2"."""
    if name.startswith("note "):
        return f"foot{name}"
    return f"the {name}" if name[:1].islower() else name


def _range_said(text: Resolution, key: str, words: str) -> tuple[str, str]:
    """The range that words begin with, "to OP6: …" or "OP4–6: …", and the rest of them.

    No range is an empty one; without a colon nothing is left.
    """
    said, _, rest = words.partition(":")
    start = f"{key} " if said.casefold().startswith("to ") else ""
    name = f"{start}{said.strip()}"
    try:
        units = units_in_range(text, name) if len(said) <= _LONGEST_RANGE else ()
    except ModelError:
        units = ()
    return (name, rest.strip()) if len(units) > 1 else ("", words)


def _range_to_write(reading: Reading, key: str, words: str) -> ToWrite | None:
    """What is written on the desk where nothing but a range was said."""
    name, wording = _range_said(reading.text, key, words)
    if not name or wording:
        return None
    units = units_in_range(reading.text, name)
    return ToWrite(units[0].id, ReplaceUnits(units, units))


def _next_alternative(reading: Reading, key: str) -> int:
    """The number of the next wording beside that of a paragraph, from 1."""
    own = (row.proposal for row in reading.rows if row.proposal.unit == key)
    return max((one.alternative for one in own), default=0) + 1
