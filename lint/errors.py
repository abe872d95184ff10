"""What the user must fix: where it is, what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable


class BylintError(Exception):
    """A mistake in a draft, a rule or the command line that the user can mend."""

    def __init__(self, what: str, *, path: str = "", line: int = 0) -> None:
        """Say `what` is wrong and what would be right, at `line` (1-based, 0: nowhere) of `path`."""
        super().__init__(what)
        self.what, self.path, self.line = what, path, line

    def __str__(self) -> str:
        place = self.path and (f"{self.path}:{self.line}: " if self.line else f"{self.path}: ")
        return f"{place}{self.what}"


class Mistakes(BylintError):
    """Several mistakes, told together so that one does not hide the others."""

    def __init__(self, errors: Iterable[BylintError]) -> None:
        """Gather `errors`, at least one."""
        self.errors = tuple(errors)
        super().__init__("\n".join(map(str, self.errors)))


class Gathering(list[BylintError]):
    """What is wrong so far: `with gathering:` lays a mistake aside and goes on, so that one hides no other."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if not isinstance(error, BylintError):
            return False
        self.extend(error.errors if isinstance(error, Mistakes) else (error,))
        return True


def no_rule(name: str, known: Iterable[str]) -> str:
    """That no rule has a name, and the nearest one that has."""
    return f"no rule is called “{name}”; {nearest(name, known, 'see “bylint list”')}"


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The remedy for an unknown name: the nearest known one, all of them when few, or what to do `otherwise`."""
    from difflib import get_close_matches

    names = sorted(known)
    if close := get_close_matches(name, names, n=1):
        return f"did you mean “{close[0]}”?"
    return f"known: {', '.join(names)}" if len(names) <= 30 else otherwise or f"{len(names)} are known"
