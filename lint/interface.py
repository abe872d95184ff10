"""Linting a string from Python, for a notebook or a content system."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache

from .allow import Terms, judged
from .config import Config
from .configs import informed
from .desk import Desk
from .errors import Mistakes
from .examining import examine
from .finding import Finding
from .profile import load_profile
from .readers import read
from .rule import Rule
from .values import Facts


def check(
    text: str,
    path: str = "draft.md",
    *,
    rules: Iterable[Rule] | None = None,
    profile: str = "wire",
    facts: Facts = Facts(),  # noqa: B008 - a value, not an object with a life
    people: str = "",
    outlets: str = "",
) -> tuple[Finding, ...]:
    """The findings in `text`, read as the format that the suffix of `path` names, in reading order.

    Allowances in its comments hold; a sidecar is not looked for.

    `people` and `outlets` are the paths of files of office holders and of outlets to put over the shipped ones. Raises
    BylintError for a text or such a file that cannot be read or a profile that is not there, Mistakes where rules could
    not finish on it.
    """
    facts = informed(facts, outlets=outlets, people=people)
    desk = _shipped(profile) if rules is None else Desk(Config(load_profile(profile)), rules=rules)
    outcome = examine(read(text.encode("utf-8"), path, facts), desk.engine)
    if outcome.errors:
        raise Mistakes(outcome.errors)
    seen = judged(outcome, (), Terms(desk, datetime.now(UTC), author=lambda _: ""))
    return tuple(sorted((*seen.kept, *seen.remarks), key=lambda found: found.order))


@cache
def _shipped(profile: str) -> Desk:
    """The shipped rules under a profile; a notebook asks them of one text after another."""
    return Desk(Config(load_profile(profile)))
