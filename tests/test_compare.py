"""Two versions of a draft: what an edit did to its sourcing, and what of an edit is nobody's business."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from textwrap import fill

import pytest
from checking import shipped
from hypothesis import given, settings
from hypothesis import strategies as st
from running import bylint, run

from lint import comparison, withholding
from lint.checks.resemblance import LIKELIEST, Unit, likely, weights_of
from lint.comparison import versions
from lint.config import Config
from lint.configs import Configs
from lint.drafts import Aside, Wanted
from lint.engine import Engine
from lint.errors import BylintError
from lint.finding import Finding
from lint.profile import load_profile
from lint.readers import read
from lint.revision import changed_since, text_at
from lint.rulefile import rule_of
from lint.run import examined
from lint.span import Span
from lint.versions import beside
from lint.withholding import Filters
from lint.yamlfile import parse

CONFIG = Config(load_profile("wire"))
ENGINE = Engine(CONFIG.chosen(shipped(), compared=True), CONFIG.severity)
LINES = (Path(__file__).parent / "edits.txt").read_text("utf-8").splitlines()
EDITS = [tuple(map(str.strip, line.split("|"))) for line in LINES if "|" in line and not line.startswith("#")]
AROUND = "The town of Harwick lies on the north bank.\n\n{}\n\nRain is expected later in the week."
SENTENCES = [
    "At least 12 people died in the flood, police said.",
    "“We will rebuild the mill by spring,” Lena Ortiz said.",
    "The mayor may resign on Friday, two aides who asked not to be named said.",
    "The bridge cost $1.2 million and took 3 years to build.",
    "Jan Novak allegedly sold the ferry twice.",
    "Ortiz denied it on 3 March 2019.",
    "According to the River Board, 45 percent of the wall is gone.",
    "It rained.",
]
FEW = settings(deadline=None, max_examples=25)
PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6
)


def compared(old: str, new: str, *paths: str) -> list[Finding]:
    before, after = paths or ("draft.md", "draft.md")
    findings, errors = ENGINE.check(beside(read(old.encode(), before), read(new.encode(), after), ENGINE))
    assert not errors
    return findings


@pytest.mark.parametrize(("rule", "before", "after"), EDITS)
def test_an_edit_is_told_for_what_it_is(rule: str, before: str, after: str) -> None:
    """What changed a claim is told by the rule that asks for it, and what did not is told by none."""
    found = {finding.name for finding in compared(AROUND.format(before), AROUND.format(after))}

    assert (found == set()) if rule == "-" else (rule in found)


def test_the_edits_are_many() -> None:
    """Sixty edits at least, half of them innocent."""
    innocent = sum(rule == "-" for rule, *_ in EDITS)

    assert len(EDITS) >= 60
    assert 0.4 <= innocent / len(EDITS) <= 0.6


@FEW
@given(PARAGRAPHS)
def test_a_draft_that_did_not_change_is_silent(paragraphs: list[str]) -> None:
    """Identical versions, also with every sentence said twice."""
    text = "\n\n".join(paragraphs)

    assert [] == compared(text, text)


@FEW
@given(PARAGRAPHS, st.integers(20, 90))
def test_lines_and_formats_are_no_change(paragraphs: list[str], width: int) -> None:
    """Rewrapped lines, other marks, emphasis and the same words in another format are silent."""
    text = "\n\n".join(paragraphs)
    wrapped = "\n\n\n".join(fill(each, width, break_on_hyphens=False) + "  " for each in paragraphs)

    assert [] == compared(text, wrapped)
    assert [] == compared(text, text.replace("“", '"').replace("”", '"'))
    assert [] == compared(text, text.replace("Ortiz", "**Ortiz**").replace("bridge", "[bridge](https://a.example)"))
    assert [] == compared(text, text, "draft.txt", "draft.md")


@FEW
@given(PARAGRAPHS, st.randoms(use_true_random=False))
def test_paragraphs_may_move(paragraphs: list[str], chance: object) -> None:
    """Another order of paragraphs changes nobody's words."""
    moved = list(paragraphs)
    chance.shuffle(moved)  # type: ignore[attr-defined]

    assert [] == compared("\n\n".join(paragraphs), "\n\n".join(moved))


@FEW
@given(PARAGRAPHS)
def test_what_is_added_or_cut_is_no_change(paragraphs: list[str]) -> None:
    """A paragraph more or less alters no claim that stays."""
    text = "\n\n".join(paragraphs)
    more = f"{text}\n\nA heron was seen near the old customs house."

    assert [] == compared(text, more)
    assert [] == compared(more, text)


def test_a_change_that_runs_through_the_text_is_told_once() -> None:
    """One name respelt in three places is one finding, at the first, with the others beside it."""
    text = "The court freed Jan Kowalski in May.\n\nThe mayor met Kowalski twice.\n\nThe board then hired Kowalski."

    (finding,) = compared(text, text.replace("Kowalski", "Kowalsky"))

    assert ("name-respelt", 1) == (finding.name, finding.place.start.line)
    assert [3, 5] == [place.start.line for place in finding.related]


def test_the_earlier_line_and_the_later_place_are_told() -> None:
    """The finding stands in the later version; its message names the line of the earlier one."""
    (finding,) = compared("It rained.\n\nThe flood killed 12 people.", "The flood killed 14 people.\n\nIt rained.")

    assert (1, 18, "14") == (finding.place.start.line, finding.place.start.column, finding.place.excerpt)
    assert "“12” (line 3 of the earlier version)" in finding.message


@FEW
@given(st.integers(2, 60))
def test_few_pairs_are_weighed_of_each_sentence(count: int) -> None:
    """However alike all sentences are, the work grows with their number."""
    units = [Unit(at, Span(at, at), False, "", frozenset({"mill", "flood", "dam"})) for at in range(count)]

    assert len(list(likely(units, units, {}, weights_of(units)))) <= LIKELIEST * count


def test_a_check_of_one_draft_asks_nothing_of_changes(tmp_path: Path) -> None:
    """Rules of changes are none of `bylint check`'s, and their names are known to it all the same."""
    (tmp_path / "draft.md").write_text("The flood killed 14 people.\n", "utf-8")
    chosen = CONFIG._replace(select=("changes",)).chosen(shipped())

    (each,) = examined(Wanted((str(tmp_path),)), Configs(), Aside())

    assert () == chosen
    assert not [rule for rule in each.desk.asked.values() if rule.compares]
    assert {rule.family for rule in ENGINE.rules} == {"changes"}


def test_an_example_of_a_change_needs_two_versions() -> None:
    """Without the line between them the rule does not load, and the error has the example's line."""
    written = "message: x.\nseverity: warning\nwhy: y\nauthority: [a]\nprecision: low\ncheck: number_changed\n"
    given = parse(f"{written}examples: {{catches: ['[[a]]', '[[b]]'], spares: [c, d]}}\n", "mine.yml")

    with pytest.raises(BylintError, match="part them by a line that is “=>”") as caught:
        rule_of(given, "house/mine.yml")

    assert 7 == caught.value.line


def test_an_allowance_withholds_a_change(tmp_path: Path) -> None:
    """A reason given in the later version holds here too, and `bylint check` does not call it unused."""
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("The flood killed 12 people.\n", "utf-8")
    new.write_text("<!-- bylint: allow number-changed: a recount -->\n\nThe flood killed 14 people.\n", "utf-8")
    now = datetime.now(UTC)

    report = comparison.compared([versions(str(old), str(new))], Configs(), now, None)
    alone = withholding.run(Wanted((str(new),)), Configs(), Filters(now)).report

    assert ((), 1) == (report.findings, report.withheld.allowed)
    assert () == alone.findings


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A draft in two commits, renamed and changed once more on the disk."""
    text = f"---\nstatus: published\n---\n\n{AROUND.format('The flood killed 12 people, police said.')}\n"
    run("git", "init", "-q", cwd=tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "flood.md").write_text(text, "utf-8")
    run("git", "add", "-A", cwd=tmp_path)
    run("git", "commit", "-q", "-m", "A draft", cwd=tmp_path)
    run("git", "mv", "drafts/flood.md", "drafts/high water.md", cwd=tmp_path)
    run("git", "commit", "-q", "-m", "A better name", cwd=tmp_path)
    (tmp_path / "drafts" / "high water.md").write_text(text.replace("12", "14"), "utf-8")
    return tmp_path


def test_a_revision_against_the_disk(repository: Path) -> None:
    """OLD may be a revision of NEW, also of what an editor pipes in; the report stands over NEW, in any format."""
    words = ("HEAD", "drafts/high water.md", "--format", "json", "--fail-level", "warning")
    done = bylint("compare", *words, cwd=repository)
    findings = json.loads(done.stdout)["findings"]
    text = (repository / words[1]).read_bytes()
    piped = bylint("compare", "HEAD", "-", *words[2:], "--stdin-filename", words[1], cwd=repository, stdin=text)

    assert (1, done.stdout) == (done.returncode, piped.stdout)
    assert {"drafts/high water.md"} == {finding["path"] for finding in findings}
    assert ["changes/published-change-unmarked", "changes/number-changed"] == [each["rule"] for each in findings]


def test_all_drafts_since_a_revision(repository: Path) -> None:
    """A renamed draft is compared with what it was called then; --select and --ignore hold."""
    told = bylint("compare", "--since", "HEAD~1", "--format", "concise", cwd=repository)
    left = bylint("compare", "--since", "HEAD~1", "--ignore", "changes", "--format", "concise", cwd=repository)

    assert b"drafts/high water.md:7:18: warning changes/number-changed" in told.stdout
    assert (0, b"1 draft, 23 words: nothing to remark.\n") == (left.returncode, left.stdout)


def test_git_is_asked_for_what_is_named(repository: Path) -> None:
    """A path counts from the top, with `./` from the folder; an empty revision is the index."""
    folder = str(repository / "drafts")

    assert b"killed 12" in text_at("HEAD~1", "drafts/flood.md", folder)
    assert b"killed 12" in text_at("HEAD", "./high water.md", folder)
    assert b"killed 12" in text_at("", "./high water.md", folder)
    assert {"high water.md": "flood.md"} == changed_since("HEAD~1", folder)


@pytest.mark.parametrize(
    ("revision", "path", "told"),
    [
        ("HEAD", "drafts/flood.md", "no such file at HEAD"),
        ("HEAD", "drafts", "no such file at HEAD"),
        ("HAED", "drafts/high water.md", "no revision “HAED”"),
        ("--output=gone.md", "drafts/high water.md", "knows no revision"),
        ("HEAD\0", "drafts/high water.md", "knows no revision"),
    ],
)
def test_a_revision_that_cannot_be_had_is_an_error(repository: Path, revision: str, path: str, told: str) -> None:
    """What is wrong and what would be right; a revision is never an option of git's."""
    with pytest.raises(BylintError, match=told):
        text_at(revision, path, str(repository))

    assert not (repository / "gone.md").exists()


def test_outside_a_repository_it_says_so(tmp_path: Path) -> None:
    """No repository, no file and one standard input for two versions are mistakes with a remedy."""
    (tmp_path / "draft.md").write_text("It rained.\n", "utf-8")

    for old, new, told in [
        ("HEAD", str(tmp_path / "draft.md"), "this is no git repository"),
        (str(tmp_path / "gone.md"), str(tmp_path / "draft.md"), "no file is called"),
        (str(tmp_path / "draft.md"), str(tmp_path / "gone.md"), "no such file or directory; check the path"),
        (str(tmp_path / "draft.md"), str(tmp_path), "for all drafts in it: bylint compare --since REV"),
        ("-", "-", "one version only"),
    ]:
        with pytest.raises(BylintError, match=told):
            versions(old, new)
