"""The shapes of dates, as patterns over the letters of tokens."""

from __future__ import annotations

import re

MONTH = r"(?:[Mm]|B\.?)"
DAY = r"[doz]"
WEEKDAY = r"(?:[LXH]?(?:W|w\.?)p?[,(]?8?0?)"
COUNT = r"(?:b|[+]>){0,3}(?:1j|j1|(?:[nj]|1n|[dzNFfY])2?(?:7(?:1j|n))?)"
"""How many: “two”, “a couple of”, “nearly 20”, “two and a half”, “more than 30”."""

FORMS = (
    # 3-5 May 2024 · May 3-5, 2024 · May 30-June 2 · 3 to 5 May
    (
        "days",
        rf"[45]?{DAY}[-67]{DAY}2?{MONTH}(?:,?Y)?|T2?{MONTH}(?:,?Y)?|{MONTH}(?:T|{DAY}[-6]{DAY}(?![:mMB]))(?:,?Y)?",
    ),
    (
        "days_across",
        rf"[45]?{MONTH}(?:V\.?{DAY}|{DAY}[-67]{MONTH}{DAY})(?:,?Y)?|[45]?{DAY}{MONTH}[-67]{DAY}{MONTH}(?:,?Y)?",
    ),
    ("days_across", rf"[45]?{DAY}V\.?(?:,?Y)?"),
    ("day_first", rf"{WEEKDAY}?(?:0?o2?{MONTH}|[dzN]2?{MONTH})(?:,?Y)?"),
    ("month_first", rf"{WEEKDAY}?{MONTH}0?[dozN](?![/])(?:,?Y)?"),
    ("iso", rf"{WEEKDAY}?I"),
    ("slashed", rf"{WEEKDAY}?[dz]/[dz]/Y"),
    ("months", rf"[45]?{MONTH}[-67]{MONTH},?Y"),
    ("month", rf"(?:y-?)?{MONTH}(?:2|,)?Y|k,?Y?"),
    ("weekday_number", r"W0?o"),
    ("years", r"R|4Y6Y|5Y7Y|Y6Y|Y[-/](?:Y|[dz])(?![:dzY/])"),
    ("quarter", r"0?rK(?:2|20|,)?A?Y|q2?,?A?Y"),
    ("half", r"0?rj2?0?Y"),
    ("fiscal", r"Au?Y"),
    ("season", r"(?:y-?)?S(?:2|,)?Y"),
    ("decade", r"0?(?:y-?)?(?:'s|C)|0y-?s|0?es?"),
    ("near_year", r"y-?Y"),
    ("clock", r"(?:hP?|[cfdz]P)Z?|cZ|[YN]Z|[dn]\^|[@964;3]c(?:PZ?|Z|(?!['u:]|-))|!Z?"),
    ("span_ahead", rf";{COUNT}(?:[-67]{COUNT})?u"),
    ("lasting", rf"0?[LlX]{COUNT}u"),
    ("ago", rf"(?:b|[+]>){{0,3}}(?:1|{COUNT})?u(?:71j)?G"),
    ("earlier", rf"(?:1|{COUNT})u(?:71j)?E"),
    ("ahead", rf"3(?:1|{COUNT})u'[?]"),
    ("unit", r"0?[LlXH][uS]"),
    ("named_month", rf"[LXH]{MONTH}(?!0?[do])"),
    ("named_day", r"[LXH]?Wp?"),
    ("today", r"Jp?|[HL]p"),
    ("bare_month", r"(?:y-?)?M|y-?m|(?<=[396y])m(?![D'])|(?<=[01D'])m(?=x)|(?<=[27])m(?![D'])"),
    ("year", r"Y"),
)
GRAMMAR = re.compile("|".join(f"(?P<{name}_{number}>{form})" for number, (name, form) in enumerate(FORMS)))
SURE = "kWwMmBIRTCqeSdozY'hcf!JLXHyrA;"
STARTS = re.compile(
    rf"[{SURE}0NnjF1b+45396@u](?:(?<=[{SURE}])|(?<=0)(?=[yLlXC'roe])|(?<=[NnjF])(?=[12u7ZEG^'-])|(?<=1)(?=[ujn])"
    r"|(?<=b)(?=[bdznj1NY+uF])|(?<=[+])(?=>)|(?<=[45])(?=[dozMmBTY])|(?<=3)(?=[1ndzjNc])|(?<=[@964])(?=c)|(?<=u)(?=G))"
)
"""Where a date may start."""
