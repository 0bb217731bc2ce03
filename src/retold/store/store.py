"""Writes the collection file: articles and rejections as they are read, stories as they are told. Reads: queries.py."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from retold.errors import InputError, RetoldError
from retold.model import Article, Published, Rejection, Ruling, Sketch, Story, Told, plain
from retold.model.rulings import OPPOSITE
from retold.store import queries
from retold.store.lock import WriterLock

VERSION = 4
"""Of the schema, kept in `PRAGMA user_version`."""

MIGRATIONS: dict[int, str] = {
    1: """
        ALTER TABLE finding ADD COLUMN confidence REAL;
        ALTER TABLE telling ADD COLUMN confidence REAL;
        UPDATE finding SET confidence = told.confidence FROM (
            SELECT story.id AS story, json_extract(value, '$.id') AS id,
                   json_extract(value, '$.confidence') AS confidence
            FROM story, json_each(story.record, '$.findings')
        ) AS told WHERE told.story = finding.story AND told.id = finding.id;
    """,
    2: """
        ALTER TABLE quote ADD COLUMN cue TEXT NOT NULL DEFAULT '';
    """,
    3: """
        CREATE TABLE ruling (
            kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, note TEXT NOT NULL,
            at_a TEXT NOT NULL, at_b TEXT NOT NULL, PRIMARY KEY (a, b, kind, at_a, at_b)
        );
        ALTER TABLE article ADD COLUMN publisher TEXT NOT NULL DEFAULT '';
        ALTER TABLE article ADD COLUMN agency TEXT NOT NULL DEFAULT '';
        CREATE INDEX article_publisher ON article (id, publisher, agency);
        ALTER TABLE link ADD COLUMN direction TEXT NOT NULL DEFAULT 'unknown';
        ALTER TABLE link ADD COLUMN guessed INTEGER NOT NULL DEFAULT 0;
        UPDATE link SET guessed = instr(why, 'the fuller text is taken for the source') > 0;
        UPDATE link SET direction = json_extract(record, '$.direction'),
                        record = json_set(record, '$.guessed', json(iif(guessed, 'true', 'false')));
    """,
}
"""SQL that leads from a version to the next one. Views hold nothing, and are made anew after the last step."""

Whose = Callable[[Article], tuple[str, str]]
"""Who published an article, and the agency whose text it says it is."""

WAIT_SECONDS = 30.0


def _inside(sign: str) -> str:
    """SQL: does the source stand in :source, parted from it by the sign ("clips.jsonl#7" in "clips.jsonl")?"""
    return f"substr(source, 1, length(:source) + 1) = :source || '{sign}'"


_OF_SOURCE = f"(source = :source OR {_inside('#')})"
"""SQL: is it :source, or of a record inside it?"""


class Store:
    """One collection file, or one in memory. Every public method is one transaction: all of it is kept, or nothing."""

    def __init__(self, connection: sqlite3.Connection, name: str, wait: float, whose: Whose) -> None:
        self.connection = connection
        self.name = name
        self._whose = whose
        self._lock = WriterLock(Path(name), wait) if name else None

    @classmethod
    def open(
        cls,
        path: Path | None,
        *,
        create: bool = True,
        wait: float = WAIT_SECONDS,
        whose: Whose = lambda article: (article.outlet, ""),
    ) -> Store:
        """Open a collection, making it when it is not there; None keeps it in memory. `whose` is asked of what is added.

        Raises InputError when the file is no collection, is newer than this program, or is not there and `create` is False.
        """
        if path is None:
            connection = sqlite3.connect(":memory:", isolation_level=None)
        else:
            if not os.access(path.parent, os.X_OK) and path.parent.exists():
                raise InputError(f"{path}: the folder {path.parent} cannot be entered; check its permissions")
            if not create and not path.exists():
                raise InputError(f"{path}: there is no such collection; make it with  retold add {path} SOURCE...")
            if not path.parent.is_dir():
                raise InputError(f"{path}: the folder {path.parent} does not exist; make it first")
            if path.is_dir():
                raise InputError(f"{path}: a folder; a collection is one file, for example {path / 'news.retold'}")
            try:
                connection = _connected(path, wait)
            except (OSError, sqlite3.Error) as err:
                raise InputError(f"{path}: cannot be opened or made ({err}); check the permissions of its folder") from err
        store = cls(connection, str(path or ""), wait, whose)
        with store._explained():
            store._prepare()
        return store

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def _prepare(self) -> None:
        run = self.connection.execute
        version = run("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise InputError(
                f"{self.name}: made by a newer retold (schema {version}, this one knows {VERSION}); update retold"
            )
        if version == 0 and run("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise InputError(f"{self.name}: a database, but no collection of retold; give another file")
        if version < VERSION:
            with self.alone():
                run("PRAGMA journal_mode = WAL")
                self._upgrade()
        run("PRAGMA foreign_keys = ON")
        run("PRAGMA synchronous = NORMAL")

    def _upgrade(self) -> None:
        schema = files("retold.store").joinpath("schema.sql").read_text(encoding="utf-8")
        with self.transaction():
            before = version = self.connection.execute("PRAGMA user_version").fetchone()[0]
            while version < VERSION:
                for statement in _statements(MIGRATIONS[version] if version else schema):
                    self.connection.execute(statement)
                version = version + 1 if version else VERSION
                self.connection.execute(f"PRAGMA user_version = {version}")
            if 0 < before < VERSION:
                self._renew(schema)
            if 0 < before < 4:
                ids = tuple(row[0] for row in self.connection.execute("SELECT id FROM article").fetchall())
                rows = ((*self._whose(article), article.id) for article in queries.articles(self.connection, ids))
                self.connection.executemany("UPDATE article SET publisher = ?, agency = ? WHERE id = ?", rows)

    def _renew(self, schema: str) -> None:
        """Make every view as the schema has it."""
        for statement in _statements(schema):
            if view := re.search(r"^CREATE VIEW (\w+)", statement, re.MULTILINE):
                self.connection.execute(f"DROP VIEW IF EXISTS {view[1]}")
                self.connection.execute(statement)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes to the file inside: for what reads, works and writes. Raises RetoldError where the file cannot
        be written, and with who is in the way when that takes longer than `wait`."""
        if self.name and not _writable(Path(self.name)):
            raise RetoldError(f"{self.name}: the file cannot be written; check its permissions and those of its folder")
        with self._lock.held() if self._lock else nullcontext():
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together or not at all."""
        with self.alone(), self._explained():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.rollback()
                raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """SQLite's errors as sentences."""
        try:
            yield
        except sqlite3.DatabaseError as err:
            if self.connection.in_transaction:
                self.connection.rollback()
            reasons = {
                "locked": "another program is writing to it; wait until that is done, or end it",
                "full": "the disk is full; what was reported as added is safe, make room and run the same command again",
                "readonly": "the file cannot be written; check its permissions",
                "not a database": "no collection of retold; give another file",
                "malformed": "the file is damaged; restore a copy of it",
            }
            text = str(err)
            reason = next((why for sign, why in reasons.items() if sign in text), None)
            raise RetoldError(f"{self.name}: {reason or 'the collection cannot be used'} ({text})") from err

    def add(self, articles: Iterable[tuple[Article, Sketch]], rejected: Iterable[Rejection], seen: set[str]) -> list[str]:
        """Keep these articles and rejections; returns the ids of the articles that were not there before.

        An article whose source was there with another text is its later revision, and takes its place. `seen` holds the
        sources of this run, which are not revisions of each other; it is added to.
        """
        with self.transaction():
            added = [article.id for article, sketch in articles if self._add_article(article, sketch, seen)]
            rows = [(r.source, r.step, r.reason) for r in rejected]
            self.connection.executemany("INSERT OR IGNORE INTO rejected VALUES (?, ?, ?)", rows)
        return added

    def _add_article(self, article: Article, sketch: Sketch, seen: set[str]) -> bool:
        publisher, agency = self._whose(article)
        row = {
            **{name: getattr(article, name) for name in ("id", "source", "url", "outlet", "title", "language", "text")},
            **{name: _json(getattr(article, name)) for name in ("authors", "passages", "flags", "extra")},
            "publisher": publisher,
            "agency": agency,
            "as_read": _json(article.published),
            "sketch": json.dumps(
                {**vars(sketch), "published": plain(sketch.published)}, separators=(",", ":"), default=_plain_value
            ),
        }
        new = self._insert("article", row, "OR IGNORE") == 1
        if article.source not in seen:
            seen.add(article.source)
            self.connection.execute(
                "UPDATE article SET superseded_by = CASE id WHEN ? THEN NULL ELSE ? END WHERE source = ?",
                (article.id, article.id, article.source),
            )
            self.connection.execute("DELETE FROM rejected WHERE source = ?", (article.source,))
        return new

    def settle(self, paths: Iterable[str], visits: Iterable[tuple[str, str, str]], rejected: Iterable[Rejection]) -> None:
        """End a run that has read all of these files and folders, and fetched what it visited: what earlier runs refused
        there has been mended, or is among what this one `rejected`. Of a visit (address, etag, last modified) is kept, to
        ask again only for what has changed."""
        rows = [(r.source, r.step, r.reason) for r in rejected]
        with self.transaction():
            run, run_each = self.connection.execute, self.connection.executemany
            for path in paths:
                for place in (_OF_SOURCE, _inside(os.sep)):
                    run(f"DELETE FROM rejected WHERE {place}", {"source": path})
            for visit in visits:
                run("INSERT OR REPLACE INTO visit VALUES (?, ?, ?)", visit)
                run("DELETE FROM rejected WHERE source = ? AND step = 'fetch'", visit[:1])
            run_each("DELETE FROM rejected WHERE source = ?", {row[:1] for row in rows})
            run_each("INSERT OR IGNORE INTO rejected VALUES (?, ?, ?)", rows)

    def add_feeds(self, urls: Iterable[str]) -> None:
        """Keep addresses to poll."""
        with self.transaction():
            self.connection.executemany("INSERT OR IGNORE INTO feed VALUES (?)", [(url,) for url in urls])

    def drop_feed(self, url: str) -> bool:
        """Poll an address no more; returns whether it was polled."""
        with self.transaction():
            return self.connection.execute("DELETE FROM feed WHERE url = ?", (url,)).rowcount > 0

    def put_rulings(self, rulings: Iterable[Ruling]) -> None:
        """Keep what was decided of pairs of sources, each in the place of its opposite."""
        with self.transaction():
            for ruling in map(Ruling.sorted, rulings):
                row = vars(ruling)
                same = "a = :a AND b = :b AND at_a = :at_a AND at_b = :at_b"
                opposite = {**row, "kind": OPPOSITE[ruling.kind]}
                self.connection.execute(f"DELETE FROM ruling WHERE kind = :kind AND {same}", opposite)
                self._insert("ruling", row, "OR REPLACE")

    def drop_rulings(self, a: str, b: str) -> None:
        """Take back what was decided of two sources."""
        with self.transaction():
            self.connection.execute("DELETE FROM ruling WHERE a = ? AND b = ?", sorted((a, b)))

    def put_stories(self, stories: Iterable[tuple[Told, str]]) -> None:
        """Keep some stories as they were told, each with its fingerprint, in the place of every story that held one of
        their articles. Each transaction costs the full-text indexes a piece of their own, so few hold many stories."""
        with self.transaction():
            for told, fingerprint in stories:
                self._forget_told(told)
                self._insert_story(told, fingerprint)
                self._insert_findings(told.story)
                self._insert_quotes(told.story)

    def _forget_told(self, told: Told) -> None:
        """Make room for a story, and note the days of its articles."""
        for article in told.articles:
            self.connection.execute(
                "DELETE FROM story WHERE id = ? OR id = (SELECT story FROM story_article WHERE article = ?)",
                (told.story.id, article.id),
            )
        self.connection.executemany(
            "UPDATE article SET published_start = ?, published_end = ?, published_basis = ? WHERE id = ?",
            [(*_days(article.published), article.id) for article in told.articles],
        )

    def drop_stories(self, ids: Iterable[str]) -> None:
        """Forget these stories; their articles stay."""
        with self.transaction():
            self.connection.executemany("DELETE FROM story WHERE id = ?", [(story,) for story in ids])

    def remove(self, source: str) -> int:
        """Remove the articles and rejections of a source (a path or address as given, or of a record inside it); returns how
        many articles that were. Their stories are forgotten, to be told anew without them."""
        with self.transaction():
            run, of_source = self.connection.execute, {"source": source}
            articles = f"SELECT id FROM article WHERE {_OF_SOURCE}"
            stories = f"SELECT story FROM story_article WHERE article IN ({articles})"
            run(f"DELETE FROM story WHERE id IN ({stories})", of_source)
            removed = run(f"DELETE FROM article WHERE {_OF_SOURCE}", of_source).rowcount
            run(f"DELETE FROM rejected WHERE {_OF_SOURCE}", of_source)
            run("DELETE FROM visit WHERE url = :source", of_source)  # or it would count as known when it is added again
        return removed

    def _insert(self, table: str, row: dict[str, Any], conflict: str = "") -> int:
        """Insert one row; returns how many rows that made (0 where a conflict was ignored)."""
        columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        return self.connection.execute(f"INSERT {conflict} INTO {table} ({columns}) VALUES ({marks})", row).rowcount

    def _insert_story(self, told: Told, fingerprint: str) -> None:
        story = told.story
        row = {name: getattr(story, name) for name in ("id", "title")}
        row |= {"start": _day(story.start), "end": _day(story.end), "fingerprint": fingerprint, "record": _json(story)}
        self._insert("story", {**row, "articles": len(story.articles), "accounts": len(told.accounts)})
        for account in told.accounts:
            self._insert("account", {"id": account.id, "story": story.id, "lead": account.lead})
            for article in account.articles:
                self._insert("story_article", {"story": story.id, "article": article, "account": account.id})
        for link in told.links:
            row = {name: getattr(link, name) for name in ("a", "b", "kind", "direction", "guessed", "why")}
            self._insert("link", {"story": story.id, **row, "record": _json(link)})

    def _insert_findings(self, story: Story) -> None:
        for place, finding in enumerate(story.findings):
            row = {name: getattr(finding, name) for name in ("id", "verdict", "accounts", "statement", "why", "confidence")}
            self._insert("finding", {"story": story.id, "place": place, **row})
            number = self.connection.execute("SELECT last_insert_rowid()").fetchone()[0]
            tellings = [(number, t.article, t.start, t.end, t.confidence) for t in finding.tellings]
            self.connection.executemany("INSERT INTO telling VALUES (?, ?, ?, ?, ?)", tellings)

    def _insert_quotes(self, story: Story) -> None:
        for quote in story.quotes:
            for r in quote.renderings:
                row = {"article": r.article, "start": r.start, "end": r.end, "kind": r.kind, "words": r.text, "cue": r.cue}
                self._insert("quote", {"story": story.id, "id": quote.id, "speaker": quote.speaker, **row})


def _connected(path: Path, wait: float) -> sqlite3.Connection:
    """A connection to the file; to read only where it, or its folder, cannot be written."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=wait)
    if not path.exists() or _writable(path) or path.stat().st_size == 0:
        return connection
    wal = Path(f"{path}-wal")
    for how in ("mode=ro", "mode=ro&immutable=1") if not (wal.exists() and wal.stat().st_size) else ("mode=ro",):
        connection.close()
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, timeout=wait)
        with suppress(sqlite3.OperationalError):
            connection.execute("SELECT count(*) FROM sqlite_master")
            break
    return connection


def _writable(path: Path) -> bool:
    """Can the file be written? Its folder must be, too, for what SQLite keeps beside it."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _statements(script: str) -> Iterator[str]:
    """The single statements of a script, so that all of them run in one transaction."""
    begun = ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            yield begun
            begun = ""


def _json(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain_value(value: Any) -> str:
    """What JSON has no form for: bytes as base64, days as ISO text."""
    return b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _days(published: Published | None) -> tuple[str | None, str | None, str | None]:
    if published is None:
        return None, None, None
    return published.start.isoformat(), published.end.isoformat(), published.basis
