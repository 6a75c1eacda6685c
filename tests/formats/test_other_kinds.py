"""Files that are not what their names say, or not what is read here: one sentence for each."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.doc", b"any", "save it as .docx"),
        ("a.odt", b"any", "save it as .docx"),
        ("a.rtf", b"any", "save it as .docx"),
        ("a.pdf", b"any", "PDF is damaged"),
        ("a.xyz", b"any", "use one of .docx, .md"),
        ("a.txt", b"<!DOCTYPE html><html><p>x", "a web page"),
        ("a.txt", b'<?xml version="1.0"?><a/>', "end in .xml"),
        ("a.txt", b'<akomaNtoso xmlns="x"/>', "end in .xml"),
        ("a.xml", b"PK\x03\x04 and more", "end in .docx"),
        ("a.xml", b"%PDF-1.7", "PDF is damaged"),
        ("a.docx", "L’Assemblée générale,".encode(), "end in .txt"),
        ("a.docx", b"{\\rtf1 x}", "a Rich Text file"),
        ("a.docx", bytes(range(128, 256)), "another kind of file"),
        ("a.json", b'{"a": 1}', "none of the parts of a resolution"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_one_sentence(
    name: str, content: bytes, said: str, tmp_path: Path
):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FormatError) as refusal:
        read_file(path, counting_ids())
    message = str(refusal.value)
    assert said in message
    assert message.startswith(f"{name}: ")
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "a: draft resolution " * 40_000,
        "Albania, " * 40_000 + ": draft resolution\n\nThe General Assembly,",
        "The General Assembly,\n\n" + "*" * 100_000 + "\n" + "[" * 100_000,
        "Annex " * 60_000 + "\nAnnex" * 10_000,
        "The General Assembly, Recalling " + "it, Noting " * 20_000,
        "L’Assemblée générale,\n\n" + "Rappelant :\n\n" * 10_000 + "1. Décide.",
        "Draft resolution I\n\nx\n\n" * 10_000,
        "From: x\n" * 20_000 + "Dear all,\n\n" + "y.\n\n" * 20_000,
    ],
    ids=range(8),
)
def test_text_that_was_made_to_take_long_does_not(text: str):
    start = time.process_time()
    read_plain(text, counting_ids())
    assert time.process_time() - start < 10
