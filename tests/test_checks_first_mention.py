"""The form of a first mention and of later ones."""

from __future__ import annotations

import pytest
from checking import house, remarks
from counting import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import BylintError

BANK = """
message: "“{match}” is a {mention} mention: write “{wanted}”."
check: first_mention
pairs:
  Aldby Central Bank: [ACB, the Bank]
"""
NAMES = """
message: "“{match}” is a {mention} mention of {wanted}."
check: first_mention
of: name.person
first: ["!{Mr|Ms} <capital> <capital>"]
later: ["{Mr|Ms|Dr} <capital>"]
asks: both
"""
TITLED = """
message: "Who is “{match}”?"
check: first_mention
of: name.person
first: ["{Dr|Sir}", "<titles>", "<name.person> , {the|a|an|who|of}", "{the|a} * [<name.person>]"]
"""
FILLER = st.lists(st.sampled_from(["The mill is open.", "It rained.", "A ship came in."]), max_size=3)
FULL, SHORT = "The Aldby Central Bank met.", "The ACB rose."


@settings(deadline=None)
@given(st.lists(st.sampled_from([FULL, SHORT]), max_size=6), FILLER, st.sampled_from([" ", "\n\n"]))
def test_the_first_mention_is_in_full(mentions: list[str], filler: list[str], gap: str) -> None:
    """A short form before every full one is found, once, with the full one that follows; else nothing is."""
    found = remarks(BANK, gap.join([*filler, *mentions]))
    early = mentions[:1] == [SHORT]

    assert (["ACB"] if early else []) == [each.place.excerpt for each in found]
    assert not early or [FULL in mentions] == [bool(each.related) for each in found]


@settings(deadline=None)
@given(st.lists(st.sampled_from([FULL, SHORT]), max_size=6))
def test_later_mentions_are_short(mentions: list[str]) -> None:
    """Each full form after the first full one is found, and the first one shown."""
    found = remarks(f"{BANK}asks: later\n", "\n\n".join(mentions))

    assert max(mentions.count(FULL) - 1, 0) == len(found)
    assert all(["Aldby Central Bank"] == [place.excerpt for place in each.related] for each in found)
    assert all(("ACB", "the Bank") == each.fixes for each in found)


@settings(deadline=None)
@given(st.lists(st.sampled_from([FULL, SHORT]), max_size=6))
def test_both_are_the_two_together(mentions: list[str]) -> None:
    """`both` finds what `first` and `later` find."""
    text = "\n\n".join(mentions)
    apart = [each for asks in ("first", "later") for each in remarks(f"{BANK}asks: {asks}\n", text)]

    assert sorted(apart, key=lambda each: each.order) == remarks(f"{BANK}asks: both\n", text)


def test_the_other_way_round() -> None:
    """A house may want the short form first: the pair says which is which."""
    rule = BANK.replace("Aldby Central Bank: [ACB, the Bank]", "ACB: Aldby Central Bank")

    assert ["Aldby Central Bank"] == [each.place.excerpt for each in remarks(rule, f"{FULL} {SHORT}")]
    assert [] == remarks(rule, f"{SHORT} {FULL}")


def test_a_fix_that_opens_a_sentence_has_a_capital() -> None:
    """And no other, whatever the capital of the form that stands there."""
    rule = BANK.replace("Aldby Central Bank: [ACB, the Bank]", "percentage points: points")
    found = remarks(rule, "It fell. Points were lost. Four points came back.")

    assert [("Percentage points",)] == [each.fixes for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Aldby Central Bank (ACB) met. The ACB rose.",
        "The ACB (Aldby Central Bank) met.",
        "The ACB, short for Aldby Central Bank, met.",
        "The ACB — the Aldby Central Bank — met.",
        "# ACB meets\n\nThe Aldby Central Bank met.",
        "“The ACB met,” she said. The Aldby Central Bank did not.",
        "The ACBs met.",
        "The acb met.",
    ],
)
def test_definitions_headlines_and_quotations_are_spared(text: str) -> None:
    """A form explained on the spot, one above the article, somebody else's, and another word."""
    assert [] == remarks(BANK, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Vale met Dr Bo Adler. Ms Vale left. Dr Adler stayed.", []),
        ("Mr Ito met Lena Vale. Tom Ito left.", ["Mr Ito", "Tom Ito"]),
        ("Lena Vale met the board. Vale left.", ["Vale"]),
        ("Lena Vale met the board. “Vale left,” Tom Ito said.", []),
    ],
)
def test_people_have_forms_of_their_own(text: str, expected: list[str]) -> None:
    """With `of`, each person's first mention and later ones must begin as the house says."""
    assert expected == [each.place.excerpt for each in remarks(NAMES, text)]
    assert all(() == each.fixes for each in remarks(NAMES, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Vale opened the dam. Dr Lena Vale left.", ["Lena Vale"]),
        ("It was opened by Tom Ito. The engineer Tom Ito left.", ["Tom Ito"]),
        ("Dr Lena Vale opened the dam. Lena Vale left.", []),
        ("Senator Tom Ito opened the dam.", []),
        ("Lena Vale, an engineer, opened the dam.", []),
        ("It was opened by the engineer Lena Vale.", []),
    ],
)
def test_a_person_is_introduced_at_the_first_mention(text: str, expected: list[str]) -> None:
    """A title before the name or words beside it say who somebody is; `[…]` lets a phrase begin before the name."""
    assert expected == [each.place.excerpt for each in remarks(TITLED, text)]


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ("Aldby Central Bank: [ACB, the Bank]", '"Aldby {Central|State} Bank": ACB', "cannot be written instead"),
        ("Aldby Central Bank: [ACB, the Bank]", 'Aldby Central Bank: ["<capital>"]', "one form holds no word"),
        ("Aldby Central Bank: [ACB, the Bank]", 'Aldby Central Bank: ["{ACB"]', "is not closed"),
        ("pairs:\n  Aldby Central Bank: [ACB, the Bank]", "asks: later\npairs: {A: ['<number> B']}", "plain words"),
        ("pairs:\n  Aldby Central Bank: [ACB, the Bank]", "asks: first", "either “pairs” or “of” is wanted"),
        ("pairs:\n  Aldby Central Bank: [ACB, the Bank]", "of: name", "“of” needs “first” or “later”"),
        ("pairs:\n", "of: names\npairs:\n", "no mark is called “names”"),
        ("pairs:\n", "asks: none\npairs:\n", "“none” is none of first, later, both"),
        ("{wanted}", "{full}", "no {full} here; offered: {match}, {mention}, {wanted}"),
    ],
)
def test_a_mistake_is_told_at_its_line(line: str, instead: str, told: str) -> None:
    """Forms that are patterns and options without their partner are refused."""
    assert line in BANK

    with pytest.raises(BylintError) as caught:
        house(BANK.replace(line, instead))

    assert told in caught.value.what
    assert caught.value.line


@pytest.mark.parametrize(
    ("rule", "piece"), [(f"{BANK}asks: both\n", f"{SHORT} {FULL}\n\n"), (NAMES, "It was Lena Vale and Tom Ito, ")]
)
def test_its_work_grows_with_the_text(rule: str, piece: str) -> None:
    """Twice the mentions, in a row or in one sentence, are twice the work and not four times."""
    once, twice = (calls(lambda times=times: remarks(rule, piece * times)) for times in (100, 200))

    assert twice < 2.3 * once
