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
        ("a.pdf", b"%PDF-1.7", "only half of it is here"),
        ("a.txt", b"%PDF-1.7", "only half of it is here"),
        ("a.doc", b"<html><body>x", "a web page"),
        ("a.txt", b"<!DOCTYPE html><html><p>x", "a web page"),
        ("a.doc", b"Content-Type: multipart/related\r\n", "(.mht)"),
        ("a.txt", b'<?xml version="1.0"?><a/>', "no resolution in Akoma Ntoso"),
        ("a.txt", b'<akomaNtoso xmlns="x"/>', "no resolution in Akoma Ntoso"),
        ("a.xml", b"PK\x03\x04 and more", "only half of it is here"),
        ("a.docx", bytes(range(128, 256)), "in an unknown encoding"),
        ("a.docx", b"\x00\x01\x02", "a binary file"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "a binary file"),
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
