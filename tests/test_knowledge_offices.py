"""The table of offices, and a newsroom's own file over it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from running import bylint

import lint
from lint.checks.namings import NOUNS
from lint.errors import BylintError
from lint.knowledge.offices import SHIPPED, offices, read
from lint.knowledge.terms import OPEN, Office, told

if TYPE_CHECKING:
    from pathlib import Path

TABLE = offices()
DRAFT = """The council said that the river would be shut to boats for the winter, and would meet again in spring.

It was opened by the mayor and by Lowmoor Mayor Lena Ortizz on the day that the bridge was shut for the repairs.
"""
PEOPLE = """as-of: 2026-03-01
places:
  Lowmoor: Lowmoorish
offices:
  - title: mayor
    place: Lowmoor
    terms:
      - 2020-05-01/2024-05-01 Ada Vale
      - 2024-05/.. Lena Ortiz, Magdalena Ortiz
"""


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def office(title: str, place: str, to: str = "", table: lint.knowledge.terms.Offices = TABLE) -> Office:
    return next(each for each in table.titled[title] if (each.place, each.to) == (place, to))


def own(tmp_path: Path, text: str) -> str:
    path = tmp_path / "people.yml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_terms_are_in_order() -> None:
    """No term ends before it begins, and those of one office that are no acting ones follow each other."""
    for each in TABLE.offices:
        held = [term for term in each.terms if not term.acting]

        assert all(term.first <= term.settled and term.leaving <= term.last for term in each.terms)
        assert all(term.first < term.last for term in each.terms)
        assert all(before.leaving <= after.settled for before, after in pairwise(held)), each.titles


def test_only_the_last_term_runs() -> None:
    """At most one term of an office, that of its last holder, has no end; an acting one may stand in."""
    for each in TABLE.offices:
        running = [term for term in each.terms if term.last == OPEN]

        assert running in ([], [each.terms[-1]])


def test_every_title_holds_a_noun_that_is_looked_for() -> None:
    """An article that names an office holds one of NOUNS, or the table would not be read for it."""
    assert [] == [title for title in TABLE.titled if NOUNS.isdisjoint(title.split())]


def test_no_form_is_a_title() -> None:
    """A comma and nothing else parts the forms of a holder's name, and the first has no bracket left in it."""
    forms = [form for each in TABLE.offices for term in each.terms for form in term.forms]

    assert [] == [form for form in forms if any(sign in form for sign in "()/") or form[0].isdigit()]


@pytest.mark.parametrize(
    ("title", "place", "to", "when", "holder"),
    [
        ("president", "United States", "", "1992-05-05", "George H.W. Bush"),
        ("president", "United States", "", "2000-05-05", "Bill Clinton"),
        ("president", "United States", "", "2005-05-05", "George W. Bush"),
        ("president", "United States", "", "2012-05-05", "Barack Obama"),
        ("president", "United States", "", "2018-05-05", "Donald Trump"),
        ("president", "United States", "", "2024-09-05", "Joe Biden"),
        ("president", "United States", "", "2025-12-17", "Donald Trump"),
        ("vice president", "United States", "", "2012-05-05", "Joe Biden"),
        ("vice president", "United States", "", "2025-05-05", "JD Vance"),
        ("ambassador", "United States", "Turkey", "2025-12-17", "Tom Barrack"),
        ("chancellor", "Germany", "", "2021-12-24", "Olaf Scholz"),
        ("prime minister", "Britain", "", "2022-09-30", "Liz Truss"),
        ("president", "France", "", "2016-05-05", "François Hollande"),
        ("pope", "", "", "2025-06-01", "Leo XIV"),
        ("secretary general", "NATO", "", "2024-11-01", "Mark Rutte"),
    ],
)
def test_who_held_it(title: str, place: str, to: str, when: str, holder: str) -> None:
    """The table names the one who is known to have held an office on a day."""
    held = [term.holder for term in office(title, place, to).terms if term.holds(day(when), day(when))]

    assert [holder] == held


def test_an_uncertain_day_is_on_neither_side() -> None:
    """Where only the month is known, no day of it is surely in the term or out of it."""
    flake = next(term for term in office("ambassador", "United States", "Turkey").terms if "Flake" in term.holder)
    middle = day("2024-09-15")

    assert not flake.holds(middle, middle)
    assert not flake.misses(middle, middle)


def test_nothing_is_sure_after_the_last_day_known() -> None:
    """A term that runs is neither surely over nor surely still running on a later day."""
    term = office("president", "France").terms[-1]
    later = office("president", "France").known + 1

    assert not term.holds(later, later)
    assert not term.misses(later, later)


def test_an_own_office_is_added(tmp_path: Path) -> None:
    """An own file brings in offices and places, and the shipped ones stay."""
    table = read(own(tmp_path, PEOPLE), TABLE)

    assert ["Ada Vale", "Lena Ortiz"] == [term.holder for term in office("mayor", "Lowmoor", table=table).terms]
    assert "Lowmoor" == table.places["Lowmoorish"]
    assert office("president", "France") in table.offices


def test_an_own_term_ends_a_running_one(tmp_path: Path) -> None:
    """A new holder ends the term that was running, on the day of taking over."""
    text = (
        "as-of: 2026-03-01\noffices:\n- title: chancellor\n  place: Germany\n  terms:\n  - 2026-02-01/.. Lena Ortiz\n"
    )

    merz, ortiz = office("chancellor", "Germany", table=read(own(tmp_path, text), TABLE)).terms[-2:]

    assert ("Friedrich Merz", day("2026-02-01")) == (merz.holder, merz.last)
    assert "from 6 May 2025 to 1 February 2026" == told([merz])
    assert ("Lena Ortiz", OPEN) == (ortiz.holder, ortiz.last)


def test_an_own_term_corrects_one(tmp_path: Path) -> None:
    """A term that overlaps shipped ones replaces them."""
    text = (
        "as-of: 2025-03-01\noffices:\n- title: chancellor\n  place: Germany\n  terms:\n"
        "  - 2021-12-09/2025-05-06 Olaf Scholz\n"
    )

    table = read(own(tmp_path, text), TABLE)

    scholz = [term for term in office("chancellor", "Germany", table=table).terms if term.holder == "Olaf Scholz"]
    assert [day("2021-12-09")] == [term.first for term in scholz]
    assert office("chancellor", "Germany").known == office("chancellor", "Germany", table=table).known


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("as-of: 2026-03-01\n", "", 1, "“as-of” is wanted"),
        ("as-of: 2026-03-01", "as-of: soon", 1, "as-of: “soon” is no day"),
        ("places:", "place:", 2, "did you mean “places”"),
        ("title: mayor", "titel: mayor", 5, "did you mean “title”"),
        ("    place: Lowmoor\n", "    place: [Lowmoor]\n", 6, "one name"),
        ("place: Lowmoor", "romanised: maybe", 6, "neither true nor false"),
        ("2024-05-01 Ada", "2024-05-41 Ada", 8, "no day, month or year"),
        ("2024-05-01 Ada", "2019-05-01 Ada", 8, "later than"),
        ("2020-05-01/2024-05-01 Ada Vale", "since 2020 Ada Vale", 8, "a term is"),
        ("2024-05/..", "2023-05-01/..", 9, "begins before Ada Vale ends"),
        ("2024-05/..", "2027-05-01/..", 9, "move that on"),
        ("offices:", "offices: none", 4, "not YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, what: str) -> None:
    """Each mistake in an own file names its line and what would be right."""
    path = own(tmp_path, PEOPLE.replace(old, new, 1))

    with pytest.raises(BylintError, match=what) as told_error:
        read(path, TABLE)

    assert abs(line - told_error.value.line) <= (what == "not YAML")
    assert path == told_error.value.path


def test_the_option_puts_own_people_over_the_table(tmp_path: Path) -> None:
    """`--people` brings an own office into a run; a mistake in the file ends it with 2 and the place."""
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    own(tmp_path, PEOPLE)

    words = ("check", "--people", "people.yml", "--select", "office-holder-mismatch", "-f", "concise", "draft.md")
    good = bylint(*words, cwd=tmp_path)
    own(tmp_path, PEOPLE.replace("2024-05-01 Ada", "2024-05-41 Ada"))
    bad = bylint(*words, cwd=tmp_path)

    assert b"Lowmoor Mayor Lena Ortizz" in good.stdout
    assert (0, 2) == (good.returncode, bad.returncode)
    assert b"people.yml:8: " in bad.stderr


def test_the_interface_takes_people(tmp_path: Path) -> None:
    """`lint.check` with `people` checks against that file."""
    found = lint.check(DRAFT, people=own(tmp_path, PEOPLE))

    assert ["consistency/office-holder-mismatch"] == [each.rule for each in found if "office" in each.rule]
    assert "offices.yml" in SHIPPED
