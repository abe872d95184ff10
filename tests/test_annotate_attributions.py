"""Who says what: cues, sources, content."""

from __future__ import annotations

import pytest
from counting import calls
from drafting import draft
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.attributions.tags import CLOSED
from lint.document import Document, Mark
from lint.values import Attribution, Source


def shown(document: Document, kind: str) -> list[str]:
    return [mark.span.of(document.text) for mark in document.marks.get(kind, ())]


def source(document: Document, number: int = 0) -> tuple[Mark, Source]:
    mark = document.marks["source"][number]
    assert isinstance(mark.value, Source)
    return mark, mark.value


def labels(document: Document) -> list[set[str]]:
    return [set(mark.labels) for mark in document.marks.get("attribution", ())]


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("Ortiz said the dam was safe.", "Ortiz", "Ortiz"),
        ("Lena Ortiz said that the dam was safe.", "Lena Ortiz", "Lena Ortiz"),
        ("Lena Ortiz, the mayor of Lowmoor, said that the dam was safe.", "Lena Ortiz", "Lena Ortiz"),
        ("Lena Ortiz, who owns the mill, said it was sold.", "Lena Ortiz", "Lena Ortiz"),
        ("Lena Ortiz on Monday said the dam was safe.", "Lena Ortiz", "Lena Ortiz"),
        ("The dam is safe, Ortiz said.", "Ortiz", "Ortiz"),
        ("“The dam is safe,” Lena Ortiz later said.", "Lena Ortiz", "Lena Ortiz"),
        ("“The dam is safe,” said Lena Ortiz, the mayor.", "Lena Ortiz", "Lena Ortiz"),
        ("“The dam is safe,” said board chair Lena Ortiz.", "board chair Lena Ortiz", "Lena Ortiz"),
        ("The dam is safe, the River Board said.", "the River Board", "River Board"),
        ("The dam is safe, according to the River Board.", "the River Board", "River Board"),
        ("According to Ortiz, the dam is safe.", "Ortiz", "Ortiz"),
        ("The dam is safe, according to mayor Lena Ortiz.", "mayor Lena Ortiz", "Lena Ortiz"),
        ("Mayor Lena Ortiz of Lowmoor said the dam was safe.", "Mayor Lena Ortiz of Lowmoor", "Lena Ortiz"),
        ("Sen. Ada Vale, D-N.Y., has warned that it leaks.", "Sen. Ada Vale", "Ada Vale"),
        ("A spokesman for the River Board said the dam was safe.", "A spokesman for the River Board", "River Board"),
        (
            "Norland Ambassador to Lowland Tom Hale stated that it was over.",
            "Norland Ambassador to Lowland Tom Hale",
            "Tom Hale",
        ),
        ("Gen. Anna Brook told the Senate that it leaks.", "Gen. Anna Brook", "Anna Brook"),
        ("The FBI said the dam was safe.", "The FBI", "FBI"),
        ("Jean-Luc van der Berg said the dam leaks.", "Jean-Luc van der Berg", "Jean-Luc van der Berg"),
        ("Amina al-Sayed said the dam leaks.", "Amina al-Sayed", "Amina al-Sayed"),
        ("Ms. O’Hara-Vale, whose firm built it, claims that it holds.", "Ms. O’Hara-Vale", "O'Hara-Vale"),
        ("Zoë Ångström insisted it leaks.", "Zoë Ångström", "Zoë Ångström"),
        ("The mill is sold, as Tom Hale put it.", "Tom Hale", "Tom Hale"),
        ("Critics were hushed, Tom Hale told the Courier.", "Tom Hale", "Tom Hale"),
        ("The bill was praised by Ada Vale.", "Ada Vale", "Ada Vale"),
        ("Ortiz was accused of fraud by Ada Vale.", "Ada Vale", "Ada Vale"),
        ("The board heard Ada Vale’s claim that it leaks.", "Ada Vale", "Ada Vale"),
    ],
)
def test_named(text: str, span: str, name: str) -> None:
    """A source with a name is found on either side of its cue, and known by its full name."""
    document = draft(text)

    mark, value = source(document)
    assert (span, name) == (mark.span.of(document.text), value.name)
    assert "named" in mark.labels


@pytest.mark.parametrize(
    ("text", "span", "degree"),
    [
        ("Sources said the plant will close.", "Sources", "bare"),
        ("Two unnamed sources said the plant will close.", "Two unnamed sources", "bare"),
        ("Officials said the dam was safe.", "Officials", "role"),
        ("Officials in Lowmoor said the dam was safe.", "Officials in Lowmoor", "role"),
        ("Government sources said the dam was safe.", "Government sources", "role"),
        ("Vale’s lawyer said she was home.", "Vale’s lawyer", "role"),
        ("The plant will close, according to two managers.", "two managers", "role"),
        ("Critics of the plan say it will fail.", "Critics of the plan", "role"),
        ("46 percent of voters said no.", "46 percent of voters", "role"),
        ("The lock was shut, a move critics said was late.", "critics", "role"),
        ("Two people familiar with the talks said it would close.", "Two people familiar with the talks", "access"),
        ("A senior aide who saw the memo said it would close.", "A senior aide who saw the memo", "access"),
        (
            "An aide, who asked not to be named because she feared for her job, said it would close.",
            "An aide",
            "reason",
        ),
        (
            "“It is over,” said an aide, speaking on condition of anonymity because he was not authorized to speak.",
            "an aide",
            "boilerplate",
        ),
        ("A new study found that sleep matters.", "A new study", "bare"),
        ("Several human rights groups said the vote was fixed.", "Several human rights groups", "role"),
    ],
)
def test_unnamed(text: str, span: str, degree: str) -> None:
    """A source nobody could look up is unnamed, in the degree that the article describes it."""
    document = draft(text)

    mark, value = source(document)
    assert (span, "unnamed", degree) == (mark.span.of(document.text), value.kind, value.degree)
    assert {"unnamed", degree} <= mark.labels


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry said the dam was safe.", "organisation"),
        ("Reuters reported that the dam was safe.", "outlet"),
        ("The Daily Harbour reported that the dam was safe.", "outlet"),
        ("The lawsuit says the dam leaks.", "document"),
        ("A report by the Norvik Institute said the dam leaks.", "document"),
        ("Ankara said the dam was safe.", "organisation"),
        ("He said the dam was safe.", "person"),
        ("The mayor said the dam was safe.", "person"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """People, bodies, outlets and documents are told apart."""
    assert kind == source(draft(text))[1].kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Harrick said it leaks. Mr. Harrick said so twice.", "Tom Harrick"),
        ("Thomas Harrick said it leaks. Tom Harrick said so twice.", "Thomas Harrick"),
        ("Lena Ortiz, the mayor of Lowmoor, said it leaks. The mayor said so twice.", "Lena Ortiz"),
        ("Gov. Ada Vale said it leaks. The governor said so twice.", "Ada Vale"),
        ("Lena Ortiz said it leaks. She said so twice.", "Lena Ortiz"),
        ("Lena Ortiz said it leaks. Her claim that it leaks is old.", "Lena Ortiz"),
        ("Reuters said it leaks. The agency said so twice.", "Reuters"),
        ("The River Board said it leaks. The board said so twice.", "River Board"),
        ("The River Board said it leaks. It said so twice.", "River Board"),
        ("Two aides said it leaks. The aides said so twice.", "Two aides"),
        ("The River Board said it leaks. The Board said so twice.", "River Board"),
        ("The New York Times said it leaks. The Times said so twice.", "New York Times"),
    ],
)
def test_one_source(text: str, name: str) -> None:
    """Surnames, nicknames, offices and pronouns are led back to the one they stand for."""
    document = draft(text)

    assert [name, name] == [source(document, 0)[1].name, source(document, 1)[1].name]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale met Ada Vale. He said it leaks.",
        "Mr. Hale said it leaks. She said it holds.",
        "The board met. The chair said it leaks.",
        "She said she would go, but Hale said he would stay.",
    ],
)
def test_left_open(text: str) -> None:
    """What the article does not make plain stays open, and is not called unnamed."""
    document = draft(text)

    sources = [set(mark.labels) for mark in document.marks["source"] if "named" not in mark.labels]
    assert sources or text.startswith("Tom Hale met")
    assert not any("unnamed" in found for found in sources)


def test_a_bare_surname_is_the_one_last_named() -> None:
    """Of two of one name, whoever was named in full before, but for a title that says otherwise."""
    text = (
        "Lena Ortiz, the mayor, said it leaks. Ortiz said so twice. Mr. Tom Ortiz said it holds. Ortiz said so twice."
        " Mr. Ortiz said so again."
    )
    document = draft(text)

    assert ["Lena Ortiz", "Lena Ortiz", "Tom Ortiz", "Tom Ortiz", "Tom Ortiz"] == [
        source(document, number)[1].name for number in range(5)
    ]


def test_a_reason_given_for_another_is_not_theirs() -> None:
    """The next sentence gives a source's reason, unless it brings in a source of its own."""
    one = draft("An aide said it leaks. He asked not to be named because he feared for his job.")
    two = draft("An aide said it leaks. A clerk, who asked not to be named because he feared for his job, said so too.")

    assert ["reason", "role"] == [source(one)[1].degree, source(two)[1].degree]


def test_what_was_read_before_changes_nothing() -> None:
    """A word has its tag from lists and looks, whatever drafts came before."""
    texts = "Remarkably Ada Vale said it leaks.", "Quickly, he said no.", "Reportedly, it leaks.", "“No,” Daly said."
    first = [draft(text).marks for text in texts]
    draft("He remarkably, quickly and reportedly left by the daly gate, wholly spent.")

    assert first == [draft(text).marks for text in texts]
    assert [["Ada Vale"], ["he"], [], ["Daly"]] == [shown(draft(text), "source") for text in texts]


def test_the_closed_classes_share_no_word() -> None:
    """A word that stood in two of them would get the tag of whichever is listed last."""
    listed = [form for forms in CLOSED.values() for form in forms.split()]

    assert len(listed) == len(set(listed))


def test_gender_is_never_guessed_from_a_first_name() -> None:
    """A pronoun takes up the last speaker whatever their name, unless a title says otherwise."""
    assert "Lena Ortiz" == source(draft("Lena Ortiz said it leaks. He said so twice."), 1)[1].name
    assert "she" == source(draft("Mr. Ortiz said it leaks. She said so twice."), 1)[1].name


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ortiz said the dam was safe.", ["the dam was safe."]),
        ("The dam is safe, Ortiz said.", ["The dam is safe"]),
        ("According to Ortiz, the dam is safe.", ["the dam is safe."]),
        ("The dam is safe, according to Ortiz.", ["The dam is safe"]),
        ("Ortiz told the board that the dam was safe.", ["the dam was safe."]),
        ("Ortiz said it leaks, adding that the board knew.", ["it leaks", "the board knew."]),
        ("She said she would go, but Hale said he would stay.", ["she would go", "he would stay."]),
        ("“One fell. Two fell,” Ortiz said. The dam leaks.", ["“One fell.", "Two fell,”"]),
        ("“One fell,” Ortiz said. “Two fell.”", ["“One fell,”", "“Two fell.”"]),
        ("The embattled mayor said the dam was safe.", ["the dam was safe."]),
        ("The dam, Ortiz said, will fail.", ["The dam", "will fail."]),
        ("The dam, according to Ortiz of the River Board, will fail.", ["The dam", "will fail."]),
        ("The dam will fail, said Ada Vale, an engineer.", ["The dam will fail"]),
        ("It leaks, said Ada Vale of the Board, a body in Harrow, the owner.", ["It leaks"]),
        ("The dam, said Ada Vale, an engineer, will fail.", ["The dam", "will fail."]),
        ("“We go,” Ortiz told a crowd in Lowmoor.", ["“We go,”"]),
        ("The gate was shut, Ortiz told the board on Monday.", ["The gate was shut"]),
        ("The gate, Ortiz told the board, was shut.", ["The gate", "was shut."]),
        ("The gate was shut, the harbour master, Ada Vale, said.", ["The gate was shut"]),
        ("The gate was shut, Ada Vale, the harbour master, said.", ["The gate was shut"]),
        ("In May, the board told the firm.", []),
        ("Ortiz, saying that it leaks, shut the gate.", ["it leaks"]),
        ("We might note that the dam leaks.", []),
        ("In a powerful speech on Monday, Ortiz called for peace.", []),
        ("In winter the lock will close, Ortiz said in May.", ["In winter the lock will close"]),
        ("“It leaks. We go.” — Ada Vale", ["“It leaks.", "We go.”"]),
    ],
)
def test_content(text: str, content: list[str]) -> None:
    """What is attributed is the clause or the quotation, two where the cue parts it, never its speaker."""
    assert content == shown(draft(text), "attributed")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The dam is said to be safe.", "said"),
        ("Ortiz is reportedly at home.", "reportedly"),
        ("It is believed that the mayor left.", "believed"),
        ("It emerged that the mill had closed.", "emerged"),
        ("The deal is expected to close.", "expected"),
        ("The allegation that it leaks is old.", "allegation"),
        ("Ortiz was accused of fraud.", "accused"),
        ("Asked about the mill, Ortiz left.", "Asked"),
    ],
)
def test_sourceless(text: str, cue: str) -> None:
    """A claim that nobody is named for has an attribution without a source, and is nobody's words."""
    document = draft(text)

    assert [cue] == shown(document, "attribution")
    assert "sourceless" in labels(document)[0]
    assert [] == shown(document, "source") + shown(document, "attributed")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The Daily Harbour reported on Friday, citing two unnamed officials, that it will close.", "Daily Harbour"),
        ("Reuters reported that two officials said it will close.", "Reuters"),
        ("Bloomberg sources said it will close.", "Bloomberg"),
        ("Ada Vale told Reuters that she would stay.", "Reuters"),
        ("Reuters reported that it will close, according to two officials.", "Reuters"),
    ],
)
def test_secondhand(text: str, via: str) -> None:
    """A source that another outlet has, cites or was told by is that outlet's."""
    document = draft(text)

    carried = [mark.value for mark in document.marks["source"] if "secondhand" in mark.labels]
    assert [via] == [value.via for value in carried if isinstance(value, Source)]


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Sources close to the board said it will close. It leaks, according to sources.", ["access", "access"]),
        ("Sources said it will close. It leaks, according to sources.", ["bare", "bare"]),
    ],
)
def test_bare_sources_are_those_described_before(text: str, degrees: list[str]) -> None:
    """“Sources” soon after sources that are described are the same ones."""
    document = draft(text)

    assert degrees == [source(document, number)[1].degree for number in (0, 1)]


def test_an_agency_is_the_outlet_met_before() -> None:
    """“The news agency cites unnamed sources” hands on the sources of the agency named above."""
    document = draft("It leaks, says Bloomberg.\n\nThe news agency cites unnamed sources, stating that it will close.")

    assert {"unnamed sources": "Bloomberg"} == {
        mark.span.of(document.text): mark.value.via
        for mark in document.marks["source"]
        if isinstance(mark.value, Source) and mark.value.via
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ortiz, a noted author, left.",
        "The firm added 300 jobs.",
        "They have a say in it.",
        "That said, the dam holds.",
        "“She said so and left,” it ran.",
        "According as it rained, the river rose.",
        "The people said to be near it left.",
        "The talks between Norvian and Lowland officials went on.",
        "The report was long. The claims office is shut.",
        "A stream called Kettle Run froze.",
        "The aide asked not to be named.",
        "Call for help. Note the date.",
        "The dam leaks.",
        "Let those who were there say it.",
    ],
)
def test_no_attribution(text: str) -> None:
    """A form that brings in nobody's words is no cue, nor is one that somebody else is quoted with."""
    assert [] == shown(draft(text), "attribution")


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Hale said Vale wants to leave.", ["said"]),
        ("Vale wants to leave, Hale said.", ["said"]),
        ("Hale said it leaks; Vale denies it.", ["said", "denies"]),
        ("Hale said it leaks, but Vale said it holds.", ["said", "said"]),
        ("Hale, who criticized the plan, said it leaks.", ["criticized", "said"]),
    ],
)
def test_what_somebody_says_that_others_say(text: str, cues: list[str]) -> None:
    """A cue inside somebody's account is theirs, not the article's; one beside it is."""
    assert cues == shown(draft(text), "attribution")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ortiz said it leaks.", "neutral"),
        ("Ortiz claimed that it leaks.", "distancing"),
        ("Ortiz revealed that it leaks.", "factive"),
        ("Ortiz admitted that it leaks.", "guilt"),
        ("Ortiz denied that it leaks.", "denial"),
        ("Ortiz slammed the plan.", "attack"),
        ("Ortiz boasted that it holds.", "vanity"),
        ("Ortiz urged the board to act.", "directive"),
        ("Ortiz fears that it leaks.", "mental"),
        ("Ortiz praised the plan.", "stance"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    """A cue carries the stance of its verb."""
    assert stance in labels(draft(text))[0]


def test_a_passive_holds_not_whoever_speaks() -> None:
    """What follows the source, or stands before it, and not its own words."""
    texts = "The dam was described by Mayor Ortiz as safe.", "It was hailed as safe by Mayor Ortiz of Lowmoor."
    for text, content in zip(texts, ("as safe.", "as safe"), strict=True):
        document = draft(text)
        (mark,) = document.marks["attribution"]
        assert isinstance(mark.value, Attribution)
        assert [content] == [span.of(document.text) for span in mark.value.content]


def test_quoted() -> None:
    """An attribution says whether it gives the source's own words."""
    assert [True, False] == ["quoted" in found for found in labels(draft("“It leaks,” Vale said. Hale said it holds."))]


def test_those_who_speak_together() -> None:
    """Each name of a list that is one subject is a source; a place before it is none."""
    three, two = (
        draft("Ada Vale, Tom Hale and Lena Ortiz said it leaks."),
        draft("In Lowmoor, Ada Vale and Tom Hale said no."),
    )

    assert ["Ada Vale", "Tom Hale", "Lena Ortiz"] == shown(three, "source")
    assert ["Ada Vale", "Tom Hale"] == shown(two, "source")


def test_an_interview() -> None:
    """Names that lines open with, before a colon, speak those lines; a label that stands once does not."""
    document = draft("VALE: It leaks.\n\nHALE: Does it?\n\nVALE: It does.\n\nNote: Tickets are ten dollars.")

    assert ["VALE", "VALE"] == shown(document, "source")
    assert ["Vale", "Vale"] == [source(document, 0)[1].name, source(document, 1)[1].name]


@pytest.mark.parametrize("text", ["2019: “We go.”", "(1): “We go.”", "3, 4: “We go,” the mayor said."])
def test_a_number_before_a_colon_speaks_no_line(text: str) -> None:
    """Numbered lines are no interview."""
    assert ":" not in shown(draft(text), "attribution")


def test_a_dateline_names_nobody() -> None:
    """The places and agencies of a dateline are no sources."""
    document = draft("LOWMOOR — Ada Vale said it leaks.")

    assert ["Ada Vale"] == shown(document, "source")


WORDS = st.sampled_from(
    "Ortiz Lena said says told claims that the a mayor officials sources , . “ ” ' : and who which was by according to"
    " because citing Reuters reported it she they “It leaks,” (R) — 12 percent of not anonymity condition named".split()
)


@given(st.lists(WORDS, max_size=40))
def test_any_words_can_be_read(words: list[str]) -> None:
    """Whatever the words, marks lie within the text, sources and contents within reach, and each is found once."""
    text = " ".join(words)
    document = draft(text)

    for kind in ("attribution", "source", "attributed", "anonymity", "name"):
        marks = document.marks.get(kind, ())
        assert all(0 <= mark.span.start < mark.span.end <= len(text) for mark in marks)
    spans = shown(document, "source")
    for mark in document.marks.get("attribution", ()):
        assert isinstance(mark.value, Attribution)
        if mark.value.source:
            assert mark.value.source.of(text) in spans
    assert document.marks == draft(text).marks


def test_a_sentence_without_end_is_not_read() -> None:
    """A sentence of many thousand words costs no more than its length."""
    endless = "Ortiz said and Vale claimed that, " * 3_000

    assert [] == shown(draft(endless), "attribution")


SHAPES = {
    "pronouns": "Sources said the mill will close. Ortiz said it leaks. He said so.\n\n",
    "open quotes": "“Ortiz said, “it leaks, ’ he said’ ‘ ",
    "commas": "Ortiz, the mayor, of, a, b, c, said, and said, but said that, ",
    "one paragraph": "Ortiz said it leaks. It is, he said. ",
    "quotations": "“It leaks,” Ortiz said.\n\n",
    "unnamed": "He asked not to be named. A clerk sought anonymity, named for it. ",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_work_grows_with_the_text(shape: str) -> None:
    """Four times the text is at most five times the work, whatever it is made of."""
    draft(shape)

    assert calls(lambda: draft(shape * 400)) < 5 * calls(lambda: draft(shape * 100))


def test_work_grows_with_the_names() -> None:
    """Many people of one surname, and many bodies of one kind, are told apart in time that grows with them."""

    def people(count: int) -> str:
        first = ("".join(chr(97 + number // 26**place % 26) for place in range(3)) for number in range(count))
        return "".join(f"B{name} Ortiz met the B{name} Board. Ortiz said the board knew.\n\n" for name in first)

    draft(people(10))

    assert calls(lambda: draft(people(800))) < 5 * calls(lambda: draft(people(200)))
