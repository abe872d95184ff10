"""A configuration file and all it extends, as layers; every mistake in them is told, each with its line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from .errors import BylintError, Gathering, Mistakes, nearest
from .keys import COUNTED, KEYS, marked
from .levels import Levels, Reading, laid
from .loading import ids, ids_in
from .options import text
from .page import Page
from .profile import KEYS as LINES
from .profile import lines_of, profiles
from .settings import Layer, Settings, joined, profile_layer
from .yamlfile import Text, Value
from .yamlfile import read as load

DEEPEST = 10
"""How many files may stand on top of each other."""


def layers_of(path: str, folders: tuple[str, ...] = (), above: tuple[str, ...] = ()) -> tuple[Layer, ...]:
    """What the configuration file at `path` and all it extends say, the lowest first.

    `folders` hold further rules that it may name; `above` are the files that extend it. Raises Mistakes with all that
    is wrong in any of them.
    """
    if os.path.lexists(path) and not os.path.isfile(path):
        raise BylintError("a file is wanted here; move away what stands in its place", path=path)
    given = {key: value for key, value in load(path).items() if value != ""}  # a key without a value says nothing
    wrong = Gathering()
    page = Page(path, Reading((), wrong))
    below = tuple(_extended(given, page, folders, above))
    known = () if wrong else _known(given, page, (*folders, *joined(below).rule_folders))
    settings = _settings(given, page._replace(reading=Reading(known, wrong)))
    if wrong:
        told = sorted(wrong, key=lambda error: (error.path, error.line))
        raise Mistakes(BylintError(error.what, path=error.path or path, line=error.line) for error in told)
    return (*below, Layer(path, settings, os.path.dirname(os.path.abspath(path))))


def _known(given: Mapping[Text, Value], page: Page, folders: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the rules that a file may name, its own and those in `folders`; none where a folder is not there."""
    own = [page.place(place) for place in _listed(given, "rule-folders") if isinstance(place, Text)]
    if not all(map(os.path.exists, (*folders, *own))):
        return ()
    return (*ids(), *(rule for folder in (*folders, *own) for rule in ids_in(folder)))


def _settings(given: Mapping[Text, Value], page: Page) -> Settings:
    """What one file says; each mistake in it is laid aside."""
    own = lines_of(given, page.reading)
    read = page.read(given, KEYS, "a configuration", (*LINES, "extends"))
    house = read.pop("house", {})
    marks = marked(house["quotation_marks"]) if "quotation_marks" in house else {}
    rules = laid({rule: level for rule, level in marks.items() if not _named(rule, own.rules)}, own.rules)
    return Settings(own._replace(rules=rules), **read, **house)


def _named(rule: str, levels: Levels) -> bool:
    """Whether a line speaks of this very rule, by its id or its name."""
    return rule in levels or rule.rpartition("/")[2] in levels


def _extended(
    given: Mapping[Text, Value], page: Page, folders: tuple[str, ...], above: tuple[str, ...]
) -> Iterable[Layer]:
    """The layers of what a file extends; each mistake is laid aside."""
    for written in _listed(given, "extends"):
        with page.wrong:
            yield from _below(text(written), page, folders, (*above, page.path))


def _below(written: Text, page: Page, folders: tuple[str, ...], above: tuple[str, ...]) -> tuple[Layer, ...]:
    """The layers of a profile or a file by its name; `above` are the files that lead to it."""
    if written in profiles():
        return (profile_layer(written),)
    if "/" not in written and not written.endswith((".yml", ".yaml")):
        what = f"extends: no profile is called “{written}”; {nearest(written, profiles())} (a file ends in .yml)"
        raise BylintError(what, line=written.line)
    place = page.place(written)
    if os.path.realpath(place) in map(os.path.realpath, above):
        what = f"extends: “{written}” leads back here: {' → '.join((*above, place))}; take one of these lines out"
        raise BylintError(what, line=written.line)
    if len(above) >= DEEPEST:
        what = f"extends: {DEEPEST} files stand on top of each other already; extend the last one from fewer"
        raise BylintError(what, line=written.line)
    if not os.path.exists(place):
        raise BylintError(f"extends: no such file: “{written}”; {COUNTED}", line=written.line)
    return layers_of(place, folders, above)


def _listed(given: Mapping[Text, Value], key: str) -> list[Value]:
    value = given.get(Text(key), [])
    return value if isinstance(value, list) else [value]
