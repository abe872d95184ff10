"""Who speaks, by the shape of the verb: “is saying”, “, saying”, “officials say”, “to say”, “said Ortiz”."""

from __future__ import annotations

import re

from ...knowledge import words
from .complements import CLAUSE, END, complement
from .lexicon import BASE, GERUND, PARTICIPLE, Form
from .line import Line
from .nominals import Subject, direct
from .subjects import aside, subject, verb_before

PASSIVE = re.compile(r"A*B")
"""A form of be right before a participle, read backwards."""

PHRASE = re.compile(r"(?:[DQ][neg0N]*|[en0N]*[nN0]|P)(?:S[nN0]+)*(?:[oicb](?!d)[DQ]?[nN0]+(?:S[nN0]+)*)*")
"""A noun phrase, read forwards."""

LATER_AGENT = re.compile(r"[oik][DnN0gSe\"q]{1,6}?b")
"""A short complement and by."""

CROWD = frozenset("people police men women many most media data percent half third majority number".split())
HANGS_ON = re.compile(r"(?<=.)[io]")
FINITE = frozenset("VzXB")
ANY = FINITE | frozenset("ev")


def speaker(line: Line, at: int, form: Form) -> Subject | None:
    """The subject of the verb at token `at`, which is no passive."""
    if form.shape == GERUND:
        return _gerund(line, at)
    if form.shape == BASE:
        return _plural(line, at)
    if form.shape == PARTICIPLE and "X" not in line.tags[max(line.first, at - 4) : at]:
        return None
    return subject(line, at)


def is_passive(line: Line, at: int) -> bool:
    """Whether a form of be stands before the verb at token `at`."""
    return line.behind(PASSIVE, at) < at


def may_invert(line: Line, at: int, form: Form) -> bool:
    """Whether a verb may have its subject after it: no verb that tells somebody something or does it to them."""
    frames, before = form.verb.frames, line.tag(at - 1)
    opened = before in '",.-' or at == line.first or (before == "k" and line.word(at - 1) == "so")
    if not opened or form.shape == GERUND or (form.shape == BASE and before != '"'):
        return False
    if "any" in frames or (before == '"' and "quotation" in frames):
        return True
    if "clause" not in frames or "person" in frames:
        return False
    if before == '"' or not {"object", "infinitive"} & frames.keys():
        return True
    named = line.tags.find("N", at, line.ahead(PHRASE, at + 1)) >= 0  # “…, reports the Courier.”
    return before == "," and named and aside(line, at - 1) is None


def inverted(line: Line, at: int) -> Subject | None:
    """The subject after the verb at token `at`: “said Lena Ortiz, the mayor”."""
    end = line.ahead(PHRASE, at + 1)
    if end == at + 1 or line.tag(end - 1) not in "nN0PQ":
        return None
    closed = line.tag(end) in ',."-;:()iAdRkc'
    said = line.tag(at - 1) == '"' and line.tag(end) not in "XBVz"
    return Subject(at + 1, end, "inverted") if closed or said else None


def agent(line: Line, at: int) -> Subject | None:
    """The noun phrase that begins at token `at`, after by or according to."""
    end = line.ahead(PHRASE, at)
    return Subject(at, end, "by") if end > at else None


def agent_later(line: Line, at: int) -> Subject | None:
    """The agent of a passive after its complement, which begins at token `at`: “accused of fraud by prosecutors”."""
    found = LATER_AGENT.match(line.tags, at, line.last)
    who = agent(line, found.end()) if found else None
    return who if who and line.tag(who.last - 1) in "nN0Q" else None


def _gerund(line: Line, at: int) -> Subject | None:
    before = line.tag(at - 1)
    if is_passive(line, at):
        return subject(line, at)
    if before in "nN0Q" and complement(line, at).kind != END:
        who = subject(line, at)
        if who is None or not _hangs(line, who):
            return who
    elif before not in ",ikb-c" and line.tag(at - 2) != ",":
        return None
    verb = verb_before(line, at, FINITE)
    if verb < 0:
        verb = line.tags.rfind("e", line.first, at)
    who = (subject(line, verb) or inverted(line, verb)) if verb >= 0 else _opening(line, at)
    return who._replace(how="loose") if who else None


def _opening(line: Line, at: int) -> Subject | None:
    """The noun phrase that opens a sentence, with the gerund at token `at` right behind: “Ortiz, claiming that …”."""
    who = direct(line, at - 1) if line.tag(at - 1) == "," else None
    return who if who and who.first == line.first else None


def _hangs(line: Line, who: Subject) -> bool:
    """Whether a noun before a gerund is no speaker: “issued a statement saying”, “as secretary saying”."""
    told = line.word(who.last - 1) in words("document-nouns") or line.word(who.last - 1) == "conference"
    placed = line.tag(who.first - 1) in "ik" and line.word(who.first - 1) != "with"
    return (told or placed) and verb_before(line, who.first, FINITE) >= 0


def _plural(line: Line, at: int) -> Subject | None:
    """The subject of a base form: after an auxiliary any, else one that is plural."""
    if line.tag(at - 1) == "t" or (line.tag(at - 1) == "A" and line.tag(at - 2) == "t"):
        return _infinitive(line, at) if complement(line, at).kind == CLAUSE else None
    who = subject(line, at)
    if who is None or not frozenset("XB").isdisjoint(line.tags[who.last : at]):
        return who
    tags, last = line.tags[who.first : who.last], line.word(who.last - 1)
    if who.how == "relative" or "c" in tags:
        return who
    if tags[-1] == "P":
        return who if last not in {"he", "she", "it"} else None
    if hung := HANGS_ON.search(tags):
        last, tags = line.word(who.first + hung.start() - 1), tags[: hung.start()]
    many = last.endswith("s") or last in CROWD or tags[-1] in "Q0" or line.word(who.first) == "those"
    return who if many else None


def _infinitive(line: Line, at: int) -> Subject | None:
    """Who is to say, in “went on to say”: the subject of the verb before."""
    verb = verb_before(line, at, ANY)
    return subject(line, verb) if verb > line.first else None
