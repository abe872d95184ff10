"""One draft alone: its rules are shared with a process beside this one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from .engine import Answer, Answers, Question
from .outcome import Outcome
from .remembered import packed, unpacked


def halved(answer: Answer, questions: Sequence[Question]) -> Answers:
    """Half of the answers from a process that inherits all there is, the others from this one.

    Rules of one family stay together, since they work out the same things. Whatever goes wrong beside is asked here.
    """
    half = len(questions) // 2
    try:
        reading, writing = os.pipe()
        beside = os.fork()
    except OSError:
        return answer(questions)
    if not beside:
        os.close(reading)
        _told(answer, questions[half:], writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:  # closed before the other is waited for, which may be writing still
            findings, errors = answer(questions[:half])
            heard = unpacked(pipe.read())
    finally:
        os.waitpid(beside, 0)
    more, wrong = (list(heard.findings), []) if heard else answer(questions[half:])
    return [*findings, *more], [*errors, *wrong]


def _told(answer: Answer, questions: Sequence[Question], writing: int) -> None:
    """In the process beside: its answers go through the pipe, unless a rule could not finish; it never comes back."""
    with suppress(BaseException):
        findings, errors = answer(questions)
        if not errors:
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(packed(Outcome("", tuple(findings))))
    os._exit(0)
