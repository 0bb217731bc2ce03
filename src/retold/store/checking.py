"""Is a collection whole? Everything that can be checked without asking the sources again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from retold.store import queries


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """A sentence for each fault: the file's integrity, references, word indexes, offsets, and counts. None when whole.

    A copy is checked, made for the purpose: SQLite checks its word indexes as a writer, and would wait for another one."""
    with closing(sqlite3.connect("")) as copy:  # a file without a name, gone when it is closed
        try:
            connection.backup(copy)
            yield from _faults(copy)
        except sqlite3.DatabaseError as err:
            yield f"the file is damaged: {err}"


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"the file is damaged: {line}"
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} row {row} points at a row of {parent} that is not there"
    for table in ("article_words", "finding_words", "quote_words"):
        try:
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            yield f"{table} does not fit the table that it is the index of"
    yield from _offsets(connection)
    for story, said, there in connection.execute(
        """SELECT story.id, story.articles, count(story_article.article) FROM story
           LEFT JOIN story_article ON story_article.story = story.id GROUP BY story.id
           HAVING story.articles <> count(story_article.article)"""
    ):
        yield f"story {story} should have {said} articles and has {there}"


def _offsets(connection: sqlite3.Connection) -> Iterator[str]:
    """Spans that do not cut what they claim."""
    for article in queries.articles(connection):
        ends = [0]
        for passage in article.passages:
            if not ends[-1] <= passage.start < passage.end <= len(article.text):
                yield f"article {article.id}: the passage {passage.start}..{passage.end} is out of place"
            ends.append(passage.end)
    rows = """SELECT finding.id, telling.article, telling.start, telling.end, length(article.text) FROM telling
              JOIN finding ON finding.number = telling.finding JOIN article ON article.id = telling.article
              WHERE NOT (telling.start >= 0 AND telling.start < telling.end AND telling.end <= length(article.text))"""
    for finding, article, start, end, _ in connection.execute(rows):
        yield f"finding {finding}: its telling {start}..{end} lies outside article {article}"
    rows = """SELECT quote.id, quote.article FROM quote JOIN article ON article.id = quote.article
              WHERE substr(article.text, quote.start + 1, quote.end - quote.start) <> quote.words"""
    for quote, article in connection.execute(rows):
        yield f"quote {quote}: its words do not stand at its place in article {article}"
    for (article,) in connection.execute("SELECT id FROM article WHERE NOT json_valid(passages) OR NOT json_valid(sketch)"):
        yield f"article {article}: its passages or its sketch are no JSON"


def summary(connection: sqlite3.Connection) -> dict[str, object]:
    """Counts of rows, the days covered, outlets and languages, the feeds that are followed, and the size in bytes."""
    first, last = connection.execute(f"SELECT min(published_start), max(published_end) FROM {queries.CURRENT}").fetchone()
    size = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    spoken = f"SELECT language, count(*) AS n FROM {queries.CURRENT} GROUP BY language"
    outlets = f"SELECT count(DISTINCT outlet) FROM {queries.CURRENT} AND outlet <> ''"
    return {
        **queries.counts(connection),
        "first_day": first,
        "last_day": last,
        "outlets": connection.execute(outlets).fetchone()[0],
        "languages": json.loads(connection.execute(f"SELECT json_group_object(language, n) FROM ({spoken})").fetchone()[0]),
        "feeds": queries.feeds(connection),
        "pages_polled": queries.pages_polled(connection),
        "bytes": connection.execute(size).fetchone()[0],
        "schema": connection.execute("PRAGMA user_version").fetchone()[0],
    }
