"""What a subject calls for and is not there."""

from __future__ import annotations

import pytest
from checking import house, remarks
from counting import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import BylintError

HELP = """
message: "“{match}” needs {missing}."
check: conditional
phrases: ["{suicide|overdose}", "took {his|her|their} own life"]
except: ["suicide squeeze"]
needs:
  a helpline: ["{call|contact} ... on <number>", "helpline"]
  a source: ["<attribution.named>"]
"""
FILLER = [
    "The mill is open.",
    "It rained on the hill.",
    "Boats lay in the port.",
    "Nobody was there.",
    "The bell rang.",
]
ASKING = "The coroner recorded a suicide."
HELPLINE = "Call Aldby Care on 555 0101."
TEXTS = st.lists(st.sampled_from(FILLER), max_size=6)


def options(**more: str) -> str:
    """One phrase that needs one other, with options of a test's own."""
    lines = "".join(f"{name}: {value}\n" for name, value in more.items())
    return (
        f'message: "“{{match}}” needs {{missing}}."\ncheck: conditional\n'
        f'phrases: ["poll"]\nneeds: {{its sample: ["<number> {{adults|voters}}"]}}\n{lines}'
    )


@settings(deadline=None)
@given(TEXTS, TEXTS, st.booleans(), st.sampled_from([" ", "\n\n"]))
def test_a_need_anywhere_in_the_document_answers(before: list[str], after: list[str], met: bool, gap: str) -> None:
    """A planted phrase is found unless what it needs stands somewhere, before or after it."""
    text = gap.join([*before, ASKING, *after, *([HELPLINE] if met else []), "Lena Vale said so."])

    assert ([] if met else ["suicide"]) == [found.place.excerpt for found in remarks(HELP, text)]


@settings(deadline=None)
@given(st.integers(0, 5), st.integers(0, 4), st.booleans())
def test_a_need_counts_within_so_many_sentences(distance: int, reach: int, first: bool) -> None:
    """A need further away than the reach is none."""
    asked, needed = "A poll was taken.", "It asked 900 adults."
    between = FILLER[: max(distance - 1, 0)]
    parts = [f"{asked[:-1]} of 900 adults."] if not distance else [asked, *between, needed]
    text = " ".join(parts if first else reversed(parts))

    assert (distance > reach) == bool(remarks(options(within=f"{reach} sentences"), text))


@settings(deadline=None)
@given(st.integers(0, 4), st.integers(0, 4))
def test_a_need_counts_within_so_many_paragraphs(distance: int, reach: int) -> None:
    """The same by paragraphs; what stands too far away is shown as evidence."""
    parts = ["A poll was taken.", *FILLER[: max(distance - 1, 0)], "It asked 900 adults."]
    text = "\n\n".join(parts) if distance else " ".join(parts)
    found = remarks(options(within=f"{reach} paragraphs"), text)

    assert (distance > reach) == bool(found)
    assert all(["900 adults"] == [place.excerpt for place in each.related] for each in found)


@settings(deadline=None)
@given(
    TEXTS, st.booleans(), st.sampled_from(["before", "after", "anywhere"]), st.sampled_from(["paragraph", "document"])
)
def test_a_need_may_have_a_side(between: list[str], ahead: bool, side: str, within: str) -> None:
    """On the other side it does not count."""
    parts = ["It asked 900 adults.", *between, "A poll was taken."]
    text = " ".join(parts if ahead else reversed(parts))
    answered = side == "anywhere" or (side == "before") == ahead

    assert answered == (not remarks(options(side=side, within=within), text))


@settings(deadline=None)
@given(st.integers(0, 6), st.integers(0, 6), st.booleans())
def test_once_makes_one_of_all(count: int, least: int, once: bool) -> None:
    """`once` is one finding that shows the others; fewer than `at_least` are none."""
    text = "\n\n".join(["A poll was taken."] * count)
    found = remarks(options(once=str(once).lower(), at_least=str(least)), text)
    expected = 0 if count < least else min(count, 1) if once else count

    assert expected == len(found)
    assert not (once and found) or len(found[0].related) == count - 1


def test_what_is_missing_is_named() -> None:
    """`missing` has the names of the needs that are not met, and of no other."""
    both, one = (remarks(HELP, f"He took his own life. {more}")[0].message for more in ("", HELPLINE))

    assert "“took his own life” needs a helpline and a source." == both
    assert "“took his own life” needs a source." == one


@pytest.mark.parametrize(
    "text",
    [
        "# Suicide rates fall\n\nThe mill is open.",
        "The suicide squeeze won the game.",
        "---\nsummary: Call Aldby Care on 555 0101.\n---\n\nThe coroner recorded a suicide, Lena Vale said.",
        "The coroner recorded a suicide, Lena Vale said.\n\n*For help, call Aldby Care on 555 0101.*",
        "The coroner recorded a suicide, Lena Vale said.\n\nRelated: the helpline of Aldby Care",
        "- The coroner recorded a suicide, Lena Vale said.\n- Call Aldby Care on 555 0101.",
        "The helpline, Lena Vale said, is there for whoever thinks of suicide.",
    ],
)
def test_what_is_met_or_not_asked_is_spared(text: str) -> None:
    """A phrase outside `inside`, an exception, and a need in the summary, a list, italics or beside the copy."""
    assert [] == remarks(HELP, text)


def test_what_others_say_may_be_left_out() -> None:
    """A phrase in a `not_in` mark is no occasion, even where it is the first of those that `once` gathers."""
    text = "“A poll was taken,” she said.\n\nA poll was taken."
    found = remarks(options(not_in="quote", once="true"), text)

    assert [(3, 3)] == [(each.place.start.line, each.place.start.column) for each in found]


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ('needs: {its sample: ["<number> {adults|voters}"]}', "needs: {}", "nothing is needed"),
        ('needs: {its sample: ["<number> {adults|voters}"]}', "needs: {its sample: []}", "“its sample” has no phrases"),
        ('needs: {its sample: ["<number> {adults|voters}"]}', "needs: a sample", "“name: value” lines are wanted"),
        ("{adults|voters}", "{adults", "is not closed"),
        ('phrases: ["poll"]', 'phrases: ["<quantity.percent>"]', "it holds no word"),
        ("side: before", "side: above", "“above” is none of anywhere, before, after"),
        ("within: paragraph", "within: a mile", "is no distance"),
        ("at_least: 2", "at_least: 2.5", "is not a whole number"),
        ("at_least: 2", "at_least: inf", "is no limit"),
        ("side: before", "sides: before", "did you mean “side”?"),
    ],
)
def test_a_mistake_is_told_at_its_line(line: str, instead: str, told: str) -> None:
    """Each option that cannot be meant is refused with what would be right."""
    whole = options(side="before", within="paragraph", at_least="2")
    assert line in whole

    with pytest.raises(BylintError, match=told) as caught:
        house(whole.replace(line, instead))

    assert caught.value.line


def test_its_work_grows_with_the_text() -> None:
    """Twice the phrases and needs are twice the work, and not four times."""
    once, twice = (
        calls(
            lambda times=times: remarks(
                options(within="sentence"), "A poll was taken.\n\nIt asked 900 adults.\n\n" * times
            )
        )
        for times in (100, 200)
    )

    assert twice < 2.3 * once


@settings(deadline=None)
@given(st.integers(1, 4), st.integers(1, 4))
def test_passing_mentions_are_counted_everywhere(lead: int, body: int) -> None:
    """An article is asked by how many of the phrases all of it holds, though only some of them may be hit."""
    rule = options(at_least="4", once="true", inside="paragraph.lead")
    text = f"{' '.join(['A poll was taken.'] * lead)}\n\n{' '.join(['A poll was held.'] * body)}"

    assert (lead + body >= 4) == bool(remarks(rule, text))


def test_a_phrase_beside_certain_words_does_not_count() -> None:
    """A sentence that holds one of `without` is not asked."""
    rule = options(without="[exit]")

    assert ["poll"] == [one.place.excerpt for one in remarks(rule, "The exit was shut. A poll was taken.")]
    assert [] == remarks(rule, "A poll was taken at the exit.")
