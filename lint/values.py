"""What is known of an article beside its words, and what a mark may carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from .knowledge.press import Outlets
    from .knowledge.terms import Offices
    from .span import Span

GENRES = frozenset(
    (
        "news brief live analysis explainer opinion column review interview feature obituary factbox round-up"
        " release agency unlabelled"
    ).split()
)
"""What kind of text it is decides what may be asked of it; `unlabelled`: a first person speaks, and nothing says so."""


READY = ("ready", "published")
"""The statuses of a draft that is finished."""


class Facts(NamedTuple):
    """What the front matter, the flags or the text's own furniture say of the article.

    `revised` is what the front matter says of corrections and updates, as written; empty where it says nothing.
    `offices` and `outlets` are the office holders and outlets that the newsroom's own files put over the shipped ones,
    None without such a file; `vocabulary` are the names and terms it accepts. `zone` is the time zone whose days count,
    by its IANA name; `filed` the genre that the house gives drafts of this folder which do not tell their own. `sought`
    says when and how the accused were asked for comment, `embargo` is the day before which it may not go out.
    """

    published: date | None = None
    genre: str = "news"
    status: str = ""
    outlet: str = ""
    language: str = "en"
    offices: Offices | None = None
    outlets: Outlets | None = None
    vocabulary: tuple[str, ...] = ()
    zone: str = ""
    filed: str = ""
    revised: str = ""
    sought: str = ""
    embargo: date | None = None

    @property
    def finished(self) -> bool:
        """Whether its status says that no more is to come."""
        return self.status in READY


class Note(NamedTuple):
    """A comment in the file: its words and where it stands there; it owns no character of the text."""

    text: str
    start: int
    end: int


class Entity(NamedTuple):
    """One person, body, outlet, place or document, by whatever forms the article names it.

    `number` counts from 1, those named in full first; `name` is the fullest form, `description` what the
    article says of it (“U.S. ambassador to Turkey”), empty where it says nothing.
    """

    number: int
    name: str
    kind: str
    description: str = ""


class Source(NamedTuple):
    """Whoever or whatever an article draws on at one place: the value of a `source` mark.

    `number` is that of its entity, or 0 where the text leaves open who is meant; `kind` is one of `KINDS["source"]`:
    person, organisation, outlet, document or unnamed. `degree` says how well an unnamed one is described: bare, role,
    access, reason or boilerplate. `via` names the outlet whose source it is, `description` what it is said to be.
    """

    number: int
    name: str
    kind: str
    degree: str = ""
    via: str = ""
    description: str = ""

    @property
    def identity(self) -> object:
        """What makes two mentions one source: the entity, or the words where no entity is known."""
        return self.number or (self.kind, self.name.lower(), self.via)


class Attribution(NamedTuple):
    """Who says what: the value of an `attribution` mark, whose span is the cue (“said”, “according to”).

    `source` is the span of the `source` mark, None where a claim is attributed to no one; `content` are the stretches
    of what is said, one a sentence, two where the cue parts them; `quoted` whether its own words are given.
    """

    source: Span | None
    content: tuple[Span, ...]
    quoted: bool
    lemma: str = ""


class Date(NamedTuple):
    """When something was or will be: the value of a `date` mark.

    `first` and `last` are days, both included, counted as `datetime.date.toordinal` does, None where the text and the
    day of publication leave them open. `year`, `month`, `day`, `weekday` (0: Monday) and `clock` (minutes after
    midnight) are what is written, 0 or -1 where it is not; `zone` is the time zone beside the clock, as written.
    """

    first: int | None = None
    last: int | None = None
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    clock: int = -1
    zone: str = ""


class Quantity(NamedTuple):
    """How many or how much: the value of a `quantity` mark, whose span is the number and its unit.

    What is meant lies from `low` to `high`, both included, in `unit` (“percent”, “points”, “$”, “km”, “year”; empty for
    things counted); `value` is the number as written and `step` the worth of its last digit. `noun` is the singular of
    what is counted (“people”, “dam”), empty where the text names nothing; `whole` reaches from the word that bounds the
    number (“nearly”) to that noun.
    """

    low: float
    high: float
    value: float
    step: float
    unit: str
    noun: str
    whole: Span
