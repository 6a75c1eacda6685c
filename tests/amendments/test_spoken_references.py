"""References as resolutions speak of their own parts: each follows, is told, or is left alone."""

from __future__ import annotations

import pytest

from drafting.amendments.references import Followed, followed
from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, InsertUnit, SplitUnit
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place, place_of, update_unit
from drafting.model.unit import Kind, Unit


def text(words: str) -> Resolution:
    """Four preambular and seven operative paragraphs, of which the sixth says `words`."""
    low = tuple(Unit(f"o2{at}", Kind.SUBPARAGRAPH, f"To act on {at};") for at in "abc")
    said = {6: f"*Acts* as told in {words} in due time;"}
    return Resolution(
        preamble=tuple(
            Unit(f"p{at}", Kind.PREAMBULAR, f"*Noting* matter {at},") for at in range(1, 5)
        ),
        operative=tuple(
            Unit(
                f"o{at}",
                Kind.OPERATIVE,
                said.get(at, f"*Notes* matter {at};"),
                low if at == 2 else (),
            )
            for at in range(1, 8)
        ),
        annexes=tuple(
            Unit(f"a{at}", Kind.ANNEX, f"Rules {at}", _in_annex(at)) for at in range(1, 4)
        ),
    )


def _in_annex(at: int) -> tuple[Unit, ...]:
    return tuple(
        unit
        for section in (1, 2)
        for unit in (
            Unit(f"a{at}s{section}", Kind.SECTION, f"Part {section}"),
            *(Unit(f"a{at}s{section}n{n}", Kind.NUMBERED, f"Rule {n}.") for n in (1, 2)),
        )
    )


def in_sections(words: str) -> Resolution:
    """Three sections of two operative paragraphs, of which the last says `words`."""
    units = [
        unit
        for section in (1, 2, 3)
        for unit in (
            Unit(f"s{section}", Kind.SECTION, f"Matters {section}"),
            *(Unit(f"s{section}o{n}", Kind.OPERATIVE, f"*Notes* {n};") for n in (1, 2)),
        )
    ]
    units[-1] = replace(units[-1], text=f"*Acts* as told in {words}.")
    return Resolution(operative=tuple(units))


def new(parent: str, kind: Kind, after: str | None = None) -> InsertUnit:
    return InsertUnit(Place(parent, after), Unit("new", kind, "*New* words,"))


def gone(identity: str) -> DeleteUnit:
    base = text("")
    return DeleteUnit(place_of(base, identity), base.find(identity))


def told_in(resolution: Resolution, identity: str = "o6") -> str:
    said = resolution.find(identity).text
    return said.removeprefix("*Acts* as told in ").removesuffix(" in due time;")


def said_of(result: Followed) -> set[str]:
    """What is told, whatever that which speaks is called."""
    return {sentence.partition(" speaks of ")[2] for sentence in result.open}


PP = new("preamble", Kind.PREAMBULAR)
LAST_PP = new("preamble", Kind.PREAMBULAR, "p4")
OP = new("operative", Kind.OPERATIVE)
ANNEX = new("annexes", Kind.ANNEX)
SECTION_OF_ANNEX = new("a1", Kind.SECTION)
RULE = new("a1", Kind.NUMBERED, "a1s2")
SECTION = new("operative", Kind.SECTION)
NEXT_TO_LAST = new("operative", Kind.OPERATIVE, "o5")


@pytest.mark.parametrize(
    ("edit", "old", "now"),
    [
        (OP, "operative paragraphs 3 and 4", "operative paragraphs 4 and 5"),
        (OP, "OP4", "OP5"),
        (OP, "OPs 3 and 5", "OPs 4 and 6"),
        (OP, "paragraph four above", "paragraph five above"),
        (OP, "paragraphs 3 above, 5 above and 7 below", "paragraphs 4 above, 6 above and 8 below"),
        (ANNEX, "annex 2 to the present resolution", "annex 3 to the present resolution"),
        (LAST_PP, "avant-dernier alinéa du préambule", "troisième alinéa du préambule"),
        (gone("o2a"), "الفقرة 2 (ب) أعلاه", "الفقرة 2 (أ) أعلاه"),
        (OP, "上文第二段", "上文第三段"),
        (gone("o2a"), "上文第2段(b)项", "上文第2段(a)项"),
        (PP, "PP3 above", "PP4 above"),
        (PP, "preambular paragraph 3", "preambular paragraph 4"),
        (PP, "the third and fourth preambular paragraphs",
         "the fourth and fifth preambular paragraphs"),
        (LAST_PP, "the last preambular paragraph", "the fourth preambular paragraph"),
        (LAST_PP, "the penultimate preambular paragraph above",
         "the third preambular paragraph above"),
        (PP, "the penultimate preambular paragraph", "the penultimate preambular paragraph"),
        (PP, "the last two preambular paragraphs", "the last two preambular paragraphs"),
        (OP, "the third operative paragraph", "the fourth operative paragraph"),
        (OP, "paras. 3 and 5 above", "paras. 4 and 6 above"),
        (OP, "paragraphs 3-5 above", "paragraphs 4-6 above"),
        (OP, "paragraphs 3 and/or 5 above", "paragraphs 4 and/or 6 above"),
        (OP, "paragraphs 2 (a) and (c) and 5 above", "paragraphs 3 (a) and (c) and 6 above"),
        (OP, "paragraph\u00a02\u00a0(a) above", "paragraph\u00a03\u00a0(a) above"),
        (OP, "paragraphs 3 above and 7 below", "paragraphs 4 above and 8 below"),
        (OP, "paragraph 2, subparagraph (b), above", "paragraph 3, subparagraph (b), above"),
        (gone("o2a"), "paragraph 2, subparagraph (b), above",
         "paragraph 2, subparagraph (a), above"),
        (gone("o2b"), "subparagraphs (a) and (c) of paragraph 2 above",
         "subparagraphs (a) and (b) of paragraph 2 above"),
        (NEXT_TO_LAST, "the above paragraph", "paragraph 5 above"),
        (NEXT_TO_LAST, "the paragraph above", "paragraph 5 above"),
        (OP, "the above paragraph", "the above paragraph"),
        (ANNEX, "annex II below", "annex III below"),
        (SECTION_OF_ANNEX, "section II of annex I to the present resolution",
         "section III of annex I to the present resolution"),
        (OP, "paragraphe 3 ci-dessus", "paragraphe 4 ci-dessus"),
        (OP, "paragraphes 2 à 4 ci-dessus et 7 ci-dessous",
         "paragraphes 3 à 5 ci-dessus et 8 ci-dessous"),
        (PP, "troisième alinéa du préambule", "quatrième alinéa du préambule"),
        (PP, "tercer párrafo del preámbulo", "cuarto párrafo del preámbulo"),
        (PP, "третьем пункте преамбулы", "четвертом пункте преамбулы"),
        (PP, "الفقرة الثالثة من الديباجة", "الفقرة الرابعة من الديباجة"),
        (PP, "序言部分第三段", "序言部分第四段"),
        (ANNEX, "l’annexe II de la présente résolution", "l’annexe III de la présente résolution"),
        (ANNEX, "los anexos I y II de la presente resolución",
         "los anexos II y III de la presente resolución"),
        (ANNEX, "приложении II к настоящей резолюции", "приложении III к настоящей резолюции"),
        (ANNEX, "المرفق الثاني لهذا القرار", "المرفق الثالث لهذا القرار"),
        (ANNEX, "本决议附件二", "本决议附件三"),
        (gone("o2a"), "подпункте b) пункта 2 выше", "подпункте a) пункта 2 выше"),
        (OP, "本决议第3段和第4段", "本决议第4段和第5段"),
        (gone("o2a"), "上文第2(b)段", "上文第2(a)段"),
    ],
)  # fmt: skip
def test_a_reference_follows_and_nothing_but_names_is_written_otherwise(
    edit: Edit, old: str, now: str
) -> None:
    base = text(old)
    result = followed(base, edit.apply(base))
    assert told_in(result.text) == now
    assert result.open == ()


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("section II above", "section III above"),
        ("sections I and II above", "sections II and III above"),
        ("part II of the present resolution", "part III of the present resolution"),
        ("paragraphe 2 de la section II ci-dessus", "paragraphe 2 de la section III ci-dessus"),
        ("secciones I y II supra", "secciones II y III supra"),
        ("разделе II выше", "разделе III выше"),
        ("الفرعين الأول والثاني من هذا القرار", "الفرعين الثاني والثالث من هذا القرار"),
        ("上文第二节第2段", "上文第三节第2段"),
    ],
)  # fmt: skip
def test_a_reference_to_a_section_follows_it(old: str, now: str) -> None:
    base = in_sections(old)
    result = followed(base, SECTION.apply(base))
    assert result.text.find("s3o2").text == f"*Acts* as told in {now}."
    assert result.open == ()


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (OP, "paragraph 3"),
        (OP, "the report requested in paragraph 3"),
        (OP, "the draft resolution in paragraph 3"),
        (OP, "paragraph *3* above"),
        (OP, "paragraph[s] 3 [and 5] above"),
        (OP, "paragraph (3) above"),
        (gone("o2a"), "paragraph 2 *(b)* above"),
        (gone("o5"), "the preceding paragraph"),
        (gone("o5"), "the two preceding paragraphs"),
        (gone("p3"), "the third preambular paragraph"),
        (ANNEX, "annex II, section I,"),
        (SECTION_OF_ANNEX, "annex I, section II,"),
        (RULE, "annex I, section II, paragraph 2,"),
        (ANNEX, "l’annexe II"),
        (OP, "paragraphe 3"),
        (LAST_PP, "l’avant-dernier alinéa du préambule"),
        (PP, "the first three preambular paragraphs"),
        (LAST_PP, "the last two preambular paragraphs"),
        (OP, "párrafos 3 y 5"),
        (OP, "пунктах 3 и 5"),
        (OP, "第3段"),
        (ANNEX, "附件二"),
        (new("operative", Kind.OPERATIVE, "o7"), "the last paragraph"),
    ],
)
def test_what_cannot_follow_safely_is_told_and_left(edit: Edit, words: str) -> None:
    base = text(words)
    result = followed(base, edit.apply(base))
    assert told_in(result.text) == words
    assert result.open
    assert all("speaks of “" in sentence for sentence in result.open)


@pytest.mark.parametrize(
    "words",
    [
        "resolution 60/1, in particular paragraphs 3 and 5 thereof",
        "document A/80/12, paragraph 3",
        "A/80/12, paras. 3 and 4",
        "rule 4, paragraph 3, of the rules of procedure",
        "its resolution 60/1, and in particular operative paragraph 3 thereof",
        "operative paragraph 4 in the report of the Secretary-General",
        "the last preambular paragraph of resolution 60/1",
        "section I.B of its resolution 51/216",
        "sections II and III of resolution 60/1",
        "annex II to resolution 60/1",
        "son rapport, et en particulier le paragraphe 3,",
        "su resolución 60/1, y en particular el párrafo 3,",
        "доклад Генерального секретаря, в частности пункт 3,",
        "第70/1号决议第4段",
        "秘书长报告第3段",
        "قرارها 60/1، ولا سيما الفقرة 3،",
        "tercer párrafo del preámbulo de la resolución 60/1",
        "l’annexe II de la résolution 60/1",
        "приложении II к резолюции 60/1",
        "المرفق الثاني للقرار 60/1",
        "第60/1号决议附件二",
        "paragraph 1 (d) above",
        "the preceding paragraphs",
    ],
)
def test_what_is_of_another_document_or_of_nothing_is_neither_changed_nor_told(words: str) -> None:
    for base in (text(words), in_sections(words)):
        for edit in (PP, OP, *([ANNEX] if base.annexes else [SECTION])):
            made = edit.apply(base)
            result = followed(base, made)
            assert result.text == made
            assert said_of(result) <= said_of(followed(base, base))


def test_a_reference_in_a_footnote_follows_from_where_its_mark_stands() -> None:
    base = replace(text("matters[^n1]"), notes=(Note("n1", "See paragraph 3 above."),))
    result = followed(base, OP.apply(base))
    assert [note.text for note in result.text.notes] == ["See paragraph 4 above."]
    assert result.said == ("Footnote 1: “paragraph 3 above” is now “paragraph 4 above”.",)
    (told,) = followed(base, gone("o3").apply(base)).open
    assert told == "Footnote 1 speaks of “paragraph 3 above”: there is no one paragraph 3 now."


def test_a_reference_to_a_paragraph_that_is_two_now_is_told() -> None:
    base = text("paragraph 3 above")
    halves = Unit("o3", Kind.OPERATIVE, "*Notes*"), Unit("new", Kind.OPERATIVE, "matter 3;")
    (told,) = followed(base, SplitUnit(base.find("o3"), halves).apply(base)).open
    assert told == "OP7 speaks of “paragraph 3 above”: OP3 is OP3 and OP4 now."


def test_the_preceding_section_is_told_where_it_is_another_one() -> None:
    base = in_sections("the preceding section")
    (told,) = followed(base, new("operative", Kind.SECTION, "s2o2").apply(base)).open
    assert "“the preceding section”: that is another one now" in told
    assert followed(base, SECTION.apply(base)).open == ()


def test_what_goes_on_behind_subparagraphs_speaks_of_them_and_a_nested_text_of_itself() -> None:
    own = (
        Unit("n1", Kind.PREAMBULAR, "*Noting* all,"),
        Unit("n2", Kind.OPERATIVE, "*Acts* under the first preambular paragraph;"),
    )
    more = Unit("more", Kind.CONTINUATION, "and acts under subparagraphs (a) and (b) above;")
    low = (Unit("a", Kind.SUBPARAGRAPH, "one;"), Unit("b", Kind.SUBPARAGRAPH, "two;"), more)
    base = Resolution(
        preamble=(Unit("p1", Kind.PREAMBULAR, "*Noting* one,"),),
        operative=(
            Unit("o1", Kind.OPERATIVE, "*Recommends*:", (Unit("r", Kind.RESOLUTION, "", own),)),
            Unit("o2", Kind.OPERATIVE, "*Asks*:", low),
        ),
    )
    assert followed(base, PP.apply(base)).said == ()
    in_nested = followed(base, new("r", Kind.PREAMBULAR).apply(base)).text
    assert in_nested.find("n2").text == "*Acts* under the second preambular paragraph;"
    lettered = followed(base, new("o2", Kind.SUBPARAGRAPH).apply(base)).text
    assert lettered.find("more").text == "and acts under subparagraphs (b) and (c) above;"


BEHIND = new("operative", Kind.OPERATIVE, "o6")


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (NEXT_TO_LAST, "the paragraph immediately preceding"),
        (NEXT_TO_LAST, "the paragraph before this one"),
        (NEXT_TO_LAST, "the paragraph that precedes"),
        (NEXT_TO_LAST, "the two paragraphs above"),
        (NEXT_TO_LAST, "the two preceding paragraphs"),
        (NEXT_TO_LAST, "the preceding paragraphs"),
        (NEXT_TO_LAST, "des deux paragraphes précédents"),
        (NEXT_TO_LAST, "les paragraphes qui précèdent"),
        (NEXT_TO_LAST, "de los dos párrafos anteriores"),
        (NEXT_TO_LAST, "двум предыдущим пунктам"),
        (NEXT_TO_LAST, "предшествующему пункту"),
        (NEXT_TO_LAST, "الفقرتين السابقتين"),
        (NEXT_TO_LAST, "上一段"),
        (NEXT_TO_LAST, "前两段"),
        (BEHIND, "the paragraph following the present one"),
        (BEHIND, "the paragraph after the present paragraph"),
        (BEHIND, "the paragraphs that follow"),
        (BEHIND, "the next two paragraphs"),
        (BEHIND, "le paragraphe qui suit"),
        (BEHIND, "los dos párrafos siguientes"),
        (BEHIND, "следующему пункту"),
        (BEHIND, "الفقرة التالية"),
        (BEHIND, "下一段"),
    ],
)
def test_a_neighbour_follows_or_is_told_where_another_one_is_that_now(
    edit: Edit, words: str
) -> None:
    base = text(words)
    result = followed(base, edit.apply(base))
    assert told_in(result.text) != words or result.open
    assert followed(base, OP.apply(base)).text == OP.apply(base)
    assert followed(base, OP.apply(base)).open == ()


@pytest.mark.parametrize(
    "words",
    [
        "paragraph 3 of the resolution",
        "the third preambular paragraph of the draft resolution",
        "paragraphs 3 and 5 of the resolution to which this annex is attached",
        "paragraphe 3 de la résolution",
        "párrafo 3 de la resolución",
    ],
)
def test_an_annex_speaks_of_its_resolution_and_the_resolution_of_another(words: str) -> None:
    base = text(words)
    rule = base.find("a1s1n1")
    within = update_unit(text(""), rule.id, lambda one: replace(one, text=f"See {words}."))
    for edit in (gone("o3"), gone("p3"), OP, PP):
        elsewhere = edit.apply(base)
        assert followed(base, elsewhere) == Followed(elsewhere, (), ())
    told = [followed(within, edit.apply(within)).open for edit in (OP, PP)]
    assert any(told)
