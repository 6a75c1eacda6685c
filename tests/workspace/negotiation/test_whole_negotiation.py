"""A negotiation of forty paragraphs, thirteen delegations, sixty-one proposals, three rounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.replay import HANDLE, NEGOTIATION, Replay, ticking

from drafting.amendments.compilation.notation import lines
from drafting.amendments.proposals import Stage
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.spans import Act
from drafting.workspace.amendment_documents.documents import apply_to as apply_amendments
from drafting.workspace.amendment_documents.documents import read, write
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture(scope="module")
def compilations() -> dict[str, dict[str, str]]:
    """What each round left before the room, paragraph by paragraph."""
    return {}


@pytest.fixture(scope="module")
def session(
    tmp_path_factory: pytest.TempPathFactory, compilations: dict[str, dict[str, str]]
) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("replay")
    context = ticking(Context(author="Chair", data=folder / "data"))
    with Session.create(folder / "session", "ecosoc", context) as made:
        made.files.import_file(NEGOTIATION / "mountain_water.txt", HANDLE, "zero")

        def after_round(name: str) -> None:
            compilation = made.negotiation(HANDLE).compilation()
            compilations[name] = {label: plain(text) for label, text in lines(compilation)}

        Replay(made).play(NEGOTIATION / "script.txt", after_round)
        yield made


def texts(resolution: Resolution) -> dict[str, str]:
    return {row.label: plain(row.unit.text) for row in Numbering(resolution)}


@pytest.mark.slow
def test_every_proposal_is_on_record_with_its_fate(session: Session) -> None:
    proposals = session.store.negotiation(HANDLE).proposals
    assert len(proposals) == 61
    assert [one.order for one in proposals] == list(range(1, 62))
    assert len({name for one in proposals for name in one.by}) == 13
    assert {one.round for one in proposals} == {
        "first reading", "second reading", "third reading",
    }  # fmt: skip
    fates = {stage: sum(one.stage is stage for one in proposals) for stage in Stage}
    assert fates[Stage.SUPERSEDED] == 1
    assert fates[Stage.TABLED] == sum(one.is_live for one in proposals)
    assert sum(fates.values()) == 61


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("first reading", "PP3", "safe, sufficient and affordable"),
        ("first reading", "PP14", "[often] (Kenya: delete)"),
        ("first reading", "OP7", "[at low cost] (US: delete) (G77: retain)"),
        ("first reading", "OP5 bis", "to open five regional offices;] (G77)"),
        ("second reading", "OP14", "[within existing resources] (US)"),
        ("second reading", "OP15", "[Norland] (Cuba: delete) [Sudland] (Cuba)"),
        ("third reading", "OP2", "[consider sharing] (Turkland)"),
    ],
)
def test_the_compilation_after_each_round_shows_what_is_open(
    session: Session, compilations: dict[str, dict[str, str]], name: str, label: str, expected: str
) -> None:
    assert session
    assert expected in compilations[name][label]


def test_what_was_agreed_stands_in_the_text(session: Session) -> None:
    text = texts(session.text(HANDLE))
    assert text["OP1"] == (
        "Urges Member States to bring safe water to all mountain villages with the support of "
        "donors by 2030;"
    )
    assert text["OP9"] == "Encourages universities to study the snow and ice of the high valleys;"
    assert text["OP10"].startswith("Encourages also the study of glaciers")
    assert text["OP13"].endswith("mountain villages in 2027;")
    assert session.text(HANDLE).title == "Safe water for the villages of the mountains"
    assert len(Numbering(session.text(HANDLE))) == 41


def test_a_paragraph_agreed_and_changed_since_is_open_again(session: Session) -> None:
    stages = session.store.negotiation(HANDLE).standings
    text = session.text(HANDLE)
    first = text.preamble[0]
    assert stages.stage(first.id, first.text).value == "reopened"
    third = text.preamble[2]
    assert stages.stage(third.id, third.text).value == "agreed ad referendum"


def test_adopting_any_one_leaves_no_pending_proposal_lost(session: Session) -> None:
    rows = [row for row in session.negotiation(HANDLE).rows() if row.carried]
    assert len(rows) == sum(row.proposal.is_live for row in rows)
    for row in rows:
        assert row.carried is not None
        assert row.carried.reason or row.grade == "clean"


def test_the_amendment_document_turns_the_first_draft_into_the_last(
    session: Session, tmp_path: Path
) -> None:
    zero, last = session.text(HANDLE, "zero"), session.text(HANDLE)
    base, amendments = tmp_path / "zero.docx", tmp_path / "amendments.docx"
    session.files.export(HANDLE, "zero", base)
    composed = write(zero, last, amendments, "Norland", session.context)
    assert composed.unsaid == ()
    document = read(amendments, session.context)
    target = tmp_path / "amended.md"
    assert apply_amendments(document, base, target, session.context).complete
    again = session.files.import_file(target, "again", "")
    assert texts(session.text(again.handle)) == texts(last)


def test_word_shows_each_change_under_its_delegation(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    session.files.export_redline(HANDLE, "zero", "", target)
    with ZipFile(target) as archive:
        document = archive.read("word/document.xml").decode()
    agreed = {
        one.by[0]
        for one in session.store.negotiation(HANDLE).proposals
        if one.stage is Stage.AGREED
    }
    for delegation in agreed:
        assert f'w:author="{delegation}"' in document


BROUGHT_IN = {
    "sufficient": "EU", "affordable": "EU", "2030": "EU", "cooperate": "EU", "girls": "EU",
    "regular": "EU", "support": "G77", "donors": "G77", "rights": "Brazil", "freely": "Cuba",
    "shared": "Cuba", "upkeep": "Kenya", "spare": "Kenya", "electronic": "Japan",
    "three": "Japan", "ice": "Canada", "participation": "Canada", "glaciers": "Chile",
    "elders": "India", "dams": "Egypt",
}  # fmt: skip


def test_each_word_is_known_by_who_brought_it_in(session: Session) -> None:
    acts: dict[str, list[Act]] = {word: [] for word in BROUGHT_IN}
    for row in session.history.authorship(HANDLE):
        for passage in row.passages:
            for word in acts.keys() & set(re.findall(r"\w+", plain(passage.text))):
                acts[word] += [passage.act] if passage.act else []
    for word, delegation in BROUGHT_IN.items():
        assert delegation in {act.author for act in acts[word]}, word
        own = [act for act in acts[word] if act.author == delegation]
        assert all(act.round and act.proposal for act in own), word
