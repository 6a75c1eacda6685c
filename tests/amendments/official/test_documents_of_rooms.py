"""Amendments as delegations send them: without a title, of several, with their reasons."""

from __future__ import annotations

import pytest
from amendments.official.kites import CERFS, HEAD, TETE, WEAVERS, applied, lines_of

from drafting.amendments.official.document import Instruction, read_amendments
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids


def instructions(*lines: str) -> list[Instruction]:
    result = applied(*lines)
    assert all(one.applied for one in result.outcomes), result.outcomes
    return [one.instruction for one in result.outcomes]


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("OP3: delete", "OP3 Decides to remain seized of the matter."),
        ("OP3 – to be deleted", "OP3 Decides to remain seized of the matter."),
        ("[OP3 DELETE]", "OP3 Decides to remain seized of the matter."),
        ("OP3: replace “weavers” by “makers”", "OP3 Thanks the makers;"),
        ("Amend the title to read “Paper kites”", WEAVERS),
        ("New OP3 bis: “Thanks the painters;”", "OP4 Thanks the painters;"),
        ("Insert a new PP1 bis: “Mindful of the wind,”", "PP2 Mindful of the wind,"),
        ("OP3 to read: “Thanks the makers of kites;”", "OP3 Thanks the makers of kites;"),
    ],
)
def test_the_first_instruction_of_a_document_without_a_title_is_no_title(
    line: str, reads: str
) -> None:
    result = applied(line)
    assert [one.reason for one in result.outcomes] == [""]
    assert reads in lines_of(result)


@pytest.mark.parametrize(
    "line",
    [
        "OP3: perhaps delete “weavers”",
        "Delete operative paragraph 1, and operative paragraph 2 becomes operative paragraph 4",
        "Delete operative paragraph 1 and somehow operative paragraph 2",
        "Please soften operative paragraph 2",
    ],
)
def test_what_is_refused_where_a_title_would_stand_is_told(line: str) -> None:
    (outcome,) = applied(line).outcomes
    assert not outcome.applied


def test_a_title_stays_a_title() -> None:
    document = f"{HEAD}New kites for old\n\nDelete operative paragraph 3.\n"
    read = read_amendments(read_plain(document, counting_ids("d")).resolution)
    assert (read.title, len(read.instructions)) == ("New kites for old", 1)


def test_labels_of_the_room_stay_with_what_is_said_of_them() -> None:
    told = instructions("OP1: delete “to mend kites”", "OP3 – delete")
    assert [one.text[:3] for one in told] == ["OP1", "OP3"]
    told = instructions("OP2: put “a day” in brackets.", "OP3: end the paragraph after “Thanks”.")
    assert [one.text[:3] for one in told] == ["OP2", "OP3"]


def test_each_instruction_is_of_the_delegation_that_stands_above_it_or_with_it() -> None:
    told = instructions(
        "Proposals by the EU",
        "OP1: delete “to mend kites”",
        "G77 and Peru:",
        "OP3: delete.",
        "Norway: In OP2, replace “Invites” with “Urges”.",
        "OP4: replace “Decides” with “Resolves” (Chile, Mexico)",
    )
    assert [one.by for one in told] == [("EU",), ("G77", "Peru"), ("Norway",), ("Chile", "Mexico")]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["Delete OP3.", "Rationale: nobody weaves them."], "Rationale: nobody weaves them."),
        (["Delete OP3. Justification: nobody weaves them."], "Justification: nobody weaves them."),
        (["OP3: delete (Reason: “weavers” is wrong)"], "Reason: “weavers” is wrong"),
        (["Delete OP3, as it duplicates OP2."], "as it duplicates OP2."),
        (["Delete OP3. This is agreed language."], "This is agreed language."),
    ],
)
def test_reasons_are_kept_with_the_instruction_and_change_nothing(
    lines: list[str], why: str
) -> None:
    result = applied(*lines)
    (outcome,) = result.outcomes
    assert outcome.applied
    assert outcome.instruction.rationale == why
    assert WEAVERS not in lines_of(result)


@pytest.mark.parametrize(
    "line",
    [
        "Delete OP3, as it duplicates OP2, and delete OP4.",
        "Delete OP3. Rationale: too long. Insert a day.",
        "Delete OP3. This would move “kites” to OP2.",
    ],
)
def test_what_may_be_another_instruction_is_taken_for_no_reason(line: str) -> None:
    result = applied(line)
    assert not result.outcomes[0].applied
    assert WEAVERS in lines_of(result)


def test_neither_half_of_a_paragraph_keeps_the_word_that_joined_them() -> None:
    halves = [
        "OP2 Invites schools to teach the making of kites;",
        "OP3 Encourages them to hold a day of kites;",
    ]
    for line in (
        "Split OP2 into two paragraphs, the second beginning with “encourages them”.",
        "Split operative paragraph 2 after “the making of kites”.",
    ):
        assert lines_of(applied(line))[2:4] == halves


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("Au paragraphe 1, supprimer « , sur demande ».",
         "OP1 Prie les États Membres de prêter des cerfs-volants ;"),
        ("À la fin du paragraphe 1, ajouter « et gratuitement ».",
         "OP1 Prie les États Membres de prêter des cerfs-volants, sur demande et gratuitement ;"),
        ("Au paragraphe 2, remplacer « tisserands » par « peintres ».",
         "OP2 Remercie les peintres\u00a0;"),
        ("À la fin du paragraphe 2, ajouter « et les peintres ».",
         "OP2 Remercie les tisserands et les peintres\u00a0;"),
        ("Supprimer les paragraphes 2 et 3.",
         "OP1 Prie les États Membres de prêter des cerfs-volants, sur demande."),
        ("Fusionner les paragraphes 1 et 2.",
         "sur demande et remercie les tisserands\u00a0;"),
    ],
)  # fmt: skip
def test_the_space_before_a_french_semicolon_stays(line: str, reads: str) -> None:
    assert any(one.endswith(reads) for one in lines_of(applied(line, base=CERFS, head=TETE)))
