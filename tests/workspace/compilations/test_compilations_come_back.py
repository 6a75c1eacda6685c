"""Compilations go out and come back: the same text, proposals, positions and names.

What is compared is written down here in plain values, by labels, and knows nothing of how
a compilation is written or read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.random_talks import HANDLE, Talks

from drafting.amendments.agreement import Agreement
from drafting.amendments.compilation.paper import NOT_HELD
from drafting.amendments.labels import Convention
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Proposal, Stage
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SetField,
    SplitUnit,
)  # fmt: skip
from drafting.model.inline import plain, runs
from drafting.model.numbering import Numbering
from drafting.model.tree import Place
from drafting.model.unit import Unit
from drafting.workspace.compilations.files import write_compilation
from drafting.workspace.compilations.received.compilation import import_compilation
from drafting.workspace.negotiation.frozen_numbers import freeze_numbers
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.negotiation.text_positions import Speaking
from drafting.workspace.session import Session

FORMS = (".md", ".txt", ".docx")
Shape = tuple[Any, ...]


class Seen:
    """A negotiation as a delegate sees it: labels and words, no identities."""

    def __init__(self, session: Session, handle: str) -> None:
        talks = session.negotiation(handle)
        self._text = talks.text
        self._labels = {row.unit.id: row.label for row in Numbering(self._text)}
        self.text = [self._text.title, plain(self._text.enacting), *map(self._unit, self._tops())]
        state = talks.state
        numbers = state.numbers
        self.proposals = [self._proposal(one, numbers) for one in state.live]

    def _tops(self) -> tuple[Unit, ...]:
        return (*self._text.preamble, *self._text.operative)

    def _words(self, text: str, own: dict[str, str]) -> str:
        """Words, each footnote as its own words at its mark."""
        notes = {note.id: note.text for note in self._text.notes} | own
        return "".join(f"<{plain(notes.get(run.note, '?'))}>" if run.note else run.text
                       for run in runs(text))  # fmt: skip

    def _unit(self, unit: Unit, own: dict[str, str] | None = None) -> Shape:
        return (
            unit.kind.value, unit.level, unit.number, self._words(unit.text, own or {}),
            tuple(self._unit(child, own) for child in unit.children),
        )  # fmt: skip

    def _proposal(self, one: Proposal, numbers: dict[str, int]) -> Shape:
        own = {note.id: note.text for note in one.notes}
        positions = [
            (held.delegation, held.stance, held.words, held.comment) for held in one.positions
        ]
        return (
            numbers[one.id], one.by, one.label, one.says, one.alternative,
            numbers.get(one.on, 0), one.rationale, positions, self._edit(one.edit, own),
        )  # fmt: skip

    def _place(self, place: Place) -> Shape:
        return self._labels.get(place.parent, place.parent), self._labels.get(place.after or "")

    def _edit(self, edit: Edit, own: dict[str, str]) -> Shape:  # noqa: PLR0911
        match edit:
            case EditText(unit, before, after):
                return (
                    "words",
                    self._labels[unit],
                    self._words(before, own),
                    self._words(after, own),
                )
            case InsertUnit():
                return (
                    "insert",
                    self._place(edit.place),
                    [self._unit(one, own) for one in edit.brought],
                )
            case DeleteUnit(place, unit):
                return "delete", self._place(place), self._unit(unit)
            case MoveUnit(unit, origin, destination):
                kinds = edit.kind_before, edit.kind_after
                return (
                    "move",
                    self._labels[unit],
                    self._place(origin),
                    self._place(destination),
                    kinds,
                )
            case SplitUnit(whole, parts):
                return "split", self._unit(whole), [self._unit(one) for one in parts]
            case JoinUnits(parts, whole):
                return "join", [self._unit(one) for one in parts], self._unit(whole)
            case Recast(unit, before, after):
                return "recast", self._labels[unit], before, after
            case SetField(field, before, after):
                return "value", field, plain(str(before)), plain(str(after)).strip()
            case EditNote(before, after):
                return "note", plain(before.text), plain(after.text)
        raise AssertionError(edit)


def came_back(talks: Talks, folder: Path, form: str) -> list[str]:
    """Where a compilation in a form comes back otherwise."""
    session, path = talks.session, folder / f"c{form}"
    write_compilation(session, HANDLE, path)
    handle = f"back{form}"
    done = import_compilation(session, path, handle)
    went, came = Seen(session, HANDLE), Seen(session, handle)
    faults = [f"{form}: {remark.message}" for remark in done.remarks]
    for one, other in zip(went.text, came.text, strict=False):
        if one != other:
            faults.append(f"{form} text:\n  {one}\n  {other}")
    if len(went.text) != len(came.text):
        faults.append(f"{form}: {len(went.text)} paragraphs, {len(came.text)}")
    by_number = {one[0]: one for one in came.proposals}
    faults += [
        f"{form} proposal:\n  {one}\n  {by_number.get(one[0])}"
        for one in went.proposals
        if one != by_number.get(one[0])
    ]
    if len(went.proposals) != len(came.proposals):
        faults.append(f"{form}: {len(went.proposals)} proposals, {len(came.proposals)}")
    return faults


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 4))]
)
@pytest.mark.parametrize("hostile", [0, 40])
def test_a_negotiation_comes_back_as_it_was(tmp_path: Path, seed: int, hostile: int) -> None:
    talks = Talks(tmp_path, seed, hostile)
    talks.play(12)
    with talks.session:
        assert [fault for form in FORMS for fault in came_back(talks, tmp_path, form)] == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 200))
def test_two_hundred_negotiations_come_back_or_say_what_does_not(tmp_path: Path, seed: int) -> None:
    talks = Talks(tmp_path, seed, hostile=seed % 3 * 20)
    talks.play(14)
    with talks.session:
        faults = came_back(talks, tmp_path, FORMS[seed % 3])
        assert not faults or any(NOT_HELD in fault for fault in faults)


@pytest.mark.slow
def test_italics_that_take_in_the_mark_of_a_footnote_come_back(tmp_path: Path) -> None:
    talks = Talks(tmp_path, 179, hostile=40)
    talks.play(14)
    with talks.session:
        assert any("*" in f"{one.edit}" for one in talks.session.negotiation(HANDLE).state.live)
        assert [fault for form in FORMS for fault in came_back(talks, tmp_path, form)] == []


def test_a_new_subparagraph_comes_back_under_its_letter(tmp_path: Path) -> None:
    talks = Talks(tmp_path, 1)
    with talks.session as session:
        session.proposing(("Peru",)).editing.insert(HANDLE, "first under OP2", "To oil lamps;")
        assert came_back(talks, tmp_path, ".md") == []


def test_what_a_form_cannot_hold_stands_above_it_and_is_told_again(tmp_path: Path) -> None:
    talks = Talks(tmp_path, 1)
    session = talks.session
    with session:
        # A name that has quotation marks and a comma cannot be told from two.
        session.proposing(("Friends of “lamps”, old",)).editing.delete(HANDLE, "OP1")
        path = tmp_path / "c.txt"
        done = write_compilation(session, HANDLE, path)
        assert NOT_HELD in done.message
        assert NOT_HELD in path.read_text(encoding="utf-8")
        told = import_compilation(session, path, "back").remarks
        assert any(one.message.startswith(NOT_HELD) for one in told)


def test_a_paragraph_that_was_changed_by_hand_is_read_by_its_brackets(tmp_path: Path) -> None:
    talks = Talks(tmp_path, 1)
    with talks.session as session:
        put = session.proposing(("EU",)).editing
        put.rewrite(HANDLE, "OP1", f"{session.text(HANDLE).operative[0].text[:-1]} at once;")
        put.delete(HANDLE, "OP2")
        path = tmp_path / "c.md"
        write_compilation(session, HANDLE, path)
        text = path.read_text(encoding="utf-8")
        sign = "[**at once**] (EU)"
        assert sign in text
        path.write_text(text.replace(sign, f"{sign} [, too] (Peru)"), encoding="utf-8")
        done = import_compilation(session, path, "back")
        came = session.negotiation("back").state.live
        assert [one.by for one in came] == [("EU",), ("EU",), ("Peru",)]
        assert "Changed by hand" in done.remarks[0].message


@pytest.mark.parametrize("form", FORMS)
def test_a_key_without_any_delegation_is_no_text(tmp_path: Path, form: str) -> None:
    talks = Talks(tmp_path, 1)
    with talks.session as session:
        freeze_numbers(session, HANDLE, Convention.ROOM)
        session.editing.insert(HANDLE, "after OP1", "Thanks all;")
        assert came_back(talks, tmp_path, form) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_label_behind_one_that_was_withdrawn_comes_back(tmp_path: Path, form: str) -> None:
    talks = Talks(tmp_path, 1)
    with talks.session as session:
        freeze_numbers(session, HANDLE, Convention.ROOM)
        session.proposing(("EU",)).editing.insert(HANDLE, "after OP1", "Thanks all;")
        session.proposing(("Peru",)).editing.insert(HANDLE, "after OP1", "Thanks some;")
        Proceedings(session, HANDLE).decide("1", Ruling(Stage.WITHDRAWN))
        assert came_back(talks, tmp_path, form) == []


def test_a_proposal_whose_label_has_moved_is_held(tmp_path: Path) -> None:
    talks = Talks(tmp_path, 1)
    with talks.session as session:
        session.proposing(("EU",)).editing.delete(HANDLE, "OP2")
        session.editing.delete(HANDLE, "OP1")
        done = write_compilation(session, HANDLE, tmp_path / "c.md")
        assert NOT_HELD not in done.message


def test_a_merger_with_what_stands_elsewhere_is_told_and_not_made_with_another(
    tmp_path: Path,
) -> None:
    talks = Talks(tmp_path, 1)
    path = tmp_path / "c.txt"
    path.write_text(
        "Lamps\n\nThe General Assembly,\n\nOP1 Urges all; (EU: merge with OP3)\n\nOP2 Asks all;\n\n"
        "OP3 Thanks all; (Peru: delete)\n"
    )
    with talks.session as session:
        done = import_compilation(session, path, "sent")
        assert [one.by for one in session.negotiation("sent").state.live] == [("Peru",)]
        assert any("merge with OP3" in one.message for one in done.remarks)


ANNEXED = """\
# Mending of nets

The General Assembly,

*Noting* the tide,

---

## I. Men

1. *Urges* men to mend nets;

## II. Nets

2. *Decides* to look again.

---

# Annex I. Knots

    1. Knots should hold.

    2. Ropes should be:

        (a) Long;

        (b) Dry.
"""


def annexed(folder: Path) -> Session:
    """A session with a text that has numbered headings and an annex."""
    path = folder / "t.md"
    path.write_text(ANNEXED, encoding="utf-8")
    session = Talks(folder, 1).session
    session.files.import_file(path, "annexed")
    return session


@pytest.mark.parametrize("form", FORMS)
def test_what_is_proposed_in_an_annex_and_on_headings_comes_back(tmp_path: Path, form: str) -> None:
    with annexed(tmp_path) as session:
        editing = session.proposing(("Peru",)).editing
        editing.insert("annexed", "after Annex I, 1", "Oil should be bought.")
        editing.insert("annexed", "under Annex I, 2", "New.")
        editing.delete("annexed", "Annex I, 2 (a)")
        editing.replace_words("annexed", "heading 1", "Men", "Men and boys")
        unit = Numbering(session.text("annexed")).resolve("Annex I, 1").unit.id
        speaking = Speaking(Stance.RESERVES, ("Cuba",))
        session.negotiation("annexed").speak(unit, speaking)
        path = tmp_path / f"c{form}"
        assert NOT_HELD not in write_compilation(session, "annexed", path).message
        done = import_compilation(session, path, "back")
        assert done.remarks == ()
        went, came = session.negotiation("annexed"), session.negotiation("back")
        assert [row.label for row in Numbering(came.text)] == [
            row.label for row in Numbering(went.text)
        ]
        assert [row.says for row in came.rows()] == [row.says for row in went.rows()]
        assert [one.says for one in came.text_positions()] == [
            one.says for one in went.text_positions()
        ]


def test_what_is_only_proposed_in_an_annex_moves_none_of_its_numbers(tmp_path: Path) -> None:
    with annexed(tmp_path) as session:
        editing = session.proposing(("Peru",)).editing
        editing.insert("annexed", "after Annex I, 1", "Oil should be bought.")
        path = tmp_path / "c.txt"
        write_compilation(session, "annexed", path)
        printed = path.read_text(encoding="utf-8").split("List of proposals")[0]
        assert "Annex I, 1 bis [Oil should be bought.] (Peru)" in printed
        assert "Annex I, 2 Ropes should be:" in printed


def test_what_could_not_be_made_any_more_is_told_when_it_comes_back(tmp_path: Path) -> None:
    with annexed(tmp_path) as session:
        editing = session.proposing(("Peru",)).editing
        editing.replace_words("annexed", "OP1", "men to mend", "all to sew")
        session.editing.replace_words("annexed", "OP1", "mend nets", "sell ropes")
        path = tmp_path / "c.md"
        write_compilation(session, "annexed", path)
        (told,) = import_compilation(session, path, "back").remarks
        assert told.message.startswith("Proposal 1 of the list (Peru: ")
        assert "could not be made as it was put" in told.message


def test_what_is_said_of_a_paragraph_that_is_gone_is_not_lost_in_silence(tmp_path: Path) -> None:
    with annexed(tmp_path) as session:
        unit = Numbering(session.text("annexed")).resolve("OP1").unit.id
        session.negotiation("annexed").speak(unit, Speaking(Stance.RESERVES, ("Cuba",)))
        session.proposing(("Peru",)).editing.delete("annexed", "OP2")
        session.editing.delete("annexed", "OP1")
        done = write_compilation(session, "annexed", tmp_path / "c.md")
        assert f"{NOT_HELD}what Cuba says of a paragraph that is gone" in done.message


@pytest.mark.parametrize("form", FORMS)
def test_how_far_paragraphs_are_agreed_comes_back_with_what_it_depends_on(
    tmp_path: Path, form: str
) -> None:
    with annexed(tmp_path) as session:
        went = session.negotiation("annexed")
        went.agree("PP1", Agreement.AD_REFERENDUM, ("Iran", "OP2"))
        went.agree("OP2", Agreement.IN_INFORMALS)
        session.proposing(("Peru",)).editing.delete("annexed", "OP1")
        path = tmp_path / f"c{form}"
        assert NOT_HELD not in write_compilation(session, "annexed", path).message
        assert import_compilation(session, path, "back").remarks == ()
        came = session.negotiation("back")
        assert str(came.progress()) == str(session.negotiation("annexed").progress())
        assert [one.reason for one in came.hanging()] == [one.reason for one in went.hanging()]


def test_what_an_agreement_depends_on_in_another_text_is_told(tmp_path: Path) -> None:
    with annexed(tmp_path) as session:
        session.files.import_file(tmp_path / "t.md", "other")
        session.negotiation("annexed").agree("OP2", Agreement.AGREED, ("other:OP1",))
        session.proposing(("Peru",)).editing.delete("annexed", "OP1")
        path = tmp_path / "c.md"
        assert "how far OP2 is agreed" in write_compilation(session, "annexed", path).message
        told = [one.message for one in import_compilation(session, path, "back").remarks]
        assert "OP2: (Agreed, pending OP1 of other)" in told
