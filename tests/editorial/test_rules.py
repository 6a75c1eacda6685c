"""Every rule finds what its own example shows, and nothing in the text put right."""

from __future__ import annotations

import pytest

from drafting.dataclasses import replace
from drafting.editorial import Selection, all_rules, check, find_rule, fixing_edit
from drafting.editorial.examples import draft_of, example, known_of
from drafting.editorial.findings import Finding, Severity
from drafting.editorial.rules import Rule
from drafting.model.inline import plain
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

RULES = all_rules()


def only(rule: Rule) -> Selection:
    return Selection(select=(rule.code,))


def findings(rule: Rule, text: str) -> tuple[Finding, ...]:
    known = known_of(text)
    return check(example(text), selection=only(rule), draft=draft_of(text), known=known)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_is_found_and_the_right_one_is_not(rule: Rule):
    assert [one.code for one in findings(rule, rule.about.wrong)]
    assert not findings(rule, rule.about.right)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_who_asks_for_errors_alone_is_given_the_errors_among_all_findings(rule: Rule):
    wrong, weights = rule.about.wrong, (rule.code, Severity.ERROR)
    for selection in (Selection(), Selection(weights=(weights,))):
        text, draft, known = example(wrong), draft_of(wrong), known_of(wrong)
        every = check(text, selection=selection, draft=draft, known=known)
        errors = replace(selection, least=Severity.ERROR)
        found = check(text, selection=errors, draft=draft, known=known)
        assert found == tuple(one for one in every if one.severity is Severity.ERROR)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_finding_stands_where_something_can_be_seen(rule: Rule):
    resolution = example(rule.about.wrong)
    texts = {unit.id: unit.text for unit in resolution.walk()}
    texts.update({note.id: note.text for note in resolution.notes})
    for finding in findings(rule, rule.about.wrong):
        assert finding.label
        assert finding.message.endswith(".")
        assert 0 <= finding.start <= finding.end
        if finding.unit in texts:
            assert finding.end <= len(texts[finding.unit])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_fix_takes_its_finding_away_and_can_be_undone(rule: Rule):
    resolution = example(rule.about.wrong)
    found = findings(rule, rule.about.wrong)
    edit = fixing_edit(resolution, found)
    if edit is None:
        assert all(finding.fix is None for finding in found)
        return
    mended = edit.apply(resolution)
    assert mended != resolution
    assert edit.invert().apply(mended) == resolution
    wrong = rule.about.wrong
    known = known_of(wrong)
    left = check(mended, selection=only(rule), draft=draft_of(wrong), known=known)
    assert len(left) < len(found)


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


def test_names_of_states_are_those_of_the_year_of_a_text():
    only_names = Selection(select=("SN01",))
    older = example("symbol: E/CN.15/2017/L.9\nsponsors: Netherlands, Turkey\nOP: *Notes* it.")
    newer = example("symbol: E/CN.15/2024/L.9\nsponsors: Netherlands, Turkey\nOP: *Notes* it.")
    assert not check(older, selection=only_names)
    assert len(check(newer, selection=only_names)) == 2


def test_another_organ_speaks_in_a_nested_resolution():
    """“Its resolution” is one of the Assembly there, and one of the Council around it."""
    inner = (
        Unit("ie", Kind.ENACTING, "The General Assembly,"),
        Unit("ip", Kind.PREAMBULAR, "*Recalling* its resolution 70/1 of 25 September 2015,"),
        Unit("io", Kind.OPERATIVE, "*Decides* to act."),
    )
    words = "*Recommends* to the General Assembly the adoption of the following draft resolution:"
    nested = Unit("on", Kind.OPERATIVE, words, (Unit("ir", Kind.RESOLUTION, "", inner),))
    outer = Resolution(enacting="The Economic and Social Council", operative=(nested,))
    assert not check(outer, selection=Selection(select=("CI05",)))
    assert len(check(example("PP: *Recalling* its resolution 2022/14,"),
                     selection=Selection(select=("CI05",)))) == 1  # fmt: skip


def test_the_security_council_has_a_style_of_its_own():
    text = (
        "PP: *Further recalling* resolution 1325 (2000),\nOP: *Decides further*:\n"
        "(a) to act; and\n(b) to rest."
    )
    council = example(f"enacting: The Security Council,\n{text}")
    assembly = example(f"enacting: The General Assembly,\n{text}")
    heavy = {"error", "warning"}
    assert not [one for one in check(council) if one.severity in heavy]
    assert {"UN-OP05", "UN-PU05", "UN-PU06"} <= {one.code for one in check(assembly)}


@pytest.mark.parametrize(
    "words",
    [
        "OP: *Notes* all states of emergency that were declared in 2020;",
        "OP: *Welcomes* the meeting in Pago Pago, and the rescue of tortoises;",
        "OP: *Decides* to use the general reserve of the Fund, approved ad referendum;",
        "OP: *Calls upon* member States of the European Union to enterprise and exercise;",
        "OP: *Encourages* further efforts of the Secretary General of the Council of Europe;",
        "OP: *Recalls* resolution 1325 (2000) of 31 October 2000 and resolution 217 A (III);",
        "OP: *Notes* that, in its resolution 2334 (2016), the Security Council spoke of it;",
        "OP: *Welcomes* UN-Habitat and the film “UN program: 100% of the labor”;",
        "OP: *Takes note*, in this regard, of the report; *Recalls* the 1,250 ships of 2015–2020;",
    ],
)
def test_what_is_right_is_left_alone(words: str):
    heavy = [one for one in check(example(words)) if one.severity != "advice"]
    assert [one for one in heavy if one.code != "UN-PU02"] == []


def test_italics_that_a_source_lost_in_its_notes_are_offered_and_are_no_more_than_advice():
    note = Note("n", "See United Nations, Treaty Series, vol. 1249, No. 20378.")
    text = Resolution(
        title="Ferries",
        enacting="*The General Assembly*,",
        operative=(Unit("o", Kind.OPERATIVE, "*Urges* all to join the Convention.[^n]"),),
        notes=(note,),
    )
    found = [one for one in check(text) if one.code == "UN-FN07"]
    assert [one.severity for one in found] == [Severity.ADVICE]
    edit = fixing_edit(text, found)
    assert edit is not None
    mended = edit.apply(text)
    assert mended.notes[0].text == "See United Nations, *Treaty Series*, vol. 1249, No. 20378."
