"""What may be wrong with the words of an allowance, each with what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .errors import nearest

DAY = r"\d{4}-\d\d-\d\d"
MISPLACED = re.compile(r"\b(by|until|ref|since)\s*=")

KEYS = {
    "allow": ("by", "until", "ref"),
    "allow-file": ("by", "until", "ref"),
    "override": ("by", "since", "ref"),
}
"""What may stand before the colon, by verb."""
QUOTED = ("by", "ref")
"""Keys whose words stand in quotation marks."""


def crowded(verb: str, listed: Sequence[Sequence[str]], *, closed: bool) -> Iterator[str]:
    """That several words stand where one does: for want of a comma or, where no colon `closed` them, of the colon."""
    words = next((words for words in listed if len(words) > 1), None)
    if words and closed:
        yield f"put a comma between “{words[0]}” and “{words[1]}”"
    elif words:
        yield f"put a colon before the reason: “{verb} {words[0]}: …”"


def of_rules(verb: str, listed: Sequence[Sequence[str]]) -> Iterator[str]:
    """What is wrong with the names of the rules, as they stand between commas."""
    named = any(listed)
    if not named and verb != "override":
        yield f"it names no rule; write “{verb} vague-experts: …”"
    elif named and not all(listed):
        yield "a comma has no rule beside it; take it out"
    yield from wrong_names(name for words in listed for name in words)


def wrong_names(names: Iterable[str]) -> Iterator[str]:
    """What is wrong with names of rules, whichever there are."""
    for name in names:
        if not name.strip("*/?"):
            yield f"“{name}” would allow everything; name the rules or a family"
        elif name.partition("/")[0] == "allowance":
            yield "a remark on an allowance cannot be allowed; mend the allowance"


def of_keys(verb: str, said: Mapping[str, str]) -> Iterator[str]:
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


def of_reason(reason: str) -> Iterator[str]:
    """What is wrong with the reason."""
    if found := MISPLACED.search(reason):
        yield f"“{found[1]}=” stands before the colon, the reason after it"
