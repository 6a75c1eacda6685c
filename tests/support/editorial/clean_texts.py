"""Texts without a slip, as paragraphs that a slip can be put into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Line(NamedTuple):
    """One paragraph as it is printed: what people call it, its number, its words."""

    label: str
    number: str
    words: str

    @property
    def printed(self) -> str:
        return f"{self.number} {self.words}" if self.number else self.words


Text = tuple[Line, ...]


def printed(lines: Iterable[Line]) -> str:
    """The text as a file has it."""
    return "\n\n".join(line.printed for line in lines if line.printed) + "\n"


def _preamble(*words: str) -> Text:
    return tuple(Line(f"PP{at}", "", text) for at, text in enumerate(words, 1))


def _operative(*entries: str | tuple[str, ...]) -> Text:
    lines: list[Line] = []
    for at, entry in enumerate(entries, 1):
        lead, *items = (entry,) if isinstance(entry, str) else entry
        lines.append(Line(f"OP{at}", f"{at}.", lead))
        for letter, item in zip("abcdefgh", items, strict=False):
            lines.append(Line(f"OP{at} ({letter})", f"({letter})", item))
    return tuple(lines)


ASSEMBLY: Text = (
    Line("symbol", "", "A/C.2/80/L.99"),
    Line("sponsors", "", "Austria, Chile, Côte d’Ivoire, Kenya and Türkiye: draft resolution"),
    Line("title", "", "Safety of lighthouses in developing countries"),
    Line("enacting", "", "The General Assembly,"),
    *_preamble(
        "*Recalling* its resolutions 75/210 of 21 December 2020, 77/301 of 14 July 2023 and "
        "79/188 of 17 December 2024,",
        "*Recalling also* Economic and Social Council resolution 2023/18 of 25 July 2023 on the "
        "lights of the coast,",
        "*Recalling further* Security Council resolution 2150 (2014), in which the Council asked "
        "for light,",
        "*Bearing in mind* that 15 per cent of the lighthouses of small harbours are out of "
        "service, as noted in the report of the Secretary-General,[^1]",
        "*Noting with concern* the loss of the light of the Cape on 18 December 2019, and the "
        "storms of the period 2015–2020,",
        "*Welcoming* the plan entitled “Light for every sailor”, which the Governments of the "
        "Sudan and the Philippines presented,[^2]",
        "*Convinced* that all States benefit from a programme of work that Member States organize "
        "in the light of their own experience,",
    ),
    *_operative(
        "*Takes note* of the report of the Secretary-General;",
        "*Encourages* Member States to fulfil their obligations towards keepers of lighthouses, "
        "and to centre their efforts on training;",
        (
            "*Requests* the Secretary-General:",
            "To collect the views of Member States on the safety of lighthouses;",
            "To organize a workshop of three days on the labour of keepers;",
            "To inform the General Assembly of the outcome at its eighty-second session;",
        ),
        "*Invites* the World Bank to support the workshop referred to in paragraph 3 (b) above, "
        "within its mandate;",
        "*Calls upon* all States to keep their lights burning, in accordance with its resolution "
        "79/188;",
        "*Also calls upon* all States to report on the implementation of the present resolution;",
        "*Decides* to include in the provisional agenda of its eighty-second session the item "
        "entitled “Safety of lighthouses”.",
    ),
    Line("rule", "", "---"),
    Line("note 1", "[^1]:", "A/80/75."),
    Line("note 2", "[^2]:", "United Nations, *Treaty Series*, vol. 1249, No. 20378."),
)
"""A draft of the Second Committee about an invented matter."""

COMMISSION: Text = (
    Line("symbol", "", "E/CN.15/2025/L.9"),
    Line("sponsors", "", "Bahamas, Bolivia (Plurinational State of) and Ghana: draft resolution"),
    Line(
        "chapeau",
        "",
        "The Commission on Crime Prevention and Criminal Justice recommends to the Economic and "
        "Social Council the adoption of the following draft resolution:",
    ),
    Line("title", "", "Prevention of the theft of lamps"),
    Line("enacting", "", "The Economic and Social Council,"),
    *_preamble(
        "*Recalling* its resolution 2019/22 of 23 July 2019 on the theft of lamps,",
        "*Recalling also* General Assembly resolution 74/177 of 18 December 2019, in which the "
        "Assembly asked for cooperation among keepers,",
        "*Aware* of the harm that the theft of lamps does to sailors, to their families and to "
        "the harbours of the Niger,",
        "*Stressing* the role of the United Nations Office on Drugs and Crime in the prevention "
        "of theft,",
    ),
    *_operative(
        "*Urges* Member States to protect their lamps, inter alia, by:",
        "*Requests* the United Nations Office on Drugs and Crime to assist States in the storage "
        "of lamps;",
        "*Also requests* the Office to publish its findings by 31 March 2027;",
        "*Invites* Member States and other donors to provide extrabudgetary resources for the "
        "purposes described above;",
        "*Requests* the Executive Director to report to the Commission on the implementation of "
        "the present resolution.",
    ),
)
"""A draft that a functional commission recommends to the Council."""


def _with_items(text: Text, label: str, *items: str) -> Text:
    found: list[Line] = []
    for line in text:
        found.append(line)
        if line.label == label:
            found.extend(
                Line(f"{label} ({letter})", f"({letter})", item)
                for letter, item in zip("abcdefgh", items, strict=False)
            )
    return tuple(found)


COMMISSION = _with_items(
    COMMISSION,
    "OP1",
    "Marking each lamp with a number;",
    "Keeping a register of lamps for 10 years;",
    "Training keepers in the harbours;",
)

COUNCIL: Text = (
    Line("symbol", "", "A/HRC/61/L.77"),
    Line("sponsors", "", "Fiji, Iceland and Viet Nam: draft resolution"),
    Line("title", "", "Right of sailors to light"),
    Line("enacting", "", "The Human Rights Council,"),
    *_preamble(
        "*Guided* by the purposes and principles of the Charter of the United Nations,",
        "*Recalling* General Assembly resolution 60/251 of 15 March 2006 and its own resolution "
        "48/13 of 8 October 2021,",
        "*Recognizing* that the darkness of a coast affects the rights of sailors and of "
        "Indigenous Peoples,",
        "*Deeply concerned* at the behaviour of wreckers, who make false lights,",
    ),
    *_operative(
        "*Condemns* the use of false lights;",
        "*Reaffirms* that every sailor has the right to be warned of rocks;",
        (
            "*Calls upon* States:",
            "To analyse the causes of wrecks;",
            "To prosecute those who put out lights;",
        ),
        "*Requests* the United Nations High Commissioner for Human Rights to prepare a study on "
        "the right to light and to present it to the Council at its sixty-fourth session;",
        "*Decides* to continue its consideration of the matter under the same agenda item.",
    ),
)
"""A draft of the Human Rights Council."""

CLEAN: dict[str, Text] = {"assembly": ASSEMBLY, "commission": COMMISSION, "council": COUNCIL}
