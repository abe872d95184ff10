from __future__ import annotations

import pytest

from lint.checks.articles import article


@pytest.mark.parametrize(
    ("right", "words"),
    [
        ("an", "apple Eskimo hour heir honest honour urn usher umbrella utter unmanned uninsured".split()),
        ("a", "person union unique user euro ewe one once university usual utility house hotel".split()),
    ],
)
def test_an_article_follows_the_sound(right: str, words: list[str]) -> None:
    """It is the sound that counts, not the letter."""
    assert [right] * len(words) == [article(word) for word in words]
