"""Verbs of saying, thinking and wanting: which of them bring somebody's words into a sentence."""

from __future__ import annotations

from typing import NamedTuple

from ...knowledge import words
from .complements import BEFORE, CLAUSE, END, INFINITIVE, Complement, complement
from .frames import PARTICLES, PLACES, beyond, ends, follows, stance, stance_after, usual
from .lexicon import GERUND, PARTICIPLE, PAST, Form
from .line import Line
from .subjects import Subject
from .voices import agent, agent_later, inverted, is_passive, may_invert, speaker

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
    if who is None or not ends(line, at, form, after, who):
        return None
    return Found(at, at + 1, form.verb.lemma, shown, who, after)


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
    """Whether “called” only gives a thing its name: “a stream called Miracle Run”."""
    return form.verb.lemma == "call" and line.tag(at - 1) == "n" and line.tag(at + 1) == "N"


def carried(hit: Found, before: list[Found]) -> Found:
    """A verb of saying that goes on from an earlier one has that one's subject: “said …, adding that …”."""
    if hit.subject and hit.subject.how in {"shared", "loose"} and hit.stance in {"neutral", "distancing"}:
        for other in before:
            if other.subject and not other.passive and other.complement.kind == CLAUSE:
                return hit._replace(subject=other.subject._replace(how=hit.subject.how))
    return hit
