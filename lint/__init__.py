"""A linter for journalism."""

__version__ = "0.1.0"
