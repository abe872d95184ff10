"""Whose leave an allowance has, held against who wrote it."""

from __future__ import annotations

import re
import unicodedata

IDENTITY = re.compile(r"\s*(?P<name>[^<]*?)\s*(?:<(?P<address>[^>]*)>.*)?", re.DOTALL)
ROLE = re.compile(r"\s*[,(;/].*", re.DOTALL)
"""What follows a name and says what somebody is: “M. Lind, night desk”."""


def is_same(by: str, author: str) -> bool:
    """Whether `by`, as it stands in an allowance, means the author that git names (`Name <address>`).

    A name, an address, what stands before its “@”, or an initial and the surname do.
    """
    told = IDENTITY.fullmatch(author)
    name, address = (told["name"] or "", told["address"] or "") if told else ("", "")
    known = {*_forms(name), _plain(address), _plain(address.partition("@")[0])}
    signed = IDENTITY.fullmatch(by)
    stated = {_plain(by), _plain(ROLE.sub("", by))}
    if signed and signed["address"]:
        stated |= {_plain(signed["name"]), _plain(signed["address"])}
    return bool((known & stated) - {""})


def _forms(name: str) -> set[str]:
    """A name in full, and with its first names cut to initials."""
    *first, last = _plain(name).split() or [""]
    shortest = [first[0][0], last] if first else [last]
    return {" ".join(form) for form in ([*first, last], shortest, [*(part[0] for part in first), last])}


def _plain(words: str) -> str:
    """Words in small letters without accents, stops and doubled blanks."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))
    return " ".join(re.sub(r"\.(?=\s|$)|(?<=\b\w)\.", " ", bare.casefold()).split())
