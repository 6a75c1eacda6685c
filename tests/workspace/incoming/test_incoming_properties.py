"""Whatever delegations do to a text, sent as tracked changes and accepted, gives their text."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from drafting.model.errors import ModelError
from drafting.model.identity import ALPHABET, LENGTH, IdSource
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.review import review
from drafting.workspace.incoming.views import Fate
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

HANDLE = "lamps"
NAMES = ("Cuba", "Greece")


def unit(name: str, kind: Kind, text: str, *below: Unit) -> Unit:
    return Unit(name.ljust(LENGTH, "z"), kind, text, below)


TEXT = Resolution(
    masthead=Masthead(symbol="E/CN.15/2017/L.90"),
    title="Keeping of lighthouses",
    enacting="*The Economic and Social Council*,",
    preamble=(
        unit("pa", Kind.PREAMBULAR, "*Recalling* the charter of harbours,[^nazzzzzzzz]"),
        unit("pb", Kind.PREAMBULAR, "*Noting* that lamps of old make go out in every storm,"),
    ),
    operative=(
        unit("qa", Kind.OPERATIVE, "*Urges* States to keep lamps lit and to count them at night;"),
        unit(
            "qb",
            Kind.OPERATIVE,
            "*Decides* on these duties of every keeper of a tower:",
            unit("sa", Kind.SUBPARAGRAPH, "To oil the hinges of the inner and the outer door;"),
            unit("sb", Kind.SUBPARAGRAPH, "To paint the stairs white once in every second year;"),
        ),
        unit("qc", Kind.OPERATIVE, "*Invites* fishermen to report broken glass to the harbour;"),
        unit("qd", Kind.OPERATIVE, "*Requests* the harbour master to tell of all of this."),
    ),
    notes=(Note("na".ljust(LENGTH, "z"), "Charter of 1901."),),
)
WHOLE = frozenset(one.text for one in TEXT.walk())
"""Texts that nobody changed yet: two splits of one paragraph, or a note at words that another
replaced, are left for a person to see."""
WORDS = ("bright", "quickly", "as needed", "with care")
SENTENCES = (
    "*Thanks* the pilots who guide ships between the rocks;",
    "*Encourages* schools to visit the towers of the coast;",
    "*Recommends* that bells be rung whenever fog comes in;",
)


def drawn() -> IdSource:
    count = 0

    def draw() -> str:
        nonlocal count
        count += 1
        letters = "".join(ALPHABET[(count // 29**place) % 29] for place in range(4))
        return "x" * (LENGTH - 4) + letters

    return draw


def clock() -> Callable[[], datetime]:
    now = datetime(2017, 5, 22, 9, tzinfo=UTC)

    def read() -> datetime:
        nonlocal now
        now += timedelta(minutes=1)
        return now

    return read


Act = tuple[str, str, int, int]
"""Who, what, and which paragraph and words."""
ACTS = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(("edit", "edit", "insert", "delete", "move", "split", "note")),
    st.integers(0, 20),
    st.integers(0, 20),
)


def do(session: Session, act: Act) -> None:
    """What a delegation does; nothing where that makes no sense."""
    _, what, place, choice = act
    units = [one for one in session.text(HANDLE).walk() if "[" not in one.text]
    one = units[place % len(units)]
    words = one.text.replace("*", "").rstrip(";,.:").split()
    word = words[min(2 + choice % 4, len(words) - 1)]
    other = units[choice % len(units)]
    try:
        if what == "edit":
            session.editing.replace_words(HANDLE, one.id, word, WORDS[choice % len(WORDS)])
        elif what == "insert" and one.kind is Kind.OPERATIVE:
            session.editing.insert(HANDLE, f"after {one.id}", SENTENCES[choice % len(SENTENCES)])
        elif what == "delete" and len(units) > 3:
            session.editing.delete(HANDLE, one.id)
        elif what == "move" and one.kind is other.kind is not Kind.SUBPARAGRAPH:
            session.editing.move(HANDLE, one.id, f"before {other.id}")
        elif what == "split" and one.kind is Kind.SUBPARAGRAPH and one.text in WHOLE:
            session.editing.split(HANDLE, one.id, word)
        elif what == "note" and one.text in WHOLE:
            session.editing.add_note(HANDLE, one.id, word, f"See page {choice}.")
    except (ModelError, WorkspaceError):
        return


def begun(folder: Path) -> Session:
    context = Context("Cuba", folder / "data", now=clock(), ids=drawn())
    session = Session.create(folder / "store", "ccpcj", context)
    session.store.add(HANDLE, TEXT, signed(context, "Brought in the lamps."))
    session.editing.make_draft(HANDLE, "L.90")
    return session


def said(text: Resolution) -> list[tuple[str, str]]:
    notes = {note.id: note.text for note in text.notes}
    found = []
    for one in text.walk():
        words = one.text
        for name, note in notes.items():
            words = words.replace(f"[^{name}]", f"({note})")
        found.append((one.kind.value, words))
    return found


@pytest.mark.slow
@settings(max_examples=60, phases=(Phase.explicit, Phase.generate))
@given(st.lists(ACTS, max_size=6))
def test_accepting_everything_that_comes_back_gives_the_text_that_was_sent(acts: list[Act]):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with begun(folder / "theirs") as theirs:
            context = theirs.context
            for act in acts:
                theirs.context = context.as_author(act[0])
                do(theirs, act)
            theirs.context = context
            sent = theirs.text(HANDLE)
            theirs.files.export_redline(HANDLE, "L.90", "", folder / "back.docx")
        with begun(folder / "ours") as ours:
            found = review(ours, folder / "back.docx")
            assert found.origin.exact
            assert {change.author for change in found.changes} <= set(NAMES)
            assert {change.fate for change in found.changes} <= {Fate.READY, Fate.WAITS}
            done = accept(ours, found, found.changes)
            assert not done.refused
            assert said(ours.text(HANDLE)) == said(sent)
            assert not review(ours, folder / "back.docx").open_changes
