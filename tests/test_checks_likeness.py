"""How alike words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.likeness import distance, near, plain, transcribed
from lint.checks.people import parted
from lint.checks.wording import aligned, spelt, unquoted

WORD = st.text("abcde", max_size=8)


@given(one=WORD, two=WORD, most=st.integers(0, 3))
def test_distance_is_one_way_or_the_other(one: str, two: str, most: int) -> None:
    """The distance is the same both ways, nothing between the same words only, and at most one over the most."""
    found = distance(one, two, most)

    assert found == distance(two, one, most)
    assert (found == 0) == (one == two)
    assert found <= most + 1
    assert near(one, two, most) == (found <= most)


@given(word=st.text("abcdefgh", min_size=4, max_size=8), at=st.integers(0, 2))
def test_one_slip_is_a_distance_of_one(word: str, at: int) -> None:
    """A letter left out, doubled, changed or swapped is one step."""
    left, doubled = word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]
    changed, swapped = word[:at] + "z" + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    assert [1, 1, 1] == [distance(word, other, 2) for other in (left, doubled, changed)]
    assert distance(word, swapped, 2) == (word[at] != word[at + 1])


@given(one=st.lists(WORD, max_size=9), two=st.lists(WORD, max_size=9))
def test_gaps_and_common_words_make_up_both_runs(one: list[str], two: list[str]) -> None:
    """What two runs have in common and where they part are all of either."""
    same, gaps = aligned(one, two)

    assert len(one) == same + sum(gap.b - gap.a for gap in gaps)
    assert len(two) == same + sum(gap.d - gap.c for gap in gaps)


@pytest.mark.parametrize(
    ("one", "two"),
    [("O’Hara", "O'Hara"), ("Kovačević", "Kovacevic"), ("Sørensen", "Sorensen"), ("al-Sadri", "Alsadri")],
)
def test_house_styles_leave_a_name_the_same(one: str, two: str) -> None:
    """Accents, hyphens, apostrophes and capitals are no part of a spelling."""
    assert plain(one) == plain(two)


def test_transcriptions() -> None:
    """An umlaut may be written as two letters."""
    assert transcribed("muller", "mueller")
    assert not transcribed("muller", "miller")


@pytest.mark.parametrize(
    ("name", "title", "words"),
    [
        ("Sen. Ada Vale", "sen", ("Ada", "Vale")),
        ("U.S. Ambassador to Turkey Tom Hale", "u.s. ambassador to turkey", ("Tom", "Hale")),
        ("Mr. Hale", "mr", ("Hale",)),
        ("Tom Hale Jr.", "", ("Tom", "Hale")),
        ("Judge Tom Hale III", "judge", ("Tom", "Hale")),
        ("CFO Ada Vale", "cfo", ("Ada", "Vale")),
        ("J.R. Vale", "", ("J.R.", "Vale")),
        ("Jean-Luc van der Berg", "", ("Jean-Luc", "van", "der", "Berg")),
    ],
)
def test_a_name_and_its_title(name: str, title: str, words: tuple[str, ...]) -> None:
    """A written name is told apart: title, own words, no suffix."""
    parts = parted(name)

    assert parts is not None
    assert (title, words) == (parts.title, parts.words)
    assert name[parts.start : parts.end].endswith(words[-1])


def test_words_of_a_quotation() -> None:
    """Short forms are written out, and both sides of the Atlantic are one."""
    assert "we will not say it is can not".split() == unquoted("we won't say it's cannot")
    assert [spelt(word) for word in ("colour", "organise", "two")] == [
        spelt(word) for word in ("color", "organize", "2")
    ]
