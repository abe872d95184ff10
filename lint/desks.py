"""Which configuration holds for which draft: the desk it lies on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from .config import Config
from .errors import BylintError
from .house import House
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
class Desks:
    """The configuration of every draft; drafts on one desk share one object, and so what is built for it."""

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
            self._files[folder] = "" if flags.no_file else flags.file or nearest(folder)
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
        if said.outlets:
            from .knowledge.outlets import outlets
            from .knowledge.outlets import read as read_outlets

            facts = facts._replace(outlets=read_outlets(said.outlets, outlets()))
        if said.people:
            from .knowledge.offices import offices
            from .knowledge.offices import read as read_offices

            facts = facts._replace(offices=read_offices(said.people, offices()))
        return facts


def nearest(folder: str) -> str:
    """The configuration file nearest above, from `folder` up to where `.git` is; empty for none."""
    place = os.path.abspath(folder)
    while True:
        file = os.path.join(place, NAME)
        if os.path.lexists(file):
            return min(os.path.relpath(file), file, key=len)
        if os.path.lexists(os.path.join(place, ".git")) or place == (place := os.path.dirname(place)):
            return ""
