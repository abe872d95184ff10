"""What the rules say about themselves: explained, listed, as a page, and a new one to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from .errors import BylintError, no_rule
from .profile import Profile, load_profile, profiles
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


DEFAULT, AS_WIRE = "wire", "as in wire"


def explained(name: str, rules: Iterable[Rule], style: Style) -> Iterator[str]:
    """A rule's page for the terminal; raises BylintError for a name that is none."""
    rules = tuple(rules)
    rule = next((rule for rule in rules if name in (rule.id, rule.name)), None)
    if rule is None:
        raise BylintError(no_rule(name, [rule.name for rule in rules]))
    yield f"{style.paint(rule.id, 1)}  ({', '.join(_worth(rule))})"
    yield ""
    yield from wrap(rule.message, 96, initial_indent="  ", subsequent_indent="  ")
    yield ""
    yield from wrap(rule.why, 96)
    yield ""
    yield from _weighed(rule, style)
    yield ""
    yield "Rests on"
    yield from (f"  {authority}" for authority in rule.authority)
    for title, examples in (("Catches", rule.catches), ("Spares", rule.spares)):
        yield ""
        yield title
        yield from (f"  {line}" for example in examples for line in _shown(example))
    yield ""
    yield f"{rule.path}"


def _worth(rule: Rule) -> list[str]:
    """How grave a rule is, how often right, and whether it mends what it finds."""
    return [
        rule.severity,
        f"precision {rule.precision}",
        *(["mended by --fix where that is safe"] if rule.fix else []),
        *([f"since {rule.since}"] if rule.since else []),
    ]


def _weighed(rule: Rule, style: Style) -> Iterator[str]:
    """What a rule weighs in each profile and whose standard that is; a line where all agree."""
    rows = [(profile.name, profile.severity(rule, Facts()), standard(rule, profile)) for profile in _profiles()]
    if {(level, why) for _, level, why in rows[1:]} == {(rows[0][1], AS_WIRE)}:
        yield f"In every profile: {rows[0][1]}."
        return
    yield style.paint(f"{'Profile':9}{'Severity':12}Whose standard", 1)
    for name, level, why in rows:
        yield from wrap(f"{name:9}{level:12}{why}", 96, subsequent_indent=" " * 21, drop_whitespace=True)


def standard(rule: Rule, profile: Profile) -> str:
    """Whose standard the severity of `rule` follows in `profile`."""
    if own := profile.standard(rule):
        return own
    if profile.name != DEFAULT:
        return AS_WIRE
    return "not asked" if profile.severity(rule, Facts()) == "off" else rule.authority[0]


def _profiles() -> list[Profile]:
    """The shipped profiles, the default one first."""
    return [load_profile(name) for name in sorted(profiles(), key=lambda name: (name != DEFAULT, name))]


def _shown(example: Example) -> list[str]:
    first, *rest = marked(example).strip().split("\n")
    return [f"- {first}", *(f"  {line}" for line in rest)]


def listed(rules: Iterable[Rule], profile: Profile) -> Iterator[str]:
    """A line a rule, by family, as `profile` weighs them; where the default profile does not, what it says."""
    wire = load_profile(DEFAULT)
    for family, members in groupby(sorted(rules, key=lambda rule: rule.id), key=lambda rule: rule.family):
        yield family
        for rule in members:
            here, there = (each.severity(rule, Facts()) for each in (profile, wire))
            other = f"  ({DEFAULT}: {there})" if here != there else ""
            yield f"  {rule.name:28} {here:10}  precision {rule.precision}{other}"


def compared(rules: Iterable[Rule]) -> Iterator[str]:
    """What the profiles change, in Markdown: a table of severities, and whose standard each change follows."""
    rules, houses = sorted(rules, key=lambda rule: rule.id), _profiles()
    yield f"| rule | {' | '.join(profile.name for profile in houses)} |"
    yield f"|---|{'---|' * len(houses)}"
    for rule in rules:
        wire, *others = (profile.severity(rule, Facts()) for profile in houses)
        if any(level != wire for level in others):
            shown = (f"**{level}**" if level != wire else level for level in others)
            yield f"| `{rule.id}` | {wire} | {' | '.join(shown)} |"
    for profile in houses:
        yield from ("", f"## {profile.name}", "", profile.why, "")
        for rule in rules:
            if own := profile.standard(rule):
                yield f"* `{rule.id}` {profile.severity(rule, Facts())}: {own}."


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
                f"*{' · '.join(_worth(rule))}*",
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
