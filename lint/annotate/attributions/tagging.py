"""The tags of a whole article, each word in its place: what is quoted, what opens a sentence, what agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Document
from ...kinds import Selector
from ...knowledge import words as listed
from ...tokens import Tokens
from .tags import LAST, PARTICLES, opener, tagger

QUOTE = Selector("quote", "")
ABBREVIATED = re.compile(r"(?<=[nN])\.")
ADVERB = re.compile(r"(?<=[XB])k(?=[VYe])")
"""A conjunction between an auxiliary and its verb is an adverb: “has since said”."""

PREPOSITION = re.compile(r"t(?=[DNOQ0Pd\"])")
"""A to before a noun is no sign of an infinitive: “close to the board”."""

CLITIC = re.compile(r"(?<=[PR])S(?=A*(.))")
"""The 's of a pronoun is no owner's: “he's said”, “she's calling for”."""

RELATIVE = re.compile(r"T[BXVzvYe]")
"""A that with a verb right after it: “claims that surfaced”."""

VERB_OR_NOUN = re.compile(r"[vz]")
MODIFIED = re.compile(r"[DS0](?:[neg0]{1,2}|NN?)[vz][VzXBioS.,v]")
"""A base or -s form at the end of a noun phrase: “the new report said”."""

HEADED = re.compile(r"n(?=(?:[eV]d?)?(?:[oib][DQnN0egd]+)+\Z)")
"""The head of a noun phrase that ends in what hangs on it: “records of the 2019 campaign show”."""

FAR = 12
"""Tokens over which the head of a noun phrase is looked for."""

ADJECTIVES = frozenset("other such own same new old key main latest recent final many several various".split())
PLURALS = frozenset("people police men women many most media data children voters majority".split())


def tagged(document: Document, sentences: Sequence[tuple[int, int]]) -> str:
    """A tag for every token of the article."""
    tokens = document.words_and_signs
    known = tagger()
    letters = bytearray("".join(map(known.__getitem__, tokens.written)), "ascii")
    if "'" in tokens.written:
        _apostrophes(tokens, letters)
    for may in (at for at, word in enumerate(tokens.written) if word == "May") if "May" in tokens.written else ():
        if letters[may + 1 : may + 2] == b"0" or (may and letters[may - 1] == ord("i")):
            letters[may : may + 1] = b"d"
    for particle in PARTICLES.intersection(tokens.written):
        _particles(tokens, letters, particle)
    for quote in document.select(QUOTE):
        if "block" not in quote.labels:
            first, last = tokens.bounds(quote.span)
            inner = slice(first + 1, last - (letters[last - 1 : last] == b'"'))
            letters[inner] = b"q" * len(letters[inner])
    for first, last in sentences:
        _openers(tokens, letters, first, last)
        end = last - 1
        while end > first and letters[end] in b'")':
            end -= 1
        if letters[end] == ord("."):
            letters[end] = ord(LAST)
    tags = CLITIC.sub(_auxiliary, PREPOSITION.sub("i", ADVERB.sub("A", ABBREVIATED.sub("N", letters.decode("ascii")))))
    return _agreeing(tokens.words, tags.replace(LAST, "."))


def _auxiliary(clitic: re.Match[str]) -> str:
    return "X" if clitic[1] in "VYe" else "B"


def _openers(tokens: Tokens, letters: bytearray, first: int, last: int) -> None:
    """Read the word that a sentence opens with as if it had no capital, but for what may be a name."""
    while first < last - 1 and letters[first] in b'"(-.!':
        first += 1
    colon = letters.find(b":N", first, last)
    for at in (first, colon + 1) if colon >= 0 else (first,):
        written = tokens.written[at]
        if letters[at : at + 1] == b"N" and not (len(written) > 1 and written.isupper()):
            letters[at : at + 1] = opener(tokens.words[at], (letters[at + 1 : at + 2] or b".").decode()).encode("ascii")


def _apostrophes(tokens: Tokens, letters: bytearray) -> None:
    """Tell the apostrophe of “officials'” from a single quote mark."""
    at = -1
    for _ in range(tokens.written.count("'")):
        at = tokens.written.index("'", at + 1)
        if at and tokens.ends[at - 1] == tokens.starts[at] and tokens.words[at - 1].endswith("s"):
            letters[at : at + 1] = b"S"


def _particles(tokens: Tokens, letters: bytearray, particle: str) -> None:
    """Read a small word as part of the name around it: “van” in “Jean-Luc van der Berg”."""
    at = -1
    for _ in range(tokens.written.count(particle)):
        at = tokens.written.index(particle, at + 1)
        follows = tokens.written[at + 1 : at + 2]
        named = letters[at + 1 : at + 2] == b"N" or (follows and follows[0] in PARTICLES)
        if at and named and (letters[at - 1] == ord("N") or tokens.written[at - 1] in PARTICLES):
            letters[at : at + 1] = b"N"


def _agreeing(words: list[str], tags: str) -> str:
    """Base and -s forms that stand where a noun does, read as nouns: “the report”, “campaign spokesman”."""
    doubtful = listed("noun-verbs")
    letters = list(tags)
    for found in VERB_OR_NOUN.finditer(tags):
        at = found.start()
        if at and words[at] in doubtful and _noun(words, tags, letters[at - 1], at):
            letters[at] = "n"
    return "".join(letters)


def _noun(words: list[str], tags: str, left: str, at: int) -> bool:
    """Whether the form at token `at`, after the tag `left`, does not agree with what stands before it."""
    if left in "PXAt":
        return False
    after = tags[at + 1 : at + 2] or "."
    if after in "XBV" or RELATIVE.match(tags, at + 1):  # “states have”, “claims that surfaced”
        return True
    if left in '.,"k':
        return after == "v"
    if left == "Q" and tags[at] == "v" and after in "TPw":  # “many fear that”
        return False
    if (
        left in "DSio"
        or (left == "Q" and tags[at] == "z")
        or words[at - 1] in ADJECTIVES
        or MODIFIED.search(tags, max(0, at - 3), at + 2)
    ):
        return True
    if left not in "nN0":
        return False
    before = words[at - 1]
    if head := HEADED.search(tags, max(0, at - FAR), at):
        before = words[head.start()]
    plural = (before.endswith("s") and not before.endswith("ss") and left != "0") or before in PLURALS
    return not plural if tags[at] == "v" else left == "0" or (plural and left == "n")
