"""Quote marks one by one: whether each may open or close a quotation, or is an apostrophe, feet or inches."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..span import Span

SIGN = re.compile(r"[\"“”„«»'‘’‚‹›″`](?:(?<=')'|(?<=`)`|(?<![^\W_]['’])|(?![^\W_]))")
"""Any quote mark but an apostrophe within a word."""

SINGLE = frozenset("'‘’‚‹›")
CURLY = frozenset("“”„‘’‚")
LOW, BROKEN = frozenset("„‚"), frozenset("ÃÂâ€¬")
"""Low marks, and the signs that a letter decoded twice leaves before them."""

GUILLEMETS = frozenset("«»‹›")
BEFORE_OPENING = frozenset("([{—–-/\"“„«'‘‹`…")
AFTER_CLOSING = frozenset(")]}—–-/.,;:!?…\"”»'’›[(")
PLURAL = frozenset("sSzxn")
"""Letters that an apostrophe follows at a word's end: “workers’”, “Ortiz’”, “runnin’”."""

ELISION = re.compile(
    r"(?:em|n|til|till|tis|twas|twere|cause|cos|cuz|bout|round|neath|nuff|kay|burbs|hood|fro|tude)\b", re.IGNORECASE
)
DECADE = re.compile(r"\d\ds?\b(?!\s*(?:%|percent|per cent))")
WRONG_WAY = re.compile(r"\d\ds\b|(?:em|n[’' ])", re.IGNORECASE)
"""What a word processor puts an opening mark before, where an apostrophe belongs."""

INCHES = re.compile(r"\d['’′]\s?\d{1,2}(?:½|\.\d)?\Z|\b(?:foot|feet|ft\.?)[ -]\d{1,2}\Z")


class Sign(NamedTuple):
    """A quote mark, whether it may open and may close here, and whether it is surely no apostrophe or inch sign."""

    start: int
    end: int
    char: str
    opens: bool
    closes: bool
    firm: bool = True

    @property
    def single(self) -> bool:
        """Whether it is a single mark; a doubled apostrophe is a double one."""
        return self.char in SINGLE

    def pairs_with(self, other: Sign) -> bool:
        """Whether two marks may belong to one quotation."""
        return self.single == other.single and (self.char in GUILLEMETS) == (other.char in GUILLEMETS)


def signs(text: str, span: Span) -> list[Sign]:
    """The quote marks of a paragraph, without its apostrophes, feet and inches."""
    return [sign for found in SIGN.finditer(text, span.start, span.end) if (sign := _sign(text, span, found))]


def opening(text: str, span: Span) -> Sign | None:
    """The quote mark that a paragraph begins with."""
    found = SIGN.match(text, span.start, span.end)
    sign = _sign(text, span, found) if found else None
    return sign if sign and sign.opens else None


def _sign(text: str, span: Span, found: re.Match[str]) -> Sign | None:
    """The mark as its neighbours show it; None for what is no quote mark."""
    start, end = found.span()
    before = text[start - 1] if start > span.start else " "
    after = text[end] if end < span.end else " "
    if before == "=" or after == ">":  # an attribute of a tag that was left in
        return None
    if found[0] in LOW and before in BROKEN:
        return None
    if found[0] in SINGLE:
        return None if _apostrophe(text, start, before, after) else _single(start, found[0], before, after)
    if found[0] == "`":
        return None
    if found[0] == '"' and before.isdigit() and INCHES.search(text, max(span.start, start - 12), start):
        return None
    return _double(start, found[0], before, after)


def _double(start: int, char: str, before: str, after: str) -> Sign:
    opens = char in "“„«``" or ((before.isspace() or before in BEFORE_OPENING) and not after.isspace())
    closes = char in "”»''″" or (not before.isspace() and (after.isspace() or after in AFTER_CLOSING))
    if char == "“":
        closes = closes or after.isspace()
        opens = not closes or after.isspace() or after in BEFORE_OPENING or before in BEFORE_OPENING
    if char == '"' and not (opens or closes):
        opens = closes = True
    inches = char in '"″' and before.isdigit() and after == " "
    return Sign(start, start + len(char), char, opens and char != "″", closes, firm=not inches)


def _single(start: int, char: str, before: str, after: str) -> Sign | None:
    opens = char in "‘‚‹" or (char == "'" and (before.isspace() or before in BEFORE_OPENING) and not after.isspace())
    closes = char in "'’›" and not before.isspace() and not after.isalnum() and before not in "([{"
    plural = char != "›" and (before in PLURAL or before.isdigit()) and after.isspace()
    return Sign(start, start + 1, char, opens, closes, firm=not plural) if opens or closes else None


def _apostrophe(text: str, start: int, before: str, after: str) -> bool:
    """Whether a single mark stands within a word, alone, or for what a word lost at its start: ’90s, ’em."""
    if before.isspace() and after.isspace():
        return True
    if before.isalnum():
        return after.isalnum()
    if text[start] == "‘":
        return bool(WRONG_WAY.match(text, start + 1) and (after.isdigit() or ELISION.match(text, start + 1)))
    return bool(DECADE.match(text, start + 1) or ELISION.match(text, start + 1))
