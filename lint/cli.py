"""Arguments, colours and exit codes: the only file that prints or exits."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from . import __version__
from .errors import BylintError, Mistakes

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
INTERRUPTED = 130
"""The exit code of a run that Ctrl-C ended, as shells have it."""


class Names(click.ParamType[tuple[str, ...]] if TYPE_CHECKING else click.ParamType):  # type: ignore[misc]
    """A comma-separated list of rules, families or globs."""

    name = "RULES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Split at commas."""
        del param, ctx
        return value if isinstance(value, tuple) else tuple(filter(None, map(str.strip, value.split(","))))


@click.group(context_settings=CONTEXT)
@click.version_option(__version__, "-V", "--version", message="bylint %(version)s")
def cli() -> None:
    """Read drafts and tell, with line and column, where their sourcing is weak.

    \b
      bylint check draft.md          what to mend before it goes out
      bylint compare HEAD draft.md   what an edit did to attribution, hedges, numbers and quotations
      bylint sources draft.md        whom it draws on, how often, and what nobody owns
      bylint report --allowances     what was signed off, by whom and why
      bylint outlets rt.com          what an outlet is, its standing, and who says so
      bylint explain vague-experts   what a rule asks, why, and whose standard it is
      bylint list                    every rule, and how often it is right
      bylint init                    start a configuration: .bylint.yml
      bylint config draft.md         what holds for a draft, and which line says so
      bylint new sourcing/my-rule    start a rule of your own
      bylint test                    try rules on their own examples

    Drafts are Markdown (.md) and plain text (.txt) in English. Nothing is sent anywhere, and no draft is
    changed but by --fix.

    \b
    Exit codes
      0  nothing at or above --fail-level
      1  findings that must be dealt with
      2  something to fix first: a wrong option, an unreadable draft, a broken rule
    """


class PipeClosed(Exception):
    """Whoever read standard output wants no more of it; no OSError, of which click would make exit code 1."""


def show(lines: Iterable[str], *, aside: bool = False) -> None:
    """Print lines to standard output, or `aside` to standard error; raises PipeClosed where nobody reads on."""
    stream = sys.stderr if aside else sys.stdout
    try:
        for line in lines:
            stream.write(f"{line}\n")
    except BrokenPipeError:
        raise PipeClosed from None


def hand_back(data: bytes) -> None:
    """Write bytes to standard output as they are; raises PipeClosed where nobody reads on."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise PipeClosed from None


def tell(error: BylintError) -> None:
    """Print what the user must fix to standard error."""
    from .visible import visible

    for each in error.errors if isinstance(error, Mistakes) else (error,):
        sys.stderr.write("\n".join(visible(line) for line in str(each).split("\n")) + "\n")


def colour(*, wanted: str) -> bool:
    """Whether to paint: `always`, `never`, or where a terminal shows it and NO_COLOR is unset."""
    if wanted == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted == "always"


def main() -> None:
    """Run the command line; every error of the user ends here, with exit code 2."""
    gc.set_threshold(1_000_000, 50, 50)  # values hold no cycles: looking for them is a tenth of a run
    from . import adopting, authoring, checking, commands, comparing, reporting

    del adopting, authoring, checking, commands, comparing, reporting
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = 2
    except BylintError as error:
        tell(error)
        code = 2
    except (PipeClosed, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    sys.exit(code)
