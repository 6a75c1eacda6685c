"""Akoma Ntoso as the United Nations publish it, in words of our own."""

from __future__ import annotations

from drafting.formats.akn import read_akn
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

META = """
<meta>
  <identification source="#DGACM"><FRBRExpression>
    <FRBRlanguage language="eng"/>
  </FRBRExpression></identification>
  {steps}
</meta>"""

COVER = """
<coverPage>
  <p><span refersTo="#publisher"><docAuthority refersTo="#publisher">United Nations</docAuthority>
  </span></p>
  <p><docNumber refersTo="#symbol">A/RES/99/7</docNumber></p>
  <p><img src="logo.jpg"/><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
  <p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>
  <p><docDate date="2044-11-03" refersTo="#dateOfIssuance">3 November 2044</docDate></p>
  <p><inline name="originalLanguage">Original: French</inline></p>
  <p><session refersTo="#generalAssembly" value="99">Ninety-ninth session</session></p>
  <p><event refersTo="#session"><date date="2044-09-05" refersTo="#startDate">5 September</date>
  <date date="2044-12-20" refersTo="#endDate">20 December 2044</date></event></p>
  <p><inline name="agenda item" title="8">Agenda item 8</inline></p>
  <p><inline name="agenda item name">Lighthouses and
      other lights</inline></p>
  <p><docTitle>Resolution adopted by the General Assembly on<docDate date="2044-11-01"
    refersTo="#adoptionDate">1 November 2044</docDate></docTitle></p>
  <p><docProponent>[on the report of the Committee on Lights
    (<inline name="originating document">A/99/12</inline>)]</docProponent></p>
  <p>A line that no rule foresees</p>
</coverPage>
<preface><p><docNumber>99/7.</docNumber><docTitle refersTo="#resolutionTitle">
  <span class="bold">	Lighthouses of small harbours</span></docTitle></p></preface>"""

ENACTING = """
<formula name="enactingFormula"><p xml:space="preserve">
  <span class="italic">The General Assembly</span>,</p></formula>"""


def statement(
    body: str, *, preamble: str = ENACTING, head: str = "", steps: str = "", after: str = ""
) -> bytes:
    """A whole file around the elements of a body."""
    return (
        f'<akomaNtoso xmlns="{NAMESPACE}"><statement name="resolution">{META.format(steps=steps)}'
        f"{head}<preamble>{preamble}</preamble><mainBody>{body}</mainBody>{after}"
        "</statement></akomaNtoso>"
    ).encode()


def paragraph(text: str, number: str = "") -> str:
    """An operative paragraph."""
    num = f"<num>{number}</num>" if number else ""
    return f'<paragraph class="SingleTxt">{num}<content><p>{text}</p></content></paragraph>'


def container(text: str) -> str:
    """A preambular paragraph."""
    return f'<container name="any"><p xml:space="preserve">\t{text}\n</p></container>'


def read(data: bytes) -> Reading:
    """What the reader makes of it."""
    return read_akn(data, counting_ids(), "sample.xml")


def rows(reading: Reading) -> list[tuple[int, str, str, str]]:
    """Depth, kind, printed number and words of every unit."""
    return [
        (row.depth, row.unit.kind.value, row.number, plain(row.unit.text))
        for row in Numbering(reading.resolution)
    ]
