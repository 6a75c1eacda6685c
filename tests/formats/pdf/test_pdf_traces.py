"""What a PDF tells beside its pages is found without anything of it being run."""

from __future__ import annotations

import zlib

from drafting.formats.pdf.traces import facts_of

LINKS = "links that start a program or open a file"
SECRET = "Élise".encode("utf-16-be").hex().encode()


def test_its_properties_are_read_in_every_way_in_which_they_are_written():
    packed = zlib.compress(b"1 0 2 20 <</Keywords (a \\(b\\) \\351)>>")
    content = (
        b"%PDF-1.7\n1 0 obj <</Producer (Word) /Author <FEFF" + SECRET + b">>> endobj\n"
        b"2 0 obj <</Type /ObjStm /Length 9>> stream\n" + packed + b"endstream\n"
        b"<dc:creator> <rdf:Seq> <rdf:li>Elise</rdf:li>"
    )
    producer, active, metadata, links = facts_of(content)
    assert (producer, active, links) == ("Word", (), 0)
    assert [(one.what, one.found) for one in metadata] == [
        ("Producer", "Word"), ("Author", "Élise"), ("dc:creator", "Elise"),
        ("Keywords", "a (b) é"),
    ]  # fmt: skip


def test_what_it_could_run_is_named_however_its_name_is_spelled():
    content = b"%PDF-1.7 <</S /J#61vaScript>> <</S/Launch>> <</S/URI/URI (https://un.org)>>"
    _, active, _, links = facts_of(content)
    assert [one.what for one in active] == ["scripts", LINKS]
    assert links == 1


def test_strings_of_a_file_under_a_password_are_not_guessed():
    assert facts_of(b"%PDF-1.7 <</Author (\x93\x01) >> <</Encrypt 3 0 R>>")[2] == ()


def test_a_stream_that_swells_is_not_unpacked_whole():
    packed = zlib.compress(b"0" * 50_000_000)
    content = b"%PDF <</Type/ObjStm>> stream\n" + packed + b"endstream"
    assert facts_of(content) == ("", (), (), 0)


def test_files_that_lie_in_it_are_named():
    content = (
        b"%PDF-1.7\n4 0 obj <</Type/Filespec/F(notes.txt)/UF(notes.txt)/Desc(Our last word)"
        b"/EF<</F 5 0 R>>>> endobj\n6 0 obj <</Title (A \\(b\\))/F (none)>> endobj\n"
    )
    found = [one.found for one in facts_of(content)[2] if one.what == "an attached file"]
    assert found == ["notes.txt", "Our last word"]
