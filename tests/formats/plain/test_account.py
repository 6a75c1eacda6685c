"""No line of a plain text is lost: it is read, set aside with a reason, or kept loose."""

from __future__ import annotations

import re

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain

START = "The General Assembly,\n\nRecalling its resolution 79/1,\n\n"


def read(text: str) -> Reading:
    return read_plain(text, counting_ids())


def numbered(first: int, last: int, between: str, form: str = "{0}.") -> str:
    return START + between.join(
        f"{form.format(count)} Requests lamp {count} to be lit;" for count in range(first, last)
    )


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("form", ["{0}.", "{0:,}."])
def test_paragraphs_are_counted_beyond_a_thousand(form: str, between: str):
    found = read(numbered(990, 1013, between, form))
    texts = [plain(unit.text) for unit in found.resolution.operative]
    assert texts == [f"Requests lamp {count} to be lit;" for count in range(990, 1013)]


def test_a_year_that_begins_a_line_counts_no_paragraph():
    found = read(START + "1. Requests the lamps to be lit by\n2030. Lamps are light;\n\n2. Ends.")
    first, last = found.resolution.operative
    assert plain(first.text) == "Requests the lamps to be lit by 2030. Lamps are light;"
    assert plain(last.text) == "Ends."


@pytest.mark.parametrize(
    "line",
    [
        "80/9. 2025 Declaration on Lamps", "80/9.\t2025 Declaration on Lamps",
        "80/9\t2025 Declaration on Lamps", "80/9.\n2025 Declaration on Lamps",
        "80/9.\n\n2025 Declaration on Lamps",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "above", ["", "Resolution adopted by the General Assembly on 1 December 2025\n\n"]
)
def test_a_title_that_begins_with_a_figure_keeps_the_number(above: str, line: str):
    text = read(f"{above}{line}\n\n{START}1. Ends.").resolution
    assert (text.masthead.number, text.title) == ("80/9", "2025 Declaration on Lamps")


def test_what_the_page_needs_is_listed_with_its_reason():
    found = read(
        f"United Nations A/C.3/80/L.7\n\n{START}1. Lights\n\n2/3\n\nA/C.3/80/L.7\n\nlamps."
    )
    assert [passage.text for passage in found.aside] == [
        "United Nations A/C.3/80/L.7", "2/3", "A/C.3/80/L.7",
    ]  # fmt: skip
    assert all(passage.aside for passage in found.aside)


@pytest.mark.parametrize(
    "odd",
    ["10² metres of H₂O", "→ ½ lamp §§ 3 & 4", "[not] [to be] lit", "(iii)", "شعلة", "灯 火", "…"],
)
@pytest.mark.parametrize("end", ["", ".", ";"])
def test_odd_lines_are_somewhere(odd: str, end: str):
    text = f"A/C.3/80/L.7\n{odd}{end}\n\n{START}{odd}{end}\n\n1. Lights lamps.\n\n{odd}{end}"
    found = read(text)
    held = found.resolution.texts()
    words = re.findall(r"[^\s.;]+", " ".join(map(plain, held)))
    numbers = [unit.number for unit in found.resolution.walk()]
    expected = re.findall(r"[^\s.;]+", odd)
    for word in expected:
        assert [*words, *numbers].count(word) >= 3 * expected.count(word)
