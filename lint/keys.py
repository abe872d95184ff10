"""The keys of a configuration, and what each may hold."""

from __future__ import annotations

import os
from collections.abc import Mapping

from . import __version__
from .errors import BylintError, Gathering, nearest
from .finding import FAIL_LEVELS
from .house import STARS, is_quick
from .knowledge import HERE
from .levels import Levels, Reading, known_genre
from .loading import ids
from .options import as_at, text
from .page import Page, Reader
from .profile import Profile
from .releases import NEWEST, release
from .settings import Override, Settings
from .yamlfile import Text, Value
from .yamlfile import read as load

COUNTED = "paths count from the folder of this file"
LIST = ".txt"
"""How an item of `vocabulary` ends that is a file of words."""


def _pattern(written: Text, page: Page) -> Text:
    """A pattern in the language of .gitignore."""
    del page
    from pathspec import GitIgnoreSpec

    if not written:
        raise BylintError("an empty pattern; put one that starts with “!” into quotes", line=written.line)
    if not is_quick(written):
        raise BylintError(f"“{written}” has too many stars; {STARS} at most between two “/”", line=written.line)
    try:
        sound = any(pattern.include is not None for pattern in GitIgnoreSpec.from_lines([written]).patterns)
    except ValueError:
        sound = False
    if not sound:
        what = f"“{written}” is no pattern in the language of .gitignore; write one such as archive/** or *.draft.md"
        raise BylintError(what, line=written.line)
    return written


def _file(written: Text, page: Page) -> Text:
    """A file that is there."""
    place = page.place(written)
    if os.path.isdir(place):
        raise BylintError(f"“{written}” is a folder; name the file in it", line=written.line)
    if not os.path.isfile(place):
        raise BylintError(f"no such file: “{written}”; {COUNTED}", line=written.line)
    return place


def _folder(written: Text, page: Page) -> Text:
    """A folder of families of rules, or one rule file."""
    place = page.place(written)
    if not (os.path.isdir(place) or os.path.isfile(place)):
        raise BylintError(f"no such folder of rules: “{written}”; {COUNTED}", line=written.line)
    return place


def _words(written: Text, page: Page) -> tuple[Text, ...]:
    """An accepted name or term, or those of a file, a line each; `#` opens a comment line."""
    if not written.endswith(LIST):
        return (written,)
    from .knowledge.accepted import read

    return tuple(as_at(written, term) for term in read(_file(written, page)))


def _choice(value: Value, known: tuple[str, ...]) -> Text:
    written = text(value)
    if written not in known:
        raise BylintError(f"“{written}” is none; write {', '.join(known)}", line=written.line)
    return written


def _genre(value: Value, page: Page) -> Text:
    del page
    written = text(value)
    known_genre(written, written.line)
    return written


def _rule_set(value: Value, page: Page) -> Text:
    """A release that this bylint knows, or NEWEST."""
    del page
    written = text(value)
    if written == NEWEST:
        return written
    try:
        later = release(written) > release(__version__)
    except BylintError as error:
        raise BylintError(f"{error.what}, or {NEWEST}", line=written.line) from None
    if later:
        raise BylintError(f"“{written}” is newer than this bylint, {__version__}; update it", line=written.line)
    return written


def _zone(value: Value, page: Page) -> Text:
    """A time zone by its IANA name."""
    del page
    from zoneinfo import ZoneInfo, available_timezones

    written = text(value)
    try:
        ZoneInfo(written)
    except (KeyError, ValueError, OSError):
        known = available_timezones()
        remedy = nearest(written, known) if known else "none is known on this computer; install tzdata"
        raise BylintError(f"no time zone is called “{written}”; {remedy}", line=written.line) from None
    return written


def _marks(value: Value, page: Page) -> Text:
    del page
    return _choice(value, tuple(_styles()))


def marked(style: Text) -> Levels:
    """What a house's quotation marks make of rules, on the line that names them."""
    return {as_at(style, rule): level for rule, level in _styles()[style].items()}


def _styles() -> Mapping[str, Levels]:
    """The severities of rules by the marks a house quotes in."""
    reading = Reading(ids(), Gathering())
    styles = Page("", reading).lines(load(os.path.join(HERE, "house.yml"))[Text("quotation-marks")], "")
    return {style: reading.levels(levels) for style, levels in styles.items()}


def _paths(value: Value, page: Page) -> tuple[Override, ...]:
    """What holds where a pattern fits."""
    found = []
    for pattern, given in page.lines(value, "paths").items():
        with page.wrong:
            _pattern(pattern, page)
            own = page.read(page.lines(given, pattern), OVER, f"“{pattern}”")
            profile = Profile(rules=own.pop("rules", {}))
            found.append(Override(pattern, Settings(profile, **own)))
    return tuple(found)


OVER: Mapping[str, Reader] = {
    "rules": lambda value, page: page.reading.levels(value),
    "genre": _genre,
    "fail-level": lambda value, _: _choice(value, FAIL_LEVELS),
}
"""The keys of a line of `paths`."""

HOUSE: Mapping[str, Reader] = {
    "outlet": lambda value, _: text(value),
    "quotation-marks": _marks,
    "time-zone": _zone,
}
"""The keys of `house`."""

KEYS: Mapping[str, Reader] = {
    "paths": _paths,
    "exclude": lambda value, page: page.each(value, _pattern),
    "rule-folders": lambda value, page: page.each(value, _folder),
    "outlets": lambda value, page: _file(text(value), page),
    "people": lambda value, page: _file(text(value), page),
    "vocabulary": lambda value, page: sum(page.each(value, _words), ()),
    "fail-level": lambda value, _: _choice(value, FAIL_LEVELS),
    "baseline": lambda value, page: page.place(text(value)),
    "require-approval": lambda value, page: page.reading.rules(value, "require-approval"),
    "genre": _genre,
    "rule-set": _rule_set,
    "house": lambda value, page: page.read(page.lines(value, "house"), HOUSE, "house"),
}
"""The keys of a configuration, beside those of a profile and `extends`."""
