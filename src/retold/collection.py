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

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from retold.engine.comparing import Comparison, compared
from retold.engine.local import LocalEngine, Progress, Setting, going_on, pieces
from retold.engine.stale import chunks, fingerprint
from retold.errors import InputError, MissingPartError
from retold.model import Account, Article, Dossier, Lineage, Page, Record, Rejection, Ruling, Story
from retold.options import Options
from retold.sources import read_pages
from retold.sources.feed import feeds_in
from retold.sources.files import shown
from retold.stages.findings.updates import StoryChange, keep_ids, story_change
from retold.stages.texts.credits import whose
from retold.store import checking, queries
from retold.store.search import Filters, Hit, search
from retold.store.store import Store

if TYPE_CHECKING:
    from retold.sources.web import Visit

Sources = Iterable[str | PathLike[str]]


@dataclass(frozen=True)
class Added(Record):
    """What one `add` brought: the ids of new articles, what was refused, what changed in each story it touched, and how many
    articles were there before."""

    articles: tuple[str, ...]
    rejected: tuple[Rejection, ...]
    changes: tuple[StoryChange, ...]
    known: int = 0


class Collection:
    """Articles and the stories they tell, in one file or in memory.

    `Collection.open(path)` opens or makes a file, `Collection.open()` keeps everything in memory; `add` reads sources and
    tells anew the stories that they touch. What the stories say depends on the set of articles alone, never on the order of
    adding; the id of a story is that of its earliest article when it was first told, and stays while the story grows.
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
        store = Store.open(Path(path) if path is not None else None, create=create, whose=whose)
        return cls(store, Setting(options or Options(), today))

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, sources: Sources | str | PathLike[str], *, workers: int = 1, progress: Progress | None = None) -> Added:
        """Read files, folders and addresses of articles, feeds and sitemaps, and tell anew the stories that they touch.

        Nothing that cannot be read raises: it is found in `rejected`. What was read is kept piece by piece, and told to
        `progress` as the step "keep", so that a run that is cut off loses little, and the same call completes it.
        `workers` 0 takes as many processes as the machine has cores, once there is enough to do; the result is the same.
        """
        options = self._setting.options.collection
        read, added = 0, list[str]()
        rejected: list[Rejection] = []
        seen: set[str] = set()
        visits: list[Visit] = []
        files, addresses = _sorted_out(_as_list(sources), self._setting.options)
        with self._store.alone(), LocalEngine(self._setting, workers, progress) as engine:
            pages = self._pages(files, addresses, visits)
            for rows in pieces(engine.clean(pages), options.kept_at_once, options.kept_seconds):
                refused = [row for row in rows if isinstance(row, Rejection)]
                added += self._store.add((row for row in rows if not isinstance(row, Rejection)), refused, seen)
                rejected += refused
                read += len(rows) - len(refused)
                if progress:
                    progress("keep", len(added), None)
            paths = [shown(str(path)) for path in files if str(path)]
            self._store.settle(paths, ((v.url, v.validators.etag, v.validators.modified) for v in visits), rejected)
            changes = tuple(self._tell(engine))
            self._store.add((), engine.failed, seen)
            return Added(tuple(added), (*rejected, *engine.failed), changes, read - len(added))

    def _pages(
        self, files: Sequence[str | Path], addresses: Sequence[str], visits: list[Visit]
    ) -> Iterator[Page | Rejection]:
        """The pages of files and folders, then those of addresses. What servers said of changes goes to `visits`, to be kept
        after the pages: a page that is lost on the way must be asked for again."""
        options = self._setting.options
        yield from read_pages(files, options.sources)
        if addresses:
            from retold.sources.web import Visit, read_urls

            known = queries.visits(self._store.connection)
            for page in read_urls(addresses, options.fetch, options.sources, known):
                if isinstance(page, Visit):
                    visits.append(page)
                else:
                    yield page

    def poll(self, *, progress: Progress | None = None) -> Added:
        """Ask every feed of the collection once, and add what is new."""
        return self.add(queries.feeds(self._store.connection), progress=progress)

    def follow(self, feeds: Iterable[str]) -> tuple[str, ...]:
        """Keep the addresses of feeds, or those that an OPML file lists, to be polled; returns all that are kept.

        Raises InputError for what is neither.
        """
        files, addresses = _sorted_out(feeds, self._setting.options)
        if files:
            raise InputError(f"{files[0]}: neither the address of a feed nor an OPML list of feeds; give one of the two")
        self._store.add_feeds(addresses)
        return tuple(queries.feeds(self._store.connection))

    def unfollow(self, feed: str) -> bool:
        """Poll a feed no more; what came of it stays. Returns whether it was polled."""
        return self._store.drop_feed(feed)

    def remove(self, source: str, *, workers: int = 1) -> int:
        """Remove what was read from a source, and tell its stories without it; returns how many articles that were."""
        with self._store.alone(), LocalEngine(self._setting, workers) as engine:
            removed = self._store.remove(source)
            if removed:
                self._told(engine)
        return removed

    def rule(self, rulings: Iterable[Ruling], *, workers: int = 1) -> tuple[StoryChange, ...]:
        """Keep what a person decided of pairs of articles, and tell anew the stories that it touches; returns what
        changed in these. A ruling replaces its opposite on the same two sources, and may come before their articles do."""
        with self._store.alone(), LocalEngine(self._setting, workers) as engine:
            self._store.put_rulings(rulings)
            return self._told(engine)

    def unrule(self, a: str, b: str, *, workers: int = 1) -> tuple[StoryChange, ...]:
        """Take back what was ruled of two sources, and tell their stories without it; returns what changed in these."""
        with self._store.alone(), LocalEngine(self._setting, workers) as engine:
            self._store.drop_rulings(a, b)
            return self._told(engine)

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """What was decided by hand, by source."""
        return queries.rulings(self._store.connection)

    def source(self, name: str) -> str:
        """The source of the article that is called so: its source, the end of its path, its id or how that begins.

        Raises InputError where that is no article, or several.
        """
        return queries.source(self._store.connection, name)

    def _told(self, engine: LocalEngine) -> tuple[StoryChange, ...]:
        changes = tuple(self._tell(engine))
        self._store.add((), engine.failed, set())
        return changes

    def revisions(self) -> tuple[Comparison, ...]:
        """Every source whose text has changed: its earlier and its later article, and what changed between."""
        found = []
        for _, earlier, later in queries.revisions(self._store.connection):
            by_id = {article.id: article for article in queries.articles(self._store.connection, (earlier, later))}
            found.append(compared(by_id[earlier], by_id[later], self._setting))
        return tuple(found)

    def _tell(self, engine: LocalEngine) -> Iterator[StoryChange]:
        """Tell every story whose articles, options or code have changed since it was told; forget those that are no more."""
        connection, options = self._store.connection, self._setting.options.collection
        engine.setting = replace(engine.setting, rulings=queries.rulings_by_article(connection))
        found = keep_ids(engine.stories(queries.sketches(connection)), queries.memberships(connection))
        groups = {group.id: group for group in found}
        told = queries.fingerprints(connection)
        self._store.drop_stories(sorted(told.keys() - groups.keys()))
        closely = sum(len(group.articles) for group in groups.values()) <= options.closely
        prints = {group.id: fingerprint(group, engine.setting, closely) for group in groups.values()}
        stale = [group for group in groups.values() if told.get(group.id) != prints[group.id]]
        progress, behind = engine.progress, {"read": 0, "tell": 0}
        totals = {"read": sum(len(group.articles) for group in stale), "tell": len(stale)}
        for chunk in chunks(stale, options.told_at_once):
            wanted = tuple(article for group in chunk for article in group.articles)
            engine.progress = going_on(progress, behind, totals)
            behind = {"read": behind["read"] + len(wanted), "tell": behind["tell"] + len(chunk)}
            articles = {article.id: article for article in queries.articles(connection, wanted, dated=False)}
            for told_now in pieces(engine.tell(chunk, articles, closely), options.put_at_once, options.kept_seconds):
                before = [self._as_told(one.story.id) for one in told_now]
                self._store.put_stories((one, prints[one.story.id]) for one in told_now)
                changes = (story_change(b, (one.story, one.accounts)) for b, one in zip(before, told_now, strict=True))
                yield from filter(None, changes)

    def _as_told(self, story: str) -> tuple[Story, tuple[Account, ...]] | None:
        """The story as it stands in the file, None where it is new."""
        if not queries.has_story(self._store.connection, story):
            return None
        return queries.story(self._store.connection, story), queries.accounts(self._store.connection, story)

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
        connection = self._store.connection
        return tuple(account for story in queries.story_ids(connection) for account in queries.accounts(connection, story))

    def stories(self) -> tuple[Story, ...]:
        """The stories, the most told first."""
        return tuple(queries.stories(self._store.connection))

    def search(self, text: str, filters: Filters | None = None, most: int = 20) -> Iterator[Hit]:
        """Where all words of the text stand together, in findings, quotes and articles; at most `most` of each."""
        return search(self._store.connection, text, filters, most)

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of one table (articles, stories, findings, ..., as store/queries.py has them) as plain values."""
        return queries.rows(self._store.connection, table)

    def columns(self, table: str) -> dict[str, type]:
        """The columns of one table, in order: int where one holds whole numbers, float where it holds shares, else str."""
        return queries.columns(self._store.connection, table)

    def to_arrow(self, table: str = "findings") -> Any:
        """The rows of one table as a pyarrow.Table. Raises MissingPartError without pyarrow."""
        return _optional("pyarrow", "arrow").table(queries.by_column(self._store.connection, table))

    def to_pandas(self, table: str = "findings") -> Any:
        """The rows of one table as a pandas.DataFrame. Raises MissingPartError without pandas."""
        return _optional("pandas", "pandas").DataFrame(queries.by_column(self._store.connection, table))

    def to_polars(self, table: str = "findings") -> Any:
        """The rows of one table as a polars.DataFrame. Raises MissingPartError without polars."""
        return _optional("polars", "polars").DataFrame(queries.by_column(self._store.connection, table))

    def _repr_html_(self) -> str:
        """What a notebook shows: the stories, the most told first."""
        rows = "".join(
            f"<tr><td>{escape(story.id[:12])}</td><td>{story.start or ''}</td><td>{len(story.articles)}</td>"
            f"<td>{len(queries.accounts(self._store.connection, story.id))}</td><td>{escape(story.title)}</td></tr>"
            for story in queries.stories(self._store.connection, 50)
        )
        return f"<table><tr><th>id</th><th>day</th><th>articles</th><th>accounts</th><th>title</th></tr>{rows}</table>"

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
        articles = tuple(article for one in stories for article in queries.articles(connection, one.articles))
        sources = {article.source for article in articles}
        return Dossier(
            articles=articles,
            rejected=self.rejected,
            lineage=Lineage(
                accounts=tuple(account for one in stories for account in queries.accounts(connection, one.id)),
                links=tuple(link for one in stories for link in queries.links(connection, one.id)),
            ),
            stories=stories,
            rulings=tuple(ruling for ruling in self.rulings if ruling.a in sources or ruling.b in sources),
        )


def _optional(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError as err:
        raise MissingPartError(f"this needs {module}: pip install 'retold[{extra}]'") from err


def read(
    sources: Sources | str | PathLike[str],
    options: Options | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    today: date | None = None,
    rulings: Iterable[Ruling] = (),
) -> Collection:
    """Read files and folders of articles into memory and tell their stories: `Collection.open()` and `add` in one call.

    `today` bounds publication days (none lies after it); None means no bound, so that a result never depends on the clock.
    `rulings` are what a person decided of pairs of them.
    Nothing that cannot be read raises: it is found in `Collection.rejected`.
    """
    collection = Collection.open(None, options, today=today)
    if ruled := tuple(rulings):
        collection.rule(ruled)
    collection.add(sources, workers=workers, progress=progress)
    return collection


def _sorted_out(sources: Iterable[str | PathLike[str]], options: Options) -> tuple[list[str | Path], list[str]]:
    """The files and folders among some sources, and the addresses: those given, and those of feeds that OPML files list."""
    files: list[str | Path] = []
    addresses: list[str] = []
    for source in sources:
        if isinstance(source, str) and "://" in source:
            addresses.append(source)
            continue
        path = Path(source)
        feeds = feeds_in(path, options.sources) if path.suffix.lower() == ".opml" else None
        addresses += feeds or ()
        files += [path if source else ""] if feeds is None else []  # Path("") is the folder where one stands
    return files, addresses


def _as_list(sources: Sources | str | PathLike[str]) -> list[str | PathLike[str]]:
    return [sources] if isinstance(sources, (str, PathLike)) else list(sources)
