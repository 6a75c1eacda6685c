"""Texts in Akoma Ntoso with the elements that resolutions use, nested at random.

Every word is another one, so that one that is lost, doubled or moved is seen. What is made
follows the schema in what may stand in what; metadata are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_PAGE = """<akomaNtoso xmlns="{namespace}"><statement name="resolution"><meta/>
<coverPage>{cover}</coverPage><preface>{preface}</preface><preamble>{preamble}</preamble>
<mainBody>{body}</mainBody><conclusions>{conclusions}</conclusions>{attachments}
</statement></akomaNtoso>"""
_OPENING = ("Requests", "Decides", "Urges", "Invites", "Calls upon", "Notes")
_DEPTH = 2
_AROUND = (
    ("<i>", "</i>"), ("<b>", "</b>"), ("<u>", "</u>"), ('<span class="italic">', "</span>"),
    ('<a href="https://example.org">', "</a>"), ('<ref href="/x">', "</ref>"),
    ('<inline name="x">', "</inline>"), ("<term>", "</term>"), ("<quantity>", "</quantity>"),
    ("<ins>", "</ins>"), ("<organization>", "</organization>"),
    ('<date date="2025-01-01">', "</date>"),
)  # fmt: skip
"""Inline elements that change nothing in the words."""


class AknDocuments:
    """Makes one text after the other."""

    def __init__(self, seed: int, language: str = "en") -> None:
        self._chance = Random(seed)  # noqa: S311 (the same texts each time)
        self._count = 0
        self._notes = 0
        self._letters = LETTERS[language]

    def document(self) -> str:
        """A whole text."""
        return _PAGE.format(
            namespace=_AKN,
            cover=self._cover(),
            preface=f"<p><docTitle>{self._words(4)}</docTitle></p>",
            preamble=self._preamble(),
            body=self._several(self._of_body, 3, 8),
            conclusions=f"<p>{self._words(3)}</p>",
            attachments=self._attachments(),
        )

    # Words.

    def _word(self) -> str:
        self._count += 1
        digits = str(self._count)
        return "".join(self._letters[int(digit)] for digit in digits.zfill(4))

    def _words(self, count: int) -> str:
        return " ".join(self._word() for _ in range(count))

    def _several(self, made: Callable[[], str], least: int, most: int) -> str:
        return "\n".join(made() for _ in range(self._chance.randint(least, most)))

    def _one(self, *made: Callable[[], str]) -> str:
        return self._chance.choice(made)()

    def _inline(self) -> str:
        """Words of several looks, with notes, references and figures."""
        return " ".join(self._piece() for _ in range(self._chance.randint(1, 4)))

    def _piece(self) -> str:
        words = self._words(self._chance.randint(1, 4))
        before, after = self._chance.choice(_AROUND)
        return self._one(
            lambda: words,
            lambda: f"{before}{words}{after}",
            lambda: f"{before}{words}{after}",
            lambda: f"{words}<eol/>{self._word()}",
            lambda: f"{self._number()}<sup>{self._chance.randint(2, 9)}</sup> {words}",
            lambda: f"C<sub>{self._chance.randint(2, 9)}</sub> {words}",
            lambda: (
                f'{self._word()}<authorialNote marker="{self._note()}"><p>{words}</p>'
                "</authorialNote>"
            ),
        )

    def _note(self) -> int:
        self._notes += 1
        return self._notes

    def _number(self) -> str:
        self._count += 1
        return str(self._count + 10_000)

    # Head and preamble.

    def _cover(self) -> str:
        return "".join(
            f"<p>{one}</p>"
            for one in (
                '<docNumber refersTo="#symbol">A/RES/80/7</docNumber>',
                f'<docAuthority refersTo="#issuingBody">{self._words(2)}</docAuthority>',
                f"<docStatus>Distr.: {self._word()}</docStatus>",
                f"<docDate>{self._words(2)}</docDate>", f"<session>{self._words(2)}</session>",
                f'<inline name="agenda item">{self._words(2)}</inline>',
                f'<inline name="agenda item name">{self._inline()}</inline>', self._words(3),
                f"<docTitle>{self._words(3)}</docTitle>",
            )
        )  # fmt: skip

    def _preamble(self) -> str:
        formula = f'<formula name="enactingFormula"><p>{self._words(3)},</p></formula>'
        return formula + self._several(self._preambular, 1, 4)

    def _preambular(self) -> str:
        return f'<container name="preamble"><p><i>Recalling</i> {self._inline()},</p></container>'

    # The body.

    def _of_body(self) -> str:
        return self._one(
            self._paragraph, self._paragraph, self._paragraph, self._section, self._table,
            self._cross_heading, self._loose,
        )  # fmt: skip

    def _paragraph(self) -> str:
        number, opening = self._number(), f"<i>{self._chance.choice(_OPENING)}</i> {self._inline()}"
        text = f"<content><p>{opening}:</p></content>"
        inside = self._one(
            lambda: text,
            lambda: f"<content><p>{opening};</p><p>{self._inline()}.</p></content>",
            lambda: f"<content><p>{opening}:</p>{self._block_list()}</content>",
            lambda: f"<content><p>{opening}:</p>{self._table()}</content>",
            lambda: f"<content><p>{opening}:</p><ul>{self._items()}</ul></content>",
            lambda: f"<intro><p>{opening}:</p></intro>{self._list(0)}",
            lambda: self._list(0, opening),
            lambda: f"{text}{self._list(0)}",
            lambda: f"{text}{self._list(0)}<content><p>{self._inline()}.</p></content>",
            lambda: f"<heading>{self._words(3)}</heading>{text}",
            lambda: (
                f"<subheading>{self._words(3)}</subheading>"
                f"<subheading>{self._words(2)}</subheading>{text}"
            ),
            lambda: (
                f"{text}<crossHeading>{self._words(3)}</crossHeading>"
                f"<content><p>{self._inline()}.</p></content>"
            ),
            lambda: f"{text}{self._subparagraphs()}",
            lambda: (
                f"<content><p>{opening}: <embeddedStructure>{self._preambular()}"
                f"<paragraph><num>1.</num><content><p>{self._inline()};</p></content></paragraph>"
                "</embeddedStructure></p></content>"
            ),
        )
        return f"<paragraph><num>{number}.</num>{inside}</paragraph>"

    def _loose(self) -> str:
        return f"<paragraph><content><p>{self._inline()}.</p></content></paragraph>"

    def _cross_heading(self) -> str:
        return f"<crossHeading>{self._inline()}</crossHeading>"

    def _section(self) -> str:
        head = self._one(
            lambda: f"<num>II</num><heading>{self._inline()}</heading>",
            lambda: f"<subheading>III</subheading><subheading>{self._inline()}</subheading>",
            lambda: (
                f"<subheading>{self._words(4)}</subheading><subheading>B</subheading>"
                f"<subheading>{self._inline()}</subheading>"
            ),
            lambda: (
                f"<heading>{self._inline()}</heading>"
                f'<crossHeading refersTo="#preamble"><i>Recalling</i> {self._inline()},'
                "</crossHeading>"
            ),
        )
        return f"<section>{head}{self._several(self._paragraph, 1, 3)}</section>"

    def _table(self) -> str:
        rows = "".join(
            f"<tr>{''.join(f'<td><p>{self._inline()}</p></td>' for _ in range(3))}</tr>"
            for _ in range(2)
        )
        caption = self._chance.choice(("", f"<caption>{self._words(3)}</caption>"))
        return f"<table>{caption}{rows}</table>"

    # Lists.

    def _list(self, depth: int, opening: str = "") -> str:
        intro = f"<intro><p>{opening}:</p></intro>" if opening else ""
        points = "".join(self._point(depth, index) for index in range(self._chance.randint(2, 4)))
        wrap = f"<wrapUp><p>{self._inline()}.</p></wrapUp>" if self._chance.random() < 0.2 else ""
        return f"<list>{intro}{points}{wrap}</list>"

    def _point(self, depth: int, index: int) -> str:
        marks = (f"({'abcd'[index]})", f"({('i', 'ii', 'iii', 'iv')[index]})", "•", "–", "")
        mark = self._chance.choice(marks)
        number = f"<num>{mark}</num>" if mark else ""
        text = f"<content><p>{self._inline()};</p></content>"
        inside = [
            lambda: text,
            lambda: text,
            lambda: f"{text}<content><p>{self._inline()};</p></content>",
            lambda: f"<content><p>{self._inline()}:</p>{self._block_list()}</content>",
            lambda: f"<heading>{self._words(2)}</heading>{text}",
        ]
        if depth < _DEPTH:
            inside += [
                lambda: f"{text}{self._list(depth + 1)}",
                lambda: self._list(depth + 1),
                lambda: f"<intro><p>{self._inline()}:</p></intro>{self._list(depth + 1)}",
                lambda: f"{text}<sublist>{self._point(depth + 1, 0)}</sublist>",
            ]
        return f"<point>{number}{self._one(*inside)}</point>"

    def _subparagraphs(self) -> str:
        return "".join(
            f"<subparagraph><num>({letter})</num><content><p>{self._inline()};</p></content>"
            "</subparagraph>"
            for letter in ("i", "ii", "iii", "iv")
        )

    def _block_list(self) -> str:
        head = f"<listIntroduction>{self._inline()}:</listIntroduction>"
        items = "".join(
            f"<item>{number}<p>{self._inline()};</p></item>"
            for number in ("<num>(i)</num>", "<num>(ii)</num>", "")
        )
        wrap = f"<listWrapUp>{self._inline()}.</listWrapUp>"
        return f"<blockList>{self._chance.choice(('', head))}{items}{wrap}</blockList>"

    def _items(self) -> str:
        return "".join(f"<li>{self._inline()};</li>" for _ in range(3))

    def _attachments(self) -> str:
        if self._chance.random() < 0.6:
            return ""
        body = self._several(self._of_body, 1, 3)
        return (
            f"<attachments><attachment><heading>Annex</heading><subheading>{self._words(3)}"
            f'</subheading><doc name="annex"><meta/><preface><p>{self._words(2)}</p></preface>'
            f"<mainBody>{body}</mainBody></doc></attachment></attachments>"
        )


LETTERS = {
    "en": "abcdefghij", "fr": "àbçdéfghîj", "es": "ábcñéfghíj",
    "ru": "абвгдежзик", "ar": "بتثجحخدذرز", "zh": "安理会决议草案文本国",
}  # fmt: skip
