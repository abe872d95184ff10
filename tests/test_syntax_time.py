"""What a draft of nothing but one piece of syntax may cost, as a broken export brings it."""

from __future__ import annotations

import time

import pytest
from checking import shipped
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.annotate.pairing import DEEPEST, pairs
from lint.engine import Engine
from lint.marks import Mark, Shelf
from lint.readers import read
from lint.span import Span
from lint.values import Facts

SIZE = 40_000
ENGINE = Engine(tuple(shipped()))


def written(unit: str) -> bytes:
    return (unit * (SIZE // len(unit))).encode()


@pytest.mark.parametrize("unit", ["<!--", "<!-- a\n\n", "{/*", "[", "!["])
def test_reading_takes_time_as_the_text_is_long(unit: str) -> None:
    """What opens and is never closed is looked for once, not at every opening."""
    draft = written(unit)

    began = time.process_time()
    read(draft, "draft.md", Facts())
    assert time.process_time() - began < 1


@pytest.mark.parametrize("unit", [".", "?!", "“", "May 1, 2020 ", "\n"])
def test_checking_takes_time_as_the_text_is_long(unit: str) -> None:
    """No sentence is read again for each sign in it."""
    document = read(b"Lena Ortiz left. " + written(unit), "draft.txt", Facts())

    began = time.process_time()
    ENGINE.check(document)
    assert time.process_time() - began < 2


def test_quotations_that_nothing_closes_are_all_told() -> None:
    """However many a paragraph has; only how deep they lie in one another is bounded."""
    text = "“We left early. " * (2 * DEEPEST)

    found = pairs(text, Span(0, len(text)))
    assert [at * 16 for at in range(2 * DEEPEST)] == [pair.span.start for pair in found]


def test_quotations_in_quotations_are_bounded() -> None:
    """Marks that only open, and then only close, are no speech in speech in speech."""
    text = "“a " * (2 * DEEPEST) + "b” " * (2 * DEEPEST)

    found = pairs(text, Span(0, len(text)))
    assert [True] * DEEPEST == [pair.closed for pair in found if pair.closed]


SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 20), st.integers(1, 10))


@settings(max_examples=100)
@given(st.lists(SPANS), SPANS)
def test_marks_that_touch_a_stretch_are_found_however_they_nest(places: list[Span], span: Span) -> None:
    """None is passed over with those in the one around it, and they come in reading order."""
    shelf = Shelf.of(Mark("quote", place) for place in places)

    assert [mark for mark in shelf.marks if mark.span.overlaps(span)] == list(shelf.touching(span))
    assert any(place.overlaps(span) for place in places) == shelf.touches(span)
