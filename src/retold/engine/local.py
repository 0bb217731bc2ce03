"""Runs the steps in this process, or in several workers on this machine. The reference for every other engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from retold.engine.workers import WorkerPool
from retold.model import Article, Page, Rejection
from retold.options import Options
from retold.pipeline import STEPS, Told, Tools

Progress = Callable[[str, int, int | None], None]
"""Called with a step's name, the rows done, and how many there are (None when that is not known yet)."""


@dataclass(frozen=True)
class Results:
    """What a run gives: every article, every refusal, every story."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejection, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Setting:
    """What a worker must know to run any step as its parent would."""

    options: Options
    today: date | None = None


@cache
def tools_for(today: date | None) -> Tools:
    """The heavy parts, loaded when first used and once in a process."""
    from retold.language import clean_tables, words_for
    from retold.language.identify import identify
    from retold.language.tagging import encode, tag_article

    return Tools(words_for, identify, clean_tables(), encode, tag_article, today)


def run_step(name: str, row: Any, setting: Setting) -> Any:
    """One row through one step: the only thing that a worker does."""
    return STEPS[name].run(row, tools_for(setting.today), setting.options)


class LocalEngine:
    """Runs the pipeline on one machine. `workers` 1 means in this process; the results are the same with any number."""

    def __init__(self, setting: Setting, workers: int = 1, progress: Progress | None = None) -> None:
        self.setting = setting
        self.workers = workers
        self.progress = progress or (lambda step, done, total: None)

    def run(self, pages: Iterable[Page | Rejection]) -> Results:
        """Pages in, articles and told stories out; refusals are kept."""
        with closing(WorkerPool(self.workers)) as pool:
            articles, rejected = self._clean(pages, pool)
            stories = self._stories(articles, pool)
            read = iter(self._each("read", [article for story in stories for article in story], pool))
            lineage = self._each("lineage", [[next(read) for _ in story] for story in stories], pool)
            findings = self._each("findings", list(lineage), pool)
            told = self._each("tell", list(findings), pool)
            return Results(articles, rejected, tuple(sorted(told, key=lambda t: (-len(t.articles), t.story.id))))

    def _clean(
        self, pages: Iterable[Page | Rejection], pool: WorkerPool
    ) -> tuple[tuple[Article, ...], tuple[Rejection, ...]]:
        rejected: list[Rejection] = []

        def readable() -> Iterator[Page]:
            for page in pages:
                if isinstance(page, Rejection):
                    rejected.append(page)
                else:
                    yield page

        articles: dict[str, Article] = {}
        for result in self._each("clean", readable(), pool):
            if isinstance(result, Rejection):
                rejected.append(result)
            else:
                articles.setdefault(result.id, result)
        refusals = sorted(rejected, key=lambda r: (r.source, r.step, r.reason))
        return tuple(sorted(articles.values(), key=lambda a: a.id)), tuple(refusals)

    def _stories(self, articles: Sequence[Article], pool: WorkerPool) -> list[tuple[Article, ...]]:
        """The articles of each story, dated."""
        sketches = list(self._each("sketch", articles, pool))
        groups = run_step("stories", sketches, self.setting) if sketches else ()
        by_id = {article.id: article for article in articles}
        return list(self._each("date", [[by_id[i] for i in group.articles] for group in groups], pool))

    def _each(self, name: str, rows: Iterable[Any], pool: WorkerPool) -> Iterator[Any]:
        """The step's result for each row, in order; progress is told on the way."""
        total = len(rows) if isinstance(rows, Sequence) else None
        for done, result in enumerate(pool.map(run_step, name, rows, self.setting), start=1):
            self.progress(name, done, total)
            yield result
