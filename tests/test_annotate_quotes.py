"""Where quotations begin and end, and of what kind they are."""

from collections.abc import Callable

import pytest
from drafting import draft
from hypothesis import given
from hypothesis import strategies as st

from lint import annotate
from lint.document import Document, Mark
from lint.origin import Origin, Run
from lint.span import Span


def bracketed(text: str, keep: Callable[[Mark], bool] = bool) -> str:
    spans = [mark.span for mark in draft(text).marks.get("quote", ()) if keep(mark)]
    signs = [(span.start, "[[") for span in spans] + [(span.end, "]]") for span in spans]
    for at, sign in sorted(signs, key=lambda item: (-item[0], item[1] == "]]")):
        text = text[:at] + sign + text[at:]
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "[[“The dam will hold,”]] she said.",
        '[["The dam will hold,"]] she said. [["Go home."]]',
        "[[‘The dam will hold,’]] she said.",
        "[['The dam will hold,']] she said.",
        "[[«The dam will hold»]], she said.",
        "[[„The dam will hold“]], she said.",
        "[[``The dam will hold,'']] she said.",
        # nested
        "[[“He told me [[‘never again’]] and left,”]] she said.",
        "[[\"He told me [['never again']] and left,\"]] she said.",
        "[[‘He told me [[“never again”]] and left,’]] she said.",
        "[[“He told me, [[‘Never again.’]]”]]",
        "[[\"He told me, [['Never again.']]\"]]",
        # letters decoded twice
        "The GOPÃ¢â‚¬â„¢s plan is a Ã¢â‚¬Ëœlie.",
        # apostrophes
        "They don't know; it isn't Vale's, it's the workers' dam.",
        "They don’t know; it isn’t Vale’s, it’s the workers’ dam.",
        "In the '90s and the ’80s they got 'em with rock 'n' roll and rock ’n’ roll.",
        "In the ‘90s they played rock ‘n’ roll and ate fish ‘n’ chips.",
        "Pat O'Hara met Pat O’Hara in '24, and the class of ’87 came.",
        "[['I don't know the '90s,']] she said.",
        "[[‘I don’t know the ’90s,’]] she said.",
        "He backed [[‘the workers’ rights’]] in May.",
        "He backed [['the workers' rights']] in May.",
        "[[‘The workers’ dam is Vale’s,’]] she said.",
        "[['It was the workers' dam,']] she said, and the bosses' too.",
        "'Tis late, she said, and 'twas cold.",
        "The workers' dam and the bosses' hall and the Vales' farm.",
        "The workers’ dam and the bosses’ hall and the Vales’ farm.",
        "Runnin' and jumpin' are what he's doin' now.",
        "He has an [[‘A’]] and two B's.",
        'The tag <a href="dam.html> was left in, and so was <b class=“x”>.',
        # feet and inches
        "He is 6'2\" tall and she is 5' 3\" tall.",
        '[["He is 6\'2" tall,"]] she said.',
        '[["He is 6\'2","]] she said.',
        'A 12" pipe broke. [["It was old,"]] she said.',
        '[["A 12" pipe broke,"]] she said.',
        'At 5-foot 3" he is small.',
        'It was in [["Area 51"]] then.',
        # dashes, brackets, points
        "[[“I never—”]] she said—[[“never”]]—and left ([[“for good”]]).",
        '[["I never--"]] she said--[["never"]]--and left ([["for good"]]).',
        '[["I never—"]] she said—[["never"]]—and left.',
        'He called it [["sound"]]; she, [["rotten"]].',
        'He called it [["sound."]] She did not.',
        'He called it [["sound"]]. She did not.',
        # strays and slips
        "[[“The dam will hold,″]] she said.",
        "[[“The dam will hold, “]] she said, and went.",
        'The dam will hold," she said. [["It is sound,"]] he said.',
        "The dam will hold,” she said. [[“It is sound,”]] he said.",
        "[[”The dam will hold,”]] she said.",
        "[[“The dam will hold,“]] she said.",
        '[[“The dam will hold,"]] she said.',
        '[["The dam will hold,”]] she said.',
        "[[“One.”]] [[“Two.”]] [[“Three.”]]",
    ],
)
def test_extents(expected: str) -> None:
    """A quotation runs from its opening to after its closing mark; apostrophes and inches are no marks."""
    text = expected.replace("[[", "").replace("]]", "")

    assert expected == bracketed(text)


@pytest.mark.parametrize(
    ("expected", "label"),
    [
        ("[[“The dam will hold, she said.]] The mayor left.", "unclosed"),
        ('[["The dam will hold, she said.]] The mayor left.', "unclosed"),
        ("The mayor left. [[“The dam will hold, she said.]]\n\nNobody knew.", "unclosed"),
        ('[["The dam will hold, she said. ]]"It is sound," he said.', "unclosed"),
        ("[[“The dam will hold, she said.]]\n\n“It is sound,” he said.", "unclosed"),
        ("[[“The dam will hold. It is sound.]]\n\n“It is old,” he said.", "continued"),
        ('He was glad: [["The dam will hold. It is sound.]]\n\n"It is old," he said.', "continued"),
        ("[[‘The dam will hold. It is sound.]]\n\n‘It is old,’ he said.", "continued"),
        ("[[“One fell.]]\n\n[[“Two fell.]]\n\n“Three fell,” he said.", "continued"),
    ],
)
def test_quotations_without_an_end(expected: str, label: str) -> None:
    """One that the next paragraph takes up runs to its paragraph's end, any other to its sentence's."""
    text = expected.replace("[[", "").replace("]]", "")

    assert expected.replace(" ]]", "]] ") == bracketed(text, lambda mark: label in mark.labels)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“The dam will hold for another hundred years,” she said.", "direct"),
        ("“It will hold,” she said. “It will.” The mayor left.", "fragment"),
        ("It was over. “We will not go.” The crowd cheered.", "direct"),
        ("She said it was “a bit of a mess” then.", "direct"),
        ("She said it was “a mess” then.", "fragment"),
        ("She said it was “rotten” then.", "fragment"),
        ("The “reform” cost a lot.", "scare"),
        ("The ‘so-called reform’ cost a lot.", "scare"),
        ("The board was sent to “The Long Field” in May.", "fragment"),
        ("The crowd carried a “SAVE OUR DAM” banner.", "fragment"),
        ("Ada “Duke” Vale left.", "fragment"),
        ("The word “may” is short.", "fragment"),
        ("It is known as “the wall” here.", "fragment"),
        ("It was dubbed “the wall” here.", "fragment"),
        ("Its “long and very slow road to ruin” began.", "direct"),
        ("Its “long and slow road” began.", "fragment"),
        ("“Go,” she said.", "fragment"),
    ],
)
def test_kinds(text: str, label: str) -> None:
    """A quotation is of one kind: direct, a fragment, or a scare quote."""
    kinds = {"direct", "fragment", "scare", "block"}

    assert {label} == kinds & draft(text).marks["quote"][0].labels


def test_looks() -> None:
    """A quotation is double or single, straight or curly, and perhaps nested."""
    marks = draft("“He said ‘no’ to me,” and \"so\" and 'thus'.").marks["quote"]
    looks = {"double", "single", "straight", "curly", "nested"}

    assert [{"double", "curly"}, {"single", "curly", "nested"}, {"double", "straight"}, {"single", "straight"}] == [
        looks & mark.labels for mark in marks
    ]


def test_a_block_quotation() -> None:
    """A block quotation is a quotation."""
    text = "The dam will hold."
    blank = Document("draft.md", text, text, Origin((Run(0, 0, len(text)),), len(text)))

    marks = annotate.annotate(blank.adding([Mark("block", Span(0, 18)), Mark("blockquote", Span(0, 18))])).marks[
        "quote"
    ]

    assert [Mark("quote", Span(0, 18), frozenset({"block"}))] == list(marks)


SIGNS = [*"aZ. \"'“”‘’«»(),-\n15″`"]
PHRASES = ["s' ", "s’ ", "Ortiz said. ", "The dam fell. ", "don't ", "'90s ", "\n\n"]
PROSE = st.lists(st.sampled_from(SIGNS + PHRASES), max_size=50).map("".join)


@given(PROSE)
def test_no_quotation_leaves_its_paragraph(text: str) -> None:
    """Every quotation lies in one paragraph."""
    document = draft(text)
    paragraphs = [mark.span for mark in document.marks.get("paragraph", ())]

    assert all(any(span.covers(mark.span) for span in paragraphs) for mark in document.marks.get("quote", ()))


@given(PROSE)
def test_every_quotation_has_one_kind(text: str) -> None:
    """Exactly one of the kinds is among a quotation's labels."""
    kinds = {"direct", "fragment", "scare", "block"}

    assert all(len(kinds & mark.labels) == 1 for mark in draft(text).marks.get("quote", ()))


LATER = st.sampled_from(["“It will,” she said.", 'He said: "No."', "The ‘wall’ fell."])


@given(st.sampled_from(["“", '"', "«", "‘"]), LATER)
def test_an_unclosed_quotation_hides_no_other_paragraph(sign: str, later: str) -> None:
    """A missing closing mark changes no mark in a later paragraph."""
    tail = f"\n\nNobody knew. {later}\n\nThe “reform” fell."
    whole = f"He said {sign}the dam will hold and left."

    with_it = [mark for mark in draft(whole + tail).marks["quote"] if mark.span.start > len(whole)]
    without = draft(" " * len(whole) + tail).marks["quote"]

    assert list(without) == with_it


WORDS = st.sampled_from(["the", "dam", "Ortiz", "workers'", "don't", "’90s", "river's", "held", "5", "p.m."])


@given(st.lists(WORDS, min_size=1, max_size=20))
def test_wrapping_makes_one_quotation(words: list[str]) -> None:
    """A sentence without quotations in curly double marks is exactly one quotation."""
    text = f"“{' '.join(words)}.”"

    assert [Span(0, len(text))] == [mark.span for mark in draft(text).marks["quote"]]
