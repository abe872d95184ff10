"""What a comment allows, as in `bylint: allow vague-experts by="M. Lind": both named to the editor`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from . import slips
from .errors import nearest

VERBS = ("allow", "allow-file", "override")
FOREIGN = frozenset({"ignore", "disable", "enable", "off", "noqa", "skip"})
"""What other linters' comments say; whoever writes it to bylint means an allowance."""

BEGUN = re.compile(r"(bylint)\b\s*(:?)[-_\s]*([\w-]*)", re.IGNORECASE)
TOKEN = re.compile(
    rf"\s+|(?P<colon>:)|(?P<comma>,)|(?P<key>[A-Za-z]+)\s*=\s*"
    rf"(?:[\"“”](?P<quoted>[^\"“”]*)[\"“”]|(?P<bare>{slips.DAY}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|[^\s:,\"“”]+)?)"
    r"|(?P<word>[^\s:,=\"“”]+)|(?P<stray>.)"
)


class Wording(NamedTuple):
    """What an allowance says; its fields are those of `Allowance` that do not depend on where it stands."""

    rules: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: str = ""
    since: str = ""
    referred: bool = False
    whole: bool = False
    fault: str = ""


class Head(NamedTuple):
    """What stands before the colon: lists of words between commas, what is said by key, and what is wrong with that."""

    listed: tuple[tuple[str, ...], ...]
    said: Mapping[str, str]
    faults: tuple[str, ...]


def worded(comment: str) -> Wording | None:
    """What a comment says to bylint; None for one that does not speak to it."""
    begun = BEGUN.match(comment)
    if begun is None:
        return None
    name, colon, verb = begun.groups()
    if not colon and not _meant(verb.lower()):
        return None
    if name != "bylint" or not colon:
        return Wording(fault="write “bylint:” in small letters, with a colon, and then what it is to allow")
    if verb not in VERBS:
        known = nearest(verb.lower(), VERBS)
        return Wording(fault=f"“{verb}” is none of its words; {known}" if verb else f"it says nothing; {known}")
    return _clause(verb, comment[begun.end() :])


def _meant(verb: str) -> bool:
    from difflib import get_close_matches

    return verb in FOREIGN or bool(get_close_matches(verb, VERBS, n=1, cutoff=0.8))


def _clause(verb: str, rest: str) -> Wording:
    """What follows the verb."""
    colon = next((token.start() for token in TOKEN.finditer(rest) if token["colon"]), -1)
    head = _head(rest if colon < 0 else rest[:colon])
    reason = "" if colon < 0 else " ".join(rest[colon + 1 :].split())
    rules = tuple(name for words in head.listed for name in words)
    faults = (
        *head.faults,
        *(() if head.faults else slips.crowded(verb, head.listed, closed=colon >= 0)),
        *slips.of_rules(verb, head.listed),
        *slips.of_keys(verb, head.said),
        *slips.of_reason(reason),
    )
    said = head.said
    return Wording(
        rules=rules,
        reason=reason,
        by=said.get("by", ""),
        until=said.get("until", ""),
        since=said.get("since", ""),
        referred="ref" in said,
        whole=verb != "allow",
        fault="; ".join(dict.fromkeys(faults)),
    )


def _head(text: str) -> Head:
    listed: list[tuple[str, ...]] = [()]
    said: dict[str, str] = {}
    faults = []
    for token in TOKEN.finditer(text):
        key, quoted, bare = token["key"], token["quoted"], token["bare"]
        if key:
            if key in said:
                faults.append(f"“{key}=” stands twice; keep one of them")
            if key in slips.QUOTED and bare:
                faults.append(f'put what follows “{key}=” in quotation marks: {key}="…"')
            said[key] = " ".join((quoted or bare or "").split())
        elif token["comma"]:
            listed.append(())
        elif token["word"]:
            listed[-1] += (token["word"],)
        elif token["stray"] and not faults:
            faults.append(f'“{token["stray"]}” is out of place; words in quotation marks stand as in by="M. Lind"')
    return Head(tuple(listed), said, tuple(faults))
