from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.akn_samples import COVER, NAMESPACE, container, paragraph, read, statement

from drafting.formats.akn import write_akn
from drafting.formats.akn.errors import (
    DangerousXmlError,
    NoResolutionInXmlError,
    UnsoundAkomaNtosoError,
)
from drafting.formats.errors import EmptyFileError, EnormousFileError, FormatError
from drafting.formats.files import read_file
from drafting.formats.safe_xml import MAX_MARKS
from drafting.formats.text_files import LARGEST_TEXT
from drafting.model.identity import counting_ids
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

SOUND = statement(
    paragraph("Notes the lamps;", "1.") + paragraph("Decides to stay informed.", "2."),
    head=COVER,
)
OWN = write_akn(
    Resolution(
        title="Lamps",
        operative=(
            Unit("u1", Kind.OPERATIVE, "*Notes* lamps[^n1];"),
            Unit("u2", Kind.HEADING, "On"),
        ),
        notes=(Note("n1", "See chart 4."),),
    )
)


@pytest.mark.parametrize(
    "bomb",
    [
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]>',
        b'<!DOCTYPE a SYSTEM "http://localhost:1/x.dtd">',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_a_document_type_is_refused_in_any_encoding(bomb: bytes):
    data = bomb + SOUND
    for encoded in (data, b"\xef\xbb\xbf" + data, data.decode().encode("utf-16")):
        with pytest.raises(DangerousXmlError, match=r"^sample\.xml: .*document type"):
            read(encoded)


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252"])
def test_old_encodings_of_one_byte_are_read(encoding: str):
    text = SOUND.decode().replace("Notes the lamps", "Notes the lamps of Orléans")
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    found = read((declared + text).encode(encoding)).resolution.operative[0].text
    assert "Orléans" in found
    with pytest.raises(DangerousXmlError):
        read(f"{declared}<!DOCTYPE a>{text}".encode(encoding))


def test_an_encoding_that_could_hide_something_is_refused():
    with pytest.raises(UnsoundAkomaNtosoError, match="utf-7"):
        read(b'<?xml version="1.0" encoding="utf-7"?>' + SOUND)


def test_a_declaration_without_its_end_is_refused_in_one_line():
    with pytest.raises(UnsoundAkomaNtosoError) as caught:
        read(b"<?xml version='1.0' encoding='UTF-8\n<a b=' c='>" + SOUND)
    assert "\n" not in str(caught.value)


def test_more_tags_than_any_resolution_has_are_refused():
    with pytest.raises(DangerousXmlError, match="tags"):
        read(SOUND.replace(b"<mainBody>", b"<mainBody>" + b"<p/>" * (MAX_MARKS + 1)))


def test_depth_without_end_is_refused():
    with pytest.raises(DangerousXmlError, match="more than 256 tags within one another"):
        read(SOUND.replace(b"lamps", b"<span>" * 5000 + b"</span>" * 5000))


def test_depth_as_far_as_the_parser_goes_is_read():
    deep = b"<span>" * 200 + b"lamps" + b"</span>" * 200
    assert "lamps" in read(SOUND.replace(b"lamps", deep)).resolution.operative[0].text


@pytest.mark.parametrize(
    "data",
    [
        b"<html/>",
        f'<akomaNtoso xmlns="{NAMESPACE}"/>'.encode(),
        f'<akomaNtoso xmlns="{NAMESPACE}"><statement name="resolution"/></akomaNtoso>'.encode(),
    ],
)
def test_other_xml_is_named_as_what_it_is(data: bytes):
    with pytest.raises(NoResolutionInXmlError, match=r"sample\.xml: .*begins with"):
        read(data)


def test_half_a_file_is_no_file():
    with pytest.raises(UnsoundAkomaNtosoError, match="fetch the file again"):
        read(SOUND[: len(SOUND) // 2])


def test_an_empty_and_an_enormous_file_are_refused_by_name(tmp_path: Path):
    path = tmp_path / "a.xml"
    path.write_bytes(b" \n")
    with pytest.raises(EmptyFileError):
        read_file(path, counting_ids())
    with path.open("wb") as stream:
        stream.truncate(LARGEST_TEXT + 1)
    with pytest.raises(EnormousFileError):
        read_file(path, counting_ids())


def test_control_characters_and_overrides_of_direction_do_not_come_in():
    data = SOUND.replace(b"Notes the lamps", "Notes&#x202e; the\u009b31m lamps".encode())
    assert read(data).resolution.operative[0].text == "*Notes* the31m lamps;"


@given(st.data())
@settings(max_examples=150)
def test_whatever_is_done_to_a_file_it_is_read_or_refused_with_a_sentence(data: st.DataObject):
    original = data.draw(st.sampled_from((SOUND, OWN)))
    start = data.draw(st.integers(0, len(original) - 1))
    end = min(len(original), start + data.draw(st.integers(0, 40)))
    other = data.draw(st.sampled_from((b"", b"<p>", b"</p>", b"<num>(a)</num>", b"9" * 5000, b'"')))
    try:
        read(original[:start] + other + original[end:])
    except FormatError as failure:
        assert str(failure).startswith("sample.xml: ")  # noqa: PT017 (both outcomes are right)


def test_an_unknown_kind_in_our_own_form_is_kept_as_a_paragraph_with_a_remark():
    reading = read(OWN.replace(b'kind="operative"', b'kind="sonnet"'))
    assert reading.resolution.operative[0].kind is Kind.PARAGRAPH
    assert "sonnet" in reading.remarks[0].message


def test_an_identity_that_stands_twice_in_our_own_form_is_given_once():
    reading = read(OWN.replace(b'wId="u2"', b'wId="u1"'))
    first, second = reading.resolution.operative
    assert first.id == "u1" != second.id
    assert reading.remarks


def test_a_name_that_is_no_identity_cannot_break_the_markup():
    data = OWN.replace(b'wId="n1"', b'wId="n1] *x*"')
    resolution = read(data).resolution
    assert resolution.operative[0].text == f"*Notes* lamps[^{resolution.notes[0].id}];"


def test_texts_outside_the_expected_places_are_read_where_they_stand():
    nested = container("Noting its lamps,").replace("<p", "<container name='x'><p", 1)
    data = statement(
        paragraph("Decides it.", "1."), preamble=nested.replace("</p>", "</p></container>")
    )
    assert [unit.kind for unit in read(data).resolution.walk()] == [Kind.PREAMBULAR, Kind.OPERATIVE]
