"""Which configuration holds for which draft: the desk it lies on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from .config import Config
from .profile import load_profile
from .values import Facts


class Flags(NamedTuple):
    """What the command line says; empty where it says nothing. It wins over every file."""

    profile: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = ""
    folders: tuple[str, ...] = ()
    facts: Facts = Facts()
    baseline: str = ""
    file: str = ""
    no_file: bool = False


@dataclass(frozen=True)
class Desks:
    """The configuration of every draft; drafts on one desk share one object, and so what is built for it."""

    flags: Flags = Flags()

    def of(self, path: str) -> Config:
        """What holds for the draft at `path`; raises BylintError with path and line for a mistake in its file."""
        del path
        return self._plain

    @cached_property
    def _plain(self) -> Config:
        """What holds where no file does."""
        flags = self.flags
        return Config(
            profile=load_profile(flags.profile or "wire"),
            select=flags.select,
            ignore=flags.ignore,
            fail_level=flags.fail_level or "error",
            folders=flags.folders,
            facts=flags.facts,
            baseline=flags.baseline,
        )
