"""What is kept between runs: never needed, never believed where it does not fit, never seen in what a run says."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import ROOT, bylint

from lint.cache import Cache, cache_folder, digest
from lint.configs import Configs
from lint.crew import work
from lint.desk import Desk
from lint.drafts import Opened
from lint.finding import Finding, Fix, Place
from lint.origin import Position
from lint.outcome import Allowance, Outcome
from lint.remembered import keep, known
from lint.rulebook import rules_of
from lint.rulecache import read

texts = st.text(max_size=20)
numbers = st.integers(0, 10_000)
places = st.builds(Place, *[st.builds(Position, numbers, numbers, numbers)] * 2, texts)
findings = st.builds(
    Finding,
    *(texts, places, texts, texts, texts, texts, st.tuples(places), st.tuples(texts), texts),
    st.none() | st.builds(Fix, numbers, numbers, texts),
    st.booleans(),
    st.tuples(numbers, numbers),
)
allowances = st.builds(Allowance, texts, places, st.tuples(texts, texts), *[texts] * 4, st.booleans())
outcomes = st.builds(
    Outcome,
    *(texts, st.tuples(findings), st.tuples(allowances), st.tuples(st.tuples(numbers, numbers)), numbers, texts),
    errors=st.just(()),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(str(tmp_path_factory.mktemp("kept")))


def _run(folder: Path, *words: str, cache: Path) -> tuple[int, bytes]:
    done = bylint("check", "-f", "json", *words, cwd=folder, BYLINT_CACHE_DIR=str(cache))
    return done.returncode, done.stdout


def test_a_run_says_the_same_with_and_without(tmp_path: Path) -> None:
    """Nothing kept, everything kept, or kept by a folder that cannot be written: byte for byte the same."""
    seeds = str(ROOT / "seeds" / "court-fraud.txt")
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")

    first, second = (_run(tmp_path, seeds, cache=tmp_path / "cache") for _ in range(2))

    assert first == second == _run(tmp_path, seeds, "--no-cache", cache=tmp_path / "none")
    assert first == _run(tmp_path, seeds, cache=blocked)
    assert not (tmp_path / "none").exists()
    assert 0o700 == (tmp_path / "cache" / "outcomes").stat().st_mode & 0o777


@given(outcomes)
def test_an_outcome_comes_back_as_it_was(kept: Cache, outcome: Outcome) -> None:
    """Whatever it holds, and of the very same types."""
    key = digest([repr(outcome)])
    keep(kept, key, outcome)

    assert outcome == known(kept, key)
    assert repr(outcome) == repr(known(kept, key))


@given(st.binary(max_size=300), st.integers(0, 300))
def test_a_broken_entry_is_as_none(kept: Cache, noise: bytes, at: int) -> None:
    """Cut short, overwritten or of another key: it is worked out anew, and nothing is told."""
    key = digest([b"broken", noise])
    keep(kept, key, Outcome("a.md"))
    path = Path(kept.folder) / "outcomes" / f"{key}.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + noise)

    assert known(kept, key) in (None, Outcome("a.md"))
    assert known(kept, digest([key])) is None


@pytest.mark.parametrize(
    "entry", ["[]", "{}", "null", '["bylint-cache", "KEY", [1, 2, 3]]', '["bylint-cache", "KEY", 7]']
)
def test_an_entry_of_another_shape_is_as_none(kept: Cache, entry: str) -> None:
    """JSON that is no outcome is not believed."""
    key = digest([entry])
    keep(kept, key, Outcome("a.md"))
    (Path(kept.folder) / "outcomes" / f"{key}.json").write_text(entry.replace("KEY", key), encoding="utf-8")

    assert known(kept, key) is None


def test_rules_from_the_cache_ask_the_same(kept: Cache) -> None:
    """Every rule comes back with its id, words, marks and anchors, and its check is made when it is asked."""
    plain, _ = rules_of(())
    for _ in range(2):
        again, broken = read(str(ROOT / "rules"), kept, proved=True)

    assert not broken
    assert [rule._replace(check=None, catches=(), spares=()) for rule in plain] == [
        rule._replace(check=None) for rule in again
    ]
    for one, other in zip(plain, again, strict=True):
        assert one.check.anchors == other.check.anchors
        assert (one.check.reads, one.check.scope, one.check.dated) == (
            other.check.reads,
            other.check.scope,
            other.check.dated,
        )
        assert type(one.check) is type(other.check.made)


def test_a_rule_that_changed_is_read_anew(tmp_path: Path, kept: Cache) -> None:
    """The folder of a house's own rules is looked at each time."""
    folder = tmp_path / "house"
    folder.mkdir()
    path = folder / "own.yml"
    shape = (ROOT / "rules" / "hedging" / "of-course.yml").read_text(encoding="utf-8")
    path.write_text(shape, encoding="utf-8")
    before = read(str(tmp_path), kept, proved=False)[0]
    path.write_text(shape.replace("severity: off", "severity: warning").replace('"off"', "warning"), encoding="utf-8")
    os.utime(path, ns=(1, 1))

    after = read(str(tmp_path), Cache(kept.folder), proved=False)[0]

    assert ("house/own", "warning") == (after[0].id, after[0].severity)
    assert before != after


def test_processes_change_nothing() -> None:
    """Many drafts in two processes come to what they come to in one, in order."""
    seeds = sorted((ROOT / "seeds").glob("*.md"))
    desks = [Desk(Configs().of(""))]
    drafts = [Opened(f"{number}.md", draft.read_bytes() * 3, 0) for number, draft in enumerate(seeds)]

    alone, shared = (list(work(drafts, desks, jobs)) for jobs in (1, 2))

    assert [draft.path for draft in drafts] == [made.path for made in shared]
    assert alone == shared


@pytest.mark.parametrize("refused", ["os.fork", "concurrent.futures.process._check_system_limits"])
def test_without_processes_all_is_done_here(monkeypatch: pytest.MonkeyPatch, refused: str) -> None:
    """Where the system has no semaphores, or no room for another process."""

    def none() -> int:
        raise BlockingIOError if refused == "os.fork" else NotImplementedError

    drafts = [Opened(f"{number}.md", b"Clearly, it fell.\n\n" * 2000, 0) for number in range(3)]
    desks = [Desk(Configs().of(""))]
    alone = list(work(drafts, desks, 1))
    monkeypatch.setattr(refused, none)

    assert alone == list(work(drafts, desks, 2))


def test_entries_nobody_asks_for_go(tmp_path: Path) -> None:
    """After a month, and never the one just asked for, nor a file of somebody else's."""
    kept, old, asked = Cache(str(tmp_path)), "0" * 32, "1" * 32
    others = [tmp_path / name for name in ("diary.json", "outcomes/notes.json", "outcomes/deep/0.json")]
    (tmp_path / "outcomes" / "deep").mkdir(parents=True)
    for path in others:
        path.write_text("{}", encoding="utf-8")
    for key in (old, asked):
        kept.put("outcomes", key, [1])
    for path in tmp_path.rglob("*.json"):
        os.utime(path, (0, 0))
    kept.get("outcomes", asked)

    kept.sweep()

    assert {tmp_path / "outcomes" / f"{asked}.json", *others} == set(tmp_path.rglob("*.json"))


def test_where_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable wins, then the user's own cache folder; a user without a home keeps nothing."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("BYLINT_CACHE_DIR", "/a")
    assert "/a" == cache_folder()
    monkeypatch.delenv("BYLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/b")
    assert os.path.join("/b", "bylint") == cache_folder()
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert "" == cache_folder()


def test_what_is_kept_is_json(tmp_path: Path) -> None:
    """Every entry can be read by anybody."""
    Cache(str(tmp_path)).put("outcomes", "key", Outcome("a.md"))

    assert ["bylint-cache", "key"] == json.loads((tmp_path / "outcomes" / "key.json").read_text("utf-8"))[:2]


def test_what_is_not_there_has_a_stamp(kept: Cache, tmp_path: Path) -> None:
    """Whoever reads a folder that is not there, or a link that leads nowhere (an editor's lock), tells of it."""
    os.symlink("nobody@desk.1", tmp_path / ".#mine.yml")

    assert (str(tmp_path / ".#mine.yml"),) == kept.stamps(str(tmp_path))
    assert (str(tmp_path / "none"),) == kept.stamps(str(tmp_path / "none"))
