"""One draft examined: what its rules remark on, what is allowed in it, what of it must not be shown."""

from __future__ import annotations

from .document import Document
from .engine import Engine
from .outcome import Outcome


def examine(document: Document, engine: Engine) -> Outcome:
    """What `document` draws from the rules of `engine`."""
    findings, errors = engine.check(document)
    return Outcome(
        path=document.path,
        findings=tuple(findings),
        words=len(document.text.split()),
        status=document.facts.status,
        dated=document.facts.published is not None or not any(rule.check.dated for rule in engine.rules),
        errors=tuple(errors),
    )
