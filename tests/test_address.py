"""Addresses: whatever is written, they are parsed, looked through, found in text and cleaned without fuss."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.address import LONGEST, LONGEST_HOST, SHOWN, Address, bare, held, led_to, parsed, shown, without

PIECES = st.sampled_from(
    [
        *(
            "http://",
            "https://",
            "HTTP://",
            "//",
            "/",
            "www.",
            ":",
            "@",
            "?",
            "&",
            "=",
            "#",
            "%",
            "%2F",
            "%zz",
            "[",
            "]",
        ),
        *("(", ")", ".", "..", ",", ";", "’", "”", " ", "\n", "\t", "\0", "\u2028", "é", "ⅷ", "😀", "\ud800", "..;"),
        *("web.archive.org/web/", "2020", "archive.ph/", "o/", "google.com/url?q=", "google.com/amp/s/", "cache:"),
        *(
            "cdn.ampproject.org/c/s/",
            "herald-example.translate.goog",
            "herald.example",
            "news",
            "mailto:",
            "data:",
            "::1",
        ),
    ]
)
WRITTEN = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join))

LABEL = st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True)
PAGES = st.builds(
    "{}://{}.{}{}/{}{}".format,
    st.sampled_from(("http", "https")),
    LABEL,
    LABEL,
    st.sampled_from(("", ":8080")),
    st.sampled_from(("", "2031/03/dam", "a%20b", "a+b", "%C3%A9", "a(b)", "dam.html")),
    st.sampled_from(("", "?id=4", "?q=a%26b&c=", "?u=1#top")),
)
COPIES = (
    "https://web.archive.org/web/20240203112233/{}",
    "http://web.archive.org/web/2024*/{}",
    "https://web.archive.org/web/20240203112233if_/{}",
    "https://WEB.ARCHIVE.ORG/web/20240203112233/{}",
    "https://archive.ph/2024.02.03-112233/{}",
    "https://archive.is/o/AbC12/{}",
    "https://archive.today/newest/{}",
    "https://arquivo.pt/wayback/20240203112233/{}",
    "https://webarchive.nationalarchives.gov.uk/ukgwa/20240203112233/{}",
)


@given(WRITTEN)
@example(".%A")
@example("http://[")
@example("http://[::1")
@example("http://x.com:port/")
@example("https://ⅷ.example/")
@example("https://a.example?" + "&" * 2000)
def test_nothing_that_is_written_raises(written: str) -> None:
    """Any text is an address or is none; what holds another and what is shown are told all the same."""
    for found in (parsed(written), led_to(written)):
        assert found is None or ("." in found.host and found.host == found.host.lower() and found.host)
    assert isinstance(held(written), str)
    assert len(shown(written)) <= SHOWN


@given(PAGES, st.sampled_from(COPIES))
def test_a_copy_leads_where_its_page_does(page: str, copy: str) -> None:
    """An archive's copy is the page's own address, whatever stands in that."""
    assert led_to(page) == led_to(copy.format(page))
    assert parsed(page) == parsed(held(copy.format(page)))


@given(PAGES)
def test_a_copy_of_one_slash_or_none_is_read(page: str) -> None:
    """Archives take a slash of the two away, or the whole scheme."""
    scheme, rest = page.split("://")

    for inner in (f"{scheme}:/{rest}", rest):
        assert led_to(page) == led_to(f"https://web.archive.org/web/2024/{inner}")


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("https://www.herald.example/a", "herald.example"),
        ("herald.example/a", "herald.example"),
        ("//herald.example/a", "herald.example"),
        ("  https://herald.example/a\n", "herald.example"),
        ("HTTPS://WWW.Herald.Example", "herald.example"),
        ("https://herald.example./a", "herald.example"),
        ("https://herald.example:8080/a", "herald.example"),
        ("herald.example:8080/a", "herald.example"),
        ("https://vale:secret@herald.example/a", "herald.example"),
        ("https://herald.example@mirror.example/a", "mirror.example"),
        ("https://münchen.example/a", "münchen.example"),
        ("https://xn--mnchen-3ya.example/a", "xn--mnchen-3ya.example"),
        ("https://192.0.2.1/a", "192.0.2.1"),
        ("https://herald.example/?u=https://other.example", "herald.example"),
        ("https://www.google.com/amp/s/www.herald.example/a", "herald.example"),
        ("https://www-herald-example.cdn.ampproject.org/c/s/www.herald.example/a", "herald.example"),
        ("https://www-new--herald-example.translate.goog/a?_x_tr_sl=de", "new-herald.example"),
        ("https://webcache.googleusercontent.com/search?q=cache:AbC1:https://herald.example/a+dam", "herald.example"),
        ("https://webcache.googleusercontent.com/search?q=cache:https%3A%2F%2Fherald.example%2Fa", "herald.example"),
        ("https://www.google.com/url?q=https://herald.example/a&sa=D", "herald.example"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fherald.example%2Fa&h=1", "herald.example"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fherald.example%2F&data=1",
            "herald.example",
        ),
        ("https://www.google.com/search?q=https://herald.example", "google.com"),
        ("https://archive.ph/AbC12", "archive.ph"),
    ],
)
def test_where_an_address_leads(written: str, host: str) -> None:
    """The host that serves the page, without “www.”, user, port and the copies in between."""
    found = led_to(written)

    assert found is not None
    assert found.host == host


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "#top", "/2031/dam", "../dam", "?page=2", "dam", "localhost:8080/a", "https://", "https:///a"),
        *("mailto:desk@herald.example", "mailto:1@herald.example", "tel:1.2", "sms:1.2", "javascript:alert(1.2)"),
        *("javascript:1.2", "data:text/html,a.b", "data:1.2", "ftp://herald.example/a", "file:///herald.example"),
        *("javascript://herald.example/%0aalert(1)", "https://[::1]/a", "https://[herald.example", "urn:isbn:1.2"),
        f"https://herald.example/{'a' * LONGEST}",
        f"https://{'a.' * LONGEST_HOST}example/",
    ],
)
def test_what_is_no_page_of_the_web(written: str) -> None:
    """Other schemes, places within a site, and what no browser would follow."""
    assert parsed(written) is None
    assert led_to(written) is None


def test_nesting_is_bounded() -> None:
    """Copies of copies are looked through some way down, and no further."""
    once = "https://web.archive.org/web/2024/"
    page = "https://herald.example/a"

    assert led_to(once * 3 + page) == parsed(page)
    deep = led_to(once * 300 + page)
    assert deep is None or deep.host == "web.archive.org"


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=30).map("".join))
def test_addresses_in_text_are_addresses(text: str) -> None:
    """Each lies in the text after the one before, holds no white space, leads somewhere, and ends in no stop."""
    past = 0
    for start, end in bare(text):
        written = text[start:end]
        assert past <= start < end <= len(text)
        assert not any(map(str.isspace, written))
        assert parsed(written)
        assert written[-1] not in ".,;:!?'’*_"
        past = end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://herald.example/a.", ["https://herald.example/a"]),
        ("(see https://herald.example/a)", ["https://herald.example/a"]),
        ("See https://herald.example/a_(b).", ["https://herald.example/a_(b)"]),
        ("See [https://herald.example/a], then.", ["https://herald.example/a"]),
        ("“https://herald.example/a”", ["https://herald.example/a"]),
        ("<https://herald.example/a>", ["https://herald.example/a"]),
        ("www.herald.example/a, www.mirror.example", ["www.herald.example/a", "www.mirror.example"]),
        ("https://herald.example/?a=1,2;b", ["https://herald.example/?a=1,2;b"]),
        ("*https://herald.example/a*", ["https://herald.example/a"]),
        ("desk@www.herald.example and https:// and http://. alone", []),
        ("herald.example/a", []),
    ],
)
def test_where_addresses_stand_in_text(text: str, found: list[str]) -> None:
    """The sentence's own brackets, marks and stops are no part of an address."""
    assert found == [text[start:end] for start, end in bare(text)]


@given(
    PAGES,
    st.lists(st.sampled_from(("utm_source=a", "UTM_Medium=b", "utm_id", "id=4", "q=a%20b", "", "c=")), max_size=6),
)
def test_a_clean_address_keeps_the_rest_as_it_stands(page: str, parts: list[str]) -> None:
    """Only the parameters asked for go; the others stay as they are written, and cleaning again changes nothing."""
    base = page.partition("#")[0].partition("?")[0]
    written = f"{base}?{'&'.join(parts)}#top"

    def dropped(name: str) -> bool:
        return name.lower().startswith("utm_")

    clean = without(written, dropped)
    kept = [part for part in parts if not part.lower().startswith("utm_")]
    assert clean == base + (f"?{'&'.join(kept)}" if any(kept) else "") + "#top"
    assert clean == without(clean, dropped)
    left = parsed(clean)
    assert left is not None
    assert not any(dropped(name) for name, _ in left.parameters)


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        ")",
        "[",
        "http://",
        "www.",
        "https://a.example/) ",
        "http://a.b(",
        "https://web.archive.org/web/1/",
        "a.",
        "%",
        "1/",
        ":",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """A megabyte of anything is read in the time that a megabyte takes."""
    text = unit * (1_000_000 // len(unit))

    began = time.perf_counter()
    list(bare(text))
    list(bare(f"https://a.example/{text}"))
    for written in (text, f"https://a.example/{text}", f"https://a.example/?{text}"):
        led_to(written)
        led_to(written[: LONGEST - 1])
    assert time.perf_counter() - began < 3


def test_parts() -> None:
    """Host, path, and the parameters in order, blank ones too."""
    assert Address("herald.example", "/a", (("b", "1"), ("c", ""))) == parsed("https://www.herald.example/a?b=1&c=#d")
