"""Changes tracked in the issued Word file: in our own layout, every kind of edit."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.scripted_edits import Negotiation
from support.strategies import edit_scripts, resolutions
from support.thorough import at_first
from support.tracked_cases import Issue, assert_holds, laid_out, lines, root, said_by, sample

from drafting.dataclasses import replace
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.errors import ProofError
from drafting.model.edits import SetField
from drafting.model.resolution import Resolution

KINDS = sorted(name for name in dir(Negotiation) if name.startswith("edit_"))


@pytest.fixture
def issue(tmp_path: Path) -> Issue:
    return laid_out(sample(), tmp_path / "issued.docx")


def _replaced(text: Resolution, old: str, new: str) -> Resolution:
    unit = next(unit for unit in text.walk() if old in unit.text)
    negotiation = Negotiation(text, 0)
    negotiation._set_text(unit, unit.text.replace(old, new, 1))
    return negotiation.text


@pytest.mark.parametrize("seed", at_first(1, range(4)))
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_edit_is_accepted_to_the_new_text(
    kind: str, seed: int, issue: Issue, tmp_path: Path
):
    negotiation = Negotiation(issue.text, seed)
    negotiation.make(getattr(negotiation, kind))
    made = tmp_path / "made.docx"
    issue.write(negotiation.text, made)
    assert_holds(issue, made)
    assert lines(made, accepted) == said_by(negotiation.text, tmp_path)


@pytest.mark.slow
@given(text=resolutions(), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_edited_in_any_way_proves_itself_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, text: Resolution, data: st.DataObject
):
    folder = tmp_path_factory.mktemp("over")
    issue = laid_out(text, folder / "issued.docx")
    new = issue.text
    for edit in data.draw(edit_scripts(new, most=3)):
        new = edit.apply(new)
    made = folder / "made.docx"
    try:
        issue.write(new, made)
    except (UntrackableError, ProofError):
        # Texts of nothing but marks, which a reader takes for something else.
        assert not made.exists()
    else:
        assert lines(made, rejected) == lines(issue.path, rejected)


@pytest.mark.slow
@given(seed=st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_a_negotiation_is_accepted_and_rejected(
    tmp_path_factory: pytest.TempPathFactory, seed: int
):
    folder = tmp_path_factory.mktemp("over")
    issue = laid_out(sample(), folder / "issued.docx")
    new = Negotiation(issue.text, seed).negotiate()
    issue.write(new, folder / "made.docx")
    assert_holds(issue, folder / "made.docx")
    assert lines(folder / "made.docx", accepted) == said_by(new, folder)


def test_without_a_change_the_file_is_the_same(issue: Issue, tmp_path: Path):
    issue.write(issue.text, tmp_path / "made.docx")
    assert root(tmp_path / "made.docx").xpath("count(//*)") == root(issue.path).xpath("count(//*)")
    assert_holds(issue, tmp_path / "made.docx")


def test_only_the_words_that_differ_are_marked(issue: Issue, tmp_path: Path):
    made = tmp_path / "made.docx"
    issue.write(_replaced(issue.text, "of the north", "of the far north"), made)
    document = root(made)
    assert ["".join(one.itertext()) for one in document.iter(W + "ins")] == ["far "]
    assert not list(document.iter(W + "del"))


def test_a_moved_paragraph_is_a_move(issue: Issue, tmp_path: Path):
    first, second, third = issue.text.preamble
    moved = replace(issue.text, preamble=(third, first, second))
    issue.write(moved, tmp_path / "made.docx")
    document = root(tmp_path / "made.docx")
    names = {one.get(W + "name") for one in document.iter(W + "moveFromRangeStart")}
    assert names == {one.get(W + "name") for one in document.iter(W + "moveToRangeStart")} != set()


def test_what_comes_in_carries_the_identity_of_its_unit(issue: Issue, tmp_path: Path):
    negotiation = Negotiation(issue.text, 3)
    negotiation.make(negotiation.edit_paragraph_inserted)
    issue.write(negotiation.text, tmp_path / "made.docx")
    document = root(tmp_path / "made.docx")
    names = {one.get(W + "name") for one in document.iter(W + "bookmarkStart")}
    assert "_u_fresh1" in names


def test_each_change_stands_under_its_author(issue: Issue, tmp_path: Path):
    first = _replaced(issue.text, "storms", "gales")
    second = _replaced(first, "pilots", "crews")
    issue.write_by_several((first, second), tmp_path / "made.docx")
    document = root(tmp_path / "made.docx")
    brought = {one.get(W + "author"): "".join(one.itertext()) for one in document.iter(W + "ins")}
    assert brought == {"Austria": "gales", "Benin": "crews"}


@pytest.mark.slow
@given(seed=st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_changes_of_several_are_accepted_and_rejected(
    tmp_path_factory: pytest.TempPathFactory, seed: int
):
    folder = tmp_path_factory.mktemp("over")
    issue = laid_out(sample(), folder / "issued.docx")
    negotiation = Negotiation(issue.text, seed)
    new = negotiation.negotiate()
    if negotiation.states:
        issue.write_by_several(negotiation.states, folder / "made.docx")
        assert_holds(issue, folder / "made.docx")
        assert lines(folder / "made.docx", accepted) == said_by(new, folder)


def test_an_author_that_nobody_is_named_for_has_the_name_of_the_file(issue: Issue, tmp_path: Path):
    issue.write(_replaced(issue.text, "storms", "gales"), tmp_path / "made.docx")
    document = root(tmp_path / "made.docx")
    assert {one.get(W + "author") for one in document.iter(W + "ins", W + "del")} == {"Norway"}


def test_values_of_the_masthead_change_where_the_header_prints_them(issue: Issue, tmp_path: Path):
    new = SetField("masthead.symbol", "A/C.3/90/L.4", "A/C.3/90/L.4/Rev.1").apply(issue.text)
    assert issue.write(new, tmp_path / "made.docx") == ()
    with ZipFile(tmp_path / "made.docx") as archive:
        headers = [
            etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.startswith("word/header")
        ]
    changed = [header for header in headers if header.find(f".//{W}ins") is not None]
    assert changed
    for header in changed:
        assert "A/C.3/90/L.4/Rev.1" in "".join(t.text for t in accepted(header).iter(W + "t"))


def test_a_value_that_no_header_prints_is_remarked(issue: Issue, tmp_path: Path):
    new = SetField("masthead.date", "", "5 May 2026").apply(issue.text)
    remarks = issue.write(new, tmp_path / "made.docx")
    assert [remark.text for remark in remarks] == ["5 May 2026"]


def test_a_map_of_another_file_is_refused(issue: Issue, tmp_path: Path):
    other = laid_out(Resolution(title="Buoys", enacting="*The Council*,"), tmp_path / "b.docx")
    wrong = Issue(other.path, issue.text, issue.map)
    new = _replaced(issue.text, "storms", "gales")
    with pytest.raises(UntrackableError):
        wrong.write(new, tmp_path / "made.docx")
    assert not (tmp_path / "made.docx").exists()
