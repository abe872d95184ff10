"""What else an article says of a form that is more often something else: once plain, in a list, or under a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .parts import borne
from .signs import describes, displayed, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...document import Document
    from .names import Naming

ALONE = re.compile(r"[ \t]*(?:\r?\n\s*\n|\s*\Z)")
"""What stands behind the end of a paragraph that has no stop."""

JOINED = frozenset({"and", "or"})


def signed(document: Document, first: int, last: int) -> bool:
    """Whether a form ends a paragraph without a stop, behind somebody's name: “Ada Vale, The Hill”."""
    tokens = document.words_and_signs
    name = tokens.written[max(first - 3, 0) : first]
    if len(name) < 3 or name[-1] != "," or not all(word.isalpha() and word[0].isupper() for word in name[:-1]):
        return False
    return ALONE.match(document.text, tokens.ends[last - 1]) is not None


def in_company(document: Document, plain: Iterable[Naming], doubtful: Iterable[Naming]) -> Iterator[Naming]:
    """Those of the `doubtful` names that mean an outlet since the article names it elsewhere, or another beside it."""
    plain = tuple(plain)
    met = {form for one in plain if not one.sure for form in _written(document, one)}
    taken = {at for one in plain for at in range(one.first, one.last)}
    for one in doubtful:
        free = taken.isdisjoint(range(one.first, one.last)) and _stands_free(document, one)
        if free and (not met.isdisjoint(_written(document, one)) or _listed(document, one, taken)):
            yield one


def _written(document: Document, one: Naming) -> set[str]:
    """A form with the article before it: the Independent is a paper, an Independent a candidate.

    Where a sentence opens with it, nobody can tell “The Hill” from “the Hill”: it is both.
    """
    tokens = document.words_and_signs
    article = tokens.written[max(one.first - 1, 0)]
    bare = " ".join(tokens.written[one.first : one.last])
    form = f"{article} {bare}" if article.lower() == "the" and one.first else bare
    opens = form.startswith("The ") and not within(document, one.first - (form != bare))
    return {form, f"the {form[4:]}"} if opens else {form}


def _stands_free(document: Document, one: Naming) -> bool:
    """Whether a form is a name of its own there: no word of a title or a longer name, no sentence's first."""
    written = document.words_and_signs.written
    before, behind = "".join(written[one.first - 1 : one.first]), "".join(written[one.last : one.last + 1])
    longer = before == "of" or (before.lower() != "the" and before[:1].isupper()) or behind[:1].isupper()
    opens = one.last == one.first + 1 and not within(document, one.first)
    people = describes(document.words_and_signs.words[one.first : one.last]) and before.lower() != "the"
    if longer or people or behind[:1].isdigit() or opens or displayed(document, one.first):
        return False
    return not borne(document, document.words_and_signs.span(one.first, one.last), one.outlet)


def _listed(document: Document, one: Naming, taken: set[int]) -> bool:
    """Whether “and” or “or” joins a form to the name of an outlet: “the Aldby Herald and the Independent”."""
    words = document.words_and_signs.words
    before, behind = one.first - 1, one.last
    before -= words[before : before + 1] == ["the"]
    if (
        before > 0
        and words[before] in JOINED
        and (before - 1 in taken or (words[before - 1] == "," and before - 2 in taken))
    ):
        return within(document, one.first)
    behind += words[behind : behind + 1] == [","]
    if words[behind : behind + 1] and words[behind] in JOINED:
        behind += 1 + (words[behind + 1 : behind + 2] == ["the"])
        return behind in taken and within(document, one.first)
    return False
