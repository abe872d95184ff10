"""Offices beside names and days: what does not fit the table is found, what fits is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from checking import shipped
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lint.checks.holders import CALLED, KIN, OTHER, SAME, SOUND, TYPO, likeness, parts, soundex
from lint.engine import Engine
from lint.knowledge.offices import offices
from lint.knowledge.terms import OPEN, Office, Term
from lint.readers import read
from lint.values import Facts

if TYPE_CHECKING:
    from lint.finding import Finding

ENGINE = Engine(tuple(rule for rule in shipped() if rule.name.startswith("office-")))
MONTHS = "January February March April May June July August September October November December".split()
FILLER = "The council said that the river would be shut to boats for the winter, and that it would meet in spring.\n\n"
UNMARKED = frozenset({"Sultan", "Han Duck-soo", "Sultan bin Abdulaziz"})
"""Holders whose names nothing tells from other words."""

TERMS = [
    (office, term)
    for office in offices().offices
    for term in office.terms
    if not term.acting and term.holder not in UNMARKED
]
DEEDS = (
    "They met {} in {}.",
    "In {1}, they met {0}.",
    "At a {1} meeting with {0} they agreed.",
    "He had talks with {} in {}.",
)
TERM = st.sampled_from(TERMS)
LAW = settings(deadline=None)
"""The first text that is read takes longer than all others."""

DAY = st.integers(date(1989, 1, 1).toordinal(), date(2025, 12, 31).toordinal())


def findings(text: str, published: str = "") -> list[Finding]:
    facts = Facts(published=date.fromisoformat(published) if published else None)
    found, errors = ENGINE.check(read((FILLER + text).encode(), "draft.md", facts))
    assert not errors
    return found


def named(office: Office, name: str) -> str:
    """An office with a name, as prose writes them."""
    if office.to:
        the = "the " if office.to.endswith("Nations") else ""
        return f"U.S. Ambassador to {the}{office.to} {name}"
    title = office.titles[0].title().replace(" Of ", " of ").replace(" And ", " and ")
    return f"{office.place}’s {title} {name}" if office.place else f"{title} {name}"


def month(day: int) -> tuple[int, int, str]:
    """The month of a day: its first and last day, and how prose writes it."""
    when = date.fromordinal(day)
    following = date(when.year + when.month // 12, when.month % 12 + 1, 1).toordinal()
    return when.replace(day=1).toordinal(), following - 1, f"{MONTHS[when.month - 1]} {when.year}"


def own(office: Office, term: Term) -> list[Term]:
    """All terms of an office that whoever holds one, or a namesake, had."""
    return [
        other
        for other in office.terms
        if likeness(parts(tuple(term.holder.split())), other.forms, romanised=True) != OTHER
    ]


@LAW
@given(TERM, DAY, st.sampled_from(DEEDS))
def test_a_day_outside_all_terms_is_told(chosen: tuple[Office, Term], day: int, deed: str) -> None:
    """Whoever is met in an office in a month in which they did not hold it is found, with that month."""
    office, term = chosen
    first, last, when = month(day)
    assume(first >= office.terms[0].first and last <= office.known)
    assume(all(other.misses(first, last) for other in own(office, term)))

    hits = findings(deed.format(named(office, term.holder), when))

    assert ["office-term-conflict"] == [hit.rule.split("/")[1] for hit in hits]
    assert when in hits[0].message


@LAW
@given(TERM, DAY, st.sampled_from(DEEDS))
def test_a_day_within_a_term_is_not(chosen: tuple[Office, Term], day: int, deed: str) -> None:
    """Whoever is met in an office in a month in which they may have held it draws nothing."""
    office, term = chosen
    first, last, when = month(min(max(day, term.first), term.leaving))
    assume(not all(other.misses(first, last) for other in own(office, term)))

    assert [] == findings(deed.format(named(office, term.holder), when))


@LAW
@given(TERM, st.sampled_from(("former ", "then-", "acting ", "the late ")), DAY)
def test_one_who_is_not_said_to_hold_it_draws_nothing(chosen: tuple[Office, Term], word: str, day: int) -> None:
    """Former, acting and late holders are nobody's mistake, whatever the day."""
    office, term = chosen

    assert [] == findings(f"They met {word}{named(office, term.holder)} in {month(day)[2]}.", "2025-12-17")


@LAW
@given(TERM)
def test_a_holder_in_office_draws_nothing(chosen: tuple[Office, Term]) -> None:
    """Every form of a holder's name passes on the last day of the term, by title and place."""
    office, term = chosen
    day = date.fromordinal(min(term.leaving, office.known)).isoformat()

    for form in term.forms:
        assert [] == findings(f"The dam was opened by {named(office, form)}, who spoke briefly.", day)


@LAW
@given(TERM, st.data())
def test_a_slip_in_a_surname_is_told(chosen: tuple[Office, Term], data: st.DataObject) -> None:
    """A letter too many in a holder's surname is found, and the holder's name is the remedy."""
    office, term = chosen
    words = term.holder.split()
    assume(len(words) > 1 and words[-1].isalpha() and len(words[-1]) >= 5 and words[0].isalpha())
    at = data.draw(st.integers(2, len(words[-1]) - 1))
    slip = " ".join([*words[:-1], words[-1][:at] + data.draw(st.sampled_from("bdfgkmpz")) + words[-1][at:]])
    name = parts(tuple(slip.split()))
    kinds = {likeness(name, other.forms, office.romanised) for other in office.terms}
    assume(office.romanised or not kinds & {SAME, KIN, CALLED})

    hits = findings(f"The dam was opened by {named(office, slip)}, who spoke briefly.")

    assert ([] if office.romanised else ["office-holder-mismatch"]) == [hit.rule.split("/")[1] for hit in hits]
    assert all(term.holder in hit.fixes[0] for hit in hits)


@LAW
@given(TERM, DAY)
def test_another_name_on_a_day_is_told(chosen: tuple[Office, Term], day: int) -> None:
    """Somebody else who acts in an office on a day for which its holder is sure is found, and on no other day."""
    office, term = chosen
    day = min(max(day, term.first), term.last, office.known)
    when = date.fromordinal(day)
    written = f"{when.day} {MONTHS[when.month - 1]} {when.year}"
    running = [each for each in office.terms if not each.misses(day, day)]
    sure = len(running) == 1 and running[0].holds(day, day) and not office.shared and not running[0].acting
    sure = sure and bool(office.place)

    hits = findings(f"{named(office, 'Quillan Wexworth')} met the river council on {written}.")

    assert (["office-holder-mismatch"] if sure else []) == [hit.rule.split("/")[1] for hit in hits]


@LAW
@given(TERM, TERM)
def test_a_title_of_another_office_is_told(chosen: tuple[Office, Term], other: tuple[Office, Term]) -> None:
    """Whoever surely holds one office and never had the other is found with the other's title and place."""
    office, term = chosen
    wrong = other[0]
    words = parts(tuple(term.holder.split()))
    assume(len(words) > 1 and wrong.place and not wrong.shared and not office.shared)
    assume(all(likeness(words, each.forms, way) == OTHER for each in wrong.terms for way in (True, False)))
    day = min(term.leaving, office.known) - 1
    held = [
        each
        for there in offices().offices
        for each in there.terms
        if likeness(words, each.forms, there.romanised) == SAME and each.holds(day, day) and not each.acting
    ]
    assume(len(held) == 1 and term.holds(day, day))

    hits = findings(
        f"The dam was opened by {named(wrong, term.holder)}, who spoke briefly.", date.fromordinal(day).isoformat()
    )

    assert ["office-title-mismatch"] == [hit.rule.split("/")[1] for hit in hits]


@LAW
@given(TERM, DAY)
def test_quotations_and_other_presidents_draw_nothing(chosen: tuple[Office, Term], day: int) -> None:
    """What is quoted is not the writer's, and the head of a college is no head of state."""
    office, term = chosen
    when = month(day)[2]

    assert [] == findings(f"“They met {named(office, term.holder)} in {when},” he said.")
    assert [] == findings(
        f"They met Lowmoor College President Quillan {term.holder.split()[-1]} in {when}.", "2025-12-17"
    )


@pytest.mark.parametrize(
    ("name", "forms", "kind"),
    [
        ("Donald Trump", "Donald Trump", SAME),
        ("Donald J. Trump Jr.", "Donald Trump", SAME),
        ("Trump", "Donald Trump", SAME),
        ("Bill Clinton", "William Clinton", SAME),
        ("Sir Keir Starmer", "Keir Starmer", SAME),
        ("Leo", "Leo XIV", SAME),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", SAME),
        ("Donald Trunp", "Donald Trump", TYPO),
        ("Barrack Obama", "Barack Obama", TYPO),
        ("Recep Tayyip Erdogen", "Recep Tayyip Erdoğan", TYPO),
        ("Tom Berk", "Tom Barrack", SOUND),
        ("Hillary Clinton", "Bill Clinton", KIN),
        ("Mark Rubio", "Marco Rubio", CALLED),
        ("Alexander Boris Johnson", "Boris Johnson", SAME),
        ("Ada Trunp", "Donald Trump", KIN),
        ("Lena Ortiz", "Donald Trump", OTHER),
        ("Tom Hale", "Tom Barrack", OTHER),
    ],
)
def test_what_a_name_is_to_a_holder(name: str, forms: str, kind: str) -> None:
    """A form of the name, a slip, a sound-alike, a relative, somebody else."""
    assert kind == likeness(parts(tuple(name.split())), (forms,), romanised=False)


@pytest.mark.parametrize(
    ("word", "code"),
    [("robert", "R163"), ("rupert", "R163"), ("ashcraft", "A261"), ("tymczak", "T522"), ("pfister", "P236")],
)
def test_soundex(word: str, code: str) -> None:
    """The codes of the published examples."""
    assert code == soundex(word).upper()


def test_the_last_term_is_not_the_end_of_knowledge() -> None:
    """After the last day known nobody's name is another's, and no date is outside a running term."""
    text = "{} met the river council on 5 May 2026."

    for office in offices().offices:
        if office.terms[-1].last == OPEN and not office.romanised:
            assert [] == findings(text.format(named(office, office.terms[-1].holder)), "2026-05-06")
            assert [] == findings(text.format(named(office, "Quillan Wexworth")), "2026-05-06")


MET = (
    "They had talks by phone with U.S. President Donald Trump in March 2023.",
    "At a March 2023 summit with U.S. President Donald Trump, they agreed.",
    "The March 2023 meeting between Ortiz and U.S. President Donald Trump was short.",
    "U.S. President Donald Trump’s March 2023 meeting with Ortiz was short.",
    "U.S. President Donald Trump’s talks with Ortiz in March 2023 were short.",
    "In a call on 4 March 2023 with U.S. President Donald Trump, they agreed.",
    "The talks between Ortiz and U.S. President Donald Trump in Lowmoor in March 2023 were short.",
    "The bill was signed by President Donald Trump in March 2023.",
    "The bill was signed in Lowmoor in March 2023 by President Donald Trump.",
    "President Donald Trump pardoned her in March 2023.",
    "U.S. President Donald Trump hosted her at the White House in March 2023.",
    "German Chancellor Angela Merkel visited the dam in March 2023.",
    "German Chancellor Angela Merkel had also visited the dam on 5 May 2023.",
    "Angela Merkel, the German chancellor, visited the dam in March 2023.",
    "At a summit in Lowmoor in March 2023, German Chancellor Angela Merkel told them.",
    "The German chancellor, Angela Merkel, told them on Tuesday.",
)
SPARED = (
    "President Donald Trump visited the dam in March 2013.",
    "President Donald Trump told them in March 2023.",
    "President Barack Obama met donors in March 2023.",
    "They met President Donald Trump’s lawyer in March 2023.",
    "President Donald Trump signed the bill on land bought in March 2023.",
    "They met U.S. President Donald Trump, indicted in March 2023.",
    "They met U.S. President Donald Trump and, in March 2023, the pope.",
    "They met U.S. President Donald Trump, whom they knew since March 2023.",
    "They met U.S. President Donald Trump before the vote of March 2023.",
    "They met U.S. President Donald Trump in a March 2023 campaign.",
    "They met a President Donald Trump in March 2023.",
    "They met the club President Donald Trump in March 2023.",
    "They met Bank of America President Donald Trump in March 2023.",
    "They met U.S. Vice President JD Vance and the candidate in March 2023.",
    "Director John Brennan met the cast in Lowmoor in March 2023.",
    "Director Kash Pattel met the cast.",
    "They met Emmanuel Macron, the German chancellor, the Italian premier and the mayor.",
    "German Chancellor Angela Merkel was first elected in March 1998.",
    "The treaty of the German Chancellor Angela Merkel runs until March 2030.",
)


@pytest.mark.parametrize("text", MET)
def test_a_day_and_a_holder_stand_together(text: str) -> None:
    """Meetings, acts and what a holder who has left did, with a day in the same clause."""
    assert ["office-term-conflict"] == [hit.rule.split("/")[1] for hit in findings(text, "2025-11-20")]


@pytest.mark.parametrize("text", SPARED)
def test_a_day_and_a_holder_stand_apart(text: str) -> None:
    """The day of another clause, of another's deed, of a time when the title was not yet or no longer held."""
    assert [] == findings(text, "2025-11-20")


def test_the_scraped_story_holds_both_mistakes() -> None:
    """The meeting dated before the term and the ambassador's name are found in a story cut up after “U.S.”."""
    seed = Path(__file__).parents[1] / "seeds" / "missile-deal.txt"
    document = read(seed.read_bytes(), seed.name, Facts(published=date(2025, 12, 17)))

    found, _ = ENGINE.check(document)

    assert ["office-term-conflict", "office-holder-mismatch"] == [hit.rule.split("/")[1] for hit in found]
    assert ("U.S. Ambassador to Turkey Tom Barrack",) == tuple(" ".join(fix.split()) for fix in found[1].fixes)
