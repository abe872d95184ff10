"""Findings that were known before: a list that is read in review and shrinks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from .finding import Finding, digest, identities


class Entry(NamedTuple):
    """A known finding: its draft, its rule, its words, the sentence's digest, and which of several alike it is.

    One of a whole draft is known by draft and rule; its words, the headline, only tell a draft that was renamed.
    """

    path: str
    rule: str
    excerpt: str = ""
    sentence: str = ""
    ordinal: int = 0
    whole: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What it is known by in its own draft."""
        return (self.path, self.rule, self.ordinal) if self.whole else self

    @property
    def words(self) -> tuple[str, str, str]:
        """What it is known by in a draft of another name."""
        return self.rule, self.excerpt, self.sentence


Rules = Callable[[], Collection[str]]


class Checked(NamedTuple):
    """A draft that was read: what a baseline calls it, its findings, and the rules that were asked of it, by id.

    Those are asked for only where an entry found nothing: a run that works nothing out anew loads no rule.
    """

    path: str
    findings: Sequence[Finding]
    rules: Rules


class Compared(NamedTuple):
    """What a baseline makes of findings: those it does not know, and those it knows.

    `stale` are entries that found none, though their draft was read and their rule asked; `kept` are all others, as
    they read today; `added` are entries for the fresh findings.
    """

    fresh: tuple[Finding, ...]
    known: tuple[Finding, ...]
    stale: tuple[Entry, ...] = ()
    kept: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()


def entries_of(checked: Checked) -> Iterator[Entry]:
    """An entry for each finding of a draft."""
    for finding, identity in zip(checked.findings, identities(checked.findings), strict=True):
        words, sentence = finding.place.words, digest(finding.sentence, 6)
        yield Entry(checked.path, finding.rule, words, sentence, identity.ordinal, finding.scope == "document")


def compared(
    entries: Iterable[Entry], drafts: Sequence[Checked], gone: Callable[[str], bool], *, all_read: bool = False
) -> Compared:
    """Hold the findings of `drafts` against `entries`.

    An entry whose draft is `gone` (asked by its path) knows the same words in another draft. Where none has them it is
    stale only if `all_read`: a draft that was left out may be the one.
    """
    drawn = [pair for draft in drafts for pair in zip(draft.findings, entries_of(draft), strict=True)]
    rules = {draft.path: draft.rules for draft in drafts}
    known = {entry.key: entry for entry in entries}
    met = {entry.key for _, entry in drawn}
    left = {key: entry for key, entry in known.items() if key not in met}
    fresh = {entry: None for _, entry in drawn if entry.key not in known}
    words = {entry.words for entry in fresh}
    away = sorted(entry for entry in left.values() if entry.path not in rules and (all_read or entry.words in words))
    lost = [entry for path, group in groupby(away, key=lambda entry: entry.path) if gone(path) for entry in group]
    moved = _moved(fresh, lost)
    for entry in moved.values():
        del left[entry.key]
    mended = _mended(left.values(), lost if all_read else (), rules)
    unknown = fresh.keys() - moved.keys()
    return Compared(
        fresh=tuple(finding for finding, entry in drawn if entry in unknown),
        known=tuple(finding for finding, entry in drawn if entry not in unknown),
        stale=tuple(entry for entry in left.values() if entry in mended),
        kept=(
            *(entry for entry in left.values() if entry not in mended),
            *(entry for _, entry in drawn if entry not in unknown),
        ),
        added=tuple(entry for entry in fresh if entry in unknown),
    )


def _mended(left: Iterable[Entry], lost: Iterable[Entry], rules: Mapping[str, Rules]) -> set[Entry]:
    """Those of the entries `left` over whose rule was asked of their draft, and of any draft for those `lost`."""
    here = {entry for entry in left if entry.path in rules and entry.rule in rules[entry.path]()}
    return here | {entry for entry in lost if any(entry.rule in asked() for asked in rules.values())}


def _moved(fresh: Iterable[Entry], lost: Iterable[Entry]) -> dict[Entry, Entry]:
    """For each entry of a fresh finding one that is lost and has its words, as far as there are any."""
    waiting = defaultdict(list)
    for entry in lost:
        waiting[entry.words].append(entry)
    return {entry: waiting[entry.words].pop(0) for entry in fresh if waiting.get(entry.words)}
