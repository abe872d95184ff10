"""Rules as they were read before: what a run needs of them, without their examples."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from .cache import Cache, digest
from .deferred import Deferred, Known
from .errors import BylintError
from .kinds import Reach, Selector
from .loading import read_rules, rule_files
from .phrase import Phrase
from .rule import Rule
from .rulefile import options_of
from .yamlfile import Text, Value
from .yamlfile import read as load

if TYPE_CHECKING:
    from .hit import Check

KIND = "rules"
MOST = 30
"""Anchors of one phrase that are kept; longer lists are read again sooner than kept."""


def read(place: str, kept: Cache, *, proved: bool) -> tuple[tuple[Rule, ...], tuple[BylintError, ...]]:
    """The rules below `place`, from the cache where these very files were read before, and what is wrong with them."""
    key = digest((kept.code, *kept.stamps(place)))
    known = kept.get(KIND, key)
    with suppress(TypeError, ValueError):  # an entry of another shape is as none
        if known is not None:
            return tuple(map(_rule, known)), ()
    rules, broken = read_rules(rule_files(place), proved=proved)
    if not broken:
        kept.put(KIND, key, [_record(rule) for rule in rules])
    return rules, broken


def _record(rule: Rule) -> list[Any]:
    """What is kept of a rule, in the order in which `_rule` takes it."""
    import json

    name, options = options_of(load(rule.path))
    known = Known.of(rule.check)
    return [
        [
            rule.id,
            rule.path,
            rule.message,
            rule.severity,
            rule.why,
            rule.authority,
            rule.precision,
            rule.fix,
            rule.since,
        ],
        [name, json.dumps([options, _anchored(options)]), "\n".join(sorted(known.anchors)), *known[1:]],
        [rule.inside, rule.outside, [[*mark, *reach] for mark, reach in rule.unless.items()]],
    ]


def _anchored(options: Value) -> dict[str, str | None]:
    """The anchors of every text among `options` that can be read as a phrase."""
    if isinstance(options, Text):
        try:
            anchors = Phrase.parse(options).anchors
        except BylintError:
            return {}
        if anchors and len(anchors) > MOST:
            return {}
        return {options: None if anchors is None else "\n".join(sorted(anchors))}
    found: dict[str, str | None] = {}
    for held in (*options, *options.values()) if isinstance(options, dict) else options:
        found |= _anchored(held)
    return found


def _rule(record: Any) -> Rule:
    said, (name, written, anchors, reads, scope, dated), (inside, outside, unless) = record
    id_, path, message, severity, why, authority, precision, fix, since = said
    known = Known(frozenset(filter(None, anchors.split("\n"))), _selectors(reads), scope, dated)
    return Rule(
        id_,
        path,
        message,
        severity,
        why,
        tuple(authority),
        precision,
        cast("Check", Deferred(name, written, known)),
        _selectors(inside),
        _selectors(outside),
        {Selector(kind, label): Reach(unit, steps) for kind, label, unit, steps in unless},
        catches=(),
        spares=(),
        fix=fix,
        since=since,
    )


def _selectors(pairs: Any) -> tuple[Selector, ...]:
    return tuple(Selector(kind, label) for kind, label in pairs)
