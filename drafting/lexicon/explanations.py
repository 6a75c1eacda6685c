"""How those who amend a text say why: "Rationale: …", "as it duplicates OP8"."""

from __future__ import annotations

LABELS = (
    r"(?:(?:brief\s+)?(?:rationale|justification|explanation|explanatory\s+note)|"
    r"reason(?:s|ing)?|comments?|remarks?|background|sources?|motifs?|motivation|explications?|"
    r"commentaires?|justificaci[oó]n|motivos?|raz[oó]n|explicaci[oó]n|comentarios?|fuente)"
    r"(?:\s+for\s+(?:the\s+)?(?:change|amendment|proposal|deletion))?"
)
"""What stands before a colon or a dash, and then the reason."""
CLAUSES = (
    r"(?:as|since|because)\s+(?:it|this|these|they|there|we|already|agreed|such)\b|"
    r"(?:since|because|given\s+that|considering\s+that|in\s+line\s+with|consistent\s+with|"
    r"in\s+keeping\s+with|in\s+accordance\s+with|as\s+per|based\s+on|taken\s+from|"
    r"(?:in\s+order\s+|so\s+as\s+)?to\s+(?:avoid|reflect|align|ensure|match|mirror|streamline)|"
    r"which\s+(?:duplicates|repeats|is\s+(?:already\s+)?covered|goes\s+beyond)|"
    r"agreed\s+language|car|parce\s+que|puisque|étant\s+donné\s+que|afin\s+(?:de|d’)|"
    r"pour\s+(?:éviter|refléter|plus\s+de)|conformément|dado\s+que|puesto\s+que|ya\s+que|porque|"
    r"para\s+(?:evitar|reflejar)|a\s+fin\s+de|de\s+conformidad)\b"
)
"""How a clause begins that says why, behind a comma, a dash or a parenthesis."""
SENTENCES = (
    r"(?:(?:this|these|the\s+(?:proposed\s+)?(?:change|changes|amendment|wording|language))\s+"
    r"(?:is|are|was|were|would|will|reflects?|follows?|mirrors?|duplicates?|has|have|brings?|"
    r"aligns?|comes?|avoids?|repeats?|language|paragraph\s+(?:is|duplicates|repeats|goes))|"
    r"it\s+(?:is|was|duplicates|repeats|reflects|mirrors)|we\s+(?:believe|think|feel|consider)|"
    r"agreed\s+language|(?:based|taken|drawn)\s+(?:on|from)|language\s+(?:from|of|taken)|"
    r"il\s+s’agit|cela|ce(?:tte)?\s+\w+\s+(?:est|reprend|reflète)|ce\s+libellé|"
    r"est[ae]\s+\w+\s+(?:es|refleja|repite)|se\s+trata)\b"
)
"""How a sentence begins that says why."""
ORDERS = (
    r"\b(?:delet|insert|add(?:s|ed|ing)?\b|replac|mov(?:e|ing)|remov|amend(?:s|ed|ing)?\b|merg|"
    r"split|renumber|swap|substitut|supprim|ajout|rempla|insér|déplac|fusionn|suprim|añad|agreg|"
    r"sustit|reempl|traslad)"
)
"""What an instruction has and a reason has not: then it is not only a reason."""
