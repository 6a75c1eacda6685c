from __future__ import annotations

import pytest

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.parser import read_sentence
from drafting.amendments.official.operations import EditWords, target_label
from drafting.model.unit import Kind, Unit

PRINTED = (Unit("p1", Kind.PARAGRAPH, "*Requests* the Secretary-General to report;"),)


def said(text: str, *, printed: tuple[Unit, ...] = ()) -> list[tuple[str, str]]:
    """What a sentence asks for: name and label of each operation."""
    found = read_sentence(text, printed).operations
    return [(operation.name, target_label(operation)) for operation in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delete operative paragraph 9.", [("delete", "OP9")]),
        ("Delete the thirty-eighth preambular paragraph.", [("delete", "PP38")]),
        ("Delete the one hundred and first preambular paragraph.", [("delete", "PP101")]),
        ("Delete PP5 alt.", [("delete", "PP5 alt")]),
        ("Delete paragraph 4 (b) (ii).", [("delete", "OP4 (b) (ii)")]),
        ("Delete operative paragraph 3 *bis*.", [("delete", "OP3 bis")]),
        (
            "Delete operative paragraphs 3, 43 and 45.",
            [("delete", "OP3"), ("delete", "OP43"), ("delete", "OP45")],
        ),
        ("Delete operative paragraphs 3 to 5.", [("delete", f"OP{n}") for n in (3, 4, 5)]),
        (
            "Delete the third preambular paragraph and operative paragraph 2.",
            [("delete", "PP3"), ("delete", "OP2")],
        ),
        (
            "Delete subparagraphs (b) and (c) of operative paragraph 7.",
            [("delete", "OP7 (b)"), ("delete", "OP7 (c)")],
        ),
        ("Strike out paragraph 2 of section II.", [("delete", "Section II, OP2")]),
        ("The words “as appropriate” in paragraph 3 were deleted.", [("delete words", "OP3")]),
        ("In the title, delete “urgent”.", [("delete words", "title")]),
        ("In operative paragraph 13, delete “, as appropriate,”.", [("delete words", "OP13")]),
        ("Operative paragraph 3: delete “forthwith”.", [("delete words", "OP3")]),
        ("In OP3, replace “urges” by “calls upon”.", [("replace words", "OP3")]),
        ("In OP3, substitute “calls upon” for “urges”.", [("replace words", "OP3")]),
        ("In paragraph 3, for “March” read “May”.", [("replace words", "OP3")]),
        ("At the end of OP3, add “, as appropriate”.", [("insert words", "OP3")]),
        ("Insert “fully” after “implement” in OP3.", [("insert words", "OP3")]),
        (
            "In PP1, after “15 May 2026” insert “in Rome” and delete the end of the paragraph",
            [("insert words", "PP1"), ("delete words", "PP1")],
        ),
        (
            "In OP1, before “war” delete “grave”, and after “region” replace the text by “it;”.",
            [("delete words", "OP1"), ("replace words", "OP1")],
        ),
        ("In OP4, after the words as appropriate, insert “and fully”.", [("insert words", "OP4")]),
        ("Move operative paragraph 8 so that it follows operative paragraph 3.", [("move", "OP8")]),
        ("Move PP4 before PP2.", [("move", "PP4")]),
        ("Merge operative paragraphs 3 and 4.", [("merge", "OP3")]),
        ("Renumber the subsequent paragraphs accordingly.", [("renumber", "")]),
        (
            "Delete OP5 and renumber the remaining paragraphs accordingly.",
            [("delete", "OP5"), ("renumber", "")],
        ),
    ],
)
def test_a_sentence_of_an_amendment_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Replace operative paragraph 200 with the following text:", ("replace", "OP200")),
        ("Paragraph 6 should read:", ("replace", "OP6")),
        ("Operative paragraph 6 shall read as follows:", ("replace", "OP6")),
        ("After operative paragraph 70, insert the following paragraph:", ("insert", "OP70")),
        (
            "After the third preambular paragraph, insert a new preambular paragraph, reading:",
            ("insert", "PP3"),
        ),
        ("Insert a new operative paragraph 5 bis reading:", ("insert", "OP5")),
        ("Insert a new operative paragraph after OP3, to read as follows:", ("insert", "OP3")),
        (
            "After subparagraph (c) of OP4, insert a new subparagraph reading:",
            ("insert", "OP4 (c)"),
        ),
        ("At the end of the preamble, add the following paragraph:", ("insert", "last PP")),
        ("Delete OP2 and substitute therefor the following:", ("replace", "OP2")),
    ],
)
def test_a_sentence_takes_the_paragraphs_printed_beneath_it(
    text: str, expected: tuple[str, str]
) -> None:
    assert said(text, printed=PRINTED) == [expected]


def test_words_are_kept_as_quoted_with_their_italics_and_notes() -> None:
    (operation,) = read_sentence(
        "In OP3, after “Plan”, insert “*inter alia*,[^n1] the”."
    ).operations
    assert isinstance(operation, EditWords)
    assert operation.words == "*inter alia*,[^n1] the"


def test_words_in_straight_quotation_marks_are_words_too() -> None:
    assert said('In OP3, replace "urges" with "calls upon".') == [("replace words", "OP3")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The Committee should reconsider.", "is not understood"),
        ("Delete “urgently”.", "in which paragraph"),
        ("In OP3, insert “fully”.", "where to insert"),
        ("After OP3, insert the following paragraph:", "does not follow"),
        ("Replace OP3 with the following text:", "does not follow"),
    ],
)
def test_what_is_not_understood_says_why(text: str, reason: str) -> None:
    with pytest.raises(InstructionError, match=reason):
        read_sentence(text)
