"""Releases, in which rules come: what a house pins, and what is a preview for one of them."""

from __future__ import annotations

import re

from . import __version__
from .errors import BylintError

NEWEST = "newest"
"""The rule set of all releases, this one included."""
RELEASE = re.compile(r"(\d+)\.(\d+)(?:\.\d+)?")


def release(written: str) -> tuple[int, int]:
    """A release as it is compared: `0.2` and `0.2.1` are one; raises BylintError for none."""
    found = RELEASE.fullmatch(written)
    if not found:
        raise BylintError(f"“{written}” is no release; write one such as {'.'.join(__version__.split('.')[:2])}")
    return int(found[1]), int(found[2])


def within(since: str, rule_set: str) -> bool:
    """Whether a rule that came with the release `since` is in a rule set: a release, NEWEST, or empty.

    Without a rule set, those of this release are previews, and in none. A rule without a release was always there.
    """
    if not since or rule_set == NEWEST:
        return True
    return release(since) <= release(rule_set) if rule_set else release(since) < release(__version__)
