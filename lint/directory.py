"""What is known of outlets, looked up: by name or address on a terminal, and all of it as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from .address import led_to, shown
from .errors import BylintError, nearest
from .knowledge.press import Outlet, Outlets
from .reporters.closing import many
from .reporters.outlet_lines import GRADES, described

HEADING = (
    "outlet",
    "also",
    "domains",
    "country",
    "who says what it is",
    "standing, who says so",
    "leaning, who says so",
)


def looked_up(asked: Iterable[str], table: Outlets) -> Iterator[str]:
    """What is known of each outlet in `asked`, a name or an address; raises BylintError for one that is not there."""
    for number, written in enumerate(asked):
        if number:
            yield ""
        yield from _entry(_found(written, table))


def _found(written: str, table: Outlets) -> Outlet:
    forms = {form.lower(): number for forms in table.forms[::-1] for form, number in forms.items()}
    name = " ".join(written.lower().split()).removeprefix("the ")
    known = forms.get(name, forms.get(f"the {name}"))
    if known is not None:
        return table[known]
    address = led_to(written)
    outlet = table.at(address.host, address.path) if address else None
    if outlet is None:
        raise BylintError(f"no outlet is called “{shown(written)}”, and none has that address; {nearest(name, forms)}")
    return outlet


def _entry(outlet: Outlet) -> Iterator[str]:
    yield f"{outlet.name}: {described(outlet)}"
    if outlet.leaning:
        yield f"  leans {outlet.leaning} ({outlet.leaning_by})"
    if outlet.names[1:]:
        yield f"  also {', '.join(outlet.names[1:])}"
    if outlet.domains:
        yield f"  at {', '.join(outlet.domains)}"


def counted(table: Outlets) -> Iterator[str]:
    """How many outlets of each kind and each standing the table holds."""
    outlets = tuple(table)
    yield f"{many(len(outlets), 'outlet')}, as of {table.as_of}"
    for title, counts in (
        ("kind", Counter(outlet.kind for outlet in outlets)),
        ("standing", Counter(GRADES.get(outlet.standing, "none published") for outlet in outlets)),
    ):
        yield ""
        yield title
        yield from (f"  {count:5,}  {name}" for name, count in counts.most_common())


def page(table: Outlets) -> Iterator[str]:
    """Every outlet in Markdown: a table a kind, with who says what."""
    outlets = tuple(table)
    yield f"{len(outlets):,} outlets, as of {table.as_of}."
    for kind, members in groupby(outlets, key=lambda outlet: outlet.kind):
        yield ""
        yield f"### {kind}"
        yield ""
        yield f"| {' | '.join(HEADING)} |"
        yield f"|{'---|' * len(HEADING)}"
        yield from (f"| {' | '.join(_cells(outlet))} |" for outlet in members)


def _cells(outlet: Outlet) -> Iterator[str]:
    yield outlet.name
    yield ", ".join(outlet.names[1:])
    yield ", ".join(f"`{domain}`" for domain in outlet.domains)
    yield outlet.place
    yield outlet.kind_by
    yield f"{outlet.standing}, {outlet.standing_by}" if outlet.standing else ""
    yield f"{outlet.leaning}, {outlet.leaning_by}" if outlet.leaning else ""
