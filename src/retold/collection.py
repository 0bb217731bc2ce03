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

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any, Self, TypeVar

from retold.engine.local import LocalEngine, Progress, Setting, run_step
from retold.errors import InputError
from retold.model import Account, Article, Dossier, Lineage, Link, Rejection, Story, StoryGroup
from retold.options import Options
from retold.sources import read_pages
from retold.store import checking, queries
from retold.store.search import Filters, Hit, search
from retold.store.store import Store

BATCH = 500
Row = TypeVar("Row")
Paths = Iterable[str | PathLike[str]]


@dataclass(frozen=True)
class Comparison:
    """Two articles side by side: `link` says how one text stands in the other, None when neither does."""

    a: Article
    b: Article
    link: Link | None


class Collection:
    """Articles and the stories they tell, in one file or in memory.

    `Collection.open(path)` opens or makes a file, `Collection.open()` keeps everything in memory; `add` reads sources and
    tells anew the stories that they touch. The stories depend on the set of articles alone, never on the order of adding.
    """

    def __init__(self, store: Store, setting: Setting) -> None:
        self._store = store
        self._setting = setting

    @classmethod
    def open(
        cls,
        path: str | PathLike[str] | None = None,
        options: Options | None = None,
        *,
        today: date | None = None,
        create: bool = True,
    ) -> Self:
        """Open the collection in this file, making it when it is not there; None keeps it in memory.

        `today` bounds publication days (none lies after it). Raises InputError when the file is no collection, or is not
        there and `create` is False.
        """
        store = Store.open(Path(path) if path is not None else None, create=create)
        return cls(store, Setting(options or Options(), today))

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(
        self, paths: Paths | str | PathLike[str], *, workers: int = 1, progress: Progress | None = None
    ) -> tuple[str, ...]:
        """Read files and folders of articles, and tell the stories that they touch; returns the ids of the new articles.

        Nothing that cannot be read raises: it is found in `rejected`. What was read is kept in pieces of BATCH articles, so
        that a run that is cut off loses little, and the same call completes it.
        """
        added: list[str] = []
        with LocalEngine(self._setting, workers, progress) as engine:
            pages = read_pages(_as_paths(paths), self._setting.options.sources)
            for rows in _batches(engine.clean(pages), BATCH):
                rejected = [row for row in rows if isinstance(row, Rejection)]
                added += self._store.add((row for row in rows if not isinstance(row, Rejection)), rejected)
            self._tell(engine)
        return tuple(added)

    def remove(self, source: str, *, workers: int = 1) -> int:
        """Remove what was read from a source, and tell its stories without it; returns how many articles that were."""
        removed = self._store.remove(source)
        with LocalEngine(self._setting, workers) as engine:
            self._tell(engine)
        return removed

    def _tell(self, engine: LocalEngine) -> None:
        """Tell every story whose articles, options or code have changed since it was told; forget those that are no more."""
        connection = self._store.connection
        groups = {group.id: group for group in engine.stories(queries.sketches(connection))}
        told = queries.fingerprints(connection)
        self._store.drop_stories(sorted(told.keys() - groups.keys()))
        prints = {group.id: fingerprint(group, self._setting) for group in groups.values()}
        stale = [group for group in groups.values() if told.get(group.id) != prints[group.id]]
        wanted = tuple(article for group in stale for article in group.articles)
        articles = {article.id: article for article in queries.articles(connection, wanted, dated=False)}
        for one in engine.tell(stale, articles):
            self._store.put_story(one.story, Lineage(one.accounts, one.links), one.articles, prints[one.story.id])

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """What could not be used, each with the step that refused it and the reason."""
        return queries.rejected(self._store.connection)

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article, by id."""
        return tuple(queries.articles(self._store.connection))

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Every independent telling, in the order of the stories."""
        return tuple(account for story in self.stories() for account in queries.accounts(self._store.connection, story.id))

    def stories(self) -> tuple[Story, ...]:
        """The stories, the most told first."""
        return tuple(queries.stories(self._store.connection))

    def search(self, text: str, filters: Filters | None = None, most: int = 20) -> Iterator[Hit]:
        """Where all words of the text stand together, in findings, quotes and articles; at most `most` of each."""
        return search(self._store.connection, text, filters, most)

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of one table (articles, stories, findings, quotes, accounts, links, rejected) as plain values."""
        return queries.rows(self._store.connection, table)

    def info(self) -> dict[str, Any]:
        """How many rows there are, the days covered, outlets, languages, and the size in bytes."""
        return checking.summary(self._store.connection)

    def check(self) -> Iterator[str]:
        """A sentence for each fault of the file, its references, indexes, offsets and counts; nothing when it is whole."""
        return checking.faults(self._store.connection)

    def dossier(self, story: Story | str | None = None) -> Dossier:
        """The dossier of one story (or its id, or how its id begins), or of all of them.

        Raises InputError when there is no such story.
        """
        connection = self._store.connection
        if story is None:
            stories = self.stories()
        else:
            stories = (queries.story(connection, story if isinstance(story, str) else story.id),)
        return Dossier(
            articles=tuple(article for one in stories for article in queries.articles(connection, one.articles)),
            rejected=self.rejected,
            lineage=Lineage(
                accounts=tuple(account for one in stories for account in queries.accounts(connection, one.id)),
                links=tuple(link for one in stories for link in queries.links(connection, one.id)),
            ),
            stories=stories,
        )


def fingerprint(group: StoryGroup, setting: Setting) -> str:
    """Of everything that a story is told from: its articles, why they were joined, the options, and the code."""
    parts = (group.articles, group.why, repr(setting.options), code_version())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


@cache
def code_version() -> str:
    """A digest of retold's own files, so that a story is told anew by code that has changed."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of at most `size`."""
    rows = iter(rows)
    while batch := list(islice(rows, size)):
        yield batch


def read(
    paths: Paths | str | PathLike[str],
    options: Options | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    today: date | None = None,
) -> Collection:
    """Read files and folders of articles into memory and tell their stories: `Collection.open()` and `add` in one call.

    `today` bounds publication days (none lies after it); None means no bound, so that a result never depends on the clock.
    Nothing that cannot be read raises: it is found in `Collection.rejected`.
    """
    collection = Collection.open(None, options, today=today)
    collection.add(paths, workers=workers, progress=progress)
    return collection


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
    pages = list(read_pages([Path(path)], setting.options.sources))
    if len(pages) != 1:
        raise InputError(f"{path}: holds {len(pages)} articles; compare takes two files of one article each")
    page = pages[0]
    article = page if isinstance(page, Rejection) else run_step("clean", page, setting)
    if isinstance(article, Rejection):
        raise InputError(f"{article.source}: {article.reason}")
    dated: tuple[Article, ...] = run_step("date", [article], setting)
    return dated[0]


def _as_paths(paths: Paths | str | PathLike[str]) -> list[Path]:
    return [Path(path) for path in ([paths] if isinstance(paths, (str, PathLike)) else paths)]
