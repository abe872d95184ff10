"""Sources that no verb of saying brings in: according to, citing, a colon, a noun such as allegation."""

from __future__ import annotations

import re
from functools import cache

from .complements import BEFORE, CLAUSE, NOUN, SOURCE, Complement
from .lexicon import Verb, nouns
from .line import Line
from .nominals import Subject
from .verbs import Found
from .voices import agent

EVIDENTIAL = frozenset("reportedly allegedly purportedly presumably ostensibly supposedly".split())
SEEMING = frozenset("seems seemed appears appeared".split())
ASKED = frozenset("about whether if why how by what on in".split())
OWN = frozenset("his her their its our my".split())

COLON = re.compile(r'"?(?:N[N0(),]{0,5}|Dn{1,3}):')
SIGNATURE = re.compile(r"N{2,4}")
OWNER = re.compile(r"[nge0]?S(N+|n)")
"""The owner of a noun, read backwards: “Vale's latest claim”."""

DOUBTED = frozenset({"distancing", "attack"})
"""Stances whose nouns are cues though nobody owns them: “the allegation that …”."""


@cache
def anchors() -> frozenset[str]:
    """The words that the shared scan must find for these cues."""
    return (
        EVIDENTIAL
        | SEEMING
        | {"according", "per", "citing", "asked", "emerged", ":", "—", "–", "―", "--"}
        | nouns().keys()
    )


def phrase(line: Line, at: int, speakers: frozenset[str]) -> Found | None:
    """The cue at token `at` that is no verb; `speakers` are the names that lines of an interview open with."""
    word, tag = line.word(at), line.tag(at)
    if word == "according":
        return _from(line, at, at + 2) if line.word(at + 1) == "to" else None
    if word == "per":
        return _from(line, at, at + 1) if line.tag(at + 1) == "N" and line.tag(at - 1) in ",(" else None
    if word == "citing":
        hit = _from(line, at, at + 1)
        return hit if hit.subject else None
    seems = word in SEEMING and tag == "e" and line.tag(at + 1) not in "ikd.,"
    if seems or (word in EVIDENTIAL and tag == "A"):
        return _nobody(at, word)
    if word == "emerged":
        return _nobody(at, word) if line.word(at - 1) in {"it", "has"} and line.tag(at + 1) == "T" else None
    if word == "asked":
        return _nobody(at, word) if line.tag(at - 1) in '.,k"' and line.word(at + 1) in ASKED else None
    if tag == "-":
        return _signed(line, at)
    if word == ":":
        return _interview(line, at, speakers)
    return _noun(line, at, nouns()[word]) if tag in "nvz" else None


def label(line: Line) -> str:
    """The name before a colon that a line opens with, as in an interview; empty where there is none."""
    end = line.ahead(COLON, line.first)
    return " ".join(line.words(line.first, end - 1)) if end > line.first else ""


def _from(line: Line, first: int, last: int) -> Found:
    lemma = "cite" if line.word(first) == "citing" else "accord"
    return Found(first, last, lemma, "neutral", agent(line, last), Complement(SOURCE, last))


def _nobody(at: int, lemma: str) -> Found:
    return Found(at, at + 1, lemma, "neutral", None, Complement(SOURCE, at + 1))


def _signed(line: Line, at: int) -> Found | None:
    """A dash between a quotation and whoever it is from: “We go.” — Lena Ortiz."""
    end = line.ahead(SIGNATURE, at + 1)
    if line.tags[at - 1 : at] != '"' or end == at + 1 or line.tag(end) not in ".c(" or line.tag(end + 1) in "XBVz":
        return None
    return Found(at, at + 1, "—", "neutral", Subject(at + 1, end, "by"), Complement(BEFORE, at))


def _interview(line: Line, at: int, speakers: frozenset[str]) -> Found | None:
    """A colon after the name of whoever speaks next."""
    if line.tags.find(":", line.first, line.last) != at:
        return None
    named = label(line)
    if not (named and (named in speakers or line.tag(at + 1) == '"')):
        return None
    return Found(at, at + 1, ":", "neutral", Subject(line.first, at), Complement(CLAUSE, at + 1))


def _noun(line: Line, at: int, entry: Verb) -> Found | None:
    """A cue noun whose topic follows, with its owner: “Vale's claim that”, “his claim that”."""
    after = line.word(at + 1)
    if after not in entry.frames or line.tag(at - 1) in "TP" or (after == "that" and line.tag(at + 2) in "XBVzYe"):
        return None
    who = _owner(line, at)
    if who is None and entry.frames[after] not in DOUBTED:
        return None
    return Found(at, at + 1, entry.lemma, entry.frames[after], who, Complement(NOUN, at + 2))


def _owner(line: Line, at: int) -> Subject | None:
    for own in (at - 1, at - 2):
        if line.word(own) in OWN and (own == at - 1 or line.tag(at - 1) in "ne"):
            return Subject(own, own + 1, "owner")
    size = len(line.tags)
    found = OWNER.match(line.back, size - at, size - line.first)
    return Subject(size - found.end(1), size - found.start(1), "owner") if found else None
