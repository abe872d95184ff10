"""A linter for journalism: `from lint import check` tells where the sourcing of a draft is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .document import Document
    from .finding import Finding
    from .interface import check
    from .loading import load_rules
    from .readers import read

__version__ = "0.1.0"
__all__ = ["Document", "Finding", "check", "load_rules", "read"]

_HOME = {"Document": "document", "Finding": "finding", "check": "interface", "load_rules": "loading", "read": "readers"}


def __getattr__(name: str) -> Any:
    """Import what is asked for, and only that: start-up is a feature."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOME[name]}", __name__), name)
