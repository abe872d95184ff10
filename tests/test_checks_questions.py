"""Questions that nobody but the writer asks."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "structure/rhetorical-question"
QUESTIONS = st.sampled_from(
    ["Who pays for it?", "But will the dam hold?", "The price?", "So why has the council kept it?", "Was she ill?"]
)
BEFORE, AFTER = "The port lost two million crowns.", "The board meets in June."


@given(QUESTIONS)
def test_a_question_of_the_writer_is_found(question: str) -> None:
    """A question among statements is found whole; quoted, asked by somebody or alone it is spared."""
    assert [question] == found(RULE, f"{BEFORE} {question} {AFTER}")
    assert [] == found(RULE, f"{BEFORE} “{question}” the union asked. {AFTER}")
    assert [] == found(RULE, f"The union asked the board one thing. {question} {AFTER}")
    assert [] == found(RULE, f"{BEFORE}\n\n{question}\n\n{AFTER}")


@given(st.lists(QUESTIONS, min_size=3, max_size=6))
def test_an_article_of_questions_may_ask(questions: list[str]) -> None:
    """Explainers and quizzes are made of questions."""
    assert [] == found(RULE, " ".join(f"{question} {AFTER}" for question in questions))


@pytest.mark.parametrize("voice", ["I was there.", "We crossed in May.", "My bus was late."])
@given(question=QUESTIONS)
def test_comment_may_ask(voice: str, question: str) -> None:
    """Writers who speak of themselves are spared, and not for what they quote."""
    assert [] == found(RULE, f"{BEFORE} {question} {voice}")
    assert [question] == found(RULE, f"{BEFORE} {question} “{voice}” Tom Vale said.")
