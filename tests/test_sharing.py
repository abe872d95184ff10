"""One draft's rules in two processes: the same answers as in one, whatever becomes of the other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from lint.engine import Answers, Engine, Question, alone
from lint.errors import BylintError
from lint.finding import Finding, Place
from lint.origin import Position
from lint.readers import read
from lint.sharing import halved

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = b"Clearly, the mayor, aged TK, reportedly left. Some experts say the dam is unsafe.\n\n" * 40
HERE = os.getpid()
QUESTIONS: list[Question] = [(number, ()) for number in range(9)]


def _finding(number: int, words: str = "") -> Finding:
    return Finding("a.md", Place(Position(1, 1, 0), Position(1, 2, 1), words), str(number), "warning", "sentence", "…")


def _answer(questions: Sequence[Question]) -> Answers:
    return [_finding(number) for number, _ in questions], []


def test_an_article_draws_the_same(engine: Engine) -> None:
    """From all rules, on an article that many of them remark on."""
    draft = read(TEXT, "draft.md")

    assert engine.check(draft, alone) == engine.check(draft, halved)


def test_more_than_a_pipe_holds_comes_through() -> None:
    """Megabytes of findings, in their order."""

    def answer(questions: Sequence[Question]) -> Answers:
        return [_finding(number, "…" * 100_000) for number, _ in questions], []

    assert answer(QUESTIONS) == halved(answer, QUESTIONS)


@pytest.mark.parametrize("end", ["killed", "raised", "failed"])
def test_what_goes_wrong_beside_is_asked_here(end: str) -> None:
    """A process that dies, a mistake of ours in it, and a rule that cannot finish there lose no answer."""

    def answer(questions: Sequence[Question]) -> Answers:
        if os.getpid() != HERE and end == "killed":
            os.kill(os.getpid(), 9)
        if os.getpid() != HERE and end == "raised":
            raise ValueError
        found, _ = _answer(questions)
        return found, [BylintError("too slow", path="a.md")] * (end == "failed")

    found, errors = halved(answer, QUESTIONS)

    assert _answer(QUESTIONS)[0] == found
    assert (2 if end == "failed" else 0) == len(errors)


def test_a_mistake_of_ours_is_told_and_nobody_waits() -> None:
    """It comes up here, while the other process has more to say than anybody reads."""

    def answer(questions: Sequence[Question]) -> Answers:
        if os.getpid() == HERE:
            raise ZeroDivisionError
        return [_finding(number, "…" * 100_000) for number, _ in questions], []

    with pytest.raises(ZeroDivisionError):
        halved(answer, QUESTIONS)


def test_without_another_process_all_is_asked_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system grants none."""

    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)

    assert _answer(QUESTIONS) == halved(_answer, QUESTIONS)
