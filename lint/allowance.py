"""What a comment allows, as in `bylint: allow vague-experts by="M. Lind": both named to the editor`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .errors import nearest

VERBS = ("allow", "allow-file", "override")
FOREIGN = frozenset({"ignore", "disable", "enable", "off", "on", "noqa", "skip", "ok"})
"""What other linters' comments say; whoever writes it to bylint means an allowance."""

BEGUN = re.compile(r"(bylint)\b\s*(:?)[-_\s]*([\w-]*)", re.IGNORECASE)
DAY = r"\d{4}-\d\d-\d\d"
TOKEN = re.compile(
    rf"\s+|(?P<colon>:)|(?P<comma>,)|(?P<key>[A-Za-z]+)\s*=\s*"
    rf"(?:[\"“”](?P<quoted>[^\"“”]*)[\"“”]|(?P<bare>{DAY}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|[^\s:,\"“”]+)?)"
    r"|(?P<word>[^\s:,=\"“”]+)|(?P<stray>.)"
)
MISPLACED = re.compile(r"\b(by|until|ref|since)\s*=")

KEYS = {
    "allow": ("by", "until", "ref"),
    "allow-file": ("by", "until", "ref"),
    "override": ("by", "since", "ref"),
}
"""What may stand before the colon, by verb."""
WORDS = ("by", "ref")
"""Keys whose words stand in quotation marks."""


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

    return verb in FOREIGN or bool(get_close_matches(verb, VERBS, n=1))


def _clause(verb: str, rest: str) -> Wording:
    """What follows the verb."""
    colon = next((token.start() for token in TOKEN.finditer(rest) if token["colon"]), -1)
    head = _head(rest if colon < 0 else rest[:colon])
    reason = "" if colon < 0 else " ".join(rest[colon + 1 :].split())
    rules = tuple(name for words in head.listed for name in words)
    faults = (
        *head.faults,
        *_of_rules(verb, head, closed=colon >= 0),
        *_of_keys(verb, head.said),
        *_of_reason(reason),
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
            if key in WORDS and quoted is None:
                faults.append(f"put what follows “{key}=” in quotation marks: {key}=\"…\"")
            said[key] = (quoted or bare or "").strip()
        elif token["comma"]:
            listed.append(())
        elif token["word"]:
            listed[-1] += (token["word"],)
        elif token["stray"] and not faults:
            faults.append(f"“{token['stray']}” is out of place; is a quotation mark not closed?")
    return Head(tuple(listed), said, tuple(faults))


def _of_rules(verb: str, head: Head, *, closed: bool) -> Iterator[str]:
    """What is wrong with the names of the rules."""
    crowded = next((words for words in head.listed if len(words) > 1), None)
    if crowded and not head.faults:
        if closed:
            yield f"put a comma between “{crowded[0]}” and “{crowded[1]}”"
        else:
            yield f"put a colon before the reason: “{verb} {crowded[0]}: …”"
    named = any(head.listed)
    if not named and verb != "override":
        yield f"it names no rule; write “{verb} vague-experts: …”"
    elif named and not all(head.listed):
        yield "a comma has no rule beside it; take it out"
    yield from _of_names(name for words in head.listed for name in words)


def _of_names(names: Iterator[str]) -> Iterator[str]:
    for name in names:
        if not name.strip("*/?"):
            yield f"“{name}” would allow everything; name the rules or a family"
        elif name.partition("/")[0] == "allowance":
            yield "a remark on an allowance cannot be allowed; mend the allowance"


def _of_keys(verb: str, said: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with what is said by key."""
    for key, value in said.items():
        if key not in KEYS[verb]:
            yield _misplaced(verb, key)
        elif not value:
            yield f"“{key}=” says nothing; fill it in or take it out"
    if verb == "override" and "since" not in said:
        yield "an override says since when: since=2026-11-25T14:30Z"
    yield from wrong_times(said.get("until", ""), said.get("since", ""))


def _misplaced(verb: str, key: str) -> str:
    if key == "until":
        return "an override ends by itself after 24 hours; take “until=” out"
    if key == "since":
        return f"only an override has “since=”; take it out of “{verb}”"
    return f"nothing is called “{key}=”; {nearest(key, KEYS[verb])}"


def wrong_times(until: str, since: str) -> Iterator[str]:
    """What is wrong with a day and a moment, each empty where not given."""
    from datetime import date, datetime

    try:
        if until:
            date.fromisoformat(until if re.fullmatch(DAY, until) else "")
    except ValueError:
        yield f"“{until}” is no day; write it as until=2027-01-31"
    try:
        if since and datetime.fromisoformat(since).tzinfo is None:
            yield f"“{since}” says no time zone; end it in Z for universal time, or in +02:00"
    except ValueError:
        yield f"“{since}” is no moment; write it as since=2026-11-25T14:30Z"


def _of_reason(reason: str) -> Iterator[str]:
    """What is wrong with the reason."""
    if found := MISPLACED.search(reason):
        yield f"“{found[1]}=” stands before the colon, the reason after it"
