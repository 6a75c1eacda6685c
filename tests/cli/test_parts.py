"""Writing a text from nothing on the command line: one preamble, one operative part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call


@pytest.fixture
def empty(call: Call) -> Call:
    """Calls about a resolution in which nothing is written."""
    call("new", "s", "--body", "c3")
    call("begin", "L.1", "--store", "s", "--title", "Lamps")

    def on_it(verb: str, *arguments: str) -> object:
        return call(verb, "L.1", *arguments, "--store", "s")

    return on_it


def labels(call: Call) -> list[str]:
    text = json.loads(call("show", "--json").out)
    return [f"{one['label']} {one['number']}" for one in (*text["preamble"], *text["operative"])]


def test_the_opening_says_where_the_first_paragraphs_go(empty: Call):
    empty("insert", "first", "in", "preamble", "--text", "Requests a report;")
    empty("insert", "last", "in", "operative", "--text", "Noting the storm,\n\nRecalling it,")
    assert labels(empty) == ["PP1 None", "PP2 None", "OP1 None"]


def test_an_opening_of_the_other_part_is_told_of_with_the_call_that_mends_it(empty: Call):
    empty("insert", "first", "in", "preamble", "--text", "Noting it,\n\nDecides it;")
    said = empty("insert", "after", "PP1", "--text", "Urges all;").out
    assert said == (
        "Inserted PP2: “Urges all;”. "
        "PP2 opens as operative paragraphs do: “drafting recast L.1 PP2 operative” makes it one.\n"
    )
    assert empty("edit", "PP1", "--replace", "Noting", "--with", "Notes").out.endswith(
        "PP1 opens as operative paragraphs do: “drafting recast L.1 PP1 operative” makes it one.\n"
    )
    assert empty("recast", "PP2", "operative").out == "PP2 is now OP1 (operative).\n"
    assert labels(empty) == ["PP1 None", "OP1 1.", "OP2 2."]


def test_what_contradicts_its_place_is_refused_and_nothing_changes(empty: Call):
    empty("insert", "first", "in", "preamble", "--text", "Noting it,\n\nDecides it;")
    refused = empty("insert", "after", "PP1", "--text", "Urges all;", "--kind", "operative")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == (
        "drafting: “Urges all;” would be an operative paragraph in the preamble: "
        "its place is the operative part.\n"
    )
    assert empty("recast", "PP1", "subparagraph").err == (
        "drafting: PP1 cannot become a subparagraph: no paragraph stands before it.\n"
    )
    assert labels(empty) == ["PP1 None", "OP1 None"]


def test_in_a_reading_the_sentence_names_the_number_that_is_kept(empty: Call):
    empty("insert", "first", "in", "preamble", "--text", "Noting a,\n\nNoting b,\n\nDecides c;")
    empty("labels", "--freeze")
    assert empty("recast", "PP2", "operative").out == "PP2 is now OP1 ante (operative).\n"


def test_a_file_that_came_in_disorder_is_told_of_by_the_checks_and_put_in_order(
    call: Call, work: Path
):
    (work / "x.md").write_text(
        '+++\nkind = "draft resolution"\n+++\n\n# Lamps\n\n'
        "The General Assembly, {.enacting}\n\n*Noting* it,\n\n"
        "*Requests* a report; {#aaaaaaaaaa .operative}\n\n---\n\n1. *Decides* to act.\n",
        encoding="utf-8",
    )
    call("new", "s", "--body", "c3")
    call("import", "x.md", "--as", "L.1", "--store", "s")
    said = call("check", "L.1", "--store", "s")
    assert said.code == 1
    assert "This is an operative paragraph in the preamble" in said.out
    call("check", "L.1", "--store", "s", "--fix")
    text = json.loads(call("show", "L.1", "--json", "--store", "s").out)
    assert [one["number"] for one in text["operative"]] == ["1.", "2."]
