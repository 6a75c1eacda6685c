"""References in a text to its own paragraphs are found, and written anew in their own words."""

from __future__ import annotations

import pytest

from drafting.model.references import Item, references
from drafting.model.reworded_references import Wording, reworded


def found(words: str) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    return [(one.words, tuple(map(tuple, one.items)), one.side) for one in references(words)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("words", "items", "side"),
    [
        ("paragraph 4 (b) above", (("4 (b)", ""),), "above"),
        ("paragraphs 2 (a) and (c) above", (("2 (a)", ""), ("2 (c)", "")), "above"),
        ("paragraphs 3, 5 and 7 to 9 below", (("3", ""), ("5", ""), ("7", "9")), "below"),
        ("paragraphs 4 (a) to (c) above", (("4 (a)", "4 (c)"),), "above"),
        ("paragraph 3 *bis* above", (("3 bis", ""),), "above"),
        ("operative paragraph 4", (("4", ""),), ""),
        ("subparagraph (b) of paragraph 4 above", (("4 (b)", ""),), "above"),
        ("para 3 above", (("3", ""),), "above"),
        ("paras 3 & 4 above", (("3", ""), ("4", "")), "above"),
        ("op. para. 3", (("3", ""),), ""),
        ("op para 3", (("3", ""),), ""),
        ("preamb. para. 3", (("3", ""),), ""),
        ("OP-3", (("3", ""),), ""),
        ("O.P. 3", (("3", ""),), ""),
        ("PP4bis", (("4 bis", ""),), ""),
        ("subpara (b) of para 2 above", (("2 (b)", ""),), "above"),
        ("par. 3 et 4 ci-dessus", (("3", ""), ("4", "")), "above"),
        ("párrs. 3 y 5 supra", (("3", ""), ("5", "")), "above"),
        ("the first and third preambular paragraphs above", (("1", ""), ("3", "")), "above"),
        ("paragraphes 3, 5 et 7 à 9 ci-dessus", (("3", ""), ("5", ""), ("7", "9")), "above"),
        ("paragraphes 2 a) et c) ci-dessous", (("2 a)", ""), ("2 c)", "")), "below"),
        ("alinéa b) du paragraphe 4 ci-dessus", (("4 b)", ""),), "above"),
        ("párrafos 3 y 5 a 7 supra", (("3", ""), ("5", "7")), "above"),
        ("párrafo 4 de la presente resolución", (("4", ""),), ""),
        ("пунктах 3 и 5–7 выше", (("3", ""), ("5", "7")), "above"),
        ("الفقرات 3 و 5 إلى 7 أدناه", (("3", ""), ("5", "7")), "below"),
        ("上文第3、5和7至9段", (("3", ""), ("5", ""), ("7", "9")), "above"),
    ],
)
def test_a_reference_is_read_in_each_language(
    words: str, items: tuple[tuple[str, str], ...], side: str
) -> None:
    assert found(f"as told in {words}, and so on") == [(words, items, side)]


@pytest.mark.parametrize(
    "words",
    [
        "paragraph 4 of resolution 70/1",
        "paragraphs 2 to 5 of its resolution 68/192",
        "operative paragraph 3 of that resolution",
        "its operative paragraph 3",
        "resolution 70/1, para 3",
        "para 3 of resolution 70/1",
        "the CO-OP 3 building",
        "plans para 3 países",
        "paragraph 3 of the resolution adopted by the Council",
        "paragraph 3 of the resolution on oceans",
        "the paragraph above the line",
        "the paragraph following its title",
        "resolution 70/1, operative paragraph 4",
        "article 2, paragraph 3, of the Convention",
        "the previous paragraph of the report",
        "paragraphe 4 de la résolution 70/1",
        "párrafo 4 de la resolución 70/1",
    ],
)
def test_a_reference_to_another_document_is_none_of_the_text(words: str) -> None:
    assert found(f"as told in {words}, and so on") == []


@pytest.mark.parametrize(
    ("words", "items", "side", "new"),
    [
        ("paragraph 2 above", ("3",), "above", "paragraph 3 above"),
        ("paragraph 2 above", ("2", "4"), "below", "paragraphs 2 and 4 below"),
        ("paragraphs 2 and 3 above", ("3",), "above", "paragraph 3 above"),
        ("paragraphs 2 (a) and (c) above", ("3 (b)", "3 (c)"), "above",
         "paragraphs 3 (b) and (c) above"),
        ("paragraphs 2 (a) and 2 (c) above", ("3 (a)", "3 (c)"), "above",
         "paragraphs 3 (a) and 3 (c) above"),
        ("paragraphs 2 (a) and (c) above", ("2 (a)", "5 (c)"), "above",
         "paragraphs 2 (a) and 5 (c) above"),
        ("paragraphes 3 et 5 ci-dessus", ("4", "6", "8"), "below",
         "paragraphes 4, 6 et 8 ci-dessous"),
        ("alinéa b) du paragraphe 4 ci-dessus", ("5 c)",), "above",
         "alinéa c) du paragraphe 5 ci-dessus"),
        ("párrafos 3 y 5 supra", ("4",), "above", "párrafo 4 supra"),
        ("上文第3、5段", ("4", "6"), "below", "下文第4、6段"),
        ("the first preambular paragraph above", ("2", "3"), "above",
         "the second and third preambular paragraphs above"),
    ],
)  # fmt: skip
def test_a_reference_is_written_anew_in_its_own_words(
    words: str, items: tuple[str, ...], side: str, new: str
) -> None:
    wanted = [Wording(tuple(Item(one) for one in items), side)]
    text, changes = reworded(f"Recalls {words};", lambda _: wanted, lambda _: None)
    assert (text, changes) == (f"Recalls {new};", ((words, new),))


def test_where_nobody_can_tell_the_form_of_the_noun_it_stays_and_is_told() -> None:
    told: list[str] = []
    wanted = [Wording((Item("3"), Item("4")), "above")]
    text, _ = reworded("в пункте 3 выше", lambda _: wanted, lambda one: told.append(one.words))
    assert (text, told) == ("в пункте 3 выше", ["пункте 3 выше"])


def test_what_stands_on_both_sides_is_said_twice() -> None:
    wanted = [Wording((Item("1"),), "above"), Wording((Item("5"), Item("6")), "below")]
    text, _ = reworded("see paragraphs 1 to 3 above", lambda _: wanted, lambda _: None)
    assert text == "see paragraph 1 above and paragraphs 5 and 6 below"


def test_what_is_said_of_both_sides_in_one_breath_is_one_reference() -> None:
    words = "paragraphs 1 to 3 above and paragraph 6 below"
    items = (("1", "3"), ("6", ""))
    assert found(f"see {words} and paragraph 7 of the report") == [
        (words, items, "above and below")
    ]
    apart = "paragraph 1 above and paragraph 2 above, paragraph 6 below"
    assert [one for one, *_ in found(apart)] == apart.replace(" and ", ", ").split(", ")


def test_on_each_side_it_is_written_in_the_words_of_that_side() -> None:
    wanted = [Wording((Item("7"),), "below"), Wording((Item("1"), Item("2")), "above")]
    text, _ = reworded("paragraph 5 below and paragraph 2 above", lambda _: wanted, lambda _: None)
    assert text == "paragraph 7 below and paragraphs 1 and 2 above"
