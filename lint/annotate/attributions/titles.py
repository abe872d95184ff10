"""Titles before a name, and what a name is a name of."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ...knowledge import words
from ...knowledge.outlets import is_press, outlets
from .tags import SURNAME

PERSON, ORGANISATION, OUTLET, PLACE, PEOPLE = "person", "organisation", "outlet", "place", "people"
"""What a name may be of; `people` are demonyms and parties: Americans, Democrats."""

COURTESY = frozenset("mr mr. mrs mrs. ms ms. dr dr. miss sir dame lord lady".split())
SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
WITHIN_TITLES = frozenset({"of", "to", "for", "State", "the", "General", "and"})
MEN = frozenset("mr mr. sir king prince lord father congressman chairman councilman spokesman businessman".split())
WOMEN = frozenset(
    "mrs mrs. ms ms. miss dame queen princess lady sister congresswoman chairwoman councilwoman spokeswoman".split()
)
"""Titles that tell whether whoever bears them is a he or a she."""

ENVOYS = frozenset("ambassador envoy consul delegate adviser advisor".split())
JOINED = frozenset(
    "department ministry office bureau institute institution center centre committee commission council association"
    " federation alliance campaign foundation coalition citizens society agency academy school university".split()
)
"""First words of bodies whose names go on after “of”, “for” or “and”."""

DAILY = frozenset({"Daily", "Weekly", "Evening", "Sunday", "Morning"})
"""What a paper's name may open with."""

MEDIA = frozenset(
    "broadcasting news newspaper newspapers newsroom newswire newswires press radio television tv".split()
)
"""Heads that tell what an outlet is: alone, or behind a people's name, they name none (“Lebanese TV”)."""

INITIALS = 6
"""Letters up to which a word in capitals is taken for a body's initials."""

FORMS = 32_768
"""Written forms for which each question is answered once."""

LONGEST = 3
"""Words that a person's name may have where no list knows it."""


def title(texts: tuple[str, ...]) -> int:
    """How many of a name's words are a title: 3 of “U.S. Defense Secretary Ada Vale”."""
    if all(map(is_title, texts)):
        return len(texts)
    before = enumerate(pairwise(texts))
    last = max((at for at, (text, after) in before if is_title(text) or described(text, after)), default=-1)
    if last < 0 or texts[0] in words("first-names") or (len(texts) > last + 1 and texts[last + 1] in SUFFIXES):
        return int(texts[0] in words("demonyms") and len(texts) > 1)
    cut = last + 1
    while cut < len(texts) - 1 and (texts[cut] == "." or texts[cut] in WITHIN_TITLES):
        cut += 1 + (texts[cut] in {"to", "of"} and cut + 2 < len(texts))
    return cut


@lru_cache(maxsize=FORMS)
def described(text: str, after: str) -> bool:
    """Whether a title or a party stands before a first name: “Council President Ron”, “Lowmoor Democrat Amy”."""
    return after in words("first-names") and (is_title(text) or text in words("demonyms"))


@lru_cache(maxsize=FORMS)
def is_title(text: str) -> bool:
    """Whether a word stands before names as a title."""
    return text in words("titles") or f"{text}." in words("titles") or text.lower() in COURTESY


@lru_cache(maxsize=FORMS)
def kind_of(texts: tuple[str, ...], *, after_article: bool) -> str:
    """What the lists know a name to be; empty where they do not know it."""
    whole = " ".join(text for text in texts if text != ".")
    if kind := _on_a_list(whole):
        return kind
    if len(texts) == 1:
        return ""
    if any(described(one, two) for one, two in pairwise(texts)):
        return PERSON
    if texts[0] in DAILY:
        return OUTLET
    last = texts[-1].lower()
    called = texts[1] if is_title(texts[0]) and len(texts) > 2 else texts[0]
    first_name = called in words("first-names")
    if after_article or not first_name or len(texts) > LONGEST + 1:
        if masthead(texts) or (last == "agency" and "News" in texts):
            return OUTLET
        if last in words("document-nouns"):
            return ORGANISATION
        if last in MEDIA or last in words("organisation-heads") or any(text.lower() in JOINED for text in texts):
            return ORGANISATION
    return PERSON if first_name or (len(texts) > 2 and len(texts[1]) == 1) else ""


def masthead(texts: tuple[str, ...]) -> bool:
    """Whether the last word of a name makes it an outlet's."""
    *own, last = texts
    head = last.lower()
    return head in words("outlet-heads") and (head not in MEDIA or any(text not in words("demonyms") for text in own))


def _on_a_list(whole: str) -> str:
    if is_press(whole):
        return OUTLET
    lists = (("organisation-names", ORGANISATION), ("demonyms", PEOPLE), ("places", PLACE))
    found = next((kind for listed, kind in lists if whole in words(listed)), "")
    return found or (ORGANISATION if whole in outlets().forms.sure else "")  # a platform, an institute, a journal


def guess(texts: tuple[str, ...], *, after_article: bool) -> str:
    """What a name that no list knows is likely a name of; no person has an article."""
    if after_article:
        return OUTLET if masthead(texts) else ORGANISATION
    if len(texts) == 1:
        initials = texts[0].isupper() and 1 < len(texts[0]) <= INITIALS
        return ORGANISATION if initials or texts[0].endswith(("-TV", "-FM", "-AM")) else PERSON
    return PERSON if len(texts) <= LONGEST and not {"of", "for", "and", "&"} & {*texts} else ORGANISATION


@lru_cache(maxsize=FORMS)
def common(word: str) -> bool:
    """Whether a word is a common noun or adjective that a sentence may open with."""
    lists = ("role-nouns", "group-nouns", "document-nouns", "function-words", "organisation-heads")
    return any(word in words(name) for name in lists)


@lru_cache(maxsize=FORMS)
def listed(written: str) -> bool:
    """Whether some list knows a single word as a name."""
    lists = ("first-names", "organisation-names", "places")
    return is_press(written) or any(written in words(name) for name in lists)


@lru_cache(maxsize=FORMS)
def likely(written: str) -> bool:
    """Whether a single capitalised word is likely a name though a sentence opens with it."""
    lower = written.lower()
    adverb = lower.endswith("ly") and not SURNAME.search(lower)
    return listed(written) or not (adverb or lower.endswith(("ing", "ists", "tions", "ers")))
