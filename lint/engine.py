"""One article in, its findings out: one scan, then each rule on the sentences that hold its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from . import annotate
from .asking import remarks
from .document import Document, Mark
from .errors import BylintError
from .finding import Finding
from .kinds import Selector
from .rule import Rule
from .scan import Scan
from .values import Facts

Severity = Callable[[Rule, Facts], str]
Question = tuple[int, Sequence[Mark]]
"""The number of a rule, and the sentences of which it is asked."""
Answers = tuple[list[Finding], list[BylintError]]
"""What rules found, and those that could not finish."""
Answer = Callable[[Sequence[Question]], Answers]
Share = Callable[[Answer, Sequence[Question]], Answers]
"""How an article's questions come to their answers."""
SENTENCE = Selector("sentence", "")


def as_written(rule: Rule, facts: Facts) -> str:
    """The severity that stands in the rule's own file."""
    del facts
    return rule.severity


def alone(answer: Answer, questions: Sequence[Question]) -> Answers:
    """All questions answered by this process."""
    return answer(questions)


@dataclass(frozen=True)
class Engine:
    """Rules, ready to be asked of any number of articles; `work` counts what that took."""

    rules: tuple[Rule, ...]
    severity: Severity = as_written
    work: Counter[str] = field(default_factory=Counter, compare=False)

    @cached_property
    def _anchors(self) -> list[frozenset[str]]:
        """The anchors of each rule."""
        return [rule.check.anchors for rule in self.rules]

    @cached_property
    def _scan(self) -> Scan:
        return Scan(annotate.anchors().union(*self._anchors))

    @cached_property
    def _takers(self) -> dict[str, list[int]]:
        """Anchor → the numbers of the rules that wait for it."""
        takers: dict[str, list[int]] = {}
        for number, anchors in enumerate(self._anchors):
            for anchor in anchors:
                takers.setdefault(anchor, []).append(number)
        return takers

    def warm(self) -> None:
        """Make what every article needs, so that processes started now inherit it."""
        _ = self._scan, self._takers

    def marked(self, document: Document) -> Document:
        """The article with its anchors found and everything recognised in it."""
        self.work["characters scanned"] += len(document.text)
        return annotate.annotate(document.having(words=self._scan.find(document.folded)))

    def check(self, document: Document, share: Share = alone) -> Answers:
        """The findings in `document`, in reading order, and the rules that could not finish on it.

        `share` decides who asks them: this process, or others beside it.
        """
        document = self.marked(document)
        findings, errors = share(partial(self._answers, document), list(self._asked(document)))
        return sorted(set(findings), key=lambda found: found.order), errors

    def _answers(self, document: Document, questions: Iterable[Question]) -> Answers:
        """What rules find, each among sentences of its own, and those that could not finish."""
        findings, errors = [], []
        for number, sentences in questions:
            rule = self.rules[number]
            severity = self.severity(rule, document.facts)
            if severity == "off":
                continue
            self.work["sentences asked"] += len(sentences)
            try:
                findings += remarks(document, rule, severity, sentences)
            except TimeoutError:
                what = f"{rule.id} took too long here and was stopped; make its pattern simpler ({rule.path})"
                errors.append(BylintError(what, path=document.path))
            except BylintError as error:
                errors.append(BylintError(error.what, path=rule.path))
            except Exception as error:
                error.add_note(f"while asking {rule.id} of {document.path}")
                raise
        return findings, errors

    def _asked(self, document: Document) -> Iterator[Question]:
        """Each rule that may have something to say, and the sentences where."""
        sentences = tuple(document.select(SENTENCE))
        starts = [sentence.span.start for sentence in sentences]
        asked: dict[int, set[int]] = {}
        for anchor in self._takers.keys() & document.words.at.keys():
            places = {bisect_right(starts, at) - 1 for at in document.words.at[anchor]}
            for number in self._takers[anchor]:
                asked.setdefault(number, set()).update(places)
        inside: dict[tuple[Selector, ...], set[int]] = {}
        for number, rule in enumerate(self.rules):
            if not self._anchors[number]:
                reads = rule.check.reads
                if not reads or any(next(document.select(selector), None) for selector in reads):
                    yield number, sentences
            elif found := asked.get(number):
                if rule.inside not in inside:
                    inside[rule.inside] = _within(document, rule.inside, sentences, starts)
                if places := found & inside[rule.inside]:
                    yield number, [sentences[at] for at in sorted(places)]


def _within(
    document: Document, inside: tuple[Selector, ...], sentences: Sequence[Mark], starts: Sequence[int]
) -> set[int]:
    """The numbers of the sentences that one of the marks touches: a link may stand in the middle of one."""
    found: set[int] = set()
    for start, end in (mark.span for kind in inside for mark in document.select(kind)):
        first = max(bisect_right(starts, start) - 1, 0)
        if first < len(starts) and sentences[first].span.end <= start:
            first += 1
        found.update(range(first, bisect_left(starts, end)))
    return found
