"""The engine: where it looks, what it leaves alone, what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checking import shipped
from counting import calls

from lint import Document, check, read
from lint.engine import Engine
from lint.loading import load_rule

if TYPE_CHECKING:
    from pathlib import Path

LOUD = "Sources said the mill will close. Clearly, the plan failed. The mayor reportedly left.\n\n"
QUIET = "The mayor opened the school on Monday. Two teachers spoke, and a band played in the yard.\n\n"


def names(text: str) -> list[str]:
    return [finding.name for finding in check(text, "draft.txt")]


def test_a_finding_is_where_the_words_are() -> None:
    """Line, column and excerpt are those of the file, markup and line ends included."""
    (finding,) = check("The **mill** is shut.\r\n\r\n- The mill &amp;\r\n  port re*port*edly fell.", "draft.md")

    assert ("re*port*edly", 4, 8) == (finding.place.excerpt, finding.place.start.line, finding.place.start.column)


def test_a_quotation_is_not_the_writers() -> None:
    """What somebody else says draws nothing."""
    assert [] == names("“Clearly, the plan failed and sources said so,” said Ada Okoye, the mayor.")


def test_an_unclosed_quote_hides_nothing_elsewhere() -> None:
    """A quotation left open in one paragraph hides no finding of the others."""
    assert {"booster-unsupported", "reportedly-no-source"} <= set(names(f"{QUIET}He said: “We go.\n\n{LOUD}{QUIET}"))


def test_a_paragraph_appended_changes_no_finding_before_it() -> None:
    """Sentence-level findings do not depend on what follows, out of reach."""
    before = check(LOUD + QUIET * 3, "draft.txt")

    after = check(LOUD + QUIET * 3 + "Rain fell on the port all day.\n", "draft.txt")

    assert before == after


def test_findings_do_not_depend_on_line_ends() -> None:
    """LF, CRLF and CR draw the same rules on the same lines."""
    drawn = {
        tuple((f.rule, f.place.start.line, f.place.start.column) for f in check((LOUD * 2).replace("\n", end), "d.txt"))
        for end in ("\n", "\r\n", "\r")
    }

    assert 1 == len(drawn)


def test_only_sentences_with_an_anchor_are_asked(engine: Engine) -> None:
    """Work grows with what a text holds: a quiet paragraph costs its scan and next to nothing else."""
    few = Engine(engine.rules, engine.severity)
    many = Engine(engine.rules, engine.severity)

    few.check(read((QUIET * 20).encode(), "draft.txt"))
    many.check(read((LOUD * 20).encode(), "draft.txt"))

    assert len(QUIET * 20) == pytest.approx(few.work["characters scanned"], rel=0.01)
    assert few.work["sentences asked"] < 40 * 14
    assert few.work["sentences asked"] < many.work["sentences asked"]


def test_a_catastrophic_pattern_is_stopped_and_named(tmp_path: Path, engine: Engine) -> None:
    """A pattern that would never end is an error with the rule's name, and the other rules go on."""
    rule = load_rule(_written(tmp_path, CATASTROPHE))
    text = "Clearly, " + "a" * 60 + "!"

    findings, errors = Engine((rule, *engine.rules)).check(read(text.encode(), "draft.txt"))

    assert ["booster-unsupported"] == [finding.name for finding in findings]
    assert "house/slow" in str(errors[0])


def test_a_draft_is_never_read_as_a_message(tmp_path: Path) -> None:
    """Braces in a draft stay braces."""
    rule = load_rule(_written(tmp_path, BRACES))

    findings, _ = Engine((rule,)).check(read(b"The {match} fell.", "draft.txt"))

    assert "“{match}” fell." == findings[0].message


def test_a_document_keeps_its_way_back() -> None:
    """`read` gives a Document whose text maps to the file."""
    document = read(b"A &amp; B", "draft.md")

    assert isinstance(document, Document)
    assert "A & B" == document.text


def _written(folder: Path, text: str) -> str:
    path = folder / "house" / "slow.yml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return str(path)


HEAD = """\
severity: warning
why: For a test.
authority: [nobody]
precision: low
check: pattern
outside: []
"""
CATASTROPHE = (
    HEAD
    + """\
message: "Slow."
pattern: "(?:a|aa|aaa)+b"
timeout: 0.05
examples:
  catches: ["[[aab]]", "b [[ab]]"]
  spares: ["b", "c"]
"""
)
BRACES = (
    HEAD
    + """\
message: "“{match}” fell."
pattern: "\\\\{match\\\\}"
examples:
  catches: ["[[{match}]]", "b [[{match}]]"]
  spares: ["b", "c"]
"""
)


SHAPES = {
    "one paragraph": "“We go there now and will not come back,” Lena Ortiz said. ",
    "scraps": "It was a “grand” and “bold” plan, “sources” say. ",
    "unnamed": "An aide said it was rotten. Experts called it a disaster.\n\n",
    "charges": "Tom Hale was accused of fraud, Bloomberg reported, citing aides.\n\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_work_of_all_rules_grows_with_the_text(shape: str) -> None:
    """Four times the text is at most five times the work, in long paragraphs too."""
    engine = Engine(shipped())
    once, four = (read((shape * times).encode(), "draft.txt") for times in (100, 400))
    engine.check(read(shape.encode(), "draft.txt"))

    assert calls(lambda: engine.check(four)) < 5 * calls(lambda: engine.check(once))
