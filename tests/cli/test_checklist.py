"""`checklist`: what a verb said once is found again, and ticked off one by one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from support.command_line import Call
from support.word_user import WordUser

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

ADOPTED = """\
Resolution adopted by the General Assembly on 19 December 2017

72/301. Keeping of lighthouses

The General Assembly,

Recalling its resolution 71/190 of 19 December 2016,

1. Urges States to keep [all] their lamps lit;

2. Requests the Secretary-General to report at its seventy-third session.

73rd plenary meeting
19 December 2017
"""


def rolled(call: Call, session: Path, folder: Path) -> tuple[str, str]:
    path = folder / "adopted.txt"
    path.write_text(ADOPTED, encoding="utf-8")
    store = ("--store", str(session))
    assert call(*store, "rollover", str(path), "lamps").code == 0
    return store


def items(call: Call, store: tuple[str, str], *more: str) -> list[dict[str, Any]]:
    return json.loads(call(*store, "checklist", *more, "--json").out)["items"]


def test_places_of_a_rollover_are_found_again_at_their_paragraphs(
    call: Call, session: Path, tmp_path: Path
):
    store = rolled(call, session, tmp_path)
    told = call(*store, "rollover", str(tmp_path / "adopted.txt"), "again", "--json")
    places = json.loads(told.out)["places"]
    kept = items(call, store, "lamps")
    assert [(one["label"], one["message"], one["words"]) for one in kept] == [
        (one["label"], one["message"], one["text"]) for one in places
    ]
    assert [one["number"] for one in kept] == list(range(1, len(kept) + 1))
    call(*store, "insert", "lamps", "before", "OP1", "--text", "Thanks the donors;")
    labels = [one["label"] for one in items(call, store, "lamps")]
    assert "OP3" in labels
    assert "OP2" not in labels


def test_items_are_ticked_off_counted_and_opened_again(call: Call, session: Path, tmp_path: Path):
    store = rolled(call, session, tmp_path)
    count = len(items(call, store, "lamps"))
    assert f"{count} places to check" in call(*store, "checklist", "lamps").out
    done = call(*store, "--author", "Peru", "checklist", "lamps", "--tick", "1,3")
    assert (
        done.out == f"Checklist of lamps: 1 and 3 ticked off. {count - 2} places to check left.\n"
    )
    ticked = [one for one in items(call, store, "lamps") if not one["open"]]
    assert [(one["number"], one["ticked_by"]) for one in ticked] == [(1, "Peru"), (3, "Peru")]
    listed = json.loads(call(*store, "ls", "--json").out)["resolutions"]
    assert [row["to_check"] for row in listed if row["handle"] == "lamps"] == [count - 2]
    assert "2 ticked off: --all shows them too." in call(*store, "checklist", "lamps").out
    call(*store, "checklist", "lamps", "--untick", "all")
    assert all(one["open"] for one in items(call, store, "lamps"))
    call(*store, "checklist", "lamps", "--tick", "all")
    assert "Nothing is to be checked." in call(*store, "checklist", "lamps").out


def test_a_number_that_nothing_has_is_refused_and_nothing_ticked(
    call: Call, session: Path, tmp_path: Path
):
    store = rolled(call, session, tmp_path)
    refused = call(*store, "checklist", "lamps", "--tick", "1,99")
    assert refused.code == 2
    assert "The checklist of lamps has no 99: its numbers go from 1 to " in refused.err
    assert call(*store, "checklist", "lamps", "--tick", "first").code == 2
    assert all(one["open"] for one in items(call, store, "lamps"))


def test_a_reference_that_could_not_follow_is_to_be_checked(
    call: Call, session: Path, tmp_path: Path
):
    store = rolled(call, session, tmp_path)
    call(*store, "checklist", "lamps", "--tick", "all")
    call(
        *store, "insert", "lamps", "last", "in", "operative", "--text", "Recalls paragraph 2 above;"
    )
    said = call(*store, "delete", "lamps", "OP2")
    left = [one for one in items(call, store, "lamps") if one["open"]]
    assert len(left) == 1
    assert left[0]["message"] in said.out
    assert (left[0]["origin"], left[0]["label"]) == ("references", "OP2")


def test_remarks_of_an_import_are_kept_with_the_text(call: Call, session: Path, tmp_path: Path):
    path = tmp_path / "odd.txt"
    path.write_text(ADOPTED.replace("1. Urges", "7. Urges"), encoding="utf-8")
    store = ("--store", str(session))
    made = json.loads(call(*store, "import", str(path), "--as", "odd", "--json").out)
    remarks = made["imported"][0]["remarks"]
    kept = items(call, store, "odd")
    assert [one["message"] for one in kept] == [one["message"] for one in remarks]
    assert {one["origin"] for one in kept} <= {"import"}
    assert {one["source"] for one in kept} <= {"odd.txt"}


def test_what_an_accepted_change_met_is_to_be_checked_at_its_paragraph(
    call: Call, session: Path, tmp_path: Path
):
    with Session.open(session, Context("Cuba", tmp_path)) as opened:
        opened.files.export("L.90", "L.90", tmp_path / "sent.docx")
    user = WordUser(tmp_path / "sent.docx")
    user.replace("lit", "bright", "Greece", "2017-05-23T09:30:00Z")
    back = str(user.save(tmp_path / "back.docx"))
    store = ("--store", str(session))
    call(*store, "edit", "L.90", "OP1", "--replace", "lit", "--with", "burning")
    call(*store, "incoming", back, "--accept", "all")
    (item,) = [one for one in items(call, store, "L.90") if one["origin"] == "incoming"]
    assert (item["label"], item["source"]) == ("OP1", "back.docx")
    assert item["message"].startswith("Change 1 of Greece: ")


def test_what_a_repair_put_right_is_on_the_list_of_the_session(call: Call, session: Path):
    store = ("--store", str(session))
    (session / "refs" / "heads" / "main.lock").write_text("", "utf-8")
    (session / "HEAD").write_text("ref: refs/heads/other\n", "utf-8")
    done = json.loads(call(*store, "doctor", "--repair", "--json").out)
    mended = [one["says"] for one in done["complaints"] if one["repaired"]]
    assert mended
    kept = [one for one in items(call, store) if one["handle"] is None]
    assert {one["origin"] for one in kept} == {"repair"}
    assert all(any(says in one["message"] for one in kept) for says in mended)
    call(*store, "checklist", "--tick", "all")
    left = [one for one in items(call, store) if one["open"]]
    assert None not in {one["handle"] for one in left}
