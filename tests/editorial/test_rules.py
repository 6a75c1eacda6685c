"""Every rule finds what its own example shows, and nothing in the text put right."""

from __future__ import annotations

import pytest

from drafting.editorial import Selection, all_rules, check, find_rule, fixing_edit
from drafting.editorial.examples import example
from drafting.editorial.rules import Rule
from drafting.model.inline import plain

RULES = all_rules()


def only(rule: Rule) -> Selection:
    return Selection(select=(rule.code,))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_is_found_and_the_right_one_is_not(rule: Rule):
    assert [one.code for one in check(example(rule.about.wrong), selection=only(rule))]
    assert not check(example(rule.about.right), selection=only(rule))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_finding_stands_where_something_can_be_seen(rule: Rule):
    resolution = example(rule.about.wrong)
    texts = {unit.id: unit.text for unit in resolution.walk()}
    texts.update({note.id: note.text for note in resolution.notes})
    for finding in check(resolution, selection=only(rule)):
        assert finding.label
        assert finding.message.endswith(".")
        assert 0 <= finding.start <= finding.end
        if finding.unit in texts:
            assert finding.end <= len(texts[finding.unit])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_fix_takes_its_finding_away_and_can_be_undone(rule: Rule):
    resolution = example(rule.about.wrong)
    findings = check(resolution, selection=only(rule))
    edit = fixing_edit(resolution, findings)
    if edit is None:
        assert all(finding.fix is None for finding in findings)
        return
    mended = edit.apply(resolution)
    assert mended != resolution
    assert edit.invert().apply(mended) == resolution
    left = check(mended, selection=only(rule))
    assert len(left) < len(findings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is_and_where_it_comes_from(rule: Rule):
    about = rule.about
    assert about.title
    assert not about.title.endswith(".")
    assert about.source
    assert rule.explanation.rstrip().endswith((".", "”", ")"))
    assert about.wrong != about.right
    assert find_rule(rule.code.removeprefix("UN-").lower()) is rule


def test_codes_are_unique_and_sorted_into_families():
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert all(code.startswith("UN-") for code in codes)


def test_rules_of_common_knowledge_are_no_more_than_advice():
    for rule in RULES:
        if "common knowledge" in rule.about.source:
            assert rule.about.severity == "advice"


def test_a_fix_never_touches_square_brackets_or_markup():
    resolution = example("OP: *Requests* the Secretary *General* [to report][to rest];")
    edit = fixing_edit(resolution, check(resolution))
    mended = edit.apply(resolution) if edit else resolution
    assert "[to report][to rest]" in plain(mended.operative[0].text)
