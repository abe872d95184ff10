"""What office holders do, and what others have to do with them, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..tokens import Tokens

ACTS = frozenset("vetoed pardoned commuted nominated decreed".split())
"""What nobody but an office holder does."""

BY_ACT = frozenset("signed vetoed appointed nominated issued pardoned commuted".split())
"""What was done “by” an office holder as one."""

SIGNED = frozenset("law bill order orders act legislation treaty decree proclamation memorandum budget".split())
"""What an office holder signs."""

SPOKEN = frozenset("said told spoke praised condemned promised pledged hailed testified addressed warned urged".split())
DEEDS = SPOKEN | frozenset(
    "met hosted visited announced ordered appointed signed welcomed received unveiled declared issued imposed approved"
    " convened chaired invited toured inaugurated dispatched sent fired dismissed sacked opened proposed launched flew"
    " travelled traveled arrived attended held lifted".split()
)
"""What an office holder does as one, and others do too."""

MEETING = frozenset(
    "meeting meetings talks summit visit call conversation dinner lunch conference discussion discussions negotiations"
    .split()
)  # fmt: skip
MET = frozenset("met meets meet meeting spoke spoken talked conferred dined negotiated hosted conversed".split())
HOSTED = frozenset("hosted received welcomed invited announced ordered briefed".split())
"""What was done “by” a holder, as likely one to whom others came."""

OBJECTS = frozenset(
    "met told welcomed hosted received hosting meeting briefed lobbied visited phoned congratulated greeted".split()
)
"""What stands right before an office holder whom others have to do with."""

TOWARDS = frozenset({"to", "by", "of", "from"})
WRITTEN = frozenset("visit letter call visits calls letters".split())
"""What goes to or comes from an office holder."""

SEATS = ("white house", "oval office", "kremlin", "downing street", "elysee palace", "élysée palace", "state dinner")
"""Where an office holder receives others."""

APART = frozenset(
    "who whom whose which that when where while after before since until till and but or as because if for from about"
    " over into of than though although whether how why what during under amid despite without against between"
    " including like through following bought sold made won held built taken given written begun lost found left paid"
    " kept struck shot seen known done drawn fought brought caught put stolen driven began broke chosen led 's ; : —"
    ' – - ( ) " “ ” ... ?'.split()
)
"""What may bring in another clause, or an event of its own day."""

AUXILIARIES = frozenset("had has also again himself herself".split())
"""What may stand between a name and what its bearer did."""

OUTINGS = MEETING | {"trip", "speech", "address", "tour"}
"""What an office holder's own occasion is."""

BACK, OBJECT = 5, 6
"""Words before a holder in which a meeting is looked for, and after “signed” in which what was signed is."""


class Way(NamedTuple):
    """What an office holder has to do with a day.

    `met` is true where others have to do with the holder, `act` where the deed is one of the office alone, `spoken`
    where words are said.
    """

    met: bool = False
    act: bool = False
    spoken: bool = False


def verb_after(tokens: Tokens, last: int, *, apposed: bool) -> int:
    """Where the verb of a name that ends before `last` is looked for, past a comma and adverbs."""
    words = tokens.words
    at = last + (apposed and words[last : last + 1] == [","])
    while at < len(words) and (words[at] in AUXILIARIES or words[at].endswith("ly")):
        at += 1
    return at


def deed(words: Sequence[str], verb: int) -> Way | None:
    """What the word at `verb`, after a name, says that its bearer did."""
    did = words[verb] if verb < len(words) else ""
    if did not in DEEDS and did not in ACTS:
        return None
    after = words[verb + 1 : verb + 1 + OBJECT]
    act = did in ACTS or (did == "signed" and not SIGNED.isdisjoint(after))
    seated = any(seat in " ".join(words[verb : verb + 2 * OBJECT]) for seat in SEATS)
    return Way(met=seated, act=act, spoken=did in SPOKEN)


def cue(words: Sequence[str], start: int, first: int) -> Way | None:
    """What stands before a holder's title, at `start` of a sentence that begins at `first`, says of the holder."""
    start -= start > first and words[start - 1] == "the"
    before = words[max(start - BACK, first) : start]
    if not before:
        return None
    last, earlier = before[-1], before[-2] if len(before) > 1 else ""
    if last == "by" and earlier in BY_ACT:
        return Way(met=True, act=True)
    if last in OBJECTS or (last == "by" and earlier in HOSTED) or (last in TOWARDS and earlier in WRITTEN):
        return Way(met=True)
    if last == "and" and not {"between", "with"}.isdisjoint(before):  # “talks between Vale and President Ortiz”
        at = next(at for at in range(start - 1, first - 1, -1) if words[at] in {"between", "with"})
        before = words[max(at - BACK, first) : at]
    elif last != "with":
        return None
    near = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return Way(met=True) if not (MEETING | MET).isdisjoint(near) else None


def clear(tokens: Tokens, start: int, end: int, most: int) -> bool:
    """Whether only a place and a preposition part a name or a verb from a day."""
    if start < end and tokens.words[end - 1] in {"in", "on"}:
        end -= 1
    elif start < end and tokens.words[end - 1] == ",":
        return False
    return free(tokens, start, end, most)


def free(tokens: Tokens, start: int, end: int, most: int) -> bool:
    """Whether tokens bring in no other clause and no other event."""
    words = tokens.words[start:end]
    if len(words) > most or "," in words or not APART.isdisjoint(words):
        return False
    lower = [word for word, written in zip(words, tokens.written[start:end], strict=True) if written == word]
    if any(word.endswith(("ed", "ing")) and word not in MEETING for word in lower):
        return False
    to = words.index("to") + 1 if "to" in words else 0
    return not to or to >= len(words) or tokens.written[start + to][0].isupper() or words[to] in {"the", "a", "an"}
