"""The ledger of sources as one JSON object, format 1: every attribution and source of every draft, and the totals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import __version__
from ..finding import Place
from ..knowledge.press import Outlet
from ..ledger import Totals
from ..reliance import VEILED, Cited
from ..sourcing import Account, Claim, Drawn, Sourcing
from . import Style
from .finding_object import error_object
from .outlet_lines import reliability


def render(report: Sourcing, style: Style) -> Iterator[str]:
    """The whole ledger; offsets are code points of the decoded file, lines are the file's."""
    import json

    del style
    whole = {
        "bylint": __version__,
        "format": 1,
        "errors": [error_object(error) for error in report.errors],
        "articles": [_article(account) for account in report.accounts],
        "totals": _totals(report.totals),
    }
    if report.notices:
        whole["notices"] = list(report.notices)
    yield json.dumps(whole, ensure_ascii=True, indent=1)


def _article(account: Account) -> dict[str, Any]:
    return {
        "path": account.path,
        "attributions": [_attribution(claim, account) for claim in account.claims],
        "sources": [_source(drawn) for drawn in account.sources],
        "outlets": [_cited(cited) for cited in account.reliance.cited],
        "reliability": reliability(account.reliance) or None,
        "totals": _totals(account.totals),
    }


def _attribution(claim: Claim, account: Account) -> dict[str, Any]:
    return {
        "cue": {**_place(claim.cue), "text": claim.cue.excerpt},
        "source": _mention(claim.source, account.sources[claim.number - 1]) if claim.source else None,
        "content": [_place(place) for place in claim.content],
        "quoted": claim.quoted,
        "line": claim.cue.start.line,
    }


def _mention(place: Place, drawn: Drawn) -> dict[str, Any]:
    source = drawn.source
    return {**_place(place), "text": place.excerpt, "kind": source.kind, "name": source.name, "id": drawn.number}


def _place(place: Place) -> dict[str, Any]:
    return {"start": place.start.offset, "end": place.end.offset}


def _source(drawn: Drawn) -> dict[str, Any]:
    source = drawn.source
    return {
        "id": drawn.number,
        "name": source.name,
        "kind": source.kind,
        "degree": source.degree or None if source.kind == "unnamed" else None,
        "attributions": drawn.attributions,
        "lines": list(drawn.lines),
        "description": source.description or None,
        "via": source.via or None,
        "outlet": _outlet(drawn.outlet) if drawn.outlet else None,
    }


def _outlet(outlet: Outlet) -> dict[str, Any]:
    """What is known of an outlet; the reference says who holds its standing or, without one, its kind."""
    return {
        "domain": outlet.domains[0] if outlet.domains else None,
        "kind": outlet.kind or None,
        "country": outlet.country or None,
        "standing": outlet.standing or None,
        "reference": outlet.reference or None,
    }


def _cited(cited: Cited) -> dict[str, Any]:
    return {
        "name": cited.outlet.name,
        **_outlet(cited.outlet),
        "attributions": cited.attributions,
        "labelled": cited.labelled if cited.outlet.kind in VEILED else None,
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "named": totals.named,
        "unnamed": totals.unnamed,
        "secondhand": totals.secondhand,
        "sourceless": totals.sourceless,
        "unattributed_share": round(totals.unattributed_share, 2),
    }
