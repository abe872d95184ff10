"""Words for what rises, falls and multiplies."""

from __future__ import annotations

UP = (
    "rose|risen|rise|rises|rising|climbed|climb|climbs|climbing|grew|grown|grow|grows|growing|increased|increase|increases"
    "|increasing|jumped|jump|jumps|jumping|surged|surge|surging|soared|soaring|swelled|swollen|gained|raised|lifted|hiked"
    "|raise|raising|lifting|boosted|widened|lengthened|expanded|mounted|gain|up"
)
DOWN = (
    "fell|fallen|fall|falls|falling|dropped|drop|drops|dropping|declined|decline|declines|declining|decreased|decrease"
    "|decreases|decreasing|sank|sunk|plunged|plunging|slid|slipped|slumped|tumbled|shrank|shrunk|shrinking|lowered|lowering"
    "|cut|reduced|reducing|reduction|dwindled|narrowed|shortened|trimmed|slashed|dipped|plummeted|plunge|slump|down"
)
TIMES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "double": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "triple": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
    "halving": 0.5,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
}
"""Words that tell by how many times something changed."""
DIRECTION = dict.fromkeys(UP.split("|"), 1) | dict.fromkeys(DOWN.split("|"), -1)
NEAR = frozenset((*DIRECTION, *(word for word in TIMES if not word.endswith("fold"))))
VERBS = NEAR | {"went", "goes", "gone", "moved"}
