"""Work on many drafts, shared among processes; its results come in the order of the drafts."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from .desk import Desk
from .drafts import Opened
from .engine import Share, alone
from .errors import BylintError
from .examining import examine
from .outcome import Outcome
from .readers import read
from .sharing import halved

if TYPE_CHECKING:
    from concurrent.futures import Future

WORTH = 40_000
"""Bytes of drafts below which a second process costs more than it saves: about a quarter of a second of work."""
BATCH = 60_000
"""Bytes of drafts that a process takes at once."""
PULSE = 0.5
"""Seconds between two looks whether the process that started this one is still there."""


Made = Outcome | BylintError
"""What comes of a draft, or why it cannot be read."""


def work(drafts: Sequence[Opened], desks: Sequence[Desk], jobs: int) -> Iterator[Made]:
    """What each of `drafts` comes to, in order; `jobs` processes at most, 0: as many as this one may use."""
    jobs = (jobs or _processors()) if sys.platform.startswith("linux") else 1  # elsewhere a process inherits nothing
    if jobs > 1 and len(drafts) == 1:
        return (_examined(draft, desks, halved) for draft in drafts)
    jobs = min(jobs, sum(len(draft.data) for draft in drafts) // WORTH + 1)
    if jobs < 2:
        return (_examined(draft, desks) for draft in drafts)
    return _shared(list(_batches(drafts)), desks, jobs)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _batches(drafts: Iterable[Opened]) -> Iterator[list[Opened]]:
    batch: list[Opened] = []
    size = 0
    for draft in drafts:
        batch.append(draft)
        size += len(draft.data)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _shared(batches: list[list[Opened]], desks: Sequence[Desk], jobs: int) -> Iterator[Made]:
    """The batches examined by processes that inherit the engines; what a lost process leaves undone is done here."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from contextlib import ExitStack, suppress
    from itertools import zip_longest
    from multiprocessing import get_context

    for number in {draft.desk for batch in batches for draft in batch}:
        desks[number].engine.warm()
    with ExitStack() as stack:
        futures: list[Future[list[Made]]] = []
        with suppress(OSError, NotImplementedError):  # a system without semaphores, or without room for a process
            pool = ProcessPoolExecutor(jobs, get_context("fork"), _begin, (desks, os.getpid()))
            stack.callback(pool.shutdown, cancel_futures=True)
            futures.extend(pool.submit(_batch, batch) for batch in batches)
        for batch, future in zip_longest(batches, futures):
            made: list[Made] = []
            with suppress(BrokenProcessPool):
                made = future.result() if future else []
            yield from made or [_examined(draft, desks) for draft in batch]


_inherited: Sequence[Desk] = ()
"""In a process of the crew: the desks of the one that started it."""


def _begin(desks: Sequence[Desk], starter: int) -> None:
    import signal
    from threading import Thread

    global _inherited  # noqa: PLW0603 - a process that is started has no other way to be given what cannot be sent
    _inherited = desks
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_outlive_nobody, args=(starter,), daemon=True).start()


def _outlive_nobody(starter: int) -> None:
    """End this process soon after the one that started it, which may be killed without a chance to say so."""
    while os.getppid() == starter:
        time.sleep(PULSE)
    os._exit(1)


def _batch(drafts: list[Opened]) -> list[Made]:
    return [_examined(draft, _inherited) for draft in drafts]


def _examined(draft: Opened, desks: Sequence[Desk], share: Share = alone) -> Made:
    """What one draft draws."""
    desk = desks[draft.desk]
    try:
        document = read(draft.data, draft.path, desk.config.facts)
    except BylintError as error:
        return error
    if document.facts.language != "en":
        return Outcome(document.path, language=document.facts.language)
    return examine(document, desk.engine, share)
