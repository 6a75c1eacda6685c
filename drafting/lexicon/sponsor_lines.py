"""How a line names those who table a text, by language: what is written, and what is read."""

from __future__ import annotations

from drafting.patterns import regex

JOINING = {
    "en": (", ", " and "), "fr": (", ", " et "), "es": (", ", " y "),
    "ru": (", ", " и "), "ar": ("، ", " و"), "zh": ("、", "和"),
}  # fmt: skip
"""What stands between names, and before the last one."""
SOUNDS_LIKE_Y = regex(r"I|Hi(?![ea])")
"""Names before which Spanish has "e" for "y"."""
SUBMITTED_BY = {
    "en": "submitted by", "fr": "présenté par", "es": "presentado por",
    "ru": "представленный", "ar": "مقدم من", "zh": "提交人",
}  # fmt: skip
"""What is written between the kind of a document and who submits it."""
SUBMITTED = {
    "fr": r"présentée?s?\s+par",
    "es": r"presentad[oa]s?\s+por",
    "ru": r"представленн(?:ый|ая|ое)",
    "ar": r"مقدّ?م\s+من",
    "zh": r"提交人[:：]?",
}
"""The same as it is read, as patterns."""
WITH_AND = (
    "Grande-Bretagne et d’Irlande du Nord", "Antigua y Barbuda", "Bosnia y Herzegovina",
    "Saint Kitts y Nevis", "San Vicente y las Granadinas", "Santo Tomé y Príncipe",
    "Trinidad y Tabago", "Trinidad y Tobago", "Антигуа и Барбуда", "Босния и Герцеговина",
    "Сент-Китс и Невис", "Сент-Винсент и Гренадины", "Сан-Томе и Принсипи", "Тринидад и Тобаго",
    "Великобритании и Северной Ирландии", "安提瓜和巴布达", "波斯尼亚和黑塞哥维那",
    "圣基茨和尼维斯", "圣文森特和格林纳丁斯", "圣多美和普林西比", "特立尼达和多巴哥",
    "أنتيغوا وبربودا", "البوسنة والهرسك", "سانت كيتس ونيفس", "سانت فنسنت وجزر غرينادين",
    "سان تومي وبرينسيبي", "ترينيداد وتوباغو", "لبريطانيا العظمى وآيرلندا الشمالية",
    "لبريطانيا العظمى وأيرلندا الشمالية",
)  # fmt: skip
"""Names in which the word for "and" joins no two sponsors."""
