from __future__ import annotations

import pytest

from drafting.model.resolution import Resolution
from drafting.workspace.editing.errors import UnknownFieldError
from drafting.workspace.editing.values import is_field, set_value, value_of
from drafting.workspace.errors import UnchangedError


def test_a_value_is_called_by_its_plain_name(text: Resolution):
    plan = set_value(text, "symbol", "E/CN.15/2017/L.90/Rev.1")
    assert plan.message == "The symbol now reads “E/CN.15/2017/L.90/Rev.1”."
    assert plan.edit.apply(text).masthead.symbol == "E/CN.15/2017/L.90/Rev.1"
    assert set_value(text, "masthead.agenda-title", "Lamps").edit.apply(text).masthead.agenda_title


def test_sponsors_are_listed_as_in_print_on_lines_or_apart(text: Resolution):
    plan = set_value(text, "sponsors", "Belarus, Bosnia and Herzegovina and Cuba")
    assert plan.edit.apply(text).sponsors == ("Belarus", "Bosnia and Herzegovina", "Cuba")
    assert set_value(text, "sponsors", "Mali;Peru").edit.apply(text).sponsors == ("Mali", "Peru")
    assert set_value(text, "sponsors", "Mali\nPeru").edit.apply(text).sponsors == ("Mali", "Peru")
    assert plan.message == "The sponsors are now Belarus, Bosnia and Herzegovina and Cuba."
    assert set_value(text, "sponsors", ["Iraq"]).edit.apply(text).sponsors == ("Iraq",)


def test_an_empty_value_is_taken_out(text: Resolution):
    plan = set_value(text, "title", " ")
    assert plan.message == "The title was taken out."
    assert plan.edit.apply(text).title == ""


def test_the_same_value_again_changes_nothing(text: Resolution):
    with pytest.raises(UnchangedError):
        set_value(text, "title", "Keeping of lighthouses")


def test_a_value_that_no_text_has_is_refused_with_those_there_are(text: Resolution):
    with pytest.raises(UnknownFieldError, match="title"):
        set_value(text, "colour", "blue")
    assert not is_field("OP3")
    assert is_field("Agenda item")


def test_several_values_are_shown_on_lines(text: Resolution):
    assert value_of(text, "sponsors") == "Cuba\nGreece"
