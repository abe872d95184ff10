"""Words that tell what became of people."""

from __future__ import annotations


def _by_word(fates: dict[str, str]) -> dict[str, str]:
    return {word: fate for fate, words in fates.items() for word in words.split()}


STATED = _by_word(
    {
        "dead": "dead killed died die dies fatalities deaths",
        "hurt": "injured hurt wounded injuries",
        "missing": "missing",
        "held": "arrested detained",
        "displaced": "displaced evacuated homeless",
    }
)
"""Words after a count of people → what became of them: “12 died”."""
DONE = _by_word(
    {
        "dead": "killed killing kills",
        "hurt": "injured injuring wounded wounding hurt hurting",
        "held": "arrested detained",
    }
)
"""Words before one: “killed 12”."""
HARM = (
    STATED
    | DONE
    | _by_word(
        {
            "dead": "dying death kill fatal perish perished perishes toll slain murdered drowned bodies",
            "hurt": "hurts injures injure wounds",
            "missing": "unaccounted",
            "held": "arrests arrest held charged",
        }
    )
)
"""All of them, and those of headlines."""
