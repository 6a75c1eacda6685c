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
