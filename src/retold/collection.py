"""The Python API: read a pile of articles, ask for its stories and their dossiers.

>>> import retold
>>> collection = retold.read(["examples/ferry"])
>>> [len(story.articles) for story in collection.stories()]
[6]
>>> dossier = collection.dossier()
>>> len(dossier.lineage.accounts)
4
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from os import PathLike

from retold.engine.local import LocalEngine, Progress, Results, Setting, run_step
from retold.errors import InputError
from retold.model import Account, Article, Dossier, Lineage, Link, Rejection, Story
from retold.options import Options
from retold.pipeline import Told
from retold.sources import read_pages

Paths = Iterable[str | PathLike[str]]


@dataclass(frozen=True)
class Comparison:
    """Two articles side by side: `link` says how one text stands in the other, None when neither does."""

    a: Article
    b: Article
    link: Link | None


class Collection:
    """Articles and the stories they tell. Made by `retold.read`."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._told = {told.story.id: told for told in results.told}

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """What could not be used, each with the step that refused it and the reason."""
        return self._results.rejected

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article, in the order of the stories."""
        return tuple(article for told in self._results.told for article in told.articles)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Every independent telling, in the order of the stories."""
        return tuple(account for told in self._results.told for account in told.accounts)

    def stories(self) -> tuple[Story, ...]:
        """The stories, the most told first."""
        return tuple(told.story for told in self._results.told)

    def dossier(self, story: Story | str | None = None) -> Dossier:
        """The dossier of one story (or its id), or of all of them.

        Raises InputError when there is no such story.
        """
        told = self._results.told if story is None else (self._find(story),)
        return Dossier(
            articles=tuple(article for one in told for article in one.articles),
            rejected=self.rejected,
            lineage=Lineage(
                accounts=tuple(account for one in told for account in one.accounts),
                links=tuple(link for one in told for link in one.links),
            ),
            stories=tuple(one.story for one in told),
        )

    def _find(self, story: Story | str) -> Told:
        wanted = story if isinstance(story, str) else story.id
        if wanted not in self._told:
            raise InputError(f"there is no story {wanted!r} in this collection; it has: {', '.join(self._told) or 'none'}")
        return self._told[wanted]


def read(
    paths: Paths | str | PathLike[str],
    options: Options | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    today: date | None = None,
) -> Collection:
    """Read files and folders of articles and tell their stories.

    `today` bounds publication days (none lies after it); None means no bound, so that a result never depends on the clock.
    Nothing that cannot be read raises: it is found in `Collection.rejected`.
    """
    options = options or Options()
    engine = LocalEngine(Setting(options, today), workers, progress)
    return Collection(engine.run(read_pages(_as_paths(paths), options.sources)))


def compare(a: str | PathLike[str], b: str | PathLike[str], options: Options | None = None) -> Comparison:
    """How much of one article stands in another, in what order, and which kind of relation that is.

    Raises InputError when either cannot be read or holds more than one article.
    """
    options = options or Options()
    setting = Setting(options)
    rows = [run_step("read", _one_article(path, setting), setting) for path in (a, b)]
    if rows[0].article.id == rows[1].article.id:
        raise InputError(f"{a} and {b} are one and the same article; give two")
    parts = run_step("lineage", rows, setting)
    link = next(iter(parts.links), None)
    return Comparison(rows[0].article, rows[1].article, link)


def _one_article(path: str | PathLike[str], setting: Setting) -> Article:
    pages = list(read_pages([path], setting.options.sources))
    if len(pages) != 1:
        raise InputError(f"{path}: holds {len(pages)} articles; compare takes two files of one article each")
    page = pages[0]
    article = page if isinstance(page, Rejection) else run_step("clean", page, setting)
    if isinstance(article, Rejection):
        raise InputError(f"{article.source}: {article.reason}")
    dated: tuple[Article, ...] = run_step("date", [article], setting)
    return dated[0]


def _as_paths(paths: Paths | str | PathLike[str]) -> Paths:
    return [paths] if isinstance(paths, (str, PathLike)) else paths
