"""Runs the steps in this process, or in several workers on this machine. The reference for every other engine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain, islice
from typing import Any, TypeVar

from retold.engine.workers import WorkerPool
from retold.model import Account, Article, Page, Rejection, Sketch, StoryGroup
from retold.options import Options
from retold.pipeline import STEPS, Told, Tools

Row = TypeVar("Row")

READ_AT_ONCE = 8
"""Articles whose sentences share the encoder's batches: twice as fast as one at a time."""

SKETCHED_AT_ONCE = 500
"""Articles sketched together: each of their distinct words is looked at once."""

TIED_AT_ONCE = 400
"""Articles whose stories are parted into accounts together, so that a worker is not asked for each story."""

Progress = Callable[[str, int, int | None], None]
"""Called with a step's name, the rows done, and how many there are (None when that is not known yet)."""


@dataclass(frozen=True)
class Setting:
    """What a worker must know to run any step as its parent would."""

    options: Options
    today: date | None = None


@cache
def tools_for(today: date | None) -> Tools:
    """The heavy parts, loaded when first used and once in a process."""
    from retold.language import clean_tables, words_for
    from retold.language.encoder import load_encoder
    from retold.language.encoder.tagger import tag_articles
    from retold.language.identify import identify

    return Tools(words_for, identify, clean_tables(), load_encoder().encode, tag_articles, today)


def run_step(name: str, row: Any, setting: Setting) -> Any:
    """One row through one step: the only thing that a worker does."""
    return STEPS[name].run(row, tools_for(setting.today), setting.options)


def pieces(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of at most `size`."""
    rows = iter(rows)
    while piece := list(islice(rows, size)):
        yield piece


def _batches(groups: Iterable[StoryGroup], size: int) -> Iterator[list[StoryGroup]]:
    """The stories in lists of at least `size` articles."""
    batch: list[StoryGroup] = []
    count = 0
    for group in groups:
        batch.append(group)
        count += len(group.articles)
        if count >= size:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


class LocalEngine:
    """Runs the pipeline on one machine. `workers` 1 means in this process; the results are the same with any number."""

    def __init__(self, setting: Setting, workers: int = 1, progress: Progress | None = None) -> None:
        self.setting = setting
        self.progress = progress or (lambda step, done, total: None)
        self.pool = WorkerPool(workers)

    def __enter__(self) -> LocalEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.close()

    def clean(self, pages: Iterable[Page | Rejection]) -> Iterator[tuple[Article, Sketch] | Rejection]:
        """Each page as an article with its sketch, or the reason why it is none."""
        refused: deque[Rejection] = deque()

        def readable() -> Iterator[Page]:
            for page in pages:
                if isinstance(page, Rejection):
                    refused.append(page)
                else:
                    yield page

        for row in self._each("clean", readable()):
            while refused:
                yield refused.popleft()
            yield row if isinstance(row, Rejection) else (row, run_step("sketch", row, self.setting))
        yield from refused

    def stories(self, sketches: Sequence[Sketch]) -> tuple[StoryGroup, ...]:
        """Which articles tell one event."""
        groups: tuple[StoryGroup, ...] = run_step("stories", sketches, self.setting) if sketches else ()
        return groups

    def lineage(self, articles: Mapping[str, Article]) -> Iterator[tuple[StoryGroup, tuple[Account, ...]]]:
        """Every story with its accounts, by words alone: nothing is read, so that very many articles can be sorted. Stories
        are those of `stories`; accounts are those of `tell` but where vectors would have tied two articles more."""
        tables = self._each("sketches", pieces(articles.values(), SKETCHED_AT_ONCE))
        groups = run_step("stories", tables, self.setting)
        batches = list(_batches(groups, TIED_AT_ONCE))
        rows = ([[articles[i] for i in group.articles] for group in batch if len(group.articles) > 1] for batch in batches)
        for batch, made in zip(batches, self._each("accounts", rows, len(batches)), strict=True):
            told = iter(made)
            for group in batch:
                yield group, next(told) if len(group.articles) > 1 else (Account(group.id, group.id, group.articles),)

    def tell(self, groups: Sequence[StoryGroup], articles: Mapping[str, Article]) -> Iterator[Told]:
        """Each story, told from its articles, in the order given."""
        dated = list(self._each("date", [[articles[i] for i in group.articles] for group in groups]))
        batches = list(pieces((article for story in dated for article in story), READ_AT_ONCE))
        read = chain.from_iterable(self._each("read", batches))
        lineage = list(self._each("lineage", ([next(read) for _ in story] for story in dated), len(dated)))
        findings = list(self._each("findings", lineage))
        for group, told in zip(groups, self._each("tell", findings), strict=True):
            yield replace(told, story=replace(told.story, id=group.id, why=group.why))

    def _each(self, name: str, rows: Iterable[Any], total: int | None = None) -> Iterator[Any]:
        """The step's result for each row, in order; progress is told on the way."""
        total = len(rows) if isinstance(rows, Sequence) else total
        for done, result in enumerate(self.pool.map(run_step, name, rows, self.setting), start=1):
            self.progress(name, done, total)
            yield result
