"""What is wrong with an allowance, whatever it would withhold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from .errors import no_rule
from .levels import forms, means
from .loading import ids, ids_in
from .outcome import Allowance

OVERRIDE = timedelta(hours=24)
"""How long an override holds."""
AHEAD = timedelta(hours=1)
"""How far in the future it may begin: clocks differ."""
WESTERNMOST = timedelta(hours=-12)
"""A day is over when it is over everywhere."""


class Objection(NamedTuple):
    """What is wrong with an allowance, as the option `fault` of a rule has it, and the words for its message."""

    fault: str
    values: Mapping[str, str]


def objections(allowance: Allowance, folders: tuple[str, ...], now: datetime) -> Iterator[Objection]:
    """What makes `allowance` void at the moment `now`; `folders` hold rules of the house's own."""
    if allowance.fault:
        yield objection("malformed", allowance, what=sentence(allowance.fault))
    elif unknown := [name for name in allowance.rules if not any(means(name, known) for known in known_ids(folders))]:
        yield from (objection("unknown-rule", allowance, what=_unknown(name, folders)) for name in unknown)
    elif not allowance.reason:
        yield objection("no-reason", allowance)
    elif allowance.since:
        yield from _of_override(allowance, now)
    elif allowance.until and date.fromisoformat(allowance.until) < (now + WESTERNMOST).date():
        yield objection("expired", allowance, until=allowance.until)


def _of_override(allowance: Allowance, now: datetime) -> Iterator[Objection]:
    since = datetime.fromisoformat(allowance.since)
    if since - now > AHEAD:
        yield objection("malformed", allowance, what=f"This override begins in the future, at {allowance.since}.")
    elif since + OVERRIDE <= now:
        over = (since + OVERRIDE).isoformat(timespec="minutes").replace("+00:00", "Z")
        yield objection("expired", allowance, until=over)


def objection(fault: str, allowance: Allowance, **values: str) -> Objection:
    """An objection in whose words stand the rules of `allowance` and `values`."""
    rules = ", ".join(f"“{name}”" for name in allowance.rules) or "every rule"
    return Objection(fault, {"rules": rules, "by": allowance.by, "until": "", "what": "", **values})


def _unknown(name: str, folders: tuple[str, ...]) -> str:
    return sentence(no_rule(name, forms(known_ids(folders))))


def sentence(words: str) -> str:
    """`words` with a capital and a stop."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('?', '.')) else '.'}"


@cache
def known_ids(folders: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the shipped rules and of those in `folders`, by their places: nothing is opened."""
    return (*ids(), *(rule for folder in folders for rule in ids_in(folder)))
