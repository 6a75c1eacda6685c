"""Package deals, and agreements that depend on another resolution of the session."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call, Outcome


@pytest.fixture
def room(call: Call, session: Path, text_file: Path) -> Call:
    """Calls on two lighthouse texts of one session, with two proposals on each."""

    def run(*arguments: str) -> Outcome:
        return call("--store", str(session), *arguments)

    other = text_file.with_name("E_CN.15_2017_L.91.txt")
    other.write_text(text_file.read_text(encoding="utf-8").replace("lamps", "bells"))
    assert run("import", str(other)).code == 0
    for handle, words in (("L.90", "lamps lit"), ("L.91", "bells lit")):
        edit = ("propose", handle, "edit", "OP1", "--replace", words, "--with", "them well")
        run(*edit, "--by", "EU", "--by", "Peru")
        run("propose", handle, "insert", "after OP2", "--text", "Thanks all;", "--by", "G77")
    return run


def stages(room: Call, handle: str) -> list[str]:
    found = json.loads(room("proposals", handle, "--json").out)["proposals"]
    return [row["stage"] for row in found]


def put(room: Call) -> Outcome:
    parts = ("--of", "1", "--of", "L.91:2", "--of", "L.91:OP3")
    return room("--author", "Chair", "package", "L.90", "Finance", *parts)


def test_a_package_is_on_record_with_every_resolution_that_it_is_about(room: Call) -> None:
    assert put(room).out == (
        "The package “Finance” is put: proposal 1 (EU and Peru) on L.90, proposal 2 (G77) on "
        "L.91 and OP3 of L.91.\n"
    )
    for handle in ("L.90", "L.91"):
        listed = room("package", handle).out
        assert listed.startswith("Finance (Chair): open\n")
        assert "OP3 of L.91: open" in listed
    assert "part of the package “Finance”" in room("proposals", "L.90").out


def test_a_package_is_agreed_as_a_whole_each_part_under_those_who_put_it(room: Call) -> None:
    put(room)
    said = room("--author", "Chair", "package", "L.91", "finance", "--agree", "--round", "R3")
    assert said.out.startswith("The package “Finance” is agreed as a whole: ")
    assert (stages(room, "L.90"), stages(room, "L.91")) == (
        ["agreed", "tabled"], ["tabled", "agreed"],
    )  # fmt: skip
    assert "keep their them well" in room("show", "L.90", "OP1").out
    assert "Thanks all;" in room("show", "L.91", "OP3").out
    (entry,) = json.loads(room("log", "L.90", "OP1", "--json").out)["entries"][:1]
    assert (entry["author"], entry["round"]) == ("EU and Peru", "R3")
    (row,) = json.loads(room("package", "L.90", "--json").out)["packages"]
    assert (row["outcome"], row["whole"]) == ("agreed", True)
    assert [part["called"] for part in row["parts"]][-1] == "OP4 of L.91"
    assert [part["stage"] for part in row["parts"]] == ["agreed"] * 3
    assert "already" in room("package", "L.90", "Finance", "--agree").err


def test_what_one_part_does_not_allow_is_not_agreed_at_all(room: Call) -> None:
    put(room)
    before = room("show", "L.90", "OP1").out
    room("decide", "L.91", "2", "withdrawn")
    refused = room("package", "L.90", "Finance", "--agree")
    assert refused.code == 2
    assert "Nothing of the package “Finance” is agreed. Proposal 2 is withdrawn" in refused.err
    assert room("show", "L.90", "OP1").out == before
    assert stages(room, "L.90")[0] == "tabled"


def test_no_part_is_agreed_alone_until_the_package_is_dissolved(room: Call) -> None:
    put(room)
    refused = room("decide", "L.90", "1", "agreed")
    assert "Proposal 1 is part of the package “Finance”" in refused.err
    assert "OP3 is part of the package" in room("decide", "L.91", "OP3", "agreed").err
    said = room("decide", "L.91", "2", "withdrawn").out
    assert "The package “Finance”, which it is part of, is open." in said
    room("package", "L.90", "Finance", "--dissolve")
    assert room("decide", "L.90", "1", "agreed").code == 0
    assert room("decide", "L.91", "OP3", "agreed").code == 0
    assert "dissolved" in room("package", "L.91").out


def test_a_package_of_which_a_part_is_taken_back_says_so(room: Call) -> None:
    put(room)
    room("package", "L.90", "Finance", "--agree")
    room("decide", "L.90", "1", "tabled")
    assert "agreed, and is not whole any more" in room("package", "L.91").out


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("1",), "two parts or more"),
        (("1", "9"), "There is no proposal “9”"),
        (("1", "L.91:OP9"), "OP9"),
        (("1", "L.91:1", "L.91:2"), "Proposal 2 is part of the package “Finance”"),
    ],
)
def test_what_makes_no_package_is_refused(room: Call, parts: tuple[str, ...], said: str) -> None:
    put(room)
    room("package", "L.90", "Finance", "--dissolve") if said.startswith("at") else None
    of = [word for part in parts for word in ("--of", part)]
    refused = room("package", "L.90", "Other", *of)
    assert refused.code == 2
    assert said in refused.err or "Proposal 1 is part of" in refused.err
    assert "Other" not in room("package", "L.90").out


def test_an_agreement_depends_on_a_paragraph_of_another_resolution(room: Call) -> None:
    said = room("decide", "L.90", "OP3", "agreed", "--pending", "L.91:OP2", "--pending", "Iran")
    assert said.out == "OP3 is agreed, pending OP2 of L.91, pending Iran.\n"
    told = "OP3 is agreed pending OP2 of L.91, which is open"
    assert told in room("proposals", "L.90", "--order", "open").out
    assert "1 of 5 agreed, 1 pending" in room("proposals", "L.90").out
    room("insert", "L.91", "before OP1", "--text", "*Notes* the fog;")
    assert "pending OP3 of L.91" in room("rebase", "L.90").out
    room("decide", "L.91", "OP3", "agreed")
    assert "L.91" not in room("proposals", "L.90", "--order", "open").out
    room("edit", "L.91", "OP3", "--replace", "Decides", "--with", "Resolves")
    assert "pending OP3 of L.91, which is reopened" in room("rebase", "L.90").out


def test_a_condition_on_a_paragraph_that_another_resolution_lacks_is_refused(room: Call) -> None:
    refused = room("decide", "L.90", "OP3", "agreed", "--pending", "L.91:OP9")
    assert refused.code == 2
    assert "OP9" in refused.err
