"""Known findings: what a baseline knows, what reopens, and the file it is kept in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from checking import remarks
from hypothesis import given, settings
from hypothesis import strategies as st
from running import ROOT

from lint.baseline import Checked, Compared, Entry, compared
from lint.baseline_file import parsed, read, rendered
from lint.baselines import Coverage, Named, held
from lint.errors import BylintError
from lint.finding import Finding, fingerprints
from lint.locking import locked
from lint.visible import HIDDEN

LOUD = "message: “{match}”.\ncheck: phrase\nphrases: [clearly, frankly]"
OPENERS = ("Clearly", "Frankly", "Today")
sentences = st.builds("{}, the {} failed.".format, st.sampled_from(OPENERS), st.sampled_from(["dam", "mill", "ferry"]))
drafts = st.lists(sentences, max_size=8)


def asked() -> list[str]:
    return ["house/own"]


def checked(paragraphs: list[str], path: str = "draft.md") -> Checked:
    """A draft of `paragraphs`, asked for two loud words."""
    return Checked(path, remarks(LOUD, "\n\n".join(paragraphs), path), asked)


def against(
    entries: tuple[Entry, ...], *drafts: Checked, gone: tuple[str, ...] = (), all_read: bool = False
) -> Compared:
    return compared(entries, drafts, gone.__contains__, all_read=all_read)


def written(*drafts: Checked) -> tuple[Entry, ...]:
    """The entries of a baseline that is written for `drafts`."""
    return against((), *drafts).added


def excerpts(findings: tuple[Finding, ...]) -> list[str]:
    return [found.place.excerpt for found in findings]


def entry(words: str, path: str = "draft.md", **more: object) -> Entry:
    return Entry(path, "house/own", words, "d1", **more)


def test_an_edit_of_the_sentence_reopens_it_and_no_other() -> None:
    """What was known in the words as they were is asked again when they change, and the old entry is stale."""
    known = written(checked(["Clearly, it fell.", "Frankly, it burned."]))

    result = against(known, checked(["Today it rained.", "Clearly, it all fell.", "Frankly, it burned."]))

    assert ["Clearly"] == excerpts(result.fresh)
    assert ["Frankly"] == excerpts(result.known)
    assert ["Clearly"] == [stale.excerpt for stale in result.stale]


def test_one_more_of_the_same_is_one_fresh_finding() -> None:
    """A sentence printed twice is known once if it was there once."""
    known = written(checked(["Clearly, it fell."]))

    result = against(known, checked(["Clearly, it fell.", "Clearly, it fell."]))

    assert (1, 1, 0) == (len(result.fresh), len(result.known), len(result.stale))


def test_a_draft_that_moved_keeps_its_entries() -> None:
    """Where the file of an entry is gone, the same words elsewhere are known, and the entry moves there when kept."""
    known = written(checked(["Clearly, it fell."], "old.md"))
    moved = checked(["Clearly, it fell."], "new.md")

    followed = against(known, moved, gone=("old.md",))
    copied = against(known, moved)

    assert ([], ["new.md"]) == (excerpts(followed.fresh), [each.path for each in followed.kept])
    assert ["Clearly"] == excerpts(copied.fresh)


def test_a_finding_of_a_whole_draft_is_known_by_draft_and_rule() -> None:
    """Another headline reopens nothing; a new draft is not excused by one that was deleted."""
    known = (entry("Dam fails", whole=True),)
    whole = remarks(LOUD, "Clearly, it fell.")[0]._replace(scope="document")
    same, other = Checked("draft.md", [whole], asked), Checked("new.md", [whole], asked)

    assert () == against(known, same).fresh
    assert [whole] == list(against(known, other, gone=("draft.md",)).fresh)


def test_what_was_not_asked_is_not_stale() -> None:
    """An entry is stale only if its draft was read and its rule asked; a deleted draft's, if all others were read."""
    known = (entry("so", "read.md"), entry("so", "unread.md"), entry("so", "deleted.md"))
    read, unasked = Checked("read.md", [], asked), Checked("read.md", [], lambda: ["house/other"])

    assert ["read.md"] == [each.path for each in against(known, read, gone=("deleted.md",)).stale]
    assert () == against(known, unasked, gone=("deleted.md",), all_read=True).stale
    assert {"read.md", "deleted.md"} == {
        each.path for each in against(known, read, gone=("deleted.md",), all_read=True).stale
    }


@settings(max_examples=40)
@given(drafts)
def test_a_baseline_written_and_applied_leaves_nothing(paragraphs: list[str]) -> None:
    """What is found is known from then on, nothing of it is stale, and writing it again changes nothing."""
    draft = checked(paragraphs)
    known = written(draft)

    result = against(known, draft)

    assert ((), ()) == (result.fresh, result.stale)
    assert sorted(known) == sorted(result.kept)


@settings(max_examples=40)
@given(drafts, st.integers(0, 8), st.integers(0, 3))
def test_a_paragraph_elsewhere_reopens_nothing(paragraphs: list[str], at: int, lines: int) -> None:
    """Lines may move as they like."""
    known = written(checked(paragraphs))
    longer = [*paragraphs[:at], "\n" * lines + "The weather was fine.", *paragraphs[at:]]

    result = against(known, checked(longer))

    assert ((), ()) == (result.fresh, result.stale)


@settings(max_examples=40)
@given(st.lists(sentences, min_size=1, max_size=8), st.data())
def test_an_edited_sentence_reopens_exactly_its_findings(paragraphs: list[str], data: st.DataObject) -> None:
    """As many as the edited sentence draws, and all in it."""
    at = data.draw(st.integers(0, len(paragraphs) - 1))
    edited = [*paragraphs[:at], paragraphs[at].replace("failed", "has failed"), *paragraphs[at + 1 :]]
    line = 2 * at + 1

    result = against(written(checked(paragraphs)), checked(edited))

    drawn = [found for found in checked(edited).findings if found.place.start.line == line]
    assert drawn == list(result.fresh)


@settings(max_examples=40)
@given(drafts, st.randoms())
def test_the_order_of_findings_does_not_matter(paragraphs: list[str], chance: object) -> None:
    """The same entries, in whatever order findings come."""
    draft = checked(paragraphs)
    shuffled = list(draft.findings)
    chance.shuffle(shuffled)

    assert sorted(written(draft)) == sorted(written(draft._replace(findings=shuffled)))


hostile = st.text(st.characters(codec=None), max_size=12)


@given(st.lists(st.builds(Entry, hostile, hostile, hostile, hostile, st.integers(0, 3), st.booleans())))
def test_a_file_comes_back_as_it_was(entries: list[Entry]) -> None:
    """Written, read and written again it is the same, whatever the words; a line each, and it steers no terminal."""
    first = rendered(entries)

    back = parsed(first.encode("utf-8").decode("utf-8"), "known.json")

    assert entries == list(back)
    assert first == rendered(back)
    assert 1 + len(back) + 1 == len(first.splitlines())
    assert not HIDDEN.search(first.replace("\n", ""))


def test_a_line_tells_a_reviewer_all() -> None:
    """Path, rule and words in clear, a finding a line, sorted."""
    lines = rendered([entry("Clearly", "a.md"), entry("Dam", "b.md", whole=True, ordinal=1)]).splitlines()

    assert [
        '{"bylint-baseline": 1, "findings": [',
        '{"path": "a.md", "rule": "house/own", "excerpt": "Clearly", "sentence": "d1"},',
        '{"path": "b.md", "rule": "house/own", "scope": "document", "excerpt": "Dam", "sentence": "d1", "ordinal": 1},',
        "{}]}",
    ] == lines


@given(*[st.lists(st.sampled_from("abcdef")) for _ in range(2)])
def test_the_lines_of_two_branches_together_are_a_baseline(ours: list[str], theirs: list[str]) -> None:
    """Whoever resolves a conflict keeps the lines of both sides and need not look at commas."""
    one, two = (rendered(map(entry, words)).splitlines() for words in (ours, theirs))

    both = parsed("\n".join([*one[:-1], *two[1:]]), "known.json")

    assert [*ours, *theirs] == [each.excerpt for each in both]


ONE = rendered([entry("a"), entry("b")])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (ONE.replace(": 1,", ": 2,").encode(), ":1: version 2 is newer than this bylint"),
        (ONE[:-20].encode(), ":3: it breaks off; delete it and write it anew"),
        (ONE.replace("},\n", "},\n<<<<<<< HEAD\n").encode(), ":3: a merge left its conflict here; keep the lines"),
        (b'{"version": 3, "results": []}', ":1: this is no baseline of bylint; name another file"),
        (b'{"bylint-baseline": true, "findings": []}', ":1: this is no baseline of bylint"),
        (b"[" * 100_000, ":1: it breaks off"),
        (b"caf\xe9", ": this is not UTF-8 text; "),
        (b"", ":1: it breaks off"),
        (
            ONE.replace('"rule": "house/own", "excerpt": "b"', '"excerpt": "b"').encode(),
            ":3: it wants “path” and “rule”",
        ),
        (ONE.replace('"excerpt": "b"', '"excerpt": 1').encode(), ":3: it wants"),
    ],
)
def test_a_file_that_is_not_right_is_told_with_line_and_remedy(tmp_path: Path, data: bytes, told: str) -> None:
    """Newer, half-written, merged with conflict marks, another tool's, no text; and it is left as it is."""
    path = tmp_path / "known.json"
    path.write_bytes(data)

    with pytest.raises(BylintError) as caught:
        read(str(path))
    wrote = held(
        [(Named(str(path), "flag"), checked(["Clearly, it fell."], str(tmp_path / "a.md")))], "write", Coverage()
    )

    assert str(caught.value).startswith(f"{path}{told}")
    assert [str(caught.value)] == [str(error) for error in wrote.errors]
    assert data == path.read_bytes()


def test_what_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    """A folder instead of a file, nothing where the command line says, no folder to write into; no finding is lost."""
    draft = checked(["Clearly, it fell."], str(tmp_path / "a.md"))
    gone, nowhere = str(tmp_path / "gone.json"), str(tmp_path / "no" / "known.json")

    told = [
        held([(Named(path, "flag"), draft)], use, Coverage())
        for path, use in [(str(tmp_path), "read"), (gone, "read"), (gone, "prune"), (nowhere, "write")]
    ]

    assert [["this is no file"], ["no such baseline"], ["no such baseline"], ["cannot be written"]] == [
        [error.what.partition(";")[0].partition(":")[0] for error in each.errors] for each in told
    ]
    assert all(tuple(draft.findings) == each.fresh for each in told)


def test_every_draft_has_the_baseline_of_its_own_desk(tmp_path: Path) -> None:
    """Two baselines in one run know each their own; one that a configuration names and nobody wrote is told once."""
    one, two = (
        (Named(str(tmp_path / f"{name}.json"), "config"), checked(["Clearly, it fell."], str(tmp_path / f"{name}.md")))
        for name in ("one", "two")
    )
    held([one], "write", Coverage())

    result = held([two, one, two], "read", Coverage())

    assert [two[1].path] * 2 == [found.path for found in result.fresh]
    assert (1, 1) == (result.known, len(result.notices))
    assert "no baseline yet" in result.notices[0]


def test_a_baseline_keeps_what_a_run_did_not_read(tmp_path: Path) -> None:
    """Written for one draft, the entries of the other stay; pruned, only what is mended goes."""
    path = str(tmp_path / "known.json")
    named = Named(path, "flag")
    one, two = (checked(["Clearly, it fell."], str(tmp_path / name)) for name in ("one.md", "two.md"))
    mended = one._replace(findings=())
    for draft in (one, two):
        Path(draft.path).touch()

    held([(named, one)], "write", Coverage())
    held([(named, two)], "write", Coverage())
    both = [each.path for each in read(path)]
    told = held([(named, mended)], "read", Coverage())
    held([(named, mended)], "prune", Coverage())

    assert ["one.md", "two.md"] == both
    assert told.notices[0].endswith("1 entry without a finding by now; --prune takes out what is mended")
    assert ["two.md"] == [each.path for each in read(path)]


WRITER = """\
import sys
from lint.baseline import Checked
from lint.baselines import Named, Coverage, held
from lint.finding import Finding, Place
from lint.origin import Position
at = Position(1, 1, 0)
for number in range(10):
    path = f"{sys.argv[1]}-{number}.md"
    open(path, "w").close()
    found = Finding(path, Place(at, at, "so"), "house/own", "warning", "sentence", "here.")
    assert not held([(Named("known.json"), Checked(path, [found], lambda: ["house/own"]))], "write", Coverage()).errors
"""


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    """Processes that write one baseline at the same time find all their entries in it, and no lock is left."""
    command = [sys.executable, "-c", WRITER]
    runs = [subprocess.Popen([*command, str(name)], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}) for name in range(4)]

    assert [0] * 4 == [run.wait() for run in runs]
    assert 40 == len(read(str(tmp_path / "known.json")))
    assert [] == list(tmp_path.glob(".*")) + list(tmp_path.glob("*.lock"))


def test_a_lock_that_stays_is_told_with_its_path(tmp_path: Path) -> None:
    """A run that was killed leaves its lock: nobody waits for it for ever."""
    path = str(tmp_path / "known.json")

    with (
        locked(path),
        pytest.raises(BylintError, match=r"known\.json\.lock: another run is changing known"),
        locked(path, 0.05),
    ):
        pass


def test_fingerprints_and_entries_tell_the_same_findings_apart() -> None:
    """One identity serves both: as many fingerprints as entries."""
    draft = checked(["Clearly, it fell.", "Clearly, it fell.", "Frankly, it fell."])

    assert 3 == len(set(fingerprints(draft.findings))) == len(set(written(draft)))
    assert json.loads(rendered(written(draft)))["findings"][1]["ordinal"] == 1


def test_a_draft_is_one_however_it_is_called() -> None:
    """`./draft.md` and `draft.md` have the same fingerprints, so that tools that call it differently agree."""
    paragraphs = ["Clearly, it fell.", "Frankly, it fell."]
    plain, dotted = (checked(paragraphs, path).findings for path in ("draft.md", "./draft.md"))

    assert fingerprints(plain) == fingerprints(dotted)
