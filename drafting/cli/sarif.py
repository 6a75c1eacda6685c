"""Findings as SARIF 2.1.0, which hosts of git show beside the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafting import __version__

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.editorial import Finding
    from drafting.model.resolution import Resolution

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(found: Iterable[tuple[str, Resolution, Sequence[Finding]]]) -> Shape:
    """The log of one run; each finding names its paragraph as a logical location."""
    results = [_result(name, text, one) for name, text, some in found for one in some]
    codes = sorted({str(result["ruleId"]) for result in results})
    driver = {
        "name": "drafting",
        "version": __version__,
        "rules": [_rule(code) for code in codes],
    }
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints",
                  "results": results}],
    }  # fmt: skip


def _rule(code: str) -> Shape:
    from drafting.editorial import find_rule

    rule = find_rule(code)
    assert rule is not None  # noqa: S101 (the code comes from a finding of it)
    return {
        "id": code,
        "shortDescription": {"text": f"{rule.about.title}."},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": f"Source: {rule.about.source}."},
        "defaultConfiguration": {"level": _LEVELS[rule.about.severity]},
    }


def _result(name: str, text: Resolution, one: Finding) -> Shape:
    from drafting.workspace.checks.findings import words_at

    _, said, _ = words_at(text, one)
    return {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.label}: {one.message}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": name.replace("\\", "/")},
                    "region": {"snippet": {"text": said}, "charOffset": one.start,
                               "charLength": one.end - one.start},
                },
                "logicalLocations": [{"name": one.label, "fullyQualifiedName": one.unit}],
            }
        ],
    }  # fmt: skip
