"""Whose each change is: redlines by delegation, and the words of a text by who brought them in."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from support.command_line import Call


@pytest.fixture
def negotiated(call: Call, session: Path) -> Call:
    """The sample text after changes by three delegations."""
    assert session.is_dir()
    call("--author", "Greece", "edit", "L.90", "OP1", "--replace", "Urges", "--with", "Invites")
    call("--author", "Malta", "edit", "L.90", "OP1", "--replace", "lit", "--with", "burning")
    call("--author", "Malta", "insert", "L.90", "after", "OP1", "--text", "Thanks the keepers;")
    call("--author", "Fiji", "edit", "L.90", "OP2", "--replace", "the", "--with", "all")
    call("--author", "Fiji", "delete", "L.90", "PP2")
    return call


def authors(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as archive:
        return set(re.findall(r'w:author="([^"]*)"', archive.read("word/document.xml").decode()))


def test_a_redline_shows_by_whom_each_change_is(negotiated: Call):
    shown = negotiated("redline", "L.90@L.90", "--by").out
    assert "‹−Urges›‹+Invites›₂ States to keep their lamps ‹−lit›‹+burning›₃ and" in shown
    assert re.search(r"\n- PP2|\n− PP2  deleted\n  ₁ Fiji, \d{4}-\d\d-\d\d \d\d:\d\d\n", shown)
    assert "‹+Thanks ›₃‹+all›₁‹+ keepers;›₃" in shown
    assert re.search(r"₃ Malta, [-\d: ]+ · ₁ Fiji, ", shown)


def test_a_redline_names_nobody_unless_it_is_asked_to(negotiated: Call):
    shown = negotiated("redline", "L.90@L.90").out
    assert "Greece" not in shown
    assert "₁" not in shown


def test_json_says_whose_each_span_is_beside_the_spans(negotiated: Call):
    value = json.loads(negotiated("redline", "L.90@L.90", "--by", "--json").out)
    row = next(row for row in value["operations"] if row["new_label"] == "OP1")
    assert len(row["authors"]) == len(row["spans"])
    told = [
        (sign, text, by and by["name"], by and by["replaced"])
        for (sign, text), by in zip(row["spans"], row["authors"], strict=True)
    ]
    assert ("-", "Urges", "Greece", "Invites") in told
    assert ("+", "burning", "Malta", "lit") in told
    gone = next(row for row in value["operations"] if row["op"] == "deleted")
    assert gone["author"]["name"] == "Fiji"
    assert set(gone["author"]) == {"name", "when", "round", "proposal", "precedent", "state"}


def test_json_without_authors_is_as_it_was(negotiated: Call):
    value = json.loads(negotiated("redline", "L.90@L.90", "--json").out)
    assert not any({"author", "authors"} & set(row) for row in value["operations"])


def test_a_page_numbers_the_changes_by_author(negotiated: Call, work: Path):
    negotiated("redline", "L.90@L.90", "-o", "x.html", "--by")
    page = (work / "x.html").read_text(encoding="utf-8")
    assert "<p>By: 1 Fiji, 2 Greece, 3 Malta.</p>" in page
    assert re.search(r'<ins class="by by-2" title="Greece, [^"]+"><i>Invites</i></ins><sub', page)


def test_a_word_file_has_each_change_under_its_delegation(negotiated: Call, work: Path):
    assert negotiated("redline", "L.90@L.90", "-o", "x.docx").code == 1
    assert authors(work / "x.docx") == {"Fiji", "Greece", "Malta", "Cuba"}


def test_a_word_file_can_have_all_changes_under_one_name(negotiated: Call, work: Path):
    negotiated("--author", "Secretariat", "redline", "L.90@L.90", "-o", "x.docx")
    assert authors(work / "x.docx") == {"Secretariat"}
    negotiated("redline", "L.90@L.90", "-o", "y.docx", "--author", "Secretariat", "--by")
    assert authors(work / "y.docx") == {"Fiji", "Greece", "Malta", "Secretariat"}


def test_blame_tells_who_brought_in_each_word_and_in_place_of_what(negotiated: Call):
    shown = negotiated("blame", "L.90", "OP1", "--words").out.splitlines()
    assert shown[0] == "OP1"
    rows = [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "then", row) for row in shown[1:]]
    assert rows == [
        "  Greece, then, in place of “Urges”: Invites",
        "  Cuba, then: States to keep their lamps",
        "  Malta, then, in place of “lit”: burning",
        "  Cuba, then: and to count them every year;",
    ]


def test_blame_tells_the_words_of_values_and_notes(negotiated: Call):
    negotiated("--author", "Malta", "set", "L.90", "title", "Keeping of old lighthouses")
    negotiated("--author", "Fiji", "note", "L.90", "--edit", "1", "--text", "Charter of 1901.")
    value = json.loads(negotiated("blame", "L.90", "--words", "--json").out)
    words = {
        row["label"]: [(part["author"]["name"], part["text"]) for part in row["passages"]]
        for row in value["texts"]
    }
    assert words["title"] == [("Cuba", "Keeping of "), ("Malta", "old "), ("Cuba", "lighthouses")]
    assert ("Fiji", "1901") in words["note 1"]
    assert list(words).index("title") < list(words).index("PP1") < list(words).index("note 1")


@pytest.mark.parametrize("name", ["OP1", "op 1", "title", "note 1"])
def test_blame_can_be_of_one_text(negotiated: Call, name: str):
    value = json.loads(negotiated("blame", "L.90", name, "--words", "--json").out)
    assert [row["label"].casefold() for row in value["texts"]] == [
        name.replace("op 1", "op1").casefold()
    ]


def test_blame_of_what_is_not_there_says_so(negotiated: Call):
    assert negotiated("blame", "L.90", "OP99", "--words").code == 2
    outcome = negotiated("blame", "L.90", "OP99")
    assert outcome.code == 2
    assert "OP99" in outcome.err


def test_blame_of_one_paragraph_lists_it_alone(negotiated: Call):
    assert [row.split()[:2] for row in negotiated("blame", "L.90", "OP2").out.splitlines()] == [
        ["paragraph", "by"],
        ["OP2", "Fiji"],
    ]


def test_an_undone_change_is_nobodys(call: Call, session: Path):
    assert session.is_dir()
    call("--author", "Greece", "edit", "L.90", "OP1", "--replace", "Urges", "--with", "Invites")
    call("--author", "Greece", "undo", "L.90")
    assert call("redline", "L.90@L.90", "--by").code == 0
    shown = call("blame", "L.90", "OP1", "--words").out
    assert "Greece" not in shown


def test_words_of_a_proposal_name_it_and_the_round_in_which_it_was_agreed(
    call: Call, session: Path
):
    assert session.is_dir()
    edit = ("--replace", "Urges", "--with", "Invites", "--by", "Malta")
    call("propose", "L.90", "edit", "OP1", *edit, "--round", "second reading")
    assert call("decide", "L.90", "1", "agreed", "--round", "informals 2").code == 0
    shown = call("blame", "L.90", "OP1", "--words").out.splitlines()[1]
    assert re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "then", shown) == (
        "  Malta, then, informals 2, proposal 1, in place of “Urges”: Invites"
    )
    assert "₁ Malta, " in call("redline", "L.90@L.90", "--by").out
