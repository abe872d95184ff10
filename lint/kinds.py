"""Every kind of mark and the labels it may carry; a selector that names another does not load."""

from __future__ import annotations

import re
from typing import NamedTuple

from .errors import BylintError, nearest

KINDS: dict[str, frozenset[str]] = {
    kind: frozenset(labels.split())
    for kind, labels in {
        # by readers
        "block": "heading item cell caption furniture",
        "headline": "title social kicker",
        "summary": "",
        "byline": "",
        "dateline": "",
        "caption": "",
        "blockquote": "",
        "link": "",
        "emphasis": "",
        "code": "",
        # by a comparison of two versions
        "earlier": "",
        # by annotators
        "paragraph": "rejoined lead",
        "break": "abbreviation",
        "sentence": "first last",
        "quote": "direct fragment scare block nested continued unclosed double single straight curly",
        "name": "person organisation outlet place document bare full",
        "anonymity": "reason boilerplate",
        "attribution": "named unnamed open secondhand sourceless quoted neutral directive distancing factive guilt"
        " denial attack vanity manner mental stance evasion",
        "source": "named unnamed open person organisation outlet document pronoun group official plural secondhand"
        " bare role access reason boilerplate",
        "attributed": "",
        "date": "full partial month year relative range weekday time impossible about",
        "outlet": "named linked own wire labelled agency public-broadcaster state-funded state-controlled newspaper"
        " broadcaster magazine tabloid site aggregator release-wire think-tank organ satire fabricating user-generated"
        " preprint-server journal data-portal social archive reliable mixed unreliable deprecated blacklisted",
        "accepted": "",
        "quantity": "percent points money age ordinal range fraction multiple score measure duration count bound about",
    }.items()
}


CueLabels = tuple[str, ...]
SourceLabels = tuple[str, ...]
OutletLabels = tuple[str, ...]
MarkLabels = tuple[str, ...]
"""Options that name labels of `attribution`, `source`, `outlet` or any kind; one that names another does not load."""


class Selector(NamedTuple):
    """A kind of mark, and the label it must carry (empty: any)."""

    kind: str
    label: str

    @classmethod
    def parse(cls, written: str) -> Selector:
        """Read `kind` or `kind.label`; raises BylintError for one that no reader or annotator makes."""
        kind, _, label = written.partition(".")
        if kind not in KINDS:
            raise BylintError(f"no mark is called “{kind}”; {nearest(kind, KINDS)}")
        if label and label not in KINDS[kind]:
            raise BylintError(f"“{kind}” has no label “{label}”; {nearest(label, KINDS[kind])}")
        return cls(kind, label)


REACH = re.compile(r"(?:(?P<count>\d+) )?(?P<unit>sentence|paragraph|document)s?\Z")


class Reach(NamedTuple):
    """How far from a place something may stand and still count: so many sentences or paragraphs, or anywhere."""

    unit: str
    steps: int

    @classmethod
    def parse(cls, written: str) -> Reach:
        """Read `sentence`, `2 sentences`, `paragraph`, `document`; raises BylintError otherwise."""
        found = REACH.match(written)
        if not found:
            raise BylintError(f"“{written}” is no distance; write sentence, 2 sentences, paragraph or document")
        return cls(found["unit"], int(found["count"] or 0))


def known_label(written: str, kind: str = "") -> str:
    """`written` as a label that `kind` may carry, or some kind; raises BylintError for another."""
    if kind:
        return Selector.parse(f"{kind}.{written}").label
    every = frozenset().union(*KINDS.values())
    if written not in every:
        raise BylintError(f"no mark has a label “{written}”; {nearest(written, every)}")
    return written
