"""The formats: valid where there is a schema, every place right in the units of each, nothing in a draft a command."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reporting import HOSTILE, finding, fixed, place, rendered, report

from lint.errors import BylintError
from lint.finding import SEVERITIES, About, Report
from lint.origin import Lines
from lint.reporters import REPORTERS
from lint.visible import HIDDEN, visible

SCHEMAS = Path(__file__).parent / "schemas"
ABOUT = About(
    "sourcing/vague-experts",
    "“{match}” names nobody.",
    "It can be neither verified nor weighed.",
    "warning",
    "medium",
    (),
)
DAM = "Some experts say that 14 people died.\n\nThe mayor spoke of 12 dead. Critics say little.\n"

NAMELESS = re.compile(r"[\x00/\ud800-\udbff\udc00-\udc7f]")
"""What no path of a file holds."""

hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=4), max_size=6).map("".join)


@cache
def schema(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((SCHEMAS / name).read_text(encoding="utf-8")))


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports are made in a folder that is in no repository, unless a test makes it one."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"):
        monkeypatch.delenv(name, raising=False)


def dam() -> Report:
    """A contradiction that stops, a suggestion with a fix, an error, and what is known of one rule."""
    died, dead, critics = (place(DAM, words) for words in ("14 people died", "12 dead", "Critics"))
    return report(
        DAM,
        finding(died, rule="consistency/toll", severity="error", related=(died, dead), stops=True),
        finding(critics, severity="suggestion", fix=fixed(critics, "Lena Ortiz")),
        errors=(BylintError("not UTF-8; save it as UTF-8", path="b.md", line=3), BylintError("no git here")),
        notices=("no day of publication",),
        rules={ABOUT.id: ABOUT},
    )


def at(source: str, line: int, column: int) -> int:
    """The offset of a line and a column in code points."""
    return Lines(source).starts[line - 1] + column - 1


def between(source: str, region: dict[str, int]) -> str:
    """The words of a SARIF region."""
    start = at(source, region["startLine"], region["startColumn"])
    return source[start : at(source, region["endLine"], region["endColumn"])]


def sarif(told: Report) -> dict:
    """A report in SARIF, valid."""
    whole = json.loads(rendered("sarif", told))
    schema("sarif-2.1.0.json").validate(whole)
    (run,) = whole["runs"]
    return run


def test_sarif_holds_what_code_scanning_reads() -> None:
    """Rules explain themselves, a result has its region, its identity and its level, and both places are linked."""
    run = sarif(dam())
    toll, critics = run["results"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    told = rules["sourcing/vague-experts"]

    assert ["consistency/toll", "sourcing/vague-experts"] == [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ("“…” names nobody.", ABOUT.why) == (told["shortDescription"]["text"], told["fullDescription"]["text"])
    assert {"tags": ["sourcing"], "problem.severity": "warning", "precision": "medium"} == told["properties"]
    assert told["help"]["text"].endswith("bylint explain vague-experts")
    assert ("error", 0, "note", 1) == (toll["level"], toll["ruleIndex"], critics["level"], critics["ruleIndex"])
    assert "“14 people died” names nobody. (see [line 3](2))" == toll["message"]["text"]
    assert [(1, "14 people died"), (2, "12 dead")] == [
        (related["id"], between(DAM, related["physicalLocation"]["region"])) for related in toll["relatedLocations"]
    ]
    assert ["primaryLocationLineHash"] == list(toll["partialFingerprints"])
    assert ("bylint/", "unicodeCodePoints") == (run["automationDetails"]["id"], run["columnKind"])


def test_sarif_tells_what_went_wrong_and_how_to_mend() -> None:
    """Errors and notices are notifications of an invocation that failed; a fix is a change of the file."""
    run = sarif(dam())
    (invocation,) = run["invocations"]
    (fix,) = run["results"][1]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]

    assert not invocation["executionSuccessful"]
    assert ["error", "error", "note"] == [note["level"] for note in invocation["toolExecutionNotifications"]]
    assert ("Critics", "Lena Ortiz") == (
        between(DAM, replacement["deletedRegion"]),
        replacement["insertedContent"]["text"],
    )


def test_sarif_of_a_rule_of_few_words_has_no_empty_string() -> None:
    """GitHub refuses empty strings and descriptions above 1,024 characters, even of a house's own rule."""
    bare = About("house/own", "{match}", "", "off", "unmeasured", ())
    wordy = About("house/wordy", "x" * 2000, "y" * 2000, "warning", "high", ("z",))
    run = sarif(
        report(
            DAM,
            finding(place(DAM, "Critics"), rule="allowance/unused", message=""),
            rules={"house/own": bare, "house/wordy": wordy},
        )
    )

    assert '""' not in json.dumps(run)
    assert 1024 == len(run["tool"]["driver"]["rules"][2]["fullDescription"]["text"])


def test_sarif_of_more_than_github_takes_keeps_the_gravest() -> None:
    """25,000 results under 10 MB of gzip; what stops and what is grave stay, the rest is counted."""
    from gzip import compress

    plain = finding(place(DAM, "Critics"))
    findings = [
        plain._replace(sentence=str(number), severity=SEVERITIES[number % 3], stops=not number)
        for number in range(25_010)
    ]
    text = rendered("sarif", report(DAM, *findings))
    (run,) = json.loads(text)["runs"]
    prints = {result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]}

    assert 10_000_000 > len(compress(text.encode()))
    assert 25_000 == len(run["results"]) == len(prints)
    assert "note" == run["results"][0]["level"]
    assert 8327 == sum(result["level"] == "note" for result in run["results"])
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("10 milder findings")


@pytest.mark.parametrize("form", ["sarif", "gitlab", "rdjson", "junit", "github"])
def test_platforms_get_paths_from_the_root_of_the_repository(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run in a subfolder, by any spelling of the path, reports as one from the root does."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "news").mkdir()
    found = finding(place(DAM, "Critics"))

    above = rendered(form, report(DAM, found._replace(path="news/draft.md"), path="news/draft.md"))
    monkeypatch.chdir(tmp_path / "news")
    below = [
        rendered(form, report(DAM, found._replace(path=path), path=path))
        for path in ("draft.md", "./draft.md", str(tmp_path / "news" / "draft.md"))
    ]

    assert "news/draft.md" in above
    assert [above] * 3 == below


def test_a_path_in_sarif_is_a_uri() -> None:
    """What no URI may hold is encoded, byte for byte, and what lies elsewhere has its whole address."""
    inside = finding(place(DAM, "Critics"), path="ü b%#:\udcff.md")
    outside = finding(place(DAM, "Critics"), path="/elsewhere/a b.md")
    told = Report((*report(DAM, path=inside.path).drafts, *report(DAM, path=outside.path).drafts), (inside, outside))
    locations = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in sarif(told)["results"]]

    assert [
        {"uri": "%C3%BC%20b%25%23%3A%FF.md", "uriBaseId": "%SRCROOT%"},
        {"uri": "file:///elsewhere/a%20b.md"},
    ] == locations


def test_an_identity_survives_edits_elsewhere() -> None:
    """A paragraph above moves a finding, and changes neither SARIF's nor GitLab's fingerprint."""
    moved = f"A paragraph.\n\n{DAM}"
    before, after = (
        report(text, finding(place(text, "Critics"), sentence="critics say little.")) for text in (DAM, moved)
    )

    assert sarif(before)["results"][0]["partialFingerprints"] == sarif(after)["results"][0]["partialFingerprints"]
    assert [json.loads(rendered("gitlab", told))[0]["fingerprint"] for told in (before, before)] == [
        json.loads(rendered("gitlab", told))[0]["fingerprint"] for told in (after, after)
    ]


def test_github_shows_what_stops_before_what_does_not() -> None:
    """Of one level ten are shown, and an error without a place stands on the run itself."""
    plain = finding(place(DAM, "Critics"))
    told = dam()._replace(findings=(*[plain] * 12, plain._replace(stops=True, message="At the gate.")))
    lines = rendered("github", told).splitlines()

    assert "::error title=bylint::no git here" == lines[1]
    assert "At the gate. [vague-experts]" == lines[2].rpartition("::")[2]
    assert "3 more of level warning are not shown here; run bylint check to see them." == lines[12]


def test_gitlab_weighs_and_tells_apart() -> None:
    """What stops is a blocker, errors come first, and no two issues share a fingerprint."""
    twice = finding(place(DAM, "Critics"))
    told = dam()
    issues = json.loads(rendered("gitlab", told._replace(findings=(*told.findings, twice, twice))))

    assert ["blocker", "blocker", "info", "minor", "minor"] == [issue["severity"] for issue in issues]
    assert {"path": "b.md", "lines": {"begin": 3}} == issues[0]["location"]
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(issues[1])
    assert 5 == len({issue["fingerprint"] for issue in issues})


def test_rdjson_is_what_reviewdog_parses() -> None:
    """Columns are bytes of UTF-8, a fix is a suggestion, and no field is unknown."""
    source = "Ça, 😀 Critics say little."
    critics = place(source, "Critics")
    told = report(source, finding(critics, fix=fixed(critics, "Lena Ortiz")), errors=dam().errors)
    whole = json.loads(rendered("rdjson", told))
    schema("rdjson.json").validate(whole)

    where = {"start": {"line": 1, "column": 11}, "end": {"line": 1, "column": 18}}
    assert where == whole["diagnostics"][2]["location"]["range"]
    assert [{"range": where, "text": "Lena Ortiz"}] == whole["diagnostics"][2]["suggestions"]
    schema("rdjson.json").validate(json.loads(rendered("rdjson", dam())))
    assert "(see line 3)" in rendered("rdjson", dam())


def test_junit_fails_what_stops_and_shows_the_rest() -> None:
    """A suite a draft, a case a rule; a clean draft passes; the file fits Jenkins' schema."""
    clean = report("All is well.", path="clean.md").drafts
    text = rendered("junit", dam()._replace(drafts=(*dam().drafts, *clean)))
    broken, other, draft, well = ET.fromstring(text)  # noqa: S314 - our own

    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(text)
    assert ["bylint", "b.md", "draft.md", "clean.md"] == [suite.get("name") for suite in (broken, other, draft, well)]
    assert {"name": "draft.md", "tests": "2", "failures": "1", "errors": "0"} == draft.attrib
    assert ["failure", "system-out"] == [case[0].tag for case in draft]
    assert "draft.md:1:23: error “14 people died” names nobody." == draft[0][0].text
    assert 0 == len(well[0])


def test_jsonl_is_json_by_lines() -> None:
    """The findings are those of `json`, one a line, and the last line says that nothing is missing."""
    whole = json.loads(rendered("json", dam()))
    *findings, closing = map(json.loads, rendered("jsonl", dam()).splitlines())

    assert whole["findings"] == findings
    assert (whole["errors"], 1) == (closing["errors"], closing["files"])
    assert ({"start": 67, "end": 74, "words": "Lena Ortiz"}, False) == (findings[1]["fix"], findings[1]["stops"])


def test_vale_json_is_what_editors_read() -> None:
    """By path, with the fields that vale prints; a clean run is an empty object."""
    (alerts,) = json.loads(rendered("vale-json", dam())).values()

    assert {
        "Action": {"Name": "replace", "Params": ["Lena Ortiz"]},
        "Check": "sourcing.vague-experts",
        "Description": ABOUT.why,
        "Line": 3,
        "Link": "",
        "Match": "Critics",
        "Message": "“Critics” names nobody.",
        "Severity": "suggestion",
        "Span": [29, 35],
    } == alerts[1]
    assert {} == json.loads(rendered("vale-json", report(DAM)))


def test_a_summary_links_each_line_where_github_says_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stops comes first; without a revision there is nothing to link to."""
    plain = rendered("github-summary", dam())
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "desk/news")
    monkeypatch.setenv("GITHUB_SHA", "c0ffee")

    linked = rendered("github-summary", dam())

    assert "| draft\\.md\\:1 | error, stops: “14 people died” names nobody\\. | toll |" in plain
    assert "(https://github.example/desk/news/blob/c0ffee/draft.md?plain=1#L1)" in linked


def test_a_summary_stays_below_the_limit() -> None:
    """GitHub shows nothing of a summary above a MiB: what does not fit is counted."""
    far = finding(place(DAM, "Critics"), message="|" * 4000, path=f"{'@' * 2000}.md")
    text = rendered("github-summary", report(DAM, *[far] * 400, path=far.path))

    assert 1024 * 1024 > len(text.encode())
    assert "findings more: `bylint check` shows them." in text


def reached(source: str, position: dict[str, int]) -> int:
    """The offset of a line and a column in bytes."""
    start = Lines(source).starts[position["line"] - 1]
    before = source[start:].encode("utf-8", "surrogatepass")[: position["column"] - 1]
    return start + len(before.decode("utf-8", "surrogatepass"))


@given(hostile, hostile.filter(bool), hostile)
@settings(max_examples=30, deadline=None)
def test_places_are_right_in_the_units_of_each_format(before: str, words: str, after: str) -> None:
    """Whatever a draft holds, the columns of a report lead back to the words."""
    source = f"{before} {words} {after}"
    where = place(source, words, len(before) + 1)
    told = report(source, finding(where, related=(where,), fix=fixed(where, words)))

    (result,) = sarif(told)["results"]
    whole = json.loads(rendered("rdjson", told))
    schema("rdjson.json").validate(whole)
    span = whole["diagnostics"][0]["location"]["range"]
    (alert,) = json.loads(rendered("vale-json", told))["draft.md"]
    first, last = (at(source, alert["Line"], column) for column in alert["Span"])

    assert words == between(source, result["locations"][0]["physicalLocation"]["region"])
    assert words == between(source, result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"])
    assert words == source[reached(source, span["start"]) : reached(source, span["end"])]
    assert re.split(r"[\r\n]", words)[0] in ("", source[first : last + 1])
    assert last - first == max(len(re.split(r"[\r\n]", words)[0]), 1) - 1


@given(hostile.filter(bool), hostile)
@settings(max_examples=30, deadline=None)
def test_nothing_in_a_draft_or_a_path_is_a_command(message: str, name: str) -> None:
    """Each report keeps its shape, and hides no sign that a reader would not see."""
    path = NAMELESS.sub("", name) + "x.md"
    grave = finding(place(DAM, "Critics"), message=message, path=path, severity="error", stops=True)
    told = report(DAM, grave, path=path)
    told = told._replace(errors=(BylintError(message, path=path, line=1),))

    texts = {form: rendered(form, told) for form in REPORTERS}
    commands = texts["github"].split("\n")
    suites = ET.fromstring(texts["junit"])  # noqa: S314 - our own

    assert not any(HIDDEN.search(text.replace("\n", "")) for text in texts.values())
    assert ["::error", "::error"] == [line[:7] for line in commands[:2]]
    assert [True, False] == [line.count("::") >= 2 for line in commands[1:3]]
    assert 2 == len(suites) == len(list(suites.iter("testcase")))
    assert [2, 2] == [len(json.loads(texts["gitlab"])), len(json.loads(texts["rdjson"])["diagnostics"])]
    assert message == json.loads(texts["json"])["findings"][0]["message"]


@given(hostile.filter(bool), hostile)
@settings(max_examples=30, deadline=None)
def test_a_summary_holds_words_and_no_markup_of_a_draft(message: str, name: str) -> None:
    """A row has three cells and the words of the message, whatever they are."""
    path = NAMELESS.sub("", name) + "x.md"
    told = report(DAM, finding(place(DAM, "Critics"), message=message, path=path), path=path)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(rendered("github-summary", told))
    shown = [child for token in tokens if token.type == "inline" for child in token.children]
    cells = [token for token in tokens if token.type == "td_open"]

    assert 3 == len(cells)
    assert {"text"} >= {child.type for child in shown} - {"text_special"}
    assert "html_block" not in {token.type for token in tokens}
    assert visible(message).strip() in "".join(child.content for child in shown)
