"""A paragraph that two split apart is cut at both places, and has its words once."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random

import pytest

from drafting.model.edits import Several
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, Rebased, rebase
from drafting.redline.told_splits import difference_with_splits

SENTENCE = (
    "keepers harbours lanterns to inspect every autumn and whenever tides permit report findings "
    "upon arrival at quays with maps of reefs"
)
WORDS = SENTENCE.split(" ")


def cut_and_reworded(name: str, cuts: list[int], reworded: dict[int, str]) -> Resolution:
    """The text of one who cut the paragraph before these words, and put others for some."""
    words = [reworded.get(at, word) for at, word in enumerate(WORDS)]
    names = ("o2", *(f"{name}{at}" for at in cuts))
    return around(
        Unit(identity, Kind.OPERATIVE, text)
        for identity, text in zip(names, pieces(words, cuts), strict=True)
    )


def pieces(words: Sequence[str], cuts: list[int]) -> list[str]:
    bounds = [0, *cuts, len(words)]
    return [" ".join(words[one:two]) for one, two in pairwise(bounds)]


def around(units: Iterable[Unit]) -> Resolution:
    first = Unit("o1", Kind.OPERATIVE, "*Notes* the fog;")
    last = Unit("o3", Kind.OPERATIVE, "*Decides* to meet again.")
    return Resolution(operative=(first, *units, last))


BASE = around([Unit("o2", Kind.OPERATIVE, " ".join(WORDS))])


def together(one: Resolution, other: Resolution) -> Rebased:
    edit = Several(difference_with_splits(BASE, other, {"o2"}))
    assert edit.apply(BASE) == other
    return rebase(edit, KnownTexts(BASE), one, KEEP_BOTH)


@pytest.mark.parametrize("seed", range(40))
def test_both_cuts_stand_and_every_word_once(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    cuts = [sorted(random.sample(range(2, len(WORDS) - 1), random.randint(1, 2))) for _ in "xy"]
    both = sorted({*cuts[0], *cuts[1]})
    free = [at for at in range(len(WORDS)) if not {at, at + 1}.intersection(both)]
    chosen = random.sample(free, random.randint(0, 4))
    reworded = [{at: f"{name}{at}" for at in chosen[side::2]} for side, name in enumerate("xy")]
    one, other = map(cut_and_reworded, "xy", cuts, reworded)
    made = together(one, other)
    all_words = {**reworded[0], **reworded[1]}
    words = [all_words.get(at, word) for at, word in enumerate(WORDS)]
    told = made.notes and any(abs(a - b) == 1 for a in reworded[0] for b in reworded[1])
    assert [unit.text for unit in made.text.operative[1:-1]] == pieces(words, both) or told
