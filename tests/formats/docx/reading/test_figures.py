"""Words in boxes, drawings, charts and automatic numbers of a Word file: each once, or told."""

from __future__ import annotations

from pathlib import Path

from support.word_bodies import PREAMBLE, line, numbered, printed, read, run, verb

from drafting.formats.reading import Reading

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
ACT = numbered("1.", verb("Urges"), run(" all to act."))


def box(*paragraphs: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></w:pict></w:r>"


def drawn(words: str) -> str:
    paragraph = f'<a:p xmlns:a="{DRAWING}"><a:r><a:t>{words}</a:t></a:r></a:p>'
    return f"<w:r><w:drawing>{paragraph}</w:drawing></w:r>"


def told(reading: Reading) -> str:
    return "\n".join(f"{remark.message} {remark.text}" for remark in reading.remarks)


def test_a_box_within_a_box_is_read_once(tmp_path: Path) -> None:
    inner = box(line(run("Of the inner box")))
    body = PREAMBLE + line(verb("Noting"), run(" the tide,"), box(line(run("Outer"), inner))) + ACT
    found = " ".join(printed(read(tmp_path, body).resolution))
    assert found.count("Of the inner box") == 1
    assert found.count("Outer") == 1


def test_words_of_a_drawing_do_not_bring_those_of_its_paragraph_again(tmp_path: Path) -> None:
    words = (verb("Noting"), drawn("Ebb and flow"), run(" the tide"), drawn("High water"), run(","))
    found = " ".join(printed(read(tmp_path, PREAMBLE + line(*words) + ACT).resolution))
    assert found.count("the tide") == 1
    assert found.count("Ebb and flow") == 1
    assert found.count("High water") == 1


def test_what_needs_an_unknown_extension_is_not_what_is_shown(tmp_path: Path) -> None:
    choice = f'<mc:Choice Requires="z" xmlns:z="urn:z">{run(" the ebb")}</mc:Choice>'
    other = f"<mc:Fallback>{run(' the flow')}</mc:Fallback>"
    either = f"<mc:AlternateContent>{choice}{other}</mc:AlternateContent>"
    found = printed(
        read(tmp_path, PREAMBLE + line(verb("Noting"), either, run(",")) + ACT).resolution
    )
    assert "Noting the flow," in found


def test_the_words_of_a_chart_are_told(tmp_path: Path) -> None:
    chart = (
        f'<a:p xmlns:a="{DRAWING}"><a:r><a:t>Ships</a:t></a:r><a:r><a:t> a year</a:t></a:r></a:p>'
        f'<c:cat xmlns:c="{CHART}"><c:strCache><c:pt><c:v>Sail</c:v></c:pt></c:strCache></c:cat>'
        f'<c:val xmlns:c="{CHART}"><c:numCache><c:pt><c:v>17</c:v></c:pt></c:numCache></c:val>'
    )
    reading = read(tmp_path, PREAMBLE + ACT, chart=chart)
    assert "A chart or a diagram was left out, with its words. Ships a year; Sail" in told(reading)
    assert any("Ships a year" in passage.text for passage in reading.aside)


def test_words_of_automatic_numbers_that_are_left_out_are_told_once(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="Option %1:"/></w:lvl>'
    lists = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = "".join(line(verb("Urges"), run(" all;"), properties=listed) for _ in range(2))
    found = told(read(tmp_path, PREAMBLE + body, numbering=lists))
    assert found.count("The words of this automatic number were left out") == 1
    assert "Option 1:" in found
