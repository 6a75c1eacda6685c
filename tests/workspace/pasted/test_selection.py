from __future__ import annotations

from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.workspace.pasted.offer import offered
from drafting.workspace.pasted.plans import plan_paste
from drafting.workspace.pasted.reading import Pasted, read_pasted
from drafting.workspace.pasted.selection import without

MAIL = """Here is what we spoke of at lunch today.

2. Urges ships to wait:

(a) At night;

(b) In fog;

3. Requests ropes.

Talk soon in the lobby."""


def pasted(words: str = MAIL) -> Pasted:
    return read_pasted(words, counting_ids("x"))


def test_greeting_and_signature_can_stay_out_each_by_itself(text: Resolution):
    read = pasted()
    rows = offered(text, read, "after OP1").rows
    around = frozenset(row.key for row in rows if row.text.startswith(("Here", "Talk")))
    assert len(around) == 2
    after = plan_paste(text, without(read, around), "after OP1").edit.apply(text)
    said = [unit.text for unit in after.walk()]
    assert not any("lunch" in one or "lobby" in one for one in said)
    assert any("ropes" in one for one in said)


def test_what_stays_out_is_shown_where_it_would_stand_and_not_counted(text: Resolution):
    read = pasted()
    all_in = offered(text, read, "after OP1").rows
    first = next(row for row in all_in if "ships" in row.text)
    rows = offered(text, read, "after OP1", frozenset({first.key})).rows
    assert [row.key for row in rows] == [row.key for row in all_in]
    out = [row.text for row in rows if row.left_out]
    assert [one.split()[0] for one in out] == ["*Urges*", "At", "In"]
    ropes = next(row for row in rows if "ropes" in row.text)
    assert ropes.number == first.number


def test_values_and_notes_go_with_what_stays_out():
    words = "Guarding the rivers\n\nThe General Assembly,\n\n1. Urges care.[^1]\n\n[^1]: See there."
    read, now = pasted(words), Resolution()
    rows = offered(now, read, "last in operative").rows
    title = next(row.key for row in rows if row.text == "Guarding the rivers")
    left = without(read, frozenset({title}))
    assert left.text.title == ""
    assert len(left.text.notes) == len(read.text.notes)
    care = next(row.key for row in rows if "care" in row.text)
    assert without(read, frozenset({care})).text.notes == ()


def test_all_may_stay_out(text: Resolution):
    read = pasted()
    keys = frozenset(row.key for row in offered(text, read, "after OP1").rows)
    assert all(row.left_out for row in offered(text, read, "after OP1", keys).rows)
