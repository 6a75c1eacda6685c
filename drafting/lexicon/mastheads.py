"""What the first page of a document prints beside its text, in the six languages."""

from __future__ import annotations

UNITED_NATIONS = {
    "en": "United Nations", "fr": "Nations Unies", "es": "Naciones Unidas",
    "ru": "Организация Объединенных Наций", "ar": "الأمم المتحدة", "zh": "联合国",
}  # fmt: skip
LABELS = {
    "distribution": {
        "en": "Distr.: ", "fr": "Distr. ", "es": "Distr. ", "ru": "Распространение: ",
        "ar": "التوزيع: ", "zh": "分发：",
    },
    "original": {
        "en": "Original: ", "fr": "Original : ", "es": "Original: ", "ru": "Язык оригинала: ",
        "ar": "الأصل: ", "zh": "原件：",
    },
}  # fmt: skip
"""What stands before a value of the masthead, by the name of its field."""
DISTRIBUTIONS = {
    "en": ("General", "Limited", "Restricted"),
    "fr": ("générale", "limitée", "restreinte"),
    "es": ("general", "limitada", "reservada"),
    "ru": ("общее", "ограниченное", "для служебного пользования"),
    "ar": ("عام", "محدود", "مقيد"),
    "zh": ("普遍", "限量", "限制"),
}
"""The three distributions, the widest first."""
COUNCIL_RESOLUTION = {
    "en": "Resolution {number}", "fr": "Résolution {number}", "es": "Resolución {number}",
    "ru": "Резолюция {number}", "ar": "القرار {number}", "zh": "第{number}号决议",
}  # fmt: skip
"""The line that a resolution of the Security Council has in place of a title."""
AGENDA_ITEMS = {
    "fr": "Point {item} de l’ordre du jour", "es": "Tema {item} del programa",
    "ru": "Пункт {item} повестки дня", "ar": "البند {item} من جدول الأعمال",
    "zh": "议程项目{item}",
}  # fmt: skip
"""The line of one item of the agenda."""
AGENDA_ITEMS_IN_GENEVA = {"es": "Tema {item} de la agenda"}
"""Where Geneva has other words."""
SUBITEMS = {"fr": "{item} {letter})", "es": "{item} {letter})", "ru": "{item} {letter})",
            "ar": "{item} ({letter})", "zh": "{item}({letter})"}  # fmt: skip
"""The number of an item with the letter of one of its parts."""
SUBITEM_LETTERS = {"ar": ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي")}
"""What such parts have for a, b, c and so on where these are not Latin letters."""
TOWNS = {
    "Geneva": {"fr": "Genève", "es": "Ginebra", "ru": "Женева", "ar": "جنيف", "zh": "日内瓦"},
    "New York": {
        "fr": "New York", "es": "Nueva York", "ru": "Нью-Йорк", "ar": "نيويورك", "zh": "纽约",
    },
    "Vienna": {"fr": "Vienne", "es": "Viena", "ru": "Вена", "ar": "فيينا", "zh": "维也纳"},
}  # fmt: skip
"""Where bodies meet whose mastheads say so."""
