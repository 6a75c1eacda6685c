"""Who speaks in a room, and words that are hard to tell from the signs of a compilation."""

from __future__ import annotations

NAMES = (
    "Iran (Islamic Republic of)", "Venezuela (Bolivarian Republic of)", "EU", "US", "G77", "Peru",
    "Bolivia (Plurinational State of)", "Côte d’Ivoire", "Türkiye", "Bosnia and Herzegovina",
    "Trinidad and Tobago", "Russian Federation", "CANZ", "African Group", "Guinea-Bissau", "Cuba",
    "Holy See", "Micronesia (Federated States of)", "Lao People’s Democratic Republic", "Norway",
    "Republic of Korea", "Saint Vincent and the Grenadines", "Switzerland", "Mexico", "Chile",
    "Netherlands (Kingdom of the)", "EU and its member States", "Group of 77 and China",
    "Canada, Australia and New Zealand", "State of Palestine", "UK",
)  # fmt: skip
WORDS = (
    "[voluntarily]", "(a)", "[all [coastal]]", "(see above)", "“quoted”", "and/or", "OP3", "1.",
    "5 per cent", "[to extend][to renew]", "delete", "retain", "(EU)", "3 bis", "as appropriate,",
    "alt", "the Convention (1990)", "— if need be —", "l’eau", "[…]", "A/RES/70/1", "new",
    "*in situ*", "(US: delete)", "[also] (EU)", "**bold**", "OP2 bis", "(Peru, Cuba)", "1 (a)", "~",
    "“[a]”", "[b", "c]", "(G77: retain)",
)  # fmt: skip
