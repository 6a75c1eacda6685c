"""Redlines in Word by several authors: each change under the name of whoever made it."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from lxml import etree
from support.issued_word_files import LISTS, NOTES, NUMBERED, write
from support.strategies import edit_scripts, resolutions

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, write_redline
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.formats.errors import ProofError
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline
from drafting.redline.provenance import Trace, redline_apart, steps_of
from drafting.redline.script import Act, Redline

BODY = load_body("c3", Path(__file__).parents[4] / "templates")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECRETARIAT = Revision.by("Secretariat", NOON + timedelta(days=9))
DELEGATIONS = ("Austria", "Benin", "Chile")
CHANGES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange"))

States = list[tuple[str, Resolution]]


def told(old: Resolution, states: States) -> Redline:
    acts = [
        (Act(author, NOON + timedelta(minutes=minute)), text)
        for minute, (author, text) in enumerate(states)
    ]
    new = states[-1][1] if states else old
    done = tuple(steps_of(old, acts))
    return redline_apart(old, done, Trace(old, done), new).redline


def parts(path: Path) -> Iterator[etree._Element]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield etree.fromstring(archive.read(name))


def written(path: Path, old: Resolution, states: States) -> list[etree._Element]:
    new = states[-1][1] if states else old
    write_redline(old, new, told(old, states), path, BODY, SECRETARIAT)
    return list(parts(path))


def by_author(roots: list[etree._Element], *names: str) -> set[tuple[str, str, str]]:
    """Kind, author and words of every change that holds words."""
    return {
        (change.tag.removeprefix(W), change.get(W + "author", ""), words)
        for root in roots
        for change in root.iter(*(W + name for name in names or ("ins", "del")))
        if (words := "".join(change.itertext()).strip())
    }


def authors_of_marks(roots: list[etree._Element]) -> set[tuple[str, str]]:
    """Words of a paragraph, and who brought its mark in or took it out."""
    return {
        ("".join(paragraph.itertext()).strip(), mark.get(W + "author", ""))
        for root in roots
        for paragraph in root.iter(W + "p")
        for mark in paragraph.iterfind(f"{W}pPr/{W}rPr/*")
        if mark.tag in CHANGES
    }


def operative(identity: str, text: str) -> Unit:
    return Unit(identity, Kind.OPERATIVE, text)


def text(*units: Unit, notes: tuple[Note, ...] = (), title: str = "Harbours") -> Resolution:
    return Resolution(
        title=title, sponsors=("Malta",), enacting="*The General Assembly*,",
        operative=units, notes=notes,
    )  # fmt: skip


ONE = operative("oa", "*Urges* all States to chart their coasts;")
TWO = operative("ob", "*Requests* a report on lighthouses;")
THREE = operative("oc", "*Decides* to remain seized of the matter.")


def test_words_are_under_the_name_of_whoever_changed_them(tmp_path: Path):
    first = replace(ONE, text="*Invites* all States to chart their coasts;")
    second = replace(ONE, text="*Invites* all States to chart their rivers;")
    states = [("Austria", text(first, TWO)), ("Benin", text(second, TWO))]
    assert by_author(written(tmp_path / "x.docx", text(ONE, TWO), states)) == {
        ("del", "Austria", "Urges"), ("ins", "Austria", "Invites"),
        ("del", "Benin", "coasts"), ("ins", "Benin", "rivers"),
    }  # fmt: skip


def test_a_change_has_the_time_at_which_it_was_made(tmp_path: Path):
    states = [("Austria", text(replace(ONE, text="*Urges* States to chart their coasts;")))]
    roots = written(tmp_path / "x.docx", text(ONE), states)
    assert {change.get(W + "date") for root in roots for change in root.iter(*CHANGES)} == {
        "2026-03-02T12:00:00Z"
    }


@pytest.mark.parametrize("end", [";", "[^n1];"])
def test_a_note_with_a_mark_of_its_own_stands_in_the_way_of_no_author(tmp_path: Path, end: str):
    notes = (Note("n1", "Issued late.", "*"),)

    def reading(words: str) -> Resolution:
        return text(replace(ONE, text=f"{words}{end}"), notes=notes)

    states = [
        ("Austria", reading("*Urges* States to chart their coasts")),
        ("Benin", reading("*Urges* States to chart coasts")),
    ]
    roots = written(
        tmp_path / "x.docx", reading("*Urges* all States to chart their coasts"), states
    )
    assert by_author(roots, "del") == {("del", "Austria", "all"), ("del", "Benin", "their")}


def test_changes_of_one_author_to_one_paragraph_are_one_change(tmp_path: Path):
    states = [
        ("Austria", text(replace(ONE, text="*Urges* all coastal States to chart their coasts;"))),
        ("Austria", text(replace(ONE, text="*Urges* all coastal or island States to chart them;"))),
        ("Austria", text(replace(ONE, text="*Urges* all coastal and island States to chart it;"))),
    ]
    found = by_author(written(tmp_path / "x.docx", text(ONE), states), "ins")
    assert ("ins", "Austria", "coastal and island") in found


def test_a_new_paragraph_that_another_changed_stands_once_for_each_of_them(tmp_path: Path):
    new = operative("on", "*Thanks* the pilots;")
    states = [
        ("Austria", text(ONE, new, TWO)),
        ("Benin", text(ONE, replace(new, text="*Thanks* all the pilots;"), TWO)),
    ]
    roots = written(tmp_path / "x.docx", text(ONE, TWO), states)
    found = by_author(roots)
    assert ("del", "Benin", "2.Thanks the pilots;") in found
    assert ("ins", "Benin", "2.Thanks all the pilots;") in found
    assert {(kind, author) for kind, author, words in found if words == "3."} == {
        ("ins", "Secretariat")
    }


def test_a_deleted_paragraph_goes_as_a_whole_under_whoever_deleted_it(tmp_path: Path):
    states = [
        ("Austria", text(replace(ONE, text="*Urges* States to chart their coasts;"), TWO)),
        ("Benin", text(TWO)),
    ]
    roots = written(tmp_path / "x.docx", text(ONE, TWO), states)
    assert ("del", "Benin", "1.Urges all States to chart their coasts;") in by_author(roots)
    assert ("1.Urges all States to chart their coasts;", "Benin") in authors_of_marks(roots)


def test_what_one_edited_stays_and_what_passed_it_is_of_the_mover(tmp_path: Path):
    edited = replace(ONE, text="*Urges* all States to chart their coasts at once;")
    states = [
        ("Austria", text(edited, TWO, THREE)),
        ("Benin", text(TWO, THREE, edited)),
    ]
    roots = written(tmp_path / "x.docx", text(ONE, TWO, THREE), states)
    ranges = {
        start.get(W + "author")
        for root in roots
        for start in root.iter(W + "moveFromRangeStart", W + "moveToRangeStart")
    }
    assert ranges == {"Benin"}
    assert {author for _, author, _ in by_author(roots, "moveFrom", "moveTo")} == {"Benin"}
    assert ("ins", "Austria", "at once") in by_author(roots)


def test_the_mark_of_a_split_is_of_whoever_split(tmp_path: Path):
    whole = operative("oa", "*Urges* all States to chart their coasts; and thanks the crews;")
    edited = replace(whole, text="*Urges* all States to map their coasts; and thanks the crews;")
    halves = (
        replace(whole, text="*Urges* all States to map their coasts;"),
        operative("on", "and thanks the crews;"),
    )
    states = [("Austria", text(edited)), ("Benin", text(*halves))]
    roots = written(tmp_path / "x.docx", text(whole), states)
    assert ("ins", "Austria", "map") in by_author(roots)
    assert {author for words, author in authors_of_marks(roots) if words} == {"Benin"}


def test_another_look_is_of_whoever_gave_it(tmp_path: Path):
    heading = replace(TWO, kind=Kind.HEADING, level=1)
    roots = written(tmp_path / "x.docx", text(ONE, TWO), [("Chile", text(ONE, heading))])
    changes = [change for root in roots for change in root.iter(W + "pPrChange")]
    assert [change.get(W + "author") for change in changes] == ["Chile"]


def test_notes_and_single_values_have_their_authors(tmp_path: Path):
    noted = replace(ONE, text="*Urges* all States[^na] to chart their coasts;")
    old = text(noted, notes=(Note("na", "See the list of coasts."),))
    longer = text(noted, notes=(Note("na", "See the long list of coasts."),))
    titled = replace(longer, title="Small harbours")
    second = replace(noted, text="*Urges* all States[^na] to chart their coasts;[^nb]")
    last = replace(titled, operative=(second,), notes=(*titled.notes, Note("nb", "And rivers.")))
    states = [("Austria", longer), ("Benin", titled), ("Chile", last)]
    found = by_author(written(tmp_path / "x.docx", old, states), "ins")
    assert ("ins", "Austria", "long") in found
    assert ("ins", "Benin", "Small harbours") in found
    assert any(author == "Chile" and "And rivers." in words for _, author, words in found)
    assert all(author != "Secretariat" for _, author, _ in found)


def misnamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Benin did is written under the name of Austria."""
    under, austria = Tracker.under, Revision.by("Austria", NOON)

    def wrong(self: Tracker, by: Revision | None) -> Tracker:
        return under(self, austria if by and by.author == "Benin" else by)

    monkeypatch.setattr(Tracker, "under", wrong)


def test_a_file_that_would_not_give_the_text_of_one_alone_is_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    states = [("Austria", text(TWO, THREE)), ("Benin", text(THREE))]
    misnamed(monkeypatch)
    with pytest.raises(ProofError, match="the changes of Austria alone"):
        written(tmp_path / "x.docx", text(ONE, TWO, THREE), states)
    assert not (tmp_path / "x.docx").exists()


def test_nor_is_an_issued_file_with_such_changes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    issue = write(tmp_path / "issued.docx", NUMBERED, NOTES, LISTS)
    fewer = replace(issue.text, operative=issue.text.operative[1:])
    less = replace(issue.text, operative=issue.text.operative[2:])
    issue.write_by_several([fewer, less], tmp_path / "right.docx")
    misnamed(monkeypatch)
    with pytest.raises(ProofError, match="the changes of Austria alone"):
        issue.write_by_several([fewer, less], tmp_path / "wrong.docx")
    assert not (tmp_path / "wrong.docx").exists()


def test_without_authors_all_is_under_the_author_of_the_file(tmp_path: Path):
    path = tmp_path / "x.docx"
    old, new = text(ONE, TWO, THREE), text(THREE, replace(ONE, text="*Urges* all to chart;"))
    write_redline(old, new, redline(old, new), path, BODY, SECRETARIAT)
    names = {change.get(W + "author") for root in parts(path) for change in root.iter(*CHANGES)}
    assert names == {"Secretariat"}


@pytest.mark.slow
@given(st.data())
def test_any_edits_of_any_authors_are_written_under_their_names_alone(data: DataObject):
    old = new = data.draw(resolutions())
    states: States = []
    for edit in data.draw(edit_scripts(old, most=4)):
        new = edit.apply(new)
        states.append((data.draw(st.sampled_from(DELEGATIONS)), new))
    with tempfile.TemporaryDirectory() as folder:
        roots = written(Path(folder) / "x.docx", old, states)
    names = {change.get(W + "author") for root in roots for change in root.iter(*CHANGES)}
    assert names <= {*(author for author, _ in states), "Secretariat"}


def accepted_of(root: etree._Element, authors: Collection[str]) -> list[str]:
    """The words of each paragraph when the changes of these authors are accepted, no others."""
    lines = []
    for paragraph in root.iter(W + "p"):
        said = ""
        for text in paragraph.iter(W + "t", W + "delText", W + "tab"):
            change = next(text.iterancestors(W + "ins", W + "del"), None)
            is_in = change is None or (
                (change.tag == W + "ins") == (change.get(W + "author") in authors)
            )
            said += (text.text or " ") if is_in else ""
        lines.append(" ".join(said.split()))
    return lines


@pytest.mark.slow
@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(DELEGATIONS), st.booleans(), st.integers(0, 9)), max_size=8)
)
def test_the_changes_of_some_accepted_alone_give_what_they_alone_had_made(
    acts: list[tuple[str, bool, int]],
):
    words: list[tuple[str, str, str]] = [(f"w{place}", "", "") for place in range(8)]
    """Each word, who brought it in, who took it out."""

    def reading(authors: Collection[str]) -> str:
        return " ".join(
            word for word, born, gone in words
            if (not born or born in authors) and gone not in authors
        )  # fmt: skip

    states: States = []
    for count, (author, brings, at) in enumerate(acts):
        there = [place for place, (_, _, gone) in enumerate(words) if not gone]
        place = there[at % len(there)]
        word, born, _ = words[place]
        if brings or len(there) < 3:
            words.insert(place + 1, (f"n{count}", author, ""))
        elif born in ("", author):
            words[place] = (word, born, author)
        states.append((author, text(operative("oa", reading(DELEGATIONS)), TWO)))
    with tempfile.TemporaryDirectory() as folder:
        roots = written(Path(folder) / "x.docx", text(operative("oa", reading(())), TWO), states)
    (body,) = (root for root in roots if root.tag == W + "document")
    for authors in ((), *((name,) for name in DELEGATIONS), DELEGATIONS[:2], DELEGATIONS):
        assert f"1. {reading(authors)}" in accepted_of(body, authors)
