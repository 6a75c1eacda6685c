"""Organs and committees: what their templates say, and what is said of a bad one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafting.formats.bodies import (
    BadTemplateError,
    Body,
    UnknownBodyError,
    body_for,
    load_bodies,
    load_body,
)
from drafting.lexicon.organs import PRINCIPAL_ORGANS
from drafting.model.inline import plain
from drafting.model.resolution import Masthead

TEMPLATES = Path(__file__).parents[2] / "templates"
BODIES = load_bodies(TEMPLATES)
KEYS = {"ga", "c1", "c2", "c3", "c4", "c5", "c6", "ecosoc", "ccpcj", "cnd", "csw", "hrc", "sc"}


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder of templates that a test may spoil."""
    copy = tmp_path / "templates"
    shutil.copytree(TEMPLATES, copy)
    return copy


def _spoil(templates: Path, old: str, new: str) -> str:
    path = templates / "bodies" / "c3.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(BadTemplateError) as caught:
        load_body("c3", templates)
    return str(caught.value)


def test_every_organ_of_the_design_has_a_template():
    assert {body.key for body in BODIES} >= KEYS


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.key)
def test_every_body_has_a_layout_and_a_closed_enacting_line(body: Body):
    assert body.layout.is_file()
    assert body.layout.with_suffix(".docx").is_file()
    assert plain(body.enacting_line(preamble=True)) == f"The {_enacting_organ(body)},"
    assert plain(body.enacting_line(preamble=False)) == f"The {_enacting_organ(body)}"


def _enacting_organ(body: Body) -> str:
    """Main Committees speak for the Assembly; every other body for itself."""
    return body.organ if body.key in ("c1", "c2", "c3", "c4", "c5", "c6") else body.name


def test_a_chapeau_is_chosen_by_who_adopts_the_text():
    chapeaux = load_body("ccpcj", TEMPLATES).chapeaux
    assert chapeaux["ecosoc"].endswith("the adoption of the following draft resolution:")
    assert chapeaux["ga"].endswith("for adoption by the General Assembly:")


@pytest.mark.parametrize(
    ("symbol", "key"),
    [
        ("A/80/L.10", "ga"),
        ("A/C.3/80/L.20/Rev.1", "c3"),
        ("E/CN.15/2017/L.6", "ccpcj"),
        ("E/CN.7/2016/L.3", "cnd"),
        ("E/CN.6/2026/L.2", "csw"),
        ("E/2026/L.5", "ecosoc"),
        ("A/HRC/60/L.1", "hrc"),
        ("S/2026/12", "sc"),
    ],
)
def test_a_document_symbol_tells_the_body(symbol: str, key: str):
    found = body_for(Masthead(symbol=symbol), BODIES)
    assert found is not None
    assert found.key == key


def test_without_a_symbol_committee_and_organ_tell_the_body():
    committee = Masthead(organ="General Assembly", committee="second  committee")
    assert body_for(committee, BODIES) == load_body("c2", TEMPLATES)
    organ = Masthead(organ="Economic and Social Council")
    assert body_for(organ, BODIES) == load_body("ecosoc", TEMPLATES)


def test_a_masthead_that_says_nothing_belongs_to_no_body():
    assert body_for(Masthead(), BODIES) is None
    assert body_for(Masthead(organ="Assembly of the Moon"), BODIES) is None


@pytest.mark.parametrize(
    ("key", "session", "number"),
    [
        ("hrc", "Fifty-seventh session", "57/…"),
        ("hrc", "Thirty-sixth special session", "S-36/…"),
        ("hrc", "", ""),
        ("ga", "Eightieth session", ""),
    ],
)
def test_the_number_of_a_draft_is_left_open_where_drafts_have_one(
    key: str, session: str, number: str
):
    assert load_body(key, TEMPLATES).open_number(session) == number


def test_a_delegation_adds_a_body_without_code(templates: Path):
    source = (templates / "bodies" / "ecosoc.toml").read_text(encoding="utf-8")
    added = source.replace('["E/"]', '["E/CN.5/"]').replace("Economic and Social Council", "Body X")
    (templates / "bodies" / "csocd.toml").write_text(added, encoding="utf-8")
    found = body_for(Masthead(symbol="E/CN.5/2026/L.1"), load_bodies(templates))
    assert found is not None
    assert (found.key, found.name) == ("csocd", "Body X")


def test_an_unknown_key_is_refused_with_the_keys_there_are(templates: Path):
    with pytest.raises(UnknownBodyError, match=r"no body 'c7'; known are c1, c2,"):
        load_body("c7", templates)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("organ =", "organ", "at line 3 column 7"),
        ("enacting =", "opening =", "'enacting' is missing"),
        ("committee =", "comittee =", "'comittee' is no setting of a body"),
        ('layout = "new-york"', 'layout = "paris"', "there is no layout 'paris'"),
        ('prefixes = ["A/C.3/"]', 'prefixes = "A/C.3/"', "'prefixes' has a value of the wrong"),
        ('"agenda-title"', '"agenda"', "'agenda' is no line of a masthead"),
    ],
)
def test_a_bad_template_is_refused_with_what_is_wrong(
    templates: Path, old: str, new: str, said: str
):
    sentence = _spoil(templates, old, new)
    assert sentence.startswith("c3.toml: ")
    assert said in sentence
    assert str(templates / "bodies") in sentence


def test_a_template_corrected_on_disk_is_read_anew(templates: Path):
    _spoil(templates, "organ =", "organ")
    path = templates / "bodies" / "c3.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("organ ", "organ = "), "utf-8")
    assert load_body("c3", templates).key == "c3"


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.key)
def test_the_organ_that_a_body_prints_beside_the_emblem_is_one_that_is_read_there(body: Body):
    assert body.organ in PRINCIPAL_ORGANS
