"""Which rules are asked for, and which findings are exempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.editorial.findings import PREFIX, Finding, Severity, full_code

if TYPE_CHECKING:
    from drafting.editorial.rules import Rule


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules by their codes or by how their codes begin ("PU", "UN-PU02").

    The longer beginning wins, as it does for ruff: `--select PU --ignore PU0 --select PU02`
    checks PU02 and no other.
    """

    select: tuple[str, ...] = (PREFIX,)
    ignore: tuple[str, ...] = ()
    exempt: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Places, by identity or label, each with the codes that are let pass there."""
    weights: tuple[tuple[str, Severity], ...] = ()
    """Codes, or how they begin, with the severity that they have here."""
    least: Severity = Severity.ADVICE
    """What a finding weighs at least that is wanted; rules that find nothing so heavy are not
    asked."""

    def takes(self, rule: Rule) -> bool:
        """Whether a rule is to be checked."""
        chosen = _longest(rule.code, self.select)
        if rule.about.on_request and chosen <= len(PREFIX):
            return False
        return chosen > _longest(rule.code, self.ignore)

    def weight(self, code: str, usual: Severity) -> Severity:
        """The severity that findings of a rule have here, which else have their `usual` one."""
        named = [one for one in self.weights if code.startswith(full_code(one[0]))]
        return max(named, key=lambda one: len(one[0]))[1] if named else usual

    def weighed(self, finding: Finding) -> Finding:
        """A finding with the severity that it has here."""
        return finding._replace(severity=self.weight(finding.code, finding.severity))

    def wants(self, weight: Severity) -> bool:
        """Whether findings that weigh so much are wanted."""
        return weight.lighter(self.least) is self.least

    def lets_pass(self, finding: Finding) -> bool:
        """Whether a finding is exempt at its place."""
        return any(
            place in (finding.unit, finding.label) and _longest(finding.code, codes)
            for place, codes in self.exempt
        )


EVERYTHING = Selection()


def _longest(code: str, beginnings: tuple[str, ...]) -> int:
    return max(
        (len(full_code(one)) for one in beginnings if code.startswith(full_code(one))), default=0
    )
