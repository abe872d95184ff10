"""The ledger of sources for a reader at a desk: a row a source, those that carry most first, then what nobody owns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..ledger import Totals
from ..sourcing import Account, Claim, Drawn, Sourcing
from ..values import Source
from ..visible import visible
from . import Style
from .closing import many
from .columns import GAP, MARGIN, Column, Laid, clipped, fits, table, wrapped
from .outlet_lines import outlets, summed

NARROWEST = 20
"""The columns that any screen is taken to have."""
ROOMY = 110
"""The columns a screen must have for bars beside the percentages."""
BELOW = ("described as", "via")
"""The columns that a narrow screen has no room for."""
CELLS = 6
EIGHTHS = " ▏▎▍▌▋▊▉█"
"""A cell of a bar, from empty to full."""
SHOWN = 4
"""How many lines are told in full; of more, the first three and how many are left."""
UNNAMED, OPEN, NOBODY, BAR = 33, 35, 31, 36
"""ANSI colours of what a desk should look at, and of the bars."""
PRONOUNS = frozenset("i we you he she they it one his her their its our my".split())
VEILED = frozenset("unnamed anonymous unidentified undisclosed".split())
"""Words that say by themselves that a source has no name."""
RESTS = {"named": "named", "unnamed": "unnamed", "open": "left open", "sourceless": "with no source"}
"""What an attribution rests on, by its label."""


def render(report: Sourcing, style: Style) -> Iterator[str]:
    """Each draft's sources under its path; after several drafts, what they come to together."""
    style = style._replace(columns=max(style.columns, NARROWEST))
    for number, account in enumerate(report.accounts):
        if number:
            yield ""
        yield style.paint(_path(account.path, style.columns), 1)
        yield from _sources(account, style)
        yield from _nobody(account, style)
        yield from outlets(account.reliance, style)
        yield from wrapped(_closing(account.claims, account.totals), style.columns, MARGIN, MARGIN)
        yield from summed(account.reliance, style)
    if len(report.accounts) > 1:
        claims = [claim for account in report.accounts for claim in account.claims]
        yield ""
        yield from wrapped(_closing(claims, report.totals, len(report.accounts)), style.columns)


def _path(path: str, columns: int) -> str:
    """A path, cut on the left: its end is what tells drafts apart."""
    return clipped(visible(path)[::-1], columns)[::-1]


def _sources(account: Account, style: Style) -> Iterator[str]:
    """The table; where a screen is too narrow for all of it, what a source is stands below its name."""
    known = (drawn for drawn in account.sources if not _unclear(drawn))
    ordered = sorted(known, key=lambda drawn: (-drawn.attributions, drawn.number))
    if not ordered:
        return
    room = style.columns - len(MARGIN)
    columns = [*_columns(ordered, style)]
    beside = fits(columns, room)
    laid = table([column for column in columns if beside or column.title not in BELOW], room)
    yield style.paint((MARGIN + GAP.join(column.title for column in laid)).rstrip(), 2)
    for number, drawn in enumerate(ordered):
        yield _row(laid, number, drawn, style)
        if not beside and (told := _described(drawn.source)):
            yield style.paint(clipped(f"{MARGIN * 2}{told}", style.columns), 2)


def _columns(ordered: list[Drawn], style: Style) -> Iterator[Column]:
    sources = [drawn.source for drawn in ordered]
    yield Column("source", tuple(map(_name, ordered)), least=14)
    yield Column("described as", tuple(visible(source.description) for source in sources))
    yield Column("kind", tuple(map(_kind, sources)), rank=3)
    yield Column("via", tuple(map(_via, sources)))
    yield Column("times", tuple(f"{drawn.attributions:,}" for drawn in ordered), right=True, rank=1)
    yield Column("share", tuple(f"{drawn.share:.0%}" for drawn in ordered), right=True, rank=4)
    if style.columns >= ROOMY:
        yield Column("", tuple(_bar(drawn.share) for drawn in ordered), rank=5)
    yield Column("lines", tuple(_lines(drawn.lines) for drawn in ordered), rank=2)


def _described(source: Source) -> str:
    via = _via(source)
    carried = f"via {via}" if via and source.kind == "unnamed" else via
    return ", ".join(filter(None, (visible(source.description), carried)))


def _via(source: Source) -> str:
    """The outlet whose source it is, or that a named one told."""
    if not source.via:
        return ""
    return visible(source.via) if source.kind == "unnamed" else f"told {visible(source.via)}"


def _unclear(drawn: Drawn) -> bool:
    """Whether a source is no more than a pronoun."""
    return drawn.left_open and drawn.source.name.lower() in PRONOUNS


def _name(drawn: Drawn) -> str:
    """A source's name, and whether it is one: “unnamed: two officials”."""
    name = visible(drawn.source.name)
    if name.partition(" ")[0].lower() in VEILED:
        return name
    return {UNNAMED: "unnamed: ", OPEN: "left open: "}.get(_hue(drawn), "") + name


def _hue(drawn: Drawn) -> int:
    """The colour of a source that is unnamed or left open; 0 for others."""
    return UNNAMED if drawn.source.kind == "unnamed" else OPEN if drawn.left_open else 0


def _kind(source: Source) -> str:
    return f"{source.kind}, {source.degree}" if source.kind == "unnamed" and source.degree else source.kind


def _bar(share: float) -> str:
    """A share as a bar, an eighth of a cell at least."""
    full, rest = divmod(max(round(share * CELLS * 8), 1), 8)
    return (EIGHTHS[8] * full + EIGHTHS[rest]).ljust(CELLS)[:CELLS]


def _lines(lines: Iterable[int]) -> str:
    told = [f"{line}" for line in dict.fromkeys(lines)]
    return ", ".join(told) if len(told) <= SHOWN else f"{', '.join(told[:3])} and {len(told) - 3} more"


def _row(laid: Sequence[Laid], number: int, drawn: Drawn, style: Style) -> str:
    """A source's cells side by side, in the colours of what they say."""
    cells = [column.cells[number] for column in laid]
    cells[-1] = cells[-1].rstrip()
    hues = {"source": _hue(drawn), "kind": _hue(drawn), "": BAR}
    painted = [
        style.paint(cell, hue) if (hue := hues.get(column.title.strip())) else cell
        for column, cell in zip(laid, cells, strict=True)
    ]
    return MARGIN + GAP.join(painted)


def _nobody(account: Account, style: Style) -> Iterator[str]:
    """What is attributed to no one, each cue with its lines; and to whom only a pronoun points."""
    cues: dict[str, list[int]] = {}
    for claim in account.claims:
        if not claim.number:
            cues.setdefault(visible(claim.cue.excerpt).lower(), []).append(claim.cue.start.line)
    unclear = {visible(drawn.source.name).lower(): drawn.lines for drawn in account.sources if _unclear(drawn)}
    yield from _words("attributed to no one:", cues, NOBODY, style)
    yield from _words("left open who is meant:", unclear, OPEN, style)


def _words(head: str, words: Mapping[str, Iterable[int]], hue: int, style: Style) -> Iterator[str]:
    told = "; ".join(f"“{word}” {_lines(lines)}" for word, lines in words.items())
    for line in wrapped(f"{head} {told}", style.columns, MARGIN, MARGIN * 2) if words else ():
        yield line.replace(head, style.paint(head, hue), 1)


def _closing(claims: Sequence[Claim], totals: Totals, drafts: int = 0) -> str:
    """What it comes to: `3 attributions: 2 named, 1 unnamed (1 second-hand); 41% of sentences have no source.`."""
    read = f"{many(drafts, 'draft')}, " if drafts else ""
    found = many(len(claims), "attribution") if claims else f"{'no' if drafts else 'No'} attributions"
    rests = ", ".join(_resting(claims, label) for label in RESTS if any(label in claim.labels for claim in claims))
    share = f"; {totals.unattributed_share:.0%} of sentences have no source" if totals.sentences else ""
    return f"{read}{found}{rests and f': {rests}'}{share}."


def _resting(claims: Sequence[Claim], label: str) -> str:
    """How many claims carry a label, and how many of those come through another outlet."""
    found = [claim for claim in claims if label in claim.labels]
    handed = sum("secondhand" in claim.labels for claim in found)
    return f"{len(found):,} {RESTS[label]}{f' ({handed:,} second-hand)' if handed else ''}"
