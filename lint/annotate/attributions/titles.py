"""Titles before a name, and what a name is a name of."""

from __future__ import annotations

from functools import cache

from ...knowledge import words

PERSON, ORGANISATION, OUTLET, PLACE, PEOPLE = "person", "organisation", "outlet", "place", "people"
"""What a name may be of; `people` are demonyms and parties: Americans, Democrats."""

COURTESY = frozenset("mr mr. mrs mrs. ms ms. dr dr. miss sir dame lord lady".split())
BEFORE_TITLES = frozenset(
    "u.s. white house state supreme foreign defense defence finance interior press campaign district police fire army"
    " navy then-president".split()
)
"""What a title may open with: “White House Chief of Staff”, “Defense Secretary”."""

WITHIN_TITLES = frozenset({"of", "to", "for", "State", "the", "General", "and"})
ENVOYS = frozenset("ambassador envoy consul delegate adviser advisor".split())
JOINED = frozenset(
    "department ministry office bureau institute institution center centre committee commission council association"
    " federation alliance campaign foundation coalition citizens society agency academy school university".split()
)
"""First words of bodies whose names go on after “of”, “for” or “and”."""

DAILY = frozenset({"Daily", "Weekly", "Evening", "Sunday", "Morning"})
"""What a paper's name may open with."""

INITIALS = 6
"""Letters up to which a word in capitals is taken for a body's initials."""

LONGEST = 4
"""Words that a person's name may have where no list knows it."""


def title(texts: tuple[str, ...]) -> int:
    """How many of a name's words are a title: 3 of “U.S. Defense Secretary Ada Vale”."""
    cut = 0
    titles, places, demonyms = words("titles"), words("places"), words("demonyms")
    while cut < len(texts):
        text, rest = texts[cut], texts[cut + 1 :]
        titled = text in titles or f"{text}." in titles or text.lower() in COURTESY or (text == "." and cut)
        known = text in places or text.lower() in BEFORE_TITLES
        before = any(word in titles for word in rest[: 3 if known else 1])
        seat = cut and texts[cut - 1] in {"to", "of"} and len(rest) > (text not in places)
        if not (titled or before or seat or (text in demonyms and rest) or (cut and text in WITHIN_TITLES)):
            break
        cut += 1
    named = cut == len(texts) > 1 and texts[-2].lower() in COURTESY | {".", "sen", "rep", "gov", "gen"}
    return cut - named


@cache
def kind_of(texts: tuple[str, ...], *, after_article: bool) -> str:
    """What the lists know a name to be; empty where they do not know it."""
    whole = " ".join(text for text in texts if text != ".")
    for listed, kind in (
        ("outlets", OUTLET),
        ("organisation-names", ORGANISATION),
        ("demonyms", PEOPLE),
        ("places", PLACE),
    ):
        if whole in words(listed):
            return kind
    if len(texts) == 1:
        return ""
    if texts[0] in DAILY:
        return OUTLET
    first_name, last = texts[0] in words("first-names"), texts[-1].lower()
    if after_article or not first_name or len(texts) > LONGEST:
        if last in words("outlet-heads"):
            return OUTLET
        if last in words("organisation-heads") or any(text.lower() in JOINED for text in texts):
            return ORGANISATION
    return PERSON if first_name or (len(texts) > 2 and len(texts[1]) == 1) else ""


def guess(texts: tuple[str, ...], *, after_article: bool) -> str:
    """What a name that no list knows is likely a name of; no person has an article."""
    if after_article:
        return OUTLET if texts[-1].lower() in words("outlet-heads") else ORGANISATION
    if len(texts) == 1:
        return ORGANISATION if texts[0].isupper() and 1 < len(texts[0]) <= INITIALS else PERSON
    return PERSON if len(texts) <= LONGEST and not {"of", "for", "and", "&"} & {*texts} else ORGANISATION


@cache
def common(word: str) -> bool:
    """Whether a word is a common noun or adjective that a sentence may open with."""
    lists = ("role-nouns", "group-nouns", "document-nouns", "function-words", "organisation-heads")
    return any(word in words(name) for name in lists)


@cache
def likely(written: str) -> bool:
    """Whether a single capitalised word is likely a name though a sentence opens with it."""
    if any(written in words(name) for name in ("first-names", "outlets", "organisation-names", "places")):
        return True
    return not written.lower().endswith(("ing", "ly", "ists", "tions", "ers"))
