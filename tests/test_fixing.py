"""Fixes that cannot be wrong: which hits carry one, where none is given, and what is left of the file."""

from __future__ import annotations

import pytest
from checking import house, shipped
from hypothesis import given
from hypothesis import strategies as st

from lint import read
from lint.checks.decoded import decoded
from lint.engine import Engine
from lint.errors import BylintError
from lint.finding import Fix
from lint.fixing import mended
from lint.rule import Rule
from lint.testing import failures
from lint.values import Facts

MENDING = [rule for rule in shipped() if rule.fix]
SPELLING = """\
message: Write {instead}.
check: replace
inside: [paragraph, headline]
fix: true
pairs:
  advisor: adviser
  e-mail: email
  per cent: percent
  tram: "*tram*"
  bus: [coach, omnibus]
  egress: exit
  clerks: town officers
  ampersand: "&"
"""


def put_in(text: str, engine: Engine, path: str = "draft.md", *vocabulary: str) -> str:
    """`text` with the fixes of its findings."""
    findings, errors = engine.check(read(text.encode(), path, Facts(vocabulary=vocabulary)))
    assert not errors
    return mended(text, findings)[0]


def spelt(text: str, path: str = "draft.md", *vocabulary: str) -> str:
    return put_in(text, house(SPELLING), path, *vocabulary)


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.name)
def test_a_fix_mends_and_breaks_nothing(rule: Rule) -> None:
    """In what a rule catches, its fixes remove their findings and bring none; to fix again changes nothing."""
    fixed = 0
    for example in rule.catches:
        engine = Engine((rule,))
        found, _ = engine.check(read(example.source.encode(), "draft.md"))
        text, count = mended(example.source, found)
        again, _ = engine.check(read(text.encode(), "draft.md"))
        fixed += count

        assert len(found) - count == len(again)
        assert (text, 0) == mended(text, again)
    assert fixed
    assert [] == list(failures(rule, read))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The advisor left.", "The adviser left."),
        ("Advisor to the mayor, she left.", "Adviser to the mayor, she left."),
        ("She left an egress and an e-mail.", "She left an exit and an email."),
        ("An advisor’s **advisor**\r\nleft ten per cent.", "An adviser’s **adviser**\r\nleft ten percent."),
        ("> The advisor left.", "> The advisor left."),
        ("The mayor’s “advisor” left.", "The mayor’s “advisor” left."),
        ("“Go,” said the advisor.", "“Go,” said the adviser."),
        ("The ADVISOR left.", "The ADVISOR left."),
        ("Senior Advisor Okoye left.", "Senior Advisor Okoye left."),
        ("# Senior Advisor Quits\n\nShe left.", "# Senior Adviser Quits\n\nShe left."),
        ("# Our Clerks Quit Town\n\nClerks left.", "# Our Clerks Quit Town\n\nTown officers left."),
        ("The `advisor` flag is off.", "The `advisor` flag is off."),
        ("Write advisor@town.example or #advisor.", "Write advisor@town.example or #advisor."),
        ("See https://town.example/advisor and advisor.pdf.", "See https://town.example/advisor and advisor.pdf."),
        ("The tram left. The bus left.", "The tram left. The bus left."),
        ("The ad*vis*or left.", "The ad*vis*or left."),
        ("Ten per&nbsp;cent left.", "Ten per&nbsp;cent left."),
        ("---\ntitle: An advisor leaves\n---\n\nShe left.", "---\ntitle: An adviser leaves\n---\n\nShe left."),
        ("---\ntitle: An e-mail off\n---\n\nShe left.", "---\ntitle: An email off\n---\n\nShe left."),
        ("---\ntitle: The ampersand\n---\n\nShe left.", "---\ntitle: The ampersand\n---\n\nShe left."),
    ],
)
def test_a_swap_is_put_in_where_it_can_do_no_harm(before: str, after: str) -> None:
    """Not in quotations or beside them, in markup, in capitals, of two forms, nor with signs that may be markup."""
    assert after == spelt(before)


HOSTILE = [
    *"*_`[]()<>&\\#-\"“”|~'",
    "advisor",
    "Advisor",
    "\n",
    "\r\n\r\n",
    "> ",
    "](x)",
    "&amp;",
    "<!-- x -->",
    " ",
    "the",
    "---\n",
]


@given(st.lists(st.sampled_from(HOSTILE), max_size=25), st.sampled_from(["draft.md", "draft.txt"]))
def test_a_swap_changes_words_and_no_markup(pieces: list[str], path: str) -> None:
    """However hostile the draft, what a reader sees afterwards is the same but for the words swapped."""
    text = "She met the advisor. " + "".join(pieces)
    before = read(text.encode(), path)

    after = read(spelt(text, path).encode(), path)

    assert before.text == after.text.replace("dviser", "dvisor")
    assert [mark.span.of(before.text) for mark in before.marks.get("code", ())] == [
        mark.span.of(after.text) for mark in after.marks.get("code", ())
    ]


def test_an_accepted_term_is_right_as_it_is() -> None:
    """What a newsroom accepts is not swapped, whether alone or inside a name."""
    assert "The advisor of the board" == spelt("The advisor of the board", "draft.md", "advisor")
    assert "An adviser of the e-mail works" == spelt("An advisor of the e-mail works", "draft.md", "e-mail works")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He met with U.S.\n \nPresident Ada Okoye there.", "He met with U.S. President Ada Okoye there."),
        ("He met with U.S.\n\nPresident Okoye Speaks Out", "He met with U.S.\n\nPresident Okoye Speaks Out"),
        (
            "He met with U.S.\r\n\r\nPresident Ada Okoye of the port.\r\n",
            "He met with U.S. President Ada Okoye of the port.\r\n",
        ),
        ("> He met with U.S.\n>\n> President Ada Okoye there.", "> He met with U.S.\n>\n> President Ada Okoye there."),
        ("He met with U.S.\n\n**President** Ada Okoye there.", "He met with U.S.\n\n**President** Ada Okoye there."),
        ("See <https://p.example/a?utm_id=1&b=2>.", "See <https://p.example/a?b=2>."),
        ("See [it](<https://p.example/a?utm_id=1>).", "See [it](<https://p.example/a?utm_id=1>)."),
        ("See [it](https://p.example/a?utm_id=1 'x').", "See [it](https://p.example/a 'x')."),
        ("The plan, and and the end.", "The plan, and the end."),
        ("The mayorâ€™s â€” and cafÃ©” plan.", "The mayor’s — and café” plan."),
        ("“The mayorâ€™s plan,” she said.", "“The mayorâ€™s plan,” she said."),
        ("The caf� and Â£5 and â€ too.", "The caf� and £5 and â€ too."),
    ],
)
def test_what_the_shipped_rules_mend(before: str, after: str) -> None:
    """Broken paragraphs, doubled words, broken characters and tracked addresses, where nothing else can be meant."""
    assert after == put_in(before, Engine(tuple(MENDING)))


@given(st.text("aéüñß’“”—…€ÿ🙂 漢", max_size=6), st.integers(1, 2))
def test_what_was_decoded_wrongly_is_undone(words: str, times: int) -> None:
    """Text that was written as UTF-8 and read as Windows-1252 comes back, however often; or nothing is claimed."""
    broken = words
    for _ in range(times):
        broken = broken.encode().decode("latin-1")

    length, found = decoded(broken)

    assert found in ("", words)
    assert not found or length == len(broken)


FIXES = st.tuples(st.integers(0, 30), st.integers(1, 5), st.text("xy\r\n", min_size=1, max_size=3))


@given(st.text("ab \r\n", min_size=36, max_size=40), st.lists(FIXES, max_size=6))
def test_none_is_put_over_another(source: str, changes: list[tuple[int, int, str]]) -> None:
    """Of fixes that meet, the first in reading order counts; everything between them stays as it was."""
    (example,), _ = Engine((MENDING[0],)).check(read(MENDING[0].catches[0].source.encode(), "draft.md"))
    fixes = [Fix(start, start + length, words) for start, length, words in changes]
    text, count = mended(source, [example._replace(fix=fix) for fix in fixes])

    apart: list[Fix] = []
    last = -1
    for fix in sorted(set(fixes)):
        if fix.start > last:
            apart, last = [*apart, fix], fix.end
    expected = source
    for start, end, words in reversed(apart):
        expected = expected[:start] + words + expected[end:]
    assert (expected, len(apart)) == (text, count)


def test_a_fix_is_refused_where_the_check_has_none() -> None:
    """A rule cannot promise what its check does not say; the error stands at the key."""
    with pytest.raises(BylintError, match="does not say what to put there") as raised:
        house("message: No.\ncheck: phrase\nfix: true\nphrases: [a]\n")

    assert 8 == raised.value.line
