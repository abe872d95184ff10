"""Lines of severities, gates and genres, as profiles and configurations write them."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache
from typing import NamedTuple

from .errors import BylintError, Gathering, nearest, no_rule
from .finding import SEVERITIES
from .values import GENRES, READY
from .yamlfile import Text, Value, line_of

LEVELS = ("off", *SEVERITIES)

Levels = Mapping[str, str]
Gate = Mapping[str, tuple[str, ...]]


class Reading(NamedTuple):
    """A file being read: the ids of the rules it may name, none where they cannot be told; and what is wrong so far."""

    ids: tuple[str, ...]
    wrong: Gathering

    def rule(self, written: Value) -> Text:
        """A rule, a family or a glob; raises BylintError for one that fits no rule."""
        if not isinstance(written, Text):
            raise BylintError("a rule's name is wanted; write it as in “bylint list”", line=line_of(written))
        names = forms(self.ids)
        fits = written in names or (_glob(written) and any(means(written, each) for each in self.ids))
        if self.ids and not fits:
            raise BylintError(no_rule(written, names), line=written.line)
        return written

    def rules(self, given: Value, key: str) -> tuple[Text, ...]:
        """A list of rules, families or globs."""
        if not isinstance(given, list):
            raise BylintError(f"{key}: a list of rules is wanted; write “- family/name” lines", line=line_of(given))
        read = []
        for written in given:
            with self.wrong:
                read.append(self.rule(written))
        return tuple(read)

    def levels(self, given: Value, key: str = "") -> Levels:
        """Lines of “rule: severity”; a severity for a rule means all rules that weigh so."""
        read: dict[str, str] = {}
        for wanted, level in _lines(given, key, "“rule: severity” lines are wanted").items():
            with self.wrong:
                if wanted not in LEVELS:
                    self.rule(wanted)
                if level not in LEVELS:
                    what = f"{wanted}: “{level}” is no severity; write {', '.join(LEVELS)}"
                    raise BylintError(what, line=wanted.line)
                read[wanted] = str(level)
        return read

    def gate(self, given: Value) -> Gate:
        """What a draft must pass, by status; a plain list holds for all of READY."""
        if not isinstance(given, dict):
            return dict.fromkeys(READY, self.rules(given, "gate"))
        read: dict[str, tuple[str, ...]] = {}
        for status, rules in given.items():
            with self.wrong:
                read[status] = self.rules(rules, "gate")
        return read

    def genres(self, given: Value) -> Mapping[str, Levels]:
        """Severities by genre; a line may name several genres."""
        read: dict[str, Levels] = {}
        for named, levels in _lines(given, "genres", "“genre: {rule: severity}” lines are wanted").items():
            with self.wrong:
                softened = self.levels(levels, named)
                for genre in named.split():
                    known_genre(genre, named.line)
                    read[genre] = laid(softened, read.get(genre, {}))
        return read

    def because(self, given: Value, rules: Levels) -> Mapping[str, str]:
        """Whose standard lines of `rules` follow."""
        read: dict[str, str] = {}
        for key, why in _lines(given, "because", "“rule: whose standard” lines are wanted").items():
            with self.wrong:
                if key not in rules:
                    remedy = nearest(key, rules) if rules else "add it there"
                    raise BylintError(f"because: “{key}” has no line in “rules”; {remedy}", line=key.line)
                if not isinstance(why, Text) or not why.strip():
                    raise BylintError(f"because: {key}: say whose standard it is, in a line", line=key.line)
                read[key] = " ".join(why.split())
        return read


def known_genre(written: str, line: int) -> None:
    """Raise BylintError for a genre that is none."""
    if written not in GENRES:
        raise BylintError(f"no genre is called “{written}”; {nearest(written, GENRES)}", line=line)


def laid(own: Levels, below: Levels) -> Levels:
    """Lines on top of others: of what fits a rule the last holds, so a line written anew goes to the end."""
    return {key: level for key, level in below.items() if key not in own} | dict(own)


def means(wanted: str, identity: str) -> bool:
    """Whether an id, a name, a family or a glob such as `loaded/*` means the rule of this id."""
    family, _, name = identity.partition("/")
    return wanted in (identity, name, family) or (_glob(wanted) and fnmatchcase(identity, wanted))


def _glob(wanted: str) -> bool:
    return any(sign in wanted for sign in "*?[")


def _lines(given: Value, key: str, wanted: str) -> Mapping[Text, Value]:
    if not isinstance(given, dict):
        raise BylintError(f"{key}: {wanted}" if key else wanted, line=line_of(given))
    return given


@cache
def forms(ids: tuple[str, ...]) -> frozenset[str]:
    """Every id, name and family of rules, and what means a whole family."""
    parts = (known.partition("/") for known in ids)
    return frozenset(form for family, _, name in parts for form in (f"{family}/{name}", family, name, f"{family}/*"))
