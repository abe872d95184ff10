"""One rule file, read into a rule; a half-written one is refused with its line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from .checks import check_type
from .errors import BylintError
from .finding import SEVERITIES
from .hit import EARLIER, Check
from .kinds import Reach, Selector
from .options import fill, located
from .phrase import Phrases
from .releases import release
from .rule import ARROW, SLOT, Example, Rule
from .yamlfile import Text, Value, line_of

PRECISIONS = ("high", "medium", "low")
REPEATED = re.compile(r"\{[\d,\s]*\d{4}")
GROUPS, PATIENCE = 100, 5
"""What a regular expression may have of groups, and of seconds for a match: rules may be a stranger's."""
MINIMUM = 2
"""How many examples of each kind a rule must bring."""


def prove(rule: Rule) -> None:
    """Read every phrase of a rule; raises BylintError for one that cannot be read."""
    for field in fields(rule.check):  # type: ignore[arg-type]
        value = getattr(rule.check, field.name)
        for held in value.values() if isinstance(value, Mapping) else (value,):
            if isinstance(held, Phrases):
                _ = held.phrases
    _ = rule.check.anchors


@dataclass(frozen=True)
class _Common:
    """The keys that every rule may have; the others belong to its check."""

    message: str
    severity: str
    why: str
    authority: tuple[str, ...]
    precision: str
    check: str
    inside: tuple[Selector, ...] = ()
    fix: bool = False
    since: str = ""


_COMMON = frozenset(field.name for field in fields(_Common))
_OTHERS = frozenset({"outside", "unless", "examples"})


def rule_of(given: Mapping[Text, Value], path: str) -> Rule:
    """The rule that a mapping describes; raises BylintError with the line, without the path."""
    plain = {key: value for key, value in given.items() if key in _COMMON}
    common = fill(_Common, plain, "a rule")
    _one_of(common.severity, (*SEVERITIES, "off"), "severity", given)
    _one_of(common.precision, PRECISIONS, "precision", given)
    schema = _check_type(common.check, _key(given, "check").line)
    _, options = options_of(given)
    check = fill(schema, options, f"check “{common.check}”", line_of(given[_key(given, "check")]))
    _bounded(check, given)
    if unknown := [slot for slot in SLOT.findall(common.message) if slot not in check.offers | {"match"}]:
        offered = ", ".join(f"{{{name}}}" for name in sorted(check.offers | {"match"}))
        raise BylintError(f"message: no {{{unknown[0]}}} here; offered: {offered}", line=_key(given, "message").line)
    catches, spares = _examples(given, compared=EARLIER in check.reads)
    return Rule(
        id=_id(path),
        path=path,
        message=common.message,
        severity=common.severity,
        why=common.why,
        authority=common.authority,
        precision=common.precision,
        check=check,
        inside=common.inside if "inside" in given else check.stands,
        outside=_outside(given, check),
        unless=_unless(given),
        catches=catches,
        spares=spares,
        since=_since(common.since, given),
        fix=common.fix and _swapping(given, common.check, check),
    )


def _since(written: str, given: Mapping[Text, Value]) -> str:
    """The release that a rule came with; raises BylintError for one that is none."""
    try:
        return written if not written or release(written) else ""
    except BylintError as error:
        raise BylintError(f"since: {error.what}", line=_key(given, "since").line) from None


def _bounded(check: Check, given: Mapping[Text, Value]) -> None:
    """Raise BylintError for a regular expression that may keep a run busy for longer than its time is worth."""
    pattern = str(getattr(check, "pattern", ""))
    if REPEATED.search(pattern) or pattern.count("(") > GROUPS:
        what = f"pattern: 999 repetitions and {GROUPS} groups at most; split the rule"
        raise BylintError(what, line=_key(given, "pattern").line)
    if not 0 < getattr(check, "timeout", 1) <= PATIENCE:
        raise BylintError(f"timeout: more than 0 and at most {PATIENCE} seconds", line=_key(given, "timeout").line)


def options_of(given: Mapping[Text, Value]) -> tuple[str, dict[Text, Value]]:
    """The name of the check that a rule file asks, and the options it gives it."""
    own = {key: value for key, value in given.items() if key not in _COMMON | _OTHERS}
    return str(given[Text("check")]), own


def _id(path: str) -> str:
    folder, file = os.path.split(os.path.abspath(path))
    return f"{os.path.basename(folder)}/{file.removesuffix('.yml')}"


def _key(given: Mapping[Text, Value], name: str) -> Text:
    return next(key for key in given if key == name)


def _one_of(value: str, known: tuple[str, ...], name: str, given: Mapping[Text, Value]) -> None:
    if value not in known:
        raise BylintError(f"{name}: “{value}” is none; write {', '.join(known)}", line=_key(given, name).line)


def _check_type(name: str, line: int) -> type[Check]:
    try:
        return check_type(name)
    except BylintError as error:
        raise BylintError(error.what, line=line) from None


def _outside(given: Mapping[Text, Value], check: Check) -> tuple[Selector, ...]:
    written = given.get(Text("outside"))
    if written is None:
        return tuple(map(Selector.parse, check.spares))
    return tuple(located(Selector.parse, name) for name in (written if isinstance(written, list) else [written]))


def _unless(given: Mapping[Text, Value]) -> Mapping[Selector, Reach]:
    written = given.get(Text("unless"), {})
    if not isinstance(written, dict):
        raise BylintError("unless: “mark: distance” lines are wanted", line=_key(given, "unless").line)
    return {located(Selector.parse, mark): located(Reach.parse, reach) for mark, reach in written.items()}


def _swapping(given: Mapping[Text, Value], name: str, check: Check) -> bool:
    """True; raises BylintError for a check that has no fix to give."""
    if not check.swaps:
        what = f"fix: check “{name}” does not say what to put there instead; leave the key out"
        raise BylintError(what, line=_key(given, "fix").line)
    return True


def _examples(given: Mapping[Text, Value], *, compared: bool) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    written = given.get(Text("examples"))
    if not isinstance(written, dict) or any(name not in ("catches", "spares") for name in written):
        line = _key(given, "examples").line if written is not None else 0
        raise BylintError("a rule needs “examples” with “catches” and “spares”; add them", line=line)
    catches, spares = (_read_examples(written.get(Text(name), [])) for name in ("catches", "spares"))
    for name, examples in (("catches", catches), ("spares", spares)):
        if len(examples) < MINIMUM:
            what = f"examples: {MINIMUM} {name} at least, here {len(examples)}; add {MINIMUM - len(examples)}"
            raise BylintError(what, line=_key(given, "examples").line)
    for example in (*catches, *spares):
        if bool(example.spans) != (example in catches):
            what = "an example under catches marks the place in [[…]], one under spares marks none"
            raise BylintError(what, line=example.line)
        if compared and ARROW not in example.source:
            raise BylintError("two versions are wanted; part them by a line that is “=>”", line=example.line)
    return catches, spares


def _read_examples(written: Value) -> tuple[Example, ...]:
    if not isinstance(written, list) or not all(isinstance(text, Text) for text in written):
        raise BylintError("examples: a list of texts is wanted", line=line_of(written))
    return tuple(Example.parse(text, text.line) for text in written if isinstance(text, Text))
