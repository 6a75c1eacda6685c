"""Who brought in and who took out each word: exact through splits, joins, moves and undo."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn
from support.redline_cases import operative, resolution, row_of
from support.strategies import edit_scripts, resolutions

from drafting.dataclasses import replace
from drafting.model.fields import FIELDS
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import accepted, new_text, old_text, redline, rejected
from drafting.redline.provenance import NOTE, UNIT, Trace, attributed, credited_texts, steps_of
from drafting.redline.script import Act, Change, Operation, Redline, Span

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DELEGATIONS = ("Austria", "Benin", "Chile")
LAMPS = "Recalling the lamps,"


def acts(*states: tuple[str, Resolution]) -> list[tuple[Act, Resolution]]:
    """States by their authors, an hour after one another."""
    return [
        (Act(author, NOON + timedelta(hours=hour), key=str(hour)), text)
        for hour, (author, text) in enumerate(states)
    ]


def traced(old: Resolution, states: Iterable[tuple[Act, Resolution]]) -> tuple[Redline, Trace]:
    states = list(states)
    trace = Trace(old, steps_of(old, states))
    new = states[-1][1] if states else old
    return attributed(redline(old, new), trace), trace


def told(old: Resolution, *states: tuple[str, Resolution]) -> Redline:
    return traced(old, acts(*states))[0]


def named(act: Act | None) -> str:
    return act.author if act else ""


def told_of(span: Span) -> tuple[str, str, str]:
    """What a span says: its words, whose they are, what they replaced."""
    return span.text, named(span.by and span.by.act), span.by.replaced if span.by else ""


def shown(row: Change) -> str:
    """The words of a row, each change with the first letter of its author."""
    signs = {"=": "{}", "-": "<{}:{}>", "+": "‹{}:{}›"}
    return "".join(
        signs[span.sign].format(*([span.by.act.author[0]] if span.by else []), span.text)
        for span in row.spans
    )


def blamed(trace: Trace, text: Resolution, unit: str) -> list[tuple[str, str]]:
    spans = credited_texts(trace, text)[UNIT, unit]
    return [(span.text, span.by.act.author if span.by else "") for span in spans]


# Cases


def test_a_span_by_two_authors_is_divided_and_each_replacement_stays_together():
    old = resolution(operative("o1", "Urges the States of the region to act;"))
    red = told(
        old,
        ("Austria", resolution(operative("o1", "Calls upon the States of the region to act;"))),
        ("Benin", resolution(operative("o1", "Calls upon the ports of the region to act;"))),
        ("Chile", resolution(operative("o1", "Calls upon all ports of the region to act;"))),
    )
    assert shown(red.units[0]) == (
        "<A:Urges >‹A:Calls upon ›<C:the >‹C:all ›<B:States>‹B:ports› of the region to act;"
    )


def test_a_word_says_what_it_replaced():
    old = resolution(operative("o1", "Urges States to act;"))
    states = acts(
        ("Austria", resolution(operative("o1", "Requests States to act;"))),
        ("Benin", resolution(operative("o1", "Invites States to act;"))),
    )
    red, _ = traced(old, states)
    out, into = (span for span in red.units[0].spans if span.sign != "=")
    assert told_of(out) == ("Urges ", "Austria", "Requests")
    assert told_of(into) == ("Invites ", "Benin", "Requests")


def test_a_word_that_went_and_came_back_is_nobodys_change():
    old = resolution(operative("o1", "Urges all States to act;"))
    red = told(
        old,
        ("Austria", resolution(operative("o1", "Urges States to act;"))),
        ("Benin", resolution(operative("o1", "Urges all States to act now;"))),
    )
    assert shown(red.units[0]) == "Urges all States to act‹B: now›;"


def test_what_was_edited_before_a_split_keeps_its_author():
    old = resolution(
        operative("o1", "Decides to meet in the spring and asks the Bureau to print a map;")
    )
    edited = operative("o1", "Decides to meet in the autumn and asks the Bureau to print a chart;")
    parts = (
        operative("o1", "Decides to meet in the autumn"),
        operative("o2", "and asks the Bureau to print a chart;"),
    )
    again = replace(parts[1], text="and asks the Office to print a chart;")
    red = told(
        old,
        ("Austria", resolution(edited)),
        ("Benin", resolution(*parts)),
        ("Chile", resolution(parts[0], again)),
    )
    first, second = red.units
    assert shown(first) == "Decides to meet in the <A:spring >‹A:autumn›"
    assert shown(second) == "and asks the <C:Bureau>‹C:Office› to print a <A:map>‹A:chart›;"
    assert (named(first.by), named(second.by)) == ("Benin", "Benin")


def test_what_was_edited_before_a_join_keeps_its_author():
    old = resolution(operative("o1", "Decides to meet;"), operative("o2", "Asks for a map;"))
    edited = operative("o2", "Asks for a large map;")
    red = told(
        old,
        ("Austria", resolution(old.operative[0], edited)),
        ("Benin", resolution(operative("o1", "Decides to meet; Asks for a large map;"))),
    )
    assert "‹A:large ›" in "".join(map(shown, red.units))
    assert [named(row.by) for row in red.units] == ["Benin", "Benin"]


def test_a_deleted_paragraph_has_the_words_that_others_took_out_before():
    old = resolution(operative("o1", "Urges all States to act;"), operative("o2", "Thanks Chile."))
    red = told(
        old,
        ("Austria", resolution(operative("o1", "Urges States to act;"), old.operative[1])),
        ("Benin", resolution(old.operative[1])),
    )
    gone = next(row for row in red.units if row.old == "o1")
    assert shown(gone) == "<B:Urges ><A:all ><B:States to act;>"
    assert named(gone.by) == "Benin"


def test_a_new_paragraph_has_the_words_that_others_brought_into_it():
    old = resolution(operative("o2", "Thanks Chile."))
    red = told(
        old,
        ("Austria", resolution(operative("o1", "Urges States to act;"), *old.operative)),
        ("Benin", resolution(operative("o1", "Urges all States to act;"), *old.operative)),
    )
    row = row_of(red, "OP1")
    assert shown(row) == "‹A:Urges ›‹B:all ›‹A:States to act;›"
    assert named(row.by) == "Austria"


def test_whoever_moved_a_paragraph_is_told_apart_from_whoever_edited_it():
    one, two = operative("o1", "Urges all States to act;"), operative("o2", "Thanks the donors.")
    three = operative("o3", "Decides to remain seized of the matter.")
    shorter = replace(one, text="Urges States to act;")
    red = told(
        resolution(one, two, three),
        ("Austria", resolution(shorter, two, three)),
        ("Benin", resolution(two, three, shorter)),
    )
    left = next(row for row in red.units if row.departed)
    arrived = row_of(red, "OP3")
    assert shown(left) == "<B:Urges ><A:all ><B:States to act;>"
    assert shown(arrived) == "Urges <A:all >States to act;"
    assert (named(left.by), named(arrived.by)) == ("Benin", "Benin")


def test_a_paragraph_taken_out_and_brought_in_elsewhere_was_moved_by_whoever_brought_it_in():
    lamps, oil = Unit("a", Kind.PREAMBULAR, LAMPS), Unit("b", Kind.PREAMBULAR, "Noting the oil,")
    old = Resolution(preamble=(lamps, oil))
    without = replace(old, preamble=old.preamble[1:])
    annexed = replace(without, annexes=(Unit("x", Kind.ANNEX, LAMPS),))
    red = told(old, ("Benin", without), ("Chile", annexed))
    moved = [row for row in red.units if row.operation is Operation.MOVED]
    assert [named(row.by) for row in moved] == ["Chile", "Chile"]


def test_of_two_paragraphs_that_changed_places_whoever_moved_either_is_named():
    one = operative("o1", "Urges States to act in every way that is open to them;")
    two = operative("o2", "Thanks them.")
    red = told(resolution(one, two), ("Austria", resolution(two, one)))
    assert {named(row.by) for row in red.units} == {"", "Austria"}


def test_an_undo_gives_words_back_to_those_who_brought_them_in():
    old = resolution(operative("o1", "Urges States to act;"))
    first = resolution(operative("o1", "Urges all coastal States to act;"))
    second = resolution(operative("o1", "Urges some States to act;"))
    third = resolution(operative("o1", "Urges some States to act now;"))
    last = resolution(operative("o1", "Urges all coastal States to act now;"))
    states = acts(("Austria", first), ("Benin", second), ("Chile", third))
    undo = Act("Benin", NOON + timedelta(days=1), undoes="1")
    red, trace = traced(old, [*states, (undo, last)])
    assert shown(red.units[0]) == "Urges ‹A:all coastal ›States to act‹C: now›;"
    assert blamed(trace, last, "o1")[1] == ("all coastal ", "Austria")


def test_an_undo_of_a_deletion_leaves_the_paragraph_with_whoever_brought_it_in():
    old = resolution(operative("o1", "Urges States to act;"))
    both = resolution(*old.operative, operative("o2", "Thanks the donors."))
    states = acts(("Austria", both), ("Benin", old))
    red, _ = traced(old, [*states, (Act("Benin", NOON + timedelta(days=1), undoes="1"), both)])
    row = row_of(red, "OP2")
    assert named(row.by) == "Austria"
    assert shown(row) == "‹A:Thanks the donors.›"


def test_what_is_made_again_is_of_whoever_made_it_first():
    old = resolution(operative("o1", "Urges States to act;"))
    new = resolution(operative("o1", "Urges all States to act;"), operative("o2", "Thanks Chile."))
    later = NOON + timedelta(days=1)
    undo, redo = Act("Benin", later, undoes="0"), Act("Benin", later, redoes="0")
    red, _ = traced(old, [*acts(("Austria", new)), (undo, old), (redo, new)])
    assert shown(red.units[0]) == "Urges ‹A:all ›States to act;"
    assert named(row_of(red, "OP2").by) == "Austria"


def test_a_change_that_no_act_tells_of_is_nobodys():
    old = resolution(operative("o1", "Urges States to act;"))
    new = resolution(operative("o1", "Urges States to act now;"))
    trace = Trace(old)
    trace.settle(new)
    (row,) = attributed(redline(old, new), trace).units
    assert [(span.text, span.by) for span in row.spans if span.sign == "+"] == [(" now", None)]


# Properties


def by_sign(spans: Iterable[Span]) -> tuple[str, str]:
    spans = tuple(spans)
    return old_text(spans), new_text(spans)


def histories(data: DataObject, most: int = 3) -> tuple[Resolution, list[tuple[str, Resolution]]]:
    old = new = data.draw(resolutions())
    states = []
    for edit in data.draw(edit_scripts(old, most=most)):
        new = edit.apply(new)
        states.append((data.draw(st.sampled_from(DELEGATIONS)), new))
    return old, states


@given(st.data())
def test_the_attributed_redline_is_the_same_redline(data: DataObject):
    old, states = histories(data)
    new = states[-1][1] if states else old
    plain, red = redline(old, new), told(old, *states)
    assert accepted(red) == accepted(plain)
    assert rejected(red) == rejected(plain)
    assert red.summary == plain.summary
    for before, after in zip(plain.changes, red.changes, strict=True):
        assert after._replace(spans=before.spans, by=None) == before
        assert by_sign(after.spans) == by_sign(before.spans)


@given(st.data())
def test_every_change_of_a_single_author_is_that_authors(data: DataObject):
    old, states = histories(data)
    red = told(old, *(("Benin", text) for _, text in states))
    for row in red.changes:
        authors = {told_of(span)[1] for span in row.spans if span.sign != "="}
        assert authors <= {"Benin"}
        says_nothing = row.kind in FIELDS and not row.spans  # one sponsor without a name
        if row.operation not in (Operation.EQUAL, Operation.EDITED) and not says_nothing:
            assert named(row.by) == "Benin", row


@given(st.data())
def test_nobody_is_named_who_did_nothing(data: DataObject):
    old, states = histories(data)
    authors = {author for author, _ in states}
    for row in told(old, *states).changes:
        assert {span.by.act.author for span in row.spans if span.by} <= authors
        assert row.by is None or row.by.author in authors
        assert all(span.by is None for span in row.spans if span.sign == "=")


@given(st.data())
def test_the_credited_words_are_the_text(data: DataObject):
    old, states = histories(data)
    _, trace = traced(old, acts(*states))
    new = states[-1][1] if states else old
    texts = credited_texts(trace, new)
    for unit in new.walk():
        assert "".join(span.text for span in texts[UNIT, unit.id]) == unit.text
    for note in new.notes:
        assert "".join(span.text for span in texts[NOTE, note.id]) == note.text


Lines = dict[str, list[str]]


@st.composite
def negotiations(draw: DrawFn) -> tuple[Resolution, list[tuple[str, Resolution]], dict[str, str]]:
    """Acts on a text of which no word stands twice, with who brought in or took out each word."""
    lines: Lines = {f"o{n}": [f"w{n}x{place}" for place in range(8)] for n in range(3)}
    old, states, author_of = written(lines), [], {}
    for count in range(draw(st.integers(1, 7))):
        author = draw(st.sampled_from(DELEGATIONS))
        unit = draw(st.sampled_from(list(lines)))
        words = lines[unit]
        at = draw(st.integers(0, len(words)))
        what = draw(
            st.sampled_from(("insert", "insert", "delete", "split", "join", "move", "drop"))
        )
        if what == "insert":
            words.insert(at, f"n{count}")
            author_of[f"n{count}"] = author
        elif what == "delete" and at < len(words) > 1:
            author_of[words.pop(at)] = author
        elif what == "split" and 0 < at < len(words):
            items = [*lines.items()]
            place = [name for name, _ in items].index(unit)
            halves = [(unit, words[:at]), (f"s{count}", words[at:])]
            lines = dict([*items[:place], *halves, *items[place + 1 :]])
        elif what == "join" and unit != list(lines)[-1]:
            names = list(lines)
            words += lines.pop(names[names.index(unit) + 1])
        elif what == "move":
            lines = {unit: lines.pop(unit)} | lines
        elif what == "drop" and len(lines) > 1:
            author_of.update(dict.fromkeys(lines.pop(unit), author))
        states.append((author, written(lines)))
    return old, states, author_of


def written(lines: Lines) -> Resolution:
    return resolution(*(operative(name, " ".join(words)) for name, words in lines.items()))


@given(negotiations())
def test_each_word_is_of_whoever_truly_brought_it_in_or_took_it_out(
    negotiation: tuple[Resolution, list[tuple[str, Resolution]], dict[str, str]],
):
    old, states, author_of = negotiation
    red, trace = traced(old, acts(*states))
    new = states[-1][1]
    there = {word for text in (old, new) for unit in text.walk() for word in unit.text.split()}
    both = {word for unit in old.walk() for word in unit.text.split()} & {
        word for unit in new.walk() for word in unit.text.split()
    }
    for row in red.units:
        for span in row.spans:
            for word in set(span.text.split()) & (there - both):
                assert told_of(span)[1] == author_of[word], (word, row)
    for unit in new.walk():
        for words, author in blamed(trace, new, unit.id):
            assert {author_of.get(word, "") for word in words.split()} <= {author, ""}


class Word(NamedTuple):
    """A word of a paragraph, with who brought it in and who took it out."""

    text: str
    born: str = ""
    gone: str = ""

    def unit_states(self, authors: Collection[str]) -> bool:
        """Whether it is there when the changes of these authors alone are made."""
        return (not self.born or self.born in authors) and self.gone not in authors


def reading(words: Iterable[Word], authors: Collection[str]) -> list[str]:
    return [word.text for word in words if word.unit_states(authors)]


@st.composite
def rewritings(draw: DrawFn) -> tuple[list[Word], list[tuple[str, Resolution]]]:
    """A paragraph that delegations rewrite; nobody takes out what another brought in."""
    words = [Word(f"w{place}") for place in range(10)]
    states = []
    for count in range(draw(st.integers(1, 9))):
        author = draw(st.sampled_from(DELEGATIONS))
        there = [at for at, word in enumerate(words) if word.unit_states(DELEGATIONS)]
        at = draw(st.sampled_from(there)) if there else 0
        if draw(st.booleans()) or not there:
            words.insert(at + bool(there), Word(f"n{count}", author))
        elif words[at].born in ("", author):
            words[at] = words[at]._replace(gone=author)
        states.append((author, resolution(operative("o1", " ".join(reading(words, DELEGATIONS))))))
    return words, states


@given(rewritings())
def test_the_changes_of_any_authors_accepted_alone_give_what_they_alone_had_made(
    rewriting: tuple[list[Word], list[tuple[str, Resolution]]],
):
    words, states = rewriting
    old = resolution(operative("o1", " ".join(reading(words, ()))))
    (row,) = told(old, *states).units
    for size in range(len(DELEGATIONS) + 1):
        for accepted_ones in combinations(DELEGATIONS, size):
            text = "".join(
                span.text
                for span in row.spans
                if span.sign == "=" or (span.sign == "+") == (told_of(span)[1] in accepted_ones)
            )
            assert text.split() == reading(words, accepted_ones), shown(row)
