"""What is allowed with a reason, and what is wrong with the allowances themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from .config import Config
from .deferred import Deferred
from .desk import Desk
from .finding import Finding, Place
from .levels import means
from .objecting import Objection, known_ids, objection, objections
from .outcome import Allowance, Outcome
from .rule import Rule
from .values import Facts

Author = Callable[[Allowance], str]
"""Who wrote an allowance, as git knows it (`Name <address>`); empty where that cannot be told."""


class Use(NamedTuple):
    """An allowance, what it withholds of the draft at `path`, and how it stands: `in use unused expired void`."""

    path: str
    allowance: Allowance
    findings: tuple[Finding, ...] = ()
    state: str = "in use"


class Judged(NamedTuple):
    """The findings that no allowance withholds, those about allowances, and how each allowance was used."""

    kept: tuple[Finding, ...]
    remarks: tuple[Finding, ...] = ()
    uses: tuple[Use, ...] = ()


class Terms(NamedTuple):
    """What allowances are judged by: the desk the draft lies on, the time, and who wrote what."""

    desk: Desk
    now: datetime
    author: Author

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules that may have been asked, by id."""
        return self.desk.asked

    @property
    def config(self) -> Config:
        """What holds for the draft."""
        return self.desk.config


def judged(outcome: Outcome, beside: Iterable[Allowance], terms: Terms) -> Judged:
    """What remains of `outcome` after its allowances and those `beside` it."""
    uses, remarks = [], []
    for allowance in (*outcome.allowances, *beside):
        use, objected = _used(allowance, outcome, terms)
        uses.append(use)
        remarks += [remark for each in objected for remark in _remarks(each, allowance, terms, outcome.genre)]
    if not uses:
        return Judged(outcome.findings)
    withheld = {found for use in uses for found in use.findings}
    kept = tuple(found for found in outcome.findings if found not in withheld)
    return Judged(kept, tuple(remarks), tuple(uses))


def _used(allowance: Allowance, outcome: Outcome, terms: Terms) -> tuple[Use, list[Objection]]:
    """What `allowance` withholds, and what is wrong with it."""
    wrong = list(objections(allowance, terms.config.folders, terms.now))
    if wrong:
        return Use(outcome.path, allowance, (), "expired" if wrong[0].fault == "expired" else "void"), wrong
    found = tuple(found for found in outcome.findings if _covers(allowance, found))
    held = tuple(found for found in found if _approved_only(found, terms.config))
    refused = list(_refused(allowance, held, terms)) if held else []
    if refused:
        found = tuple(each for each in found if each not in held)
    if found or refused:
        return Use(outcome.path, allowance, found, "in use" if found else "void"), refused
    return Use(outcome.path, allowance, (), "unused"), list(_unneeded(allowance, outcome, terms))


def _covers(allowance: Allowance, found: Finding) -> bool:
    """Whether a finding is of a rule that is allowed, and begins in what is covered; a whole draft's may rest on it."""
    named = not allowance.rules or any(means(name, found.rule) for name in allowance.rules)
    if not named or allowance.whole or _begins(found.place, allowance):
        return named
    rests = found.related if found.scope == "document" else ()
    return bool(rests) and all(_begins(place, allowance) for place in rests)


def _begins(place: Place, allowance: Allowance) -> bool:
    at = place.start.offset
    return any(start <= at < max(end, start + 1) for start, end in allowance.covers)


def _approved_only(found: Finding, config: Config) -> bool:
    return any(means(name, found.rule) for name in config.approval)


def _refused(allowance: Allowance, held: Iterable[Finding], terms: Terms) -> Iterator[Objection]:
    """Why findings that need somebody's leave are not withheld."""
    from .approval import is_same

    asked = allowance._replace(rules=tuple(dict.fromkeys(found.name for found in held)))
    if not allowance.by:
        yield objection("needs-approval", asked)
    elif (author := terms.author(allowance)) and is_same(allowance.by, author):
        yield objection("own-approval", asked)


def _unneeded(allowance: Allowance, outcome: Outcome, terms: Terms) -> Iterator[Objection]:
    """That an allowance withholds nothing, where every rule it names was asked of all of the draft."""
    told = not (allowance.since or allowance.shared or outcome.errors)
    if told and all(_asked(name, terms, outcome.genre) for name in allowance.rules):
        yield objection("unused", allowance, what=_reach(allowance, outcome.path))


def _reach(allowance: Allowance, path: str) -> str:
    """Where an allowance withholds findings in the draft at `path`, as a message says it."""
    if allowance.whole:
        return "in this draft"
    if allowance.path != path:
        return "with these words"
    return "in the block after it" if allowance.covers[0][0] >= allowance.place.end.offset else "in its block"


def _asked(name: str, terms: Terms, genre: str) -> bool:
    """Whether the rules that `name` means were asked: one of them at least, none left out by name."""
    meant = [known for known in known_ids(terms.config.folders) if means(name, known)]
    select, ignore = terms.config.select, terms.config.ignore
    for known in meant:
        left_out = select and not any(means(wanted, known) for wanted in select)
        if left_out or any(means(wanted, known) for wanted in ignore):
            return False
    return any(known in terms.rules and _weight(terms.rules[known], terms, genre) != "off" for known in meant)


def _weight(rule: Rule, terms: Terms, genre: str) -> str:
    return terms.config.severity(rule, Facts(genre=genre))


def _remarks(objected: Objection, allowance: Allowance, terms: Terms, genre: str) -> Iterator[Finding]:
    """An objection in the words of the rules that speak of it."""
    for rule in terms.rules.values():
        if _speaks_of(rule) == objected.fault and (severity := _weight(rule, terms, genre)) != "off":
            place = allowance.place
            yield Finding(
                path=allowance.path,
                place=place,
                rule=rule.id,
                severity=severity,
                scope=rule.check.scope,
                message=rule.words({**objected.values, "match": place.excerpt}),
                sentence=place.words.lower(),
            )


def _speaks_of(rule: Rule) -> str:
    """Which fault of an allowance a rule speaks of; empty for one that speaks of the text."""
    from .checks.allowance import Allowing

    check = rule.check
    if isinstance(check, Deferred):
        check = check.made if check.name == "allowance" else check
    return check.fault if isinstance(check, Allowing) else ""
