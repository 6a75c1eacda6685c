"""Two people put proposals apart, and plain git merges their records."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from support.command_line import Call
from support.plain_git import git

HANDLE = "L.90"
Rows = list[tuple[int, str]]


def put(call: Call, store: Path, by: str) -> None:
    for unit, old, new in (("OP1", "Urges", f"Begs for {by}"), ("OP3", "report", f"tell {by}")):
        words = ("--replace", old, "--with", new, "--by", by)
        assert call("--store", str(store), "propose", HANDLE, "edit", unit, *words).code == 0


def rows(call: Call, store: Path) -> Rows:
    found = json.loads(call("--store", str(store), "proposals", HANDLE, "--json").out)["proposals"]
    return [(row["number"], row["says"]) for row in found]


def merge(into: Path, other: Path) -> None:
    """Bring the record of another copy into a session, as people do with plain git."""
    work = into.with_name(f"work {into.name}")
    git(into.parent, "clone", str(into), str(work))
    git(work, "pull", "--no-rebase", "--no-edit", str(other), "main")
    git(work, "push", "origin", "main")
    shutil.rmtree(work)


@pytest.fixture
def merged(call: Call, session: Path, tmp_path: Path) -> Path:
    """A session in which Peru, Chad and then Mali put two proposals each, Chad in a copy."""
    put(call, session, "Peru")
    other = shutil.copytree(session, tmp_path / "other")
    put(call, session, "Mali")
    put(call, other, "Chad")
    merge(session, other)
    return session


def test_each_has_a_number_of_its_own(call: Call, merged: Path) -> None:
    found = rows(call, merged)
    assert [number for number, _ in found] == [1, 2, 3, 4, 5, 6]
    assert len({says for _, says in found}) == 6
    assert "Peru" in found[0][1]
    assert "Peru" in found[1][1]


def test_a_number_settles_the_one_proposal_that_is_listed_under_it(
    call: Call, merged: Path
) -> None:
    for number, says in rows(call, merged):
        outcome = call("--store", str(merged), "decide", HANDLE, str(number), "fallen")
        assert outcome.out.startswith(f"Proposal {number} ("), outcome.err
        assert says in outcome.out
    assert call("--store", str(merged), "decide", HANDLE, "7", "fallen").code == 2


def test_numbers_that_were_shown_stay_whatever_comes_in_later(call: Call, merged: Path) -> None:
    before = rows(call, merged)
    other = shutil.copytree(merged, merged.with_name("third"))
    put(call, merged, "Togo")
    put(call, other, "Fiji")
    merge(merged, other)
    found = rows(call, merged)
    assert found[: len(before)] == before
    assert [number for number, _ in found] == list(range(1, 11))
