from __future__ import annotations

from pathlib import Path

from drafting.formats.file_names import symbol_from
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids


def test_a_symbol_is_told_by_a_file_that_is_named_after_it_and_by_no_other():
    assert symbol_from("E_CN.15_2017_L.90_Rev.1") == "E/CN.15/2017/L.90/Rev.1"
    assert symbol_from("A_C.3_78_L.10") == "A/C.3/78/L.10"
    assert symbol_from("my_notes_on_L.10") == ""
    assert symbol_from("L.10") == ""


def test_a_text_without_a_symbol_takes_it_from_the_name_of_its_file_and_says_so(tmp_path: Path):
    path = tmp_path / "A_C.3_78_L.10.txt"
    path.write_text("*The General Assembly*,\n\n1. *Decides* to go on;\n", "utf-8")
    reading = read_file(path, counting_ids())
    assert reading.resolution.masthead.symbol == "A/C.3/78/L.10"
    assert "file's name" in reading.remarks[-1].message
