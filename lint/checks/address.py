"""Links by what stands in their address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from ..address import Address, held, parsed, shown, without
from ..document import Document, Mark
from ..errors import BylintError
from ..hit import Hit, Swap, checked
from ..kinds import Selector
from ..knowledge import words
from .kinship import listed

LINK, LEADING = Selector("link", ""), Selector("outlet", "linked")
ANY = "*"
"""What ends a form that is the beginning of more names than one."""

SIGNED = re.compile(r"[—–-] [^\n]{0,80}\(@\w+\)")
"""How a post that is shown in full ends: “— Ada Vale (@vale) May 4, 2031”."""

TAGGED = re.compile(r"(?:^|[\s.])[#@]\w+[^\n]{0,40}\Z")
"""What stands before the address in a post without that end: a tag or a handle, as in “#floods https://t.co/1”."""

POST = 200
"""Characters around an address in which they are looked for."""


@checked
class Addresses:
    """Hits links whose address is of a host of the list `hosts`, or carries parameters of the list `parameters`.

    A form that ends in “*” is the beginning of a parameter; capitals make no difference. A host in the table of outlets
    is that outlet's own, one without a page behind it hides none, and one in a post that is shown is the poster's.
    Copies of a page, and addresses that lead on to one, are not asked for parameters: they hold the address as it was.
    """

    hosts: str = ""
    parameters: str = ""

    offers: ClassVar = frozenset({"host", "carried", "address"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (LINK,)
    swaps: ClassVar = True

    def __post_init__(self) -> None:
        """Refuse a list that is not there, and a rule that asks for neither; raises BylintError."""
        if bool(self.hosts) == bool(self.parameters):
            raise BylintError("an address is asked for “hosts” or for “parameters”; name one list")
        words(self.hosts or self.parameters)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a link: `host` is its own, `carried` the parameter found, `address` the same without those."""
        for link in document.select(LINK):
            written = link.value if isinstance(link.value, str) else ""
            address = parsed(written)
            if address and self.hosts and self._is_listed(document, link, address):
                yield Hit(link.span, {"host": shown(address.host)})
            elif address and self.parameters and not held(written):
                yield from self._carrying(document, link, written, address)

    def _is_listed(self, document: Document, link: Mark, address: Address) -> bool:
        if not address.path.strip("/") or not listed(address.host, words(self.hosts)):
            return False
        if self._in_post(document, link):
            return False
        return not any(mark.span == link.span for mark in document.select(LEADING, link.span))

    def _in_post(self, document: Document, link: Mark) -> bool:
        """Whether an address that stands in the open is part of a post that is shown."""
        bare = link.span.of(document.text) == link.value
        tagged = bare and TAGGED.search(document.text, max(link.span.start - POST, 0), link.span.start)
        return bool(tagged or SIGNED.search(document.text, link.span.end, link.span.end + POST))

    def _carrying(self, document: Document, link: Mark, written: str, address: Address) -> Iterator[Hit]:
        """A hit where an address carries such parameters; the fix is the clean address where it is what readers see."""
        carried = next((name for name, _ in address.parameters if self._tracks(name)), "")
        if carried:
            clean = without(written, self._tracks)
            bare = link.span.of(document.text) == written
            values = {"carried": shown(carried), "address": shown(clean)}
            swap = Swap(link.span, clean, "" if bare else written)
            yield Hit(link.span, values, fixes=(clean,) if bare else (), swap=swap)

    def _tracks(self, name: str) -> bool:
        """Whether a parameter is one of the list."""
        exact, openings = self._forms
        folded = name.lower()
        return folded in exact or folded.startswith(openings)

    @cached_property
    def _forms(self) -> tuple[frozenset[str], tuple[str, ...]]:
        forms = [form.lower() for form in words(self.parameters)]
        openings = tuple(form.rstrip(ANY) for form in forms if form.endswith(ANY))
        return frozenset(forms), openings
