"""One draft examined: what its rules remark on, what is allowed in it, what of it must not be shown."""

from __future__ import annotations

import re

from .document import Document
from .engine import Engine, Share, alone
from .finding import Finding
from .outcome import Outcome

SIC = re.compile(r"[\s*_\"'”’]*[\[(][*_]*sic[*_]*[\])]", re.IGNORECASE)
"""What says that the words before it stand as they were said."""


def examine(document: Document, engine: Engine, share: Share = alone) -> Outcome:
    """What `document` draws from the rules of `engine`; `share` decides which processes ask them."""
    findings, errors = engine.check(document, share)
    outcome = Outcome(
        path=document.path,
        findings=tuple(found for found in findings if not _excused(document, found)),
        words=len(document.text.split()),
        status=document.facts.status,
        dated=document.facts.published is not None or not any(rule.check.dated for rule in engine.rules),
        genre=document.facts.genre,
        errors=tuple(errors),
    )
    commented = document.notes or "<!--" in document.text or "{/*" in document.text
    return _annotated(document, outcome) if commented else outcome


def _excused(document: Document, found: Finding) -> bool:
    """Whether a finding ends right before “[sic]”."""
    return found.scope == "sentence" and SIC.match(document.source, found.place.end.offset) is not None


def _annotated(document: Document, outcome: Outcome) -> Outcome:
    """An outcome with what the comments of the draft allow, and with nothing of what they keep secret."""
    from .covering import allowances, comments
    from .redaction import blacked, hidden, secrets

    notes = comments(document)
    hushed = secrets(document.source, ((note.start, note.end) for note in notes))
    given = allowances(document, notes, blacked(document.source, hushed))
    findings = (
        tuple(hidden(found, document.source, hushed) for found in outcome.findings) if hushed else outcome.findings
    )
    return outcome._replace(findings=findings, allowances=given, secrets=hushed)
