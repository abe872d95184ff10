"""What kind of text an article is, as its path, its label or its credit tell."""

from __future__ import annotations

import re
from pathlib import PurePath

from ..values import GENRES

PLURALS = {"analyses": "analysis", "obituaries": "obituary", "factboxes": "factbox", "agencies": "agency"}
ALIASES = {
    "commentary": "opinion",
    "comment": "opinion",
    "op-ed": "opinion",
    "op-eds": "opinion",
    "editorial": "opinion",
    "editorials": "opinion",
    "news analysis": "analysis",
    "q&a": "interview",
    "live blog": "live",
    "live updates": "live",
    "the latest": "live",
    "obit": "obituary",
    "press release": "release",
    "fact box": "factbox",
    "roundup": "round-up",
}
AGENCIES = frozenset(
    (
        *(
            "ap",
            "associated press",
            "reuters",
            "thomson reuters",
            "afp",
            "agence france-presse",
            "dpa",
            "upi",
            "xinhua",
        ),
        *(
            "pa",
            "pa media",
            "press association",
            "tass",
            "interfax",
            "anadolu",
            "anadolu agency",
            "ansa",
            "efe",
            "kyodo",
        ),
        *("kyodo news", "yonhap", "pti", "aap", "canadian press", "belga", "ntb", "ritzau", "apa", "newswire"),
    )
)
LABEL = re.compile(r"([A-Za-z][\w&-]*(?: [\w&-]+)?)[ ]*[:|]\s")
QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)\b")
LEAST, PER_1000 = 4, 2
"""How often a writer says “I” in a text that is hers: of 68 published reports one does, of 48 columns ten."""
FOLDERS = 4
"""How many names of a path, from the file's own upwards, may tell the genre: `opinion/2025/03/dam.md`."""


def named(word: str) -> str:
    """The genre that `word` names, in singular or plural, in any case; empty: none."""
    word = " ".join(word.lower().replace("_", " ").split())
    word = PLURALS.get(word) or ALIASES.get(word) or word
    return next((name for name in (word, word.removesuffix("s")) if name in GENRES), "")


def of_headline(headline: str) -> str:
    """The genre of a label that a headline opens with, as in `OPINION: …`; empty: none."""
    label = LABEL.match(headline)
    return named(label[1]) if label and label[1][0].isupper() else ""


def of_path(path: str) -> str:
    """The genre that the file's name or a folder near it is called by; the nearest counts."""
    place = PurePath(path)
    names = [place.stem, *(folder.name for folder in place.parents)][:FOLDERS]
    return next((genre for name in names if (genre := named(name))), "")


def of_voice(text: str) -> str:
    """`unlabelled` where the writer speaks in the first person outside quotations; empty: nobody does."""
    said = len(FIRST.findall(QUOTED.sub(" ", text))) if " I " in text or "I'" in text or "I’" in text else 0
    return "unlabelled" if said >= LEAST and said * 1000 >= PER_1000 * len(text.split()) else ""


def of_credit(credit: str) -> str:
    """`agency` where the credit names a news agency."""
    names = (name.strip(" .()").lower() for name in re.split(r"[/,;&]| and ", credit))
    return "agency" if any(name in AGENCIES for name in names) else ""
