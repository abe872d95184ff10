"""What is shown above a text says no more than the text."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import given
from hypothesis import strategies as st

from lint.knowledge.verbs import deeds, past

found = asker("headline-hedge-dropped", "headline-tense-jump", "guilt-in-headline")
found("# Aldby sells it\n\nAldby may sell it.")  # whoever asks first reads the lists

VERBS = {"close": "closes", "sell": "sells", "drop": "drops", "buy": "buys", "repaint": "repaints", "deny": "denies"}
HEDGES = {"may": "headline-hedge-dropped", "might": "headline-hedge-dropped", "plans to": "headline-tense-jump"}


@given(st.sampled_from(sorted(VERBS)), st.sampled_from(sorted(HEDGES)))
def test_a_deed_held_back_is_not_said_outright(verb: str, hedge: str) -> None:
    """A verb that the lead holds back, done above, is one finding, whatever the verb."""
    text = f"# Aldby {VERBS[verb]} the ferry\n\nAldby {hedge} {verb} the ferry next year, a report shows.\n"

    assert [HEDGES[hedge]] == found(text)


@given(st.sampled_from(sorted(VERBS)), st.sampled_from(sorted(HEDGES)))
def test_a_caution_carried_up_is_enough(verb: str, hedge: str) -> None:
    """What is said above with the lead's own hedge is never a finding."""
    assert [] == found(
        f"# Aldby {hedge} {verb} the ferry\n\nAldby {hedge} {verb} the ferry next year, a report shows.\n"
    )


@pytest.mark.parametrize("texts", range(1, 4))
def test_one_finding_a_display_text(texts: int) -> None:
    """Each display text that drops the hedge is found once, however many there are."""
    keys = ["push", "seo-title", "kicker"][:texts]
    matter = "".join(f"{key}: Aldby mill closes, and the mill shuts\n" for key in keys)

    hits = found(f"---\ntitle: Aldby mill may close\n{matter}---\n\nThe Aldby mill may close in spring.\n")

    assert ["headline-hedge-dropped"] * texts == hits


@pytest.mark.parametrize(
    "other", ["kicker: Business", "push: The mill's 300 workers wait", "push: 300 jobs, one mill", "seo-title: '2031'"]
)
def test_a_text_that_says_something_else_is_no_bold_one(other: str) -> None:
    """Where the lead is cautious, a kicker or a text on another matter may stand without the caution."""
    assert [] == found(f"---\ntitle: Aldby mill may close\n{other}\n---\n\nThe Aldby mill may close in spring.\n")


def test_a_month_is_no_caution() -> None:
    """“In May” is when, and “may” is whether."""
    lead = "The Aldby mill may close in May.\n"

    assert ["headline-hedge-dropped"] == found(f"# Aldby mill closes in May\n\n{lead}")
    assert [] == found(f"# Aldby Mill May Close\n\n{lead}")


@given(st.sampled_from(("ban", "close", "pass", "raid", "deny", "seize", "plug")), st.sampled_from(("s", "ed", "ing")))
def test_regular_forms_name_one_deed(verb: str, ending: str) -> None:
    """The regular forms of a verb share a deed."""
    forms = {"ban": "bann", "plug": "plugg", "close": "clos", "seize": "seiz"}
    stem = verb if ending == "s" else forms.get(verb, verb)
    form = {"passs": "passes", "denys": "denies", "denyed": "denied"}.get(stem + ending, stem + ending)

    assert deeds(verb) & deeds(form)


@pytest.mark.parametrize(
    ("one", "two"),
    [("stole", "theft"), ("shot", "shooting"), ("quits", "resign"), ("dead", "died")],
)
def test_irregular_forms_and_synonyms_name_one_deed(one: str, two: str) -> None:
    """Irregular forms, nouns and headline words share a deed too."""
    assert deeds(one) & deeds(two)


@pytest.mark.parametrize(("is_past", "word"), [(True, "banned"), (True, "stole"), (False, "speed"), (False, "bans")])
def test_past_forms(is_past: bool, word: str) -> None:
    """What ends in -ed, and the irregular pasts."""
    assert is_past == past(word)
