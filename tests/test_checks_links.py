"""What links say and where they lead: elsewhere, through a shortener, with parameters that track, or not at all."""

from __future__ import annotations

import pytest
from checking import asker, remarks
from hypothesis import given
from hypothesis import strategies as st

import lint
from lint.address import SHOWN
from lint.checks.kinship import akin, listed, squeezed
from lint.errors import BylintError
from lint.knowledge import words
from lint.knowledge.outlets import outlets
from lint.knowledge.press import Outlet

found = asker("link-elsewhere", "short-link", "tracking-parameters")
found("The dam broke, [Reuters](https://bit.ly/dam?utm_source=a) reported.")  # whoever asks first reads the lists


def elsewhere(text: str) -> int:
    return found(text).count("link-elsewhere")


SIDES = (
    ("Fox News", "https://www.foxnews.com/dam"),
    ("the Guardian", "https://www.theguardian.com/dam"),
    ("the Daily Mail", "https://www.dailymail.co.uk/dam"),
    ("Breitbart", "https://www.breitbart.com/dam"),
    ("HuffPost", "https://www.huffpost.com/dam"),
    ("Xinhua", "https://www.xinhuanet.com/dam"),
    ("RT", "https://www.rt.com/dam"),
    ("Ukrainska Pravda", "https://www.pravda.com.ua/dam"),
    ("Haaretz", "https://www.haaretz.com/dam"),
    ("Al Jazeera", "https://www.aljazeera.com/dam"),
    ("Press TV", "https://www.presstv.ir/dam"),
    ("the Washington Post", "https://www.washingtonpost.com/dam"),
    ("National Review", "https://www.nationalreview.com/dam"),
    ("Mother Jones", "https://www.motherjones.com/dam"),
    ("Le Monde", "https://www.lemonde.fr/dam"),
    ("Der Spiegel", "https://www.spiegel.de/dam"),
)
FRAMES = (
    "The dam broke, [{}]({}) reported.",
    "The dam broke, according to [{}]({}).",
    "[A report by {}]({}) said that the dam broke.",
    "The dam broke, {} [reported]({}) on Monday.",
    "Ada Vale told [{}]({}) that the dam broke.",
    "The dam broke ([{}]({})).",
    "The dam broke, as <a href='{1}'>{0} reported</a>.",
    "The dam broke, [{}](https://web.archive.org/web/2031/{}) reported.",
)


@given(st.sampled_from(SIDES), st.sampled_from(SIDES), st.sampled_from(FRAMES))
def test_every_outlet_is_asked_alike(one: tuple[str, str], two: tuple[str, str], frame: str) -> None:
    """A link is told of where another outlet's page is behind it, whichever of the two is which."""
    assert elsewhere(frame.format(one[0], two[1])) == (one != two)
    assert elsewhere(frame.format(two[0], one[1])) == (one != two)


@given(
    st.sampled_from(SIDES), st.sampled_from(sorted(words("carriers") | words("shorteners"))), st.sampled_from(FRAMES)
)
def test_hosts_that_carry_others_pass(cited: tuple[str, str], host: str, frame: str) -> None:
    """A store, a player or a shortener may well lead to what the outlet reported."""
    assert elsewhere(frame.format(cited[0], f"https://www.{host}/dam")) == 0


@pytest.mark.parametrize("kind", ["aggregator", "social", "archive", "user-generated"])
def test_outlets_that_carry_others_pass(kind: str) -> None:
    """An aggregator, a platform, an archive and a page that anybody writes are spared, whichever it is."""
    domains = [outlet.domains[0].replace("*", "com") for outlet in outlets() if outlet.kind == kind and outlet.domains]

    text = "\n\n".join(f"The dam broke, [Reuters](https://{domain}/dam) reported." for domain in domains)
    assert elsewhere(text) == 0


def test_an_outlets_own_domains_pass() -> None:
    """Each outlet that the rule asks about may link to each of its domains, whatever form of its name is used."""
    frame = "The dam broke, according to [{}](https://www.{}/dam)."
    asked = (
        (outlet.name, [frame.format(name, at.replace("*", "com")) for name in outlet.names for at in outlet.domains])
        for outlet in outlets()
    )

    assert [name for name, lines in asked if elsewhere("\n\n".join(lines))] == []


@pytest.mark.parametrize(
    ("outlet", "told"),
    [("Aldby Herald", 0), ("The Aldby Herald", 0), ("Fox News", 0), ("Lowmoor Post", 1)],
)
def test_a_drafts_own_pages_pass(outlet: str, told: int) -> None:
    """The draft's own outlet may lead to its own page about what another reported."""
    host = "www.foxnews.com" if outlet == "Fox News" else "aldby-herald.example"
    text = f"---\noutlet: {outlet}\n---\n\nThe dam broke, [Reuters](https://{host}/dam) reported."

    assert elsewhere(text) == told


@pytest.mark.parametrize(
    ("name", "host", "kin"),
    [
        ("NBC News", "nbcphiladelphia.com", True),
        ("Reuters", "thomsonreuters.com", True),
        ("Associated Press", "apimages.com", True),
        ("Associated Press", "mapquest.com", False),
        ("New York Times", "nytco.com", True),
        ("Guardian", "guardianbookshop.com", True),
        ("Washington Post", "post.example", False),
        ("Daily Telegraph", "dailybugle.example", False),
    ],
)
def test_hosts_of_a_kindred_name(name: str, host: str, kin: bool) -> None:
    """A host that bears a name, its first word or its initials may be the house's own; a chance likeness is not."""
    outlet = outlets().named(name) or Outlet((name,))

    assert akin(outlet, lint.address.Address(host), None) == kin


def test_lists_of_hosts() -> None:
    """Parts of a host count, its likenesses do not; “the” is no part of a name."""
    assert listed("go.bit.ly", {"bit.ly"})
    assert not listed("rabbit.ly", {"bit.ly"})
    assert not listed("bit.ly.example", {"bit.ly"})
    assert squeezed("The Mail & Guardian") == "mailguardian"


def test_no_shortener_is_an_outlets_own() -> None:
    """What the table has as somebody's short domain is on no list of shorteners, nor the other way round."""
    assert {host for host in words("shorteners") if outlets().at(host, "/a")} == set()


TRACKED = [form.replace("*", "source") for form in sorted(words("tracking-parameters"))]


@given(st.lists(st.sampled_from(TRACKED), min_size=1, max_size=4), st.booleans())
def test_every_tracking_parameter_is_found_and_taken_off(names: list[str], capitals: bool) -> None:
    """In any number and in any case; an address in the text gets the clean one as its fix, with the rest as it was."""
    query = "&".join(f"{name.upper() if capitals else name}=1" for name in names)
    written = f"https://port.example/a?id=4&{query}&page=2#docks"

    (told,) = remarks(
        "message: “{carried}” {address}\ncheck: address\nparameters: tracking-parameters", f"See {written}."
    )

    assert told.fixes == ("https://port.example/a?id=4&page=2#docks",)
    assert told.fixes[0] in told.message
    assert told.place.excerpt == written


def test_words_of_a_link_get_no_address_for_a_fix() -> None:
    """What a reader sees is not the address, and would be replaced by it."""
    (told,) = remarks(
        "message: “{carried}” {address}\ncheck: address\nparameters: tracking-parameters",
        "See [the port](https://port.example/a?utm_source=mail).",
    )

    assert (told.fixes, told.place.excerpt) == ((), "the port")
    assert told.message == "“utm_source” https://port.example/a"


def test_a_message_stays_short() -> None:
    """Whatever is in an address, a message shows no more of it than fits a line."""
    long = f"https://{'a' * 60}.{'b' * 60}.{'c' * 60}.example/{'d' * 3000}?utm_{'e' * 3000}=1"

    options = "message: “{carried}” {address}\ncheck: address\nparameters: tracking-parameters"
    (told,) = remarks(options, f"See [it]({long}).")
    assert len(told.message) <= 2 * SHOWN + 3
    (crossed,) = lint.check(f"The dam broke, [Reuters]({long.partition('?')[0]}) reported.")
    assert len(crossed.message) < 250


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ("check: address", "name one list"),
        ("check: address\nhosts: shorteners\nparameters: shorteners", "name one list"),
        ("check: address\nhosts: shortners", "did you mean “shorteners”"),
        ("check: unlinked\nlive: [broadcasters]", "did you mean “broadcaster”"),
    ],
)
def test_a_rule_that_asks_for_nothing_that_is_there_does_not_load(options: str, what: str) -> None:
    """A list or a kind that is not there is told."""
    with pytest.raises(BylintError, match=what):
        remarks(f"message: No.\n{options}", "The dam broke.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The dam broke, the [Aldby Herald](https://h.example/1) reported. The [port](https://p.example/) did.", 0),
        ("The dam broke, the Aldby Herald reported. The [port](https://p.example/) is shut.", 1),
        ("The dam broke, the Aldby Herald reported. The port is shut.", 0),
        ("The dam broke, the Aldby Herald reported. See https://p.example/a for more.", 1),
        ("The dam broke, Reuters reported. The [port](https://p.example/) is shut.", 1),
        ("The dam broke, Reuters reported. The [port](https://www.reuters.com/port) is shut.", 0),
        ("The dam broke, Reuters reported. The port is shut: www.reuters.com/port.", 0),
        ("The dam broke, Reuters reported. The <a href=https://reut.rs/port>port</a> is shut.", 0),
        ("Ada Vale told Reuters that it broke. The [port](https://p.example/) is shut.", 1),
        ("Ada Vale told CNN that it broke. The [port](https://p.example/) is shut.", 0),
        ("Ada Vale told the Aldby Herald that it broke. The [port](https://p.example/) is shut.", 0),
        ("“Reuters reported that it broke,” Ada Vale said. The [port](https://p.example/) is shut.", 0),
        ("---\noutlet: Reuters\n---\n\nThe dam broke, Reuters reported. The [port](https://p.example/) is shut.", 0),
        ("# The [port](https://p.example/) is shut\n\nThe dam broke, Reuters reported.", 0),
    ],
)
def test_an_outlet_without_a_link(text: str, told: int) -> None:
    """One link in a sentence that draws on it answers, and so does one to it anywhere; the draft must have links."""
    assert [found.rule for found in strict(text)].count("reliability/outlet-no-link") == told


def strict(text: str) -> tuple[lint.Finding, ...]:
    return lint.check(text, profile="strict")
