"""Shares beside the two counts that they are worked out from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from .amounts import closed, lines
from .printed import Amount
from .slots import pattern

WHOSE = r"(?: the| its| all| their| these| those| his| her| a)?(?: total of|(?: [a-z]+)?(?: [a-z]+) 's)?"
RATE = r"(?: a (?:rate|share|proportion) of)?"
OF = r"(?<! in){part:NMU}{3} (?:of|out of)" + WHOSE + r"{whole:NMU}"
OWN = r"(?! (?:by|owned|more|less|fewer|higher|lower|over|from|in|since|off|of (?:those|them|all))\b)"
FORMS = (
    OF + r"{5}(?: ,)? \((?: or| about)?{share:P}" + OWN + r"{3}(?= [);,])",
    OF + r"{5}(?: ,| —| –)(?: or| that is)?" + RATE + r"{share:P}(?: of the total)?(?= [,.;)—–])",
    r"{share:P}(?: of)?{3}(?: ,)? \((?: or)?" + OF + r"(?= [^<]{0,40}\))",
    r"{share:P}{4}(?: ,| —| –)(?: or| that is)" + OF + r"(?!{4} (?:who|which|that))",
    r"{share:P}{4}(?: —| –)" + OF + r"(?= [^<]{0,40}[—–])",
    r"{share:P}(?: ,| —| –)(?: or)?{part:NMU}(?: ,| —| –) of (?:the|its|all|their){whole:NMU}",
    r" of(?: the| its| all| their)?{whole:NMU}{5} ,(?: only)?{part:NMU}{2}(?: \(| ,| —)(?: or)?{share:P}(?= [),.])",
    r"{part:NMU} \({share:P} \){2} of (?:the|its|all|their){whole:NMU}",
)


@checked
class PercentOfCount:
    """Hits “40 of 200 (25%)”: a share that is not what the two counts give, to its last digit."""

    offers: ClassVar = frozenset({"part", "whole", "share", "sum"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"of"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a share."""
        for line in lines(document, sentences, 3, "percent"):
            for form in FORMS:
                for found in pattern(form).finditer(line.text):
                    part, whole, share = (line.of(found, name) for name in ("part", "whole", "share"))
                    if not _agree(part, whole, share):
                        values = {
                            name: (amount.told if name == "whole" else amount.span).of(document.text)
                            for name, amount in (("part", part), ("whole", whole), ("share", share))
                        }
                        values["sum"] = f"{100 * part.value.value / whole.value.value:.3g}"
                        yield Hit(closed(document.text, line.whole(found)), values, (part.span, whole.span, share.span))


def _agree(part: Amount, whole: Amount, share: Amount) -> bool:
    """Whether a share may be the one that two counts give; so may one cut off instead of rounded."""
    if any(amount.ranged for amount in (part, whole, share)) or part.value.unit != whole.value.unit:
        return True
    (a, b), (c, d), (low, high) = part.meant, whole.meant, share.rounded
    if c <= 0 or part.value.value >= whole.value.value or b > 1e12 or d > 1e12:
        return True
    slack = 0.5 if share.loose else share.value.step * 0.4999
    return 100 * a / d < high + slack and 100 * b / c > low - slack
