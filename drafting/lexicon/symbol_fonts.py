"""What the symbol fonts of word processors show for their codes: those of Adobe and Microsoft."""

from __future__ import annotations

_SYMBOL = (
    (0x22, "∀#∃%&∋()*+,−./"), (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"),
    (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"), (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"),
    (0xD0, "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"), (0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
)  # fmt: skip
_WINGDINGS = (
    (0x21, "✏✂✁"), (0x28, "☎✆✉"), (0x36, "⌛⌨"), (0x3E, "✇✍"), (0x41, "✌"),
    (0x45, "☜☞☝☟✋☺"), (0x4C, "☹"), (0x4E, "☠⚐"), (0x51, "✈☼"), (0x54, "❄"), (0x56, "✞"),
    (0x58, "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓"), (0x6C, "●❍■□"), (0x71, "❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•⚫○"), (0xA4, "◉◎"), (0xA7, "▪◻"),
    (0xAA, "✦★✶✴✹✵"), (0xB1, "⌖⟡⌑"), (0xB5, "✪✰"), (0xD5, "⌫⌦"), (0xD8, "‣"),
    (0xDF, "←→↑↓↖↗↙↘"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩⬄⇳"), (0xFB, "✗✓☒☑"),
)  # fmt: skip
_WINGDINGS_2 = ((0x4F, "✗✓☒☑☒☒"), (0xA3, "□"))
_WEBDINGS = ((0x61, "✔"), (0x63, "□"), (0x67, "■"), (0x72, "✗"))

_Codes = tuple[tuple[int, str], ...]


def _table(codes: _Codes) -> dict[int, str]:
    return {start + at: sign for start, signs in codes for at, sign in enumerate(signs)}


_FONTS = {
    "symbol": _table(_SYMBOL),
    "symbolmt": _table(_SYMBOL),
    "wingdings": _table(_WINGDINGS),
    "wingdings 2": _table(_WINGDINGS_2),
    "webdings": _table(_WEBDINGS),
}
_UNNAMED = {
    0xB7: "•", 0xA7: "▪", 0x2D: "–", 0xD8: "‣", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB3: "≥",
    0xA3: "≤",
}  # fmt: skip
"""What a code shows whose font is not named."""
_PRIVATE = 0xF000
"""Where Word keeps the codes of symbol fonts among the characters of private use."""


def is_symbol_font(name: str) -> bool:
    """Whether a font shows signs in place of letters."""
    return name.casefold() in _FONTS or name.casefold().startswith("wingdings")


def sign(code: int, font: str) -> str:
    """The character that a symbol font shows for a code; that of the code where it is unknown."""
    within = code - _PRIVATE if code >= _PRIVATE else code
    table = _FONTS.get(font.casefold(), _UNNAMED if code >= _PRIVATE else {})
    known = table.get(within)
    if known is None and font.casefold().startswith("symbol") and 0x20 <= within < 0x7F:
        return chr(within)
    return chr(code) if known is None else known
