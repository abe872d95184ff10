"""Drafts for the annotators' tests: blocks at blank lines, and nothing that a reader would add."""

from __future__ import annotations

import re

from lint import annotate
from lint.document import Document, Mark
from lint.origin import Origin, Run
from lint.scan import Scan
from lint.span import Span

SCAN = Scan(annotate.anchors())
BLOCK = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def draft(text: str, labels: str = "") -> Document:
    """`text` as an annotated document whose blocks carry `labels`."""
    blank = Document("draft.txt", text, text, Origin((Run(0, 0, len(text)),), len(text)))
    blocks = [
        Mark("block", Span(found.start(), found.end()), frozenset(labels.split())) for found in BLOCK.finditer(text)
    ]
    return annotate.annotate(blank.having(words=SCAN.find(blank.folded)).adding(blocks))
