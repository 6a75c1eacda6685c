"""The compilation as delegations circulate it, and proposals that are typed with footnotes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.command_line import Call, Outcome


@pytest.fixture
def room(call: Call, session: Path) -> Call:
    """Calls on a session in which words would be added, replaced, and a paragraph taken out."""
    store = ("--store", str(session))

    def run(*arguments: str) -> Outcome:
        return call(*store, "--round", "informals 2", *arguments)

    edit = ("propose", "L.90", "edit", "OP1", "--replace")
    run(*edit, "every year", "--with", "often", "--by", "Norway", "--by", "Chile")
    run(*edit, "lamps lit", "--with", "lamps [always] lit", "--by", "EU")
    run("propose", "L.90", "delete", "OP2", "--by", "US")
    run("position", "L.90", "3", "retain", "--by", "G77")
    return run


def parts(path: Path) -> dict[str, str]:
    with ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def words(xml: str) -> str:
    return re.sub(r"\n+", "\n", re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))).lstrip()


def test_the_word_file_is_a_working_paper_with_a_key_and_no_masthead(
    room: Call, work: Path
) -> None:
    assert room("compile", "L.90", "-o", "paper.docx").code == 0
    found = parts(work / "paper.docx")
    text = words(found["word/document.xml"])
    assert text.startswith("Compilation of proposals on draft resolution")
    assert ", informals 2.\n3 proposals pending." in text
    assert "not an official document" in text
    assert "A proposes to delete the words" in text
    assert "Delegations: Chile, EU (European Union), G77 (Group of 77 and China), Norway" in text
    heads = "".join(xml for name, xml in found.items() if name.startswith("word/header"))
    assert "Working paper" in heads
    for official in ("United Nations", "Distr.", "Cuba and Greece", "Economic and Social Council"):
        assert official not in words(heads) + text.replace("The Economic and Social Council,", "")


def test_what_has_no_object_in_the_text_any_more_is_told_where_it_is_printed(room: Call) -> None:
    room("propose", "L.90", "delete", "OP3", "--by", "EU")
    room("delete", "L.90", "OP3")
    told = json.loads(room("compile", "L.90", "--json").out)["moot"]
    assert [one.partition(":")[0] for one in told] == [
        "Proposal 4 has no object in this text any more"
    ]
    assert told[0] in room("compile", "L.90").out


def test_what_comes_in_is_bold_and_what_goes_out_is_struck(room: Call, work: Path) -> None:
    room("compile", "L.90", "-o", "paper.docx")
    room("compile", "L.90", "-o", "paper.html")
    room("compile", "L.90", "-o", "paper.md")
    document = parts(work / "paper.docx")["word/document.xml"]
    runs = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>(.*?)</w:t>", document)
    looks = {said: look for look, said in runs}
    assert "<w:strike/>" in looks["every year"]
    assert "<w:b/>" in looks["often"]
    assert "<w:strike/>" in looks["To oil the hinges of every door;"]
    page = (work / "paper.html").read_text(encoding="utf-8")
    assert "<s>every year</s>" in page
    assert "<b>often</b>" in page
    markdown = (work / "paper.md").read_text(encoding="utf-8")
    assert "[~~every year~~] (Norway, Chile: delete) [**often**] (Norway, Chile);" in markdown


def test_brackets_of_the_text_are_told_from_those_of_the_compilation(room: Call) -> None:
    printed = room("compile", "L.90").out
    assert "keep their lamps [[always]] (EU) lit" in printed


@pytest.mark.parametrize("name", ["paper.docx", "paper.md", "paper.txt"])
def test_a_compilation_can_be_read_again_from_each_of_its_files(room: Call, name: str) -> None:
    room("compile", "L.90", "-o", name)
    assert room("import", name, "--compilation", "again").code == 0
    printed = [json.loads(room("compile", handle, "--json").out) for handle in ("L.90", "again")]
    ours, again = (
        {unit["label"]: re.sub(r"[*~]", "", unit["text"]) for unit in one["units"]}
        for one in printed
    )
    assert again["OP1"] == ours["OP1"]
    assert list(again) == list(ours)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["paper.docx", "paper.md", "paper.txt"])
def test_many_paragraphs_behind_one_are_read_again_as_proposals(
    call: Call, session: Path, name: str
) -> None:
    store = ("--store", str(session))
    for at in range(14):
        text = f"Thanks the crew of boat {at};"
        call(*store, "propose", "L.90", "insert", "after OP1", "--text", text, "--by", "Cuba")
    call(*store, "compile", "L.90", "-o", name)
    assert "14 proposals" in call(*store, "import", name, "--compilation", "again").out
    printed = [call(*store, "compile", one).out.split("\n\n") for one in ("L.90", "again")]
    ours, again = ([line for line in one if "the crew of boat" in line] for one in printed)
    assert again == ours
    assert ours[8].startswith("OP1 decies [Thanks the crew of boat 8;] (Cuba)")


def test_a_footnote_is_typed_with_a_proposal(room: Call) -> None:
    text = "Thanks the keepers[^1] of lamps;\n\n[^1]: As listed by the harbour master."
    outcome = room("propose", "L.90", "insert", "after OP3", "--text", text, "--by", "Peru")
    assert "insert “Thanks the keepers of lamps;”" in outcome.out
    assert "with the footnote “As listed by the harbour master.”" in room("proposals", "L.90").out
    room("decide", "L.90", "4", "agreed")
    assert "2  As listed by the harbour master." in room("show", "L.90").out


def test_a_footnote_without_a_mark_in_the_text_is_refused(room: Call) -> None:
    text = "Thanks the keepers;\n\n[^1]: As listed."
    outcome = room("propose", "L.90", "insert", "after OP3", "--text", text)
    assert (outcome.code, "has no mark" in outcome.err) == (2, True)


def test_the_wording_that_is_agreed_instead_may_bring_a_footnote(room: Call) -> None:
    text = "*Urges* States to count their lamps[^1] often;\n\n[^1]: Lamps of any size."
    outcome = room("decide", "L.90", "1", "agreed as modified", "--text", text)
    assert outcome.code == 0, outcome.err
    printed = room("show", "L.90").out
    assert "1.  Urges States to count their lamps² often;" in printed
    assert "2  Lamps of any size." in printed


@pytest.mark.parametrize(
    "asked",
    [
        ("delete", "OP1"),
        ("alt", "OP1", "--text", "*Thanks* all;"),
        ("alt", "OP1-OP2", "--text", "*Thanks* all;\n\n*Urges* some;"),
        ("move", "OP1", "--to", "after OP2"),
        ("join", "OP1"),
    ],
    ids=lambda asked: " ".join(asked[:2]),
)
@pytest.mark.parametrize(
    "done",
    [("split", "L.90", "OP1", "--at", "lamps"), ("join", "L.90", "OP1"), ("delete", "L.90", "OP1")],
    ids=lambda done: done[0],
)
@pytest.mark.usefixtures("session")
def test_what_rests_on_a_paragraph_that_is_another_by_now_is_compiled_or_told(
    call: Call, asked: tuple[str, ...], done: tuple[str, ...]
):
    proposed = call("propose", "L.90", *asked, "--by", "EU")
    assert proposed.code == 0, proposed.err
    assert call(*done).code == 0
    written = call("compile", "L.90", "-o", "x.md")
    assert written.code == 0, written.err
    printed = call("compile", "L.90").out
    is_moot = "Moot" in printed or "moot" in call("proposals", "L.90").out
    assert is_moot or "EU" in printed.partition("Delegations:")[2]
