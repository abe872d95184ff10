"""What holds for a draft, as a configuration that says of each value where it comes from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .config import Config
from .configs import Configs, Flags
from .errors import BylintError
from .fixing import MEANT
from .profile import NONE, fits
from .releases import within
from .rule import Rule
from .rulebook import rules_of
from .settings import Layer
from .values import Facts
from .visible import visible

PLAIN = re.compile(r"[A-Za-z][\w./-]*")
"""What YAML takes for a text as it stands, unless it is one of MEANT."""
COLUMN = 44
"""Where comments stand."""

ONE = ("fail-level", "rule-set", "genre", "baseline", "outlets", "people")
SEVERAL = ("rule-folders", "exclude", "require-approval", "vocabulary")
HOUSE = ("outlet", "quotation-marks", "time-zone")


class Held(NamedTuple):
    """What holds for a draft: the layers that say it, the lowest first, what they come to, and the rules there are.

    `broken` says what is wrong with rules that could not be read.
    """

    layers: Sequence[Layer]
    config: Config
    rules: Sequence[Rule]
    broken: tuple[BylintError, ...] = ()

    @classmethod
    def of(cls, path: str, configs: Configs) -> Held:
        """What holds for the draft at `path`, or in the folder `path/`; raises BylintError as `configs` does."""
        config = configs.of(path)
        rules, broken = rules_of(config.folders)
        return cls(configs.layers(path), config, rules, broken)

    @classmethod
    def here(cls, flags: Flags) -> Held:
        """What holds in this folder; where its configuration is broken, what would without it."""
        try:
            return cls.of("", Configs(flags))
        except BylintError as error:
            plain = cls.of("", Configs(flags._replace(no_file=True)))
            return plain._replace(broken=(*plain.broken, error))

    def page(self, path: str, genre: str, *, every: bool) -> Iterator[str]:
        """A configuration that says all of it by itself, for the draft at `path`, which is read as `genre`.

        With `every`, all rules and genres; else the rules that weigh otherwise than in their files, and this genre.
        """
        shown = "this folder" if path == os.curdir else visible(path)
        yield f"# {shown}{f', read as {genre}' if genre else ''}. Of what speaks of it, the last wins:"
        yield f"# {visible(', '.join(dict.fromkeys(layer.name for layer in self.layers)))}"
        yield from self._one(ONE, "")
        for key in SEVERAL:
            yield from self._several(key)
        if house := list(self._one(HOUSE, "  ")):
            yield from ("house:", *house)
        yield from _section("gate", self._gate())
        yield from _section("rules", self._rules(every=every))
        genres = self.config.profile.genres
        asked = sorted(genres) if every else [genre]
        yield from _section("genres", (line for name in asked for line in self._genre(name)))

    def _one(self, keys: Iterable[str], indent: str) -> Iterator[str]:
        """Single values, each from the highest layer that says it."""
        for key in keys:
            said = [(layer, value) for layer in self.layers if (value := getattr(layer.settings, _field(key)))]
            if said:
                layer, value = said[-1]
                yield _line(f"{indent}{key}: {scalar(value)}", layer.origin(value))
            elif key == "fail-level":
                yield _line(f"{indent}{key}: {self.config.fail_level}", "default")

    def _several(self, key: str) -> Iterator[str]:
        """A list, each item from the layer that adds it."""
        origins: dict[str, str] = {}
        for layer in self.layers:
            for value in getattr(layer.settings, _field(key)):
                origins.pop(value, None)
                origins[value] = layer.origin(value)
        yield from _section(key, (_line(f"  - {scalar(value)}", origin) for value, origin in origins.items()))

    def _gate(self) -> Iterator[str]:
        for status in self.config.profile.gate:
            layer = next(layer for layer in reversed(self.layers) if status in layer.settings.profile.gate)
            rules = layer.settings.profile.gate[status]
            written = next(key for key in layer.settings.profile.gate if key == status)
            yield _line(f"  {scalar(status)}:{'' if rules else ' []'}", layer.origin(rules[0] if rules else written))
            yield from (f"    - {scalar(rule)}" for rule in rules)

    def _rules(self, *, every: bool) -> Iterator[str]:
        lines = self._lines()
        for rule in sorted(self.rules, key=lambda rule: rule.id):
            level, origin = self._weighed(rule, lines)
            if every or level != rule.severity:
                yield _line(f"  {rule.id}: {scalar(level)}", origin)

    def _weighed(self, rule: Rule, lines: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
        """What a rule weighs before its genre softens it, and which line says so."""
        level, origin = rule.severity, "rule file"
        for wanted, (given, where) in lines.items():
            if wanted == level or fits(wanted, rule):
                level, origin = given, where
        config = self.config._replace(profile=self.config.profile._replace(genres={}))
        here = config.severity(rule, Facts())
        if here != level and not within(rule.since, config.rule_set) and here == "off":
            return here, f"since {rule.since}"
        if here != level:
            return here, "--ignore" if any(fits(wanted, rule) for wanted in config.ignore) else "--select"
        return level, origin

    def _lines(self) -> Mapping[str, tuple[str, str]]:
        """The lines of severities in the order in which they hold, each with its origin."""
        levels: dict[str, tuple[str, str]] = {}
        for layer in self.layers:
            for wanted, given in layer.settings.profile.rules.items():
                levels.pop(wanted, None)
                levels[wanted] = given, layer.origin(wanted)
        return levels

    def told(self, name: str) -> Iterator[str]:
        """A line on what a rule weighs, where a configuration file is among what says so."""
        for rule in self.rules:
            if name in (rule.id, rule.name) and any(layer.folder for layer in self.layers):
                level, origin = self._weighed(rule, self._lines())
                yield f"Here: {level} ({visible(origin)})"

    def _genre(self, genre: str) -> Iterator[str]:
        """What a genre softens, each line from the highest layer that has it."""
        levels = self.config.profile.genres.get(genre, NONE)
        if levels:
            yield f"  {genre}:"
        for wanted, level in levels.items():
            origins = [
                layer.origin(key)
                for layer in self.layers
                for key in layer.settings.profile.genres.get(genre, NONE)
                if key == wanted
            ]
            yield _line(f"    {scalar(wanted)}: {scalar(level)}", origins[-1])


def scalar(written: str) -> str:
    """A text as YAML has it, quoted where it could be taken for something else."""
    if PLAIN.fullmatch(written) and written.lower() not in MEANT:
        return written
    escaped = written.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{visible(escaped)}"'


def _field(key: str) -> str:
    return key.replace("-", "_")


def _line(words: str, origin: str) -> str:
    return f"{words:{COLUMN}}  # {visible(origin)}"


def _section(key: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading and its lines; nothing without lines."""
    if held := list(lines):
        yield from (f"{key}:", *held)
