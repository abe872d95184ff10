"""What one place says of how drafts are checked, and what several say on top of each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .profile import Profile, load_profile
from .yamlfile import Text


class Settings(NamedTuple):
    """What a profile, a configuration file, a line of its `paths` or a flag says; empty where it says nothing.

    Files and folders are called as from the working directory. What a file says is `Text`, which knows its line.
    """

    profile: Profile = Profile()
    paths: tuple[Override, ...] = ()
    exclude: tuple[str, ...] = ()
    rule_folders: tuple[str, ...] = ()
    outlets: str = ""
    people: str = ""
    vocabulary: tuple[str, ...] = ()
    fail_level: str = ""
    baseline: str = ""
    require_approval: tuple[str, ...] = ()
    genre: str = ""
    outlet: str = ""
    quotation_marks: str = ""
    time_zone: str = ""
    rule_set: str = ""

    def over(self, below: Settings) -> Settings:
        """These on top of those `below`: lines go over lines, lists are added to, one value replaces another."""
        return Settings._make(map(_over, self, below))


class Override(NamedTuple):
    """A line of `paths`: a pattern, and what holds for the drafts that it fits."""

    pattern: str
    settings: Settings


class Layer(NamedTuple):
    """What one place says, and what that place is called; `folder`, of a file, is where its patterns count from."""

    name: str
    settings: Settings
    folder: str = ""

    def origin(self, value: object) -> str:
        """Where a value of this layer stands, as `.bylint.yml:12`."""
        return f"{self.name}:{value.line}" if self.folder and isinstance(value, Text) else self.name


def profile_layer(name: str) -> Layer:
    """What a shipped profile says; raises BylintError for one that is not there."""
    return Layer(f"{name} (profile)", Settings(profile=load_profile(name)))


def joined(layers: Iterable[Layer]) -> Settings:
    """What layers say together, the lowest first."""
    whole = Settings()
    for layer in layers:
        whole = layer.settings.over(whole)
    return whole


def _over(own: object, below: object) -> object:
    if isinstance(own, Profile) and isinstance(below, Profile):
        return own.over(below)
    if isinstance(own, tuple) and isinstance(below, tuple):
        return (*below, *own)
    return own or below
