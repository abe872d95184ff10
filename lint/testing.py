"""A rule against its own examples, told as a diff."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .checks.allowance import Allowing
from .document import Document
from .engine import Engine
from .finding import Finding
from .fixing import mended
from .rule import Example, Rule
from .trial import trial
from .values import Facts
from .versions import beside

Read = Callable[[bytes, str], Document]
UNMENDED = "has a fix that does not mend this, or breaks it anew"


class Failure(NamedTuple):
    """An example that a rule reads differently: where it stands, as it should be and as it is."""

    rule: Rule
    line: int
    expected: str
    found: str
    what: str = "does not point where its example says"

    def __str__(self) -> str:
        head = f"{self.rule.path}:{self.line}: {self.rule.id} {self.what}"
        return "\n".join((head, *_lines("-", self.expected), *_lines("+", self.found)))


def failures(rule: Rule, read: Read) -> Iterator[Failure]:
    """The examples of `rule` that fail; `read` makes a draft of Markdown bytes and a path."""
    engine = Engine((rule,), _on)
    remarks = trial(rule) if isinstance(rule.check, Allowing) else engine.check
    for example in (*rule.catches, *rule.spares):
        document, start = _drafted(rule, example, read, engine)
        found, errors = remarks(document)
        spans = _spans(found, start)
        if errors:
            yield Failure(rule, example.line, marked(example), str(errors[0]))
        elif spans != example.spans:
            yield Failure(rule, example.line, marked(example), marked(example._replace(spans=spans)))
        else:
            text, count = mended(example.source, found)
            again = remarks(read(text.encode("utf-8"), "example.md"))[0] if count else found
            if len(again) != len(found) - count:
                after = marked(Example(text, _spans(again), example.line))
                yield Failure(rule, example.line, marked(example), after, UNMENDED)


def _spans(found: Iterable[Finding], start: int = 0) -> tuple[tuple[int, int], ...]:
    """Where findings point in an example whose draft starts at `start` of it."""
    return tuple(sorted({(each.place.start.offset + start, each.place.end.offset + start) for each in found}))


def _drafted(rule: Rule, example: Example, read: Read, engine: Engine) -> tuple[Document, int]:
    """The draft of an example and where in it that draft starts: of two versions the later one."""
    if not rule.compares:
        return read(example.source.encode("utf-8"), "example.md"), 0
    earlier, later = (read(version.encode("utf-8"), "example.md") for version in example.versions)
    return beside(earlier, later, engine), len(example.source) - len(example.versions[1])


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
