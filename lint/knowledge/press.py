"""Outlets and the table that holds them: what they are called, where they stand, what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

KINDS = frozenset(
    (
        "agency public-broadcaster state-funded state-controlled newspaper broadcaster magazine tabloid site aggregator"
        " release-wire think-tank organ satire fabricating user-generated preprint-server journal data-portal social"
        " archive"
    ).split()
)
"""What an outlet is; docs/reliability-of-outlets.md says when it is which."""

STANDINGS = frozenset("reliable mixed unreliable deprecated blacklisted".split())
"""What a published consensus says of its reports, in the grades of Wikipedia's list of perennial sources."""

LEANINGS = frozenset("left centre right".split())

PRESS = frozenset(
    "agency public-broadcaster state-funded state-controlled newspaper broadcaster magazine tabloid site satire"
    " fabricating aggregator".split()
)
"""Kinds that report news under a name of their own, so that a sentence may have it from them."""

LONGEST_HOST = 253
"""Characters of a name that the net can resolve."""

PLATFORMS = frozenset({"social", "user-generated"})
"""Kinds that speak of themselves as companies, and carry what others say: only a post there is drawn on."""

UNSURE = "?"
"""What stands behind a form that is more often something else: “Time?”."""

DEEPEST = 3
"""Folders of an address by which an outlet may be told from others of its host."""


class Outlet(NamedTuple):
    """An outlet: its forms in prose, the main one first, and what is known of it; all but a name may be empty.

    `country` is an ISO 3166 code and `place` its name. `kind_by`, `standing_by` and `leaning_by` say who holds that,
    and as of when (“State Media Monitor, 2024”).
    """

    names: tuple[str, ...]
    domains: tuple[str, ...] = ()
    country: str = ""
    place: str = ""
    kind: str = ""
    kind_by: str = ""
    standing: str = ""
    standing_by: str = ""
    leaning: str = ""
    leaning_by: str = ""

    @property
    def name(self) -> str:
        """The name by which a message calls it."""
        return self.names[0]

    @property
    def reference(self) -> str:
        """Who says what its standing is, or else its kind; empty where that takes no saying."""
        return self.standing_by or self.kind_by


class Forms(NamedTuple):
    """Forms of names: the number of the outlet that each means, and those that are more often something else."""

    sure: Mapping[str, int]
    unsure: Mapping[str, int]


class Outlets:
    """A table of outlets, one a written line; `read` makes an outlet of a line when it is first asked for.

    `as_of` is the last day it was known for, as its file has it.
    """

    def __init__(self, lines: Sequence[str], read: Callable[[str], Outlet], as_of: str = "") -> None:
        self.lines, self.read, self.as_of = tuple(lines), read, as_of
        self._known: dict[int, Outlet] = {}

    def __getitem__(self, number: int) -> Outlet:
        """The outlet of a line; raises IndexError where there is none, BylintError for a line of no such shape."""
        if number not in self._known:
            self._known[number] = self.read(self.lines[number])
        return self._known[number]

    def __iter__(self) -> Iterator[Outlet]:
        """All outlets, in the order of their lines."""
        return map(self.__getitem__, range(len(self.lines)))

    @cached_property
    def forms(self) -> Forms:
        """Every form of every name."""
        sure: dict[str, int] = {}
        for number, line in enumerate(self.lines):  # 2,000 lines before the first article: no step too many
            names = line[: line.index("|")].rstrip()
            if "," in names:
                for form in names.split(","):
                    sure[form.strip()] = number
            else:
                sure[names] = number
        marked = [form for form in sure if form[-1] == UNSURE]
        return Forms(sure, {form[:-1]: sure.pop(form) for form in marked})

    def reports(self, form: str) -> bool:
        """Whether a form surely means an outlet that reports news."""
        number = self.forms.sure.get(form)
        return number is not None and self.lines[number].split("|", 4)[3].partition(",")[0].strip() in PRESS

    @cached_property
    def domains(self) -> Mapping[str, int]:
        """Every domain, and the number of the outlet that is found there."""
        written = ((number, line.split("|", 2)[1]) for number, line in enumerate(self.lines))
        found = {domain.strip(): number for number, domains in written for domain in domains.split(",")}
        found.pop("-", None)
        return found

    def named(self, form: str) -> Outlet | None:
        """The outlet that a form surely means."""
        number = self.forms.sure.get(form)
        return None if number is None else self[number]

    def at(self, host: str, path: str = "") -> Outlet | None:
        """The outlet whose address begins with `host` (lower case) and `path`, or which it is a subdomain of."""
        labels = host.split(".") if len(host) <= LONGEST_HOST else []
        parts = [part for part in path.split("/") if part][:DEEPEST]
        for first in range(len(labels) - 1):
            domain = ".".join(labels[first:])
            folders = ("/".join((domain, *parts[:size])) for size in range(len(parts), 0, -1))
            for known in (*folders, domain, *_everywhere(labels[first:])):
                if known in self.domains:
                    return self[self.domains[known]]
        return None


def _everywhere(labels: list[str]) -> tuple[str, ...]:
    """A domain written for all countries: “huffpost.*” of huffpost.fr, huffpost.co.uk."""
    ending = labels[1:]
    country = len(ending) == 1 or (len(ending) == 2 and len(ending[1]) == 2 and len(ending[0]) <= 3)
    return (f"{labels[0]}.*",) if country else ()
