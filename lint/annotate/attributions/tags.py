"""The words of an article as one letter each, so that its grammar can be read by regular expressions.

D determiner   Q quantifier that may stand alone   P pronoun as subject   O pronoun as object
N capitalised  n other word   0 number   d day or month   S the 's of a name   e other verb in -ed   g in -ing
v z V Y G      a cue verb: say, says, said, written, saying (lexicon.py)
B a form of be X other auxiliary   A adverb or not   t to   b by   o of   i other preposition
T that   R who, which   w whether, how   k other conjunction   c and, or   a according
q somebody else's words   " quote mark   - dash   and  , . ; : ( ) as they are
"""

from __future__ import annotations

import re
from functools import cache

from .lexicon import forms

CLOSED = {
    "D": "the a an this these those its his her our their my your whose another each every any no",
    "Q": "some many most several few both all others none one everyone everybody someone somebody nobody anyone neither"
    " either half more two three four five six seven eight nine ten dozens hundreds thousands millions",
    "P": "he she they we i you it there",
    "O": "him them us me himself herself themselves ourselves itself myself yourself",
    "R": "who whom which where",
    "T": "that",
    "w": "whether how why what whatever if",
    "k": "but because when while although though after before since until unless as than so yet whereas nor lest",
    "i": "in at on from for with about into over under between among against during without within through around near"
    " off across behind toward towards per via despite upon inside outside amid like including throughout regarding"
    " concerning alongside following beyond above below versus",
    "o": "of",
    "t": "to",
    "b": "by",
    "B": "is are was were be been being am 're 'm isn't aren't wasn't weren't ain't",
    "X": "has have had having will would can could may might must should shall did does do 'd 'll 've cannot can't"
    " don't won't didn't doesn't hasn't haven't hadn't wouldn't couldn't shouldn't let",
    "A": "not n't never also then later once now still again already just even ever often always soon here today only"
    " instead perhaps maybe too further first together rather almost very quite twice therefore thus"
    " meanwhile however anyway earlier yesterday tomorrow tonight long well back out up down away forward apart aside"
    " indeed thereby sometimes simply",
    "d": "monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. sun. january"
    " february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec.",
    "c": "and or &",
    "S": "'s",
    "a": "according",
    '"': "“ ” \" « » `` ''",
    "-": "— – - -- ―",
    "e": "went came took made gave left won lost met began led held kept ran fell rose grew sent put set cut became"
    " brought bought built drew drove ate fought flew got lay paid sat spent stuck struck swept threw wore broke"
    " stopped served faced helped used lived lives works goes comes takes makes gives leads holds keeps runs remains"
    " becomes seems appears looks seemed appeared looked turned turns happened occurred"
    " stood caught taught rode slept rang sank sprang wept woke hung dealt dug bent burst clung crept fed fled"
    " froze hid leapt lent lit meant overcame quit sold shook shone shrank shut slid split spread stole swam swung tore"
    " felt bet shot hurt hit",
}
"""The tag of each closed class, and the forms that have it."""

KEPT = frozenset("DPTRwkiotbXBScAaQ")
"""Tags that a word keeps though it is written with a capital: no name is called “The”."""

NO_ADVERB = frozenset(
    "family only early daily weekly monthly likely unlikely ally rally supply reply apply assembly italy july fly jelly"
    " bully belly billy kelly sally emily molly polly holly lily beverly kimberly elderly deadly friendly monopoly"
    " anomaly costly orderly ugly silly lovely lonely holy bodily hourly yearly quarterly".split()
)
NO_GERUND = frozenset(
    "thing nothing something everything anything morning evening building king spring string ring wing ceiling"
    " wedding beijing sibling sterling bring sing being".split()
)
SURNAME = re.compile(r"(?:[eio]ll|al)y\Z")
"""Names that look like an adverb: Kelly, Connolly, Reilly, Daly."""

PARTICLES = frozenset("van der den von de del della di da du la le bin ibn al el ad ash as-".split())
"""What stands small within a name: “Jean-Luc van der Berg”, “Amina al-Sayed”."""

SIGNS = frozenset(",.;:()")
LAST = "!"
"""Stands for a stop that ends a clause until the others are read as part of an abbreviation."""

ENDS = {
    "[": "(",
    "]": ")",
    "/": "c",
    "%": "0",
    "$": "0",
    **dict.fromkeys("!?…", LAST),
    "'": '"',
    "‘": '"',
    "’": '"',
}
MOST = 100_000
"""Forms whose tags are remembered."""


class Tagger(dict[str, str]):
    """The tag of every written form, worked out once."""

    def __missing__(self, written: str) -> str:
        """Tag `written` as a word in mid-sentence."""
        tag = tag_of(written)
        if len(self) < MOST:
            self[written] = tag
        return tag


@cache
def tagger() -> Tagger:
    """The tags of the closed classes and the cue verbs, ready to take in more."""
    return Tagger(listed())


@cache
def listed() -> dict[str, str]:
    """The tags of the closed classes and the cue verbs."""
    known = {form: found.shape for form, found in forms().items()}
    for tag, listed in CLOSED.items():
        known.update((form, tag) for form in listed.split() if tag != "e" or form not in forms())
    known.update({day.capitalize(): "d" for day in CLOSED["d"].split()}, I="P")
    return known


def tag_of(written: str) -> str:
    """The tag of a word that no list knows, by its look."""
    first, lower = written[0], written.lower()
    if not first.isalnum():
        return written if written in SIGNS else ENDS.get(written, "-")
    if first.isdigit():
        return "0"
    if first.isupper():
        if any(map(str.isdigit, written)):
            return "n"
        shouted = len(written) > 1 and written.isupper()
        closed = "N" if shouted or lower in {"may", "will"} else listed().get(lower, "n")
        return closed if closed in KEPT else "N"
    prefix, _, rest = written.partition("-")
    if rest[:1].isupper() and prefix in PARTICLES:
        return "N"
    if lower.endswith("ly") and lower not in NO_ADVERB and not lower.endswith("daily"):
        return "A"
    if lower.endswith("ed") and len(lower) > 4:
        return "e"
    return "g" if lower.endswith("ing") and len(lower) > 4 and lower not in NO_GERUND else "n"


def opener(lower: str, after: str) -> str:
    """The tag of a word that opens a sentence, before the tag `after`, less its capital; N for what may be a name."""
    if tag := listed().get(lower):
        return "N" if tag in "vzn" else tag
    tag = tag_of(lower)
    adverb = tag == "A" and not SURNAME.search(lower)
    return tag if adverb or (tag in "eg" and after in "ibDPt") else "N"
