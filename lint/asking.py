"""One rule asked of an article: what it finds where it may look, in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .accepting import accepted
from .document import Document, Mark
from .finding import Finding, Place
from .fixing import safe_fix
from .hit import Hit
from .kinds import Reach, Selector
from .rule import Rule
from .span import Span


def remarks(document: Document, rule: Rule, severity: str, sentences: Sequence[Mark]) -> list[Finding]:
    """What `rule`, of a severity, finds among `sentences`."""
    return [_finding(document, rule, severity, hit) for hit in _hits(document, rule, sentences)]


def _hits(document: Document, rule: Rule, sentences: Sequence[Mark]) -> Iterable[Hit]:
    """What `rule` finds among `sentences` inside its marks, outside others, not accepted, and unanswered."""
    for hit in rule.check.hits(document, sentences):
        if rule.check.scope == "sentence":
            if not any(mark.span.covers(hit.span) for kind in rule.inside for mark in document.select(kind, hit.span)):
                continue
            if document.touched(hit.span, rule.outside) or accepted(document, hit.span):
                continue
        if not any(_answered(document, hit.span, kind, reach) for kind, reach in rule.unless.items()):
            yield hit


def _answered(document: Document, span: Span, kind: Selector, reach: Reach) -> bool:
    """Whether a mark that answers the complaint stands within reach."""
    if reach.unit == "document":
        return next(document.select(kind), None) is not None
    near = document.near(span, reach.steps, reach.unit)
    return bool(near) and next(document.select(kind, Span(near[0].start, near[-1].end)), None) is not None


def _finding(document: Document, rule: Rule, severity: str, hit: Hit) -> Finding:
    """A hit in the rule's words, at its place in the file."""
    where = _place(document, hit.span)
    values = {**hit.values, "match": hit.span.of(document.text)}
    return Finding(
        path=document.path,
        place=where,
        rule=rule.id,
        severity=severity,
        scope=rule.check.scope,
        message=rule.words(values),
        related=tuple(_place(document, span) for span in hit.related),
        fixes=hit.fixes,
        sentence=document.sentence(hit.span),
        fix=safe_fix(document, hit) if rule.fix else None,
        lines=_lines(document, hit.span) if rule.check.scope == "sentence" else (0, 0),
    )


def _lines(document: Document, span: Span) -> tuple[int, int]:
    """The first and the last line of the file on which the sentence around a span stands."""
    start, end = document.extent(document.around(span, "sentence"))
    return start.line, end.line


def _place(document: Document, span: Span) -> Place:
    """A span of the text as a stretch of the file."""
    start, end = document.extent(span)
    return Place(start, end, document.source[start.offset : end.offset])
