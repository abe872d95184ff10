"""Work counted in calls: a measure that does not depend on the machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """How many calls, of Python and of C, it takes to do `work`."""
    counted = 0

    def count(frame: object, event: str, arg: object) -> None:
        del frame, arg
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted
