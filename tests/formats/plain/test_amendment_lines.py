"""A line that says whose amendments follow is known in six languages; none of its words is lost."""

from __future__ import annotations

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain

TO = "A/C.3/80/L.7"
ON = "A/C.3/80/L.70"
ALL, ONE = (f"amendment{s} to draft resolution {TO}" for s in ("s", ""))
SUB = f"sub-amendment to amendment {ON}"
LINES = [
    ("Proposed amendments submitted by Norway", "amendments", "Norway"),
    ("Proposed amendments submitted by Norway and Chad", "amendments", "Norway, Chad"),
    ("Amendments proposed by the delegation of Peru", "amendments", "Peru"),
    ("Oral amendments by the Russian Federation", "oral amendments", "Russian Federation"),
    (f"Amendments by Norway to draft resolution {TO}", ALL, "Norway"),
    (f"Norway: sub-amendment to amendment {ON}", SUB, "Norway"),
    (f"Norvège : sous-amendement à l’amendement {ON}", SUB, "Norvège"),
    (f"Sous-amendement à l'amendement publié sous la cote {ON}", SUB, ""),
    ("Amendements proposés par la Norvège", "amendments", "Norvège"),
    (
        f"Amendements présentés par la Norvège et le Pérou au projet de résolution {TO}",
        ALL, "Norvège, Pérou",
    ),
    ("Projet d’amendement présenté par la délégation du Pérou", "amendment", "Pérou"),
    (f"Noruega: subenmienda a la enmienda {ON}", SUB, "Noruega"),
    ("Enmiendas propuestas por Noruega", "amendments", "Noruega"),
    (
        f"Enmiendas presentadas por Noruega al proyecto de decisión {TO}",
        f"amendments to draft decision {TO}", "Noruega",
    ),
    (f"Норвегия: поправка к проекту резолюции {TO}", ONE, "Норвегия"),
    ("Поправки, представленные Норвегией", "amendments", "Норвегией"),
    (f"Чад и Перу: подпоправка к поправке {ON}", SUB, "Чад, Перу"),
    (f"挪威：对决议草案{TO}的修正案", ALL, "挪威"),
    (f"挪威和乍得：对{TO}号决议草案的修正", ALL, "挪威, 乍得"),
    ("挪威提出的修正案", "amendments", "挪威"),
    (f"النرويج وتشاد: تعديلات على مشروع القرار {TO}", ALL, "النرويج, تشاد"),
    ("تعديلات مقدمة من النرويج", "amendments", "النرويج"),
    (f"النرويج: تعديل فرعي على التعديل {ON}", SUB, "النرويج"),
]  # fmt: skip


def read(line: str) -> Reading:
    text = f"A/C.3/80/L.71\n\n{line}\n\nCare of bees\n\n1. Delete paragraph 3.\n"
    return read_plain(text, counting_ids())


@pytest.mark.parametrize(("line", "kind", "names"), LINES)
def test_it_says_what_is_amended_and_by_whom(line: str, kind: str, names: str):
    reading = read(line)
    text = reading.resolution
    assert (text.kind, ", ".join(text.sponsors)) == (kind, names)
    assert text.title == "Care of bees"
    assert [plain(unit.text) for unit in text.operative] == ["Delete paragraph 3."]
    assert not reading.remarks


def test_words_that_only_connect_are_listed_with_what_was_set_aside():
    aside = {passage.text: passage.aside for passage in read(LINES[0][0]).aside}
    assert "whose amendments follow" in aside["Proposed submitted by"]


@pytest.mark.parametrize("title", ["Amendments to the rules", "Amendments proposed by experts"])
def test_a_title_that_speaks_of_amendments_is_one(title: str):
    text = f"Norway: draft resolution\n\n{title}\n\nThe General Assembly,\n\n1. Decides to sow.\n"
    found = read_plain(text, counting_ids()).resolution
    assert (found.kind, found.title) == ("draft resolution", title)


def test_a_title_without_sponsors_is_no_line_of_amendments():
    text = "Amendments proposed by experts\n\nThe General Assembly,\n\nDecides to sow.\n"
    found = read_plain(text, counting_ids()).resolution
    assert (found.kind, found.sponsors) == ("draft resolution", ())
