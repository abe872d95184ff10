"""What one draft drew by itself, before anything is withheld from its findings."""

from __future__ import annotations

from typing import NamedTuple

from .errors import BylintError
from .finding import Finding, Place


class Allowance(NamedTuple):
    """A comment or a line of a sidecar that withholds findings of some rules: why, by whose leave, until when.

    `path` and `place` say where it stands, with the reference in its excerpt blacked out; `covers` are the stretches
    of the draft, as characters from and up to, that it speaks of, `whole` all of it. `until` is a day and `since` a
    moment, both as ISO 8601 has them; `since` opens an override, in which no rules are all rules. `shared`: it may
    speak of other drafts too. `fault` says what cannot be read in it and what would be right, empty where all can.
    """

    path: str
    place: Place
    rules: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: str = ""
    since: str = ""
    referred: bool = False
    whole: bool = False
    covers: tuple[tuple[int, int], ...] = ()
    shared: bool = False
    fault: str = ""


class Outcome(NamedTuple):
    """What one draft drew: its findings in reading order, the allowances in it, and what of it must not be shown.

    `secrets` are stretches of the file, as characters from and up to. `errors` names the rules that could not finish.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    secrets: tuple[tuple[int, int], ...] = ()
    words: int = 0
    status: str = ""
    language: str = "en"
    dated: bool = True
    genre: str = "news"
    errors: tuple[BylintError, ...] = ()
