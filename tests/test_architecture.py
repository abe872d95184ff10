"""The house's own rules: floors, ceilings, names, docstrings."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import lint

ROOT = Path(lint.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
FLOORS = {
    0: "span errors releases atomic locking location visible kinds yamlfile knowledge",
    1: "values origin scan tokens marks document ledger elements places compounds notation phrase options hit finding"
    " outcome accepting allowance slips redaction sourcing address affairs crediting citing reliance",
    2: "readers annotate checks",
    3: "rule rulefile loading",
    4: "asking engine fixing testing levels profile config settings page keys configfile house cache remembered"
    " deferred rulecache desk configs rulebook examining covering objecting approval allow trial sidecar"
    " sidecarfile authorship signoffs hushing git hunks baseline baseline_file baselines changed revision versions",
    5: "reporters outputs listing drafts crew sharing run gathered withholding mending patch rounds interface manual"
    " cli inputs showing commands checking amending comparing comparison authoring reporting directory holding"
    " adopting founding __main__ __init__",
}
FLOOR = {name: floor for floor, names in FLOORS.items() for name in names.split()}
ROOMS = {"readers", "annotate", "checks"}
LINES = 180
FUNCTION = 30


def room(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0]


def imported(path: Path) -> set[str]:
    """The rooms of lint that a file imports from, at its top or inside a function."""
    found = set()
    depth = len(path.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            outside = node.level == depth
            if outside:
                names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
                found |= {name for name in names if name in FLOOR}
    return found


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_imports_only_from_floors_below(path: Path) -> None:
    """Data flows one way: no file reaches up, and rooms of one floor do not know each other."""
    here = room(path)

    for other in imported(path) - {here, "__init__"}:
        assert FLOOR[other] <= FLOOR[here], f"{name(path)} reaches up to {other}"
        assert not (here in ROOMS and other in ROOMS), f"{name(path)} knows {other}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_and_its_functions_stay_small(path: Path) -> None:
    """A file has at most 180 lines and a function 30: what outgrows that has two jobs."""
    text = path.read_text(encoding="utf-8")

    assert text.count("\n") <= LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            docstring = (ast.get_docstring(node) or "").splitlines()
            assert node.end_lineno - node.lineno + 1 - len(docstring) <= FUNCTION, node.name


def test_no_file_is_a_drawer() -> None:
    """No file is called after nothing in particular."""
    assert {path.stem for path in FILES}.isdisjoint({"utils", "helpers", "common", "manager", "core", "base"})


def test_every_room_stands_on_a_floor() -> None:
    """The floor plan names every file, and every file it names is there."""
    assert set(FLOOR) == {room(path) for path in FILES}


def test_the_plan_on_paper_is_the_one_that_is_kept() -> None:
    """docs/architecture.md names the same files on the same floors."""
    page = (ROOT.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    floors = page[page.index("| floor | files |") : page.index("| room | may |")].splitlines()[2:]

    written = [[name.strip("`/") for name in row.split("|")[2].split()] for row in floors if row]

    assert [[name for name in names.split() if name[0] != "_"] for names in FLOORS.values()] == written


def test_the_public_names_are_sorted_and_real() -> None:
    """`__all__` is in order and holds nothing that cannot be had."""
    assert sorted(lint.__all__) == lint.__all__
    assert all(getattr(lint, public) for public in lint.__all__)


def test_only_the_door_prints_or_exits() -> None:
    """No file but cli and commands calls print or sys.exit."""
    for path in FILES:
        calls = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call)
        }
        if room(path) not in {"cli", "commands", "authoring"}:
            assert calls.isdisjoint({"print", "sys.exit", "exit", "eval", "exec", "pickle.loads"}), name(path)
