from __future__ import annotations

import pytest
from support.akn_samples import (
    COVER,
    ENACTING,
    NAMESPACE,
    container,
    paragraph,
    read,
    rows,
    statement,
)

INFORMAL = paragraph('<span class="italic">Decides</span> to stay informed.', "1.")


def test_the_masthead_is_read_from_the_cover_page_and_the_preface():
    resolution = read(statement(INFORMAL, head=COVER)).resolution
    masthead = resolution.masthead
    assert masthead.symbol == "A/RES/99/7"
    assert masthead.organ == "General Assembly"
    assert (masthead.distribution, masthead.original) == ("General", "French")
    assert masthead.date == "3 November 2044"
    assert masthead.session == "Ninety-ninth session"
    assert masthead.place_and_dates == "5 September–20 December 2044"
    assert masthead.agenda_item == "Agenda item 8"
    assert masthead.agenda_title == "Lighthouses and other lights"
    assert masthead.number == "99/7"
    assert resolution.title == "Lighthouses of small harbours"
    assert resolution.kind == "resolution"


def test_words_that_the_markup_runs_together_are_set_apart():
    masthead = read(statement(INFORMAL, head=COVER)).resolution.masthead
    assert masthead.adoption == "Resolution adopted by the General Assembly on 1 November 2044"
    assert masthead.report == "[on the report of the Committee on Lights (A/99/12)]"


@pytest.mark.parametrize("printed", ["Distr. générale", "Distr.: générale", "Verteilung: générale"])
def test_the_word_before_the_distribution_is_no_part_of_it(printed: str):
    data = statement(INFORMAL, head=COVER.replace("Distr.: General", printed))
    assert read(data).resolution.masthead.distribution == "générale"


def test_a_line_of_the_cover_page_without_a_place_is_kept():
    masthead = read(statement(INFORMAL, head=COVER)).resolution.masthead
    assert masthead.other == ("A line that no rule foresees",)


def test_sponsors_come_from_the_steps_of_the_workflow_and_each_is_named_once():
    steps = """<workflow source="#un">
      <step date="2044-10-01" outcome="draftResolution" as="A/C.9/99/L.4"
        by="Arland, Borduria (on behalf of the Group, as it were) and Syldavia"/>
      <step date="0001-01-01" outcome="draftResolutionAdditionalSponsors"
        by="Borduria-Nova, Arland"/>
    </workflow>"""
    reading = read(statement(INFORMAL, steps=steps))
    assert reading.resolution.sponsors == (
        "Arland",
        "Borduria (on behalf of the Group, as it were)",
        "Syldavia",
        "Borduria-Nova",
    )
    assert any(remark.text == "A/C.9/99/L.4" for remark in reading.remarks)


def test_an_officer_who_submits_a_text_is_no_sponsor():
    steps = """<workflow source="#un"><step date="2044-10-01" outcome="draftResolution"
      by="submitted by the Chair of the Committee"/></workflow>"""
    resolution = read(statement(INFORMAL, steps=steps)).resolution
    assert resolution.sponsors == ()
    assert resolution.submitted_by == "the Chair of the Committee"


VOTE = """<workflow source="#un">
<step date="2044-11-01" outcome="adopted" as="A/99/PV.8"/></workflow>
<analysis source="#un"><parliamentary><voting outcome="adoptedRecordedVote">
<count value="002" refersTo="inFavour"><organization>ARLAND</organization>
<organization>SYLDAVIA</organization></count>
<count value="1" refersTo="against"><organization>BORDURIA</organization></count>
</voting></parliamentary></analysis>"""
MEETING = """<conclusions><p><event refersTo="#adoption"><location>8th plenary meeting</location>
<eol/><docDate date="2044-11-01">1 November 2044</docDate></event></p>{vote}</conclusions>"""


def test_a_vote_that_only_the_metadata_know_is_put_under_meeting_and_date_with_a_remark():
    reading = read(statement(INFORMAL, steps=VOTE, after=MEETING.format(vote="")))
    assert reading.resolution.closing.split("\n") == [
        "8th plenary meeting",
        "1 November 2044",
        "[Adopted by a recorded vote of 2 to 1 (A/99/PV.8). The voting was as follows:",
        "In favour:",
        "ARLAND, SYLDAVIA",
        "Against:",
        "BORDURIA]",
    ]
    assert any("metadata" in remark.message for remark in reading.remarks)


def test_a_vote_that_nobody_can_count_is_told_as_it_stands():
    many = "9" * 5000
    vote = VOTE.replace('"002"', f'"{many}"')
    closing = read(
        statement(INFORMAL, steps=vote, after=MEETING.format(vote=""))
    ).resolution.closing
    assert f"a recorded vote of {many} to 1 " in closing


def test_a_vote_that_the_text_prints_is_not_said_twice():
    vote = """<p><vote by="#x" as="#y"><outcome refersTo="#z">[Adopted by <quantity
    normalized="2">2</quantity> to 1. The voting:<outcome refersTo="inFavour">In favour:<eol/>
    <organization>Arland, Syldavia</organization></outcome></outcome></vote></p>"""
    closing = read(
        statement(INFORMAL, steps=VOTE, after=MEETING.format(vote=vote))
    ).resolution.closing
    assert closing.split("\n")[2:] == [
        "[Adopted by 2 to 1. The voting:",
        "In favour:",
        "Arland, Syldavia",
    ]


def test_spaces_of_the_layout_are_gone_and_no_break_spaces_stay():
    reading = read(
        statement(INFORMAL, preamble=ENACTING + container("Noting  the\n 3\u00a0lights,"))
    )
    assert rows(reading)[0] == (0, "preambular", "", "Noting the 3\u00a0lights,")
    assert reading.resolution.enacting == "*The General Assembly*,"


def test_italics_and_bold_are_kept_and_links_are_their_words():
    text = (
        '<span class="italic">Urges</span> a <b>swift</b> <span class="bold italic">end</span> '
        'to <a href="https://example.org/x">A/RES/98/1</a>;'
    )
    reading = read(statement(paragraph(text, "1.") + INFORMAL.replace("1.", "2.")))
    urges = reading.resolution.operative[0]
    assert urges.text == "*Urges* a **swift** ***end*** to A/RES/98/1;"


def test_brackets_and_stars_of_the_text_are_text():
    reading = read(statement(paragraph("[to extend][to renew] 2 * 3;", "1.") + INFORMAL))
    assert rows(reading)[0][3] == "[to extend][to renew] 2 * 3;"


def test_a_repeated_marker_is_the_same_note_and_another_text_under_it_is_not():
    def note(marker: str, text: str) -> str:
        return f'<authorialNote marker="{marker}" placement="bottom"><p>{text}</p></authorialNote>'

    text = f"Notes{note('1', 'See chart 4.')} and{note('1', '')} again{note('1', 'See chart 4.')}"
    other = f", then{note('1', 'Ibid.')}<noteRef marker='1' href='#none'/>;"
    resolution = read(statement(paragraph(text + other, "1.") + INFORMAL)).resolution
    first, second = resolution.notes
    assert (first.text, second.text) == ("See chart 4.", "Ibid.")
    expected = (
        f"Notes[^{first.id}] and[^{first.id}] again[^{first.id}], then[^{second.id}][^{second.id}];"
    )
    assert resolution.operative[0].text == expected


def test_a_star_is_the_mark_of_its_note():
    note = '<authorialNote marker="*" placement="bottom"><p>Reissued.</p></authorialNote>'
    resolution = read(statement(paragraph(f"Notes{note} it.", "1."))).resolution
    assert [(found.mark, found.text) for found in resolution.notes] == [("*", "Reissued.")]


def test_lists_and_lists_in_lists_are_subparagraphs_by_degree():
    body = """<paragraph><num>1.</num><list><intro><p>Requests:</p></intro>
      <point><num>(a)</num><content><p>Lamps:</p></content></point>
      <sublist><point><num>(i)</num><content><p>Red;</p></content></point>
      <point><num>(ii)</num><content><p>Green;</p></content></point></sublist>
      <point><num>(b)</num><content><p>Bells;</p></content></point>
      <wrapUp><p>and a report on them;</p></wrapUp></list></paragraph>"""
    reading = read(statement(body + paragraph("Decides to stay informed.", "2.")))
    assert rows(reading) == [
        (0, "operative", "1.", "Requests:"),
        (1, "subparagraph", "(a)", "Lamps:"),
        (2, "subparagraph", "(i)", "Red;"),
        (2, "subparagraph", "(ii)", "Green;"),
        (1, "subparagraph", "(b)", "Bells;"),
        (1, "continuation", "", "and a report on them;"),
        (0, "operative", "2.", "Decides to stay informed."),
    ]


def test_letters_that_are_paragraphs_of_their_own_belong_to_the_paragraph_before():
    body = (
        paragraph("Recommends the following:", "1.")
        + paragraph("Lamps are lit;", "(a)")
        + paragraph("(b) Bells are rung.")
        + paragraph("Decides to stay informed.", "2.")
    )
    assert [(depth, number) for depth, _, number, _ in rows(read(statement(body)))] == [
        (0, "1."),
        (1, "(a)"),
        (1, "(b)"),
        (0, "2."),
    ]


def test_headings_and_sections_are_told_from_paragraphs():
    body = (
        paragraph("Takes note of the report;", "1.")
        + paragraph("Welcomes the lamps;", "2.")
        + paragraph("I")
        + paragraph("State of the lamps")
        + paragraph("Requests a count;", "1.")
        + '<paragraph class="H4"><subheading>Bells</subheading></paragraph>'
        + paragraph("Decides to stay informed.", "2.")
    )
    found = rows(read(statement(body)))
    assert found[2] == (0, "section", "I", "State of the lamps")
    assert found[3] == (0, "operative", "1.", "Requests a count;")
    assert found[4] == (0, "heading", "", "Bells")


def test_a_lone_paragraph_has_no_number():
    assert rows(read(statement(paragraph("Decides to stay informed.")))) == [
        (0, "operative", "", "Decides to stay informed.")
    ]


def test_a_number_of_another_scheme_is_kept():
    found = rows(read(statement(paragraph("تقرر", "1 -") + paragraph("تطلب", "2 -"))))
    assert [(number, text) for _, _, number, text in found] == [("1 -", "تقرر"), ("2 -", "تطلب")]


def test_a_resolution_within_a_paragraph_has_its_own_enacting_words_preamble_and_numbers():
    nested = f"""Recommends the adoption of the following:<embeddedStructure>
      <container name="formula"><p><span class="italic">The General Assembly</span>,</p></container>
      {container("Recalling its lamps,")}{paragraph("Decides to light them;", "1.")}
      {paragraph("Requests a report.", "2.")}</embeddedStructure>"""
    assert rows(read(statement(paragraph(nested)))) == [
        (0, "operative", "", "Recommends the adoption of the following:"),
        (1, "resolution", "", ""),
        (2, "enacting", "", "The General Assembly,"),
        (2, "preambular", "", "Recalling its lamps,"),
        (2, "operative", "1.", "Decides to light them;"),
        (2, "operative", "2.", "Requests a report."),
    ]


def test_a_second_preamble_goes_on_with_the_first_and_what_stood_between_is_preambular():
    data = statement(
        paragraph("Appalled by the dark,") + "</mainBody><preamble>"
        + container("Stressing the need for light,") + "</preamble><mainBody>" + INFORMAL
    )  # fmt: skip
    assert [kind for _, kind, _, _ in rows(read(data))] == ["preambular", "preambular", "operative"]


ANNEX = """<attachments><attachment><doc name="annex"><meta/><mainBody>
<paragraph class="H23"><subheading>Annex</subheading></paragraph>
<paragraph class="H23"><subheading>Rules for lamps</subheading></paragraph>
<paragraph class="H23"><num>A.</num><subheading>General</subheading></paragraph>
<paragraph><num>1.</num><content><p>Lamps burn at night:</p></content></paragraph>
<paragraph><content><p>(a) In summer;</p></content></paragraph>
<paragraph><content><p>(b) In winter.</p></content></paragraph>
<paragraph><num>2.</num><content><p>Bells ring by day.</p></content></paragraph>
<container name="table"><table><tr><td><p>Lamp</p><p>Red</p></td><td><p>2 | 3</p></td></tr>
<tr><td><p>Bell</p></td><td><p/></td></tr></table></container>
</mainBody></doc></attachment></attachments>"""


def test_an_annex_has_its_title_its_headings_its_letters_and_its_tables():
    found = rows(read(statement(INFORMAL, after=ANNEX)))
    assert found[1:] == [
        (0, "annex", "Annex", "Rules for lamps"),
        (1, "heading", "A.", "General"),
        (1, "numbered", "1.", "Lamps burn at night:"),
        (2, "subparagraph", "(a)", "In summer;"),
        (2, "subparagraph", "(b)", "In winter."),
        (1, "numbered", "2.", "Bells ring by day."),
        (1, "table", "", "| Lamp Red | 2 \\| 3 |\n| Bell |  |"),
    ]


def test_an_attachment_that_does_not_call_itself_an_annex_is_one():
    after = ANNEX.replace("<subheading>Annex</subheading>", "<subheading>Charter</subheading>")
    assert rows(read(statement(INFORMAL, after=after)))[1][1:] == ("annex", "Annex", "Charter")


@pytest.mark.parametrize(
    ("code", "language"), [("ara", "ar"), ("fre", "fr"), ("deu", "de"), ("pt", "pt")]
)
def test_the_language_is_that_of_the_metadata(code: str, language: str):
    data = statement(INFORMAL).replace(b'"eng"', f'"{code}"'.encode())
    assert read(data).resolution.language == language


def test_a_text_within_a_collection_is_found():
    inner = statement(INFORMAL).decode().partition("<statement")[2].rpartition("</akomaNtoso>")[0]
    data = f"""<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      <documentCollection name="publication"><meta/><collectionBody><component>
      <statement{inner}</component></collectionBody></documentCollection></akomaNtoso>"""
    assert rows(read(data.encode())) == rows(read(statement(INFORMAL)))


def test_opening_words_are_set_in_italics_where_the_file_has_lost_all_of_them():
    resolution = read(statement(paragraph("Decides to stay informed."))).resolution
    assert resolution.operative[0].text == "*Decides* to stay informed."


def test_resolutions_that_share_a_number_are_all_read_each_with_its_own_parts():
    def component(letter: str, body: str) -> str:
        return f"""<component><statement name="resolution"><meta/><preface><p>
          <docNumber>{letter}</docNumber><docTitle>On lamp {letter}</docTitle></p></preface>
          <preamble>{ENACTING}{container("Recalling its lamps,")}</preamble>
          <mainBody>{body}</mainBody></statement></component>"""

    cover = COVER.replace("99/7.", "99/7 A-B.")
    data = f"""<akomaNtoso xmlns="{NAMESPACE}"><documentCollection name="publication"><meta/>{cover}
      <collectionBody><component><documentRef href="c0" showAs="A"/></component></collectionBody>
      </documentCollection><components>{component("A", paragraph("Decides to light it."))}
      {component("B", paragraph("Notes it;", "1.") + paragraph("Decides.", "2."))}
      </components></akomaNtoso>"""
    reading = read(data.encode())
    assert reading.resolution.masthead.number == "99/7 A-B"
    assert reading.resolution.title == "Lighthouses of small harbours"
    assert [row[1:] for row in rows(reading)] == [
        ("resolution", "", ""),
        ("title", "", "A\nOn lamp A"),
        ("enacting", "", "The General Assembly,"),
        ("preambular", "", "Recalling its lamps,"),
        ("operative", "", "Decides to light it."),
        ("resolution", "", ""),
        ("title", "", "B\nOn lamp B"),
        ("enacting", "", "The General Assembly,"),
        ("preambular", "", "Recalling its lamps,"),
        ("operative", "1.", "Notes it;"),
        ("operative", "2.", "Decides."),
    ]


def test_a_note_just_behind_the_number_is_called_by_it():
    note = "<authorialNote marker='1'><p>Resolution 99/7 becomes 99/7 A.</p></authorialNote>"
    cover = COVER.replace("99/7.</docNumber>", f"99/7 B.</docNumber>{note}")
    resolution = read(statement(INFORMAL, head=cover)).resolution
    called = next(note for note in resolution.notes if note.text.startswith("Resolution"))
    assert resolution.masthead.number == f"99/7 B[^{called.id}]"


@pytest.mark.parametrize(
    ("said", "letter"),
    [
        ("B", "<docNumber>\t\tB</docNumber>"),
        ("Б", "<docNumber>Б</docNumber>"),
        ("BB", '<docNumber refersTo="#letter"><b>BB</b></docNumber>'),
    ],
)
def test_the_letter_of_a_part_stands_under_the_title_of_all_parts(said: str, letter: str):
    note = "<authorialNote marker='1'><p>Resolution 80/7 becomes 80/7 A.</p></authorialNote>"
    head = f"""<preface><p><docNumber>80/7.</docNumber><docTitle>Lamps</docTitle></p>
      <p>{letter}{note}<docTitle>Harbours</docTitle></p></preface>"""
    text = read(statement(paragraph("Urges.", "1."), head=head)).resolution
    (called,) = text.notes
    assert text.masthead.number == "80/7"
    assert text.title == f"Lamps\n{said}[^{called.id}]\nHarbours"


def test_the_letter_of_a_part_stands_under_a_long_title_too():
    head = """<preface><longTitle><p>Lamps</p></longTitle><p><docNumber>80/7.</docNumber></p>
      <p><docNumber>B</docNumber></p></preface>"""
    text = read(statement(paragraph("Urges.", "1."), head=head)).resolution
    assert (text.masthead.number, text.title) == ("80/7", "Lamps\nB")


def test_letters_of_other_alphabets_are_subparagraphs_and_keep_their_form():
    def point(number: str, text: str) -> str:
        return f"<point><num>{number}</num><content><p>{text}</p></content></point>"

    arabic = point("(أ)", "مصابيح") + point("(ب)", "أجراس") + point("‘1’", "كبيرة")
    body = f"""<paragraph><num>1 -</num><list><intro><p>تطلب:</p></intro>{arabic}
      </list></paragraph><paragraph><num>2 -</num><list><intro><p>просит:</p></intro>
      {point("а)", "лампы")}{point("б)", "колокола")}{point("§§", "иное")}</list></paragraph>"""
    assert [row[:3] for row in rows(read(statement(body)))] == [
        (0, "operative", "1 -"),
        (1, "subparagraph", "(أ)"),
        (1, "subparagraph", "(ب)"),
        (2, "subparagraph", "‘1’"),
        (0, "operative", "2 -"),
        (1, "subparagraph", "а)"),
        (1, "subparagraph", "б)"),
        (1, "subparagraph", "§§"),
    ]


def test_what_is_printed_without_a_number_gets_none():
    body = (
        paragraph("Decides as follows:")
        + paragraph("Lamps are lit.", "1.")
        + paragraph("* * *")
        + paragraph("Bells are rung.", "2.")
    )
    assert [row[:3] for row in rows(read(statement(body)))] == [
        (0, "paragraph", ""),
        (0, "operative", "1."),
        (0, "paragraph", ""),
        (0, "operative", "2."),
    ]


def test_an_annex_in_another_language_keeps_the_word_for_it():
    after = ANNEX.replace("<subheading>Annex</subheading>", "<subheading>المرفق الأول</subheading>")
    found = rows(read(statement(INFORMAL, after=after)))
    assert found[1] == (0, "annex", "المرفق الأول", "Rules for lamps")


def test_a_line_of_an_annex_that_looks_like_a_closing_line_is_kept():
    line = "<paragraph><content><p>8th plenary meeting</p></content></paragraph></mainBody></doc>"
    after = ANNEX.replace("</mainBody></doc>", line)
    assert rows(read(statement(INFORMAL, after=after)))[-1][3] == "8th plenary meeting"


def test_every_attachment_is_an_annex():
    second = ANNEX.partition("<attachment>")[2].replace("Annex<", "Annex II<")
    after = ANNEX.replace("</attachments>", "<attachment>" + second).replace("Annex<", "Annex I<")
    found = [row[2] for row in rows(read(statement(INFORMAL, after=after))) if row[1] == "annex"]
    assert found == ["Annex I", "Annex II"]


def test_a_preambular_paragraph_that_lacks_its_comma_or_ends_in_a_note_is_no_heading():
    note = '<authorialNote marker="1" placement="bottom"><p>()  انظر.</p></authorialNote>'
    preamble = container("إذ تشير إلى المصابيح،<sup>(</sup>" + note + "<sup>)</sup>")
    preamble += container("Вновь подтверждая ее решения") + container("учитывая лампы,")
    reading = read(statement(INFORMAL, preamble=ENACTING + preamble))
    assert [row[1] for row in rows(reading)] == ["preambular"] * 3 + ["operative"]
    assert reading.resolution.notes[0].text == "انظر."


def test_a_heading_of_the_preamble_is_one_if_all_of_it_is_set_off():
    preamble = container("<b>Lamps of the past</b>") + container("Recalling its lamps,")
    reading = read(statement(INFORMAL, preamble=ENACTING + preamble))
    assert rows(reading)[0] == (0, "heading", "", "Lamps of the past")


def test_the_title_of_a_nested_resolution_stands_before_its_enacting_words():
    nested = f"""Recommends:<embeddedStructure><p>Draft resolution on lamps</p>
      <container name="formula"><p>The General Assembly,</p></container>
      {container("Recalling its lamps,")}{paragraph("Decides.", "1.")}</embeddedStructure>"""
    found = rows(read(statement(paragraph(nested))))
    assert found[2] == (2, "title", "", "Draft resolution on lamps")


def test_preambular_paragraphs_of_a_later_section_stand_in_the_operative_part():
    data = statement(
        paragraph("Lights the lamps;", "1.") + "</mainBody><preamble>"
        + container("Stressing the need for bells,") + "</preamble><mainBody>"
        + paragraph("Rings the bells.", "2.")
    )  # fmt: skip
    resolution = read(data).resolution
    assert resolution.preamble == ()
    kinds = [unit.kind.value for unit in resolution.operative]
    assert kinds == ["operative", "preambular", "operative"]


def test_a_nested_resolution_may_have_one_operative_paragraph_without_a_number():
    nested = f"""Recommends:<embeddedStructure>
      <container name="formula"><p>The General Assembly,</p></container>
      {container("Recalling its lamps,")}{paragraph("Decides to light them.")}
      </embeddedStructure>"""
    found = rows(read(statement(paragraph(nested))))
    assert [row[1] for row in found[2:]] == ["enacting", "preambular", "operative"]


PREFACE = (
    "<preface><p><docNumber>A/C.9/99/L.4</docNumber></p><p><session>Ninety-ninth session</session>"
    "</p><p>Third Committee</p><p>Malta and Palau: draft resolution</p>"
    "<p><docTitle>Lamps</docTitle></p></preface>"
)


def test_a_preface_without_a_cover_page_is_read_as_it_would_be_printed():
    reading = read(statement(INFORMAL, head=PREFACE))
    found = reading.resolution
    assert (found.masthead.symbol, found.masthead.number) == ("A/C.9/99/L.4", "")
    assert (found.masthead.session, found.masthead.committee) == (
        "Ninety-ninth session", "Third Committee",
    )  # fmt: skip
    assert (found.sponsors, found.kind, found.title) == (
        ("Malta", "Palau"), "draft resolution", "Lamps",
    )  # fmt: skip
    assert not reading.remarks


def test_the_number_of_a_recital_is_its_own():
    recital = "<recitals><recital><num>(1)</num><p>Noting lamps,</p></recital></recitals>"
    reading = read(statement(INFORMAL, preamble=ENACTING + recital))
    assert rows(reading)[0][2:] == ("(1)", "Noting lamps,")
    assert all("(1)" in remark.text for remark in reading.remarks)


def test_a_component_is_an_annex():
    after = (
        '<components><component><doc name="annex"><preface><p>Annex I</p></preface><mainBody>'
        f"{paragraph('Lamps are lit.', '1.')}</mainBody></doc></component></components>"
    )
    (annex,) = read(statement(INFORMAL, after=after)).resolution.annexes
    assert [unit.text for unit in annex.children] == ["Lamps are lit."]


def test_cells_keep_their_columns_beside_one_that_goes_over_several_columns_or_rows():
    rows = (
        "<tr><th colspan='2'><p>Lamp</p></th><th><p>Cost</p></th></tr>"
        "<tr><td rowspan='2'><p>North</p></td><td><p>Red</p></td><td><p>5</p></td></tr>"
        "<tr><td><p>Green</p></td><td><p>6</p></td></tr>"
        "<tr><td colspan='9999999999'><p>Total</p></td></tr>"
    )
    table = f"<paragraph><content><table>{rows}</table></content></paragraph>"
    unit = next(
        unit for unit in read(statement(INFORMAL + table)).resolution.walk() if "|" in unit.text
    )
    *lines, total = unit.text.split("\n")
    assert lines == ["| Lamp |  | Cost |", "| North | Red | 5 |", "|  | Green | 6 |"]
    assert total == "| Total |"


def test_a_table_under_more_text_of_a_paragraph_stays_a_table():
    cells = "<tr><th>Year</th><th>Lamps</th></tr><tr><td>2040</td><td>forty</td></tr>"
    table = (
        f"<paragraph><content><table><caption>Costs</caption>{cells}</table></content></paragraph>"
    )
    reading = read(statement(INFORMAL + table))
    assert [row[3] for row in rows(reading)][-2:] == [
        "Costs", "| Year | Lamps |\n| 2040 | forty |",
    ]  # fmt: skip
    assert not reading.remarks


def test_paragraphs_of_an_article_without_a_title_stand_under_it():
    body = f"<article><num>Article 1</num>{paragraph('Lamps are lit.', '1.')}</article>"
    reading = read(statement(INFORMAL + body))
    assert [row[2:] for row in rows(reading)][1:] == [("Article 1", ""), ("1.", "Lamps are lit.")]
    assert not reading.remarks
