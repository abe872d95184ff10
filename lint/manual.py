"""What the rules say about themselves: explained, listed, as a page, and a new one to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from .config import Profile, load_profile, profiles
from .errors import BylintError, nearest
from .rule import Example, Rule
from .testing import marked
from .values import Facts

if TYPE_CHECKING:
    from .reporters import Style

SKETCH = """\
message: "“{match}” …: the fact. …: the remedy."
severity: suggestion
why: >
  What a reader loses when this stands.
authority:
  - Whose standard it rests on
precision: low

check: phrase
phrases:
  - "the words to find"
unless: {}

examples:
  catches:
    - "Mark [[the exact place]] in a sentence it must catch."
    - "And in [[another]]."
  spares:
    - "A sentence it must let through."
    - "And another."
"""


def explained(name: str, rules: Iterable[Rule], style: Style) -> Iterator[str]:
    """A rule's page for the terminal; raises BylintError for a name that is none."""
    rules = tuple(rules)
    rule = next((rule for rule in rules if name in (rule.id, rule.name)), None)
    if rule is None:
        raise BylintError(f"no rule is called “{name}”; {nearest(name, [rule.name for rule in rules])}")
    yield f"{style.paint(rule.id, 1)}  ({rule.severity}, precision {rule.precision})"
    yield ""
    yield from wrap(rule.message, 96, initial_indent="  ", subsequent_indent="  ")
    yield ""
    yield from wrap(rule.why, 96)
    if departures := [f"{name}: {level}" for name, level in _departures(rule)]:
        yield ""
        yield f"In other profiles: {', '.join(departures)}."
    yield ""
    yield "Rests on"
    yield from (f"  {authority}" for authority in rule.authority)
    for title, examples in (("Catches", rule.catches), ("Spares", rule.spares)):
        yield ""
        yield title
        yield from (f"  {line}" for example in examples for line in _shown(example))
    yield ""
    yield f"{rule.path}"


def _departures(rule: Rule) -> Iterator[tuple[str, str]]:
    for name in profiles():
        level = load_profile(name).severity(rule, Facts())
        if level != rule.severity:
            yield name, level


def _shown(example: Example) -> list[str]:
    first, *rest = marked(example).strip().split("\n")
    return [f"- {first}", *(f"  {line}" for line in rest)]


def listed(rules: Iterable[Rule], profile: Profile) -> Iterator[str]:
    """A line a rule, by family, as `profile` weighs them."""
    for family, members in groupby(sorted(rules, key=lambda rule: rule.id), key=lambda rule: rule.family):
        yield family
        for rule in members:
            yield f"  {rule.name:28} {profile.severity(rule, Facts()):10}  precision {rule.precision}"


def page(rules: Iterable[Rule]) -> Iterator[str]:
    """docs/rules.md, without its last line end."""
    rules = sorted(rules, key=lambda rule: rule.id)
    yield "# Rules"
    yield ""
    yield f"{len(rules)} rules. `bylint list --markdown` writes this page from the rule files."
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield ""
        yield f"## {family}"
        for rule in members:
            yield from (
                "",
                f"### {rule.name}",
                "",
                f"*{rule.severity} · precision {rule.precision}*",
                "",
                rule.why.strip(),
            )
            yield from ("", f"> {rule.message}", "", f"Rests on: {'; '.join(rule.authority)}.", "", "```")
            yield from (f"✗ {line}" for example in rule.catches for line in marked(example).strip().split("\n"))
            yield from (f"✓ {line}" for example in rule.spares for line in marked(example).strip().split("\n"))
            yield "```"


def sketch(place: str, folder: Path) -> Path:
    """Write a rule file to fill in, at `folder`/FAMILY/NAME.yml; raises BylintError where one is already."""
    if not re.fullmatch(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*", place):
        raise BylintError(
            f"“{place}” is no place for a rule; write family/name in small letters, like sourcing/my-rule"
        )
    path = folder / f"{place}.yml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(SKETCH)
    except FileExistsError:
        raise BylintError("is there already; choose another name", path=str(path)) from None
    except OSError as error:
        raise BylintError(f"cannot be written: {error.strerror}", path=str(path)) from None
    return path
