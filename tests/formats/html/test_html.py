from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser

from hypothesis import given
from support.strategies import resolutions

from drafting.formats.html import redline_html, resolution_html
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.links import Links
from drafting.redline.script import Act, Change, Credit, Operation, Redline, Span, Summary

_VOID = {"meta", "br"}


class _Page(HTMLParser):
    """Checks that elements nest, and keeps the visible text and all that a page could load."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.loads: list[str] = []
        self.identities: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.loads += [values[name] or "" for name in ("src", "href") if name in values]
        self.loads += [tag] if tag in {"script", "link", "iframe", "img"} else []
        self.identities += [values["id"] or ""] if "id" in values else []
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


HOSTILE = "<script>alert(1)</script> [to extend][to renew] [link](x) [red]a[/] & \"'"


def _hostile() -> Resolution:
    masthead = Masthead(symbol=HOSTILE, organ=HOSTILE, other=(HOSTILE,))
    units = tuple(
        Unit(f"u{index}", kind, HOSTILE, level=1 if kind is Kind.HEADING else 0, number=HOSTILE)
        for index, kind in enumerate(Kind)
    )
    return Resolution(
        masthead, (HOSTILE,), title=HOSTILE, chapeau=HOSTILE, enacting=HOSTILE, operative=units,
        notes=(Note("n", HOSTILE, HOSTILE),), closing=HOSTILE, language='en"><b>',
    )  # fmt: skip


def test_whatever_a_text_holds_is_shown_and_does_nothing():
    page = _Page(resolution_html(_hostile()))
    assert page.loads == []
    assert page.text.count(HOSTILE) > 15


@given(resolutions())
def test_a_page_is_well_formed_loads_nothing_and_names_each_paragraph_once(
    resolution: Resolution,
):
    page = _Page(resolution_html(resolution))
    assert all(target.startswith("#note-") for target in page.loads)
    assert len(page.identities) == len(set(page.identities))
    assert {unit.id for unit in resolution.walk()} <= set(page.identities)


def test_a_note_is_linked_from_where_it_is_referred_to():
    resolution = Resolution(
        operative=(Unit("o", Kind.OPERATIVE, "*Urges* it[^n]."),), notes=(Note("n", "See there."),)
    )
    source = resolution_html(resolution)
    assert '<i>Urges</i> it<sup><a href="#note-n">1</a></sup>.' in source
    assert '<p id="note-n"><sup>1</sup> See there.</p>' in source


def test_a_table_has_its_cells():
    table = Unit("t", Kind.TABLE, "| a | b |\n| c \\| d | *e* |")
    source = resolution_html(Resolution(operative=(table,)))
    assert "<tr><td>a</td><td>b</td></tr><tr><td>c | d</td><td><i>e</i></td></tr>" in source


def test_columns_of_figures_are_named_so():
    table = Unit("t", Kind.TABLE, "| Part | Cost |\n| Lamps | 1 200 |")
    source = resolution_html(Resolution(operative=(table,)))
    assert '<td>Part</td><td class="figure">Cost</td>' in source
    assert '<td>Lamps</td><td class="figure">1 200</td>' in source


def test_an_arabic_text_runs_from_right_to_left():
    assert '<html lang="ar" dir="rtl">' in resolution_html(Resolution(language="ar"))


def _redline() -> Redline:
    return Redline(
        fields=(Change(Operation.EQUAL, "title", "title", "title", spans=(Span("=", "Roofs"),)),),
        units=(
            Change(
                Operation.EDITED, "u1", "u1", Kind.OPERATIVE, old_number="1.", new_number="2.",
                old_label="OP1", new_label="OP2",
                spans=(Span("-", "*Urges*"), Span("+", "*Requests* <all>"), Span("=", " to go")),
            ),
            Change(Operation.MOVED, "u2", "", old_label="OP2", departed=True),
            Change(
                Operation.MOVED, "u2", "u2", old_label="OP2", new_label="OP1",
                spans=(Span("=", "Moves"),),
            ),
        ),
        notes=(),
        summary=Summary({Operation.EDITED: 1, Operation.MOVED: 1}, 2, 1, 3),
    )  # fmt: skip


def test_a_redline_marks_changes_by_words_and_elements_not_by_colour_alone():
    source = redline_html(_redline(), Resolution(title="Roofs"))
    assert (
        "<del><i>Urges</i></del><ins><i>Requests</i></ins><ins> &lt;all&gt;</ins> to go" in source
    )
    assert "<del>1.</del> <ins>2.</ins>" in source
    text = _Page(source).text
    assert "OP2, edited" in text
    assert "OP2, moved to OP1" in text
    assert "OP1, moved, was OP2" in text
    assert "Words: +2 in, −1 out" in text
    assert "3 changes that follow from others" in text


def test_changes_carry_the_number_and_the_name_of_their_author_and_no_markup_of_theirs():
    malta = Act('"><script>', datetime(2026, 3, 2, 12, tzinfo=UTC), "second reading")
    peru = malta._replace(author="Peru")
    spans = (
        Span("-", "one", Credit(peru)), Span("+", "two", Credit(peru)),
        Span("+", " three", Credit(malta)),
    )  # fmt: skip
    row = Change(Operation.EDITED, "u", "u", new_label="OP1", spans=spans, by=malta)
    source = redline_html(_redline()._replace(units=(row,)), Resolution())
    page = _Page(source)
    assert "<script>" not in source
    assert 'By: 1 "><script>, 2 Peru.' in page.text
    assert 'OP1, edited – 1 "><script>, 2 March 2026, 12:00, second reading; 2 Peru' in page.text
    assert (
        '<del class="by by-2" title="Peru, 2 March 2026, 12:00, second reading">one</del>' in source
    )
    assert 'two</ins><sub class="by by-2">2</sub><ins class="by by-1"' in source
    assert "one</del><ins" in source


def test_a_split_and_a_join_say_which_paragraphs_belong_together():
    split = (
        Change(Operation.SPLIT, "a", "a", old_label="OP1", new_label="OP1", partners=("b",)),
        Change(Operation.SPLIT, "", "b", new_label="OP2", partners=("a",)),
    )
    joined = (
        Change(Operation.JOINED, "a", "a", old_label="OP1", new_label="OP1", partners=("b",)),
        Change(Operation.JOINED, "b", "", old_label="OP2", partners=("a",)),
    )
    signs = [_Page(redline_html(Redline((), rows, (), Summary()), Resolution())).text
             for rows in (split, joined)]  # fmt: skip
    assert "OP1, split, now also OP2 OP2, split from OP1" in signs[0]
    assert "OP1, joined with what was OP2 OP2, joined to OP1" in signs[1]


def test_what_is_of_another_direction_stands_apart_in_the_masthead():
    text = Resolution(masthead=Masthead(symbol="A/RES/90/1"), title="سلامة", language="ar")
    source = resolution_html(text)
    assert '<html lang="ar" dir="rtl">' in source
    assert '<p class="symbol"><bdi>A/RES/90/1</bdi></p>' in source


def test_the_closing_lines_of_a_redline_stand_before_the_annexes():
    rows = [
        Change(Operation.EQUAL, name, name, kind, spans=(Span("=", f"{name} words"),))
        for name, kind in (("op", Kind.OPERATIVE), ("annex", Kind.ANNEX))
    ]
    closing = Change(Operation.EQUAL, kind="closing", spans=(Span("=", "9th meeting"),))
    redline = Redline((closing,), tuple(rows), (), Summary({}, 0, 0, 0, ()))
    words = _Page(redline_html(redline, Resolution())).words
    shown = [word for word in words if word in ("op words", "9th meeting", "annex words")]
    assert shown == ["op words", "9th meeting", "annex words"]


def test_documents_that_a_text_names_are_links_where_they_are_asked_for():
    unit = Unit("o", Kind.OPERATIVE, "*Notes* *document A/80/12* of others.")
    text = Resolution(enacting="*The General Assembly*,", operative=(unit,))
    anchor = '<a href="https://docs.un.org/en/A/80/12"><i>A/80/12</i></a>'
    assert f"<i>document </i>{anchor} of others." in resolution_html(text, links=Links(text))
    assert "docs.un.org" not in resolution_html(text)
