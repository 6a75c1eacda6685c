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
    hints: tuple[str, ...] = ()
    """A text with none of these, in small letters, refers to nothing in this language."""


REFERENCE_WORDS = {
    "en": ReferenceWords(
        "paragraph", "paragraphs", ("above",), ("below",),
        r"(?:of|in|to)\s(?:the\spresent|this)\s(?:draft\s)?resolution\b",
        r",\s(?:and|or)\s(?:the\s)?|,\s|\s(?:and|or)\s(?:the\s)?", r"\sto\s(?:the\s)?|–",
        r"the\s(?:previous|preceding|foregoing)\sparagraph\b",
        r"the\s(?:following|next)\sparagraph\b(?!\s?:)",
        letters=r"\bsubparagraph\s{}\sof\s",
        hints=(
            "above", "below", "present resolution", "this resolution", "this draft",
            "present draft", "operative paragraph", "previous paragraph", "preceding paragraph",
            "foregoing paragraph", "following paragraph", "next paragraph", "annex",
        ),
    ),
    "fr": ReferenceWords(
        "paragraphe", "paragraphes", ("ci-dessus", "plus haut"), ("ci-dessous", "plus bas"),
        r"(?:de\sla\sprésente\srésolution|(?:ci-dessus\s)?du\s(?:présent\s)?dispositif)\b",
        r",\s|\s(?:et|ou)\s", r"\sà\s|–",
        r"paragraphe\s(?:précédent|qui\sprécède)\b", r"paragraphe\s(?:suivant|qui\ssuit)\b(?!\s?:)",
        letters=r"\balinéa\s{}\sdu\s", and_=" et ", to_=" à ", hints=("paragraphe",),
    ),
    "es": ReferenceWords(
        "párrafo", "párrafos",
        ("supra", "más arriba", "que antecede", "que anteceden"), ("infra", "más abajo"),
        r"de\sla\s(?:presente|parte\sdispositiva\sde\sla\spresente)\sresolución\b",
        r",\s|\s(?:y|e|o|u)\s", r"\s(?:a|al)\s|–",
        r"párrafo\s(?:anterior|precedente|que\santecede)\b(?!\s\d)",
        r"párrafo\ssiguiente\b(?!\s?:)",
        letters=r"\b(?:apartado|inciso)\s{}\sdel\s", and_=" y ", to_=" a ", hints=("párrafo",),
    ),
    "ru": ReferenceWords(
        "пункт", "пункты", ("выше",), ("ниже",), r"настоящей\sрезолюции\b",
        r",\s|\s(?:и|или)\s", r"[–—-]|\sпо\s|\sдо\s", r"предыдущ\w+\sпункт\w*",
        r"следующ\w+\sпункт\w*(?!\s?:)", r"пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
        and_=" и ", to_="–", hints=("пункт",),
    ),
    "ar": ReferenceWords(
        "الفقرة", "الفقرات", ("أعلاه",), ("أدناه",), r"من\sهذا\sالقرار\b",
        r"،\s|\s(?:و|أو)\s?", r"\sإلى\s|–", r"الفقرة\sالسابقة\b", r"الفقرة\sالتالية\b(?!\s?:)",
        r"[لب]?(?:ال|ل)فقر(?:ة|ات|تين|تان)", and_=" و ", to_=" إلى ", comma="، ", hints=("فقر",),
    ),
    "zh": ReferenceWords(
        "段", "段", ("上文",), ("下文",), r"(?:本|本项)决议", r"、|和|及|或|以及", r"至|–|-",
        r"前一?段", r"后一?段(?!\s?[:：])", and_="和", to_="至", comma="、", hints=("段",),
    ),
}  # fmt: skip
