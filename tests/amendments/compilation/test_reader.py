from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.compilation.reader import (
    is_compilation,
    read_compilation,
    write_compilation,
)
from drafting.amendments.compilation.values import Attribution, Status

SENT = """\
Clean harbours (Agreed)

The General Assembly,

PP1 Recalling its resolutions on harbours, (Agreed, placement tbd)

PP1bis [Aware of the tides,] (Cuba)(EU: delete)

OP1 Urges States to keep their [many] (US: delete)(G77: retain) harbours [and piers] (G77, Chad) \
(EU, CANZ: reserve) clean [as before][as ever], (Norland: will withdraw if OP2 stays)

OP2 Invites pilots (a) to meet [often] (Peru) (G77: retain) and (b) to talk (E)arly.
"""


def test_a_compilation_is_written_again_as_it_was() -> None:
    assert write_compilation(read_compilation(SENT)) == SENT


def test_what_is_in_brackets_with_names_is_proposed() -> None:
    *_, first, second = read_compilation(SENT)
    (many, piers) = first.proposals
    assert many.stretch.status is Status.DELETED
    assert many.stretch.marks == (Attribution(("US",), "delete"), Attribution(("G77",), "retain"))
    assert piers.stretch.status is Status.ADDED
    assert piers.stretch.marks[0].delegations == ("G77", "Chad")
    (often,) = second.proposals
    assert often.stretch.status is Status.DELETED


def test_the_text_is_what_nobody_only_proposes() -> None:
    *_, first, second = read_compilation(SENT)
    assert first.text == "Urges States to keep their many harbours clean [as before][as ever],"
    assert first.made(first.proposals[1]) == (
        "Urges States to keep their many harbours and piers clean [as before][as ever],"
    )
    assert first.made(first.proposals[0]).startswith("Urges States to keep their harbours")
    assert second.text.endswith("(b) to talk (E)arly.")


def test_what_is_said_of_a_paragraph_is_kept_apart() -> None:
    title, enacting, agreed, _, first, _ = read_compilation(SENT)
    assert (title.agreed, enacting.agreed) == ("Agreed", "")
    assert agreed.agreed == "Agreed, placement tbd"
    assert first.remarks[0] == Attribution(("Norland",), "will withdraw if OP2 stays")


def test_brackets_without_names_are_text() -> None:
    assert not is_compilation(read_compilation("OP1 Urges [to extend][to renew] (see A/80/1) it;"))


@given(st.text("[]()ab AP1:,\n"))
def test_any_text_is_written_again_line_by_line(text: str) -> None:
    found = [str(paragraph) for paragraph in read_compilation(text)]
    assert found == [line for line in text.splitlines() if line.strip()]
