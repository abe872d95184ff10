"""Which configuration holds for which draft."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from .config import Config
from .errors import BylintError
from .house import House
from .location import find_up
from .settings import Layer, Settings, joined, profile_layer
from .values import Facts

NAME = ".bylint.yml"
DEFAULT = "wire"


class Flags(NamedTuple):
    """What the command line says; empty where it says nothing. It wins over every file."""

    profile: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = ""
    folders: tuple[str, ...] = ()
    facts: Facts = Facts()
    outlets: str = ""
    people: str = ""
    vocabulary: tuple[str, ...] = ()
    baseline: str = ""
    file: str = ""
    no_file: bool = False

    def layers(self) -> Iterator[Layer]:
        """What lies over the files, a layer a flag."""
        said = {
            "--fail-level": Settings(fail_level=self.fail_level),
            "--rules": Settings(rule_folders=self.folders),
            "--outlets": Settings(outlets=self.outlets),
            "--people": Settings(people=self.people),
            "--vocabulary": Settings(vocabulary=self.vocabulary),
            "--baseline": Settings(baseline=self.baseline),
            "--genre": Settings(genre=self.facts.filed),
        }
        return (Layer(name, settings) for name, settings in said.items() if settings != Settings())


@dataclass(frozen=True)
class Configs:
    """The configuration of every draft; drafts under the same one share one object, and so the desk made for it."""

    flags: Flags = Flags()
    _files: dict[str, str] = field(default_factory=dict, compare=False)
    """The configuration file nearest above each folder, empty for none."""
    _houses: dict[str, House | BylintError] = field(default_factory=dict, compare=False)
    """What each configuration file says, or what is wrong with it."""
    _held: dict[tuple[str, tuple[int, ...]], Config] = field(default_factory=dict, compare=False)
    """What holds under each configuration file where some lines of its `paths` fit."""

    def of(self, path: str) -> Config:
        """What holds for the draft at `path`; raises BylintError with path and line for a mistake in its file."""
        file = self._file(path)
        house = self._house(file)
        fitting = house.fitting(path)
        if (file, fitting) not in self._held:
            self._held[file, fitting] = self._config(joined(self._stack(house, fitting)), house.facts)
        return self._held[file, fitting]

    def layers(self, path: str) -> tuple[Layer, ...]:
        """All that says something of the draft at `path`, the lowest first; raises as `of` does."""
        house = self._house(self._file(path))
        return tuple(self._stack(house, house.fitting(path)))

    def excludes(self, path: str) -> bool | None:
        """Whether a draft, or a folder (`…/`), is left out by the file above it; None where that says nothing of it."""
        try:
            return self._house(self._file(path.rstrip("/"))).excludes(path)
        except BylintError:  # told when what holds for a draft under it is asked for
            return None

    def _file(self, path: str) -> str:
        """The configuration file for a path, as called from the working directory; empty for none."""
        folder = os.path.dirname(path)
        if folder not in self._files:
            flags = self.flags
            self._files[folder] = "" if flags.no_file else flags.file or file_above(folder)
        return self._files[folder]

    def _house(self, file: str) -> House:
        if file not in self._houses:
            try:
                self._houses[file] = self._opened(file)
            except BylintError as error:
                self._houses[file] = error
        house = self._houses[file]
        if isinstance(house, BylintError):
            raise house
        return house

    def _opened(self, file: str) -> House:
        layers: tuple[Layer, ...] = ()
        if file:
            from .configfile import layers_of

            layers = layers_of(file, self.flags.folders)
        own = tuple(layer for layer in layers if layer.folder)
        if self.flags.profile or len(own) == len(layers):
            layers = (profile_layer(self.flags.profile or DEFAULT), *own)
        home = os.getcwd() if self.flags.file else os.path.dirname(os.path.abspath(file))
        return House(layers, self._facts(joined((*layers, *self.flags.layers()))), home)

    def _stack(self, house: House, fitting: tuple[int, ...]) -> Iterator[Layer]:
        """A house's layers, then the lines of `paths` that fit, then the flags."""
        yield from house.layers
        yield from (house.lines[number] for number in fitting)
        yield from self.flags.layers()

    def _config(self, said: Settings, facts: Facts) -> Config:
        return Config(
            profile=said.profile,
            select=self.flags.select,
            ignore=self.flags.ignore,
            fail_level=said.fail_level or "error",
            folders=tuple({os.path.realpath(folder): folder for folder in said.rule_folders}.values()),
            facts=facts._replace(filed=said.genre),
            approval=said.require_approval,
            baseline=said.baseline,
            rule_set=said.rule_set,
        )

    def _facts(self, said: Settings) -> Facts:
        """What a house tells of its drafts, its files of outlets and people read; raises BylintError for wrong ones."""
        facts = self.flags.facts._replace(outlet=said.outlet, vocabulary=said.vocabulary, zone=said.time_zone)
        return informed(facts, outlets=said.outlets, people=said.people)


def file_above(folder: str) -> str:
    """The configuration file nearest above, by its shortest name; empty for none."""
    file = find_up(NAME, folder)
    return file and min(os.path.relpath(file), file, key=len)


def informed(facts: Facts, *, outlets: str, people: str) -> Facts:
    """Facts with the outlets and the office holders of these files, empty for none, over those that bylint knows.

    Raises BylintError for a wrong one.
    """
    if outlets:
        from .knowledge import outlets as press

        facts = facts._replace(outlets=press.read(outlets, press.outlets()))
    if people:
        from .knowledge import offices

        facts = facts._replace(offices=offices.read(people, offices.offices()))
    return facts
