"""Drafts to what they draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .configs import Configs
from .crew import work
from .desk import Desk
from .document import Document
from .drafts import Aside, Newsroom, Opened, Wanted, drafts
from .engine import Engine
from .errors import BylintError
from .finding import Draft
from .outcome import Outcome
from .readers import READERS, read
from .readers.decoding import decode
from .remembered import keep

if TYPE_CHECKING:
    from .sourcing import Sourcing


class Examined(NamedTuple):
    """A draft, what it drew, and the desk it lies on."""

    draft: Draft
    outcome: Outcome
    desk: Desk


def examined(wanted: Wanted, configs: Configs, aside: Aside) -> Iterator[Examined]:
    """Every draft that is wanted and what it drew; one that cannot be read is an error and hides no other."""
    newsroom = Newsroom(configs, wanted.kept)
    found = list(drafts(wanted, newsroom, aside))
    fresh = work([draft for draft in found if draft.made is None], newsroom.desks, wanted.jobs)
    for draft in found:
        made = draft.made or next(fresh)
        if isinstance(made, BylintError):
            aside.take((made,))
            continue
        desk = newsroom.desks[draft.desk]
        if not draft.made:
            aside.take(desk.broken)
            if draft.key and not desk.broken:
                keep(wanted.kept, draft.key, made)
        if made.language != "en":
            aside.foreign.append(draft.path)
            continue
        if not made.dated:
            aside.undated.append(draft.path)
        aside.take(made.errors)
        yield Examined(Draft(draft.path, _shown(draft, made), made.words, draft.data), made, desk)
    if wanted.kept:
        wanted.kept.sweep()


def _shown(draft: Opened, made: Outcome) -> str:
    """The text of a draft, with what must not be shown blacked out."""
    text = decode(draft.data, draft.path)
    if not made.secrets:
        return text
    from .redaction import blacked

    return blacked(text, made.secrets)


def draw_paths(wanted: Wanted, configs: Configs) -> Sourcing:
    """The sources of every draft that is wanted; one that cannot be read is an error and hides no other."""
    from .sourcing import Sourcing, account

    engine = Engine(())
    aside = Aside()
    accounts = tuple(account(engine.marked(document)) for document in _documents(wanted, configs, aside))
    return Sourcing(accounts, tuple(aside.errors), tuple(notices(len(accounts), aside)))


def _documents(wanted: Wanted, configs: Configs, aside: Aside) -> Iterator[Document]:
    """The drafts that are wanted, one by one; what cannot be read or is not in English is put into `aside`."""
    from .hushing import hushed

    newsroom = Newsroom(configs, wanted.kept)
    for draft in drafts(wanted, newsroom, aside):
        facts = newsroom.desks[draft.desk].config.facts
        try:
            (document,) = hushed((read(draft.data, draft.path, facts),), facts)
        except BylintError as error:
            aside.take((error,))
            continue
        if document.facts.language == "en":
            yield document
        else:
            aside.foreign.append(document.path)


def notices(read: int, aside: Aside) -> Iterator[str]:
    """What is good to know after `read` drafts and those laid aside."""
    if aside.foreign:
        yield f"not in English, so left out: {_named(aside.foreign)}; say “lang: en” in the front matter if it is"
    if aside.undated:
        what = f"no day of publication, so rules that count from it are silent: {_named(aside.undated)}"
        yield f"{what}; write “date: 2025-12-17” in the front matter, or give --date"
    if not (read or aside.errors or aside.foreign):
        yield f"no drafts here: they end in {', '.join(sorted(READERS))}"


def _named(paths: list[str]) -> str:
    """The first of `paths`, and how many more there are."""
    return f"{paths[0]} and {len(paths) - 1} more" if len(paths) > 1 else paths[0]
