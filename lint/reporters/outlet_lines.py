"""The outlets that a draft draws on, in words: what each is, who says so, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge.press import Outlet
from ..reliance import DOUBTED, VEILED, Cited, Reliance
from ..visible import visible
from . import Style
from .closing import many
from .columns import MARGIN, wrapped

DOUBTFUL = 33
"""ANSI colour of an outlet that a desk should look at."""

GRADES = {
    "reliable": "generally reliable",
    "mixed": "no consensus, or reliable for some things only",
    "unreliable": "generally unreliable",
    "deprecated": "deprecated",
    "blacklisted": "blacklisted",
}
"""Standings, in the words of the list that most of them come from."""


def described(outlet: Outlet) -> str:
    """An outlet in words: “state-controlled (State Media Monitor, 2024), Russia; deprecated (Wikipedia …, 2020-07)”."""
    kind = outlet.kind.replace("-", " ") if outlet.kind not in {"state-controlled", "state-funded"} else outlet.kind
    is_ = ", ".join(filter(None, (f"{kind}{_by(outlet.kind_by)}", outlet.place))) if kind else "not in the table"
    standing = f"; {GRADES[outlet.standing]}{_by(outlet.standing_by)}" if outlet.standing else ""
    return f"{is_}{standing}"


def told(cited: Cited) -> str:
    """A line for an outlet: its name, what it is, and whether the draft says so."""
    silent = "; the draft does not say so" if cited.veiled else ""
    return f"{visible(cited.outlet.name)}: {visible(described(cited.outlet))}{silent}"


def outlets(reliance: Reliance, style: Style) -> Iterator[str]:
    """A line for each outlet of which the table knows more than a name; those that a desk should look at in colour."""
    for cited in reliance.cited:
        if cited.outlet.kind:
            hue = DOUBTFUL if cited.veiled or cited.outlet.standing in DOUBTED else 2
            yield from (style.paint(line, hue) for line in wrapped(told(cited), style.columns, MARGIN, MARGIN * 2))


def summed(reliance: Reliance, style: Style) -> Iterator[str]:
    """What it comes to, as lines of a terminal."""
    yield from wrapped(reliability(reliance), style.columns, MARGIN, MARGIN) if reliance.cited else ()


def reliability(reliance: Reliance) -> str:
    """What it comes to: “3 of 5 claims come through one outlet, RT; 1 state-controlled, not labelled.”."""
    return "; ".join(_parts(reliance)) + "." if reliance.cited else ""


def _parts(reliance: Reliance) -> Iterator[str]:
    most, claims = reliance.most, many(reliance.claims, "claim")
    come = f"{reliance.handed_on:,} of {claims} {'comes' if reliance.handed_on == 1 else 'come'} through"
    if most and most.attributions == reliance.handed_on:
        yield f"{come} one outlet, {visible(most.outlet.name)}"
    elif most:
        yield f"{come} {many(sum(1 for one in reliance.cited if one.attributions), 'outlet')}"
        yield f"{most.attributions:,} through {visible(most.outlet.name)}"
    else:
        yield f"no claim comes through an outlet; {many(len(reliance.cited), 'outlet')} linked"
    for kind in sorted(VEILED):
        if veiled := [one for one in reliance.cited if one.outlet.kind == kind and one.veiled]:
            yield f"{len(veiled):,} {kind.replace('-server', '')}, not labelled"
    for standing in sorted(DOUBTED):
        if doubted := [one for one in reliance.cited if one.outlet.standing == standing]:
            yield f"{len(doubted):,} {GRADES[standing]}"


def _by(reference: str) -> str:
    return f" ({reference})" if reference else ""
