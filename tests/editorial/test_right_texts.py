"""Texts of every shape and organ, written as they should be: no error and no warning."""

from __future__ import annotations

import pytest

from drafting.editorial import Finding, Severity, check
from drafting.formats.plain import read_plain
from drafting.lexicon.tables import table
from drafting.model.identity import counting_ids

SHAPES = {
    "decides only": """A/80/L.9

Estonia, Latvia and Lithuania: draft resolution

Observer status for the Union of Lighthouses in the General Assembly

The General Assembly,

Wishing to promote cooperation between the United Nations and the Union of Lighthouses,

1. Decides to invite the Union to its sessions in the capacity of observer;

2. Also decides that the Union shall have a seat in the Hall;

3. Further decides to review the matter at its eighty-fifth session;

4. Decides to remain seized of the matter.""",
    "one paragraph": """A/80/L.9

Estonia: draft resolution

Admission of the Republic of Ruritania to membership in the United Nations

The General Assembly,

Having received the recommendation of the Security Council,[^1]

Having considered the application of the Republic of Ruritania,[^2]

Decides to admit the Republic of Ruritania to membership in the United Nations.

[^1]: A/80/918.
[^2]: A/80/116-S/2025/350.""",
    "no preamble, an annex": """A/80/L.9

Estonia: draft resolution

Programme of work of the Board of Lights

The General Assembly

Adopts the programme of work annexed to the present resolution.

Annex

Programme of work of the Board of Lights

1. The Board shall meet once a year.

2. It shall report to the Assembly.""",
    "sections of the Fifth Committee": """A/C.5/80/L.9

Draft resolution submitted by the Chair of the Committee following informal consultations

Questions relating to the budget of lights

The General Assembly,

Recalling its resolution 79/257 of 24 December 2024,

Having considered the reports of the Secretary-General,[^1]

I
Conditions of service

Recalling section II of its resolution 78/253 of 22 December 2023,

1. Takes note of the report of the Secretary-General;

2. Decides to appropriate the amount of 1,250,300 dollars;

II
Estimates of the missions

1. Decides that the level of resources shall be 15 per cent lower;

2. Requests the Secretary-General to report on the matter at its eighty-first session.

[^1]: A/80/6 (Sect. 24) and A/80/6 (Sect. 24)/Corr.1.""",
    "a resolution inside": """E/2025/L.9

Draft resolution submitted by the Chair

Lighthouses of the northern seas

The Economic and Social Council

Recommends to the General Assembly the adoption of the following draft resolution:

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

Recalling also Economic and Social Council resolution 2022/14 of 21 July 2022,

1. Decides to hold a meeting of two days in 2026;

2. Requests the Secretary-General to report on the implementation of the present resolution.""",
    "headings and two degrees": """A/C.2/80/L.9

Iraq:* draft resolution

Lighthouses of all seas

The General Assembly,

Recalling its resolution 79/144 of 12 December 2024,

Rescue at sea

1. Reaffirms its resolution 79/144;

Training

2. Encourages States:

(a) To give assistance to developing States, including:

(i) Training at sea;

(ii) Charts;

(b) To report thereon;

3. Requests the Secretary-General to report at its eighty-first session.

* On behalf of the States Members of the United Nations that are members of the Group of 77 and \
China.""",
    "the Security Council": """S/2025/773

France: draft resolution

The Security Council,

Recalling its resolutions 2719 (2023) and 2767 (2024),

Further recalling the report of the Keeper of Lights (S/2025/100),

Acting under Chapter VII of the Charter of the United Nations,

1. Decides further that the Mission shall:

(a) protect the lamps;

(b) report to the Council; and

(c) calls on all parties to cooperate;

2. Decides to remain actively seized of the matter.""",
    "a commission for the Assembly": """E/CN.15/2025/L.6/Rev.1

Commission on Crime Prevention and Criminal Justice
Thirty-fourth session
Vienna, 19–23 May 2025
Agenda item 5

Austria, Belgium and Peru: revised draft resolution

The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social \
Council the approval of the following draft resolution for adoption by the General Assembly:

Theft of lamps

The General Assembly,

Recalling its resolutions 76/185 of 16 December 2021 and 77/237 of 15 December 2022,

Noting that lamps worth $3.2 billion were stolen in the period 2015–2025,[^1]

1. Urges Member States to act from 1 July to 30 September 2026;

2. Invites Member States and other donors to provide extrabudgetary resources.

[^1]: United Nations, Treaty Series, vols. 2225, 2237, 2241 and 2326, No. 39574.""",
    "the Human Rights Council": """A/HRC/60/L.22

Human Rights Council
Sixtieth session
8 September–8 October 2025
Agenda item 3

Albania,* Argentina,* Chile and Ukraine:* draft resolution

60/… Right of sailors to light

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

Recalling Council resolutions 9/11 of 24 September 2008 and 21/7 of 27 September 2012,

1. Decides to hold a panel discussion at its sixty-second session;

2. Decides to remain seized of the matter.

* State not a member of the Human Rights Council.""",
}
PREAMBLE = "The General Assembly,\n\nNoting the storm,\n\n"


def heavy(text: str) -> list[Finding]:
    resolution = read_plain(text, counting_ids()).resolution
    return [one for one in check(resolution) if one.severity is not Severity.ADVICE]


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES)
def test_a_text_of_any_shape_that_is_right_has_no_heavy_finding(text: str):
    assert heavy(text) == []


@pytest.mark.slow
def test_names_of_states_in_a_sentence_and_in_the_line_of_sponsors_are_right():
    states = table("states")["states"]
    for one in states:
        name = one.get("prose", one.get("inverted", one["name"]))
        words = f"1. Thanks the Government of {name} for the lamps in {name};\n\n2. Decides to act."
        assert heavy(PREAMBLE + words) == [], name
    names = [one["name"] for one in states]
    line = f"{', '.join(names[:-1])} and {names[-1]}: draft resolution"
    assert (
        heavy(f"A/C.3/80/L.9\n\n{line}\n\nLamps\n\n{PREAMBLE}1. Decides to act;\n\n2. Rests.") == []
    )


@pytest.mark.slow
def test_every_opening_that_is_known_is_an_opening():
    codes = {"UN-OP01", "UN-OP02", "UN-OP10"}
    openers = table("openings")
    for words in openers["preambular"]:
        text = f"{PREAMBLE}{words} the lamps,\n\n1. Decides to act;\n\n2. Requests a report."
        assert not {one.code for one in heavy(text)} & codes, words
    for words in openers["operative"]:
        text = f"{PREAMBLE}1. Decides to act;\n\n2. {words} the lamps;\n\n3. Requests a report."
        assert not {one.code for one in heavy(text)} & codes, words
