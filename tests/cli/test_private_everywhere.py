"""Private words, looked for in every byte of whatever leaves a delegation, by whichever way.

The first desk has private notes of every kind on everything. Then all that can be sent is sent,
and all that can be written is written, into one folder.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from support.command_line import Call
from support.every_byte import places_of

WORDS = ["ZEBRALINE", "QUAGGAWORDING", "OKAPIORDER", "ELANDREMARK", "KUDUSECOND"]
KINDS = ("red-line", "fallback", "instruction", "note")
FORMATS = ("docx", "md", "txt", "json", "html", "xml")
PAPERS = ("docx", "md", "txt", "html")


@pytest.fixture
def desk(call: Call, session: Path, tmp_path: Path) -> Call:  # noqa: ARG001 (it is there)
    """A session with private notes on a paragraph, a proposal, a text and the session."""
    call("draft", "L.90", "zero", "--as-it-stands")
    call("propose", "L.90", "edit", "OP1", "--replace", "every year", "--with", "often")
    call("edit", "L.90", "OP3", "--text", "*Requests* the harbour master to report;")
    about = (("L.90", "OP1"), ("L.90", "PP1"), (), ("L.90", "1"))
    for kind, word, what in zip(KINDS, WORDS, about, strict=False):
        said = call("private", "add", *what, "--kind", kind, "--text", f"Never {word} again")
        assert said.code == 0, said
    (fallback,) = (one for one in notes(call) if one["kind"] == "fallback")
    call("private", "edit", fallback["note"], "--text", f"*Recalling* {WORDS[4]},")
    call("private", "undo")
    call("private", "remove", fallback["note"])
    call("private", "undo")
    call("share", "--private", str(tmp_path / "own" / "notes"))
    return call


def notes(call: Call) -> list[dict[str, str]]:
    return list(json.loads(call("private", "--json").out)["notes"])


def _share(call: Call, out: Path) -> None:
    """Through a folder, with another desk that writes, and by files with all or a part."""
    assert call("pack", "-o", str(out / "whole.drafting")).code == 0
    assert call("share", str(out / "stick")).code == 0
    assert call("join", str(out / "stick"), str(out / "peru")).code == 0
    peru = ("--store", str(out / "peru"), "--author", "Peru")
    call(*peru, "edit", "L.90", "OP1", "--text", "*Urges* all to light lamps;")
    assert call(*peru, "sync").code == 0
    assert "Peru" in call("sync").out
    call("edit", "L.90", "PP2", "--text", "*Noting* the lamps,")
    assert call("sync").code == 0
    assert call("pack", "-o", str(out / "since.drafting"), "--since", "L.90@zero").code == 0
    whole = str(out / "whole.drafting")
    assert call("unpack", whole, str(out / "unpacked")).code == 0
    assert call(*peru, "unpack", str(out / "since.drafting")).code == 0
    assert call("backup", str(out / "backup.bundle")).code == 0
    assert call("sessions", "copy", "session", "second").code == 0
    shutil.move("second", out / "second")
    for how in ("--bare", "--mirror"):  # plain git, which takes over whole folders of objects
        subprocess.run(["git", "clone", "-q", how, "session", out / f"clone{how}"], check=True)


def _write(call: Call, out: Path) -> None:
    """In every format, clean and with changes, and every kind of document."""

    def written(name: str, *arguments: str) -> None:
        call(*arguments, "-o", str(out / name))
        assert (out / name).stat().st_size

    for suffix in FORMATS:
        written(f"text.{suffix}", "export", "L.90")
    for suffix in ("docx", "html", "json"):
        written(f"redline.{suffix}", "redline", "L.90@zero", "L.90", "--by")
    for suffix in PAPERS:
        written(f"compiled.{suffix}", "compile", "L.90")
        written(f"list.{suffix}", "proposals", "L.90")
        written(f"amendments.{suffix}", "amendments", "L.90@zero")
    written("tracked.docx", "compile", "L.90", "--tracked")
    written("table.docx", "compile", "L.90", "--table")


def _print(call: Call, out: Path) -> None:
    """Whatever verbs print that people pass on."""
    call("copy", "L.90", "--as", "L.91")
    calls = (
        ("ls",), ("show", "L.90", "--labels"), ("show", "L.90", "--json"), ("log", "L.90"),
        ("log", "L.90", "--all"), ("log", "L.90", "--json"), ("blame", "L.90", "--words"),
        ("checklist",), ("checklist", "--json"), ("check", "L.90"), ("proposals", "L.90"),
        ("proposals", "L.90", "--json"), ("compile", "L.90"), ("rebase", "L.90", "--json"),
        ("redline", "L.90@zero"), ("drafts", "L.90", "--json"), ("sessions", "--json"),
        ("doctor", "--json"), ("outcome", "L.90"),
    )  # fmt: skip
    for number, arguments in enumerate(calls):
        said = call(*arguments)
        (out / f"printed {number}").write_text(said.out + said.err, encoding="utf-8")


@pytest.mark.slow
def test_nothing_that_is_sent_written_or_printed_has_a_private_word(
    desk: Call, session: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    _share(desk, out)
    _write(desk, out)
    _print(desk, out)
    assert places_of(out, WORDS, out / "stick") == []
    # The search finds words where they are.
    seen = " ".join(places_of(out, ["hinges"], out / "stick"))
    for name in ("text.docx", "tracked.docx", "whole.drafting", "backup.bundle", "out/stick"):
        assert name in seen
    own = places_of(tmp_path / "own", WORDS, out / "stick")
    assert {place.split()[0] for place in own} == set(WORDS)
    beside = shutil.move(session / "private", tmp_path / "private of the session")
    assert places_of(session, WORDS, out / "stick") == []
    assert {place.split()[0] for place in places_of(beside, WORDS, session)} == set(WORDS)


def test_a_session_and_a_pack_of_it_have_no_private_word(
    desk: Call, session: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert desk("share", str(out / "stick")).code == 0
    assert desk("pack", "-o", str(out / "whole.drafting")).code == 0
    assert desk("export", "L.90", "-o", str(out / "text.docx")).code == 0
    assert places_of(out, WORDS, out / "stick") == []
    shutil.rmtree(session / "private")
    assert places_of(session, WORDS, out / "stick") == []


def test_the_place_of_private_notes_has_no_word_of_a_text(desk: Call, tmp_path: Path) -> None:
    desk("share", str(tmp_path / "stick"))
    desk("sync")
    words = ["paint the doors", "harbour master"]
    assert places_of(tmp_path / "own", words, tmp_path / "stick") == []
