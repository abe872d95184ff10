"""Rule files to rules; half-written ones are refused, each with its line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from .checks import check_type
from .errors import BylintError, Mistakes, nearest
from .finding import SEVERITIES
from .hit import Check
from .kinds import Selector
from .options import fill, located
from .phrase import Phrases
from .rule import SLOT, Example, Reach, Rule
from .yamlfile import Text, Value, line_of, parse

HERE = os.path.dirname(os.path.abspath(__file__))
PRECISIONS = ("high", "medium", "low")
MINIMUM = 2
"""How many examples of each kind a rule must bring."""


def shipped() -> str:
    """The folder of the rules that come with bylint: inside the package, or beside it in a checkout."""
    inside, checkout = os.path.join(HERE, "rules"), os.path.dirname(HERE)
    in_checkout = not os.path.isdir(inside) and os.path.isfile(os.path.join(checkout, "pyproject.toml"))
    return os.path.join(checkout, "rules") if in_checkout else inside


def rule_files(place: str) -> list[str]:
    """The rule files of a folder of families, of one family or of a single file, in the order of their ids."""
    if not os.path.isdir(place):
        return [place]
    families = [entry.path for entry in os.scandir(place) if entry.is_dir() and entry.name != "profiles"]
    return sorted(file.path for folder in (place, *families) for file in os.scandir(folder) if file.name.endswith(".yml"))


def load_rules(paths: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules in `paths` (files, or folders of families; none given: those shipped).

    Raises Mistakes with every half-written file's error, once all are read.
    """
    rules, errors = read_rules(path for given in (list(paths) or [shipped()]) for path in rule_files(given))
    if errors:
        raise Mistakes(errors)
    return rules


def read_rules(files: Iterable[str], *, proved: bool = False) -> tuple[tuple[Rule, ...], tuple[BylintError, ...]]:
    """The rules that load, and what is wrong with the others; those `proved` by our tests read phrases when asked."""
    rules: dict[str, Rule] = {}
    errors = []
    for path in files:
        try:
            rule = load_rule(path, proved=proved)
            if rule.name in rules:
                raise BylintError(f"{rules[rule.name].path} has this name already; rename one", path=path)
            rules[rule.name] = rule
        except BylintError as error:
            errors.append(error)
    return tuple(rules.values()), tuple(errors)


def load_rule(path: str, *, proved: bool = False) -> Rule:
    """The rule in one file; its id is its place, FAMILY/NAME. Raises BylintError with path and line."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise BylintError(f"cannot be read: {error}", path=path) from None
    try:
        rule = _rule(parse(text, path), path)
        if not proved:
            prove(rule)
        return rule
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None


def prove(rule: Rule) -> None:
    """Read every phrase of a rule; raises BylintError for one that cannot be read."""
    for field in fields(rule.check):  # type: ignore[arg-type]
        value = getattr(rule.check, field.name)
        if isinstance(value, Phrases):
            _ = value.phrases
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
    inside: tuple[Selector, ...] = (Selector("paragraph", ""),)


_COMMON = frozenset(field.name for field in fields(_Common))
_OTHERS = frozenset({"outside", "unless", "examples"})


def _rule(given: Mapping[Text, Value], path: str) -> Rule:
    plain = {key: value for key, value in given.items() if key in _COMMON}
    common = fill(_Common, plain, "a rule")
    _one_of(common.severity, (*SEVERITIES, "off"), "severity", given)
    _one_of(common.precision, PRECISIONS, "precision", given)
    schema = _check_type(common.check, _key(given, "check").line)
    options = {key: value for key, value in given.items() if key not in _COMMON | _OTHERS}
    check = fill(schema, options, f"check “{common.check}”", line_of(given[_key(given, "check")]))
    if unknown := [slot for slot in SLOT.findall(common.message) if slot not in check.offers | {"match"}]:
        offered = ", ".join(f"{{{name}}}" for name in sorted(check.offers | {"match"}))
        raise BylintError(f"message: no {{{unknown[0]}}} here; offered: {offered}", line=_key(given, "message").line)
    catches, spares = _examples(given)
    return Rule(
        id=_id(path),
        path=path,
        message=common.message,
        severity=common.severity,
        why=common.why,
        authority=common.authority,
        precision=common.precision,
        check=check,
        inside=common.inside,
        outside=_outside(given, check),
        unless=_unless(given),
        catches=catches,
        spares=spares,
    )


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


def _examples(given: Mapping[Text, Value]) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
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
    return catches, spares


def _read_examples(written: Value) -> tuple[Example, ...]:
    if not isinstance(written, list) or not all(isinstance(text, Text) for text in written):
        raise BylintError("examples: a list of texts is wanted", line=line_of(written))
    return tuple(Example.parse(text, text.line) for text in written if isinstance(text, Text))
