"""Reports made up for the tests of formats."""

from __future__ import annotations

from lint.finding import Draft, Finding, Fix, Place, Report
from lint.origin import Lines
from lint.reporters import Style, reporter

HOSTILE = (
    "%",
    "\n",
    "\r\n",
    "\t",
    "::error::",
    "]]>",
    "<script>",
    "<!--",
    "&amp;",
    "\u202e",
    "\ud800",
    "\x07",
    "\x1b[31m",
    "\ufffe",
    "\u2028",
    "|",
    "`",
    "[a](http://b.example)",
    "{0}",
    "\\",
    "$x$",
    "http://b.example",
    "@ada",
    "😀",
    "é",
)
"""What drafts hold that means something to whoever reads a report."""


def place(source: str, words: str, start: int = -1) -> Place:
    """Where `words` stand in `source`: at `start`, or the first time."""
    at = source.index(words) if start < 0 else start
    lines = Lines(source)
    return Place(lines.position(at), lines.position(at + len(words)), words)


def finding(where: Place, **told: object) -> Finding:
    """A warning of `vague-experts`, unless something else is told."""
    plain = {"path": "draft.md", "rule": "sourcing/vague-experts", "severity": "warning", "scope": "sentence"}
    return Finding(**{**plain, "place": where, "message": f"“{where.excerpt}” names nobody.", **told})


def fixed(where: Place, words: str) -> Fix:
    """The fix that puts `words` in the place of what stands there."""
    return Fix(where.start.offset, where.end.offset, words)


def report(source: str, *findings: Finding, path: str = "draft.md", **told: object) -> Report:
    """A report on one draft."""
    return Report((Draft(path, source, len(source.split())),), findings, **told)


def rendered(form: str, told: Report) -> str:
    """A report in a format, as it is written to a file."""
    return "".join(f"{line}\n" for line in reporter(form)(told, Style()))
