"""What a paragraph is by its first words, in the six official languages."""

from __future__ import annotations

import pytest

from drafting.lexicon.foreign_openings import LANGUAGES, openings
from drafting.lexicon.openings import operative, preambular
from drafting.model.unit import Kind
from drafting.workspace.editing.opening_kinds import kind_by_opening

PP = (
    "Recalling its resolution", "recalling its resolution", "*Deeply concerned* by fog",
    "Having considered", "[Noting also the storm,]", "Pursuant to its resolution",
    "Rappelant sa résolution", "Se félicitant de la tenue", "S’inquiétant du brouillard",
    "Profondément préoccupée par", "Consciente de", "Ayant examiné",
    "Recordando su resolución", "Profundamente preocupada por", "Acogiendo con beneplácito",
    "ссылаясь на свою резолюцию", "Вновь подтверждая", "с удовлетворением отмечая",
    "будучи глубоко обеспокоена", "إذ تشير إلى", "وإذ تُؤكّد من جديد", "وقد نظرت في", "回顾其决议，",
    "又回顾其决议，", "重申其承诺，", "铭记",
)  # fmt: skip
OP = (
    "Requests the Keeper", "requests the Keeper", "*Also urges* States", "Takes note of the report",
    "In this regard, notes the report", "[Decides][Resolves] to act",
    "Prie le Gardien", "Se félicite de la tenue", "Décide de rester saisie", "Demande également",
    "Pide al Guardián", "Decide seguir ocupándose", "Toma nota", "Observa con preocupación",
    "постановляет", "Настоятельно призывает", "с удовлетворением отмечает", "вновь подтверждает",
    "تقرر أن تبقي", "وتطلب إلى", "كما تحث الدول", "يطلب إلى الأمين", "又请秘书长",
    "决定继续处理此案；", "重申其承诺；", "敦促会员国",
)  # fmt: skip
NEITHER = (
    "", "The lighthouse of the north", "Tasks of the Keeper", "To keep lamps", "Avant la tempête",
    "Cuando llegue", "Маяк на севере", "منارة الشمال", "灯塔", "重申其承诺", "General provisions",
    "(a)",
)  # fmt: skip


@pytest.mark.parametrize("words", PP)
def test_preambular_openings_are_known(words: str):
    assert kind_by_opening(words) is Kind.PREAMBULAR


@pytest.mark.parametrize("words", OP)
def test_operative_openings_are_known(words: str):
    assert kind_by_opening(words) is Kind.OPERATIVE


@pytest.mark.parametrize("words", NEITHER)
def test_other_words_say_nothing(words: str):
    assert kind_by_opening(words) is None


def test_every_opening_that_the_lexicon_lists_is_known():
    for kind, listed in ((Kind.PREAMBULAR, preambular()), (Kind.OPERATIVE, operative())):
        assert [one for one in listed if kind_by_opening(f"{one} all") is not kind] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_opens_one_part_and_the_other(language: str):
    known = openings(language)
    assert not set(known.preambular) & set(known.operative)
    assert not (set(known.preambular) | set(known.operative)) & (known.lead | set(known.both))
    for kind, listed in ((Kind.PREAMBULAR, known.preambular), (Kind.OPERATIVE, known.operative)):
        assert {one for one in listed if kind_by_opening(f"{one} x", language) is not kind} == set()


def test_the_language_of_a_text_decides_where_a_word_is_one_of_two():
    assert kind_by_opening("Note le rapport", "fr") is Kind.OPERATIVE
    assert kind_by_opening("Invita a los Estados", "es") is Kind.OPERATIVE
