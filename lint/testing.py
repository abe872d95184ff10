"""A rule against its own examples, told as a diff."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .checks.allowance import Allowing
from .document import Document
from .engine import Engine
from .errors import BylintError
from .finding import Finding
from .rule import Example, Rule
from .values import Facts

Read = Callable[[bytes, str], Document]


class Failure(NamedTuple):
    """An example that a rule reads differently: where it stands, as it should be and as it is."""

    rule: Rule
    line: int
    expected: str
    found: str

    def __str__(self) -> str:
        head = f"{self.rule.path}:{self.line}: {self.rule.id} does not point where its example says"
        return "\n".join((head, *_lines("-", self.expected), *_lines("+", self.found)))


def failures(rule: Rule, read: Read) -> Iterator[Failure]:
    """The examples of `rule` that fail; `read` makes a draft of Markdown bytes and a path."""
    remarks = _on_allowances(rule) if isinstance(rule.check, Allowing) else Engine((rule,), _on).check
    for example in (*rule.catches, *rule.spares):
        found, errors = remarks(read(example.source.encode("utf-8"), "example.md"))
        spans = tuple(sorted({(f.place.start.offset, f.place.end.offset) for f in found}))
        if errors:
            yield Failure(rule, example.line, marked(example), str(errors[0]))
        elif spans != example.spans:
            yield Failure(rule, example.line, marked(example), marked(example._replace(spans=spans)))


def _on_allowances(rule: Rule) -> Callable[[Document], tuple[Sequence[Finding], Sequence[BylintError]]]:
    """What `rule` remarks on the allowances of a draft, on the day and by the author that docs/allowances.md tells."""
    from datetime import UTC, datetime

    from .allow import Terms, judged
    from .config import Config, load_profile
    from .desk import Desk
    from .examining import examine
    from .rulebook import rules_of

    config = Config(load_profile("wire"), approval=("sourcing/anonymity-no-descriptor",))
    others = (each for each in rules_of()[0] if each.name != rule.name)
    desk = Desk(config, rules=(*others, rule._replace(severity=_on(rule, Facts()))))
    now = datetime(2026, 11, 25, 18, tzinfo=UTC)

    def remarks(document: Document) -> tuple[Sequence[Finding], Sequence[BylintError]]:
        outcome = examine(document, desk.engine)
        seen = judged(outcome, (), Terms(desk, now, lambda _: "Ada Okoye <ada@example.org>"))
        return [remark for remark in seen.remarks if remark.rule == rule.id], outcome.errors

    return remarks


def _on(rule: Rule, facts: Facts) -> str:
    """The severity in the rule's file; one that ships off is asked all the same."""
    del facts
    return "suggestion" if rule.severity == "off" else rule.severity


def marked(example: Example) -> str:
    """An example with its places in `[[…]]`."""
    text = example.source
    for start, end in reversed(example.spans):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _lines(sign: str, text: str) -> list[str]:
    return [f"  {sign} {line}" for line in text.splitlines()]
