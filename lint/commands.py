"""The commands: each gathers options and hands them to the floor below."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from .cli import Names, cli, colour, show, tell
from .errors import BylintError
from .finding import SEVERITIES
from .reporters import REPORTERS

if TYPE_CHECKING:
    from .finding import Report

RULE_FOLDERS = click.option(
    "--rules",
    "folders",
    multiple=True,
    metavar="DIR",
    help="More rules of your own: a folder of families, or one file.",
)
PROFILE = click.option("--profile", default="wire", show_default=True, metavar="NAME", help="Whose standards hold.")


@cli.command()
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("-f", "--format", "form", type=click.Choice(list(REPORTERS)), default="full", show_default=True)
@click.option("--select", type=Names(), default=(), help="Only these: ids, names, families or globs, with commas.")
@click.option("--ignore", type=Names(), default=(), help="Never these; wins over --select.")
@PROFILE
@RULE_FOLDERS
@click.option("--date", "published", metavar="YYYY-MM-DD", help="When it is published; wins over the front matter.")
@click.option("--genre", metavar="NAME", help="What kind of text it is; wins over the front matter.")
@click.option("--fail-level", type=click.Choice([*SEVERITIES, "never"]), default="error", show_default=True)
@click.option("--exit-zero", is_flag=True, help="The same as --fail-level never.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out drafts, in the language of .gitignore.")
@click.option("--force-exclude", is_flag=True, help="Exclude named drafts too, as a hook wants it.")
@click.option("--stdin-filename", default="", metavar="NAME", help="What to call the draft read from “-”.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("--color", "wanted", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--no-config", is_flag=True, help="Look for no configuration file. (This version reads none.)")
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check drafts: files, folders, or “-” for standard input. Without PATH, this folder.

    Drafts whose front matter says “status: ready” or “published” must also pass the profile's gate.
    """
    from .config import Config, load_profile
    from .listing import Listing
    from .run import check_paths, exit_code

    rules, broken = rules_of(options["folders"])
    level = "never" if options["exit_zero"] else options["fail_level"]
    config = Config(load_profile(options["profile"]), options["select"], options["ignore"], level)
    report = check_paths(
        paths or (".",),
        rules,
        config,
        listing=Listing(options["exclude"], options["force_exclude"]),
        facts=_facts(options["published"], options["genre"]),
        stdin_name=options["stdin_filename"],
    )
    report = report._replace(errors=(*broken, *report.errors))
    _render(report, options)
    ctx.exit(exit_code(report, config))


def _render(report: Report, options: dict[str, Any]) -> None:
    from .reporters import Style, reporter

    style = Style(colour(wanted=options["wanted"]), _columns())
    if options["statistics"] and options["form"] != "json":
        from .reporters.statistics import render

        show(render(report, style))
    else:
        show(reporter(options["form"])(report, style))
    for error in report.errors:
        tell(error)
    for notice in report.notices:
        tell(BylintError(notice))


def _columns() -> int:
    """The width of the terminal, or 100 where there is none; `shutil` would ask too, but costs 4 ms to import."""
    try:
        return int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size(sys.stdout.fileno()).columns or 100
    except (OSError, ValueError):
        return 100


def rules_of(folders: tuple[str, ...]) -> tuple[tuple[Any, ...], tuple[BylintError, ...]]:
    """The shipped rules and those in `folders`, and what is wrong with the ones that do not load."""
    from .loading import read_rules, rule_files, shipped

    rules, broken = read_rules(rule_files(shipped()), proved=True)
    files: list[str] = []
    for folder in folders:
        if not os.path.exists(folder):
            raise BylintError("no such folder of rules; check --rules", path=folder)
        files += rule_files(folder)
    own, wrong = read_rules(files)
    shipped_names = {rule.name for rule in rules}
    clashes = [rule for rule in own if rule.name in shipped_names]
    taken = [
        BylintError(f"“{rule.name}” is a shipped rule's name; rename the file", path=rule.path) for rule in clashes
    ]
    return (*rules, *(rule for rule in own if rule not in clashes)), (*broken, *wrong, *taken)


def _facts(published: str | None, genre: str | None) -> Any:
    from .values import GENRES, Facts

    if genre and genre not in GENRES:
        from .errors import nearest

        raise BylintError(f"--genre: no genre is called “{genre}”; {nearest(genre, GENRES)}")
    if not published:
        return Facts(genre=genre or "news")
    from datetime import date

    try:
        return Facts(published=date.fromisoformat(published), genre=genre or "news")
    except ValueError:
        raise BylintError(f"--date: “{published}” is no date; write it as 2025-12-17") from None
