"""Whether what stands beside a verb makes it one of saying, and with what stance."""

from __future__ import annotations

from .complements import CLAUSE, END, LATER, NOUNS, OBJECT, Complement, complement
from .lexicon import Form, nouns
from .line import Line
from .nominals import Subject

QUOTATION = "quotation"
"""The frame of verbs that are no speech but stand beside a quotation: “It leaks,” she smiled."""

PLACES = frozenset("in on at to during for of after before".split())
"""What may follow a verb that what is said stands before: “…, she wrote in May”."""

PARTICLES = frozenset(
    "out up off down away back in over aside clear it alarm tribute issue aim fun after guilty".split()
)
OPENING = frozenset({"as", "what", "which", "who", "whom"})
"""Words that what is said may stand in: “as Ortiz said”, “what Ortiz said”."""

NEAR = 5
"""Tokens within which the object of a light verb must name what is said: “made a brief statement”."""


def follows(line: Line, at: int, form: Form) -> Complement:
    """What follows a verb: its particle (“pointed out”, “made it clear”), or else its complement."""
    for ahead in (at + 1, at + 2):
        word = line.word(ahead)
        if word in PARTICLES and word in form.verb.frames and line.tag(at + 1) in "APnitOk":
            return Complement(word, ahead)
    found = complement(line, at)
    return _after_addressee(line, found) if found.kind == OBJECT and "person" in form.verb.frames else found


def beyond(line: Line, particle: Complement) -> Complement:
    """What follows a verb and its particle: “pointed out that …”, “…, he pointed out”."""
    found = complement(line, particle.start)
    return found if found.kind in {CLAUSE, END, OBJECT} else particle


def _after_addressee(line: Line, found: Complement) -> Complement:
    """What follows whoever is told: “told the board that …”."""
    end = line.ahead(LATER, line.ahead(NOUNS, found.start))
    tag = line.tag(end)
    if tag == "T":
        return Complement(CLAUSE, end + 1)
    told = tag in 'DPnNQ0":w' or (tag == "," and line.tag(end + 1) == '"')
    return Complement(CLAUSE, end) if told else found


def stance(line: Line, form: Form, after: Complement) -> str:
    """The stance a verb shows with what follows it; empty where it is no cue then."""
    frames, kind = form.verb.frames, after.kind
    if "remark" in frames and kind == OBJECT:
        said = nouns().keys() & {*line.words(after.start, after.start + NEAR)}
        return frames["remark"] if said else ""
    if "any" in frames:
        return frames["any"]
    if "that" in frames and line.tag(after.start - 1) == "T":
        return frames["that"]
    if kind == CLAUSE and kind not in frames and line.word(after.start) == "what":
        kind = OBJECT
    if kind in frames:
        return frames[kind]
    return frames.get("person", "") if kind in {OBJECT, CLAUSE} else ""


def stance_after(form: Form) -> str:
    """The stance of a verb that what is said stands before."""
    frames = form.verb.frames
    return next((frames[frame] for frame in ("any", "clause", "person", QUOTATION) if frame in frames), "")


def usual(form: Form) -> str:
    """The stance that the lexicon names first."""
    return next(iter(form.verb.frames.values()))


def trailing(line: Line, who: Subject) -> bool:
    """Whether what stands before a subject may be what it said: “…, Ortiz said”, “as Ortiz said”, “what Ortiz said”."""
    before = line.tag(who.first - 1)
    return (before in ',"-.' and who.first > line.first + 1) or line.word(who.first - 1) in OPENING


def ends(line: Line, at: int, form: Form, after: Complement, who: Subject) -> bool:
    """Whether a verb with nothing after it has what is said before it."""
    if QUOTATION in form.verb.frames and line.tag(who.first - 1) != '"':
        return False
    return after.kind != END or trailing(line, who) or ("any" in form.verb.frames and line.tag(at + 1) in "-(")
