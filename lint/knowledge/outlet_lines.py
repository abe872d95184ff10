"""Lines of a table of outlets, read: names, domains, country, kind, standing and leaning, with who says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..errors import BylintError, nearest
from .press import KINDS, LEANINGS, STANDINGS, UNSURE, Outlet

SHAPE = "“Name, Other Form | domain.example | GB | newspaper | reliable, rsp 2024”"
FIELDS = 6
DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z0-9-]+|\*)(?:/[\w./~-]+)?")
REFERENCE = re.compile(r"([a-z-]+) (\d{4}(?:-\d\d){0,2})")
CLAIMS = frozenset({"state-controlled", "organ", "satire", "fabricating"})
"""Kinds that nobody is called without a reference."""

NOTHING = "-"
"""What stands in a field of which nothing is known."""


class Reader:
    """Reads a line of a table; its references and countries are those of its file, and of `below`."""

    def __init__(
        self,
        references: Mapping[str, str],
        countries: Mapping[str, str],
        below: Callable[[str], Outlet] | None = None,
    ) -> None:
        self.references, self.countries = dict(references), dict(countries)
        if isinstance(below, Reader):
            self.references = {**below.references, **references}
            self.countries = {**below.countries, **countries}

    def __call__(self, line: str) -> Outlet:
        """The outlet that a line describes; raises BylintError for one of no such shape."""
        parts = [part.strip() for part in line.split("|")]
        if not FIELDS - 1 <= len(parts) <= FIELDS:
            raise BylintError(f"an outlet has five or six fields with “|” between; write {SHAPE}")
        names, domains, country, kind, standing, leaning = (*parts, NOTHING)[:FIELDS]
        if country != NOTHING and country not in self.countries:
            raise BylintError(f"“{country}” stands under no “countries”; add “{country}: Name of the country”")
        called, called_by = self._claim(kind, KINDS)
        if called in CLAIMS and not called_by:
            raise BylintError(f"“{called}” needs who says so; write “{called}, self 2024”")
        return Outlet(
            _forms(names),
            _domains(domains),
            country.strip(NOTHING),
            self.countries.get(country, ""),
            called,
            called_by,
            *self._said(standing, STANDINGS),
            *self._said(leaning, LEANINGS),
        )

    def _said(self, written: str, known: frozenset[str]) -> tuple[str, str]:
        """A claim that may be left open, and who makes it."""
        if written == NOTHING:
            return "", ""
        claim, by = self._claim(written, known)
        if not by:
            raise BylintError(f"“{claim}” needs who says so; write “{claim}, rsp 2024”")
        return claim, by

    def _claim(self, written: str, known: frozenset[str]) -> tuple[str, str]:
        """What is claimed, one of `known`, and by whom as of when."""
        claim, _, by = (part.strip() for part in written.partition(","))
        if claim not in known:
            raise BylintError(f"“{claim}” is not known here; {nearest(claim, known)}")
        reference = REFERENCE.fullmatch(by)
        if by and not reference:
            raise BylintError(f"“{by}” is no reference; write a key of “references” and a year, as “rsp 2024”")
        if not reference:
            return claim, ""
        if reference[1] not in self.references:
            raise BylintError(
                f"“{reference[1]}” stands under no “references”; {nearest(reference[1], self.references)}"
            )
        return claim, f"{self.references[reference[1]]}, {reference[2]}"


def _forms(written: str) -> tuple[str, ...]:
    forms = tuple(part.strip().removesuffix(UNSURE) for part in written.split(","))
    if not all(forms):
        raise BylintError(f"a name is missing; write {SHAPE}")
    return forms


def _domains(written: str) -> tuple[str, ...]:
    if written == NOTHING:
        return ()
    domains = tuple(part.strip() for part in written.split(","))
    for domain in domains:
        if not DOMAIN.fullmatch(domain) or domain.startswith("www."):
            raise BylintError(f"“{domain}” is no domain; write it in small letters, as herald.example, without “www.”")
    return domains
