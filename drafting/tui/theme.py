"""The program's own colours: paper by day, ink by night, and one of high contrast."""

from __future__ import annotations

from textual.theme import Theme

LIGHT = Theme(
    name="drafting-light",
    primary="#1f5f99",
    secondary="#5b6b7a",
    accent="#1f5f99",
    foreground="#22272e",
    background="#eceae4",
    surface="#fbfaf6",
    panel="#dfdcd3",
    success="#22663b",
    warning="#8a5a00",
    error="#a8322a",
    dark=False,
    variables={
        "faint": "#6f7478",
        "tint": "#e6edf4",
        "rule": "#b9b6ab",
        "footer-background": "#eceae4",
        "input-selection-background": "#1f5f99 30%",
    },
)
DARK = Theme(
    name="drafting-dark",
    primary="#7db4e6",
    secondary="#93a1ad",
    accent="#7db4e6",
    foreground="#d9dbdd",
    background="#101419",
    surface="#171c22",
    panel="#222a33",
    success="#8fca9d",
    warning="#e0b46c",
    error="#ee9188",
    dark=True,
    variables={
        "faint": "#7f8a94",
        "tint": "#222f3d",
        "rule": "#3b4652",
        "footer-background": "#101419",
        "input-selection-background": "#7db4e6 30%",
    },
)
CONTRAST = Theme(
    name="drafting-contrast",
    primary="#ffff66",
    secondary="#ffffff",
    accent="#ffff66",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    success="#66ff88",
    warning="#ffd75f",
    error="#ff8f87",
    dark=True,
    variables={
        "faint": "#d0d0d0",
        "tint": "#303030",
        "rule": "#b0b0b0",
        "footer-background": "#000000",
        "input-selection-background": "#ffff66 40%",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
