"""The options that commands share, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .cli import Names
from .errors import BylintError
from .finding import FAIL_LEVELS
from .reporters import REPORTERS

if TYPE_CHECKING:
    from .configs import Flags
    from .drafts import Wanted
    from .knowledge.press import Outlets
    from .values import Facts

Command = TypeVar("Command", bound=Callable[..., Any])
PATHS = click.argument("paths", nargs=-1, metavar="[PATH|-]...")
OPTIONS = (
    click.option("--date", "published", metavar="YYYY-MM-DD", help="When it is published; wins over the front matter."),
    click.option(
        "--exclude", multiple=True, metavar="PATTERN", help="Leave out drafts, in the language of .gitignore."
    ),
    click.option("--force-exclude", is_flag=True, help="Exclude named drafts too, as a hook wants it."),
    click.option("--stdin-filename", default="", metavar="NAME", help="What to call the draft read from “-”."),
    click.option(
        "--color", "wanted", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True
    ),
    click.option("--outlets", metavar="FILE", help="Outlets of your own, over those that bylint knows."),
    click.option("--config", "config", metavar="FILE", help="This configuration for every draft."),
    click.option("--no-config", is_flag=True, help="Look for no configuration file."),
)

RULE_FOLDERS = click.option(
    "--rules",
    "folders",
    multiple=True,
    metavar="DIR",
    help="More rules of your own: a folder of families, or one file.",
)
PROFILE = click.option("--profile", metavar="NAME", help="Whose standards hold; else the configuration's, wire.")
JUDGING = (
    click.option("-f", "--format", "form", type=click.Choice(list(REPORTERS)), default="full", show_default=True),
    click.option("--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Write a report to a file too."),
    click.option(
        "--select", type=Names(), multiple=True, help="Only these: ids, names, families or globs, with commas."
    ),
    click.option("--ignore", type=Names(), multiple=True, help="Never these; wins over --select."),
    PROFILE,
    RULE_FOLDERS,
    click.option("--genre", metavar="NAME", help="What kind of text it is; wins over the front matter."),
    click.option("--fail-level", type=click.Choice(FAIL_LEVELS), help="What stops the run; else as configured."),
    click.option("--exit-zero", is_flag=True, help="The same as --fail-level never."),
    click.option("--no-cache", is_flag=True, help="Work everything out anew; see BYLINT_CACHE_DIR."),
)


def reads_drafts(command: Command) -> Command:
    """The command with PATHS and the options of all that read drafts."""
    return PATHS(opens_drafts(command))


def opens_drafts(command: Command) -> Command:
    """The command with the options of all that read drafts, whatever they call them by."""
    return _with(OPTIONS, command)


def judges_drafts(command: Command) -> Command:
    """The command with the options of all that report findings."""
    return _with(JUDGING, command)


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def wanted(paths: tuple[str, ...], options: dict[str, Any]) -> Wanted:
    """Which drafts `paths` and the options ask for; without paths, those of this folder."""
    from .cache import Cache, cache_folder
    from .drafts import Wanted
    from .listing import Listing

    listing = Listing(options["exclude"], options["force_exclude"])
    folder = "" if options.get("no_cache", True) else cache_folder()
    kept = Cache(folder) if folder else None
    jobs = options.get("jobs", 1)
    return Wanted(paths or (".",), listing, options["stdin_filename"], kept=kept, jobs=jobs)


def flags(options: dict[str, Any]) -> Flags:
    """What the command line says of how to check, as far as the command has these options."""
    from itertools import chain

    from .configs import Flags

    if options.get("config") and options.get("no_config"):
        raise BylintError("--config and --no-config say the opposite; give one of them")
    level = "never" if options.get("exit_zero") else options.get("fail_level")
    select, ignore = (tuple(chain.from_iterable(options.get(name, ()))) for name in ("select", "ignore"))
    return Flags(
        profile=options.get("profile") or "",
        select=select,
        ignore=ignore,
        fail_level=level or "",
        folders=options.get("folders", ()),
        facts=_facts(options.get("published"), options.get("genre")),
        outlets=options.get("outlets") or "",
        people=options.get("people") or "",
        vocabulary=_terms(options.get("vocabulary")),
        baseline=options.get("baseline") or "",
        file=options.get("config") or "",
        no_file=options.get("no_config", False),
    )


def _terms(path: str | None) -> tuple[str, ...]:
    """The names and terms of a file; none without one."""
    from .knowledge.accepted import read

    return read(path) if path else ()


def outlets_of(own: str | None) -> Outlets:
    """The outlets that bylint knows, with those on top of the file `own`, or of the one that the house here names."""
    from .configs import Configs, Flags
    from .knowledge.outlets import outlets

    return Configs(Flags(outlets=own or "")).of("").facts.outlets or outlets()


def _facts(published: str | None, genre: str | None) -> Facts:
    from .values import GENRES, Facts

    if genre and genre not in GENRES:
        from .errors import nearest

        raise BylintError(f"--genre: no genre is called “{genre}”; {nearest(genre, GENRES)}")
    if not published:
        return Facts(genre=genre or "news", filed=genre or "")
    from datetime import date

    try:
        return Facts(published=date.fromisoformat(published), genre=genre or "news", filed=genre or "")
    except ValueError:
        raise BylintError(f"--date: “{published}” is no date; write it as 2025-12-17") from None
