"""Verbs of saying, thinking and wanting: which of them bring somebody's words into a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...knowledge import words
from .complements import BEFORE, CLAUSE, END, INFINITIVE, LATER, NOUNS, OBJECT, Complement, complement
from .frames import PARTICLES, PLACES, beyond, ends, follows, stance, stance_after, usual
from .lexicon import GERUND, PARTICIPLE, PAST, Form
from .line import Line
from .nominals import VERBAL, Subject
from .subjects import verb_before
from .voices import agent, agent_later, inverted, is_passive, may_invert, speaker

RUNG = re.compile(r"O|N+")
"""Whom one may call on the telephone."""

TELLING = frozenset("any clause object person infinitive as".split())
"""Frames of verbs that may stand in the passive."""

WITHOUT_AGENT = frozenset({"infinitive", "as", "clause", "of", "for", "object", "about", "end"})


class Found(NamedTuple):
    """A cue in a sentence: its tokens, what it is a form of, its stance, its subject and what follows."""

    first: int
    last: int
    lemma: str
    stance: str
    subject: Subject | None
    complement: Complement
    passive: bool = False

    @property
    def begin(self) -> int:
        """The first token of the cue and its subject."""
        return min(self.first, self.subject.first) if self.subject else self.first


def cue(line: Line, at: int, form: Form) -> Found | None:
    """The verb at token `at` as a cue; None where it brings in nobody's words."""
    before, past = line.tag(at - 1), form.shape in (PAST, PARTICIPLE)
    if before in "DSi" and form.shape != GERUND:
        return None
    if past and is_passive(line, at):
        return passive(line, at, form)
    if past and (line.tag(at + 1) == "b" or _called(line, at, form)):
        return None
    if may_invert(line, at, form) and (who := inverted(line, at)):
        return Found(at, at + 1, form.verb.lemma, usual(form), who, Complement(BEFORE, at))
    return active(line, at, form)


def active(line: Line, at: int, form: Form) -> Found | None:
    """A verb whose subject stands before it."""
    after = follows(line, at, form)
    if after.kind == INFINITIVE and form.verb.lemma == "say":  # “people said to be near”
        return None
    shown = stance(line, form, after)
    if not shown and after.kind in PLACES:
        after = after._replace(kind=END)
    if after.kind == END:
        shown = stance_after(form)
    if shown and after.kind in PARTICLES:
        after = beyond(line, after)
    who = speaker(line, at, form) if shown else None
    if who and after.kind != CLAUSE and line.tag(who.first - 1) == '"' and stance_after(form):
        after = after._replace(kind=END)  # “We go,” Ortiz told a crowd in Lowmoor.
    elif who and shown == "neutral" and _told_last(line, form, after, who):
        after = after._replace(kind=END)
    if who is None or not ends(line, at, form, after, who):
        return None
    return Found(at, at + 1, form.verb.lemma, shown, who, after)


def _told_last(line: Line, form: Form, after: Complement, who: Subject) -> bool:
    """Whether what somebody is told stands before: “The gate was shut, Ortiz told the board on Monday.”."""
    if after.kind != OBJECT or "person" not in form.verb.frames or line.tag(who.first - 1) != ",":
        return False
    end = line.ahead(LATER, line.ahead(NOUNS, after.start))
    parted = line.tag(end) == "," and line.tag(end + 1) in "XB"  # “The gate, Ortiz told the board, was shut”
    return parted or (line.tag(end) in ',.";' and verb_before(line, who.first - 1, VERBAL) >= 0)


def passive(line: Line, at: int, form: Form) -> Found | None:
    """A verb in the passive: whoever stands after “by”, or else nobody."""
    after = complement(line, at)
    if after.kind == "by":
        who = agent(line, after.start + 1)
        if who is None or line.tag(who.last - 1) not in "nN0Q" or TELLING.isdisjoint(form.verb.frames):
            return None
        return Found(at, at + 1, form.verb.lemma, usual(form), who, after, passive=True)
    if who := agent_later(line, after.start):
        return Found(at, at + 1, form.verb.lemma, usual(form), who, after, passive=True)
    if form.verb.lemma not in words("hidden-speakers") or after.kind not in WITHOUT_AGENT:
        return None
    return Found(at, at + 1, form.verb.lemma, usual(form), None, after, passive=True)


def _called(line: Line, at: int, form: Form) -> bool:
    """Whether “called” gives a thing its name or is the telephone's: “a stream called Kettle Run”, “called Hale”."""
    if form.verb.lemma != "call":
        return False
    rung = line.ahead(RUNG, at + 1)
    return (line.tag(at - 1) == "n" and line.tag(at + 1) == "N") or (rung > at + 1 and line.tag(rung) in ".,ikA")


def carried(hit: Found, before: list[Found]) -> Found:
    """A verb of saying that goes on from an earlier one has that one's subject: “said …, adding that …”."""
    if hit.subject and hit.subject.how in {"shared", "loose"} and hit.stance in {"neutral", "distancing"}:
        for other in before:
            if other.subject is None or other.passive:
                continue
            inside = hit.subject.how == "shared" and hit.subject.first >= other.complement.start
            if other.complement.kind == CLAUSE or inside:
                return hit._replace(subject=other.subject._replace(how=hit.subject.how))
    return hit
