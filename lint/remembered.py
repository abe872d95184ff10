"""Outcomes of other runs and processes: what a draft drew, as JSON, kept by all that it rests on."""

from __future__ import annotations

from typing import Any

from .cache import Cache
from .finding import Finding, Fix, Place
from .origin import Position
from .outcome import Allowance, Outcome

KIND = "outcomes"


def known(kept: Cache, key: str) -> Outcome | None:
    """The outcome that was kept under `key`, None where there is none."""
    entry = kept.get(KIND, key)
    try:
        return None if entry is None else _outcome(*entry)
    except (TypeError, ValueError):
        return None


def keep(kept: Cache | None, key: str, outcome: Outcome) -> None:
    """Keep an outcome that no rule failed on."""
    if kept and not outcome.errors:
        kept.put(KIND, key, outcome)


def packed(outcome: Outcome) -> bytes:
    """An outcome without errors as JSON, for another process."""
    import json

    return json.dumps(outcome, separators=(",", ":")).encode()


def unpacked(data: bytes) -> Outcome | None:
    """What another process packed, None for what is cut short."""
    import json

    try:
        return _outcome(*json.loads(data))
    except (TypeError, ValueError):
        return None


def _outcome(path: str, findings: Any, allowances: Any, secrets: Any, *others: Any) -> Outcome:
    *plain, _ = others
    return Outcome(
        path,
        tuple(_finding(*each) for each in findings),
        tuple(_allowance(*each) for each in allowances),
        tuple((start, end) for start, end in secrets),
        *plain,
    )


def _finding(path: str, place: Any, *others: Any) -> Finding:
    rule, severity, scope, message, related, fixes, sentence, fix, stops, lines = others
    return Finding(
        path,
        _place(*place),
        rule,
        severity,
        scope,
        message,
        tuple(_place(*each) for each in related),
        tuple(fixes),
        sentence,
        fix and Fix(*fix),
        stops,
        tuple(lines),
    )


def _allowance(path: str, place: Any, rules: Any, *others: Any) -> Allowance:
    made = Allowance(path, _place(*place), tuple(rules), *others)
    return made._replace(covers=tuple((start, end) for start, end in made.covers))


def _place(start: Any, end: Any, excerpt: str) -> Place:
    return Place(Position(*start), Position(*end), excerpt)
