"""The commands that make bylint at home: init, config."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from .checking import check
from .cli import cli, show
from .errors import BylintError, Mistakes
from .inputs import flags

if TYPE_CHECKING:
    from .values import Facts

SAYING = (
    *("select", "ignore", "profile", "folders", "genre", "people", "fail_level", "exit_zero"),
    *("baseline", "published", "vocabulary", "outlets", "config", "no_config"),
)
"""The options of `check` that say how to check."""
HOOKS = ".pre-commit-config.yaml"


@cli.command(params=[option for option in check.params if option.name in SAYING])
@click.argument("path", metavar="[FILE]", default=".")
@click.option("--all", "every", is_flag=True, help="Every rule and genre, not only what differs from the rule files.")
def config(path: str, *, every: bool, **options: Any) -> None:
    """Say what holds for the draft FILE, and which line of which file says so.

    What it prints is a configuration itself. FILE may be a folder; without FILE, this one.
    """
    from .configs import Configs
    from .holding import Held

    if not os.path.lexists(path):
        raise BylintError("no such file or folder; check the path", path=path)
    draft = os.path.join(path, "") if os.path.isdir(path) else path
    held = Held.of(draft, Configs(flags(options)))
    held.config.chosen(held.rules)
    genre = _genre(path, held.config.facts) if draft == path else ""
    show(held.page(path, genre, every=every))
    if held.broken:
        raise Mistakes(held.broken)


def _genre(path: str, facts: Facts) -> str:
    """What kind of text a draft is read as."""
    from .drafts import Wanted, content
    from .readers import read

    return read(content(path, Wanted((path,))), path, facts).facts.genre


@cli.command()
@click.argument("folder", metavar="[DIR]", default=".")
@click.option("--hook", is_flag=True, help=f"Write {HOOKS} too, where there is none.")
def init(folder: str, *, hook: bool) -> None:
    """Start a configuration for the drafts below DIR (this folder): .bylint.yml, every key explained.

    What is there already is never changed.
    """
    from .atomic import create
    from .configs import NAME, file_above
    from .founding import configuration

    if not os.path.isdir(folder):
        raise BylintError("no such folder; make it first", path=folder)
    file = os.path.normpath(os.path.join(folder, NAME))
    if not (hook and os.path.lexists(file)):
        found = file_above(folder)
        above = os.path.relpath(found, folder).replace(os.sep, "/") if found else ""
        create(file, configuration(folder, above).encode())
        show(
            (
                f"{file}: written. What holds for a draft, and why: bylint config DRAFT",
                f"It builds on {found}, and takes its place for the drafts here."
                if found
                else "Next: bylint check --write-baseline, so that only what is new is shown.",
            )
        )
    show(_hooked(folder, write=hook))


def _names_hook(file: str) -> bool:
    """Whether a file of hooks has one of ours; one that cannot be read has none."""
    from contextlib import suppress

    from .founding import OURS

    with suppress(OSError, UnicodeDecodeError), open(file, encoding="utf-8") as hooks:
        return OURS.search(hooks.read()) is not None
    return False


def _hooked(folder: str, *, write: bool) -> Iterator[str]:
    """The hook, written where it is asked for and there is none, or the lines to add."""
    from .atomic import create
    from .founding import HOOK
    from .location import repository

    file = os.path.join(repository(folder) or folder, HOOKS)
    shown = min(file, os.path.relpath(file), key=len)
    there = os.path.lexists(file)
    if there and _names_hook(file):
        yield f"{shown}: the hook is there"
        return
    if write and not there:
        create(file, f"repos:\n{HOOK}".encode())
        yield f"{shown}: written. To put it to work: pre-commit install"
        return
    offer = "" if there else " (bylint init --hook writes it)"
    yield f"To check drafts before each commit, put this into {shown}, under “repos:”{offer}"
    yield from ("", *HOOK.splitlines())
