"""One list of openings: whoever reads, checks, offers or weighs them knows the same words."""

from __future__ import annotations

import pytest

from drafting.editorial.openings import is_operative, is_participle
from drafting.formats.plain.openers import Opener, opener
from drafting.lexicon import force, openings
from drafting.lexicon.verb_forms import american, bare, finite, participle, with_z
from drafting.redline.force import Shift, shift

NOT_READ = {"United"}
"""What begins more names than paragraphs."""


def kind(words: str) -> Opener | None:
    found = opener(f"{words} the lamps of every pier")
    return found[0] if found else None


def test_every_operative_opening_is_read_and_passes_the_checks() -> None:
    for phrase in (*openings.operative(), *openings.finite_verbs()):
        assert is_operative(phrase), phrase
        assert kind(phrase) is Opener.OPERATIVE, phrase


def test_every_preambular_opening_is_read_and_passes_the_checks() -> None:
    for phrase in (*openings.preambular(), *openings.phrases()):
        assert is_participle(phrase), phrase
        assert kind(phrase) is Opener.PREAMBULAR, phrase
    for word in openings.adjectives() - NOT_READ:
        assert is_participle(f"{word} by it"), word
        assert kind(word) is Opener.PREAMBULAR, word


def test_what_only_simulations_use_is_read_all_the_same() -> None:
    assert kind("Fulfilling") is kind("Contemplating") is Opener.PREAMBULAR


@pytest.mark.parametrize("word", ["Emphasises", "Recognises", "Authorises", "Re-emphasises"])
def test_other_spellings_of_verbs_are_read(word: str) -> None:
    assert kind(word) is Opener.OPERATIVE
    assert is_operative(word)
    assert with_z(word) == american(word)


@pytest.mark.parametrize("line", ["Tasks of the Keeper", "Names and places", "United Nations"])
def test_nouns_and_names_open_no_paragraph(line: str) -> None:
    assert opener(line) is None


def test_what_may_come_before_a_verb_is_one_list() -> None:
    for adverb in openings.manner():
        assert is_operative(f"{adverb} urges all"), adverb
        found = opener(f"{adverb} urges all")
        assert found == (Opener.OPERATIVE, f"{adverb} urges"), adverb


def test_verbs_with_a_force_open_paragraphs_in_both_parts() -> None:
    known = {verb.casefold() for verb in openings.finite_verbs()}
    for scale in (force.ASKS, force.APPROVES, force.BLAMES):
        for verb in scale:
            first, space, rest = verb.partition(" ")
            assert finite(first) in known, verb
            assert shift(f"{finite(first)}{space}{rest}", participle(first) + space + rest) is (
                Shift.SAME
            )


@pytest.mark.parametrize("verb", ["Stresses", "Wishes", "Fixes", "Urges", "Commits", "Regrets"])
def test_the_forms_of_a_verb(verb: str) -> None:
    assert finite(bare(verb)) == verb


def test_participles() -> None:
    said = [participle(verb) for verb in ("regret", "Urge", "Stress", "agree", "set")]
    assert said == ["regretting", "Urging", "Stressing", "agreeing", "setting"]
