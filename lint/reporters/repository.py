"""The root that platforms count paths from: that of the repository in which a draft stands."""

from __future__ import annotations

import os

from ..errors import BylintError
from ..finding import Report
from ..location import repository


def rooted(report: Report) -> Report:
    """The same report, its paths counted from the root of the repository, links followed and with `/` between folders.

    What stands in no repository keeps its path from this folder, and its whole path where it lies elsewhere.
    """
    known: dict[str, str] = {"": ""}

    def named(path: str) -> str:
        if path not in known:
            known[path] = _from_root(path)
        return known[path]

    return report._replace(
        drafts=tuple(draft._replace(path=named(draft.path)) for draft in report.drafts),
        beside=tuple(file._replace(path=named(file.path)) for file in report.beside),
        findings=tuple(found._replace(path=named(found.path)) for found in report.findings),
        errors=tuple(BylintError(each.what, path=named(each.path), line=each.line) for each in report.errors),
    )


def _from_root(path: str) -> str:
    real = os.path.realpath(path)
    root = os.path.join(repository(os.path.dirname(real)) or os.path.realpath("."), "")
    return real.removeprefix(root).replace(os.sep, "/")


def address(path: str) -> str:
    """A path as a URI: relative where it is, otherwise `file:`; what no URI may hold is percent-encoded."""
    from urllib.parse import quote_from_bytes

    whole = os.path.isabs(path)
    quoted = quote_from_bytes(os.fsencode(path), safe="/:" if whole else "/")
    return f"file:///{quoted.removeprefix('/')}" if whole else quoted
