"""How a text speaks of its own paragraphs in each official language: "paragraph 4 (b) above".

Sources of the words: the Editorial Manual, and adopted resolutions in the six languages.
"""

from __future__ import annotations

from drafting.named_tuples import NamedTuple


class ReferenceWords(NamedTuple):
    """The words of one language; patterns are of regular expressions."""

    one: str
    many: str
    """The noun, in small letters; what follows a number of paragraphs is `many`."""
    above: tuple[str, ...]
    below: tuple[str, ...]
    own: str
    """A pattern of what says that the paragraph is one of the text itself."""
    joins: str
    """A pattern of what stands between two numbers."""
    to: str
    """A pattern of what stands between the ends of a range."""
    previous: str = ""
    following: str = ""
    """Patterns of what names the neighbour of the paragraph that speaks."""
    nouns: str = ""
    """A pattern of all forms of the noun, where there are more than two."""
    letters: str = ""
    """A pattern of what stands before a letter that is named before its paragraph, and behind."""
    and_: str = " and "
    to_: str = " to "
    comma: str = ", "
    section: str = ""
    annex: str = ""
    """Patterns of the nouns of sections and annexes."""
    of: str = ""
    """A pattern of what stands between a paragraph and the section or annex that it is of."""
    preambular: str = ""
    """A pattern of a preambular paragraph that is named by an ordinal, which comes in its gap."""
    hints: tuple[str, ...] = ()
    """A text with none of these refers to nothing in this language; in small letters, or as
    they are."""
    previous_hints: tuple[str, ...] = ("",)
    following_hints: tuple[str, ...] = ("",)
    """One of these stands in small letters in each text that names such a neighbour."""
    short: str = ""
    """A pattern of the noun in short, of one or of several."""


_THIS_ONE = (
    r"(?:\s(?:this|the\spresent)(?:\s(?:one|paragraph))?)?\b"
    r"(?!\s?:|\s(?:the|an?|its|their|his|her|any|all|each|every|that|those|these|[a-z]+ing)\b)"
)
"""What may stand behind “the paragraph following”; it does not follow a paragraph else."""


REFERENCE_WORDS = {
    "en": ReferenceWords(
        "paragraph", "paragraphs", ("above",), ("below",),
        r"(?:of|in|to)\s(?:the\spresent|this)\s(?:draft\s)?resolution\b",
        r",\s(?:and/or|and|or|&)\s(?:the\s)?|,\s|\s(?:and/or|and|or|&|as\swell\sas)\s(?:the\s)?",
        r"\s(?:to|through)\s(?:the\s)?|\s?[–-]\s?",
        r"the\s(?:(?:(?:immediately\s)?(?:previous|preceding|foregoing)|above)"
        r"(?:\s(?P<count>two|three|four))?\s|(?P<many>two|three|four)\s(?:immediately\s)?preceding\s)"
        r"(?:preambular\s|operative\s|sub-?)?paragraph(?(count)s|(?(many)s|(?P<plural>s)?))\b(?!\s\d)"
        r"|the\s(?:last\s(?=two|three|four))?(?:(?P<number>two|three|four)\s)?"
        r"paragraph(?(number)s|(?P<more>s)?)\s(?:(?:immediately|directly|just)\s)?"
        rf"(?:above|preceding|before(?=\sth(?:is|e\spresent))|(?:which|that)\s(?:immediately\s)?precedes?){_THIS_ONE}"
        r"|the\s(?:previous|preceding)\s(?P<what>section)\b",
        r"the\s(?:(?:(?:immediately\s)?(?:following|next|subsequent))"
        r"(?:\s(?P<count>two|three|four))?\s|(?P<many>two|three|four)\s(?:immediately\s)?following\s)"
        r"(?:preambular\s|operative\s|sub-?)?paragraph(?(count)s|(?(many)s|(?P<plural>s)?))\b(?!\s?:|\s\d)"
        r"|the\s(?:next\s(?=two|three|four))?(?:(?P<number>two|three|four)\s)?"
        r"paragraph(?(number)s|(?P<more>s)?)\s(?:(?:immediately|directly|just)\s)?"
        rf"(?:below|following|after(?=\sth(?:is|e\spresent))|(?:which|that)\s(?:immediately\s)?follows?){_THIS_ONE}"
        r"|the\s(?:following|next)\s(?P<what>section)\b",
        letters=r"\bsub-?para(?:graph)?s?\.?\s{}\sof\s",
        previous_hints=(
            "previous", "preced", "foregoing", "above paragraph", "paragraph above",
            "paragraphs above", "ly above", "just above", "the above", "paragraph before",
            "paragraphs before", "ly before", "just before",
        ),
        following_hints=(
            "following", "next", "subsequent", "paragraph below", "paragraphs below",
            "ly below", "just below", "paragraph after", "paragraphs after", "ly after", " follow",
        ),
        hints=(
            "paragraph", "section", "annex", "para.", "paras.", "para ", "paras ", "part ",
            "parts ", ") above", ") below", "OP", "PP", "O.P.", "P.P.",
        ),
    ),
    "fr": ReferenceWords(
        "paragraphe", "paragraphes",
        ("ci-dessus", "plus haut", "ci-avant"), ("ci-dessous", "plus bas", "ci-après"),
        r"(?:de\sla\sprésente\srésolution|(?:ci-dessus\s)?du\s(?:présent\s)?dispositif)\b",
        r",\s|\s(?:et|ou)\s", r"\sà\s|–",
        r"(?:(?P<many>deux|trois|quatre)\s)?(?:paragraphe|(?P<other>alinéa))(?P<plural>s)?"
        r"\s(?:immédiatement\s)?(?:précédents?|qui\sprécède(?:nt)?|ci-dessus)\b",
        r"(?:(?P<many>deux|trois|quatre)\s)?(?:paragraphe|(?P<other>alinéa))(?P<plural>s)?"
        r"\s(?:immédiatement\s)?(?:suivants?|qui\ssui(?:t|vent)|ci-dessous|ci-après)\b(?!\s?:)",
        letters=r"\balinéas?\s{}\sdu\s", and_=" et ", to_=" à ",
        section=r"sections?", annex=r"annexes?", of=r"\sde\s(?:la\s|l[’'])",
        preambular=r"\b{}\s(?:alinéa|paragraphe)\sdu\spréambule\b",
        hints=("paragraphe", "alinéa", "préambule", "section", "annexe", "par. ", "ci-"),
        short=r"par\.|paras?\.?(?=[\s\dà,et]+\sci-)",
    ),
    "es": ReferenceWords(
        "párrafo", "párrafos",
        ("supra", "más arriba", "que antecede", "que anteceden"), ("infra", "más abajo"),
        r"de\sla\s(?:presente|parte\sdispositiva\sde\sla\spresente)\sresolución\b",
        r",\s|\s(?:y|e|o|u)\s", r"\s(?:a|al)\s|–",
        r"(?:(?P<many>dos|tres|cuatro)\s)?(?:párrafo|(?P<other>apartado|inciso))(?P<plural>s)?"
        r"\s(?:inmediatamente\s)?"
        r"(?:anterior(?:es)?|precedentes?|que\s(?:anteceden?|preceden?))\b(?!\s\d)",
        r"(?:(?P<many>dos|tres|cuatro)\s)?(?:párrafo|(?P<other>apartado|inciso))(?P<plural>s)?"
        r"\s(?:inmediatamente\s)?(?:siguientes?|que\ssiguen?)\b(?!\s?:)|próximo\spárrafo\b",
        letters=r"\b(?:apartado|inciso)s?\s{}\sdel\s", and_=" y ", to_=" a ",
        section=r"secci(?:ón|ones)", annex=r"anexos?", of=r"\sde(?:l|\sla)\s",
        preambular=r"\b{}\spárrafo\sdel\spreámbulo\b",
        hints=("párrafo", "párr", "apartado", "inciso", "secci", "anexo"), short=r"párrs?\.",
    ),
    "ru": ReferenceWords(
        "пункт", "пункты", ("выше",), ("ниже",), r"(?:к\s)?настоящей\sрезолюции\b",
        r",\s|\s(?:и|или)\s", r"[–—-]|\sпо\s|\sдо\s",
        r"(?:(?P<many>дву\w+|тр[её]\w+|четыр\w+)\s)?(?:предыдущ|предшествующ)\w+\s"
        r"пункт(?:(?P<plural>ы|ов|ам|ами|ах)\b|\w*)"
        r"|пункт\w*,\s(?:непосредственно\s)?предшествующ\w+",
        r"(?:(?P<many>дву\w+|тр[её]\w+|четыр\w+)\s)?следующ\w+\s"
        r"пункт(?:(?P<plural>ы|ов|ам|ами|ах)\b|\w*)(?!\s?:)", r"пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
        letters=r"\bподпункт\w*\s{}\s", and_=" и ", to_="–",
        section=r"раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?", annex=r"приложени(?:е|я|ю|ем|и|й|ям|ями|ях)",
        of=r"\s", preambular=r"\b{}\sпункт(?:а|у|ом|е)\sпреамбулы\b",
        hints=("пункт", "раздел", "приложени"),
    ),
    "ar": ReferenceWords(
        "الفقرة", "الفقرات", ("أعلاه",), ("أدناه",), r"(?:من\sهذا\sالقرار|لهذا\sالقرار)\b",
        r"،\s|\s(?:و|أو)\s?", r"\sإلى\s|–",
        r"[وب]?(?:ال|لل)فقرة\sالسابقة\b|(?P<many>[وب]?(?:ال|لل)فقرت(?:ين|ان))\sالسابقت(?:ين|ان)\b"
        r"|[وب]?(?:ال|لل)فقر(?P<plural>ات)\sالسابقة\b",
        r"[وب]?(?:ال|لل)فقرة\s(?:التالية|اللاحقة)\b(?!\s?:)"
        r"|(?P<many>[وب]?(?:ال|لل)فقرت(?:ين|ان))\sالتاليت(?:ين|ان)\b(?!\s?:)",
        r"[لب]?(?:ال|ل)فقر(?:ة|ات|تين|تان)", and_=" و ", to_=" إلى ", comma="، ",
        section=r"(?:ال|لل)(?:(?:فرع|جزء|باب)(?:ين|ان)?|فروع|أجزاء|أبواب)",
        annex=r"(?:ال|لل)مرفق(?:ين|ان|ات)?", of=r"\sمن\s",
        preambular=r"\bالفقرة\s{}\sمن\sالديباجة\b", hints=("فقر", "مرفق", "فرع", "جزء", "باب"),
    ),
    "zh": ReferenceWords(
        "段", "段", ("上文",), ("下文",), r"(?:本|本项)决议", r"、|和|及|或|以及", r"至|–|-",
        r"(?<![目以之])前(?:一|(?P<many>[两二三四]))?段(?![时期])|上一段(?![时期路])",
        r"(?<![以之])后(?:一|(?P<many>[两二三四]))?段(?!\s?[:：时期])|下一段(?!\s?[:：时期路])",
        and_="和", to_="至", comma="、", hints=("段", "节", "附件"),
    ),
}  # fmt: skip
