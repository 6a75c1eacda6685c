"""Proposals in a record that plain git has put on another one: the states that they name are gone.

Two people work on copies of one session. One puts proposals while the other changes the text;
then `git pull --rebase` gives every state of the first another name, and the old ones are swept
out. Everything must be as if the proposals had been put before those changes of the text.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import tomlkit
from support.bees import HANDLE, TEXT, Asked
from support.command_line import Call, Outcome
from support.plain_git import git
from support.replay import ticking

from drafting.model.identity import counting_ids
from drafting.model.resolution import Note
from drafting.model.unit import Kind
from drafting.redline.rebase.values import Rebased
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

pytestmark = pytest.mark.slow


def with_new_note(put: Session) -> Done:
    note = Note("newnote", "As the Keeper defines them.")
    return put.editing.insert(HANDLE, "after OP4", "*Thanks* all keepers[^newnote];", notes=(note,))


def first_of_all(put: Session) -> Done:
    return put.editing.insert(HANDLE, "first in preamble", "*Guided* by science,")


ASKED: tuple[Asked, ...] = (
    lambda put: put.editing.replace_words(HANDLE, "OP1", "Urges", "Encourages"),
    lambda put: put.editing.replace_words(HANDLE, "OP1", "along all roads", "wherever they can"),
    lambda put: put.editing.replace_words(HANDLE, "OP4", "every year", "when asked"),
    first_of_all,
    lambda put: put.editing.insert(HANDLE, "after OP2", "*Thanks* the farmers;"),
    lambda put: put.editing.insert(HANDLE, "after OP2", "*Thanks* their neighbours;"),
    with_new_note,
    lambda put: put.editing.insert(HANDLE, "after OP6", "*Requests* that this be read aloud."),
    lambda put: put.editing.insert(HANDLE, "under OP3", "To sow clover;"),
    lambda put: put.editing.insert(HANDLE, "first under OP3", "To look;"),
    lambda put: put.editing.delete(HANDLE, "OP1"),
    lambda put: put.editing.delete(HANDLE, "OP3 (a)"),
    lambda put: put.editing.delete(HANDLE, "OP4"),
    lambda put: put.editing.move(HANDLE, "OP5", "before OP4"),
    lambda put: put.editing.move(HANDLE, "OP1", "after OP4"),
    lambda put: put.editing.move(HANDLE, "OP4", "first in operative"),
    lambda put: put.editing.move(HANDLE, "OP3 (b)", "first under OP3"),
    lambda put: put.editing.split(HANDLE, "OP2", "and to tell"),
    lambda put: put.editing.join(HANDLE, "OP4"),
    lambda put: put.editing.join(HANDLE, "PP2"),
    lambda put: put.editing.recast(HANDLE, "OP5", Kind.HEADING, 1),
    lambda put: put.editing.recast(HANDLE, "OP4", Kind.HEADING, 1),
    lambda put: put.editing.set_field(HANDLE, "title", "Care of all bees"),
    lambda put: put.editing.edit_note(HANDLE, "1", "Adopted by all."),
    lambda put: put.editing.add_note(HANDLE, "OP1", "hedges", "Of native kinds."),
)
"""Proposals of every kind, each by a delegation of its own."""
MEANWHILE: tuple[Callable[[Session], Done], ...] = (
    lambda text: text.editing.insert(HANDLE, "before OP1", "*Affirms* that bees matter;"),
    lambda text: text.editing.replace_words(HANDLE, "OP2", "along all roads", "along most roads"),
    lambda text: text.editing.insert(HANDLE, "after OP3", "*Notes* the honey;"),
    lambda text: text.editing.replace_words(HANDLE, "OP3", "and to tell", "and also to tell"),
    lambda text: text.editing.delete(HANDLE, "OP6"),
    lambda text: text.editing.move(HANDLE, "PP3", "first in preamble"),
    lambda text: text.editing.insert(HANDLE, "under OP5", "To listen;"),
    lambda text: text.editing.replace_words(HANDLE, "OP6", "visit", "sail to"),
    lambda text: text.editing.set_field(HANDLE, "title", "Care of wild bees"),
)
"""What becomes of the text: numbers shift, words change, OP4 of before is taken out."""


class Copies(NamedTuple):
    """Copies of one session in which the same was done."""

    rewritten: Path
    """Put on the changes of another copy by plain git, without any of its own old states."""
    older: Path
    """The same, and nothing is kept of what stood around the proposals."""
    direct: Path
    """Proposals put and the text changed by the program alone."""


def opened(store: Path, prefix: str) -> Session:
    """A session as the same person opens it, at the same hour, whichever copy it is."""
    context = Context(author="Chair", data=store.parent / "data", ids=counting_ids(prefix))
    return Session.open(store, ticking(context))


def put_all(store: Path) -> None:
    with opened(store, "put") as session:
        for at, ask in enumerate(ASKED, start=1):
            ask(session.proposing(Terms((f"State {at}",))))


def change_all(store: Path) -> None:
    with opened(store, "new") as session:
        for change in MEANWHILE:
            change(session)


def rewrite(store: Path, onto: Path, work: Path, meddle: Callable[[Path], None]) -> None:
    """Put the record of a copy on that of another one, and sweep out what it was before."""
    git(store.parent, "clone", str(store), str(work))
    meddle(work)
    git(work, "pull", "--rebase", str(onto), "main")
    git(work, "push", "--force", "origin", "main")
    git(store, "reflog", "expire", "--all", "--expire=now")
    git(store, "gc", "--prune=now", "--quiet")


def forget_surroundings(work: Path) -> None:
    """Make the files of proposals what they were before anything was kept around them."""
    for path in work.glob("resolutions/*/proposals/*.toml"):
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
        del document["around"]
        path.write_text(tomlkit.dumps(document), encoding="utf-8")
    git(work, "commit", "--all", "--message", "As older versions wrote it")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    folder = tmp_path_factory.mktemp("rewritten")
    text, first = folder / "bees.txt", folder / "first"
    text.write_text(TEXT, encoding="utf-8")
    with Session.create(first, "ecosoc", ticking(Context("Chair", folder / "data"))) as session:
        session.files.import_file(text, HANDLE)
    copies = Copies(*(folder / name for name in Copies._fields))
    shutil.copytree(first, copies.direct)
    git(folder, "clone", "--bare", str(first), str(copies.rewritten))
    put_all(copies.rewritten)
    shutil.copytree(copies.rewritten, copies.older)
    change_all(first)
    rewrite(copies.rewritten, first, folder / "work", lambda _: None)
    rewrite(copies.older, first, folder / "work of old", forget_surroundings)
    put_all(copies.direct)
    change_all(copies.direct)
    return copies


@pytest.fixture
def copies(made: Copies, tmp_path: Path) -> Copies:
    return Copies(*(Path(shutil.copytree(one, tmp_path / one.name)) for one in made))


@pytest.fixture
def both(call: Call, copies: Copies) -> Callable[..., tuple[Outcome, Outcome]]:
    """Makes one call on the session that was rewritten, and on the one that was not."""

    def run(*arguments: str) -> tuple[Outcome, Outcome]:
        first, second = (
            call("--store", str(store), *arguments) for store in (copies.rewritten, copies.direct)
        )
        return first, second

    return run


Both = Callable[..., tuple[Outcome, Outcome]]
NUMBERS = tuple(str(number) for number in range(1, len(ASKED) + 1))


class Row(NamedTuple):
    """A proposal as it stands, but for what names states of the record."""

    number: int
    label: str
    says: str
    carried: Rebased | None
    rivals: tuple[int, ...]


def listed(store: Path) -> list[Row]:
    with opened(store, "new") as session:
        return [
            Row(one.number, one.label, one.says, one.carried, one.rivals)
            for one in session.negotiation(HANDLE).rows()
        ]


def states(store: Path) -> set[str]:
    with opened(store, "new") as session:
        return {one.state for one in session.negotiation(HANDLE).state.proposals}


def test_the_states_that_the_proposals_name_are_gone(copies: Copies) -> None:
    for store in (copies.rewritten, copies.older):
        known = git(store, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
        named = states(store)
        assert len(named) == len(ASKED)
        # Where the copies parted is the only state that both have.
        assert len(named & set(known.splitlines())) == 1


def test_every_proposal_stands_as_where_the_text_of_its_day_is_known(copies: Copies) -> None:
    assert listed(copies.rewritten) == listed(copies.direct)


@pytest.mark.parametrize(
    "arguments",
    [
        ("proposals",),
        ("proposals", "--order", "paragraph"),
        ("proposals", "--order", "voting"),
        ("proposals", "--order", "open"),
        ("compile",),
        ("rebase",),
        ("show",),
    ],
)
def test_every_list_is_the_same(both: Both, arguments: tuple[str, ...]) -> None:
    verb, *options = arguments
    rewritten, direct = both(verb, HANDLE, *options)
    assert rewritten.code == 0, rewritten.err
    ours, theirs = (
        [line for line in one.out.splitlines() if not line.startswith("As of ")]
        for one in (rewritten, direct)
    )
    assert ours == theirs


@pytest.mark.parametrize("name", ["bees.docx", "bees.html", "bees.md"])
def test_the_compilation_is_written(both: Both, name: str) -> None:
    for options in ((), ("--tracked",)):
        if options and name.endswith("md"):
            continue
        rewritten, direct = both("compile", HANDLE, "-o", name, *options)
        assert rewritten == direct
        assert rewritten.code == 0, rewritten.err


def test_positions_are_taken_on_each(both: Both) -> None:
    for number in NUMBERS:
        rewritten, direct = both("position", HANDLE, number, "supports", "--by", "Peru")
        assert rewritten == direct
        assert rewritten.code == 0, rewritten.err


def test_each_is_decided_one_after_the_other(both: Both, copies: Copies) -> None:
    fates = set()
    for number in NUMBERS:
        rewritten, direct = both("decide", HANDLE, number, "agreed")
        assert rewritten == direct
        fates.add(rewritten.code)
        assert listed(copies.rewritten) == listed(copies.direct)
    assert fates == {0, 2}
    for number in NUMBERS:
        both("decide", HANDLE, number, "fallen")
    assert both("show", HANDLE)[0] == both("show", HANDLE)[1]
    assert not any(row.carried for row in listed(copies.rewritten))


def test_a_decision_is_taken_back_and_made_again(both: Both) -> None:
    for verb in (("decide", HANDLE, "1", "agreed"), ("undo", HANDLE), ("redo", HANDLE)):
        rewritten, direct = both(*verb)
        assert rewritten == direct
        assert rewritten.code == 0, rewritten.err


def test_older_proposals_without_their_state_are_carried_by_the_record(copies: Copies) -> None:
    older, direct = listed(copies.older), listed(copies.direct)
    differ = [at for at, rows in enumerate(zip(older, direct, strict=True)) if len(set(rows)) > 1]
    # "First in the preamble" says nothing of what stood there on that day.
    assert [ASKED[at] for at in differ] == [first_of_all]


def test_every_verb_works_on_older_proposals_without_their_state(
    call: Call, copies: Copies
) -> None:
    def run(verb: str, *options: str) -> Outcome:
        return call("--store", str(copies.older), verb, HANDLE, *options)

    for verb in ("proposals", "compile", "rebase"):
        assert run(verb).code == 0
    for number in NUMBERS:
        assert run("position", number, "opposes", "--by", "Chad").code == 0
        outcome = run("decide", number, "agreed")
        assert outcome.code == 0 or "cannot be made as it stands" in outcome.err, outcome.err
