"""Compilations as rooms type them: what is meant is read, whatever the habit of who typed it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from negotiations.driver import Room
from negotiations.listing import Listed, listed
from negotiations.wishes import Told

FIRST = "Urges States to ring the bells of the coast;"
SECOND = "Decides to count the bells."
TOP = """Bells of the coast

The Economic and Social Council,

PP1 Recalling its resolution on bells,

PP2 Noting that bells are rung,

"""


class Typed(NamedTuple):
    """The operative part as it is typed, and who asks for what by that."""

    lines: str
    asked: list[tuple[Told, set[str]]]
    rest: tuple[str, ...] = (FIRST, SECOND)
    against: frozenset[str] = frozenset()


def words(after: str, before: str = FIRST) -> Told:
    return ("words", before, after, False)


ALL = words("Urges States to ring all the bells of the coast;")
NO_COAST = words("Urges States to ring the bells;")
THANKS: Told = ("insert", FIRST, ("Thanks the ringers;",))
OTHER: Told = ("words", FIRST, "Invites States to be silent;", True)
EU, US, IRAN = {"EU"}, {"US"}, {"Iran (Islamic Republic of)"}
BY_EU = frozenset(EU)
ADDED = "OP1 Urges States to ring {} the bells of the coast;"
STRUCK = "OP1 Urges States to ring the bells{};"
FORMS = {
    "words added": Typed(ADDED.format("[all] (EU)"), [(ALL, EU)]),
    "add said": Typed(ADDED.format("[all] (EU: add)"), [(ALL, EU)]),
    "no space": Typed(ADDED.format("[all](EU)"), [(ALL, EU)]),
    "two names and": Typed(ADDED.format("[all] (EU and US)"), [(ALL, EU | US)]),
    "two names slash": Typed(ADDED.format("[all] (EU/US)"), [(ALL, EU | US)]),
    "two names semicolon": Typed(ADDED.format("[all] (EU; US)"), [(ALL, EU | US)]),
    "supported by": Typed(ADDED.format("[all] (EU, supported by US)"), [(ALL, EU | US)]),
    "parentheses in a name": Typed(
        ADDED.format("[all] (Iran (Islamic Republic of))"), [(ALL, IRAN)]
    ),
    "parentheses in the second name": Typed(
        ADDED.format("[all] (EU, Iran (Islamic Republic of))"), [(ALL, EU | IRAN)]
    ),
    "and in a name": Typed(
        ADDED.format("[all] (Trinidad and Tobago)"), [(ALL, {"Trinidad and Tobago"})]
    ),
    "voluntarily": Typed(
        ADDED.format("[voluntarily] (EU)"),
        [(words("Urges States to ring voluntarily the bells of the coast;"), EU)],
    ),
    "brackets that are proposed": Typed(
        ADDED.format("[[voluntarily]] (EU)"),
        [(words("Urges States to ring [voluntarily] the bells of the coast;"), EU)],
    ),
    "del": Typed(STRUCK.format(" [of the coast] (US del)"), [(NO_COAST, US)]),
    "del with a colon": Typed(STRUCK.format(" [of the coast] (US: del)"), [(NO_COAST, US)]),
    "del with a stop": Typed(STRUCK.format(" [of the coast] (US del.)"), [(NO_COAST, US)]),
    "delete": Typed(STRUCK.format(" [of the coast] (US: delete)"), [(NO_COAST, US)]),
    "to delete": Typed(STRUCK.format(" [of the coast] (US to delete)"), [(NO_COAST, US)]),
    "delete first": Typed(STRUCK.format(" [of the coast] (delete: US)"), [(NO_COAST, US)]),
    "two delete": Typed(STRUCK.format(" [of the coast] (US, EU del)"), [(NO_COAST, EU | US)]),
    "deleted and retained": Typed(
        STRUCK.format(" [of the coast] (US: delete; EU: retain)"),
        [(NO_COAST, US)],
        against=frozenset(EU),
    ),
    "retained in its own parentheses": Typed(
        STRUCK.format(" [of the coast] (US: delete) (EU: retain)"),
        [(NO_COAST, US)],
        against=frozenset(EU),
    ),
    "bis": Typed("OP1 bis [Thanks the ringers;] (EU)", [(THANKS, EU)]),
    "bis with a stop": Typed("OP1 bis. [Thanks the ringers;] (EU)", [(THANKS, EU)]),
    "bis in one word": Typed("OP1bis [Thanks the ringers;] (EU)", [(THANKS, EU)]),
    "new bis": Typed("New OP1 bis [Thanks the ringers;] (EU)", [(THANKS, EU)]),
    "new bis, name first": Typed("New OP1 bis (EU): Thanks the ringers;", [(THANKS, EU)]),
    "new bis, no brackets": Typed("New OP1 bis Thanks the ringers; (EU)", [(THANKS, EU)]),
    "bis within brackets": Typed("[OP1 bis Thanks the ringers;] (EU)", [(THANKS, EU)]),
    "a plain number": Typed("1 bis. [Thanks the ringers;] (EU)", [(THANKS, EU)]),
    "alt": Typed("OP1 alt [Invites States to be silent;] (EU)", [(OTHER, EU)]),
    "alt with stops": Typed("OP1.alt. [Invites States to be silent;] (EU)", [(OTHER, EU)]),
    "alt in one word": Typed("OP1alt [Invites States to be silent;] (EU)", [(OTHER, EU)]),
    "alt, no brackets": Typed("OP1.alt. Invites States to be silent; (EU)", [(OTHER, EU)]),
    "alt 1": Typed("OP1 alt 1 [Invites States to be silent;] (EU)", [(OTHER, EU)]),
    "alt first": Typed("Alt OP1 [Invites States to be silent;] (EU)", [(OTHER, EU)]),
    "delete paragraph": Typed(
        "[OP2 Decides to count the bells.] (US: delete)", [(("delete", SECOND), US)]
    ),
    "delete paragraph, label out": Typed(
        "OP2 [Decides to count the bells.] (US del)", [(("delete", SECOND), US)]
    ),
    "delete paragraph said": Typed(
        "OP2 Decides to count the bells. (US: delete the paragraph)", [(("delete", SECOND), US)]
    ),
    "delete para said": Typed(
        "OP2 Decides to count the bells. (US: delete para)", [(("delete", SECOND), US)]
    ),
    "brackets of nobody": Typed(
        ADDED.format("[to toll][or strike]"),
        [],
        ("Urges States to ring [to toll][or strike] the bells of the coast;", SECOND),
    ),
    "parentheses of nobody": Typed(
        ADDED.format("(see above)"),
        [],
        ("Urges States to ring (see above) the bells of the coast;", SECOND),
    ),
    "brackets, then a year": Typed(
        ADDED.format("[all] (1990)"),
        [],
        ("Urges States to ring [all] (1990) the bells of the coast;", SECOND),
    ),
}


def file(typed: Typed) -> str:
    """The whole compilation; a proposal of its own stands beside, so that it is one."""
    lines = [f"OP1 {FIRST}", f"OP2 {SECOND}"]
    if typed.lines.startswith(("OP1 U", "OP2 D", "[OP2", "OP2 [")):
        lines = [typed.lines if typed.lines.lstrip("[")[:3] == one[:3] else one for one in lines]
    else:
        lines.insert(1, typed.lines)
    return TOP + "\n\n".join(lines) + "\n\nOP3 [Lauds the tower;] (Peru)\n"


def read(folder: Path, text: str) -> tuple[Room, str]:
    room = Room(folder)
    path = folder / "typed.txt"
    path.write_text(text, encoding="utf-8")
    answer = room.done("import", str(path), "--compilation", "R")
    return room, f"{text}\n{answer.out}\n{[row.words for row in room.rows()]}"


@pytest.mark.parametrize("form", FORMS)
def test_what_the_room_means_is_read(form: str, tmp_path: Path) -> None:
    typed = FORMS[form]
    room, said = read(tmp_path, file(typed))
    assert [row.words for row in room.rows() if row.part == "operative"] == list(typed.rest), said
    got = [one for one in listed(room) if one.backs != {"Peru"}]
    said = f"{said}\n" + "\n".join(map(str, got))
    assert [(one.what, set(one.backs)) for one in got] == typed.asked, said
    assert {name for one in got for name in one.against} == typed.against, said


def test_brackets_inside_brackets_have_an_owner_each(tmp_path: Path) -> None:
    line = ADDED.format("[all [coastal] (G77)] (EU)")
    room, said = read(tmp_path, f"{TOP}{line}\n\nOP2 {SECOND}\n")
    assert [row.words for row in room.rows() if row.part == "operative"] == [FIRST, SECOND], said
    got: list[Listed] = listed(room)
    assert {name: _added(one) for one in got for name in one.backs} in (
        {"EU": "all", "G77": "all coastal"},
        {"EU": "all", "G77": "coastal"},
        {"EU": "all coastal", "G77": "coastal"},
    ), f"{said}\n{got}"


def _added(one: Listed) -> str:
    """The words that stand between those of the text."""
    after = str(one.what[2])
    start, end = "Urges States to ring", "the bells of the coast;"
    assert after.startswith(start)
    assert after.endswith(end)
    return after[len(start) : -len(end)].strip()


def test_a_letter_with_bis_is_a_new_subparagraph(tmp_path: Path) -> None:
    lines = "OP1 Urges:\n\n(a) To ring;\n\n(a bis) [To toll;] (EU)\n\n(b) To strike;\n\nOP2 Ends."
    room, said = read(tmp_path, TOP + lines + "\n")
    rows = [(row.number, row.words) for row in room.rows() if row.part == "operative"]
    right = [("1.", "Urges:"), ("(a)", "To ring;"), ("(b)", "To strike;"), ("2.", "Ends.")]
    assert rows == right, said
    assert [one.what for one in listed(room)] == [("insert", "To ring;", ("To toll;",))], said


def test_paragraphs_with_plain_numbers_are_read(tmp_path: Path) -> None:
    top = TOP.replace("PP1 ", "").replace("PP2 ", "")
    lines = f"1. {FIRST}\n\n1 bis. [Thanks the ringers;] (EU)\n\n2. {SECOND}\n"
    room, said = read(tmp_path, top + lines)
    rows = [(row.number, row.words) for row in room.rows() if row.part == "operative"]
    assert rows == [("1.", FIRST), ("2.", SECOND)], said
    assert [one.what for one in listed(room)] == [THANKS], said


@pytest.mark.parametrize(
    "sign",
    ["[all (EU)", "all] (EU)", "[] (EU)", "[all] (EU", "(EU) [all]", "[all] [EU]", "[EU: all]",
     "[all – EU]", "[all] (EU: perhaps)", "[all] (agreed)"],
)  # fmt: skip
def test_what_cannot_be_read_is_kept_and_reported(sign: str, tmp_path: Path) -> None:
    line = ADDED.format(sign)
    room, said = read(tmp_path, f"{TOP}{line}\n\nOP2 {SECOND}\n\nOP3 [Lauds the tower;] (Peru)\n")
    asked = [(one.what, set(one.backs)) for one in listed(room) if one.backs != {"Peru"}]
    if asked == [(ALL, EU)]:
        return
    first = next(row.words for row in room.rows() if row.part == "operative")
    assert first == line.removeprefix("OP1 "), said
    assert not asked, said
    answer = said.partition("(Peru)")[2].rpartition("\n")[0]
    assert sign in answer or "OP1" in answer, f"not reported: {said}"


def test_how_far_a_paragraph_is_agreed_is_no_delegation(tmp_path: Path) -> None:
    line = f"OP2 {SECOND} (agreed ad ref)"
    room, said = read(tmp_path, f"{TOP}OP1 [Lauds the tower;] (Peru)\n\n{line}\n")
    assert {name for one in listed(room) for name in one.backs} == {"Peru"}, said
    agreed = room.call("brackets", "R").out + room.call("ls").out + said.rpartition(line)[2]
    assert "1 of" in agreed or "agreed ad ref" in agreed, agreed
