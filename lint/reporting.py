"""`bylint report`: what an editor in chief asks for."""

from __future__ import annotations

from typing import Any

import click

from .cli import cli
from .inputs import PROFILE, RULE_FOLDERS, flags, reads_drafts, wanted
from .reporters import SIGNOFFS
from .showing import hand_over

FAST = {"no_cache": False, "jobs": 0}
"""How a run hurries that is not told how."""


@cli.command()
@click.option("--allowances", is_flag=True, required=True, help="What was signed off, by whom and why.")
@click.option("-f", "--format", "form", type=click.Choice(list(SIGNOFFS)), default="table", show_default=True)
@PROFILE
@RULE_FOLDERS
@reads_drafts
@click.pass_context
def report(ctx: click.Context, /, paths: tuple[str, ...], *, allowances: bool, **options: Any) -> None:
    """Report on drafts: every allowance in them and beside them, and every anonymous source that was signed off.

    A reference to a confidential source is told to be on file, and never shown.
    """
    from datetime import UTC, datetime

    from .configs import Configs
    from .reporters import signoffs_reporter
    from .signoffs import signoffs
    from .withholding import Filters, run

    del allowances
    result = run(wanted(paths, {**FAST, **options}), Configs(flags(options)), Filters(datetime.now(UTC)))
    ledger = signoffs(result.uses, result.drawn, result.report.errors, result.report.notices)
    hand_over(ledger, signoffs_reporter(options["form"]), options)
    ctx.exit(2 if ledger.errors else 0)
