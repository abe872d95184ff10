from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from time import process_time

import pytest
from checking import shipped
from hypothesis import given, settings
from hypothesis import strategies as st

import lint
from lint.allow import Judged, Terms, judged
from lint.allowance import worded
from lint.approval import is_same
from lint.config import Config, load_profile
from lint.desk import Desk
from lint.examining import examine
from lint.readers import read
from lint.values import Facts

NOW = datetime(2026, 11, 25, 18, tzinfo=UTC)
EXPERTS = "Some experts say the dam will not last the winter."
CLEARLY = "Clearly, the dam is old."
ADA = "Ada Okoye <ada.okoye@example.org>"


@cache
def wire() -> Desk:
    return Desk(Config(load_profile("wire")), rules=shipped())


def seen(text: str, path: str = "draft.md", config: Config | None = None, author: str = "") -> Judged:
    """What remains of a draft after its allowances."""
    outcome = examine(read(text.encode(), path, Facts()), wire().engine)
    here = Desk(config, rules=wire().rules) if config else wire()
    return judged(outcome, (), Terms(here, NOW, lambda _: author))


def told(text: str, path: str = "draft.md", **given: object) -> list[str]:
    """The names of what remains and of what is wrong with the allowances."""
    left = seen(text, path, **given)
    return sorted(found.name for found in (*left.kept, *left.remarks))


def faults(comment: str) -> str:
    wording = worded(comment)
    assert wording is not None
    return wording.fault


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{EXPERTS} <!-- bylint: allow vague-experts: named to the desk -->", []),
        (f"<!-- bylint: allow vague-experts: named to the desk -->\n\n{EXPERTS}", []),
        (f"<!-- bylint: allow vague-experts: named to the desk --> {EXPERTS}", []),
        (f"<!-- bylint: allow vague-experts:\nnamed to the desk -->\n{EXPERTS}", []),
        (f"{{/* bylint: allow vague-experts: named to the desk */}}\n\n{EXPERTS}", []),
        (f"{EXPERTS}\n\n<!-- bylint: allow-file sourcing/*: named to the desk -->", []),
        (f"---\n# bylint: allow-file vague-experts: named to the desk\nlang: en\n---\n\n{EXPERTS}", []),
        (
            f"{EXPERTS}\n\n<!-- bylint: allow vague-experts: too late -->\n\nThe dam is old.",
            ["unused", "vague-experts"],
        ),
        (f"- {EXPERTS} <!-- bylint: allow sourcing: named -->\n- {EXPERTS}", ["vague-experts"]),
        (f"{EXPERTS} [Map](https://dam.example/a|b) <!-- bylint: allow vague-experts: named -->", []),
        ("> The mayor, aged TK, left. <!-- bylint: allow placeholder: a film -->", []),
        (f"| a | b |\n|---|---|\n| {CLEARLY} | <!-- bylint: allow clickbait: x --> old |", ["unused"]),
        (
            f"<!-- bylint: allow vague-experts: a --><!-- bylint: allow booster-unsupported: b -->\n\n{EXPERTS}\n",
            ["unused"],
        ),
        (f"```\n<!-- bylint: allow vague-experts: code -->\n```\n\n{EXPERTS}", ["vague-experts"]),
        (f"`<!-- bylint: allow vague-experts: code -->` is code. {EXPERTS}", ["vague-experts"]),
        (f"<!-- bylint: allow vague-experts: crlf -->\r\n\r\n{EXPERTS}\r\n", []),
        (f"<!-- a note <!-- bylint: allow vague-experts: nested -->\n\n{EXPERTS}", ["vague-experts"]),
        (f"<!-- byline: allow vague-experts -->\n\n{EXPERTS}", ["vague-experts"]),
        (f"<!-- bylint is a linter -->\n\n{EXPERTS}", ["vague-experts"]),
    ],
)
def test_an_allowance_covers_its_block_or_the_next_or_the_file(text: str, left: list[str]) -> None:
    """What stands in a block speaks of it, what stands alone of the next one, `allow-file` of all."""
    assert left == told(text)


def test_a_block_that_scraping_broke_counts_as_one() -> None:
    """An allowance before a broken paragraph covers its second half too."""
    comment = "<!-- bylint: allow vague-experts: named to the desk -->"

    assert ["sentence-split-across-paragraphs"] == told(
        f"{comment}\n\nThe dam is in the U.S.\n\nsouth, and {EXPERTS[0].lower()}{EXPERTS[1:]}"
    )


def test_a_headline_may_carry_its_own_allowance() -> None:
    """A comment on the line of a headline speaks of the headline."""
    title = "# You won't believe what the dam did"

    assert (["clickbait"], []) == (told(title), told(f"{title} <!-- bylint: allow clickbait: a quiz -->"))


def test_a_document_finding_is_allowed_where_it_points() -> None:
    """A finding on the whole article is covered with the headline or sentence that it points at."""
    draft = "# Plant to close\n\nSources said the plant will close."
    comment = " <!-- bylint: allow anonymity-never-explained: they would lose their jobs, and we may not say so -->"

    assert "anonymity-never-explained" in told(draft)
    assert "anonymity-never-explained" not in told(draft.replace("close\n", f"close{comment}\n", 1))


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("bylint: alow x: y", "did you mean “allow”"),
        ("bylint: x", "known: allow, allow-file, override"),
        ("bylint:", "it says nothing; known: allow"),
        ("Bylint: allow x: y", "small letters"),
        ("bylint allow x: y", "with a colon"),
        ("bylint-disable x", "with a colon"),
        ("bylint: allow: y", "it names no rule; write “allow vague-experts: …”"),
        ("bylint: allow vague-experts both named to the editor", "a colon before the reason: “allow vague-experts: …”"),
        ("bylint: allow a b: y", "a comma between “a” and “b”"),
        ("bylint: allow a,, b: y", "a comma has no rule beside it"),
        ("bylint: allow *: y", "“*” would allow everything"),
        ("bylint: allow allowance/unused: y", "a remark on an allowance cannot be allowed"),
        ("bylint: allow a by=M. Lind: y", 'put what follows “by=” in quotation marks: by="…"'),
        ('bylint: allow a by="M. Lind: y', '“"” is out of place'),
        ('bylint: allow a by="": y', "“by=” says nothing"),
        ('bylint: allow a by="A" by="B": y', "“by=” stands twice"),
        ('bylint: allow a bye="A": y', "nothing is called “bye=”; did you mean “by”"),
        ('bylint: allow a: y by="M. Lind"', "“by=” stands before the colon, the reason after it"),
        ("bylint: allow a until=2027-02-30: y", "“2027-02-30” is no day; write it as until=2027-01-31"),
        ("bylint: allow a until=31/1/2027: y", "“31/1/2027” is no day"),
        ("bylint: allow a since=2026-11-25T14:30Z: y", "only an override has “since=”"),
        ("bylint: override: y", "an override says since when: since=2026-11-25T14:30Z"),
        ("bylint: override since=2026-11-25T14:30: y", "says no time zone"),
        ("bylint: override since=yesterday: y", "“yesterday” is no moment"),
        ("bylint: override since=2026-11-25T14:30Z until=2027-01-31: y", "ends by itself after 24 hours"),
    ],
)
def test_a_slip_is_told_with_what_would_be_right(comment: str, fault: str) -> None:
    """Whatever is wrong with an allowance is told, never ignored."""
    assert fault in faults(comment)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("bylint: allow a: b", (("a",), "b", "", "", False)),
        ("bylint:allow a , b/*:  c:  d", (("a", "b/*"), "c: d", "", "", False)),
        ('bylint: allow a by="M. Lind" until=2027-01-31 ref="x": b', (("a",), "b", "M. Lind", "2027-01-31", True)),
        (
            'bylint: allow ref="x" a until="2027-01-31", b by=“M. Lind”:b',
            (("a", "b"), "b", "M. Lind", "2027-01-31", True),
        ),
        ("bylint: allow a", (("a",), "", "", "", False)),
    ],
)
def test_what_an_allowance_says(comment: str, expected: tuple[object, ...]) -> None:
    """Rules with commas and what is said by key stand before the colon in any order, the reason after it."""
    wording = worded(comment)

    assert wording is not None
    assert (expected, "") == (
        (wording.rules, wording.reason, wording.by, wording.until, wording.referred),
        wording.fault,
    )


@given(st.text(alphabet='bylint: allow-file over,="“”rdse/*2027-01Z\n', max_size=60))
@settings(deadline=None)
def test_no_comment_breaks_the_reading(words: str) -> None:
    """Any comment is read, or told to be wrong, or none of our business."""
    wording = worded(f"bylint:{words}")

    assert wording is not None
    assert wording.fault or wording.rules or wording.since


@pytest.mark.parametrize(
    ("text", "path", "left"),
    [
        (f"{EXPERTS}\n\n<!-- bylint: allow a: b", "draft.md", ["malformed", "vague-experts"]),
        (f"{EXPERTS} <!-- bylint: allow a: b", "draft.md", ["malformed", "vague-experts"]),
        (f"{EXPERTS} {{/* bylint: allow vague-experts: b", "draft.md", ["malformed", "vague-experts"]),
        (f"{EXPERTS}\n\n<!-- bylint: allow vague-experts: end -->", "draft.md", ["malformed", "vague-experts"]),
        (f"<!-- bylint: allow vague-experts: a -- b -->\n\n{EXPERTS}", "draft.md", ["malformed", "vague-experts"]),
        (f"<!-- bylint: allow vague-experts: b -->\n\n{EXPERTS}", "draft.txt", ["malformed", "vague-experts"]),
        (
            f"<!-- bylint: override since=2026-11-26T14:30Z: b -->\n\n{EXPERTS}",
            "draft.md",
            ["malformed", "vague-experts"],
        ),
        (f"<!-- bylint: allow vague-experts -->\n\n{EXPERTS}", "draft.md", ["no-reason", "vague-experts"]),
        (f"<!-- bylint: allow vague-expert: b -->\n\n{EXPERTS}", "draft.md", ["unknown-rule", "vague-experts"]),
    ],
)
def test_a_void_allowance_withholds_nothing(text: str, path: str, left: list[str]) -> None:
    """What is wrong with an allowance is a finding, and what it would withhold stands."""
    assert left == told(text, path)


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ("allow vague-experts until=2026-11-25", []),
        ("allow vague-experts until=2026-11-24", ["expired", "vague-experts"]),
        ("override since=2026-11-24T18:01Z", []),
        ("override vague-experts since=2026-11-25T20:00+02:00", []),
        ("override since=2026-11-24T18:00Z", ["expired", "vague-experts"]),
        ("override clickbait since=2026-11-25T14:30Z", ["vague-experts"]),
    ],
)
def test_an_allowance_ends_when_it_says(head: str, left: list[str]) -> None:
    """A day is over when it is over everywhere, an override after 24 hours; then the finding is open again."""
    assert left == told(f"<!-- bylint: {head}: their report comes out -->\n\n{EXPERTS}")


def test_a_long_comment_is_read_in_time_that_grows_with_it() -> None:
    """Blanks, references and comments by the thousand cost no more than as many words."""
    blanks = " " * 20_000
    many = "".join(f'<!-- bylint: allow vague-experts ref="ED-{number}": x -->\n\n' for number in range(500))
    started = process_time()

    told(f'<!-- bylint: allow vague-experts ref=ED{blanks}x by="{blanks}(": named -->\n\n{EXPERTS}\n\n{many}')

    assert process_time() - started < 2


def test_an_allowance_of_one_finding_of_several_is_used() -> None:
    """What withholds anything is no waste, however many rules it names."""
    assert [] == told(f"<!-- bylint: allow vague-experts, clickbait: named -->\n\n{EXPERTS}")


@pytest.mark.parametrize(
    ("config", "left"),
    [
        (Config(load_profile("wire")), ["unused"]),
        (Config(load_profile("wire"), select=("clickbait", "allowance")), []),
        (Config(load_profile("wire"), select=("vague-experts", "allowance")), ["unused"]),
        (Config(load_profile("wire"), ignore=("vague-experts",)), []),
        (Config(load_profile("wire"), ignore=("unused",)), []),
    ],
)
def test_unused_is_told_only_of_rules_that_were_asked(config: Config, left: list[str]) -> None:
    """A run that did not ask a rule knows nothing of an allowance of it."""
    assert left == told("<!-- bylint: allow vague-experts: named -->\n\nThe dam is old.", config=config)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The dam is old. <!-- bylint: allow vague-experts: x -->\n\nIt leaks.", "in its block"),
        ("The dam is old.\n<!-- bylint: allow vague-experts: x -->\n\nIt leaks.", "in the block after it"),
        ("The dam is old.\n\n<!-- bylint: allow-file vague-experts: x -->", "in this draft"),
    ],
)
def test_unused_says_where_it_would_hold(text: str, where: str) -> None:
    """Right under a paragraph, a comment is for the next one; who meant the first learns it."""
    (remark,) = seen(text).remarks

    assert f"Nothing {where} needs this allowance of “vague-experts”." in remark.message


def test_what_a_whole_draft_draws_may_be_allowed_where_all_of_it_stands() -> None:
    """The one anonymous source of a story is signed off beside it, for the headline too; of two, one is not enough."""
    comment = "<!-- bylint: allow anonymity-no-descriptor, anonymity-never-explained: named to the desk -->"
    text = f"# Mill to close\n\nSources said the mill will close. {comment}\n\n"

    assert [] == told(f"{text}The mill is old.")
    assert "anonymity-never-explained" in told(f"{text}Insiders said the mill is old.")


def test_a_rule_that_is_off_here_leaves_its_allowance_alone() -> None:
    """What is allowed for a stricter house, or another genre, is no waste in this one."""
    opinion = "---\ngenre: opinion\n---\n\n<!-- bylint: allow scare-quote: a nickname -->\n\nThe dam is old."

    assert [] == told("<!-- bylint: allow attribution-gap: all of it is hers -->\n\nThe dam is old.")
    assert ["unused"] == told(opinion.replace("opinion", "news"))
    assert [] == told(opinion)


@pytest.mark.parametrize(
    ("said", "author", "left"),
    [
        ("", ADA, ["needs-approval", "vague-experts"]),
        (' by="M. Lind"', ADA, []),
        (' by="M. Lind"', "", []),
        (' by="A. Okoye"', ADA, ["own-approval", "vague-experts"]),
        (' by="A. Okoye"', "", []),
    ],
)
def test_some_rules_take_four_eyes(said: str, author: str, left: list[str]) -> None:
    """Where a house asks for somebody's leave, the writer's own does not do; who cannot be told is trusted."""
    config = Config(load_profile("wire"), approval=("sourcing/vague-*",))

    assert left == told(f"<!-- bylint: allow vague-experts{said}: named -->\n\n{EXPERTS}", config=config, author=author)


@pytest.mark.parametrize(
    ("by", "same"),
    [
        ("Ada Okoye", True),
        ("ADA OKOYE, night desk", True),
        ("A. Okoye", True),
        ("A Okoye (desk)", True),
        ("ada.okoye@example.org", True),
        ("ada.okoye", True),
        ("Adá Okoye", True),
        ("Ada Okoye <ada@example.com>", True),
        ("Okoye", False),
        ("B. Okoye", False),
        ("M. Lind", False),
        ("", False),
    ],
)
def test_who_is_the_same(by: str, same: bool) -> None:
    """A name, an address, its first part, or initial and surname mean an author; a surname alone does not."""
    assert (same, False) == (is_same(by, ADA), is_same(by, ""))


@pytest.mark.parametrize("sic", ["[sic]", "[*sic*]", "(sic)", "” [SIC]"])
def test_sic_excuses_what_ends_right_before_it(sic: str) -> None:
    """“[sic]” says that the words before it stand as they were written, and no others."""
    doubled = "She wrote that the the"

    assert ["doubled-word"] == told(f"{doubled} dam was old.")
    assert [] == told(f"{doubled} {sic} dam was old.")
    assert ["doubled-word"] == told(f"{doubled} dam {sic} was old.")


SENTENCES = (
    EXPERTS,
    CLEARLY,
    "Sources said the plant will close.",
    "The board met on Monday.",
    "The mayor, aged TK, left.",
)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), st.data())
@settings(max_examples=30, deadline=None)
def test_allowing_a_finding_removes_exactly_it(paragraphs: list[str], data: st.DataObject) -> None:
    """With the rule of a finding allowed in its block, all other findings are as they were."""
    before = [(found.rule, found.place.excerpt) for found in seen("\n\n".join(paragraphs)).kept]
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    at = len("\n\n".join((*paragraphs[:number], "")))
    kept = seen("\n\n".join(paragraphs)).kept
    here = [found for found in kept if at <= found.place.start.offset < at + len(paragraphs[number])]
    rule = data.draw(st.sampled_from(here)).rule if here else "sourcing/vague-experts"
    paragraphs[number] += f" <!-- bylint: allow {rule}: known to the desk -->"

    after = seen("\n\n".join(paragraphs))

    gone = [(found.rule, found.place.excerpt) for found in here if found.rule == rule]
    left = [(found.rule, found.place.excerpt) for found in after.kept]
    assert sorted(before) == sorted(left + gone)
    assert bool(gone) == (not after.remarks)


def test_python_honours_allowances() -> None:
    """`lint.check` withholds what a draft allows, and tells what is wrong with the allowance."""
    tomorrow = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%d}"
    allowed = f"<!-- bylint: allow vague-experts until={tomorrow}: named -->\n\n{EXPERTS}"

    assert [] == [found.name for found in lint.check(allowed)]
    assert ["no-reason", "vague-experts"] == [found.name for found in lint.check(allowed.replace(": named", ""))]
