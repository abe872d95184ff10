"""Rule files to rules; half-written ones are refused, each with its line."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache

from .errors import BylintError, Mistakes
from .rule import Rule
from .rulefile import prove, rule_of
from .yamlfile import read as load

HERE = os.path.dirname(os.path.abspath(__file__))


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
    return sorted(
        file.path for folder in (place, *families) for file in os.scandir(folder) if file.name.endswith(".yml")
    )


@cache
def ids() -> tuple[str, ...]:
    """The ids of the shipped rules."""
    return ids_in(shipped())


def ids_in(place: str) -> tuple[str, ...]:
    """The ids of the rules in a folder of families or a file, by their places: nothing is opened."""
    files = rule_files(os.path.abspath(place))
    return tuple("/".join(file.removesuffix(".yml").rsplit(os.sep, 2)[1:]) for file in files)


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
    if os.path.exists(path) and not os.path.isfile(path):
        raise BylintError("this is no file; move it away", path=path)
    given = load(path)
    try:
        rule = rule_of(given, path)
        if not proved:
            prove(rule)
        return rule
    except RecursionError:
        raise BylintError("it is nested too deep; take some brackets out", path=path) from None
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None
