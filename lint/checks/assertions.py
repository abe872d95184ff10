"""Verbs of a headline that say that something was done, is done or will be."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import words
from ..knowledge.verbs import past
from ..tokens import Tokens, is_word

NO_SUBJECT = frozenset(
    "a an the this that these those his her its their our my your no some any 's s' of in on at for with from by as"
    " than and or but first last next new old one two three four five six more most be being been".split()
)
"""What stands before a noun, or ends what a verb could not follow."""

SAME = frozenset("cost cut hit set put cast bet burst hurt shed shot split spread upset find".split())
"""Past forms that are nouns too."""

NOUN_FIRST = frozenset(
    "tax price rate job jobs pay power budget spending wage pension fuel benefit fare hair staff".split()
)
"""Nouns that make one of the `SAME` forms, or its plural, a noun: “tax cut”."""

APART = frozenset(", ; : . - – — and but as after when while that who which because amid before then".split())
"""What begins a clause with a verb of its own; before it, a second past form is a participle: “buries man killed”."""

NOUNS = frozenset(
    "attacks charges plans talks cuts strikes raids fires calls claims fears hopes protests reports offers"
    " demands deals votes drops falls rises gains drives moves murders kidnappings rapes bombs shots fights"
    " bans fines bids buys costs debates escapes exits hikes increases jumps limits loans losses orders"
    " releases sales splits surges thefts trims veto vetoes visits walkouts wounds works attack ban bid cut"
    " deal drop fall fight fire hike increase jump plan raid rise sale strike surge veto vote work".split()
)
"""Nouns of headlines before they are verbs; what follows tells: “cuts in pay”, “cuts pay”."""

OPEN = frozenset("to will would may might could can should must not n't never won't don't didn't if whether".split())
"""What makes a verb less than a deed."""

NOUNS_NEXT = frozenset("of in on at for over against after with by from amid as , : ; - – — . ' ’ \" ” “".split())
"""What follows a word that is a noun or a verb where it is a noun."""


def done(tokens: Tokens) -> Iterator[int]:
    """The tokens that say that a deed is done: finite, in the present or a past form."""
    earlier = False
    for at, word in enumerate(tokens.words):
        if word in APART:
            earlier = False
        elif is_word(word) and at and _finite(tokens, at) and OPEN.isdisjoint(tokens.words[max(at - 3, 0) : at]):
            if not (earlier and past(word) and tokens.words[at + 1 : at + 2] and tokens.words[at + 1] in NOUNS_NEXT):
                yield at
            earlier = True


def coming(tokens: Tokens) -> Iterator[int]:
    """The tokens that say that it will be, or is being done: “to close”, “closing”, “will close”."""
    for at, word in enumerate(tokens.words):
        ongoing = word.endswith("ing") and tokens.words[at - 1] not in NO_SUBJECT
        if at and is_word(word) and word != "dead" and (tokens.words[at - 1] in {"to", "will"} or ongoing):
            yield at


def _attributive(tokens: Tokens, at: int) -> bool:
    """Whether a participle belongs to the noun that follows: “returns stolen money”."""
    before = tokens.words[at - 1]
    return at > 1 and (past(before) or before.endswith("s")) and tokens.words[at].endswith("en")


def _finite(tokens: Tokens, at: int) -> bool:
    word, before = tokens.words[at], tokens.words[at - 1]
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else "."
    if word == "dead":
        return after in NOUNS_NEXT or after[0].isdigit()
    if past(word):
        noun = word in SAME and (after == "of" or before in NOUN_FIRST)
        return before not in NO_SUBJECT and not _attributive(tokens, at) and not noun
    if before in NO_SUBJECT or word in words("function-words") or (not is_word(before)):
        return False
    if word in NOUNS and after in NOUNS_NEXT:
        return False
    bare = before.endswith("s")
    return after != "'s" and (not word.endswith(("s", "ing", "ly")) if bare else word.endswith("s"))
