"""How a change inside a paragraph reads."""

from __future__ import annotations

import pytest

from drafting.redline import words


def marked(old: str, new: str) -> str:
    signs = {"=": "{}", "-": "<{}>", "+": "‹{}›"}
    return "".join(signs[span.sign].format(span.text) for span in words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "*Urges* States to act;",
            "*Calls upon* States to act;",
            "*<Urges>‹Calls upon›* States to act;",
            id="a verb is replaced as a whole, inside its italics",
        ),
        pytest.param(
            "Donors, partners and banks",
            "Donors, foundations, partners and banks",
            "Donors, ‹foundations, ›partners and banks",
            id="an entry of a list comes in with its comma",
        ),
        pytest.param(
            "the right to food",
            "the right to water and the right to food",
            "‹the right to water and ›the right to food",
            id="what is repeated comes in as a phrase",
        ),
        pytest.param(
            "All Forms of Racial Discrimination;",
            "All Forms of Racial Discrimination and All Forms of Religious Discrimination;",
            "All Forms of Racial Discrimination‹ and All Forms of Religious Discrimination›;",
            id="two pieces that can be one are one",
        ),
        pytest.param(
            "with generous support from the host country and all its partners",
            "following formal advice given by the legal counsel and two experts",
            "<with generous support from the host country and all its partners>"
            "‹following formal advice given by the legal counsel and two experts›",
            id="two phrases that share but small words are not chopped",
        ),
        pytest.param(
            "using the seven-plus-one formula",
            "using the three-minus-two formula",
            "using the <seven-plus-one>‹three-minus-two› formula",
            id="a hyphen alone is nothing in common",
        ),
        pytest.param(
            "*Highlights* the importance of addressing the causes,",
            "*Stresses* the urgent need to address the causes,",
            "*<Highlights>‹Stresses›* the <importance of addressing>"
            "‹urgent need to address› the causes,",
            id="the verb stands apart from the words after it",
        ),
        pytest.param(
            "resolution 72/146 of 19 December 2017",
            "resolution 74/176 of 18 December 2019",
            "resolution <72/146>‹74/176› of <19>‹18› December <2017>‹2019›",
            id="numbers and symbols are replaced as a whole",
        ),
        pytest.param(
            "[to extend] the mandate",
            "[to extend][to renew] the mandate",
            "[to extend]‹[to renew]› the mandate",
            id="a bracketed alternative comes in with its brackets",
        ),
        pytest.param(
            "the Plan,[^n1] and the Agenda",
            "the Plan and the Agenda",
            "the Plan<,[^n1]> and the Agenda",
            id="a note goes out with its mark",
        ),
        pytest.param(
            "30 July 2026",
            "30\u00a0July 2026",
            "30< >‹\u00a0›July 2026",
            id="a space that is another one is a change of the space alone",
        ),
        pytest.param(
            "大会决定继续审议",
            "大会决定停止审议",
            "大会决定<继续>‹停止›审议",
            id="Chinese",
        ),
        pytest.param(
            "各国取得进展",
            "一些国家取得进展",
            "<各国>‹一些国家›取得进展",
            id="a Chinese word is not cut for the sake of one character",
        ),
        pytest.param(
            "*Recalling* resolutions A/1 and B/2,",
            "*Recalling* resolutions A/1, B/2 and C/3,",
            "*Recalling* resolutions A/1< and>‹,› B/2‹ and C/3›,",
            id="what says something is kept rather than what binds",
        ),
        pytest.param(
            "تحث الدول الأعضاء على العمل",
            "تدعو الدول الأعضاء إلى العمل",
            "<تحث>‹تدعو› الدول الأعضاء <على>‹إلى› العمل",
            id="Arabic",
        ),
    ],
)
def test_a_change_reads_as_a_drafter_would_mark_it(old: str, new: str, expected: str):
    assert marked(old, new) == expected


def test_the_same_text_is_one_kept_span():
    assert marked("*Urges* States", "*Urges* States") == "*Urges* States"
    assert words("", "") == ()


def test_a_paragraph_of_thousands_of_words_is_compared_to_the_letter():
    old = " ".join(f"alpha{number % 700} beta{number % 13}" for number in range(2000))
    new = " ".join(f"beta{number % 17} alpha{number % 900}" for number in range(2000))
    spans = words(old, new)
    assert "".join(span.text for span in spans if span.sign != "+") == old
    assert "".join(span.text for span in spans if span.sign != "-") == new
