"""The ledger of allowances as one JSON object, format 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import __version__
from ..finding import Finding
from ..signoffs import Signoff, Signoffs
from . import Style
from .finding_object import error_object


def render(ledger: Signoffs, style: Style) -> Iterator[str]:
    """The whole ledger; a reference is told to be on file, and never shown."""
    import json

    del style
    whole = {
        "bylint": __version__,
        "format": 1,
        "errors": [error_object(error) for error in ledger.errors],
        "allowances": [_entry(entry) for entry in ledger.entries],
        "rules": [rate._asdict() for rate in ledger.rates],
        "anonymous": {
            "signed_off": ledger.anonymous,
            "by": [{"by": by or None, "count": count} for by, count in ledger.signers],
        },
    }
    if ledger.notices:
        whole["notices"] = list(ledger.notices)
    yield json.dumps(whole, ensure_ascii=True, indent=1)


def _entry(entry: Signoff) -> dict[str, Any]:
    path, allowance, findings, state = entry.use
    return {
        "draft": path,
        "path": allowance.path,
        "line": allowance.place.start.line,
        "what": entry.verb,
        "rules": list(allowance.rules),
        "state": state,
        "withheld": [_withheld(found) for found in findings],
        "anonymous": bool(entry.anonymous),
        "by": allowance.by or None,
        "until": allowance.until or None,
        "since": allowance.since or None,
        "reason": allowance.reason or None,
        "reference": allowance.referred,
    }


def _withheld(found: Finding) -> dict[str, Any]:
    start = found.place.start
    return {"rule": found.rule, "line": start.line, "column": start.column, "excerpt": found.place.excerpt}
