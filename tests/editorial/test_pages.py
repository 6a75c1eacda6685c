"""The pages of the rules are those that the rules make."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from drafting.editorial import all_rules

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = spec_from_file_location("rules_script", DOCS / "rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_rule_has_its_page_and_no_other_page_is_there(script: ModuleType):
    assert {path.name for path in (DOCS / "rules").glob("*.md")} == set(script.pages())


def test_the_pages_say_what_the_rules_say(script: ModuleType):
    for name, text in script.pages().items():
        assert (DOCS / "rules" / name).read_text("utf-8") == text, "run python docs/rules.py"


def test_every_rule_is_in_a_family_of_the_list(script: ModuleType):
    listed = script.index()
    assert all(f"[{rule.code}]" in listed for rule in all_rules())
