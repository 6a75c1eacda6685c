"""Two delegations changed one paragraph, each without seeing the other."""

from __future__ import annotations

import pytest

from drafting.redline import Merge, merge_text

BASE = "*Urges* all States to share charts with small ports;"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param(
            BASE.replace("all States", "coastal States"),
            BASE.replace("small ports", "small ports and marinas"),
            "*Urges* coastal States to share charts with small ports and marinas;",
            id="changes of different words are both made",
        ),
        pytest.param(
            BASE.replace("Urges", "Calls upon"),
            BASE.replace("Urges", "Calls upon").replace(";", ","),
            "*Calls upon* all States to share charts with small ports,",
            id="the same change is made once",
        ),
        pytest.param(
            BASE.replace("share", "freely share"),
            BASE.replace("charts", "maps"),
            "*Urges* all States to freely share maps with small ports;",
            id="words brought in beside a replaced word",
        ),
    ],
)
def test_changes_that_do_not_collide_are_both_made(ours: str, theirs: str, expected: str):
    assert merge_text(BASE, ours, theirs) == Merge(expected, conflict=False)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param(
            BASE.replace("Urges", "Calls upon"),
            BASE.replace("Urges", "Invites"),
            "[*Calls upon*][*Invites*] all States to share charts with small ports;",
            id="two verbs",
        ),
        pytest.param(
            BASE.replace(" all", ""),
            BASE.replace(" all", " all coastal"),
            "*Urges* [all coastal] States to share charts with small ports;",
            id="what one deleted and the other changed",
        ),
        pytest.param(
            BASE.replace("ports", "ports, marinas"),
            BASE.replace("ports", "ports, shipyards"),
            "*Urges* all States to share charts with small ports, [marinas][shipyards];",
            id="two additions at one place",
        ),
        pytest.param(
            "",
            BASE.replace("small", "tiny"),
            "[*Urges* all States to share charts with tiny ports;]",
            id="everything deleted, one word changed",
        ),
    ],
)
def test_wordings_that_collide_are_kept_in_brackets(ours: str, theirs: str, expected: str):
    assert merge_text(BASE, ours, theirs) == Merge(expected, conflict=True)


def test_a_paragraph_rewritten_by_both_is_not_chopped_into_brackets():
    ours = "*Requests* the secretariat of the Union to publish new maps of the southern sea lanes;"
    theirs = "*Decides* that pilots trained by the naval academy shall be certified every year;"
    merge = merge_text(BASE, ours, theirs)
    assert merge.text.count("[") == 2


def test_brackets_that_were_there_stay_as_they_are():
    base = "to [extend][renew] the mandate"
    merge = merge_text(base, base.replace("to", "fully to"), base.replace("mandate", "term"))
    assert merge == Merge("fully to [extend][renew] the term", conflict=False)


def test_a_look_is_merged_like_a_word():
    merge = merge_text("Urges States to act", "*Urges* States to act", "Urges States to react")
    assert merge == Merge("*Urges* States to react", conflict=False)
