"""A desk: what holds for its drafts, the rules that are asked of them, and the engine that asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from .cache import Cache, digest
from .config import Config
from .engine import Engine
from .errors import BylintError
from .finding import About
from .loading import shipped
from .rule import Rule
from .rulebook import Rules, rules_of


class Desk:
    """All that is made once for the drafts under one configuration, each when it is first asked for."""

    def __init__(
        self,
        config: Config,
        kept: Cache | None = None,
        rules: Iterable[Rule] | None = None,
        *,
        compared: bool = False,
    ) -> None:
        """Take `rules`, where there are to be no others; `compared`: drafts are held against earlier versions."""
        self.config, self.kept, self.compared = config, kept, compared
        self._given = None if rules is None else tuple(rules)

    @cached_property
    def _rules(self) -> Rules:
        return rules_of(self.config.folders, self.kept) if self._given is None else (self._given, ())

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule there is here, asked or not."""
        return self._rules[0]

    @property
    def broken(self) -> tuple[BylintError, ...]:
        """What is wrong with rules that do not load."""
        return self._rules[1]

    @cached_property
    def engine(self) -> Engine:
        """The rules that are on, ready to be asked; raises BylintError where the configuration names none."""
        return Engine(self.config.chosen(self.rules, compared=self.compared), self.config.severity)

    @cached_property
    def asked(self) -> dict[str, Rule]:
        """The rules that are on in some genre, by id."""
        return {rule.id: rule for rule in self.engine.rules}

    @cached_property
    def digest(self) -> str:
        """What an outcome under this configuration rests on, beside the draft: this program, its rules, the house's."""
        kept, facts = self.kept or Cache(""), self.config.facts
        own = facts.outlets.lines if facts.outlets else ()
        plain = self.config._replace(facts=facts._replace(outlets=None), baseline="", fail_level="")
        rules = chain.from_iterable(map(kept.stamps, (shipped(), *self.config.folders)))
        return digest((kept.code, *rules, repr(plain), *own))


class Abouts(Mapping[str, About]):
    """What the rules of some desks say of themselves, by id; gathered when somebody asks."""

    def __init__(self, desks: tuple[Desk, ...]) -> None:
        self._desks = desks

    @cached_property
    def _said(self) -> dict[str, About]:
        rules = {rule.id: rule for desk in self._desks for rule in desk.engine.rules}
        return {id_: About(id_, r.message, r.why, r.severity, r.precision, r.authority) for id_, r in rules.items()}

    def __getitem__(self, rule: str) -> About:
        return self._said[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)
