"""Configuration: which file holds for which draft, what lies over what, and what is wrong with a half-written one."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from checking import shipped
from hypothesis import given, settings
from hypothesis import strategies as st
from running import bylint

from lint.atomic import create
from lint.config import Config
from lint.configs import Configs, Flags
from lint.drafts import Wanted
from lint.errors import BylintError, Mistakes
from lint.finding import SEVERITIES
from lint.founding import configuration, sections
from lint.holding import Held
from lint.inputs import outlets_of
from lint.keys import KEYS, _styles
from lint.levels import LEVELS
from lint.listing import Listing
from lint.loading import ids
from lint.profile import KEYS as LINES
from lint.profile import last, load_profile
from lint.readers import read
from lint.run import draw_paths
from lint.values import GENRES, Facts

if TYPE_CHECKING:
    from lint.rule import Rule

RULES = {rule.id: rule for rule in shipped()}
PEACOCK, SO_CALLED = RULES["loaded/peacock"], RULES["hedging/so-called"]
LOUD = "Clearly, the plan failed.\n"
OWN = """\
message: "“{match}”: write “use”."
severity: suggestion
why: Plain words.
authority: [the house]
precision: high
check: phrase
phrases: [utilise]
examples:
  catches: ["We [[utilise]] it.", "They [[utilise]] them."]
  spares: ["We use it.", "They use them."]
"""


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `.git`, which is the working directory."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay(**files: str) -> None:
    """Files by their names, in which `__` stands for `/`, and `bylint` for `.bylint.yml`."""
    for name, text in files.items():
        path = Path(name.replace("__", "/").replace("bylint", ".bylint.yml").replace("_yml", ".yml"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def of(path: str, **flags: object) -> Config:
    return Configs(Flags(**flags)).of(path)  # type: ignore[arg-type]


def level(rule: Rule, path: str, genre: str = "news", **flags: object) -> str:
    return of(path, **flags).severity(rule, Facts(genre=genre))


def wrong(path: str = "a.md") -> list[tuple[int, str]]:
    """The lines of what is wrong with the configuration above a draft, and what that is."""
    with pytest.raises(BylintError) as caught:
        of(path)
    error = caught.value
    return [(each.line, each.what) for each in (error.errors if isinstance(error, Mistakes) else (error,))]


def test_the_nearest_file_holds_alone() -> None:
    """A nearer file is not merged with one further up; what lies above `.git` is not read."""
    Path("inner/.git").mkdir(parents=True)
    lay(bylint="fail-level: warning\nrules: {loaded/peacock: error}\n", desk__bylint="fail-level: suggestion\n")

    assert "warning" == of("a.md").fail_level == of("sub/deep/a.md").fail_level
    assert "suggestion" == of("desk/sub/a.md").fail_level
    assert PEACOCK.severity == level(PEACOCK, "desk/a.md")
    assert "error" == of("inner/a.md").fail_level
    assert "error" == of("a.md", no_file=True).fail_level
    assert "suggestion" == of("a.md", file="desk/.bylint.yml").fail_level


def test_a_draft_is_called_as_one_likes() -> None:
    """An absolute path, one with dots and one from a folder below mean the same desk."""
    lay(bylint="fail-level: never\npaths:\n  opinion/*.md: {fail-level: error}\n")

    for path in ("opinion/a.md", "./opinion/a.md", "news/../opinion/a.md", os.path.abspath("opinion/a.md")):
        assert "error" == of(path).fail_level


def test_drafts_of_one_desk_share_one_configuration() -> None:
    """So that what is built for it is built once; another line of `paths` is another."""
    lay(bylint="paths: {opinion/**: {rules: {loaded: off}}}\n")
    configs = Configs()

    assert configs.of("a.md") is configs.of("news/b.md")
    assert configs.of("opinion/a.md") is configs.of("opinion/b.md")
    assert configs.of("opinion/a.md") is not configs.of("a.md")


def test_what_lies_over_what() -> None:
    """Rule file, profile, configuration, path, genre; then --select and --ignore."""
    lay(
        bylint="extends: uk\nrules: {hedging/so-called: error, peacock: error}\n"
        "genres: {feature: {loaded/*: warning}}\n"
        "paths:\n  soft/**: {rules: {loaded: suggestion}}\n  soft/not/**: {rules: {peacock: error}}\n"
    )

    assert "off" == load_profile("uk").severity(SO_CALLED, Facts())
    assert "error" == level(SO_CALLED, "a.md") == level(PEACOCK, "a.md")
    assert "suggestion" == level(PEACOCK, "soft/a.md")
    assert "error" == level(PEACOCK, "soft/not/a.md")
    assert "warning" == level(PEACOCK, "soft/not/a.md", genre="feature")
    assert "suggestion" == level(PEACOCK, "soft/a.md", genre="feature")
    assert "off" == level(SO_CALLED, "a.md", ignore=("hedging",)) == level(SO_CALLED, "a.md", select=("loaded",))


def test_a_profile_on_the_command_line_takes_the_place_of_the_one_that_is_extended() -> None:
    """The house's own lines lie over it all the same."""
    lay(bylint="extends: uk\nrules: {peacock: error}\n")

    assert "off" == level(SO_CALLED, "a.md")
    assert SO_CALLED.severity == level(SO_CALLED, "a.md", profile="wire")
    assert "error" == level(PEACOCK, "a.md", profile="feature")


def test_flags_win() -> None:
    """What the command line says lies over the file and its paths."""
    lay(
        bylint="fail-level: never\nbaseline: known.json\npaths: {'*.md': {fail-level: error, genre: opinion}}\n",
        more__style__utilise_yml=OWN,
    )
    held = of("a.md", fail_level="warning", baseline="x.json", folders=("more",), facts=Facts(filed="news"))

    assert ("warning", "x.json", ("more",), "news") == (held.fail_level, held.baseline, held.folders, held.facts.filed)


def test_what_is_extended_lies_below() -> None:
    """A list: later wins; lines go over lines, lists are added to, a gate's status is replaced whole."""
    lay(
        bylint="extends: [house__one.yml, uk, house__two.yml]\nexclude: [b/]\n".replace("__", "/"),
        house__one_yml="rules: {hedging/so-called: error, peacock: error}\nexclude: [a/]\nfail-level: warning\n",
        house__two_yml="rules: {loaded: suggestion}\ngate: {ready: [peacock]}\nfail-level: never\nbaseline: b.json\n",
    )
    held = of("a.md")

    assert "off" == level(SO_CALLED, "a.md")
    assert "suggestion" == level(PEACOCK, "a.md")
    assert ("never", "house/b.json") == (held.fail_level, held.baseline)
    assert ("peacock",) == held.profile.gate["ready"]
    assert load_profile("wire").gate["published"] == held.profile.gate["published"]
    assert Configs().excludes("a/")
    assert Configs().excludes("b/")


def test_patterns_count_from_the_folder_of_their_file() -> None:
    """Also where a nearer file extends it; from that one's folder, where they could not fit otherwise."""
    lay(
        bylint="paths: {desk/quick/**: {fail-level: never}}\n",
        desk__bylint="extends: [../.bylint.yml, ../house/shared.yml]\n",
        house__shared_yml="paths: {slow/**: {fail-level: suggestion}}\n",
    )

    assert "never" == of("desk/quick/a.md").fail_level
    assert "suggestion" == of("desk/slow/a.md").fail_level
    assert "error" == of("desk/other/slow/a.md").fail_level


def test_a_circle_of_files_is_told() -> None:
    """With the line that closes it, once for the file it stands in."""
    lay(bylint="why: us\nextends: house.yml\n", house_yml="\n\nextends: [uk, .bylint.yml]\n")

    assert ["house.yml:3: extends: “.bylint.yml” leads back here: .bylint.yml → house.yml → .bylint.yml;"] == [
        str(error).removesuffix(" take one of these lines out") for error in _errors()
    ]


def _errors() -> tuple[BylintError, ...]:
    with pytest.raises(Mistakes) as caught:
        of("a.md")
    return caught.value.errors


HALF = """\
extends: urk
profile: uk
rules:
  loaded/peacok: error
  loaded/peacock: grave
because: [a]
gate: {ready: [foo, loaded/peacok]}
genres: {opinon: {loaded: off}}
fail-level: errors
outlets: house/outlets.yml
people: .git
vocabulary: [words.txt, Okoye, [a]]
require-approval: loaded/peacock
exclude: ["!", sound/]
baseline: {a: b}
paths:
  opinion/**:
    genre: opinon
    fail_level: never
    rules: {loaded/peacok: off}
  quick/**: soon
house:
  outlt: Aldby Post
  quotation-marks: dobule
  time-zone: Europe/Lodnon
why:
rule-folders:
"""


def test_every_mistake_is_told_with_its_line() -> None:
    """One hides no other, and each says what would be right; a key without a value says nothing."""
    lay(bylint=HALF.replace("extends: urk\n", "why: us\n").replace("why:\n", "\n"))
    told = wrong()
    expected = {
        2: "did you mean “extends”",
        4: "did you mean “loaded/peacock”",
        5: "“grave” is no severity; write off, suggestion, warning, error",
        6: "because: “rule: whose standard” lines are wanted",
        7: "no rule is called “foo”",
        8: "did you mean “opinion”",
        9: "write suggestion, warning, error, never",
        10: "no such file: “house/outlets.yml”; paths count from the folder of this file",
        11: "is a folder; name the file in it",
        12: "no such file: “words.txt”",
        13: "require-approval: a list of rules is wanted",
        14: "no pattern in the language of .gitignore",
        15: "baseline: one text is wanted",
        18: "did you mean “opinion”",
        19: "did you mean “fail-level”",
        20: "did you mean “loaded/peacock”",
        21: "“key: value” lines are wanted",
        23: "did you mean “outlet”",
        24: "quotation-marks: “dobule” is none; write double, single",
        25: "did you mean “Europe/London”",
    }

    assert set(expected) == {line for line, _ in told}
    for line, what in expected.items():
        assert any(what in each for at, each in told if at == line), (line, told)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("extends: urk\n", 1, "no profile is called “urk”; did you mean “uk”?"),
        ("\nextends: ../house.yml\n", 2, "no such file: “../house.yml”"),
        ("extends: ./\n", 1, "a file is wanted here"),
        ("why: us\n<<<<<<< HEAD\nwhy: them\n", 3, "not YAML"),
        ("rules: {a: &x off, b: *x}\n", 1, "aliases are refused"),
        ("paths:\n  *x/**: {genre: opinion}\n", 2, "put what starts with “*”, “&” or “!” into quotes"),
        ("exclude:\n  - !keep.md\n", 2, "put one that starts with “!” into quotes"),
        ("- a list\n", 1, "a mapping is wanted"),
        ("house: {time-zone: ../../etc/passwd}\n", 1, "no time zone is called"),
        ("rule-set: 99.0\n", 1, "“99.0” is newer than this bylint"),
        ("rule-folders: [rules]\n", 1, "no such folder of rules: “rules”"),
        ("paths: {a/**: {exclude: b}}\n", 1, "“a/**” has no “exclude”"),
    ],
)
def test_a_mistake_has_its_line(text: str, line: int, told: str) -> None:
    """What is wrong, where, and what would be right."""
    lay(bylint=text)

    ((at, what),) = wrong()

    assert told in what
    assert at in (line, 0)


@settings(max_examples=40, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=15), st.integers(0, 5))
def test_a_key_that_is_none_is_told_at_its_line(key: str, blank: int) -> None:
    """Wherever it stands, beside whatever else is wrong."""
    if key in {*KEYS, *LINES, "extends"} or key in {"yes", "no"}:
        return
    lay(bylint="fail-level: grave\n" + "#\n" * blank + f'"{key}": 1\n')

    told = wrong()

    assert 1 == told[0][0]
    assert blank + 2 == told[1][0]
    assert told[1][1].startswith(f"a configuration has no “{key}”; ")


def test_a_broken_file_holds_for_its_own_drafts_only() -> None:
    """They are not checked by other standards, it is told once, and the others are checked."""
    lay(bad__bylint="rules: {peacok: off}\n", bad__a_md="", good__c_md="")
    for path in ("bad/a.md", "bad/b.md", "good/c.md"):
        Path(path).write_text(LOUD, encoding="utf-8")

    done = bylint("check", "--format", "concise", cwd=Path())
    lines = done.stdout.decode().splitlines()

    assert 2 == done.returncode
    assert ["good/c.md:1:1"] == [line.split(": ")[0] for line in lines[:-1]]
    assert 1 == done.stderr.decode().count("bad/.bylint.yml:1: no rule is called “peacok”; did you mean")


def test_rules_of_the_house_are_rules() -> None:
    """Its own folders may be named in its lines, are asked, listed and explained."""
    lay(
        bylint="rule-folders: house/rules\nrules: {utilise: error}\npaths: {old/**: {rules: {style/*: off}}}\n",
        house__rules__style__utilise_yml=OWN,
    )
    for path in ("a.md", "old/b.md"):
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_text("The mills utilise it.\n", encoding="utf-8")

    checked = bylint("check", "a.md", "old/b.md", "--format", "concise", cwd=Path()).stdout.decode()
    explained = bylint("explain", "utilise", cwd=Path()).stdout.decode()

    assert ["a.md:1:11: error style/utilise"] == [line.partition(" “")[0] for line in checked.splitlines()[:-1]]
    assert explained.endswith("Here: error (.bylint.yml:2)\n")


def test_excluded_is_what_the_house_says() -> None:
    """Below folders, and for named drafts under --force-exclude; `!` brings back even what usually is no draft."""
    lay(bylint="exclude: [old/, '*.notes.md', '!README.md']\n", old__bylint="fail-level: never\n")
    for path in ("a.md", "a.notes.md", "README.md", "LICENSE.md", "old/b.md"):
        Path(path).write_text(LOUD, encoding="utf-8")
    named = ("a.md", "a.notes.md", "README.md", "old/b.md")

    assert ["README.md", "a.md"] == _files(".")
    assert list(named) == _files(*named)
    assert ["a.md", "README.md"] == _files(*named, force=True)
    assert ["b.md"] == [os.path.basename(path) for path in _files("old")]
    assert ["a.md"] == _files(".", exclude=("README.md",))


def _files(*paths: str, exclude: tuple[str, ...] = (), force: bool = False) -> list[str]:
    return [str(path) for path in Listing(exclude, force, configs=Configs()).files(paths)]


def test_sources_know_the_house() -> None:
    """The house's own outlet, and its exclusions, hold for `sources` too."""
    lay(bylint="house: {outlet: Aldby Post}\nexclude: [old/]\n", old__b_md="")
    Path("a.md").write_text("The mill will close, two officials told the Aldby Post on Monday.\n", encoding="utf-8")
    wanted = Wanted((".",))

    (account,) = draw_paths(wanted, Configs()).accounts
    (other,) = draw_paths(wanted._replace(paths=("a.md",)), Configs(Flags(no_file=True))).accounts

    assert "" == account.sources[0].source.via
    assert account.path.endswith("a.md")
    assert "Aldby Post" == other.sources[0].source.via


def test_outlets_and_people_of_the_house_are_known() -> None:
    """Those of its own files, called from the folder of the configuration; a wrong file is told as such, once."""
    lay(
        bylint="outlets: house/outlets.yml\npeople: house/people.yml\n",
        house__outlets_yml="as-of: 2025-12-31\noutlets: |\n  Aldby Post | aldbypost.example | GB | newspaper | -\n",
        house__people_yml="as-of: 2025-12-31\noffices: []\n",
    )
    configs = Configs()

    assert "Aldby Post" in outlets_of(None).forms.sure
    assert configs.of("a.md").facts.outlets is configs.of("sub/a.md").facts.outlets
    assert configs.of("a.md").facts.offices is not None
    lay(house__people_yml="as-of: never\n")
    assert [(1, "as-of: “never” is no day, month or year; write it as 2025-12-31")] == wrong()


def test_a_genre_by_path_lies_between_front_matter_and_what_is_found() -> None:
    """The folder says it where the draft does not, and against what its name or its label would tell."""
    lay(bylint="genre: feature\npaths: {opinion/**: {genre: news}}\n")
    titled = b"---\ngenre: review\n---\nIt is good.\n"

    assert "feature" == read(b"It is good.\n", "a.md", of("a.md").facts).facts.genre
    assert "news" == read(b"It is good.\n", "opinion/a.md", of("opinion/a.md").facts).facts.genre
    assert "review" == read(titled, "opinion/a.md", of("opinion/a.md").facts).facts.genre


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-03-31T23:30:00+02:00", "2025-04-01"),
        ("2025-03-31T14:59:59Z", "2025-03-31"),
        ("2025-03-31 15:00 +0000", "2025-04-01"),
        ("2025-03-31T23:30:00", "2025-03-31"),
        ("2025-03-31T99:30:00Z", "2025-03-31"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01"),
        ("2025-03-31", "2025-03-31"),
    ],
)
def test_a_moment_is_a_day_of_the_house(written: str, day: str) -> None:
    """With an offset, the day it is there; without one, the day as written."""
    lay(bylint="house: {time-zone: Asia/Tokyo}\n")
    facts = of("a.md").facts

    assert "Asia/Tokyo" == facts.zone
    assert day == str(read(f"---\ndate: {written}\n---\nIt is.\n".encode(), "a.md", facts).facts.published)


def test_quotation_marks_of_the_house_choose_the_rule() -> None:
    """The rule against the other marks is on, the other off, over a profile and patterns; its own line holds."""
    single, double = RULES["quotes/single-marks"], RULES["quotes/double-marks"]
    for style, on, off in (("double", single, double), ("single", double, single)):
        lay(bylint=f"extends: uk\nrules: {{quotes/*: error}}\nhouse: {{quotation-marks: {style}}}\n")
        assert ("suggestion", "off") == (level(on, "a.md"), level(off, "a.md"))
        assert style == on.check.house  # type: ignore[attr-defined]
        lay(bylint=f"rules: {{{on.name}: error}}\nhouse: {{quotation-marks: {style}}}\n")
        assert ("error", "off") == (level(on, "a.md"), level(off, "a.md"))

    assert {rule for levels in _styles().values() for rule in levels} <= set(ids())


def test_vocabulary_is_words_and_files_of_words() -> None:
    """In their order; comments and blank lines are none."""
    lay(bylint="vocabulary: [Port Vale, house/words.txt]\n", house__words="")
    Path("house/words.txt").write_text("\ufeff# names\nOkoye\n\n  Aldby Post \n", encoding="utf-8")

    assert ("Port Vale", "Okoye", "Aldby Post") == of("a.md").facts.vocabulary


LINES_OF = st.dictionaries(
    st.sampled_from((*ids()[::9], "loaded", "hedging/*", "peacock", "warning")), st.sampled_from(LEVELS), max_size=5
)
LINE_OF = st.fixed_dictionaries(
    {},
    optional={"rules": LINES_OF, "fail-level": st.sampled_from(SEVERITIES), "genre": st.sampled_from(sorted(GENRES))},
)
PATTERNS = st.sampled_from(["a.md", "*.md", "desk/**", "desk/a.md", "/a.md", "**/x/**", "desk/x/"])


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(PATTERNS, LINE_OF), max_size=5, unique_by=lambda line: line[0]),
    st.sampled_from(["a.md", "desk/a.md", "desk/x/a.md", "x/b.md"]),
)
def test_of_the_paths_that_fit_the_last_wins(lines: list[tuple[str, dict[str, Any]]], path: str) -> None:
    """Value by value, and line by line of their rules; those that do not fit say nothing."""
    lay(bylint=yaml.safe_dump({"paths": dict(lines)}, sort_keys=False))
    fitting = [said for pattern, said in lines if _fits(pattern, path)]
    held = of(path)

    assert held.fail_level == next((said["fail-level"] for said in reversed(fitting) if "fail-level" in said), "error")
    assert held.facts.filed == next((said["genre"] for said in reversed(fitting) if "genre" in said), "")
    together: dict[str, str] = {}
    for wanted, weight in (line for said in fitting for line in said.get("rules", {}).items()):
        together.pop(wanted, None)
        together[wanted] = weight
    for rule in RULES.values():
        assert held.severity(rule, Facts()) == last(together, rule, rule.severity), rule.id


def _fits(pattern: str, path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return {
        "a.md": name == "a.md",
        "*.md": True,
        "desk/**": path.startswith("desk/"),
        "desk/a.md": path == "desk/a.md",
        "/a.md": path == "a.md",
        "**/x/**": "x" in folder.split("/"),
        "desk/x/": folder == "desk/x",
    }[pattern]


@settings(max_examples=10, deadline=None)
@given(
    st.sampled_from(["wire", "uk", "strict"]),
    LINES_OF,
    st.dictionaries(st.sampled_from(["opinion", "news", "agency"]), LINES_OF, max_size=2),
    LINE_OF,
    st.sampled_from([{}, {"ignore": ("loaded",)}, {"fail_level": "never"}]),
)
def test_what_is_printed_is_a_configuration_that_holds_the_same(
    profile: str,
    lines: dict[str, str],
    genres: dict[str, dict[str, str]],
    over: dict[str, Any],
    flags: dict[str, Any],
) -> None:
    """Every rule weighs the same in the draft's genre, under `--all` in each; level, gate and genre are the same."""
    every = profile == "strict"
    said = {"extends": profile, "rules": lines, "genres": genres, "paths": {"*.md": over}, "gate": {"ready": []}}
    lay(bylint=yaml.safe_dump(said, sort_keys=False))
    held = Held.of("a.md", Configs(Flags(**flags)))
    genre = held.config.facts.filed or "news"

    lay(printed__bylint="\n".join(held.page("a.md", genre, every=every)))
    again = of("printed/a.md")

    for each in ("news", "opinion", "agency") if every else (genre,):
        for rule in RULES.values():
            assert held.config.severity(rule, Facts(genre=each)) == again.severity(rule, Facts(genre=each)), rule.id
    for part in (lambda each: each.fail_level, lambda each: each.profile.gate, lambda each: each.facts):
        assert part(held.config) == part(again)


def test_config_says_where_each_value_comes_from() -> None:
    """The file and line, the profile, the flag, or that it is nobody's."""
    lay(
        bylint="extends: [uk, house/shared.yml]\nrules:\n  peacock: error\npaths:\n  opinion/**:\n    genre: opinion\n",
        house__shared_yml="house:\n  outlet: Aldby Post\n  quotation-marks: double\nvocabulary: [Port Vale]\n",
        opinion__a_md="",
    )
    Path("opinion/a.md").write_text(LOUD, encoding="utf-8")

    done = bylint("config", "opinion/a.md", "--ignore", "booster-unsupported", cwd=Path())
    shown = done.stdout.decode()
    told = dict(line.strip().split(": ", 1) for line in shown.splitlines() if ": " in line and line[0] != "#")
    origins = {key: rest.partition("  # ")[2].strip() for key, rest in told.items()}

    assert (0, b"") == (done.returncode, done.stderr)
    assert {
        "fail-level": "default",
        "genre": ".bylint.yml:6",
        "outlet": "house/shared.yml:2",
        "loaded/peacock": ".bylint.yml:3",
        "hedging/so-called": "uk (profile)",
        "hedging/booster-unsupported": "--ignore",
    }.items() <= origins.items()
    assert "Port Vale" in yaml.safe_load(shown)["vocabulary"]
    assert shown.startswith("# opinion/a.md, read as opinion.")


@pytest.mark.parametrize("wanted", ["loaded/peacock", "peacock", "loaded", "loaded/*"])
def test_a_gate_means_rules_as_severities_do(wanted: str) -> None:
    """By id, name, family or pattern, at the status that it is set for."""
    lay(bylint=f"gate: {{ready: ['{wanted}']}}\n")

    assert of("a.md").stops("loaded/peacock", "suggestion", "ready")
    assert not of("a.md").stops("loaded/peacock", "suggestion", "published")
    assert not of("a.md").stops("hedging/so-called", "warning", "ready")


def test_a_gate_asks_what_it_names() -> None:
    """A rule that is off in its own file is asked at the gate, unless a line or the genre says off."""
    rules = {rule.id: rule for rule in shipped()}
    gap = rules["attribution/attribution-gap"]
    ready, opinion = Facts(status="ready"), Facts(status="ready", genre="opinion")
    lay(bylint="gate: [attribution-gap, loaded/peacock]\nrules: {loaded/peacock: off}\n")
    held = of("a.md")

    assert ("suggestion", "off", "off") == tuple(held.severity(gap, facts) for facts in (ready, Facts(), opinion))
    assert "off" == held.severity(rules["loaded/peacock"], ready)
    assert gap in held.chosen(rules.values())


def test_a_configuration_to_start_from_holds_every_key() -> None:
    """With each comment sign before a key taken out, it is a configuration without a mistake."""
    lay(house__rules__style__utilise_yml=OWN, house__outlets_yml="", house__people_yml="")
    Path("house/vocabulary.txt").write_text("Okoye\n", encoding="utf-8")
    Path("house/people.yml").write_text("as-of: 2025-01-01\noffices: []\n", encoding="utf-8")
    text = configuration(".")
    whole = re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE)
    lay(bylint=whole)

    assert {*KEYS, *LINES, "extends"} == set(yaml.safe_load(whole))
    assert "Aldby Post" == of("a.md").facts.outlet
    assert {"extends", "baseline"} == set(yaml.safe_load(text))


def test_a_configuration_to_start_from_names_the_sections_it_sees() -> None:
    """Folders called after a genre, not hidden ones, nor what a pattern would take for something else."""
    for folder in ("opinion", "city/Reviews", ".trash/opinion", "a[b]/features", "news", "x/y/z/op-eds"):
        Path(folder).mkdir(parents=True)
    lay(bylint=configuration("."))

    assert {("opinion", "opinion"), ("city/Reviews", "review"), ("news", "news")} == set(sections("."))
    assert "review" == of("city/Reviews/a.md").facts.filed


def test_a_configuration_below_another_builds_on_it() -> None:
    """Else it would silently take the place of the house's, and of its baseline."""
    Path("desk").mkdir()
    lay(bylint="baseline: known.json\nrules: {peacock: error}\n")
    Path("desk/.bylint.yml").write_text(configuration("desk", "../.bylint.yml"), encoding="utf-8")

    assert ("known.json", "error") == (of("desk/a.md").baseline, level(PEACOCK, "desk/a.md"))


def test_init_writes_what_is_not_there_and_changes_nothing() -> None:
    """A configuration, and with --hook the hook at the top of the repository; twice is an error, and harmless."""
    Path("desk").mkdir()

    first = bylint("init", "desk", "--hook", cwd=Path())
    written = {path: Path(path).read_bytes() for path in ("desk/.bylint.yml", ".pre-commit-config.yaml")}
    second = bylint("init", "desk", cwd=Path())
    third = bylint("init", "desk", "--hook", cwd=Path())

    assert (0, 2, 0) == (first.returncode, second.returncode, third.returncode)
    assert b"desk/.bylint.yml: is there already" in second.stderr
    assert b".pre-commit-config.yaml: the hook is there" in third.stdout
    assert written == {path: Path(path).read_bytes() for path in written}
    assert ["bylint"] == [
        hook["id"] for repo in yaml.safe_load(written[".pre-commit-config.yaml"])["repos"] for hook in repo["hooks"]
    ]
    assert {".git", ".pre-commit-config.yaml", "desk"} == set(os.listdir())


def test_a_file_is_created_once(tmp_path: Path) -> None:
    """Whoever comes second is refused, and leaves nothing behind."""
    create(str(tmp_path / "a.yml"), b"one")

    with pytest.raises(BylintError, match="is there already"):
        create(str(tmp_path / "a.yml"), b"two")

    assert b"one" == (tmp_path / "a.yml").read_bytes()
    assert {".git", "a.yml"} == set(os.listdir(tmp_path))
