"""Numbers of a text and of its parts."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import textstat
from checking import house, remarks
from hypothesis import given, settings
from hypothesis import strategies as st
from running import ROOT

from lint.errors import BylintError

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "the old harbour master opened nine remarkable windows while neighbouring administrators considered it".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(
    lambda words: f"{' '.join(words).capitalize()}."
)
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=1, max_size=4)
INDICES = {
    "ari": "automated_readability_index",
    "coleman_liau": "coleman_liau_index",
    "lix": "lix",
    "rix": "rix",
}


def options(measure: str, limit: str, of: str = "") -> str:
    lines = f"of: {of}\n" if of else ""
    return f'message: "{{figure}} of {{limit}}, {{words}} words."\ncheck: metric\nmeasure: {measure}\n{limit}\n{lines}'


def figure(measure: str, text: str) -> float:
    """The figure of an article, as a rule tells it."""
    return float(remarks(options(measure, "least: 99999"), text)[0].message.split()[0])


@settings(deadline=None)
@given(PARAGRAPHS, st.sampled_from(sorted(INDICES)))
def test_an_index_is_textstats(paragraphs: list[list[str]], index: str) -> None:
    """The figure is what textstat gives for the same sentences."""
    text = "\n\n".join(map(" ".join, paragraphs))

    assert round(getattr(textstat, INDICES[index])(text), 1) == figure(index, text)


@settings(deadline=None)
@given(st.sampled_from(sorted(INDICES)), st.sampled_from(["Dr. Vale", "U.S. officials", "the 3.5 percent"]))
def test_a_stop_within_a_sentence_ends_none(index: str, name: str) -> None:
    """An abbreviation does not make a text easier."""
    text = "The harbour was opened by {} and considered remarkable by everybody who came."

    assert figure(index, text.format(name.replace(".", ""))) == pytest.approx(figure(index, text.format(name)), abs=0.4)


@settings(deadline=None)
@given(PARAGRAPHS)
def test_what_is_counted_is_what_stands_there(paragraphs: list[list[str]]) -> None:
    """Words, sentences and their means, of an article without headline or quotation."""
    text = "\n\n".join(map(" ".join, paragraphs))
    sentences = sum(map(len, paragraphs))
    words = len(text.split())

    assert words == figure("words", text)
    assert sentences == figure("sentences", text)
    assert round(words / sentences, 1) == figure("words_per_sentence", text)
    assert round(sentences / len(paragraphs), 1) == figure("sentences_per_paragraph", text)
    assert 0 == figure("quoted", text)


@settings(deadline=None)
@given(st.lists(st.integers(3, 12), min_size=1, max_size=5), st.integers(2, 13))
def test_each_part_above_its_limit_is_found(lengths: list[int], most: int) -> None:
    """Every sentence with more words than the limit is found, and no other; `least` is its mirror image."""
    text = " ".join(f"{'Old '}{'mill ' * (length - 2)}stood." for length in lengths)
    above = [length for length in lengths if length > most]
    below = [length for length in lengths if length < most]

    assert above == [
        int(each.message.split()[0]) for each in remarks(options("words", f"most: {most}", "sentence"), text)
    ]
    assert below == [
        int(each.message.split()[0]) for each in remarks(options("words", f"least: {most}", "sentence"), text)
    ]


@settings(deadline=None)
@given(st.integers(1, 30), st.integers(1, 30))
def test_the_share_of_quotation(own: int, quoted: int) -> None:
    """So many of a hundred words stand between quotation marks."""
    text = f"“{'No ' * (quoted - 1)}no,” {'he ' * (own - 1)}said."

    assert round(100 * quoted / (own + quoted), 1) == figure("quoted", text)


@pytest.mark.parametrize(
    ("of", "limit", "expected"),
    [
        ("headline", "most: 3", ["The old mill shuts"]),
        ("sentence", "most: 3", ["Nobody came to it."]),
        ("summary", "most: 3", ["It has stood for ages."]),
        ("paragraph", "most: 5", ["It rained."]),
        ("paragraph.lead", "least: 9", ["It rained."]),
        ("[headline, summary]", "most: 3", ["The old mill shuts", "It has stood for ages."]),
    ],
)
def test_a_part_is_shown_at_its_first_sentence(of: str, limit: str, expected: list[str]) -> None:
    """What is measured need not be named again in `inside`, and no finding reaches beyond a sentence."""
    front = "---\ntitle: The old mill shuts\nsummary: It has stood for ages. It fell.\n---\n\n"
    text = f"{front}It rained. Nobody came to it.\n"

    assert expected == [each.place.excerpt for each in remarks(options("words", limit, of), text)]


def test_a_short_article_is_not_asked() -> None:
    """`least_words` counts the words of the body."""
    rule = f"{options('words_per_sentence', 'most: 2')}least_words: 9\n"

    assert [0, 1] == [len(remarks(rule, "The mill is shut. " * times)) for times in (2, 3)]


def test_words_in_other_marks_may_be_left_out() -> None:
    """A long sentence is not long where somebody else speaks."""
    rule = f"{options('words', 'most: 5', 'sentence')}not_in: quote\n"

    assert [] == remarks(rule, "“It has been shut since May and nobody came,” she said.")
    assert ["It has been shut since May, she said."] == [
        each.place.excerpt for each in remarks(rule, "It has been shut since May, she said.")
    ]


def test_an_empty_article_has_no_figure() -> None:
    """Nothing is too short that is not there."""
    assert [] == remarks(options("words", "least: 50"), "# The mill shuts\n")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (options("words", ""), "“most” or “least” is wanted"),
        (options("words", "most: 2\nleast: 3"), "least: 3 is above most, 2"),
        (options("flesch", "most: 2"), "“flesch” is none of words, characters"),
        (options("words", "most: many"), "“many” is not a number"),
        (options("words", "most: nan"), "“nan” is no limit"),
        (options("words", "most: 2", "headlines"), "no mark is called “headlines”"),
    ],
)
def test_a_mistake_is_told_at_its_line(written: str, told: str) -> None:
    """A measure without a limit, limits at odds, and a measure that is none are refused."""
    with pytest.raises(BylintError) as caught:
        house(written)

    assert told in caught.value.what
    assert caught.value.line


@pytest.mark.parametrize(
    ("select", "words", "imported"),
    [((), 400, False), (("--select", "readability-lix"), 50, False), (("--select", "readability-lix"), 400, True)],
)
def test_textstat_is_imported_for_what_asks_it(
    tmp_path: Path, select: tuple[str, ...], words: int, imported: bool
) -> None:
    """A plain run and a short article never wait for it."""
    draft = tmp_path / "draft.md"
    draft.write_text("The mill is open and the boats are out. " * (words // 9 + 1), "utf-8")
    command = [sys.executable, "-X", "importtime", "-m", "lint", "check", *select, str(draft)]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)

    assert imported == any(line.endswith("| textstat") for line in done.stderr.splitlines())
