"""Outlets looked up on the command line, and the page that prints the table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from running import ROOT, bylint

from lint.directory import counted, looked_up, page
from lint.errors import BylintError
from lint.knowledge.outlets import outlets

if TYPE_CHECKING:
    from lint.knowledge.press import Outlets

PAGE = ROOT / "docs" / "reliability-of-outlets.md"
HEAD = "## The table\n\n"
OWN = """as-of: 2026-01-01
references:
  desk: our desk
countries:
  GB: Britain
forget: |
  TASS
outlets: |
  Harbour Herald, Herald? | harbourherald.example | GB | newspaper | mixed, desk 2026-01 | left, desk 2026
"""


@pytest.fixture
def table() -> Outlets:
    return outlets()


def test_the_page_of_outlets_is_up_to_date(request: pytest.FixtureRequest) -> None:
    """docs/reliability-of-outlets.md ends in what `bylint outlets --markdown` writes; `--bless` rewrites it."""
    written = "\n".join(page(outlets())) + "\n"
    text = PAGE.read_text("utf-8")
    if request.config.getoption("--bless"):
        text = text[: text.index(HEAD)] + HEAD + written
        PAGE.write_text(text, "utf-8")

    assert text.endswith(f"{HEAD}{written}")


@pytest.mark.parametrize("asked", ["TASS", "tass", "the TASS", "https://tass.com/politics/1", "tass.ru"])
def test_an_outlet_is_found_by_name_and_by_address(asked: str, table: Outlets) -> None:
    """In any case, with or without an article, by its domain or a page under it."""
    (first, *_) = looked_up([asked], table)

    assert first.startswith("TASS: state-controlled (State Media Monitor, ")


def test_several_are_told_apart_by_a_blank_line(table: Outlets) -> None:
    """Each entry begins with the outlet's name."""
    lines = list(looked_up(["Reuters", "AFP"], table))

    assert ["Reuters", "", "AFP"] == [line.partition(":")[0] for line in lines if not line.startswith("  ")]


@pytest.mark.parametrize("asked", ["Harbour Hearld", "https://nowhere.example/", "mailto:a@b.example", ""])
def test_an_unknown_outlet_is_told(asked: str, table: Outlets) -> None:
    """With the nearest known name, and exit code 2 on the command line."""
    with pytest.raises(BylintError, match=f"no outlet is called “{asked}”"):
        list(looked_up([asked], table))


def test_the_counts_add_up(table: Outlets) -> None:
    """Every outlet has one kind and at most one standing."""
    lines = list(counted(table))
    parts = " ".join(lines).split("standing")

    for part in (parts[0].split("kind", 1)[1], parts[1]):
        assert len(table.lines) == sum(int(word.replace(",", "")) for word in part.split() if word[0].isdigit())


def test_a_file_of_ones_own_is_looked_up_too(tmp_path: Path) -> None:
    """`--outlets` adds, and forgets what it says it forgets."""
    own = tmp_path / "own.yml"
    own.write_text(OWN, "utf-8")
    shown = bylint("outlets", "--outlets", str(own), "harbour herald").stdout.decode()
    gone = bylint("outlets", "--outlets", str(own), "TASS")

    assert shown.startswith(
        "Harbour Herald: newspaper, Britain; no consensus, or reliable for some things only (our desk"
    )
    assert "leans left (our desk, 2026)" in shown
    assert 2 == gone.returncode
    assert b"no outlet is called" in gone.stderr
