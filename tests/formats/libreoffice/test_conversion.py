"""What others write is read through LibreOffice; each way in which that fails is told."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from support.word_bodies import line, read_without_opening, run

from drafting.formats.errors import EnormousFileError, FormatError
from drafting.formats.files import read_file
from drafting.formats.libreoffice import conversion, program
from drafting.formats.libreoffice.errors import ConversionError, NoLibreOfficeError
from drafting.formats.libreoffice.lost_words import hidden_words
from drafting.model.identity import counting_ids

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the program here is a shell script")

Office = Callable[[str], None]
RICH = b"{\\rtf1\\ansi The General Assembly,\\par 1. Decides.\\par}"
OUT = 'while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; out="$2/document.docx"\n'


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """A file that is read through LibreOffice."""
    path = tmp_path / "-o letter of 2 May.rtf"
    path.write_bytes(RICH)
    return path


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Puts a script in the place of LibreOffice."""

    def put(script: str) -> None:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        made = folder / "soffice"
        made.write_text(f"#!/bin/sh\n{script}")
        made.chmod(made.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")

    return put


def refused(path: Path, error: type[FormatError]) -> str:
    with pytest.raises(error) as caught:
        read_file(path, counting_ids())
    message = str(caught.value)
    assert message.startswith(f"{path.name}: this is a Rich Text file (.rtf)")
    assert message.endswith("save it as .docx.")
    assert "\n" not in message
    return message


def test_what_it_makes_of_a_file_is_read_with_a_remark(rich: Path, office: Office, tmp_path: Path):
    read_without_opening(tmp_path, line(run("The General Assembly,")))
    office(f'{OUT}cp "{tmp_path}/text.docx" "$out"')
    reading = read_file(rich, counting_ids())
    assert "General Assembly" in reading.resolution.enacting
    assert "LibreOffice turned it into Word" in reading.remarks[0].message


def test_words_that_did_not_come_through_are_told(office: Office, tmp_path: Path):
    read_without_opening(tmp_path, line(run("The General"), "<w:r><w:noBreakHyphen/></w:r>"))
    office(f'{OUT}cp "{tmp_path}/text.docx" "$out"')
    path = tmp_path / "a.fodt"
    path.write_text(
        '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        "<text:p>The <text:span>Gene</text:span>ral<text:s/>Assembly<text:note><text:note-citation>"
        "1</text:note-citation><text:note-body><text:p>Lost.</text:p></text:note-body></text:note>"
        "</text:p></office:text></office:body></office:document>"
    )
    said = read_file(path, counting_ids()).remarks[0].message
    assert said.endswith("These words of it did not come through: Assembly Lost.")


def test_it_is_run_with_a_profile_and_a_folder_of_its_own_and_no_proxy(
    rich: Path, office: Office, tmp_path: Path
):
    told = tmp_path / "told"
    office(f'echo "$@" "HOME=$HOME" "PROXY=$https_proxy" > "{told}"; cat "$HOME"/profile/user/*')
    refused(rich, ConversionError)
    words = told.read_text().split()
    profile = next(one for one in words if one.startswith("-env:UserInstallation=file://"))
    home = next(one for one in words if one.startswith("HOME=")).removeprefix("HOME=")
    assert profile.endswith(f"{home}/profile")
    assert "PROXY=http://127.0.0.1:9" in words
    assert words[-3] == f"{home}/document.rtf"
    assert not Path(home).exists()


def test_where_it_is_not_installed_the_sentence_says_what_to_do(
    rich: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(program, "_PLACES", {sys.platform: ()})
    assert "was not found on this machine" in refused(rich, NoLibreOfficeError)


@pytest.mark.parametrize(
    "script",
    [
        "exit 1",
        "exit 0",
        f'{OUT}: > "$out"',
        f'{OUT}echo "The General Assembly," > "$out"',
        "kill -SEGV $$",
    ],
    ids=["fails", "says nothing", "an empty file", "no Word file", "crashes"],
)
def test_a_file_that_it_does_not_turn_into_word_is_refused(rich: Path, office: Office, script: str):
    office(script)
    assert "LibreOffice could not read it" in refused(rich, ConversionError)


def test_one_that_cannot_be_started_is_told(rich: Path, office: Office, tmp_path: Path):
    office("")
    (tmp_path / "bin" / "soffice").write_text("#!/no/such/shell\n")
    refused(rich, ConversionError)


def test_one_that_never_ends_is_killed_with_what_it_started(
    rich: Path, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(conversion, "SECONDS", 1)
    told = tmp_path / "child"
    office(f'sleep 60 &\necho $! > "{told}"\nsleep 60')
    began = time.monotonic()
    assert "was not done with it in 1 second" in refused(rich, ConversionError)
    assert time.monotonic() - began < 30
    if sys.platform == "linux":
        assert _ends(Path(f"/proc/{told.read_text().strip()}/stat"))


def _ends(child: Path) -> bool:
    """Whether a process that was killed is gone soon: the system takes its time under load."""
    for _ in range(100):
        with suppress(FileNotFoundError, ProcessLookupError):
            if ") Z " not in child.read_text():
                time.sleep(0.05)
                continue
        return True
    return False


def test_an_enormous_file_is_not_handed_to_it(rich: Path, office: Office):
    office("exit 0")
    with rich.open("r+b") as stream:
        stream.truncate(conversion.LARGEST + 1)
    with pytest.raises(EnormousFileError):
        read_file(rich, counting_ids())


def test_it_is_found_in_its_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    places = {sys.platform: (f"{tmp_path}/LibreOffice*/program",)}
    monkeypatch.setattr(program, "_PLACES", places)
    assert program.find() is None
    for version in ("24.8", "25.2"):
        folder = tmp_path / f"LibreOffice {version}" / "program"
        folder.mkdir(parents=True)
        (folder / "soffice").touch()
    assert program.find() == tmp_path / "LibreOffice 25.2" / "program" / "soffice"


def test_hidden_words_of_an_open_document_are_known():
    names = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "text")
    )
    flat = (
        f"<office:document {names}><office:body><office:text><text:p>Seen"
        '<text:hidden-text text:string-value="veiled"/></text:p><text:section text:name="s" '
        'text:display="none"><text:p>Our last word</text:p></text:section></office:text>'
        "</office:body></office:document>"
    )
    found = [words for words, _ in hidden_words(BytesIO(flat.encode()))]
    assert found == ["veiled", "Our last word"]


def test_words_of_a_hidden_paragraph_of_an_open_document_are_known():
    flat = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:text>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>Noting the ledger,</text:p>'
        '<text:p><text:hidden-paragraph text:is-hidden="false"/>Noting the wells,</text:p>'
        "</office:text></office:document-content>"
    )
    assert list(hidden_words(BytesIO(flat.encode()))) == [
        ("Noting the ledger,", "in a hidden paragraph")
    ]
