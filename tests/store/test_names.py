"""Handles and labels become names that every file system and git take."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.store.errors import UnusableNameError
from drafting.store.names import check_name, decoded, draft_named, draft_ref, encoded, natural_order

AWKWARD = (
    "L.6", "L.6/Rev.1", "..", ".", ".git", "-x", "CON", "con.6", "com1", "x.lock", "A.LOCK", "a..b",
    "a.", "a b", "100%", "%41", "@{u}", "~1", "^", "a\\b", "*?[", "é", "草案", "المسودة", "a:b",
    '"',
)  # fmt: skip
_NAMES = st.one_of(st.sampled_from(AWKWARD), st.text(min_size=1, max_size=8))
_NAMES = _NAMES.filter(lambda name: name.isprintable())


@given(_NAMES)
def test_a_name_comes_back_as_it_was(name: str):
    assert decoded(encoded(name)) == name


@given(_NAMES)
def test_an_encoded_name_is_one_harmless_component(name: str):
    component = encoded(name)
    assert component.isascii()
    assert not set(component) & set('/\\:*?"<>|~^[ \t')
    assert component[0] not in ".-"
    assert component[-1] != "."
    assert component.split(".")[0].lower() not in ("con", "nul", "com1")


@pytest.mark.parametrize("name", AWKWARD)
def test_git_takes_every_name_as_part_of_a_ref(name: str):
    ref = draft_ref(name, name)
    subprocess.run(["git", "check-ref-format", ref], check=True)
    assert draft_named(ref) == (name, name)


def test_a_draft_may_be_called_like_its_resolution_and_go_on_with_a_stroke():
    assert draft_ref("L.6", "L.6") == "refs/tags/drafts/L.6/L.6"
    assert draft_ref("L.6", "L.6/Rev.1") == "refs/tags/drafts/L.6/L.6%2FRev.1"


@pytest.mark.parametrize("name", ["", " ", " a", "a\n", "a\x1b[2J", "x" * 200, "\ud800"])
def test_a_name_that_cannot_be_kept_is_refused(name: str):
    with pytest.raises(UnusableNameError):
        check_name(name)


@pytest.mark.parametrize("component", ["%2e", "%zz", "a%2Fb%", "%FF", "a b", ".git", "l%2E6"])
def test_a_component_that_was_never_encoded_stands_for_nothing(component: str):
    assert decoded(component) is None


def test_numbers_in_handles_sort_by_size():
    assert sorted(["L.10", "l.2", "L.1"], key=natural_order) == ["L.1", "l.2", "L.10"]
