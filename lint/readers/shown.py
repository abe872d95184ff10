"""Which texts of the front matter readers see, on the page or wherever it is shared, and as what."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import yaml

CHANNELS = (
    "seo meta og opengraph search google twitter x facebook instagram linkedin social share sharing newsletter email"
    " homepage home front frontpage mobile app web print amp promo teaser"
).split()
ALERTS = "push pushes alerts pushalert pushnotification alert mobilealert newsalert breakingalert notification".split()
PICTURES = (
    "image images photo photos picture pictures hero heroimage lead leadimage featured featuredimage cover coverimage"
    " thumbnail video videos gallery media figure figures"
).split()
HEADS = "title headline hed head subject subjectline heading line".split()
BLURBS = (
    "description summary blurb dek deck teaser excerpt abstract standfirst intro text body copy preheader preview"
    " previewtext message"
).split()
TITLES = ("title", "headline")
SCALAR = "name text main".split()
"""Keys of a mapping that hold what the mapping is for: `authors: [{name: Lena Ortiz}]`."""

DISPLAYED: dict[str, tuple[str, str]] = {
    **dict.fromkeys(map("".join, product(CHANNELS, BLURBS)), ("summary", "")),
    **dict.fromkeys(map("".join, product(CHANNELS, HEADS)), ("headline", "social")),
    **dict.fromkeys(
        map("".join, product(("title", "titles", "headline", "headlines"), CHANNELS)), ("headline", "social")
    ),
    **dict.fromkeys(map("".join, product(ALERTS, ("", *HEADS, *BLURBS))), ("headline", "social")),
    **dict.fromkeys(map("".join, product(("", *PICTURES), ("caption", "captions", "cutline"))), ("caption", "")),
    **dict.fromkeys(
        (
            "titles headlines social tweet tweettext socialpost socialcopy facebookpost shorttitle shortheadline"
            " alttitle altheadline alternativetitle alternateheadline linktitle pagetitle titletag"
        ).split(),
        ("headline", "social"),
    ),
    **dict.fromkeys("kicker eyebrow overline overtitle".split(), ("headline", "kicker")),
    **dict.fromkeys(
        (
            "summary description dek deck standfirst subtitle subhead subheadline subheading blurb teaser excerpt"
            " abstract"
        ).split(),
        ("summary", ""),
    ),
    **dict.fromkeys("author authors byline".split(), ("byline", "")),
    **dict.fromkeys("dateline location place city".split(), ("dateline", "")),
    **dict.fromkeys(TITLES, ("headline", "title")),
}
"""Key → kind and label of the mark its words get; of keys one inside another (`seo: {title: …}`) both in one word."""

SETTING = re.compile(r"true|false|yes|no|on|off|none|null|~|[\d.]+|\S*/\S*|\S+\.[a-z]{2,4}", re.IGNORECASE)
"""A switch, a number, a path or an address: nothing to be read."""


NULLS = frozenset(("", "~", "null", "Null", "NULL"))


def null(node: Any) -> bool:
    """Whether a value is left open: YAML's null, and not the same letters in quotes."""
    return not node.style and node.value in NULLS


def folded(key: str) -> str:
    """A key as it is looked up: `seo-title`, `seo_title`, `og:title` and `seoTitle` lose what parts their words."""
    return re.sub(r"[\W_]+", "", key).lower()


def shown(pairs: Iterable[tuple[str, Any]]) -> Iterator[tuple[yaml.ScalarNode, str, str]]:
    """Each text that readers see, with kind and label, in the order of the file; `pairs` are folded keys and nodes."""
    for key, node in pairs:
        if isinstance(node.value, str):
            if key in DISPLAYED and not null(node) and (key in TITLES or not SETTING.fullmatch(node.value.strip())):
                yield node, *DISPLAYED[key]
        else:
            yield from shown(_inner(key, node))


def _inner(key: str, node: Any) -> Iterator[tuple[str, Any]]:
    """What a list or a mapping under `key` holds, each with the key that it is looked up by."""
    for child in node.value:
        if not isinstance(child, tuple):
            yield key, child
        else:
            name = folded(child[0].value)
            yield (key if name in SCALAR and key in DISPLAYED else key + name), child[1]
