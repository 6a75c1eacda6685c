"""How Hypothesis works here: the same examples every time, whatever the load of the machine.

`--hypothesis-profile=thorough` draws more of them (`make test-long` does), `explore` others and
many more at each run.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_UNHURRIED = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "same",
    deadline=None,
    max_examples=30,
    derandomize=True,
    suppress_health_check=_UNHURRIED,
)
settings.register_profile(
    "thorough",
    deadline=None,
    max_examples=150,
    derandomize=True,
    suppress_health_check=_UNHURRIED,
)
settings.register_profile(
    "explore", deadline=None, max_examples=1000, suppress_health_check=_UNHURRIED, print_blob=True
)
settings.load_profile("same")
