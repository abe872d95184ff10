"""Allowances beside the copy, what must not be shown of any, and who wrote them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import run as shell

from lint.authorship import author
from lint.cache import Cache
from lint.config import Config, load_profile
from lint.configs import Configs, Flags
from lint.drafts import Wanted
from lint.errors import BylintError
from lint.reporters import REPORTERS, SIGNOFFS, Style, reporter, signoffs_reporter
from lint.sidecar import nearest_sidecar
from lint.signoffs import Signoffs, signoffs
from lint.withholding import Filters, Result, run

NOW = datetime(2026, 11, 25, 18, tzinfo=UTC)
EXPERTS = "Some experts say the dam will not last the winter.\n"
SOURCES = "Sources said the plant will close.\n"


class Asking(Configs):
    """A house in which anonymity takes somebody's leave."""

    def of(self, path: str) -> Config:  # noqa: D102 - its parent says it
        return Config(load_profile("wire"), approval=("sourcing/anonym*",))


def checked(folder: Path, configs: Configs | None = None) -> Result:
    return run(Wanted((str(folder),)), configs or Configs(Flags()), Filters(NOW))


def names(result: Result) -> list[str]:
    return [found.name for found in result.report.findings]


def beside(folder: Path, *entries: str) -> None:
    listed = "".join(f"  - {entry}\n" for entry in entries)
    (folder / ".bylint-allow.yml").write_text(f"version: 1\nallow:\n{listed}", encoding="utf-8")


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ("{file: city/dam.txt, rules: vague-experts, reason: named}", []),
        ("{file: city/dam.txt, rules: vague-experts, words: Some experts, reason: named}", []),
        (
            "{file: city/dam.txt, rules: vague-experts, words: experts say the dam, reason: named}",
            ["unused", "vague-experts"],
        ),
        ("{file: city/dam.txt, rules: 'clickbait, vague-experts', reason: named}", []),
        ("{file: '*.txt', rules: [sourcing/*], reason: named}", []),
        ("{file: '*.txt', rules: [clickbait], reason: named}", ["vague-experts"]),
        ("{file: city/sea.txt, rules: vague-experts, reason: named}", ["vague-experts"]),
        ("{file: city/dam.txt, rules: clickbait, reason: named}", ["unused", "vague-experts"]),
        ("{file: city/, rules: vague-experts}", ["no-reason", "vague-experts"]),
        ("{file: city/, rules: vague-expert, reason: named}", ["unknown-rule", "vague-experts"]),
        ("{file: city/, rules: vague-experts, until: 2026-02-30, reason: named}", ["malformed", "vague-experts"]),
        ("{file: city/, rules: vague-experts, until: 2026-02-28, reason: named}", ["expired", "vague-experts"]),
        ("{file: city/, since: 2026-11-25T14:30Z, reason: flood}", []),
        ("{file: city/, reason: named}", ["malformed", "vague-experts"]),
    ],
)
def test_an_entry_speaks_of_the_drafts_and_words_it_names(tmp_path: Path, entry: str, left: list[str]) -> None:
    """An entry withholds what a comment would, where copy has no comments; its own faults stand in its file, once."""
    write(tmp_path / "city" / "dam.txt", EXPERTS)
    beside(tmp_path, entry)

    result = checked(tmp_path)

    assert (left, ()) == (sorted(names(result)), result.report.errors)
    assert {3} >= {f.place.start.line for f in result.report.findings if f.path.endswith(".yml")}
    assert {f.path for f in result.report.findings} <= set(result.report.sources)


def test_what_is_wrong_with_an_entry_is_told_once(tmp_path: Path) -> None:
    """Several drafts under one entry draw its fault once."""
    for name in ("a", "b", "c"):
        write(tmp_path / f"{name}.txt", EXPERTS)
    beside(tmp_path, "{file: '*.txt', rules: vague-experts}")

    assert ["vague-experts"] * 3 + ["no-reason"] == names(checked(tmp_path))


def test_an_entry_whose_draft_is_gone_is_told(tmp_path: Path) -> None:
    """A path that leads nowhere is most often a draft that was renamed; a pattern may fit tomorrow."""
    write(tmp_path / "city" / "dam.txt", EXPERTS)
    files = (
        "city/dam.txt",
        "./city/dam.txt",
        "city/sea.txt",
        "/srv/city/dam.txt",
        "../dam.txt",
        "sea.txt",
        "city/*.md",
    )
    beside(tmp_path, *(f"{{file: {file}, rules: vague-experts, reason: named}}" for file in files))

    told = [notice for notice in checked(tmp_path).report.notices if "no draft is called" in notice]

    assert [f"{tmp_path}/.bylint-allow.yml:{line}: no draft" for line in (5, 6, 7)] == [
        t.split(" is ")[0] for t in told
    ]


def test_the_nearest_sidecar_up_to_git_counts(tmp_path: Path) -> None:
    """The search starts beside the draft and does not leave the repository."""
    write(tmp_path / "house" / "city" / "dam.txt", EXPERTS)
    beside(tmp_path, "{file: '*.txt', rules: vague-experts, reason: named}")
    far = nearest_sidecar(str(tmp_path / "house" / "city" / "dam.txt"))
    (tmp_path / "house" / ".git").mkdir()

    assert far is not None
    assert nearest_sidecar(str(tmp_path / "house" / "city" / "dam.txt")) is None


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("version: 2\nallow: []\n", 1, "newer version"),
        ("version: one\nallow: []\n", 1, "write “version: 1”"),
        ("allow: []\n", 1, "begin it with “version: 1”"),
        ("version: 1\nallowed: []\n", 2, "did you mean “allow”"),
        ("version: 1\nallow: {file: a}\n", 2, "a list is wanted"),
        ("version: 1\nallow:\n  - file: a.txt\n    rule: x\n", 4, "did you mean “rules”"),
        ("version: 1\nallow:\n  - rules: x\n", 3, "needs “file”"),
        ("version: 1\nallow:\n  - a.txt\n", 3, "an entry of “allow”"),
        ("version: 1\n<<<<<<< HEAD\nallow: []\n=======\n", 2, "a merge conflict stands here"),
        ("version: 1\nallow:\n  - {file: a.txt\n", 4, "not YAML"),
    ],
)
def test_a_broken_sidecar_is_an_error_and_hides_no_finding(tmp_path: Path, text: str, line: int, what: str) -> None:
    """A file that cannot be read whole allows nothing, and says where and why once; drafts are checked all the same."""
    write(tmp_path / "a.txt", EXPERTS)
    write(tmp_path / "b.txt", EXPERTS)
    write(tmp_path / ".bylint-allow.yml", text)

    result = checked(tmp_path)

    (error,) = result.report.errors
    assert ["vague-experts"] * 2 == names(result)
    assert (line, True) == (error.line, what in error.what), error


def test_a_sidecar_of_another_editor_is_read_alike(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends move no place and let no reference through."""
    draft = write(tmp_path / "a.txt", EXPERTS)
    text = "version: 1\r\nallow:\r\n  - file: a.txt\r\n    ref: ED-2291\r\n"
    (tmp_path / ".bylint-allow.yml").write_bytes(b"\xef\xbb\xbf" + text.encode())

    found = nearest_sidecar(str(draft))

    assert found is not None
    assert text.replace("ED-2291", "xxxxxxx") == found.file.source
    assert (3, text.index("- file")) == found.entries[0].allowance.place.start[::2]


def test_a_link_is_no_sidecar(tmp_path: Path) -> None:
    """Nothing outside the tree is read by way of a link."""
    write(tmp_path / "elsewhere" / "secret.yml", "version: 1\n")
    draft = write(tmp_path / "house" / "a.txt", EXPERTS)
    (tmp_path / "house" / ".bylint-allow.yml").symlink_to(tmp_path / "elsewhere" / "secret.yml")

    with pytest.raises(BylintError, match="not a link"):
        nearest_sidecar(str(draft))


REFERENCES = ("ED-2291", "Röhm-77")
SECRETIVE = """\
# Dam at risk <!-- bylint: allow clickbait ref="{0}": {0} is on file -->

Some <!-- bylint: allow placeholder ref="{0}": x --> experts say the dam will not last, clearly. TK

<!-- bylint: alow vague-experts ref={0} by="M. Lind": see {0} -->

<!-- bylint: allow vague-expert ref = “{0}”: y -->

<!-- bylint: allow anonymity-no-descriptor ref="{0}" until=2020-01-31: y -->

Sources said the plant will close. <!-- bylint: allow anonymity-no-descriptor ref="{0} -->

Two insiders said the mill, which they know as {0}, is shut. <!-- bylint: allow vague-experts: no ref: {0} -->
"""


def ledger(result: Result) -> Signoffs:
    return signoffs(result.uses, result.drawn, result.report.errors, result.report.notices)


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_reference_is_shown_nowhere(tmp_path: Path, reference: str) -> None:
    """No reporter and no ledger prints what could lead to a source, however badly its comment is written."""
    text = SECRETIVE.format(reference)
    write(tmp_path / "a.md", text)
    write(tmp_path / "b.txt", f"{EXPERTS}<!-- bylint: allow vague-experts ref='{reference}': printed -->\n")
    beside(
        tmp_path,
        f"{{file: b.txt, rules: vague-experts, reason: '{reference}', ref: {reference}}}",
        f"{{file: a.md, ref: '{reference}'}}",
    )

    result = checked(tmp_path)

    styles = (Style(), Style(colour=True, columns=40))
    shown = [
        line for name in (*REPORTERS, "statistics") for style in styles for line in reporter(name)(result.report, style)
    ]
    shown += [line for name in SIGNOFFS for style in styles for line in signoffs_reporter(name)(ledger(result), style)]
    escaped = reference.encode("ascii", "backslashreplace").decode().replace("\\x", "\\u00")
    assert len(result.report.findings) > 8
    assert [] == [line for line in shown if reference in line or escaped in line or reference.lower() in line.lower()]
    assert [] == [
        found for found in result.report.findings if reference in str(found) or reference.lower() in found.sentence
    ]
    lengths = {draft.path: len(draft.source.encode()) for draft in result.report.drafts}
    assert len(text.encode()) == lengths[str(tmp_path / "a.md")]


def test_the_ledger_tells_who_signed_what_and_why(tmp_path: Path) -> None:
    """Anonymous sources come first, then what they come to; a cell that a spreadsheet would compute is text."""
    comment = '<!-- bylint: allow anonymity-no-descriptor by="M. Lind" ref="x1": =known to the desk -->'
    write(
        tmp_path / "a.md",
        f"<!-- bylint: allow vague-experts: named -->\n\n{EXPERTS}\n{SOURCES.strip()} {comment}\n\n{CLEAR}",
    )
    result = checked(tmp_path)

    told = "\n".join(signoffs_reporter("table")(ledger(result), Style()))
    rows = list(signoffs_reporter("csv")(ledger(result), Style()))

    assert told.index("anonymity-no-descriptor") < told.index("vague-experts")
    assert "“Sources”\n    by M. Lind, reference on file: =known to the desk" in told
    assert "2 allowances: 1 in use, 1 unused." not in told
    assert told.endswith("2 allowances: 2 in use. 1 anonymous source signed off, 1 by M. Lind.")
    assert rows[1].endswith(",allow,anonymity-no-descriptor,in use,1,1,Sources,M. Lind,,,'=known to the desk,yes")
    assert "No allowances." == "".join(signoffs_reporter("table")(Signoffs((), ()), Style()))


CLEAR = "Clearly, the dam is old.\n"


def test_what_is_kept_between_runs_allows_the_same(tmp_path: Path) -> None:
    """A draft that comes from the cache is judged as one that was read."""
    draft = write(
        tmp_path / "a.md",
        SECRETIVE.format("ED-2291") + f"\n{EXPERTS.strip()} <!-- bylint: allow vague-experts: x -->\n",
    )
    wanted = Wanted((str(draft),), kept=Cache(str(tmp_path / "cache")))

    first, second = (run(wanted, Configs(Flags()), Filters(NOW)) for _ in range(2))

    assert first.uses == second.uses
    assert (first.report.findings, first.report.drafts) == (second.report.findings, second.report.drafts)
    assert 2 == first.report.withheld.allowed
    assert not [path for path in (tmp_path / "cache").rglob("outcomes/*") if "ED-2291" in path.read_text("utf-8")]


def test_the_closing_line_counts_what_is_allowed(tmp_path: Path) -> None:
    """What is withheld is told in the last line."""
    write(tmp_path / "a.txt", EXPERTS)
    beside(tmp_path, "{file: a.txt, rules: vague-experts, reason: named}")

    *_, last = reporter("concise")(checked(tmp_path).report, Style())

    assert "1 draft, 10 words: nothing to remark; 1 allowed." == last


def test_git_tells_who_wrote_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A committed line is its author's, any other theirs who would commit; outside a repository nobody knows."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    draft = write(tmp_path / "house" / "a.md", "One.\n")
    outside = author(str(draft), 1)
    shell("git", "init", "-q", cwd=draft.parent)
    shell("git", "config", "user.name", "Jo Vale", cwd=draft.parent)
    shell("git", "config", "user.email", "jo@example.org", cwd=draft.parent)
    untracked = author(str(draft), 1)
    shell("git", "add", "-A", cwd=draft.parent)
    shell("git", "commit", "-qm", "A draft", cwd=draft.parent)
    draft.write_text("One.\nTwo.\n", encoding="utf-8")

    jo, ada = "Jo Vale <jo@example.org>", "Ada Okoye <ada@example.org>"
    assert ("", jo, ada, jo, "") == (
        outside,
        untracked,
        author(str(draft), 1),
        author(str(draft), 2),
        author("none.md", 1),
    )


def test_a_signature_that_cannot_be_checked_is_said_once(tmp_path: Path) -> None:
    """Where git cannot tell who wrote an allowance, it holds, and one notice says so."""
    (tmp_path / ".git").mkdir()
    for name in ("a", "b"):
        write(tmp_path / f"{name}.md", f'{SOURCES.strip()} <!-- bylint: allow sourcing/* by="M. Lind": known -->\n')

    result = checked(tmp_path, Asking())

    assert [] == names(result)
    assert 1 == sum("a.md:1 and 1 more" in notice for notice in result.report.notices)
