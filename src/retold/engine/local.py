"""Runs the steps in this process, or in several workers on this machine. The reference for every other engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain, groupby
from typing import Any, TypeVar

from retold.engine.workers import Failed, WorkerPool, cores
from retold.model import Account, Article, Page, Rejection, Rulings, Sketch, SketchTable, StoryGroup, Told
from retold.model.rulings import NO_RULINGS
from retold.options import Options
from retold.pipeline import STEPS, Prepared, Read, Tools, unread, untold
from retold.stages.stories.reasons import reasons

Row = TypeVar("Row")

AT_ONCE = 8
"""Articles that are worked on together: their sentences share the encoder's batches, which is twice as fast as one alone."""

LARGE = 16
"""Articles from which a story is told step by step, its articles read by all workers."""

MUCH = 200
"""Pages or articles from which several workers are worth starting, where nobody said how many there should be."""

SKETCHED_AT_ONCE = 500
"""Articles sketched together: each of their distinct words is looked at once."""

TIED_AT_ONCE = 400
"""Articles whose stories are parted into accounts together, so that a worker is not asked for each story."""

Progress = Callable[[str, int, int | None], None]
"""Called with a step's name, the rows done, and how many there are (None when that is not known yet)."""


def going_on(progress: Progress, before: Mapping[str, int], totals: Mapping[str, int]) -> Progress:
    """Progress of one part of the work as that of the whole: what was done `before`, and how much there is, of each step."""
    return lambda step, done, total: progress(step, before.get(step, 0) + done, totals.get(step, total))


@dataclass(frozen=True)
class Setting:
    """What a worker must know to run any step as its parent would."""

    options: Options
    today: date | None = None
    rulings: Rulings = NO_RULINGS


@cache
def tools_for(today: date | None) -> Tools:
    """The heavy parts, loaded when first used and once in a process."""
    from retold.language import clean_tables, words_for
    from retold.language.encoder import load_encoder
    from retold.language.encoder.tagger import tag_articles
    from retold.language.identify import identify

    encoder = load_encoder()
    return Tools(words_for, identify, clean_tables(), encoder.encode, tag_articles, today, encoder.place)


def run_step(name: str, row: Any, setting: Setting) -> Any:
    """One row through one step: the only thing that a worker does."""
    return STEPS[name].run(row, replace(tools_for(setting.today), rulings=setting.rulings), setting.options)


def pieces(rows: Iterable[Row], size: int, seconds: float = float("inf")) -> Iterator[list[Row]]:
    """The rows in lists of at most `size`, none of which waits longer than `seconds` for the row after."""
    piece: list[Row] = []
    began = time.monotonic()
    for row in rows:
        piece.append(row)
        if len(piece) >= size or time.monotonic() - began > seconds:
            yield piece
            piece, began = [], time.monotonic()
    if piece:
        yield piece


def _batches(stories: Iterable[Row], size: int, length: Callable[[Row], int]) -> Iterator[list[Row]]:
    """The stories in lists of at least `size` articles, but for the last."""
    batch: list[Row] = []
    count = 0
    for story in stories:
        batch.append(story)
        count += length(story)
        if count >= size:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


class LocalEngine:
    """Runs the pipeline on one machine. `workers` 1 means in this process, 0 as many as the machine has cores once there is
    much to do; the results are the same with any number. `failed` holds what a step could not do, and why."""

    def __init__(self, setting: Setting, workers: int = 1, progress: Progress | None = None) -> None:
        self.setting = setting
        self.progress = progress or (lambda step, done, total: None)
        self.pool = WorkerPool(workers)
        self.failed: list[Rejection] = []
        self._may_grow = workers == 0

    def __enter__(self) -> LocalEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.close()

    def clean(self, pages: Iterable[Page | Rejection]) -> Iterator[Prepared]:
        """Each page as an article with its sketch, or the reason why it is none."""
        batches = pieces(pages, AT_ONCE, seconds=2.0)
        done = 0
        if self._may_grow:
            first: list[list[Page | Rejection]] = []
            for batch in batches:
                first.append(batch)
                if len(batch) < AT_ONCE or len(first) * AT_ONCE >= MUCH:
                    break
            self._grow(sum(map(len, first)))
            batches = chain(first, batches)
        for batch, outcome in self.pool.map(run_step, "prepare", batches, self.setting):
            rows = chain.from_iterable(map(self._prepared, batch)) if isinstance(outcome, Failed) else outcome
            for row in rows:
                done += 1
                self.progress("clean", done, None)
                yield row

    def _prepared(self, page: Page | Rejection) -> Sequence[Prepared]:
        """One page of a batch that failed."""
        outcome = self._one("prepare", [page])
        return [Rejection(page.source, "clean", _why(outcome))] if isinstance(outcome, Failed) else outcome

    def stories(self, sketches: Iterable[Sketch | SketchTable]) -> tuple[StoryGroup, ...]:
        """Which articles tell one event."""
        groups: tuple[StoryGroup, ...] = run_step("stories", sketches, self.setting)
        return groups

    def lineage(self, articles: Mapping[str, Article]) -> Iterator[tuple[StoryGroup, tuple[Account, ...]]]:
        """Every story with its accounts, by words alone: nothing is read, so that very many articles can be sorted. Stories
        are those of `stories`; accounts are those of `tell` but where vectors would have tied two articles more."""
        groups = run_step("stories", self._sketches(articles.values()), self.setting)
        batches = list(_batches(groups, TIED_AT_ONCE, lambda group: len(group.articles)))
        rows = ([[articles[i] for i in group.articles] for group in batch if len(group.articles) > 1] for batch in batches)
        for batch, made in zip(batches, self._accounts(rows, len(batches)), strict=True):
            told = iter(made)
            for group in batch:
                yield group, next(told) if len(group.articles) > 1 else (Account(group.id, group.id, group.articles),)

    def _sketches(self, articles: Iterable[Article]) -> Iterator[SketchTable | Sketch]:
        """The sketches of some articles, many in one table; what fails at an article leaves it out."""
        batches = self.pool.map(run_step, "sketches", pieces(articles, SKETCHED_AT_ONCE), self.setting)
        for done, (some, outcome) in enumerate(batches, start=1):
            self.progress("sketches", done, None)
            if not isinstance(outcome, Failed):
                yield outcome
                continue
            for article in some:
                alone = self._one("sketch", article)
                if isinstance(alone, Failed):
                    self._note([article], "sketch", alone)
                else:
                    yield alone

    def _accounts(self, batches: Iterable[list[list[Article]]], total: int) -> Iterator[Sequence[tuple[Account, ...]]]:
        """The accounts of each story of each batch."""
        for done, (batch, outcome) in enumerate(self.pool.map(run_step, "accounts", batches, self.setting), start=1):
            self.progress("accounts", done, total)
            yield [self._parted(story) for story in batch] if isinstance(outcome, Failed) else outcome

    def _parted(self, story: Sequence[Article]) -> tuple[Account, ...]:
        """The accounts of one story of a batch that failed: each article is one of its own where the story fails, too."""
        alone = self._one("accounts", [story])
        if not isinstance(alone, Failed):
            found: tuple[Account, ...] = alone[0]
            return found
        self._note(story, "accounts", alone)
        return tuple(Account(article.id, article.id, (article.id,)) for article in story)

    def tell(self, groups: Sequence[StoryGroup], articles: Mapping[str, Article], closely: bool = True) -> Iterator[Told]:
        """Each story, told from its articles, in the order given. Stories of one article are read like the others if
        `closely`, else by rules only."""
        from retold.language import words_for

        self._grow(len(articles))
        read = done = 0
        for large, run in groupby(groups, key=lambda group: len(group.articles) > LARGE):
            chosen = list(run)
            stories = [[articles[i] for i in group.articles] for group in chosen]
            each = (self._by_steps(story, True) for story in stories) if large else self._by_batch(stories, closely)
            for group, told in zip(chosen, each, strict=True):
                read, done = read + len(group.articles), done + 1
                self.progress("read", read, len(articles))
                self.progress("tell", done, len(groups))
                why = reasons(group, [articles[i] for i in group.articles], words_for)
                yield replace(told, story=replace(told.story, id=group.id, why=why))

    def _by_batch(self, stories: Iterable[list[Article]], closely: bool) -> Iterator[Told]:
        """Small stories, some at a time."""
        rows = ((batch, closely) for batch in _batches(stories, AT_ONCE, len))
        for (batch, _), outcome in self.pool.map(run_step, "story", rows, self.setting):
            if not isinstance(outcome, Failed):
                yield from outcome
                continue
            for story in batch:
                alone = self._one("story", ([story], closely)) if len(batch) > 1 else outcome
                yield self._by_steps(story, closely) if isinstance(alone, Failed) else alone[0]

    def _by_steps(self, story: Sequence[Article], closely: bool) -> Told:
        """One story, step by step. What fails at an article costs what it says, what fails at the story what compares."""
        dated = self._one("date", story)
        if isinstance(dated, Failed):
            self._note(story, "date", dated)
            dated = sorted(story, key=lambda article: article.id)
        step = "read" if closely or len(story) > 1 else "skim"
        rows: list[Read] = []
        lost: list[Article] = []
        for batch, outcome in self.pool.map(run_step, step, pieces(dated, AT_ONCE), self.setting):
            for article in batch if isinstance(outcome, Failed) else ():
                alone = self._one(step, [article])
                rows += () if isinstance(alone, Failed) else alone
                if isinstance(alone, Failed):
                    self._note([article], "read", alone)
                    lost.append(article)
            rows += () if isinstance(outcome, Failed) else outcome
        width = rows[0].vectors.shape[1] if rows else 1
        rows += [unread(article, width) for article in lost]
        row: Any = rows
        for name in ("lineage", "findings", "tell"):
            row = self._one(name, row)
            if isinstance(row, Failed):
                self._note(story, name, row)
                return untold(rows, self.setting.options)
        told: Told = row
        return told

    def _one(self, name: str, row: Any) -> Any:
        """One row through one step, now."""
        return next(self.pool.map(run_step, name, [row], self.setting))[1]

    def _note(self, articles: Iterable[Article], step: str, failed: Failed) -> None:
        self.failed += (Rejection(article.source, step, f"{_why(failed)}; its text is kept") for article in articles)

    def _grow(self, rows: int) -> None:
        """Start workers where that is left to this engine and there is enough for them to do."""
        if self._may_grow and rows >= MUCH and cores() > 1:
            self._may_grow = False
            self.pool = WorkerPool(cores())


def _why(failed: Failed) -> str:
    return f"the program failed at it ({failed.reason}), which should not happen: please report it"
