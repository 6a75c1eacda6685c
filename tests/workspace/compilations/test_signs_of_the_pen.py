"""What secretaries and chairs type in words: requests, remarks, wordings of the Chair.

Each sign stands with what a delegate reads in it, or with the words that must be told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.amendments.agreement import Agreement
from drafting.amendments.positions import Stance
from drafting.model.edits import DeleteUnit, EditText, InsertUnit, MoveUnit
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.workspace.compilations.received.compilation import read_file
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.environment.context import Context

HEAD = "Mending of nets\n\nThe General Assembly,\n\nPP1 Noting the tide,\n\n"
OTHER = "OP9 [Thanks all;] (Peru)"


def read(folder: Path, *lines: str, head: str = HEAD) -> CompilationContent:
    path = folder / "sent.txt"
    path.write_text(head + "\n\n".join(lines) + "\n", encoding="utf-8")
    context = Context("Chair", folder, ids=counting_ids("x"))
    return CompilationContent(read_file(path, context), context)


def asked(content: CompilationContent) -> list[tuple[str, str]]:
    """Who proposes, and what a paragraph would read or what comes in."""
    found = []
    for one in content.proposals:
        edit = one.edit
        words = {
            EditText: lambda edit: plain(edit.after),
            InsertUnit: lambda edit: f"+ {plain(edit.unit.text)}",
            DeleteUnit: lambda _: "delete",
            MoveUnit: lambda _: "move",
        }[type(edit)](edit)
        found.append((", ".join(one.by), words))
    return found


def operative(content: CompilationContent) -> list[str]:
    return [plain(unit.text) for unit in content.text.operative]


@pytest.mark.parametrize(
    ("line", "text", "proposed"),
    [
        ("OP1 Urges [to mend (EU) / to sell (China)] nets;", "Urges nets;",
         [("EU", "Urges to mend nets;"), ("China", "Urges to sell nets;")]),
        ("OP1 Asks men to mend [EU: at dawn; G77: at dusk];", "Asks men to mend;",
         [("EU", "Asks men to mend at dawn;"), ("G77", "Asks men to mend at dusk;")]),
        ("OP1 Urges men [US: and boys] [Russia: delete whole para];", "Urges men;",
         [("US", "Urges men and boys;"), ("Russia", "delete")]),
        ("OP1 Urges men to mend; (EU: add at the end “and sew”)", "Urges men to mend;",
         [("EU", "Urges men to mend and sew;")]),
        ('OP1 Urges men to mend;[2] (EU: add "and sew" at the end)', "Urges men to mend;[2]",
         [("EU", "Urges men to mend and sew;[2]")]),
        ('OP1 Urges men (Egypt: delete "men", replace with "all");', "Urges men;",
         [("Egypt", "Urges all;")]),
        ('OP1 Urges men to mend (US: after "men" insert "and boys");', "Urges men to mend;",
         [("US", "Urges men and boys to mend;")]),
        ("OP1 Urges men ~~daily~~ **weekly** (EU);", "Urges men daily;",
         [("EU", "Urges men weekly;")]),
        ('OP1 Urges men to mend; (EU: insert "all" before "men")', "Urges men to mend;",
         [("EU", "Urges all men to mend;")]),
        ("OP1 Urges men [(EU) and boys];", "Urges men;", [("EU", "Urges men and boys;")]),
        ("Op. 1: Urges men [daily] (EU);", "Urges men;", [("EU", "Urges men daily;")]),
        ("OP1 (EU): Thanks all;", "", [("EU", "+ Thanks all;")]),
        ("OP1 bis. [New, Norway: Thanks all;]", "", [("Norway", "+ Thanks all;")]),
        ("OP1 bis Thanks all; [Norway]", "", [("Norway", "+ Thanks all;")]),
        ("OP1 bis Thanks [all] men; (Norway)", "", [("Norway", "+ Thanks [all] men;")]),
    ],
)  # fmt: skip
def test_a_sign_is_read_as_the_room_means_it(
    tmp_path: Path, line: str, text: str, proposed: list[tuple[str, str]]
) -> None:
    content = read(tmp_path, line)
    assert operative(content) == ([text] if text else [])
    assert sorted(asked(content)) == sorted(proposed)
    assert content.unread == []


@pytest.mark.parametrize(
    ("line", "by", "words"),
    [
        ("[Chair's proposal: Asks men to mend;]", "Chair", "Asks men to mend;"),
        ("Chair’s compromise for OP1: “Asks men to mend;”", "Chair", "Asks men to mend;"),
        ("[Co-Chairs' text: Asks men to mend;]", "Co-Chairs", "Asks men to mend;"),
        ("OP1 alt (Facilitator) Asks men to mend;", "Facilitator", "Asks men to mend;"),
    ],
)
def test_a_wording_of_the_chair_is_an_alternative_to_the_paragraph_before_it(
    tmp_path: Path, line: str, by: str, words: str
) -> None:
    content = read(tmp_path, "OP1 Urges men to mend;", line, "OP2 Thanks all.")
    assert operative(content) == ["Urges men to mend;", "Thanks all."]
    assert asked(content) == [(by, words)]
    assert content.proposals[0].alternative == 1
    assert content.unread == []


@pytest.mark.parametrize(
    ("said", "stance", "comment"),
    [
        ("EU: support", Stance.SUPPORTS, ""),
        ("Brazil: oppose", Stance.OPPOSES, ""),
        ("India: flexible", Stance.FLEXIBLE, ""),
        ("Mexico: retain", Stance.RETAIN, ""),
        ("Cuba: needs time", Stance.COMMENTS, "needs time"),
        ("Peru: on hold", Stance.RESERVES, ""),
    ],
)
def test_what_is_said_behind_a_paragraph_is_said_of_its_text(
    tmp_path: Path, said: str, stance: Stance, comment: str
) -> None:
    content = read(tmp_path, f"OP1 Urges men to mend; ({said})", OTHER)
    (held,) = (one for each in content.positions.values() for one in each)
    assert (held.delegation, held.stance, held.comment) == (
        said.split(":", maxsplit=1)[0],
        stance,
        comment,
    )
    assert operative(content) == ["Urges men to mend;"]


def test_words_that_are_no_stance_are_a_comment_and_no_reservation(tmp_path: Path) -> None:
    content = read(tmp_path, "OP1 Urges men [and boys] (EU) (US: only “lads”) to mend;")
    (held,) = content.proposals[0].positions
    assert (held.delegation, held.stance, held.comment) == ("US", Stance.COMMENTS, "only “lads”")


def test_what_an_agreement_depends_on_is_kept_with_it(tmp_path: Path) -> None:
    content = read(
        tmp_path,
        "OP1 Urges men; (Agreed ad ref pending Iran and OP2)",
        "OP2 Thanks all; [ad ref]",
        "OP3 Asks boys. (Agreed, placement tbd)",
    )
    first, second, third = (decision for _, decision in content.decisions)
    names = [plain(content.text.find(one.unit).text) for one in first.conditions if one.unit]
    assert [one.delegation for one in first.conditions if one.delegation] == ["Iran"]
    assert names == ["Thanks all;"]
    assert first.stage is second.stage is Agreement.AD_REFERENDUM
    assert third.conditions == ()
    assert content.unread == ["OP3: (Agreed, placement tbd)"]


@pytest.mark.parametrize(
    "line",
    [
        "OP1 Urges men to mend. (on hold)",
        "OP1 Urges men. [Friends of Nets on behalf of JUSCANZ: delete]",
        "OP1 Urges [further (Chile (Peru)] men;",
        "OP1 Urges men. // US: delete // EU: retain",
        "OP1 Urges men;\n\nNew paragraph proposed by Greece: “Thanks all;”",
        "OP1 Urges men;\n\nOP1 alt Asks men;",
        "OP1 Urges ~~all~~ men;",
        "OP1 Urges men (Chair: to be discussed) to mend;",
        "OP1 Urges men (Net Group: add “and boys”) to mend;",
        "OP1 Urges men {EU: flexible};",
        "OP1 Urges men;\n\nComment by the Secretariat: money",
    ],
)
def test_what_looks_like_a_sign_and_cannot_be_read_is_told(tmp_path: Path, line: str) -> None:
    content = read(tmp_path, line, OTHER)
    assert [one.by for one in content.proposals] == [("Peru",)]
    assert content.unread != []


def test_what_a_secretary_types_above_the_title_is_no_title(tmp_path: Path) -> None:
    head = f"Compilation text as of 3 May, 18:00\n\nKey: bold = additions\n\n{HEAD}"
    content = read(tmp_path, "OP1 Urges [all] (EU) men;", head=head)
    assert content.text.title == "Mending of nets"
    assert "Compilation text as of 3 May, 18:00" in content.text.masthead.other


def test_lines_that_begin_a_paragraph_need_no_empty_line_before_them(tmp_path: Path) -> None:
    content = read(tmp_path, "1. Asks men:\n(a) to mend;\n(b) to sew [well] (EU);\n2. Ends.")
    rows = [row.label for row in Numbering(content.text)]
    assert rows == ["PP1", "OP1", "OP1 (a)", "OP1 (b)", "OP2"]
    assert asked(content) == [("EU", "to sew well;")]


def test_a_wording_before_its_paragraph_is_another_wording_of_it(tmp_path: Path) -> None:
    content = read(tmp_path, "OP1 alt 1: Asks men; [US]", "OP1 Urges men;", "OP2 Ends.")
    assert operative(content) == ["Urges men;", "Ends."]
    assert asked(content) == [("US", "Asks men;")]
    assert content.proposals[0].alternative == 1


def test_several_requests_in_one_parenthesis_are_read_each_for_itself(tmp_path: Path) -> None:
    content = read(tmp_path, "OP1 Urges men; (EU: insert “all” before “men”; US: delete)")
    assert sorted(asked(content)) == [("EU", "Urges all men;"), ("US", "delete")]
