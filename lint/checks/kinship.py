"""Whether an address may be an outlet's own though no table has it: sister sites, local editions, owners' hosts."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..address import Address
from ..knowledge.press import Outlet

PIECES = re.compile(r"[^\W_]+")
LONG = 4
"""Letters of a name that tell it anywhere in a host; shorter ones must open a part of it: “ap” of apimages.com."""

COMMON = frozenset(
    "the new daily evening morning sunday weekly news press times post herald star sun national local los san la le el"
    " agence agencia agenzia associated united channel radio state first free american british global world".split()
)
"""Words of names and domains that tell no house from another: “news” of news.cn."""


def akin(outlet: Outlet, address: Address, other: Outlet | None) -> bool:
    """Whether an address may be one of `outlet`'s, or may be meant by its name; `other` is whose it is known to be."""
    keys = {*map(squeezed, outlet.names), *map(_stem, outlet.domains)} - COMMON - {""}
    if not keys.isdisjoint(map(squeezed, address.path.split("/"))):  # a client's folder for an agency's reports
        return True
    if other:
        return any(_in_host(key, address.host) for key in keys) or any(_within(form, other) for form in outlet.names)
    first = next(iter(_words(outlet.name)), "")
    if len(first) >= LONG - 1 and first not in COMMON:
        keys.add(first)
    return any(_in_host(key, address.host) for key in {*keys, _initials(outlet.name)} if len(key) > 1)


def listed(host: str, hosts: Collection[str]) -> bool:
    """Whether a host, or one that it is a part of, is among `hosts`."""
    labels = host.split(".")
    return any(".".join(labels[first:]) in hosts for first in range(len(labels) - 1))


def squeezed(name: str) -> str:
    """A name in small letters without “the” and without what is no letter or figure."""
    return "".join(_words(name))


def _words(name: str) -> list[str]:
    return [word for word in PIECES.findall(name.lower()) if word != "the"]


def _initials(name: str) -> str:
    return "".join(word[0] for word in _words(name) if word not in {"of", "and"})


def _stem(domain: str) -> str:
    """What a domain is called without its ending: “nytimes” of nytimes.com."""
    return squeezed(domain.partition("/")[0].split(".")[0])


def _in_host(key: str, host: str) -> bool:
    """Whether a name stands in a host."""
    if len(key) >= LONG:
        return key in squeezed(host)
    return any(piece.startswith(key) for piece in PIECES.findall(host))


def _within(form: str, other: Outlet) -> bool:
    """Whether a form may be short for another outlet's name: “The Times” of New York Times, “CNA” of its initials."""
    parts, key = {*_words(form)}, squeezed(form)
    return any(parts <= {*_words(name)} or key == _initials(name) for name in other.names)
