"""Addresses of pages, as they are written: what stands where in them, and where they lead. None is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

BARE = re.compile(r"""\bhttps?://[^\s<>"“”«»]+|(?<![\w./@-])www\.[\w-]+\.[^\s<>"“”«»]+""", re.IGNORECASE)
"""An address in running text; `_ended` takes off what belongs to the sentence."""

STOPS = ".,;:!?'’*_"
"""What an address does not end in where a sentence goes on."""

ARCHIVED = re.compile(
    r"web\.archive\.org/(?:web/)?[\d*]+(?:[a-z]{2}_)?/(?P<web>.+)"
    r"|archive\.(?:today|is|ph|li|vn|fo|md)/(?:o/\w+|[\w.-]+)/(?P<today>https?:/.+)"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?(?P<cache>[^+&]+)"
    r"|(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?P<amp>.+)"
    r"|[\w.-]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?(?P<cdn>.+)"
)
"""Copies of a page under another address, which hold the page's own."""

REDIRECTS = re.compile(
    r"(?:(?:www\.)?google\.[a-z.]+/url|lm?\.facebook\.com/l\.php|l\.instagram\.com/|out\.reddit\.com/|t\.umblr\.com/redirect"
    r"|(?:www\.)?youtube\.com/redirect|(?:www\.)?duckduckgo\.com/l/|(?:www\.)?linkedin\.com/redir/redirect)"
)
TARGETS = ("url", "u", "q", "z", "uddg")
"""Pages that do no more than lead on, and the parameters that say where to."""

OTHER = re.compile(r"[a-z][a-z+.-]*:(?!//|\d)", re.IGNORECASE)
"""How an address opens that is none of the web: “mailto:”, “tel:”."""

TRANSLATED = re.compile(r"(.+)\.translate\.goog\Z")
COPIES = 3
"""How many copies within copies are looked through."""

KEPT = 4_096
"""Addresses for which the answer is kept."""


class Address(NamedTuple):
    """The host in small letters without “www.”, the path from its first slash on, and the parameters in order."""

    host: str
    path: str = ""
    parameters: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=KEPT)
def parsed(written: str) -> Address | None:
    """The parts of an address of the web; None for any other, and for what is none."""
    from urllib.parse import parse_qsl, urlsplit

    if OTHER.match(written):
        return None
    try:
        parts = urlsplit(written if "://" in written else f"https://{written.removeprefix('//')}")
        host = (parts.hostname or "").rstrip(".")
        parameters = tuple(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "." not in host:
        return None
    return Address(host.removeprefix("www."), parts.path, parameters)


@lru_cache(maxsize=KEPT)
def led_to(written: str) -> Address | None:
    """Where an address leads, as far as it tells: through archives, copies for phones, translations and redirects."""
    for _ in range(COPIES):
        inner = _inside(written)
        if not inner:
            break
        written = inner
    found = parsed(written)
    translated = TRANSLATED.match(found.host) if found else None
    if found and translated:
        host = translated[1].replace("--", "\0").replace("-", ".").replace("\0", "-")
        return found._replace(host=host.removeprefix("www."))
    return found


def _inside(written: str) -> str:
    """The address that another one holds; empty where it holds none."""
    from urllib.parse import unquote

    bare = re.sub(r"\Ahttps?://", "", written, flags=re.IGNORECASE)
    if copy := ARCHIVED.match(bare):
        return unquote(str(copy[copy.lastgroup or 0]))
    if REDIRECTS.match(bare) and (found := parsed(written)):
        given = dict(found.parameters)
        return next((given[name] for name in TARGETS if given.get(name, "").startswith("http")), "")
    return ""


def bare(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand in running text: start and end of each."""
    if "://" in text or "www." in text:
        for found in BARE.finditer(text):
            yield found.start(), found.start() + len(_ended(found[0]))


def _ended(written: str) -> str:
    """An address without the stops and the closing brackets that the sentence puts behind it."""
    spare = {")": written.count(")") - written.count("("), "]": written.count("]") - written.count("[")}
    end = len(written)
    while end and (written[end - 1] in STOPS or spare.get(written[end - 1], 0) > 0):
        end -= 1
        spare[written[end]] = spare.get(written[end], 0) - 1
    return written[:end]
