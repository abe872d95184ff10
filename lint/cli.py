"""Arguments, colours and exit codes: the only file that prints or exits."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import click

from . import __version__
from .errors import BylintError, Mistakes

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
INTERRUPTED, TERMINATED = 130, 143
"""The exit codes of a run that Ctrl-C or SIGTERM ended, as shells have it."""


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


class Terminated(BaseException):
    """Somebody asked this process to end: what is half done is cleared away on the way out."""


@contextmanager
def _writing() -> Iterator[None]:
    """Raises PipeClosed where nobody reads on, and BylintError where standard output takes no more."""
    try:
        yield
    except BrokenPipeError:
        raise PipeClosed from None
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise BylintError(f"standard output cannot be written: {reason}; make room, or write elsewhere") from None


def show(lines: Iterable[str], *, aside: bool = False) -> None:
    """Print lines to standard output, or `aside` to standard error; raises PipeClosed where nobody reads on."""
    stream = sys.stderr if aside else sys.stdout
    with _writing():
        for line in lines:
            stream.write(f"{line}\n")


def hand_back(data: bytes) -> None:
    """Write bytes to standard output as they are; raises PipeClosed where nobody reads on."""
    with _writing():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def tell(error: BylintError) -> None:
    """Print what the user must fix to standard error."""
    from .visible import visible

    for each in error.errors if isinstance(error, Mistakes) else (error,):
        with suppress(OSError):  # the exit code says it, too
            sys.stderr.write("\n".join(visible(line) for line in str(each).split("\n")) + "\n")


def colour(*, wanted: str) -> bool:
    """Whether to paint: `always`, `never`, or where a terminal shows it and NO_COLOR is unset."""
    if wanted == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted == "always"


def main() -> None:
    """Run the command line; every error of the user ends here, with exit code 2."""
    try:
        code = _run()
    except click.ClickException as error:
        error.show()
        code = 2
    except BylintError as error:
        tell(error)
        code = 2
    except (PipeClosed, BrokenPipeError):
        code = 0
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except Terminated:
        code = TERMINATED
    os._exit(_flushed(code))  # taking everything apart first would be a fifth of a short run


def _run() -> Any:
    """What the command that is asked for comes to."""
    gc.set_threshold(1_000_000, 50, 50)  # values hold no cycles: looking for them is a tenth of a run
    import signal

    from . import adopting, authoring, checking, commands, comparing, reporting

    del adopting, authoring, checking, commands, comparing, reporting
    signal.signal(signal.SIGTERM, _terminated)
    _open_streams()
    try:
        os.getcwd()
    except FileNotFoundError:
        raise BylintError("this folder is not there any more; change to one that is") from None
    code = cli.main(standalone_mode=False)
    with _writing():
        sys.stdout.flush()
    return code


def _open_streams() -> None:
    """Let streams that are closed lead nowhere, and the others hold any character."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - it stays open to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _terminated(number: int, frame: object) -> None:
    del number, frame
    raise Terminated


def _flushed(code: Any) -> int:
    """The exit code, once what is left in the streams is written; where it cannot be, that was told."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    return int(code or 0)
