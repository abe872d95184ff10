"""Addresses of pages, as they are written: what stands where in them, and where they lead. None is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .knowledge.press import LONGEST_HOST

BARE = re.compile(r"""\bhttps?://[^\s<>"“”«»]+|(?<![\w./@-])www\.[\w-]+\.[^\s<>"“”«»]+""", re.IGNORECASE)
"""An address in running text; `_ended` takes off what belongs to the sentence."""

STOPS = ".,;:!?'’*_"
"""What an address does not end in where a sentence goes on."""

ARCHIVED = re.compile(
    r"web\.archive\.org/(?:web/)?[\d*]+(?:[a-z]{2}_)?/(?P<web>.+)"
    r"|[\w.-]+/(?:[\w-]+/){0,3}\d{8,14}(?:[a-z]{2}_)?/(?P<memento>https?:/.+)"
    r"|archive\.(?:today|is|ph|li|vn|fo|md)/(?:o/\w+|[\w.-]+)/(?P<today>https?:/.+)"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?(?P<cache>[^+&]+)"
    r"|(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?P<amp>.+)"
    r"|[\w.-]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?(?P<cdn>.+)",
    re.IGNORECASE,
)
"""Copies of a page under another address, which hold the page's own."""

REDIRECTS = re.compile(
    r"(?:(?:www\.)?google\.[a-z.]+/url|lm?\.facebook\.com/l\.php|l\.instagram\.com/|out\.reddit\.com/|t\.umblr\.com/redirect"
    r"|(?:www\.)?youtube\.com/redirect|(?:www\.)?duckduckgo\.com/l/|(?:www\.)?linkedin\.com/redir/redirect"
    r"|[\w.-]+\.safelinks\.protection\.outlook\.com/)",
    re.IGNORECASE,
)
TARGETS = ("url", "u", "q", "z", "uddg")
"""Pages that do no more than lead on, and the parameters that say where to."""

OTHER = re.compile(r"[a-z][a-z\d+-]*:(?!//)", re.IGNORECASE)
"""How an address opens that is none of the web: “mailto:”, “tel:”; a host before a port has a dot."""

ONE_SLASH = re.compile(r"\A(https?):/(?=[^/])", re.IGNORECASE)
"""What some archives make of the two slashes of the address that they hold."""

ENCODED = re.compile(r"https?%3a", re.IGNORECASE)

WITH_SCHEME = re.compile(r"[a-z][a-z\d+.-]*://", re.IGNORECASE)
TRANSLATED = re.compile(r"(.+)\.translate\.goog\Z")
COPIES = 3
"""How many copies within copies are looked through."""

KEPT = 4_096
"""Addresses for which the answer is kept."""

LONGEST = 8_192
"""Characters of an address that servers take."""

SHOWN = 80
"""Characters of an address that a message shows."""


class Address(NamedTuple):
    """The host in small letters without “www.”, the path from its first slash on, and the parameters in order."""

    host: str
    path: str = ""
    parameters: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=KEPT)
def parsed(written: str) -> Address | None:
    """The parts of an address of the web; None for any other, and for what is none."""
    from urllib.parse import parse_qsl, urlsplit

    written = written.strip()
    if len(written) > LONGEST or OTHER.match(written):
        return None
    try:
        parts = urlsplit(written if WITH_SCHEME.match(written) else f"https://{written.removeprefix('//')}")
        host = (parts.hostname or "").lower().strip(".")  # Python leaves capitals behind a “%”
        parameters = tuple(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError:
        return None
    host = host.removeprefix("www.") if host.count(".") > 1 else host
    if parts.scheme not in ("http", "https") or "." not in host or len(host) > LONGEST_HOST:
        return None
    return Address(host, parts.path, parameters)


@lru_cache(maxsize=KEPT)
def led_to(written: str) -> Address | None:
    """Where an address leads, as far as it tells: through archives, copies for phones, translations and redirects."""
    for _ in range(COPIES):
        inner = held(written)
        if not inner:
            break
        written = inner
    found = parsed(written)
    translated = TRANSLATED.match(found.host) if found else None
    if found and translated:
        host = translated[1].replace("--", "\0").replace("-", ".").replace("\0", "-")
        return found._replace(host=host.removeprefix("www."))
    return found


@lru_cache(maxsize=KEPT)
def held(written: str) -> str:
    """The address that another one holds, being a copy of its page or leading on to it; empty where it holds none."""
    from urllib.parse import unquote

    if len(written) > LONGEST:
        return ""
    bare = re.sub(r"\A\s*https?://", "", written, flags=re.IGNORECASE)
    if copy := ARCHIVED.match(bare):
        inner = str(copy[copy.lastgroup or 0])
        return ONE_SLASH.sub(r"\1://", unquote(inner) if ENCODED.match(inner) else inner)
    if REDIRECTS.match(bare) and (found := parsed(written)):
        given = dict(found.parameters)
        return next((given[name] for name in TARGETS if given.get(name, "").startswith("http")), "")
    return ""


def without(written: str, dropped: Callable[[str], bool]) -> str:
    """An address without the parameters whose name is `dropped`; what is left stands as it was written."""
    from urllib.parse import unquote_plus

    page, _, fragment = written.partition("#")
    path, _, query = page.partition("?")
    kept = [part for part in query.split("&") if not dropped(unquote_plus(part.partition("=")[0]))]
    return path + (f"?{'&'.join(kept)}" if any(kept) else "") + (f"#{fragment}" if fragment else "")


def shown(written: str) -> str:
    """An address as a message shows it: cut where it is long."""
    return written if len(written) <= SHOWN else f"{written[: SHOWN - 1]}…"


def bare(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand in running text: start and end of each."""
    if "://" in text or "www." in text:
        for found in BARE.finditer(text):
            written = _ended(found[0])
            if parsed(written):
                yield found.start(), found.start() + len(written)


def _ended(written: str) -> str:
    """An address without the stops and the closing brackets that the sentence puts behind it."""
    spare = {")": written.count(")") - written.count("("), "]": written.count("]") - written.count("[")}
    end = len(written)
    while end and (written[end - 1] in STOPS or spare.get(written[end - 1], 0) > 0):
        end -= 1
        spare[written[end]] = spare.get(written[end], 0) - 1
    return written[:end]
