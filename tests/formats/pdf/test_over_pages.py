"""What goes on over the next page is one paragraph, and what begins there is none with the last."""

from __future__ import annotations

from pathlib import Path

from support.pdf_files import CHINESE, EDGE, INDENT, PdfFile, Text

from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

OPENING = [
    "\t<i>The General Assembly</i>,",
    "\tNoting the report on the lamps of the harbours in the north, which tells that most of them",
    "were lit on no more than twelve nights of the last winter, and that few keepers asked for it,",
]


def read(folder: Path, before: list[str], after: list[str]) -> Resolution:
    """A text with these lines on its first page and its second; a tab indents a line."""
    pages = []
    for lines in ([*OPENING, *before], after):
        texts = [Text(250, 72, "<b>Care of lighthouses</b>")] if lines is not after else []
        for at, line in enumerate(lines):
            x = INDENT if line.startswith("\t") else EDGE
            texts.append(Text(x, 110 + 12 * at, line.lstrip("\t")))
        pages.append(texts)
    return read_file(PdfFile(pages).write(folder / "t.pdf"), counting_ids()).resolution


def paragraphs(text: Resolution) -> list[str]:
    """Those behind the opening."""
    rows = list(Numbering(text))[1:]
    return [f"{row.number} {row.unit.text}".replace("*", "").strip() for row in rows]


def test_a_paragraph_of_one_full_line_ends_with_its_page(tmp_path: Path):
    recalling = "Recalling further its resolution on the lamps of the harbours of 29 November 2012,"
    reaffirming = "Reaffirming that the lamps must be lit,"
    text = read(tmp_path, [f"\t{recalling}"], [f"\t{reaffirming}", "\t1. Decides to act."])
    assert paragraphs(text) == [recalling, reaffirming, "1. Decides to act."]


def test_a_number_at_the_edge_begins_a_paragraph_behind_one_that_ended(tmp_path: Path):
    before = [
        "1. Urges all States to keep the lamps of their lighthouses lit at night, and to do so in",
        "winter too:",
        "\t(a) To mend the lamps before the storms of the winter begin, with the help of those of",
        "other harbours, and to tell of it in their next report on the lamps of their own harbour.",
    ]
    after = [
        "2. Decides to remain seized of the matter, and to look at the lamps of the harbours in"
    ]
    text = read(tmp_path, before, [*after, "the spring."])
    assert [words[:7] for words in paragraphs(text)] == ["1. Urge", "(a) To ", "2. Deci"]


def test_a_name_with_a_hyphen_goes_on_over_the_page(tmp_path: Path):
    before = [
        "\t1. Thanks the harbours that sent lamps and oil, or the keepers of their own lamps, for",
        "their help in all of the last winter, those of GUINEA-",
    ]
    text = read(tmp_path, before, ["\tBISSAU among them, and their keepers."])
    assert "those of GUINEA-BISSAU among them, and" in paragraphs(text)[0]


def test_no_spaces_stand_between_figures_and_letters_of_scripts_without_them(tmp_path: Path):
    texts = [
        Text(250, 72, "灯塔的维护", font=CHINESE),
        Text(INDENT, 110, "大会，", font=CHINESE),
        Text(INDENT, 140, "欢迎于", font=CHINESE, spread=1.2),
        Text(INDENT + 38, 140, "2024"),
        Text(INDENT + 62, 140, "年召开灯塔会议及其后续会议，", font=CHINESE, spread=1.2),
        Text(INDENT, 170, "1. 决定采取行动。", font=CHINESE),
    ]
    made = read_file(PdfFile([texts]).write(tmp_path / "t.pdf"), counting_ids()).resolution
    assert "欢迎于2024年召开灯塔会议" in "".join(unit.text for unit in made.walk())


def test_chinese_paragraphs_end_with_their_page_where_the_last_line_has_room(tmp_path: Path):
    pages = [
        [
            Text(250, 72, "91/10.灯塔的维护", font=CHINESE),
            Text(INDENT, 110, "大会，", font=CHINESE),
            Text(INDENT, 140, "欢迎召开灯塔会议及其后续会议并注意到" * 2, font=CHINESE),
            Text(EDGE, 152, "要求点亮这些灯塔，", font=CHINESE),
        ],
        [
            Text(INDENT, 110, "注意到灯塔会议的报告，", font=CHINESE),
            Text(INDENT, 140, "1. 决定采取行动。", font=CHINESE),
        ],
    ]  # fmt: skip
    made = read_file(PdfFile(pages).write(tmp_path / "t.pdf"), counting_ids()).resolution
    assert (made.masthead.number, made.title) == ("91/10", "灯塔的维护")
    assert [unit.text.replace("*", "")[:3] for unit in made.walk()] == [
        "欢迎召",
        "注意到",
        "决定采",
    ]


def test_a_line_of_a_note_may_begin_with_the_next_number_where_marks_are_raised(tmp_path: Path):
    small = [
        "<sup>1</sup> Report of the Conference on Lamps and Harbours, held there, 3–",
        "2 June 1992, part one.",
        "<sup>2</sup> Ibid., part two.",
    ]
    texts = [
        Text(250, 72, "<b>Care of lighthouses</b>"),
        *(Text(EDGE, 110 + 12 * at, line.strip()) for at, line in enumerate(OPENING)),
        Text(INDENT, 160, "Noting the report<sup>1</sup> and its second part,<sup>2</sup>"),
        *(Text(EDGE, 640 + 10 * at, line, size=8) for at, line in enumerate(small)),
    ]
    made = read_file(PdfFile([texts]).write(tmp_path / "t.pdf"), counting_ids()).resolution
    assert [note.text.replace("*", "") for note in made.notes] == [
        "Report of the Conference on Lamps and Harbours, held there, 3–2 June 1992, part one.",
        "Ibid., part two.",
    ]
