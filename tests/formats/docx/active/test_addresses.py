"""Links that open a page or a letter are plain; those to programs and files of a disk are not."""

from __future__ import annotations

import pytest

from drafting.formats.docx.active.addresses import address_of, is_plain_link


@pytest.mark.parametrize(
    "address",
    ["https://docs.un.org/a", "HTTP://un.org", "mailto:a@b.org", "#part", "", "www.un.org/a",
     "undocs.org/A/1", "docs.un.org"],
)  # fmt: skip
def test_a_page_or_a_letter_is_plain(address: str):
    assert is_plain_link(address)


@pytest.mark.parametrize(
    "address",
    ["file:///c:/a.exe", "FILE://host/a", r"\\host\share", "//host/share", r"c:\a.docx", "c:/a",
     "../a.exe", "a.exe", "folder/a.docx", "javascript:x", "java\tscript:x", " file:///c",
     "ms-word:ofe|u|http://x", "data:text/html,x", "/etc/passwd"],
)  # fmt: skip
def test_a_program_or_a_file_of_a_disk_is_not(address: str):
    assert not is_plain_link(address)


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ('"https://un.org/a" \\h', "https://un.org/a"),
        ("https://un.org/a", "https://un.org/a"),
        ('\\l "part"', ""),
        ('\\o "a tip" "file:///c:/x"', "file:///c:/x"),
        ('"\\\\\\\\host\\\\share"', r"\\host\share"),
        ("\\\\\\\\host\\\\share", r"\\host\share"),
        ("“https://un.org”", "https://un.org"),
    ],
)
def test_the_address_of_a_field_is_found_behind_its_switches(code: str, address: str):
    assert address_of(code) == address
