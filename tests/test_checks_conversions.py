"""Units, currencies and ranges."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.knowledge.units import units

FOUND = asker("unit-conversion", "currency-conversion", "range-reversed", "range-unit-ambiguous")
PAIRS = (
    ("miles", "kilometres"),
    ("feet", "metres"),
    ("metres", "feet"),
    ("acres", "hectares"),
    ("pounds", "kg"),
    ("kilograms", "pounds"),
    ("litres", "gallons"),
    ("mph", "kph"),
    ("square miles", "square kilometres"),
    ("inches", "cm"),
)
FORMS = ("It is {} {} ({} {}) in all.", "It is {} {}, or {} {}, in all.", "It is {} {} (about {} {}) in all.")


def worth(name: str) -> float:
    return units()[tuple(name.split())].worth


@settings(deadline=None)
@given(st.sampled_from(PAIRS), st.integers(10, 900), st.sampled_from(FORMS), st.sampled_from((0.5, 1.0, 1.6)))
def test_a_conversion_is_the_same_measure(pair: tuple[str, str], first: int, form: str, off: float) -> None:
    """A conversion that is far off is found, and a true one, rounded to a whole, draws nothing."""
    one, other = pair
    second = max(1, round(first * worth(one) / worth(other) * off))
    hits = FOUND(form.format(first, one, second, other))

    assert [] == hits if off == 1.0 else (["unit-conversion"] == hits or second < 12)


@settings(deadline=None)
@given(st.integers(-40, 45), st.sampled_from((-15, 0, 15)))
def test_a_temperature_is_one_in_both_scales(celsius: int, off: int) -> None:
    """Degrees that are far apart in the other scale are found, and true ones draw nothing."""
    fahrenheit = round(celsius * 1.8 + 32) + off
    hits = FOUND(f"It was {celsius}C ({fahrenheit}F) at dawn.")

    assert [] == hits or off != 0


@settings(deadline=None)
@given(st.integers(2, 900), st.integers(2, 900), st.floats(0.5, 2), st.sampled_from((0.8, 1.0, 1.3)))
def test_one_story_has_one_rate(one: int, other: int, rate: float, off: float) -> None:
    """Two conversions at rates a fifth apart are found, and two at one rate draw nothing."""
    first, second = f"${one * rate:,.2f}", f"${other * rate * off:,.2f}"
    hits = FOUND(f"A ticket costs £{one}.00 ({first}). A pass costs £{other}.00 ({second}).")

    assert ["currency-conversion"] * (off != 1.0) == hits


@settings(deadline=None)
@given(st.integers(13, 900), st.integers(13, 900))
def test_a_range_runs_upwards(low: int, high: int) -> None:
    """A range of people is found where its first end is the larger, and only there."""
    clear = high < low and not (low % 100 == 0 and high > 0.94 * low)
    hits = FOUND(f"Between {low} and {high} people came.")

    assert ["range-reversed"] * clear == hits or low % 100 == 0


@pytest.mark.parametrize(
    "text",
    [
        "She is 6 feet 2 inches (1.88 m) tall.",
        "It warmed by 2 degrees Celsius (3.6 degrees Fahrenheit).",
        "It was minus 40 degrees Celsius (minus 40 degrees Fahrenheit).",
        "The ship weighs 5,000 tons (5,080 tonnes).",
        "The tank holds 10 gallons (45 litres).",
        "A plot of 3 by 4 metres (10 by 13 feet) is free.",
        "The car does 40 miles per gallon (7 litres per 100 km).",
        "The town is 30 miles (a 48-minute drive) away.",
        "Gusts of 100 km/h (62 mph) hit.",
        "The shop is open between 9 and 4.",
        "Those born between 2000 and 1999 are few.",
        "It costs between $900 and $1 million.",
        "The club paid £1m ($1.3m). In 1990 it was sold for £2m ($3.6m).",
    ],
)
def test_near_misses_are_spared(text: str) -> None:
    """Compound measures, differences, units of one name, clocks and old rates are spared."""
    assert [] == FOUND(text)
