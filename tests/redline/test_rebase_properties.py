"""What holds for every edit that meets a text that has moved on, by whatever policy."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, edits, resolutions

from drafting.model.difference import difference
from drafting.model.edits import Edit, InsertNote, JoinUnits, SetField, Several, SplitUnit
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.redline.rebase import AS_ASKED, KEEP_BOTH, Grade, KnownTexts, Policy, rebase
from drafting.redline.rebase.surroundings import beside
from drafting.store.layout import take_apart

CODES = frozenset({"language", "sponsors_note"})
"""Values that are no prose: the later hand decides."""
CUTS = (SplitUnit, JoinUnits)
POLICIES = st.sampled_from((AS_ASKED, KEEP_BOTH))


class Meeting:
    """An edit, and what others made of the text that it was made on."""

    def __init__(self, data: DataObject) -> None:
        self.text = data.draw(resolutions())
        self.edit = data.draw(edits(self.text, author="a"))
        self.later = data.draw(edit_scripts(self.text, most=3))
        self.states = [self.text]
        for other in self.later:
            self.states.append(other.apply(self.states[-1]))

    @property
    def divided(self) -> set[str]:
        """Paragraphs that others split or joined: edits go where their words went."""
        cuts = (one for other in self.later for one in other.each() if isinstance(one, CUTS))
        return {unit for one in cuts for unit in one.units}

    @property
    def now(self) -> Resolution:
        return self.states[-1]

    @property
    def base(self) -> KnownTexts:
        def past(test: Callable[[Resolution], bool]) -> Resolution | None:
            return next((text for text in reversed(self.states[:-1]) if test(text)), None)

        return KnownTexts(self.text, past=past)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def brought_in(edit: Edit) -> set[str]:
    """Words that an edit writes and that were not in what it replaces."""
    found: set[str] = set()
    for one in edit.each():
        if isinstance(one, SetField) and (one.field in CODES or not one.wordings):
            continue
        if isinstance(one, InsertNote):
            found |= words(one.note.text)
        elif one.is_of_words and one.wordings:
            found |= words(one.wordings[1]) - words(one.wordings[0])
        elif one.brought and not one.wordings:
            found |= {word for text in one.texts for word in words(text)}
    return found


def everything(text: Resolution) -> str:
    return "\n".join((*text.texts(), *(note.text for note in text.notes)))


@given(data=st.data())
@settings(deadline=None)
def test_no_word_that_either_side_wrote_is_lost_where_both_are_kept(data: DataObject):
    meeting = Meeting(data)
    made = rebase(meeting.edit, meeting.base, meeting.now, KEEP_BOTH)
    take_apart(made.text)
    wrote = written(meeting.text, meeting.now, meeting.later)
    wrote |= written(meeting.text, meeting.edit.apply(meeting.text), (meeting.edit,))
    assert not {word for word in wrote if word not in everything(made.text)}


def written(old: Resolution, new: Resolution, by: tuple[Edit, ...]) -> set[str]:
    """Words that edits brought in and did not take out again themselves."""
    return brought_in(Several(by)) & brought_in(Several(difference(old, new)))


@given(data=st.data(), policy=POLICIES)
@settings(deadline=None)
def test_where_nothing_moved_the_edit_is_what_it_was(data: DataObject, policy: Policy):
    meeting = Meeting(data)
    made = rebase(meeting.edit, meeting.text, meeting.text, policy)
    assert made == (meeting.edit, meeting.edit.apply(meeting.text), Grade.CLEAN, "", ())


@given(data=st.data(), policy=POLICIES)
@settings(deadline=None)
def test_what_can_be_made_between_its_neighbours_is_made_as_it_is(data: DataObject, policy: Policy):
    meeting = Meeting(data)
    edit = next(meeting.edit.each(), meeting.edit)
    try:
        text = edit.apply(meeting.now)
    except ModelError:
        return
    made = rebase(edit, meeting.base, meeting.now, policy)
    same = (
        edit.target is None
        or beside(meeting.now, edit.target)[1] == beside(meeting.text, edit.target)[1]
    )
    if same and meeting.divided.isdisjoint(edit.units):
        assert (made.edit, made.text, made.grade) == (edit, text, Grade.CLEAN)
    assert made.grade is not Grade.CONTESTED


@given(data=st.data())
@settings(deadline=None)
def test_both_policies_agree_on_what_is_clean_and_on_what_is_made_of_it(data: DataObject):
    meeting = Meeting(data)
    asked = rebase(meeting.edit, meeting.base, meeting.now, AS_ASKED)
    kept = rebase(meeting.edit, meeting.base, meeting.now, KEEP_BOTH)
    assert (asked.grade is Grade.CLEAN) == (kept.grade is Grade.CLEAN)
    if asked.grade is Grade.CLEAN:
        assert asked == kept


@given(data=st.data(), policy=POLICIES)
@settings(deadline=None)
def test_the_edit_as_it_is_made_gives_the_text_and_every_other_grade_its_reason(
    data: DataObject, policy: Policy
):
    meeting = Meeting(data)
    made = rebase(meeting.edit, meeting.base, meeting.now, policy)
    if made.text != meeting.now:
        assert made.edit.apply(meeting.now) == made.text
    assert bool(made.reason) == (made.grade is not Grade.CLEAN)
    if made.grade is Grade.MOOT:
        assert made.text == meeting.now
