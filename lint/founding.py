"""A configuration to start from, and the hook that runs it before each commit."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from . import __version__
from .readers.genre import named

DEPTH = 3
"""How far below the folder its sections are looked for."""
PLAIN = re.compile(r"\w[\w -]*")
"""Names of folders that mean only themselves in a pattern."""

OPENING = """\
# How bylint reads the drafts below this folder. All of it: docs/configuration.md
# What holds for one draft, and which line says so: bylint config DRAFT

# Whose standards hold: a profile (feature, strict, uk, wiki, wire), a file (../house.yml), or a list; the last wins.
extends: {extends}

# Findings that were there before and are not shown again; written by: bylint check --write-baseline
# So that branches which both change it merge, .gitattributes needs a line: .bylint-baseline.json merge=union
{mark}baseline: .bylint-baseline.json
"""
PATHS = """
# What holds otherwise for some drafts, by patterns of .gitignore; of those that fit, the last wins.
"""
EXAMPLE = """\
#paths:
#  opinion/**:
#    genre: opinion
#    fail-level: never
#    rules: {"loaded/*": off}
"""
REST = f"""
# What stops a run: suggestion, warning, error or never.
#fail-level: error

# The release whose rules are asked. Left out, those that came with the newest are previews, and off; or: newest
#rule-set: {".".join(__version__.split(".")[:2])}

# Severities (off, suggestion, warning, error) by rule, family or pattern; `bylint list` names them.
#rules:
#  hedging/vague-quantifier: warning
#  loaded/*: off

# Whose standard such a line follows; `why` says it of the whole file.
#because:
#  loaded/*: our style guide, section 4
#why: the standards of the city desk

# What a draft must pass whose front matter says “status: ready” or “published”.
#gate:
#  - sourcing/anonymity-no-descriptor
#  - attribution/missing-right-of-reply

# What a genre softens, on top of the profile; it never hardens.
#genres:
#  column review: {{"hedging/*": off}}

# The genre of drafts that do not tell theirs.
#genre: news

# Files and folders that hold no drafts, by patterns of .gitignore.
#exclude: [archive/, "*.notes.md"]

# Rules of your own: folders of FAMILY/NAME.yml; start one with: bylint new style/my-rule --in house/rules
#rule-folders: [house/rules]

# Outlets and office holders of your own, over those that bylint knows.
#outlets: house/outlets.yml
#people: house/people.yml

# Names and terms you accept; what ends in .txt is a file with one a line.
#vocabulary: [house/vocabulary.txt, Port Vale]

# Rules that only somebody else than the writer may allow.
#require-approval: [sourcing/anonymity-no-reason]

# Facts about the house: its name, the marks it quotes in (double or single), and the time zone whose days count.
#house:
#  outlet: Aldby Post
#  quotation-marks: double
#  time-zone: Europe/London
"""
OURS = re.compile(r"^\s*-\s*id:\s*bylint(?:-changed)?\s*(?:#|$)", re.MULTILINE)
"""One of our hooks in a file of hooks."""
HOOK = f"""\
  - repo: https://github.com/bylint/bylint
    rev: v{__version__}
    hooks:
      - id: bylint
"""


def configuration(folder: str, above: str = "") -> str:
    """The text of a configuration for the drafts below `folder`: every key, and a line for each section it finds.

    It builds on the configuration `above` where there is one, and that has the baseline.
    """
    opening = OPENING.format(extends=above or "wire", mark="#" * bool(above))
    seen = "".join(f"  {place}/**:\n    genre: {genre}\n" for place, genre in sections(folder))
    return f"{opening}{PATHS}{f'paths:{chr(10)}{seen}' if seen else EXAMPLE}{REST}"


def sections(folder: str) -> Iterator[tuple[str, str]]:
    """The folders below `folder` that are called after a genre, and which; those in hidden folders are none."""
    for place, folders, _ in os.walk(folder):
        relative = os.path.relpath(place, folder)
        depth = 0 if relative == "." else relative.count(os.sep) + 1
        folders[:] = sorted(name for name in folders if PLAIN.fullmatch(name)) if depth < DEPTH else []
        for name in folders:
            if genre := named(name):
                yield os.path.normpath(os.path.join(relative, name)).replace(os.sep, "/"), genre
