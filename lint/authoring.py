"""The commands for those who write rules: explain, list, test, new."""

from __future__ import annotations

import click

from .cli import cli, colour, show
from .errors import Mistakes
from .inputs import PROFILE, RULE_FOLDERS


@cli.command()
@click.argument("name", metavar="RULE")
@RULE_FOLDERS
def explain(name: str, folders: tuple[str, ...]) -> None:
    """Say what RULE asks, why, whose standard it rests on, and show its examples."""
    from .configs import Flags
    from .holding import Held
    from .manual import explained
    from .reporters import Style

    held = Held.here(Flags(folders=folders))
    show(explained(name, held.rules, Style(colour(wanted="auto"))))
    show(held.told(name))
    if held.broken:
        raise Mistakes(held.broken)


@cli.command("list")
@click.option("--markdown", is_flag=True, help="As a page: docs/rules.md.")
@click.option("--profiles", is_flag=True, help="What the profiles change, as a page: docs/profiles.md.")
@PROFILE
@RULE_FOLDERS
def list_(*, markdown: bool, profiles: bool, profile: str | None, folders: tuple[str, ...]) -> None:
    """List every rule with its severity here and how often it is right, and where that departs from wire."""
    from .configs import Flags
    from .holding import Held
    from .manual import compared, listed, page

    held = Held.here(Flags(profile=profile or "", folders=folders))
    if profiles:
        show(compared(held.rules))
    else:
        show(page(held.rules) if markdown else listed(held.rules, held.config.profile))
    if held.broken:
        raise Mistakes(held.broken)


@cli.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.pass_context
def test(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Try rules on their own examples: those in PATHS (files or folders), or all that are shipped."""
    from .loading import read_rules, rule_files, shipped
    from .readers import read
    from .reporters.closing import many
    from .testing import failures

    rules, broken = read_rules(file for path in (paths or (shipped(),)) for file in rule_files(path))
    failed = [failure for rule in rules for failure in failures(rule, read)]
    show(map(str, failed))
    wrong = len({failure.rule.id for failure in failed})
    if rules or not broken:
        tried, verdict = many(len(rules), "rule"), f"{wrong} fail" if wrong else "all hold"
        show([f"{tried} tried on their examples: {verdict}."])
    if broken:
        raise Mistakes(broken)
    ctx.exit(1 if failed else 0)


@cli.command()
@click.argument("place", metavar="FAMILY/NAME")
@click.option("--in", "folder", default="rules", show_default=True, metavar="DIR", help="The folder of families.")
def new(place: str, folder: str) -> None:
    """Start a rule file whose examples fail until they are filled in."""
    from pathlib import Path

    from .manual import sketch

    path = sketch(place, Path(folder))
    show([f"{path}: fill it in, then: bylint test {path}"])
