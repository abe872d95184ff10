"""Experts of one kind, one with a leaning and one without."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

from lint.knowledge import words

RULE = "attribution/label-asymmetry"
SIDES = (
    ("left", "right"),
    ("labour", "tory"),
    ("liberal", "conservative"),
    ("progressive", "traditionalist"),
    ("socialist", "libertarian"),
    ("socialist", "capitalist"),
    ("democratic", "republican"),
    ("democrat", "republican"),
    ("union", "business"),
    ("anti-market", "free-market"),
    ("anti-union", "pro-union"),
    ("anti-union", "anti-market"),
)
KIND = st.sampled_from("economist commentator analyst pollster historian activist".split())
FORMS = (
    "The {tag} {kind} Lena Ortiz said the toll would rise.\n\nThe {kind} Tom Hale said it would not.",
    "The toll will not rise, said the {kind} Tom Hale.\n\nIt will, said Lena Ortiz, a {tag} {kind}.",
)


@pytest.mark.parametrize("form", FORMS)
@given(tag=st.sampled_from(sorted(words("leanings"))), kind=KIND)
def test_a_leaning_of_one_alone_is_asked_about(form: str, tag: str, kind: str) -> None:
    """Whatever the leaning and whichever side it names, the one who bears it is pointed at."""
    assert [f"{tag} {kind}"] == found(RULE, form.format(tag=tag, kind=kind))


@pytest.mark.parametrize("form", FORMS)
@given(tags=st.permutations(sorted(words("leanings"))), kind=KIND)
def test_a_leaning_of_each_draws_nothing(form: str, tags: list[str], kind: str) -> None:
    """Two of a kind with a leaning each are even, whichever leanings they are."""
    both = form.format(tag=tags[0], kind=kind).replace(f"the {kind} Tom", f"the {tags[1]} {kind} Tom")
    both = both.replace(f"The {kind} Tom", f"The {tags[1]} {kind} Tom")

    assert [] == found(RULE, both)


@given(kind=KIND)
def test_no_leaning_at_all_draws_nothing(kind: str) -> None:
    """Two of a kind without a leaning are even."""
    assert [] == found(RULE, FORMS[0].format(tag="old", kind=kind))


@pytest.mark.parametrize("word", sorted(words("leanings")))
def test_every_leaning_has_its_mirror_image(word: str) -> None:
    """A form of one side stands in the list beside that of the other."""
    listed = words("leanings")
    swapped = [word.replace(a, b) for pair in SIDES for a, b in (pair, pair[::-1]) if a in word]

    assert "cent" in word or any(other in listed for other in swapped)
